// The form for new rates, made of two rules written for the purpose.
#include "cli/rate_skeleton.hpp"

#include <catch2/catch.hpp>

namespace bpa::cli {
namespace {

constexpr std::string_view rules_text = R"(rules:
  - rule: agreements/a/pay
    verified_until: 2026-03-31
    ladder:
      - { from: 2025-04-01, steps: [ { years: 0, per_year: 400000.00 kr } ], source: s, at: § 3, confidence: single }
      - from: 2025-09-01
        steps:
          - { years: 0, per_year: 410000.00 kr, published: [ { weekly: "37:30", per_hour: 210.26 kr } ] }
          - { years: 3, per_year: 420000.00 kr }
        source: s
        at: § 3
        confidence: verified
        note: { nb: x, en: x }
  - rule: agreements/a/overtime
    verified_until: 2026-12-31
    steps:
      - before_shift: "2:00"
        percent: [ { from: 2025-04-01, value: 75 %, source: s, at: § 7, confidence: verified } ]
    percent: [ { from: 2025-04-01, value: 50 %, source: s, at: § 7, confidence: verified } ]
)";

NewRates sample(Date from, bool all = false) {
    source::SourceFiles files;
    source::Diagnostics diagnostics;
    const auto file = files.add({"a.yaml", "", std::string{rules_text}});
    const auto root = yaml::read(files, file, diagnostics);
    REQUIRE(root);
    NewRates rates{.agreement = "a",
                   .title = "Agreement A",
                   .from = from,
                   .all = all,
                   .dated = {},
                   .clauses = {}};
    const auto& rules = root->find("rules")->items;
    rates.dated.rules.push_back({.id = "agreements/a/pay",
                                 .title = {"Lønn", "Pay"},
                                 .verified_until = Date::from_civil(2026, 3, 31),
                                 .rule = rules[0]});
    rates.dated.rules.push_back({.id = "agreements/a/overtime",
                                 .title = {"Overtid", "Overtime"},
                                 .verified_until = Date::from_civil(2026, 12, 31),
                                 .rule = rules[1]});
    rates.dated.inherits = {"b"};
    rates.clauses.push_back({.clause = "pay",
                             .title = {"Lønnstabell", "Pay table"},
                             .at = "§ 3",
                             .status = rulebook::ClauseStatus::covered,
                             .rules = {"agreements/a/pay"},
                             .options = {},
                             .confirmed_until = {},
                             .reason = {},
                             .place = {}});
    rates.clauses.push_back({.clause = "trips",
                             .title = {"Reiser", "Trips"},
                             .at = "§ 9",
                             .status = rulebook::ClauseStatus::not_covered,
                             .rules = {},
                             .options = {},
                             .confirmed_until = {},
                             .reason = {},
                             .place = {}});
    return rates;
}

Date day(int year, unsigned month, unsigned number) {
    return Date::from_civil(year, month, number).value();
}

std::string rates_of(const std::string& text) {
    return text.substr(text.find("\nrates:\n") + 1);
}

} // namespace

TEST_CASE("a form has a place for each value of a rule that is not confirmed", "[cli]") {
    const auto text = rate_skeleton(sample(day(2026, 4, 1)), Language::en);
    REQUIRE(text);
    CHECK(rates_of(*text) == R"(rates:

  # Pay table (§ 3)
  # Pay.
  # Confirmed until 2026-03-31.
  - rule: agreements/a/pay
    # Last from 2025-09-01: s, § 3 (verified)
    ladder:
      - steps:
          - years: 0
            per_year:  # 410000.00 kr
            # The hour as the protocol prints it; remove what it does not have.
            published:
              - weekly: "37:30"
                per_hour:  # 210.26 kr
          - years: 3
            per_year:  # 420000.00 kr
        at:  # where in the source, “point 2”

# Rates inherited from b stand there: bpalonn rules new-rates --agreement b --from 2026-04-01
# Not in the rules. When the source says something of it, a new rule is needed:
# - Trips (§ 9)
)");
    CHECK(text->find("# New rates from 2026-04-01: Agreement A\n") == 0);
    CHECK(text->find("\nfrom: 2026-04-01\nverified_until:  # ") != std::string::npos);
    CHECK(text->find("\nsource: a-2026-04-01\n") != std::string::npos);
    CHECK(text->find("rates-2026-04-01.yaml") != std::string::npos);
}

TEST_CASE("steps of a rule are told by when they hold; unknown days by the first", "[cli]") {
    const auto text = rate_skeleton(sample(day(2027, 2, 1)), Language::nb);
    REQUIRE(text);
    CHECK(text->find(R"(  # Overtid.
  # Bekreftet til 2026-12-31.
  # Ukjent fra 2027-01-01: skriv også en verdi med `from: 2027-01-01`, eller ta bort regelen.
  - rule: agreements/a/overtime
    steps:
      # before_shift: "2:00"
        # Sist fra 2025-04-01: s, § 7 (verified)
      - percent:
          - value:  # 75 %
            at:  # hvor i kilden, «punkt 2»
    # Sist fra 2025-04-01: s, § 7 (verified)
    percent:
      - value:  # 50 %
        at:  # hvor i kilden, «punkt 2»
)") != std::string::npos);
}

TEST_CASE("on a day when everything is confirmed there is no form, unless all is asked", "[cli]") {
    CHECK_FALSE(rate_skeleton(sample(day(2026, 3, 31)), Language::en));
    const auto all = rate_skeleton(sample(day(2025, 5, 1), true), Language::en);
    REQUIRE(all);
    // The value in force on the day, not the one after it.
    CHECK(all->find("per_year:  # 400000.00 kr") != std::string::npos);
    CHECK(all->find("per_year:  # 410000.00 kr") == std::string::npos);
}

} // namespace bpa::cli
