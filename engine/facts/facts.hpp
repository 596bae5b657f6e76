#pragma once

#include "line/accounts.hpp"
#include "line/legend.hpp"
#include "line/line.hpp"
#include "line/result.hpp"
#include "source/place.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What happened, and who is who. Plain values; the loaders have checked them.
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

// ---- employer ----------------------------------------------------------------------------------

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

/// Knows the employer.
struct Employer {
    EmployerKind kind = EmployerKind::company;
    std::string name;
    std::string organisation_number; ///< main unit; empty for a private person
    std::string national_id;         ///< of a private person; otherwise empty
    std::string bank_account;
    std::vector<SubUnit> sub_units;
    std::vector<FromDate<std::string>> agreement; ///< empty: bound by none
    std::vector<FromDate<Percent>> holiday_percent;
    std::vector<FromDate<PensionPlan>> pension;
    std::vector<FromDate<AfpMembership>> afp;
    std::vector<FromDate<OuMembership>> ou_fund;
    std::vector<Cover> covers;
    std::vector<ReliefElsewhere> relief_elsewhere; ///< one a year, ordered
    std::vector<FromDate<PayCalendar>> pay_calendar;
    /// Empty: the household regulation for a private person, otherwise the Act.
    std::vector<FromDate<WorkingTimeRegime>> working_time;
    std::vector<FromDate<Proration>> proration;
    source::Place place;
};

/// The rules of working time the employer is under on a day: as stated, otherwise the household
/// regulation for a private person and the Act for everybody else.
[[nodiscard]] WorkingTimeRegime regime_on(const Employer& employer, Date day);

// ---- arrangements ------------------------------------------------------------------------------

enum class LeaderRole : std::uint8_t { work_leader, deputy };

/// Knows who leads an arrangement, and when.
struct Leader {
    std::string person; ///< alias
    LeaderRole role = LeaderRole::work_leader;
    DateRange days;
    source::Place place;
};

/// Knows a BPA arrangement by its alias. Never anything about health.
struct Arrangement {
    std::string id;
    std::string sub_unit;
    std::string municipality; ///< whose decision it is, and where the work is done; four digits
    std::string contribution_zone; ///< of that municipality; explicit when it is split
    std::string paid_by;           ///< `municipality` or `nav`
    std::vector<Leader> leaders;
    std::vector<FromDate<Minutes>> decision_hours_per_week;
    DateRange days;
    source::Place place;
};

// ---- assistants --------------------------------------------------------------------------------

/// Knows a wage agreed with one person. Carries its own basis, as every figure does.
struct OwnWage {
    HourlyRate per_hour;
    line::CitationIndex citation{};
};

/// Knows a salary agreed with one person: kroner per month for a full position.
struct MonthlySalary {
    Money per_month;
    line::CitationIndex citation{};
};

/// Knows a supplement agreed with one person, fixed in kroner: per month, or per hour paid.
struct OwnSupplement {
    line::PayCodeIndex code{};
    DateRange days;
    std::optional<Money> per_month;     ///< for the employment as it is, not per full position
    std::optional<HourlyRate> per_hour; ///< for every hour the base rule pays
    line::CitationIndex citation{};
    source::Place place;
};

/// Who made an agreement on averaging of working time.
enum class AveragingParty : std::uint8_t { individual, union_representatives, authority };
/// Knows an agreement on averaging: within it, ordinary hours follow the roster.
struct Averaging {
    AveragingParty party = AveragingParty::individual;
    int weeks = 0; ///< the period averaged over
    Minutes day;   ///< most ordinary hours in 24 hours it allows
    Minutes week;  ///< most ordinary hours in 7 days it allows
    line::CitationIndex citation{};
};

/// How years of seniority are counted.
enum class SeniorityCounter : std::uint8_t {
    calendar, ///< from a day, whole years
    hours,    ///< hours worked ÷ hours of a year
};
/// Knows how seniority is counted, and what was there before.
struct Seniority {
    SeniorityCounter counter = SeniorityCounter::calendar;
    std::optional<Date> start;                   ///< empty: the employment's first day
    int credited_months = 0;                     ///< earlier service credited
    Minutes credited_hours;                      ///< hours counted before the first run
    std::optional<Minutes> hours_per_year;       ///< with `hours`
    std::optional<line::CitationIndex> citation; ///< with `hours`: who counts so
    source::Place place;
};

/// Knows one part of a tax card, and how it was to be used from a day.
struct TaxCard {
    bool is_main_employer = false;
    std::optional<int> table;       ///< number of the monthly table
    std::optional<Percent> percent; ///< alone, or beside a table for pay outside the period
    bool is_missing = false;        ///< asked for, and none exists
    int year = 0;                   ///< income year of the card
    source::Place place;
};

