#pragma once

#include "line/legend.hpp"
#include "source/diagnostic.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
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
    amount, ///< kroner as given
};

/// Stable identifier used in files.
[[nodiscard]] std::string_view name_of(InputName name);

/// Stable identifier used in files: `verified`.
[[nodiscard]] std::string_view name_of(Confidence confidence);

using InputValue = std::variant<Minutes, HourlyRate, Money, Percent, Exact, ExactMinutes>;
/// The value as files print it: `8:00`, `218.01`, `133 1/3 %`.
[[nodiscard]] std::string text_of(const InputValue& value);

/// Where an input came from: a place in a fact file, a cited parameter of the rules, or a rate of
/// the same result, which has a derivation of its own.
using Origin = std::variant<source::Place, CitationIndex, RateIndex>;

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
    bool is_break = false;      ///< unpaid break: the assistant may leave
    bool is_call = false;       ///< called to active work inside another duty
    std::uint64_t day_mask = 0; ///< bit per named day of the calendar that `date` is
    Minutes on_duty;            ///< present: the length, or zero in an unpaid break
    ExactMinutes paid;          ///< hours the base rule pays
    Minutes working_time;       ///< counted against the limits of working time
    Minutes decision;           ///< charged to the decision (vedtak) of the arrangement
};

/// Knows the pay earned by one rule for one shift, and why.
///
/// A shift over midnight gives one line per rule and rate; its segments keep their own dates, and
/// `earned_on` is the date of the first of them.
struct Line {
    ShiftIndex shift{};
    PayCodeIndex code{};
    Date earned_on;
    Minutes quantity;     ///< time worked that the line covers
    ExactMinutes counted; ///< time it pays: the same, but for converted duties
    RateIndex rate{};
    Money amount;
    Derivation derivation;
    std::vector<SegmentIndex> segments;
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
