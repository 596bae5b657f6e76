#include "support.hpp"

#include <catch2/catch.hpp>

namespace bpa::facts::test {
namespace {

const std::string file = "hours/2026-10.yaml";
const std::string bo_shift = "start: 2026-10-02T08:00, end: 2026-10-02T16:00";

} // namespace

TEST_CASE("two shifts of one assistant do not overlap") {
    const std::string more = "duty: active }\n";
    // Ada has 1 October 22:00 to 2 October 06:00 in sol, and 6 October 08:00 to 16:00 in luna.
    Folder folder = good_folder();
    folder["hours/2026-10/sol.yaml"] = "period: 2026-10\nshifts:\n  - { assistant: ada, start: "
                                       "2026-10-06T15:30, end: 2026-10-06T20:00, " +
                                       more;
    auto loaded = load(folder);
    CHECK(loaded.codes() == std::vector<std::string>{"hours/overlap:ada"});
    REQUIRE(loaded.at.size() == 1);
    CHECK(loaded.at[0].starts_with("{ assistant: ada, start: 2026-10-06T15:30"));
    CHECK(loaded.other[0].starts_with("{ assistant: ada, start: 2026-10-06T08:00"));

    // A short shift inside a long one, and one after the short but inside the long.
    folder = good_folder();
    folder["hours/2026-10/sol.yaml"] =
        "period: 2026-10\nshifts:\n  - { assistant: ada, start: 2026-10-06T09:00, end: "
        "2026-10-06T10:00, " +
        more + "  - { assistant: ada, start: 2026-10-06T11:00, end: 2026-10-06T12:00, " + more;
    loaded = load(folder);
    CHECK(loaded.codes() == std::vector<std::string>{"hours/overlap:ada", "hours/overlap:ada"});
    CHECK(loaded.other.at(1).starts_with("{ assistant: ada, start: 2026-10-06T08:00"));

    // End to start is no overlap, and two assistants may work at once.
    folder = good_folder();
    folder["hours/2026-10/sol.yaml"] =
        "period: 2026-10\nshifts:\n  - { assistant: ada, start: 2026-10-06T16:00, end: "
        "2026-10-06T20:00, " +
        more + "  - { assistant: bo, start: 2026-10-06T08:00, end: 2026-10-06T16:00, " + more;
    CHECK(load(folder).codes().empty());
}

TEST_CASE("the same shift twice is one problem of its own") {
    Folder folder = good_folder();
    folder[file] += "  - { assistant: bo, " + bo_shift + ", duty: active }\n";
    const auto loaded = load(folder);
    CHECK(loaded.codes() == std::vector<std::string>{"hours/same-shift-twice:bo"});
    CHECK(loaded.problems.at(0).place.line == 8);
    CHECK(loaded.problems.at(0).related.at(0).line == 5);
    // Another duty at the same time is an overlap.
    folder = good_folder();
    folder[file] += "  - { assistant: bo, " + bo_shift + ", duty: passive }\n";
    CHECK(load(folder).codes() == std::vector<std::string>{"hours/overlap:bo"});
}

TEST_CASE("files and their names agree") {
    require_bad(
        {file, "period: 2026-10", "period: 2026-09", "hours/period-differs-from-file", "2026-09"});
    const std::string shift = "shifts:\n  - { assistant: bo, start: 2026-10-09T08:00, end: "
                              "2026-10-09T16:00, duty: active }\n";
    Folder folder = good_folder();
    folder["hours/2026-10/sol.yaml"] = "period: 2026-10\narrangement: luna\n" + shift;
    CHECK(load(folder).codes() == std::vector<std::string>{"hours/arrangement-differs-from-file"});
    folder = good_folder();
    folder["hours/2026-10/sol.yaml"] =
        "period: 2026-10\nshifts:\n  - { assistant: ada, start: 2026-10-08T08:00, end: "
        "2026-10-08T16:00, duty: active, arrangement: luna }\n";
    CHECK(load(folder).codes() ==
          std::vector<std::string>{"hours/arrangement-differs-from-file:ada"});
    folder = good_folder();
    folder["hours/2026-10/soll.yaml"] = "period: 2026-10\n" + shift;
    CHECK(load(folder).codes() == std::vector<std::string>{"hours/unknown-arrangement"});
    folder = good_folder();
    folder["hours/2026-10/sol.yml"] = "period: 2026-10\n" + shift;
    CHECK(load(folder).codes() == std::vector<std::string>{"hours/not-yaml-file"});
    for (const char* name : {"hours/2026-10-sol.yaml", "hours/2026-9.yaml", "hours/2026-10.yml"}) {
        INFO(name);
        folder = good_folder();
        folder[name] = "period: 2026-10\n" + shift;
        CHECK(load(folder).codes() == std::vector<std::string>{"hours/not-a-period"});
    }
    folder = good_folder();
    folder["hours/2026-09.yaml"] = "of another period";
    folder["hours/notes.txt"] = "no hours";
    CHECK(load(folder).codes().empty());
}

TEST_CASE("hours stand in one file, in a folder, or in both; some there must be") {
    Folder folder = good_folder();
    const std::string text = folder[file];
    folder.erase(file);
    CHECK(load(folder).codes() == std::vector<std::string>{"file/missing"});
    folder["hours/2026-10/sol.yaml"] = "period: 2026-10\nshifts: []\n";
    const auto loaded = load(folder);
    CHECK(loaded.codes().empty());
    CHECK(loaded.facts->shifts.empty());
}

TEST_CASE("everything wrong is said at once") {
    Folder folder = good_folder();
    edit(folder, file, "duty: passive", "duty: pasive");
    edit(folder, file, "by: per", "by: pre");
    edit(folder, "assistants.yaml", "86011117947", "86011117948");
    edit(folder, "arrangements.yaml", "sub_unit: nord", "sub_unit: nrod");
    CHECK(load(folder).codes() == std::vector<std::string>{"employer/unknown-sub-unit",
                                                           "employer/bad-account:bo",
                                                           "hours/unknown-duty",
                                                           "hours/unknown-approver"});
}

TEST_CASE("planned shifts are read like worked ones, without approval") {
    Folder folder = good_folder();
    folder["roster/2026-10.yaml"] =
        "period: 2026-10\narrangement: sol\nshifts:\n  - { assistant: bo, " + bo_shift +
        ", duty: active }\n";
    const auto loaded = load(folder);
    REQUIRE(loaded.codes().empty());
    CHECK(loaded.facts->shifts.size() == 3);
    REQUIRE(loaded.facts->roster.size() == 1);
    CHECK_FALSE(loaded.facts->roster[0].approval);
    edit(folder,
         "roster/2026-10.yaml",
         "arrangement: sol",
         "approved: { by: kari, at: 2026-11-01T19:00 }");
    CHECK(load(folder).codes() == std::vector<std::string>{"yaml/unknown-key"});
}

TEST_CASE("the roster of the period before is read when there is one") {
    Folder folder = good_folder();
    const std::string path = "roster/2026-09.yaml";
    const std::string shift = "  - { assistant: bo, start: 2026-09-30T22:00, end: "
                              "2026-10-01T06:00, duty: active }\n";
    folder["roster/2026-10.yaml"] =
        "period: 2026-10\narrangement: sol\nshifts:\n  - { assistant: bo, " + bo_shift +
        ", duty: active }\n";
    folder[path] = "period: 2026-09\narrangement: sol\nshifts:\n" + shift;
    // The hours of that period are no business of this run.
    folder["hours/2026-09.yaml"] = "no hours\n";
    SECTION("as a period of its own, its shifts before those of the run's") {
        const auto loaded = load(folder);
        REQUIRE(loaded.codes().empty());
        const Facts& facts = *loaded.facts;
        REQUIRE(facts.periods.size() == 2);
        CHECK(facts.periods[1].name == month("2026-09"));
        CHECK(facts.periods[1].days == DateRange{day("2026-09-01"), day("2026-09-30")});
        CHECK_FALSE(facts.periods[1].is_current);
        CHECK(facts.shifts.size() == 3);
        REQUIRE(facts.roster.size() == 2);
        CHECK(facts.roster[0].start == utc("2026-09-30T22:00", 2));
        CHECK(facts.roster[0].period == 1);
        CHECK(facts.roster[1].period == 0);
    }
    SECTION("also when it lies in a file for each arrangement, and is empty") {
        folder["roster/2026-09/sol.yaml"] = "period: 2026-09\nshifts: []\n";
        folder.erase(path);
        const auto loaded = load(folder);
        REQUIRE(loaded.codes().empty());
        CHECK(loaded.facts->periods.size() == 2);
        CHECK(loaded.facts->roster.size() == 1);
    }
    SECTION("with the same checks") {
        edit(folder, path, "start: 2026-09-30T22:00", "start: 2026-10-01T02:00");
        CHECK(load(folder).codes() == std::vector<std::string>{"hours/outside-period:bo"});
    }
    SECTION("and an earlier one is not") {
        folder["roster/2026-08.yaml"] = "no roster\n";
        CHECK(load(folder).codes().empty());
    }
}

TEST_CASE("adjustments and opening balances are read with their persons and basis") {
    const std::string adjustments = "adjustments/2026-10.yaml";
    const std::string line =
        "  - { assistant: bo, code: bonus, date: 2026-10-15, amount: -500.00 kr, source: letter, "
        "at: § 7, approved: { by: kari, at: 2026-10-16T10:00 } }\n";
    Folder folder = good_folder();
    folder[adjustments] = "period: 2026-10\nadjustments:\n" + line;
    folder["opening.yaml"] =
        "opening:\n  - { assistant: ada, year: 2026, gross_year_to_date: 12345.00 kr }\n";
    auto loaded = load(folder);
    REQUIRE(loaded.codes().empty());
    REQUIRE(loaded.facts->adjustments.size() == 1);
    const Adjustment& adjustment = loaded.facts->adjustments[0];
    CHECK(adjustment.amount == Money::ore(-50000));
    CHECK(loaded.rules.legend.at(adjustment.citation).at == "§ 7");
    CHECK(loaded.rules.legend.at(adjustment.code).code == "bonus");
    CHECK(loaded.facts->approver(adjustment.approval) == "kari");
    REQUIRE(loaded.facts->opening.size() == 1);
    CHECK(loaded.facts->opening[0].accounts.at(line::yearly(line::AccountKind::gross, 2026)) ==
          Money::ore(1234500));

    edit(folder, adjustments, "code: bonus", "code: bonuss");
    edit(folder, "opening.yaml", "assistant: ada", "assistant: adda");
    CHECK(load(folder).codes() ==
          std::vector<std::string>{"hours/unknown-pay-code", "hours/unknown-assistant"});
    folder = good_folder();
    folder["opening.yaml"] =
        "opening:\n  - { assistant: ada, year: 2026, gross_year_to_date: 1.00 kr }\n  - { "
        "assistant: ada, year: 2026, gross_year_to_date: 2.00 kr }\n";
    folder[adjustments] = "period: 2026-11\nadjustments: []\n";
    CHECK(load(folder).codes() ==
          std::vector<std::string>{"hours/period-differs-from-file", "employer/opening-twice"});
}

} // namespace bpa::facts::test
