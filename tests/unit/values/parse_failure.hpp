#pragma once

#include "values/parse.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

namespace bpa::test {

inline std::string_view name_of(ParseProblem problem) {
    switch (problem) {
    case ParseProblem::empty:
        return "empty";
    case ParseProblem::missing_unit:
        return "missing_unit";
    case ParseProblem::wrong_unit:
        return "wrong_unit";
    case ParseProblem::malformed:
        return "malformed";
    case ParseProblem::too_many_decimals:
        return "too_many_decimals";
    case ParseProblem::no_such_day:
        return "no_such_day";
    case ParseProblem::no_such_clock:
        return "no_such_clock";
    case ParseProblem::out_of_range:
        return "out_of_range";
    }
    return "unknown";
}

/// The value's own text, or the problem and the byte it is at: `malformed@3`.
template <class T>
[[nodiscard]] std::string shown(const Parsed<T>& parsed) {
    if (const auto* failure = std::get_if<ParseFailure>(&parsed)) {
        return std::string{name_of(failure->problem)} + "@" + std::to_string(failure->at);
    }
    if constexpr (std::is_integral_v<T>) {
        return std::to_string(std::get<T>(parsed));
    } else {
        return std::get<T>(parsed).text();
    }
}

/// One row of a reader's table: what is written, and what `shown` makes of it.
struct ParseRow {
    std::string_view text;
    std::string_view expected;
};

} // namespace bpa::test
