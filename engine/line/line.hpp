#pragma once

#include "line/accounts.hpp"
#include "line/legend.hpp"
#include "source/diagnostic.hpp"
#include "values/date.hpp"
#include "values/money.hpp"
#include "values/short_list.hpp"
#include "values/table_code.hpp"
#include "values/time_share.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace bpa::line {

/// Position of a shift, segment, rate or line inside one assistant's result.
enum class ShiftIndex : std::uint32_t {};
enum class SegmentIndex : std::uint32_t {};
enum class RateIndex : std::uint32_t {};

/// What an input to a rule is. The name printed in files is `name_of`.
enum class InputName : std::uint8_t {
    hours,         ///< time worked that the rule pays for
    counted_hours, ///< what a conversion makes of it
    paid_per_hour, ///< minutes paid for an hour of a converted duty
    call_block,    ///< minutes paid for each block begun of a call
    hourly_rate,   ///< a rate of this result
    agreed_rate,   ///< kroner per hour as agreed (a parameter or the contract's own wage)
    annual_pay,    ///< kroner per year
    annual_hours,  ///< the divisor
    percent,       ///< share of the wage
    seniority_years,
    amount,         ///< kroner as given
    monthly_salary, ///< kroner per month for a full position
    position,       ///< share of a full position
    days,           ///< days of the period it is for
    days_in_period, ///< days the period has, counted the same way
    base,           ///< sum of lines in this run
    base_before,    ///< the same in earlier runs of the year or month
    already,        ///< computed by earlier runs of the year or month
    basic_amount,   ///< the National Insurance basic amount (G), kroner per year
    multiple,       ///< number of basic amounts
    lower_limit,    ///< kroner
    upper_limit,    ///< kroner
    employee_percent,
    premium,   ///< pension premium paid to the provider
    refund,    ///< received from NAV
    allowance, ///< left of a yearly allowance
    age,
    hours_per_week,
    table,                  ///< number of the tax table
    table_result,           ///< what the tax table gives for the base
    day_limit,              ///< ordinary hours of 24 hours that were full
    week_limit,             ///< ordinary hours of a week that were full
    table_period,           ///< which table of the code: of a month, a week, …
    table_parts,            ///< how many of the table's periods the pay is for
    table_base,             ///< what the table is asked about, whole kroner
    table_middle,           ///< the middle of the step the base lies in
    yearly_income,          ///< what the base comes to in a year
    minimum_deduction,      ///< kroner a year
    standard_deduction,     ///< kroner a year
    seamens_allowance,      ///< kroner a year
    table_deduction,        ///< kroner a year the table stands for; negative: a supplement
    personal_allowance,     ///< kroner a year
    net_income,             ///< income of a year less all deductions
    municipal_tax,          ///< kroner a year
    common_tax,             ///< kroner a year
    bracket_tax,            ///< kroner a year
    insurance_contribution, ///< kroner a year
    yearly_tax,             ///< the four together
    table_above,            ///< withheld of what is above the table's limit
    exempt_limit,           ///< this employer's part of an exemption card
    exempt_before,          ///< used of it before
    left,                   ///< of this run's pay, when tax and what goes before is taken
    claim,                  ///< of an attachment: what was left to collect before the first run
    claim_taken,            ///< of it, taken by earlier runs
    at_least,               ///< kroner per hour that a share of the wage never goes below
    counter_before,         ///< time or times counted in the year before
    competence_years,       ///< years of education or experience
    block,                  ///< time that is paid in whole parts of this
    least_hours,            ///< time paid at least
    per_day,                ///< kroner per day
    scale_hours,            ///< hours of a year that a fixed monthly supplement is scaled to
    weekends,               ///< weekends worked or planned in the year
    step_from,              ///< what the step of a ladder begins at: hours or weekends of the year
    pay_step,               ///< number of the step that the position has in a pay table
    overtime_before,        ///< overtime that the day, the week or the settlement had before
};

/// Stable identifier used in files.
[[nodiscard]] std::string_view name_of(InputName name);

/// Stable identifier used in files: `verified`.
[[nodiscard]] std::string_view name_of(Confidence confidence);

using InputValue = std::variant<Minutes,
                                HourlyRate,
                                Money,
                                Percent,
                                Exact,
                                ExactMinutes,
                                ExactMoney,
                                TableCode,
                                TaxPeriod>;
/// The value as files print it: `8:00`, `218.01`, `133 1/3 %`.
[[nodiscard]] std::string text_of(const InputValue& value);

/// Says that an input is the sum of this person's lines of this run whose pay code enters a base;
/// or, with a code, of the lines of that code; or, with a kind, of the lines of that kind of cost;
/// or, with a role, of the lines of that role.
struct SumOrigin {
    std::optional<Base> base;
    std::optional<PayCodeIndex> code;
    std::optional<CostKind> cost;
    std::optional<TaxedAs> taxed_as; ///< with a base: of the codes so taxed alone
    std::optional<PayRole> role = std::nullopt;

