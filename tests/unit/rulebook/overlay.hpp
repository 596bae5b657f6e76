#pragma once

#include "source/inputs.hpp"

#include <filesystem>
#include <string>

namespace bpa::testing {

/// The checked-out `rules/` with the files of a folder laid over them. Only `folder` may hold
/// contracts.
[[nodiscard]] source::InputSource rules_with(const std::filesystem::path& folder = {});

/// The whole text of a file, empty when there is none.
[[nodiscard]] std::string text_of(const std::filesystem::path& file);

[[nodiscard]] std::filesystem::path fixture(const std::string& name);

} // namespace bpa::testing
