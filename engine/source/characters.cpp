#include "source/characters.hpp"

#include "values/check.hpp"

#include <algorithm>
#include <array>

namespace bpa::source {
namespace {

std::uint8_t byte_at(std::string_view text, std::size_t offset) {
    return static_cast<std::uint8_t>(text[offset]);
}

Character invalid_byte(std::uint8_t byte) {
    return Character{.code = byte, .bytes = 1, .is_valid = false};
}

std::string hexadecimal(char32_t code) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    do {
        text.insert(text.begin(), digits[code % 16]);
        code /= 16;
    } while (code != 0);
    return text;
}

} // namespace

Character character_at(std::string_view text, std::size_t offset) {
    BPA_CHECK(offset < text.size());
    const std::uint8_t lead = byte_at(text, offset);
    if (lead < 0x80) {
        return Character{.code = lead, .bytes = 1, .is_valid = true};
    }
    // The smallest value of each length: anything below it would be an overlong form.
    constexpr std::array<char32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};
    const std::size_t length = lead < 0xC2   ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                               : lead < 0xF5 ? 4
                                             : 0;
    if (length == 0 || offset + length > text.size()) {
        return invalid_byte(lead);
    }
    char32_t code = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if (!goes_on(text[offset + i])) {
            return invalid_byte(lead);
        }
        code = (code << 6U) | (byte_at(text, offset + i) & 0x3FU);
    }
    const bool is_surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < smallest.at(length) || is_surrogate || code > 0x10FFFF) {
        return invalid_byte(lead);
    }
    return Character{.code = code, .bytes = static_cast<std::uint8_t>(length), .is_valid = true};
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += character_at(text, at).bytes) {
        ++count;
    }
    return count;
}

Hazard hazard_of(char32_t code) {
    if (code == U'\t' || code == U'\n') {
        return Hazard::none;
    }
    if (code < 0x20 || (code >= 0x7F && code <= 0x9F) || code == 0x2028 || code == 0x2029 ||
        code == 0xFEFF || (code & 0xFFFEU) == 0xFFFEU) {
        return Hazard::control;
    }
    const bool is_bidi = code == 0x061C || code == 0x200E || code == 0x200F ||
                         (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return is_bidi ? Hazard::bidi : Hazard::none;
}

std::string visible(std::string_view text, std::size_t offset, const Character& at) {
    if (!at.is_valid) {
        return "\\x{" + hexadecimal(at.code) + "}";
    }
    if (hazard_of(at.code) != Hazard::none) {
        return "\\u{" + hexadecimal(at.code) + "}";
    }
    return std::string{text.substr(offset, at.bytes)};
}

std::string visible(std::string_view text) {
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        if (character.code == U'\t') {
            shown += "\\t";
        } else if (character.code == U'\n') {
            shown += "\\n";
        } else {
            shown += visible(text, at, character);
        }
        at += character.bytes;
    }
    return shown;
}

std::string hide_digits(std::string_view text, std::size_t shortest) {
    constexpr std::string_view digits = "0123456789";
    std::string shown;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_not_of(digits), text.size());
        for (std::size_t at = 0; at < end; ++at) {
            shown += end >= shortest ? std::string_view{"•"} : text.substr(at, 1);
        }
        text.remove_prefix(end);
        const std::size_t next = std::min(text.find_first_of(digits), text.size());
        shown += text.substr(0, next);
        text.remove_prefix(next);
    }
    return shown;
}

std::string shorten(std::string_view text, std::size_t limit) {
    BPA_CHECK(limit > 0);
    std::size_t at = 0;
    std::size_t cut = 0;
    for (std::size_t count = 0; at < text.size() && count < limit; ++count) {
        cut = at;
        at += character_at(text, at).bytes;
    }
    return at == text.size() ? std::string{text} : std::string{text.substr(0, cut)} + "…";
}

} // namespace bpa::source
