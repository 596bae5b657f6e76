#include "run/balances.hpp"

#include "values/parse.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::run;

namespace {

LocalTime time_of(const std::string& text) {
    return std::get<LocalTime>(parse_local_time(text));
}

Balances sample() {
    Balances balances;
    balances.accounts["ada"].add(line::yearly(line::AccountKind::gross, 2026),
                                 Money::ore(9'200'000));
    balances.accounts["ada"].add(line::yearly(line::AccountKind::gross, 2027), Money{});
    balances.accounts["ada"].add({line::AccountKind::contribution, 2026, 11, "oslo", "Ia+"},
                                 Money::ore(-12));
    balances.accounts[""].add(line::yearly(line::AccountKind::relief, 2026), Money::ore(3'500'000));
    balances.hours_worked[{"ada", 2}] = Minutes::of(1568 * 60 + 5);
    balances.weeks["ada"][Date::from_civil(2026, 10, 5).value()] = {Minutes::of(2430),
                                                                    Minutes::of(30)};
    balances.decision[{"sol", 2025}] = Minutes::of(1668 * 60 + 34);
    balances.decision[{"sol", 2026}] = Minutes::of(8 * 60);
    balances.carried.push_back({.assistant = "ada",
                                .employment = 2,
                                .arrangement = "sol",
                                .period = "2026-10",
                                .file = "hours/2026-10/sol.yaml",
                                .start = time_of("2026-10-25T02:30+02:00"),
                                .end = time_of("2026-10-25T02:30+01:00"),
                                .reason = line::UnpaidReason::own_approver,
                                .place = {}});
    balances.held_back = {"bo"};
    balances.periods = {Month::from_civil(2026, 9).value(), Month::from_civil(2026, 10).value()};
    return balances;
}

template <class Read>
auto read_text(Read read, const std::string& text, std::vector<std::string>& problems) {
    source::SourceFiles files;
    source::Diagnostics diagnostics;
    const auto id = files.add({"file", "", text});
    auto result = read(files, id, diagnostics);
    for (const auto& diagnostic : diagnostics.sorted(files)) {
        problems.push_back(files.text(diagnostic.place) + " " + diagnostic.code);
    }
    return result;
}

const std::string heading = "key,content,period,run,working_time,overtime,overtime_at\n";
const std::string good_row = "ada/1/2026-10-05T09:00+02:00,"
                             "2026-10-05T09:00+02:00|2026-10-05T13:00+02:00|active|sol,"
                             "2026-10,2026-10/01,4:00,0:30,day 0:00-0:10|week 3:40-4:00\n";

} // namespace

TEST_CASE("closing balances come back as they were written") {
    const std::string text = write_balances(sample(), "2026-10/01");
    std::vector<std::string> problems;
    const auto back = read_text(read_balances, text, problems);
    CHECK(problems.empty());
    REQUIRE(back);
    CHECK(write_balances(*back, "2026-10/01") == text);
    CHECK(back->accounts == sample().accounts);
    CHECK(back->periods == sample().periods);
    CHECK(back->hours_worked == sample().hours_worked);
    CHECK(back->decision == sample().decision);
    CHECK(back->weeks.at("ada").begin()->second.overtime == Minutes::of(30));
    CHECK(back->held_back == std::vector<std::string>{"bo"});
    REQUIRE(back->carried.size() == 1);
    CHECK(back->carried[0].start == sample().carried[0].start);
    CHECK(back->carried[0].reason == line::UnpaidReason::own_approver);
    CHECK(back->carried[0].employment == 2);
    CHECK(back->carried[0].place.is_known());
}

TEST_CASE("empty balances are empty lists") {
    std::vector<std::string> problems;
    const std::string text = write_balances({}, "2026-10/01");
    CHECK(text == "run: \"2026-10/01\"\nperiods: []\naccounts: []\nhours_worked: []\nweeks: []\n"
                  "decision: []\ncounters: []\ncarried: []\nheld_back: []\n");
    CHECK(read_text(read_balances, text, problems).has_value());
}

TEST_CASE("balances from before decisions were counted have none") {
    std::vector<std::string> problems;
    const auto back = read_text(read_balances,
                                "run: \"2026-10/01\"\nperiods: []\naccounts: []\n"
                                "hours_worked: []\nweeks: []\ncarried: []\nheld_back: []\n",
                                problems);
    REQUIRE(back);
    CHECK(back->decision.empty());
    CHECK(back->counters.empty());
}

TEST_CASE("an account nobody knows is refused") {
    std::vector<std::string> problems;
    std::string text = write_balances(sample(), "2026-10/01");
    text.replace(text.find("relief/2026"), 11, "relieve/2026");
    CHECK_FALSE(read_text(read_balances, text, problems));
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().ends_with("run/unknown-account"));
}

