#pragma once

#include "calc/period_lines.hpp"
#include "calc/period_pay.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

/// What rules of what is paid at least, and of amounts for a day, have in common.
namespace bpa::calc {

/// Knows a shift as those rules see it.
struct Stint {
    std::uint32_t employment = 0;             ///< number
    const facts::Employment* under = nullptr; ///< the employment; null: not asked for
    Instant start;
    Instant end;
    Date day;       ///< it starts on
    Minutes length; ///< without unpaid breaks
    Minutes overtime = {};
    line::DutyIndex duty{};
    bool is_moved = false;
    const facts::Shift* shift = nullptr;           ///< null: an earlier run paid it
    line::ShiftIndex index{};                      ///< in this run, when it is not null
    std::shared_ptr<const facts::Shift> paid = {}; ///< what an earlier run paid, as it read then

    [[nodiscard]] const facts::Shift& told() const { return shift == nullptr ? *paid : *shift; }
};

/// The shifts of a person that this run or an earlier one pays and that were worked; ordered by
/// employment, start.
[[nodiscard]] std::vector<Stint> stints_of(const PeriodPay& pay);

/// Tells every shift that this run pays, with its number, in order.
void for_each_paid(
    const PeriodPay& pay,
    const std::function<void(const facts::Shift& shift, line::ShiftIndex index)>& tell);

using Stints = std::vector<const Stint*>;
/// Some that follow one another, inside a list that lives longer.
using Attendance = std::span<const Stint* const>;

/// Knows how long a person was off all work between two instants.
struct FreeTime {
    Minutes all;
    Minutes longest; ///< in one stretch
};
/// What nothing of a list was worked in; with `only_earlier`, nothing that earlier runs paid.
[[nodiscard]] FreeTime
free_between(const std::vector<Stint>& all, std::pair<Instant, Instant> between, bool only_earlier);

/// Shifts that adjoin are one attendance, however they are entered.
inline constexpr Minutes no_gap = Minutes::of(1);
/// One attendance after the other: shifts of one employment with less than so much between them.
[[nodiscard]] std::vector<Attendance> attendances(Attendance stints, Minutes joins_under);
/// Those of an attendance that earlier runs paid.
[[nodiscard]] Stints earlier_of(Attendance attendance);
/// The last one that this run pays; null when it pays none.
[[nodiscard]] const Stint* last_fresh(Attendance attendance);

/// The shifts whose duty a rule is for, and that have it among the rules of their terms, as
/// `rules_for` gives them.
template <class Rule, class RulesFor>
[[nodiscard]] Stints
stints_under(const std::vector<Stint>& all, const Rule& rule, RulesFor rules_for) {
    Stints under;
    under.reserve(all.size());
    for (const auto& stint : all) {
        const std::vector<Rule>& rules = rules_for(stint);
        const bool is_theirs =
            std::any_of(rules.begin(), rules.end(), [&](const Rule& one) { return &one == &rule; });
        if (is_theirs && rulebook::has_duty(rule.duties, stint.duty)) {
            under.push_back(&stint);
        }
    }
    return under;
}

/// Reports what has no rate, each once.
void report_missing(PeriodPay& pay, const Unpriced& problem, const facts::Shift& shift);

/// The value of a rule on the day a shift begins, and whether it is provisional; nothing after
/// reporting that there is none.
template <class T>
[[nodiscard]] std::optional<std::pair<const rulebook::Entry<T>*, bool>>
value_on(PeriodPay& pay,
         const rulebook::Dated<T>& dated,
         std::pair<line::RuleIndex, Date> rule_and_day,
         const facts::Shift& shift) {
    const auto found = pay.rates.settle(dated, rule_and_day.first, rule_and_day.second);
    if (const auto* problem = std::get_if<Unpriced>(&found)) {
        report_missing(pay, *problem, shift);
        return std::nullopt;
    }
    return std::get<0>(found);
}

/// Knows what an hour of a duty is paid as.
struct DutyHour {
    line::RateIndex rate{};
    line::PayCodeIndex pays_as{};
    const rulebook::Entry<rulebook::ConversionTerms>* terms = nullptr; ///< when it is converted
    bool provisional = false;
    bool is_all_active = false; ///< the shift asked about is paid as active all the same

    /// The part of an hour of the rate that an hour of the duty gives.
    [[nodiscard]] Exact share() const;
    /// Time of the duty as hours of the rate.
    [[nodiscard]] ExactMinutes counted(const Exact& minutes) const;
};
/// What an hour of the duty of a shift is paid as: converted by what holds on the day the shift
/// begins, at the wage of `day`; a duty that pays kroner by those. Nothing after reporting.
[[nodiscard]] std::optional<DutyHour>
hour_of(PeriodPay& pay, const Terms& terms, const facts::Shift& shift, Date day);

/// All of a shift without unpaid breaks, as hours of the wage: what a balance of time off gives for
/// it; nothing after reporting.
[[nodiscard]] std::optional<ExactMinutes>
counted_of(PeriodPay& pay, const Terms& terms, const facts::Shift& shift);

/// Knows time that is paid and was not worked. Less than none takes back what an earlier run paid.
struct TimeDue {
    line::RuleIndex rule{};
    line::PayCodeIndex code{};
    line::CitationIndex basis{};
    Exact minutes;                   ///< of the duty
    std::vector<line::Input> inputs; ///< what it is told from
    bool provisional = false;
};
/// The line of such time, for the shift of this run that the stint names.
[[nodiscard]] line::Line
line_of_time(const PeriodPay& pay, const TimeDue& due, const Stint& stint, const DutyHour& hour);
/// A line of such time, for a shift of this run.
void add_time(PeriodPay& pay, const TimeDue& due, const Stint& stint, const DutyHour& hour);

/// A line of kroner as a rule states them, for a shift of this run.
void add_amount(PeriodPay& pay, line::Line line, Money amount);

/// What shifts give that were called off too late. Their planned minutes on 1 and 17 May are left
/// to the pay for those days (`cancelled_on`).
void add_cancelled_shifts(PeriodPay& pay, const Terms& terms);

/// What being called off gives for planned minutes of a shift on 1 or 17 May when the day gives no
/// pay for being off, since she was at work: the line without its shift, employment and
/// arrangement. Nothing when the terms give nothing, or after reporting.
[[nodiscard]] std::optional<line::Line>
cancelled_on(PeriodPay& pay, const facts::Shift& cancelled, Minutes minutes);

/// What attendances pay at least.
void add_least(PeriodPay& pay, const Terms& terms, const std::vector<Stint>& all);
/// Amounts for days with split shifts, and for shifts that were moved.
void add_day_amounts(PeriodPay& pay, const Terms& terms, const std::vector<Stint>& all);

} // namespace bpa::calc
