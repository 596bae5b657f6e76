#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bpa::outputs::display {

/// Knows a page of text under construction: lines of at most 80 characters where the words allow.
/// Nothing is ever cut: a word longer than a line stands on a line of its own.
class Page {
public:
    static constexpr std::size_t width = 80;

    /// Writes a text, wrapped at spaces. `indent` spaces stand in front, two more where it goes on.
    void line(std::string_view text, std::size_t indent = 0);
    /// Writes a row of a table as it is.
    void row(std::string_view text);
    /// `label: value`.
    void entry(std::string_view label, std::string_view value, std::size_t indent = 0);
    /// A heading on its own line, with an empty line above and below.
    void heading(std::string_view text);
    /// One empty line; never two in a row, and none at the top.
    void blank();
    /// The page, without an empty line at its end.
    [[nodiscard]] std::string finished();

private:
    std::string text_;
};

} // namespace bpa::outputs::display
