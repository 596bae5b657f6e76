#include "month/spread.hpp"

#include "values/check.hpp"

#include <algorithm>
#include <numeric>

namespace bpa::month {
namespace {

/// Whole part and remainder of `total × weight ÷ sum`; 128 bits, since øre times minutes may need
/// more than 64.
struct Share {
    std::int64_t whole = 0;
    Int128 rest = 0;
};

Share share_of(std::int64_t total, std::int64_t weight, std::int64_t sum) {
    const Int128 product = static_cast<Int128>(total) * weight;
    return {static_cast<std::int64_t>(product / sum), product % sum};
}

} // namespace

std::vector<Money> spread(Money amount, const std::vector<std::int64_t>& weights) {
    BPA_CHECK(!weights.empty() || amount == Money{});
    if (weights.size() == 1) {
        return {amount};
    }
    const std::int64_t given = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    const bool is_even = given == 0;
    const std::int64_t sum = is_even ? static_cast<std::int64_t>(weights.size()) : given;
    const bool is_negative = amount < Money{};
    const std::int64_t total = is_negative ? -amount.ore() : amount.ore();
    std::vector<Share> shares;
    std::int64_t left = total;
    for (const std::int64_t weight : weights) {
        BPA_CHECK(weight >= 0);
        shares.push_back(share_of(total, is_even ? 1 : weight, sum));
        left -= shares.back().whole;
    }
    std::vector<std::size_t> order(shares.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return shares[a].rest > shares[b].rest;
    });
    for (std::size_t i = 0; left > 0; ++i, --left) {
        ++shares.at(order.at(i)).whole;
    }
    std::vector<Money> parts;
    for (const Share& share : shares) {
        parts.push_back(Money::ore(is_negative ? -share.whole : share.whole));
    }
    return parts;
}

} // namespace bpa::month
