#include "calc/earn.hpp"

#include "calc/earning.hpp"

#include <algorithm>
#include <optional>

namespace bpa::calc {

using line::InputName;

namespace {

/// Says what a converted line rests on besides hours and rate.
void explain_conversion(line::Line& line, const facts::Shift& shift, const ConversionPlan& plan) {
    auto& derivation = line.derivation;
    const auto& terms = *plan.terms;
    line.provisional = line.provisional || plan.provisional;
    const bool is_of_rule = derivation.rule == plan.rule->rule;
    const bool is_calls = is_of_rule && line.code == plan.rule->calls_pay_as;
    if (is_of_rule) {
        derivation.basis = terms.citation;
    }
    if (!is_calls) {
        derivation.inputs.push_back(
            {InputName::paid_per_hour, terms.value.paid_per_hour, terms.citation});
    }
    if (!shift.calls.empty() && (is_calls || !is_of_rule)) {
        derivation.inputs.push_back(
            {InputName::call_block, terms.value.call_block.value(), terms.citation});
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
constexpr std::size_t inputs_of_converted = 4;

line::Line line_of(const Sum& sum,
                   const RateBook& rates,
                   const facts::Shift& shift,
                   const std::optional<ConversionPlan>& plan) {
    const line::Rate& rate = rates.at(sum.part.rate);
    const ExactMoney exact = rate.value * sum.part.counted;
    line::Line line;
    line.code = sum.part.code;
    line.earned_on = sum.earned_on;
    line.rate = sum.part.rate;
    line.quantity = sum.quantity;
    line.counted = sum.part.counted;
    line.segments = sum.segments;
    line.provisional = rate.provisional;
    auto& derivation = line.derivation;
    derivation.rule = sum.part.rule;
    derivation.basis = rate.derivation.basis;
    const bool is_converted = plan && !plan->all_active;
    derivation.inputs.reserve(is_converted ? inputs_of_converted : inputs_of_hours);
    derivation.inputs.push_back({InputName::hours, line.quantity, shift.place});
    if (is_converted) {
        explain_conversion(line, shift, *plan);
    }
    explain_supplement(line, sum.part, is_converted);
    derivation.inputs.push_back({InputName::hourly_rate, rate.value, sum.part.rate});
    derivation.exact_ore = exact.ore();
    derivation.rounding = Rounding{};
    line.amount = round_to_ore(exact, derivation.rounding);
    return line;
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

void add_base(Earning& earning,
              const SegmentPlace& place,
              const Wage& base,
              const CountedTime& counted) {
    auto& segment = place.first;
    const auto* conversion = earning.is_converted() ? earning.plan->rule : nullptr;
    const auto add_calls = [&] {
        add_to_sum(earning.sums,
                   place,
                   {conversion->rule, conversion->calls_pay_as, base.rate, counted.calls});
    };
    if (segment.is_salaried) {
        // The salary is for the duty; calls are paid in addition whoever pays the duty.
        if (conversion != nullptr && segment.is_call) {
            segment.paid = counted.calls;
            add_calls();
        }
        return;
    }
    if (segment.hour_kind == line::HourKind::overtime &&
        earning.work.shift.details->overtime_as_time_off) {
        return; // the hours are kept as time off; what overtime adds is paid all the same
    }
    segment.paid = counted.converted + counted.calls;
    auto code = conversion != nullptr ? conversion->pays_as : base.rule->pays_as;
    if (segment.hour_kind == line::HourKind::additional) {
        code = earning.overtime_on(segment.date).additional_pays_as;
    }
    const auto rule = conversion != nullptr ? conversion->rule : base.rule->rule;
    add_to_sum(earning.sums, place, {rule, code, base.rate, counted.converted});
    if (conversion != nullptr && segment.is_call) {
        add_calls();
    }
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
    const auto counted =
        plan ? count_segment(*plan, earning.work.shift, segment.minutes, elapsed_and_at)
             : CountedTime{whole, {}, whole};
    add_base(earning, place, base, counted);
    const auto chosen = supplements_of(earning, segment, base);
    if (const auto* problem = std::get_if<Unpriced>(&chosen)) {
        return *problem;
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

std::vector<line::Line> lines_of(const Earning& earning) {
    std::vector<line::Line> lines;
    lines.reserve(earning.sums.size());
    for (const Sum* sum : ordered(earning.sums, earning.rules.legend)) {
        lines.push_back(line_of(*sum, earning.work.rates, earning.work.shift, earning.plan));
    }
    return lines;
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
        sums.push_back({part, segment.date, segment.minutes, {index}});
        return;
    }
    found->part.counted += part.counted;
    found->quantity += segment.minutes;
    found->segments.push_back(index);
}

Price<Earned> earn(std::span<line::Segment> segments,
                   line::SegmentIndex first_segment,
                   const ShiftWork& work,
                   const rulebook::Rules& rules) {
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
    auto lines = lines_of(earning);
    for (auto& line : lines) {
        line.shift = segments.front().shift;
    }
    return Earned{std::move(lines), std::move(earning.plan), std::move(earning.time_off)};
}

} // namespace bpa::calc
