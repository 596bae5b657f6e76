#include "outputs/explain/explain.hpp"

#include "sample.hpp"

#include <catch2/catch.hpp>

namespace outputs = bpa::outputs;
using bpa::source::Language;

#define NBSP "\xc2\xa0"

namespace {

outputs::ExplainView view_of(const bpa::sample::Sample& sample,
                             Language language = Language::nb,
                             outputs::ExplainFormat format = outputs::ExplainFormat::text) {
    return {.result = sample.result,
            .legend = sample.legend,
            .files = sample.files,
            .language = language,
            .format = format};
}

std::string with_no_break_spaces(std::string text) {
    for (std::size_t at = text.find('~'); at != std::string::npos; at = text.find('~')) {
        text.replace(at, 1, NBSP);
    }
    return text;
}

using Nearest = std::vector<std::string>;

} // namespace

// The night supplement: 9:00 × 60,00 = 540,00, followed down to hours/2026-10.yaml:12.
TEST_CASE("a line is followed down to the file it rests on") {
    const auto sample = bpa::sample::make();
    const auto answer = outputs::explain_line(view_of(sample), "L000004");
    REQUIRE(answer.text);
    CHECK(*answer.text == with_no_break_spaces(R"(L000004: Kvelds- og nattillegg, 540,00 kr
  Hvorfor: 60,00 kr i tillegg per time fordi 22:00–06:00 er kveld eller natt
    (overenskomsten for BPA (Virke), § 5)
  Assistent: ada
  Opptjent: lørdag 24. oktober 2026
  Utbetalingsdato: tirsdag 10. november 2026
  Vakt: lø 24.10.2026 22:00–08:00 [hours/2026-10.yaml:12:5]
    S000005: lø 24.10.2026 22:00–24:00 (UTC+02:00), 2:00 timer, aktiv tjeneste
    S000006: sø 25.10.2026 00:00–03:00 (UTC+02:00), 3:00 timer, aktiv tjeneste
    S000007: sø 25.10.2026 02:00–06:00 (UTC+01:00), 4:00 timer, aktiv tjeneste
  Regel: agreements/x/evening (Kvelds- og nattillegg)
    [rules/agreements/x/supplements.yaml:2:5]
  Hjemmel: Landsoverenskomst for BPA (2024), § 5; gjelder fra 1. august 2022;
    bekreftet i kilden [rules/agreements/x/supplements.yaml:10:9]
  Timer: 9:00 [hours/2026-10.yaml:12:5]
  Timesats: 60,00 kr (R00002)
    Regel: agreements/x/evening (Kvelds- og nattillegg)
      [rules/agreements/x/supplements.yaml:2:5]
    Hjemmel: Landsoverenskomst for BPA (2024), § 5; gjelder fra 1. august 2022;
      bekreftet i kilden [rules/agreements/x/supplements.yaml:10:9]
    Avtalt timesats: 60,00 kr [rules/agreements/x/supplements.yaml:10:9]
    Nøyaktig: 6~000 øre, ingenting å avrunde
  Nøyaktig: 54~000 øre, ingenting å avrunde
)"));
}

TEST_CASE("a rate made from another rate is followed through both, and roundings are shown") {
    const auto sample = bpa::sample::make();
    const auto answer = outputs::explain_line(view_of(sample, Language::en), "L000006");
    REQUIRE(answer.text);
    const auto has = [&answer](const std::string& text) {
        return answer.text->find(text) != std::string::npos;
    };
    CHECK(has("  Hourly rate: 313.33 kr (R00004)\n"));
    CHECK(has("    Percentage: 133 1/3 % [rules/agreements/x/supplements.yaml:30:9]\n"));
    CHECK(has("    Hourly rate: 235.00 kr (R00003)\n"));
    CHECK(has("      Agreed hourly rate: 235.00 kr [assistants.yaml:30:9]\n"));
    CHECK(has("      Basis: Employment contract with Bo, punkt 4; in force from 1 January 2025;\n"
              "        verified in the source [assistants.yaml:30:9]\n"));
    CHECK(has("    Exact: 94000/3 øre, rounded to the nearest 0.01 kr, half up: 313.33 kr\n"));
    CHECK(has("  Exact: 133,165.25 øre, rounded to the nearest 0.01 kr, half up: 1,331.65 kr\n"));
    CHECK(has("  Basis: National BPA agreement (2024), § 6; in force from 1 August 2022; seen\n"
              "    in one source only [rules/agreements/x/supplements.yaml:30:9]\n"));
    CHECK(has("  Provisional: the rate for the day is not settled; the last known one was used\n"));
}

TEST_CASE("the same chain is there for programs") {
    auto sample = bpa::sample::make();
    auto& bo = sample.result.assistants[1];
    bo.lines.erase(bo.lines.begin() + 1);
    const auto view = view_of(sample, Language::en, outputs::ExplainFormat::json);
    const auto answer = outputs::explain_line(view, "L000005");
    REQUIRE(answer.text);
    CHECK(*answer.text == R"json({
  "lines": [
    {
      "value": "L000005",
      "why": "235.00 kr per hour: agreed hourly wage (the employment contract, punkt 4)",
      "assistant": "bo",
      "pay_code": "hourly_pay",
      "number": "1000",
      "role": "pay",
      "amount": "998.75",
      "earned_on": "2026-10-25",
      "payment_date": "2026-11-10",
      "shift": {
        "value": "bo/2026-10-25T08:00+01:00",
        "place": "hours/2026-10.yaml:20:5",
        "segments": [
          {
            "value": "S000009",
            "date": "2026-10-25",
            "from": "08:00",
            "to": "12:15",
            "offset": "+01:00",
            "minutes": "255",
            "duty": "active",
            "break": "no",
            "call": "no"
          }
        ]
      },
      "rule": {
        "value": "agreements/x/wage",
        "place": "rules/agreements/x/wages.yaml:20:5",
        "title": "Minimum pay"
      },
      "basis": {
        "value": "contract-bo",
        "place": "assistants.yaml:30:9",
        "title": "Employment contract with Bo",
        "at": "punkt 4",
        "in_force": "2025-01-01",
        "confidence": "verified",
        "reference": ""
      },
      "hours": {
        "value": "4:15",
        "place": "hours/2026-10.yaml:20:5"
      },
      "hourly_rate": {
        "value": "235.00",
        "rate_id": "R00003",
        "rule": {
          "value": "agreements/x/wage",
          "place": "rules/agreements/x/wages.yaml:20:5",
          "title": "Minimum pay"
        },
        "basis": {
          "value": "contract-bo",
          "place": "assistants.yaml:30:9",
          "title": "Employment contract with Bo",
          "at": "punkt 4",
          "in_force": "2025-01-01",
          "confidence": "verified",
          "reference": ""
        },
        "agreed_rate": {
          "value": "235.00",
          "place": "assistants.yaml:30:9"
        },
        "exact_ore": {
          "value": "23500",
          "rounding": "half_up",
          "rounding_unit_ore": "1"
        }
      },
      "exact_ore": {
        "value": "99875",
        "rounding": "half_up",
        "rounding_unit_ore": "1"
      }
    }
  ]
}
)json");
}

