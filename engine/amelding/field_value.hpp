#pragma once

#include "amelding/reader.hpp"
#include "amelding/shape.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace bpa::amelding {

/// How a value agrees with its form.
enum class Fit : std::uint8_t {
    good,
    wrong,     ///< it is not of the form
    too_large, ///< of the form, and beyond what the program counts with
};

/// Reads a value by its form. XML ignores spaces around all but text. In JSON a number may have an
/// exponent.
[[nodiscard]] Fit read_value(Form form, Notation notation, std::string_view text, Value& value);

/// What the form wants, as a key of `catalogue/words.cpp`.
[[nodiscard]] std::string expected_of(Form form);

} // namespace bpa::amelding
