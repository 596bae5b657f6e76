#pragma once

#include "calc/convert.hpp"
#include "calc/earn.hpp"
#include "calc/overtime_terms.hpp"
#include "calc/rates.hpp"
#include "calc/stack.hpp"
#include "line/line.hpp"
#include "values/short_list.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

/// What the steps share that price one shift: base pay (`earn.cpp`), overtime
/// (`earn_overtime.cpp`), supplements (`earn_supplements.cpp`), work on a trip (`earn_trip.cpp`).
namespace bpa::calc {

/// Knows what one segment adds to one line.
struct Part {
    line::RuleIndex rule{};
    line::PayCodeIndex code{};
    line::RateIndex rate{};
    ExactMinutes counted;
    std::optional<Minutes> block = {};             ///< paid in whole parts of this
    line::RuleIndex block_of{};                    ///< the rule whose time makes up the parts
    std::optional<line::CitationIndex> basis = {}; ///< when it is another than the rate's
    /// Where on its ladder the supplement stood: minutes before, or the weekend's number.
    std::optional<std::int64_t> ladder = {};
    rulebook::LadderBy ladder_by = rulebook::LadderBy::none;
};

/// Knows what the segments of a shift add up to under one rule, code and rate.
struct Sum {
    Part part; ///< counted: of all segments
    Date earned_on;
    Minutes quantity;
    ShortList<line::SegmentIndex, 4> segments;
};
using Sums = ShortList<Sum, 8>;

/// Knows a segment and its number in the result.
using SegmentPlace = std::pair<line::Segment&, line::SegmentIndex>;

/// Adds a segment to the sum of its rule, code and rate, beginning it when it is the first.
void add_to_sum(Sums& sums, const SegmentPlace& place, const Part& part);

/// Knows one shift being priced.
struct Earning {
    const ShiftWork& work;
    const rulebook::Rules& rules;
    std::optional<ConversionPlan> plan = {}; ///< when its duty is converted
    Sums sums = {};
    std::span<const line::Segment> before = {}; ///< the shift's segments before the one at hand
    std::vector<TimeOffEarned> time_off = {};
    std::map<line::RuleIndex, ExactMinutes> kept_hours = {}; ///< as `Earned` has them

    [[nodiscard]] const rulebook::Rulebook& book_on(Date day) const {
        return work.terms.on(work.employment, day);
    }
    /// The overtime terms that hold on a day: those of the rulebook, else the law's.
    [[nodiscard]] OvertimeTerms overtime_on(Date day) const;
    /// Whether the shift is paid as a share of another duty.
    [[nodiscard]] bool is_converted() const { return plan && !plan->all_active; }
    /// Whether the duty itself pays kroner, which are no hours of the wage.
    [[nodiscard]] bool pays_kroner() const { return is_converted() && !plan->pays_share(); }
};

/// What an hour of overtime gives beside the hour itself on a segment; empty when it is none. For
/// whoever compares it with supplements.
[[nodiscard]] Price<std::optional<line::RateIndex>>
overtime_rate_on(const Earning& earning, const line::Segment& segment, const Wage& base);

/// What overtime adds to an hour of the duty itself when that pays kroner instead of a share of the
/// wage: the percent of those kroner, of a sum for the whole duty as they are for an hour of it.
/// Empty when the duty pays otherwise, or the segment is no overtime.
[[nodiscard]] Price<std::optional<line::RateIndex>>
overtime_rate_of_duty(const Earning& earning, const line::Segment& segment);

/// The kroner of an hour of a duty that pays kroner.
[[nodiscard]] line::RateIndex hour_of_duty(const Earning& earning);

/// Adds what overtime gives on a segment beside the hour itself, which is on the line of its base
/// pay; the problem, if there is one.
[[nodiscard]] std::optional<Unpriced> add_overtime(Earning& earning,
                                                   const SegmentPlace& place,
                                                   const Wage& base,
                                                   const CountedTime& counted);

/// Knows the supplements of a segment as they meet each other and overtime.
struct Supplements {
    AppliedList paid;
    bool instead_of_overtime = false; ///< overtime gives less than one that is paid instead of it
};
[[nodiscard]] Price<Supplements> supplements_of(Earning& earning,
                                                const line::Segment& segment,
                                                const Wage& base,
                                                const CountedTime& counted);

/// Adds the supplements of a segment, or the time off they are taken as.
void add_supplements(Earning& earning,
                     const SegmentPlace& place,
                     const AppliedList& paid,
                     const ExactMinutes& counted);

/// The Sunday that a part of work on 1 or 17 May is paid as, when the terms settle what Sundays
/// give and name the day in no supplement of their own for her; nothing on other days.
[[nodiscard]] Price<std::optional<LikeSunday>> like_sunday(const Earning& earning,
                                                           const PaidAs& paid);

/// Adds the least that the law orders for work on 1 and 17 May, where the terms settle nothing of
/// Sundays and name the day in no supplement of their own for her; the problem, if there is one.
[[nodiscard]] std::optional<Unpriced> add_may_day_least(Earning& earning,
                                                        const SegmentPlace& place,
                                                        const Wage& base,
                                                        const CountedTime& counted);

/// Adds what time on a trip gives beyond the roster. True when a trip model settles the segment:
/// neither overtime nor supplements are paid beside its addition.
[[nodiscard]] Price<bool>
add_trip_addition(Earning& earning, const SegmentPlace& place, const Wage& base);

/// Makes what is paid in whole parts a whole number of them over the shift; what is added lies on
/// the last of the rule's sums.
void round_to_blocks(Sums& sums);

/// Likewise what is taken as time off: parts begun of the time a supplement is for, each rule's
/// parts of the shift added to its last.
void round_to_blocks(std::vector<TimeOffEarned>& earned);

} // namespace bpa::calc