TEST_CASE("a shift is found by who and when, with or without offset, and by place") {
    const auto sample = bpa::sample::make();
    const auto view = view_of(sample);
    const auto by_name = outputs::explain_shift(view, "ada/2026-10-24T22:00");
    REQUIRE(by_name.text);
    CHECK(by_name.text->starts_with(
        "Vakt: ada, lø 24.10.2026 22:00–08:00 [hours/2026-10.yaml:12:5]\n"));
    CHECK(by_name.text->find("  Varighet i timer: 11:00\n") != std::string::npos);
    CHECK(by_name.text->find("  Timer med timelønn: 11:00\n") != std::string::npos);
    CHECK(by_name.text->find("  L000003: Timelønn, 11:00 timer, 2" NBSP "398,11 kr: ") !=
          std::string::npos);
    CHECK(by_name.text->find("L000001") == std::string::npos);
    for (const char* same :
         {"ada/2026-10-24T22:00+02:00", "hours/2026-10.yaml:12", "hours/2026-10.yaml:12:5"}) {
        CHECK(outputs::explain_shift(view, same).text == by_name.text);
    }
}

TEST_CASE("a shift that is not paid says why") {
    const auto sample = bpa::sample::make();
    const auto answer = outputs::explain_shift(view_of(sample), "ada/2026-10-30T18:00");
    REQUIRE(answer.text);
    CHECK(*answer.text ==
          R"(Vakt, ikke betalt: ada, fr 30.10.2026 18:00–24:00 [hours/2026-10.yaml:31:5]
  Hvorfor: Vakten er ikke godkjent.
  Gjør dette: Arbeidslederen eller en stedfortreder må godkjenne den. Da betales
    den i en senere lønnskjøring.
)");
}

