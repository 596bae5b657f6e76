#pragma once

#include "amelding/bytes.hpp"
#include "amelding/reader.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bpa::amelding {

/// Knows where a reading has come, by the characters it has passed.
struct Walk {
    At at{.line = 1, .column = 1};

    /// Goes from line to line: only the last one's characters are looked at one by one.
    void pass(std::string_view text) {
        for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
            ++at.line;
            at.column = 1;
            text.remove_prefix(end + 1);
        }
        for (const char c : text) {
            pass(c);
        }
    }
    void pass(char c) {
        if (c == '\n') {
            ++at.line;
            at.column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) { // begins a character
            ++at.column;
        }
    }
};

/// The bytes of a message as valid UTF-8, without byte order mark, in blocks of whole characters.
/// UTF-16 with a byte order mark and declared ISO-8859-1 are rewritten; other encodings, bytes that
/// are no UTF-8 and control characters stop the reading. The libraries behind this never see a
/// byte that they could take for something else.
class CleanText {
public:
    explicit CleanText(Bytes& bytes) : bytes_{bytes} { restart(); }
    /// From the start again.
    void restart();
    /// The next block; empty at the end, and when `refusal` says why nothing more comes. Valid
    /// until the next call.
    [[nodiscard]] std::string_view next();
    [[nodiscard]] const std::optional<Refusal>& refusal() const { return refusal_; }

private:
    enum class Form : std::uint8_t { utf8, latin1, utf16_little, utf16_big };

    [[nodiscard]] bool fill();
    void begin();
    void choose_declared();
    void refuse(std::string code, source::MessageArgs args = {});
    void take_utf8();
    void take_latin1();
    void take_utf16();
    void put(char32_t code);
    [[nodiscard]] bool screen();

    Bytes& bytes_;
    std::optional<Refusal> refusal_;
    std::string raw_;   ///< read, not yet taken
    std::string clean_; ///< the block given out
    Walk walk_;
    Form form_ = Form::utf8;
    bool is_begun_ = false;
    bool at_end_ = false;
};

} // namespace bpa::amelding
