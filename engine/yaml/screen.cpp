#include "yaml/screen.hpp"

#include "source/characters.hpp"
#include "yaml/locator.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

namespace bpa::yaml {
namespace {

using source::Character;
using source::Hazard;

/// Knows the first character that may not stand in a text.
struct Finding {
    std::size_t offset = 0;
    Character character;
    std::string_view code;
};

std::string_view code_for(const Character& character) {
    if (!character.is_valid) {
        return "yaml/not-utf8";
    }
    switch (source::hazard_of(character.code)) {
    case Hazard::none:
        return {};
    case Hazard::control:
        return "yaml/control-character";
    case Hazard::bidi:
        return "yaml/bidi-character";
    }
    return {};
}

/// Whether the eight bytes from an offset on are all letters, digits, signs or spaces of ASCII:
/// most of a file, looked through at once.
bool are_eight_plain(std::string_view text, std::size_t at) {
    constexpr std::size_t count = 8;
    if (text.size() - at < count) {
        return false;
    }
    const auto bytes = text.substr(at, count);
    unsigned refused = 0;
    for (const char byte : bytes) { // without a branch, so that the compiler takes all at a time
        refused |= static_cast<unsigned>(byte < ' ') | static_cast<unsigned>(byte > '~');
    }
    return refused == 0;
}

std::optional<Finding> first_refused(std::string_view text, std::size_t start) {
    for (std::size_t at = start; at < text.size();) {
        if (are_eight_plain(text, at)) {
            at += 8;
            continue;
        }
        const char byte = text[at];
        const bool is_plain = byte >= ' ' && byte <= '~';
        const bool is_line_break = byte == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
        if (is_plain || byte == '\n' || is_line_break) {
            ++at;
            continue;
        }
        const Character character = source::character_at(text, at);
        const std::string_view code = code_for(character);
        if (!code.empty()) {
            return Finding{.offset = at, .character = character, .code = code};
        }
        at += character.bytes;
    }
    return std::nullopt;
}

void report(std::string_view text,
            const Finding& finding,
            const source::Place& place,
            source::Diagnostics& diagnostics) {
    diagnostics.add(
        {.code = std::string{finding.code},
         .place = place,
         .length = 1,
         .args = {{"character", source::visible(text, finding.offset, finding.character)}},
         .related = {}});
}

} // namespace

bool screen_bytes(source::FileId file, std::string_view text, source::Diagnostics& diagnostics) {
    const std::size_t start = byte_order_mark_size(text);
    const auto finding = first_refused(text, start);
    if (!finding) {
        return true;
    }
    const std::string_view before = text.substr(start, finding->offset - start);
    const std::size_t line_start = before.rfind('\n') + 1; // npos + 1 is 0: the first line
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t column = source::count_characters(before.substr(line_start)) + 1;
    const source::Place place{.file = file,
                              .line = static_cast<std::uint32_t>(lines + 1),
                              .column = static_cast<std::uint32_t>(column)};
    report(text, *finding, place, diagnostics);
    return false;
}

bool screen_scalar(std::string_view scalar,
                   const source::Place& place,
                   source::Diagnostics& diagnostics) {
    const auto finding = first_refused(scalar, 0);
    if (finding) {
        report(scalar, *finding, place, diagnostics);
    }
    return !finding;
}

} // namespace bpa::yaml
