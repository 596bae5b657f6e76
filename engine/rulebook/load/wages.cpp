#include "rulebook/load/package.hpp"
#include "rulebook/load/rule_kinds.hpp"
#include "rulebook/load/wage_schemas.hpp"

#include <algorithm>
#include <array>

namespace bpa::rulebook {

namespace {

/// Knows a step before it is known whether its ladder is per year or per hour.
struct Step {
    int years = 0; ///< or the number of the pay step
    std::optional<Money> per_year;
    std::optional<HourlyRate> per_hour;
    NotFound not_found; ///< instead of both
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

/// Whether a step says one thing of its pay, and prints hours of a year's only.
bool says_pay_once(const yaml::MappingReader& step, bool by_pay_step) {
    const bool has_hour = !by_pay_step && step.has("per_hour");
    const bool has_addition = !by_pay_step && step.has("addition");
    const int said = static_cast<int>(step.has("per_year")) + static_cast<int>(has_hour) +
                     static_cast<int>(step.has("not_found"));
    return said == 1 && !has_addition && (!step.has("published") || step.has("per_year"));
}

std::optional<Step>
read_step(Context& context, const yaml::MappingReader& reader, bool by_pay_step) {
    constexpr std::int64_t most_years = 80;
    constexpr std::int64_t most_pay_steps = 999;
    const std::string_view key = by_pay_step ? "pay_step" : "years";
    const auto years = reader.get_whole(key);
    const auto per_year = reader.get_money("per_year");
    const auto per_hour = by_pay_step ? std::nullopt : reader.get_hourly_rate("per_hour");
    auto reason = read_text(context, reader, "not_found");
    if (!says_pay_once(reader, by_pay_step)) {
        report(context, {"rules/step-without-pay", {reader.place()}});
        return std::nullopt;
    }
    const bool is_not_found = reader.has("not_found");
    if (!years || (!per_year && !per_hour && !is_not_found)) {
        return std::nullopt;
    }
    if (*years < 0 || *years > (by_pay_step ? most_pay_steps : most_years)) {
        report(context,
               by_pay_step ? Problem{"rules/pay-step-order", at(reader, key)}
                           : Problem{"rules/ladder-years",
                                     at(reader, key),
                                     {{"years", std::to_string(*years)}, {"before", ""}}});
        return std::nullopt;
    }
    return Step{.years = static_cast<int>(*years),
                .per_year = per_year,
                .per_hour = per_hour,
                .not_found = is_not_found ? NotFound{std::move(reason)} : std::nullopt,
                .place = reader.place(),
                .years_at = at(reader, key),
                .pay_at = at(reader,
                             per_year   ? "per_year"
                             : per_hour ? "per_hour"
                                        : "not_found")};
}

/// Whether a step comes after another and is of its unit, with more pay.
bool follows(Context& context, const Step& now, const Step& before) {
    bool is_right = true;
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
    return is_right;
}

/// Whether years and pay rise from step to step, from 0 years, all in one unit. What was not found
/// is compared with nothing.
bool rises(Context& context, const std::vector<Step>& steps) {
    bool is_right = true;
    const Step* paid = nullptr;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto& now = steps[i];
        if (i > 0 && now.years <= steps[i - 1].years) {
            const auto& before = steps[i - 1];
            report(
                context,
                {"rules/ladder-years",
                 now.years_at,
                 {{"years", std::to_string(now.years)}, {"before", std::to_string(before.years)}},
                 {before.years_at.place}});
            is_right = false;
        }
        if (now.not_found) {
            continue;
        }
        is_right = (paid == nullptr || follows(context, now, *paid)) && is_right;
        paid = &now;
    }
    return is_right;
}

/// Whether there are pay steps, and number and pay rise from one to the next.
bool is_table(Context& context, const std::vector<Step>& steps, const At& list) {
    const Step* before = nullptr;
    const Step* paid = nullptr;
    for (const auto& now : steps) {
        if ((before != nullptr && now.years <= before->years) ||
            (paid != nullptr && !now.not_found && now.ore() <= paid->ore())) {
            report(context, {"rules/pay-step-order", now.years_at, {}, {before->years_at.place}});
            return false;
        }
        before = &now;
        paid = now.not_found ? paid : &now;
    }
    if (steps.empty()) {
        report(context, {"rules/pay-step-order", list});
    }
    return !steps.empty();
}

/// Steps of yearly pay: by years of seniority, or pay steps by their number.
template <class Yearly>
WageLadder yearly_of(const std::vector<Step>& steps) {
    std::vector<Yearly> yearly;
    for (const auto& step : steps) {
        yearly.push_back({step.years, step.per_year.value_or(Money{}), step.place, step.not_found});
    }
    return yearly;
}

WageLadder ladder_of(const std::vector<Step>& steps) {
    const bool is_hourly =
        std::any_of(steps.begin(), steps.end(), [](const Step& one) { return one.per_hour; });
    if (!is_hourly) {
        return yearly_of<YearlyStep>(steps);
    }
    std::vector<HourlyStep> hourly;
    for (const auto& step : steps) {
        hourly.push_back(
            {step.years, step.per_hour.value_or(HourlyRate{}), step.place, step.not_found});
    }
    return hourly;
}

std::optional<WageLadder> read_ladder(Context& context,
                                      const yaml::MappingReader& entry,
                                      bool by_pay_step,
                                      std::vector<PublishedHour>& published) {
    if (entry.has("base")) {
        if (by_pay_step) {
            report(context, {"rules/ladder-base", at(entry, "base")});
            return std::nullopt;
        }
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
        const yaml::MappingReader reader{
            item, by_pay_step ? schemas::pay_step : schemas::step, context.diagnostics};
        const auto step = read_step(context, reader, by_pay_step);
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
    if (by_pay_step) {
        return is_table(context, steps, at(entry, "steps"))
                   ? std::optional{yearly_of<PayStep>(steps)}
                   : std::nullopt;
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
    return based == nullptr ? !std::holds_alternative<std::vector<HourlyStep>>(ladder)
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
    constexpr std::array<std::string_view, 2> ways{"seniority", "pay_step"};
    auto& context = home.context;
    ParsedWage parsed;
    const auto code = read_pays_as(context, reader);
    parsed.wage.duties = read_duty_set(context, reader);
    parsed.wage.who = read_population(context, reader);
    const auto own_wage = reader.get_choice("own_wage", own_wages);
    const bool by_pay_step = reader.get_choice("by", ways) == "pay_step";
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
            return read_ladder(context, entry, by_pay_step, parsed.published);
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
