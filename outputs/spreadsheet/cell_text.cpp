#include "outputs/spreadsheet/cell_text.hpp"

#include "source/characters.hpp"

namespace bpa::outputs::spreadsheet {
namespace {

/// The first bytes of a text that come to at most so many characters, as UTF-16 counts them.
std::string_view cut(std::string_view text, std::size_t most) {
    constexpr char32_t last_of_one_unit = 0xFFFF;
    if (text.size() <= most) {
        return text; // no character has more units than bytes
    }
    std::size_t units = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const source::Character c = source::character_at(text, at);
        units += c.code > last_of_one_unit ? 2 : 1;
        if (units > most) {
            break;
        }
        at += c.bytes;
    }
    return text.substr(0, at);
}

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// `_x0041_` stands for «A» in these files; a text that really has those characters says so.
std::string shielded(std::string_view text) {
    constexpr std::size_t length = 7;
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto piece = text.substr(i, length);
        const bool is_code = piece.size() == length && piece.starts_with("_x") &&
                             piece.back() == '_' && is_hex(piece[2]) && is_hex(piece[3]) &&
                             is_hex(piece[4]) && is_hex(piece[5]);
        out += is_code ? std::string_view{"_x005F_"} : text.substr(i, 1);
    }
    return out;
}

} // namespace

std::string cell_text(std::string_view text) {
    constexpr std::string_view ending = " […]";
    constexpr std::size_t ending_length = 4;
    const std::string whole = shielded(text);
    const std::string_view shown = cut(whole, characters_of_a_cell);
    if (shown.size() == whole.size()) {
        return whole;
    }
    return std::string{cut(whole, characters_of_a_cell - ending_length)} + std::string{ending};
}

std::string footer_text(std::string_view text) {
    constexpr std::size_t most = 120;
    std::string out;
    for (const char c : cut(text, most)) {
        out += c;
        out += c == '&' ? "&" : "";
    }
    return out;
}

} // namespace bpa::outputs::spreadsheet