/// Knows one employment of an assistant.
struct Employment {
    std::uint32_t number = 0; ///< 1.. within the assistant
    DateRange days;
    std::vector<FromDate<std::string>> terms; ///< rulebook id: agreement or `contracts/…`
    std::vector<FromDate<std::vector<std::string>>> arrangements;
    std::vector<FromDate<Minutes>> weekly_norm;
    std::vector<FromDate<Percent>> position;
    std::vector<FromDate<OwnWage>> own_wage;
    std::vector<FromDate<MonthlySalary>> monthly_salary;
    std::vector<OwnSupplement> own_supplements;
    std::vector<FromDate<bool>> rota; ///< works a rota
    Seniority seniority;
    /// Ends with an entry whose value is empty.
    std::vector<FromDate<std::optional<Averaging>>> averaging;
    /// The Act's week for this work: 40, 38 or 36 hours; empty: the main rule's.
    std::vector<FromDate<Minutes>> statutory_week;
    std::vector<FromDate<std::string>> union_name;
    source::Place place;
};

/// Knows an assistant.
struct Assistant {
    std::string id; ///< alias: neutral, used in file names
    std::string given_name;
    std::string family_name;
    Date birth_date;
    std::string national_id;
    std::string bank_account;
    source::Language language = source::Language::nb;
    std::vector<Employment> employments;
    std::vector<FromDate<TaxCard>> tax_cards;
    source::Place place;
};

// ---- hours -------------------------------------------------------------------------------------

/// Knows a span of time inside a shift.
struct Interval {
    Instant start;
    Instant end;
    source::Place place;
};

/// Knows who approved, and when.
struct Approval {
    std::string by; ///< alias
    Instant at;
    source::Place place;
};

/// Knows a shift as entered. Paid whole in the period in which it starts.
struct Shift {
    std::uint32_t assistant = 0;   ///< index into `Facts::assistants`
    std::uint32_t employment = 0;  ///< index into its employments
    std::uint32_t arrangement = 0; ///< index into `Facts::arrangements`
    std::uint32_t period = 0;      ///< index into `Facts::periods`
    line::DutyIndex duty{};
    Instant start;
    Instant end;
    std::vector<Interval> breaks; ///< unpaid, ordered, inside the shift
    std::vector<Interval> calls;  ///< active work inside another duty, ordered
    std::optional<Approval> approval;
    source::Place place;
    std::uint32_t length = 1; ///< characters to underline
};

/// Knows a pay period whose hours were read: the run's own, or an earlier one with carried shifts.
struct Period {
    Month name;
    DateRange days;
    bool is_current = true;
};

/// Knows an amount entered by hand: bonus, correction by agreement.
struct Adjustment {
    std::uint32_t assistant = 0;
    std::uint32_t employment = 0;
    line::PayCodeIndex code{};
    Date date;
    Money amount;
    Approval approval;
    line::CitationIndex citation{};
    source::Place place;
};

/// Knows balances that existed before the first run.
struct OpeningBalance {
    std::uint32_t assistant = 0;
    int year = 0;
    line::Accounts accounts; ///< `gross/<year>` and what else is stated
    source::Place place;
};

/// Knows working time before the first run that limits of the first weeks need.
struct EarlierWork {
    std::uint32_t assistant = 0;
    Instant start;
    Instant end;
    Minutes working_time;
    Minutes overtime; ///< of it, compensated as overtime
    source::Place place;
};

/// Knows a refund the employer received from NAV.
struct Refund {
    Date date; ///< received
    std::string sub_unit;
    std::uint32_t assistant = 0;
    Money amount;
    line::CitationIndex citation{};
    source::Place place;
};

/// Knows a pension premium the employer paid.
struct PremiumPayment {
    Date date;
    std::string sub_unit;
    Money amount;
    line::CitationIndex citation{};
    source::Place place;
};

/// Knows everything read from the employer folder.
struct Facts {
    Employer employer;
    std::vector<Arrangement> arrangements; ///< ordered by id
    std::vector<Assistant> assistants;     ///< ordered by id
    std::vector<Period> periods;           ///< the run's own first
    std::vector<Shift> shifts;             ///< ordered by assistant, start
    std::vector<Shift> roster;             ///< planned shifts, likewise; approval empty
    std::vector<Adjustment> adjustments;
    std::vector<OpeningBalance> opening;
    std::vector<EarlierWork> earlier_work; ///< ordered by assistant, start
    std::vector<Refund> refunds;           ///< of the month of payment; ordered by place
    std::vector<PremiumPayment> premiums;  ///< likewise
    /// The first pay period run by this program, when the opening says so.
    std::optional<Month> first_period;
    source::Place first_period_place;
    /// The employer's own opening balances: `relief/<year>`, `household_pay/<year>`.
    line::Accounts employer_opening;
};

} // namespace bpa::facts
