#include "facts/load/times.hpp"

#include "values/check.hpp"

namespace bpa::facts {
namespace {

std::string clock_text(int minutes_after_midnight) {
    const auto clock = ClockTime::from_minutes(minutes_after_midnight);
    BPA_CHECK(clock.has_value());
    return clock->text();
}

std::string_view code_of(calendar::LocalTimeProblem problem) {
    switch (problem) {
    case calendar::LocalTimeProblem::nonexistent:
        return "hours/time-skipped";
    case calendar::LocalTimeProblem::ambiguous:
        return "hours/time-twice";
    case calendar::LocalTimeProblem::wrong_offset:
        return "hours/wrong-offset";
    case calendar::LocalTimeProblem::offset_not_needed:
        return "hours/offset-not-needed";
    case calendar::LocalTimeProblem::before_rule:
        return "hours/time-too-early";
    }
    fail_check("known problem of a local time", __FILE__, __LINE__);
}

/// What the messages about the clock change name: the reading as written and without offset, the
/// same reading before and after the change, and the hour the clock jumps over.
source::MessageArgs change_args(const LocalTime& written, const calendar::ClockChangeRule& rule) {
    LocalTime plain = written;
    plain.offset_minutes.reset();
    LocalTime first = plain;
    first.offset_minutes = rule.summer_offset_minutes;
    LocalTime second = plain;
    second.offset_minutes = rule.standard_offset_minutes;
    return {{"written", written.text()},
            {"plain", plain.text()},
            {"first", first.text()},
            {"second", second.text()},
            {"skip_from", clock_text(rule.change_utc_minutes + rule.standard_offset_minutes)},
            {"skip_to", clock_text(rule.change_utc_minutes + rule.summer_offset_minutes)},
            {"first_year", std::to_string(rule.first_year)}};
}

} // namespace

std::optional<Instant> get_instant(const yaml::MappingReader& reader,
                                   std::string_view key,
                                   std::string_view person,
                                   const LoadContext& context) {
    const auto local = reader.get_local_time(key);
    if (!local) {
        return std::nullopt;
    }
    const auto result = context.rules.clock.to_instant(*local);
    if (const auto* problem = std::get_if<calendar::LocalTimeProblem>(&result)) {
        context.diagnostics.add(of_person(
            person,
            problem_at(
                reader, key, code_of(*problem), change_args(*local, context.rules.clock.rule()))));
        return std::nullopt;
    }
    return std::get<Instant>(result);
}

std::string wall_text(const calendar::OsloTime& clock, Instant instant) {
    const auto wall = clock.to_wall(instant);
    return wall.date.text() + "T" + clock_text(wall.minutes);
}

Minutes wall_minutes(const calendar::OsloTime& clock, Instant start, Instant end) {
    const auto from = clock.to_wall(start);
    const auto to = clock.to_wall(end);
    const std::int64_t days = to.date.days() - from.date.days();
    return Minutes::of(days * ClockTime::minutes_per_day + to.minutes - from.minutes);
}

} // namespace bpa::facts
