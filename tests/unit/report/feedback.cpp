// What the receiver answered: read as written, refused where an answer contradicts itself, and
// written so that it is read back. Account and KID are invented, with right control digits.
#include "report/feedback.hpp"

#include "values/parse.hpp"

#include <catch2/catch.hpp>

#include <map>

namespace bpa::report {
namespace {

using Codes = std::vector<std::string>;

constexpr auto written = R"(feedback:
  - message: "3f0f6c1ad3a84c6a8a2f6f0f5a4e2b01"
    received: 2026-12-03
    status: accepted_with_errors
    receipt: "AR123"
    errors: [ { code: "231", severity: immediate, text: "permisjon \"a\" mangler", assistant: ada }, { code: "504", severity: guidance } ]
    due:
      - { what: contribution, amount: -12.00 kr, due: 2027-01-15, account: "76940512057" }
      - { what: withheld_tax, payment_date: 2026-11-20, amount: 4300.00 kr, due: 2026-11-23, kid: "1234567897" }
      - { what: withheld_tax, payment_date: 2026-11-27, amount: 1503.00 kr, due: 2026-11-30 }
  - { message: b, received: 2026-12-04, status: accepted }
)";

Month november() {
    return std::get<Month>(parse_month("2026-11"));
}

Date day(const std::string& text) {
    return std::get<Date>(parse_date(text));
}

/// Knows what reading the answers to November gave.
struct Loaded {
    std::vector<Answer> answers;
    Codes codes;
};

Loaded load(const std::optional<std::string>& text) {
    std::map<std::string, std::string> folder;
    if (text) {
        folder["feedback/2026-11.yaml"] = *text;
    }
    source::Inputs inputs{{.read = [&folder](const std::string& path) -> source::ReadResult {
                               const auto found = folder.find(path);
                               if (found == folder.end()) {
                                   return source::ReadProblem::missing;
                               }
                               return found->second;
                           },
                           .list = [](const std::string&) { return std::vector<std::string>{}; },
                           .shown_prefix = [](const std::string&) { return std::string{}; }}};
    source::Diagnostics diagnostics;
    Loaded loaded{.answers = load_feedback(inputs, november(), diagnostics), .codes = {}};
    for (const auto& problem : diagnostics.sorted(inputs.files())) {
        loaded.codes.push_back(problem.code);
        // In both languages: a code that the catalogue lacks is a bug.
        CHECK_FALSE(draw(problem, inputs.files(), source::Language::nb).empty());
        CHECK_FALSE(draw(problem, inputs.files(), source::Language::en).empty());
    }
    return loaded;
}

Codes codes_with(const std::string& from, const std::string& to) {
    std::string text = written;
    const auto at = text.find(from);
    INFO(from << " -> " << to);
    REQUIRE(at != std::string::npos);
    return load(text.replace(at, from.size(), to)).codes;
}

Codes codes_of(const std::string& keys) {
    return load("feedback: [ { message: a, received: 2026-12-03, " + keys + " } ]\n").codes;
}

void check_first(const Answer& answer) {
    CHECK(answer.message == "3f0f6c1ad3a84c6a8a2f6f0f5a4e2b01");
    CHECK(answer.received == day("2026-12-03"));
    CHECK(answer.status == AnswerStatus::accepted_with_errors);
    CHECK(answer.receipt == "AR123");
    REQUIRE(answer.errors.size() == 2);
    CHECK(answer.errors[0] == AnswerError{"231", "immediate", "permisjon \"a\" mangler", "ada"});
    CHECK(answer.errors[1] == AnswerError{"504", "guidance", "", ""});
    REQUIRE(answer.due.size() == 3);
    CHECK(answer.due[0].use == DueUse::contribution);
    CHECK(answer.due[0].amount == Money::ore(-1200));
    CHECK(answer.due[0].due == day("2027-01-15"));
    CHECK(answer.due[0].account == "76940512057");
    CHECK(answer.due[1].use == DueUse::withheld_tax);
    CHECK(answer.due[1].payment_date == day("2026-11-20"));
    CHECK(answer.due[1].amount == Money::ore(430000));
    CHECK(answer.due[1].kid == "1234567897");
    CHECK(answer.due[2].kid.empty());
}

} // namespace

