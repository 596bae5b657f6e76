#include "support.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::run;
using namespace bpa::run::test;
namespace fs = std::filesystem;

namespace {

const std::string ada =
    "assistant: ada, start: 2026-10-05T09:00, end: 2026-10-05T13:00, duty: active";
const std::string bo =
    "assistant: bo, start: 2026-10-06T09:00, end: 2026-10-06T11:00, duty: active";

Outcome run_with(const Employer& employer, bool hold_back, bool draft = false) {
    Order order = employer.order("2026-10");
    order.arguments.hold_back = hold_back;
    order.arguments.draft = draft;
    return execute(order, small_writers());
}

/// Takes Bo's wage away for October: calculation cannot price his shifts.
void spoil_wage(const Employer& employer) {
    const fs::path file = employer.path() / "assistants.yaml";
    std::string text = read_text(file);
    const std::string wage = "from: 2025-01-01, per_hour: 225.00 kr";
    text.replace(text.find(wage), wage.size(), "from: 2026-11-01, per_hour: 225.00 kr");
    write_text(file, text);
}

} // namespace

TEST_CASE("one person's problem stops the run, or only that person with hold-back") {
    const Employer employer;
    employer.hours("2026-10", {ada, bo});
    const std::string sound = read_text(employer.path() / "assistants.yaml");
    spoil_wage(employer);

    const Outcome stopped = run_with(employer, false);
    CHECK_FALSE(stopped.published);
    CHECK(codes(stopped).size() == 1);
    CHECK_FALSE(fs::exists(employer.path() / "runs"));

    const Outcome held = run_with(employer, true);
    REQUIRE(held.published);
    CHECK(codes(held).empty());
    CHECK(held.computed.result.held_back == std::vector<std::string>{"bo"});
    CHECK(held.computed.result.gross == Money::ore(92'000));
    CHECK(held.computed.held_back_problems.size() == 1);
    REQUIRE(held.computed.result.carried.size() == 1);
    CHECK(held.computed.result.carried[0].reason == line::UnpaidReason::held_back);
    CHECK(finding_codes(held) == std::vector<std::string>{"finding/person-held-back"});
    CHECK(verify_run(held.published->folder).is_whole());

    write_text(employer.path() / "assistants.yaml", sound);
    SECTION("he is paid in a later run of the same period, and nobody else is") {
        const Outcome later = run_with(employer, false);
        REQUIRE(later.published);
        CHECK(later.computed.result.gross == Money::ore(45'000));
        CHECK(later.computed.result.carried.empty());
        CHECK(later.computed.result.held_back.empty());
    }
    SECTION("or in a run of the next period") {
        employer.hours("2026-11", {});
        const Outcome later = employer.run("2026-11");
        REQUIRE(later.published);
        CHECK(later.computed.result.gross == Money::ore(45'000));
    }
}

TEST_CASE("a problem found while reading holds back the person it concerns") {
    const Employer employer;
    const std::string overlapping =
        "assistant: bo, start: 2026-10-06T10:00, end: 2026-10-06T12:00, duty: active";
    employer.hours("2026-10", {ada, bo, overlapping});
    CHECK_FALSE(run_with(employer, false).published);
    const Outcome held = run_with(employer, true);
    REQUIRE(held.published);
    CHECK(held.computed.result.held_back == std::vector<std::string>{"bo"});
    CHECK(held.computed.result.gross == Money::ore(92'000));
    CHECK(held.computed.result.carried.size() == 2); // both, since either may be the right one
}

TEST_CASE("a carried shift of somebody held back stays carried") {
    const Employer employer;
    employer.hours("2026-10", {ada, bo});
    const std::string sound = read_text(employer.path() / "assistants.yaml");
    spoil_wage(employer);
    REQUIRE(run_with(employer, true).published);
    const Outcome again = run_with(employer, true);
    REQUIRE(again.published);
    CHECK(again.computed.result.gross == Money{});
    CHECK(again.computed.result.carried.size() == 1);
    CHECK(again.computed.result.held_back == std::vector<std::string>{"bo"});
}

TEST_CASE(
    "a finding that stops: nothing is published, but as a draft or with the person held back") {
    const Employer employer;
    employer.hours("2026-10", {ada, bo});
    REQUIRE(run_with(employer, false).published);
    // Bo's paid shift now begins an hour later: paying it as a new one would pay 10–11 twice.
    const std::string moved =
        "assistant: bo, start: 2026-10-06T10:00, end: 2026-10-06T12:00, duty: active";
    const std::string ada_more =
        "assistant: ada, start: 2026-10-07T09:00, end: 2026-10-07T13:00, duty: active";
    employer.hours("2026-10", {ada, ada_more, moved});

    const Outcome stopped = run_with(employer, false);
    CHECK(stopped.computed.ok);
    CHECK(stopped.computed.stopped);
    CHECK_FALSE(stopped.published);
    CHECK(finding_codes(stopped).front() == "finding/paid-twice");

    const Outcome draft = run_with(employer, false, true);
    CHECK(draft.published);
    CHECK(draft.computed.stopped);

    const Outcome held = run_with(employer, true);
    REQUIRE(held.published);
    CHECK_FALSE(held.computed.stopped);
    CHECK(held.computed.result.held_back == std::vector<std::string>{"bo"});
    CHECK(held.computed.result.gross == Money::ore(92'000));
}

TEST_CASE("every person's problems are told at once") {
    const Employer employer;
    employer.hours(
        "2026-10",
        {ada, "assistant: ada, start: 2026-10-05T10:00, end: 2026-10-05T12:00, duty: active", bo});
    spoil_wage(employer);
    const Outcome stopped = run_with(employer, false);
    CHECK_FALSE(stopped.published);
    CHECK(codes(stopped).size() == 2); // Ada's overlap from reading, Bo's wage from calculating
}
