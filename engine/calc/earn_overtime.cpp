#include "calc/earning.hpp"

namespace bpa::calc {

namespace {

/// The hour that what overtime gives is a percent of: the ordinary one, or the year's pay by the
/// divisor of overtime.
Price<line::RateIndex> hour_of(const Earning& earning,
                               const line::Segment& segment,
                               std::pair<const OvertimeTerms&, const Wage&> terms_and_base) {
    const auto& [terms, base] = terms_and_base;
    if (terms.hour == rulebook::OvertimeHour::ordinary) {
        return base.rate;
    }
    const auto duty = earning.plan ? earning.plan->rule->as_duty : segment.duty;
    return earning.work.rates.divided_wage({earning.work.employment, earning.book_on(segment.date)},
                                           duty,
                                           segment.date,
                                           rulebook::HoursPurpose::overtime);
}

/// Whether what overtime adds is less than the law orders, which counts from the ordinary hour. A
/// percent is held against the law when it is read; on an hour of its own it may still come to
/// less. Half an øre is what rounding the rate may take.
bool is_below_law(const Earning& earning,
                  const line::Segment& segment,
                  std::pair<line::RateIndex, line::RateIndex> added_and_base) {
    const auto& law = working_time_law(earning.work.employer, earning.rules, segment.date);
    const auto* least = law.overtime_percent.on(segment.date).entry;
    const auto& rates = earning.work.rates;
    if (least == nullptr) {
        return false;
    }
    const auto ordered = (rates.at(added_and_base.second).value * least->value).ore();
    const auto missing = ordered - Exact{rates.at(added_and_base.first).value.ore()};
    return Exact{1} < missing + missing;
}

} // namespace

line::RateIndex hour_of_duty(const Earning& earning) {
    return kroner_rate(earning.work.rates, *earning.plan, earning.work.shift.place);
}

Price<std::optional<line::RateIndex>>
overtime_rate_on(const Earning& earning, const line::Segment& segment, const Wage& base) {
    if (segment.hour_kind != line::HourKind::overtime) {
        return std::nullopt;
    }
    const auto terms = earning.overtime_on(segment.date);
    const auto hour = hour_of(earning, segment, {terms, base});
    if (const auto* problem = std::get_if<Unpriced>(&hour)) {
        return *problem;
    }
    const auto rate = earning.work.rates.share(
        {terms.percent_of(segment.overtime_step), terms.rule, terms.rounding},
        std::get<line::RateIndex>(hour),
        segment.date);
    if (const auto* problem = std::get_if<Unpriced>(&rate)) {
        return *problem;
    }
    const auto added = std::get<line::RateIndex>(rate);
    if (terms.hour != rulebook::OvertimeHour::ordinary &&
        is_below_law(earning, segment, {added, base.rate})) {
        return Unpriced{.problem = PriceProblem::overtime_below_law,
                        .date = segment.date,
                        .rule = terms.rule,
                        .place = earning.rules.legend.at(terms.rule).place};
    }
    return std::optional{added};
}

Price<std::optional<line::RateIndex>> overtime_rate_of_duty(const Earning& earning,
                                                            const line::Segment& segment) {
    if (segment.hour_kind != line::HourKind::overtime || !earning.pays_kroner()) {
        return std::nullopt;
    }
    const auto terms = earning.overtime_on(segment.date);
    const auto rate = earning.work.rates.share(
        {terms.percent_of(segment.overtime_step), terms.rule, terms.rounding},
        hour_of_duty(earning),
        segment.date);
    if (const auto* problem = std::get_if<Unpriced>(&rate)) {
        return *problem;
    }
    return std::optional{std::get<line::RateIndex>(rate)};
}

std::optional<Unpriced> add_overtime(Earning& earning,
                                     const SegmentPlace& place,
                                     const Wage& base,
                                     const CountedTime& counted) {
    if (place.first.hour_kind != line::HourKind::overtime) {
        return std::nullopt;
    }
    using Found = Price<std::optional<line::RateIndex>>;
    const auto add = [&](const Found& found, const ExactMinutes& time) -> std::optional<Unpriced> {
        if (const auto* problem = std::get_if<Unpriced>(&found)) {
            return *problem;
        }
        if (const auto rate = std::get<std::optional<line::RateIndex>>(found)) {
            const auto terms = earning.overtime_on(place.first.date);
            add_to_sum(earning.sums, place, {terms.rule, terms.pays_as, *rate, time});
        }
        return std::nullopt;
    };
    const auto of_wage = counted.converted + counted.calls;
    if (!(of_wage == ExactMinutes{})) {
        if (auto problem = add(overtime_rate_on(earning, place.first, base), of_wage)) {
            return problem;
        }
    }
    return counted.length == Minutes{}
               ? std::nullopt
               : add(overtime_rate_of_duty(earning, place.first), ExactMinutes::of(counted.length));
}

} // namespace bpa::calc
