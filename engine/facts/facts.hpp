#pragma once

#include "facts/attachment.hpp"
#include "facts/demanded_floor.hpp"
#include "facts/employer.hpp"
#include "facts/reporting.hpp"
#include "facts/roster_facts.hpp"
#include "facts/tax_card.hpp"
#include "facts/working_time.hpp"
#include "line/accounts.hpp"
#include "line/legend.hpp"
#include "line/line.hpp"
#include "line/result.hpp"
#include "source/place.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What happened, and who is who. Plain values; the loaders have checked them.
namespace bpa::facts {

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
    std::vector<DemandedFloor> floors = {}; ///< pay on it is compared with each, never changed
};

// ---- assistants --------------------------------------------------------------------------------

/// Knows a wage agreed with one person. Carries its own basis, as every figure does.
struct OwnWage {
    HourlyRate per_hour;
    line::CitationIndex citation{};
};

/// Knows which pay step of an agreement's table one person's position has.
struct OwnPayStep {
    int number = 0;
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

/// Knows one employment of an assistant.
struct Employment {
    std::uint32_t number = 0; ///< 1.. within the assistant
    Date birth_date;          ///< the assistant's, for rules by age
    DateRange days;
    std::vector<FromDate<std::string>> terms; ///< rulebook id: agreement or `contracts/…`
    std::vector<FromDate<std::vector<std::string>>> arrangements;
    std::vector<FromDate<Minutes>> weekly_norm; ///< as stated; it goes before a computed one
    std::vector<FromDate<RosterFacts>> roster_facts;
    std::vector<FromDate<Percent>> position;
    std::vector<FromDate<OwnPayStep>> pay_step;
    std::vector<FromDate<OwnWage>> own_wage;
    std::vector<FromDate<MonthlySalary>> monthly_salary;
    std::vector<OwnSupplement> own_supplements;
    std::vector<FixedSupplement> fixed_supplements; ///< ordered by rule, first day
    std::vector<Competence> competence;             ///< ordered by kind, first day
    std::vector<FromDate<bool>> rota;               ///< works a rota
    std::vector<FromDate<int>> weekends_per_year;   ///< with work in the roster
    Seniority seniority;
    std::vector<FromDate<std::optional<Averaging>>> averaging; ///< ends empty, as the next two
    std::vector<FromDate<std::optional<WorkingTimeException>>> working_time_exceptions;
    /// A written agreement that Sundays and holidays are free on average.
    std::vector<FromDate<std::optional<line::CitationIndex>>> sundays_on_average;
    std::vector<FromDate<Minutes>> statutory_week; ///< 40, 38 or 36 hours; empty: the main rule's
    std::vector<FromDate<std::string>> union_name;
    std::vector<FromDate<EmploymentReporting>> reporting;
    std::vector<Leave> leaves; ///< ordered by id
    std::string end_cause;     ///< why it ended, as the monthly report words it; empty: not stated
    std::string reported_id;   ///< its id in reports of another system; empty: none is carried over
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
    /// What this employer is to her; empty when the cards say so themselves, or nobody knows.
    std::vector<FromDate<EmployerRole>> employer_roles;
    /// Kroner withheld on request in each pay period, beyond what the card says; zero ends it.
    std::vector<FromDate<Money>> extra_withholding;
    /// Her own month of holiday pay, instead of the employer's.
    std::vector<FromDate<MonthOfYear>> holiday_pay_month;
    /// Whether the half withholding before Christmas is taken; without an entry it is.
    std::vector<FromDate<bool>> christmas_relief;
    std::vector<FromDate<Household>> household;
    source::Place place;
};

// ---- hours -------------------------------------------------------------------------------------

/// Knows a span of time inside a shift.
struct Interval {
    Instant start;
    Instant end;
    source::Place place;
};

/// Knows the spans of one kind inside a shift, in order. A run holds hundreds of thousands of
/// shifts and most have none, so that having none takes no more room than a pointer.
class Intervals {
public:
    Intervals() = default;
    Intervals(std::vector<Interval> all); // NOLINT(google-explicit-constructor): the same thing
    Intervals(const Intervals& other) : Intervals{other.all()} {}
    Intervals(Intervals&& other) noexcept = default;
    Intervals& operator=(const Intervals& other) { return *this = Intervals{other.all()}; }
    Intervals& operator=(Intervals&& other) noexcept = default;
    ~Intervals() = default;

