#include "calc/earn.hpp"

#include "calc/earning.hpp"

#include <algorithm>
#include <optional>

namespace bpa::calc {

using line::InputName;

namespace {

/// The inputs that say what rounding made of calls.
void explain_calls(line::Derivation& derivation, const ConversionPlan& plan) {
    const auto& terms = *plan.terms;
    if (plan.has_least_call) {
        derivation.inputs.push_back(
            {InputName::least_hours, terms.value.least_per_call.value(), terms.citation});
    }
    const bool is_summed = plan.rule->blocks == rulebook::CallBlocks::summed;
    derivation.inputs.push_back({is_summed ? InputName::block : InputName::call_block,
                                 terms.value.call_block.value(),
                                 terms.citation});
}

/// Says what a converted line rests on besides hours and rate.
void explain_conversion(line::Line& line, const facts::Shift& shift, const ConversionPlan& plan) {
    auto& derivation = line.derivation;
    const auto& terms = *plan.terms;
    const auto& rule = *plan.rule;
    line.provisional = line.provisional || plan.provisional;
    const bool is_of_rule = derivation.rule == rule.rule;
    const bool is_addition =
        is_of_rule && !rule.calls_add.entries().empty() && line.code == rule.calls_add_pay_as;
    const bool is_one_code = rule.calls_pay_as == rule.pays_as;
    const bool is_calls =
        is_addition || (is_of_rule && !is_one_code && line.code == rule.calls_pay_as);
    if (is_of_rule && !is_addition) {
        derivation.basis = terms.citation;
    }
    const bool is_converted =
        plan.pays_share() &&
        (is_of_rule || rule.supplements == rulebook::SupplementTime::converted);
    if (!is_calls && is_converted) {
        derivation.inputs.push_back(
            {InputName::paid_per_hour, paid_per_hour_of(terms.value), terms.citation});
    }
    const bool has_calls = is_calls || (is_of_rule ? is_one_code : rule.calls_have_supplements);
    if (!shift.calls.empty() && has_calls) {
        explain_calls(derivation, plan);
    }
    derivation.inputs.push_back({InputName::counted_hours, line.counted, terms.citation});
}

/// Says where on its ladder a supplement stood, and what is paid in whole parts.
void explain_supplement(line::Line& line, const Part& part, bool is_converted) {
    auto& inputs = line.derivation.inputs;
    const auto basis = line.derivation.basis;
    if (part.ladder && part.ladder_by == rulebook::LadderBy::hours) {
        inputs.push_back({InputName::counter_before, Minutes::of(*part.ladder), basis});
    } else if (part.ladder) {
        inputs.push_back({InputName::weekends, Exact{*part.ladder}, basis});
    }
    if (part.block) {
        inputs.push_back({InputName::block, *part.block, basis});
        if (!is_converted) {
            inputs.push_back({InputName::counted_hours, line.counted, basis});
        }
    }
}

/// Inputs of a line of pay for a shift: hours and rate, and with what a conversion adds.
constexpr std::size_t inputs_of_hours = 2;
constexpr std::size_t inputs_of_converted = inputs_of_hours * 2 + 1;

void add_line(const Sum& sum,
              const ShiftWork& work,
              const std::optional<ConversionPlan>& plan,
              std::vector<line::Line>& lines) {
    const line::Rate& rate = work.rates.at(sum.part.rate);
    const ExactMoney exact = rate.value * sum.part.counted;
    auto& line = lines.emplace_back();
    line.code = sum.part.code;
    line.earned_on = sum.earned_on;
    line.rate = sum.part.rate;
    line.quantity = sum.quantity;
    line.counted = sum.part.counted;
    line.segments = sum.segments;
    line.provisional = rate.provisional;
    auto& derivation = line.derivation;
    derivation.rule = sum.part.rule;
    derivation.basis = sum.part.basis.value_or(rate.derivation.basis);
    const bool is_converted = plan && !plan->all_active;
    derivation.inputs.reserve(is_converted ? inputs_of_converted : inputs_of_hours);
    derivation.inputs.emplace_back(InputName::hours, line.quantity, work.shift.place);
    if (is_converted) {
        explain_conversion(line, work.shift, *plan);
    }
    explain_supplement(line, sum.part, is_converted);
    derivation.inputs.emplace_back(InputName::hourly_rate, rate.value, sum.part.rate);
    derivation.exact_ore = exact.ore();
    derivation.rounding = Rounding{};
    line.amount = round_to_ore(exact, derivation.rounding);
}

/// The sums in order of pay code number, rule, first segment.
ShortList<const Sum*, 8> ordered(const Sums& sums, const line::Legend& legend) {
    ShortList<const Sum*, 8> order;
    for (const auto& sum : sums) {
        order.push_back(&sum);
    }
    const auto number = [&legend](const Sum* sum) { return legend.at(sum->part.code).number; };
    std::sort(order.begin(), order.end(), [&](const Sum* a, const Sum* b) {
        if (number(a) != number(b)) {
            return number(a) < number(b);
        }
        if (a->part.rule != b->part.rule) {
            return legend.at(a->part.rule).id < legend.at(b->part.rule).id;
        }
        return a->segments.front() < b->segments.front();
    });
    return order;
}

/// Decides how the shift as a whole is paid; the problem, if there is one.
std::optional<Unpriced> decide_plan(Earning& earning) {
    const auto& shift = earning.work.shift;
    const Date day = earning.rules.clock.to_wall(shift.start).date;
    auto plan = plan_conversion(shift, earning.book_on(day), day, earning.work.rates);
    if (const auto* problem = std::get_if<Unpriced>(&plan)) {
        return *problem;
    }
    earning.plan = std::get<std::optional<ConversionPlan>>(std::move(plan));
    return std::nullopt;
}

/// The converted duty itself: a share of the wage, or kroner per hour. Kroner for the whole of the
/// duty are no matter of a segment.
void add_converted(Earning& earning,
                   const SegmentPlace& place,
                   const Wage& base,
                   const CountedTime& counted) {
    const auto& plan = *earning.plan;
    auto code = plan.rule->pays_as;
    if (std::holds_alternative<HourlyRate>(plan.terms->value.paid_per_hour)) {
        const auto rate = hour_of_duty(earning);
        if (counted.length > Minutes{}) { // none where a call is paid instead
            add_to_sum(earning.sums,
                       place,
                       {plan.rule->rule, code, rate, ExactMinutes::of(counted.length)});
        }
        return;
    }
    if (place.first.hour_kind == line::HourKind::additional) {
        code = earning.overtime_on(place.first.date).additional_pays_as;
    }
    if (!(counted.converted == ExactMinutes{})) {
        add_to_sum(earning.sums, place, {plan.rule->rule, code, base.rate, counted.converted});
    }
}

/// What a rule adds to the hour of a call. Overtime on the same minutes is paid instead when it
/// gives more, and not at all when it does not: the two are for the same inconvenience.
std::optional<Unpriced> add_call_addition(Earning& earning,
                                          const SegmentPlace& place,
                                          const Wage& base,
                                          CountedTime& counted) {
    const auto& rule = *earning.plan->rule;
    if (rule.calls_add.entries().empty()) {
        return std::nullopt;
    }
    const auto& segment = place.first;
    const auto added = earning.work.rates.share(
        {rule.calls_add, rule.rule, rule.rounding}, base.rate, segment.date);
    const auto overtime = overtime_rate_on(earning, segment, base);
    for (const auto* problem : {std::get_if<Unpriced>(&added), std::get_if<Unpriced>(&overtime)}) {
        if (problem != nullptr) {
            return *problem;
        }
    }
    const auto rate = std::get<line::RateIndex>(added);
    const auto other = std::get<std::optional<line::RateIndex>>(overtime);
    if (other && earning.work.rates.at(rate).value < earning.work.rates.at(*other).value) {
        return std::nullopt;
    }
    add_to_sum(earning.sums, place, {rule.rule, rule.calls_add_pay_as, rate, counted.calls});
    counted.calls = {};
    return std::nullopt;
}

/// The duty and its calls. Takes out of `counted` what no overtime is due for any more.
std::optional<Unpriced>
add_duty(Earning& earning, const SegmentPlace& place, const Wage& base, CountedTime& counted) {
    auto& segment = place.first;
    const auto& rule = *earning.plan->rule;
    if (earning.pays_kroner()) {
        segment.is_salaried = false; // a salary pays hours; kroner for being on duty come beside it
    }
    if (!segment.is_salaried) {
        segment.paid = counted.converted;
        add_converted(earning, place, base, counted);
    }
    if (!segment.is_call || counted.calls == ExactMinutes{}) {
        return std::nullopt;
    }
    // The salary is for the duty; calls are paid in addition whoever pays the duty.
    segment.paid += counted.calls;
    add_to_sum(earning.sums, place, {rule.rule, rule.calls_pay_as, base.rate, counted.calls});
    return add_call_addition(earning, place, base, counted);
}

/// Keeps the hours of overtime as time off. What overtime, a call or a supplement adds to them is
/// paid all the same. Takes out of `counted` what no overtime is due for any more.
std::optional<Unpriced>
keep_hours(Earning& earning, const SegmentPlace& place, const Wage& base, CountedTime& counted) {
    const auto hours = counted.converted + counted.calls;
    if (hours != ExactMinutes{}) {
        earning.kept_hours[earning.overtime_on(place.first.date).rule] += hours;
    }
    if (earning.pays_kroner()) {
        add_converted(earning, place, base, counted); // kroner are no hours to keep
    }
    if (!earning.is_converted() || counted.calls == ExactMinutes{}) {
        return std::nullopt;
    }
    return add_call_addition(earning, place, base, counted);
}

void add_base(Earning& earning,
              const SegmentPlace& place,
              const Wage& base,
              const CountedTime& counted) {
    auto& segment = place.first;
    if (segment.is_salaried) {
        return;
    }
    segment.paid = counted.converted;
    const auto code = segment.hour_kind == line::HourKind::additional
                          ? earning.overtime_on(segment.date).additional_pays_as
                          : base.rule->pays_as;
    add_to_sum(earning.sums, place, {base.rule->rule, code, base.rate, counted.converted});
}

/// Prices one segment that is no break; the problem, if there is one.
std::optional<Unpriced> add_segment(Earning& earning,
                                    const SegmentPlace& place,
                                    std::pair<Minutes, Instant> elapsed_and_at) {
    const auto& segment = place.first;
    const auto& plan = earning.plan;
    const PriceContext context{earning.work.employment, earning.book_on(segment.date)};
    const auto duty = plan ? plan->rule->as_duty : segment.duty;
    const auto wage = earning.work.rates.wage(context, duty, segment.date);
    if (const auto* problem = std::get_if<Unpriced>(&wage)) {
        return *problem;
    }
    const auto& base = std::get<Wage>(wage);
    const auto whole = ExactMinutes::of(segment.minutes);
    auto counted = plan ? count_segment(*plan, earning.work.shift, segment.minutes, elapsed_and_at)
                        : CountedTime{whole, {}, whole};
    if (const auto problem = add_may_day_least(earning, place, base, counted)) {
        return problem;
    }
    if (segment.hour_kind == line::HourKind::overtime &&
        earning.work.shift.details->overtime_as_time_off) {
        if (const auto problem = keep_hours(earning, place, base, counted)) {
            return problem;
        }
    } else if (!earning.is_converted()) {
        add_base(earning, place, base, counted);
    } else if (const auto problem = add_duty(earning, place, base, counted)) {
        return problem;
    }
    const auto chosen = supplements_of(earning, segment, base, counted);
    if (const auto* problem = std::get_if<Unpriced>(&chosen)) {
        return *problem;
    }
    const auto by_trip = add_trip_addition(earning, place, base);
    if (const auto* problem = std::get_if<Unpriced>(&by_trip)) {
        return *problem;
    }
    if (std::get<bool>(by_trip)) {
        return std::nullopt;
    }
    const auto& supplements = std::get<Supplements>(chosen);
    if (!supplements.instead_of_overtime) {
        if (const auto problem = add_overtime(earning, place, base, counted)) {
            return problem;
        }
    }
    add_supplements(earning, place, supplements.paid, counted.supplements);
    return std::nullopt;
}

/// Kroner for the whole of a duty, however long it is.
line::Line line_of_duty(Money amount, const Earning& earning) {
    const auto& plan = *earning.plan;
    line::Line line;
    line.code = plan.rule->pays_as;
    line.earned_on = earning.rules.clock.to_wall(earning.work.shift.start).date;
    line.quantity = plan.duty;
    line.amount = amount;
    line.provisional = plan.provisional;
    line.derivation = {.rule = plan.rule->rule,
                       .basis = plan.terms->citation,
                       .inputs = {{InputName::amount, amount, plan.terms->citation}},
                       .exact_ore = Exact{amount.ore()},
                       .rounding = {}};
    return line;
}

void add_lines(const Earning& earning, std::vector<line::Line>& lines) {
    for (const Sum* sum : ordered(earning.sums, earning.rules.legend)) {
        add_line(*sum, earning.work, earning.plan, lines);
    }
    if (earning.is_converted()) {
        if (const auto* amount = std::get_if<Money>(&earning.plan->terms->value.paid_per_hour)) {
            lines.push_back(line_of_duty(*amount, earning));
        }
    }
}

} // namespace

OvertimeTerms Earning::overtime_on(Date day) const {
    return overtime_terms(book_on(day), working_time_law(work.employer, rules, day));
}

void add_to_sum(Sums& sums, const SegmentPlace& place, const Part& part) {
    const auto& [segment, index] = place;
    auto found = std::find_if(sums.begin(), sums.end(), [&part](const Sum& sum) {
        return sum.part.rule == part.rule && sum.part.code == part.code &&
               sum.part.rate == part.rate;
    });
    if (found == sums.end()) {
        auto& sum = sums.emplace_back();
        sum.part = part;
        sum.earned_on = segment.date;
        sum.quantity = segment.minutes;
        sum.segments.push_back(index);
        return;
    }
    found->part.counted += part.counted;
    // A call may be paid on the line of its duty, in addition; its time is in that already.
    if (std::find(found->segments.begin(), found->segments.end(), index) == found->segments.end()) {
        found->quantity += segment.minutes;
        found->segments.push_back(index);
    }
}

Price<Earned> earn(std::span<line::Segment> segments,
                   line::SegmentIndex first_segment,
                   const ShiftWork& work,
                   const rulebook::Rules& rules,
                   std::vector<line::Line>& lines) {
    Earning earning{.work = work, .rules = rules};
    if (const auto problem = decide_plan(earning)) {
        return *problem;
    }
    Minutes elapsed;
    Instant at = work.shift.start;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        auto& segment = segments[i];
        const auto index =
            static_cast<line::SegmentIndex>(static_cast<std::size_t>(first_segment) + i);
        if (!segment.is_break) {
            earning.before = segments.first(i);
            if (const auto problem = add_segment(earning, {segment, index}, {elapsed, at})) {
                return *problem;
            }
            elapsed += segment.minutes;
        }
        at = at + segment.minutes;
    }
    round_to_blocks(earning.sums);
    round_to_blocks(earning.time_off);
    const auto before = lines.size();
    add_lines(earning, lines);
    for (auto i = before; i < lines.size(); ++i) {
        lines[i].shift = segments.front().shift;
    }
    return Earned{
        std::move(earning.plan), std::move(earning.time_off), std::move(earning.kept_hours)};
}

} // namespace bpa::calc
