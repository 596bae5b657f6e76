#include "outputs/display/values.hpp"

#include "outputs/display/words.hpp"
#include "values/check.hpp"
#include "values/digits.hpp"
#include "values/parse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <variant>

namespace bpa::outputs::display {
namespace {

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

/// Two digits of a number from 0 to 99.
void append_two_digits(std::string& out, unsigned number) {
    BPA_CHECK(number < 100);
    out += static_cast<char>('0' + number / 10);
    out += static_cast<char>('0' + number % 10);
}

void append_number(std::string& out, unsigned number) {
    digits::append(out, number);
}

/// Knows a day as a calendar names it.
struct CivilDay {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;

    // A day counts itself; asking it for one part after the other would work out all three each
    // time.
    explicit CivilDay(Date date) {
        const std::chrono::year_month_day parts{
            std::chrono::sys_days{std::chrono::days{date.days()}}};
        year = static_cast<int>(parts.year());
        month = static_cast<unsigned>(parts.month());
        day = static_cast<unsigned>(parts.day());
    }
};

/// Takes the hyphen of a plain number off; the sign for minus, or nothing, is what stands there.
std::string_view take_sign(std::string_view& plain) {
    const bool is_negative = plain.starts_with('-');
    plain.remove_prefix(is_negative ? 1 : 0);
    return is_negative ? minus : std::string_view{};
}

/// Puts the language's signs into a plain number such as `-2104.08`.
std::string dressed(std::string_view plain, Language language) {
    const bool is_nb = language == Language::nb;
    std::string text{take_sign(plain)};
    const std::size_t end = std::min(plain.find_first_of(".:"), plain.size());
    for (std::size_t i = 0; i < end; ++i) {
        if (i > 0 && (end - i) % 3 == 0) {
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

/// Knows a number that is written from its last digit to its first. Slips hold hundreds.
class Backwards {
public:
    void two_digits(std::uint64_t number) {
        put(static_cast<char>('0' + number % 10));
        put(static_cast<char>('0' + number / 10));
    }
    void put(char sign) { written_[--begin_] = sign; }
    void put(std::string_view signs) {
        for (std::size_t i = signs.size(); i > 0; --i) {
            put(signs[i - 1]);
        }
    }
    void grouped(std::uint64_t number, Language language) {
        for (unsigned place = 0; place == 0 || number != 0; ++place) {
            if (place > 0 && place % 3 == 0) {
                put(language == Language::nb ? no_break_space : std::string_view{","});
            }
            put(static_cast<char>('0' + number % 10));
            number /= 10;
        }
    }
    [[nodiscard]] std::string_view text() const {
        return {written_.data() + begin_, written_.size() - begin_};
    }

private:
    // 20 digits of 64 bits, six gaps of two bytes, two digits, a point, a minus of three bytes.
    static constexpr std::size_t room = 38;
    std::array<char, room> written_{};
    std::size_t begin_ = room;
};

/// A count of small units as the large one and the rest: `1 744,08`, `1 600:30`.
struct Parted {
    std::int64_t count = 0;
    std::uint64_t per_large = 1;
    char point = ':';
};
void append_parted(std::string& out, const Parted& number, Language language) {
    const auto distance = static_cast<std::uint64_t>(digits::magnitude(number.count));
    Backwards text;
    text.two_digits(distance % number.per_large);
    text.put(number.point);
    text.grouped(distance / number.per_large, language);
    if (number.count < 0) {
        text.put(minus);
    }
    out += text.text();
}

} // namespace

void append_money(std::string& out, Money amount, Language language) {
    constexpr std::uint64_t ore_per_krone = 100;
    append_parted(out,
                  {.count = amount.ore(),
                   .per_large = ore_per_krone,
                   .point = language == Language::nb ? ',' : '.'},
                  language);
    out += " kr";
}

void append_hours(std::string& out, Minutes time, Language language) {
    append_parted(out, {.count = time.count(), .per_large = ClockTime::minutes_per_hour}, language);
}

void append_clock(std::string& out, int minutes_after_midnight) {
    BPA_CHECK(minutes_after_midnight >= 0);
    const auto minutes = static_cast<unsigned>(minutes_after_midnight);
    append_two_digits(out, minutes / ClockTime::minutes_per_hour);
    out += ':';
    append_two_digits(out, minutes % ClockTime::minutes_per_hour);
}

std::string money(Money amount, Language language) {
    std::string text;
    append_money(text, amount, language);
    return text;
}

std::string money(HourlyRate per_hour, Language language) {
    return money(Money::ore(per_hour.ore()), language);
}

std::string money(const ExactMoney& amount, Language language) {
    return dressed(amount.text(), language) + " kr";
}

std::string hours(Minutes time, Language language) {
    std::string text;
    append_hours(text, time, language);
    return text;
}

std::string hours(const ExactMinutes& time, Language language) {
    const Exact& exact = time.minutes();
    const auto whole = static_cast<std::int64_t>(exact.numerator());
    return exact.is_whole() && whole == exact.numerator() ? hours(Minutes::of(whole), language)
                                                          : dressed(time.text(), language);
}

std::string_view unit_of_hours(Minutes time, Language language) {
    const bool is_nb = language == Language::nb;
    if (time == Minutes::of(ClockTime::minutes_per_hour)) {
        return is_nb ? " time" : " hour";
    }
    return is_nb ? " timer" : " hours";
}

std::string spoken(Minutes time, Language language) {
    const std::int64_t count = time.count();
    if (count < 0 || count >= ClockTime::minutes_per_hour) {
        std::string text = hours(time, language);
        return text += unit_of_hours(time, language);
    }
    const bool is_nb = language == Language::nb;
    std::string text = std::to_string(count);
    return text +=
           count == 1 ? (is_nb ? " minutt" : " minute") : (is_nb ? " minutter" : " minutes");
}

std::string number(const Exact& value, Language language) {
    const std::string text = value.text();
    std::string_view plain = text;
    if (plain.find('/') == std::string_view::npos) {
        return dressed(plain, language);
    }
    std::string fraction{take_sign(plain)};
    return fraction += plain;
}

std::string count(std::size_t number, Language language) {
    return dressed(std::to_string(number), language);
}

std::string percent(const Percent& share, Language language) {
    const std::string written = share.text();
    std::string_view plain = written;
    std::string text{take_sign(plain)};
    text += plain;
    if (const std::size_t point = text.find('.');
        language == Language::nb && point != std::string::npos) {
        text[point] = ',';
    }
    return text;
}

std::string bank_account(std::string number) {
    constexpr std::size_t digits = 11;
    constexpr std::size_t bank = 4;
    constexpr std::size_t group = 2;
    if (number.size() == digits) {
        number.insert(bank + group, no_break_space);
        number.insert(bank, no_break_space);
    }
    return number;
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
        std::string operator()(TableCode v) const { return v.text(); }
        std::string operator()(TaxPeriod v) const { return table_period(v, language); }
    };
    return std::visit(Reading{language}, input);
}

std::string clock(int minutes_after_midnight) {
    std::string text;
    append_clock(text, minutes_after_midnight);
    return text;
}

std::string offset(int minutes_east_of_utc) {
    return (minutes_east_of_utc < 0 ? "-" : "+") + clock(std::abs(minutes_east_of_utc));
}

std::string full_date(Date day, Language language) {
    const auto& names = language == Language::nb ? days_nb : days_en;
    std::string text{names.at(place_in_week(day))};
    text += ' ';
    return text + plain_date(day, language);
}

std::string plain_date(Date day, Language language) {
    const CivilDay civil{day};
    std::string text;
    append_number(text, civil.day);
    text += language == Language::nb ? ". " : " ";
    text += month_name(civil.month, language);
    text += ' ';
    return text + std::to_string(civil.year);
}

std::string short_date(Date day, Language language) {
    std::string text = short_day(day, language);
    text += language == Language::nb ? "" : " ";
    return text + std::to_string(day.year());
}

std::string short_day(Date day, Language language) {
    const CivilDay civil{day};
    std::string text;
    if (language == Language::nb) {
        text += short_days_nb.at(place_in_week(day));
        text += ' ';
        append_two_digits(text, civil.day);
        text += '.';
        append_two_digits(text, civil.month);
        text += '.';
        return text;
    }
    text += days_en.at(place_in_week(day)).substr(0, 3);
    text += ' ';
    append_number(text, civil.day);
    text += ' ';
    text += month_name(civil.month, language).substr(0, 3);
    return text;
}

int week_number(Date day) {
    constexpr int days_per_week = 7;
    const Date thursday =
        day.plus_days(static_cast<int>(Weekday::thursday) - static_cast<int>(day.weekday()));
    const auto new_year = Date::from_civil(thursday.year(), 1, 1);
    BPA_CHECK(new_year.has_value());
    return (thursday.days() - new_year->days()) / days_per_week + 1;
}

std::string days(const std::vector<Date>& days, int year, Language language) {
    const bool is_nb = language == Language::nb;
    std::string text;
    for (std::size_t i = 0; i < days.size();) {
        const CivilDay day{days[i]};
        std::size_t next = i + 1;
        while (next < days.size() && days[next] == days[i]) {
            ++next;
        }
        const bool is_last = next == days.size();
        text += i == 0 ? "" : !is_last ? ", " : is_nb ? " og " : " and ";
        append_number(text, day.day);
        text += is_nb ? "." : "";
        if (next - i > 1) {
            text += " (" + std::to_string(next - i) + (is_nb ? " ganger)" : " times)");
        }
        const std::optional<CivilDay> after =
            is_last ? std::nullopt : std::optional{CivilDay{days[next]}};
        if (!after || after->month != day.month || after->year != day.year) {
            text += ' ';
            text += month_name(day.month, language);
            text += day.year == year ? "" : ' ' + std::to_string(day.year);
        }
        i = next;
    }
    return text;
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
