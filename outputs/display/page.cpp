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

/// Whether a line may end at the space.
bool may_end_at(std::string_view text, std::size_t space) {
    const std::string_view before = text.substr(0, space);
    const std::size_t word = before.rfind(' ') + 1; // no space: the beginning
    const std::string_view after = text.substr(space + 1);
    return !clings(before.substr(word), after.substr(0, after.find(' ')));
}

/// Where so many characters end, in bytes.
std::size_t bytes_of(std::string_view text, std::size_t characters) {
    std::size_t at = std::min(characters, text.size());
    auto missing = std::count_if(
        text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), source::goes_on);
    for (; at < text.size(); ++at) {
        if (source::goes_on(text[at])) {
            continue;
        }
        if (missing == 0) {
            break;
        }
        --missing;
    }
    return at;
}

/// Where a line of so many characters ends: at the last space that keeps it inside them, else at
/// the first after them; the end of the text when there is none.
std::size_t line_end(std::string_view text, std::size_t width) {
    const std::size_t at = bytes_of(text, width);
    if (at == text.size()) {
        return at;
    }
    for (std::size_t space = text.rfind(' ', at); space != std::string_view::npos && space > 0;
         space = text.rfind(' ', space - 1)) {
        if (may_end_at(text, space)) {
            return space;
        }
    }
    for (std::size_t space = text.find(' ', at + 1); space != std::string_view::npos;
         space = text.find(' ', space + 1)) {
        if (may_end_at(text, space)) {
            return space;
        }
    }
    return text.size();
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

std::size_t longest_word(std::string_view text) {
    std::size_t longest = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        longest = std::max(longest, source::count_characters(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return longest;
}

void append_wrapped(std::string& out, std::string_view text, std::size_t indent) {
    out.append(indent, ' ');
    std::size_t line_indent = indent;
    while (line_indent + text.size() > page_width) {
        const std::size_t end = line_end(text, page_width - std::min(page_width, line_indent));
        out += text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (text.empty()) {
            break;
        }
        line_indent = indent + 2;
        out += '\n';
        out.append(line_indent, ' ');
    }
    out += text;
    out += '\n';
}

void Page::row(std::string_view text) {
    text_ += text;
    text_ += '\n';
}

void Page::entry(std::string_view label, std::string_view value, std::size_t indent) {
    entry_.assign(label);
    entry_ += ": ";
    entry_ += value;
    line(entry_, indent);
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
