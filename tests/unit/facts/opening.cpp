#include "support.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace bpa::facts::test {
namespace {

const std::string file = "opening.yaml";
using Codes = std::vector<std::string>;
using line::AccountKind;

Loaded load_opening(const std::string& text) {
    Folder folder = good_folder();
    folder[file] = text;
    return load(folder);
}

/// One balance of ada's for 2026; `keys` after the year.
Loaded load_balance(const std::string& keys) {
    return load_opening("opening:\n  - { assistant: ada, year: 2026, " + keys + " }\n");
}

/// Work of ada's before the first run.
Loaded load_work(const std::string& keys) {
    return load_opening("opening: []\nworked:\n  - { assistant: ada, " + keys + " }\n");
}

} // namespace

TEST_CASE("every balance opens its account") {
    const auto loaded =
        load_balance("gross_year_to_date: 100000.00 kr, holiday_basis: 90000.00 kr, "
                     "holiday_earned: 10800.00 kr, "
                     "holiday_senior_earned: 2070.00 kr, holiday_paid: 5000.00 kr, "
                     "holiday_senior_paid: 70.00 kr, pension_pay: 80000.00 kr, "
                     "pension_employer: 1600.00 kr, "
                     "pension_employee: 800.00 kr, afp_pay: 100000.00 kr, afp_premium: 0.00 kr");
    REQUIRE(loaded.codes().empty());
    REQUIRE(loaded.facts->opening.size() == 1);
    CHECK(loaded.facts->opening[0].year == 2026);
    const auto& accounts = loaded.facts->opening[0].accounts;
    const auto at = [&](AccountKind kind) { return accounts.at(line::yearly(kind, 2026)).ore(); };
    CHECK(at(AccountKind::gross) == 10000000);
    CHECK(at(AccountKind::holiday_basis) == 9000000);
    CHECK(at(AccountKind::holiday_earned) == 1080000);
    CHECK(at(AccountKind::holiday_senior_earned) == 207000);
    CHECK(at(AccountKind::holiday_paid) == 500000);
    CHECK(at(AccountKind::holiday_senior_paid) == 7000);
    CHECK(at(AccountKind::pension_pay) == 8000000);
    CHECK(at(AccountKind::pension_employer) == 160000);
    CHECK(at(AccountKind::pension_employee) == 80000);
    CHECK(at(AccountKind::afp_pay) == 10000000);
    CHECK(at(AccountKind::afp_premium) == 0);
    CHECK(accounts.all().size() == 11);
    CHECK_FALSE(loaded.facts->first_period);
}

TEST_CASE("a part is never more than its whole") {
    const Codes contradicts = {"employer/opening-contradicts"};
    const std::string gross = "gross_year_to_date: 1000.00 kr, ";
    CHECK(load_balance(gross + "holiday_basis: 1000.01 kr, holiday_earned: 100.00 kr").codes() ==
          contradicts);
    CHECK(load_balance(gross + "holiday_basis: 100.00 kr, holiday_earned: 100.01 kr").codes() ==
          contradicts);
    CHECK(load_balance(gross + "pension_pay: 1000.01 kr, pension_employer: 1.00 kr").codes() ==
          contradicts);
    CHECK(load_balance(gross + "pension_pay: 10.00 kr, pension_employer: 10.01 kr").codes() ==
          contradicts);
    CHECK(load_balance(gross + "afp_pay: 1000.01 kr, afp_premium: 0.00 kr").codes() == contradicts);
    const auto loaded =
        load_balance(gross + "holiday_basis: 1000.01 kr, holiday_earned: 100.00 kr");
    CHECK(loaded.at.at(0).starts_with("1000.01 kr"));
    CHECK(loaded.other.at(0).starts_with("1000.00 kr"));
}

