#pragma once

#include "ledger/chart.hpp"
#include "source/inputs.hpp"
#include "values/date.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace bpa::ledger {

/// File of the employer folder with the settings of the ledger.
inline constexpr std::string_view settings_file = "ledger.yaml";

/// Day of the voucher of a run.
enum class RunDay : std::uint8_t {
    payment,    ///< the payment date
    period_end, ///< the last day of the period the run pays
};
enum class Encoding : std::uint8_t { utf_8, iso_8859_1 };
enum class DecimalMark : std::uint8_t { point, comma };

/// Knows what the ledger calls an arrangement. Either may be empty.
struct Dimensions {
    std::string department;
    std::string project;

    friend auto operator<=>(const Dimensions&, const Dimensions&) = default;
};

/// Knows how vouchers are made and written.
struct Settings {
    bool writes_gbat10 = false;
    bool writes_journal = false;
    Encoding encoding = Encoding::utf_8;
    DecimalMark decimal_mark = DecimalMark::point;
    std::string voucher_kind; ///< the ledger's own code
    std::string vat_code;     ///< the ledger's own code of no VAT
    RunDay run_day = RunDay::payment;
    bool has_accruals = false;
    bool has_payments = false;
    std::map<std::string, std::string> accounts; ///< number by role, where it is not the chart's
    /// By alias; empty: no dimension is used. Otherwise every arrangement with an amount must be
    /// here.
    std::map<std::string, Dimensions> arrangements;
    source::Place place; ///< of the entry
};

/// The entry of `ledger.yaml` in force on a day. Reported besides what the strict dialect says:
/// `ledger/no-settings`, `ledger/two-from`, `ledger/unknown-role`, `ledger/account-form`,
/// `ledger/code-form`, `ledger/unknown-format`, `ledger/named-twice`, `ledger/accrued-twice`,
/// `ledger/no-dimension`.
[[nodiscard]] std::optional<Settings> load_settings(source::Inputs& inputs,
                                                    Date day,
                                                    const Chart& chart,
                                                    source::Diagnostics& diagnostics);

} // namespace bpa::ledger
