#pragma once

#include "outputs/payslip/sections.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// What the table of shifts tells, before it is a table.
namespace bpa::outputs::payslip {

/// Knows the time of one kind in a shift: worked, and what of it is paid.
struct Time {
    Minutes worked;
    ExactMinutes paid;

    void add(const Time& more) {
        worked += more.worked;
        paid += more.paid;
    }
};

/// Knows a shift as its row tells it.
struct Told {
    const line::ShiftView* shift = nullptr;
    Minutes on_duty;
    std::vector<const line::Segment*> segments;
    std::vector<std::pair<line::PayCodeIndex, Time>> kinds; ///< few, so in no order
    std::optional<Money> pay; ///< nothing when no line is for the shift

    /// The time of a kind, or null.
    [[nodiscard]] const Time* find(line::PayCodeIndex code) const;
    void add(line::PayCodeIndex code, const Time& time);
    /// Nothing of it was worked, since it was called off or taken as time off.
    [[nodiscard]] bool is_unworked() const { return shift->is_unworked(); }
};

/// Knows a kind of hours: those of a pay code.
struct Kind {
    line::PayCodeIndex code{};
    int number = 0; ///< of the pay code
    std::string title;
    std::size_t shifts = 0;
    Time time;
};

/// The shifts of the result, in its order, with their hours and pay.
[[nodiscard]] std::vector<Told> told_of(const Slip& slip);
/// Every kind of hours of the month, by pay code number.
[[nodiscard]] std::vector<Kind> kinds_of(const Slip& slip, const std::vector<Told>& all);
/// So many kinds of hours have a column of their own; the rarer ones are told below the row.
inline constexpr std::size_t kinds_at_most = 5;
/// Leaves as many kinds as have a column: those that most shifts have. The others are returned, in
/// the same order.
[[nodiscard]] std::vector<Kind> take_rare(std::vector<Kind>& kinds, std::size_t at_most);

} // namespace bpa::outputs::payslip
