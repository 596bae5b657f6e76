#pragma once

#include "amelding/message.hpp"
#include "line/legend.hpp"
#include "source/place.hpp"
#include "values/date.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::amelding {

/// The code lists of the format.
enum class CodeList : std::uint8_t {
    employment_type,   ///< `typeArbeidsforhold`
    working_time,      ///< `arbeidstidsordning`
    appointment,       ///< `formForAnsettelse`
    end_cause,         ///< `aarsakTilSluttdato`
    leave,             ///< `permisjon/beskrivelse`
    benefit,           ///< `fordel`
    pay,               ///< `loennsinntekt/beskrivelse`
    withholding,       ///< `forskuddstrekk/beskrivelse`
    deduction,         ///< `fradrag/beskrivelse`
    attachment,        ///< `utleggstrekk/beskrivelse`
    contribution_code, ///< `beregningskodeForArbeidsgiveravgift`
    contribution_zone, ///< `sone`
    reply_language,    ///< `spraakForTilbakemelding`
};
inline constexpr std::size_t code_list_count = 13;
/// Key of the list in `rules/reporting/code-lists.yaml`: `working_time`.
[[nodiscard]] std::string_view name_of(CodeList list);

/// First and last month, both included; empty: without end.
struct Months {
    std::optional<Month> first;
    std::optional<Month> last;

    [[nodiscard]] bool contains(Month month) const {
        return (!first || *first <= month) && (!last || month <= *last);
    }
};

/// Knows a value of a code list.
struct Code {
    std::string value;
    Months months;
    line::Text title; ///< in our own words
    line::CitationIndex citation{};
    source::Place place;
};

/// Whether `antall` belongs to an income, and what it counts.
enum class CountUse : std::uint8_t {
    none,     ///< must not be written
    hours,    ///< must be written, hours
    optional, ///< may be written: kilometres, days, nights
};
[[nodiscard]] std::string_view name_of(CountUse use);

/// Knows a legal combination of benefit, description, the two flags and `antall`.
struct Combination {
    std::string benefit;
    std::string description;
    std::optional<bool> bears_contribution; ///< empty: both are legal
    std::optional<bool> bears_withholding;
    CountUse count = CountUse::none;
    Months months;
    line::CitationIndex citation{};
    source::Place place;
};

/// What a pay code becomes in the report.
enum class PostKind : std::uint8_t {
    income,
    deduction,   ///< `fradrag`
    withholding, ///< `forskuddstrekk`
    attachment,  ///< `utleggstrekk`
    none,        ///< not reported
    ask,         ///< nobody can say: the employer must
};
[[nodiscard]] std::string_view name_of(PostKind kind);

/// Which time of a pay line counts in `antall`.
enum class CountedTime : std::uint8_t {
    none,
    paid, ///< hours that the line pays
};
[[nodiscard]] std::string_view name_of(CountedTime time);

/// How lines of a pay code are reported in some months.
struct Treatment {
    Months months;
    PostKind kind = PostKind::none;
    std::string description;
    std::string benefit;
    bool bears_contribution = false;
    bool bears_withholding = false;
    CountedTime counts = CountedTime::none;
    /// The description when the time was away from the workplace (stand-by), calls apart; empty:
    /// the same.
    std::string away;
    /// The description of the share of a line that pays hours of overtime; empty: the same.
    std::string overtime;
    bool is_overtime = false; ///< pays what overtime adds to the pay for its hours
    /// Entered by hand: the employer may say what it is, and kilometres.
    bool is_entered = false;
    /// What the employer's answer makes it, when it is `ask`.
    PostKind asked_as = PostKind::income;
    bool has_earning_period = false; ///< earned in an earlier month: says which
    line::CitationIndex citation{};
    source::Place place;
};

/// The arrangement of working time that follows from what the employment states.
struct WorkingTimeChoice {
    bool works_rota = false;
    std::optional<Decimal> hours; ///< of a full week; empty: any other
    std::string code;
};

/// Knows what the report asks for: lists, checks, mapping. Dated by month reported.
struct ReportingRules {
    line::Legend legend; ///< what the citations here are positions in; pay codes
    std::array<std::map<std::string, std::vector<Code>, std::less<>>, code_list_count> lists;
    /// Occupation codes with their days, seven digits.
    std::map<std::string, DateRange, std::less<>> occupations;
    /// Of some of them, in our own words.
    std::map<std::string, line::Text, std::less<>> occupation_titles;
    std::vector<Combination> combinations;
    std::map<std::string, std::vector<Treatment>, std::less<>> pay_codes; ///< by pay code
    /// Weekly hours that an arrangement of working time must have.
    std::map<std::string, Decimal, std::less<>> hours_of_working_time;
    std::vector<WorkingTimeChoice> working_time_choices;
    /// Edition of the format by month, in order.
    std::vector<std::pair<Month, Version>> versions;
    Month tax_by_date_from;              ///< tax is summed by payment date from this month
    Month withholding_described_from;    ///< `forskuddstrekk` has a description from this month
    std::string withholding_description; ///< of ordinary tax
    Month attachment_dated_from;
    Month appointment_from;
    Decimal most_hours;                            ///< of hourly pay in a month
    Decimal least_weekly_hours, most_weekly_hours; ///< of a full position
    /// Plausible kroner per hour; empty: no source says.
    std::optional<Decimal> least_hourly, most_hourly;
    int leave_days = 0;                       ///< leave is reported from this many days
    std::string employment_type;              ///< `ordinaertArbeidsforhold`
    std::string contribution_code;            ///< `generelleNaeringer`
    std::map<std::string, std::string> zones; ///< `Ia` → `1a`
    /// Pay for a private person's home that bears no contribution.
    std::string exempt_home_pay;
    /// Rates that a zone may have, by its code (`1a`) and month: percent; zone Ia has two.
    std::map<std::string, std::vector<std::pair<Months, Decimal>>> zone_rates;
    /// The extra contribution on high pay: its percent, and the months whose payments bear it.
    std::optional<Decimal> extra_percent;
    Months extra_months;

    /// The code when it is in the list and valid in the month; null otherwise.
    [[nodiscard]] const Code* code(CodeList list, std::string_view value, Month month) const;
    /// Whether the list has the code in any month.
    [[nodiscard]] bool has_code(CodeList list, std::string_view value) const;
    [[nodiscard]] Version version_of(Month month) const;
    /// What `antall` is for an income in a month; nothing written when no combination says.
    [[nodiscard]] CountUse
    count_of(std::string_view benefit, std::string_view description, Month month) const;
    /// The arrangement of working time of a contract with or without rota; empty when no rule says.
    [[nodiscard]] std::string working_time_for(bool works_rota, Decimal hours) const;
    /// Null when the pay code has none in the month.
    [[nodiscard]] const Treatment* treatment(std::string_view pay_code, Month month) const;
};

} // namespace bpa::amelding
