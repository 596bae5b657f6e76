#include "calc/convert.hpp"
#include "calc/guarantees.hpp"
#include "calc/paid.hpp"
#include "calc/period_lines.hpp"
#include "calc/problems.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <tuple>

namespace bpa::calc {

namespace {

Stint stint_of(const facts::Shift& shift, const PeriodPay& pay) {
    const auto& employment = person_of(pay).employments.at(shift.employment);
    Stint stint{.employment = employment.number,
                .under = &employment,
                .start = shift.start,
                .end = shift.end,
                .day = pay.rules.clock.to_wall(shift.start).date,
                .length = shift.end - shift.start,
                .duty = shift.duty,
                .is_moved = shift.details->is_moved};
    for (const auto& pause : shift.breaks) {
        stint.length = stint.length - (pause.end - pause.start);
    }
    return stint;
}

/// Overtime of each shift of this run.
std::vector<Minutes> overtime_of(const line::AssistantResult& result) {
    std::vector<Minutes> overtime(result.shifts.size());
    for (const auto& segment : result.segments) {
        if (!segment.is_break && segment.hour_kind == line::HourKind::overtime) {
            overtime.at(static_cast<std::size_t>(segment.shift)) += segment.working_time;
        }
    }
    return overtime;
}

} // namespace

void for_each_paid(
    const PeriodPay& pay,
    const std::function<void(const facts::Shift& shift, line::ShiftIndex index)>& tell) {
    const auto& paid = pay.result.shifts;
    std::size_t next = 0;
    for (const auto& shift : shifts_of(pay.facts, pay.assistant)) {
        if (next < paid.size() && paid[next].place == shift.place) {
            tell(shift, static_cast<line::ShiftIndex>(next));
            ++next;
        }
    }
    BPA_CHECK(next == paid.size()); // shifts are paid in the order of the facts
}

std::vector<Stint> stints_of(const PeriodPay& pay) {
    std::vector<Stint> all;
    all.reserve(pay.prior.paid.size() + pay.result.shifts.size());
    for (const auto& paid : pay.prior.paid) {
        auto shift = shift_paid(pay.facts, pay.rules, pay.assistant, paid);
        if (shift && facts::was_worked(*shift)) {
            auto stint = stint_of(*shift, pay);
            stint.overtime = paid.second.overtime;
            stint.paid = std::make_shared<const facts::Shift>(std::move(*shift));
            all.push_back(std::move(stint));
        }
    }
    const auto overtime = overtime_of(pay.result);
    for_each_paid(pay, [&](const facts::Shift& shift, line::ShiftIndex index) {
        if (facts::was_worked(shift)) {
            auto stint = stint_of(shift, pay);
            stint.shift = &shift;
            stint.index = index;
            stint.overtime = overtime.at(static_cast<std::size_t>(index));
            all.push_back(std::move(stint));
        }
    });
    const auto is_before = [](const Stint& a, const Stint& b) {
        return std::tie(a.employment, a.start) < std::tie(b.employment, b.start);
    };
    if (!std::is_sorted(all.begin(), all.end(), is_before)) {
        std::sort(all.begin(), all.end(), is_before);
    }
    return all;
}

FreeTime free_between(const std::vector<Stint>& all,
                      std::pair<Instant, Instant> between,
                      bool only_earlier) {
    Stints worked;
    for (const auto& stint : all) {
        const bool is_asked = !only_earlier || stint.shift == nullptr;
        if (is_asked && stint.start < between.second && between.first < stint.end) {
            worked.push_back(&stint);
        }
    }
    // Those of one employment are in order, those of several are not.
    std::sort(worked.begin(), worked.end(), [](const auto* a, const auto* b) {
        return a->start < b->start;
    });
    FreeTime free;
    Instant at = between.first;
    const auto add_until = [&](Instant until) {
        const Minutes stretch = std::max(Minutes{}, until - at);
        free.all += stretch;
        free.longest = std::max(free.longest, stretch);
    };
    for (const auto* stint : worked) {
        add_until(stint->start);
        at = std::max(at, stint->end);
    }
    add_until(between.second);
    return free;
}

std::vector<Attendance> attendances(Attendance stints, Minutes joins_under) {
    std::vector<Attendance> all;
    all.reserve(stints.size());
    std::size_t first = 0;
    for (std::size_t next = 1; next <= stints.size(); ++next) {
        const auto* before = stints[next - 1];
        const bool is_joined = next < stints.size() && before->end <= stints[next]->start &&
                               before->employment == stints[next]->employment &&
                               stints[next]->start - before->end < joins_under;
        if (!is_joined) {
            all.push_back(stints.subspan(first, next - first));
            first = next;
        }
    }
    return all;
}

Stints earlier_of(Attendance attendance) {
    Stints earlier;
    std::copy_if(attendance.begin(),
                 attendance.end(),
                 std::back_inserter(earlier),
                 [](const auto* stint) { return stint->shift == nullptr; });
    return earlier;
}

const Stint* last_fresh(Attendance attendance) {
    const auto found = std::find_if(attendance.rbegin(), attendance.rend(), [](const auto* stint) {
        return stint->shift != nullptr;
    });
    return found == attendance.rend() ? nullptr : *found;
}

void report_missing(PeriodPay& pay, const Unpriced& problem, const facts::Shift& shift) {
    auto found = to_diagnostic(problem, shift, pay.facts, pay.rules);
    const bool is_known =
        std::any_of(pay.problems.begin(), pay.problems.end(), [&](const auto& one) {
            return one.code == found.code && one.place == found.place;
        });
    if (!is_known) {
        pay.problems.push_back(std::move(found));
    }
}

Exact DutyHour::share() const {
    return terms == nullptr ? Exact{1} : share_of(terms->value);
}

ExactMinutes DutyHour::counted(const Exact& minutes) const {
    return ExactMinutes::of_minutes(terms == nullptr ? minutes : minutes * share());
}

namespace {

/// How the duty of a shift is converted, by what holds on the day the shift begins; nothing after
/// reporting.
std::optional<std::optional<ConversionPlan>>
plan_of(PeriodPay& pay, const Terms& terms, const facts::Shift& shift) {
    const auto& employment = person_of(pay).employments.at(shift.employment);
    const Date began = pay.rules.clock.to_wall(shift.start).date;
    const auto planned = plan_conversion(shift, terms.on(employment, began), began, pay.rates);
    if (const auto* problem = std::get_if<Unpriced>(&planned)) {
        report_missing(pay, *problem, shift);
        return std::nullopt;
    }
    return std::get<std::optional<ConversionPlan>>(planned);
}

} // namespace

std::optional<DutyHour>
hour_of(PeriodPay& pay, const Terms& terms, const facts::Shift& shift, Date day) {
    const auto found = plan_of(pay, terms, shift);
    if (!found) {
        return std::nullopt;
    }
    const auto& plan = *found;
    if (plan && !plan->all_active && !plan->pays_share()) {
        return DutyHour{.rate = kroner_rate(pay.rates, *plan, shift.place),
                        .pays_as = plan->rule->pays_as,
                        .terms = nullptr,
                        .provisional = plan->provisional};
    }
    const auto& employment = person_of(pay).employments.at(shift.employment);
    const auto wage = pay.rates.wage(
        {employment, terms.on(employment, day)}, plan ? plan->rule->as_duty : shift.duty, day);
    if (const auto* problem = std::get_if<Unpriced>(&wage)) {
        report_missing(pay, *problem, shift);
        return std::nullopt;
    }
    const auto& [rule, rate] = std::get<Wage>(wage);
    return DutyHour{.rate = rate,
                    .pays_as = plan ? plan->rule->pays_as : rule->pays_as,
                    .terms = plan && plan->pays_share() ? plan->terms : nullptr,
                    .provisional = (plan && plan->provisional) || pay.rates.at(rate).provisional,
                    .is_all_active = plan && plan->all_active};
}

std::optional<ExactMinutes>
counted_of(PeriodPay& pay, const Terms& terms, const facts::Shift& shift) {
    const auto plan = plan_of(pay, terms, shift);
    if (!plan) {
        return std::nullopt;
    }
    const DutyHour hour{.terms = *plan && (*plan)->pays_share() ? (*plan)->terms : nullptr};
    return hour.counted(Exact{duty_length(shift).count()});
}

line::Line
line_of_time(const PeriodPay& pay, const TimeDue& due, const Stint& stint, const DutyHour& hour) {
    using line::InputName;
    const auto& rate = pay.rates.at(hour.rate);
    line::Line line;
    line.shift = stint.index;
    line.code = due.code;
    line.earned_on = stint.day;
    line.rate = hour.rate;
    line.counted = hour.counted(due.minutes);
    line.provisional = due.provisional || hour.provisional;
    line.derivation = {.rule = due.rule,
                       .basis = due.basis,
                       .inputs = due.inputs,
                       .exact_ore = (rate.value * line.counted).ore(),
                       .rounding = {}};
    auto& inputs = line.derivation.inputs;
    if (hour.terms != nullptr) {
        inputs.push_back(
            {InputName::paid_per_hour, paid_per_hour_of(hour.terms->value), hour.terms->citation});
    }
    inputs.push_back({InputName::counted_hours, line.counted, due.basis});
    inputs.push_back({InputName::hourly_rate, rate.value, hour.rate});
    line.amount = round_to_ore(rate.value * line.counted, line.derivation.rounding);
    return line;
}

void add_amount(PeriodPay& pay, line::Line line, Money amount) {
    line.amount = amount;
    line.derivation.inputs = {{line::InputName::amount, amount, line.derivation.basis}};
    line.derivation.exact_ore = Exact{amount.ore()};
    pay.result.lines.push_back(std::move(line));
}

} // namespace bpa::calc
