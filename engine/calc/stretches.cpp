#include "calc/stretches.hpp"

#include "calc/paid.hpp"

#include <algorithm>
#include <iterator>

namespace bpa::calc {

namespace {

bool starts_before(const facts::Shift* a, const facts::Shift* b) {
    return a->start < b->start;
}

} // namespace

Stretches::Stretches(const facts::Facts& facts,
                     const rulebook::Rules& rules,
                     const Prior& prior,
                     std::uint32_t assistant)
    : clock_{rules.clock} {
    for (const auto& paid : prior.paid) {
        if (auto shift = shift_paid(facts, rules, assistant, paid)) {
            paid_.push_back(std::move(*shift));
            add(paid_.back());
        }
    }
}

void Stretches::add(const facts::Shift& shift) {
    // Nearly always the last so far.
    all_.insert(std::upper_bound(all_.begin(), all_.end(), &shift, starts_before), &shift);
}

const facts::Shift* Stretches::before(const facts::Shift& shift) const {
    const auto here = std::lower_bound(all_.begin(), all_.end(), &shift, starts_before);
    const auto found =
        std::find_if(std::make_reverse_iterator(here), all_.rend(), [&](const auto* earlier) {
            return earlier->employment == shift.employment;
        });
    return found != all_.rend() && (*found)->end == shift.start ? *found : nullptr;
}

const facts::Shift* Stretches::after(const facts::Shift& shift) const {
    auto found = std::upper_bound(all_.begin(), all_.end(), &shift, starts_before);
    while (found != all_.end() && (*found)->employment != shift.employment) {
        ++found;
    }
    return found != all_.end() && (*found)->start == shift.end ? *found : nullptr;
}

bool Stretches::is_of_earlier_run(const facts::Shift& shift) const {
    return std::any_of(
        paid_.begin(), paid_.end(), [&shift](const auto& one) { return &one == &shift; });
}

} // namespace bpa::calc
