#pragma once

#include "source/diagnostic.hpp"
#include "yaml/locator.hpp"

#include <cstddef>
#include <string_view>

namespace bpa::yaml {

/// Where a quoted scalar that opens at `offset` ends: the offset after its closing quote, or npos.
[[nodiscard]] std::size_t end_of_quoted(std::string_view text, std::size_t offset);

/// Whether the indentation of the line at `offset` has a tab in it.
[[nodiscard]] bool is_indented_with_tab(std::string_view text, std::size_t offset);

/// Knows how deep the brackets that open at a place go, and whether the first is ever closed.
struct Brackets {
    int depth = 0;
    bool is_closed = false;
};
/// Counts brackets outside quotes from the `[` or `{` at `offset`; for messages, not for parsing.
[[nodiscard]] Brackets measure_brackets(std::string_view text, std::size_t offset);

/// Knows what the YAML library said, and how far reading had come.
struct SyntaxFailure {
    std::string_view library_text; ///< never shown; decides which of our own texts is
    std::size_t offset = 0;
    std::size_t last_event = 0; ///< where the last value or key before the failure begins
    std::size_t unclosed_bracket = std::string_view::npos;
};

/// Reports a syntax failure in our own words: `yaml/syntax`, or the code of the refused feature.
void report_syntax(const SyntaxFailure& failure,
                   Locator& locator,
                   source::Diagnostics& diagnostics);

/// Adds a `yaml/syntax` for a reason of `catalogue/words.cpp`, such as `syntax-quote`.
void add_syntax(std::string_view reason,
                const source::Place& place,
                source::Diagnostics& diagnostics);

} // namespace bpa::yaml
