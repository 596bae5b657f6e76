#pragma once

#include "values/date.hpp"
#include "values/money.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

namespace bpa {

/// Why a scalar's text is not the value it should be.
enum class ParseProblem : std::uint8_t {
    empty,             ///< nothing written
    missing_unit,      ///< `28.00` where `28.00 kr` is meant, `12` where `12 %` is meant
    wrong_unit,        ///< another unit than the key asks for
    malformed,         ///< a character does not belong; `at` points at it
    too_many_decimals, ///< more than two decimals in kroner
    no_such_day,       ///< 30 February, or a year outside 1900..2999
    no_such_clock,     ///< 25:00, 12:60
    out_of_range,      ///< larger than the type holds
};

/// Knows where and why a text could not be read.
struct ParseFailure {
    ParseProblem problem = ParseProblem::malformed;
    std::size_t at = 0; ///< byte offset into the text
};

template <class T>
using Parsed = std::variant<T, ParseFailure>;

/// `28.00 kr`, `28 kr`, `-28.50 kr`; one space before the unit; point as decimal sign, no grouping.
/// At most two decimals. Range: 15 digits of kroner.
[[nodiscard]] Parsed<Money> parse_money(std::string_view text);
/// As `parse_money`, and not negative.
[[nodiscard]] Parsed<HourlyRate> parse_hourly_rate(std::string_view text);
/// `12 %`, `14.1 %`, `133 1/3 %`, `1/3 %`. Not negative. At most six decimals; a fraction is
/// proper.
[[nodiscard]] Parsed<Percent> parse_percent(std::string_view text);
/// `37:30`, hours 0 to 99999 (zeros in front are fine), minutes 00 to 59, else `no_such_clock`.
[[nodiscard]] Parsed<Minutes> parse_minutes(std::string_view text);
/// `2026-10-24`.
[[nodiscard]] Parsed<Date> parse_date(std::string_view text);
/// `2026-10`.
[[nodiscard]] Parsed<Month> parse_month(std::string_view text);
/// `06:00`, `24:00`.
[[nodiscard]] Parsed<ClockTime> parse_clock(std::string_view text);
/// `2026-10-24T22:00`, `2026-10-24T24:00`, `2026-10-25T02:30+02:00`.
[[nodiscard]] Parsed<LocalTime> parse_local_time(std::string_view text);
/// A plain whole number, no sign but minus, no leading zeros, no underscores.
[[nodiscard]] Parsed<std::int64_t> parse_whole(std::string_view text);
/// A plain decimal number such as `1747.2`, exact.
[[nodiscard]] Parsed<Exact> parse_decimal(std::string_view text);

/// Norwegian number checks (`payroll-files`: weights and the 10/11 handling of each).
/// Eleven digits with MOD11 control digit; spaces and points are not accepted.
[[nodiscard]] bool is_bank_account(std::string_view text);
/// Nine digits with MOD11 control digit.
[[nodiscard]] bool is_organisation_number(std::string_view text);
/// A customer identification of a payment (KID): 2 to 25 digits with a MOD10 or MOD11 control digit
/// last, which of MOD11 may be `-`. Which of the two the payee uses is not known to who pays, so
/// this catches slips of the pen and nothing more.
[[nodiscard]] bool is_kid(std::string_view text);

/// What a national identity number says of itself. A birth date may be read from it only to
/// contradict the one given; sex and century never are.
struct NationalId {
    bool is_d_number = false;  ///< day + 40
    bool is_synthetic = false; ///< month + 80 (tax administration) or + 40 (NAV, also H-numbers)
    unsigned day = 0;          ///< with the D-number shift removed
    unsigned month = 0;        ///< with the synthetic shift removed
    unsigned year_of_century = 0;
};

/// Control digits right (remainder 0 to 3 in the first place, as numbers from 2032 will have) and a
/// day that can exist; otherwise nothing.
[[nodiscard]] std::optional<NationalId> read_national_id(std::string_view text);

/// Whether a text has a national identity number in it: eleven digits that stand alone, or six and
/// five with one space between.
[[nodiscard]] bool holds_national_id(std::string_view text);

} // namespace bpa
