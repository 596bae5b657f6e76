#pragma once

#include "line/floor.hpp"
#include "line/line.hpp"
#include "values/table_code.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bpa::line {

/// Why a shift that was read is not paid in this run.
enum class UnpaidReason : std::uint8_t {
    unapproved,
    wrong_approver, ///< not a work leader or deputy of the arrangement that day
    own_approver,   ///< the assistant approved it
    approved_early, ///< approved before it ended
    held_back,      ///< the person was left out with `--hold-back`
};
[[nodiscard]] std::string_view name_of(UnpaidReason reason);

/// Knows a shift as the outputs show it.
struct ShiftView {
    std::uint32_t employment = 0; ///< number of the employment, from 1
    std::string arrangement;      ///< alias
    LocalTime start;              ///< with offset
    LocalTime end;
    Minutes length; ///< time passed between start and end
    DutyIndex duty{};
    std::string period; ///< pay period the shift belongs to, `2026-10`
    source::Place place;
    std::string approved_by;
    bool is_carried = false;                              ///< from an earlier period, paid now
    bool is_time_off = false;                             ///< planned, and taken as time off
    std::optional<LocalTime> cancelled_at = std::nullopt; ///< planned, and called off then

    /// Planned and not worked: its segments have the time of a break, and are none.
    [[nodiscard]] bool is_unworked() const { return is_time_off || cancelled_at.has_value(); }
};

/// Knows what heads an assistant's payslip and what a reader needs of her employments.
struct EmploymentView {
    std::uint32_t number = 0;
    Text terms; ///< name of the agreement or contract
    std::optional<Minutes> weekly_norm;
    std::optional<Percent> position;
    std::optional<int> seniority_years; ///< on the last day of the period, when counted
};

struct PersonView {
    std::string alias;
    std::string given_name;
    std::string family_name;
    std::string national_id; ///< only for the payslip
    std::string bank_account;
    source::Language language = source::Language::nb;
    std::vector<EmploymentView> employments;
};

/// Knows what one assistant's lines come to, each a sum over pay codes; asserted.
struct PersonTotals {
    Money benefits;     ///< role `benefit`: taxed, never paid out
    Money reimbursed;   ///< role `reimbursement`
    Money withheld;     ///< role `tax`
    Money deducted;     ///< role `deduction`
    Money net;          ///< gross + reimbursed − withheld − deducted
    Money holiday_pay;  ///< earned, with what belongs to it
    Money pension;      ///< the employer's part, and contractual pension
    Money contribution; ///< on pay, and accrued on holiday pay and pension
    Money covers;       ///< funds and insurances the employer pays
    Money cost;         ///< gross + reimbursed + the four above

    PersonTotals& operator+=(const PersonTotals& more);
    friend bool operator==(const PersonTotals&, const PersonTotals&) = default;
};

/// How tax was withheld.
enum class WithholdingMethod : std::uint8_t {
    table,        ///< by table, with the percent beside it for pay outside the period
    percent,      ///< the card's percent
    exempt,       ///< an exemption card: nothing, up to its limit when it has one
    not_liable,   ///< the administration says that no tax is withheld
    without_card, ///< no card: the share the law orders
    at_source,    ///< tax at source on wages (kildeskatt): a percent of everything
};
/// Stable identifier used in files: `without_card`.
[[nodiscard]] std::string_view name_of(WithholdingMethod method);

/// Knows the tax card the withholding followed and what it came to, for payslip and audit.
struct TaxCardView {
    WithholdingMethod method = WithholdingMethod::percent;
    bool is_main_employer = false;
    std::optional<TableCode> table;
    std::optional<TaxPeriod> period; ///< of the table that was used
    std::optional<Percent> percent;
    std::optional<Exact> months; ///< of withholding in a year, as the card says
    int year = 0;                ///< income year of the card
    std::string id;              ///< the administration's own; empty when not stated
    std::optional<Date> issued;  ///< likewise
    std::optional<Money> exempt_limit;
    Money exempt_before; ///< used of the limit before this run
    Money exempt_after;  ///< and after it
    Money base;          ///< what tax was withheld from in this run
};

/// Knows the working time of one week, Monday to Sunday.
struct WeekWork {
    Minutes worked;
    Minutes overtime;
};
/// By the week's Monday.
using WeeklyWork = std::map<Date, WeekWork>;

/// Knows a shift that stays unpaid and is carried to a later run.
struct CarriedShift {
    std::string assistant;
    std::uint32_t employment = 0;
    std::string arrangement;
    std::string period;
    std::string file; ///< logical path of the hours file
    LocalTime start;
    LocalTime end;
    UnpaidReason reason{};
    source::Place place;
};

/// What is counted across runs, of one employment.
enum class CounterKind : std::uint8_t {
    supplement_hours, ///< year: time inside the windows of a supplement (name: the rule)
    weekend,          ///< year: time worked in one weekend (name: its Saturday)
    time_off,         ///< time off earned and not taken (name: the rule that gave it)
    overtime,         ///< pay period as the name: overtime of a settlement, before rounding
    trip,             ///< of a trip (name: trip and rule): what was paid so far
};
/// Stable identifier used in files: `weekend`.
[[nodiscard]] std::string_view name_of(CounterKind kind);

