// The comparer itself: on made-up pairs that differ in one thing each, and on the published pair.
#include "content.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace bpa::test {
namespace {

using Lines = std::vector<std::string>;

const std::string xml = R"(<?xml version="1.0"?>
<m:melding xmlns:m="urn:ske:fastsetting:innsamling:a-meldingen:v2_3"><!-- made up -->
  <m:Leveranse>
    <m:kalendermaaned>2026-11</m:kalendermaaned>
    <m:kildesystem>A &amp; B</m:kildesystem>
    <m:oppgave>
      <m:virksomhet>
        <m:norskIdentifikator>313005372</m:norskIdentifikator>
        <m:inntektsmottaker>
          <m:norskIdentifikator>09810390015</m:norskIdentifikator>
          <m:inntekt>
            <m:inngaarIGrunnlagForTrekk>true</m:inngaarIGrunnlagForTrekk>
            <m:beloep>17600.00</m:beloep>
          </m:inntekt>
          <m:inntekt>
            <m:inngaarIGrunnlagForTrekk>false</m:inngaarIGrunnlagForTrekk>
            <m:beloep>-0.50</m:beloep>
          </m:inntekt>
        </m:inntektsmottaker>
      </m:virksomhet>
    </m:oppgave>
  </m:Leveranse>
</m:melding>
)";
// Names in another order: that of an object means nothing.
const std::string json = R"({"leveranse": {"oppgave": {"virksomhet": [{
    "inntektsmottaker": [{"norskIdentifikator": "09810390015", "inntekt": [
        {"beloep": 1.76e4, "inngaarIGrunnlagForTrekk": true},
        {"beloep": -0.5, "inngaarIGrunnlagForTrekk": false}]}],
    "norskIdentifikator": "313005372"}]},
    "kildesystem": "A & B", "kalendermaaned": "2026-11"}})";

