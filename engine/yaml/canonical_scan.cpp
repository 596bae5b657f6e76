#include "yaml/canonical_scan.hpp"

#include <algorithm>
#include <array>

namespace bpa::yaml {
namespace {

constexpr std::size_t none = std::string_view::npos;

/// The library takes a key of at most 1024 bytes.
constexpr std::size_t longest_key = 1000;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter_or_digit(char c) {
    const bool is_other = static_cast<unsigned char>(c) >= 0x80U;
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_other;
}

bool is_quote(char c) {
    return c == '"' || c == '\'';
}

/// What the library takes for a value left out.
bool is_null_word(std::string_view text) {
    return text.size() == 4 && (text == "null" || text == "Null" || text == "NULL");
}

/// Characters that end a plain text inside brackets or are declined there.
constexpr std::array<bool, 256> special_in_flow = [] {
    std::array<bool, 256> special{};
    for (const char c : std::string_view{",?[]{}#:"}) {
        special.at(static_cast<unsigned char>(c)) = true;
    }
    return special;
}();

} // namespace

std::size_t CanonicalScanner::skip_spaces(std::size_t offset) const {
    while (at(offset) == ' ') {
        ++offset;
    }
    return offset;
}

/// Whether a plain text may begin here: fewer characters than the library would take.
bool CanonicalScanner::begins_plain(std::size_t offset) const {
    const char c = at(offset);
    if (is_letter_or_digit(c) || c == '/' || c == '(') {
        return true;
    }
    return (c == '-' || c == '+' || c == '.') && is_digit(at(offset + 1));
}

/// Whether nothing but spaces and a comment follows a value that ends here.
bool CanonicalScanner::is_only_comment(std::size_t offset) const {
    const std::size_t rest = skip_spaces(offset);
    return rest == line_end_ || (rest > offset && at(rest) == '#');
}

/// Whether the colon of a key stands here.
bool CanonicalScanner::is_key_end(std::size_t offset) const {
    const char after = at(offset + 1);
    return at(offset) == ':' && (after == ' ' || after == '\n');
}

CanonicalScanner::Plain CanonicalScanner::plain_in_block(std::size_t offset) const {
    std::size_t end = offset; // after the last character that is no space
    for (; offset < line_end_; ++offset) {
        const char c = text_[offset];
        if (c == ' ') {
            continue;
        }
        if (c == '#' && end < offset) {
            break;
        }
        if (c == ':' && is_key_end(offset)) {
            return {.end = end, .stop = end == offset ? Stop::colon : Stop::refused};
        }
        end = offset + 1;
    }
    return {.end = end, .stop = Stop::other};
}

CanonicalScanner::Plain CanonicalScanner::plain_in_flow(std::size_t offset) const {
    std::size_t end = offset;
    for (; offset < line_end_; ++offset) {
        const char c = text_[offset];
        if (c == ' ') {
            continue;
        }
        if (special_in_flow[static_cast<unsigned char>(c)]) {
            if (is_key_end(offset)) {
                return {.end = end, .stop = end == offset ? Stop::colon : Stop::refused};
            }
            const bool is_inside =
                c == ':' && !special_in_flow[static_cast<unsigned char>(at(offset + 1))];
            if (!is_inside) {
                const bool is_end = c == ',' || c == ']' || c == '}';
                return {.end = end, .stop = is_end ? Stop::other : Stop::refused};
            }
        }
        end = offset + 1;
    }
    return {}; // the bracket is not closed on this line
}

/// The offset after the closing quote; none when it is not on this line or something is escaped.
std::size_t CanonicalScanner::end_of_quotes(std::size_t offset) const {
    const char quote = text_[offset];
    for (++offset; offset < line_end_; ++offset) {
        if (text_[offset] == quote) {
            const bool is_doubled = quote == '\'' && at(offset + 1) == quote;
            return is_doubled ? none : offset + 1;
        }
        if (quote == '"' && text_[offset] == '\\') {
            return none;
        }
    }
    return none;
}

void CanonicalScanner::say(PieceKind kind, std::size_t offset) {
    pieces_->push_back({.kind = kind, .quoted = false, .offset = offset, .text = {}});
}

void CanonicalScanner::say_text(PieceKind kind, std::size_t offset, std::size_t end, bool quoted) {
    const std::size_t quotes = quoted ? 1 : 0;
    pieces_->push_back({.kind = kind,
                        .quoted = quoted,
                        .offset = offset,
                        .text = text_.substr(offset + quotes, end - offset - 2 * quotes)});
}

bool CanonicalScanner::open(bool is_sequence, std::size_t offset) {
    say(is_sequence ? PieceKind::sequence : PieceKind::mapping, offset);
    open_.push_back({.column = offset - line_start_, .is_sequence = is_sequence});
    awaits_value_ = false;
    return open_.size() <= limits_.max_depth;
}

CanonicalScanner::Step CanonicalScanner::next(std::vector<Piece>& pieces) {
    pieces_ = &pieces;
    pieces.clear();
    while (next_line_ < text_.size()) {
        line_start_ = next_line_;
        const std::size_t line_break = std::min(text_.find('\n', line_start_), text_.size());
        next_line_ = line_break + 1;
        ++line_;
        const bool has_return = line_break > line_start_ && text_[line_break - 1] == '\r';
        line_end_ = has_return ? line_break - 1 : line_break;
        const std::size_t first = skip_spaces(line_start_);
        if (at(first) == '#' || first == line_end_) {
            continue;
        }
        if (line_end_ - last_said_ > limits_.max_gap || !take_line(first)) {
            return Step::declined;
        }
        last_said_ = line_start_;
        return Step::more;
    }
    if (is_finished_ || open_.empty() || text_.size() - last_said_ > limits_.max_gap) {
        return is_finished_ ? Step::done : Step::declined;
    }
    finish();
    return Step::more;
}

void CanonicalScanner::finish() {
    if (awaits_value_) {
        say(PieceKind::null, 0);
    }
    for (; !open_.empty(); open_.pop_back()) {
        say(PieceKind::end, 0);
    }
    is_finished_ = true;
}

bool CanonicalScanner::take_line(std::size_t first) {
    const bool is_item = at(first) == '-' && at(first + 1) == ' ';
    if (!settle_levels(first, is_item)) {
        return false;
    }
    if (is_item) {
        return take_item(skip_spaces(first + 1));
    }
    const std::size_t key_end = key_end_at(first);
    return key_end != none && take_entry(first, key_end);
}

/// Closes what the line's indentation closes and opens what it opens. False when the line fits
/// nowhere.
bool CanonicalScanner::settle_levels(std::size_t first, bool is_item) {
    const std::size_t column = first - line_start_;
    if (open_.empty()) {
        return column == 0 && !is_item && open(false, first);
    }
    if (awaits_value_) {
        const std::size_t parent = open_.back().column;
        if (column > parent || (is_item && column == parent)) {
            return open(is_item, first);
        }
        say(PieceKind::null, 0);
        awaits_value_ = false;
    }
    const auto is_over = [&](const Level& level) {
        return level.column > column || (level.column == column && level.is_sequence && !is_item);
    };
    for (; is_over(open_.back()); open_.pop_back()) { // never the root, which has column 0
        say(PieceKind::end, 0);
    }
    return open_.back().column == column && open_.back().is_sequence == is_item;
}

/// What follows `- `: a value, or a mapping that begins on the same line.
bool CanonicalScanner::take_item(std::size_t offset) {
    const std::size_t key_end = key_end_at(offset);
    if (key_end != none) {
        return open(false, offset) && take_entry(offset, key_end);
    }
    return take_value(offset);
}

/// Where the key that begins here ends; none when there is no key.
std::size_t CanonicalScanner::key_end_at(std::size_t offset) const {
    std::size_t end = none;
    if (is_quote(at(offset))) {
        end = end_of_quotes(offset);
        end = end != none && is_key_end(end) ? end : none;
    } else if (is_letter_or_digit(at(offset))) {
        const Plain plain = plain_in_block(offset);
        end = plain.stop == Stop::colon ? plain.end : none;
    }
    return end;
}

bool CanonicalScanner::take_entry(std::size_t offset, std::size_t key_end) {
    if (!take_plain(PieceKind::key, offset, key_end)) {
        return false;
    }
    const std::size_t value = skip_spaces(key_end + 1);
    if (value == line_end_ || at(value) == '#') {
        awaits_value_ = true;
        return true;
    }
    return take_value(value);
}

/// A key or scalar whose end is known. False for what the dialect refuses or the library reads as
/// something else.
bool CanonicalScanner::take_plain(PieceKind kind, std::size_t offset, std::size_t end) {
    const bool quoted = is_quote(at(offset));
    say_text(kind, offset, end, quoted);
    const std::string_view text = pieces_->back().text;
    if (kind == PieceKind::key) {
        return !text.empty() && end - offset <= longest_key && text != "<<" && !is_null_word(text);
    }
    return quoted || !is_null_word(text);
}

/// A value that fills the rest of the line.
bool CanonicalScanner::take_value(std::size_t offset) {
    const char c = at(offset);
    if (c == '{' || c == '[') {
        const std::size_t end = take_flow(offset, open_.size() + 1);
        return end != none && is_only_comment(end);
    }
    if (is_quote(c)) {
        const std::size_t end = end_of_quotes(offset);
        return end != none && is_only_comment(end) && take_plain(PieceKind::scalar, offset, end);
    }
    if (!begins_plain(offset)) {
        return false;
    }
    const Plain plain = plain_in_block(offset);
    return plain.stop == Stop::other && take_plain(PieceKind::scalar, offset, plain.end);
}

/// A mapping or sequence in brackets, none of its values left out. The offset after it, or none.
std::size_t CanonicalScanner::take_flow(std::size_t offset, std::size_t depth) {
    const bool is_mapping = at(offset) == '{';
    const char closing = is_mapping ? '}' : ']';
    if (depth > limits_.max_depth) {
        return none;
    }
    say(is_mapping ? PieceKind::mapping : PieceKind::sequence, offset);
    offset = skip_spaces(offset + 1);
    bool may_close = true; // an empty one; a comma must be followed by something
    while (at(offset) != closing || !may_close) {
        offset = is_mapping ? take_flow_key(offset) : offset;
        offset = offset == none ? none : take_flow_value(offset, depth);
        if (offset == none) {
            return none;
        }
        offset = skip_spaces(offset);
        may_close = at(offset) != ',';
        if (may_close && at(offset) != closing) {
            return none;
        }
        offset = may_close ? offset : skip_spaces(offset + 1);
    }
    say(PieceKind::end, 0);
    return offset + 1;
}

/// A key inside braces. The offset of its value, or none.
std::size_t CanonicalScanner::take_flow_key(std::size_t offset) {
    std::size_t end = none;
    if (is_quote(at(offset))) {
        end = end_of_quotes(offset);
    } else if (is_letter_or_digit(at(offset))) {
        const Plain plain = plain_in_flow(offset);
        end = plain.stop == Stop::colon ? plain.end : none;
    }
    if (end == none || !is_key_end(end) || !take_plain(PieceKind::key, offset, end)) {
        return none;
    }
    return skip_spaces(end + 1);
}

std::size_t CanonicalScanner::take_flow_value(std::size_t offset, std::size_t depth) {
    const char c = at(offset);
    if (c == '{' || c == '[') {
        return take_flow(offset, depth + 1);
    }
    std::size_t end = none;
    if (is_quote(c)) {
        end = end_of_quotes(offset);
    } else if (begins_plain(offset)) {
        const Plain plain = plain_in_flow(offset);
        end = plain.stop == Stop::other ? plain.end : none;
    }
    return end != none && take_plain(PieceKind::scalar, offset, end) ? end : none;
}

} // namespace bpa::yaml
