#include "bank/status.hpp"

#include "values/check.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace bpa::bank {
namespace {

/// What one status file says of one payment; nothing when it says nothing of it.
BankAnswer answer_of(const StatusFile& file, const SentPayment& payment) {
    BankAnswer answer;
    const auto take = [&answer](const Placed& status, const std::vector<Reason>& reasons) {
        const auto state = state_of(status.text);
        if (state != PaymentState::unknown) {
            answer = {.state = state, .status = status.text, .reasons = reasons};
        }
    };
    take(file.status, file.reasons);
    for (const auto& block : file.blocks) {
        if (block.block.text == payment.block) {
            take(block.status, block.reasons);
        }
    }
    for (const auto& block : file.blocks) {
        for (const auto& transfer : block.transfers) {
            if (transfer.end_to_end.text == payment.end_to_end) {
                take(transfer.status, transfer.reasons);
            }
        }
    }
    return answer;
}

} // namespace

std::string_view name_of(PaymentState state) {
    switch (state) {
    case PaymentState::unknown:
        return "unknown";
    case PaymentState::received:
        return "received";
    case PaymentState::settled:
        return "settled";
    case PaymentState::rejected:
        return "rejected";
    }
    BPA_CHECK(false);
}

PaymentState state_of(std::string_view code) {
    constexpr std::array<std::string_view, 9> received{
        "RCVD", "ACTC", "ACCP", "ACFC", "ACSP", "ACWC", "ACWP", "PDNG", "PRES"};
    constexpr std::array<std::string_view, 2> settled{"ACSC", "ACCC"};
    constexpr std::array<std::string_view, 2> rejected{"RJCT", "CANC"};
    const auto is_in = [code](const auto& codes) {
        return std::ranges::find(codes, code) != codes.end();
    };
    return is_in(rejected)   ? PaymentState::rejected
           : is_in(settled)  ? PaymentState::settled
           : is_in(received) ? PaymentState::received
                             : PaymentState::unknown;
}

std::map<std::string, BankAnswer> answers_to(std::span<const SentPayment> payments,
                                             std::span<const StatusFile> statuses) {
    std::map<std::string, BankAnswer> answers;
    for (const auto& payment : payments) {
        auto& known = answers[payment.end_to_end];
        for (const auto& file : statuses) {
            if (file.original.text != payment.message || known.state == PaymentState::rejected) {
                continue;
            }
            auto said = answer_of(file, payment);
            if (said.state != PaymentState::unknown) {
                known = std::move(said);
            }
        }
    }
    return answers;
}

} // namespace bpa::bank
