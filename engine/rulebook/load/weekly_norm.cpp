#include "rulebook/load/package.hpp"
#include "rulebook/load/wage_schemas.hpp"

namespace bpa::rulebook {

namespace {

std::optional<NormReduction> read_reduction(Context& context, const yaml::Node& node) {
    const yaml::MappingReader reader{node, schemas::reduced_norm, context.diagnostics};
    const auto from = reader.get_minutes("from");
    const auto night = reader.get_minutes("per_night_hour");
    const auto sunday = reader.get_minutes("per_sunday_hour");
    const auto least = reader.get_minutes("at_least");
    const auto most = reader.get_minutes("at_most");
    if (!from || !night || !sunday || !least || !most) {
        return std::nullopt;
    }
    const Minutes none;
    if (*night < none || *sunday < none || *least <= none || *most < *least || *from < *most) {
        report(context, {"rules/norm-case", {reader.place()}});
        return std::nullopt;
    }
    return NormReduction{*from, *night, *sunday, *least, *most};
}

std::optional<NormCase> read_case(Context& context, const yaml::Node& item) {
    const yaml::MappingReader reader{item, schemas::norm_case, context.diagnostics};
    NormCase one{.evening_or_night = reader.get_yes_no("evening_or_night"),
                 .regular_sundays = reader.get_yes_no("regular_sundays"),
                 .round_the_clock = reader.get_yes_no("round_the_clock"),
                 .norm = {}};
    const auto hours = reader.get_minutes("hours");
    const auto* reduced = reader.get_mapping("reduced");
    if (reader.has("hours") == reader.has("reduced") || (hours && *hours <= Minutes{})) {
        report(context, {"rules/norm-case", {reader.place()}});
        return std::nullopt;
    }
    if (hours) {
        one.norm = *hours;
        return one;
    }
    const auto reduction = reduced == nullptr ? std::nullopt : read_reduction(context, *reduced);
    if (!reduction) {
        return std::nullopt;
    }
    one.norm = *reduction;
    return one;
}

bool asks_nothing(const NormCase& one) {
    return !one.evening_or_night && !one.regular_sundays && !one.round_the_clock;
}

std::optional<std::vector<NormCase>> read_cases(Context& context,
                                                const yaml::MappingReader& entry) {
    const auto* list = entry.get_sequence("cases");
    if (list == nullptr) {
        return std::nullopt;
    }
    std::vector<NormCase> cases;
    bool is_whole = true;
    for (const auto& item : list->items) {
        // Whatever follows a case that always fits would never be asked.
        if (!cases.empty() && asks_nothing(cases.back())) {
            report(context, {"rules/norm-case", at(item)});
        }
        const auto one = read_case(context, item);
        is_whole = is_whole && one.has_value();
        if (one) {
            cases.push_back(*one);
        }
    }
    return is_whole ? std::optional{std::move(cases)} : std::nullopt;
}

} // namespace

std::optional<WeeklyNormRule> read_weekly_norm(Home& home, const yaml::MappingReader& reader) {
    auto& context = home.context;
    const auto* list = reader.get_sequence("values");
    if (list == nullptr) {
        return std::nullopt;
    }
    auto entries = read_entries<std::vector<NormCase>>(
        context, *list, schemas::weekly_norm_value, [&](const auto& entry) {
            return read_cases(context, entry);
        });
    const auto until = read_verified_until(home, reader, last_from(entries));
    return WeeklyNormRule{.rule = {}, .cases = {std::move(entries), until}};
}

} // namespace bpa::rulebook
