// Accounts of awarded hours. Days are counted on the calendar, hours by hand: weekly hours × days
// ÷ 7.
#include "month/decision.hpp"

#include "world.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::month::test;

namespace {

constexpr std::int64_t hour = 60;

facts::Arrangement sol(std::string_view first = "2020-01-01") {
    facts::Arrangement made;
    made.id = "sol";
    made.municipality = "0301";
    made.days.first = day(first);
    made.decision_hours_per_week = {from("2020-01-01", Minutes::of(32 * hour))};
    return made;
}

/// What became of a year: `2026: 1668:34 2/7 - 0:00 - 8:00 = 1660:34 2/7`.
std::string text_of(const line::DecisionYear& account) {
    return std::to_string(account.year) + ": " + account.awarded.text() + " - " +
           account.earlier.text() + " - " + account.charged.text() + " = " + account.left.text();
}

/// Adds a part of a shift in an arrangement to a result: on duty so long on a day, of which some is
/// charged.
void add_part(line::AssistantResult& person,
              const std::string& arrangement,
              std::string_view date,
              std::pair<int, int> on_duty_and_charged) {
    line::ShiftView shift;
    shift.arrangement = arrangement;
    person.shifts.push_back(shift);
    line::Segment part;
    part.shift = static_cast<line::ShiftIndex>(person.shifts.size() - 1);
    part.date = day(date);
    part.on_duty = Minutes::of(on_duty_and_charged.first);
    part.paid = ExactMinutes::of_minutes(Exact::ratio(on_duty_and_charged.first, 3));
    part.decision = Minutes::of(on_duty_and_charged.second);
    person.segments.push_back(part);
}

line::RunResult finished(const facts::Facts& facts,
                         const line::AssistantResult& person,
                         const month::DecisionMinutes& earlier) {
    line::RunResult result;
    for (const auto& arrangement : facts.arrangements) {
        result.arrangements.push_back({.arrangement = arrangement.id});
    }
    month::ArrangementHours hours;
    hours.add(person);
    hours.finish(facts, earlier, result);
    return result;
}

} // namespace

TEST_CASE("a year is more than 52 weeks") {
    // 32 × 365 / 7 = 1 668 4/7 hours; 4/7 of an hour is 34 2/7 minutes.
    CHECK(month::awarded_in(sol(), 2026).text() == "1668:34 2/7");
    // 32 × 366 / 7 = 1 673 1/7 hours.
    CHECK(month::awarded_in(sol(), 2028).text() == "1673:08 4/7");
}

TEST_CASE("a decision that changes inside the year gives each stretch its days") {
    auto arrangement = sol();
    arrangement.decision_hours_per_week.push_back(from("2026-08-15", Minutes::of(38 * hour)));
    // 226 days to 14 August and 139 from the 15th: (32 × 226 + 38 × 139) / 7 = 12 514 / 7
    // = 1 787 5/7 hours.
    CHECK(month::awarded_in(arrangement, 2026).text() == "1787:42 6/7");
    CHECK(month::awarded_in(arrangement, 2025).text() == "1668:34 2/7");
    // 38 × 365 / 7 = 1 981 3/7 hours.
    CHECK(month::awarded_in(arrangement, 2027).text() == "1981:25 5/7");
}

TEST_CASE("only days of the arrangement and of the decision give hours") {
    auto ends = sol();
    ends.days.last = day("2026-06-30");
    // 181 days: 32 × 181 / 7 = 827 3/7 hours.
    CHECK(month::awarded_in(ends, 2026).text() == "827:25 5/7");
    CHECK(month::awarded_in(ends, 2027).text() == "0:00");
    // 184 days: 32 × 184 / 7 = 841 1/7 hours.
    CHECK(month::awarded_in(sol("2026-07-01"), 2026).text() == "841:08 4/7");
    auto late = sol();
    late.decision_hours_per_week.front().from = day("2026-10-01");
    // 92 days: 32 × 92 / 7 = 420 4/7 hours.
    CHECK(month::awarded_in(late, 2026).text() == "420:34 2/7");
    CHECK(month::awarded_in(late, 2025).text() == "0:00");
}

