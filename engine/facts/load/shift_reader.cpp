#include "facts/load/shift_reader.hpp"

#include "facts/load/load.hpp"
#include "facts/load/schemas.hpp"
#include "facts/load/times.hpp"

namespace bpa::facts {
namespace {

/// Knows the shift being read and whose it is.
struct Current {
    const yaml::MappingReader& reader;
    const ShiftFrame& frame;
    const LoadContext& context;
    std::string_view person; ///< alias; empty when unknown
};

void report(const Current& current,
            std::string_view key,
            std::string_view code,
            source::MessageArgs args) {
    current.context.diagnostics.add(
        of_person(current.person, problem_at(current.reader, key, code, std::move(args))));
}

/// Whether the span of a shift makes sense; it may last a day by the clock on the wall, also on the
/// night that has an hour more.
bool is_span(const Current& current, const Shift& shift) {
    const auto& clock = current.context.rules.clock;
    if (shift.end <= shift.start) {
        report(current,
               "end",
               "hours/end-not-after-start",
               {{"start", wall_text(clock, shift.start)}, {"end", wall_text(clock, shift.end)}});
        return false;
    }
    const Minutes length = wall_minutes(clock, shift.start, shift.end);
    if (length > Minutes::of(ClockTime::minutes_per_day)) {
        report(current, "end", "hours/shift-too-long", {{"length", length.text()}});
        return false;
    }
    return true;
}

/// The period a day belongs to, as far as the months around it tell; empty when none does.
std::string period_of(const Employer& employer, Date day) {
    for (const int offset : {0, 1, -1}) {
        const Month month = Month::of(day).plus_months(offset);
        const auto days = period_days(employer, month);
        if (days && days->contains(day)) {
            return month.text();
        }
    }
    return {};
}

void check_period(const Current& current, Date day) {
    const Facts& facts = current.frame.facts;
    const Period& period = facts.periods.at(current.frame.period);
    if (period.days.contains(day)) {
        return;
    }
    report(current,
           "start",
           "hours/outside-period",
           {{"day", day.text()},
            {"period", period.name.text()},
            {"first", period.days.first.text()},
            {"last", period.days.last->text()},
            {"belongs", period_of(facts.employer, day)}});
}

/// Intervals of one kind, inside the shift; those that are not are reported and left out.
std::vector<Interval>
read_intervals(const Current& current, std::string_view key, const Shift& shift) {
    std::vector<Interval> intervals;
    const yaml::Node* list = current.reader.get_sequence(key);
    if (list == nullptr) {
        return intervals;
    }
    const auto& clock = current.context.rules.clock;
    const auto& schema = key == "breaks" ? schemas::a_break : schemas::call;
    for (const yaml::Node& item : list->items) {
        const yaml::MappingReader reader{item, schema, current.context.diagnostics};
        const auto start = get_instant(reader, "start", current.person, current.context);
        const auto end = get_instant(reader, "end", current.person, current.context);
        if (!start || !end) {
            continue;
        }
        const bool is_span = *start < *end;
        if (is_span && shift.start <= *start && *end <= shift.end) {
            intervals.push_back({*start, *end, reader.place()});
            continue;
        }
        const Current inner{reader, current.frame, current.context, current.person};
        report(inner,
               is_span ? "start" : "end",
               is_span ? "hours/interval-outside-shift" : "hours/end-not-after-start",
               {{"key", std::string{key}},
                {"start", wall_text(clock, *start)},
                {"end", wall_text(clock, *end)},
                {"shift_start", wall_text(clock, shift.start)},
                {"shift_end", wall_text(clock, shift.end)}});
    }
    std::sort(intervals.begin(), intervals.end(), [](const Interval& a, const Interval& b) {
        return std::tie(a.start, a.end, a.place) < std::tie(b.start, b.end, b.place);
    });
    return intervals;
}

/// Nobody is on a break and called, or called twice, at the same time.
void check_disjoint(const Current& current, const Shift& shift) {
    if (shift.breaks.size() + shift.calls.size() < 2) {
        return;
    }
    std::vector<Interval> all = shift.breaks;
    all.insert(all.end(), shift.calls.begin(), shift.calls.end());
    std::sort(all.begin(), all.end(), [](const Interval& a, const Interval& b) {
        return std::tie(a.start, a.end, a.place) < std::tie(b.start, b.end, b.place);
    });
    const auto& clock = current.context.rules.clock;
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (all[i].start < all[i - 1].end) {
            current.context.diagnostics.add(
                against(all[i - 1].place,
                        of_person(current.person,
                                  problem_at(all[i].place,
                                             "hours/intervals-overlap",
                                             {{"start", wall_text(clock, all[i].start)},
                                              {"end", wall_text(clock, all[i - 1].end)}}))));
        }
    }
}

void read_inside(const Current& current, Shift& shift) {
    shift.breaks = read_intervals(current, "breaks", shift);
    shift.calls = read_intervals(current, "calls", shift);
    check_disjoint(current, shift);
    const auto& duty = current.context.rules.legend.at(shift.duty);
    if (!shift.calls.empty() && !duty.allows_calls) {
        std::string allowing;
        for (const line::Duty& each : current.context.rules.legend.duties) {
            if (each.allows_calls) {
                allowing += (allowing.empty() ? "" : ", ") + each.id;
            }
        }
        report(current,
               "calls",
               "hours/calls-not-allowed",
               {{"duty", duty.id}, {"allowing", allowing}});
    }
}

/// When something was said of the shift, which cannot be after it began.
std::optional<Instant> said_before(const Current& current, std::string_view key, Instant start) {
    const auto at = get_instant(current.reader, key, current.person, current.context);
    if (at && *at > start) {
        const auto& clock = current.context.rules.clock;
        report(current,
               key,
               "hours/said-after-start",
               {{"key", std::string{key}},
                {"at", wall_text(clock, *at)},
                {"start", wall_text(clock, start)}});
        return std::nullopt;
    }
    return at;
}

/// The trip a shift names, when it is hers and the shift lies inside it.
std::optional<std::uint32_t> trip_of(const Current& current, const Shift& shift) {
    const auto index = look_up(current.reader,
                               "trip",
                               current.frame.directory.trips,
                               {"hours/unknown-trip", current.context.diagnostics});
    if (!index) {
        return std::nullopt;
    }
    const auto& trip = current.frame.facts.trips.at(*index);
    const auto& clock = current.context.rules.clock;
    if (trip.assistant != shift.assistant || trip.employment != shift.employment) {
        current.context.diagnostics.add(against(
            trip.place,
            of_person(
                current.person,
                problem_at(current.reader,
                           "trip",
                           "hours/trip-of-another",
                           {{"trip", trip.id}, {"assistant", std::string{current.person}}}))));
        return std::nullopt;
    }
    if (shift.start < trip.departure || (trip.back && *trip.back < shift.end)) {
        current.context.diagnostics.add(against(
            trip.place,
            of_person(current.person,
                      problem_at(current.reader,
                                 "trip",
                                 "hours/shift-outside-trip",
                                 {{"trip", trip.id},
                                  {"departure", wall_text(clock, trip.departure)},
                                  {"back", trip.back ? wall_text(clock, *trip.back) : ""}}))));
        return std::nullopt;
    }
    return index;
}

/// The rule whose time off the shift is taken from. Nothing of it was worked, so nothing else can
/// have happened in it.
std::optional<line::RuleIndex> time_off_taken(const Current& current) {
    constexpr std::string_view key = "time_off_taken";
    if (!current.reader.has(key)) {
        return std::nullopt;
    }
    for (const std::string_view other :
         {"calls", "cancelled", "time_off", "overtime_as_time_off"}) {
        if (current.reader.has(other)) {
            report(current,
                   other,
                   "employer/key-not-wanted",
                   {{"key", std::string{other}}, {"condition", std::string{key}}});
        }
    }
    return look_up(current.reader,
                   key,
                   current.frame.directory.rules,
                   {"hours/unknown-rule", current.context.diagnostics});
}

/// What decides the pay of a shift besides its hours.
Details read_details(const Current& current, const Shift& shift) {
    const auto& reader = current.reader;
    if (current.frame.is_roster) {
        return {};
    }
    ShiftDetails details;
    details.trip = trip_of(current, shift);
    details.told_at = said_before(current, "told", shift.start);
    details.cancelled_at = said_before(current, "cancelled", shift.start);
    details.is_ordered = reader.get_yes_no("ordered");
    details.is_moved = reader.get_yes_no("moved").value_or(false);
    details.as_time_off = reader.get_yes_no("time_off").value_or(false);
    details.overtime_as_time_off = reader.get_yes_no("overtime_as_time_off").value_or(false);
    details.time_off_taken = time_off_taken(current);
    return details;
}

/// The arrangement written at the shift, or the one of the file's name.
std::uint32_t arrangement_of(const Current& current) {
    const auto& given = current.frame.arrangement;
    if (!current.reader.has("arrangement")) {
        return given.value_or(unresolved);
    }
    const auto& known = current.frame.directory.arrangements;
    const auto written = look_up(current.reader,
                                 "arrangement",
                                 known,
                                 {"hours/unknown-arrangement", current.context.diagnostics});
    if (written && given && *written != *given) {
        const auto& arrangements = current.frame.facts.arrangements;
        report(current,
               "arrangement",
               "hours/arrangement-differs-from-file",
               {{"written", arrangements.at(*written).id}, {"file", arrangements.at(*given).id}});
    }
    return written.value_or(unresolved);
}

std::optional<Approval> approval_of(const Current& current) {
    if (current.frame.is_roster) {
        return std::nullopt;
    }
    const yaml::Node* node = current.reader.get_mapping("approved");
    if (node == nullptr) {
        return std::nullopt;
    }
    return read_approval(*node, current.person, current.frame.directory, current.context);
}

/// Fills in what hangs on the day the shift starts. False when it names an arrangement nobody
/// knows.
bool place_in_time(const Current& current, Shift& shift) {
    const Facts& facts = current.frame.facts;
    const Date day = current.context.rules.clock.to_wall(shift.start).date;
    check_period(current, day);
    const auto employment = employment_on(current.reader,
                                          facts.assistants.at(shift.assistant),
                                          {"start", day},
                                          current.context.diagnostics);
    shift.employment = employment.value_or(unresolved);
    shift.arrangement = arrangement_of(current);
    const bool is_written = current.reader.has("arrangement");
    if (shift.arrangement != unresolved) {
        check_work_place(shift,
                         is_written ? current.reader.place_of("arrangement") : shift.place,
                         facts,
                         current.context);
    }
    return shift.arrangement != unresolved || !is_written;
}

} // namespace

