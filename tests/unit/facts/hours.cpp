#include "support.hpp"

#include <catch2/catch.hpp>

namespace bpa::facts::test {
namespace {

const std::string file = "hours/2026-10.yaml";
const std::string bo_shift = "start: 2026-10-02T08:00, end: 2026-10-02T16:00";

/// The good folder with Bo's shift at another time.
Loaded bo_at(const std::string& start, const std::string& end) {
    Folder folder = good_folder();
    edit(folder, file, bo_shift, "start: " + start + ", end: " + end);
    return load(folder);
}

/// Bo's shift moved to where it is wrong.
void require_bad_times(const std::string& start,
                       const std::string& end,
                       const std::string& code,
                       const std::string& at) {
    require_bad({file, bo_shift, "start: " + start + ", end: " + end, code + ":bo", at});
}

std::string approval_text(const Facts& facts, const Shift& shift) {
    return shift.approval ? facts.approver(*shift.approval) : "nobody";
}

} // namespace

TEST_CASE("shifts are read as written, ordered by assistant and start") {
    const auto loaded = load(good_folder());
    REQUIRE(loaded.codes().empty());
    const Facts& facts = *loaded.facts;
    REQUIRE(facts.shifts.size() == 3);
    REQUIRE(facts.periods.size() == 1);
    CHECK(facts.periods[0].days == DateRange{day("2026-10-01"), day("2026-10-31")});
    CHECK(facts.periods[0].is_current);

    const Shift& night = facts.shifts[0];
    CHECK(facts.assistants[night.assistant].id == "ada");
    CHECK(facts.arrangements[night.arrangement].id == "sol");
    CHECK(loaded.rules.legend.at(night.duty).id == "passive");
    CHECK(night.start == utc("2026-10-01T22:00", 2));
    CHECK(night.end == utc("2026-10-02T06:00", 2));
    REQUIRE(night.calls.size() == 1);
    CHECK(night.calls[0].start == utc("2026-10-02T01:00", 2));
    CHECK(night.breaks.empty());
    CHECK(approval_text(facts, night) == "kari");
    CHECK(night.approval->at == utc("2026-11-01T19:00", 1));
    CHECK(night.place.line == 6);

    const Shift& day_shift = facts.shifts[1];
    CHECK(facts.arrangements[day_shift.arrangement].id == "luna");
    CHECK(approval_text(facts, day_shift) == "per");
    REQUIRE(day_shift.breaks.size() == 1);
    CHECK(day_shift.breaks[0].end - day_shift.breaks[0].start == Minutes::of(30));
    CHECK(facts.assistants[facts.shifts[2].assistant].id == "bo");
}

TEST_CASE("the head of a file may come after its shifts") {
    Folder folder = good_folder();
    const std::string head =
        "period: 2026-10\narrangement: sol\napproved: { by: kari, at: 2026-11-01T19:00 }\n";
    edit(folder, file, head, "");
    folder[file] += head;
    const auto loaded = load(folder);
    REQUIRE(loaded.codes().empty());
    CHECK(approval_text(*loaded.facts, loaded.facts->shifts[0]) == "kari");
    CHECK(loaded.facts->arrangements[loaded.facts->shifts[0].arrangement].id == "sol");
}

TEST_CASE("without an approval a shift stays unapproved") {
    Folder folder = good_folder();
    edit(folder, file, "approved: { by: kari, at: 2026-11-01T19:00 }\n", "");
    const auto loaded = load(folder);
    REQUIRE(loaded.codes().empty());
    CHECK(approval_text(*loaded.facts, loaded.facts->shifts[0]) == "nobody");
    CHECK(approval_text(*loaded.facts, loaded.facts->shifts[1]) == "per");
}

TEST_CASE("an arrangement that is not written is the only one of the employment") {
    Folder folder = good_folder();
    edit(folder, file, "arrangement: sol\n", "");
    // Ada works in two arrangements, Bo in one.
    const auto loaded = load(folder);
    CHECK(loaded.codes() == std::vector<std::string>{"hours/arrangement-needed:ada"});
    REQUIRE(loaded.facts);
    CHECK(loaded.facts->arrangements[loaded.facts->shifts.back().arrangement].id == "sol");
    // The shift nobody can place is not among the facts.
    CHECK(loaded.facts->shifts.size() == 2);
}

TEST_CASE("24:00 is midnight at the end of the day") {
    const auto loaded = bo_at("2026-10-02T16:00", "2026-10-02T24:00");
    REQUIRE(loaded.codes().empty());
    CHECK(loaded.facts->shifts.back().end == utc("2026-10-03T00:00", 2));
}

TEST_CASE("the hour that comes twice needs an offset") {
    // The clock goes back at 03:00 on 25 October 2026: 02:30 comes at 00:30 and at 01:30 UTC.
    const auto first = bo_at("2026-10-24T22:00", "2026-10-25T02:30+02:00");
    REQUIRE(first.codes().empty());
    CHECK(first.facts->shifts.back().end - first.facts->shifts.back().start ==
          Minutes::of(4 * 60 + 30));
    const auto second = bo_at("2026-10-24T22:00", "2026-10-25T02:30+01:00");
    REQUIRE(second.codes().empty());
    CHECK(second.facts->shifts.back().end - second.facts->shifts.back().start ==
          Minutes::of(5 * 60 + 30));

    require_bad_times(
        "2026-10-24T22:00", "2026-10-25T02:30", "hours/time-twice", "2026-10-25T02:30");
    const auto unclear = bo_at("2026-10-24T22:00", "2026-10-25T02:30");
    REQUIRE(unclear.shown.size() == 1);
    CHECK(unclear.shown[0].find("2026-10-25T02:30+02:00 for the first") != std::string::npos);
    CHECK(unclear.shown[0].find("2026-10-25T02:30+01:00 for the second") != std::string::npos);
    require_bad_times("2026-10-24T22:00",
                      "2026-10-25T02:30+03:00",
                      "hours/wrong-offset",
                      "2026-10-25T02:30+03:00");
    require_bad_times("2026-10-24T22:00+02:00",
                      "2026-10-25T06:00",
                      "hours/offset-not-needed",
                      "2026-10-24T22:00+02:00");
}

TEST_CASE("the hour that is skipped does not exist") {
    // The clock goes from 02:00 to 03:00 on 29 March 2026.
    Folder folder = good_folder();
    edit(folder, file, "2026-10-07T09:00", "2026-03-29T02:30");
    const auto loaded = load(folder);
    CHECK(loaded.codes() == std::vector<std::string>{"hours/time-skipped:ada"});
    REQUIRE(loaded.shown.size() == 1);
    CHECK(loaded.shown[0].find("from 02:00 to 03:00") != std::string::npos);
}

TEST_CASE("a shift is at most a day on the clock, also on the night with an hour more") {
    CHECK(bo_at("2026-10-24T08:00", "2026-10-25T08:00").codes().empty());
    CHECK(bo_at("2026-10-07T08:00", "2026-10-08T08:00").codes().empty());
    require_bad_times(
        "2026-10-07T08:00", "2026-10-08T08:01", "hours/shift-too-long", "2026-10-08T08:01");
    require_bad_times(
        "2026-10-24T08:00", "2026-10-25T08:01", "hours/shift-too-long", "2026-10-25T08:01");
}

TEST_CASE("a shift ends after it starts") {
    require_bad_times(
        "2026-10-02T16:00", "2026-10-02T08:00", "hours/end-not-after-start", "2026-10-02T08:00");
    require_bad_times(
        "2026-10-02T16:00", "2026-10-02T16:00", "hours/end-not-after-start", "2026-10-02T16:00");
    // By the clock this ends before it starts; twenty minutes pass all the same.
    CHECK(bo_at("2026-10-25T02:50+02:00", "2026-10-25T02:10+01:00").codes().empty());
    require_bad_times("2026-10-25T02:10+01:00",
                      "2026-10-25T02:50+02:00",
                      "hours/end-not-after-start",
                      "2026-10-25T02:50+02:00");
}

TEST_CASE("a shift starts in its period") {
    CHECK(bo_at("2026-10-31T22:00", "2026-11-01T06:00").codes().empty());
    CHECK(bo_at("2026-10-01T00:00", "2026-10-01T06:00").codes().empty());
    require_bad_times(
        "2026-09-30T23:59", "2026-10-01T06:00", "hours/outside-period", "2026-09-30T23:59");
    require_bad_times(
        "2026-10-31T24:00", "2026-11-01T06:00", "hours/outside-period", "2026-10-31T24:00");
    CHECK(bo_at("2026-09-30T23:59", "2026-10-01T06:00").shown.at(0).find("hours of 2026-09") !=
          std::string::npos);
}

TEST_CASE("the employment is the only one that day, or the one named") {
    // Ada's second employment runs from 10 to 31 October.
    const std::string night = "start: 2026-10-01T22:00, end: 2026-10-02T06:00, duty: passive, "
                              "calls: [ { start: 2026-10-02T01:00, end: 2026-10-02T01:30 } ]";
    const auto with = [&](const std::string& text) { return Bad{file, night, text, "", ""}; };
    auto bad = with("start: 2026-10-12T08:00, end: 2026-10-12T16:00, duty: active");
    bad.code = "hours/employment-needed:ada";
    bad.at = "ada, start: 2026-10-12";
    require_bad(bad);
    bad = with("start: 2026-10-09T08:00, end: 2026-10-09T16:00, duty: active, employment: 2");
    bad.code = "hours/outside-employment:ada";
    bad.at = "2026-10-09T08:00";
    require_bad(bad);
    bad = with("start: 2026-10-12T08:00, end: 2026-10-12T16:00, duty: active, employment: 3");
    bad.code = "hours/unknown-employment";
    bad.at = "3 }";
    require_bad(bad);

    Folder folder = good_folder();
    edit(folder,
         file,
         night,
         "start: 2026-10-12T08:00, end: 2026-10-12T16:00, duty: active, employment: 2");
    const auto loaded = load(folder);
    REQUIRE(loaded.codes().empty());
    CHECK(loaded.facts->shifts[1].employment == 1);
}

TEST_CASE("a shift before any employment is outside") {
    Folder folder = good_folder();
    const std::string bo =
        "national_id: \"01819045085\"\n    bank_account: \"86011117947\"\n    payslip_language: "
        "en\n    employments:\n      - employment: 1\n        from: 2025-01-01";
    edit(folder, "assistants.yaml", bo, bo.substr(0, bo.size() - 10) + "2026-10-03");
    for (const auto* key : {"agreement", "arrangements", "hours"}) {
        const auto at = folder["assistants.yaml"].rfind("2025-01-01, " + std::string{key});
        folder["assistants.yaml"].replace(at, 10, "2026-10-03");
    }
    const auto loaded = load(folder);
    CHECK(loaded.codes() == std::vector<std::string>{"hours/outside-employment:bo"});
    CHECK(loaded.at.at(0).starts_with("2026-10-02T08:00"));
    // The others can still be paid, and hers cannot be taken for another employment's.
    REQUIRE(loaded.facts);
    CHECK(loaded.facts->shifts.size() == 2);
}

TEST_CASE("names must be known") {
    require_bad({file, "assistant: bo", "assistant: bu", "hours/unknown-assistant", "bu"});
    require_bad({file, "duty: passive", "duty: pasive", "hours/unknown-duty", "pasive"});
    require_bad(
        {file, "arrangement: luna", "arrangement: lunar", "hours/unknown-arrangement", "lunar"});
    require_bad(
        {file, "arrangement: sol", "arrangement: sool", "hours/unknown-arrangement", "sool"});
    require_bad({file, "by: kari", "by: karl", "hours/unknown-approver", "karl"});
    require_bad({file, "by: per", "by: pre", "hours/unknown-approver", "pre"});
    Folder folder = good_folder();
    edit(folder, file, "duty: passive", "duty: pasive");
    CHECK(load(folder).shown.at(0).find("did you mean `passive`?") != std::string::npos);
    // An assistant, a deputy and the leader of another arrangement are known persons; whether they
    // may approve is not the reader's to say.
    for (const auto* person : {"ada", "ola", "per"}) {
        folder = good_folder();
        edit(folder, file, "by: kari", "by: " + std::string{person});
        CHECK(load(folder).codes().empty());
    }
}

TEST_CASE("the arrangement runs that day and is the employment's") {
    // Luna ends on 20 October; Bo does not work there.
    const std::string shift =
        "start: 2026-10-06T08:00, end: 2026-10-06T16:00, duty: active, arrangement: luna, breaks: "
        "[ { start: 2026-10-06T12:00, end: 2026-10-06T12:30 } ]";
    require_bad({file,
                 shift,
                 "start: 2026-10-21T08:00, end: 2026-10-21T16:00, duty: active, arrangement: luna, "
                 "employment: 1",
                 "hours/arrangement-not-running:ada",
                 "luna, employment"});
    require_bad({file,
                 bo_shift,
                 bo_shift + ", arrangement: luna",
                 "hours/arrangement-not-assigned:bo",
                 "luna"});
    // The same through the head of the file: the shift without an arrangement of its own is shown.
    require_bad({file,
                 "arrangement: sol",
                 "arrangement: luna",
                 "hours/arrangement-not-assigned:bo",
                 "{ assistant: bo"});
}

TEST_CASE("breaks and calls lie inside the shift and apart") {
    const std::string a_break = "{ start: 2026-10-06T12:00, end: 2026-10-06T12:30 }";
    const auto require_breaks =
        [&](const std::string& breaks, const std::string& code, const std::string& at) {
            require_bad({file, a_break, breaks, code + ":ada", at});
        };
    require_breaks("{ start: 2026-10-06T07:59, end: 2026-10-06T12:30 }",
                   "hours/interval-outside-shift",
                   "2026-10-06T07:59");
    require_breaks("{ start: 2026-10-06T15:00, end: 2026-10-06T16:01 }",
                   "hours/interval-outside-shift",
                   "2026-10-06T15:00");
    require_breaks("{ start: 2026-10-06T12:30, end: 2026-10-06T12:00 }",
                   "hours/end-not-after-start",
                   "2026-10-06T12:00");
    require_breaks(a_break + ", { start: 2026-10-06T12:29, end: 2026-10-06T13:00 }",
                   "hours/intervals-overlap",
                   "{ start: 2026-10-06T12:29");
    require_bad({file, "duty: passive", "duty: active", "hours/calls-not-allowed:ada", "[ {"});
    // Out of order, side by side and over the whole shift are all in order.
    Folder folder = good_folder();
    edit(folder,
         file,
         a_break,
         "{ start: 2026-10-06T12:00, end: 2026-10-06T16:00 }, { start: 2026-10-06T08:00, end: "
         "2026-10-06T12:00 }");
    const auto loaded = load(folder);
    REQUIRE(loaded.codes().empty());
    CHECK(loaded.facts->shifts[1].breaks[0].start == utc("2026-10-06T08:00", 2));
    // A break during a call.
    require_bad({file,
                 "calls: [",
                 "breaks: [ { start: 2026-10-02T01:15, end: 2026-10-02T02:00 } ], calls: [",
                 "hours/intervals-overlap:ada",
                 "{ start: 2026-10-02T01:15"});
}

TEST_CASE("time off that is taken goes with nothing that is work, and names a rule") {
    const std::string rule = "contracts/standard/overtime";
    const std::string taken = ", time_off_taken: " + rule;
    const auto at = [&](const std::string& more) { return bo_shift + taken + more; };
    Folder folder = good_folder();
    edit(folder, file, bo_shift, at(""));
    const auto loaded = load(folder);
    REQUIRE(loaded.codes().empty());
    const auto& shift = loaded.facts->shifts[2];
    REQUIRE(shift.details->time_off_taken);
    CHECK(loaded.rules.legend.at(*shift.details->time_off_taken).id == rule);
    CHECK_FALSE(was_worked(shift));
    CHECK(was_worked(loaded.facts->shifts[1]));

    for (const std::string other : {"time_off", "overtime_as_time_off"}) {
        require_bad(
            {file, bo_shift, at(", " + other + ": yes"), "employer/key-not-wanted:bo", "yes"});
    }
    require_bad({file,
                 bo_shift,
                 at(", cancelled: 2026-10-01T20:00"),
                 "employer/key-not-wanted:bo",
                 "2026-10-01T20:00"});
    require_bad({file,
                 "calls: [",
                 "time_off_taken: " + rule + ", calls: [",
                 "employer/key-not-wanted:ada",
                 "[ {"});
    require_bad({file,
                 bo_shift,
                 bo_shift + ", time_off_taken: contracts/standard/over",
                 "hours/unknown-rule",
                 "contracts/standard/over"});
}

} // namespace bpa::facts::test
