#include "rulebook/load/package.hpp"
#include "rulebook/load/rule_kinds.hpp"
#include "rulebook/load/supplement_parts.hpp"
#include "rulebook/load/supplement_schemas.hpp"

#include <algorithm>
#include <array>

namespace bpa::rulebook {

namespace {

/// Where the first share stands, if some rate is one.
const SupplementStep* first_share(const std::vector<Entry<SupplementRate>>& rates) {
    for (const auto& entry : rates) {
        for (const auto& step : entry.value.steps) {
            const bool is_open_share =
                step.open && std::holds_alternative<Percent>(step.open->value);
            if (std::holds_alternative<Percent>(step.value) || is_open_share) {
                return &step;
            }
        }
    }
    return nullptr;
}

LadderBy read_by(const yaml::MappingReader& reader) {
    constexpr std::array<std::string_view, 3> names{"hours", "weekends_worked", "weekends_planned"};
    const auto name = reader.get_choice("by", names);
    return !name                        ? LadderBy::none
           : *name == "hours"           ? LadderBy::hours
           : *name == "weekends_worked" ? LadderBy::weekends_worked
                                        : LadderBy::weekends_planned;
}

/// The part a supplement is counted in; nothing for minutes.
std::optional<Minutes> read_block(Context& context, const yaml::MappingReader& reader) {
    constexpr std::array<std::string_view, 1> names{"minutes"};
    const auto* node = reader.get_any("counts");
    if (node == nullptr) {
        return std::nullopt;
    }
    if (node->kind != yaml::NodeKind::mapping) {
        static_cast<void>(reader.get_choice("counts", names));
        return std::nullopt;
    }
    const yaml::MappingReader counts{*node, schemas::started, context.diagnostics};
    const auto block = counts.get_minutes("started");
    if (block && *block <= Minutes{}) {
        report(context, {"rules/conversion-block", at(counts, "started")});
        return std::nullopt;
    }
    return block;
}

OnOvertime read_on_overtime(const Home& home, const yaml::MappingReader& reader) {
    constexpr std::array<std::string_view, 3> names{"kept", "dropped", "highest"};
    const auto name = read_choice(home, reader, "on_overtime", names);
    return !name                ? OnOvertime::as_overtime_rule
           : *name == "kept"    ? OnOvertime::kept
           : *name == "highest" ? OnOvertime::highest
                                : OnOvertime::dropped;
}

std::optional<TimeOff> read_time_off(Context& context, const yaml::MappingReader& reader) {
    const auto* node = reader.get_mapping("as_time_off");
    if (node == nullptr) {
        return std::nullopt;
    }
    constexpr std::int64_t most_months = 120;
    const yaml::MappingReader off{*node, schemas::time_off, context.diagnostics};
    const auto per_hour = off.get_minutes("per_hour");
    const auto months = off.get_whole("within_months").value_or(0);
    if (!per_hour) {
        return std::nullopt;
    }
    if (*per_hour <= Minutes{} || months < 0 || months > most_months) {
        report(context, {"rules/time-off", {off.place()}, {{"most", std::to_string(most_months)}}});
        return std::nullopt;
    }
    return TimeOff{*per_hour, static_cast<int>(months)};
}

/// Reads the rates of a supplement, and how a share of the wage is rounded.
void read_rates(Home& home, const yaml::MappingReader& reader, TimeSupplement& supplement) {
    auto& context = home.context;
    std::vector<Entry<SupplementRate>> rates;
    if (const auto* list = reader.get_sequence("rate")) {
        rates = read_entries<SupplementRate>(
            context, *list, schemas::supplement_rate, [&](const auto& entry) {
                return read_supplement_rate(context, entry, supplement.by);
            });
    }
    const auto first = rates.empty() ? Date{} : rates.front().days.first;
    const auto rounding = read_rounding(context, reader, first);
    if (const auto* share = first_share(rates); share != nullptr && !reader.has("rounding")) {
        report(context, {"rules/share-without-rounding", {share->place}});
    }
    const auto until = read_verified_until(home, reader, last_from(rates));
    supplement.rounding = rounding ? rounding->how : Rounding{};
    supplement.rate = {std::move(rates), until};
}

} // namespace

std::optional<TimeSupplement> read_time_supplement(Home& home, const yaml::MappingReader& reader) {
    auto& context = home.context;
    TimeSupplement supplement;
    const auto code = read_pays_as(context, reader);
    supplement.duties = read_duty_set(context, reader);
    supplement.who = read_population(context, reader);
    if (reader.has("for_rota")) {
        supplement.who.rota = reader.get_yes_no("for_rota");
        if (reader.has("who")) {
            report(context, {"rules/bad-population", at(reader, "for_rota")});
        }
    }
    supplement.windows = read_windows(home, reader);
    supplement.by = read_by(reader);
    read_rates(home, reader, supplement);
    supplement.block = read_block(context, reader);
    supplement.on_overtime = read_on_overtime(home, reader);
    supplement.unless_other_above = reader.get_percent("unless_other_above");
    supplement.time_off = read_time_off(context, reader);
    if (!code) {
        return std::nullopt;
    }
    supplement.pays_as = *code;
    return supplement;
}

std::span<const RuleKind> supplement_kinds() {
    static constexpr std::array kinds{
        RuleKind{"time_supplement", schemas::time_supplement, read_as<read_time_supplement>},
        RuleKind{"stacking", schemas::stacking, read_as<read_stacking>},
        RuleKind{"sunday_supplement", schemas::sunday_supplement, read_as<read_sunday_supplement>},
    };
    return kinds;
}

} // namespace bpa::rulebook
