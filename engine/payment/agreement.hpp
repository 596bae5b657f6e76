#pragma once

#include "bank/order.hpp"
#include "source/inputs.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <optional>
#include <string_view>

namespace bpa::payment {

/// Name of the file in the employer folder.
inline constexpr std::string_view agreement_file = "bank.yaml";

/// How many earlier runs of the chain are asked for a person's account, whatever the settings say:
/// whoever works seldom is no newcomer, and her changed account must be seen.
inline constexpr int runs_looked_at = 24;

/// Knows when a net amount is far outside a person's own history.
struct Unusual {
    Percent above;   ///< of the median of her earlier runs: more than this is unusual
    Percent below;   ///< less than this is
    int of_runs = 0; ///< how many of her last runs are looked at, 1..`runs_looked_at`
};

/// Knows what `bank.yaml` says for a day of payment.
struct PaymentSettings {
    bank::BankAgreement agreement;
    Unusual unusual;
    source::Place place;
};

/// Reads `bank.yaml` and gives the entry in force on a day. Reported besides what the readers say:
/// `payment/no-bank-agreement` without the file or before its first day, `payment/bad-bic`,
/// `payment/bad-setting` for a value outside its bounds, `payment/two-from` for two entries of a
/// day.
[[nodiscard]] std::optional<PaymentSettings>
load_settings(source::Inputs& inputs, Date day, source::Diagnostics& diagnostics);

} // namespace bpa::payment
