#include "calc/rates.hpp"

#include <algorithm>

namespace bpa::calc {

namespace {

/// Whether what a case wants of the roster is so; nothing when that is not stated.
std::optional<bool> holds(const std::optional<bool>& wanted, const std::optional<bool>& stated) {
    if (!wanted) {
        return true;
    }
    return stated ? std::optional{*stated == *wanted} : std::nullopt;
}

/// Whether a case fits; nothing when what it asks is not stated.
std::optional<bool> fits(const rulebook::NormCase& one, const facts::RosterFacts& roster) {
    bool is_known = true;
    for (const auto& held : {holds(one.evening_or_night, roster.evening_or_night),
                             holds(one.regular_sundays, roster.regular_sundays),
                             holds(one.round_the_clock, roster.round_the_clock)}) {
        if (held == false) {
            return false;
        }
        is_known = is_known && held.has_value();
    }
    return is_known ? std::optional{true} : std::nullopt;
}

/// The norm that a case gives; nothing when hours that it asks are not stated.
std::optional<ExactMinutes> norm_of(const rulebook::NormCase& one,
                                    const facts::RosterFacts& roster) {
    if (const auto* whole = std::get_if<Minutes>(&one.norm)) {
        return ExactMinutes::of(*whole);
    }
    const auto& terms = std::get<rulebook::NormReduction>(one.norm);
    if (!roster.night_hours || !roster.sunday_hours) {
        return std::nullopt;
    }
    const auto credit = [](Minutes time, Minutes per_hour) {
        return Exact::ratio(time.count() * per_hour.count(), ClockTime::minutes_per_hour);
    };
    const Exact night = credit(*roster.night_hours, terms.per_night_hour);
    const Exact sunday = credit(*roster.sunday_hours, terms.per_sunday_hour);
    const Exact twice = credit(roster.sunday_night_hours.value_or(Minutes{}),
                               std::min(terms.per_night_hour, terms.per_sunday_hour));
    const Exact reduced = Exact{terms.from.count()} - night - sunday + twice;
    return ExactMinutes::of_minutes(
        std::clamp(reduced, Exact{terms.at_least.count()}, Exact{terms.at_most.count()}));
}

} // namespace

Price<WeeklyNorm> RateBook::norm_on(const PriceContext& context, Date day) const {
    const auto& employment = context.employment;
    if (const auto* stated = facts::in_force(employment.weekly_norm, day)) {
        return WeeklyNorm{.hours = ExactMinutes::of(stated->value), .place = stated->place};
    }
    const auto* roster = facts::in_force(employment.roster_facts, day);
    const auto& rule = context.book.weekly_norm;
    Unpriced problem{.problem = PriceProblem::norm_missing, .date = day, .place = employment.place};
    if (roster == nullptr || !rule) {
        return problem;
    }
    problem.rule = rule->rule;
    problem.place = roster->place;
    const auto settled = settle(rule->cases, rule->rule, day);
    if (const auto* why = std::get_if<Unpriced>(&settled)) {
        return *why;
    }
    const auto [entry, provisional] = std::get<0>(settled);
    for (const auto& one : entry->value) {
        const auto fit = fits(one, roster->value);
        if (fit == false) {
            continue;
        }
        const auto norm = fit ? norm_of(one, roster->value) : std::nullopt;
        if (!norm) {
            problem.problem = PriceProblem::roster_fact_missing;
            return problem;
        }
        return WeeklyNorm{.hours = *norm,
                          .is_computed = true,
                          .place = roster->place,
                          .provisional = provisional};
    }
    problem.problem = PriceProblem::norm_undecided;
    return problem;
}

Price<RateBook::Divisor> RateBook::hours_of(const PriceContext& context,
                                            const rulebook::AnnualHoursRule& rule,
                                            Date day) const {
    const auto settled = settle(rule.by_norm, rule.rule, day);
    if (const auto* problem = std::get_if<Unpriced>(&settled)) {
        return *problem;
    }
    const auto [entry, carried] = std::get<0>(settled);
    if (!entry->value.front().weekly_norm) {
        return Divisor{entry->value.front().hours, rule.rule, entry->citation, carried};
    }
    const auto norm = norm_on(context, day);
    if (const auto* problem = std::get_if<Unpriced>(&norm)) {
        auto named = *problem;
        named.rule = named.problem == PriceProblem::norm_missing ? rule.rule : named.rule;
        return named;
    }
    const auto& week = std::get<WeeklyNorm>(norm);
    const bool provisional = carried || week.provisional;
    for (const auto& known : entry->value) {
        if (ExactMinutes::of(*known.weekly_norm) == week.hours) {
            return Divisor{known.hours, rule.rule, entry->citation, provisional};
        }
    }
    if (!week.is_computed) {
        return Unpriced{.problem = PriceProblem::norm_without_hours,
                        .date = day,
                        .rule = rule.rule,
                        .place = week.place};
    }
    // A computed norm need not be one that the agreement lists; the year has as many weeks for it.
    const Exact hours = week.hours.minutes() * rule.weeks.value() /
                        Exact{static_cast<std::int64_t>(ClockTime::minutes_per_hour)};
    return Divisor{hours, rule.rule, entry->citation, provisional};
}

Price<RateBook::Divisor> RateBook::divisor(const Asking& asking) const {
    const auto& book = asking.context.book;
    if (asking.is_ordinary()) {
        if (asking.rule.annual_hours) {
            return hours_of(
                asking.context, book.annual_hours.at(*asking.rule.annual_hours), asking.day);
        }
        const auto norm = norm_on(asking.context, asking.day);
        if (const auto* problem = std::get_if<Unpriced>(&norm)) {
            auto named = *problem;
            named.rule = asking.rule.rule;
            return named;
        }
        return asking.problem(PriceProblem::norm_without_hours, std::get<WeeklyNorm>(norm).place);
    }
    const auto rule = std::find_if(book.annual_hours.begin(),
                                   book.annual_hours.end(),
                                   [&](const auto& one) { return one.purpose == asking.purpose; });
    if (rule == book.annual_hours.end()) {
        return asking.problem(PriceProblem::no_divisor, book.place);
    }
    return hours_of(asking.context, *rule, asking.day);
}

} // namespace bpa::calc
