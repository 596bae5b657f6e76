#include "calc/guarantees.hpp"
#include "calc/period_lines.hpp"

#include <algorithm>
#include <variant>

namespace bpa::calc {

namespace {

using rulebook::DayAmount;
using rulebook::DayAmountOn;

/// Knows every shift, and whether only those that earlier runs paid count.
struct Known {
    const std::vector<Stint>& all;
    bool only_earlier = false;
};

/// Whether she was off long enough in one stretch; work of another duty in between is no gap.
bool is_split(Attendance stints, Minutes gap_at_least, const Known& known) {
    for (std::size_t i = 1; i < stints.size(); ++i) {
        const std::pair between{stints[i - 1]->end, stints[i]->start};
        if (gap_at_least <= between.second - between.first &&
            gap_at_least <= free_between(known.all, between, known.only_earlier).longest) {
            return true;
        }
    }
    return false;
}

/// Whether the amount is due for these shifts of one day.
bool gives(const DayAmount& rule, Attendance stints, const Known& known) {
    return rule.on == DayAmountOn::split_shift
               ? is_split(stints, rule.gap_at_least.value(), known)
               : std::any_of(stints.begin(), stints.end(), [](const auto* stint) {
                     return stint->is_moved;
                 });
}

line::Line line_for(const DayAmount& rule, const Stint& stint) {
    line::Line line;
    line.shift = stint.index;
    line.code = rule.pays_as;
    line.earned_on = stint.day;
    line.derivation.rule = rule.rule;
    return line;
}

/// Knows the value of a rule for a day.
struct Value {
    const DayAmount& rule;
    const rulebook::Entry<std::variant<Money, Percent>>& entry;
    bool is_provisional = false;
};

/// The line of a rate among those of a shift.
line::Line& line_with(std::vector<line::Line>& lines, line::RateIndex rate, line::Line fresh) {
    const auto found = std::find_if(
        lines.begin(), lines.end(), [&](const auto& line) { return line.rate == rate; });
    if (found != lines.end()) {
        return *found;
    }
    fresh.rate = rate;
    lines.push_back(std::move(fresh));
    return lines.back();
}

/// The part of the wage for the hours of one shift, each by the wage of its day.
void add_share(PeriodPay& pay, const Terms& terms, const Value& value, const Stint& stint) {
    const PricedAsOf as_of{pay, stint.index};
    std::vector<line::Line> lines;
    for (std::size_t i = 0; i < pay.result.segments.size(); ++i) {
        const auto& segment = pay.result.segments[i];
        if (segment.shift != stint.index || segment.is_break) {
            continue;
        }
        const auto hour = hour_of(pay, terms, *stint.shift, segment.date);
        if (!hour) {
            return;
        }
        const auto rate =
            pay.rates.keep_share({.rule = value.rule.rule,
                                  .entry = &value.entry,
                                  .percent = std::get<Percent>(value.entry.value),
                                  .citation = value.entry.citation,
                                  .rounding = value.rule.rounding,
                                  .provisional = value.is_provisional || hour->provisional},
                                 hour->rate);
        auto& line = line_with(lines, rate, line_for(value.rule, stint));
        line.quantity += segment.minutes;
        line.counted += hour->is_all_active ? ExactMinutes::of(segment.minutes)
                                            : hour->counted(Exact{segment.minutes.count()});
        line.segments.push_back(static_cast<line::SegmentIndex>(i));
    }
    for (auto& line : lines) {
        price_hours(line, pay.rates, *line.rate, stint.shift->place);
        pay.result.lines.push_back(std::move(line));
    }
}

/// Kroner are for the day, once, whatever runs pay its shifts: what an earlier run gave for those
/// it paid is taken off.
void add_for_day(PeriodPay& pay,
                 const Terms& terms,
                 const DayAmount& rule,
                 std::pair<Attendance, const std::vector<Stint>&> stints_and_all) {
    const auto& [stints, all] = stints_and_all;
    const auto* last = last_fresh(stints);
    if (last == nullptr) {
        return;
    }
    const bool is_due = gives(rule, stints, {all, false});
    const bool was_due = gives(rule, earlier_of(stints), {all, true});
    if (!is_due && !was_due) {
        return;
    }
    const auto found = value_on(pay, rule.amount, {rule.rule, last->day}, *last->shift);
    if (!found) {
        return;
    }
    const Value value{rule, *found->first, found->second};
    if (const auto* kroner = std::get_if<Money>(&value.entry.value)) {
        auto line = line_for(rule, *last);
        line.provisional = value.is_provisional;
        line.derivation.basis = value.entry.citation;
        if (is_due != was_due) {
            add_amount(pay, std::move(line), is_due ? *kroner : -*kroner);
        }
        return;
    }
    for (const auto* stint : stints) {
        if (stint->shift != nullptr && stint->is_moved) {
            add_share(pay, terms, value, *stint);
        }
    }
}

} // namespace

void add_day_amounts(PeriodPay& pay, const Terms& terms, const std::vector<Stint>& all) {
    const bool is_any_moved =
        std::any_of(all.begin(), all.end(), [](const Stint& stint) { return stint.is_moved; });
    for (const auto* rule : rules_of(pay, terms, &rulebook::Rulebook::day_amounts)) {
        if (rule->on == DayAmountOn::moved && !is_any_moved) {
            continue;
        }
        const auto under = stints_under(
            all, *rule, [&](const Stint& stint) -> const auto& {
                return terms.on(*stint.under, stint.day).day_amounts;
            });
        // A shift entered as two that adjoin at midnight is of the day it begins. They are ordered,
        // so those of a day follow one another.
        std::size_t first = 0;
        std::size_t next = 0;
        const auto attended = attendances(under, no_gap);
        for (std::size_t i = 0; i < attended.size(); ++i) {
            next += attended[i].size();
            const auto* of_day = attended[i].front();
            const auto* after = i + 1 < attended.size() ? attended[i + 1].front() : nullptr;
            if (after == nullptr || after->employment != of_day->employment ||
                after->day != of_day->day) {
                add_for_day(
                    pay, terms, *rule, {Attendance{under}.subspan(first, next - first), all});
                first = next;
            }
        }
    }
}

} // namespace bpa::calc