std::string with(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

Lines compared(const std::string& first, const std::string& second) {
    return differences(content_of(first), content_of(second));
}

const std::string recipient = "leveranse/oppgave/virksomhet[1]/inntektsmottaker[1]";

std::filesystem::path shared() {
    if (const char* named = std::getenv("BPA_SHARED")) {
        return named;
    }
    return std::filesystem::path{BPA_SOURCE_DIR} / ".." / "shared";
}

std::string file(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace

TEST_CASE("the same content in XML and JSON is equal") {
    CHECK(compared(xml, json) == Lines{});
    CHECK(compared(json, xml) == Lines{});
}

TEST_CASE("one other value is one difference") {
    CHECK(compared(xml, with(json, "-0.5", "-0.51")) ==
          Lines{recipient + "/inntekt[2]/beloep: first the number -0.5, second the number -0.51"});
    CHECK(compared(xml, with(json, "2026-11", "2026-12")) ==
          Lines{"leveranse/kalendermaaned: first `2026-11`, second `2026-12`"});
    CHECK(compared(with(xml, ">false<", ">true<"), json) ==
          Lines{recipient + "/inntekt[2]/inngaarIGrunnlagForTrekk: first true, second false"});
}

TEST_CASE("a national identity number is not shown where it differs") {
    CHECK(compared(with(xml, "09810390015", "14838831150"), json) ==
          Lines{recipient + "/norskIdentifikator: first (not shown), second (not shown)"});
    // A leading zero is lost when it is taken for a number.
    const auto found = compared(xml, with(json, "\"09810390015\"", "9810390015"));
    REQUIRE(found.size() == 2);
    CHECK(found[0] ==
          "second file: " + recipient + "/norskIdentifikator: of another type than the format has");
}

TEST_CASE("an element that one of them lacks is a difference") {
    CHECK(compared(with(xml, "<m:beloep>-0.50</m:beloep>", ""), json) ==
          Lines{recipient + "/inntekt[2]/beloep: only in the second file"});
    CHECK(compared(xml, with(json, ", \"kalendermaaned\": \"2026-11\"", "")) ==
          Lines{"leveranse/kalendermaaned: only in the first file"});
}

TEST_CASE("repeated elements are compared in their order") {
    const std::string first = R"({"beloep": 1.76e4, "inngaarIGrunnlagForTrekk": true})";
    const std::string second = R"({"beloep": -0.5, "inngaarIGrunnlagForTrekk": false})";
    const auto swapped = with(with(with(json, first, "*"), second, first), "*", second);
    CHECK(compared(xml, swapped).size() == 4); // two values of each of two
}

TEST_CASE("numbers are compared as numbers, and texts as texts") {
    CHECK(plain_number("17600.00") == "17600");
    CHECK(plain_number("1.76e4") == "17600");
    CHECK(plain_number("-012.50") == "-12.5");
    CHECK(plain_number("+5e-3") == "0.005");
    CHECK(plain_number("-0.00") == "0");
    CHECK(plain_number(".5") == "0.5");
    CHECK(plain_number("12.") == "12");
    for (const char* none : {"", "-", ".", "1,5", "1e", "1 000", "0x10", "e5", "NaN"}) {
        CHECK(plain_number(none).empty());
    }
    CHECK(compared(xml, with(json, "\"2026-11\"", "\"2026-11 \"")).size() == 1);
}

TEST_CASE("a file that has another form than the format is told") {
    const auto fault = [](const std::string& changed) { return content_of(changed).faults; };
    CHECK(fault(xml).empty());
    CHECK(fault(json).empty());
    CHECK(fault(with(json, "1.76e4", "\"17600\"")) ==
          Lines{recipient + "/inntekt[1]/beloep: of another type than the format has"});
    CHECK(fault(with(json, "\"A & B\"", "\"A\", \"kildesystem\": \"B\"")) ==
          Lines{"kildesystem: twice in one object"});
    CHECK(fault(R"({"leveranse": {"oppgave": {"virksomhet": {"norskIdentifikator": "1"}}}})") ==
          Lines{"leveranse/oppgave/virksomhet: is no list"});
    CHECK(fault(with(xml, "<m:beloep>-0.50", "<m:beloep>-0,50")) ==
          Lines{recipient + "/inntekt[2]/beloep: no number"});
    CHECK(fault(with(xml, "<m:oppgave>", "<m:oppgave>x")) ==
          Lines{"leveranse/oppgave: text between elements"});
    CHECK(fault(with(xml, "<m:oppgave>", "<m:oppgave id=\"1\">")) ==
          Lines{"leveranse/oppgave: has attributes"});
    CHECK_THROWS(content_of("<melding/>"));
    CHECK_THROWS(content_of("<melding"));
    CHECK_THROWS(content_of("[]"));
    CHECK_THROWS(content_of("{\"leveranse\": 1"));
    CHECK_THROWS(content_of(""));
}

TEST_CASE("an element with nothing in it is the same in both") {
    const std::string empty_xml =
        "<melding xmlns=\"urn:x\"><Leveranse><oppgave/></Leveranse></melding>";
    CHECK(compared(empty_xml, R"({"leveranse": {"oppgave": {}}})").empty());
    CHECK(compared(empty_xml, R"({"leveranse": {}})").size() == 2);
}

TEST_CASE("the provider's message of November 2026 says the same in XML and JSON") {
    const auto folder = shared() / "data" / "amelding-samples";
    if (!std::filesystem::exists(folder / "provider-2026-11.xml")) {
        WARN("skipped: not present: the samples of the monthly report");
        return;
    }
    const auto first = content_of(file(folder / "provider-2026-11.xml"));
    CHECK(differences(first, content_of(file(folder / "provider-2026-11.json"))) == Lines{});
    // Counted in the file: 15 of the message, its unit and who they are, 2 × 10 of employments, 2
    // of the fee, 2 × 2 of tax, 4 incomes of 6, 3 counts, 2 × 4 of the contribution.
    CHECK(first.values.size() == 76);
}

} // namespace bpa::test
