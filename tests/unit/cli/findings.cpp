// How the findings of a run are counted for the one who ran it.
#include "cli/findings.hpp"

#include <catch2/catch.hpp>

namespace bpa::cli {
namespace {

line::Finding finding(const char* code, line::FindingLevel level, const char* assistant) {
    return {.code = code,
            .level = level,
            .assistant = assistant,
            .place = {},
            .args = {{"assistant", assistant}, {"length", "17:00"}, {"limit", "16:00"}},
            .citation = {}};
}

} // namespace

TEST_CASE("no findings, nothing said", "[cli]") {
    CHECK(count_findings({}, {}, Language::nb).empty());
}

TEST_CASE("findings are counted by kind, in the order given, with the first text of each",
          "[cli]") {
    using line::FindingLevel;
    const std::string text =
        count_findings({finding("finding/shift-over-limit", FindingLevel::review, "ada"),
                        finding("finding/shift-over-limit", FindingLevel::review, "bo"),
                        finding("finding/shift-over-limit", FindingLevel::review, "eli"),
                        finding("finding/name-long", FindingLevel::note, "ada")},
                       {},
                       Language::nb);
    INFO(text);
    const auto review = text.find("    3  bør ses på (finding/shift-over-limit)\n");
    const auto first = text.find("varer 17:00, mer enn 16:00.\n    og 2 til av samme slag\n");
    const auto note = text.find("    1  til orientering (finding/name-long)\n");
    REQUIRE(review != std::string::npos);
    REQUIRE(first != std::string::npos);
    REQUIRE(note != std::string::npos);
    CHECK(review < first);
    CHECK(first < note);
    CHECK(text.find("til bo ") == std::string::npos);
}

} // namespace bpa::cli
