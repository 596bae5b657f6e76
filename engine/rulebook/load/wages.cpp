#include "rulebook/load/package.hpp"
#include "rulebook/load/rule_kinds.hpp"
#include "rulebook/load/wage_schemas.hpp"

#include <array>

namespace bpa::rulebook {

namespace {

/// Knows a step before it is known whether its ladder is per year or per hour.
struct Step {
    int years = 0;
    std::optional<Money> per_year;
    std::optional<HourlyRate> per_hour;
    source::Place place;
    At years_at;
    At pay_at;

    [[nodiscard]] std::int64_t ore() const { return per_year ? per_year->ore() : per_hour->ore(); }
    [[nodiscard]] std::string pay() const { return per_year ? per_year->text() : per_hour->text(); }
};

void read_published(Context& context,
                    const yaml::MappingReader& step,
                    const PublishedHour& known,
                    std::vector<PublishedHour>& published) {
    const auto* list = step.get_sequence("published");
    if (list == nullptr) {
        return;
    }
    for (const auto& item : list->items) {
        const yaml::MappingReader reader{item, schemas::published, context.diagnostics};
        const auto weekly = reader.get_minutes("weekly");
        const auto per_hour = reader.get_hourly_rate("per_hour");
        if (weekly && per_hour) {
            published.push_back({known.from,
                                 known.per_year,
                                 *weekly,
                                 *per_hour,
                                 at(reader, "per_hour"),
                                 step.place_of("per_year")});
        }
    }
}

std::optional<Step> read_step(Context& context, const yaml::MappingReader& reader) {
    constexpr std::int64_t most_years = 80;
    const auto years = reader.get_whole("years");
    const auto per_year = reader.get_money("per_year");
    const auto per_hour = reader.get_hourly_rate("per_hour");
    if (reader.has("per_year") == reader.has("per_hour") || reader.has("addition") ||
        (reader.has("published") && !reader.has("per_year"))) {
        report(context, {"rules/step-without-pay", {reader.place()}});
        return std::nullopt;
    }
    if (!years || (!per_year && !per_hour)) {
        return std::nullopt;
    }
    if (*years < 0 || *years > most_years) {
        report(context,
               {"rules/ladder-years",
                at(reader, "years"),
                {{"years", std::to_string(*years)}, {"before", ""}}});
        return std::nullopt;
    }
    return Step{static_cast<int>(*years),
                per_year,
                per_hour,
                reader.place(),
                at(reader, "years"),
                at(reader, per_year ? "per_year" : "per_hour")};
}

/// Whether years and pay rise from step to step, from 0 years, all in one unit.
bool rises(Context& context, const std::vector<Step>& steps) {
    if (steps.empty() || steps.front().years != 0) {
        return false;
    }
    bool is_right = true;
    for (std::size_t i = 1; i < steps.size(); ++i) {
        const auto& before = steps[i - 1];
        const auto& now = steps[i];
        if (now.years <= before.years) {
            report(
                context,
                {"rules/ladder-years",
                 now.years_at,
                 {{"years", std::to_string(now.years)}, {"before", std::to_string(before.years)}},
                 {before.years_at.place}});
            is_right = false;
        }
        if (now.per_year.has_value() != before.per_year.has_value()) {
            report(context, {"rules/ladder-two-units", now.pay_at, {}, {before.pay_at.place}});
            is_right = false;
        } else if (now.ore() <= before.ore()) {
            report(context,
                   {"rules/ladder-pay",
                    now.pay_at,
                    {{"years", std::to_string(now.years)},
                     {"pay", now.pay()},
                     {"before_years", std::to_string(before.years)},
                     {"before_pay", before.pay()}},
                    {before.pay_at.place}});
            is_right = false;
        }
    }
    return is_right;
}

WageLadder ladder_of(const std::vector<Step>& steps) {
    if (steps.front().per_year) {
        std::vector<YearlyStep> yearly;
        for (const auto& step : steps) {
            yearly.push_back({step.years, *step.per_year, step.place});
        }
        return yearly;
    }
    std::vector<HourlyStep> hourly;
    for (const auto& step : steps) {
        hourly.push_back({step.years, *step.per_hour, step.place});
    }
    return hourly;
}

std::optional<WageLadder> read_ladder(Context& context,
                                      const yaml::MappingReader& entry,
                                      std::vector<PublishedHour>& published) {
    if (entry.has("base")) {
        auto based = read_based_ladder(context, entry);
        return based ? std::optional<WageLadder>{std::move(*based)} : std::nullopt;
    }
    const auto* list = entry.get_sequence("steps");
    if (list == nullptr) {
        return std::nullopt;
    }
    std::vector<Step> steps;
    bool is_whole = true;
    for (const auto& item : list->items) {
        const yaml::MappingReader reader{item, schemas::step, context.diagnostics};
        const auto step = read_step(context, reader);
        if (!step) {
            is_whole = false;
            continue;
        }
        steps.push_back(*step);
        read_published(
            context,
            reader,
            {entry.get_date("from").value_or(Date{}), step->per_year.value_or(Money{}), {}, {}, {}},
            published);
    }
    if (!is_whole) {
        return std::nullopt;
    }
    if (steps.empty() || steps.front().years != 0) {
        report(context, {"rules/ladder-start", at(entry, "steps")});
        return std::nullopt;
    }
    return rises(context, steps) ? std::optional{ladder_of(steps)} : std::nullopt;
}

/// Whether a ladder has pay per year, which becomes an hour by division.
bool is_yearly(const WageLadder& ladder) {
    const auto* based = std::get_if<BasedLadder>(&ladder);
    return based == nullptr ? std::holds_alternative<std::vector<YearlyStep>>(ladder)
                            : std::holds_alternative<Money>(based->base);
}

void check_needs(Context& context,
                 const yaml::MappingReader& reader,
                 const std::vector<Entry<WageLadder>>& entries) {
    bool has_yearly = false;
    bool has_rounded = false;
    for (const auto& entry : entries) {
        has_yearly = has_yearly || is_yearly(entry.value);
        has_rounded = has_rounded || has_yearly || std::holds_alternative<BasedLadder>(entry.value);
    }
    if (has_yearly && !reader.has("annual_hours")) {
        report(context, {"rules/ladder-without-annual-hours", at(reader, "ladder")});
    }
    if (has_rounded && !reader.has("rounding")) {
        report(context, {"rules/yearly-without-rounding", at(reader, "ladder")});
    }
}

} // namespace

std::optional<ParsedWage> read_hourly_wage(Home& home, const yaml::MappingReader& reader) {
    constexpr std::array<std::string_view, 3> own_wages{"allowed", "required", "refused"};
    auto& context = home.context;
    ParsedWage parsed;
    const auto code = read_pays_as(context, reader);
    parsed.wage.duties = read_duty_set(context, reader);
    parsed.wage.who = read_population(context, reader);
    const auto own_wage = reader.get_choice("own_wage", own_wages);
    if (const auto id = reader.get_id("annual_hours")) {
        parsed.annual_hours = Reference{*id, at(reader, "annual_hours")};
    }
    const auto* list = reader.get_sequence("ladder");
    if (own_wage && (*own_wage == "required") == reader.has("ladder")) {
        report(context,
               {"rules/ladder-or-own-wage", at(reader, "own_wage"), {{"own_wage", *own_wage}}});
        return std::nullopt;
    }
    std::vector<Entry<WageLadder>> entries;
    if (list != nullptr) {
        entries = read_entries<WageLadder>(context, *list, schemas::ladder, [&](const auto& entry) {
            return read_ladder(context, entry, parsed.published);
        });
        check_needs(context, reader, entries);
    }
    const auto first = entries.empty() ? Date{} : entries.front().days.first;
    const auto rounding = read_rounding(context, reader, first);
    const auto until =
        list == nullptr ? std::nullopt : read_verified_until(home, reader, last_from(entries));
    if (!code || !own_wage) {
        return std::nullopt;
    }
    parsed.wage.pays_as = *code;
    parsed.wage.own_wage_allowed = *own_wage != "refused";
    if (rounding) {
        parsed.wage.rounding = rounding->how;
        parsed.wage.rounding_basis = rounding->basis;
    } else if (!entries.empty()) {
        parsed.wage.rounding_basis = entries.front().citation;
    }
    parsed.wage.ladder = {std::move(entries), until};
    return parsed;
}

std::span<const RuleKind> wage_kinds() {
    static constexpr std::array kinds{
        RuleKind{"annual_hours", schemas::annual_hours, read_as<read_annual_hours>},
        RuleKind{"weekly_norm", schemas::weekly_norm, read_as<read_weekly_norm>},
        RuleKind{"seniority", schemas::seniority, read_as<read_seniority>},
        RuleKind{"hourly_wage", schemas::hourly_wage, read_as<read_hourly_wage>},
        RuleKind{"wage_addition", schemas::wage_addition, read_as<read_wage_addition>},
        RuleKind{"roster_supplement", schemas::roster_supplement, read_as<read_roster_supplement>},
        RuleKind{"general_increase", schemas::general_increase, read_as<read_general_increase>},
        RuleKind{"back_pay", schemas::back_pay, read_as<read_back_pay>},
    };
    return kinds;
}

} // namespace bpa::rulebook
