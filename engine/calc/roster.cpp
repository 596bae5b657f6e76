#include "calc/roster.hpp"

#include "calc/split.hpp"

#include <algorithm>

namespace bpa::calc {

namespace {

bool is_in_break(const facts::Shift& planned, Instant at) {
    return std::any_of(planned.breaks.begin(), planned.breaks.end(), [at](const auto& pause) {
        return pause.start <= at && at < pause.end;
    });
}

void cut_at_edges(const facts::Shift& planned,
                  Instant start,
                  std::vector<line::Segment>& segments) {
    cut_at(segments, start, planned.start);
    cut_at(segments, start, planned.end);
    for (const auto& pause : planned.breaks) {
        cut_at(segments, start, pause.start);
        cut_at(segments, start, pause.end);
    }
}

} // namespace

bool Roster::is_known_for(const facts::Shift& shift) const {
    return std::any_of(planned_.begin(), planned_.end(), [&shift](const auto& planned) {
        return planned.employment == shift.employment && planned.period == shift.period;
    });
}

bool Roster::is_extra(const facts::Shift& shift) const {
    return is_known_for(shift) &&
           std::none_of(planned_.begin(), planned_.end(), [&shift](const auto& planned) {
               return planned.employment == shift.employment && planned.period == shift.period &&
                      planned.start < shift.end && shift.start < planned.end;
           });
}

std::vector<const facts::Shift*>
Roster::starting_in(std::uint32_t employment, Instant from, Instant until) const {
    std::vector<const facts::Shift*> found;
    for (const auto& planned : planned_) {
        if (planned.employment == employment && from <= planned.start && planned.start < until) {
            found.push_back(&planned);
        }
    }
    return found;
}

void Roster::mark(const facts::Shift& shift, std::vector<line::Segment>& segments) const {
    for (const auto& planned : planned_) {
        if (planned.start >= shift.end) {
            return;
        }
        if (planned.employment != shift.employment || planned.end <= shift.start) {
            continue;
        }
        cut_at_edges(planned, shift.start, segments);
        Instant at = shift.start;
        for (auto& segment : segments) {
            const bool is_inside = planned.start <= at && at < planned.end;
            segment.is_rostered = segment.is_rostered || (is_inside && !is_in_break(planned, at));
            at = at + segment.minutes;
        }
    }
}

} // namespace bpa::calc
