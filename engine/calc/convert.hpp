#pragma once

#include "calc/rates.hpp"
#include "facts/facts.hpp"
#include "rulebook/rulebook.hpp"

#include <optional>
#include <vector>

namespace bpa::calc {

/// The conversion that pays a duty; null when the duty is paid by a wage rule or not at all.
[[nodiscard]] const rulebook::Conversion* conversion_of(const rulebook::Rulebook& book,
                                                        line::DutyIndex duty);

/// The share of an hour's pay that an hour of the duty gives.
[[nodiscard]] Exact share_of(const rulebook::ConversionTerms& terms);

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
};

/// The plan of a shift whose duty is converted; nothing when it is not. A call that no block is
/// stated for, or terms without a confirmed figure, give the problem.
[[nodiscard]] Price<std::optional<ConversionPlan>> plan_conversion(const facts::Shift& shift,
                                                                   const rulebook::Rulebook& book,
                                                                   Date day,
                                                                   const RateBook& rates);

/// Time a part of the shift pays, under its plan.
struct CountedTime {
    ExactMinutes converted;   ///< the duty itself, by its share
    ExactMinutes calls;       ///< blocks of calls, in addition
    ExactMinutes supplements; ///< what supplements are paid for
};

/// What a segment counts as. `elapsed` is the duty's minutes before it, breaks left out; `at` the
/// instant it begins.
[[nodiscard]] CountedTime count_segment(const ConversionPlan& plan,
                                        const facts::Shift& shift,
                                        Minutes length,
                                        std::pair<Minutes, Instant> elapsed_and_at);

} // namespace bpa::calc
