#pragma once

#include "line/line.hpp"
#include "source/diagnostic.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <cstddef>
#include <string>
#include <string_view>

/// How values read for people. Files for machines use the `text()` of the values instead.
///
/// Bokmål groups thousands with a no-break space (U+00A0) and writes a decimal comma; English
/// groups with a comma and writes a point. A negative number has the sign for minus (U+2212): aloud
/// a hyphen is a pause, or nothing.
namespace bpa::outputs::display {

using source::Language;

inline constexpr std::string_view no_break_space = "\u00a0";
inline constexpr std::string_view minus = "\u2212";

/// Appends what `money`, `hours` and `clock` return.
void append_money(std::string& out, Money amount, Language language);
void append_hours(std::string& out, Minutes time, Language language);
void append_clock(std::string& out, int minutes_after_midnight);

/// `2 104,08 kr`, `−2,104.08 kr`.
[[nodiscard]] std::string money(Money amount, Language language);
/// `218,01 kr`; the caller says per hour.
[[nodiscard]] std::string money(HourlyRate per_hour, Language language);
/// `134 419,33 1/3 kr`: the fraction is of an øre.
[[nodiscard]] std::string money(const ExactMoney& amount, Language language);
/// `7:30`, `1 600 000:00`.
[[nodiscard]] std::string hours(Minutes time, Language language);
/// `4:10`, `2:46 2/3`.
[[nodiscard]] std::string hours(const ExactMinutes& time, Language language);
/// ` timer`; ` time` after exactly one.
[[nodiscard]] std::string_view unit_of_hours(Minutes time, Language language);
/// A duration as a sentence says it: `30 minutter`, `1:30 timer`.
[[nodiscard]] std::string spoken(Minutes time, Language language);
/// `1 747,2`; a fraction without a short decimal stays a fraction, ungrouped: `1547850/71`.
[[nodiscard]] std::string number(const Exact& value, Language language);
[[nodiscard]] std::string count(std::size_t number, Language language);
/// `14,1 %`, `133 1/3 %`.
[[nodiscard]] std::string percent(const Percent& share, Language language);
/// `1234 56 78903`, as banks print it; a number that is not of eleven digits as it is.
[[nodiscard]] std::string bank_account(std::string number);
/// Whatever an input to a rule is.
[[nodiscard]] std::string value(const line::InputValue& input, Language language);

/// `06:00`, `24:00`, from minutes after midnight.
[[nodiscard]] std::string clock(int minutes_after_midnight);
/// `+02:00`, `-03:30`: as times are written in files, with a hyphen.
[[nodiscard]] std::string offset(int minutes_east_of_utc);

/// `lørdag 24. oktober 2026`, `Saturday 24 October 2026`.
[[nodiscard]] std::string full_date(Date day, Language language);
/// `24. oktober 2026`, `24 October 2026`.
[[nodiscard]] std::string plain_date(Date day, Language language);
/// `lø 24.10.2026`, `Sat 24 Oct 2026`.
[[nodiscard]] std::string short_date(Date day, Language language);
/// The same without the year: `lø 24.10.`, `Sat 24 Oct`.
[[nodiscard]] std::string short_day(Date day, Language language);
/// The number of the week a day is in, as calendars print it: the first week of a year is the one
/// with its first Thursday.
[[nodiscard]] int week_number(Date day);
/// `28. september, 1. og 5. oktober`, `28 September, 1 and 5 October`: days in order, each month
/// said once. A day of another year than `year` says its year, and one that comes twice how often.
[[nodiscard]] std::string days(const std::vector<Date>& days, int year, Language language);
/// `oktober 2026` from `2026-10`; any other text comes back as it is.
[[nodiscard]] std::string month(std::string_view period, Language language);

/// `a`, `a og b`, `a, b og c`.
[[nodiscard]] std::string list(const std::vector<std::string>& items, Language language);

} // namespace bpa::outputs::display
