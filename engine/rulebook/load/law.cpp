#include "rulebook/load/law_rules.hpp"
#include "rulebook/load/law_schemas.hpp"
#include "rulebook/load/registers.hpp"

#include <array>
#include <limits>

namespace bpa::rulebook {

namespace {

constexpr std::size_t most_named_days = std::numeric_limits<std::uint64_t>::digits;
constexpr int months_per_year = 12;

/// Knows a rule of law while its kind is being read.
struct LawRule {
    const yaml::Node& node;
    std::string id;
    line::RuleIndex index{};
};

line::RuleIndex
add_rule(Context& context, const yaml::MappingReader& reader, const std::string& id) {
    context.legend.rules.push_back({.id = id,
                                    .title = read_text(context, reader, "title"),
                                    .because = {},
                                    .place = reader.place()});
    return static_cast<line::RuleIndex>(context.legend.rules.size() - 1);
}

/// `12-24`, checked in a leap year so that 29 February is a day.
std::optional<calendar::FixedDay> fixed_day_of(const std::string& text) {
    constexpr std::size_t length = 5;
    const auto parsed = parse_date("2024-" + text);
    if (text.size() != length || !std::holds_alternative<Date>(parsed)) {
        return std::nullopt;
    }
    const auto date = std::get<Date>(parsed);
    return calendar::FixedDay{date.month(), date.day()};
}

std::optional<std::variant<calendar::FixedDay, calendar::EasterOffset>>
read_day_rule(Context& context, const yaml::MappingReader& reader) {
    constexpr std::int64_t most_from_easter = 80;
    const auto fixed = reader.get_text("fixed");
    const auto easter = reader.get_whole("easter");
    const auto fixed_day = fixed ? fixed_day_of(*fixed) : std::nullopt;
    const bool is_near = easter && *easter >= -most_from_easter && *easter <= most_from_easter;
    if (fixed_day && !easter) {
        return *fixed_day;
    }
    if (is_near && !fixed) {
        return calendar::EasterOffset{static_cast<int>(*easter)};
    }
    report(context, {"rules/bad-named-day", {reader.place()}});
    return std::nullopt;
}

void read_named_day(Context& context, const yaml::Node& item, UniqueNames& names, ParsedLaw& law) {
    constexpr std::array<std::string_view, 3> kinds{"public_holiday", "eve", "day"};
    const yaml::MappingReader reader{item, schemas::named_day, context.diagnostics};
    const auto id = reader.get_id("day");
    auto name = read_text(context, reader, "name");
    static_cast<void>(read_text(context, reader, "note"));
    const auto kind = reader.get_choice("kind", kinds);
    const auto rule = read_day_rule(context, reader);
    const auto from = reader.get_date("from");
    const auto citation = read_citation(context, reader, from.value_or(Date{}));
    if (!id || !names.add(context, *id, at(reader, "day")) || !kind || !rule || !from ||
        !citation) {
        return;
    }
    if (law.days.size() == most_named_days) {
        report(context,
               {"rules/too-many-names",
                at(reader, "day"),
                {{"most", std::to_string(most_named_days)}}});
        return;
    }
    law.days.push_back({.id = *id,
                        .kind = *kind == "eve"   ? calendar::DayKind::eve
                                : *kind == "day" ? calendar::DayKind::day
                                                 : calendar::DayKind::public_holiday,
                        .rule = *rule,
                        .from = *from});
    law.day_names.push_back(std::move(name));
    law.day_citations.push_back(*citation);
}

void read_calendar(Context& context, const LawRule& rule, UniqueNames& names, ParsedLaw& law) {
    const yaml::MappingReader reader{rule.node, schemas::calendar, context.diagnostics};
    static_cast<void>(add_rule(context, reader, rule.id));
    const auto* days = reader.get_sequence("days");
    if (days == nullptr) {
        return;
    }
    for (const auto& item : days->items) {
        read_named_day(context, item, names, law);
    }
}

std::optional<unsigned>
read_last_sunday(Context& context, const yaml::MappingReader& reader, std::string_view key) {
    const auto* node = reader.get_mapping(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    const yaml::MappingReader sunday{*node, schemas::last_sunday, context.diagnostics};
    const auto month = sunday.get_whole("last_sunday_of");
    if (!month || *month < 1 || *month > months_per_year) {
        return std::nullopt;
    }
    return static_cast<unsigned>(*month);
}

/// Whether the rule is one `calendar::OsloTime` can be built from.
bool makes_sense(const calendar::ClockChangeRule& rule) {
    return rule.summer_starts_month < rule.summer_ends_month &&
           rule.standard_offset_minutes < rule.summer_offset_minutes &&
           rule.change_utc_minutes + rule.standard_offset_minutes > 0 &&
           rule.change_utc_minutes + rule.summer_offset_minutes < ClockTime::minutes_per_day;
}

void read_clock_change(Context& context, const LawRule& rule, ParsedLaw& law) {
    law.has_clock_change = true;
    const yaml::MappingReader reader{rule.node, schemas::clock_change, context.diagnostics};
    static_cast<void>(add_rule(context, reader, rule.id));
    static_cast<void>(read_text(context, reader, "note"));
    const auto first_year = reader.get_whole("first_year");
    const auto standard = reader.get_minutes("standard_offset");
    const auto summer = reader.get_minutes("summer_offset");
    const auto starts = read_last_sunday(context, reader, "summer_starts");
    const auto ends = read_last_sunday(context, reader, "summer_ends");
    const auto change = reader.get_clock("change_utc");
    const auto first_day =
        first_year ? Date::from_civil(static_cast<int>(*first_year), 1, 1) : std::nullopt;
    const auto citation = read_citation(context, reader, first_day.value_or(Date{}));
    if (!standard || !summer || !change || !citation) {
        return;
    }
    const bool is_short = standard->count() < ClockTime::minutes_per_day &&
                          summer->count() < ClockTime::minutes_per_day;
    calendar::ClockChangeRule read{
        .first_year = first_day ? first_day->year() : 0,
        .standard_offset_minutes = static_cast<std::int16_t>(is_short ? standard->count() : 0),
        .summer_offset_minutes = static_cast<std::int16_t>(is_short ? summer->count() : 0),
        .summer_starts_month = starts.value_or(0),
        .summer_ends_month = ends.value_or(0),
        .change_utc_minutes = change->minutes()};
    if (!first_day || !starts || !ends || !makes_sense(read)) {
        report(context, {"rules/bad-clock-change", {reader.place()}});
        return;
    }
    law.clock_change = read;
}

void read_limit(Context& context, const LawRule& rule, ParsedLaw& law) {
    constexpr std::array<std::string_view, 1> measures{"shift_length"};
    const yaml::MappingReader reader{rule.node, schemas::limit, context.diagnostics};
    const auto index = add_rule(context, reader, rule.id);
    static_cast<void>(reader.get_choice("measures", measures));
    static_cast<void>(read_text(context, reader, "verified_note"));
    const auto* list = reader.get_sequence("at_most");
    if (list == nullptr) {
        return;
    }
    auto values =
        read_entries<Minutes>(context, *list, schemas::limit_value, [](const auto& entry) {
            return entry.get_minutes("value");
        });
    law.limits.push_back({.rule = index,
                          .measure = LimitMeasure::shift_length,
                          .at_most = {std::move(values), reader.get_date("verified_until")}});
}

/// Knows what reading every file of law gathers.
struct LawReading {
    UniqueNames rules{"rules/rule-twice"};
    UniqueNames days{"rules/name-twice"};
    LawRules parameters;
    ParsedLaw law;
};

void report_kind(Context& context, const yaml::Node& kind) {
    std::vector<std::string> known{"calendar", "clock_change", "limit"};
    for (const auto name : LawRules::kinds()) {
        known.emplace_back(name);
    }
    report(context,
           {"rules/unknown-kind",
            at(kind),
            {{"kind", kind.scalar}, {"suggestion", source::nearest(kind.scalar, known)}}});
}

void read_law_rule(Context& context, const yaml::Node& item, LawReading& reading) {
    const auto* kind = item.find("kind");
    const auto* id = item.find("rule");
    if (kind == nullptr || id == nullptr) {
        // The reader says what is missing.
        const yaml::MappingReader reader{item, schemas::calendar, context.diagnostics};
        return;
    }
    if (!reading.rules.add(context, id->scalar, at(*id))) {
        return;
    }
    const LawRule rule{item, id->scalar};
    if (kind->scalar == "calendar") {
        read_calendar(context, rule, reading.days, reading.law);
    } else if (kind->scalar == "clock_change") {
        read_clock_change(context, rule, reading.law);
    } else if (kind->scalar == "limit") {
        read_limit(context, rule, reading.law);
    } else if (!reading.parameters.read(context, item)) {
        report_kind(context, *kind);
    }
}

} // namespace

ParsedLaw read_law(Context& context) {
    LawReading reading;
    for (const auto& path : context.inputs.list("rules/law")) {
        const auto root = read_file(context, path);
        if (!root) {
            continue;
        }
        const yaml::MappingReader reader{*root, schemas::rules_file, context.diagnostics};
        const auto* list = reader.get_sequence("rules");
        if (list == nullptr) {
            continue;
        }
        for (const auto& item : list->items) {
            read_law_rule(context, item, reading);
        }
    }
    reading.law.law = reading.parameters.finish(context, reading.law.days);
    return std::move(reading.law);
}

} // namespace bpa::rulebook
