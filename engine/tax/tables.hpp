#pragma once

#include "rulebook/tax_table.hpp"
#include "values/table_code.hpp"

#include <cstdint>
#include <map>
#include <memory>
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
    [[nodiscard]] const TableAttributes& attributes() const;
    /// Whether the table is for pay periods of this length; seamen's have no tables by the day.
    [[nodiscard]] bool has(TaxPeriod period) const {
        return periods_[static_cast<std::size_t>(period)];
    }

private:
    friend class TableYear;
    friend struct Routine;
    Table(const TableConstants& constants, rulebook::TaxPeriods periods)
        : constants_{&constants}, periods_{periods} {}

    const TableConstants* constants_;
    rulebook::TaxPeriods periods_;
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

    /// The table of a code; null when the year has none.
    [[nodiscard]] const Table* find(TableCode code) const {
        const auto place = by_code_[position_of(code)];
        return place == 0 ? nullptr : &tables_[place - 1U];
    }
    /// Every table, by code.
    [[nodiscard]] const std::vector<Table>& all() const { return tables_; }

private:
    static constexpr std::size_t numbers = 10'000;

    std::unique_ptr<YearConstants> constants_;
    std::vector<Table> tables_;
    /// By number, those of pensioners after all others: place in `tables_`, from 1.
    std::vector<std::uint16_t> by_code_;

    [[nodiscard]] static std::size_t position_of(TableCode code) {
        return static_cast<std::size_t>(code.number()) + (code.is_pensioner() ? numbers : 0);
    }
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
};

/// Knows the tables of every income year the rules have.
class Tables {
public:
    explicit Tables(const std::map<int, rulebook::TaxTableYear>& rules);

    /// The table of a code in a year, or why there is none.
    [[nodiscard]] std::variant<Table, Refusal> find(int year, TableCode code) const {
        if (const auto* table = table_of(year, code)) {
            return *table;
        }
        return why_not(year, code);
    }
    /// The same, and refused too when the table is not for such a pay period.
    [[nodiscard]] std::variant<Table, Refusal>
    find(int year, TableCode code, TaxPeriod period) const {
        const auto* table = table_of(year, code);
        if (table != nullptr && table->has(period)) {
            return *table;
        }
        return why_not(year, code);
    }
    /// The years there are tables of, ascending.
    [[nodiscard]] std::vector<int> years() const;
    /// Those that have a table of this code.
    [[nodiscard]] std::vector<int> years_with(TableCode code) const;
    /// Every table of a year, by code; empty when the rules have none of it.
    [[nodiscard]] std::vector<Table> all(int year) const;

private:
    struct Year {
        int year = 0;
        TableYear tables;
    };
    std::vector<Year> years_; ///< ascending
    int first_year_ = 0;

    [[nodiscard]] const Table* table_of(int year, TableCode code) const {
        const auto* tables = tables_of(year);
        return tables == nullptr ? nullptr : tables->find(code);
    }
    [[nodiscard]] const TableYear* tables_of(int year) const {
        // Years without a gap, which is what there is, need no search.
        const auto guess = static_cast<std::size_t>(year - first_year_);
        if (guess < years_.size() && years_[guess].year == year) {
            return &years_[guess].tables;
        }
        return search(year);
    }
    [[nodiscard]] const TableYear* search(int year) const;
    /// For a table that there is: why it was not what was asked for.
    [[nodiscard]] Refusal why_not(int year, TableCode code) const;
};

} // namespace bpa::tax
