#pragma once

#include "line/line.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// Formulas that come to an amount again from the cells beside it.
///
/// Spreadsheets calculate in binary floating point, where 12 % or a third has no exact place. The
/// formulas therefore go by whole numbers: øre, minutes, and numerator and denominator of shares.
/// Products and sums of whole numbers below 2^53 are exact, and a quotient of two of them is
/// nearest to the true one, so that half an øre is seen as half an øre and rounded as the rule
/// says.
namespace bpa::outputs::spreadsheet {

/// How an amount without a rate came to be.
enum class Shape : std::uint8_t {
    given,    ///< as it was entered or agreed
    sum,      ///< amounts less what was computed before
    share,    ///< a percent of a sum, with limits or without, less what was computed before
    taxed,    ///< a percent of what tax is withheld from
    monthly,  ///< a monthly amount, its position and the days it is for; or so much a day
    by_table, ///< looked up in a tax table
    other,    ///< nothing that cells can tell
};

/// Knows the inputs of an amount by what they are in its formula. Null where there is none.
struct Terms {
    Shape shape = Shape::other;
    std::vector<const line::Input*> added; ///< what this run's base is the sum of
    Money added_sum;
    Money before; ///< the base of earlier runs
    const line::Input* percent = nullptr;
    const line::Input* extra = nullptr; ///< the percent over the lower limit
    const line::Input* already = nullptr;
    const line::Input* upper = nullptr;
    const line::Input* lower = nullptr;
    const line::Input* days = nullptr;
    const line::Input* days_in_period = nullptr;
    bool is_base_in_kroner = false; ///< tax: øre of the base are left out

    /// Whether an amount that is as it was given stands in a rule, and nobody entered it.
    [[nodiscard]] bool is_of_rule() const {
        return added.size() == 1 &&
               std::holds_alternative<line::CitationIndex>(added.front()->origin);
    }
};
[[nodiscard]] Terms terms_of(const line::Derivation& made, line::PayRole role);
Terms terms_of(line::Derivation&& made, line::PayRole role) = delete;

/// Knows where the terms of an amount stand; empty where there is none.
struct TermCells {
    std::string base;
    std::string before;
    std::string percent;
    std::string extra;
    std::string already;
    std::string upper;
    std::string lower;
    std::string days;
    std::string days_in_period;
};
/// The formula of an amount in kroner; empty for shapes that cells cannot tell.
[[nodiscard]] std::string
formula_of(const Terms& terms, const TermCells& cells, const Rounding& rounding);

/// Time at a rate: `hours` holds a share of a day, `rate` kroner per hour. `denominator` is that of
/// the minutes, 1 unless a conversion leaves a part of a minute.
[[nodiscard]] std::string rate_formula(const std::string& hours,
                                       const std::string& rate,
                                       std::int64_t denominator,
                                       const Rounding& rounding);

/// Kroner × a share, or kroner ÷ a number, rounded.
[[nodiscard]] std::string share_formula(const std::string& kroner,
                                        const std::string& share,
                                        const Exact& share_value,
                                        const Rounding& rounding);
[[nodiscard]] std::string quotient_formula(const std::string& kroner,
                                           const std::string& divisor,
                                           const Exact& divisor_value,
                                           const Rounding& rounding);

/// Knows where an hour's pay stands: a rate, and what share of it is paid; empty: all of it.
struct HourCells {
    std::string rate;
    std::string share;
    std::int64_t denominator = 1; ///< of the share
};
/// What one hour's pay is more than another's, rounded to the øre; with `hours`, a share of a day,
/// for that time.
[[nodiscard]] std::string
difference_formula(const std::string& hours, const HourCells& one, const HourCells& other);

/// Øre of an input that is money; nothing for anything else.
[[nodiscard]] std::optional<Exact> ore_of(const line::InputValue& value);
/// The denominator of a number, for a formula.
[[nodiscard]] std::int64_t denominator_of(const Exact& value);

} // namespace bpa::outputs::spreadsheet
