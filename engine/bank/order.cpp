#include "bank/order.hpp"

namespace bpa::bank {

Money OrderedBlock::sum() const {
    Money sum;
    for (const auto& transfer : transfers) {
        sum += transfer.amount;
    }
    return sum;
}

Money PaymentOrder::sum() const {
    Money sum;
    for (const auto& block : blocks) {
        sum += block.sum();
    }
    return sum;
}

std::size_t PaymentOrder::count() const {
    std::size_t count = 0;
    for (const auto& block : blocks) {
        count += block.transfers.size();
    }
    return count;
}

} // namespace bpa::bank
