#include "outputs/findings/findings.hpp"

#include "sample.hpp"

#include <catch2/catch.hpp>

namespace outputs = bpa::outputs;
namespace line = bpa::line;
namespace source = bpa::source;

namespace {

// Any code of the catalogue will do: the wording is the catalogue's own business.
const std::string code = "yaml/bidi-character";

bpa::sample::Sample with_findings() {
    auto sample = bpa::sample::make();
    sample.result.findings = {{.code = code,
                               .level = line::FindingLevel::review,
                               .assistant = "ada",
                               .place = {source::FileId{4}, 12, 5},
                               .args = {{"character", "=x;y"}},
                               .citation = line::CitationIndex{1}},
                              {.code = code,
                               .level = line::FindingLevel::note,
                               .assistant = "",
                               .place = {},
                               .args = {{"character", "z"}},
                               .citation = std::nullopt}};
    return sample;
}

std::string worded(const std::string& character, bool is_remedy) {
    const source::Diagnostic message{
        .code = code, .place = {}, .args = {{"character", character}}, .related = {}};
    return is_remedy ? source::remedy_of(message, source::Language::nb)
                     : source::text_of(message, source::Language::nb);
}

} // namespace

TEST_CASE("findings are grouped by level with remedy, place and basis") {
    const auto sample = with_findings();
    const std::string text =
        outputs::findings_text(sample.result, sample.legend, sample.files, source::Language::nb);
    CHECK(text == "Merknader til lønnskjøring 2026-10/01\n"
                  "\n"
                  "Bør ses på: 1\n"
                  "\n"
                  "ada: " +
                      worded("=x;y", false) +
                      "\n"
                      "  Gjør dette: " +
                      worded("=x;y", true) +
                      "\n"
                      "  Sted: hours/2026-10.yaml:12:5\n"
                      "  Grunnlag: overenskomsten for BPA (Virke), § 3, første ledd\n"
                      "  Kode: yaml/bidi-character\n"
                      "\n"
                      "Til orientering: 1\n"
                      "\n" +
                      worded("z", false) +
                      "\n"
                      "  Gjør dette: " +
                      worded("z", true) +
                      "\n"
                      "  Kode: yaml/bidi-character\n");
}

TEST_CASE("a run without findings says so, and a draft that it is one") {
    auto sample = bpa::sample::make();
    sample.result.header.draft = true;
    CHECK(
        outputs::findings_text(sample.result, sample.legend, sample.files, source::Language::nb) ==
        "UTKAST\n\nMerknader til lønnskjøring 2026-10/01\n\nIngen merknader.\n");
}

TEST_CASE("the findings file has one row each, safe in a spreadsheet") {
    const auto sample = with_findings();
    CHECK(outputs::findings_csv(sample.result, sample.legend, sample.files) ==
          "level,code,assistant,place,source,at,args,draft\n"
          "review,yaml/bidi-character,ada,hours/2026-10.yaml:12:5,virke-bpa-2024,"
          "\"§ 3, første ledd\",character==x;y,\n"
          "note,yaml/bidi-character,,,,,character=z,\n");
}
