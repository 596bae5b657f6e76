#pragma once

#include "calc/calculate.hpp"
#include "line/line.hpp"
#include "values/short_list.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace bpa::calc {

/// Knows a span of time, its end not included.
struct Window {
    Instant from;
    Instant until;
    friend bool operator==(const Window&, const Window&) = default;
};

/// Knows a stretch of working time inside one shift over which nothing changes.
struct Piece {
    Instant start;
    Minutes length;
    TimeShare share; ///< what of it counts
    bool is_overtime = false;
    bool is_passive = false;   ///< passive duty, and not called to active work
    bool is_salaried = false;  ///< a monthly salary is for it
    bool is_week_full = false; ///< of overtime: of the week; otherwise of 24 hours
    Minutes full_limit;        ///< of overtime: the ordinary hours that were full
    Minutes overtime_before;   ///< of overtime: what the same 24 hours or week had before
    [[nodiscard]] Instant end() const { return start + length; }
};

using Pieces = ShortList<Piece, 4>;

/// Knows the working time of one shift: of this run, paid by an earlier one, or planned.
struct Work {
    Instant start;
    Instant end;
    Pieces pieces;                ///< ordered; unpaid breaks and duties that do not count left out
    std::uint32_t employment = 0; ///< number of the employment; 0: not known
    bool is_new = false;          ///< worked in a shift this run pays
    source::Place place;
};

/// The working time of a shift as its segments have it.
[[nodiscard]] Work work_of(const facts::Shift& shift,
                           std::span<const line::Segment> segments,
                           const rulebook::Rules& rules);
/// The working time of a shift without segments: paid by an earlier run, or planned. `share` is
/// what of it counts, calls apart.
[[nodiscard]] Work
work_of(const facts::Shift& shift, TimeShare share, const rulebook::Rules& rules);
/// Makes overtime of the parts of a work that an earlier run says were. They are in order.
void mark_as(Work& work, std::span<const PaidOvertime> parts);
/// Leaves `working_time` of the pieces and calls the last `overtime` of it overtime, unless the
/// pieces say as much already: what an earlier run says of a shift it paid. A shift goes on into
/// overtime, so its overtime is its last part.
void settle_as(Work& work, Minutes working_time, Minutes overtime);

/// The working time of a piece inside a window.
[[nodiscard]] Minutes counted_in(const Piece& piece, const Window& window);

/// Which working time a sum is of.
enum class WorkKind : std::uint8_t {
    all,
    ordinary,
    overtime,
    overtime_of_day,  ///< because the 24 hours were full
    overtime_of_week, ///< because the week was
    passive,
    salaried, ///< ordinary, and a monthly salary is for it
};

/// Knows sums over the same pieces.
struct OrdinaryAndPassive {
    Minutes ordinary;
    Minutes passive;
    friend OrdinaryAndPassive operator+(const OrdinaryAndPassive& a, const OrdinaryAndPassive& b) {
        return {a.ordinary + b.ordinary, a.passive + b.passive};
    }
};
[[nodiscard]] OrdinaryAndPassive sums(std::span<const Piece> pieces, const Window& window);

/// The part of some pieces inside a window.
[[nodiscard]] Minutes sum(std::span<const Piece> pieces, WorkKind kind, const Window& window);

/// Knows what time is counted in: each by its first instant of working time, empty when there was
/// none.
struct Running {
    std::optional<Instant> day;      ///< the last 24 hours that began
    std::optional<Instant> unbroken; ///< shifts that adjoin: one begins when the one before ends
};

/// Where the 24 hours begin that an instant of working time is counted in. They begin with a shift;
/// what is worked past their end counts in the 24 hours from where the unbroken shifts began, so
/// that a shift may be entered as several.
[[nodiscard]] Instant day_start(const Running& running, Instant at);

/// Knows working time without a gap that counts alike, from one work into the next.
struct Stretch {
    const Work* work = nullptr; ///< the one it begins in
    Instant from;
    Instant until;
    TimeShare share;

    /// Whether it is rest, as stand-by away from work is: it counts as a share of its time.
    [[nodiscard]] bool is_rest() const { return !share.is_all(); }
};

/// Knows one person's working time across employments and arrangements, ordered by start.
class WorkLog {
public:
    /// Makes room for so many works more.
    void reserve(std::size_t more);
    void add(Work work);

    /// Working time inside a window; with an employment's number only of that one.
    [[nodiscard]] Minutes
    total(WorkKind kind, const Window& window, std::uint32_t employment = 0) const;
    /// Two sums at once.
    [[nodiscard]] OrdinaryAndPassive totals(const Window& window) const;
    /// The same as `total`, of shifts that start before an instant.
    [[nodiscard]] Minutes total_started_before(Instant start,
                                               WorkKind kind,
                                               const Window& window,
                                               std::uint32_t employment = 0) const;
    /// What runs when a work begins, by those that begin before it.
    [[nodiscard]] Running running_into(const Work& work) const;
    [[nodiscard]] const std::vector<Work>& all() const { return works_; }
    /// All of it, in order, by what it is and not by how it was entered. Valid until a work is
    /// added.
    [[nodiscard]] std::vector<Stretch> stretches() const;
    /// The works that may reach into a window.
    [[nodiscard]] std::span<const Work> near(const Window& window) const;

private:
    [[nodiscard]] Running running_into(std::size_t others, const Work& work) const;

    std::vector<Work> works_;
    std::vector<Running> running_; ///< when each work has ended
    Minutes longest_;
};

} // namespace bpa::calc
