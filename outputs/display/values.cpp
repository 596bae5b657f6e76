#include "outputs/display/values.hpp"

#include "values/check.hpp"
#include "values/parse.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <variant>

namespace bpa::outputs::display {
namespace {

constexpr std::string_view no_break_space = "\u00a0";

using Names = std::array<std::string_view, 12>;
constexpr Names months_nb = {"januar",
                             "februar",
                             "mars",
                             "april",
                             "mai",
                             "juni",
                             "juli",
                             "august",
                             "september",
                             "oktober",
                             "november",
                             "desember"};
constexpr Names months_en = {"January",
                             "February",
                             "March",
                             "April",
                             "May",
                             "June",
                             "July",
                             "August",
                             "September",
                             "October",
                             "November",
                             "December"};
constexpr std::array<std::string_view, 7> days_nb = {
    "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"};
constexpr std::array<std::string_view, 7> days_en = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 7> short_days_nb = {
    "ma", "ti", "on", "to", "fr", "lø", "sø"};

std::string_view month_name(unsigned month, Language language) {
    return (language == Language::nb ? months_nb : months_en).at(month - 1);
}

std::size_t place_in_week(Date day) {
    return static_cast<std::size_t>(day.weekday()) - 1;
}

/// A number from 0 to 99.
std::string two_digits(int number) {
    BPA_CHECK(number >= 0 && number < 100);
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

/// Puts the language's signs into a plain number such as `-2104.08`.
std::string dressed(std::string_view plain, Language language) {
    const bool is_nb = language == Language::nb;
    const std::size_t first = plain.starts_with('-') ? 1 : 0;
    const std::size_t end = std::min(plain.find_first_of(".:"), plain.size());
    std::string text{plain.substr(0, first)};
    for (std::size_t i = first; i < end; ++i) {
        if (i > first && (end - i) % 3 == 0) {
            text += is_nb ? no_break_space : std::string_view{","};
        }
        text += plain[i];
    }
    if (end < plain.size()) {
        text += is_nb && plain[end] == '.' ? ',' : plain[end];
        text += plain.substr(end + 1);
    }
    return text;
}

} // namespace

std::string money(Money amount, Language language) {
    return dressed(amount.text(), language) + " kr";
}

std::string money(HourlyRate per_hour, Language language) {
    return money(Money::ore(per_hour.ore()), language);
}

std::string money(const ExactMoney& amount, Language language) {
    return dressed(amount.text(), language) + " kr";
}

std::string hours(Minutes time, Language language) {
    return dressed(time.text(), language);
}

std::string hours(const ExactMinutes& time, Language language) {
    return dressed(time.text(), language);
}

std::string number(const Exact& value, Language language) {
    const std::string plain = value.text();
    return plain.find('/') == std::string::npos ? dressed(plain, language) : plain;
}

std::string count(std::size_t number, Language language) {
    return dressed(std::to_string(number), language);
}

std::string percent(const Percent& share, Language language) {
    std::string text = share.text();
    if (const std::size_t point = text.find('.');
        language == Language::nb && point != std::string::npos) {
        text[point] = ',';
    }
    return text;
}

std::string value(const line::InputValue& input, Language language) {
    struct Reading {
        Language language;
        std::string operator()(Minutes v) const { return hours(v, language); }
        std::string operator()(HourlyRate v) const { return money(v, language); }
        std::string operator()(Money v) const { return money(v, language); }
        std::string operator()(const Percent& v) const { return percent(v, language); }
        std::string operator()(const Exact& v) const { return number(v, language); }
        std::string operator()(const ExactMinutes& v) const { return hours(v, language); }
        std::string operator()(const ExactMoney& v) const { return money(v, language); }
    };
    return std::visit(Reading{language}, input);
}

// A slip reads hundreds of clocks, so the digits are written directly.
std::string clock(int minutes_after_midnight) {
    const int hour = minutes_after_midnight / ClockTime::minutes_per_hour;
    const int minute = minutes_after_midnight % ClockTime::minutes_per_hour;
    return two_digits(hour) + ':' + two_digits(minute);
}

std::string offset(int minutes_east_of_utc) {
    return (minutes_east_of_utc < 0 ? "-" : "+") + clock(std::abs(minutes_east_of_utc));
}

std::string full_date(Date day, Language language) {
    const auto& names = language == Language::nb ? days_nb : days_en;
    return fmt::format("{} {}", names.at(place_in_week(day)), plain_date(day, language));
}

std::string plain_date(Date day, Language language) {
    return fmt::format("{}{} {} {}",
                       day.day(),
                       language == Language::nb ? "." : "",
                       month_name(day.month(), language),
                       day.year());
}

std::string short_date(Date day, Language language) {
    if (language == Language::nb) {
        std::string text{short_days_nb.at(place_in_week(day))};
        text += ' ' + two_digits(static_cast<int>(day.day()));
        text += '.' + two_digits(static_cast<int>(day.month()));
        return text + '.' + std::to_string(day.year());
    }
    return fmt::format("{} {} {} {}",
                       days_en.at(place_in_week(day)).substr(0, 3),
                       day.day(),
                       month_name(day.month(), language).substr(0, 3),
                       day.year());
}

std::string days(const std::vector<Date>& days, int year, Language language) {
    std::vector<std::string> items;
    for (std::size_t i = 0; i < days.size();) {
        const Date day = days[i];
        std::size_t next = i + 1;
        while (next < days.size() && days[next] == day) {
            ++next;
        }
        std::string item = fmt::format("{}{}", day.day(), language == Language::nb ? "." : "");
        if (next - i > 1) {
            item +=
                fmt::format(" ({} {})", next - i, language == Language::nb ? "ganger" : "times");
        }
        const bool is_last_of_month = next == days.size() || days[next].month() != day.month() ||
                                      days[next].year() != day.year();
        if (is_last_of_month) {
            item += fmt::format(" {}", month_name(day.month(), language));
            item += day.year() == year ? "" : fmt::format(" {}", day.year());
        }
        items.push_back(std::move(item));
        i = next;
    }
    return list(items, language);
}

std::string month(std::string_view period, Language language) {
    const auto parsed = parse_month(period);
    if (const Month* found = std::get_if<Month>(&parsed)) {
        return fmt::format("{} {}", month_name(found->number(), language), found->year());
    }
    return std::string{period};
}

std::string list(const std::vector<std::string>& items, Language language) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) {
            const bool is_last = i + 1 == items.size();
            text += !is_last ? ", " : language == Language::nb ? " og " : " and ";
        }
        text += items[i];
    }
    return text;
}

} // namespace bpa::outputs::display
