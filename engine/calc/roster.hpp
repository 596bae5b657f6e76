#pragma once

#include "facts/facts.hpp"
#include "line/line.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace bpa::calc {

/// Knows what one person was planned to work.
class Roster {
public:
    Roster(const facts::Facts& facts, std::uint32_t assistant)
        : planned_{facts::of_assistant(facts.roster, assistant)} {}

    /// Whether there is a roster of the shift's employment for its pay period.
    [[nodiscard]] bool is_known_for(const facts::Shift& shift) const;

    /// Whether that roster is known and has nothing at the time of the shift.
    [[nodiscard]] bool is_extra(const facts::Shift& shift) const;

    /// The planned shifts of an employment that begin in a span of time, in order of start. Their
    /// rosters may be of two periods.
    [[nodiscard]] std::vector<const facts::Shift*>
    starting_in(std::uint32_t employment, Instant from, Instant until) const;

    /// Cuts the segments of a shift where work planned in the same employment begins and ends, and
    /// sets `is_rostered` on those inside. Planned breaks are no work.
    void mark(const facts::Shift& shift, std::vector<line::Segment>& segments) const;

private:
    std::span<const facts::Shift> planned_; ///< ordered by start
};

} // namespace bpa::calc
