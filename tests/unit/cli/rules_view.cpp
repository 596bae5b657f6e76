// What `rules show` and `rules coverage` print of a rulebook made for the purpose.
#include "cli/rules_view.hpp"

#include "cli/rules_print.hpp"

#include <catch2/catch.hpp>

namespace bpa::cli {
namespace {

Date day(int year, unsigned month, unsigned number) {
    return Date::from_civil(year, month, number).value();
}

/// One supplement: 30 kr from 2024, 32 kr from 2025, confirmed until the end of 2025.
struct Sample {
    rulebook::Rules rules;
    rulebook::Rulebook book;

    Sample() {
        rules.legend.sources.push_back({.id = "text", .title = {}, .short_name = {}});
        rules.legend.citations.push_back({.source = {},
                                          .at = "§ 5",
                                          .in_force = day(2024, 1, 1),
                                          .confidence = line::Confidence::single});
        rules.legend.rules.push_back({.id = "agreements/a/evening", .title = {"Kveld", "Evening"}});
        book.id = "a";
        book.title = {"Avtale A", "Agreement A"};
        rulebook::TimeSupplement evening;
        constexpr std::uint8_t monday_and_sunday = 0b1000001;
        evening.windows.push_back({.weekdays = monday_and_sunday,
                                   .from = ClockTime::from_minutes(17 * 60).value(),
                                   .to = ClockTime::from_minutes(21 * 60).value()});
        std::vector<rulebook::Entry<rulebook::SupplementRate>> entries;
        entries.push_back(
            {.days = {day(2024, 1, 1), day(2024, 12, 31)}, .value = HourlyRate::ore(3000)});
        entries.push_back(
            {.days = {day(2025, 1, 1), std::nullopt}, .value = HourlyRate::ore(3200)});
        evening.rate = {std::move(entries), day(2025, 12, 31)};
        book.supplements.push_back(std::move(evening));
    }
};

} // namespace

TEST_CASE("the steps of overtime stand under the rule, with when they hold", "[cli]") {
    Sample sample;
    const auto always = [](std::int64_t percent) {
        std::vector<rulebook::Entry<Percent>> entries;
        entries.push_back({.days = {day(2024, 1, 1), std::nullopt},
                           .value = Percent::of_fraction(Exact::ratio(percent, 100))});
        return rulebook::Dated<Percent>{std::move(entries), std::nullopt};
    };
    sample.book.overtime.emplace();
    auto& overtime = *sample.book.overtime;
    overtime.percent = always(50);
    auto& night = overtime.steps.emplace_back();
    night.windows.push_back({.weekdays = 0b1111111,
                             .from = ClockTime::from_minutes(21 * 60).value(),
                             .to = ClockTime::from_minutes(6 * 60).value()});
    night.percent = always(100);
    auto& early = overtime.steps.emplace_back();
    early.before_shift = Minutes::of(120);
    early.percent = always(75);
    sample.book.supplements.clear();
    const auto shown = show_rulebook(sample.rules, sample.book, std::nullopt, Language::en);
    REQUIRE(shown.rules.size() == 1);
    const auto& steps = shown.rules.front().steps;
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].when == "every day 21:00–06:00");
    CHECK(steps[0].values.front().value == "100 % of the hourly wage");
    CHECK(steps[1].when == "up to 2:00 before a planned shift begins");
    CHECK(steps[1].values.front().value == "75 % of the hourly wage");
}

TEST_CASE("without a day every value is shown with its dates", "[cli]") {
    const Sample sample;
    const auto shown = show_rulebook(sample.rules, sample.book, std::nullopt, Language::nb);
    const auto* rule = find_rule(shown, "agreements/a/evening");
    REQUIRE(rule != nullptr);
    CHECK(rule->when == "mandag, søndag 17:00–21:00");
    REQUIRE(rule->values.size() == 2);
    CHECK(rule->values[0].value == "30.00 kr i timen");
    CHECK(rule->values[0].until == day(2024, 12, 31));
    CHECK(rule->values[1].value == "32.00 kr i timen");
    CHECK(rule->values[1].source == "text");
    CHECK(rule->values[1].at == "§ 5");
    CHECK(rule->values[1].confidence == "single");
}

TEST_CASE("on a day the value in force is shown, or why there is none", "[cli]") {
    const Sample sample;
    const auto on = [&sample](Date asked) {
        return show_rulebook(sample.rules, sample.book, asked, Language::en).rules.at(0);
    };
    CHECK(on(day(2024, 12, 31)).values.at(0).value == "30.00 kr an hour");
    CHECK(on(day(2025, 12, 31)).values.at(0).value == "32.00 kr an hour");
    CHECK(on(day(2025, 12, 31)).gap.empty());
    CHECK(on(day(2026, 1, 1)).gap == "carried_forward");
    CHECK(on(day(2023, 12, 31)).gap == "not_yet");
    CHECK(on(day(2023, 12, 31)).values.empty());
}

