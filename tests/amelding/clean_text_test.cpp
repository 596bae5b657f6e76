// The bytes of a message file are looked at eight at a time: wherever something stands, it is
// found, and its place is told.
#include "amelding/clean_text.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace bpa::test {
namespace {

using amelding::CleanText;
using amelding::TextBytes;

struct Taken {
    std::string text;
    std::string code; ///< of the refusal; empty: none
    amelding::At at;
};

Taken take(const std::string& bytes) {
    TextBytes source{bytes};
    CleanText clean{source};
    Taken taken;
    for (auto block = clean.next(); !block.empty(); block = clean.next()) {
        taken.text += block;
    }
    if (clean.refusal()) {
        taken.code = clean.refusal()->code;
        taken.at = clean.refusal()->at;
    }
    return taken;
}

} // namespace

TEST_CASE("text that may stand in a message goes through as it is") {
    std::string text = "<a>\n";
    for (int i = 0; i < 20'000; ++i) { // more than one block
        text += "å\tß\r\n\x7F €\xF0\x9F\x98\x80 ~ !\xC2\x85\n";
        text.append(static_cast<std::size_t>(i % 9), 'x');
    }
    const auto taken = take(text);
    CHECK(taken.code.empty());
    CHECK((taken.text == text));
}

TEST_CASE("a control character is found wherever it stands") {
    for (const char control : {'\x01', '\x08', '\x0B', '\x0C', '\x0E', '\x1F', '\0'}) {
        for (std::size_t before = 1; before < 40; ++before) {
            INFO(before << " bytes before " << static_cast<int>(control));
            const auto taken =
                take(std::string(before, 'a') + control + std::string(before % 11, 'b'));
            CHECK(taken.code == "amelding/control-character");
            CHECK(taken.at == amelding::At{1, static_cast<std::uint32_t>(before + 1)});
        }
    }
}

TEST_CASE("its place counts lines, and characters and not bytes") {
    // Line 3, after `å`, `b` and a tab.
    CHECK(take("<a>\n\n\xC3\xA5"
               "b\t\x02")
              .at == amelding::At{3, 4});
    std::string far = "<a>";
    for (int i = 0; i < 10'000; ++i) {
        far += "0123456789\n"; // 110 000 bytes: past the first block
    }
    CHECK(take(far + "xy\x03").at == amelding::At{10'001, 3});
}

TEST_CASE("bytes that are no UTF-8 are found wherever they stand") {
    for (std::size_t before = 1; before < 20; ++before) {
        const auto taken = take(std::string(before, 'a') + "\xFF" + std::string(10, 'b'));
        CHECK(taken.code == "amelding/not-utf8");
        CHECK(taken.at == amelding::At{1, static_cast<std::uint32_t>(before + 1)});
    }
}

} // namespace bpa::test
