// Random shifts against a count that walks every minute: nothing is lost or counted twice, and each
// minute is inside the windows that its own clock reading says.
#include "calc/split.hpp"

#include "rulebook/load/opening_hours.hpp"

#include <catch2/catch.hpp>
#include <fmt/core.h>

#include <array>
#include <optional>
#include <random>
#include <vector>

namespace {

using namespace bpa;

constexpr unsigned seed = 20261025;
constexpr int shift_count = 100'000;
/// Walking every minute is dear; this many of the shifts are walked.
constexpr int walked_count = 20'000;

calendar::ClockChangeRule summer_time() {
    return {.first_year = 1996,
            .standard_offset_minutes = 60,
            .summer_offset_minutes = 120,
            .summer_starts_month = 3,
            .summer_ends_month = 10,
            .change_utc_minutes = 60};
}

rulebook::Window window(std::uint8_t weekdays, int from, int to, std::uint64_t named = 0) {
    return {.weekdays = weekdays,
            .named_days = named,
            .from = ClockTime::from_minutes(from).value(),
            .to = ClockTime::from_minutes(to).value(),
            .place = {}};
}

rulebook::Rules rules_for_test() {
    rulebook::Rules rules{.clock = calendar::OsloTime{summer_time()}};
    rules.calendar = calendar::DayCalendar{{{.id = "holiday",
                                             .kind = calendar::DayKind::public_holiday,
                                             .rule = calendar::FixedDay{10, 25},
                                             .from = Date{}},
                                            {.id = "eve",
                                             .kind = calendar::DayKind::eve,
                                             .rule = calendar::EasterOffset{-1},
                                             .from = Date{}}}};
    rules.legend.duties.push_back(
        {.id = "active", .name = {}, .counts_on_decision = true, .citation = {}, .place = {}});
    return rules;
}

/// Evening and night over midnight, weekend, a named day, an odd window inside the clock change.
std::array<rulebook::Window, 4> test_windows() {
    return {window(0b1111111, 17 * 60, 6 * 60),
            window(0b1100000, 0, 1440),
            window(0, 12 * 60 + 7, 1440, 0b11),
            window(0b0000001, 2 * 60 + 30, 2 * 60 + 45)};
}

/// Whether a minute is in a window, said without segments: today's part or yesterday's tail.
bool minute_is_inside(Date date,
                      int minute,
                      const rulebook::Window& w,
                      const calendar::DayCalendar& days) {
    const auto fits = [&](Date d) {
        const unsigned bit = 1u << (static_cast<unsigned>(d.weekday()) - 1u);
        return (w.weekdays & bit) != 0 || (w.named_days & days.days_on(d)) != 0;
    };
    const int from = w.from.minutes();
    const int to = w.to.minutes();
    if (from < to) {
        return fits(date) && from <= minute && minute < to;
    }
    return (minute >= from && fits(date)) || (minute < to && fits(date.plus_days(-1)));
}

struct Random {
    std::mt19937 engine{seed};
    int between(int low, int high) {
        // Modulo is even enough here and, unlike the library's distributions, the same everywhere.
        return low + static_cast<int>(engine() % static_cast<unsigned>(high - low + 1));
    }
};

facts::Shift random_shift(Random& random) {
    facts::Shift shift;
    // 2020-01-01 to 2030-12-31; every fourth shift on the days around a clock change.
    const int day = random.between(18262, 22279);
    shift.start = Instant::from_minutes(std::int64_t{day} * 1440 + random.between(0, 1439));
    if (random.between(0, 3) == 0) {
        const int year = random.between(2020, 2030);
        const Date last = Month::from_civil(year, random.between(0, 1) == 0 ? 3 : 10)->last_day();
        const int back = static_cast<int>(last.weekday()) % 7;
        shift.start = Instant::from_minutes(std::int64_t{last.days() - back} * 1440 +
                                            random.between(-600, 120));
    }
    shift.end = shift.start + Minutes::of(random.between(1, 1440));
    const std::int64_t length = (shift.end - shift.start).count();
    if (length > 120 && random.between(0, 2) == 0) {
        const int at = random.between(1, static_cast<int>(length) - 60);
        shift.breaks.push_back({shift.start + Minutes::of(at),
                                shift.start + Minutes::of(at + random.between(1, 59)),
                                {}});
    }
    return shift;
}

bool has_break_at(const facts::Shift& shift, Instant at) {
    return !shift.breaks.empty() && shift.breaks[0].start <= at && at < shift.breaks[0].end;
}

} // namespace

