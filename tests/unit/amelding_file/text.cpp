// Encodings: what is read, and what is refused with its place.
#include "support.hpp"

#include <catch2/catch.hpp>

namespace bpa::amelding::test {
namespace {

using namespace std::literals;

/// The text in UTF-16, low byte first. For characters of one byte and ø.
std::string utf16(std::string_view text) {
    std::string wide;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\xC3') { // ø is C3 B8 in UTF-8 and 00F8 in UTF-16
            wide += '\xF8';
            ++i;
        } else {
            wide += text[i];
        }
        wide += '\0';
    }
    return wide;
}

} // namespace

TEST_CASE("a byte order mark, CRLF and UTF-16 change nothing", "[amelding]") {
    const auto text = xml("");
    std::string crlf;
    for (const char c : text) {
        crlf += c == '\n' ? "\r\n"s : std::string{c};
    }
    for (const auto& same : {text, "\xEF\xBB\xBF" + text, crlf, "\xFF\xFE" + utf16(text)}) {
        const auto result = read(same);
        CHECK(result.stopped().empty());
        CHECK(result.findings.count() == 0);
        CHECK(result.kept.envelope.system == "Lønn & mer");
        CHECK(result.kept.envelope.at == At{.line = 2, .column = 1});
    }
}

TEST_CASE("ISO-8859-1 is read when it says so", "[amelding]") {
    auto text = xml("");
    text.replace(text.find("ø"), 2, "\xF8");
    CHECK(read(text).stopped() == "not-utf8 5:15");
    const auto declared = read("<?xml version='1.0' encoding='ISO-8859-1'?>" + text);
    CHECK(declared.stopped().empty());
    CHECK(declared.kept.envelope.system == "Lønn & mer");
}

TEST_CASE("an encoding must be known, and what it says it is", "[amelding]") {
    CHECK(read("<?xml version='1.0' encoding='UTF-16'?>" + xml("")).stopped() == "encoding 1:1");
    CHECK(read("<?xml version='1.0' encoding='UTF-7'?>" + xml("")).stopped() == "encoding 1:1");
    CHECK(read(utf16(xml(""))).stopped() == "encoding 1:1");
    CHECK(read("\xFF\xFE" + utf16("<?xml version='1.0' encoding='UTF-8'?>" + xml(""))).stopped() ==
          "encoding 1:1");
    CHECK(read("\xFF\xFE<"s).stopped() == "encoding 1:1"); // half a character
}

TEST_CASE("control characters are refused where they stand", "[amelding]") {
    CHECK(read(xml("<a>\x01</a>")).stopped() == "control-character 10:4");
    CHECK(read(xml("æ\0"sv)).stopped() == "control-character 10:2");
    CHECK(read(json("\"a\": \"\x1B\"")).stopped() == "control-character 2:19");
    CHECK(read(xml("&#1;")).stopped().starts_with("not-well-formed 10:"));
}

TEST_CASE("characters at the border of two blocks stay whole", "[amelding]") {
    constexpr std::size_t block = 64UL * 1024;
    for (std::size_t before = block - 8; before < block + 8; ++before) {
        const std::string pad(before, ' ');
        const auto result = read(pad + xml(""));
        CHECK(result.kept.envelope.system == "Lønn & mer");
        CHECK(result.kept.envelope.at.line == 2);
    }
}

} // namespace bpa::amelding::test