TEST_CASE("what is earned and what it is earned of come together") {
    const Codes needed = {"employer/key-needed"};
    const std::string gross = "gross_year_to_date: 1000.00 kr, ";
    for (const auto* alone : {"holiday_basis: 10.00 kr",
                              "holiday_earned: 10.00 kr",
                              "pension_pay: 10.00 kr",
                              "pension_employer: 10.00 kr",
                              "pension_employee: 10.00 kr",
                              "afp_pay: 10.00 kr",
                              "afp_premium: 10.00 kr"}) {
        INFO(alone);
        CHECK(load_balance(gross + alone).codes() == needed);
    }
    CHECK(load_balance("gross_year_to_date: -1.00 kr").codes() == Codes{"employer/below-zero"});
}

TEST_CASE("work before the first run is read with what it counted") {
    const auto loaded = load_opening(
        "first_period: 2026-10\nopening: []\nworked:\n"
        "  - { assistant: bo, start: 2026-09-30T08:00, end: 2026-09-30T18:00, working_time: "
        "\"9:30\", overtime: \"0:30\" }\n"
        "  - { assistant: ada, start: 2026-09-29T22:00, end: 2026-09-30T06:00, working_time: "
        "\"8:00\", overtime: \"0:00\" }\n");
    REQUIRE(loaded.codes().empty());
    CHECK(loaded.facts->first_period == month("2026-10"));
    REQUIRE(loaded.facts->earlier_work.size() == 2);
    const EarlierWork& ada = loaded.facts->earlier_work[0];
    CHECK(ada.assistant == 0);
    CHECK(ada.start == utc("2026-09-29T22:00", 2));
    CHECK(ada.end == utc("2026-09-30T06:00", 2));
    const EarlierWork& bo = loaded.facts->earlier_work[1];
    CHECK(bo.assistant == 1);
    CHECK(bo.working_time == Minutes::of(9 * 60 + 30));
    CHECK(bo.overtime == Minutes::of(30));
}

TEST_CASE("what is wrong with earlier work is said") {
    const std::string day_shift = "start: 2026-09-30T08:00, end: 2026-09-30T16:00, ";
    CHECK(load_work(day_shift + R"(working_time: "8:01", overtime: "0:00")").codes() ==
          Codes{"employer/worked-too-much"});
    CHECK(load_work(day_shift + R"(working_time: "7:00", overtime: "7:01")").codes() ==
          Codes{"employer/worked-too-much"});
    CHECK(load_work("start: 2026-09-30T08:00, end: 2026-09-30T08:00, working_time: \"0:00\", "
                    "overtime: \"0:00\"")
              .codes() == Codes{"hours/end-not-after-start"});
    // Ada's shift of the period begins on 1 October at 22:00.
    const auto loaded = load_work("start: 2026-10-01T21:00, end: 2026-10-01T22:01, working_time: "
                                  "\"1:00\", overtime: \"0:00\"");
    CHECK(loaded.codes() == Codes{"employer/worked-overlaps"});
    CHECK(loaded.other.at(0).starts_with("{ assistant: ada, start: 2026-10-01T22:00"));
    CHECK(load_work("start: 2026-10-01T21:00, end: 2026-10-01T22:00, working_time: \"1:00\", "
                    "overtime: \"0:00\"")
              .codes()
              .empty());
    const std::string entry = "  - { assistant: ada, start: 2026-09-30T08:00, end: "
                              "2026-09-30T16:00, working_time: \"8:00\", overtime: \"0:00\" }\n";
    CHECK(load_opening("opening: []\nworked:\n" + entry + entry).codes() ==
          Codes{"employer/worked-overlaps"});
}

