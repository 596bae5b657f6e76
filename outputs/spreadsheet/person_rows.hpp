#pragma once

#include "line/result.hpp"
#include "outputs/spreadsheet/refs.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bpa::outputs::spreadsheet {

/// The parts that lines sum to, in the order of their columns.
enum class Part : std::uint8_t {
    gross,
    reimbursed,
    withheld,
    deducted,
    holiday_pay,
    pension,
    contribution,
    covers,
};
inline constexpr std::size_t part_count = 8;
/// Nothing for what is neither paid nor a cost: a benefit in kind.
[[nodiscard]] std::optional<Part> part_of(const line::PayCode& code);
/// The parts of a sum, in the same order.
[[nodiscard]] std::array<Money, part_count> parts_of(Money gross, const line::PersonTotals& totals);

/// What a column of hours by kind holds: a pay code, and the share of the wage where the same code
/// pays several (overtime 50 and 100 per cent).
struct HoursKind {
    line::PayCodeIndex code{};
    std::optional<Percent> share;
    friend bool operator==(const HoursKind&, const HoursKind&) = default;
};

/// Every kind of hours that somebody in the run has, numbered as they are met.
class HoursKinds {
public:
    [[nodiscard]] std::uint16_t number_of(const HoursKind& kind);
    [[nodiscard]] const std::vector<HoursKind>& all() const { return all_; }
    /// Remembers that lines of a kind pay the hour itself, and no supplement to it.
    void pays_the_hour(std::uint16_t kind);
    [[nodiscard]] bool is_base(std::uint16_t kind) const { return is_base_.at(kind); }

private:
    std::vector<HoursKind> all_;
    std::vector<bool> is_base_;
};

/// Knows an assistant's hours of one kind.
struct KindHours {
    std::uint16_t kind = 0;
    ExactMinutes time;
    /// Of her lines, the first of them being 0; kept of shares alone, which are few. What else has
    /// their code is the rest of it.
    std::vector<Rows> rows;
};

/// Knows one assistant's hours, for lists of everybody.
struct PersonHours {
    Minutes on_duty;
    ExactMinutes paid;
    Minutes working_time;
    Minutes decision;
    Minutes additional;
    Minutes overtime;
    std::vector<Minutes> by_duty; ///< present, by position in the legend
    std::vector<KindHours> by_kind;
};

/// Knows what is kept of an assistant when her lines have been written: her sums, and where the
/// rows stand that they must be the sum of.
struct PersonRows {
    std::string alias;
    std::string name;
    std::size_t line_sheet = 0; ///< which of the sheets of lines
    std::size_t lines = 0;
    std::optional<Rows> line_rows;
    std::vector<std::pair<Part, Rows>> parts; ///< ordered by row
    std::size_t shift_sheet = 0;
    std::size_t shifts = 0;
    std::optional<Rows> shift_rows;
    Money gross;
    Money provisional_gross;
    Money gross_year_to_date;
    line::PersonTotals totals;
    PersonHours hours;
};

/// The rows of a part.
[[nodiscard]] std::vector<Rows> rows_of(const PersonRows& person, Part part);
/// Sums the hours of an assistant.
[[nodiscard]] PersonHours
hours_of(const line::AssistantResult& who, const line::Legend& legend, HoursKinds& kinds);

} // namespace bpa::outputs::spreadsheet
