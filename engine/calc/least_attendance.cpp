#include "calc/convert.hpp"
#include "calc/guarantees.hpp"
#include "calc/may_days.hpp"
#include "calc/period_lines.hpp"
#include "values/short_list.hpp"

#include <algorithm>

/// What an attendance pays at least: of all that a person worked in it, whatever the duty and in
/// whatever order it was entered.
namespace bpa::calc {

namespace {

using line::InputName;

/// Knows what attendances are held against.
struct Held {
    PeriodPay& pay;
    const Terms& terms;
    const rulebook::Guarantee& rule;
    const std::vector<Stint>& all;

    [[nodiscard]] Minutes joins_under() const { return rule.joins_gaps_under.value_or(no_gap); }
    [[nodiscard]] bool is_for(const Stint& stint) const {
        return rulebook::has_duty(rule.duties, stint.duty);
    }
};

/// Knows what an attendance gives beside its own hours, in hours of its dearest duty.
struct Beside {
    DutyHour hour;
    Exact gaps;
    Exact missing;
    Exact attended; ///< with the gaps: what it pays already
};

/// Whether a shift is part of an attendance. Whoever is away from the place of work and only ready,
/// or on the way, does not attend, unless the rule is for that.
bool attends(const Held& held, const Stint& stint) {
    if (held.is_for(stint)) {
        return true;
    }
    const auto& duty = held.pay.rules.legend.at(stint.duty);
    return duty.is_passive || duty.working_time.is_all();
}

/// An attendance follows the rule of the first of its shifts that has one.
bool is_governed(const Held& held, Attendance attendance) {
    for (const auto* stint : attendance) {
        const auto& rules = held.terms.on(*stint->under, stint->day).guarantees;
        const auto found = std::find_if(rules.begin(), rules.end(), [&](const auto& one) {
            return rulebook::has_duty(one.duties, stint->duty);
        });
        if (found != rules.end()) {
            return &*found == &held.rule;
        }
    }
    return false;
}

Exact ore_of(const Held& held, const DutyHour& hour) {
    return Exact{held.pay.rates.at(hour.rate).value.ore()} * hour.share();
}

/// Øre that an hour of a duty pays when that is not a share of the wage; nothing when it is.
std::optional<Exact> own_ore(const Held& held, const Stint& stint) {
    const auto& shift = stint.told();
    const auto& employment = person_of(held.pay).employments.at(shift.employment);
    const auto paid =
        paid_duty(held.pay.rates, held.terms.on(employment, stint.day), stint.duty, stint.day);
    const auto* duty = std::get_if<PaidDuty>(&paid);
    if (duty == nullptr || duty->terms == nullptr || share_of(duty->terms->value) != Exact{0}) {
        return std::nullopt;
    }
    const auto& per_hour = duty->terms->value.paid_per_hour;
    if (const auto* kroner = std::get_if<HourlyRate>(&per_hour)) {
        return Exact{kroner->ore()};
    }
    const auto* sum = std::get_if<Money>(&per_hour);
    return sum == nullptr || stint.length == Minutes{}
               ? Exact{0}
               : Exact{sum->ore()} *
                     Exact::ratio(ClockTime::minutes_per_hour, stint.length.count());
}

/// Knows what the hours of an attendance pay, and which duty of the rule pays most.
struct Hours {
    Exact ore_minutes; ///< øre per hour, times minutes
    std::optional<DutyHour> dearest;
    Exact dearest_ore;
};

/// By the wages of the day the attendance begins, so that a shift entered as two is paid as one;
/// nothing after reporting.
std::optional<Hours> hours_of(const Held& held, Attendance attendance) {
    Hours hours;
    for (const auto* stint : attendance) {
        const Exact minutes{stint->length.count()};
        if (const auto ore = own_ore(held, *stint)) {
            hours.ore_minutes = hours.ore_minutes + *ore * minutes;
            continue;
        }
        const auto hour = hour_of(held.pay, held.terms, stint->told(), attendance.front()->day);
        if (!hour) {
            return std::nullopt;
        }
        const Exact ore = ore_of(held, *hour);
        // All of a shift that was active enough is paid as active, whatever its duty gives.
        const Exact paid = hour->is_all_active ? ore / hour->share() : ore;
        hours.ore_minutes = hours.ore_minutes + paid * minutes;
        if (held.is_for(*stint) && hours.dearest_ore < ore) {
            hours.dearest = hour;
            hours.dearest_ore = ore;
        }
    }
    return hours;
}

/// Reports that none of the rule's duties has an hour of the wage, when one is asked for.
void report_no_hour(const Held& held, Attendance attendance, Minutes least) {
    const auto first = std::find_if(attendance.begin(), attendance.end(), [&](const auto* stint) {
        return held.is_for(*stint);
    });
    Minutes worked;
    Minutes present;
    for (const auto* stint : attendance) {
        worked += stint->length;
        present += stint->end - stint->start;
    }
    if (worked < least || present < attendance.back()->end - attendance.front()->start) {
        const auto& shift = (*first)->told();
        report_missing(held.pay,
                       {.problem = PriceProblem::duty_without_rule,
                        .date = (*first)->day,
                        .place = shift.place,
                        .duty = shift.duty},
                       shift);
    }
}

/// What an attendance gives; with `only_earlier`, as runs saw it that paid just these shifts.
std::optional<Beside>
beside(const Held& held, Attendance attendance, Minutes least, bool only_earlier) {
    const auto hours = hours_of(held, attendance);
    if (!hours) {
        return std::nullopt;
    }
    if (!hours->dearest) {
        report_no_hour(held, attendance, least);
        return std::nullopt;
    }
    Minutes gaps;
    Minutes free;
    for (std::size_t i = 1; i < attendance.size(); ++i) {
        const std::pair between{attendance[i - 1]->end, attendance[i]->start};
        if (between.first < between.second) {
            gaps += between.second - between.first;
            free += free_between(held.all, between, only_earlier).all;
        }
    }
    Beside sum{.hour = *hours->dearest,
               .gaps = Exact{free.count()},
               .missing = {},
               .attended = hours->ore_minutes / hours->dearest_ore + Exact{gaps.count()}};
    sum.missing = std::max(Exact{0}, Exact{least.count()} - sum.attended);
    return sum;
}

/// What this run pays, and what earlier ones gave for the shifts they paid, the latter taken off
/// where it has the same hour and taken back on its own where not.
class Settled {
public:
    void add(const Beside& now) { parts_.push_back(now); }
    void take(const Beside& before) {
        for (auto& part : parts_) {
            if (part.hour.rate == before.hour.rate && part.hour.terms == before.hour.terms) {
                part.gaps = part.gaps - before.gaps;
                part.missing = part.missing - before.missing;
                return;
            }
        }
        parts_.push_back({.hour = before.hour,
                          .gaps = -before.gaps,
                          .missing = -before.missing,
                          .attended = before.attended});
    }
    [[nodiscard]] const auto& parts() const { return parts_; }

private:
    ShortList<Beside, 2> parts_;
};

line::InputValue time_of(const Exact& minutes) {
    return minutes.is_whole()
               ? line::InputValue{Minutes::of(static_cast<std::int64_t>(minutes.numerator()))}
               : line::InputValue{ExactMinutes::of_minutes(minutes)};
}

/// The shift that the lines stand on: the last of this run, of the rule's duties if there is one.
const Stint* shift_of_lines(const Held& held, Attendance attendance) {
    const auto found = std::find_if(attendance.rbegin(), attendance.rend(), [&](const auto* stint) {
        return stint->shift != nullptr && held.is_for(*stint);
    });
    return found == attendance.rend() ? last_fresh(attendance) : *found;
}

void add_lines(const Held& held,
               const Settled& settled,
               const Stint& stint,
               const std::pair<const rulebook::Entry<Minutes>*, bool>& least) {
    for (const auto& part : settled.parts()) {
        const auto add = [&](const Exact& minutes, std::vector<line::Input> inputs) {
            add_time(held.pay,
                     {.rule = held.rule.rule,
                      .code = held.rule.pays_as,
                      .basis = least.first->citation,
                      .minutes = minutes,
                      .inputs = std::move(inputs),
                      .provisional = least.second},
                     stint,
                     part.hour);
        };
        if (part.gaps != Exact{0}) {
            add(part.gaps, {{InputName::hours, time_of(part.gaps), stint.shift->place}});
        }
        if (part.missing != Exact{0}) {
            add(part.missing,
                {{InputName::hours, time_of(part.attended), stint.shift->place},
                 {InputName::least_hours, least.first->value, least.first->citation}});
        }
    }
}

void settle(const Held& held, Attendance attendance) {
    auto& pay = held.pay;
    const auto* fresh = shift_of_lines(held, attendance);
    const Date day = attendance.front()->day;
    if (fresh == nullptr || salary_on(*attendance.front()->under, day) != nullptr) {
        return; // paid by an earlier run, or by the salary
    }
    const bool is_due = is_governed(held, attendance);
    const auto earlier = earlier_of(attendance);
    if (!is_due && earlier.empty()) {
        return;
    }
    auto paid = attendances(earlier, held.joins_under());
    std::erase_if(paid, [&](const auto& one) { return !is_governed(held, one); });
    if (!is_due && paid.empty()) {
        return;
    }
    const auto least = value_on(pay, held.rule.least, {held.rule.rule, day}, *fresh->shift);
    if (!least) {
        return;
    }
    if (attendance.size() == 1 && held.is_for(*fresh) && fresh->length >= least->first->value) {
        return; // whatever an hour of it gives
    }
    const PricedAsOf as_of{pay, fresh->index};
    Settled settled;
    if (is_due) {
        const auto now = beside(held, attendance, least->first->value, false);
        if (!now) {
            return;
        }
        settled.add(*now);
    }
    for (const auto one : paid) {
        const auto before = beside(held, one, least->first->value, true);
        if (!before) {
            return;
        }
        settled.take(*before);
    }
    add_lines(held, settled, *fresh, *least);
}

} // namespace

void add_least(PeriodPay& pay, const Terms& terms, const std::vector<Stint>& all) {
    for (const auto* rule : rules_of(pay, terms, &rulebook::Rulebook::guarantees)) {
        const Held held{pay, terms, *rule, all};
        Stints attended;
        attended.reserve(all.size());
        for (const auto& stint : all) {
            if (attends(held, stint)) {
                attended.push_back(&stint);
            }
        }
        for (const auto attendance : attendances(attended, held.joins_under())) {
            settle(held, attendance);
        }
    }
}

} // namespace bpa::calc
