// What is agreed with one person: salary, supplements, averaging, seniority. The law's limits are
// the invented ones of support.cpp.
#include "support.hpp"

#include <catch2/catch.hpp>

namespace bpa::facts::test {
namespace {

const std::string people = "assistants.yaml";
const std::string seniority = "seniority: { start: 2020-06-15, credited_months: 18 }";
const std::string wage =
    "wage: [ { from: 2026-10-10, per_hour: 235.00 kr, source: letter, at: § 2 } ]";
const std::string salary =
    "monthly_salary: [ { from: 2026-10-10, amount: 30000.00 kr, source: letter, at: § 2 } ]";
const std::string position = "position: [ { from: 2026-10-10, percent: 80 % } ]";
const std::string next_line = "\n        ";

/// The good folder with more keys in ada's first employment.
Folder with(const std::string& more) {
    Folder folder = good_folder();
    edit(folder, people, seniority, seniority + next_line + more);
    return folder;
}

void require_refused(const std::string& more, const std::string& code, const std::string& at) {
    require_bad({people, seniority, seniority + next_line + more, code, at});
}

using Codes = std::vector<std::string>;

} // namespace

TEST_CASE("a monthly salary is for a full position, and needs to know the position") {
    Folder folder = good_folder();
    edit(folder, people, wage, salary + next_line + position);
    const auto loaded = load(folder);
    REQUIRE(loaded.codes().empty());
    const auto& entry = loaded.facts->assistants[0].employments[1].monthly_salary.at(0);
    CHECK(entry.from == day("2026-10-10"));
    CHECK(entry.value.per_month == Money::ore(3000000));
    CHECK(loaded.rules.legend.at(entry.value.citation).at == "§ 2");

    const std::string needs = "employer/salary-without-position:ada";
    require_bad({people, wage, salary, needs, "{ from: 2026-10-10, amount"});
    require_bad({people,
                 wage,
                 salary + next_line + "position: [ { from: 2026-10-11, percent: 80 % } ]",
                 needs,
                 "{ from: 2026-10-10, amount"});
    require_bad({people,
                 wage,
                 "monthly_salary: [ { from: 2026-10-10, amount: -1.00 kr, source: letter, at: § 2 "
                 "} ]" +
                     next_line + position,
                 "employer/below-zero",
                 "-1.00 kr"});
}

TEST_CASE("nobody has a wage and a salary on the same day") {
    require_bad({people,
                 wage,
                 wage + next_line + salary + next_line + position,
                 "employer/two-wages:ada",
                 "[ { from: 2026-10-10, amount"});
    Folder folder = good_folder();
    edit(folder, people, wage, wage + next_line + salary + next_line + position);
    CHECK(load(folder).other.at(0).starts_with("[ { from: 2026-10-10, per_hour"));
    // Neither list ends: a salary from the last day of the employment still meets the wage, one
    // from the day after does not.
    const std::string late = "monthly_salary: [ { from: 2026-10-31, amount: 1.00 kr";
    folder = good_folder();
    edit(folder,
         people,
         wage,
         wage + next_line + late + ", source: letter, at: § 2 } ]" + next_line + position);
    CHECK(load(folder).codes() == Codes{"employer/two-wages:ada"});
    edit(folder, people, "from: 2026-10-31", "from: 2026-11-01");
    CHECK(load(folder).codes().empty());
}

TEST_CASE("own supplements are read per hour or per month") {
    const auto loaded = load(with(
        "own_supplements:\n          - { code: own_supplement, from: 2025-06-01, until: "
        "2026-05-31, per_hour: 22.00 kr, source: letter, at: § 5 }\n          - { code: bonus, "
        "from: 2025-01-01, per_month: 1500.00 kr, source: letter, at: § 6 }"));
    REQUIRE(loaded.codes().empty());
    const auto& all = loaded.facts->assistants[0].employments[0].own_supplements;
    REQUIRE(all.size() == 2);
    CHECK(loaded.rules.legend.at(all[0].code).code == "bonus");
    CHECK(all[0].per_month == Money::ore(150000));
    CHECK_FALSE(all[0].per_hour);
    CHECK(all[1].per_hour == HourlyRate::ore(2200));
    CHECK_FALSE(all[1].per_month);
    CHECK(all[1].days == DateRange{day("2025-06-01"), day("2026-05-31")});
    CHECK(loaded.rules.legend.at(all[1].citation).at == "§ 5");
}

TEST_CASE("what is wrong with an own supplement is said at its place") {
    const auto supplement = [](const std::string& keys) {
        return "own_supplements: [ { from: 2025-01-01, source: letter, at: nr. 5, " + keys + " } ]";
    };
    const std::string whole = "{ from: 2025-01-01, source: letter";
    require_refused(supplement("code: bonus"), "employer/one-of-two", whole);
    require_refused(supplement("code: bonus, per_hour: 1.00 kr, per_month: 1.00 kr"),
                    "employer/one-of-two",
                    whole);
    require_refused(
        supplement("code: bonuss, per_hour: 1.00 kr"), "hours/unknown-pay-code", "bonuss");
    require_refused(supplement("code: tax_withheld, per_hour: 1.00 kr"),
                    "employer/supplement-not-pay",
                    "tax_withheld");
    require_refused(supplement("code: bonus, per_month: -1.00 kr"), "employer/below-zero", "-1.00");
}

TEST_CASE("an averaging agreement is read, and ends with `none`") {
    const auto loaded = load(
        with("averaging:\n          - { from: 2025-01-01, by: union, weeks: 26, day: \"12:00\", "
             "week: \"53:00\", source: letter, at: punkt 2 }\n          - { from: 2026-01-01, by: "
             "none }"));
    REQUIRE(loaded.codes().empty());
    const auto& averaging = loaded.facts->assistants[0].employments[0].averaging;
    REQUIRE(averaging.size() == 2);
    REQUIRE(averaging[0].value);
    CHECK(averaging[0].value->party == AveragingParty::union_representatives);
    CHECK(averaging[0].value->weeks == 26);
    CHECK(averaging[0].value->day == Minutes::of(12 * 60));
    CHECK(averaging[0].value->week == Minutes::of(53 * 60));
    CHECK(loaded.rules.legend.at(averaging[0].value->citation).at == "punkt 2");
    CHECK(averaging[1].from == day("2026-01-01"));
    CHECK_FALSE(averaging[1].value);
}

TEST_CASE("an averaging agreement keeps to the law's limits for whoever made it") {
    const auto codes = [](const std::string& by, const std::string& figures) {
        return load(with("averaging: [ { from: 2025-01-01, by: " + by + ", " + figures +
                         ", source: letter, at: § 1 } ]"))
            .codes();
    };
    const Codes over = {"employer/averaging-over-limit:ada"};
    CHECK(codes("individual", R"(weeks: 51, day: "10:30", week: "49:00")").empty());
    CHECK(codes("individual", R"(weeks: 51, day: "10:31", week: "49:00")") == over);
    CHECK(codes("individual", R"(weeks: 51, day: "10:30", week: "49:01")") == over);
    CHECK(codes("individual", R"(weeks: 52, day: "10:30", week: "49:00")") == over);
    CHECK(codes("union", R"(weeks: 51, day: "12:00", week: "53:00")").empty());
    CHECK(codes("union", R"(weeks: 51, day: "12:01", week: "53:00")") == over);
    CHECK(codes("union", R"(weeks: 51, day: "12:00", week: "53:01")") == over);
    // With consent of the authority the law of support.cpp limits the day alone.
    CHECK(codes("authority", R"(weeks: 51, day: "14:00", week: "60:00")").empty());
    CHECK(codes("authority", R"(weeks: 51, day: "14:01", week: "60:00")") == over);

    const auto loaded = load(with("averaging: [ { from: 2025-01-01, by: individual, weeks: 8, day: "
                                  "\"11:00\", week: \"48:00\", source: letter, at: § 1 } ]"));
    REQUIRE(loaded.shown.size() == 1);
    CHECK(loaded.at.at(0).starts_with("{ from: 2025-01-01, by: individual"));
    CHECK(loaded.shown[0].find("10:30") != std::string::npos);
    CHECK(loaded.shown[0].find("§ 9") != std::string::npos);
}

TEST_CASE("under the household regulation its own limits hold") {
    Folder folder = with("averaging: [ { from: 2025-01-01, by: individual, weeks: 21, day: "
                         "\"11:00\", week: \"60:00\", source: letter, at: § 1 } ]");
    edit(folder,
         "employer.yaml",
         "pay_calendar:",
         "working_time: [ { from: 2024-01-01, regime: household } ]\npay_calendar:");
    // The regulation of support.cpp limits the weeks only, to 20.
    CHECK(load(folder).codes() == Codes{"employer/averaging-over-limit:ada"});
    edit(folder, people, "weeks: 21", "weeks: 20");
    CHECK(load(folder).codes().empty());
}

TEST_CASE("an averaging agreement is whole, and its end says nothing more") {
    require_refused("averaging: [ { from: 2025-01-01, by: union, weeks: 8, day: \"10:00\", source: "
                    "letter, at: § 1 } ]",
                    "employer/key-needed",
                    "{ from: 2025-01-01, by");
    require_refused("averaging: [ { from: 2025-01-01, by: none, weeks: 8 } ]",
                    "employer/key-not-wanted",
                    "8 } ]");
    require_refused(
        "averaging: [ { from: 2025-01-01, by: nobody } ]", "value/not-one-of", "nobody");
}

TEST_CASE("a written agreement on Sundays is read, and ends with `none`") {
    const auto loaded = load(
        with("sundays_on_average:\n          - { from: 2025-01-01, by: written_agreement, source: "
             "letter, at: punkt 3 }\n          - { from: 2026-01-01, by: none }"));
    REQUIRE(loaded.codes().empty());
    const auto& agreed = loaded.facts->assistants[0].employments[0].sundays_on_average;
    REQUIRE(agreed.size() == 2);
    REQUIRE(agreed[0].value);
    CHECK(loaded.rules.legend.at(*agreed[0].value).at == "punkt 3");
    CHECK(agreed[1].from == day("2026-01-01"));
    CHECK_FALSE(agreed[1].value);
    require_refused("sundays_on_average: [ { from: 2025-01-01, by: written_agreement, source: "
                    "letter } ]",
                    "employer/key-needed",
                    "{ from: 2025-01-01, by");
    require_refused("sundays_on_average: [ { from: 2025-01-01, by: none, at: § 1 } ]",
                    "employer/key-not-wanted",
                    "§ 1 } ]");
    require_refused(
        "sundays_on_average: [ { from: 2025-01-01, by: talk } ]", "value/not-one-of", "talk");
}

TEST_CASE("the statutory week is one the law has") {
    const auto loaded = load(with("statutory_week: [ { from: 2025-01-01, hours: \"39:00\" } ]"));
    REQUIRE(loaded.codes().empty());
    const auto& weeks = loaded.facts->assistants[0].employments[0].statutory_week;
    REQUIRE(weeks.size() == 1);
    CHECK(weeks[0].value == Minutes::of(39 * 60));
    require_refused("statutory_week: [ { from: 2025-01-01, hours: \"38:00\" } ]",
                    "employer/not-a-statutory-week:ada",
                    "{ from: 2025-01-01, hours: \"38:00\"");
}

TEST_CASE("seniority is counted by the calendar or by hours") {
    Folder folder = good_folder();
    edit(folder,
         people,
         seniority,
         "seniority: { counter: hours, credited_hours: \"975:30\", hours_per_year: \"1950:00\", "
         "source: letter, at: § 8 }");
    const auto loaded = load(folder);
    REQUIRE(loaded.codes().empty());
    const Seniority& counted = loaded.facts->assistants[0].employments[0].seniority;
    CHECK(counted.counter == SeniorityCounter::hours);
    CHECK(counted.credited_hours == Minutes::of(975 * 60 + 30));
    CHECK(counted.hours_per_year == Minutes::of(1950 * 60));
    REQUIRE(counted.citation);
    CHECK(loaded.rules.legend.at(*counted.citation).at == "§ 8");

    const auto codes = [](const std::string& keys) {
        Folder bad = good_folder();
        edit(bad, people, seniority, "seniority: { " + keys + " }");
        return load(bad).codes();
    };
    const std::string basis = ", source: letter, at: § 8";
    CHECK(codes("counter: calendar, start: 2020-06-15" + basis).empty());
    CHECK(codes("counter: hours" + basis) == Codes{"employer/key-needed"});
    CHECK(codes("counter: hours, hours_per_year: \"1950:00\"") ==
          Codes{"employer/key-needed", "employer/key-needed"});
    CHECK(codes("counter: hours, start: 2020-01-01, hours_per_year: \"1950:00\"" + basis) ==
          Codes{"employer/key-not-wanted"});
    CHECK(codes("counter: hours, hours_per_year: \"0:00\"" + basis) ==
          Codes{"employer/no-hours-in-a-year"});
    CHECK(codes("hours_per_year: \"1950:00\"") == Codes{"employer/key-not-wanted"});
    CHECK(codes("start: 2020-06-15, source: letter") == Codes{"employer/key-needed"});
}

} // namespace bpa::facts::test
