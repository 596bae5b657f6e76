#pragma once

#include "line/legend.hpp"
#include "values/exact.hpp"
#include "values/money.hpp"
#include "values/table_code.hpp"

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

/// The constants from which the tax administration makes a year's withholding tables. They say what
/// differs between years, kinds and pay periods; `tax/routine.cpp` says in which order one counts.
namespace bpa::rulebook {

/// What a table is made for. Pensioners have had none of their own since 2024.
enum class TaxTableKind : std::uint8_t { ordinary, pensioner, standard, finnmark, seamen, special };
/// As rule files write them, in the order of the type.
inline constexpr std::array<std::string_view, 6> tax_table_kinds{
    "ordinary", "pensioner", "standard", "finnmark", "seamen", "special"};

using TaxPeriods = std::bitset<tax_periods.size()>;

/// In how many months of the year a table withholds the year's tax. Ordinary tables count days of
/// work, the others days of the calendar, so that their ten and a half months are not the same.
enum class TaxScale : std::uint8_t { ordinary, short_year, eleven_months, twelve_months };
inline constexpr std::array<std::string_view, 4> tax_scales{
    "ordinary", "short_year", "eleven_months", "twelve_months"};

/// Which national insurance contribution is part of what a table withholds.
enum class TaxContribution : std::uint8_t { none, low, high };
inline constexpr std::array<std::string_view, 3> tax_contributions{"none", "low", "high"};

/// Constants of the tables of one income year; amounts in whole kroner.
struct TaxTableYear {
    line::RuleIndex rule{};
    line::CitationIndex citation{};
    int year = 0;

    /// A share of the year's income, up to an amount.
    struct Capped {
        Percent percent;
        std::int64_t at_most = 0;
    };
    struct Bracket {
        std::int64_t from = 0;
        Percent percent;
    };
    /// What the tables of one kind have in common.
    struct Kind {
        TaxTableKind kind{};
        std::int64_t personal_allowance = 0;
        Capped minimum_deduction;
        std::optional<Capped> standard_deduction;
        std::optional<Capped> seamens_allowance;
        Percent common; ///< the part of the tax that is the state's
        bool rounds_down =
            false;          ///< what is withheld in the period; otherwise to the nearest krone
        TaxPeriods periods; ///< those it has tables for
    };
    /// From a pay period's base to a year's income, and from a year's tax to the period's.
    struct Scale {
        Exact times;
        Exact parts;
    };
    struct Period {
        TaxPeriod period{};
        std::int64_t step = 0;  ///< even: bases are taken to the middle of a step
        std::int64_t until = 0; ///< the last base of the printed table
        std::array<std::optional<Scale>, tax_scales.size()> scales;
    };
    /// Tables with the codes `first`, `first + step`, … `last`.
    struct Series {
        TaxTableKind kind{};
        TaxScale scale{};
        TaxContribution contribution{};
        TableCode first;
        int last = 0;
        int step = 1;
        std::int64_t deduction_at_first = 0; ///< lowers the year's income; negative: a supplement
        std::int64_t deduction_per_step = 0;
        /// What is withheld of a base above `Period::until`, where the year has such a limit.
        std::optional<Percent> above;
    };

    Percent municipal; ///< municipality and county together
    Percent contribution_high;
    Percent contribution_low;
    Percent contribution_ramp;          ///< of what is above the free amount, at most
    std::int64_t contribution_free = 0; ///< incomes below it bear no contribution
    std::vector<Bracket> brackets;
    std::vector<Kind> kinds;
    std::vector<Period> periods;
    std::vector<Series> tables;
};

} // namespace bpa::rulebook
