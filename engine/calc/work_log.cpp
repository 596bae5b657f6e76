#include "calc/work_log.hpp"

#include "calc/split.hpp"

#include <algorithm>

namespace bpa::calc {

namespace {

constexpr Minutes day_length = Minutes::of(ClockTime::minutes_per_day);

bool is_passive(const line::Duty& duty) {
    return duty.is_passive;
}

bool is_of(const Piece& piece, WorkKind kind) {
    switch (kind) {
    case WorkKind::all:
        return true;
    case WorkKind::ordinary:
        return !piece.is_overtime;
    case WorkKind::overtime:
        return piece.is_overtime;
    case WorkKind::overtime_of_day:
        return piece.is_overtime && !piece.is_week_full;
    case WorkKind::overtime_of_week:
        return piece.is_overtime && piece.is_week_full;
    case WorkKind::passive:
        return piece.is_passive;
    case WorkKind::salaried:
        return piece.is_salaried && !piece.is_overtime;
    }
    return false;
}

bool covers(const std::vector<facts::Interval>& intervals, Instant at) {
    return std::any_of(intervals.begin(), intervals.end(), [at](const facts::Interval& interval) {
        return interval.start <= at && at < interval.end;
    });
}

Work frame_of(const facts::Shift& shift) {
    return {.start = shift.start, .end = shift.end, .pieces = {}, .place = shift.place};
}

/// Adds a piece, or lengthens the last one when nothing changes between the two: what asks for
/// working time later asks every piece.
void add_piece(Pieces& pieces, const Piece& piece) {
    Piece* last = pieces.empty() ? nullptr : &pieces[pieces.size() - 1];
    const bool is_same =
        last != nullptr && last->end() == piece.start && last->is_overtime == piece.is_overtime &&
        last->is_passive == piece.is_passive && last->is_salaried == piece.is_salaried &&
        last->full_limit == piece.full_limit && last->is_week_full == piece.is_week_full &&
        last->share == piece.share;
    if (is_same) {
        last->length += piece.length;
    } else {
        pieces.push_back(piece);
    }
}

/// Takes off a piece its beginning, up to an instant inside it.
Piece take_to(Piece& piece, Instant until) {
    Piece first = piece;
    first.length = until - piece.start;
    piece.start = until;
    piece.length = piece.length - first.length;
    return first;
}

/// Takes off a piece its beginning, in which so many minutes count.
Piece take(Piece& piece, Minutes counted) {
    return take_to(piece, piece.share.reached(piece.start, counted));
}

} // namespace

Minutes counted_in(const Piece& piece, const Window& window) {
    const Instant from = std::max(piece.start, window.from);
    const Instant until = std::min(piece.end(), window.until);
    return until <= from ? Minutes{} : piece.share.counted(from, until);
}

Work work_of(const facts::Shift& shift,
             std::span<const line::Segment> segments,
             const rulebook::Rules& rules) {
    Work work = frame_of(shift);
    Instant at = shift.start;
    for (const auto& segment : segments) {
        if (!segment.working_share.is_nothing()) {
            add_piece(work.pieces,
                      {.start = at,
                       .length = segment.minutes,
                       .share = segment.working_share,
                       .is_overtime = segment.hour_kind == line::HourKind::overtime,
                       .is_passive = is_passive(rules.legend.at(segment.duty)) && !segment.is_call,
                       .is_salaried = segment.is_salaried,
                       .is_week_full = segment.is_week_full,
                       .full_limit = segment.full_limit});
        }
        at = at + segment.minutes;
    }
    return work;
}

Work work_of(const facts::Shift& shift, TimeShare share, const rulebook::Rules& rules) {
    Work work = frame_of(shift);
    const auto& duty = rules.legend.at(shift.duty);
    std::vector<Instant> edges{shift.start, shift.end};
    for (const auto* intervals : {&shift.breaks, &shift.calls}) {
        for (const auto& interval : *intervals) {
            edges.push_back(interval.start);
            edges.push_back(interval.end);
        }
    }
    std::sort(edges.begin(), edges.end());
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        const Instant from = edges[i];
        if (from < edges[i + 1] && !covers(shift.breaks, from)) {
            const bool is_call = covers(shift.calls, from);
            const auto counts = is_call ? TimeShare{} : share;
            if (counts.is_nothing()) {
                continue;
            }
            work.pieces.push_back({.start = from,
                                   .length = edges[i + 1] - from,
                                   .share = counts,
                                   .is_passive = is_passive(duty) && !is_call});
        }
    }
    return work;
}

void mark_as(Work& work, std::span<const PaidOvertime> parts) {
    if (parts.empty()) {
        return;
    }
    Pieces marked;
    for (Piece rest : work.pieces) {
        for (const auto& part : parts) {
            const Instant from = std::max(rest.start, work.start + part.from);
            const Instant until = std::min(rest.end(), work.start + part.until);
            if (until <= from) {
                continue;
            }
            if (rest.start < from) {
                marked.push_back(take_to(rest, from));
            }
            Piece beyond = take_to(rest, until);
            beyond.is_overtime = true;
            beyond.is_week_full = part.is_of_week;
            marked.push_back(beyond);
        }
        if (rest.length > Minutes{}) {
            marked.push_back(rest);
        }
    }
    work.pieces = std::move(marked);
}

