#pragma once

#include "rulebook/tax_table.hpp"
#include "values/table_code.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

/// Withholding by the tax administration's tables: which table a code is, and what it withholds of
/// a base. The tables are computed, not read: the rules hold their constants.
namespace bpa::tax {

/// What a table is, apart from its figures.
struct TableAttributes {
    TableCode code;
    rulebook::TaxTableKind kind{};
    rulebook::TaxContribution contribution{};
    rulebook::TaxScale scale{};
    std::int64_t deduction = 0; ///< kroner a year; negative: a supplement to income

    /// Whether the year's tax is withheld in twelve months, so that no month goes without.
    [[nodiscard]] bool twelve_months() const { return scale == rulebook::TaxScale::twelve_months; }
};

struct TableConstants;
struct YearConstants;

/// Knows one table of a year, made ready for use. Refers to its `TableYear`, which must outlive it.
class Table {
public:
    explicit Table(const TableConstants& constants) : constants_{&constants} {}

    [[nodiscard]] const TableAttributes& attributes() const;
    /// Whether the table is for pay periods of this length; seamen's have no tables by the day.
    [[nodiscard]] bool has(TaxPeriod period) const;

private:
    friend struct Routine;
    const TableConstants* constants_;
};

/// The highest base a withholding is computed of: a larger one could leave 64 bits on the way.
inline constexpr std::int64_t most_base = 10'000'000'000'000'000;

/// What a table withholds of a base, in whole kroner. The base is in whole kroner too, what is less
/// than a krone left out; 0..`most_base`, and nothing is withheld of a negative one. The table is
/// for the pay period.
[[nodiscard]] std::int64_t withhold(const Table& table, TaxPeriod period, std::int64_t base);

/// Every step of one withholding, in whole kroner; of the year where nothing else is said.
struct Steps {
    std::int64_t base = 0;    ///< of the pay period
    std::int64_t middle = 0;  ///< of the pay period: the middle of the step in which the base lies
    std::int64_t counted = 0; ///< of the pay period: what is counted up, at most the upper limit
    std::int64_t income = 0;  ///< personal income
    std::int64_t minimum_deduction = 0;
    std::int64_t standard_deduction = 0;
    std::int64_t seamens_allowance = 0;
    std::int64_t deduction = 0; ///< the table's; negative: a supplement
    std::int64_t personal_allowance = 0;
    std::int64_t net = 0; ///< income less all deductions; may be negative
    std::int64_t municipal = 0;
    std::int64_t common = 0;
    std::int64_t bracket = 0;
    std::int64_t contribution = 0;
    std::int64_t tax = 0;      ///< the four together
    std::int64_t part = 0;     ///< of the pay period: its part of the tax
    std::int64_t above = 0;    ///< of the pay period: tax of what is above the upper limit
    std::int64_t withheld = 0; ///< of the pay period: the answer

    /// Whether the base was less than what the table would withhold.
    [[nodiscard]] bool is_capped() const { return withheld != part + above; }
};
/// As `withhold`, with everything on the way.
[[nodiscard]] Steps steps(const Table& table, TaxPeriod period, std::int64_t base);

/// Knows every table of one income year, made ready for use once.
class TableYear {
public:
    explicit TableYear(const rulebook::TaxTableYear& rules);
    TableYear(TableYear&&) noexcept;
    TableYear& operator=(TableYear&&) noexcept;
    TableYear(const TableYear&) = delete;
    TableYear& operator=(const TableYear&) = delete;
    ~TableYear();

    /// The table of a code; nothing when the year has none.
    [[nodiscard]] std::optional<Table> find(TableCode code) const;
    /// Every table, by code.
    [[nodiscard]] std::vector<Table> all() const;

private:
    std::unique_ptr<YearConstants> constants_;
};

/// Why there is no table.
enum class WhyNot : std::uint8_t {
    no_such_year,   ///< the rules have no tables of the year
    of_other_years, ///< a table of that code, but not in this year
    no_such_table,  ///< no year has it
    no_such_period, ///< the table is not for pay periods of that length
};
struct Refusal {
    WhyNot why{};
    /// `no_such_year`: the years there are; `of_other_years`: those that have the table.
    std::vector<int> years;
};

/// Knows the tables of every income year the rules have.
class Tables {
public:
    explicit Tables(const std::map<int, rulebook::TaxTableYear>& rules);

    /// The table of a code in a year, or why there is none.
    [[nodiscard]] std::variant<Table, Refusal> find(int year, TableCode code) const;
    /// The same, and refused too when the table is not for such a pay period.
    [[nodiscard]] std::variant<Table, Refusal>
    find(int year, TableCode code, TaxPeriod period) const;
    /// Every table of a year, by code; empty when the rules have none of it.
    [[nodiscard]] std::vector<Table> all(int year) const;

private:
    std::map<int, TableYear> years_;

    [[nodiscard]] Refusal why_not(int year, TableCode code) const;
};

} // namespace bpa::tax
