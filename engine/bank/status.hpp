#pragma once

#include "bank/message.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::bank {

/// What the bank says of a payment.
enum class PaymentState : std::uint8_t {
    unknown,  ///< nothing: it may be paid, and it may not
    received, ///< taken in, checked, or waiting; not carried out yet
    settled,  ///< carried out
    rejected, ///< not carried out, and will not be
};
/// Stable identifier used in files: `rejected`.
[[nodiscard]] std::string_view name_of(PaymentState state);

/// The state that a status code of the format stands for; `unknown` for a code we do not know, and
/// for `PART`, which says nothing of the single payment.
[[nodiscard]] PaymentState state_of(std::string_view code);

/// Knows what the newest answer says of one payment.
struct BankAnswer {
    PaymentState state = PaymentState::unknown;
    std::string status; ///< `RJCT`, of the payment, or of its block or the whole file
    std::vector<Reason> reasons;
};

/// Knows a payment of ours by what the bank answers with.
struct SentPayment {
    std::string message;    ///< `MsgId`
    std::string block;      ///< `PmtInfId`
    std::string end_to_end; ///< `EndToEndId`
};

/// What answers, oldest first, say of payments; by `end_to_end`. What is said of a payment itself
/// goes before what is said of its block, and that before what is said of the file; a later answer
/// before an earlier one, but that an answer without a word on a payment changes nothing. A payment
/// that was rejected stays so.
[[nodiscard]] std::map<std::string, BankAnswer> answers_to(std::span<const SentPayment> payments,
                                                           std::span<const StatusFile> statuses);

} // namespace bpa::bank