TEST_CASE("every reason a shift is unpaid can be written and read") {
    for (const auto reason : {line::UnpaidReason::unapproved,
                              line::UnpaidReason::wrong_approver,
                              line::UnpaidReason::own_approver,
                              line::UnpaidReason::approved_early,
                              line::UnpaidReason::held_back}) {
        Balances balances = sample();
        balances.carried[0].reason = reason;
        std::vector<std::string> problems;
        const auto back = read_text(read_balances, write_balances(balances, "x"), problems);
        REQUIRE(back);
        CHECK(back->carried.at(0).reason == reason);
    }
}

TEST_CASE("altered balances are refused") {
    std::vector<std::string> problems;
    std::string text = write_balances(sample(), "2026-10/01");
    text.replace(text.find("own_approver"), 12, "own_approved");
    CHECK_FALSE(read_text(read_balances, text, problems));
    CHECK(problems.size() == 1);
}

TEST_CASE("paid shifts come back as they were written") {
    const std::vector<PaidShiftRow> rows = {
        {"ada/1/2026-10-05T09:00+02:00",
         "2026-10-05T09:00+02:00|2026-10-05T13:00+02:00|active|sol",
         "2026-10",
         "2026-10/01",
         Minutes::of(240),
         Minutes::of(30),
         {{Minutes{}, Minutes::of(10)}, {Minutes::of(220), Minutes::of(240), true}}},
        {"bo/1/2026-10-06T09:00+02:00",
         "2026-10-06T09:00+02:00|2026-10-06T13:00+02:00|active|a \"b\", c",
         "2026-10",
         "2026-10/01",
         Minutes::of(240),
         {}},
    };
    const std::string text = write_paid_shifts(rows);
    CHECK(text.starts_with(heading + good_row));
    std::vector<std::string> problems;
    CHECK(read_text(read_paid_shifts, text, problems) == rows);
    CHECK(read_text(read_paid_shifts, heading, problems) == std::vector<PaidShiftRow>{});
    CHECK(problems.empty());
}

TEST_CASE("a line that is no paid shift is named") {
    const auto problem = [](const std::string& text) {
        std::vector<std::string> problems;
        CHECK_FALSE(read_text(read_paid_shifts, text, problems));
        REQUIRE(problems.size() == 1);
        return problems.front();
    };
    const auto altered = [](const std::string& from, const std::string& to) {
        std::string row = good_row;
        REQUIRE(row.find(from) != std::string::npos);
        return heading + good_row + row.replace(row.find(from), from.size(), to);
    };
    CHECK(problem("") == "file:1:1 run/paid-shifts-malformed");
    CHECK(problem(good_row) == "file:1:1 run/paid-shifts-malformed");
    CHECK(problem(altered(",2026-10,", ";2026-10,")) == "file:3:1 run/paid-shifts-malformed");
    CHECK(problem(altered(",2026-10,", ",2026-13,")) == "file:3:1 run/paid-shifts-malformed");
    CHECK(problem(altered("ada/1/", "ada/")) == "file:3:1 run/paid-shifts-malformed");
    CHECK(problem(altered("T13:00+02:00|", "T13:00|")) == "file:3:1 run/paid-shifts-malformed");
    CHECK(problem(altered("|active|sol", "")) == "file:3:1 run/paid-shifts-malformed");
    CHECK(problem(heading + good_row + "\"open") == "file:3:1 run/paid-shifts-malformed");
    for (const char* bad : {"days 0:00-0:10",
                            "day 0:10-0:10",
                            "day 0:10",
                            "day -0:10",
                            "day 0:00-0:10|",
                            "week 0:20-0:30|day 0:00-0:10"}) {
        CHECK(problem(altered("day 0:00-0:10|week 3:40-4:00", bad)) ==
              "file:3:1 run/paid-shifts-malformed");
    }
    CHECK(problem(altered(",day 0:00-0:10|week 3:40-4:00", "")) ==
          "file:3:1 run/paid-shifts-malformed");
}

TEST_CASE("paid shifts of runs that did not keep where overtime lay") {
    const auto without = [](std::string text, const std::string& end) {
        return text.replace(text.find(end), end.size(), "");
    };
    const std::string old_heading = without(heading, ",overtime_at");
    const std::string old_row = without(good_row, ",day 0:00-0:10|week 3:40-4:00");
    std::vector<std::string> problems;
    const auto rows = read_text(read_paid_shifts, old_heading + old_row, problems);
    REQUIRE(rows);
    CHECK(rows->at(0).overtime == Minutes::of(30));
    CHECK(rows->at(0).overtime_at.empty());
    CHECK(problems.empty());
    CHECK_FALSE(read_text(read_paid_shifts, old_heading + good_row, problems));
}