std::optional<Shift>
read_shift(const yaml::Node& node, const ShiftFrame& frame, const LoadContext& context) {
    auto& diagnostics = context.diagnostics;
    const auto& schema = frame.is_roster ? schemas::roster_shift : schemas::shift;
    const yaml::MappingReader reader{node, schema, diagnostics};
    const auto& directory = frame.directory;
    const auto assistant = look_up(
        reader, "assistant", directory.assistants, {"hours/unknown-assistant", diagnostics});
    const auto duty =
        look_up(reader, "duty", directory.duties, {"hours/unknown-duty", diagnostics});
    const std::string_view person =
        assistant ? std::string_view{frame.facts.assistants.at(*assistant).id} : std::string_view{};
    const Current current{reader, frame, context, person};
    const auto start = get_instant(reader, "start", person, context);
    const auto end = get_instant(reader, "end", person, context);
    const auto approval = approval_of(current);
    if (!assistant || !duty || !start || !end) {
        return std::nullopt;
    }
    Shift shift{.assistant = *assistant,
                .period = frame.period,
                .start = *start,
                .end = *end,
                .breaks = {},
                .calls = {},
                .approval = approval,
                .place = reader.place(),
                .length = 1, // a mapping's
                .duty = *duty};
    if (!is_span(current, shift) || !place_in_time(current, shift)) {
        return std::nullopt;
    }
    read_inside(current, shift);
    shift.details = read_details(current, shift);
    return shift;
}

