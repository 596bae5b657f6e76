#pragma once

#include "facts/facts.hpp"
#include "line/result.hpp"
#include "rulebook/rulebook.hpp"
#include "source/diagnostic.hpp"

#include <map>
#include <string>
#include <vector>

/// The pure core: checked facts and rules in, lines out. No files, clock, locale or globals;
/// calling it twice with the same arguments gives the same values, on any number of threads.
namespace bpa::calc {

/// Knows what one run was asked to do.
struct Settings {
    Month period;
    DateRange period_days;
    Date payment_date;
    bool provisional = false; ///< carry the last confirmed rates forward, marked
};

/// Knows a part of a paid shift that was overtime, counted from the shift's start.
struct PaidOvertime {
    Minutes from;
    Minutes until;
    bool is_of_week = false; ///< the week was full; otherwise the 24 hours, or the plan made it so

    friend bool operator==(const PaidOvertime&, const PaidOvertime&) = default;
};

/// Shifts already paid by earlier runs, as `paid_key` writes them.
struct PaidShift {
    std::string key;    ///< `ada/1/2026-10-24T22:00+02:00`
    std::string digest; ///< `content_of` when it was paid
    std::string run;    ///< `2026-10/01`
    /// Whether it was paid as part of the period now run; its absence from the hours is then news.
    /// Shifts of neighbouring periods are here so that no time is paid twice across the border.
    bool is_current_period = true;
    Minutes working_time; ///< as it was counted when it was paid
    Minutes overtime;     ///< of it, compensated as overtime
    /// Where that lay, in order; empty also where the run that paid it did not keep it.
    std::vector<PaidOvertime> overtime_at = {};
};

/// Knows what earlier runs left behind, for one assistant.
struct Prior {
    line::Accounts accounts;                       ///< running totals, opening balances included
    std::map<std::string, PaidShift> paid;         ///< by key; shifts of the periods at hand
    line::WeeklyWork weeks;                        ///< the last 52 weeks that were paid
    std::map<std::uint32_t, Minutes> hours_worked; ///< by employment number, ever
    line::Counters counters;                       ///< opening balances included
    /// First day of the first period that this chain of runs has paid, the run's own included;
    /// empty: nothing came before it.
    std::optional<Date> begun;
    /// Last day of the last period that earlier runs have paid; empty: likewise.
    std::optional<Date> run_until;
};

/// Identity of a shift over time: assistant, employment and start.
[[nodiscard]] std::string
paid_key(const facts::Facts& facts, const rulebook::Rules& rules, const facts::Shift& shift);
/// Everything of a shift that decides its pay, as one line of text beginning `start|end|…`, both
/// with their offsets: a paid shift whose content has changed since gives the finding
/// `paid-shift-changed`.
[[nodiscard]] std::string
content_of(const facts::Facts& facts, const rulebook::Rules& rules, const facts::Shift& shift);

/// One assistant's outcome. With problems the result must not be used.
struct Outcome {
    line::AssistantResult result;
    std::vector<line::CarriedShift> carried;
    std::vector<source::Diagnostic> problems; ///< of a person: `person` is set; else of everybody
    bool has_shifts = false;                  ///< some shift was read for her
};

/// Calculates one assistant: selects the payable shifts, splits them, prices them, and explains.
/// `assistant` indexes `facts.assistants`. `files` names hours files in carried shifts.
[[nodiscard]] Outcome calculate(const facts::Facts& facts,
                                const rulebook::Rules& rules,
                                const Settings& settings,
                                const Prior& prior,
                                std::uint32_t assistant,
                                const source::SourceFiles& files);

} // namespace bpa::calc
