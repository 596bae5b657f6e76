#pragma once

#include "report/messages.hpp"
#include "report/sources.hpp"
#include "source/inputs.hpp"

#include <compare>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace bpa::report {

/// What a row of the reconciliation is about.
enum class TieKind : std::uint8_t {
    income,             ///< lines by pay code = income of the message
    deduction,          ///< likewise, `fradrag`
    withholding,        ///< likewise, `forskuddstrekk`
    attachment,         ///< likewise, `utleggstrekk`
    not_reported,       ///< lines that the report leaves out
    tax_of_date,        ///< tax withheld by payment date = sum of the message = what is due
    attachment_sum,     ///< attachments of the month, likewise
    contribution_pay,   ///< pay that bears contribution: income of the message = base = runs
    contribution_base,  ///< base by sub-unit, zone and kind: message = runs
    contribution_claim, ///< sum of the message = what is due
};
/// Stable identifier used in files: `tax_of_date`.
[[nodiscard]] std::string_view name_of(TieKind kind);

/// Knows which figure.
struct TieKey {
    TieKind kind{};
    std::string what;   ///< benefit and description, date, sub-unit
    std::string detail; ///< flags, zone and percent

    friend auto operator<=>(const TieKey&, const TieKey&) = default;
};

/// Knows one figure from each side; all that are there must be equal.
struct Tie {
    Money lines;                        ///< sum of the runs' lines, or of their contribution
    std::optional<Money> message;       ///< sum in the messages in force, as the files say
    std::optional<Money> obligations;   ///< what the runs said is due
    std::optional<Money> answer;        ///< what the receiver answered is due
    std::map<std::string, Money> codes; ///< what each pay code's lines come to

    [[nodiscard]] bool is_even() const;
};

/// Knows a month, or the year until it.
struct Ties {
    std::map<TieKey, Tie> rows;
    std::vector<std::string> runs;           ///< read
    std::vector<std::string> messages;       ///< in force or not answered yet, by report
    std::vector<std::string> unanswered;     ///< of them, those without an answer
    std::vector<std::string> months_without; ///< with runs and no message

    [[nodiscard]] bool is_even() const;
    void add(const Ties& more);
};

/// Knows a reconciliation.
struct Reconciliation {
    source::Inputs inputs;
    source::Diagnostics diagnostics;             ///< nothing else is filled then
    std::string employer;                        ///< name
    std::map<std::string, line::Text> pay_codes; ///< their names
    Month month;
    Ties of_month;
    Ties of_year; ///< from January to the month
};

/// Reads the runs' tables and the messages back from their files, those in force and those that
/// wait for an answer, for the month and the months of the year before it.
[[nodiscard]] Reconciliation
reconcile(const std::filesystem::path& employer, const std::filesystem::path& rules, Month month);

} // namespace bpa::report
