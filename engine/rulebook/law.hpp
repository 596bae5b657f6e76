#pragma once

#include "line/legend.hpp"
#include "rulebook/dated.hpp"
#include "rulebook/tax_table.hpp"
#include "values/date.hpp"
#include "values/money.hpp"
#include "values/table_code.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

/// Rules of law that hold whatever the agreement. Each is a rule in `rules/law/` whose named,
/// dated, cited parameters fill the members below; the table in `rulebook/load/law_rules.cpp` says
/// which parameter fills which. A parameter without value on a day is an error for whoever asks.
namespace bpa::rulebook {

/// The basic amount of the National Insurance (G).
struct BasicAmountLaw {
    line::RuleIndex rule{};
    Dated<Money> amount; ///< kroner per year
};

/// Holiday pay (ferieloven § 10).
struct HolidayPayLaw {
    line::RuleIndex rule{};
    Dated<Percent> percent;         ///< the least
    Dated<Percent> senior_addition; ///< from the year of the senior age, up to the cap
    Dated<Exact> senior_age;        ///< reached in the holiday year, the year after
    Dated<Exact> senior_cap;        ///< multiple of G on 31 December of the accrual year
    /// So much above what the least percent gives is free of tax withheld all the same.
    Dated<Percent> free_excess;
    line::CitationIndex paid_basis{};   ///< when holiday pay is paid
    line::CitationIndex leaver_basis{}; ///< likewise, of whoever leaves
};

/// Mandatory occupational pension and the bounds of a plan.
struct PensionLaw {
    line::RuleIndex rule{};
    Dated<Percent> least_percent;
    Dated<Percent> most_percent;
    Dated<Percent> most_extra_percent;
    Dated<Percent> most_employee_percent;
    Dated<Exact> second_band_from; ///< multiple of G
    Dated<Exact> upper_limit;      ///< multiple of G
    Dated<Exact> least_age;        ///< years; members from that birthday
    Dated<Exact> entry_until_age;  ///< a plan may leave out whoever has reached it
    Dated<Money> pay_threshold;    ///< per year; a plan may waive it
    Dated<Percent> duty_position;  ///< one without ownership, or two, of at least this position
    Dated<Percent> duty_least_position; ///< counted towards whole positions from here
    Dated<Exact> duty_positions;        ///< whole positions that together give the duty
};

/// Contractual pension in the private sector (AFP).
struct AfpLaw {
    line::RuleIndex rule{};
    Dated<Percent> percent;
    Dated<Exact> lower_limit; ///< multiple of the year's average G
    Dated<Exact> upper_limit; ///< likewise
    Dated<Exact> least_age;   ///< from the calendar year of this birthday
    Dated<Exact> last_age;    ///< to the calendar year of this birthday
};

/// Fund for information and development (OU).
struct OuFundLaw {
    line::RuleIndex rule{};
    Dated<Money> lowest;  ///< per month, under `middle_from` hours a week
    Dated<Money> middle;  ///< per month
    Dated<Money> highest; ///< per month, from `highest_from` hours a week
    Dated<Minutes> middle_from;
    Dated<Minutes> highest_from;
    Dated<Money> most_employee_per_week;
};

/// Employer's contribution.
struct ContributionLaw {
    line::RuleIndex rule{};
    /// By zone: `I`, `Ia`, `Ia+` (after the allowance), `II`, …
    std::map<std::string, Dated<Percent>> rates;
    Dated<Money> relief;            ///< allowance of zone Ia, per year and enterprise
    Dated<Percent> work_zone_share; ///< more than this share of the days in one other zone moves it
    Dated<Money> household_limit;   ///< pay in a private home per year below which none is due
    Rounding claim_rounding;
    line::CitationIndex claim_basis{};
};

/// The days of 1 and 17 May.
struct MayDaysLaw {
    line::RuleIndex rule{};
    std::uint64_t days = 0;          ///< bit per named day of the calendar
    Dated<Exact> employed_days;      ///< continuously, before the day
    Dated<Percent> least_supplement; ///< for work, when nothing is settled of Sundays
    line::PayCodeIndex off_pays_as{};
    line::PayCodeIndex work_pays_as{};
};

/// Working time: the Act, or the regulation on work in the employer's home.
struct WorkingTimeLaw {
    line::RuleIndex rule{};
    Dated<Minutes> day;  ///< ordinary hours in 24 hours
    Dated<Minutes> week; ///< ordinary hours in 7 days
    /// The shorter weeks for shift and rota work, by length: 38 and 36 hours.
    Dated<Minutes> rota_week;
    Dated<Minutes> continuous_week;
    Dated<Percent> passive_share;      ///< of passive time that extends the ordinary hours
    Dated<Minutes> passive_day;        ///< at most, in 24 hours
    Dated<Minutes> passive_week;       ///< at most, in 7 days
    Dated<Minutes> passive_total_week; ///< ordinary hours of 7 days so extended, at most
    Dated<Percent> overtime_percent;   ///< the least supplement
    line::PayCodeIndex overtime_pays_as{};
    line::PayCodeIndex additional_pays_as{};
    Dated<Minutes> overtime_7_days;
    Dated<Minutes> overtime_4_weeks;
    Dated<Minutes> overtime_52_weeks;
    Dated<Minutes> total_day;
    Dated<Minutes> total_week; ///< on average over 8 weeks
    Dated<Minutes> rest_day;
    Dated<Minutes> rest_week;
    Dated<Minutes> individual_day, individual_week;
    Dated<Minutes> union_day, union_week;
    Dated<Minutes> authority_day;
    Dated<Exact> averaging_weeks;  ///< most weeks of an averaging period
    Dated<Minutes> break_after;    ///< a longer working day has a break
    Dated<Minutes> break_long_day; ///< a working day of at least this has breaks of at least …
    Dated<Minutes> break_least;    ///< … this together
    // What only the Act has.
    Dated<Minutes> total_any_week;
    // Sundays and holidays, as hours of a day: from on the day before one; until on the last one
    // before a working day; from on the eves that the calendar names instead.
    Dated<Minutes> sunday_from, sunday_until, sunday_eve_from;
    Dated<Exact> sundays_running;   ///< Sundays and holidays worked running, at most
    Dated<Exact> sundays_in_a_row;  ///< weeks of them at most, under an agreement of the average
    std::uint64_t holidays = 0;     ///< named days of the calendar, as its bits; likewise below
    std::uint64_t holiday_eves = 0; ///< from `sunday_eve_from` on
    // How far an agreement with union representatives or a consent may go.
    Dated<Minutes> union_overtime_7_days, union_overtime_4_weeks, union_overtime_52_weeks;
    Dated<Minutes> union_total_day;
    Dated<Minutes> union_rest_day, union_rest_week;
    Dated<Minutes> authority_overtime_7_days, authority_overtime_26_weeks;
};

/// Knows which table pay for so many calendar days takes. Pay is divided over `parts` of the
/// table's periods, and what the table withholds of one is multiplied by them.
struct PeriodTable {
    std::optional<int> up_to_days;
    /// For the first half of a month, to this day of it, and for the rest of the month.
    std::optional<unsigned> half_month_ends;
    std::optional<TaxPeriod> table; ///< empty: the table of so many days
    Exact parts{1};
};

/// Withholding of tax.
struct WithholdingLaw {
    line::RuleIndex rule{};
    Dated<Percent> without_card;
    Dated<Money> union_fee_limit;   ///< per year: union dues that lower the base
    Dated<Percent> over_exemption;  ///< of what goes beyond the limit of an exemption card
    Dated<Percent> christmas_share; ///< of the tax, left after the relief before Christmas
    Dated<Exact> christmas_days;    ///< free instead, of pay by the hour
    Dated<Exact> old_card_months;   ///< of the year in which last year's card may be used
    Dated<Money> small_tax;         ///< per month: so little need not be withheld
    Dated<Money> small_pay;         ///< per month: from so little nothing need be withheld
    Dated<Money> small_home_pay; ///< per year, by a private person for work in the home: likewise
    std::vector<PeriodTable> period_tables; ///< ascending; the last has no end
    line::CitationIndex table_basis{};
    line::CitationIndex period_basis{};   ///< which table, by the days the pay is for
    line::CitationIndex separate_basis{}; ///< what is withheld by percent beside a table
    line::CitationIndex exempt_basis{};
    line::CitationIndex at_source_basis{};
    line::CitationIndex holiday_basis{}; ///< holiday pay that most cards leave free
    line::CitationIndex extra_basis{};
    line::CitationIndex correction_basis{};
    Rounding base_rounding; ///< of what a percent is withheld from
    line::CitationIndex base_basis{};
    Rounding amount_rounding; ///< of the tax withheld
    line::CitationIndex amount_basis{};
    Rounding union_fee_rounding; ///< of the dues that lower the base
    line::CitationIndex union_fee_basis{};
};

/// Knows that something is due in the month after a term of months; terms begin in January.
struct DayAfterTerm {
    int months = 0;   ///< of a term; divides twelve
    unsigned day = 0; ///< of the month after, 1..28
};
/// Knows that something is due so many working days after the payment.
struct DaysAfterPayment {
    int working_days = 0;
};
/// By when something is due, from the day of payment. What falls on no working day is moved to the
/// next.
using Deadline = std::variant<DayAfterTerm, DaysAfterPayment>;

/// By when what follows from a payment must be paid or sent; on the day of payment.
struct DeadlinesLaw {
    line::RuleIndex rule{};
    Dated<Deadline> withheld_tax;
    Dated<Deadline> contribution;
    Dated<Deadline> report; ///< the monthly report of wages and tax
    /// Report and payment of whoever uses the simplified scheme for paid work in the home.
    Dated<Deadline> simplified_report;
};

/// Attachment of earnings: what goes before what, and what the household must be left when
/// something is deducted by agreement. Of two ranks the lower is taken first.
struct AttachmentsLaw {
    line::RuleIndex rule{};
    Dated<Exact> rank_coordinated;
    Dated<Exact> rank_child_support;
    Dated<Exact> rank_criminal_compensation;
    Dated<Exact> rank_fine;
    Dated<Exact> rank_tax;
    Dated<Exact> rank_other;
    Dated<Exact> rank_agreed; ///< deductions by agreement
    Dated<Deadline> deadline; ///< of the coordinated order and of older ones for tax
    Dated<Money> need_single; ///< kroner a month to live on, likewise below
    Dated<Money> need_couple; ///< each of two
    Dated<Money> need_supporting_spouse;
    Dated<Money> need_under_6; ///< in addition, for each child, by age
    Dated<Money> need_from_6_to_10;
    Dated<Money> need_from_11_to_14;
    Dated<Money> need_from_15;
};

/// Knows who is paid, and on which account.
struct TaxPayee {
    std::string name;
    std::string organisation_number;
    std::string account;
    std::string iban;
    std::string bic;
};

/// Payment to the tax administration; on the day of payment of the wages.
struct PayeesLaw {
    line::RuleIndex rule{};
    Dated<TaxPayee> tax_administration;
    Dated<Money> least_claim; ///< a smaller one is not collected by itself
};

/// Everything above.
struct Law {
    BasicAmountLaw basic_amount;
    HolidayPayLaw holiday_pay;
    PensionLaw pension;
    AfpLaw afp;
    OuFundLaw ou_fund;
    ContributionLaw contribution;
    MayDaysLaw may_days;
    WorkingTimeLaw working_time; ///< the Act
    WorkingTimeLaw household;    ///< the regulation on work in the employer's home
    WithholdingLaw withholding;
    DeadlinesLaw deadlines;
    AttachmentsLaw attachments;
    PayeesLaw payees;
    std::map<int, TaxTableYear> tax_tables; ///< by income year
};

} // namespace bpa::rulebook
