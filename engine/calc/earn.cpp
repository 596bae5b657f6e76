#include "calc/earn.hpp"

#include "calc/stack.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <tuple>

namespace bpa::calc {

using line::InputName;

namespace {

/// Adds a segment to the line of its rule and rate, beginning the line when it is the first.
void add_to_line(std::vector<line::Line>& lines,
                 const line::Segment& segment,
                 line::SegmentIndex index,
                 std::tuple<line::RuleIndex, line::PayCodeIndex, line::RateIndex> what) {
    const auto [rule, code, rate] = what;
    auto found = std::find_if(lines.begin(), lines.end(), [&](const line::Line& line) {
        return line.derivation.rule == rule && line.rate == rate;
    });
    if (found == lines.end()) {
        line::Line line;
        line.shift = segment.shift;
        line.code = code;
        line.earned_on = segment.date;
        line.rate = rate;
        line.derivation.rule = rule;
        lines.push_back(std::move(line));
        found = lines.end() - 1;
    }
    found->quantity += segment.minutes;
    found->segments.push_back(index);
}

void finish_line(line::Line& line, const RateBook& rates, source::Place shift_place) {
    const line::Rate& rate = rates.at(line.rate);
    const ExactMoney exact = rate.value * line.quantity;
    auto& derivation = line.derivation;
    derivation.basis = rate.derivation.basis;
    derivation.inputs = {{InputName::hours, line.quantity, shift_place},
                         {InputName::hourly_rate, rate.value, line.rate}};
    derivation.exact_ore = exact.ore();
    derivation.rounding = Rounding{};
    line.amount = round_to_ore(exact, derivation.rounding);
    line.provisional = rate.provisional;
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

} // namespace

const rulebook::Rulebook&
terms_on(const facts::Employment& employment, const rulebook::Rules& rules, Date day) {
    const auto* terms = facts::in_force(employment.terms, day);
    BPA_CHECK(terms != nullptr);
    return rules.rulebooks.at(terms->value);
}

Price<std::vector<line::Line>> earn(std::span<line::Segment> segments,
                                    line::SegmentIndex first_segment,
                                    const facts::Shift& shift,
                                    std::pair<const facts::Employment&, RateBook&> whose,
                                    const rulebook::Rules& rules) {
    auto& [employment, rates] = whose;
    std::vector<line::Line> lines;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        auto& segment = segments[i];
        if (segment.is_break) {
            continue;
        }
        const auto index =
            static_cast<line::SegmentIndex>(static_cast<std::size_t>(first_segment) + i);
        const auto& book = terms_on(employment, rules, segment.date);
        const PriceContext context{employment, book};
        const auto wage = rates.wage(context, segment.duty, segment.date);
        if (const auto* problem = std::get_if<Unpriced>(&wage)) {
            return *problem;
        }
        const auto& base = std::get<Wage>(wage);
        segment.paid = segment.minutes;
        add_to_line(lines, segment, index, {base.rule->rule, base.rule->pays_as, base.rate});

        const auto applied = supplements_on(segment, context, rules.calendar, {rates, base.rate});
        if (const auto* problem = std::get_if<Unpriced>(&applied)) {
            return *problem;
        }
        for (const auto& one : std::get<std::vector<Applied>>(applied)) {
            const auto& supplement = book.supplements.at(one.supplement);
            add_to_line(lines, segment, index, {supplement.rule, supplement.pays_as, one.rate});
        }
    }
    for (auto& line : lines) {
        finish_line(line, rates, shift.place);
    }
    order(lines, rules.legend);
    return lines;
}

} // namespace bpa::calc
