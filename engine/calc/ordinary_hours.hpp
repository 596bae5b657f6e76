#pragma once

#include "calc/work_log.hpp"
#include "facts/facts.hpp"
#include "rulebook/rulebook.hpp"

namespace bpa::calc {

/// Knows how long working time stays ordinary for the shift at hand.
struct OrdinaryLimits {
    Minutes day;           ///< in 24 hours
    Minutes week;          ///< from Monday to Sunday
    Percent passive_share; ///< of passive time, by which it extends both
    Minutes passive_day;   ///< at most, in 24 hours
    Minutes passive_week;  ///< at most, in a week
    Minutes passive_total; ///< a week so extended has at most this
    rulebook::OvertimeDay counted_from = rulebook::OvertimeDay::first_shift;
    const facts::Averaging* averaging = nullptr; ///< the roster counts, within these bounds
    /// What is planned for 24 hours is their limit, but never less than this; empty: no plan is.
    std::optional<Minutes> least_planned;
    bool counts_overtime = false; ///< how much overtime went before is asked for
    line::Origin day_origin;      ///< where `day` stands
    line::Origin week_origin;
};

/// Knows how much ordinary time is left, and of which limit.
struct OrdinaryLeft {
    Minutes left; ///< zero or less: none
    Minutes limit;
    bool is_of_week = false;
};

/// Knows what a person was to work: her roster from an instant on; what she did work of shifts that
/// began before it.
struct Plan {
    const WorkLog& roster;
    Instant known_from;
};

/// A share of a time, in whole minutes; a part of a minute is dropped.
[[nodiscard]] Minutes part_of(Minutes time, const Percent& share);

/// The whole minutes of a time that is not negative.
[[nodiscard]] Minutes whole_minutes(const ExactMinutes& time);

/// Knows the week, Monday to Sunday, that a day is in.
struct Week {
    Date monday;
    Window time;
};
[[nodiscard]] Date monday_of(Date day);
[[nodiscard]] Week week_of(Date day, const calendar::OsloTime& clock);

/// Parts one shift's working time into ordinary and overtime: a minute is ordinary while neither
/// its 24 hours nor its week has had the ordinary minutes it may have. Only ordinary minutes are
/// counted, so that no hour is overtime both by day and by week. What others of the person's shifts
/// had counts whether they lie before or after.
class OrdinaryHours {
public:
    OrdinaryHours(const WorkLog& log,
                  const Plan& plan,
                  const OrdinaryLimits& limits,
                  const calendar::OsloTime& clock)
        : log_{log}, plan_{plan}, limits_{limits}, clock_{clock} {}

    /// Whether a work lies within one day and one week that have room for it to spare: all of it is
    /// ordinary, whatever makes the limits wider.
    [[nodiscard]] bool has_room(const Work& whole);

    /// The same work, cut where a limit passes and marked.
    [[nodiscard]] Work divide(const Work& whole);

private:
    [[nodiscard]] Window day_at(Instant at) const;
    [[nodiscard]] Week week_at(Instant at) const {
        return week_of(clock_.to_wall(at).date, clock_);
    }
    /// Knows what a window has beside the ordinary minutes of the shift at hand.
    struct Had {
        Window window;
        OrdinaryAndPassive time;
    };
    [[nodiscard]] OrdinaryAndPassive had_in(const Window& window, std::optional<Had>& known) const;
    [[nodiscard]] Minutes extension(Minutes passive, Minutes most) const;
    [[nodiscard]] Minutes planned_in(const Window& window) const;
    [[nodiscard]] OrdinaryLeft left_at(const Window& day, const Week& week);
    [[nodiscard]] Minutes overtime_before(const Piece& part, const Week& week) const;
    void add(Piece part, const Week& week);
    void divide_piece(const Piece& piece);

    const WorkLog& log_;
    Plan plan_;
    const OrdinaryLimits& limits_;
    const calendar::OsloTime& clock_;
    const Work* whole_ = nullptr;
    Running running_;
    std::optional<Had> day_;  ///< of the part before
    std::optional<Had> week_; ///< likewise
    Pieces done_;
};

} // namespace bpa::calc
