#pragma once

#include "source/diagnostic.hpp"
#include "source/inputs.hpp"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace bpa::testing {

/// The checked-out `rules/` with the files of a folder laid over them. Only `folder` may hold
/// contracts.
[[nodiscard]] source::InputSource rules_with(const std::filesystem::path& folder = {});

/// What is wrong, in order, when the folder's `contracts/case.yaml` has other texts in some places.
/// Each text that is changed must be there.
[[nodiscard]] std::vector<source::Diagnostic>
problems_after(const std::filesystem::path& folder,
               const std::vector<std::pair<std::string, std::string>>& changes);

/// The whole text of a file, empty when there is none.
[[nodiscard]] std::string text_of(const std::filesystem::path& file);

[[nodiscard]] std::filesystem::path fixture(const std::string& name);

} // namespace bpa::testing
