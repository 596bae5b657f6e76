#include "calc/convert.hpp"
#include "calc/guarantees.hpp"
#include "calc/ordinary_hours.hpp"
#include "calc/period_lines.hpp"
#include "calc/split.hpp"
#include "calc/stay_allowances.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace bpa::calc {

namespace {

/// Knows a shift she was told of too late, and the rule that adds to it.
struct LateShift {
    const rulebook::ShortNotice& rule;
    const facts::Employment& employment;
    const facts::Shift& shift;
    line::ShiftIndex index{};
    Date day; ///< on which the travel began that it is part of
};

/// Knows the additions for short notice of one person's shifts while they are put together.
class ShortNotices {
public:
    ShortNotices(PeriodPay& pay, const Terms& terms) : pay_{pay}, terms_{terms} {}

    void run();

private:
    [[nodiscard]] std::optional<LateShift> late_shift(const facts::Shift& shift,
                                                      line::ShiftIndex index);
    [[nodiscard]] std::optional<Instant> told_of(const facts::Shift& shift) const;
    [[nodiscard]] Date day_of(const facts::Shift& shift) const;
    [[nodiscard]] bool is_late(const facts::Shift& shift) const;
    [[nodiscard]] Minutes paid_beside(const LateShift& late) const;
    [[nodiscard]] std::optional<line::Counter> counter_of(const LateShift& late) const;
    [[nodiscard]] Minutes left_for(const LateShift& late);
    [[nodiscard]] Price<line::RateIndex> rate_of(const LateShift& late, line::SegmentIndex index);
    void add_shift(const LateShift& late);
    void add_hours(line::SegmentIndex index, line::RateIndex rate, Minutes taken);
    void close_shift(const LateShift& late);

    PeriodPay& pay_;
    const Terms& terms_;
    std::vector<line::Line> lines_; ///< of the shift at hand, without a price
};

/// When she was told of the shift; what it does not say itself, its trip may.
std::optional<Instant> ShortNotices::told_of(const facts::Shift& shift) const {
    const auto& details = shift.details.get();
    if (details.told_at || !details.trip) {
        return details.told_at;
    }
    return pay_.facts.trips.at(*details.trip).told_at;
}

/// The day on which the travel began that a shift is part of: what adjoins and was told at once is
/// one travel, however many shifts it is entered as.
Date ShortNotices::day_of(const facts::Shift& shift) const {
    const auto& first = pay_.stretches.first(shift, [&](const facts::Shift& earlier) {
        return facts::was_worked(earlier) && earlier.duty == shift.duty &&
               earlier.details->trip == shift.details->trip && told_of(earlier) == told_of(shift);
    });
    return pay_.stretches.start_of(first).date;
}

/// Whether she was not told of it by the day before.
bool ShortNotices::is_late(const facts::Shift& shift) const {
    const auto told = told_of(shift);
    return told && day_of(shift) <= pay_.rules.clock.to_wall(*told).date;
}

/// The shift, when a rule is for its duty and she was not told of it by the day before. Reports a
/// notice that nobody has stated.
std::optional<LateShift> ShortNotices::late_shift(const facts::Shift& shift,
                                                  line::ShiftIndex index) {
    const auto& employment = person_of(pay_).employments.at(shift.employment);
    const Date day = day_of(shift);
    const auto& rules = terms_.on(employment, day).short_notices;
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const auto& one) {
        return rulebook::has_duty(one.duties, shift.duty);
    });
    if (rule == rules.end() || !facts::was_worked(shift)) {
        return std::nullopt;
    }
    if (!told_of(shift)) {
        report_personal(
            pay_,
            {.code = "calc/notice-not-stated",
             .place = shift.place,
             .length = shift.length,
             .args = {{"rule", pay_.rules.legend.at(rule->rule).id}, {"date", day.text()}}});
        return std::nullopt;
    }
    if (!is_late(shift)) {
        return std::nullopt;
    }
    return LateShift{*rule, employment, shift, index, day};
}

/// What counts the addition over a trip; nothing counts what is outside every trip.
std::optional<line::Counter> ShortNotices::counter_of(const LateShift& late) const {
    const auto& trip = late.shift.details->trip;
    if (!trip) {
        return std::nullopt;
    }
    return line::Counter{line::CounterKind::trip,
                         late.employment.number,
                         0,
                         pay_.facts.trips.at(*trip).id + "/" +
                             pay_.rules.legend.at(late.rule.rule).id};
}

/// Time for which the addition is due in the shifts that one outside every trip adjoins, which are
/// a trip of their own: of those before it, and of those after it that an earlier run paid.
Minutes ShortNotices::paid_beside(const LateShift& late) const {
    const auto& all = pay_.stretches;
    const auto is_part = [&late](const facts::Shift* other) {
        return other != nullptr && facts::was_worked(*other) && !other->details->trip &&
               rulebook::has_duty(late.rule.duties, other->duty);
    };
    Minutes paid;
    for (const auto* one = all.before(late.shift); is_part(one); one = all.before(*one)) {
        paid += is_late(*one) ? duty_length(*one) : Minutes{};
    }
    for (const auto* one = all.after(late.shift); is_part(one); one = all.after(*one)) {
        paid += all.is_of_earlier_run(*one) && is_late(*one) ? duty_length(*one) : Minutes{};
    }
    return paid;
}

