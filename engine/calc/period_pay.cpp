#include "calc/period_pay.hpp"

#include "calc/period_lines.hpp"

namespace bpa::calc {

namespace {

/// The hours of one shift that a supplement is for, as a line without a price.
line::Line hours_of(const line::AssistantResult& result, std::size_t shift, const DateRange& days) {
    line::Line line;
    line.shift = static_cast<line::ShiftIndex>(shift);
    for (std::size_t i = 0; i < result.segments.size(); ++i) {
        const auto& segment = result.segments[i];
        if (segment.shift != line.shift || !days.contains(segment.date) ||
            segment.paid == ExactMinutes{}) {
            continue;
        }
        if (line.segments.empty()) {
            line.earned_on = segment.date;
        }
        line.quantity += segment.minutes;
        line.counted += segment.paid;
        line.segments.push_back(static_cast<line::SegmentIndex>(i));
    }
    return line;
}

void add_supplement(PeriodPay& pay, std::uint32_t employment, const facts::OwnSupplement& own) {
    const auto& shifts = pay.result.shifts;
    for (std::size_t i = 0; i < shifts.size(); ++i) {
        if (shifts[i].employment != employment) {
            continue;
        }
        auto line = hours_of(pay.result, i, own.days);
        if (line.segments.empty()) {
            continue;
        }
        line.code = own.code;
        const auto rate = pay.rates.own_supplement(own, rule_of(pay.rules, own.code));
        price_hours(line, pay.rates, rate, shifts[i].place);
        pay.result.lines.push_back(std::move(line));
    }
}

} // namespace

void add_own_supplements(PeriodPay& pay) {
    for (const auto& employment : person_of(pay).employments) {
        for (const auto& own : employment.own_supplements) {
            if (own.per_hour) {
                add_supplement(pay, employment.number, own);
            }
        }
    }
}

} // namespace bpa::calc
