#pragma once

#include "cli/words.hpp"
#include "payment/payment.hpp"

#include <string>

namespace bpa::cli {

/// `lønn`, `skattetrekk`: what a payment is for.
[[nodiscard]] Words words_of(line::DueKind kind);
/// Why a payment is not in the file.
[[nodiscard]] Words reason_of(payment::WhyNot why);
/// What to do about it; empty when nothing is to be done now.
[[nodiscard]] Words remedy_of(payment::WhyNot why);
/// What the bank did with a payment; empty without a word from it.
[[nodiscard]] Words words_of(bank::PaymentState state);
/// What a reason code of the bank means, and what to do; empty for a code that is not known here.
[[nodiscard]] Words meaning_of(std::string_view reason);
/// Everything due as CSV: `payments.csv`.
[[nodiscard]] std::string payments_csv(const std::vector<payment::Payment>& payments);

} // namespace bpa::cli