TEST_CASE("what matches nothing is answered with what is near") {
    const auto sample = bpa::sample::make();
    const auto view = view_of(sample);
    const auto line = outputs::explain_line(view, "L000007");
    CHECK_FALSE(line.text);
    CHECK(line.nearest == Nearest{"L000001", "L000006"});
    // 21:00 on the 24th: an hour from one shift, six days from the next.
    CHECK(outputs::explain_shift(view, "ada/2026-10-24T21:00").nearest ==
          Nearest{"ada/2026-10-24T22:00", "ada/2026-10-30T18:00", "ada/2026-10-02T16:00"});
    CHECK(outputs::explain_shift(view, "hours/2026-10.yaml:13").nearest ==
          Nearest{"hours/2026-10.yaml:12:5",
                  "hours/2026-10.yaml:20:5",
                  "hours/2026-10.yaml:5:5",
                  "hours/2026-10.yaml:31:5"});
    CHECK(outputs::explain_shift(view, "adda/2026-10-24T22:00").nearest ==
          Nearest{"ada/2026-10-24T22:00"});
    CHECK(outputs::explain_assistant(view, "adda").nearest == Nearest{"ada"});
    CHECK(outputs::explain_assistant(view, "zzzzzz").nearest == Nearest{"ada", "bo"});
}

TEST_CASE("an assistant is explained whole, also one who was held back") {
    auto sample = bpa::sample::make();
    const auto ada = outputs::explain_assistant(view_of(sample), "ada");
    REQUIRE(ada.text);
    CHECK(ada.text->starts_with("Assistent: ada\n  Brutto i kjøringen: 4" NBSP "824,18 kr\n"));
    CHECK(ada.text->find("  Vakt: ada, fr 02.10.2026 16:00–23:30") != std::string::npos);
    CHECK(ada.text->find("  Vakt, ikke betalt: ada, fr 30.10.2026") != std::string::npos);
    sample.result.carried[0].assistant = "cato";
    const auto cato = outputs::explain_assistant(view_of(sample), "cato");
    REQUIRE(cato.text);
    CHECK(cato.text->starts_with("Vakt, ikke betalt: cato, "));
}

TEST_CASE("a shift that was not worked is no break, and says what became of it") {
    auto sample = bpa::sample::make();
    auto& who = sample.result.assistants[0];
    for (auto& segment : who.segments) {
        segment.is_break = true;
    }
    who.shifts[1].is_time_off = true;
    who.shifts[0].cancelled_at = bpa::LocalTime{
        bpa::sample::day(2026, 10, 1), bpa::ClockTime::from_minutes(12 * 60).value(), 120};
    const auto evening = outputs::explain_shift(view_of(sample), "ada/2026-10-02T16:00");
    REQUIRE(evening.text);
    CHECK(evening.text->find("avlyst to 01.10.2026 12:00\n") != std::string::npos);
    CHECK(evening.text->find("pause") == std::string::npos);
    const auto night = outputs::explain_shift(view_of(sample), "ada/2026-10-24T22:00");
    REQUIRE(night.text);
    CHECK(night.text->find(" avspasert\n") != std::string::npos);
}

TEST_CASE("time off is explained where it was earned, and with its balance") {
    auto sample = bpa::sample::make();
    auto& who = sample.result.assistants[0];
    const auto hours = [](std::int64_t count) {
        return bpa::ExactMinutes::of(bpa::Minutes::of(count * 60));
    };
    who.time_off = {{.employment = 1,
                     .rule = "agreements/x/evening",
                     .before = hours(10),
                     .earned = hours(8),
                     .taken = hours(5)}};
    who.earned_time_off = {{bpa::line::ShiftIndex{0},
                            bpa::line::RuleIndex{1},
                            bpa::sample::day(2026, 10, 2),
                            hours(8),
                            bpa::sample::day(2027, 4, 2)}};
    const auto evening = outputs::explain_shift(view_of(sample), "ada/2026-10-02T16:00");
    REQUIRE(evening.text);
    CHECK(evening.text->find("  Avspasering: 8:00 timer tjent 2. oktober 2026, fristen er 2. april "
                             "2027\n    (Kvelds- og nattillegg)\n") != std::string::npos);
    const auto ada = outputs::explain_assistant(view_of(sample), "ada");
    REQUIRE(ada.text);
    CHECK(
        ada.text->find("  Avspasering: Kvelds- og nattillegg: 10:00 fra før, 8:00 tjent, 5:00 tatt "
                       "ut,\n    13:00 igjen\n") != std::string::npos);
}
