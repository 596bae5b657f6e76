// What a command line means, and what is said of one that means nothing.
#include "cli/request.hpp"

#include <catch2/catch.hpp>

namespace bpa::cli {
namespace {

using Words = std::vector<std::string>;

Request good(const Words& arguments) {
    const auto read = read_request(arguments);
    if (const auto* wrong = std::get_if<UsageProblem>(&read)) {
        FAIL(wrong->message);
    }
    return std::get<Request>(read);
}

UsageProblem bad(const Words& arguments) {
    const auto read = read_request(arguments);
    REQUIRE(std::holds_alternative<UsageProblem>(read));
    return std::get<UsageProblem>(read);
}

} // namespace

TEST_CASE("a full run command is read", "[cli]") {
    const auto request = good({"run",
                               "sol",
                               "--period",
                               "2026-10",
                               "--payment-date=2026-11-09",
                               "--draft",
                               "--hold-back",
                               "--provisional",
                               "--threads",
                               "3",
                               "--payslips",
                               "text",
                               "--out",
                               "there",
                               "--rules",
                               "mine",
                               "--lang",
                               "en",
                               "--format",
                               "json"});
    REQUIRE(request.command != nullptr);
    CHECK(request.command->id == CommandId::run);
    CHECK(request.operand == "sol");
    CHECK(request.period.text() == "2026-10");
    REQUIRE(request.payment_date.has_value());
    CHECK(request.payment_date->text() == "2026-11-09");
    CHECK(request.draft);
    CHECK(request.hold_back);
    CHECK(request.provisional);
    CHECK(request.threads == 3U);
    CHECK(request.payslips == run::Payslips::text);
    CHECK(request.out == "there");
    CHECK(request.rules == "mine");
    CHECK(request.language == Language::en);
    CHECK(request.format == Format::json);
}

TEST_CASE("check-file takes as many files as are given", "[cli]") {
    const auto request = good({"check-file", "a.xml", "b.json", "--schema", "xsd", "c.xml"});
    CHECK(request.command->id == CommandId::check_file);
    CHECK(request.files == std::vector<std::filesystem::path>{"a.xml", "b.json", "c.xml"});
    CHECK(request.schema == "xsd");
    const auto against =
        good({"check-file", "svar.xml", "--answers", "sendt.xml", "--accounts", "plan.csv"});
    CHECK(against.check.answers == "sendt.xml");
    CHECK(against.check.accounts == "plan.csv");
    CHECK(bad({"check-file"}).remedy == "skriv filen rett etter kommandoen");
    CHECK_FALSE(bad({"check-file", "a.xml", ""}).message.empty());
    CHECK_FALSE(bad({"check-file", "a.xml", "--shema", "x"}).message.empty());
}

TEST_CASE("what is not asked for is off", "[cli]") {
    const auto request = good({"run", "--period", "2026-10", "sol"});
    CHECK_FALSE(request.draft);
    CHECK_FALSE(request.hold_back);
    CHECK_FALSE(request.provisional);
    CHECK_FALSE(request.threads.has_value());
    CHECK(request.payslips == run::Payslips::pdf);
    CHECK(request.language == Language::nb);
    CHECK(request.format == Format::text);
}

TEST_CASE("the language may stand before the command", "[cli]") {
    CHECK(good({"--lang", "en", "verify", "x"}).language == Language::en);
    CHECK(good({"--lang=en", "rules", "coverage"}).command->id == CommandId::rules_coverage);
}

TEST_CASE("help and version need nothing else", "[cli]") {
    CHECK(good({"--help"}).help);
    CHECK(good({"--version"}).version);
    CHECK(good({"run", "--help"}).command->id == CommandId::run);
    CHECK(good({"rules", "--help"}).help);
}

TEST_CASE("abbreviations are not guessed at, and short options do not exist", "[cli]") {
    CHECK(bad({"run", "sol", "--per", "2026-10"}).message ==
          "`--per` er ikke et valg i denne kommandoen");
    CHECK(bad({"run", "sol", "-p", "2026-10"}).message ==
          "`-p` er ikke et valg i denne kommandoen");
}

TEST_CASE("a misspelt word is answered with the nearest", "[cli]") {
    CHECK(bad({"rnu", "sol"}).remedy == "mente du `run`?");
    CHECK(bad({"rules", "covrage"}).remedy == "mente du `rules coverage`?");
    CHECK(bad({"run", "sol", "--perod", "2026-10"}).remedy == "mente du `--period`?");
    CHECK(bad({"--lang", "en", "run", "sol", "--perod", "2026-10"}).remedy ==
          "did you mean `--period`?");
}

TEST_CASE("a month that does not exist is refused with the reason", "[cli]") {
    CHECK(
        bad({"run", "sol", "--period", "2026-13"}).message ==
        "--period: `2026-13` er ingen måned: månedene går fra 01 til 12, årene fra 1900 til 2998");
    CHECK(
        bad({"run", "sol", "--period", "2026-00"}).message ==
        "--period: `2026-00` er ingen måned: månedene går fra 01 til 12, årene fra 1900 til 2998");
    CHECK(bad({"run", "sol", "--period", "oktober"}).message ==
          "--period: `oktober` er ikke skrevet som en måned");
    CHECK(bad({"run", "sol", "--period", "2026-10", "--payment-date", "2026-02-30"}).message ==
          "--payment-date: dagen `2026-02-30` finnes ikke");
}

TEST_CASE("values are held to their form", "[cli]") {
    CHECK(bad({"run", "sol", "--period", "2026-10", "--threads", "0"}).message ==
          "--threads: `0` er ikke et antall tråder");
    CHECK(bad({"run", "sol", "--period", "2026-10", "--threads", "65"}).message ==
          "--threads: `65` er ikke et antall tråder");
    CHECK(good({"run", "sol", "--period", "2026-10", "--payslips", "none"}).payslips ==
          run::Payslips::none);
    const auto slips = bad({"run", "sol", "--period", "2026-10", "--payslips", "html"});
    CHECK(slips.message == "--payslips: `html` er ingen måte å skrive lønnsslipper på");
    CHECK(slips.remedy == "skriv none, text eller pdf");
    CHECK(bad({"check", "sol", "--period", "2026-10", "--payslips", "pdf"}).message ==
          "`--payslips` er ikke et valg i denne kommandoen");
    CHECK(bad({"verify", "x", "--manifest-sha256", "abc"}).message ==
          "--manifest-sha256: `abc` er ikke en kontrollsum");
    CHECK(bad({"verify", "x", "--lang", "no"}).message == "--lang: `no` er ikke et språk her");
    CHECK(bad({"verify", "x", "--format", "xml"}).message == "--format: `xml` er ikke et format");
    CHECK(bad({"run", "sol", "--period", "2026-10", "--out="}).message.find("--out") !=
          std::string::npos);
}

TEST_CASE("what is missing or too much is named", "[cli]") {
    CHECK(bad({}).message == "det mangler en kommando");
    CHECK(bad({"run", "--period", "2026-10"}).message == "kommandoen mangler FOLDER");
    CHECK(bad({"run", "sol"}).message == "`--period` mangler");
    CHECK(bad({"run", "sol", "fjell", "--period", "2026-10"}).message ==
          "`fjell` er ett ord for mye");
    CHECK(bad({"run", "sol", "--period", "2026-10", "--period", "2026-11"}).message ==
          "`--period` er skrevet to ganger");
    CHECK(bad({"run", "sol", "--period"}).message ==
          "`--period` mangler en verdi, eller har en der ingen skal stå");
    CHECK(bad({"run", "sol", "--period", "2026-10", "--draft=yes"}).message ==
          "`--draft` mangler en verdi, eller har en der ingen skal stå");
    CHECK(bad({"rules"}).remedy ==
          "skriv rules show, rules check, rules coverage eller rules new-rates");
}

TEST_CASE("explain takes exactly one selection", "[cli]") {
    CHECK(good({"explain", "x", "--line", "L000001"}).line == "L000001");
    CHECK(bad({"explain", "x"}).message.find("nøyaktig ett") != std::string::npos);
    CHECK(bad({"explain", "x", "--line", "L000001", "--assistant", "ada"})
              .message.find("nøyaktig ett") != std::string::npos);
}

TEST_CASE("an import is read with its file and its folder", "[cli]") {
    const auto request = good({"import",
                               "tax-cards",
                               "answer.json",
                               "--into",
                               "sol",
                               "--yes",
                               "--from",
                               "2026-02-01",
                               "--year=2026"});
    CHECK(request.command->id == CommandId::import_tax_cards);
    CHECK(request.operand == "answer.json");
    CHECK(request.into == "sol");
    CHECK(request.yes);
    CHECK(request.from->text() == "2026-02-01");
    CHECK(request.year == 2026);
    CHECK_FALSE(good({"import", "tax-cards", "a.xml", "--into", "sol"}).yes);

    CHECK(bad({"import"}).remedy == "skriv import tax-cards eller import feedback");
    CHECK(bad({"import", "tax-cards", "--into", "sol"}).remedy ==
          "skriv filen rett etter kommandoen");
    CHECK(bad({"import", "tax-cards", "a.json"}).message == "`--into` mangler");
    CHECK(bad({"import", "tax-cards", "a.json", "--into", "sol", "--year", "26"}).message ==
          "--year: `26` er ikke et år");
}

TEST_CASE("an import of answers is read with its file, its folder and perhaps a month", "[cli]") {
    const auto request =
        good({"import", "feedback", "svar.yaml", "--into", "sol", "--month", "2026-11"});
    CHECK(request.command->id == CommandId::import_feedback);
    CHECK(request.operand == "svar.yaml");
    CHECK(request.into == "sol");
    CHECK(request.period.text() == "2026-11");
    CHECK_FALSE(request.yes);
    CHECK(good({"import", "feedback", "svar.yaml", "--into", "sol"}).period == Month{});
    CHECK(bad({"import", "feedback", "svar.yaml"}).message == "`--into` mangler");
}

} // namespace bpa::cli
