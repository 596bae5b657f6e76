#pragma once

#include "calc/calculate.hpp"
#include "calc/rates.hpp"
#include "calc/stack.hpp"
#include "calc/stretches.hpp"
#include "calc/terms.hpp"
#include "line/result.hpp"
#include "rulebook/rulebook.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace bpa::calc {

/// Knows what the ladders of supplements count for one person: what earlier runs and the opening
/// left, and what the shifts of this run have added so far, in order of their start. A shift of an
/// earlier day that is paid late counts on from where the counting stands.
class Counting {
public:
    Counting(const rulebook::Rules& rules,
             const Prior& prior,
             const RateBook& rates,
             const Stretches& stretches)
        : rules_{rules}, known_{rules.calendar, rates},
          stretches_{stretches}, counters_{prior.counters}, begun_{prior.begun} {}

    /// Where a rule stands at the beginning of a segment; the problem when nobody knows.
    [[nodiscard]] Price<LadderCount> count(const rulebook::TimeSupplement& rule,
                                           const PaidAs& paid,
                                           const PriceContext& context) const;

    /// Cuts a shift where a ladder that counts hours passes one of its steps.
    void cut(std::vector<line::Segment>& segments,
             const facts::Shift& shift,
             const facts::Employment& employment,
             const Terms& terms) const;

    /// Counts a shift that has been priced.
    void add(std::span<const line::Segment> segments,
             const facts::Shift& shift,
             const facts::Employment& employment,
             const Terms& terms);
    /// Adds to a counter that is no ladder's.
    void add(const line::Counter& counter, const ExactMinutes& time);

    [[nodiscard]] ExactMinutes at(const line::Counter& counter) const;
    [[nodiscard]] const rulebook::Rules& rules() const { return rules_; }
    /// What this run has added.
    [[nodiscard]] const line::Counters& counted() const { return counted_; }

private:
    [[nodiscard]] bool is_known(const line::Counter& counter,
                                const facts::Employment& employment) const;
    [[nodiscard]] Price<LadderCount> hours(const rulebook::TimeSupplement& rule,
                                           const PaidAs& paid,
                                           const PriceContext& context) const;
    [[nodiscard]] Price<LadderCount> weekends(const rulebook::TimeSupplement& rule,
                                              const PaidAs& paid,
                                              const PriceContext& context) const;
    [[nodiscard]] bool is_weekend(const PaidAs& paid, const PriceContext& context) const;
    [[nodiscard]] std::optional<Instant>
    next_step(std::span<const line::Segment> so_far, const PriceContext& context, Instant at) const;

    const rulebook::Rules& rules_;
    DaysAndNorms known_;
    const Stretches& stretches_;
    line::Counters counters_;
    line::Counters counted_;
    std::optional<Date> begun_;
};

/// Name of the counter that holds the weekends an opening states as a number: as many minutes.
inline constexpr std::string_view weekends_before = "before";

} // namespace bpa::calc
