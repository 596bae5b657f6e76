#pragma once

#include "values/check.hpp"
#include "values/money.hpp"
#include "values/parse.hpp"

#include <string>
#include <utility>
#include <variant>

namespace bpa::report {

/// What a field of a published table says. The table was read under its hash and this program
/// wrote it: a field that cannot be read is a fault of the program.
template <class T>
[[nodiscard]] T value_of(Parsed<T> parsed) {
    BPA_CHECK(std::holds_alternative<T>(parsed));
    return std::get<T>(std::move(parsed));
}

/// An amount of such a field: `-1234.50`.
[[nodiscard]] inline Money money_of(const std::string& text) {
    return value_of(parse_money(text + " kr"));
}

} // namespace bpa::report