TEST_CASE("a month without a file has no answers") {
    const auto loaded = load(std::nullopt);
    CHECK(loaded.answers.empty());
    CHECK(loaded.codes.empty());
    CHECK(load("feedback: []\n").codes.empty());
}

TEST_CASE("answers are read as written, and read back as they were written") {
    const auto loaded = load(written);
    REQUIRE(loaded.codes.empty());
    REQUIRE(loaded.answers.size() == 2);
    check_first(loaded.answers[0]);
    CHECK(loaded.answers[1].status == AnswerStatus::accepted);

    const auto again = load(write_feedback(loaded.answers));
    REQUIRE(again.codes.empty());
    REQUIRE(again.answers.size() == 2);
    check_first(again.answers[0]);
    CHECK(again.answers[1].message == "b");
    CHECK(write_feedback(again.answers) == write_feedback(loaded.answers));
    CHECK(load(write_feedback({})).codes.empty());
}

TEST_CASE("numbers are checked") {
    CHECK(codes_with("\"76940512057\"", "\"76940512058\"") == Codes{"employer/bad-account"});
    CHECK(codes_with("\"1234567897\"", "\"1234567898\"") == Codes{"employer/bad-kid"});
    CHECK(codes_with("message: b", "message: \"b c\"") == Codes{"feedback/bad-message-id"});
    CHECK(codes_with("message: b", "message: \"" + std::string(151, 'b') + "\"") ==
          Codes{"feedback/bad-message-id"});
    CHECK(codes_with("4300.00 kr", "-4300.00 kr") == Codes{"employer/below-zero"});
    CHECK(codes_with("assistant: ada", "assistant: \"01819045077\"").size() == 1);
    CHECK(codes_with("severity: guidance", "severity: R") == Codes{"value/not-one-of"});
}

TEST_CASE("a message has one answer, and an answer one amount for each claim") {
    CHECK(codes_with("message: b", "message: \"3f0f6c1ad3a84c6a8a2f6f0f5a4e2b01\"") ==
          Codes{"feedback/message-twice"});
    CHECK(codes_with("payment_date: 2026-11-27", "payment_date: 2026-11-20") ==
          Codes{"feedback/due-twice"});
    CHECK(codes_with("payment_date: 2026-11-27", "payment_date: 2026-12-01") ==
          Codes{"feedback/payment-outside-month"});
    CHECK(codes_with("what: contribution", "what: contribution, payment_date: 2026-11-20") ==
          Codes{"employer/key-not-wanted"});
}

TEST_CASE("the status agrees with the errors and the amounts") {
    const auto error = [](const std::string& severity) {
        return ", errors: [ { code: \"252\", severity: " + severity + " } ]";
    };
    const Codes contradicts{"feedback/status-contradicts-errors"};
    const Codes needed{"feedback/errors-needed"};
    CHECK(codes_of("status: accepted").empty());
    CHECK(codes_of("status: accepted" + error("guidance")).empty());
    CHECK(codes_of("status: accepted" + error("immediate")) == contradicts);
    CHECK(codes_of("status: accepted" + error("rejected")) == contradicts);
    CHECK(codes_of("status: accepted_with_errors") == needed);
    CHECK(codes_of("status: accepted_with_errors" + error("immediate")).empty());
    CHECK(codes_of("status: accepted_with_errors" + error("rejected")) == contradicts);
    CHECK(codes_of("status: rejected") == needed);
    CHECK(codes_of("status: rejected, errors: []") == needed);
    CHECK(codes_of("status: rejected" + error("rejected")).empty());
    CHECK(codes_of("status: rejected" + error("immediate")).empty());
    CHECK(codes_of("status: rejected" + error("rejected") +
                   ", due: [ { what: contribution, amount: 1.00 kr, due: 2027-01-15 } ]") ==
          Codes{"feedback/due-of-rejected"});
}

} // namespace bpa::report
