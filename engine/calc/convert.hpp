#pragma once

#include "calc/rates.hpp"
#include "facts/facts.hpp"
#include "rulebook/rulebook.hpp"

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace bpa::calc {

/// The conversion that pays a duty; null when the duty is paid by a wage rule or not at all.
[[nodiscard]] const rulebook::Conversion* conversion_of(const rulebook::Rulebook& book,
                                                        line::DutyIndex duty);

/// Length of a shift without unpaid breaks.
[[nodiscard]] Minutes duty_length(const facts::Shift& shift);

/// The share of an hour's pay that an hour of the duty gives; none where it gives kroner.
[[nodiscard]] Exact share_of(const rulebook::ConversionTerms& terms);
/// What an hour of the duty gives, as an input of a line.
[[nodiscard]] line::InputValue paid_per_hour_of(const rulebook::ConversionTerms& terms);

/// What of a shift's duty is working time by its conversion; nothing where that says no other share
/// than the duty's own. Calls count whole.
[[nodiscard]] std::optional<TimeShare>
converted_working_share(const facts::Shift& shift,
                        const rulebook::Rulebook& book,
                        std::pair<const RateBook&, Date> rates_and_day);

/// Sets the working time of the segments of a shift whose conversion counts another share of it
/// than the duty itself does. Breaks and calls are left as they are.
void set_working_time(std::span<line::Segment> segments,
                      const facts::Shift& shift,
                      const rulebook::Rulebook& book,
                      std::pair<const RateBook&, Date> rates_and_day);

/// Whether the duty pays a share of the hour of another; otherwise kroner.
[[nodiscard]] bool pays_share(const rulebook::ConversionTerms& terms);

/// Knows how one shift of a converted duty is paid: decided for the shift as a whole, since the
/// share of active time is.
struct ConversionPlan {
    const rulebook::Conversion* rule = nullptr;
    const rulebook::Entry<rulebook::ConversionTerms>* terms = nullptr;
    bool provisional = false;
    Minutes duty;            ///< length without unpaid breaks
    Minutes active;          ///< called to active work, as the option measures it
    bool all_active = false; ///< active so much that all of it is paid as active
    /// For each call, in order: minutes paid for each minute of it, in addition.
    std::vector<Exact> call_factor;
    /// The rounding of calls, a least length among them, made other minutes of them.
    bool has_least_call = false;

    [[nodiscard]] bool pays_share() const { return calc::pays_share(terms->value); }
};

/// The plan of a shift whose duty is converted; nothing when it is not. A call that no block is
/// stated for, or terms without a confirmed figure, give the problem.
[[nodiscard]] Price<std::optional<ConversionPlan>> plan_conversion(const facts::Shift& shift,
                                                                   const rulebook::Rulebook& book,
                                                                   Date day,
                                                                   const RateBook& rates);

/// The kroner of an hour of a duty that pays kroner; of a sum for the whole duty as they are for an
/// hour of it. `place` is where the duty's length stands.
[[nodiscard]] line::RateIndex
kroner_rate(RateBook& rates, const ConversionPlan& plan, source::Place place);

/// Time a part of the shift pays, under its plan.
struct CountedTime {
    ExactMinutes converted;   ///< the duty itself, by its share
    ExactMinutes calls;       ///< blocks of calls, in addition
    ExactMinutes supplements; ///< what supplements are paid for
    Minutes length = {};      ///< of the segment
};

/// What a segment counts as. `elapsed` is the duty's minutes before it, breaks left out; `at` the
/// instant it begins.
[[nodiscard]] CountedTime count_segment(const ConversionPlan& plan,
                                        const facts::Shift& shift,
                                        Minutes length,
                                        std::pair<Minutes, Instant> elapsed_and_at);

} // namespace bpa::calc