TEST_CASE("earlier work is held against every shift, in order of start") {
    // Bo's shift and ada's of 6 October stand in front of ada's of 1 October.
    Folder folder = good_folder();
    folder["hours/2026-10.yaml"] =
        "period: 2026-10\narrangement: sol\napproved: { by: kari, at: 2026-11-01T19:00 }\nshifts:\n"
        "  - { assistant: bo, start: 2026-10-02T08:00, end: 2026-10-02T16:00, duty: active }\n"
        "  - { assistant: ada, start: 2026-10-06T08:00, end: 2026-10-06T16:00, duty: active }\n"
        "  - { assistant: ada, start: 2026-10-01T22:00, end: 2026-10-02T06:00, duty: active }\n";
    const auto with_work = [&folder](const std::string& start, const std::string& end) {
        folder[file] = "opening: []\nworked:\n  - { assistant: ada, start: " + start +
                       ", end: " + end + ", working_time: \"1:00\", overtime: \"0:00\" }\n";
        return load(folder);
    };
    const auto both = with_work("2026-10-01T21:00", "2026-10-06T09:00");
    CHECK(both.codes() == Codes{"employer/worked-overlaps"});
    CHECK(both.other.at(0).starts_with("{ assistant: ada, start: 2026-10-01T22:00"));
    const auto second = with_work("2026-10-06T15:59", "2026-10-06T17:00");
    CHECK(second.codes() == Codes{"employer/worked-overlaps"});
    CHECK(second.other.at(0).starts_with("{ assistant: ada, start: 2026-10-06T08:00"));
    // What lies between ada's shifts overlaps none, bo's neither.
    CHECK(with_work("2026-10-02T06:00", "2026-10-06T08:00").codes().empty());
    // A shift in an employment nobody knows was worked as well.
    edit(folder,
         "hours/2026-10.yaml",
         "2026-10-06T16:00, duty",
         "2026-10-06T16:00, employment: 9, duty");
    auto codes = with_work("2026-10-06T15:59", "2026-10-06T17:00").codes();
    std::ranges::sort(codes);
    CHECK(codes == Codes{"employer/worked-overlaps", "hours/unknown-employment"});
}

TEST_CASE("the employer's own balances open its accounts") {
    const auto loaded = load_opening("opening: []\nemployer:\n  - { year: 2026, relief_used: "
                                     "1234.00 kr, household_pay: 50000.00 kr }\n");
    REQUIRE(loaded.codes().empty());
    const auto& accounts = loaded.facts->employer_opening;
    CHECK(accounts.at(line::yearly(AccountKind::relief, 2026)) == Money::ore(123400));
    CHECK(accounts.at(line::yearly(AccountKind::household_pay, 2026)) == Money::ore(5000000));
    CHECK(load_opening("opening: []\nemployer:\n  - { year: 2026, relief_used: 1.00 kr }\n  - { "
                       "year: 2026, household_pay: 1.00 kr }\n")
              .codes() == Codes{"employer/year-twice"});
}

TEST_CASE("hours used of decisions are read in order, each arrangement and year once") {
    const auto loaded = load_opening("opening: []\ndecision:\n"
                                     "  - { arrangement: sol, year: 2026, used: \"1100:30\" }\n"
                                     "  - { arrangement: luna, year: 2026, used: \"0:00\" }\n");
    REQUIRE(loaded.codes().empty());
    const auto& read = loaded.facts->opening_decisions;
    REQUIRE(read.size() == 2);
    CHECK(loaded.facts->arrangements.at(read[0].arrangement).id == "luna");
    CHECK(loaded.facts->arrangements.at(read[1].arrangement).id == "sol");
    CHECK(read[1].year == 2026);
    CHECK(read[1].used == Minutes::of(1100 * 60 + 30));
    const auto codes = [](const std::string& entries) {
        return load_opening("opening: []\ndecision:\n" + entries).codes();
    };
    CHECK(codes("  - { arrangement: sol, year: 2026, used: \"1:00\" }\n"
                "  - { arrangement: sol, year: 2026, used: \"1:00\" }\n") ==
          Codes{"employer/decision-twice"});
    CHECK(codes("  - { arrangement: sol, year: 1901, used: \"1:00\" }\n") ==
          Codes{"employer/decision-year"});
    CHECK(codes("  - { arrangement: moon, year: 2026, used: \"1:00\" }\n") ==
          Codes{"employer/unknown-arrangement"});
    CHECK(codes("  - { arrangement: sol, year: 2026 }\n") == Codes{"yaml/missing-key"});
}

} // namespace bpa::facts::test
