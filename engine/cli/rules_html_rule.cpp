#include "cli/rules_html.hpp"
#include "cli/rules_words.hpp"
#include "outputs/html/html.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace bpa::cli {
namespace {

using outputs::html::Element;
using outputs::html::Page;

constexpr Words steps_caption{.nb = "Trinn", .en = "Steps"};
constexpr Words step_head{.nb = "Trinn eller vilkår", .en = "Step or condition"};
constexpr Words gives_head{.nb = "Gir", .en = "Gives"};
constexpr Words when_label{.nb = "Når og hva", .en = "When and what"};
constexpr Words conditions_label{.nb = "Vilkår", .en = "Conditions"};
constexpr Words basis_label{.nb = "Kilde", .en = "Source"};

/// Knows what a rule is written with.
struct Writing {
    Page& page;
    const ShownAgreement& agreement;
    Language language;

    [[nodiscard]] std::string_view in(const Words& words) const { return words.in(language); }
};

void write_list(Page& page, const std::vector<std::string>& items) {
    if (items.size() == 1) {
        page.text(items.front());
        return;
    }
    const Element list{page, "ul"};
    for (const auto& item : items) {
        page.leaf("li", item);
    }
}

/// Where a part of the form `from 3 years: 30 kr` has what it gives; npos: it has no such form.
std::size_t colon_of(const std::string& part) {
    return part.rfind(": ", part.find(" ("));
}

/// A ladder as a table, other texts as they are.
void write_value(const Writing& to, const std::string& value) {
    const auto parts = parts_of(value);
    const bool is_ladder = parts.size() > 1 && std::ranges::all_of(parts, [](const auto& part) {
                               return colon_of(part) != std::string::npos;
                           });
    if (!is_ladder) {
        write_list(to.page, parts);
        return;
    }
    const Element table{to.page, "table"};
    {
        const Element head{to.page, "thead"};
        const Element row{to.page, "tr"};
        to.page.leaf("th", to.in(step_head), {{"scope", "col"}});
        to.page.leaf("th", to.in(gives_head), {{"scope", "col"}});
    }
    const Element body{to.page, "tbody"};
    for (const auto& part : parts) {
        const Element row{to.page, "tr"};
        to.page.leaf("th", part.substr(0, colon_of(part)), {{"scope", "row"}});
        to.page.leaf("td", part.substr(colon_of(part) + 2));
    }
}

/// `Full title (publisher), § 5 – verified`, with a link to the list of sources.
void write_basis(const Writing& to, const ShownBasis& basis) {
    const auto found = std::ranges::find(to.agreement.sources, basis.source, &ShownSource::id);
    const Element line{to.page, "p", {{"class", "basis"}}};
    if (found == to.agreement.sources.end()) {
        to.page.text(basis.source);
    } else {
        to.page.leaf("a", found->title, {{"href", "#source-" + found->id}});
        to.page.text(fmt::format(" ({}), ", found->publisher));
    }
    to.page.leaf("span", basis.at, {{"lang", "nb"}});
    to.page.text(" – ");
    to.page.leaf("strong", word_for_confidence(basis.confidence, to.language));
}

void write_gap(const Writing& to, const std::string& gap) {
    if (gap.empty()) {
        return;
    }
    constexpr Words provisional{.nb = "Foreløpig: ", .en = "Provisional: "};
    constexpr Words none{.nb = "Ingen sats: ", .en = "No rate: "};
    const Element note{to.page, "p", {{"class", "notice"}}};
    to.page.leaf("span", "⚠ ", {{"aria-hidden", "true"}});
    to.page.leaf("strong", to.in(gap == "carried_forward" ? provisional : none));
    to.page.text(word_for_gap(gap, to.language));
}

std::string days_of(const ShownValue& value, Language language) {
    constexpr Words since{.nb = "Fra {}", .en = "From {}"};
    constexpr Words between{.nb = "{} til {}", .en = "{} to {}"};
    return value.until ? fmt::format(fmt::runtime(between.in(language)),
                                     value.from.text(),
                                     value.until->text())
                       : fmt::format(fmt::runtime(since.in(language)), value.from.text());
}

void write_values(const Writing& to, const ShownRule& rule) {
    for (const auto& value : rule.values) {
        to.page.leaf("dt", days_of(value, to.language));
        const Element says{to.page, "dd"};
        write_value(to, value.value);
        write_basis(to, {value.source, value.at, value.confidence});
    }
}

void write_entry(const Writing& to, const Words& label, const std::vector<std::string>& items) {
    if (!items.empty()) {
        to.page.leaf("dt", to.in(label));
        const Element says{to.page, "dd"};
        write_list(to.page, items);
    }
}

void write_steps(const Writing& to, const ShownRule& rule) {
    if (rule.steps.empty()) {
        return;
    }
    const Element table{to.page, "table"};
    to.page.leaf("caption", to.in(steps_caption));
    {
        const Element head{to.page, "thead"};
        const Element row{to.page, "tr"};
        to.page.leaf("th", to.in(step_head), {{"scope", "col"}});
        to.page.leaf("th", to.in(gives_head), {{"scope", "col"}});
    }
    const Element body{to.page, "tbody"};
    for (const auto& step : rule.steps) {
        const Element row{to.page, "tr"};
        {
            const Element when{to.page, "th", {{"scope", "row"}}};
            write_list(to.page, parts_of(step.when));
        }
        const Element gives{to.page, "td"};
        for (const auto& value : step.values) {
            to.page.text(fmt::format("{}: {}", days_of(value, to.language), value.value));
            write_basis(to, {value.source, value.at, value.confidence});
        }
        write_gap(to, step.gap);
    }
}

void write_cases(const Writing& to, const ShownRule& rule) {
    if (rule.cases.empty()) {
        return;
    }
    constexpr Words summary{.nb = "Regnede eksempler ({})", .en = "Worked cases ({})"};
    const Element details{to.page, "details"};
    to.page.leaf("summary", fmt::format(fmt::runtime(to.in(summary)), rule.cases.size()));
    const Element list{to.page, "ul"};
    for (const auto& one : rule.cases) {
        const Element item{to.page, "li"};
        to.page.leaf("code", one.name);
        to.page.text(": ");
        // Stories are told in English.
        to.page.leaf("span", one.story, {{"lang", "en"}});
    }
}

} // namespace

