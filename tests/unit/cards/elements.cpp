// An answer as a file: JSON and XML give the same, and what is no answer is refused where it stops.
#include "support.hpp"

#include <catch2/catch.hpp>

namespace bpa::cards::test {
namespace {

using Codes = std::vector<std::string>;

} // namespace

TEST_CASE("JSON and XML give the same answer", "[cards]") {
    const auto json = read(good_json());
    const auto xml = read(good_xml());
    REQUIRE(json.codes.empty());
    REQUIRE(xml.codes.empty());
    for (const auto* each : {&json, &xml}) {
        REQUIRE(each->answer->persons.size() == 1);
        const PersonAnswer& person = each->answer->persons[0];
        CHECK(each->answer->employers.at(0).number == "310000019");
        CHECK(person.number == "01819045077");
        CHECK(person.year == 2026);
        CHECK_FALSE(person.is_replaced);
        REQUIRE(person.card);
        CHECK(person.card->id == "10001");
        CHECK(person.card->issued == day("2025-12-16"));
        CHECK(person.card->is_action_zone);
        CHECK_FALSE(person.card->is_paye);
        REQUIRE(person.card->parts.size() == 2);
        CHECK(person.card->parts[0].table->text() == "8010");
        CHECK(person.card->parts[0].percent->text() == "33 %");
        CHECK(person.card->parts[0].months == Exact::decimal(105, 1));
        CHECK(person.card->parts[1].use == facts::CardUse::other_employer);
        CHECK(person.card->parts[1].percent->text() == "36.5 %");
        CHECK(person.ignored.size() == 1);
    }
}

TEST_CASE("an answer cut anywhere is refused", "[cards]") {
    for (const auto& whole : {good_json(), good_xml()}) {
        const auto last = whole.find_last_not_of('\n');
        for (std::size_t length = 0; length <= last; ++length) {
            INFO(length);
            const auto cut = read(whole.substr(0, length));
            REQUIRE(cut.codes.size() == 1);
            CHECK((cut.codes[0] == "import/malformed" || cut.codes[0] == "import/not-an-answer"));
        }
    }
}

TEST_CASE("an answer with any byte changed is read or refused, never worse", "[cards]") {
    constexpr std::string_view bytes{"\0\n\"\\{}[]<>&,:0\x80\xff", 16};
    std::size_t refused = 0;
    for (const auto& whole : {good_json(), good_xml()}) {
        for (std::size_t at = 0; at < whole.size(); ++at) {
            std::string text = whole;
            for (const char byte : bytes) {
                text[at] = byte;
                refused += read(text).codes.empty() ? 0U : 1U; // `read` checks: answer or problem
            }
        }
    }
    CHECK(refused > 10'000);
}

TEST_CASE("a byte order mark and blanks in front are no harm", "[cards]") {
    CHECK(read("\xEF\xBB\xBF" + good_json()).codes.empty());
    CHECK(read("\n  " + good_json()).codes.empty());
    CHECK(read("\xEF\xBB\xBF" + good_xml()).codes.empty());
}

TEST_CASE("a document type is refused before anything of it is used", "[cards]") {
    for (const std::string type :
         {"<!DOCTYPE svar>",
          "<!DOCTYPE svar SYSTEM \"http://example.invalid/a.dtd\">",
          "<!DOCTYPE svar [ <!ENTITY a SYSTEM \"file:///etc/hosts\"> ]>",
          "<!DOCTYPE svar [ <!ENTITY a \"aaaa\"> <!ENTITY b \"&a;&a;\"> ]>"}) {
        const auto text = changed(good_xml(), "<s:svar ", type + "\n<s:svar ");
        const auto refused = read(text);
        CHECK(refused.codes == Codes{"import/document-type"});
        CHECK(refused.at == Codes{"2:1"});
    }
    // Without one, an entity nobody has declared is nothing that can be read.
    CHECK(read(changed(good_xml(), "10001", "&secret;")).codes == Codes{"import/malformed"});
}

TEST_CASE("what is no JSON or XML is refused", "[cards]") {
    CHECK(read("").codes == Codes{"import/not-an-answer"});
    CHECK(read("%PDF-1.7").codes == Codes{"import/not-an-answer"});
    CHECK(read("[]").codes == Codes{"import/not-an-answer"});
    CHECK(read(good_json() + "x").codes == Codes{"import/malformed"});
    CHECK(read(good_xml() + "<more/>").codes == Codes{"import/malformed"});
    CHECK(read(changed(good_json(), "\"2026\"", "NaN")).codes == Codes{"import/malformed"});
    CHECK(read(changed(good_json(), "\"2026\"", "02026")).codes == Codes{"import/malformed"});
    CHECK(read("{ \"status\": \"\xC3\x28\" }").codes == Codes{"yaml/not-utf8"});
    CHECK(read("{ \"status\": \"\xE2\x80\xAE\" }").codes == Codes{"yaml/bidi-character"});
    CHECK(read("<a>text<b/></a>").codes == Codes{"import/malformed"});
    // UTF-16 is not read by its own word for it.
    CHECK(read(changed(good_xml(), "UTF-8", "UTF-16")).codes.empty());
}

TEST_CASE("an answer past a limit is refused", "[cards]") {
    CHECK(read(good_json(), {.max_bytes = 100}).codes == Codes{"import/too-large"});
    CHECK(read(good_json(), {.max_elements = 10}).codes == Codes{"import/too-large"});
    CHECK(read(good_xml(), {.max_elements = 10}).codes == Codes{"import/too-large"});
    CHECK(read(good_json(), {.max_depth = 3}).codes == Codes{"import/too-deep"});
    CHECK(read(good_xml(), {.max_depth = 3}).codes == Codes{"import/too-deep"});
    CHECK(read("{\"a\":[[1]]}").codes == Codes{"import/too-deep"});

    std::string deep = "{\"a\":";
    std::string tags;
    for (int i = 0; i < 200'000; ++i) {
        deep += "[";
        tags += "<a>";
    }
    CHECK(read(deep).codes == Codes{"import/too-deep"});
    CHECK(read(tags).codes == Codes{"import/too-deep"});
}

TEST_CASE("values stand where messages say", "[cards]") {
    // Counted in the text of support.cpp; an underlined value begins where its first sign is.
    const auto number = read(changed(good_json(), "33,", "3.3e1,"));
    CHECK(number.codes == Codes{"import/wrong-value"});
    CHECK(number.at == Codes{"14:69"});
    const auto last_on_line = read(changed(good_json(), "10001,", "1E5\n,"));
    CHECK(last_on_line.codes == Codes{"import/wrong-value"});
    CHECK(last_on_line.at == Codes{"11:36"});
    const auto escaped = read(changed(good_json(), "\"2025-12-16\"", "\"\\\"2025\\\\\\\"\""));
    CHECK(escaped.at == Codes{"10:24"});
    const auto in_xml = read(changed(good_xml(), "2025-12-16", "16.12.2025"));
    CHECK(in_xml.codes == Codes{"import/wrong-value"});
    CHECK(in_xml.at == Codes{"14:9"});
}

TEST_CASE("no message shows a digit of a person's number", "[cards]") {
    for (const auto& text : {changed(good_json(), "\"01819045077\"", "\"0181904507\""),
                             changed(good_json(), "\"2026\"", "\"01819045077\""),
                             changed(good_json(), "\"inntektsaar\"", "\"01819045077\""),
                             changed(good_json(), "10001", "01819045077"),
                             changed(good_json(), "pensjon", "01819045077"),
                             changed(good_xml(), "<s:status>", "<s:status><a01819045077/>")}) {
        const auto refused = read(text);
        REQUIRE_FALSE(refused.codes.empty());
        INFO(refused.shown);
        CHECK(refused.shown.find("18190450") == std::string::npos);
    }
}

} // namespace bpa::cards::test
