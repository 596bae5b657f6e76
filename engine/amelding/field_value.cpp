#include "amelding/field_value.hpp"

#include "source/characters.hpp"
#include "values/check.hpp"
#include "values/parse.hpp"

#include <algorithm>
#include <optional>

namespace bpa::amelding {
namespace {

constexpr std::size_t longest_short_text = 255;
constexpr std::size_t longest_id = 150;
constexpr std::size_t most_decimals = 4;

bool is_digit(char c) {
    return '0' <= c && c <= '9';
}

bool is_id_character(char c) {
    return is_digit(c) || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '_' ||
           c == '.' || c == '-';
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n";
    const auto begin = text.find_first_not_of(spaces);
    if (begin == std::string_view::npos) {
        return {};
    }
    return text.substr(begin, text.find_last_not_of(spaces) - begin + 1);
}

/// Takes as many digits as there are, at least one.
bool take_digits(std::string_view& text) {
    const auto end = std::ranges::find_if_not(text, is_digit);
    const bool has_any = end != text.begin();
    text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
    return has_any;
}

bool take(std::string_view& text, char wanted) {
    const bool is_there = text.starts_with(wanted);
    text.remove_prefix(is_there ? 1 : 0);
    return is_there;
}

/// Two digits up to a limit.
bool take_pair(std::string_view& text, int most) {
    if (text.size() < 2 || !is_digit(text[0]) || !is_digit(text[1])) {
        return false;
    }
    const int number = (text[0] - '0') * 10 + (text[1] - '0'); // NOLINT: decimal digits
    text.remove_prefix(2);
    return number <= most;
}

/// `Z`, `+01:00` or nothing at the end of a date or time, as XML allows.
bool is_zone(std::string_view text) {
    constexpr int most_hours = 14;
    constexpr int most_minutes = 59;
    if (text.empty() || text == "Z") {
        return true;
    }
    return (take(text, '+') || take(text, '-')) && take_pair(text, most_hours) && take(text, ':') &&
           take_pair(text, most_minutes) && text.empty();
}

/// The beginning of a text that a library of ours reads, when a zone or nothing follows.
template <class T, class Parse>
std::optional<T> before_zone(std::string_view text, std::size_t length, const Parse& parse) {
    if (text.size() < length || !is_zone(text.substr(length))) {
        return std::nullopt;
    }
    const auto parsed = parse(text.substr(0, length));
    const auto* value = std::get_if<T>(&parsed);
    return value == nullptr ? std::nullopt : std::optional{*value};
}

constexpr std::string_view date_form = "2026-10-31";
constexpr std::string_view month_form = "2026-10";
constexpr std::string_view year_form = "2026";

Fit read_date(std::string_view text, Value& value) {
    const auto date = before_zone<Date>(text, date_form.size(), parse_date);
    value.date = date.value_or(Date{});
    return date ? Fit::good : Fit::wrong;
}

Fit read_month(std::string_view text, Value& value) {
    constexpr int first_year = 2014;
    constexpr int last_year = 2099;
    const auto month = before_zone<Month>(text, month_form.size(), parse_month);
    if (!month || month->year() < first_year || last_year < month->year()) {
        return Fit::wrong;
    }
    value.month = *month;
    return Fit::good;
}

bool is_year(std::string_view text) {
    return text.size() >= year_form.size() &&
           std::ranges::all_of(text.substr(0, year_form.size()), is_digit) &&
           is_zone(text.substr(year_form.size()));
}

bool is_date_time(std::string_view text) {
    constexpr int most_hours = 23;
    constexpr int most_sixtieths = 59;
    const auto day = text.substr(0, date_form.size());
    if (!std::holds_alternative<Date>(parse_date(day))) {
        return false;
    }
    text.remove_prefix(day.size());
    if (!take(text, 'T')) {
        return false;
    }
    const bool is_midnight = text.starts_with("24:00:00"); // the end of the day
    if (!take_pair(text, is_midnight ? most_hours + 1 : most_hours) || !take(text, ':') ||
        !take_pair(text, most_sixtieths) || !take(text, ':') || !take_pair(text, most_sixtieths)) {
        return false;
    }
    return (!take(text, '.') || take_digits(text)) && is_zone(text);
}

/// A decimal number as XML writes one: sign, digits, a point among them or beside them.
bool is_decimal(std::string_view text) {
    (void)(take(text, '-') || take(text, '+'));
    const bool has_whole = take_digits(text);
    const bool has_part = take(text, '.') && take_digits(text);
    return (has_whole || has_part) && text.empty();
}

bool is_whole(std::string_view text) {
    (void)(take(text, '-') || take(text, '+'));
    return take_digits(text) && text.empty();
}

/// More decimals than we count with are rounded: they say nothing about kroner or hours.
Fit read_amount(Notation notation, std::string_view text, Value& value) {
    const bool is_plain = is_decimal(text);
    if (!is_plain && (notation == Notation::xml || !Decimal::parse(text))) {
        return Fit::wrong;
    }
    auto number = Decimal::parse(text);
    const auto point = text.find('.');
    if (!number && point != std::string_view::npos && text.size() - point > most_decimals + 1) {
        number = Decimal::parse(text.substr(0, point + most_decimals + 1));
        if (number && text[point + most_decimals + 1] >= '5') {
            number = *number + Decimal::of_units(text.front() == '-' ? -1 : 1);
        }
    }
    value.number = number.value_or(Decimal{});
    return number ? Fit::good : Fit::too_large;
}

Fit read_whole(Notation notation, std::string_view text, Value& value) {
    const auto number = Decimal::parse(text);
    const bool is_json_whole = notation == Notation::json && number && number->is_whole();
    if (!is_whole(text) && !is_json_whole) {
        return Fit::wrong;
    }
    value.number = number.value_or(Decimal{});
    return number ? Fit::good : Fit::too_large;
}

Fit fit(bool is_good) {
    return is_good ? Fit::good : Fit::wrong;
}

} // namespace

Fit read_value(Form form, Notation notation, std::string_view text, Value& value) {
    value.text = text;
    const auto word = trimmed(text);
    switch (form) {
    case Form::group:
        break;
    case Form::text:
        return Fit::good;
    case Form::short_text:
        return fit(source::count_characters(text) <= longest_short_text);
    case Form::id:
        return fit(text.size() <= longest_id && std::ranges::all_of(text, is_id_character));
    case Form::amount:
        return read_amount(notation, word, value);
    case Form::whole:
        return read_whole(notation, word, value);
    case Form::date:
        return read_date(word, value);
    case Form::month:
        return read_month(word, value);
    case Form::year:
        return fit(is_year(word));
    case Form::date_time:
        return fit(is_date_time(word));
    case Form::yes_no:
        value.is_yes = word == "true" || word == "1";
        return fit(value.is_yes || word == "false" || word == "0");
    case Form::language:
        return fit(text == "bokmaal" || text == "nynorsk" || text == "engelsk");
    }
    BPA_CHECK(false);
}

std::string expected_of(Form form) {
    switch (form) {
    case Form::group:
        return "amelding group";
    case Form::text:
    case Form::short_text:
        return "amelding text";
    case Form::id:
        return "amelding id";
    case Form::amount:
        return "amelding amount";
    case Form::whole:
        return "amelding whole";
    case Form::date:
        return "amelding date";
    case Form::month:
        return "amelding month";
    case Form::year:
        return "amelding year";
    case Form::date_time:
        return "amelding time";
    case Form::yes_no:
        return "amelding yes-no";
    case Form::language:
        return "amelding language";
    }
    BPA_CHECK(false);
}

} // namespace bpa::amelding
