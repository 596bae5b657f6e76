#pragma once

#include "facts/payment.hpp"
#include "facts/reporting.hpp"
#include "line/legend.hpp"
#include "source/place.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The employer: who it is, what it owes besides pay, and when it pays.
namespace bpa::facts {

/// Knows a fact that holds from a day until the next one of its kind.
template <class T>
struct FromDate {
    Date from;
    T value;
    source::Place place;
};

/// The fact in force on a day; null before the first.
template <class T>
[[nodiscard]] const FromDate<T>* in_force(const std::vector<FromDate<T>>& history, Date day) {
    const FromDate<T>* found = nullptr;
    for (const auto& entry : history) {
        if (entry.from <= day) {
            found = &entry;
        }
    }
    return found;
}

enum class EmployerKind : std::uint8_t {
    municipality,
    cooperative,
    company,
    own_employer_enterprise,
    own_employer_private_person,
};
/// Stable identifier used in files: `company`.
[[nodiscard]] std::string_view name_of(EmployerKind kind);

/// Knows a registered sub-unit (virksomhet) and where it lies.
struct SubUnit {
    std::string id;
    std::string name;
    std::string
        organisation_number;       ///< of a private person: her national id stands in the employer
    std::string municipality;      ///< four digits
    std::string contribution_zone; ///< I, Ia, II, III, IV, IVa, V; explicit or the municipality's
    source::Place place;
};

/// Which month a pay period is named after, when it is not a calendar month.
enum class PeriodNaming : std::uint8_t { month_of_last_day, month_of_first_day };
/// What happens when the payment day is no bank day.
enum class BankDayRule : std::uint8_t { previous, next };

/// Knows when periods begin and when they are paid.
struct PayCalendar {
    unsigned first_day = 1; ///< 1: calendar month; 21: the 21st to the 20th
    PeriodNaming named_after = PeriodNaming::month_of_last_day;
    unsigned payment_day = 1;     ///< the last day of a shorter month when it has no such day
    int payment_month_offset = 0; ///< months after the month the period is named after, 0..2
    BankDayRule bank_day = BankDayRule::previous;
};

/// Which rules of working time the employer is under (`working_time`).
enum class WorkingTimeRegime : std::uint8_t { act, household };
/// Stable identifier used in files: `household`.
[[nodiscard]] std::string_view name_of(WorkingTimeRegime regime);

/// How a monthly amount is shared when it is for a part of the month.
enum class Proration : std::uint8_t {
    calendar_days, ///< days of the part ÷ days of the pay period
    weekdays,      ///< Mondays to Fridays of the part ÷ those of the month
};
/// Stable identifier used in files: `calendar_days`.
[[nodiscard]] std::string_view name_of(Proration proration);

/// Which tax table pay for a part of a month takes.
enum class PartialMonth : std::uint8_t {
    by_days,     ///< as the regulation counts the days
    month_table, ///< the month's, as payrolls settled by the month commonly do
};
/// Stable identifier used in files: `month_table`.
[[nodiscard]] std::string_view name_of(PartialMonth method);

/// In what the relief from tax before Christmas is given.
enum class ChristmasMode : std::uint8_t {
    half_month, ///< half the tax of one month
    two_weeks,  ///< two weeks' pay by the hour is left free; who has a salary gets half a month
};
/// Stable identifier used in files: `two_weeks`.
[[nodiscard]] std::string_view name_of(ChristmasMode mode);
struct ChristmasChoice {
    ChristmasMode mode = ChristmasMode::half_month;
    unsigned month = 0; ///< 11 or 12
};

/// Knows what law leaves to the employer when tax is withheld.
struct WithholdingChoices {
    PartialMonth partial_month = PartialMonth::by_days;
    std::optional<ChristmasChoice> christmas; ///< empty: none is given
    bool omits_small = false;                 ///< the little that law lets go without withholding
    bool corrects_without_card = true; ///< what was withheld without a card, when it is there
};

/// Which basic amount a pension plan measures its bands with.
enum class PlanBasicAmount : std::uint8_t {
    each_month,   ///< 1/12 of the band for each month of the year so far, by the G of that month
    year_average, ///< the average of the calendar year
};

/// Knows an occupational pension plan as the employer has agreed it with its provider.
struct PensionPlan {
    std::string name;
    std::string provider;
    std::string provider_number; ///< organisation number of the provider
    Percent employer_percent;    ///< of pay up to the plan's upper limit
    Percent extra_percent;       ///< in addition, of pay in the second band; zero when none
    Percent employee_percent;    ///< withheld from the employee, in addition; zero when none
    std::vector<line::PayCodeIndex> left_out; ///< codes of the pension base the plan leaves out
    std::optional<int> until_age;             ///< no contribution from the day of this birthday
    bool waives_pay_threshold = true;         ///< members from the first krone
    PlanBasicAmount basic_amount = PlanBasicAmount::each_month;
    bool premium_paid_with_run = false; ///< the premium is paid in the month of payment; otherwise
                                        ///< payments stand in `settled/`
    line::CitationIndex citation{};
    source::Place place;
};

/// Knows membership in the contractual pension scheme (AFP).
struct AfpMembership {
    /// The premium rate of the year as the scheme told it; empty: the rules' own.
    std::optional<Percent> percent;
    line::CitationIndex citation{};
};

/// Knows membership in a fund for information and development (OU).
struct OuMembership {
    std::optional<Money> employee_per_week; ///< withheld from each employee by agreement
    line::CitationIndex citation{};
};

/// Knows an insurance or cover with its price, as stated by the employer.
struct Cover {
    std::string id;
    std::string name;
    std::string insurer;
    std::string policy;
    DateRange days;
    std::optional<Money> per_month;      ///< for each employee with pay in the period
    std::optional<Percent> percent;      ///< of pay
    bool is_occupational_injury = false; ///< the mandatory one
    line::CitationIndex citation{};
    source::Place place;
};

/// What the employer says of the allowance of zone Ia used elsewhere this year (other runs, other
/// systems, other support that counts against it).
struct ReliefElsewhere {
    int year = 0;
    Money used;
    source::Place place;
};

/// Knows an agreed share, and the text it stands in when that is stated.
struct AgreedPercent {
    Percent percent;
    std::optional<line::CitationIndex> citation;
};

/// A calendar month whatever the year, 1..12.
using MonthOfYear = unsigned;

/// Knows the employer.
struct Employer {
    EmployerKind kind = EmployerKind::company;
    std::string name;
    std::string organisation_number; ///< main unit; empty for a private person
    std::string national_id;         ///< of a private person; otherwise empty
    std::string bank_account;
    std::vector<SubUnit> sub_units;
    std::vector<FromDate<std::string>> agreement; ///< empty: bound by none
    std::vector<FromDate<AgreedPercent>> holiday_percent;
    /// Month of payment in which last year's holiday pay is paid; empty: it is paid elsewhere.
    std::vector<FromDate<MonthOfYear>> holiday_pay_out;
    std::vector<FromDate<PensionPlan>> pension;
    std::vector<FromDate<AfpMembership>> afp;
    std::vector<FromDate<OuMembership>> ou_fund;
    std::vector<Cover> covers;
    std::vector<ReliefElsewhere> relief_elsewhere; ///< one a year, ordered
    std::vector<FromDate<PayCalendar>> pay_calendar;
    /// Empty: the household regulation for a private person, otherwise the Act.
    std::vector<FromDate<WorkingTimeRegime>> working_time;
    /// Breaks are taken inside the paid hours, because nobody may leave; never stated: not known.
    std::vector<FromDate<bool>> breaks_in_working_time;
    std::vector<FromDate<Proration>> proration;
    std::vector<FromDate<WithholdingChoices>> withholding;
    std::vector<FromDate<UnionAccount>> unions; ///< of all unions, ordered by union, then day
    std::vector<FromDate<EmployerReporting>> reporting;
    bool skips_small_tax = false; ///< claims too small for the law to collect are not paid
    source::Place place;
};

/// The rules of working time the employer is under on a day: as stated, otherwise the household
/// regulation for a private person and the Act for everybody else.
[[nodiscard]] WorkingTimeRegime regime_on(const Employer& employer, Date day);

} // namespace bpa::facts
