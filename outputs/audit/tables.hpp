#pragma once

#include "line/writer.hpp"
#include "outputs/audit/fields.hpp"

#include <string>

/// The tables of the audit. Those with rows of every assistant grow while the run is calculated.
namespace bpa::outputs::audit {

/// Knows what the lines of a table come to.
struct Paid {
    Money pay;
    Money net;
};

[[nodiscard]] CsvTable begin_lines(line::Sink& sink);
Paid add_lines(CsvTable& table, Desk& desk, const line::AssistantResult& who);

[[nodiscard]] CsvTable begin_segments(line::Sink& sink);
void add_segments(CsvTable& table, Desk& desk, const line::AssistantResult& who);

[[nodiscard]] CsvTable begin_rates(line::Sink& sink);
void add_rates(CsvTable& table, Desk& desk, const line::AssistantResult& who);

[[nodiscard]] CsvTable begin_floor(line::Sink& sink);
/// What she is paid beside what agreements would give.
void add_floor(CsvTable& table, Desk& desk, const line::AssistantResult& who);

/// Knows whose running totals these are; the employer has no alias.
struct Totals {
    const std::string& assistant;
    const line::Accounts& before;
    const line::Accounts& posted;
};
[[nodiscard]] CsvTable begin_accounts(line::Sink& sink);
/// One row for each running total the run began from or added to.
void add_accounts(CsvTable& table, const Desk& desk, const Totals& totals);

[[nodiscard]] std::string pay_codes_csv(Desk& desk);
[[nodiscard]] std::string contribution_csv(Desk& desk, const line::RunResult& result);
[[nodiscard]] std::string arrangements_csv(const Desk& desk, const line::RunResult& result);
/// What the sums of each arrangement are made of, by month earned and pay code.
[[nodiscard]] std::string arrangement_codes_csv(const Desk& desk, const line::RunResult& result);
/// What became of the hours awarded, by arrangement and calendar year.
[[nodiscard]] std::string decisions_csv(const Desk& desk, const line::RunResult& result);
/// What the run makes due, by day.
[[nodiscard]] std::string due_csv(const Desk& desk, const line::RunResult& result);

} // namespace bpa::outputs::audit
