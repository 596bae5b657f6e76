#pragma once

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
    std::vector<FromDate<std::string>> pension_plan; ///< name of the plan
    std::vector<FromDate<PayCalendar>> pay_calendar;
    source::Place place;
};

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
    std::string municipality; ///< whose decision it is, four digits
    std::string paid_by;      ///< `municipality` or `nav`
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

/// Knows one employment of an assistant.
struct Employment {
    std::uint32_t number = 0; ///< 1.. within the assistant
    DateRange days;
    std::vector<FromDate<std::string>> terms; ///< rulebook id: agreement or `contracts/…`
    std::vector<FromDate<std::vector<std::string>>> arrangements;
    std::vector<FromDate<Minutes>> weekly_norm;
    std::vector<FromDate<Percent>> position;
    std::vector<FromDate<OwnWage>> own_wage;
    std::vector<FromDate<Money>> monthly_salary;
    std::vector<FromDate<bool>> rota;             ///< works a rota
    std::optional<Date> seniority_start;          ///< empty: the employment's first day
    int credited_months = 0;                      ///< earlier service credited
    std::vector<FromDate<std::string>> averaging; ///< averaging agreement, by name
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
    Money gross_year_to_date;
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
};

} // namespace bpa::facts
