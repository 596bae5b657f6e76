// The page of `rules show --format html`: well-formed, escaped, and with what a clause says.
#include "cli/rules_html.hpp"

#include "cli/rules_print.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
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

} // namespace bpa::cli
