#pragma once

#include "calc/calculate.hpp"
#include "calc/ordinary_hours.hpp"
#include "calc/overtime_terms.hpp"
#include "calc/rates.hpp"
#include "calc/roster.hpp"
#include "calc/terms.hpp"
#include "calc/work_log.hpp"
#include "line/result.hpp"

#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace bpa::calc {

/// Knows one person's working time while her shifts are gone through in order of start: what counts
/// by day and by week across all her employments and arrangements, with what earlier runs paid.
///
/// Marks where overtime begins, and holds the shifts against the limits of working time.
class WorkingTime {
public:
    WorkingTime(const facts::Facts& facts,
                const rulebook::Rules& rules,
                const Settings& settings,
                std::pair<const Prior&, std::uint32_t> prior_and_assistant);

    /// Makes room for so many shifts.
    void make_room(std::size_t shifts) { log_.reserve(shifts); }

    /// Marks the segments of one shift: cuts those a limit passes through and sets `hour_kind` and
    /// `is_salaried`. A problem when a rule that decides it has no value, or an averaging agreement
    /// no roster.
    [[nodiscard]] std::optional<source::Diagnostic> mark(const facts::Shift& shift,
                                                         std::vector<line::Segment>& segments);

    /// Remembers a shift that is taken as time off: the salary pays it, so that it pays nothing
    /// else in its place. Before any shift is marked, since one earlier in the week may be what is
    /// more.
    void take_off(const facts::Shift& shift);

    /// Adds to the overtime lines of the shift last marked which limit was full, and where it
    /// stands.
    void explain(const facts::Shift& shift,
                 std::span<const line::Segment> segments,
                 line::SegmentIndex first,
                 std::span<line::Line> lines) const;

    /// What the limits of working time say of everything marked, with paragraph and shifts.
    [[nodiscard]] std::vector<line::Finding> findings() const;

    /// The terms of the person's employments.
    [[nodiscard]] const Terms& terms() const { return terms_; }

    /// Whether the shift's employment has a roster for its period; false where no rule asks.
    [[nodiscard]] bool has_roster(const facts::Shift& shift) const;

    /// Working time by week of what was marked.
    [[nodiscard]] const line::WeeklyWork& weeks() const { return weeks_; }

private:
    /// Knows a shift with what holds on the day it begins.
    struct Begun {
        const facts::Shift& shift;
        Date day;
        const facts::Employment& employment;
        const rulebook::Rulebook& book;
        const rulebook::WorkingTimeLaw& law;
    };
    [[nodiscard]] Begun begun(const facts::Shift& shift) const;
    void remember_roster();
    void remember_earlier();
    void remember_paid();
    [[nodiscard]] Work
    placed_overtime(const facts::Shift& shift, Work whole, Minutes overtime) const;
    [[nodiscard]] bool has_terms(const facts::Shift& shift) const;
    [[nodiscard]] Work whole_work_of(const facts::Shift& shift) const;
    [[nodiscard]] bool
    is_of_salary(const facts::Employment& employment, line::DutyIndex duty, Date day) const;
    void set_salaried(Work& work, const facts::Shift& shift) const;
    void set_before_salary(Work& work, const facts::Shift& shift) const;
    /// The weekly norm of a shift's employment on a day, or the problem that there is none; `rule`
    /// is what asks.
    [[nodiscard]] std::variant<WeeklyNorm, source::Diagnostic>
    norm_on(const facts::Shift& shift, Date day, line::RuleIndex rule) const;
    [[nodiscard]] Plan plan() const { return {roster_, roster_from_}; }
    [[nodiscard]] const facts::Employment& employment_of(const facts::Shift& shift) const;
    [[nodiscard]] std::optional<source::Diagnostic> mark_overtime(const Begun& begun,
                                                                  std::vector<line::Segment>&);
    [[nodiscard]] static bool is_by_law_alone(const Begun& begun);
    [[nodiscard]] std::variant<bool, source::Diagnostic> is_full_time(const Begun& begun) const;
    [[nodiscard]] std::optional<source::Diagnostic>
    mark_by_plan(const Begun& begun,
                 std::pair<OrdinaryLimits&, std::vector<line::Segment>&> to_set) const;
    [[nodiscard]] std::optional<source::Diagnostic>
    divide(std::pair<const Begun&, const Work&> begun_and_whole,
           OrdinaryLimits& limits,
           std::vector<line::Segment>&) const;
    [[nodiscard]] std::optional<source::Diagnostic>
    settle_steps(const facts::Shift& shift, std::vector<line::Segment>& segments) const;
    [[nodiscard]] std::optional<source::Diagnostic>
    check_overtime(const facts::Shift& shift, const rulebook::Overtime& own) const;
    [[nodiscard]] source::Diagnostic roster_needed(const facts::Shift& shift,
                                                   line::RuleIndex rule) const;
    [[nodiscard]] source::Diagnostic value_missing(const facts::Shift& shift,
                                                   line::RuleIndex index) const;
    [[nodiscard]] std::optional<source::Diagnostic>
    mark_salaried(const facts::Shift& shift, std::vector<line::Segment>&) const;
    void take_off_paid(facts::Shift shift);
    [[nodiscard]] Minutes
    salary_left(const facts::Shift& shift, const Window& week, Minutes agreed) const;
    [[nodiscard]] std::variant<OrdinaryLimits, source::Diagnostic>
    limits_for(const Begun& begun) const;
    [[nodiscard]] bool lacks_roster(const Work& work) const;
    [[nodiscard]] source::Diagnostic problem(const char* code, const facts::Shift& shift) const;
    [[nodiscard]] source::Diagnostic
    missing_fact(const char* code, const facts::Shift& shift, line::RuleIndex rule) const;
    void keep(const Begun& begun, const std::vector<line::Segment>& segments);

    const facts::Facts& facts_;
    const rulebook::Rules& rules_;
    const Settings& settings_;
    const Prior& prior_;
    std::uint32_t assistant_;
    Terms terms_;
    RateBook norms_; ///< asked for norms and terms alone
    Roster planned_;
    WorkLog log_;
    WorkLog roster_;
    WorkLog time_off_;                ///< planned under a monthly salary, and taken as time off
    Instant roster_from_;             ///< first instant of the first period she has a roster for
    bool has_current_roster_ = false; ///< one for the run's own period
    std::optional<Work> undivided_;   ///< the shift at hand, when all of it is ordinary
    line::WeeklyWork weeks_;
    std::pair<line::Origin, line::Origin> limit_origins_; ///< of the day and the week, last marked
};

} // namespace bpa::calc
