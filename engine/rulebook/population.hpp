#pragma once

#include "line/legend.hpp"
#include "values/date.hpp"

#include <bit>
#include <cstdint>
#include <optional>

namespace bpa::rulebook {

/// Set of duties a rule is for; bit per `line::DutyIndex`.
using DutySet = std::uint64_t;
[[nodiscard]] inline bool has_duty(DutySet set, line::DutyIndex duty) {
    return ((set >> static_cast<unsigned>(duty)) & 1u) != 0;
}
/// The first duty of a set that is not empty.
[[nodiscard]] inline line::DutyIndex first_of(DutySet set) {
    return static_cast<line::DutyIndex>(std::countr_zero(set));
}

/// Knows whom a rule is for. Every condition that is stated must hold; without any it is for
/// everybody.
struct Population {
    std::optional<bool> rota;            ///< works a rota, or does not
    std::optional<int> age_from;         ///< whole years, reached on the day
    std::optional<int> age_under;        ///< whole years, not yet reached on the day
    std::optional<Date> employed_before; ///< first day of the employment before this one
    std::optional<Date> employed_from;   ///< first day of the employment on or after this one

    friend bool operator==(const Population&, const Population&) = default;
};

/// Whether some person may be of both at once. Ages and first days are held against each other as
/// spans, so that two populations without a span in common can never hold together.
[[nodiscard]] inline bool may_meet(const Population& a, const Population& b) {
    const auto ends_before = [](const auto& until, const auto& from) {
        return until && from && *until <= *from;
    };
    const bool is_apart =
        (a.rota && b.rota && *a.rota != *b.rota) || ends_before(a.age_under, b.age_from) ||
        ends_before(b.age_under, a.age_from) || ends_before(a.employed_before, b.employed_from) ||
        ends_before(b.employed_before, a.employed_from);
    return !is_apart;
}

} // namespace bpa::rulebook
