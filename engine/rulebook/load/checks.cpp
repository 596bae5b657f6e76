#include "rulebook/load/package.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace bpa::rulebook {

namespace {

const AnnualHours* hours_of(const AnnualHoursRule& rule, Date day, Minutes norm) {
    const auto found = rule.by_norm.on(day);
    if (found.entry == nullptr) {
        return nullptr;
    }
    const auto& norms = found.entry->value;
    const auto hours = std::find_if(
        norms.begin(), norms.end(), [&](const auto& one) { return one.weekly_norm == norm; });
    return hours == norms.end() ? nullptr : &*hours;
}

/// Knows how pay becomes the lowest hour that it can be, over every weekly norm.
struct LowestHour {
    const Entry<std::vector<AnnualHours>>* norms = nullptr;
    Rounding rounding;

    [[nodiscard]] std::optional<HourlyRate> of(HourlyRate per_hour) const { return per_hour; }
    [[nodiscard]] std::optional<HourlyRate> of(Money per_year) const {
        std::optional<HourlyRate> lowest;
        if (norms == nullptr) {
            return lowest;
        }
        for (const auto& norm : norms->value) {
            const auto rate = round_to_rate(ExactMoney::of(per_year) / norm.hours, rounding);
            lowest = lowest ? std::min(*lowest, rate) : rate;
        }
        return lowest;
    }
};

/// The lowest rate per hour that a wage rule can give on a day at a seniority, over every weekly
/// norm: below it no employment can be. Nothing when the rule has no confirmed value that day, or
/// pays by pay step, which no seniority tells.
std::optional<HourlyRate>
lowest_wage(const ParsedWage& parsed, const AnnualHoursRule* hours, Date day, int years) {
    const auto found = parsed.wage.ladder.on(day);
    if (found.coverage != Coverage::confirmed) {
        return std::nullopt;
    }
    const LowestHour lowest{hours == nullptr ? nullptr : hours->by_norm.on(day).entry,
                            parsed.wage.rounding};
    std::optional<HourlyRate> rate;
    const auto known = [&](const auto& step, const auto& pay) {
        return step.not_found ? std::nullopt : lowest.of(pay);
    };
    if (const auto* hourly = std::get_if<std::vector<HourlyStep>>(&found.entry->value)) {
        for (const auto& step : *hourly) {
            rate = step.years <= years ? known(step, step.per_hour) : rate;
        }
    } else if (const auto* yearly = std::get_if<std::vector<YearlyStep>>(&found.entry->value)) {
        for (const auto& step : *yearly) {
            rate = step.years <= years ? known(step, step.per_year) : rate;
        }
    } else if (const auto* based = std::get_if<BasedLadder>(&found.entry->value)) {
        const auto base = std::visit([&](const auto& pay) { return lowest.of(pay); }, based->base);
        rate = base;
        for (const auto& step : based->steps) {
            if (base && step.years <= years) {
                const auto share = Percent::of_fraction(Exact{1} + step.addition.fraction());
                rate = round_to_rate(*base * share, parsed.wage.rounding);
            }
        }
    }
    return rate;
}

/// Knows the first date on which a rule is below its floor.
struct Breach {
    Date day;
    std::string value;
    std::string floor;
    source::Place place;
    source::Place floor_place;
};

template <class T>
void add_starts(const Dated<T>& dated, std::set<Date>& days) {
    for (const auto& entry : dated.entries()) {
        days.insert(entry.days.first);
    }
}

template <class Step>
void add_years(const std::vector<Step>& steps, std::set<int>& years) {
    for (const auto& step : steps) {
        years.insert(step.years);
    }
}

void add_steps(const ParsedWage& parsed, std::set<int>& years) {
    for (const auto& entry : parsed.wage.ladder.entries()) {
        std::visit(
            [&](const auto& ladder) {
                if constexpr (requires { ladder.base; }) {
                    years.insert(0);
                    add_years(ladder.steps, years);
                } else if constexpr (requires { ladder.front().years; }) {
                    add_years(ladder, years);
                }
            },
            entry.value);
    }
}

/// Knows a wage rule with its divisors.
struct WageOf {
    const ParsedWage& parsed;
    const AnnualHoursRule* hours;
};

WageOf wage_of(const ParsedWage& parsed, const std::vector<const ParsedRule*>& all) {
    for (const auto* rule : all) {
        if (parsed.annual_hours && rule->id == parsed.annual_hours->id) {
            return {parsed, std::get_if<AnnualHoursRule>(&rule->body)};
        }
    }
    return {parsed, nullptr};
}

std::optional<Breach> wage_breach(const WageOf& rule, const WageOf& floor) {
    std::set<Date> days;
    std::set<int> years;
    for (const auto* one : {&rule, &floor}) {
        add_starts(one->parsed.wage.ladder, days);
        add_steps(one->parsed, years);
    }
    for (const auto day : days) {
        for (const int year : years) {
            const auto value = lowest_wage(rule.parsed, rule.hours, day, year);
            const auto least = lowest_wage(floor.parsed, floor.hours, day, year);
            if (value && least && *value < *least) {
                return Breach{day,
                              value->text(),
                              least->text(),
                              rule.parsed.wage.ladder.on(day).entry->place,
                              floor.parsed.wage.ladder.on(day).entry->place};
            }
        }
    }
    return std::nullopt;
}

/// Whether a step is below another of the same unit. Kroner and shares compare only with a wage at
/// hand; the calculation does that for each person. A floor in kroner under a share is compared
/// with what the other is certain of.
bool is_below(const SupplementStep& step, const SupplementStep& floor) {
    if (step.value.index() == floor.value.index() && step.value < floor.value) {
        return true;
    }
    if (!floor.at_least) {
        return false;
    }
    const auto* kroner = std::get_if<HourlyRate>(&step.value);
    const auto certain = kroner != nullptr ? std::optional{*kroner} : step.at_least;
    return !certain || *certain < *floor.at_least;
}

/// The step that holds from a count on.
const SupplementStep& step_at(const SupplementRate& rate, std::int64_t count) {
    const auto after = std::find_if(rate.steps.begin() + 1, rate.steps.end(), [&](const auto& one) {
        return one.from > count;
    });
    return *std::prev(after);
}

std::string text_of(const SupplementStep& step) {
    auto text = std::visit([](const auto& value) { return value.text(); }, step.value);
    return step.at_least ? text + " (≥ " + step.at_least->text() + ')' : text;
}

std::optional<Breach> supplement_breach(const TimeSupplement& rule, const TimeSupplement& floor) {
    std::set<Date> days;
    add_starts(rule.rate, days);
    add_starts(floor.rate, days);
    for (const auto day : days) {
        const auto value = rule.rate.on(day);
        const auto least = floor.rate.on(day);
        const bool covers =
            value.coverage == Coverage::confirmed && least.coverage == Coverage::confirmed;
        if (!covers) {
            continue;
        }
        for (const auto& step : least.entry->value.steps) {
            const auto& own = step_at(value.entry->value, step.from);
            if (is_below(own, step)) {
                return Breach{
                    day, text_of(own), text_of(step), value.entry->place, least.entry->place};
            }
        }
    }
    return std::nullopt;
}

std::optional<Breach> percent_breach(const Dated<Percent>& rule, const Dated<Percent>& floor) {
    std::set<Date> days;
    add_starts(rule, days);
    add_starts(floor, days);
    for (const auto day : days) {
        const auto value = rule.on(day);
        const auto least = floor.on(day);
        const bool covers =
            value.coverage == Coverage::confirmed && least.coverage == Coverage::confirmed;
        if (covers && value.entry->value < least.entry->value) {
            return Breach{day,
                          value.entry->value.text(),
                          least.entry->value.text(),
                          value.entry->place,
                          least.entry->place};
        }
    }
    return std::nullopt;
}

void report_breach(Context& context,
                   const char* code,
                   const std::pair<std::string, std::string>& rule_and_floor,
                   const Breach& breach) {
    report(context,
           {code,
            {breach.place},
            {{"rule", rule_and_floor.first},
             {"floor_rule", rule_and_floor.second},
             {"day", breach.day.text()},
             {"value", breach.value},
             {"floor", breach.floor}},
            {breach.floor_place}});
}

} // namespace

