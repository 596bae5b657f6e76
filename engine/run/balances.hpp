#pragma once

#include "calc/calculate.hpp"
#include "line/result.hpp"
#include "line/writer.hpp"
#include "month/decision.hpp"
#include "source/diagnostic.hpp"
#include "values/money.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bpa::run {

/// Names of the two files a later run starts from.
inline constexpr std::string_view balances_name = "closing-balances.yaml";
inline constexpr std::string_view paid_shifts_name = "paid-shifts.csv";

/// Knows what a run leaves to the next: the closing balances.
struct Balances {
    /// Running totals by assistant, this run included, opening balances not; the employer's own
    /// under the empty alias.
    std::map<std::string, line::Accounts> accounts;
    /// Hours ever worked under runs of this chain, by assistant and employment number.
    std::map<std::pair<std::string, std::uint32_t>, Minutes> hours_worked;
    /// Working time of the weeks that limits still ask about, by assistant.
    std::map<std::string, line::WeeklyWork> weeks;
    /// Time charged to decisions by runs of this chain, by arrangement and year worked in; opening
    /// balances not.
    month::DecisionMinutes decision;
    /// What was counted across runs, by assistant; opening balances not.
    std::map<std::string, line::Counters> counters;
    std::set<Month> periods;                 ///< that have been run, this one included
    std::vector<line::CarriedShift> carried; ///< read and not paid; ordered by assistant, start
    std::vector<std::string> held_back;      ///< left out of the run; ordered
};

/// The bytes of `closing-balances.yaml`.
[[nodiscard]] std::string write_balances(const Balances& balances, const std::string& run);
/// The same into a file, which is closed.
void write_balances(const Balances& balances, const std::string& run, line::FileStream& file);

/// Reads closing balances in the strict dialect. `place` of a carried shift is where it stands
/// here.
[[nodiscard]] std::optional<Balances> read_balances(const source::SourceFiles& files,
                                                    source::FileId file,
                                                    source::Diagnostics& diagnostics);

/// Knows a shift that a run has paid.
struct PaidShiftRow {
    std::string key;      ///< `calc::paid_key`
    std::string content;  ///< `calc::content_of` when it was paid
    std::string period;   ///< pay period it belongs to, `2026-10`
    std::string run;      ///< run that paid it, `2026-10/01`
    Minutes working_time; ///< counted against the limits
    Minutes overtime;     ///< of it, compensated as overtime
    /// Where that lay; empty also in runs made before it was kept.
    std::vector<calc::PaidOvertime> overtime_at = {};

    friend bool operator==(const PaidShiftRow&, const PaidShiftRow&) = default;
};

/// The first line of `paid-shifts.csv`, and one for each row.
inline constexpr std::string_view paid_shifts_heading =
    "key,content,period,run,working_time,overtime,overtime_at\n";
void append_paid_shift(std::string& text, const PaidShiftRow& row);
/// The bytes of `paid-shifts.csv`, in the order given.
[[nodiscard]] std::string write_paid_shifts(const std::vector<PaidShiftRow>& rows);

/// Reads paid shifts. `run/paid-shifts-malformed` names the first line that is not what we write.
[[nodiscard]] std::optional<std::vector<PaidShiftRow>> read_paid_shifts(
    const source::SourceFiles& files, source::FileId file, source::Diagnostics& diagnostics);

} // namespace bpa::run
