#include "calendar/oslo_time.hpp"
#include "rulebook/load/supplement_parts.hpp"
#include "rulebook/load/supplement_schemas.hpp"
#include "values/parse.hpp"

#include <algorithm>
#include <array>

namespace bpa::rulebook {

namespace {

constexpr int most_days = 14;
constexpr int some_year = 2023; // before a leap year; Easter moves in the years after

constexpr std::uint8_t every_weekday = 0x7f;

std::vector<std::string> known_days(const calendar::DayCalendar& calendar) {
    std::vector<std::string> names{"every_day", "public_holidays", "eves"};
    names.insert(names.end(), weekday_names.begin(), weekday_names.end());
    for (const auto& day : calendar.named_days()) {
        names.push_back(day.id);
    }
    return names;
}

/// Adds a day by its name; false when there is no such day.
bool add_day(const calendar::DayCalendar& calendar, const std::string& name, Window& window) {
    if (name == "every_day") {
        window.weekdays = every_weekday;
        return true;
    }
    if (name == "public_holidays" || name == "eves") {
        window.named_days |= calendar.mask_of(name == "eves" ? calendar::DayKind::eve
                                                             : calendar::DayKind::public_holiday);
        return true;
    }
    const auto weekday = std::find(weekday_names.begin(), weekday_names.end(), name);
    if (weekday != weekday_names.end()) {
        const auto bit = 1u << static_cast<unsigned>(weekday - weekday_names.begin());
        window.weekdays = static_cast<std::uint8_t>(window.weekdays | bit);
        return true;
    }
    const auto& days = calendar.named_days();
    const auto day =
        std::find_if(days.begin(), days.end(), [&](const auto& one) { return one.id == name; });
    if (day != days.end()) {
        window.named_days |= std::uint64_t{1} << static_cast<unsigned>(day - days.begin());
        return true;
    }
    return false;
}

void report_day(Context& context, const yaml::Node& name) {
    report(context,
           {"rules/unknown-day",
            at(name),
            {{"day", name.scalar},
             {"suggestion", source::nearest(name.scalar, known_days(context.calendar))}}});
}

/// The date of a day in a year; of a weekday, in the week that holds 1 January. Nothing when there
/// is no such day.
std::optional<Date>
date_of(const calendar::DayCalendar& calendar, const std::string& name, int year) {
    const auto weekday = std::find(weekday_names.begin(), weekday_names.end(), name);
    if (weekday != weekday_names.end()) {
        const Date first = Date::from_civil(year, 1, 1).value();
        const int back = static_cast<int>(first.weekday()) - static_cast<int>(Weekday::monday);
        return first.plus_days(static_cast<int>(weekday - weekday_names.begin()) - back);
    }
    const auto& days = calendar.named_days();
    const auto day =
        std::find_if(days.begin(), days.end(), [&](const auto& one) { return one.id == name; });
    if (day == days.end()) {
        return std::nullopt;
    }
    if (const auto* fixed = std::get_if<calendar::FixedDay>(&day->rule)) {
        return Date::from_civil(year, fixed->month, fixed->day);
    }
    return calendar::easter_sunday(year).plus_days(
        std::get<calendar::EasterOffset>(day->rule).days);
}

/// Days from one day to the next time the other comes; nothing when that differs between years.
std::optional<int> days_between(const calendar::DayCalendar& calendar,
                                const std::pair<std::string, std::string>& from_and_to) {
    constexpr int years = 5;
    constexpr int week = 7;
    const auto& [from, to] = from_and_to;
    const bool is_weekday =
        std::find(weekday_names.begin(), weekday_names.end(), to) != weekday_names.end();
    std::optional<int> distance;
    for (int year = some_year; year < some_year + years; ++year) {
        const auto opens = date_of(calendar, from, year);
        auto closes = date_of(calendar, to, year);
        if (opens && closes && *closes <= *opens) {
            closes = is_weekday ? closes->plus_days(week) : date_of(calendar, to, year + 1);
        }
        if (!opens || !closes) {
            return std::nullopt;
        }
        const int days = closes->days() - opens->days();
        if (distance && *distance != days) {
            return std::nullopt;
        }
        distance = days;
    }
    return distance;
}

/// The days a window opens on: listed, or the first of several in one window.
bool read_window_days(Context& context, const yaml::MappingReader& reader, Window& window) {
    const bool is_list = reader.has("days");
    if (is_list == reader.has("from_day") || reader.has("from_day") != reader.has("to_day")) {
        report(context, {"rules/window-days", {reader.place()}});
        return false;
    }
    for (const auto* name : reader.get_scalars("days")) {
        if (!add_day(context.calendar, name->scalar, window)) {
            report_day(context, *name);
        }
    }
    if (is_list) {
        return true;
    }
    const auto* from = reader.get_any("from_day");
    const auto* to = reader.get_any("to_day");
    for (const auto* name : {from, to}) {
        if (!date_of(context.calendar, name->scalar, some_year)) {
            report_day(context, *name);
            return false;
        }
    }
    static_cast<void>(add_day(context.calendar, from->scalar, window));
    const auto days = days_between(context.calendar, {from->scalar, to->scalar});
    if (!days || *days > most_days) {
        report(context,
               {"rules/window-days-apart",
                at(*to),
                {{"from", from->scalar}, {"to", to->scalar}, {"most", std::to_string(most_days)}}});
        return false;
    }
    window.days_later = *days;
    return true;
}

void read_norms(Context& context, const yaml::MappingReader& reader, Window& window) {
    for (const auto* node : reader.get_scalars("norms")) {
        const auto norm =
            yaml::read_scalar(*node, parse_minutes, "hours and minutes", context.diagnostics);
        if (!norm) {
            continue;
        }
        if (std::find(window.norms.begin(), window.norms.end(), *norm) != window.norms.end()) {
            report(context, {"rules/window-norms", at(*node)});
            continue;
        }
        window.norms.push_back(*norm);
    }
    if (reader.has("norms") && window.norms.empty()) {
        report(context, {"rules/window-norms", at(reader, "norms")});
    }
}

/// How far a window goes on with a duty; it must reach beyond its own end.
void read_extension(Home& home, const yaml::MappingReader& reader, Window& window) {
    const auto* node = reader.get_mapping("runs_to_end_of");
    if (node == nullptr) {
        return;
    }
    const yaml::MappingReader end{*node, schemas::end_of_duty, home.context.diagnostics};
    const auto duties = read_duty_set(home.context, end);
    const auto not_after = read_clock(home, end, "not_after");
    if (!not_after) {
        return;
    }
    if (*not_after <= window.to) {
        report(home.context,
               {"rules/window-extension",
                at(end, "not_after"),
                {{"to", window.to.text()}, {"not_after", not_after->text()}}});
        return;
    }
    window.extension = WindowExtension{duties, *not_after};
}

/// Nothing when the window is wrong (reported) or an option leaves it out.
std::optional<Window> read_window(Home& home, const yaml::Node& item) {
    auto& context = home.context;
    const yaml::MappingReader reader{item, schemas::window, context.diagnostics};
    Window window;
    window.place = item.place;
    const bool has_days = read_window_days(context, reader, window);
    const auto from = read_clock(home, reader, "from");
    const auto to = read_clock(home, reader, "to");
    const bool is_in_use = holds(home, reader);
    if (!has_days || !from || !to) {
        return std::nullopt;
    }
    const bool is_empty = *from == *to && window.days_later == 0;
    if (is_empty || from->minutes() == ClockTime::minutes_per_day) {
        report(context,
               {"rules/empty-window", {item.place}, {{"from", from->text()}, {"to", to->text()}}});
        return std::nullopt;
    }
    window.from = *from;
    window.to = *to;
    read_norms(context, reader, window);
    read_extension(home, reader, window);
    return is_in_use ? std::optional{window} : std::nullopt;
}

} // namespace

std::vector<Window>
read_windows(Home& home, const yaml::MappingReader& reader, std::string_view key) {
    std::vector<Window> windows;
    if (const auto* list = reader.get_sequence(key)) {
        for (const auto& item : list->items) {
            if (const auto window = read_window(home, item)) {
                windows.push_back(*window);
            }
        }
    }
    return windows;
}

std::vector<Window>
read_plain_windows(Home& home, const yaml::MappingReader& reader, std::string_view key) {
    constexpr std::array<std::string_view, 2> of_supplements{"norms", "runs_to_end_of"};
    if (const auto* list = reader.get_sequence(key)) {
        for (const auto& item : list->items) {
            for (const auto name : of_supplements) {
                if (const auto* found = item.find(name)) {
                    report(
                        home.context,
                        {"rules/window-of-supplement", at(*found), {{"key", std::string{name}}}});
                }
            }
        }
    }
    return read_windows(home, reader, key);
}

} // namespace bpa::rulebook
