#include "case_shift.hpp"

#include <algorithm>

namespace bpa::cases {

using yaml::KeySpec;
using yaml::MappingReader;
using yaml::Need;
using yaml::Schema;

namespace {

constexpr KeySpec shift_keys[] = {{"start", Need::required, "local time"},
                                  {"end", Need::required, "local time"},
                                  {"duty", Need::optional, "id"},
                                  {"breaks", Need::optional, "list"},
                                  {"calls", Need::optional, "list"},
                                  {"told", Need::optional, "local time"},
                                  {"cancelled", Need::optional, "local time"},
                                  {"ordered", Need::optional, "yes_no"},
                                  {"moved", Need::optional, "yes_no"},
                                  {"time_off", Need::optional, "yes_no"},
                                  {"overtime_as_time_off", Need::optional, "yes_no"},
                                  {"time_off_taken", Need::optional, "id"}};
constexpr Schema shift_schema{"shift", shift_keys};

constexpr KeySpec break_keys[] = {{"start", Need::required, "local time"},
                                  {"end", Need::required, "local time"}};
constexpr Schema break_schema{"break", break_keys};

std::optional<Instant>
instant(const Reading& reading, const std::optional<LocalTime>& local, source::Place place) {
    if (!local) {
        return std::nullopt;
    }
    const auto found = reading.rules.clock.to_instant(*local);
    if (const auto* at = std::get_if<Instant>(&found)) {
        return *at;
    }
    reading.diagnostics.add({.code = "value/malformed",
                             .place = place,
                             .args = {{"written", local->text()},
                                      {"form", "local time"},
                                      {"example", ""},
                                      {"suggested", ""}}});
    return std::nullopt;
}

std::vector<facts::Interval>
read_intervals(const MappingReader& reader, std::string_view key, const Reading& reading) {
    std::vector<facts::Interval> intervals;
    const auto* list = reader.get_sequence(key);
    for (const auto& item : list == nullptr ? std::vector<yaml::Node>{} : list->items) {
        const MappingReader one{item, break_schema, reading.diagnostics};
        const auto from = instant(reading, one.get_local_time("start"), item.place);
        const auto to = instant(reading, one.get_local_time("end"), item.place);
        if (from && to) {
            intervals.push_back({*from, *to, item.place});
        }
    }
    return intervals;
}

} // namespace

void read_shift(const yaml::Node& node, const Reading& reading, std::vector<facts::Shift>& into) {
    const MappingReader reader{node, shift_schema, reading.diagnostics};
    facts::Shift shift;
    const auto start = instant(reading, reader.get_local_time("start"), reader.place_of("start"));
    const auto end = instant(reading, reader.get_local_time("end"), reader.place_of("end"));
    const auto duty = reader.get_id("duty").value_or("active");
    const auto& duties = reading.rules.legend.duties;
    const auto found =
        std::find_if(duties.begin(), duties.end(), [&](const auto& d) { return d.id == duty; });
    if (!start || !end || found == duties.end()) {
        return;
    }
    shift.start = *start;
    shift.end = *end;
    shift.duty = static_cast<line::DutyIndex>(found - duties.begin());
    shift.place = node.place;
    shift.approval = facts::Approval{{}, *end, node.place};
    shift.breaks = read_intervals(reader, "breaks", reading);
    shift.calls = read_intervals(reader, "calls", reading);
    facts::ShiftDetails details;
    details.told_at = instant(reading, reader.get_local_time("told"), node.place);
    details.cancelled_at = instant(reading, reader.get_local_time("cancelled"), node.place);
    details.is_moved = reader.get_yes_no("moved").value_or(false);
    details.as_time_off = reader.get_yes_no("time_off").value_or(false);
    details.is_ordered = reader.get_yes_no("ordered");
    details.overtime_as_time_off = reader.get_yes_no("overtime_as_time_off").value_or(false);
    if (const auto id = reader.get_id("time_off_taken")) {
        const auto& rules = reading.rules.legend.rules;
        const auto rule =
            std::find_if(rules.begin(), rules.end(), [&](const auto& r) { return r.id == *id; });
        details.time_off_taken = static_cast<line::RuleIndex>(rule - rules.begin());
    }
    if (details != facts::ShiftDetails{}) {
        shift.details = details;
    }
    into.push_back(std::move(shift));
}

} // namespace bpa::cases
