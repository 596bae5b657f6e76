#include "source/characters.hpp"

#include <catch2/catch.hpp>

using namespace bpa::source;

TEST_CASE("characters are counted, not bytes") {
    CHECK(count_characters("") == 0);
    CHECK(count_characters("abc") == 3);
    CHECK(count_characters("blåbær") == 6);
    CHECK(count_characters("€") == 1); // three bytes
    CHECK(count_characters("😀") == 1); // four bytes
    CHECK(count_characters("a\xE6\xF8") == 3);
}

TEST_CASE("every byte of a character but its first goes on with it") {
    const std::string text = "aå€😀"; // one byte, two, three and four
    std::string shown;
    for (const char byte : text) {
        shown += goes_on(byte) ? '-' : '+';
    }
    CHECK(shown == "++-+--+---");
}

TEST_CASE("only well-formed UTF-8 is valid") {
    CHECK(character_at("å", 0).code == U'å');
    CHECK(character_at("å", 0).bytes == 2);
    CHECK(character_at("\xF4\x8F\xBF\xBF", 0).code == 0x10FFFF);
    // Each a single byte that stands for itself: a lone continuation, overlong slash (2 and 3
    // bytes), a surrogate, past U+10FFFF, cut short, and bytes that begin nothing.
    for (const char* bad : {"\x80",
                            "\xC0\xAF",
                            "\xE0\x80\xAF",
                            "\xED\xA0\x80",
                            "\xF4\x90\x80\x80",
                            "\xE2\x82",
                            "\xC3(",
                            "\xFF",
                            "\xF8\x88\x80\x80\x80"}) {
        INFO(visible(bad));
        CHECK_FALSE(character_at(bad, 0).is_valid);
        CHECK(character_at(bad, 0).bytes == 1);
    }
}

TEST_CASE("control and bidirectional characters are hazards") {
    // The bidirectional controls of Unicode: ALM, LRM, RLM, the embeddings and overrides
    // U+202A–202E, the isolates U+2066–2069.
    for (const char32_t code : {0x061CU, 0x200EU, 0x200FU, 0x202AU, 0x202EU, 0x2066U, 0x2069U}) {
        CHECK(hazard_of(code) == Hazard::bidi);
    }
    for (const char32_t code : {0x00U,
                                0x04U,
                                0x0BU,
                                0x0DU,
                                0x1BU,
                                0x7FU,
                                0x85U,
                                0x9FU,
                                0x2028U,
                                0x2029U,
                                0xFEFFU,
                                0xFFFEU}) {
        CHECK(hazard_of(code) == Hazard::control);
    }
    for (const char32_t code :
         {0x09U, 0x0AU, 0x20U, 0x7EU, 0xA0U, 0xE5U, 0x2010U, 0x202FU, 0x2065U, 0x206AU, 0x1F600U}) {
        CHECK(hazard_of(code) == Hazard::none);
    }
}

TEST_CASE("hazards and bad bytes are made visible") {
    CHECK(visible("blåbær 😀") == "blåbær 😀");
    CHECK(visible("a\u202Eb") == "a\\u{202e}b");
    CHECK(visible("a\x1B[31m") == "a\\u{1b}[31m");
    CHECK(visible("\xE6") == "\\x{e6}");
    CHECK(visible("a\tb\nc") == "a\\tb\\nc");
    CHECK(visible(std::string_view{"\0", 1}) == "\\u{0}");
}

TEST_CASE("a long text is cut between characters") {
    CHECK(shorten("æøå", 3) == "æøå");
    CHECK(shorten("æøåa", 3) == "æø…");
    CHECK(shorten("", 3).empty());
    CHECK(shorten("ab", 1) == "…");
}
