#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace bpa::yaml {

/// What a piece of the canonical layout is.
enum class PieceKind : std::uint8_t { mapping, sequence, end, key, scalar, null };

/// Knows one piece of a file: the beginning or end of a mapping or sequence, a key, or a value.
struct Piece {
    PieceKind kind = PieceKind::null;
    bool quoted = false;    ///< of a key or scalar
    std::size_t offset = 0; ///< byte at which it begins; of no meaning for `end` and `null`
    std::string_view text;  ///< of a key or scalar, without quotes
};

/// What a scanner may take before it declines.
struct ScanLimits {
    std::size_t max_depth = 32;
    /// Bytes between two lines that say something, both included.
    std::size_t max_gap = 1U << 18U;
};

/// Finds the pieces of a text in the canonical layout, line by line.
///
/// The layout is a part of YAML in which a line can be understood alone: `key:`, `key: value`,
/// `- value` and `- key: value`, indented by spaces, where a value is a plain text, a text in
/// quotes without escapes, or a `{…}` or `[…]` closed on the same line. Whatever is not surely of
/// that layout is declined, above all what the dialect refuses, so the scanner never has a message.
/// Duplicate keys are its caller's.
class CanonicalScanner {
public:
    /// The text begins after a byte order mark and has been screened. It must outlive the pieces.
    CanonicalScanner(std::string_view text, ScanLimits limits) : text_{text}, limits_{limits} {}

    enum class Step : std::uint8_t { more, done, declined };
    /// Puts the pieces of the next line that has any into `pieces`, after clearing it.
    [[nodiscard]] Step next(std::vector<Piece>& pieces);
    /// Where the line of the pieces begins, and its number from 1.
    [[nodiscard]] std::size_t line_start() const { return line_start_; }
    [[nodiscard]] std::uint32_t line() const { return line_; }

private:
    /// A block mapping or sequence not yet closed.
    struct Level {
        std::size_t column = 0; ///< bytes, from 0
        bool is_sequence = false;
    };
    /// How a plain text ends.
    enum class Stop : std::uint8_t { colon, other, refused };
    struct Plain {
        std::size_t end = 0; ///< after its last character
        Stop stop = Stop::refused;
    };

    std::string_view text_;
    ScanLimits limits_;
    std::vector<Piece>* pieces_ = nullptr;
    std::vector<Level> open_;
    bool awaits_value_ = false; ///< the innermost mapping's last key has no value yet
    bool is_finished_ = false;
    std::size_t next_line_ = 0;
    std::size_t line_start_ = 0;
    std::size_t line_end_ = 0; ///< without the line break
    std::size_t last_said_ = 0;
    std::uint32_t line_ = 0;

    [[nodiscard]] char at(std::size_t offset) const {
        return offset < line_end_ ? text_[offset] : '\n';
    }
    [[nodiscard]] std::size_t skip_spaces(std::size_t offset) const;
    [[nodiscard]] bool begins_plain(std::size_t offset) const;
    [[nodiscard]] bool is_only_comment(std::size_t offset) const;
    [[nodiscard]] bool is_key_end(std::size_t offset) const;
    [[nodiscard]] Plain plain_in_block(std::size_t offset) const;
    [[nodiscard]] Plain plain_in_flow(std::size_t offset) const;
    [[nodiscard]] std::size_t end_of_quotes(std::size_t offset) const;

    void say(PieceKind kind, std::size_t offset);
    void say_text(PieceKind kind, std::size_t offset, std::size_t end, bool quoted);
    [[nodiscard]] bool open(bool is_sequence, std::size_t offset);
    void finish();
    [[nodiscard]] bool take_line(std::size_t first);
    [[nodiscard]] bool settle_levels(std::size_t first, bool is_item);
    [[nodiscard]] bool take_item(std::size_t offset);
    [[nodiscard]] bool take_entry(std::size_t offset, std::size_t key_end);
    [[nodiscard]] bool take_value(std::size_t offset);
    [[nodiscard]] bool take_plain(PieceKind kind, std::size_t offset, std::size_t end);
    [[nodiscard]] std::size_t key_end_at(std::size_t offset) const;
    [[nodiscard]] std::size_t take_flow(std::size_t offset, std::size_t depth);
    [[nodiscard]] std::size_t take_flow_key(std::size_t offset);
    [[nodiscard]] std::size_t take_flow_value(std::size_t offset, std::size_t depth);
};

} // namespace bpa::yaml
