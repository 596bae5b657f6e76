// Shifts an earlier run left unpaid are read again from the file of their own period.
#include "support.hpp"

#include <catch2/catch.hpp>

namespace bpa::facts::test {
namespace {

const std::string september = "hours/2026-09.yaml";

Folder with_september() {
    Folder folder = good_folder();
    folder[september] = R"(period: 2026-09
arrangement: sol
shifts:
  - { assistant: bo, start: 2026-09-30T22:00, end: 2026-10-01T06:00, duty: active }
  - { assistant: bo, start: 2026-09-20T22:00, end: 2026-09-20T06:00, duty: nonsense }
  - { assistant: nobody, start: 2026-09-20T22:00, end: 2026-09-20T26:00 }
  - { assistant: ada, start: 2026-09-29T08:00, end: 2026-09-29T16:00, duty: active }
approved: { by: kari, at: 2026-10-05T12:00 }
)";
    return folder;
}

const CarriedKey bo_key{month("2026-09"), "bo", 1, "2026-09-30T22:00+02:00"};

} // namespace

TEST_CASE("only carried shifts are kept of an earlier period, and only their problems told") {
    const auto loaded = load(with_september(), {bo_key});
    REQUIRE(loaded.codes().empty());
    const Facts& facts = *loaded.facts;
    REQUIRE(facts.periods.size() == 2);
    CHECK(facts.periods[1].name == month("2026-09"));
    CHECK_FALSE(facts.periods[1].is_current);
    REQUIRE(facts.shifts.size() == 4);
    // Ordered among the others: Bo's before his of October.
    const Shift& carried = facts.shifts[2];
    CHECK(carried.period == 1);
    CHECK(carried.start == utc("2026-09-30T22:00", 2));
    REQUIRE(carried.approval);
    CHECK(facts.approver(*carried.approval) == "kari");
}

TEST_CASE("a carried shift that is gone is left to the run") {
    Folder folder = with_september();
    for (const CarriedKey& key :
         {CarriedKey{month("2026-09"), "bo", 2, "2026-09-30T22:00+02:00"},
          CarriedKey{month("2026-09"), "bo", 1, "2026-09-30T21:00+02:00"},
          CarriedKey{month("2026-09"), "bo", 1, "2026-09-30T22:00+01:00"},
          CarriedKey{month("2026-09"), "gone", 1, "2026-09-30T22:00+02:00"},
          CarriedKey{month("2026-09"), "bo", 1, "yesterday"},
          CarriedKey{month("2026-08"), "bo", 1, "2026-08-30T22:00+02:00"}}) {
        const auto loaded = load(folder, {key});
        CHECK(loaded.codes().empty());
        REQUIRE(loaded.facts);
        CHECK(loaded.facts->shifts.size() == 3);
    }
    folder.erase(september);
    CHECK(load(folder, {bo_key}).codes().empty());
}

TEST_CASE("a carried shift is held against the others") {
    Folder folder = with_september();
    edit(folder, "hours/2026-10.yaml", "2026-10-02T08:00", "2026-10-01T05:00");
    edit(folder, "hours/2026-10.yaml", "2026-10-02T16:00", "2026-10-01T09:00");
    CHECK(load(folder).codes().empty());
    CHECK(load(folder, {bo_key}).codes() == std::vector<std::string>{"hours/overlap:bo"});
}

TEST_CASE("problems of a carried shift and of its file's head are told") {
    Folder folder = with_september();
    edit(folder, september, "by: kari", "by: karl");
    CHECK(load(folder).codes().empty());
    CHECK(load(folder, {bo_key}).codes() == std::vector<std::string>{"hours/unknown-approver"});
    folder = with_september();
    edit(folder,
         september,
         "2026-10-01T06:00, duty: active",
         "2026-10-01T06:00, duty: active, breaks: [ { start: 2026-09-30T20:00, end: "
         "2026-09-30T23:00 } ]");
    CHECK(load(folder, {bo_key}).codes() ==
          std::vector<std::string>{"hours/interval-outside-shift:bo"});
}

TEST_CASE("a shift of the own period is not read twice") {
    const CarriedKey own{month("2026-10"), "bo", 1, "2026-10-02T08:00+02:00"};
    const auto loaded = load(good_folder(), {own});
    CHECK(loaded.codes().empty());
    CHECK(loaded.facts->shifts.size() == 3);
    CHECK(loaded.facts->periods.size() == 1);
}

} // namespace bpa::facts::test
