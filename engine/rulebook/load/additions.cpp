#include "rulebook/load/package.hpp"
#include "rulebook/load/wage_schemas.hpp"

#include <array>

/// Seniority, and what is added to the wage by who somebody is or by the roster.
namespace bpa::rulebook {

namespace {

constexpr std::int64_t most_years = 80;

/// How the steps of an addition are read.
struct StepsOf {
    Context& context;
    AdditionBy by = AdditionBy::none;
};

std::optional<AdditionStep>
read_step(const StepsOf& of, const yaml::Node& item, const std::vector<AdditionStep>& before) {
    const yaml::MappingReader reader{item, schemas::addition_step, of.context.diagnostics};
    const auto years = reader.get_whole("years");
    const auto per_hour = reader.get_hourly_rate("per_hour");
    if (!years || !per_hour) {
        return std::nullopt;
    }
    const bool is_only = before.empty() && *years == 0;
    const bool rises = before.empty() || before.back().years < *years;
    if (*years < 0 || *years > most_years || *per_hour <= HourlyRate{} || !rises ||
        (of.by == AdditionBy::none && !is_only)) {
        report(of.context, {"rules/addition-steps", at(reader, "years")});
        return std::nullopt;
    }
    return AdditionStep{static_cast<int>(*years), *per_hour};
}

std::optional<std::vector<AdditionStep>> read_steps(const StepsOf& of,
                                                    const yaml::MappingReader& entry) {
    const auto* list = entry.get_sequence("steps");
    if (list == nullptr) {
        return std::nullopt;
    }
    std::vector<AdditionStep> steps;
    for (const auto& item : list->items) {
        if (const auto step = read_step(of, item, steps)) {
            steps.push_back(*step);
        }
    }
    if (list->items.empty()) {
        report(of.context, {"rules/addition-steps", at(entry, "steps")});
    }
    return steps.empty() ? std::nullopt : std::optional{std::move(steps)};
}

std::optional<AdditionBy> read_by(const yaml::MappingReader& reader) {
    constexpr std::array<std::string_view, 4> names{"none", "competence_years", "age", "seniority"};
    constexpr std::array ways{
        AdditionBy::none, AdditionBy::competence_years, AdditionBy::age, AdditionBy::seniority};
    const auto name = reader.get_choice("by", names);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name && *name == names.at(i)) {
            return ways.at(i);
        }
    }
    return std::nullopt;
}

/// What only one way of counting steps asks for.
bool has_stray_key(const yaml::MappingReader& reader, AdditionBy by) {
    return (reader.has("competence") && by != AdditionBy::competence_years) ||
           (reader.has("age_on") && by != AdditionBy::age);
}

} // namespace

std::optional<ParsedSeniority> read_seniority(Home& home, const yaml::MappingReader& reader) {
    constexpr std::array<std::string_view, 2> counters{"calendar", "hours"};
    constexpr std::array<std::string_view, 3> effects{
        "on_day", "first_of_month", "first_of_next_month"};
    auto& context = home.context;
    const auto counter = reader.get_choice("counter", counters);
    const auto effect = reader.get_choice("takes_effect", effects);
    const auto credited = reader.get_whole("credited_years");
    const auto hours = reader.get_id("annual_hours");
    static_cast<void>(read_text(context, reader, "note"));
    const auto citation = read_citation(context, reader, Date{});
    if (!counter || !effect || !citation) {
        return std::nullopt;
    }
    const bool by_hours = *counter == "hours";
    // Hours to be worked later in a month cannot move a step to its first day.
    if (by_hours != reader.has("annual_hours") || (by_hours && *effect != "on_day") ||
        credited.value_or(0) < 0 || credited.value_or(0) > most_years) {
        report(context, {"rules/seniority-counter", {reader.place()}});
        return std::nullopt;
    }
    ParsedSeniority parsed;
    parsed.value = {.rule = {},
                    .by_hours = by_hours,
                    .annual_hours = {},
                    .credited_years = static_cast<int>(credited.value_or(0)),
                    .takes_effect = *effect == "on_day" ? StepTakesEffect::on_day
                                    : *effect == "first_of_month"
                                        ? StepTakesEffect::first_of_month
                                        : StepTakesEffect::first_of_next_month,
                    .citation = *citation};
    if (hours) {
        parsed.annual_hours = Reference{*hours, at(reader, "annual_hours")};
    }
    return parsed;
}

std::optional<WageAddition> read_wage_addition(Home& home, const yaml::MappingReader& reader) {
    auto& context = home.context;
    WageAddition addition;
    const auto code = read_pays_as(context, reader);
    const auto by = read_by(reader);
    const auto* list = reader.get_sequence("values");
    addition.duties = read_duty_set(context, reader);
    addition.who = read_population(context, reader);
    addition.age_on = reader.get_date("age_on");
    for (const auto* kind : reader.get_scalars("competence")) {
        addition.competence.push_back(kind->scalar);
    }
    if (!by || list == nullptr) {
        return std::nullopt;
    }
    if (has_stray_key(reader, *by)) {
        report(context, {"rules/addition-steps", at(reader, "by")});
    }
    auto entries = read_entries<std::vector<AdditionStep>>(
        context, *list, schemas::addition_value, [&](const auto& entry) {
            return read_steps({context, *by}, entry);
        });
    const auto until = read_verified_until(home, reader, last_from(entries));
    if (!code) {
        return std::nullopt;
    }
    addition.pays_as = *code;
    addition.by = *by;
    addition.steps = {std::move(entries), until};
    return addition;
}

std::optional<ParsedRosterSupplement> read_roster_supplement(Home& home,
                                                             const yaml::MappingReader& reader) {
    constexpr std::int64_t most_weeks = 53;
    auto& context = home.context;
    ParsedRosterSupplement parsed;
    const auto code = read_pays_as(context, reader);
    const auto supplement = reader.get_id("supplement");
    const auto weeks = reader.get_whole("weeks");
    const auto scaled_to = reader.get_id("scaled_to");
    const auto rounding = read_rounding(context, reader, Date{});
    static_cast<void>(read_text(context, reader, "note"));
    const auto citation = read_citation(context, reader, Date{});
    parsed.value.who = read_population(context, reader);
    if (reader.has("scaled_to") != reader.has("rounding")) {
        report(context, {"rules/scaled-without-rounding", {reader.place()}});
        return std::nullopt;
    }
    if (weeks && (*weeks < 1 || *weeks > most_weeks)) {
        report(context,
               {"rules/bad-weeks", at(reader, "weeks"), {{"weeks", std::to_string(*weeks)}}});
        return std::nullopt;
    }
    if (!code || !supplement || !weeks || !citation || (scaled_to && !rounding)) {
        return std::nullopt;
    }
    parsed.value.pays_as = *code;
    parsed.value.weeks = static_cast<int>(*weeks);
    parsed.value.rounding = rounding ? rounding->how : Rounding{};
    parsed.value.citation = *citation;
    parsed.supplement = {*supplement, at(reader, "supplement")};
    if (scaled_to) {
        parsed.scaled_to = Reference{*scaled_to, at(reader, "scaled_to")};
    }
    return parsed;
}

} // namespace bpa::rulebook
