#include "calc/earning.hpp"
#include "calc/stack.hpp"
#include "values/check.hpp"

#include <algorithm>

namespace bpa::calc {

namespace {

using rulebook::OnOvertime;

std::int64_t ore_of(const Earning& earning, line::RateIndex rate) {
    return earning.work.rates.at(rate).value.ore();
}

/// What an overtime rule says of supplements, in the words of a supplement.
OnOvertime on_overtime(rulebook::OvertimeSupplements rule) {
    switch (rule) {
    case rulebook::OvertimeSupplements::kept:
        return OnOvertime::kept;
    case rulebook::OvertimeSupplements::dropped:
        return OnOvertime::dropped;
    case rulebook::OvertimeSupplements::highest:
        return OnOvertime::highest;
    }
    BPA_CHECK(false);
}

/// Knows an hour of overtime: its terms, what they say of supplements, and its rates.
struct OnOvertimeHour {
    const rulebook::Rulebook& book;
    OnOvertime by_rule = OnOvertime::kept;
    line::RateIndex base{};
    line::RateIndex overtime{};
    const CountedTime& counted; ///< overtime and supplements may be paid for different time
    std::optional<line::RateIndex> on_duty; ///< what it adds to a duty that pays kroner
};

/// Lets the dearer of overtime and the supplements that ask for it be paid, and takes out what is
/// not paid beside overtime of a certain height.
void meet_overtime(const Earning& earning, const OnOvertimeHour& hour, Supplements& supplements) {
    auto& paid = supplements.paid;
    const auto competes = [&](const Applied& one) {
        const auto own = hour.book.supplements.at(one.supplement).on_overtime;
        return (own == OnOvertime::as_overtime_rule ? hour.by_rule : own) == OnOvertime::highest;
    };
    std::int64_t competing = 0;
    for (const auto& one : paid) {
        competing += competes(one) ? ore_of(earning, one.rate) : 0;
    }
    const auto overtime = ore_of(earning, hour.overtime);
    const auto& counted = hour.counted;
    const Exact added =
        Exact{overtime} * (counted.converted + counted.calls).minutes() +
        Exact{hour.on_duty ? ore_of(earning, *hour.on_duty) : 0} * Exact{counted.length.count()};
    supplements.instead_of_overtime = added < Exact{competing} * counted.supplements.minutes();
    const auto kept = std::remove_if(paid.begin(), paid.end(), [&](const Applied& one) {
        const auto& above = hour.book.supplements.at(one.supplement).unless_other_above;
        const bool gives_way =
            above && !supplements.instead_of_overtime &&
            (earning.work.rates.at(hour.base).value * *above).ore() < Exact{overtime};
        return gives_way || (competes(one) && !supplements.instead_of_overtime);
    });
    paid.erase(kept, paid.end());
    for (auto& one : paid) {
        one.is_for_overtime = supplements.instead_of_overtime && competes(one);
    }
}

/// The time a supplement counts for, in the time off it is taken as.
ExactMinutes as_time_off(const ExactMinutes& counted, const rulebook::TimeOff& terms) {
    return ExactMinutes::of_minutes(
        counted.minutes() * Exact::ratio(terms.per_hour.count(), ClockTime::minutes_per_hour));
}

/// What lacks to a whole number of parts, the last begun one included.
ExactMinutes missing_to_parts(const Exact& time, const Exact& part) {
    const Exact parts = time / part;
    const Int128 begun = (parts.numerator() + parts.denominator() - 1) / parts.denominator();
    return ExactMinutes::of_minutes(Exact{static_cast<std::int64_t>(begun)} * part - time);
}

} // namespace

Price<Supplements> supplements_of(Earning& earning,
                                  const line::Segment& segment,
                                  const Wage& base,
                                  const CountedTime& counted) {
    const auto& book = earning.book_on(segment.date);
    const bool is_overtime = segment.hour_kind == line::HourKind::overtime;
    const auto by_rule =
        is_overtime ? on_overtime(earning.overtime_on(segment.date).supplements) : OnOvertime::kept;
    PaidAs paid_as{.segment = segment,
                   .duty = earning.plan ? earning.plan->rule->as_duty : segment.duty,
                   .before = earning.before,
                   .drops_on_overtime = by_rule == OnOvertime::dropped};
    auto sunday = like_sunday(earning, paid_as);
    if (const auto* problem = std::get_if<Unpriced>(&sunday)) {
        return *problem;
    }
    paid_as.like_sunday = std::get<std::optional<LikeSunday>>(sunday);
    const InStretch shift{earning.work.stretches, earning.work.shift};
    auto applied = supplements_on(paid_as,
                                  {earning.work.employment, book, earning.work.counting, &shift},
                                  earning.rules.calendar,
                                  {earning.work.rates, base.rate});
    if (const auto* problem = std::get_if<Unpriced>(&applied)) {
        return *problem;
    }
    Supplements supplements{.paid = std::get<AppliedList>(std::move(applied))};
    if (!is_overtime || supplements.paid.empty()) {
        return supplements;
    }
    const auto overtime = overtime_rate_on(earning, segment, base);
    if (const auto* problem = std::get_if<Unpriced>(&overtime)) {
        return *problem;
    }
    const auto on_duty = overtime_rate_of_duty(earning, segment);
    if (const auto* problem = std::get_if<Unpriced>(&on_duty)) {
        return *problem;
    }
    if (const auto& rate = std::get<std::optional<line::RateIndex>>(overtime)) {
        const auto& added = std::get<std::optional<line::RateIndex>>(on_duty);
        meet_overtime(earning, {book, by_rule, base.rate, *rate, counted, added}, supplements);
    }
    return supplements;
}

void add_supplements(Earning& earning,
                     const SegmentPlace& place,
                     const AppliedList& paid,
                     const ExactMinutes& counted) {
    if (counted == ExactMinutes{}) {
        return;
    }
    const auto& book = earning.book_on(place.first.date);
    const bool is_time_off = earning.work.shift.details->as_time_off;
    for (const auto& one : paid) {
        const auto& supplement = book.supplements.at(one.supplement);
        // What overtime adds is paid in money (aml § 10-6 (12)), and so is what stands in for it.
        if (is_time_off && supplement.time_off && !one.is_for_overtime) {
            earning.time_off.push_back({.rule = &supplement,
                                        .earned_on = place.first.date,
                                        .time = as_time_off(counted, *supplement.time_off)});
            continue;
        }
        Part part{.rule = supplement.rule,
                  .code = supplement.pays_as,
                  .rate = one.rate,
                  .counted = counted,
                  .block = supplement.block,
                  .block_of = supplement.rule,
                  .ladder = one.ladder,
                  .ladder_by = supplement.by};
        if (one.is_like_sunday) {
            part.rule = book.sundays->rule;
            part.code = earning.rules.law.may_days.work_pays_as;
            part.basis = book.sundays->citation;
        }
        add_to_sum(earning.sums, place, part);
    }
}

void round_to_blocks(std::vector<TimeOffEarned>& earned) {
    for (auto last = earned.rbegin(); last != earned.rend(); ++last) {
        const auto& rule = *last->rule;
        const auto is_of_rule = [&](const auto& one) { return one.rule->rule == rule.rule; };
        if (!rule.block || std::any_of(earned.rbegin(), last, is_of_rule)) {
            continue;
        }
        ExactMinutes whole;
        for (const auto& one : earned) {
            whole += is_of_rule(one) ? one.time : ExactMinutes{};
        }
        // A part of the supplement's time gives a part of the time off.
        const auto part = as_time_off(ExactMinutes::of(*rule.block), *rule.time_off).minutes();
        last->time += missing_to_parts(whole.minutes(), part);
    }
}

void round_to_blocks(Sums& sums) {
    for (auto last = sums.end(); last != sums.begin();) {
        --last;
        const auto is_of_rule = [&](const Sum& sum) {
            return sum.part.block && sum.part.block_of == last->part.block_of;
        };
        const bool is_last_of_rule = std::none_of(last + 1, sums.end(), is_of_rule);
        if (!last->part.block || !is_last_of_rule) {
            continue;
        }
        ExactMinutes whole;
        for (const auto& sum : sums) {
            whole += is_of_rule(sum) ? sum.part.counted : ExactMinutes{};
        }
        last->part.counted += missing_to_parts(whole.minutes(), Exact{last->part.block->count()});
    }
}

} // namespace bpa::calc