    /// Whether lines of a pay code are part of the sum.
    [[nodiscard]] bool is_of(PayCodeIndex index, const PayCode& pay_code) const;
};
/// Says that an input is what earlier runs left (the closing balances they hand on) and the opening
/// balances.
class ChainOrigin {
public:
    explicit ChainOrigin(Account account)
        : account_{std::make_shared<const Account>(std::move(account))} {}
    [[nodiscard]] const Account& account() const { return *account_; }

private:
    /// Outside, since hardly any input has one and every line has inputs.
    std::shared_ptr<const Account> account_;
};
/// Where an input came from: a place in a fact file, a cited parameter of the rules, a rate of the
/// same result, which has a derivation of its own, other lines, or the runs before.
using Origin = std::variant<source::Place, CitationIndex, RateIndex, SumOrigin, ChainOrigin>;

/// Knows one named input of a derivation.
struct Input {
    InputName name = InputName::amount;
    InputValue value;
    Origin origin;
};

/// Knows how an amount or a rate came to be: one rule, named inputs, one rounding.
struct Derivation {
    RuleIndex rule{};
    CitationIndex basis{};
    std::vector<Input> inputs;
    Exact exact_ore;
    Rounding rounding;
};

/// Knows an hourly rate that was derived, with its own rounding; lines multiply it by time.
struct Rate {
    HourlyRate value;
    Derivation derivation;
    bool provisional = false; ///< carried forward past the last confirmed date
};

/// How an hour stands to the limits of working time.
enum class HourKind : std::uint8_t {
    ordinary,
    additional, ///< merarbeid: beyond the agreed position, inside full time
    overtime,   ///< beyond the limit of ordinary hours
};
/// Stable identifier used in files: `overtime`.
[[nodiscard]] std::string_view name_of(HourKind kind);

/// Knows a part of a shift over which nothing that rules ask about changes.
///
/// Times are wall-clock readings at the offset in force, so 25 October has two 02:30; `minutes` is
/// time really passed. The four counts answer four different questions.
struct Segment {
    ShiftIndex shift{};
    Date date;
    std::int16_t from = 0;           ///< minutes after midnight, 0..1439
    std::int16_t to = 0;             ///< minutes after midnight, 1..1440
    std::int16_t offset_minutes = 0; ///< east of UTC
    Minutes minutes;                 ///< length; equals `to - from`
    DutyIndex duty{};
    bool is_break = false; ///< unpaid break: the assistant may leave
    bool is_call = false;  ///< called to active work inside another duty
    HourKind hour_kind = HourKind::ordinary;
    Minutes full_limit;        ///< with overtime: the ordinary hours that were full
    bool is_week_full = false; ///< with overtime: they are of the week; otherwise of 24 hours
    bool is_salaried = false;  ///< a monthly salary pays it; no hourly pay of its own
    /// The roster has work of the same employment at the same time; only set where a rule asks.
    bool is_rostered = false;
    /// With overtime: the step of the overtime rule that holds, from 1; 0: the rule's own percent.
    std::uint8_t overtime_step = 0;
    Minutes overtime_before;    ///< with overtime: how much of the day's or week's went before
    std::uint64_t day_mask = 0; ///< bit per named day of the calendar that `date` is
    Minutes on_duty;            ///< present: the length, or zero in an unpaid break
    TimeShare working_share;    ///< what of the length is working time
    ExactMinutes paid;          ///< hours the base rule pays
    Minutes working_time;       ///< counted against the limits of working time: by the share
    Minutes decision;           ///< charged to the decision (vedtak) of the arrangement
};

/// Knows an amount by one rule, and why: pay for one shift, or what follows for a day or the
/// period.
///
/// A shift over midnight gives one line per rule and rate; its segments keep their own dates, and
/// `earned_on` is the date of the first of them. A line without shift is for `earned_on`, or for
/// the days from it to `earned_until`.
///
/// Amounts are positive whatever the role of the pay code: a withholding of 5000.00 is 5000.00, and
/// lowers what is paid out because its role is `tax`. A negative amount takes back.
struct Line {
    std::optional<ShiftIndex> shift;
    std::uint32_t employment = 0; ///< number of the employment, from 1; 0: the person as a whole
    std::string
        arrangement; ///< alias; only without a shift, and only when it is of one arrangement
    PayCodeIndex code{};
    Date earned_on;
    std::optional<Date> earned_until;
    Minutes quantity;     ///< time worked that the line covers; zero when it is for no time
    ExactMinutes counted; ///< time it pays: the same, but for converted duties
    std::optional<RateIndex> rate;
    Money amount;
    Derivation derivation;
    ShortList<SegmentIndex, 4> segments;
    bool provisional = false;
};

enum class FindingLevel : std::uint8_t { note, review, stop };
[[nodiscard]] std::string_view name_of(FindingLevel level);

/// Knows something a person should look at: the data is valid, but somebody must decide. The text
/// stands in the message catalogue under `code`.
struct Finding {
    std::string code;
    FindingLevel level = FindingLevel::note;
    std::string assistant; ///< alias, empty when it concerns the run
    source::Place place;
    source::MessageArgs args;
    std::optional<CitationIndex> citation;
};

/// Order in which findings are listed: level (stop first), assistant, place, code.
[[nodiscard]] bool lists_before(const Finding& a, const Finding& b);

} // namespace bpa::line