void settle_as(Work& work, Minutes working_time, Minutes overtime) {
    const Window whole{work.start, work.end};
    if (sum(work.pieces, WorkKind::all, whole) == working_time &&
        sum(work.pieces, WorkKind::overtime, whole) == overtime) {
        return;
    }
    Pieces settled;
    Minutes ordinary = std::max(Minutes{}, working_time - overtime);
    Minutes left = working_time;
    for (Piece rest : work.pieces) {
        rest.is_overtime = false; // what was overtime is told by the sums alone
        rest.is_week_full = false;
        const Minutes counted = std::min(counted_in(rest, whole), left);
        const Minutes kept = std::min(counted, ordinary);
        left = left - counted;
        ordinary = ordinary - kept;
        if (kept > Minutes{}) {
            settled.push_back(take(rest, kept));
        }
        if (kept < counted) {
            Piece beyond = take(rest, counted - kept);
            beyond.is_overtime = true;
            settled.push_back(beyond);
        }
    }
    work.pieces = std::move(settled);
}

OrdinaryAndPassive sums(std::span<const Piece> pieces, const Window& window) {
    OrdinaryAndPassive total;
    for (const auto& piece : pieces) {
        const Minutes counted = counted_in(piece, window);
        total.ordinary += piece.is_overtime ? Minutes{} : counted;
        total.passive += piece.is_passive ? counted : Minutes{};
    }
    return total;
}

Minutes sum(std::span<const Piece> pieces, WorkKind kind, const Window& window) {
    Minutes total;
    for (const auto& piece : pieces) {
        if (is_of(piece, kind)) {
            total += counted_in(piece, window);
        }
    }
    return total;
}

Instant day_start(const Running& running, Instant at) {
    if (running.day && at < *running.day + day_length) {
        return *running.day;
    }
    Instant start = running.unbroken.value_or(at);
    while (start + day_length <= at) {
        start = start + day_length;
    }
    return start;
}

void WorkLog::reserve(std::size_t more) {
    works_.reserve(works_.size() + more);
    running_.reserve(works_.size() + more);
}

void WorkLog::add(Work work) {
    longest_ = std::max(longest_, work.end - work.start);
    const auto place = std::upper_bound(
        works_.begin(), works_.end(), work.start, [](Instant start, const Work& w) {
            return start < w.start;
        });
    const auto first = static_cast<std::size_t>(place - works_.begin());
    works_.insert(place, std::move(work));
    running_.resize(works_.size());
    for (std::size_t i = first; i < works_.size(); ++i) {
        running_[i] = running_into(i, works_[i]);
        if (const auto& pieces = works_[i].pieces; !pieces.empty()) {
            const Instant last = Instant::from_minutes(pieces.back().end().minutes() - 1);
            running_[i].day = day_start(running_[i], last);
        }
    }
}

/// What runs when a work begins, before which so many others have.
Running WorkLog::running_into(std::size_t others, const Work& work) const {
    Running running = others == 0 ? Running{} : running_[others - 1];
    if (others == 0 || works_[others - 1].end != work.start) {
        running.unbroken.reset();
    }
    if (!running.unbroken && !work.pieces.empty()) {
        running.unbroken = work.pieces.front().start;
    }
    return running;
}

std::vector<Stretch> WorkLog::stretches() const {
    std::vector<Stretch> stretches;
    stretches.reserve(works_.size());
    for (const auto& work : works_) {
        for (const auto& piece : work.pieces) {
            Stretch* last = stretches.empty() ? nullptr : &stretches.back();
            if (last != nullptr && piece.start <= last->until && piece.share == last->share) {
                last->until = std::max(last->until, piece.end());
            } else {
                stretches.push_back({&work, piece.start, piece.end(), piece.share});
            }
        }
    }
    return stretches;
}

std::span<const Work> WorkLog::near(const Window& window) const {
    const Instant earliest = Instant::from_minutes(window.from.minutes() - longest_.count());
    const auto first =
        std::lower_bound(works_.begin(), works_.end(), earliest, [](const Work& work, Instant at) {
            return work.start < at;
        });
    const auto last = std::find_if(
        first, works_.end(), [&window](const Work& work) { return work.start >= window.until; });
    return {first, last};
}

Minutes WorkLog::total(WorkKind kind, const Window& window, std::uint32_t employment) const {
    Minutes total;
    for (const auto& work : near(window)) {
        if (employment == 0 || work.employment == employment) {
            total += sum(work.pieces, kind, window);
        }
    }
    return total;
}

OrdinaryAndPassive WorkLog::totals(const Window& window) const {
    OrdinaryAndPassive total;
    for (const auto& work : near(window)) {
        total = total + sums(work.pieces, window);
    }
    return total;
}

Minutes WorkLog::total_started_before(Instant start,
                                      WorkKind kind,
                                      const Window& window,
                                      std::uint32_t employment) const {
    Minutes total;
    for (const auto& work : near(window)) {
        if (work.start < start && (employment == 0 || work.employment == employment)) {
            total += sum(work.pieces, kind, window);
        }
    }
    return total;
}

Running WorkLog::running_into(const Work& work) const {
    const auto after =
        std::lower_bound(works_.begin(), works_.end(), work.start, [](const Work& one, Instant at) {
            return one.start < at;
        });
    return running_into(static_cast<std::size_t>(after - works_.begin()), work);
}

} // namespace bpa::calc
