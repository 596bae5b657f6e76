// When windows are open on weekdays, read off a clock by hand: evenings of all days from 17 to 22,
// nights from 22 to 6, and weekends from Saturday 14:00 to Monday 06:00.
#include "rulebook/load/opening_hours.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace bpa::rulebook {
namespace {

constexpr std::uint8_t every_day = 0b1111111;
constexpr std::uint8_t saturday = 0b0100000;

Window window(std::uint8_t weekdays, int from_hour, int to_hour) {
    return {.weekdays = weekdays,
            .from = ClockTime::from_minutes(from_hour * 60).value(),
            .to = ClockTime::from_minutes(to_hour * 60).value(),
            .norms = {},
            .extension = {},
            .place = {}};
}

TimeSupplement supplement(Window when) {
    TimeSupplement made;
    made.windows.push_back(std::move(when));
    return made;
}

/// A rulebook with evening, night and weekend, in this order.
Rulebook book() {
    Rulebook made;
    auto weekend = window(saturday, 14, 6);
    weekend.days_later = 2;
    made.supplements.push_back(supplement(window(every_day, 17, 22)));
    made.supplements.push_back(supplement(window(every_day, 22, 6)));
    made.supplements.push_back(supplement(std::move(weekend)));
    return made;
}

/// The stretches of a day of April 2025 as `hour:letters`, where e is evening, n night, w weekend.
std::string hours_on(const Rulebook& of, unsigned day, const calendar::DayCalendar& calendar = {}) {
    std::string text;
    for (const auto& stretch :
         of.opening_hours.on(Date::from_civil(2025, 4, day).value(), calendar)) {
        text += (text.empty() ? "" : " ") + std::to_string(stretch.from / 60) + ":";
        for (unsigned i = 0; i < 3; ++i) {
            text += ((stretch.supplements >> i) & 1u) != 0 ? std::string{"enw"[i]} : "";
        }
    }
    return text;
}

} // namespace

TEST_CASE("windows are open from the day they open to the day they close") {
    auto made = book();
    set_opening_hours(made);
    CHECK(hours_on(made, 2) == "0:n 6: 17:e 22:n"); // Wednesday
    CHECK(hours_on(made, 5) == "0:n 6: 14:w 17:ew 22:nw");
    CHECK(hours_on(made, 6) == "0:nw 6:w 17:ew 22:nw");
    CHECK(hours_on(made, 7) == "0:nw 6: 17:e 22:n"); // Monday
}

TEST_CASE("a window that may go on is open as long as it may") {
    auto made = book();
    made.supplements[1].windows[0].extension =
        WindowExtension{.duties = 1, .not_after = ClockTime::from_minutes(8 * 60).value()};
    set_opening_hours(made);
    CHECK(hours_on(made, 2) == "0:n 6:n 8: 17:e 22:n");
}

TEST_CASE("nothing is known of a day whose name a window asks for") {
    auto made = book();
    made.supplements[0].windows[0].named_days = 0b10;
    set_opening_hours(made);
    const auto named = [](unsigned day) {
        return calendar::NamedDay{
            .id = std::to_string(day), .rule = calendar::FixedDay{4, day}, .from = {}};
    };
    const calendar::DayCalendar calendar{{named(22), named(16)}};
    CHECK(hours_on(made, 22, calendar) == "0:n 6: 17:e 22:n"); // another name
    CHECK(hours_on(made, 15, calendar) == "0:n 6: 17:e 22:n");
    CHECK(hours_on(made, 16, calendar).empty());
    CHECK(hours_on(made, 17, calendar).empty()); // a weekend from the day before, for all it knows
    CHECK(hours_on(made, 18, calendar).empty());
    CHECK(hours_on(made, 19, calendar) == "0:n 6: 14:w 17:ew 22:nw");
}

TEST_CASE("steps of other rules open nothing, and their edges are there") {
    auto made = book();
    made.overtime.emplace();
    made.overtime->steps.emplace_back();
    made.overtime->steps.back().windows.push_back(window(saturday, 4, 12));
    set_opening_hours(made);
    CHECK(hours_on(made, 5) == "0:n 4:n 6: 12: 14:w 17:ew 22:nw");
}

} // namespace bpa::rulebook
