#include "run/manifest.hpp"
#include "support.hpp"
#include "values/check.hpp"

#include <catch2/catch.hpp>

#include <sys/stat.h>

using namespace bpa;
using namespace bpa::run;
using namespace bpa::run::test;
namespace fs = std::filesystem;

namespace {

// Four hours of Ada at 230.00 kr are 920.00 kr; two of Bo at 225.00 kr are 450.00 kr.
const std::string ada_september =
    "assistant: ada, start: 2026-09-07T09:00, end: 2026-09-07T13:00, duty: active";
const std::string bo_september =
    "assistant: bo, start: 2026-09-08T09:00, end: 2026-09-08T11:00, duty: active";
const std::string ada_october =
    "assistant: ada, start: 2026-10-05T09:00, end: 2026-10-05T13:00, duty: active";
const std::string bo_october =
    "assistant: bo, start: 2026-10-06T09:00, end: 2026-10-06T11:00, duty: active";
/// An approval by somebody who does not lead the arrangement: the shift is not paid.
const std::string by_bo = ", approved: { by: bo, at: 2026-10-01T19:00 }";

std::string slip(const Outcome& outcome, const std::string& who) {
    REQUIRE(outcome.published);
    return read_text(outcome.published->folder / "payslips" / (who + ".txt"));
}

std::string manifest_text(const Outcome& outcome) {
    REQUIRE(outcome.published);
    return read_text(outcome.published->folder / "manifest.yaml");
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a first run publishes copies, outputs, balances and a manifest") {
    const Employer employer;
    employer.hours("2026-09", {ada_september, bo_september});
    const Outcome outcome = employer.run("2026-09");
    INFO(codes(outcome).size());
    REQUIRE(outcome.published);
    const fs::path run = employer.path() / "runs/2026-09/01";
    CHECK(outcome.published->folder == run);
    CHECK(slip(outcome, "ada") == "Ada 920.00 920.00\n");
    CHECK(slip(outcome, "bo") == "Bo 450.00 450.00\n");
    for (const char* file : {"employer.yaml", "hours/2026-09.yaml", "contracts/standard.yaml"}) {
        CHECK(read_text(run / "input" / file) == read_text(employer.path() / file));
    }
    CHECK(fs::exists(run / "rules/sources.yaml"));
    CHECK_FALSE(fs::exists(run / "prior"));
    const std::string manifest = read_text(run / "manifest.yaml");
    CHECK(has(manifest, "sequence: 1\n"));
    // The 10th of October 2026 is a Saturday, so pay falls on the Friday, in summer time.
    CHECK(has(manifest, "payment_date: \"2026-10-09\"\ninstant: \"2026-10-09T00:00+02:00\"\n"));
    CHECK(has(manifest, "gross: 1370.00 kr\n"));
    CHECK(has(manifest, "minutes_paid: 360\n"));
    CHECK_FALSE(has(manifest, "after:"));
    CHECK_FALSE(has(manifest, employer.path().string()));
    CHECK(has(read_text(run / "closing-balances.yaml"),
              "assistant: \"ada\", account: \"gross/2026\", amount: 920.00 kr"));
}

TEST_CASE("the second month follows the first and adds to the year") {
    const Employer employer;
    employer.hours("2026-09", {ada_september});
    employer.hours("2026-10", {ada_october, bo_october});
    const Outcome september = employer.run("2026-09");
    const Outcome october = employer.run("2026-10");
    CHECK(slip(october, "ada") == "Ada 920.00 1840.00\n");
    CHECK(slip(october, "bo") == "Bo 450.00 450.00\n");
    const std::string manifest = manifest_text(october);
    CHECK(has(manifest,
              "after:\n  run: \"2026-09/01\"\n  manifest_sha256: \"" +
                  september.published->manifest_sha256 + "\"\n"));
    CHECK(has(manifest, "sequence: 2\n"));
    CHECK(has(manifest, "instant: \"2026-11-10T00:00+01:00\"\n")); // winter time
    CHECK(read_text(october.published->folder / "prior/closing-balances.yaml") ==
          read_text(september.published->folder / "closing-balances.yaml"));
}

TEST_CASE("a second run of a period pays only what is new") {
    const Employer employer;
    employer.hours("2026-10", {ada_october});
    REQUIRE(employer.run("2026-10").published);
    employer.hours("2026-10", {ada_october, bo_october});
    const Outcome second = employer.run("2026-10");
    REQUIRE(second.published);
    CHECK(second.published->folder == employer.path() / "runs/2026-10/02");
    CHECK(second.computed.result.gross == Money::ore(45'000));
    CHECK_FALSE(fs::exists(second.published->folder / "payslips/ada.txt"));
    CHECK(slip(second, "bo") == "Bo 450.00 450.00\n");
    const Outcome third = employer.run("2026-10"); // nothing is left to pay
    REQUIRE(third.published);
    CHECK(third.computed.result.assistants.empty());
    CHECK(has(read_text(third.published->folder / "closing-balances.yaml"),
              "account: \"gross/2026\", amount: 920.00 kr"));
}

TEST_CASE("an unpaid shift is carried until somebody approves it") {
    const Employer employer;
    employer.hours("2026-09", {ada_september + by_bo, bo_september});
    employer.hours("2026-10", {ada_october});
    const Outcome first = employer.run("2026-09");
    REQUIRE(first.published);
    CHECK(first.computed.result.gross == Money::ore(45'000));
    REQUIRE(first.computed.result.carried.size() == 1);
    CHECK(finding_codes(first) == std::vector<std::string>{"finding/wrong-approver"});

    SECTION("approved before the next run, it is paid there with its own period") {
        employer.hours("2026-09", {ada_september, bo_september});
        const Outcome october = employer.run("2026-10");
        CHECK(slip(october, "ada") == "Ada 1840.00 1840.00\n");
        CHECK(october.computed.result.carried.empty());
        CHECK(has(manifest_text(october), "pays: [\"2026-09\", \"2026-10\"]\n"));
        // Another run of September knows that October's run has paid it.
        const Outcome again = employer.run("2026-09");
        REQUIRE(again.published);
        CHECK(again.computed.result.gross == Money{});
        CHECK(finding_codes(again).empty());
    }
    SECTION("still not approved, it is carried further") {
        const Outcome october = employer.run("2026-10");
        REQUIRE(october.published);
        CHECK(october.computed.result.carried.size() == 1);
        CHECK(october.computed.result.gross == Money::ore(92'000));
    }
    SECTION("gone from the hours, it is named and no longer carried") {
        employer.hours("2026-09", {bo_september});
        const Outcome october = employer.run("2026-10");
        REQUIRE(october.published);
        CHECK(finding_codes(october) == std::vector<std::string>{"finding/carried-shift-gone"});
        CHECK(october.computed.result.carried.empty());
    }
}

TEST_CASE("a carried shift of a later period waits for its own") {
    const Employer employer;
    employer.hours("2026-09", {});
    employer.hours("2026-10", {ada_october + by_bo});
    REQUIRE(employer.run("2026-10").published);
    employer.hours("2026-10", {ada_october});
    const Outcome september = employer.run("2026-09");
    REQUIRE(september.published);
    CHECK(september.computed.result.gross == Money{});
    REQUIRE(september.computed.result.carried.size() == 1);
    CHECK(finding_codes(september).empty());
    const Outcome october = employer.run("2026-10");
    CHECK(slip(october, "ada") == "Ada 920.00 920.00\n");
}

TEST_CASE("the year to date is that of the payment date") {
    const Employer employer;
    employer.hours(
        "2025-09",
        {"assistant: ada, start: 2025-09-10T09:00, end: 2025-09-10T13:00, duty: active"});
    employer.hours(
        "2025-10",
        {"assistant: ada, start: 2025-10-08T09:00, end: 2025-10-08T13:00, duty: active"});
    write_text(employer.path() / "opening.yaml",
               "opening:\n  - { assistant: ada, year: 2025, gross_year_to_date: 1000.00 kr }\n");
    const Outcome first = employer.run("2025-09");
    CHECK(slip(first, "ada") == "Ada 920.00 1920.00\n");
    Order order = employer.order("2025-10");
    order.arguments.payment_date = Date::from_civil(2026, 1, 2);
    const Outcome second = execute(order, small_writers());
    CHECK(slip(second, "ada") == "Ada 920.00 920.00\n"); // the first pay of 2026
    CHECK(has(manifest_text(second), "  payment_date: \"2026-01-02\"\n"));
    // The opening balance is of 2025 only; it is never carried, and what 2025 was paid is kept.
    CHECK(has(read_text(second.published->folder / "closing-balances.yaml"),
              "assistant: \"ada\", account: \"gross/2025\", amount: 920.00 kr"));
}

TEST_CASE("the same inputs give the same bytes, wherever and on any number of threads") {
    const Employer employer;
    employer.hours("2026-10", {ada_october, bo_october});
    std::vector<std::string> trees;
    for (const unsigned threads : {1U, 2U, 4U}) {
        Order order = employer.order("2026-10");
        order.threads = threads;
        order.out = employer.around() / ("out" + std::to_string(threads));
        REQUIRE(execute(order, small_writers()).published);
        std::string tree;
        for (const std::string& path : list_tree(*order.out)) {
            tree += path + "\n" + (path.ends_with('/') ? "" : read_text(*order.out / path));
        }
        trees.push_back(tree);
    }
    CHECK(trees[0] == trees[1]);
    CHECK(trees[0] == trees[2]);
    CHECK_FALSE(fs::exists(employer.path() / "runs")); // --out does not join the chain
    CHECK(has(read_text(employer.around() / "out1/manifest.yaml"), "run: \"2026-10/01\"\n"));
}

TEST_CASE("a draft stands apart, is marked, and pays nothing") {
    const Employer employer;
    employer.hours("2026-10", {ada_october});
    Order order = employer.order("2026-10");
    order.arguments.draft = true;
    for (const char* number : {"01", "02"}) {
        const Outcome draft = execute(order, small_writers());
        REQUIRE(draft.published);
        CHECK(draft.published->folder == employer.path() / "drafts/2026-10" / number);
        CHECK(draft.computed.result.header.draft);
        CHECK_FALSE(fs::exists(draft.published->folder / "closing-balances.yaml"));
        CHECK_FALSE(fs::exists(draft.published->folder / "paid-shifts.csv"));
        CHECK(has(manifest_text(draft), "  draft: yes\n"));
        CHECK(verify_run(draft.published->folder).is_whole());
    }
    const Outcome real = employer.run("2026-10");
    CHECK(slip(real, "ada") == "Ada 920.00 920.00\n");
    CHECK(has(manifest_text(real), "sequence: 1\n"));
}

TEST_CASE("a wrong input leaves no trace") {
    const Employer employer;
    employer.hours("2026-10", {ada_october, "assistant: nobody, start: x"});
    const auto before = list_tree(employer.path());
    for (const bool draft : {false, true}) {
        Order order = employer.order("2026-10");
        order.arguments.draft = draft;
        order.arguments.hold_back = true; // malformed input stops all the same
        const Outcome outcome = execute(order, small_writers());
        CHECK_FALSE(outcome.published);
        CHECK_FALSE(outcome.computed.ok);
        CHECK_FALSE(codes(outcome).empty());
    }
    CHECK(list_tree(employer.path()) == before);
}

TEST_CASE("a bug in a writer leaves no trace either") {
    const Employer employer;
    employer.hours("2026-10", {ada_october});
    const auto before = list_tree(employer.path());
    class Broken : public SmallWriter {
        void finish(const line::RunResult& run) override {
            SmallWriter::finish(run);
            throw InternalError{"broken"};
        }
    };
    for (const bool draft : {false, true}) {
        Order order = employer.order("2026-10");
        order.arguments.draft = draft;
        CHECK_THROWS_AS(execute(order, only<Broken>()), InternalError);
        CHECK(list_tree(employer.path()) == before);
    }
}

TEST_CASE("checking writes nothing and finds the same") {
    const Employer employer;
    employer.hours("2026-10", {ada_october + by_bo, bo_october});
    const auto before = list_tree(employer.path());
    const Outcome outcome = check(employer.order("2026-10"));
    CHECK(outcome.computed.ok);
    CHECK(outcome.computed.result.gross == Money::ore(45'000));
    CHECK(finding_codes(outcome) == std::vector<std::string>{"finding/wrong-approver"});
    CHECK(list_tree(employer.path()) == before);
}

TEST_CASE("an amount entered by hand is paid, once, and waits for who is held back") {
    const Employer employer;
    employer.hours("2026-10", {ada_october});
    const std::string amount = "code: bonus, date: 2026-10-31, amount: 500.00 kr, source: "
                               "sol-contract, at: § 4, approved: { by: kari, at: "
                               "2026-11-01T19:00 } }\n";
    write_text(employer.path() / "adjustments/2026-10.yaml",
               "period: 2026-10\nadjustments:\n  - { assistant: ada, " + amount);
    const auto names_it = [](const Outcome& outcome) {
        const auto found = finding_codes(outcome);
        return std::find(found.begin(), found.end(), "finding/adjustment-not-paid") != found.end();
    };
    SECTION("920.00 + 500.00") {
        const Outcome first = employer.run("2026-10");
        CHECK(first.computed.result.gross == Money::ore(142'000));
        CHECK_FALSE(names_it(first));
        const Outcome second = employer.run("2026-10");
        CHECK(second.computed.result.gross == Money{});
    }
    SECTION("Ada's wage is missing, and she is held back") {
        const fs::path file = employer.path() / "assistants.yaml";
        std::string text = read_text(file);
        const std::string wage = "from: 2025-01-01, per_hour: 230.00 kr";
        text.replace(text.find(wage), wage.size(), "from: 2026-11-01, per_hour: 230.00 kr");
        write_text(file, text);
        Order order = employer.order("2026-10");
        order.arguments.hold_back = true;
        const Outcome outcome = execute(order, small_writers());
        CHECK(outcome.computed.result.gross == Money{});
        CHECK(names_it(outcome));
    }
}

TEST_CASE("a file name that nobody can type is refused") {
    const Employer employer;
    employer.hours("2026-10", {ada_october});
    write_text(employer.path() / "contracts/my contract.yaml", "contract: x\n");
    const Outcome outcome = employer.run("2026-10");
    CHECK_FALSE(outcome.published);
    const auto found = codes(outcome);
    CHECK(std::find(found.begin(), found.end(), "run/file-name") != found.end());
}

TEST_CASE("an employer folder that is not there is named") {
    const Employer employer;
    Order order = employer.order("2026-10");
    order.employer = employer.around() / "luna";
    CHECK(codes(execute(order, small_writers())) == std::vector<std::string>{"run/folder-missing"});
    CHECK_FALSE(fs::exists(order.employer));
}