void write_rule(Page& page,
                const ShownAgreement& agreement,
                const ShownRule& rule,
                Language language) {
    constexpr Words name{.nb = "Regel: ", .en = "Rule: "};
    const Writing to{.page = page, .agreement = agreement, .language = language};
    const Element article{page, "article", {{"id", "rule-" + rule.id}}};
    page.leaf("h3", rule.title);
    {
        const Element line{page, "p", {{"class", "basis"}}};
        page.text(name.in(language));
        page.leaf("code", rule.id);
        if (!rule.from_agreement.empty()) {
            page.text(", " +
                      fmt::format(fmt::runtime(from_agreement.in(language)), rule.from_agreement));
        }
    }
    write_gap(to, rule.gap);
    {
        const Element facts{page, "dl"};
        write_entry(
            to, when_label, rule.when.empty() ? std::vector<std::string>{} : parts_of(rule.when));
        write_entry(to, conditions_label, rule.conditions);
        if (rule.basis) {
            page.leaf("dt", basis_label.in(language));
            const Element says{page, "dd"};
            write_basis(to, *rule.basis);
        }
        write_values(to, rule);
    }
    write_steps(to, rule);
    if (rule.verified_until) {
        page.leaf(
            "p",
            fmt::format(fmt::runtime(confirmed_until.in(language)), rule.verified_until->text()),
            {{"class", "until"}});
    }
    write_cases(to, rule);
}

} // namespace bpa::cli
