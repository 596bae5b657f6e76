#include "rulebook/load/supplement_parts.hpp"
#include "rulebook/load/supplement_schemas.hpp"

#include <array>

namespace bpa::rulebook {

namespace {

/// The key of a step that says from where on it holds, with what the ladder counts.
std::string_view step_key(LadderBy by) {
    return by == LadderBy::hours ? "hours" : "weekends";
}

std::optional<RateValue> read_value(const yaml::MappingReader& reader, std::string_view key) {
    const auto text = reader.get_text(key);
    if (!text) {
        return std::nullopt;
    }
    if (text->find('%') != std::string::npos) {
        const auto share = reader.get_percent(key);
        return share ? std::optional{RateValue{*share}} : std::nullopt;
    }
    const auto rate = reader.get_hourly_rate(key);
    return rate ? std::optional{RateValue{*rate}} : std::nullopt;
}

/// What may be due besides; a reading of the same unit must be the higher one.
std::optional<OpenValue>
read_open(Context& context, const yaml::MappingReader& reader, const RateValue& certain) {
    const auto* node = reader.get_mapping("open");
    if (node == nullptr) {
        return std::nullopt;
    }
    const yaml::MappingReader open{*node, schemas::open_value, context.diagnostics};
    const auto value = read_value(open, "or");
    auto reason = read_text(context, open, "reason");
    if (!value) {
        return std::nullopt;
    }
    if (value->index() == certain.index() && !(certain < *value)) {
        report(context, {"rules/open-not-more", at(open, "or")});
        return std::nullopt;
    }
    return OpenValue{*value, std::move(reason)};
}

/// The value of an entry or a step, with its floor and what is open.
std::optional<SupplementStep> read_terms(Context& context, const yaml::MappingReader& reader) {
    const auto value = read_value(reader, "value");
    const auto at_least = reader.get_hourly_rate("at_least");
    if (!value) {
        return std::nullopt;
    }
    if (at_least && !std::holds_alternative<Percent>(*value)) {
        report(context, {"rules/at-least-without-share", at(reader, "at_least")});
        return std::nullopt;
    }
    return SupplementStep{.value = *value,
                          .at_least = at_least,
                          .open = read_open(context, reader, *value),
                          .place = reader.place()};
}

std::optional<SupplementStep> read_step(Context& context, const yaml::Node& item, LadderBy by) {
    const yaml::MappingReader reader{item, schemas::supplement_step, context.diagnostics};
    const auto key = step_key(by);
    const auto hours = reader.get_minutes("hours");
    const auto weekends = reader.get_whole("weekends");
    auto step = read_terms(context, reader);
    if (!reader.has(key) || reader.has("hours") == reader.has("weekends") || !reader.has("value")) {
        report(context, {"rules/step-unclear", {item.place}, {{"key", std::string{key}}}});
        return std::nullopt;
    }
    if (!step || (!hours && !weekends)) {
        return std::nullopt;
    }
    step->from = hours ? hours->count() : *weekends;
    return step;
}

std::optional<SupplementRate>
read_steps(Context& context, const yaml::MappingReader& entry, LadderBy by) {
    if (by == LadderBy::none) {
        report(context, {"rules/steps-without-by", at(entry, "steps")});
        return std::nullopt;
    }
    const auto* list = entry.get_sequence("steps");
    std::vector<SupplementStep> steps;
    for (const auto& item : list == nullptr ? std::vector<yaml::Node>{} : list->items) {
        auto step = read_step(context, item, by);
        if (!step) {
            return std::nullopt;
        }
        const bool fits = steps.empty() ? step->from == 0 : steps.back().from < step->from;
        if (!fits) {
            report(context, {"rules/steps-not-ascending", {item.place}});
            return std::nullopt;
        }
        steps.push_back(std::move(*step));
    }
    return steps.empty() ? std::nullopt : std::optional{SupplementRate{std::move(steps)}};
}

} // namespace

std::optional<SupplementRate>
read_supplement_rate(Context& context, const yaml::MappingReader& entry, LadderBy by) {
    if (entry.has("value") == entry.has("steps")) {
        report(context, {"rules/value-or-steps", {entry.place()}});
        return std::nullopt;
    }
    if (entry.has("steps")) {
        return read_steps(context, entry, by);
    }
    auto step = read_terms(context, entry);
    if (!step) {
        return std::nullopt;
    }
    std::vector<SupplementStep> steps;
    steps.push_back(std::move(*step));
    return SupplementRate{std::move(steps)};
}

} // namespace bpa::rulebook
