#include "outputs/display/floor.hpp"

#include "outputs/display/why.hpp"
#include "outputs/explain/chain.hpp"

#include <algorithm>
#include <tuple>

namespace bpa::outputs::explain {
namespace {

using display::say;
using source::Language;

/// `5. oktober 2026`, `5. oktober 2026 til 30. oktober 2026`.
std::string days_of(const line::FloorRow& row, Language language) {
    const std::string first = display::plain_date(row.first, language);
    return row.first == row.last ? first
                                 : say(language,
                                       {"{} til {}", "{} to {}"},
                                       first,
                                       display::plain_date(row.last, language));
}

Step time_step(const Desk& desk, const line::FloorRow& row) {
    const Language language = desk.view.language;
    Step time = step(desk,
                     "minutes",
                     {"Tid", "Time"},
                     display::hours(row.minutes, language) +
                         std::string{display::unit_of_hours(row.minutes, language)} + ", " +
                         days_of(row, language),
                     std::to_string(row.minutes.count()));
    return time;
}

Step paid_step(const Desk& desk, const line::FloorRow& row) {
    return step(desk,
                "paid",
                {"Betalt per time", "Paid per hour"},
                display::floor_pay(row.paid, desk.view.language),
                row.paid.shown().text());
}

/// What the agreement gives, and what is between; or that nobody knows.
void add_reference(const Desk& desk, const line::FloorRow& row, std::vector<Step>& steps) {
    const Language language = desk.view.language;
    if (row.is_unknown()) {
        steps.push_back(step(
            desk,
            "reference",
            {"Avtalen per time", "The agreement per hour"},
            say(language, {"ukjent: ingen bekreftet sats", "unknown: there is no confirmed rate"}),
            ""));
        return;
    }
    steps.push_back(step(desk,
                         "reference",
                         {"Avtalen per time", "The agreement per hour"},
                         display::floor_pay(*row.reference, language),
                         row.reference->shown().text()));
    steps.push_back(step(desk,
                         "difference_per_hour",
                         {"Differanse per time", "Difference per hour"},
                         display::money(*row.per_hour(), language),
                         row.per_hour()->text()));
    steps.push_back(step(desk,
                         "difference",
                         {"Differanse i alt", "Difference in all"},
                         display::money(*row.difference(), language),
                         row.difference()->text()));
}

/// The rule of the agreement, and its legal basis with how sure it is.
void add_rule(const Desk& desk, const line::FloorRow& row, std::vector<Step>& steps) {
    const Language language = desk.view.language;
    const line::Legend& legend = desk.view.legend;
    if (row.rule) {
        const line::RuleName& rule = legend.at(*row.rule);
        Step made = step(desk,
                         "rule",
                         {"Regel i avtalen", "Rule of the agreement"},
                         rule.title.in(language),
                         rule.id);
        made.place = desk.view.files.text(rule.place);
        steps.push_back(std::move(made));
    }
    if (row.basis) {
        const line::Citation& citation = legend.at(*row.basis);
        steps.push_back(step(desk,
                             "basis",
                             {"Hjemmel", "Legal basis"},
                             display::basis(legend, *row.basis, language) + ", " +
                                 std::string{display::confidence(citation.confidence, language)},
                             legend.at(citation.source).id + ' ' + citation.at));
        steps.push_back(silent_step("confidence", std::string{name_of(citation.confidence)}));
    }
}

Step row_step(const Desk& desk, const line::FloorRow& row) {
    const line::PayCode& code = desk.view.legend.at(row.code);
    Step made{.key = "rows",
              .label = std::to_string(code.number),
              .shown = code.name.in(desk.view.language) +
                       (row.is_below()
                            ? say(desk.view.language, {" – UNDER GULVET", " – BELOW THE FLOOR"})
                            : std::string{}),
              .value = code.code};
    made.is_listed = true;
    made.steps = {silent_step("first", row.first.text()),
                  silent_step("last", row.last.text()),
                  time_step(desk, row),
                  paid_step(desk, row)};
    add_reference(desk, row, made.steps);
    add_rule(desk, row, made.steps);
    return made;
}

Step comparison_step(const Desk& desk, const line::FloorRow& row) {
    const Language language = desk.view.language;
    Step made{.key = "comparisons",
              .label = say(language, {"Arbeidsforhold {}", "Employment {}"}, row.employment),
              .shown = display::held_against(row, language),
              .value = row.agreement};
    made.is_listed = true;
    made.steps = {silent_step("employment", std::to_string(row.employment)),
                  silent_step("reason", std::string{name_of(row.reason)}),
                  silent_step("arrangement", row.arrangement)};
    if (row.demanded_by) {
        made.steps.push_back(step(desk,
                                  "demanded_by",
                                  {"Kravet", "The demand"},
                                  display::basis(desk.view.legend, *row.demanded_by, language),
                                  desk.view.legend.at(*row.demanded_by).at));
    }
    return made;
}

/// Rows of one employment against one agreement stand together.
bool is_one_comparison(const line::FloorRow& a, const line::FloorRow& b) {
    const auto key = [](const line::FloorRow& row) {
        return std::tie(row.employment, row.reason, row.arrangement, row.agreement);
    };
    return key(a) == key(b);
}

Step person_step(const Desk& desk, const line::AssistantResult& who) {
    Step made = plain_step(desk, "assistants", {"Assistent", "Assistant"}, who.person.alias);
    made.is_listed = true;
    for (std::size_t i = 0; i < who.floor.size(); ++i) {
        if (i == 0 || !is_one_comparison(who.floor[i - 1], who.floor[i])) {
            made.steps.push_back(comparison_step(desk, who.floor[i]));
        }
        made.steps.back().steps.push_back(row_step(desk, who.floor[i]));
    }
    return made;
}

Step totals_step(const Desk& desk, const line::FloorTotals& totals) {
    const Language language = desk.view.language;
    Step made =
        step(desk,
             "totals",
             {"I alt", "In all"},
             say(language,
                 {"{} sammenligninger, {} under gulvet ({}), {} ukjent; det som er over: {}",
                  "{} comparisons, {} below the floor ({}), {} unknown; what is above: {}"},
                 totals.rows,
                 totals.rows_below,
                 display::money(totals.below, language),
                 totals.unknown,
                 display::money(totals.above, language)),
             std::to_string(totals.rows));
    made.steps = {silent_step("rows_below", std::to_string(totals.rows_below)),
                  silent_step("below", totals.below.text()),
                  silent_step("above", totals.above.text()),
                  silent_step("unknown", std::to_string(totals.unknown))};
    return made;
}

} // namespace

std::vector<Step> floor_steps(const Desk& desk, const std::vector<std::size_t>& assistants) {
    std::vector<Step> steps;
    line::FloorTotals totals;
    for (const std::size_t assistant : assistants) {
        const line::AssistantResult& who = desk.who(assistant);
        for (const line::FloorRow& row : who.floor) {
            totals.add(row);
        }
        if (!who.floor.empty()) {
            steps.push_back(person_step(desk, who));
        }
    }
    steps.push_back(totals_step(desk, totals));
    return steps;
}

} // namespace bpa::outputs::explain
