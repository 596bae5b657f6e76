#include "calc/may_days.hpp"

#include <algorithm>

namespace bpa::calc {

namespace {

/// Since when, and until when, somebody has been employed without a day between.
DateRange employed_around(const facts::Assistant& assistant, Date day) {
    DateRange span{day, day};
    const auto extend = [&](const facts::Employment& employment) {
        const bool adjoins_first =
            employment.days.first < span.first &&
            (!employment.days.last || span.first.plus_days(-1) <= *employment.days.last);
        const bool adjoins_last = span.last && employment.days.first <= span.last->plus_days(1) &&
                                  (!employment.days.last || *span.last < *employment.days.last);
        if (adjoins_first) {
            span.first = employment.days.first;
        }
        if (adjoins_last) {
            span.last = employment.days.last;
        }
        return adjoins_first || adjoins_last;
    };
    const auto& all = assistant.employments;
    while (std::any_of(all.begin(), all.end(), extend)) {
    }
    return span;
}

} // namespace

bool is_may_day(const rulebook::Rules& rules, Date day) {
    const std::uint64_t named = rules.law.may_days.days;
    const std::uint64_t on_day = rules.calendar.days_on(day);
    const std::uint64_t holidays = rules.calendar.mask_of(calendar::DayKind::public_holiday);
    return (on_day & named) != 0 && (on_day & holidays & ~named) == 0 &&
           day.weekday() != Weekday::sunday;
}

Date ordinary_sunday(const calendar::DayCalendar& calendar, Date day) {
    constexpr int days_per_week = 7;
    constexpr int weeks_at_most = 26; // a calendar may name every Sunday
    const Date nearest = day.plus_days(-(static_cast<int>(day.weekday()) % days_per_week));
    for (int week = 0; week < weeks_at_most; ++week) {
        const Date sunday = nearest.plus_days(-week * days_per_week);
        if (calendar.days_on(sunday) == 0 && calendar.days_on(sunday.plus_days(-1)) == 0) {
            return sunday;
        }
    }
    return nearest;
}

Minutes minutes_on(const facts::Shift& shift, const calendar::OsloTime& clock, Date day) {
    const Instant from = clock.start_of(day);
    const Instant to = clock.start_of(day.plus_days(1));
    const auto inside = [&](Instant start, Instant end) {
        const Instant first = std::max(start, from);
        const Instant last = std::min(end, to);
        return first < last ? last - first : Minutes{};
    };
    Minutes minutes = inside(shift.start, shift.end);
    for (const auto& pause : shift.breaks) {
        minutes = minutes - inside(pause.start, pause.end);
    }
    return minutes;
}

bool is_entitled(const facts::Assistant& assistant, Date day, const Exact& days) {
    const auto span = employed_around(assistant, day);
    const auto reaches = [&](Date end) { return Exact{end.days() - span.first.days()} >= days; };
    return reaches(day) || !span.last || reaches(span.last->plus_days(1));
}

} // namespace bpa::calc
