#include "calc/earn.hpp"

#include "calc/convert.hpp"
#include "calc/stack.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

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

/// Adds a segment to the line of its rule, code and rate, beginning the line when it is the first.
void add_to_line(std::vector<line::Line>& lines,
                 const line::Segment& segment,
                 line::SegmentIndex index,
                 const Part& part) {
    auto found = std::find_if(lines.begin(), lines.end(), [&](const line::Line& line) {
        return line.derivation.rule == part.rule && line.code == part.code &&
               line.rate == std::optional{part.rate};
    });
    if (found == lines.end()) {
        line::Line line;
        line.shift = segment.shift;
        line.code = part.code;
        line.earned_on = segment.date;
        line.rate = part.rate;
        line.derivation.rule = part.rule;
        lines.push_back(std::move(line));
        found = lines.end() - 1;
    }
    found->quantity += segment.minutes;
    found->counted += part.counted;
    found->segments.push_back(index);
}

/// Says what a converted line rests on besides hours and rate.
void explain_conversion(line::Line& line, const facts::Shift& shift, const ConversionPlan& plan) {
    auto& derivation = line.derivation;
    const auto& terms = *plan.terms;
    line.provisional = line.provisional || plan.provisional;
    if (derivation.rule == plan.rule->rule) {
        derivation.basis = terms.citation;
    }
    if (line.code != plan.rule->calls_pay_as) {
        derivation.inputs.push_back(
            {InputName::paid_per_hour, terms.value.paid_per_hour, terms.citation});
    }
    if (!shift.calls.empty() && line.code != plan.rule->pays_as) {
        derivation.inputs.push_back(
            {InputName::call_block, terms.value.call_block.value(), terms.citation});
    }
    derivation.inputs.push_back({InputName::counted_hours, line.counted, terms.citation});
}

void finish_line(line::Line& line,
                 const RateBook& rates,
                 const facts::Shift& shift,
                 const std::optional<ConversionPlan>& plan) {
    const line::Rate& rate = rates.at(line.rate.value());
    const ExactMoney exact = rate.value * line.counted;
    auto& derivation = line.derivation;
    derivation.basis = rate.derivation.basis;
    derivation.inputs = {{InputName::hours, line.quantity, shift.place}};
    line.provisional = rate.provisional;
    if (plan && !plan->all_active) {
        explain_conversion(line, shift, *plan);
    }
    derivation.inputs.push_back({InputName::hourly_rate, rate.value, line.rate.value()});
    derivation.exact_ore = exact.ore();
    derivation.rounding = Rounding{};
    line.amount = round_to_ore(exact, derivation.rounding);
}

void order(std::vector<line::Line>& lines, const line::Legend& legend) {
    std::sort(lines.begin(), lines.end(), [&](const line::Line& a, const line::Line& b) {
        const auto key = [&](const line::Line& l) {
            return std::tuple{
                legend.at(l.code).number, legend.at(l.derivation.rule).id, l.segments.front()};
        };
        return key(a) < key(b);
    });
}

/// Knows one shift being priced.
class Earning {
public:
    Earning(const facts::Shift& shift,
            const facts::Employment& employment,
            RateBook& rates,
            const rulebook::Rules& rules)
        : shift_{shift}, employment_{employment}, rates_{rates}, rules_{rules} {}

    /// Decides how the shift as a whole is paid; the problem, if there is one.
    [[nodiscard]] std::optional<Unpriced> plan() {
        const Date day = rules_.clock.to_wall(shift_.start).date;
        auto plan = plan_conversion(shift_, terms_on(employment_, rules_, day), day, rates_);
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

    [[nodiscard]] std::vector<line::Line> finish() {
        for (auto& line : lines_) {
            finish_line(line, rates_, shift_, plan_);
        }
        order(lines_, rules_.legend);
        return std::move(lines_);
    }
    [[nodiscard]] std::optional<ConversionPlan> take_plan() { return std::move(plan_); }

private:
    void add_base(line::Segment& segment,
                  line::SegmentIndex index,
                  const Wage& base,
                  const CountedTime& counted);

    const facts::Shift& shift_;
    const facts::Employment& employment_;
    RateBook& rates_;
    const rulebook::Rules& rules_;
    std::optional<ConversionPlan> plan_;
    std::vector<line::Line> lines_;
};

void Earning::add_base(line::Segment& segment,
                       line::SegmentIndex index,
                       const Wage& base,
                       const CountedTime& counted) {
    segment.paid = counted.converted + counted.calls;
    if (!plan_ || plan_->all_active) {
        add_to_line(lines_,
                    segment,
                    index,
                    {base.rule->rule, base.rule->pays_as, base.rate, counted.converted});
        return;
    }
    const auto& rule = *plan_->rule;
    add_to_line(lines_, segment, index, {rule.rule, rule.pays_as, base.rate, counted.converted});
    if (segment.is_call) {
        add_to_line(
            lines_, segment, index, {rule.rule, rule.calls_pay_as, base.rate, counted.calls});
    }
}

std::optional<Unpriced> Earning::add(line::Segment& segment,
                                     line::SegmentIndex index,
                                     std::pair<Minutes, Instant> elapsed_and_at) {
    const auto& book = terms_on(employment_, rules_, segment.date);
    const PriceContext context{employment_, book};
    const auto duty = plan_ ? plan_->rule->as_duty : segment.duty;
    const auto wage = rates_.wage(context, duty, segment.date);
    if (const auto* problem = std::get_if<Unpriced>(&wage)) {
        return *problem;
    }
    const auto& base = std::get<Wage>(wage);
    const auto whole = ExactMinutes::of(segment.minutes);
    const auto counted = plan_ ? count_segment(*plan_, shift_, segment.minutes, elapsed_and_at)
                               : CountedTime{whole, {}, whole};
    add_base(segment, index, base, counted);

    const auto applied =
        supplements_on({segment, duty}, context, rules_.calendar, {rates_, base.rate});
    if (const auto* problem = std::get_if<Unpriced>(&applied)) {
        return *problem;
    }
    if (counted.supplements == ExactMinutes{}) {
        return std::nullopt;
    }
    for (const auto& one : std::get<std::vector<Applied>>(applied)) {
        const auto& supplement = book.supplements.at(one.supplement);
        add_to_line(lines_,
                    segment,
                    index,
                    {supplement.rule, supplement.pays_as, one.rate, counted.supplements});
    }
    return std::nullopt;
}

} // namespace

const rulebook::Rulebook&
terms_on(const facts::Employment& employment, const rulebook::Rules& rules, Date day) {
    const auto* terms = facts::in_force(employment.terms, day);
    BPA_CHECK(terms != nullptr);
    return rules.rulebooks.at(terms->value);
}

Price<Earned> earn(std::span<line::Segment> segments,
                   line::SegmentIndex first_segment,
                   const facts::Shift& shift,
                   std::pair<const facts::Employment&, RateBook&> whose,
                   const rulebook::Rules& rules) {
    Earning earning{shift, whose.first, whose.second, rules};
    if (const auto problem = earning.plan()) {
        return *problem;
    }
    Minutes elapsed;
    Instant at = shift.start;
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
    return Earned{std::move(lines), earning.take_plan()};
}

} // namespace bpa::calc
