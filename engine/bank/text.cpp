#include "bank/order.hpp"
#include "source/characters.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace bpa::bank {
namespace {

// What Bits, Nordea and Danske Bank all take (docs/reference/bank-file.md). `đ` is in one list
// only, and not in ISO 8859-1, so it is not here.
constexpr std::u32string_view kept_signs = U"/-?:().,'+%&=@§";
constexpr std::u32string_view kept_letters = U"áäçéíóöúüýæøåÁÄÇÉÍÓÖÚÜÝÆØÅß";

/// Letters of names, and what is written for each: the letter without its mark.
constexpr std::array<std::pair<std::u32string_view, const char*>, 66> bases{{
    {U"àâãāăą", "a"},
    {U"ÀÂÃĀĂĄ", "A"},
    {U"ćĉċč", "c"},
    {U"ĆĈĊČ", "C"},
    {U"ďđð", "d"},
    {U"ĎĐÐ", "D"},
    {U"èêëēĕėęě", "e"},
    {U"ÈÊËĒĔĖĘĚ", "E"},
    {U"ĝğġģ", "g"},
    {U"ĜĞĠĢ", "G"},
    {U"ĥħ", "h"},
    {U"ĤĦ", "H"},
    {U"ìîïĩīĭįı", "i"},
    {U"ÌÎÏĨĪĬĮİ", "I"},
    {U"ĵ", "j"},
    {U"Ĵ", "J"},
    {U"ķ", "k"},
    {U"Ķ", "K"},
    {U"ĺļľŀł", "l"},
    {U"ĹĻĽĿŁ", "L"},
    {U"ñńņňŋ", "n"},
    {U"ÑŃŅŇŊ", "N"},
    {U"òôõōŏő", "o"},
    {U"ÒÔÕŌŎŐ", "O"},
    {U"œ", "oe"},
    {U"Œ", "OE"},
    {U"ŕŗř", "r"},
    {U"ŔŖŘ", "R"},
    {U"śŝşšș", "s"},
    {U"ŚŜŞŠȘ", "S"},
    {U"ţťŧț", "t"},
    {U"ŢŤŦȚ", "T"},
    {U"þ", "th"},
    {U"Þ", "Th"},
    {U"ùûũūŭůűų", "u"},
    {U"ÙÛŨŪŬŮŰŲ", "U"},
    {U"ŵ", "w"},
    {U"Ŵ", "W"},
    {U"ÿŷ", "y"},
    {U"ŸŶ", "Y"},
    {U"źżž", "z"},
    {U"ŹŻŽ", "Z"},
    {U"ə", "a"},
    {U"Ə", "A"},
    {U"ơ", "o"},
    {U"Ơ", "O"},
    {U"ư", "u"},
    {U"Ư", "U"},
    {U"ạảấầẩẫậắằẳẵặ", "a"},
    {U"ẠẢẤẦẨẪẬẮẰẲẴẶ", "A"},
    {U"ẹẻẽếềểễệ", "e"},
    {U"ẸẺẼẾỀỂỄỆ", "E"},
    {U"ỉị", "i"},
    {U"ỈỊ", "I"},
    {U"ọỏốồổỗộớờởỡợ", "o"},
    {U"ỌỎỐỒỔỖỘỚỜỞỠỢ", "O"},
    {U"ụủứừửữự", "u"},
    {U"ỤỦỨỪỬỮỰ", "U"},
    {U"ỳỵỷỹ", "y"},
    {U"ỲỴỶỸ", "Y"},
    {U"’‘`´", "'"},
    {U"–—‑", "-"},
    {U"ĳ", "ij"},
    {U"Ĳ", "IJ"},
    {U"ẞ", "SS"},
    {U"«»“”„\"", "'"},
}};

bool is_kept(char32_t c) {
    const bool is_basic =
        (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
    return is_basic || kept_signs.find(c) != std::u32string_view::npos ||
           kept_letters.find(c) != std::u32string_view::npos;
}

bool is_space(char32_t c) {
    constexpr char32_t no_break = 0xA0;
    constexpr char32_t delete_sign = 0x7F;
    return c <= U' ' || c == no_break || c == delete_sign;
}

/// Base letters of a character, or empty.
std::string_view base_of(char32_t c) {
    const auto found = std::ranges::find_if(
        bases, [c](const auto& base) { return base.first.find(c) != std::u32string_view::npos; });
    return found == bases.end() ? std::string_view{} : found->second;
}

/// A mark that belongs to the letter before it.
bool is_combining(char32_t c) {
    constexpr char32_t first = 0x300;
    constexpr char32_t last = 0x36F;
    return c >= first && c <= last;
}

/// Knows a text while it is taken over.
class Taking {
public:
    explicit Taking(std::size_t most) { made_.text.reserve(most); }

    void take(std::string_view written, char32_t c) {
        if (is_space(c)) {
            is_after_space_ = true;
            return;
        }
        if (is_kept(c)) {
            put(written);
            return;
        }
        note(written);
        const auto base = base_of(c);
        if (!base.empty()) {
            put(base);
        } else if (!is_combining(c)) {
            is_after_space_ = true;
        }
    }

    BankText finish(std::size_t most) {
        // Cut between characters, and without a space at the end.
        std::size_t end = 0;
        std::size_t count = 0;
        while (end < made_.text.size() && count < most) {
            end += source::character_at(made_.text, end).bytes;
            ++count;
        }
        made_.is_cut = end < made_.text.size();
        made_.text.resize(end);
        if (made_.text.ends_with(' ')) {
            made_.text.pop_back();
        }
        return std::move(made_);
    }

private:
    void put(std::string_view text) {
        if (is_after_space_ && !made_.text.empty()) {
            made_.text += ' ';
        }
        is_after_space_ = false;
        made_.text += text;
    }
    void note(std::string_view written) {
        if (std::ranges::find(made_.replaced, written) == made_.replaced.end()) {
            made_.replaced.emplace_back(written);
        }
    }

    BankText made_;
    bool is_after_space_ = false;
};

} // namespace

BankText bank_text(std::string_view text, std::size_t most) {
    Taking taking{most};
    for (std::size_t at = 0; at < text.size();) {
        const auto character = source::character_at(text, at);
        taking.take(text.substr(at, character.bytes),
                    character.is_valid ? character.code : U'\uFFFD');
        at += character.bytes;
    }
    return taking.finish(most);
}

} // namespace bpa::bank
