#pragma once

#include "source/diagnostic.hpp"

#include <span>
#include <string_view>

namespace bpa::source {

// The catalogue in parts, one for each area of codes (`hours/bad-time` belongs to `hours`).
[[nodiscard]] std::span<const Message> amelding_messages();
[[nodiscard]] std::span<const Message> amelding_file_messages();
[[nodiscard]] std::span<const Message> amelding_own_messages();
[[nodiscard]] std::span<const Message> amelding_value_messages();
[[nodiscard]] std::span<const Message> bank_check_messages();
[[nodiscard]] std::span<const Message> bank_status_messages();
[[nodiscard]] std::span<const Message> file_messages();
[[nodiscard]] std::span<const Message> yaml_messages();
[[nodiscard]] std::span<const Message> value_messages();
[[nodiscard]] std::span<const Message> employer_messages();
[[nodiscard]] std::span<const Message> employer_value_messages();
[[nodiscard]] std::span<const Message> employer_payment_messages();
[[nodiscard]] std::span<const Message> employer_reporting_messages();
[[nodiscard]] std::span<const Message> feedback_messages();
[[nodiscard]] std::span<const Message> hours_messages();
[[nodiscard]] std::span<const Message> import_messages();
[[nodiscard]] std::span<const Message> lists_messages();
[[nodiscard]] std::span<const Message> rules_messages();
[[nodiscard]] std::span<const Message> rule_value_messages();
[[nodiscard]] std::span<const Message> overtime_messages();
[[nodiscard]] std::span<const Message> pay_rule_messages();
[[nodiscard]] std::span<const Message> supplement_rule_messages();
[[nodiscard]] std::span<const Message> reporting_rule_messages();
[[nodiscard]] std::span<const Message> run_messages();
[[nodiscard]] std::span<const Message> calc_messages();
[[nodiscard]] std::span<const Message> finding_messages();
[[nodiscard]] std::span<const Message> finding_holiday_messages();
[[nodiscard]] std::span<const Message> finding_payment_messages();
[[nodiscard]] std::span<const Message> finding_tax_messages();
[[nodiscard]] std::span<const Message> finding_time_messages();
[[nodiscard]] std::span<const Message> ledger_messages();
[[nodiscard]] std::span<const Message> payment_file_messages();
[[nodiscard]] std::span<const Message> report_messages();
[[nodiscard]] std::span<const Message> voucher_messages();
[[nodiscard]] std::span<const Message> tie_messages();
[[nodiscard]] std::span<const Message> withhold_messages();

/// Knows a phrase that messages share, in both languages: the name of a form of value, the reason
/// for a syntax error. Reached by arguments named `expected`, `found`, `form`, `reason`, `advice`.
struct Word {
    std::string_view key;
    std::string_view nb;
    std::string_view en;
};
[[nodiscard]] std::span<const Word> words();

} // namespace bpa::source
