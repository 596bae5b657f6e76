#include "calc/earning.hpp"
#include "calc/may_days.hpp"
#include "calc/population.hpp"

#include <algorithm>
#include <optional>

namespace bpa::calc {

namespace {

/// Whether the terms name the day in a supplement of their own for her: then that is what the day
/// gives.
Price<bool> is_named(const Earning& earning, const PaidAs& paid) {
    const std::uint64_t days = paid.segment.day_mask & earning.rules.law.may_days.days;
    const auto& employment = earning.work.employment;
    for (const auto& rule : earning.book_on(paid.segment.date).supplements) {
        const bool names =
            std::any_of(rule.windows.begin(), rule.windows.end(), [&](const auto& window) {
                return (window.named_days & days) != 0;
            });
        if (!names || !rulebook::has_duty(rule.duties, paid.duty)) {
            continue;
        }
        const auto fits = is_for(rule.who, employment, paid.segment.date);
        if (!fits) {
            return Unpriced{.problem = PriceProblem::rota_missing,
                            .date = paid.segment.date,
                            .rule = rule.rule,
                            .place = employment.place};
        }
        if (*fits) {
            return true;
        }
    }
    return false;
}

/// Most shifts are on neither day, and their segments say so.
bool is_on_may_day(const Earning& earning, const line::Segment& segment) {
    return (segment.day_mask & earning.rules.law.may_days.days) != 0 &&
           is_may_day(earning.rules, segment.date);
}

/// Adds the law's share of what an hour gives; the problem, if there is one.
std::optional<Unpriced> add_share(Earning& earning,
                                  const SegmentPlace& place,
                                  line::RateIndex hour,
                                  const ExactMinutes& time) {
    if (time == ExactMinutes{}) {
        return std::nullopt;
    }
    const auto& law = earning.rules.law.may_days;
    const auto rate = earning.work.rates.share(
        {law.least_supplement, law.rule, Rounding{}}, hour, place.first.date);
    if (const auto* problem = std::get_if<Unpriced>(&rate)) {
        return *problem;
    }
    add_to_sum(
        earning.sums, place, {law.rule, law.work_pays_as, std::get<line::RateIndex>(rate), time});
    return std::nullopt;
}

} // namespace

Price<std::optional<LikeSunday>> like_sunday(const Earning& earning, const PaidAs& paid) {
    if (!is_on_may_day(earning, paid.segment)) {
        return std::nullopt;
    }
    const auto& sundays = earning.book_on(paid.segment.date).sundays;
    if (!sundays || !sundays->supplement) {
        return std::nullopt;
    }
    const auto named = is_named(earning, paid);
    if (const auto* problem = std::get_if<Unpriced>(&named)) {
        return *problem;
    }
    if (std::get<bool>(named)) {
        return std::nullopt;
    }
    return std::optional{LikeSunday{*sundays->supplement,
                                    ordinary_sunday(earning.rules.calendar, paid.segment.date)}};
}

std::optional<Unpriced> add_may_day_least(Earning& earning,
                                          const SegmentPlace& place,
                                          const Wage& base,
                                          const CountedTime& counted) {
    const auto& segment = place.first;
    if (!is_on_may_day(earning, segment) || earning.book_on(segment.date).sundays) {
        return std::nullopt;
    }
    const auto named = is_named(
        earning,
        {.segment = segment, .duty = earning.plan ? earning.plan->rule->as_duty : segment.duty});
    if (const auto* problem = std::get_if<Unpriced>(&named)) {
        return *problem;
    }
    if (std::get<bool>(named)) {
        return std::nullopt;
    }
    if (auto problem = add_share(earning, place, base.rate, counted.converted + counted.calls)) {
        return problem;
    }
    return earning.pays_kroner()
               ? add_share(earning, place, hour_of_duty(earning), ExactMinutes::of(counted.length))
               : std::nullopt;
}

} // namespace bpa::calc
