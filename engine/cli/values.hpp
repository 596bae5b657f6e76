#pragma once

#include "cli/request.hpp"

#include <optional>
#include <string>

namespace bpa::cli {

/// Knows why the value of an option is refused.
struct Refusal {
    std::string message;
    std::string remedy;
};

/// Puts the value of an option into the request; nothing is returned when it is right. The option
/// is one of the tables in `commands.cpp`.
[[nodiscard]] std::optional<Refusal>
set_option(Request& request, const std::string& name, const std::string& value);

} // namespace bpa::cli
