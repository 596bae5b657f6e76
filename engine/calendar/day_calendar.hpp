#pragma once

#include "values/date.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace bpa::calendar {

/// What a named day is to working life. An eve is named but is no public holiday; a plain day only
/// has a name, so that rules can point at it.
enum class DayKind : std::uint8_t { public_holiday, eve, day };

struct FixedDay {
    unsigned month = 0;
    unsigned day = 0;
};
struct EasterOffset {
    int days = 0; ///< from Easter Sunday
};

/// Knows one named day of the year: Christmas Eve, Maundy Thursday.
struct NamedDay {
    std::string id;
    DayKind kind = DayKind::public_holiday;
    std::variant<FixedDay, EasterOffset> rule;
    Date from; ///< first day the rule holds for
};

/// Knows which named days a date is. At most 64 named days; several may fall on one date
/// (17 May 2027 is also Whit Monday).
class DayCalendar {
public:
    DayCalendar() = default;
    explicit DayCalendar(std::vector<NamedDay> days);

    [[nodiscard]] const std::vector<NamedDay>& named_days() const { return days_; }
    /// Bit `i` set: the date is `named_days()[i]`.
    [[nodiscard]] std::uint64_t days_on(Date date) const {
        const auto index = static_cast<std::uint64_t>(std::int64_t{date.days()} - first_day);
        return index < table_.size() ? table_[index] : computed_on(date);
    }
    /// Bits of all named days of a kind.
    [[nodiscard]] std::uint64_t mask_of(DayKind kind) const;
    [[nodiscard]] bool is_public_holiday(Date date) const;
    /// Monday to Friday and no public holiday.
    [[nodiscard]] bool is_bank_day(Date date) const;

private:
    static constexpr std::int64_t first_day = 14610; ///< of `table_`, in days since 1970
    [[nodiscard]] std::uint64_t computed_on(Date date) const;

    std::vector<NamedDay> days_;
    std::array<std::uint64_t, 3> masks_{}; ///< by kind
    /// Every day of the years 2010..2040, computed once; other years are computed on demand.
    std::vector<std::uint64_t> table_;
};

} // namespace bpa::calendar