void check_lawful(Context& context, const Overtime& rule, const WorkingTimeLaw& law) {
    for (std::size_t step = 0; step <= rule.steps.size(); ++step) {
        const auto breach = percent_breach(rule.percent_of(step), law.overtime_percent);
        if (breach) {
            const auto& names = context.legend;
            const std::pair ids{names.at(rule.rule).id, names.at(law.rule).id};
            report_breach(context, "rules/below-law", ids, *breach);
        }
    }
}

void check_lawful(Context& context, const TripModel& model, const WorkingTimeLaw& law) {
    if (const auto breach = percent_breach(model.addition, law.overtime_percent)) {
        const auto& names = context.legend;
        report_breach(
            context, "rules/below-law", {names.at(model.rule).id, names.at(law.rule).id}, *breach);
    }
}

void check_published(Context& context, const ParsedWage& wage, const AnnualHoursRule& hours) {
    for (const auto& published : wage.published) {
        const auto* divisor = hours_of(hours, published.from, published.weekly_norm);
        if (divisor == nullptr) {
            report(context,
                   {"rules/published-unknown-norm",
                    published.where,
                    {{"weekly", published.weekly_norm.text()}, {"from", published.from.text()}},
                    {context.legend.at(hours.rule).place}});
            continue;
        }
        const auto per_hour =
            round_to_rate(ExactMoney::of(published.per_year) / divisor->hours, wage.wage.rounding);
        if (per_hour != published.per_hour) {
            report(context,
                   {"rules/published-hour-differs",
                    published.where,
                    {{"per_year", published.per_year.text()},
                     {"hours", divisor->hours.text()},
                     {"per_hour", per_hour.text()},
                     {"published", published.per_hour.text()}},
                    {published.per_year_place}});
        }
    }
}

void check_floor(Context& context,
                 const ParsedRule& rule,
                 const ParsedRule& floor,
                 const std::vector<const ParsedRule*>& all) {
    if (rule.kind != floor.kind) {
        report(context,
               {"rules/floor-other-kind",
                rule.not_below->where,
                {{"rule", floor.id}, {"kind", floor.kind}, {"own_kind", rule.kind}},
                {floor.place}});
        return;
    }
    std::optional<Breach> breach;
    if (const auto* supplement = std::get_if<TimeSupplement>(&rule.body)) {
        breach = supplement_breach(*supplement, std::get<TimeSupplement>(floor.body));
    } else if (const auto* overtime = std::get_if<Overtime>(&rule.body)) {
        breach = percent_breach(overtime->percent, std::get<Overtime>(floor.body).percent);
    } else if (const auto* wage = std::get_if<ParsedWage>(&rule.body)) {
        breach = wage_breach(wage_of(*wage, all), wage_of(std::get<ParsedWage>(floor.body), all));
    }
    if (breach) {
        report_breach(context, "rules/below-floor", {rule.id, floor.id}, *breach);
    }
}

} // namespace bpa::rulebook
