#include "month/deductions.hpp"

#include "values/check.hpp"

#include <algorithm>
#include <utility>

namespace bpa::month {
namespace {

/// Øre down of a part that is in proportion.
Money part_of(Money left, Money claim, Money all_claims) {
    const Exact part = Exact{left.ore()} * Exact{claim.ore()} / Exact{all_claims.ore()};
    return round_to_ore(ExactMoney::ore(part), {.mode = RoundingMode::down, .unit_ore = 1});
}

/// Knows who still waits for a share.
struct Waiting {
    std::size_t index = 0;
    Want want;
    Money share;
};

Money all_claims(const std::vector<Waiting>& waiting) {
    Money sum;
    for (const Waiting& each : waiting) {
        sum += each.want.claim;
    }
    return sum;
}

/// Whoever asks for no more than a share gets it, and leaves the rest more. False when nobody does.
bool serve_small(std::vector<Waiting>& waiting, Money& left, std::vector<Money>& got) {
    const Money claims = all_claims(waiting);
    const Money at_first = left;
    const auto is_small = [&](const Waiting& each) {
        return each.want.asked <= part_of(at_first, each.want.claim, claims);
    };
    for (const Waiting& each : waiting) {
        if (is_small(each)) {
            got[each.index] = each.want.asked;
            left = left - each.want.asked;
        }
    }
    return std::erase_if(waiting, is_small) != 0;
}

} // namespace

std::vector<Money> shared(Money left, const std::vector<Want>& wants) {
    std::vector<Money> got(wants.size());
    std::vector<Waiting> waiting;
    for (std::size_t i = 0; i < wants.size(); ++i) {
        BPA_CHECK(wants[i].asked <= wants[i].claim);
        if (Money{} < wants[i].asked) {
            waiting.push_back({i, wants[i], {}});
        }
    }
    while (!waiting.empty() && serve_small(waiting, left, got)) {
    }
    const Money claims = all_claims(waiting);
    Money rest = left;
    for (Waiting& each : waiting) {
        each.share = part_of(left, each.want.claim, claims);
        rest = rest - each.share;
    }
    for (const Waiting& each : waiting) {
        // Everybody waiting asks for more than the share, so the odd øre is asked for too.
        const Money odd = std::min(rest, Money::ore(1));
        got[each.index] = each.share + odd;
        rest = rest - odd;
    }
    return got;
}

} // namespace bpa::month