    [[nodiscard]] const std::vector<Interval>& all() const;
    [[nodiscard]] bool empty() const { return all_ == nullptr; }
    [[nodiscard]] std::size_t size() const { return all().size(); }
    [[nodiscard]] auto begin() const { return all().begin(); }
    [[nodiscard]] auto end() const { return all().end(); }
    [[nodiscard]] const Interval& front() const { return all().front(); }
    [[nodiscard]] const Interval& back() const { return all().back(); }
    const Interval& operator[](std::size_t index) const { return all()[index]; }
    operator const std::vector<Interval>&() const { return all(); } // NOLINT: likewise
    void push_back(const Interval& interval);

private:
    std::unique_ptr<std::vector<Interval>> all_; ///< null: none
};

/// Index into `Facts::approvers`.
enum class ApproverIndex : std::uint32_t {};

/// Knows who approved, and when.
struct Approval {
    ApproverIndex by{};
    Instant at;
    source::Place place;
};

/// Knows what few shifts have besides their times.
struct ShiftDetails {
    std::optional<std::uint32_t> trip;   ///< index into `Facts::trips`
    std::optional<Instant> told_at;      ///< when she was told of it
    std::optional<Instant> cancelled_at; ///< when it was called off; then nothing of it was worked
    std::optional<bool> is_ordered;      ///< whether the employer ordered time beyond the plan
    bool is_moved = false;               ///< its hours were moved from where the roster had them
    bool as_time_off = false;            ///< supplements that allow it are taken as time off
    bool overtime_as_time_off = false;   ///< hours of overtime are; the addition is paid
    /// The rule whose time off it is taken from; then it was planned, and nothing of it was worked.
    std::optional<line::RuleIndex> time_off_taken = {};

    friend bool operator==(const ShiftDetails&, const ShiftDetails&) = default;
};

/// Knows the details of a shift; having none takes no more room than a pointer.
class Details {
public:
    Details() = default;
    Details(ShiftDetails all); // NOLINT(google-explicit-constructor): the same thing
    Details(const Details& other);
    Details(Details&& other) noexcept = default;
    Details& operator=(const Details& other) { return *this = Details{other}; }
    Details& operator=(Details&& other) noexcept = default;
    ~Details() = default;

