#include "calc/paid.hpp"

#include "calc/views.hpp"
#include "values/check.hpp"
#include "values/parse.hpp"

#include <algorithm>
#include <set>

namespace bpa::calc {

namespace {

/// Where the duty stands in what `content_of` writes: after start and end.
constexpr std::size_t duty_field = 2;

/// The parts of a text between `|`.
std::vector<std::string_view> fields_of(std::string_view content) {
    std::vector<std::string_view> fields;
    while (true) {
        const auto bar = content.find('|');
        fields.push_back(content.substr(0, bar));
        if (bar == std::string_view::npos) {
            return fields;
        }
        content.remove_prefix(bar + 1);
    }
}

/// A time as `content_of` writes it, with its offset.
std::optional<Instant> instant_of(std::string_view text) {
    const auto parsed = parse_local_time(text);
    const auto* local = std::get_if<LocalTime>(&parsed);
    if (local == nullptr || !local->offset_minutes) {
        return std::nullopt;
    }
    return Instant::from_minutes(std::int64_t{local->date.days()} * ClockTime::minutes_per_day +
                                 local->clock.minutes() - *local->offset_minutes);
}

std::optional<facts::Interval> interval_of(std::string_view start, std::string_view end) {
    const auto from = instant_of(start);
    const auto until = instant_of(end);
    if (!from || !until) {
        return std::nullopt;
    }
    return facts::Interval{*from, *until, {}};
}

/// Reads `break START END` or `call START END` into the list it belongs to.
void read_interval(std::string_view field, facts::Shift& into) {
    const auto first = field.find(' ');
    const auto second = field.rfind(' ');
    const auto kind = field.substr(0, first);
    if (first == second || (kind != "break" && kind != "call")) {
        return;
    }
    const auto interval =
        interval_of(field.substr(first + 1, second - first - 1), field.substr(second + 1));
    if (interval) {
        (kind == "break" ? into.breaks : into.calls).push_back(*interval);
    }
}

/// The rule with this name; the first when the rules no longer name it.
line::RuleIndex rule_named(std::string_view id, const line::Legend& legend) {
    const auto& all = legend.rules;
    const auto found =
        std::find_if(all.begin(), all.end(), [id](const auto& rule) { return rule.id == id; });
    return found == all.end() ? line::RuleIndex{}
                              : static_cast<line::RuleIndex>(found - all.begin());
}

/// The trip of this assistant that a shift was part of; nothing when it is no longer there.
std::optional<std::uint32_t>
trip_of(std::string_view content, const facts::Facts& facts, std::uint32_t assistant) {
    constexpr std::string_view mark = "trip ";
    for (const auto field : fields_of(content)) {
        const auto trip =
            std::find_if(facts.trips.begin(), facts.trips.end(), [&](const auto& one) {
                return field.starts_with(mark) && one.id == field.substr(mark.size()) &&
                       one.assistant == assistant;
            });
        if (trip != facts.trips.end()) {
            return static_cast<std::uint32_t>(trip - facts.trips.begin());
        }
    }
    return std::nullopt;
}

/// Reads what says more of a shift than its hours; the trip it was part of is left out.
void read_detail(std::string_view field, const line::Legend& legend, facts::ShiftDetails& into) {
    const auto blank = std::min(field.find(' '), field.size());
    const auto name = field.substr(0, blank);
    const auto value = field.substr(std::min(blank + 1, field.size()));
    if (name == "told") {
        into.told_at = instant_of(value);
    } else if (name == "cancelled") {
        into.cancelled_at = instant_of(value);
    } else if (name == "taken") {
        into.time_off_taken = rule_named(value, legend);
    } else if (name == "ordered" || field == "not ordered") {
        into.is_ordered = name == "ordered";
    }
    into.is_moved = into.is_moved || name == "moved";
    into.as_time_off = into.as_time_off || field == "time off";
    into.overtime_as_time_off = into.overtime_as_time_off || field == "overtime as time off";
}

line::Finding paid_finding(const char* code,
                           line::FindingLevel level,
                           source::Place place,
                           const std::pair<std::string, PaidShift>& paid) {
    const auto assistant = paid.first.substr(0, paid.first.find('/'));
    const auto start = paid.first.substr(paid.first.rfind('/') + 1);
    return {.code = code,
            .level = level,
            .assistant = assistant,
            .place = place,
            .args = {{"assistant", assistant}, {"start", start}, {"run", paid.second.run}},
            .citation = std::nullopt};
}

} // namespace

std::span<const facts::Shift> shifts_of(const facts::Facts& facts, std::uint32_t assistant) {
    return facts::of_assistant(facts.shifts, assistant);
}

void WorkedShift::add(const line::Segment& segment) {
    const PaidOvertime part{length, length + segment.minutes, segment.is_week_full};
    length = part.until;
    worked += segment.working_time;
    if (segment.hour_kind != line::HourKind::overtime) {
        return;
    }
    overtime += segment.working_time;
    const bool goes_on = !overtime_at.empty() && overtime_at.back().until == part.from &&
                         overtime_at.back().is_of_week == part.is_of_week;
    if (goes_on) {
        overtime_at.back().until = part.until;
    } else {
        overtime_at.push_back(part);
    }
}

std::optional<facts::Shift> read_content(std::string_view content, const rulebook::Rules& rules) {
    const auto fields = fields_of(content);
    const auto interval =
        fields.size() < 2 ? std::nullopt : interval_of(fields.at(0), fields.at(1));
    if (!interval) {
        return std::nullopt;
    }
    facts::Shift shift;
    shift.start = interval->start;
    shift.end = interval->end;
    const auto& duties = rules.legend.duties;
    const auto duty = std::find_if(duties.begin(), duties.end(), [&fields](const auto& one) {
        return fields.size() > duty_field && one.id == fields[duty_field];
    });
    if (duty != duties.end()) {
        shift.duty = static_cast<line::DutyIndex>(duty - duties.begin());
    }
    facts::ShiftDetails details;
    for (std::size_t i = duty_field + 2; i < fields.size(); ++i) {
        read_interval(fields[i], shift);
        read_detail(fields[i], rules.legend, details);
    }
    shift.details = details;
    return shift;
}

std::uint32_t employment_in(std::string_view key) {
    const auto first = key.find('/');
    const auto parsed = parse_whole(key.substr(first + 1, key.find('/', first + 1) - first - 1));
    const auto* number = std::get_if<std::int64_t>(&parsed);
    return number == nullptr ? 0 : static_cast<std::uint32_t>(*number);
}

std::optional<facts::Shift> shift_paid(const facts::Facts& facts,
                                       const rulebook::Rules& rules,
                                       std::uint32_t assistant,
                                       const std::pair<const std::string, PaidShift>& paid) {
    const auto& employments = facts.assistants.at(assistant).employments;
    const auto number = employment_in(paid.first);
    const auto employment =
        std::find_if(employments.begin(), employments.end(), [number](const auto& one) {
            return one.number == number;
        });
    if (employment == employments.end()) {
        return std::nullopt;
    }
    auto shift = read_content(paid.second.digest, rules);
    BPA_CHECK(shift.has_value()); // the reader of paid-shifts.csv has checked the form
    shift->assistant = assistant;
    shift->employment = static_cast<std::uint32_t>(employment - employments.begin());
    shift->place = employment->place;
    if (const auto trip =
            facts.trips.empty() ? std::nullopt : trip_of(paid.second.digest, facts, assistant)) {
        auto details = shift->details.get();
        details.trip = trip;
        shift->details = details;
    }
    return shift;
}

std::vector<const facts::Shift*> not_yet_paid(const facts::Facts& facts,
                                              const rulebook::Rules& rules,
                                              std::span<const facts::Shift> shifts,
                                              const Prior& prior,
                                              std::vector<line::Finding>& findings) {
    std::vector<const facts::Shift*> fresh;
    std::set<std::string> seen;
    for (const auto& shift : shifts) {
        if (prior.paid.empty()) {
            fresh.push_back(&shift);
            continue;
        }
        const auto key = paid_key(facts, rules, shift);
        const auto paid = prior.paid.find(key);
        if (paid == prior.paid.end()) {
            fresh.push_back(&shift);
            continue;
        }
        seen.insert(key);
        if (paid->second.digest != content_of(facts, rules, shift)) {
            findings.push_back(paid_finding(
                "finding/paid-shift-changed", line::FindingLevel::review, shift.place, *paid));
        }
    }
    for (const auto& paid : prior.paid) {
        if (seen.contains(paid.first)) {
            continue;
        }
        // A shift of another period is not expected among these hours, but must not be paid again.
        if (paid.second.is_current_period) {
            findings.push_back(
                paid_finding("finding/paid-shift-gone", line::FindingLevel::review, {}, paid));
        }
        const auto interval = read_content(paid.second.digest, rules);
        BPA_CHECK(interval.has_value()); // the reader of paid-shifts.csv has checked the form
        for (const auto* shift : fresh) {
            if (shift->start < interval->end && interval->start < shift->end) {
                findings.push_back(paid_finding(
                    "finding/paid-twice", line::FindingLevel::stop, shift->place, paid));
            }
        }
    }
    return fresh;
}

} // namespace bpa::calc
