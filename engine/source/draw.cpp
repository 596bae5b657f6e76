#include "source/characters.hpp"
#include "source/diagnostic.hpp"

#include <algorithm>
#include <cstddef>

namespace bpa::source {
namespace {

constexpr std::size_t longest_line = 200;
/// Characters kept before the place when a long line is cut.
constexpr std::size_t kept_before = 60;

/// Knows a quoted line as it is printed, and the line of carets under it.
struct Quote {
    std::string line;
    std::string carets;
};

/// Adds one character to a quote. `column` counts from 0; the underlined run is `[from, to)`.
void add_cell(Quote& quote, const std::string& shown, bool is_underlined, bool is_past_run) {
    quote.line += shown;
    if (is_past_run) {
        return;
    }
    if (is_underlined) {
        quote.carets += std::string(count_characters(shown), '^');
        return;
    }
    // A tab above a tab keeps the carets in place whatever the terminal's tab width.
    quote.carets += shown == "\t" ? shown : std::string(count_characters(shown), ' ');
}

Quote quote_line(std::string_view line, std::size_t from, std::size_t length) {
    const std::size_t total = count_characters(line);
    const std::size_t to = std::max(from + 1, std::min(from + length, total));
    std::size_t first = 0;
    std::size_t last = total;
    if (total > longest_line) {
        first = std::min(from > kept_before ? from - kept_before : 0, total - longest_line);
        last = first + longest_line;
    }
    Quote quote;
    if (first > 0) {
        add_cell(quote, "…", false, false);
    }
    std::size_t column = 0;
    for (std::size_t at = 0; at < line.size() && column < last; ++column) {
        const Character character = character_at(line, at);
        if (column >= first) {
            add_cell(
                quote, visible(line, at, character), column >= from && column < to, column >= to);
        }
        at += character.bytes;
    }
    if (last < total) {
        quote.line += "…";
    }
    for (; column <= from; ++column) {
        quote.carets += column == from ? '^' : ' ';
    }
    return quote;
}

std::string shown_place(const SourceFiles& files, const Place& place) {
    return hide_digits(visible(files.at(place.file).shown_prefix + files.text(place)),
                       private_digits);
}

/// The line without digits in a row as long as national ids and accounts have them, and without any
/// digit when the problem is with such a number.
std::string quotable(const std::string& line, bool is_private) {
    return hide_digits(line, is_private ? 1 : private_digits);
}

/// `14 |     to: …` with an empty bar above and the carets below; nothing for a place without line.
std::string
excerpt(const std::string& line, const Place& place, std::uint32_t length, std::size_t gutter) {
    if (!place.is_known() || place.line == 0) {
        return {};
    }
    const Quote quote = quote_line(line, place.column == 0 ? 0 : place.column - 1, length);
    const std::string number = std::to_string(place.line);
    const std::string margin(gutter, ' ');
    std::string text = margin + " |\n";
    text += std::string(gutter - number.size(), ' ') + number + " | " + quote.line + "\n";
    text += margin + " | " + quote.carets + "\n";
    return text;
}

std::size_t gutter_of(const Diagnostic& diagnostic) {
    std::uint32_t line = diagnostic.place.line;
    for (const Place& place : diagnostic.related) {
        line = std::max(line, place.line);
    }
    return std::to_string(line).size();
}

} // namespace

std::string draw(const Diagnostic& diagnostic, const SourceFiles& files, Language lang) {
    std::string text;
    if (diagnostic.place.is_known()) {
        text += shown_place(files, diagnostic.place) + ": ";
    }
    text += "error[" + diagnostic.code + "]: " + text_of(diagnostic, lang) + "\n";
    const std::size_t gutter = gutter_of(diagnostic);
    const std::string margin(gutter, ' ');
    const auto line_of = [&](const Place& place) {
        return quotable(files.line_text(place), diagnostic.private_value);
    };
    text += excerpt(line_of(diagnostic.place), diagnostic.place, diagnostic.length, gutter);
    const std::string_view other =
        lang == Language::nb ? "det andre stedet: " : "the other place: ";
    for (const Place& place : diagnostic.related) {
        if (!place.is_known()) {
            continue;
        }
        text += margin + " = " + std::string{other} + shown_place(files, place) + "\n";
        text += excerpt(line_of(place), place, 1, gutter);
    }
    return text + margin + " = " + remedy_of(diagnostic, lang) + "\n";
}

} // namespace bpa::source
