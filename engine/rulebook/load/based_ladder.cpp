#include "rulebook/load/package.hpp"
#include "rulebook/load/wage_schemas.hpp"

namespace bpa::rulebook {

namespace {

constexpr std::int64_t most_years = 80;

std::optional<std::variant<Money, HourlyRate>> read_base(Context& context, const yaml::Node& node) {
    const yaml::MappingReader reader{node, schemas::ladder_base, context.diagnostics};
    const auto per_year = reader.get_money("per_year");
    const auto per_hour = reader.get_hourly_rate("per_hour");
    if (reader.has("per_year") == reader.has("per_hour")) {
        report(context, {"rules/ladder-base", {reader.place()}});
        return std::nullopt;
    }
    if (per_year) {
        return *per_year;
    }
    return per_hour ? std::optional<std::variant<Money, HourlyRate>>{*per_hour} : std::nullopt;
}

std::optional<ShareStep>
read_share_step(Context& context, const yaml::Node& item, const std::vector<ShareStep>& before) {
    const yaml::MappingReader reader{item, schemas::step, context.diagnostics};
    const auto years = reader.get_whole("years");
    const auto addition = reader.get_percent("addition");
    const bool is_whole = reader.has("addition") && !reader.has("per_year") &&
                          !reader.has("per_hour") && !reader.has("published");
    const bool is_higher =
        !years || !addition ||
        (before.empty() ? *years > 0 && *addition > Percent{}
                        : *years > before.back().years && *addition > before.back().addition);
    if (!is_whole || !is_higher || years.value_or(0) > most_years) {
        report(context, {"rules/ladder-base", {reader.place()}});
        return std::nullopt;
    }
    if (!years || !addition) {
        return std::nullopt;
    }
    return ShareStep{static_cast<int>(*years), *addition, reader.place()};
}

} // namespace

std::optional<BasedLadder> read_based_ladder(Context& context, const yaml::MappingReader& entry) {
    const auto* base_node = entry.get_mapping("base");
    const auto* list = entry.get_sequence("steps");
    if (base_node == nullptr || list == nullptr) {
        return std::nullopt;
    }
    const auto base = read_base(context, *base_node);
    BasedLadder ladder;
    bool is_whole = true;
    for (const auto& item : list->items) {
        const auto step = read_share_step(context, item, ladder.steps);
        is_whole = is_whole && step.has_value();
        if (step) {
            ladder.steps.push_back(*step);
        }
    }
    if (!base || !is_whole) {
        return std::nullopt;
    }
    ladder.base = *base;
    return ladder;
}

} // namespace bpa::rulebook
