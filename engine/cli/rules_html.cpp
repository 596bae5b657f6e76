#include "cli/rules_html.hpp"

#include "cli/rules_print.hpp"
#include "cli/rules_words.hpp"
#include "outputs/html/html.hpp"
#include "values/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace bpa::cli {
namespace {

using outputs::html::Element;
using outputs::html::Page;
using rulebook::ClauseCoverage;
using rulebook::ClauseStatus;

/// Both colour schemes have 4.5:1 or more between every text and what is behind it.
constexpr std::string_view style = R"(
:root { color-scheme: light dark; --text: #1b1b1b; --page: #ffffff; --soft: #4a4a4a; --link: #0b4fa8;
  --line: #8a8a8a; --notice: #fff4d6; --notice-text: #4a3200; }
@media (prefers-color-scheme: dark) { :root { --text: #ececec; --page: #16181c; --soft: #c0c4cc;
  --link: #9cc4ff; --line: #7d828c; --notice: #3a2f10; --notice-text: #ffe6a3; } }
body { font: 1rem/1.5 sans-serif; color: var(--text); background: var(--page);
  max-width: 48rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
a { color: var(--link); }
h1 { line-height: 1.2; }
h2 { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1rem; }
article { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--line); }
dt { font-weight: bold; margin-top: .5rem; }
dd { margin: 0; }
dd ul, th ul { margin: 0; padding-left: 1.2rem; }
p { margin: .4rem 0; }
.basis, .until { color: var(--soft); font-size: .9rem; }
.notice { background: var(--notice); color: var(--notice-text); padding: .5rem .75rem;
  border: 1px solid currentColor; }
table { border-collapse: collapse; margin: .5rem 0; }
caption { text-align: left; font-weight: bold; }
th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top; }
th { font-weight: normal; }
thead th { font-weight: bold; }
@media print { :root { --text: #000000; --page: #ffffff; --soft: #333333; --link: #000000;
  --notice: #ffffff; --notice-text: #000000; } body { max-width: none; padding: 0; }
  article, tr { break-inside: avoid; } h2, h3 { break-after: avoid; } }
)";

constexpr Words sources_heading{.nb = "Kilder", .en = "Sources"};

std::string_view sign_of(ClauseStatus status) {
    switch (status) {
    case ClauseStatus::covered:
        return "✓ ";
    case ClauseStatus::open:
        return "? ";
    case ClauseStatus::not_covered:
        return "✗ ";
    }
    BPA_CHECK(false);
}

void write_status(Page& page, ClauseStatus status, Language language) {
    page.leaf("span", sign_of(status), {{"aria-hidden", "true"}});
    page.leaf("strong", word_for(status, language));
}

void write_fact(Page& page, std::string_view label, const std::string& fact) {
    if (!fact.empty()) {
        page.leaf("dt", label);
        page.leaf("dd", fact);
    }
}

/// Which agreement this is, and of which day.
void write_head(Page& page, const ShownAgreement& agreement, const Request& request) {
    constexpr Words day{.nb = "Vist for dagen", .en = "Shown for the day"};
    constexpr Words all_days{.nb = "alle dager, med datoer", .en = "all days, with dates"};
    constexpr Words edition{.nb = "Utgave", .en = "Edition"};
    constexpr Words since{.nb = "{}, gjelder fra {}", .en = "{}, in force from {}"};
    const auto language = request.language;
    const Element header{page, "header"};
    page.leaf("h1", agreement.title);
    {
        const Element facts{page, "dl"};
        write_fact(page,
                   day.in(language),
                   request.on ? request.on->text() : std::string{all_days.in(language)});
        write_fact(page,
                   edition.in(language),
                   agreement.text.valid_from ? fmt::format(fmt::runtime(since.in(language)),
                                                           agreement.id,
                                                           agreement.text.valid_from->text())
                                             : agreement.id);
        write_fact(page, parties_label.in(language), agreement.text.parties);
        write_fact(page, scope_label.in(language), agreement.text.scope.in(language));
        write_fact(
            page, builds_on.in(language), fmt::format("{}", fmt::join(agreement.inherited, ", ")));
    }
    if (!agreement.has_cases) {
        page.leaf("p", no_cases.in(language));
    }
}

void write_link(Page& page, const std::string& id, std::string_view text) {
    const Element item{page, "li"};
    page.leaf("a", text, {{"href", "#" + id}});
}

void write_contents(Page& page, const ShownAgreement& agreement, Language language) {
    constexpr Words heading{.nb = "Innhold", .en = "Contents"};
    const Element nav{page, "nav", {{"aria-labelledby", "contents"}}};
    page.leaf("h2", heading.in(language), {{"id", "contents"}});
    const Element list{page, "ul"};
    for (const auto& clause : agreement.text.clauses) {
        const Element item{page, "li"};
        page.leaf("a", clause.title.in(language), {{"href", "#clause-" + clause.clause}});
        page.text(" – ");
        write_status(page, clause.status, language);
    }
    if (!unnamed_rules(agreement).empty()) {
        write_link(page, "other-rules", other_rules.in(language));
    }
    if (!agreement.options.empty()) {
        write_link(page, "options", options_heading.in(language));
    }
    write_link(page, "sources", sources_heading.in(language));
}

/// A rule that stands under an earlier clause.
void write_reference(Page& page, const ShownRule& rule, Language language) {
    constexpr Words above{.nb = "Se over: ", .en = "See above: "};
    const Element line{page, "p"};
    page.text(above.in(language));
    page.leaf("a", rule.title, {{"href", "#rule-" + rule.id}});
}

void write_option_links(Page& page,
                        const ShownAgreement& agreement,
                        const ClauseCoverage& clause,
                        Language language) {
    constexpr Words rests{.nb = "Åpent i teksten; valgt her: ",
                          .en = "Open in the text; chosen here: "};
    if (clause.options.empty()) {
        return;
    }
    const Element line{page, "p"};
    page.text(rests.in(language));
    std::string_view between;
    for (const auto& option : agreement.options) {
        if (std::ranges::find(clause.options, option.option) != clause.options.end()) {
            page.text(between);
            page.leaf("a",
                      fmt::format("{}: {}", option.title.in(language), option.value),
                      {{"href", "#option-" + option.option}});
            between = "; ";
        }
    }
}

void write_clause(Page& page,
                  const ShownAgreement& agreement,
                  const ClauseCoverage& clause,
                  std::set<std::string>& seen,
                  Language language) {
    const Element section{page, "section", {{"id", "clause-" + clause.clause}}};
    page.leaf("h2", clause.title.in(language));
    {
        const Element line{page, "p"};
        page.leaf("span", clause.at, {{"lang", "nb"}});
        page.text(" – ");
        write_status(page, clause.status, language);
    }
    if (const auto& reason = clause.reason.in(language); !reason.empty()) {
        page.leaf("p", reason);
    }
    write_option_links(page, agreement, clause, language);
    for (const auto& id : clause.rules) {
        const auto* rule = find_rule(agreement, id);
        if (rule == nullptr) {
            page.leaf("p", id);
        } else if (seen.insert(id).second) {
            write_rule(page, agreement, *rule, language);
        } else {
            write_reference(page, *rule, language);
        }
    }
}

void write_others(Page& page, const ShownAgreement& agreement, Language language) {
    const auto others = unnamed_rules(agreement);
    if (others.empty()) {
        return;
    }
    const Element section{page, "section", {{"id", "other-rules"}}};
    page.leaf("h2", other_rules.in(language));
    for (const auto* rule : others) {
        write_rule(page, agreement, *rule, language);
    }
}

void write_options(Page& page, const ShownAgreement& agreement, Language language) {
    constexpr Words chosen{.nb = "Valgt", .en = "Chosen"};
    constexpr Words choices{.nb = "Kan være", .en = "May be"};
    constexpr Words why{.nb = "Hvorfor det er åpent", .en = "Why it is open"};
    if (agreement.options.empty()) {
        return;
    }
    const Element section{page, "section", {{"id", "options"}}};
    page.leaf("h2", options_heading.in(language));
    for (const auto& option : agreement.options) {
        const Element article{page, "article", {{"id", "option-" + option.option}}};
        page.leaf("h3", option.title.in(language));
        const Element facts{page, "dl"};
        write_fact(page,
                   chosen.in(language),
                   option.is_default ? fmt::format("{} ({})", option.value, by_default.in(language))
                                     : option.value);
        write_fact(page, choices.in(language), choices_of(agreement.text, option, language));
        write_fact(page, why.in(language), option.reason.in(language));
    }
}

/// Only addresses become links; other references are names.
bool is_address(std::string_view reference) {
    return reference.starts_with("https://") || reference.starts_with("http://");
}

void write_sources(Page& page, const ShownAgreement& agreement, Language language) {
    constexpr std::array<Words, 4> heads{
        Words{.nb = "Kilde", .en = "Source"},
        Words{.nb = "Utgiver", .en = "Publisher"},
        Words{.nb = "Tekst av", .en = "Text of"},
        Words{.nb = "Lest", .en = "Read"},
    };
    constexpr Words undated{.nb = "ikke oppgitt", .en = "not stated"};
    const Element section{page, "section", {{"id", "sources"}}};
    page.leaf("h2", sources_heading.in(language));
    const Element table{page, "table"};
    {
        const Element head{page, "thead"};
        const Element row{page, "tr"};
        for (const auto& head_text : heads) {
            page.leaf("th", head_text.in(language), {{"scope", "col"}});
        }
    }
    const Element body{page, "tbody"};
    for (const auto& source : agreement.sources) {
        const Element row{page, "tr", {{"id", "source-" + source.id}}};
        {
            const Element title{page, "th", {{"scope", "row"}}};
            if (is_address(source.reference)) {
                page.leaf("a", source.title, {{"href", source.reference}});
            } else {
                page.text(source.title);
                page.text(source.reference.empty() ? "" : ", " + source.reference);
            }
        }
        page.leaf("td", source.publisher);
        page.leaf("td",
                  source.text_date ? source.text_date->text() : std::string{undated.in(language)});
        page.leaf("td", source.read.text());
    }
}

} // namespace

std::string show_html(const ShownAgreement& agreement, const Request& request) {
    const auto language = request.language;
    Page page{language == Language::nb ? "nb" : "en",
              request.on ? fmt::format("{} – {}", agreement.title, request.on->text())
                         : agreement.title,
              style};
    write_head(page, agreement, request);
    write_contents(page, agreement, language);
    {
        const Element main{page, "main"};
        // Several clauses may rest on one rule; its values stand under the first.
        std::set<std::string> seen;
        for (const auto& clause : agreement.text.clauses) {
            write_clause(page, agreement, clause, seen, language);
        }
        write_others(page, agreement, language);
        write_options(page, agreement, language);
        write_sources(page, agreement, language);
    }
    return page.finished();
}

} // namespace bpa::cli