/// Knows which counter.
struct Counter {
    CounterKind kind{};
    std::uint32_t employment = 0;
    int year = 0; ///< 0: of no year
    std::string name;

    friend auto operator<=>(const Counter&, const Counter&) = default;
};
/// A counter that is not there is zero.
using Counters = std::map<Counter, ExactMinutes>;

/// Knows time off that a shift has earned.
struct EarnedTimeOff {
    ShiftIndex shift{};
    RuleIndex rule{};
    Date earned_on;
    ExactMinutes time;
    std::optional<Date> until; ///< taken by then; empty: the rule sets no end
};

/// Knows the time off by one rule of one employment.
struct TimeOffBalance {
    std::uint32_t employment = 0;
    std::string rule;    ///< that gave it, by its id
    ExactMinutes before; ///< opening balance and earlier runs
    ExactMinutes earned; ///< in this run
    ExactMinutes taken;  ///< in this run

    [[nodiscard]] ExactMinutes left() const {
        return ExactMinutes::of_minutes(before.minutes() + earned.minutes() - taken.minutes());
    }
};

/// How many lines, segments and rates the run has before this assistant's: ids number them over the
/// whole run.
struct Numbering {
    std::size_t lines = 0;
    std::size_t segments = 0;
    std::size_t rates = 0;

    friend bool operator==(const Numbering&, const Numbering&) = default;
};

/// What a run makes due.
enum class DueKind : std::uint8_t {
    wages,                  ///< net pay to the assistants
    withheld_tax,           ///< to the tax authorities
    attachment_coordinated, ///< to the collection authority, one payment for each order
    attachment_tax,         ///< an older order for tax, to the tax authorities
    attachment_other,       ///< any other older order, to whom its letter says
    union_dues,             ///< deducted from the members of one union
    contribution, ///< employer's contribution of the month of payment, to the tax authorities
    report,       ///< the monthly report of wages and tax (a-melding); no amount
};
/// Stable identifier used in files: `withheld_tax`.
[[nodiscard]] std::string_view name_of(DueKind kind);

/// Knows to whom something is paid, and how the payment is marked.
struct Payee {
    std::string name;    ///< empty: unknown
    std::string account; ///< eleven digits; empty: unknown
    std::string kid;     ///< empty: none is known
    /// What is written on a payment that has no KID by agreement; empty otherwise.
    std::string reference;

    friend auto operator<=>(const Payee&, const Payee&) = default;
};

/// Knows something the employer must pay or send, and by when.
struct DueItem {
    DueKind kind = DueKind::wages;
    Date due; ///< the last day in time, moved to a working day where law says so
    /// Of wages, tax and what is deducted: this run's. Of contribution: the month of payment's, all
    /// its runs so far. Empty for what is only sent.
    std::optional<Money> amount;
    /// Days of payment that are due together: the day, the month, the term. A term has other
    /// payments than those of `amount`.
    DateRange covers;
    std::optional<CitationIndex> basis; ///< empty for wages: the contract's own day
    Payee payee = {};                   ///< of wages: each assistant's own, and nothing here
    std::string assistant = {};         ///< alias of whose pay an attachment was taken from
    std::string order = {};             ///< its order, as the employer folder names it
};

/// Knows one assistant's month: everything an output shows of her.
struct AssistantResult {
    PersonView person;
    Numbering before_her;          ///< set when the run is put together
    std::vector<ShiftView> shifts; ///< paid ones, ordered by start
    std::vector<Segment> segments; ///< ordered by shift, then time
    std::vector<Rate> rates;       ///< in order of first use
    /// Ordered by shift, pay code number, rule, rate; then those without a shift, by pay code
    /// number, day, employment.
    std::vector<Line> lines;
    std::vector<Finding> findings;
    Money gross;              ///< sum of the lines of role `pay`; asserted
    Money provisional_gross;  ///< the part of it that rests on carried-forward rates
    Money gross_year_to_date; ///< in the calendar year of payment, this run included
    PersonTotals totals;
    Accounts before; ///< running totals this run began from
    Accounts posted; ///< what it adds to them
    std::optional<TaxCardView> tax_card;
    std::vector<CarriedShift> carried; ///< hers, ordered by start; set when the run is put together
    WeeklyWork weeks;                  ///< working time paid in this run
    std::map<std::uint32_t, Minutes> hours_worked; ///< in this run, by employment number
    Counters counted;                              ///< what this run adds to the counters
    std::vector<EarnedTimeOff> earned_time_off;    ///< in this run, ordered by shift
    std::vector<TimeOffBalance> time_off;          ///< ordered by employment, rule; none is empty
    std::vector<DueItem> due;                      ///< what her attachments and union dues make due
    /// What she is paid beside what agreements would give; ordered by employment, reason,
    /// arrangement, agreement, pay code number, first day.
    std::vector<FloorRow> floor;
};

