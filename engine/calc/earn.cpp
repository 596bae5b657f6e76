#include "calc/earn.hpp"

#include "calc/convert.hpp"
#include "calc/overtime_terms.hpp"
#include "calc/stack.hpp"
#include "values/short_list.hpp"

#include <algorithm>
#include <optional>

namespace bpa::calc {

using line::InputName;

namespace {

/// Knows what one segment adds to one line.
struct Part {
    line::RuleIndex rule{};
    line::PayCodeIndex code{};
    line::RateIndex rate{};
    ExactMinutes counted;
};

/// Knows what the segments of a shift add up to under one rule, code and rate.
struct Sum {
    Part part; ///< counted: of all segments
    Date earned_on;
    Minutes quantity;
    ShortList<line::SegmentIndex, 4> segments;
};
using Sums = ShortList<Sum, 8>;

/// Adds a segment to the sum of its rule, code and rate, beginning it when it is the first.
void add_to_sum(Sums& sums,
                const line::Segment& segment,
                line::SegmentIndex index,
                const Part& part) {
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

/// Knows one shift being priced.
class Earning {
public:
    Earning(const ShiftWork& work, const rulebook::Rules& rules)
        : shift_{work.shift}, employment_{work.employment}, employer_{work.employer},
          terms_{work.terms}, rates_{work.rates}, rules_{rules} {}

    /// Decides how the shift as a whole is paid; the problem, if there is one.
    [[nodiscard]] std::optional<Unpriced> plan() {
        const Date day = rules_.clock.to_wall(shift_.start).date;
        auto plan = plan_conversion(shift_, terms_.on(employment_, day), day, rates_);
        if (const auto* problem = std::get_if<Unpriced>(&plan)) {
            return *problem;
        }
        plan_ = std::get<std::optional<ConversionPlan>>(std::move(plan));
        return std::nullopt;
    }

    /// Prices one segment that is no break; the problem, if there is one.
    [[nodiscard]] std::optional<Unpriced> add(line::Segment& segment,
                                              line::SegmentIndex index,
                                              std::pair<Minutes, Instant> elapsed_and_at);

    [[nodiscard]] std::vector<line::Line> finish() const {
        std::vector<line::Line> lines;
        lines.reserve(sums_.size());
        for (const Sum* sum : ordered(sums_, rules_.legend)) {
            lines.push_back(line_of(*sum, rates_, shift_, plan_));
        }
        return lines;
    }
    [[nodiscard]] std::optional<ConversionPlan> take_plan() { return std::move(plan_); }

private:
    using Place = std::pair<line::Segment&, line::SegmentIndex>;

    [[nodiscard]] OvertimeTerms overtime_on(Date day) const {
        return overtime_terms(terms_.on(employment_, day),
                              working_time_law(employer_, rules_, day));
    }
    void add_base(const Place& place, const Wage& base, const CountedTime& counted);
    [[nodiscard]] std::optional<Unpriced>
    add_overtime(const Place& place, const Wage& base, const CountedTime& counted);
    [[nodiscard]] std::optional<Unpriced>
    add_supplements(const Place& place, const Wage& base, const ExactMinutes& counted);

    const facts::Shift& shift_;
    const facts::Employment& employment_;
    const facts::Employer& employer_;
    const Terms& terms_;
    RateBook& rates_;
    const rulebook::Rules& rules_;
    std::optional<ConversionPlan> plan_;
    Sums sums_;
};

void Earning::add_base(const Place& place, const Wage& base, const CountedTime& counted) {
    auto& [segment, index] = place;
    const bool is_converted = plan_ && !plan_->all_active;
    if (segment.is_salaried) {
        // The salary is for the duty; calls are paid in addition whoever pays the duty.
        if (is_converted && segment.is_call) {
            segment.paid = counted.calls;
            add_to_sum(sums_,
                       segment,
                       index,
                       {plan_->rule->rule, plan_->rule->calls_pay_as, base.rate, counted.calls});
        }
        return;
    }
    segment.paid = counted.converted + counted.calls;
    auto code = is_converted ? plan_->rule->pays_as : base.rule->pays_as;
    if (segment.hour_kind == line::HourKind::additional) {
        code = overtime_on(segment.date).additional_pays_as;
    }
    const auto rule = is_converted ? plan_->rule->rule : base.rule->rule;
    add_to_sum(sums_, segment, index, {rule, code, base.rate, counted.converted});
    if (is_converted && segment.is_call) {
        add_to_sum(
            sums_, segment, index, {rule, plan_->rule->calls_pay_as, base.rate, counted.calls});
    }
}

/// The supplement for overtime; the hour itself is on the line of its base pay.
std::optional<Unpriced>
Earning::add_overtime(const Place& place, const Wage& base, const CountedTime& counted) {
    auto& [segment, index] = place;
    if (segment.hour_kind != line::HourKind::overtime) {
        return std::nullopt;
    }
    const auto terms = overtime_on(segment.date);
    const auto rate =
        rates_.share({*terms.percent, terms.rule, terms.rounding}, base.rate, segment.date);
    if (const auto* problem = std::get_if<Unpriced>(&rate)) {
        return *problem;
    }
    add_to_sum(sums_,
               segment,
               index,
               {terms.rule,
                terms.pays_as,
                std::get<line::RateIndex>(rate),
                counted.converted + counted.calls});
    return std::nullopt;
}

std::optional<Unpriced>
Earning::add_supplements(const Place& place, const Wage& base, const ExactMinutes& counted) {
    auto& [segment, index] = place;
    if (segment.hour_kind == line::HourKind::overtime &&
        overtime_on(segment.date).drops_supplements) {
        return std::nullopt;
    }
    const auto& book = terms_.on(employment_, segment.date);
    const auto duty = plan_ ? plan_->rule->as_duty : segment.duty;
    const auto applied =
        supplements_on({segment, duty}, {employment_, book}, rules_.calendar, {rates_, base.rate});
    if (const auto* problem = std::get_if<Unpriced>(&applied)) {
        return *problem;
    }
    if (counted == ExactMinutes{}) {
        return std::nullopt;
    }
    for (const auto& one : std::get<AppliedList>(applied)) {
        const auto& supplement = book.supplements.at(one.supplement);
        add_to_sum(sums_, segment, index, {supplement.rule, supplement.pays_as, one.rate, counted});
    }
    return std::nullopt;
}

std::optional<Unpriced> Earning::add(line::Segment& segment,
                                     line::SegmentIndex index,
                                     std::pair<Minutes, Instant> elapsed_and_at) {
    const PriceContext context{employment_, terms_.on(employment_, segment.date)};
    const auto duty = plan_ ? plan_->rule->as_duty : segment.duty;
    const auto wage = rates_.wage(context, duty, segment.date);
    if (const auto* problem = std::get_if<Unpriced>(&wage)) {
        return *problem;
    }
    const auto& base = std::get<Wage>(wage);
    const auto whole = ExactMinutes::of(segment.minutes);
    const auto counted = plan_ ? count_segment(*plan_, shift_, segment.minutes, elapsed_and_at)
                               : CountedTime{whole, {}, whole};
    const Place place{segment, index};
    add_base(place, base, counted);
    if (const auto problem = add_overtime(place, base, counted)) {
        return problem;
    }
    return add_supplements(place, base, counted.supplements);
}

} // namespace

Price<Earned> earn(std::span<line::Segment> segments,
                   line::SegmentIndex first_segment,
                   const ShiftWork& work,
                   const rulebook::Rules& rules) {
    Earning earning{work, rules};
    if (const auto problem = earning.plan()) {
        return *problem;
    }
    Minutes elapsed;
    Instant at = work.shift.start;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        auto& segment = segments[i];
        const auto index =
            static_cast<line::SegmentIndex>(static_cast<std::size_t>(first_segment) + i);
        if (!segment.is_break) {
            if (const auto problem = earning.add(segment, index, {elapsed, at})) {
                return *problem;
            }
            elapsed += segment.minutes;
        }
        at = at + segment.minutes;
    }
    auto lines = earning.finish();
    for (auto& line : lines) {
        line.shift = segments.front().shift;
    }
    return Earned{std::move(lines), earning.take_plan()};
}

} // namespace bpa::calc