TEST_CASE("a shift over New Year is charged to both years") {
    facts::Facts facts;
    facts.arrangements = {sol()};
    line::AssistantResult person;
    add_part(person, "sol", "2026-12-31", {120, 120});
    add_part(person, "sol", "2027-01-01", {360, 360});
    const auto result = finished(facts, person, {{{"sol", 2026}, Minutes::of(1000 * hour)}});
    const auto& cost = result.arrangements.at(0);
    REQUIRE(cost.decision.size() == 2);
    CHECK(text_of(cost.decision[0]) == "2026: 1668:34 2/7 - 1000:00 - 2:00 = 666:34 2/7");
    CHECK(text_of(cost.decision[1]) == "2027: 1668:34 2/7 - 0:00 - 6:00 = 1662:34 2/7");
    CHECK(cost.charged == Minutes::of(480));
    CHECK(cost.on_duty == Minutes::of(480));
    CHECK(cost.paid.text() == "2:40");
    CHECK(cost.municipality == "0301");
    CHECK(result.findings.empty());
}

TEST_CASE("hours beyond the decision are named, to the minute") {
    facts::Facts facts;
    facts.arrangements = {sol()};
    line::AssistantResult person;
    add_part(person, "sol", "2026-12-30", {35, 34});
    // 1 668:34 2/7 awarded and 1 668:34 used: two sevenths of a minute are left.
    const month::DecisionMinutes earlier{{{"sol", 2026}, Minutes::of(1668 * hour)}};
    const auto just = finished(facts, person, earlier);
    CHECK(just.arrangements[0].decision[0].left.text() == "0:00 2/7");
    CHECK(just.findings.empty());

    person.segments.front().decision = Minutes::of(35);
    const auto over = finished(facts, person, earlier);
    CHECK(over.arrangements[0].decision[0].left.text() == "-0:00 5/7");
    REQUIRE(over.findings.size() == 1);
    const auto& finding = over.findings.front();
    CHECK(finding.code == "finding/decision-exceeded");
    CHECK(finding.level == line::FindingLevel::review);
    CHECK(finding.args == source::MessageArgs{{"arrangement", "sol"},
                                              {"year", "2026"},
                                              {"used", "1668:35"},
                                              {"awarded", "1668:34 2/7"},
                                              {"over", "0:00 5/7"}});
}

TEST_CASE("arrangements keep their hours apart, and an account needs a decision") {
    facts::Facts facts;
    auto hav = sol();
    hav.id = "hav";
    hav.municipality = "4601";
    hav.decision_hours_per_week.clear();
    auto idle = sol();
    idle.id = "idle";
    facts.arrangements = {hav, idle, sol()};
    line::AssistantResult person;
    add_part(person, "sol", "2026-05-04", {300, 300});
    add_part(person, "hav", "2026-05-05", {200, 200});
    add_part(person, "sol", "2026-05-06", {100, 0}); // training: not charged
    const auto result = finished(facts, person, {});
    CHECK(result.arrangements[0].charged == Minutes::of(200));
    CHECK(result.arrangements[0].decision.empty());
    CHECK(result.arrangements[0].municipality == "4601");
    CHECK(result.arrangements[1].on_duty == Minutes{});
    CHECK(result.arrangements[1].decision.empty());
    CHECK(result.arrangements[1].municipality == "0301");
    CHECK(result.arrangements[2].on_duty == Minutes::of(400));
    CHECK(result.arrangements[2].charged == Minutes::of(300));
    month::ArrangementHours hours;
    hours.add(person);
    hours.add(person);
    CHECK(hours.charged() == month::DecisionMinutes{{{"hav", 2026}, Minutes::of(400)},
                                                    {{"sol", 2026}, Minutes::of(600)}});
}
