#include "outputs/amelding/fields.hpp"

#include "values/check.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <libxml/chvalid.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlstring.h>

namespace bpa::outputs {
namespace {

using amelding::Decimal;

constexpr std::size_t longest_id = 150;   // of `Identifikator` in the schema
constexpr std::size_t longest_text = 255; // of `TekstMedRestriksjon`, characters

bool is_plain(char c) {
    return ' ' <= c && c <= '~';
}

/// Whether these bytes are how UTF-8 writes the character: libxml2 reads some others too.
bool is_shortest(const xmlChar* bytes, int length, int character) {
    constexpr std::size_t most_bytes = 6; // that libxml2 may write
    std::array<xmlChar, most_bytes> again{};
    return xmlCopyCharMultiByte(again.data(), character) == length &&
           std::equal(again.begin(), std::next(again.begin(), length), bytes);
}

/// The characters of a text that XML can hold; nothing when it is not UTF-8 or has others, as
/// control characters.
std::optional<std::size_t> characters(const std::string& text) {
    if (std::all_of(text.begin(), text.end(), is_plain)) {
        return text.size();
    }
    std::size_t count = 0;
    const auto* at = reinterpret_cast<const xmlChar*>(text.data()); // NOLINT: libxml2's bytes
    auto left = static_cast<int>(text.size());
    while (left > 0) {
        int length = left;
        const int character = xmlGetUTF8Char(at, &length);
        if (character < 0 || !IS_CHAR(character) || !is_shortest(at, length, character)) {
            return std::nullopt;
        }
        at += length; // NOLINT(cppcoreguidelines-pro-bounds-pointer-arithmetic)
        left -= length;
        ++count;
    }
    return count;
}

bool is_id(const std::string& text) {
    const auto is_allowed = [](char c) {
        return ('0' <= c && c <= '9') || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') ||
               c == '_' || c == '.' || c == '-';
    };
    return !text.empty() && text.size() <= longest_id &&
           std::all_of(text.begin(), text.end(), is_allowed);
}

} // namespace

void Fields::text(const char* name, const std::string& value) {
    const auto count = characters(value);
    BPA_CHECK(count && *count != 0 && *count <= longest_text);
    sink_.text(name, value);
}

void Fields::id(const char* name, const std::string& value) {
    BPA_CHECK(is_id(value));
    sink_.text(name, value);
}

void Fields::code(const char* name, const std::string& value) {
    BPA_CHECK(!value.empty() && characters(value));
    sink_.text(name, value);
}

void Fields::optional_code(const char* name, const std::string& value) {
    if (!value.empty()) {
        code(name, value);
    }
}

void Fields::date(const char* name, const std::optional<Date>& day) {
    if (day) {
        sink_.text(name, day->text());
    }
}

void Fields::number(const char* name, const std::optional<Decimal>& value) {
    if (value) {
        sink_.number(name, *value);
    }
}

void Fields::amount(const char* name, Decimal value) {
    BPA_CHECK(value.money().has_value());
    sink_.amount(name, value);
}

void Fields::whole(const char* name, Decimal value) {
    BPA_CHECK(value.is_whole());
    sink_.number(name, value);
}

void Fields::optional_whole(const char* name, const std::optional<Decimal>& value) {
    if (value) {
        whole(name, *value);
    }
}

} // namespace bpa::outputs
