// The page of `rules show --format html`: well-formed, escaped, and with what a clause says.
#include "cli/rules_html.hpp"

#include "cli/rules_print.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <libxml/parser.h>
#include <memory>

namespace bpa::cli {
namespace {

Date day(int year, unsigned month, unsigned number) {
    return Date::from_civil(year, month, number).value();
}

bool holds(const std::string& text, std::string_view what) {
    return text.find(what) != std::string::npos;
}

bool is_well_formed(const std::string& page) {
    const std::unique_ptr<xmlDoc, void (*)(xmlDocPtr)> document{
        xmlReadMemory(
            page.data(), static_cast<int>(page.size()), nullptr, nullptr, XML_PARSE_NONET),
        xmlFreeDoc};
    return document != nullptr;
}

/// One open clause with a rule, one that is not covered, and a rule that no clause names.
ShownAgreement sample() {
    ShownAgreement shown{
        .id = "a", .title = "Avtale <script>alert(1)</script>", .rules = {}, .options = {}};
    shown.text.parties = "A & B";
    shown.text.valid_from = day(2024, 4, 1);
    rulebook::ClauseCoverage open;
    open.clause = "pay";
    open.title = {"Lønn", "Pay"};
    open.at = "§ 3";
    open.status = rulebook::ClauseStatus::open;
    open.rules = {"agreements/a/pay"};
    open.options = {"evening_from"};
    rulebook::ClauseCoverage left_out;
    left_out.clause = "leave";
    left_out.title = {"Permisjon", "Leave"};
    left_out.at = "§ 9";
    left_out.reason = {"Arbeidsgiveren avgjør.", "The employer decides."};
    shown.text.clauses = {open, left_out};
    shown.text.options = {{"a", "evening_from", {"early", "late"}}};
    shown.options = {{.agreement = "a",
                      .option = "evening_from",
                      .value = "late",
                      .is_default = true,
                      .title = {"Kvelden begynner", "The evening begins"},
                      .reason = {"Ikke funnet.", "Not found."}}};
    ShownRule pay{.id = "agreements/a/pay",
                  .title = "Minstelønn",
                  .when = {},
                  .verified_until = day(2025, 3, 31),
                  .values = {},
                  .gap = "carried_forward"};
    pay.values.push_back({.from = day(2024, 4, 1),
                          .until = {},
                          .value = "fra 0 år: 200 kr; fra 3 år: 210 kr",
                          .source = "text",
                          .at = "§ 3",
                          .confidence = "single"});
    pay.cases = {{"one", "The first."}, {"two", "Second <b>."}};
    ShownRule meeting{.id = "agreements/b/meeting",
                      .title = "Møter",
                      .when = "alle betales: A, B",
                      .verified_until = {},
                      .values = {},
                      .gap = {}};
    meeting.from_agreement = "Avtale B";
    shown.rules = {pay, meeting};
    shown.sources = {{.id = "text",
                      .title = "Avtaleteksten",
                      .publisher = "Utgiveren",
                      .reference = "https://example.org/a?b=1&c=2",
                      .text_date = {},
                      .read = day(2026, 11, 21)},
                     {.id = "other",
                      .title = "Annen",
                      .publisher = "X",
                      .reference = "javascript:alert(1)",
                      .text_date = {},
                      .read = day(2026, 11, 21)}};
    shown.has_cases = true;
    return shown;
}

std::string page_in(Language language) {
    return show_html(sample(), {.language = language, .on = day(2025, 6, 1)});
}

} // namespace

TEST_CASE("the page is well-formed in both languages, and has no scripts", "[cli]") {
    for (const auto language : {Language::nb, Language::en}) {
        const auto page = page_in(language);
        INFO(page);
        CHECK(is_well_formed(page));
        CHECK(page.starts_with("<!DOCTYPE html>"));
        CHECK_FALSE(holds(page, "<script"));
        CHECK(holds(page, "&lt;script&gt;"));
        CHECK(holds(page, "Second &lt;b&gt;."));
        CHECK_FALSE(holds(page, "href=\"javascript"));
    }
    CHECK(holds(page_in(Language::nb), "<html lang=\"nb\">"));
    CHECK(holds(page_in(Language::en), "<html lang=\"en\">"));
    CHECK(page_in(Language::nb) == page_in(Language::nb));
}

TEST_CASE("a clause says how far it is carried out, in words, and why", "[cli]") {
    const auto page = page_in(Language::nb);
    CHECK(holds(page, "ikke dekket</strong>"));
    CHECK(holds(page, "Arbeidsgiveren avgjør."));
    CHECK(holds(page, "<strong>Foreløpig: </strong>"));
    CHECK(holds(page, "bekreftet til og med 2025-03-31"));
    CHECK(holds(page, "sett i bare én kilde"));
    CHECK(holds(page_in(Language::en), "The employer decides."));
}

TEST_CASE("a ladder is a table with heads, options have their choices, cases their stories",
          "[cli]") {
    const auto page = page_in(Language::en);
    CHECK(holds(page, "<th scope=\"row\">fra 3 år</th>"));
    CHECK(holds(page, "<td>210 kr</td>"));
    CHECK(holds(page, "late (default, chosen by nobody)"));
    CHECK(holds(page, "early, late"));
    CHECK(holds(page, "Worked cases (2)"));
    CHECK(holds(page, "Rules that no clause names"));
    CHECK(holds(page, "from Avtale B"));
    CHECK(holds(page, "href=\"https://example.org/a?b=1&amp;c=2\""));
}

TEST_CASE("the text view has reasons, the rules no clause names, and at most five cases", "[cli]") {
    auto shown = sample();
    shown.rules.front().cases.assign(7, {"c", "C."});
    const auto text = show_text({shown}, {.language = Language::en, .on = day(2025, 6, 1)});
    INFO(text);
    CHECK(holds(text, "The employer decides."));
    CHECK(holds(text, "worked cases: c, c, c, c, c and 2 more"));
    CHECK(holds(text, "Rules that no clause names"));
    CHECK(holds(text, "        fra 3 år: 210 kr\n"));
    shown.has_cases = false;
    CHECK(holds(show_text({shown}, {.language = Language::nb}), "Ingen regnede eksempler"));
}

TEST_CASE("a page is of one agreement, and of no other command", "[cli]") {
    const auto read = [](std::vector<std::string> words) { return read_request(words); };
    CHECK(std::holds_alternative<Request>(
        read({"rules", "show", "--agreement", "a", "--format", "html"})));
    CHECK(std::holds_alternative<UsageProblem>(read({"rules", "show", "--format", "html"})));
    CHECK(std::holds_alternative<UsageProblem>(
        read({"rules", "check", "--agreement", "a", "--format", "html"})));
}

TEST_CASE("cases are found by the rules of their lines and by what they exercise", "[cli]") {
    namespace fs = std::filesystem;
    const auto folder = fs::temp_directory_path() / "bpalonn-rule-cases";
    fs::remove_all(folder);
    const auto write = [&](const std::string& name, const std::string& text) {
        fs::create_directories(folder / name);
        std::ofstream{folder / name / "case.yaml"} << text;
    };
    write("first",
          "story: Six hours pay 1 803.20. Then more.\n"
          "expect:\n  lines:\n    - { rule: agreements/a/pay }\n"
          "exercises: [ agreements/a/hours ]\n");
    write("second", "story: A month.\nruns:\n  - lines:\n      - rule: agreements/a/pay\n");
    const Request request{};
    const auto cases = read_rule_cases(request, folder);
    REQUIRE(cases);
    REQUIRE(cases->at("agreements/a/pay").size() == 2);
    CHECK(cases->at("agreements/a/pay").front().story == "Six hours pay 1 803.20.");
    CHECK(cases->at("agreements/a/pay").back().name == "second");
    CHECK(cases->at("agreements/a/hours").size() == 1);
    write("third", "given: nothing\n"); // no story
    CHECK_FALSE(read_rule_cases(request, folder));
    fs::remove_all(folder);
    CHECK_FALSE(read_rule_cases(request, folder));
}

TEST_CASE("how supplements meet is said in words, groups inside groups too", "[cli]") {
    rulebook::Rules rules;
    rulebook::Rulebook book;
    for (const auto* title : {"A", "B", "C"}) {
        rules.legend.rules.push_back({.id = title, .title = {title, title}});
        rulebook::TimeSupplement supplement;
        supplement.rule = static_cast<line::RuleIndex>(book.supplements.size());
        book.supplements.push_back(std::move(supplement));
    }
    auto inner = std::make_unique<rulebook::StackingGroup>();
    inner->policy = rulebook::StackingPolicy::first;
    inner->members.emplace_back(std::size_t{1});
    inner->members.emplace_back(std::size_t{2});
    book.stacking.members.emplace_back(std::size_t{0});
    book.stacking.members.emplace_back(std::move(inner));
    CHECK(text_of(book.stacking, book, rules, Language::nb) ==
          "alle betales: A, (bare det første som gjelder av: B, C)");
    book.stacking.policy = rulebook::StackingPolicy::highest;
    CHECK(text_of(book.stacking, book, rules, Language::en) ==
          "only the highest of: A, (only the first that holds of: B, C)");
}

} // namespace bpa::cli
