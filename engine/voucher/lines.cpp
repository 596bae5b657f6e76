#include "voucher/lines.hpp"

#include "source/characters.hpp"

#include <algorithm>
#include <array>

namespace bpa::voucher {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// What Windows-1252 has where ISO 8859-1 has control characters; zero: nothing.
constexpr std::array<char32_t, 32> windows_signs{
    U'€', 0,    U'‚', U'ƒ', U'„', U'…', U'†', U'‡', U'ˆ', U'‰', U'Š', U'‹', U'Œ', 0, U'Ž', 0,
    0,    U'‘', U'’', U'“', U'”', U'•', U'–', U'—', U'˜', U'™', U'š', U'›', U'œ', 0, U'ž', U'Ÿ'};
constexpr unsigned char first_sign = 0x80;

void put(std::string& text, char32_t code) {
    constexpr char32_t two_bytes = 0x80;
    constexpr char32_t three_bytes = 0x800;
    constexpr unsigned bits = 6;
    constexpr char32_t mask = 0x3F;
    const auto add = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (code < two_bytes) {
        add(code);
    } else if (code < three_bytes) {
        add(0xC0U | (code >> bits));
        add(0x80U | (code & mask));
    } else {
        add(0xE0U | (code >> (2 * bits)));
        add(0x80U | ((code >> bits) & mask));
        add(0x80U | (code & mask));
    }
}

bool is_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const auto character = source::character_at(bytes, at);
        if (!character.is_valid) {
            return false;
        }
        at += character.bytes;
    }
    return true;
}

/// Nothing at a byte that stands for no character.
std::optional<std::string> from_windows(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        const std::size_t sign = value - std::size_t{first_sign};
        const bool is_sign = value >= first_sign && sign < windows_signs.size();
        const char32_t code = is_sign ? windows_signs.at(sign) : value;
        if (is_sign && code == 0) {
            return std::nullopt;
        }
        put(text, code);
    }
    return text;
}

/// The line of the first control character but tab and the ends of lines; zero without one.
std::uint64_t line_of_control(std::string_view text) {
    constexpr char delete_sign = 0x7F;
    std::uint64_t line = 1;
    for (const char c : text) {
        const bool is_low = static_cast<unsigned char>(c) < ' ';
        if ((is_low && c != '\t' && c != '\r' && c != '\n') || c == delete_sign) {
            return line;
        }
        line += c == '\n' ? 1U : 0U;
    }
    return 0;
}

std::string trimmed(std::string_view text) {
    constexpr std::string_view white = " \t";
    const auto first = std::min(text.find_first_not_of(white), text.size());
    const auto last = text.find_last_not_of(white);
    return std::string{last == std::string_view::npos ? "" : text.substr(first, last - first + 1)};
}

/// Knows a text on its way to rows.
class Splitting {
public:
    Splitting(std::string_view text, std::optional<Refusal>& refusal)
        : text_{text}, refusal_{refusal} {}

    void run(const std::function<bool(const Row&)>& take) {
        while (at_ < text_.size() && !refusal_) {
            Row row{.line = line_, .fields = {}};
            take_row(row);
            const bool is_empty = row.count == 1 && row.fields.front().empty();
            if (!is_empty && !refusal_ && !take(row)) {
                return;
            }
        }
    }

private:
    [[nodiscard]] bool is_at(std::string_view signs) const {
        return at_ < text_.size() && signs.find(text_[at_]) != std::string_view::npos;
    }

    void take_row(Row& row) {
        take_field(row);
        while (is_at(";")) {
            ++at_;
            take_field(row);
        }
        const bool has_return = is_at("\r");
        at_ += has_return ? 1U : 0U;
        at_ += is_at("\n") ? 1U : 0U;
        ++line_;
    }

    void take_field(Row& row) {
        std::string field;
        if (is_at("\"")) {
            field = take_quoted();
        }
        const auto end = std::min(text_.find_first_of(";\r\n", at_), text_.size());
        field += text_.substr(at_, end - at_);
        at_ = end;
        ++row.count;
        if (row.fields.size() < Row::most_kept) {
            row.fields.push_back(trimmed(field));
        }
    }

    std::string take_quoted() {
        std::string field;
        for (++at_; at_ < text_.size() && !is_at("\r\n"); ++at_) {
            if (text_[at_] != '"') {
                field += text_[at_];
            } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
                field += '"';
                ++at_;
            } else {
                ++at_;
                return field;
            }
        }
        refusal_ = Refusal{.code = "voucher/unclosed-quote", .line = line_, .args = {}};
        return field;
    }

    std::string_view text_;
    std::optional<Refusal>& refusal_;
    std::size_t at_ = 0;
    std::uint64_t line_ = 1;
};

} // namespace

std::optional<std::string>
decoded(std::string_view bytes, Encoding& encoding, std::optional<Refusal>& refusal) {
    std::optional<std::string> text;
    if (bytes.starts_with(utf8_mark)) {
        encoding = Encoding::utf8_with_mark;
        bytes.remove_prefix(utf8_mark.size());
    }
    // UTF-16 says so itself; as Windows-1252 it would be text with null bytes.
    const bool is_wide = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    if (is_utf8(bytes)) {
        text = std::string{bytes};
    } else if (encoding == Encoding::utf8 && !is_wide) {
        encoding = Encoding::windows_1252;
        text = from_windows(bytes);
    }
    if (!text) {
        refusal = Refusal{.code = "voucher/encoding", .line = 0, .args = {}};
        return std::nullopt;
    }
    if (const auto line = line_of_control(*text); line != 0) {
        refusal = Refusal{.code = "voucher/control-character", .line = line, .args = {}};
        return std::nullopt;
    }
    return text;
}

void for_each_row(std::string_view text,
                  std::optional<Refusal>& refusal,
                  const std::function<bool(const Row&)>& take) {
    Splitting{text, refusal}.run(take);
}

} // namespace bpa::voucher