TEST_CASE("rules of trips are shown with what they are of", "[cli]") {
    Sample sample;
    sample.rules.legend.rules.push_back({.id = "agreements/a/stay", .title = {"Opphold", "Stay"}});
    std::vector<rulebook::Entry<Money>> entries;
    entries.push_back({.days = {day(2024, 1, 1), std::nullopt}, .value = Money::ore(11000)});
    sample.book.stay_allowances.push_back({.rule = static_cast<line::RuleIndex>(1),
                                           .pays_as = {},
                                           .per_day = {std::move(entries), std::nullopt},
                                           .remainder_over = Minutes::of(360)});
    const auto shown = show_rulebook(sample.rules, sample.book, std::nullopt, Language::en);
    const auto* rule = find_rule(shown, "agreements/a/stay");
    REQUIRE(rule != nullptr);
    CHECK(rule->when == "a remainder over 6:00 is a day");
    CHECK(rule->values.at(0).value == "110.00 kr for each 24 hours");
}

TEST_CASE("rules of what is paid at least, and of days, are shown with when they give", "[cli]") {
    Sample sample;
    sample.rules.legend.rules.push_back({.id = "agreements/a/least", .title = {"Minst", "Least"}});
    sample.rules.legend.rules.push_back({.id = "agreements/a/off", .title = {"Avlyst", "Off"}});
    const DateRange days{day(2024, 1, 1), std::nullopt};
    const std::vector<rulebook::Entry<Minutes>> least{{.days = days, .value = Minutes::of(180)}};
    sample.book.guarantees.push_back({.rule = static_cast<line::RuleIndex>(1),
                                      .least = {least, std::nullopt},
                                      .joins_gaps_under = Minutes::of(120)});
    const std::vector<rulebook::Entry<rulebook::CancelledTerms>> terms{
        {.days = days, .value = {Minutes::of(1440), Percent::of_fraction(Exact::ratio(1, 2))}}};
    sample.book.cancelled_shifts.push_back(
        {.rule = static_cast<line::RuleIndex>(2), .terms = {terms, std::nullopt}});
    const auto shown = show_rulebook(sample.rules, sample.book, std::nullopt, Language::en);
    const auto* rule = find_rule(shown, "agreements/a/least");
    REQUIRE(rule != nullptr);
    CHECK(rule->when == "gaps under 2:00 are paid");
    CHECK(rule->values.at(0).value == "at least 3:00");
    rule = find_rule(shown, "agreements/a/off");
    REQUIRE(rule != nullptr);
    CHECK(rule->values.at(0).value == "50 % when called off less than 24:00 before");
}

TEST_CASE("steps of a ladder are divided, the reason of a gap is not") {
    CHECK(parts_of("from 0 years: 1.00 kr; from 6 years: not found (one in 2024; not printed)") ==
          std::vector<std::string>{"from 0 years: 1.00 kr",
                                   "from 6 years: not found (one in 2024; not printed)"});
    CHECK(parts_of("every day") == std::vector<std::string>{"every day"});
}

TEST_CASE("coverage counts clauses by how far they are carried out", "[cli]") {
    const Sample sample;
    auto shown = show_rulebook(sample.rules, sample.book, std::nullopt, Language::nb);
    const auto clause = [](const char* id, rulebook::ClauseStatus status) {
        rulebook::ClauseCoverage one;
        one.clause = id;
        one.title = {id, id};
        one.status = status;
        return one;
    };
    shown.text.clauses = {clause("first", rulebook::ClauseStatus::covered),
                          clause("second", rulebook::ClauseStatus::open),
                          clause("third", rulebook::ClauseStatus::not_covered),
                          clause("fourth", rulebook::ClauseStatus::covered)};
    shown.text.clauses.front().not_found = {
        {Date::from_civil(2024, 5, 1).value(), 6, false, {"ikke trykt", "not printed"}},
        {Date::from_civil(2025, 5, 1).value(), 32, true, {"ikke trykt", "not printed"}}};
    const auto text = coverage_text({shown}, Language::nb);
    INFO(text);
    CHECK(text.find("ikke funnet: fra 2024-05-01, 6 år: ikke trykt") != std::string::npos);
    CHECK(text.find("fra 2025-05-01, lønnstrinn 32: ikke trykt") != std::string::npos);
    CHECK(text.find("2 dekket, 1 åpne, 1 ikke dekket") != std::string::npos);
    CHECK(text.find("åpen         second") != std::string::npos);
    const auto json = coverage_json({shown}, Language::en);
    CHECK(json.find("\"status\": \"not_covered\"") != std::string::npos);
    CHECK(json.find("\"pay_step\": 32") != std::string::npos);
}

} // namespace bpa::cli
