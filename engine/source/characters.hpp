#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace bpa::source {

/// Knows one character read from UTF-8 text. A byte that is not valid UTF-8 is one character of its
/// own with `is_valid` false and the byte in `code`.
struct Character {
    char32_t code = 0;
    std::uint8_t bytes = 1;
    bool is_valid = true;
};

/// Whether a byte goes on with a character. In valid UTF-8 every other byte begins one.
[[nodiscard]] constexpr bool goes_on(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// The character at a byte offset, which must be inside `text`. Overlong forms, surrogates and
/// values past U+10FFFF are not valid.
[[nodiscard]] Character character_at(std::string_view text, std::size_t offset);

/// Number of characters, invalid bytes counted one each.
[[nodiscard]] std::size_t count_characters(std::string_view text);

/// Why a character may not stand in an input file.
enum class Hazard : std::uint8_t {
    none,
    control, ///< C0 and C1 controls but tab and line feed, U+2028, U+2029, U+FEFF, non-characters
    bidi,    ///< bidirectional marks, embeddings, overrides and isolates
};
/// Whether the character would hide or reorder what a reader sees. Tab and line feed are harmless.
[[nodiscard]] Hazard hazard_of(char32_t code);

/// The character as a message may print it: itself, `\u{202e}` for a hazard, `\x{e6}` for a byte
/// that is not UTF-8. A tab or line feed is itself.
[[nodiscard]] std::string visible(std::string_view text, std::size_t offset, const Character& at);
/// A whole text made visible, on one line: tabs and line feeds are written `\t` and `\n`.
[[nodiscard]] std::string visible(std::string_view text);
/// Digits of a national id and of an account number, which are nobody else's business.
inline constexpr std::size_t private_digits = 11;
/// The text with `•` for every digit that stands in a row of at least `shortest`.
[[nodiscard]] std::string hide_digits(std::string_view text, std::size_t shortest);
/// At most `limit` characters, the last replaced by `…` when something was cut.
[[nodiscard]] std::string shorten(std::string_view text, std::size_t limit);

} // namespace bpa::source
