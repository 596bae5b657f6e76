#include "cli/rules_view.hpp"

#include "cli/duty_texts.hpp"
#include "cli/guarantee_texts.hpp"
#include "cli/wage_texts.hpp"
#include "cli/window_texts.hpp"
#include "line/line.hpp"
#include "values/check.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace bpa::cli {
namespace {

using rulebook::Coverage;

/// Knows what every value is written with.
struct Showing {
    const rulebook::Rules& rules;
    std::optional<Date> on;
    Language language = Language::nb;
    rulebook::LadderBy by = rulebook::LadderBy::none; ///< what steps of a supplement count
};

std::string_view name_of(Coverage coverage) {
    switch (coverage) {
    case Coverage::confirmed:
        return "";
    case Coverage::carried_forward:
        return "carried_forward";
    case Coverage::not_yet:
        return "not_yet";
    case Coverage::ended:
        return "ended";
    case Coverage::missing:
        return "missing";
    }
    BPA_CHECK(false);
}

template <class T>
std::string value_text(const Showing& showing, const T& value) {
    return text_of(value, showing.language);
}

std::string value_text(const Showing& showing, const rulebook::RateValue& rate) {
    if (const auto* share = std::get_if<Percent>(&rate)) {
        return share->text() +
               (showing.language == Language::nb ? " av timelønnen" : " of the hourly wage");
    }
    return std::get<HourlyRate>(rate).text() +
           (showing.language == Language::nb ? " kr i timen" : " kr an hour");
}

std::string value_text(const Showing& showing, const Percent& percent) {
    return value_text(showing, rulebook::RateValue{percent});
}

/// Kroner for a day of a trip.
std::string value_text(const Showing& showing, const Money& per_day) {
    constexpr Words each{.nb = "{} kr for hvert døgn", .en = "{} kr for each 24 hours"};
    return fmt::format(fmt::runtime(each.in(showing.language)), per_day.text());
}

std::string value_text(const Showing& showing, const rulebook::SupplementStep& step) {
    constexpr Words least{.nb = ", minst {} kr i timen", .en = ", at least {} kr an hour"};
    constexpr Words open{.nb = "; åpent: kanskje {}", .en = "; open: perhaps {}"};
    std::string text = value_text(showing, step.value);
    if (step.at_least) {
        text += fmt::format(fmt::runtime(least.in(showing.language)), step.at_least->text());
    }
    if (step.open) {
        text += fmt::format(fmt::runtime(open.in(showing.language)),
                            value_text(showing, step.open->value));
    }
    return text;
}

std::string value_text(const Showing& showing, const rulebook::SupplementRate& rate) {
    constexpr Words from{.nb = "fra {}: {}", .en = "from {}: {}"};
    std::string text;
    for (const auto& step : rate.steps) {
        if (rate.steps.size() == 1) {
            return value_text(showing, step);
        }
        text += text.empty() ? "" : "; ";
        text += fmt::format(fmt::runtime(from.in(showing.language)),
                            showing.by == rulebook::LadderBy::hours ? Minutes::of(step.from).text()
                                                                    : std::to_string(step.from),
                            value_text(showing, step));
    }
    return text;
}

template <class T>
ShownValue shown(const Showing& showing, const rulebook::Entry<T>& entry) {
    const auto& citation = showing.rules.legend.at(entry.citation);
    return {.from = entry.days.first,
            .until = entry.days.last,
            .value = value_text(showing, entry.value),
            .source = showing.rules.legend.at(citation.source).id,
            .at = citation.at,
            .confidence = std::string{name_of(citation.confidence)}};
}

template <class T>
ShownRule shown(const Showing& showing, line::RuleIndex rule, const rulebook::Dated<T>& dated) {
    const auto& name = showing.rules.legend.at(rule);
    ShownRule result{.id = name.id,
                     .title = name.title.in(showing.language),
                     .when = {},
                     .verified_until = dated.verified_until(),
                     .values = {},
                     .gap = {}};
    if (!showing.on) {
        for (const auto& entry : dated.entries()) {
            result.values.push_back(shown(showing, entry));
        }
        return result;
    }
    const auto lookup = dated.on(*showing.on);
    result.gap = name_of(lookup.coverage);
    if (lookup.entry != nullptr) {
        result.values.push_back(shown(showing, *lookup.entry));
    }
    return result;
}

/// A step of a rule: when it holds instead of the rule's own percent.
ShownRule
shown_step(const Showing& showing, std::string when, const rulebook::Dated<Percent>& percent) {
    ShownRule step = shown(showing, line::RuleIndex{}, percent);
    step.id.clear();
    step.title.clear();
    step.when = std::move(when);
    step.verified_until.reset(); // the rule's own
    return step;
}

/// When overtime begins, and what else the same minutes give.
std::string overtime_text(const Showing& showing, const rulebook::Overtime& rule) {
    constexpr Words statutory{.nb = "etter lovens uke", .en = "after the week of the law"};
    constexpr Words norm{.nb = "etter ansettelsens ukenorm", .en = "after the employment's week"};
    constexpr Words first{.nb = "og døgn fra vaktens begynnelse",
                          .en = "and 24 hours from the beginning of the shift"};
    constexpr Words midnight{.nb = "og kalenderdøgn", .en = "and calendar day"};
    constexpr Words kept{.nb = "i tillegg til andre tillegg", .en = "besides other supplements"};
    constexpr Words dropped{.nb = "i stedet for andre tillegg",
                            .en = "instead of other supplements"};
    const bool by_norm = rule.week == rulebook::OvertimeWeek::norm;
    const bool by_midnight = rule.day == rulebook::OvertimeDay::midnight;
    return fmt::format("{} {}; {}",
                       (by_norm ? norm : statutory).in(showing.language),
                       (by_midnight ? midnight : first).in(showing.language),
                       (rule.supplements == rulebook::OvertimeSupplements::dropped ? dropped : kept)
                           .in(showing.language));
}

/// Where a citation stands; nothing when no rule file gave one.
std::optional<ShownBasis> basis_of(const Showing& showing, line::CitationIndex index) {
    const auto& legend = showing.rules.legend;
    if (static_cast<std::size_t>(index) >= legend.citations.size()) {
        return std::nullopt;
    }
    const auto& citation = legend.at(index);
    return ShownBasis{.source = legend.at(citation.source).id,
                      .at = citation.at,
                      .confidence = std::string{name_of(citation.confidence)}};
}

/// What Sundays give: undated, so the rule stands without values.
ShownRule shown(const Showing& showing,
                const rulebook::Rulebook& book,
                const rulebook::SundaySupplement& sundays) {
    constexpr Words none{.nb = "søndager gir ikke tillegg", .en = "Sundays give no supplement"};
    const auto& legend = showing.rules.legend;
    const auto& name = legend.at(sundays.rule);
    const auto gives = [&] {
        const auto& supplement = book.supplements.at(sundays.supplement.value());
        return legend.at(supplement.rule).title.in(showing.language);
    };
    return {.id = name.id,
            .title = name.title.in(showing.language),
            .when = sundays.is_none ? std::string{none.in(showing.language)} : gives(),
            .verified_until = {},
            .values = {},
            .gap = {},
            .basis = basis_of(showing, sundays.citation)};
}

/// A rule without dated values: it says what it says.
ShownRule undated(const Showing& showing,
                  line::RuleIndex rule,
                  std::string what,
                  line::CitationIndex citation) {
    const auto& name = showing.rules.legend.at(rule);
    return {.id = name.id,
            .title = name.title.in(showing.language),
            .when = std::move(what),
            .verified_until = {},
            .values = {},
            .gap = {},
            .basis = basis_of(showing, citation)};
}

void add_pay_rules(const Showing& showing,
                   const rulebook::Rulebook& book,
                   std::vector<ShownRule>& all) {
    if (book.weekly_norm) {
        all.push_back(shown(showing, book.weekly_norm->rule, book.weekly_norm->cases));
    }
    if (book.seniority) {
        all.push_back(undated(showing,
                              book.seniority->rule,
                              text_of(*book.seniority, showing.language),
                              book.seniority->citation));
    }
    for (const auto& rule : book.wages) {
        all.push_back(shown(showing, rule.rule, rule.ladder));
        all.back().conditions = conditions_of(rule, showing.rules, showing.language);
    }
    for (const auto& rule : book.additions) {
        all.push_back(shown(showing, rule.rule, rule.steps));
        all.back().conditions = conditions_of(rule, showing.rules, showing.language);
    }
    for (const auto& rule : book.roster_supplements) {
        const auto& timed = showing.rules.legend.at(book.supplements.at(rule.supplement).rule);
        all.push_back(undated(
            showing, rule.rule, std::string{timed.title.in(showing.language)}, rule.citation));
        all.back().conditions = conditions_of(rule, showing.rules, showing.language);
    }
    for (const auto& rule : book.increases) {
        all.push_back(shown(showing, rule.rule, rule.terms));
    }
    for (const auto& rule : book.back_pay) {
        all.push_back(undated(showing, rule.rule, text_of(rule, showing.language), rule.citation));
    }
}

/// Short notice, days away and work beyond the roster.
void add_trip_rules(const Showing& showing,
                    const rulebook::Rulebook& book,
                    std::vector<ShownRule>& all) {
    constexpr Words most{.nb = "høyst {} av hver tur", .en = "at most {} of each trip"};
    constexpr Words rest{.nb = "rest over {} er et døgn", .en = "a remainder over {} is a day"};
    constexpr Words beyond{.nb = "utover turnusen", .en = "beyond the roster"};
    for (const auto& rule : book.short_notices) {
        all.push_back(shown(showing, rule.rule, rule.percent));
        all.back().when = fmt::format(fmt::runtime(most.in(showing.language)),
                                      rule.most_per_trip.entries().back().value.text());
        for (const auto& step : rule.steps) {
            all.back().steps.push_back(shown_step(
                showing, text_of(step.windows, showing.rules, showing.language), step.percent));
        }
    }
    for (const auto& rule : book.stay_allowances) {
        all.push_back(shown(showing, rule.rule, rule.per_day));
        all.back().when =
            fmt::format(fmt::runtime(rest.in(showing.language)), rule.remainder_over.text());
    }
    for (const auto& rule : book.trip_models) {
        all.push_back(shown(showing, rule.rule, rule.addition));
        all.back().when = beyond.in(showing.language);
    }
}

/// What is paid at least, and amounts for a day.
void add_guarantees(const Showing& showing,
                    const rulebook::Rulebook& book,
                    std::vector<ShownRule>& all) {
    for (const auto& rule : book.guarantees) {
        all.push_back(shown(showing, rule.rule, rule.least));
        all.back().when = when_of(rule, showing.language);
    }
    for (const auto& rule : book.cancelled_shifts) {
        all.push_back(shown(showing, rule.rule, rule.terms));
    }
    for (const auto& rule : book.meal_money) {
        all.push_back(shown(showing, rule.rule, rule.terms));
    }
    for (const auto& rule : book.day_amounts) {
        all.push_back(shown(showing, rule.rule, rule.amount));
        all.back().when = when_of(rule, showing.language);
    }
}

/// Supplements, how they meet, and what Sundays give.
void add_supplements(const Showing& showing,
                     const rulebook::Rulebook& book,
                     std::vector<ShownRule>& all) {
    for (const auto& rule : book.supplements) {
        Showing by_its_steps = showing;
        by_its_steps.by = rule.by;
        all.push_back(shown(by_its_steps, rule.rule, rule.rate));
        all.back().when = text_of(rule.windows, showing.rules, showing.language);
        all.back().conditions = conditions_of(rule, showing.rules, showing.language);
    }
    for (const auto& rule : book.conversions) {
        all.push_back(shown(showing, rule.rule, rule.terms));
        all.back().conditions = conditions_of(rule, showing.rules, showing.language);
    }
    if (book.stacking_rule) {
        all.push_back(undated(showing,
                              *book.stacking_rule,
                              text_of(book.stacking, book, showing.rules, showing.language),
                              book.stacking_basis));
    }
    if (book.sundays) {
        all.push_back(shown(showing, book, *book.sundays));
    }
}

void add_overtime(const Showing& showing,
                  const rulebook::Rulebook& book,
                  std::vector<ShownRule>& all) {
    if (!book.overtime) {
        return;
    }
    all.push_back(shown(showing, book.overtime->rule, book.overtime->percent));
    all.back().when = overtime_text(showing, *book.overtime);
    all.back().conditions = conditions_of(*book.overtime, showing.rules, showing.language);
    for (const auto& step : book.overtime->steps) {
        all.back().steps.push_back(
            shown_step(showing, text_of(step, showing.rules, showing.language), step.percent));
    }
}

} // namespace

ShownAgreement show_rulebook(const rulebook::Rules& rules,
                             const rulebook::Rulebook& book,
                             std::optional<Date> on,
                             Language language) {
    const Showing showing{.rules = rules, .on = on, .language = language};
    ShownAgreement result{
        .id = book.id, .title = book.title.in(language), .rules = {}, .options = book.options};
    for (const auto& rule : book.annual_hours) {
        result.rules.push_back(shown(showing, rule.rule, rule.by_norm));
    }
    add_pay_rules(showing, book, result.rules);
    add_supplements(showing, book, result.rules);
    add_trip_rules(showing, book, result.rules);
    add_guarantees(showing, book, result.rules);
    add_overtime(showing, book, result.rules);
    std::ranges::sort(result.rules, {}, &ShownRule::id);
    add_origins(rules, book, result, language);
    return result;
}

} // namespace bpa::cli