/// Knows what stands at the head of every output.
struct RunHeader {
    std::string program_version;
    std::string employer_name;
    std::string employer_number;      ///< organisation number; empty for a private person
    std::string employer_national_id; ///< of a private person, only for the payslip
    std::string period;               ///< `2026-10`
    DateRange period_days;
    Date payment_date;
    std::string run; ///< `2026-10/01`
    bool draft = false;
    bool provisional = false; ///< run with `--provisional`
};

/// Knows an agreement option that the run used, and whether somebody chose it.
struct OptionUse {
    std::string agreement;
    std::string option;
    std::string value;
    bool is_default = false;
    Text title;
    Text reason; ///< why it is open
};

/// Knows the employer's contribution of one sub-unit and zone in one month of payment, over all
/// runs of the month so far. Zone Ia gives two: inside its allowance, and after.
struct ContributionRow {
    std::string sub_unit;
    std::string zone; ///< `I`, `Ia`, …
    bool is_after_allowance = false;
    std::string month; ///< of payment, `2025-05`
    Money pay;         ///< lines that bear contribution
    Money premiums;    ///< pension premiums paid
    Money refunds;     ///< received from NAV
    Money basis;       ///< pay + premiums − refunds; may be negative
    Percent rate;
    Money amount;  ///< of the month so far
    Money earlier; ///< computed by earlier runs of the month
    /// `amount − earlier − persons − other`: what rounding each to the øre leaves.
    Money rounding_difference;
    Money persons; ///< sum of the persons' lines of this run on pay in this unit and zone
    /// What no person's line of this run bears: on premiums and refunds, on pay of earlier months
    /// that became liable now, and of zone Ia the higher rate after the allowance.
    Money other;
    Derivation derivation;
};

/// Knows what the employer owes for the month of payment, and what became of yearly allowances.
struct Obligations {
    std::vector<DueItem> due;                  ///< ordered by day, kind
    std::vector<ContributionRow> contribution; ///< ordered by sub-unit, zone, allowance
    Money contribution_exact;                  ///< sum of the rows' amounts, øre kept
    Money contribution_claim;                  ///< whole kroner, as the regulation rounds
    std::optional<CitationIndex> claim_basis;
    Money relief_used; ///< of the allowance of zone Ia, this year, this month included
    Money withheld;    ///< tax withheld in this run
    /// Holiday pay earned in the year of payment and not paid, opening balances included, and the
    /// contribution that runs have accrued on it. Neither is due before the holiday pay is paid.
    Money holiday_pay_owed;
    Money holiday_contribution_owed;
    /// Likewise of the year before, where this program pays it out.
    Money holiday_pay_owed_last_year;
    Money holiday_contribution_owed_last_year;
    Accounts before; ///< the employer's own running totals
    Accounts posted;
};

/// Knows an insurance or cover the employer has stated.
struct CoverView {
    std::string name;
    std::string insurer;
    std::string policy;
    DateRange days;
};

/// Knows what became of the hours awarded to an arrangement in one calendar year. The year is that
/// of the day worked.
struct DecisionYear {
    int year = 0;
    ExactMinutes awarded; ///< by the decisions in force, from first day to last of the year
    Minutes earlier;      ///< charged before this run, opening balance included
    Minutes charged;      ///< charged by this run
    ExactMinutes left;    ///< awarded − earlier − charged; negative when more is used
};

/// Knows the cost of one arrangement in this run: sums of lines, those without an arrangement
/// spread over the arrangements of the employment by time worked.
struct ArrangementCost {
    std::string arrangement;
    std::string sub_unit;
    Minutes worked;
    PersonTotals totals;
    Money gross;
    /// What the sums are made of, by the month of the first day of the lines, and pay code.
    std::map<std::pair<Month, PayCodeIndex>, Money> codes;
    std::string municipality;           ///< whose decision it is; four digits
    Minutes on_duty;                    ///< present, in this run
    ExactMinutes paid;                  ///< hours the base rules pay, in this run
    Minutes charged;                    ///< charged to the decision by this run
    std::vector<DecisionYear> decision; ///< a year each that this run has hours in; ordered
};

/// Knows what one assistant's month came to, for lists of everybody.
struct PersonSum {
    std::string alias;
    std::size_t shifts = 0;
    std::size_t lines = 0;
    ExactMinutes paid; ///< hours the base rules pay
    Money gross;
    Money provisional_gross;
    PersonTotals totals;
};

/// Knows the whole run. Writers select, group and sum; they never calculate.
struct RunResult {
    RunHeader header;
    std::vector<AssistantResult> assistants; ///< ordered by alias; empty when they were streamed
    std::vector<PersonSum> people;           ///< ordered by alias; of everybody with a result
    std::vector<CarriedShift> carried;       ///< ordered by assistant, start
    std::vector<std::string> held_back;      ///< aliases, ordered
    std::vector<Finding> findings;           ///< of the run and of all assistants, `lists_before`
    std::vector<OptionUse> options;          ///< ordered by agreement, option
    Money gross;
    Money provisional_gross;
    PersonTotals totals; ///< sum over the assistants
    Obligations obligations;
    std::vector<ArrangementCost> arrangements; ///< ordered by alias; they sum to the run; asserted
    std::vector<CoverView> covers;
};

} // namespace bpa::line
