#pragma once

#include "calc/calculate.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace bpa::calc {

/// The shifts of one assistant; `facts.shifts` is ordered by assistant.
[[nodiscard]] std::span<const facts::Shift> shifts_of(const facts::Facts& facts,
                                                      std::uint32_t assistant);

/// Knows the working time of one shift while its segments are gone through in order: what the run
/// that pays it leaves to the next.
struct WorkedShift {
    Minutes length;
    Minutes worked;
    Minutes overtime;
    std::vector<PaidOvertime> overtime_at;

    void add(const line::Segment& segment);
};

/// What `content_of` wrote, but for arrangement and person: start, end, duty, breaks, calls,
/// details.
/// Nothing when it does not begin with two times. A duty or rule that the rules no longer name
/// reads as the first.
[[nodiscard]] std::optional<facts::Shift> read_content(std::string_view content,
                                                       const rulebook::Rules& rules);
/// The number of the employment in what `paid_key` wrote; 0 when there is none.
[[nodiscard]] std::uint32_t employment_in(std::string_view key);

/// A shift that an earlier run paid, as it read then and of the employment it is of; nothing when
/// that is no longer there, since it has no terms to ask.
[[nodiscard]] std::optional<facts::Shift>
shift_paid(const facts::Facts& facts,
           const rulebook::Rules& rules,
           std::uint32_t assistant,
           const std::pair<const std::string, PaidShift>& paid);

/// The shifts no earlier run has paid, in order. Adds findings: `paid-shift-changed` when a paid
/// shift reads differently now, `paid-shift-gone` when it is no longer there, and `paid-twice`
/// (stop) when a new shift overlaps one that was paid and has gone, which would pay the same time
/// again.
[[nodiscard]] std::vector<const facts::Shift*> not_yet_paid(const facts::Facts& facts,
                                                            const rulebook::Rules& rules,
                                                            std::span<const facts::Shift> shifts,
                                                            const Prior& prior,
                                                            std::vector<line::Finding>& findings);

} // namespace bpa::calc
