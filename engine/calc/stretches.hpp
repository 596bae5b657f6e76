#pragma once

#include "calc/calculate.hpp"
#include "calendar/oslo_time.hpp"

#include <cstdint>
#include <deque>
#include <vector>

namespace bpa::calc {

/// Knows the shifts of one person that this run or an earlier one pays, and which of them adjoin:
/// of one employment, the one beginning when the other ends. Work is one stretch however many
/// shifts it is entered as.
class Stretches {
public:
    Stretches(const facts::Facts& facts,
              const rulebook::Rules& rules,
              const Prior& prior,
              std::uint32_t assistant);

    /// Takes in a shift that this run pays. It must live as long as this does.
    void add(const facts::Shift& shift);

    /// The shift that ends when this one begins; null when none does.
    [[nodiscard]] const facts::Shift* before(const facts::Shift& shift) const;
    /// The shift that begins when this one ends; null when none does.
    [[nodiscard]] const facts::Shift* after(const facts::Shift& shift) const;
    /// Whether it is one of those that `before` and `after` give of earlier runs.
    [[nodiscard]] bool is_of_earlier_run(const facts::Shift& shift) const;

    /// The first shift of the stretch that a shift is part of, as far back as each one `belongs`.
    template <class Belongs>
    [[nodiscard]] const facts::Shift& first(const facts::Shift& shift, Belongs belongs) const {
        const facts::Shift* first = &shift;
        const facts::Shift* earlier = before(shift);
        while (earlier != nullptr && belongs(*earlier)) {
            first = earlier;
            earlier = before(*first);
        }
        return *first;
    }

    [[nodiscard]] calendar::WallTime start_of(const facts::Shift& shift) const {
        return clock_.to_wall(shift.start);
    }

private:
    const calendar::OsloTime& clock_;
    std::deque<facts::Shift> paid_;        ///< by earlier runs
    std::vector<const facts::Shift*> all_; ///< ordered by start
};

/// Knows a shift among those it may adjoin.
struct InStretch {
    const Stretches& all;
    const facts::Shift& shift;
};

} // namespace bpa::calc