/// How much of the trip the addition is still for, after earlier runs and the shifts before.
Minutes ShortNotices::left_for(const LateShift& late) {
    const auto most = usable_on(pay_, late.rule.most_per_trip, {late.rule.rule, late.day});
    if (most.entry == nullptr) {
        return {};
    }
    ExactMinutes paid;
    if (const auto counter = counter_of(late)) {
        const line::Counters& added = pay_.result.counted;
        for (const auto* counters : {&pay_.prior.counters, &added}) {
            const auto found = counters->find(*counter);
            paid += found == counters->end() ? ExactMinutes{} : found->second;
        }
    } else {
        paid = ExactMinutes::of(paid_beside(late));
    }
    const Exact left = Exact{most.entry->value.count()} - paid.minutes();
    return left < Exact{0} ? Minutes{} : whole_minutes(ExactMinutes::of_minutes(left));
}

/// A percent of the wage of the hour: that of the first step that holds, else the rule's own.
Price<line::RateIndex> ShortNotices::rate_of(const LateShift& late, line::SegmentIndex index) {
    const auto& segment = pay_.result.segments.at(static_cast<std::size_t>(index));
    const auto& book = terms_.on(late.employment, segment.date);
    const auto* conversion = conversion_of(book, segment.duty);
    const auto duty = conversion == nullptr ? segment.duty : conversion->as_duty;
    const auto wage = pay_.rates.wage({late.employment, book}, duty, segment.date);
    if (const auto* problem = std::get_if<Unpriced>(&wage)) {
        return *problem;
    }
    const auto& steps = late.rule.steps;
    const auto step = std::find_if(steps.begin(), steps.end(), [&](const auto& one) {
        return std::any_of(one.windows.begin(), one.windows.end(), [&](const auto& window) {
            return is_inside(segment, window, pay_.rules.calendar);
        });
    });
    const auto& percent = step == steps.end() ? late.rule.percent : step->percent;
    return pay_.rates.share(
        {percent, late.rule.rule, late.rule.rounding}, std::get<Wage>(wage).rate, segment.date);
}

void ShortNotices::add_hours(line::SegmentIndex index, line::RateIndex rate, Minutes taken) {
    const auto& segment = pay_.result.segments.at(static_cast<std::size_t>(index));
    auto found = std::find_if(
        lines_.begin(), lines_.end(), [&](const auto& line) { return line.rate == rate; });
    if (found == lines_.end()) {
        line::Line line;
        line.shift = segment.shift;
        line.rate = rate;
        line.earned_on = segment.date;
        lines_.push_back(std::move(line));
        found = std::prev(lines_.end());
    }
    found->quantity += segment.minutes;
    found->counted += ExactMinutes::of(taken);
    found->segments.push_back(index);
}

void ShortNotices::close_shift(const LateShift& late) {
    const auto counter = counter_of(late);
    for (auto& line : lines_) {
        if (counter) {
            pay_.result.counted[*counter] += line.counted;
        }
        line.code = late.rule.pays_as;
        price_hours(line, pay_.rates, *line.rate, late.shift.place);
        pay_.result.lines.push_back(std::move(line));
    }
    lines_.clear();
}

void ShortNotices::add_shift(const LateShift& late) {
    const auto& segments = pay_.result.segments;
    Minutes left = left_for(late);
    for (std::size_t i = 0; i < segments.size() && left > Minutes{}; ++i) {
        const auto& segment = segments[i];
        if (segment.shift != late.index || segment.is_break) {
            continue;
        }
        const auto index = static_cast<line::SegmentIndex>(i);
        const auto rate = rate_of(late, index);
        if (const auto* problem = std::get_if<Unpriced>(&rate)) {
            report_unpriced(pay_, *problem, late.employment);
            lines_.clear();
            return;
        }
        const Minutes taken = std::min(left, segment.minutes);
        add_hours(index, std::get<line::RateIndex>(rate), taken);
        left = left - taken;
    }
    close_shift(late);
}

void ShortNotices::run() {
    for_each_paid(pay_, [this](const facts::Shift& shift, line::ShiftIndex index) {
        if (const auto late = late_shift(shift, index)) {
            const PricedAsOf as_of{pay_, index};
            add_shift(*late);
        }
    });
}

} // namespace

void add_trip_pay(PeriodPay& pay, const Terms& terms) {
    if (!rules_of(pay, terms, &rulebook::Rulebook::short_notices).empty()) {
        ShortNotices{pay, terms}.run();
    }
    add_stay_allowances(pay, terms);
}

} // namespace bpa::calc
