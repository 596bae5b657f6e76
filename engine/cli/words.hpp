#pragma once

#include "source/diagnostic.hpp"

#include <string_view>

namespace bpa::cli {

using source::Language;

/// Knows a fixed text of the command line in both languages.
struct Words {
    std::string_view nb;
    std::string_view en;

    [[nodiscard]] constexpr std::string_view in(Language language) const {
        return language == Language::nb ? nb : en;
    }
};

/// Exit codes; what each means stands in `docs/reference/exit-codes.md`.
namespace exit_code {
inline constexpr int done = 0;
inline constexpr int stopped = 1; ///< a finding that stops, or a verify that differs
inline constexpr int usage = 2;
inline constexpr int wrong_input = 3;
inline constexpr int bug = 70;
} // namespace exit_code

} // namespace bpa::cli
