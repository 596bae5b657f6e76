#include "rulebook/load/overtime_schemas.hpp"
#include "rulebook/load/package.hpp"
#include "rulebook/load/rule_kinds.hpp"
#include "rulebook/load/supplement_parts.hpp"

#include <array>

namespace bpa::rulebook {

namespace {

std::vector<Entry<Percent>> read_percents(Home& home, const yaml::MappingReader& reader) {
    const auto* list = reader.get_sequence("percent");
    if (list == nullptr) {
        return {};
    }
    return read_entries<Percent>(home.context,
                                 *list,
                                 schemas::overtime_percent,
                                 [](const auto& entry) { return entry.get_percent("value"); });
}

/// The choice under a key that may be left out.
std::string choice_or(const Home& home,
                      const yaml::MappingReader& reader,
                      std::pair<std::string_view, std::string_view> key_and_absent,
                      std::span<const std::string_view> allowed) {
    const auto [key, absent] = key_and_absent;
    const auto choice = reader.has(key) ? read_choice(home, reader, key, allowed) : std::nullopt;
    return choice.value_or(std::string{absent});
}

void read_triggers(Home& home, const yaml::MappingReader& reader, Overtime& overtime) {
    constexpr std::array<std::pair<std::string_view, OvertimeTrigger>, 4> known{
        {{"full_day", OvertimeTrigger::full_day},
         {"roster", OvertimeTrigger::roster},
         {"day_off", OvertimeTrigger::day_off},
         {"order", OvertimeTrigger::order}}};
    constexpr std::array<std::string_view, 2> reaches{"full_time", "everybody"};
    auto& context = home.context;
    for (const auto* name : reader.get_scalars("triggers")) {
        const auto found = std::find_if(known.begin(), known.end(), [name](const auto& one) {
            return one.first == name->scalar;
        });
        if (found == known.end()) {
            report(context, {"rules/unknown-trigger", at(*name), {{"trigger", name->scalar}}});
        } else {
            overtime.triggers.push_back(found->second);
        }
    }
    if (const auto* list = reader.get_sequence("full_day")) {
        overtime.full_day = {
            read_entries<Minutes>(context,
                                  *list,
                                  schemas::full_day,
                                  [](const auto& entry) { return entry.get_minutes("value"); }),
            reader.get_date("verified_until")};
    }
    if (reader.has("full_day") != overtime.has(OvertimeTrigger::full_day)) {
        report(context, {"rules/full-day-unsettled", {reader.place()}});
    }
    overtime.roster_is_for_all =
        choice_or(home, reader, {"roster_for", "full_time"}, reaches) == "everybody";
}

std::optional<OvertimeStep> read_step(Home& home, const yaml::Node& item) {
    auto& context = home.context;
    const yaml::MappingReader reader{item, schemas::overtime_step, context.diagnostics};
    OvertimeStep step;
    step.place = item.place;
    step.windows = reader.has("windows") ? read_plain_windows(home, reader) : std::vector<Window>{};
    step.first_hours = reader.get_minutes("first_hours");
    step.before_shift = reader.get_minutes("before_shift");
    step.on_day_off = reader.get_yes_no("on_day_off").value_or(false);
    if (const auto* eve = reader.get_mapping("eve_of")) {
        step.eve_of = read_plain_windows(home, {*eve, schemas::overtime_eve, context.diagnostics});
    }
    auto entries = read_percents(home, reader);
    if (!reader.has("windows") && !step.first_hours && !step.asks_for_roster()) {
        report(context, {"rules/step-without-condition", {item.place}});
        return std::nullopt;
    }
    if (entries.empty()) {
        return std::nullopt;
    }
    step.percent = {std::move(entries), std::nullopt};
    // An option may leave out every window of a step, and then the step.
    const bool is_left_out = reader.has("windows") && step.windows.empty();
    return is_left_out ? std::nullopt : std::optional{std::move(step)};
}

void read_steps(Home& home, const yaml::MappingReader& reader, Overtime& overtime) {
    constexpr std::array<std::string_view, 2> policies{"highest", "first"};
    const auto* list = reader.get_sequence("steps");
    if (reader.has("steps") != reader.has("policy")) {
        report(home.context, {"rules/steps-without-policy", {reader.place()}});
    }
    if (list == nullptr) {
        return;
    }
    overtime.policy = choice_or(home, reader, {"policy", "first"}, policies) == "highest"
                          ? OvertimeStepPolicy::highest
                          : OvertimeStepPolicy::first;
    for (const auto& item : list->items) {
        if (auto step = read_step(home, item)) {
            overtime.steps.push_back(std::move(*step));
        }
    }
}

std::optional<OvertimeSettlement> read_settlement(Home& home, const yaml::MappingReader& rule) {
    constexpr std::array<std::string_view, 2> spans{"shift", "period"};
    auto& context = home.context;
    const auto* node = rule.get_mapping("settled");
    if (node == nullptr) {
        return std::nullopt;
    }
    const yaml::MappingReader reader{*node, schemas::settlement, context.diagnostics};
    const auto code = read_pays_as(context, reader);
    const auto per = read_choice(home, reader, "per", spans);
    const auto unit = reader.get_minutes("round_to");
    const auto up_from = reader.get_minutes("up_from");
    static_cast<void>(read_text(context, reader, "note"));
    const auto citation = read_citation(context, reader, Date{});
    if (!code || !per || !unit || !up_from || !citation) {
        return std::nullopt;
    }
    if (*unit <= Minutes{} || *up_from < Minutes{} || *unit < *up_from) {
        report(context, {"rules/bad-settlement", {node->place}});
        return std::nullopt;
    }
    return OvertimeSettlement{.pays_as = *code,
                              .is_by_period = *per == "period",
                              .unit = *unit,
                              .up_from = *up_from,
                              .citation = *citation};
}

OvertimeSupplements supplements_named(std::string_view name) {
    if (name == "highest") {
        return OvertimeSupplements::highest;
    }
    return name == "dropped" ? OvertimeSupplements::dropped : OvertimeSupplements::kept;
}

} // namespace

std::optional<Overtime> read_overtime(Home& home, const yaml::MappingReader& reader) {
    constexpr std::array<std::string_view, 2> weeks{"statutory", "norm"};
    constexpr std::array<std::string_view, 2> days{"first_shift", "midnight"};
    constexpr std::array<std::string_view, 3> outcomes{"kept", "dropped", "highest"};
    constexpr std::array<std::string_view, 2> hours{"ordinary", "overtime"};
    auto& context = home.context;
    const auto code = read_pays_as(context, reader);
    const auto additional = read_pays_as(context, reader, "additional_pays_as");
    const auto week = read_choice(home, reader, "week", weeks);
    const auto day = read_choice(home, reader, "day", days);
    const auto supplements = read_choice(home, reader, "supplements", outcomes);
    Overtime overtime;
    read_triggers(home, reader, overtime);
    read_steps(home, reader, overtime);
    overtime.settled = read_settlement(home, reader);
    overtime.may_be_time_off = reader.get_yes_no("time_off").value_or(false);
    overtime.hour = choice_or(home, reader, {"hour", "ordinary"}, hours) == "overtime"
                        ? OvertimeHour::overtime
                        : OvertimeHour::ordinary;
    auto entries = read_percents(home, reader);
    const auto first = entries.empty() ? Date{} : entries.front().days.first;
    const auto rounding = read_rounding(context, reader, first);
    const auto until = read_verified_until(home, reader, last_from(entries));
    if (!code || !additional || !week || !day || !supplements || !rounding) {
        return std::nullopt;
    }
    overtime.pays_as = *code;
    overtime.additional_pays_as = *additional;
    overtime.week = *week == "norm" ? OvertimeWeek::norm : OvertimeWeek::statutory;
    overtime.day = *day == "midnight" ? OvertimeDay::midnight : OvertimeDay::first_shift;
    overtime.supplements = supplements_named(*supplements);
    overtime.percent = {std::move(entries), until};
    for (auto& step : overtime.steps) {
        step.percent = {step.percent.entries(), until};
    }
    overtime.rounding = rounding->how;
    return overtime;
}

std::span<const RuleKind> overtime_kinds() {
    static constexpr std::array kinds{
        RuleKind{"overtime", schemas::overtime, read_as<read_overtime>},
    };
    return kinds;
}

} // namespace bpa::rulebook