    [[nodiscard]] const ShiftDetails& get() const;
    const ShiftDetails* operator->() const { return &get(); }

private:
    std::unique_ptr<ShiftDetails> all_; ///< null: none
};

/// Knows a trip of an assistant with the user, from leaving home to being back.
struct Trip {
    std::string id;
    std::uint32_t assistant = 0; ///< index into `Facts::assistants`
    std::uint32_t employment = 0;
    Instant departure;
    std::optional<Instant> back;    ///< empty: she is still away
    std::optional<Instant> told_at; ///< when she was told of it
    source::Place place;
    Approval approval = {};
};

/// Knows a shift as entered. Paid whole in the period in which it starts.
struct Shift {
    std::uint32_t assistant = 0;   ///< index into `Facts::assistants`
    std::uint32_t employment = 0;  ///< index into its employments
    std::uint32_t arrangement = 0; ///< index into `Facts::arrangements`
    std::uint32_t period = 0;      ///< index into `Facts::periods`
    Instant start;
    Instant end;
    Intervals breaks; ///< unpaid, ordered, inside the shift
    Intervals calls;  ///< active work inside another duty, ordered
    std::optional<Approval> approval;
    source::Place place;
    std::uint16_t length = 1; ///< characters to underline
    line::DutyIndex duty{};
    Details details;
};
/// Not one that was called off or taken as time off.
[[nodiscard]] bool was_worked(const Shift& shift);

/// Knows a pay period of which something was read: the run's own, an earlier one with carried
/// shifts, or the one before for its roster.
struct Period {
    Month name;
    DateRange days;
    bool is_current = true;
};

/// Knows an amount entered by hand: bonus, correction by agreement. What of it is only for the
/// monthly report never changes an amount.
struct Adjustment {
    std::uint32_t assistant = 0;
    std::uint32_t employment = 0;
    line::PayCodeIndex code{};
    Date date;
    Money amount;
    Approval approval;
    line::CitationIndex citation{};
    source::Place place;
    std::string reported_as = {};       ///< income description; empty: as the mapping has its code
    std::string benefit = {};           ///< kind of benefit; empty exactly without `reported_as`
    std::optional<int> kilometres = {}; ///< driven, where the amount is for mileage
};

/// Knows balances that existed before the first run.
struct OpeningBalance {
    std::uint32_t assistant = 0;
    int year = 0;
    line::Accounts accounts; ///< `gross/<year>` and what else is stated
    source::Place place;
};

/// Knows hours charged to the decision of an arrangement before the first run.
struct OpeningDecision {
    std::uint32_t arrangement = 0; ///< index into `Facts::arrangements`
    int year = 0;                  ///< worked in
    Minutes used;
    source::Place place;
};

/// Knows what a counter held before the first run.
struct OpeningCounter {
    std::uint32_t assistant = 0; ///< index into `Facts::assistants`
    line::Counter counter;
    ExactMinutes value; ///< of weekends: as many minutes as weekends
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
    std::vector<std::string> approvers;    ///< aliases of whoever may approve something, ordered
    std::vector<Period> periods;           ///< the run's own first
    std::vector<Shift> shifts;             ///< ordered by assistant, start
    /// Planned shifts of the run's period and the one before, likewise; approval empty.
    std::vector<Shift> roster;
    std::vector<Trip> trips;             ///< ordered by assistant, departure
    std::vector<Adjustment> adjustments; ///< ordered by assistant
    std::vector<OpeningBalance> opening;
    std::vector<OpeningDecision> opening_decisions; ///< ordered by arrangement, year
    std::vector<OpeningCounter> opening_counters;   ///< ordered by assistant, counter
    std::vector<EarlierWork> earlier_work;          ///< ordered by assistant, start
    std::vector<Refund> refunds;                    ///< of the month of payment; ordered by place
    std::vector<PremiumPayment> premiums;           ///< likewise
    std::vector<Attachment> attachments;  ///< newest versions that run; ordered by assistant, order
    std::vector<PaymentKid> payment_kids; ///< of the pay period; ordered by use, day
    /// The first pay period run by this program, when the opening says so.
    std::optional<Month> first_period;
    source::Place first_period_place;
    /// The employer's own opening balances: `relief/<year>`, `household_pay/<year>`.
    line::Accounts employer_opening;

    [[nodiscard]] const std::string& approver(const Approval& approval) const {
        return approvers.at(static_cast<std::size_t>(approval.by));
    }
};

/// The part of a list that is one assistant's. The list is ordered by assistant: looking through
/// all of it for each of them would cost the square of their number.
template <class T>
[[nodiscard]] std::span<const T> of_assistant(const std::vector<T>& all, std::uint32_t assistant) {
    const auto before = [](const T& one, std::uint32_t wanted) { return one.assistant < wanted; };
    const auto first = std::lower_bound(all.begin(), all.end(), assistant, before);
    return {first, std::lower_bound(first, all.end(), assistant + 1, before)};
}

} // namespace bpa::facts
