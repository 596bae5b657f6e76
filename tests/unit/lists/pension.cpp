// Two runs of one year, by hand. Ada: opening balance 10 000.00 and 500.00 (5 %), then 20 000.00
// and 1 000.00 paid in May, 30 000.00 and 1 500.00 paid in June; own share 2 %: 200, 400, 600. A
// second plan of 7 % begins on 1 June: 30 000.00 and 2 100.00 then.
#include "lists/pension.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace bpa::lists {
namespace {

using line::AccountKind;

Date day(int year, unsigned month, unsigned number) {
    return Date::from_civil(year, month, number).value();
}
Money kroner(std::int64_t whole) {
    return Money::ore(whole * 100);
}
Percent percent(std::int64_t whole) {
    return Percent::of_fraction(Exact::ratio(whole, 100));
}

RunFigures run_paid(unsigned month) {
    RunFigures run;
    run.run.manifest.run = month == 5 ? "2026-04/01" : "2026-05/01";
    run.run.manifest.arguments.period = Month::from_civil(2026, month - 1).value();
    run.run.manifest.payment_date = day(2026, month, 12);
    run.paid_in = Month::from_civil(2026, month).value();
    return run;
}

void post(PersonFigures& person,
          AccountKind kind,
          std::int64_t before,
          std::int64_t posted,
          const std::string& unit = {}) {
    person.totals[{kind, 2026, 0, unit, {}}] = {
        kroner(before), kroner(posted), kroner(before + posted)};
}

facts::Facts folder() {
    facts::Facts facts;
    facts::PensionPlan plan{.name = "five", .provider = "Kornåker", .provider_number = "310340006"};
    plan.employer_percent = percent(5);
    plan.employee_percent = percent(2);
    plan.premium_paid_with_run = true;
    facts.employer.pension = {{day(2024, 1, 1), plan, {}}};
    facts::Assistant ada{.id = "ada", .given_name = "Ada", .family_name = "Berg"};
    facts::Employment first{.number = 1,
                            .days = {.first = day(2024, 3, 1), .last = day(2026, 5, 17)}};
    first.position = {{day(2024, 3, 1), percent(40), {}}};
    facts::Employment second{.number = 2, .days = {.first = day(2026, 1, 1), .last = {}}};
    second.position = {{day(2026, 1, 1), percent(20), {}}, {day(2026, 5, 20), percent(25), {}}};
    second.leaves = {{.id = "l", .days = {.first = day(2026, 5, 30), .last = {}}}};
    ada.employments = {first, second};
    facts.assistants = {ada};
    return facts;
}

std::vector<RunFigures> two_runs() {
    std::vector<RunFigures> runs{run_paid(5), run_paid(6)};
    auto& may = runs[0].people["ada"];
    post(may, AccountKind::pension_pay, 10'000, 20'000);
    post(may, AccountKind::pension_employer, 500, 1'000);
    post(may, AccountKind::pension_employee, 200, 400);
    may.employer = kroner(1'000);
    may.employee = kroner(400);
    auto& june = runs[1].people["ada"];
    post(june, AccountKind::pension_pay, 30'000, 30'000);
    post(june, AccountKind::pension_employer, 1'500, 1'500);
    post(june, AccountKind::pension_employee, 600, 600);
    june.employer = kroner(1'500);
    june.employee = kroner(600);
    runs[1].other_pension = kroner(90);
    runs[1].arrangement_pension = kroner(1'590);
    runs[1].premiums = kroner(1'500);
    return runs;
}

struct Made {
    std::vector<PensionRow> rows;
    std::vector<Control> controls;
};

Made made_of(const std::vector<RunFigures>& runs, const facts::Facts& facts) {
    const std::map<std::string, Exact> minutes{{"ada", Exact{90}}};
    const PensionSources sources{
        .runs = runs, .facts = facts, .minutes = minutes, .find = [&](const std::string& alias) {
            return &facts.assistants.at(alias == "ada" ? 0 : 1);
        }};
    Made made{.rows = pension_rows(sources), .controls = {}};
    made.controls = pension_controls(made.rows, sources);
    return made;
}

bool are_all_even(const Made& made) {
    source::Diagnostics diagnostics;
    return are_even(made.controls, diagnostics);
}

} // namespace

TEST_CASE("a row has the month, the year with its opening balance, and the person's facts") {
    const auto made = made_of(two_runs(), folder());
    REQUIRE(made.rows.size() == 1);
    const auto& row = made.rows.front();
    CHECK(row.month.pay == kroner(30'000));
    CHECK(row.month.employer == kroner(1'500));
    CHECK(row.month.employee == kroner(600));
    CHECK(row.year.pay == kroner(60'000));
    CHECK(row.year.employer == kroner(3'000));
    CHECK(row.year.employee == kroner(1'200));
    CHECK(row.plan->name == "five");
    CHECK(row.entry == day(2024, 3, 1));
    CHECK_FALSE(row.exit);              // the second employment goes on
    CHECK(row.position == percent(65)); // 40 % when the first ended, and 25 %
    CHECK(row.leaves.size() == 1);
    CHECK(row.minutes == Exact{90});
    CHECK(row.notes.empty());
    CHECK(are_all_even(made));
    CHECK(made.controls.size() == 7);
}

TEST_CASE("an employment without a position leaves the position empty, and says so") {
    auto facts = folder();
    facts.assistants[0].employments[0].position.clear();
    const auto made = made_of(two_runs(), facts);
    CHECK_FALSE(made.rows.front().position);
    CHECK(made.rows.front().notes == std::vector{RowNote::position_not_stated});
}

TEST_CASE("whoever has left is listed with her last day") {
    auto facts = folder();
    facts.assistants[0].employments.pop_back();
    facts.assistants[0].employments[0].days.last = day(2026, 4, 30);
    const auto made = made_of(two_runs(), facts);
    CHECK(made.rows.front().exit == day(2026, 4, 30));
    CHECK(made.rows.front().notes == std::vector{RowNote::not_employed});
}

TEST_CASE("an øre apart in any table is told") {
    const auto apart = [](auto change) {
        auto runs = two_runs();
        change(runs);
        return !are_all_even(made_of(runs, folder()));
    };
    CHECK(apart([](auto& runs) { runs[1].people["ada"].employer += Money::ore(1); }));
    CHECK(apart([](auto& runs) { runs[0].people["ada"].employer += Money::ore(1); }));
    CHECK(apart([](auto& runs) { runs[1].people["ada"].employee += Money::ore(1); }));
    CHECK(apart([](auto& runs) { runs[1].arrangement_pension += Money::ore(1); }));
    CHECK(apart([](auto& runs) { runs[1].premiums += Money::ore(1); }));
    CHECK(apart([](auto& runs) {
        auto& total = runs[1].people["ada"].totals;
        total[line::yearly(AccountKind::pension_employer, 2026)].after += Money::ore(1);
    }));
}

TEST_CASE("figures under the wrong person are told though the sums agree") {
    auto facts = folder();
    facts.assistants.push_back(facts.assistants.front());
    facts.assistants.back().id = "bo";
    auto runs = two_runs();
    // Bo's totals have what Ada's lines have.
    runs[1].people["bo"] = runs[1].people["ada"];
    runs[1].people["bo"].employer = Money{};
    runs[1].people["bo"].employee = Money{};
    runs[1].people["ada"].totals.clear();
    const auto made = made_of(runs, facts);
    std::vector<std::string> uneven;
    for (const auto& control : made.controls) {
        if (!control.is_even()) {
            uneven.push_back(control.check);
        }
    }
    // 1 500 and 600 missing at Ada's, the same too much at Bo's; the year ends at another person.
    CHECK(std::find(uneven.begin(), uneven.end(), "people_apart") != uneven.end());
    CHECK(std::find(uneven.begin(), uneven.end(), "employer_month") == uneven.end());
}

TEST_CASE("a plan that begins inside the year has a row of its own") {
    auto facts = folder();
    auto second = facts.employer.pension.front();
    second.from = day(2026, 6, 1);
    second.value.name = "seven";
    facts.employer.pension.push_back(second);
    auto runs = two_runs();
    auto& june = runs[1].people["ada"];
    june.totals.clear();
    june.employer = kroner(2'100);
    june.employee = kroner(600);
    runs[1].arrangement_pension = kroner(2'190);
    runs[1].premiums = kroner(2'100);
    // The year's own totals hold both plans together.
    post(june, AccountKind::pension_pay, 30'000, 30'000);
    post(june, AccountKind::pension_employer, 1'500, 2'100);
    post(june, AccountKind::pension_employee, 600, 600);
    post(june, AccountKind::pension_pay, 0, 30'000, "2026-06-01");
    post(june, AccountKind::pension_employer, 0, 2'100, "2026-06-01");
    post(june, AccountKind::pension_employee, 0, 600, "2026-06-01");
    const auto made = made_of(runs, facts);
    REQUIRE(made.rows.size() == 2);
    CHECK(made.rows[0].plan->name == "five");
    CHECK(made.rows[0].month.employer == Money{});
    CHECK(made.rows[0].year.employer == kroner(1'500));
    CHECK(made.rows[1].plan->name == "seven");
    CHECK(made.rows[1].month.employer == kroner(2'100));
    CHECK(made.rows[1].year.pay == kroner(30'000));
    CHECK(are_all_even(made));
}

} // namespace bpa::lists
