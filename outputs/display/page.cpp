#include "outputs/display/page.hpp"

#include "source/characters.hpp"

#include <algorithm>

namespace bpa::outputs::display {
namespace {

/// Whether a word must stand on the same line as the one before it: a unit or the fraction of a
/// number, without which the number would read as another.
bool clings(std::string_view before, std::string_view word) {
    const bool is_unit =
        word.starts_with('%') || word == "kr" || (word.starts_with("kr") && word.size() == 3);
    const bool is_fraction =
        !word.empty() && word.front() >= '0' && word.front() <= '9' && word.find('/') < word.size();
    return is_unit || is_fraction || before == "§" || before == "§§";
}

} // namespace

std::size_t piece_end(std::string_view text, std::size_t at) {
    std::string_view word;
    while (true) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        word = text.substr(at, end - at);
        if (end == text.size()) {
            return end;
        }
        const std::size_t next_end = std::min(text.find(' ', end + 1), text.size());
        if (!clings(word, text.substr(end + 1, next_end - end - 1))) {
            return end;
        }
        at = end + 1;
    }
}

void append_wrapped(std::string& out, std::string_view text, std::size_t indent) {
    out.append(indent, ' ');
    if (indent + text.size() <= page_width) {
        out += text;
        out += '\n';
        return;
    }
    std::size_t column = indent;
    bool is_first = true;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = piece_end(text, at);
        const std::string_view piece = text.substr(at, end - at);
        const std::size_t length = source::count_characters(piece);
        if (!is_first && column + 1 + length > page_width) {
            out += '\n';
            out.append(indent + 2, ' ');
            column = indent + 2;
        } else if (!is_first) {
            out += ' ';
            ++column;
        }
        out += piece;
        column += length;
        is_first = false;
        at = end + 1;
    }
    out += '\n';
}

void Page::row(std::string_view text) {
    text_ += text;
    text_ += '\n';
}

void Page::entry(std::string_view label, std::string_view value, std::size_t indent) {
    std::string text{label};
    text += ": ";
    text += value;
    line(text, indent);
}

void Page::heading(std::string_view text) {
    blank();
    line(text);
    blank();
}

void Page::blank() {
    if (!text_.empty() && !text_.ends_with("\n\n")) {
        text_ += '\n';
    }
}

std::string Page::finished() {
    if (text_.ends_with("\n\n")) {
        text_.pop_back();
    }
    return std::move(text_);
}

} // namespace bpa::outputs::display
