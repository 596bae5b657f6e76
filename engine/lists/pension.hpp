#pragma once

#include "facts/facts.hpp"
#include "lists/control.hpp"
#include "lists/figures.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bpa::lists {

/// Name of the pension list.
inline constexpr std::string_view pension_name = "pension.csv";

/// Knows pay and contribution of a month, or of the year so far.
struct PensionFigures {
    Money pay;      ///< that counts in the plan
    Money employer; ///< contribution
    Money employee; ///< withheld from her, in addition

    PensionFigures& operator+=(const PensionFigures& more);
};

/// Why a field of a row is empty.
enum class RowNote : std::uint8_t {
    plan_not_stated,     ///< the facts have no plan for these figures
    position_not_stated, ///< an employment in force says no position
    not_employed,        ///< no employment in force in the pay period
    earlier_facts, ///< the facts no longer have her: name and days are those of an earlier run
};
/// Stable identifier used in files: `position_not_stated`.
[[nodiscard]] std::string_view name_of(RowNote note);

/// Knows one person's part of a plan.
struct PensionRow {
    std::string assistant; ///< alias: the employee number
    std::string national_id;
    std::string family_name;
    std::string given_name;
    std::optional<facts::PensionPlan> plan; ///< empty: not stated
    std::optional<Date> entry;              ///< first day of the first employment
    std::optional<Date> exit;               ///< last day, when no employment goes on
    std::optional<Percent> position;        ///< of the employments in force, together
    bool position_is_whole = true;          ///< every employment in force says its position
    std::vector<facts::Leave> leaves;       ///< in the pay period
    Exact minutes;                          ///< paid by the base rule, in the month of payment
    std::map<Month, PensionFigures> months; ///< of the year, by month of payment
    PensionFigures month;                   ///< the month of the run
    PensionFigures year;                    ///< with what was there before the first run
    std::vector<RowNote> notes;
};

/// Knows who a person is, by the facts of the last run that has her.
using FindPerson = std::function<const facts::Assistant*(const std::string& alias)>;

/// Knows what a pension list is made of.
struct PensionSources {
    const std::vector<RunFigures>& runs; ///< of the year of payment, the run itself last
    const facts::Facts& facts;           ///< of the run itself
    const std::map<std::string, Exact>& minutes;
    FindPerson find;
};

/// One row per person and plan, ordered by plan and alias.
[[nodiscard]] std::vector<PensionRow> pension_rows(const PensionSources& sources);

/// What the sums of the list are held against.
[[nodiscard]] std::vector<Control> pension_controls(const std::vector<PensionRow>& rows,
                                                    const PensionSources& sources);

/// People with a line in the month of the run who are not in the list.
[[nodiscard]] std::size_t count_outside(const std::vector<PensionRow>& rows,
                                        const PensionSources& sources);

} // namespace bpa::lists