TEST_CASE("every minute of a shift is classified exactly once") {
    const auto rules = rules_for_test();
    const auto windows = test_windows();
    Random random;
    for (int i = 0; i < shift_count; ++i) {
        const auto shift = random_shift(random);
        const auto segments = calc::split(shift, line::ShiftIndex{0}, rules, {windows});
        Minutes total;
        Minutes on_duty;
        Minutes breaks;
        Instant at = shift.start;
        for (const auto& segment : segments) {
            const auto wall = rules.clock.to_wall(at);
            REQUIRE(wall.date == segment.date);
            REQUIRE(wall.minutes == segment.from);
            REQUIRE(segment.minutes.count() == segment.to - segment.from);
            at = at + segment.minutes;
            total += segment.minutes;
            on_duty += segment.on_duty;
            breaks += segment.is_break ? segment.minutes : Minutes{};
        }
        REQUIRE(at == shift.end);
        REQUIRE(total == shift.end - shift.start);
        REQUIRE(on_duty + breaks == total);
        const Minutes stated =
            shift.breaks.empty() ? Minutes{} : shift.breaks[0].end - shift.breaks[0].start;
        REQUIRE(breaks == stated);
    }
    fmt::print("split: seed {}, {} shifts\n", seed, shift_count);
}

TEST_CASE("a segment is inside a window when each of its minutes is") {
    const auto rules = rules_for_test();
    const auto windows = test_windows();
    Random random;
    std::int64_t minutes_walked = 0;
    for (int i = 0; i < walked_count; ++i) {
        const auto shift = random_shift(random);
        std::array<std::int64_t, 4> by_segment{};
        for (const auto& segment : calc::split(shift, line::ShiftIndex{0}, rules, {windows})) {
            for (std::size_t w = 0; w < windows.size(); ++w) {
                if (!segment.is_break && calc::is_inside(segment, windows[w], rules.calendar)) {
                    by_segment[w] += segment.minutes.count();
                }
            }
        }
        std::array<std::int64_t, 4> by_minute{};
        for (Instant at = shift.start; at < shift.end; at = at + Minutes::of(1)) {
            const auto wall = rules.clock.to_wall(at);
            for (std::size_t w = 0; w < windows.size(); ++w) {
                const bool inside =
                    minute_is_inside(wall.date, wall.minutes, windows[w], rules.calendar);
                by_minute[w] += inside && !has_break_at(shift, at) ? 1 : 0;
            }
            ++minutes_walked;
        }
        REQUIRE(by_segment == by_minute);
    }
    fmt::print("windows: seed {}, {} shifts, {} minutes\n", seed, walked_count, minutes_walked);
}

TEST_CASE("hours worked out beforehand cut a shift as its windows do, and open where they are") {
    const auto rules = rules_for_test();
    rulebook::Rulebook book;
    for (const auto& window : test_windows()) {
        book.supplements.emplace_back().windows = {window};
    }
    rulebook::set_opening_hours(book);
    const std::vector<const rulebook::OpeningHours*> hours{&book.opening_hours};
    const auto windows = test_windows();
    Random random;
    int known = 0;
    for (int i = 0; i < shift_count; ++i) {
        const auto shift = random_shift(random);
        const auto expected = calc::split(shift, line::ShiftIndex{0}, rules, {windows});
        const auto segments = calc::split(shift, line::ShiftIndex{0}, rules, {windows, hours});
        REQUIRE(segments.size() == expected.size());
        for (std::size_t s = 0; s < segments.size(); ++s) {
            const auto& segment = segments[s];
            REQUIRE(segment.date == expected[s].date);
            REQUIRE(segment.from == expected[s].from);
            REQUIRE(segment.minutes == expected[s].minutes);
            std::optional<std::uint64_t> open;
            for (const auto& stretch : book.opening_hours.on(segment.date, rules.calendar)) {
                open = stretch.from <= segment.from ? stretch.supplements : *open;
            }
            known += open ? 1 : 0;
            for (std::size_t w = 0; open && w < windows.size(); ++w) {
                REQUIRE((((*open >> w) & 1u) != 0) ==
                        calc::is_inside(segment, windows[w], rules.calendar));
            }
        }
    }
    REQUIRE(known > shift_count);
    fmt::print("hours: seed {}, {} shifts\n", seed, shift_count);
}
