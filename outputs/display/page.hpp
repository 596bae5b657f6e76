#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bpa::outputs::display {

/// The longest line, in characters, where the words allow.
inline constexpr std::size_t page_width = 80;

/// Where the piece that begins at `at` ends: a word and everything that must stand on its line,
/// such as the unit of a number or the number of a paragraph.
[[nodiscard]] std::size_t piece_end(std::string_view text, std::size_t at);

/// How many characters the longest word of a text has.
[[nodiscard]] std::size_t longest_word(std::string_view text);

/// Appends a text to `out`, wrapped at spaces. `indent` spaces stand in front, two more where it
/// goes on. Nothing is ever cut: a word longer than a line stands on a line of its own.
void append_wrapped(std::string& out, std::string_view text, std::size_t indent);

/// Knows a page of text under construction: plain lines, entries and headings.
class Page {
public:
    Page() { text_.reserve(usual_size); }

    /// Writes a text, wrapped by `append_wrapped`.
    void line(std::string_view text, std::size_t indent = 0) {
        append_wrapped(text_, text, indent);
    }
    /// Writes a row of a table as it is.
    void row(std::string_view text);
    /// Writes whole lines, as `append_wrapped` made them.
    void lines(std::string_view text) { text_ += text; }
    /// `label: value`.
    void entry(std::string_view label, std::string_view value, std::size_t indent = 0);
    /// A heading on its own line, with an empty line above and below.
    void heading(std::string_view text);
    /// One empty line; never two in a row, and none at the top.
    void blank();
    /// The page, without an empty line at its end.
    [[nodiscard]] std::string finished();

private:
    static constexpr std::size_t usual_size = 16 * 1024;
    std::string text_;
    std::string entry_; ///< room for an entry, kept from one to the next
};

} // namespace bpa::outputs::display
