#include "support.hpp"

#include "values/parse.hpp"

#include <catch2/catch.hpp>

namespace bpa::cards::test {
namespace {

const std::string answer_name = "answer";

source::Inputs inputs_of(const Folder& folder) {
    return source::Inputs{
        source::InputSource{.read = [folder](const std::string& path) -> source::ReadResult {
                                const auto found = folder.find(path);
                                if (found == folder.end()) {
                                    return source::ReadProblem::missing;
                                }
                                return found->second;
                            },
                            .list =
                                [folder](const std::string& under) {
                                    std::vector<std::string> paths;
                                    for (const auto& [path, text] : folder) {
                                        if (path.starts_with(under + "/")) {
                                            paths.push_back(path);
                                        }
                                    }
                                    return paths;
                                },
                            .shown_prefix = [](const std::string&) { return std::string{}; }}};
}

std::vector<std::string> codes_of(const source::Diagnostics& diagnostics,
                                  const source::SourceFiles& files) {
    std::vector<std::string> codes;
    for (const auto& problem : diagnostics.sorted(files)) {
        codes.push_back(problem.code);
    }
    return codes;
}

} // namespace

std::string good_json() {
    return R"({
  "status": "FORESPOERSEL_OK",
  "arbeidsgiver": [ {
    "arbeidsgiveridentifikator": { "organisasjonsnummer": "310000019" },
    "arbeidstaker": [ {
      "arbeidstakeridentifikator": "01819045077",
      "resultatForSkattekort": "skattekortopplysningerOK",
      "inntektsaar": "2026",
      "skattekort": {
        "utstedtDato": "2025-12-16",
        "skattekortidentifikator": 10001,
        "forskuddstrekk": [
          { "trekkode": "loennFraHovedarbeidsgiver",
            "trekktabell": { "tabellnummer": "8010", "prosentsats": 33, "antallMaanederForTrekk": "10.5" } },
          { "trekkode": "loennFraBiarbeidsgiver", "trekkprosent": { "prosentsats": 36.5 } },
          { "trekkode": "pensjon", "trekkprosent": { "prosentsats": "30" } }
        ]
      },
      "tilleggsopplysning": [ "oppholdITiltakssone" ]
    } ]
  } ]
}
)";
}

std::string good_xml() {
    return R"(<?xml version="1.0" encoding="UTF-8"?>
<s:svar xmlns:s="urn:example:svar" kilde="test">
  <s:status>FORESPOERSEL_OK</s:status>
  <s:arbeidsgiver>
    <s:arbeidsgiveridentifikator>
      <s:organisasjonsnummer>310000019</s:organisasjonsnummer>
    </s:arbeidsgiveridentifikator>
    <!-- a comment says nothing -->
    <s:arbeidstaker>
      <s:arbeidstakeridentifikator>01819045077</s:arbeidstakeridentifikator>
      <s:resultatForSkattekort>skattekortopplysningerOK</s:resultatForSkattekort>
      <s:inntektsaar>2026</s:inntektsaar>
      <s:skattekort>
        <s:utstedtDato>2025-12-16</s:utstedtDato>
        <s:skattekortidentifikator>10001</s:skattekortidentifikator>
        <s:forskuddstrekk>
          <s:trekkode>LOENN_FRA_HOVEDARBEIDSGIVER</s:trekkode>
          <s:trekktabell><s:tabellnummer>8010</s:tabellnummer><s:prosentsats>33</s:prosentsats>
            <s:antallMaanederForTrekk>10.5</s:antallMaanederForTrekk></s:trekktabell>
        </s:forskuddstrekk>
        <s:forskuddstrekk>
          <s:trekkode>LOENN_FRA_BIARBEIDSGIVER</s:trekkode>
          <s:trekkprosent><s:prosentsats>3<![CDATA[6]]>&#46;5</s:prosentsats></s:trekkprosent>
        </s:forskuddstrekk>
        <s:forskuddstrekk>
          <s:trekkode>PENSJON</s:trekkode>
          <s:trekkprosent><s:prosentsats>30</s:prosentsats></s:trekkprosent>
        </s:forskuddstrekk>
      </s:skattekort>
      <s:tilleggsopplysning>OPPHOLD_I_TILTAKSSONE</s:tilleggsopplysning>
    </s:arbeidstaker>
  </s:arbeidsgiver>
</s:svar>
)";
}

std::string changed(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    REQUIRE(text.find(from, at + 1) == std::string::npos);
    return text.replace(at, from.size(), to);
}

Read read(const std::string& text, const Limits& limits) {
    source::SourceFiles files;
    const auto file = files.add({.path = answer_name, .shown_prefix = {}, .text = text});
    source::Diagnostics diagnostics;
    Read result;
    if (const auto root = read_elements(files, file, diagnostics, limits)) {
        result.answer = read_answer(*root, diagnostics);
    }
    for (const auto& problem : diagnostics.sorted(files)) {
        result.codes.push_back(problem.code);
        result.at.push_back(std::to_string(problem.place.line) + ":" +
                            std::to_string(problem.place.column));
        for (const auto language : {source::Language::nb, source::Language::en}) {
            result.shown += source::draw(problem, files, language);
        }
    }
    CHECK(result.answer.has_value() == result.codes.empty());
    return result;
}

Folder good_folder() {
    return {{"employer.yaml",
             "employer:\n"
             "  kind: company\n"
             "  name: Assistanse AS\n"
             "  organisation_number: \"310000019\"\n"
             "  bank_account: \"99990001010\"\n"
             "sub_units: []\n"
             "pay_calendar: []\n"},
            {"assistants.yaml",
             "assistants:\n"
             "  - { assistant: bo, given_name: Bo, family_name: Dahl, birth_date: 1995-07-03, "
             "national_id: \"41819045060\", bank_account: \"86011111124\", payslip_language: nb, "
             "employments: [] }\n"
             "  - { assistant: ada, given_name: Ada, family_name: Berg, birth_date: 1990-01-01, "
             "national_id: \"01819045077\", bank_account: \"99990001088\", payslip_language: nb, "
             "employments: [] }\n"}};
}

Planned plan(const std::string& answer, const Folder& folder, std::optional<Date> from) {
    Folder all = folder;
    all[answer_name] = answer;
    source::Inputs inputs = inputs_of(all);
    source::Diagnostics diagnostics;
    Planned result;
    const auto file = inputs.open(answer_name, diagnostics);
    const auto root = read_elements(inputs.files(), *file, diagnostics);
    REQUIRE(root);
    const auto told = read_answer(*root, diagnostics);
    REQUIRE(told);
    const auto holders = facts::load_card_holders(inputs, 2026, diagnostics);
    if (holders) {
        result.plan = make_plan(*told, *holders, {.from = from, .year = 2026}, diagnostics);
    }
    if (result.plan) {
        result.text = file_text(*result.plan, *holders, inputs.files());
    }
    result.codes = codes_of(diagnostics, inputs.files());
    return result;
}

Date day(const std::string& text) {
    return std::get<Date>(parse_date(text));
}

} // namespace bpa::cards::test
