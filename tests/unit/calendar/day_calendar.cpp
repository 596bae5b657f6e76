#include "calendar/day_calendar.hpp"

#include <catch2/catch.hpp>

#include <array>

namespace bpa::calendar {
namespace {

Date date(int year, unsigned month, unsigned day) {
    return *Date::from_civil(year, month, day);
}

Date since() {
    return date(1990, 1, 1);
}

NamedDay movable(std::string id, int days, DayKind kind) {
    return {std::move(id), kind, EasterOffset{days}, since()};
}

NamedDay fixed(std::string id, unsigned month, unsigned day, DayKind kind) {
    return {std::move(id), kind, FixedDay{month, day}, since()};
}

constexpr auto holiday = DayKind::public_holiday;
constexpr auto eve = DayKind::eve;

/// The ten movable days in the order of the table below, then the fixed ones.
DayCalendar norwegian() {
    return DayCalendar{{movable("wednesday_before_maundy_thursday", -4, eve),
                        movable("maundy_thursday", -3, holiday),
                        movable("good_friday", -2, holiday),
                        movable("easter_eve", -1, eve),
                        movable("easter_sunday", 0, holiday),
                        movable("easter_monday", 1, holiday),
                        movable("ascension_day", 39, holiday),
                        movable("whit_eve", 48, eve),
                        movable("whit_sunday", 49, holiday),
                        movable("whit_monday", 50, holiday),
                        fixed("new_years_day", 1, 1, holiday),
                        fixed("labour_day", 5, 1, holiday),
                        fixed("constitution_day", 5, 17, holiday),
                        fixed("christmas_eve", 12, 24, eve),
                        fixed("christmas_day", 12, 25, holiday),
                        fixed("boxing_day", 12, 26, holiday),
                        fixed("new_years_eve", 12, 31, eve)}};
}

bool is_day(const DayCalendar& calendar, Date day, std::size_t index) {
    return ((calendar.days_on(day) >> index) & 1u) != 0;
}

struct MonthDay {
    unsigned month;
    unsigned day;
};
struct Year {
    int year;
    std::array<MonthDay, 10> days;
};

// The published calendars of these years; columns as `norwegian()` lists the movable days.
constexpr std::array<Year, 6> years{
    Year{2022,
         {{{4, 13}, {4, 14}, {4, 15}, {4, 16}, {4, 17}, {4, 18}, {5, 26}, {6, 4}, {6, 5}, {6, 6}}}},
    Year{2023,
         {{{4, 5}, {4, 6}, {4, 7}, {4, 8}, {4, 9}, {4, 10}, {5, 18}, {5, 27}, {5, 28}, {5, 29}}}},
    Year{
        2024,
        {{{3, 27}, {3, 28}, {3, 29}, {3, 30}, {3, 31}, {4, 1}, {5, 9}, {5, 18}, {5, 19}, {5, 20}}}},
    Year{2025,
         {{{4, 16}, {4, 17}, {4, 18}, {4, 19}, {4, 20}, {4, 21}, {5, 29}, {6, 7}, {6, 8}, {6, 9}}}},
    Year{2026,
         {{{4, 1}, {4, 2}, {4, 3}, {4, 4}, {4, 5}, {4, 6}, {5, 14}, {5, 23}, {5, 24}, {5, 25}}}},
    Year{2027,
         {{{3, 24},
           {3, 25},
           {3, 26},
           {3, 27},
           {3, 28},
           {3, 29},
           {5, 6},
           {5, 15},
           {5, 16},
           {5, 17}}}},
};

} // namespace

TEST_CASE("movable days fall where the calendars of 2022 to 2027 have them, and nowhere else") {
    const auto calendar = norwegian();
    for (const auto& [year, days] : years) {
        for (std::size_t i = 0; i < days.size(); ++i) {
            const auto expected = date(year, days[i].month, days[i].day);
            for (auto day = date(year, 1, 1); day.year() == year; day = day.plus_days(1)) {
                INFO(calendar.named_days()[i].id << " " << day.text());
                CHECK(is_day(calendar, day, i) == (day == expected));
            }
        }
    }
}

TEST_CASE("two named days may share a date") {
    // 17 May 2027 is also Whit Monday.
    const auto calendar = norwegian();
    CHECK(is_day(calendar, date(2027, 5, 17), 9));
    CHECK(is_day(calendar, date(2027, 5, 17), 12));
    CHECK_FALSE(is_day(calendar, date(2026, 5, 17), 9));
}

TEST_CASE("an eve is no public holiday, and only weekdays that are none are bank days") {
    const auto calendar = norwegian();
    CHECK_FALSE(calendar.is_public_holiday(date(2026, 12, 24)));
    CHECK(calendar.is_bank_day(date(2026, 12, 24))); // a Thursday
    CHECK(calendar.is_public_holiday(date(2026, 12, 25)));
    CHECK_FALSE(calendar.is_bank_day(date(2026, 12, 25)));
    CHECK_FALSE(calendar.is_bank_day(date(2026, 11, 21))); // a Saturday
    CHECK(calendar.is_bank_day(date(2026, 11, 20)));
    CHECK_FALSE(calendar.is_bank_day(date(2026, 5, 1)));
    CHECK(calendar.mask_of(eve) != 0);
    CHECK((calendar.mask_of(eve) & calendar.mask_of(holiday)) == 0);
}

TEST_CASE("a named day begins with its first day, and years outside the table are found too") {
    const DayCalendar calendar{{{"new_years_day", holiday, FixedDay{1, 1}, date(2000, 6, 1)},
                                {"leap_day", eve, FixedDay{2, 29}, since()}}};
    CHECK_FALSE(calendar.is_public_holiday(date(2000, 1, 1)));
    CHECK(calendar.is_public_holiday(date(2001, 1, 1)));
    CHECK(calendar.is_public_holiday(date(2150, 1, 1)));
    CHECK(calendar.days_on(date(2024, 2, 29)) != 0);
    CHECK(calendar.days_on(date(2025, 3, 1)) == 0);
    CHECK(norwegian().is_public_holiday(date(1989, 5, 17)) == false);
}

} // namespace bpa::calendar
