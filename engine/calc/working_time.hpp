#pragma once

#include "calc/calculate.hpp"
#include "line/result.hpp"

#include <map>
#include <optional>
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
                const Prior& prior,
                std::uint32_t assistant);

    /// Marks the segments of one shift: cuts those a limit passes through and sets `hour_kind` and
    /// `is_salaried`. A problem when a rule that decides it has no value, or an averaging agreement
    /// no roster.
    [[nodiscard]] std::optional<source::Diagnostic> mark(const facts::Shift& shift,
                                                         std::vector<line::Segment>& segments);

    /// What the limits of working time say of everything marked, with paragraph and shifts.
    [[nodiscard]] std::vector<line::Finding> findings() const;

    /// Working time by week of what was marked.
    [[nodiscard]] const line::WeeklyWork& weeks() const { return weeks_; }

private:
    const facts::Facts& facts_;
    const rulebook::Rules& rules_;
    const Settings& settings_;
    const Prior& prior_;
    std::uint32_t assistant_;
    line::WeeklyWork weeks_;
};

} // namespace bpa::calc