std::optional<Approval> read_approval(const yaml::Node& node,
                                      std::string_view person,
                                      const Directory& directory,
                                      const LoadContext& context) {
    const yaml::MappingReader reader{node, schemas::approval, context.diagnostics};
    const auto by = reader.view_id("by");
    const auto at = get_instant(reader, "at", person, context);
    if (!by) {
        return std::nullopt;
    }
    const auto approver = directory.approvers.find(*by);
    if (approver == directory.approvers.end()) {
        const auto known = names_in(directory.approvers);
        context.diagnostics.add(
            problem_at(reader,
                       "by",
                       "hours/unknown-approver",
                       {{"name", std::string{*by}}, {"nearest", suggestion(*by, known)}}));
        return std::nullopt;
    }
    if (!at) {
        return std::nullopt;
    }
    return Approval{approver->second, *at, reader.place()};
}

void check_work_place(const Shift& shift,
                      const source::Place& place,
                      const Facts& facts,
                      const LoadContext& context) {
    const Date day = context.rules.clock.to_wall(shift.start).date;
    const Arrangement& arrangement = facts.arrangements.at(shift.arrangement);
    const Assistant& assistant = facts.assistants.at(shift.assistant);
    const auto problem = [&](std::string_view code) {
        return of_person(assistant.id,
                         problem_at(place,
                                    code,
                                    {{"arrangement", arrangement.id},
                                     {"assistant", assistant.id},
                                     {"day", day.text()}}));
    };
    if (!arrangement.days.contains(day)) {
        context.diagnostics.add(
            against(arrangement.place, problem("hours/arrangement-not-running")));
        return;
    }
    if (shift.employment == unresolved) {
        return;
    }
    const Employment& employment = assistant.employments.at(shift.employment);
    const auto* work_places = in_force(employment.arrangements, day);
    const bool is_hers =
        work_places != nullptr &&
        std::binary_search(work_places->value.begin(), work_places->value.end(), arrangement.id);
    if (!is_hers) {
        const source::Place& other = work_places != nullptr ? work_places->place : employment.place;
        context.diagnostics.add(against(other, problem("hours/arrangement-not-assigned")));
    }
}

} // namespace bpa::facts
