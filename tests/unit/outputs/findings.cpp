#include "outputs/findings/findings.hpp"

#include "memory_sink.hpp"
#include "outputs/findings/wording.hpp"
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

/// The catalogue's wording as a sentence: a capital in front, no marks, a full stop.
std::string worded(const std::string& character, bool is_remedy) {
    const source::Diagnostic message{
        .code = code, .place = {}, .args = {{"character", character}}, .related = {}};
    std::string text = is_remedy ? source::remedy_of(message, source::Language::nb)
                                 : source::text_of(message, source::Language::nb);
    text.front() = is_remedy ? 'S' : 'E';
    std::erase(text, '`');
    return text + ".";
}

} // namespace

TEST_CASE("findings are grouped by level with remedy, place and basis") {
    const auto sample = with_findings();
    const std::string text = outputs::findings_text(sample.result, bpa::sample::start_of(sample));
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

TEST_CASE("times, rules and amounts read as on the payslip; the table keeps them exact") {
    auto sample = bpa::sample::make();
    const std::string rule = sample.legend.rules[1].id;
    const line::Finding rate{.code = "finding/provisional-rate",
                             .level = line::FindingLevel::review,
                             .assistant = "ada",
                             .place = {},
                             .args = {{"assistant", "ada"}, {"rule", rule}, {"date", "2026-10-01"}},
                             .citation = std::nullopt};
    const auto words = outputs::words_of(rate, sample.legend, source::Language::nb);
    CHECK(words.text.find("«" + sample.legend.rules[1].title.nb + "» fra 1. oktober 2026") !=
          std::string::npos);
    CHECK(words.text.find(rule) == std::string::npos);
    const line::Finding shift{.code = "finding/unapproved",
                              .level = line::FindingLevel::review,
                              .assistant = "ada",
                              .place = {},
                              .args = {{"assistant", "ada"},
                                       {"arrangement", "sol"},
                                       {"start", "2026-10-24T22:00+02:00"},
                                       {"end", "2026-10-25T08:00+01:00"}},
                              .citation = std::nullopt};
    CHECK(outputs::words_of(shift, sample.legend, source::Language::nb).text ==
          "Vakten til ada lø 24.10.2026 22:00–08:00 er ikke godkjent; den er ikke betalt.");
    sample.result.findings = {shift};
    CHECK(outputs::findings_csv(sample.result, sample.legend, sample.files)
              .find("start=2026-10-24T22:00+02:00") != std::string::npos);
    const line::Finding floor{.code = "finding/below-floor",
                              .level = line::FindingLevel::review,
                              .assistant = "ada",
                              .place = {},
                              .args = {{"assistant", "ada"},
                                       {"pay_code", "hourly_pay"},
                                       {"paid", "1200.00"},
                                       {"reference", "1240.50"},
                                       {"date", "2026-10-01"},
                                       {"hours", "7:30"}},
                              .citation = std::nullopt};
    const auto low = outputs::words_of(floor, sample.legend, source::Language::nb).text;
    CHECK(low.starts_with("ada får 1\xc2\xa0"
                          "200,00 kr per time for «Timelønn» fra 1. oktober 2026 (7:30 timer)"));
}

TEST_CASE("people are named, and told apart when they have the same name") {
    auto sample = bpa::sample::make();
    line::Finding finding{.code = "finding/no-tax-card",
                          .level = line::FindingLevel::note,
                          .assistant = "ada",
                          .place = {},
                          .args = {{"assistant", "ada"}, {"percent", "50 %"}},
                          .citation = std::nullopt};
    outputs::Names names;
    const auto text = [&] {
        return outputs::words_of(finding, sample.legend, source::Language::en, names).text;
    };
    CHECK(text().starts_with("ada "));
    names.add(sample.result.assistants[0].person);
    CHECK(text().starts_with("Ada Hansen "));
    auto other = sample.result.assistants[0].person;
    other.alias = "ada2";
    names.add(other);
    CHECK(text().starts_with("Ada Hansen (ada) "));
    finding.assistant = "ada2";
    CHECK(text().starts_with("Ada Hansen (ada2): "));
    // 81 characters are more than a line.
    other = {.alias = "long", .given_name = std::string(78, 'L'), .family_name = "Ås"};
    names.add(other);
    CHECK(names.of("long") == "long");
    CHECK(names.of("nobody") == "nobody");
}

TEST_CASE("the findings file names who has passed") {
    auto sample = with_findings();
    outputs::FindingsWriter writer;
    const auto written =
        bpa::test::written_by(writer, bpa::sample::start_of(sample), sample.result);
    CHECK(written.at("findings.txt").find("\nAda Hansen: ") != std::string::npos);
    CHECK(written.at("findings.csv").find("\nreview,yaml/bidi-character,ada,") !=
          std::string::npos);
}

TEST_CASE("days by zone read as a list") {
    const auto sample = bpa::sample::make();
    const line::Finding finding{
        .code = "finding/work-zone",
        .level = line::FindingLevel::note,
        .assistant = "ada",
        .place = {},
        .args = {{"assistant", "ada"}, {"days", "I: 11, III: 2"}, {"total", "13"}, {"zone", "I"}},
        .citation = std::nullopt};
    CHECK(outputs::words_of(finding, sample.legend, source::Language::nb).text ==
          "ada har arbeidet i en annen avgiftssone enn underenhetens; av 13 dager med arbeid var "
          "11 i sone I og 2 i sone III; lønnen for arbeidet i sone I følger satsen der.");
}

TEST_CASE("a net below zero reads as an amount") {
    const auto sample = bpa::sample::make();
    const line::Finding finding{.code = "finding/negative-net",
                                .level = line::FindingLevel::stop,
                                .assistant = "ada",
                                .place = {},
                                .args = {{"assistant", "ada"}, {"net", "-1234.50"}},
                                .citation = std::nullopt};
    CHECK(outputs::words_of(finding, sample.legend, source::Language::nb).text ==
          "ada får \u22121\u00a0234,50 kr utbetalt: trekkene er større enn lønnen.");
}

TEST_CASE("a run without findings says so, and a draft that it is one") {
    auto sample = bpa::sample::make();
    sample.result.header.draft = true;
    CHECK(outputs::findings_text(sample.result, bpa::sample::start_of(sample)) ==
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

TEST_CASE("amounts and months inside a finding read as on the payslip, counts as they are") {
    const auto sample = bpa::sample::make();
    const auto words = [&sample](const std::string& finding, source::MessageArgs args) {
        return outputs::words_of({.code = finding,
                                  .level = line::FindingLevel::note,
                                  .assistant = {},
                                  .place = {},
                                  .args = std::move(args),
                                  .citation = std::nullopt},
                                 sample.legend,
                                 source::Language::nb)
            .text;
    };
    CHECK(words("finding/tax-over-pay",
                {{"assistant", "ada"}, {"tax", "12000.00"}, {"pay", "1500.50"}})
              .find("12\xc2\xa0"
                    "000,00 kr, og lønnen i kjøringen er 1\xc2\xa0"
                    "500,50 kr") != std::string::npos);
    CHECK(words("finding/relief-used-up", {{"month", "2025-05"}, {"used", "850000.00"}})
              .find("mai 2025: 850\xc2\xa0"
                    "000,00 kr") != std::string::npos);
    CHECK(words("finding/name-long", {{"assistant", "ada"}, {"limit", "300"}})
              .find("lengre enn 300 tegn") != std::string::npos);
}

TEST_CASE("days and moments read as people write them, wherever they stand") {
    const auto sample = bpa::sample::make();
    const auto words = [&sample](const char* finding,
                                 source::MessageArgs args,
                                 source::Language language = source::Language::nb) {
        args.insert(args.end(), {{"assistant", "ada"}, {"count", "2"}, {"limit", "11:00"}});
        return outputs::words_of({.code = finding,
                                  .level = line::FindingLevel::review,
                                  .assistant = "ada",
                                  .place = {},
                                  .args = std::move(args),
                                  .citation = std::nullopt},
                                 sample.legend,
                                 language)
            .text;
    };
    const source::MessageArgs rest{{"date", "2026-05-14"},
                                   {"occasions", "2026-05-14T07:00+02:00, 2026-05-20T06:00+02:00"}};
    CHECK(
        words("finding/rest-day", rest) ==
        "ada har mindre enn 11:00 timer sammenhengende fri i de 24 timene fra to 14.05.2026 07:00 "
        "og on 20.05.2026 06:00 (antall: 2, første dag 14. mai 2026).");
    CHECK(words("finding/rest-day", rest, source::Language::en)
              .find("from Thu 14 May 2026 07:00 and Wed 20 May 2026 06:00 (number: 2, first day 14 "
                    "May 2026)") != std::string::npos);
    CHECK(words("finding/sundays-in-a-row", {{"occasions", "2026-05-14/2026-05-17, 2026-05-25"}})
              .find(": 14. mai 2026 til 17. mai 2026 og 25. mai 2026 (antall") !=
          std::string::npos);
    CHECK(words("finding/time-off-earned",
                {{"earned", "8:00"}, {"rule", "x"}, {"balance", "18:00"}, {"until", "2026-12-06"}})
              .ends_with("; fristen er 6. desember 2026."));
}
