#include "rulebook/load/package.hpp"
#include "rulebook/load/rule_kinds.hpp"
#include "rulebook/load/supplement_parts.hpp"
#include "rulebook/load/trip_schemas.hpp"

#include <array>

namespace bpa::rulebook {

namespace {

std::vector<Entry<Percent>>
read_percents(Home& home, const yaml::MappingReader& reader, std::string_view key) {
    const auto* list = reader.get_sequence(key);
    if (list == nullptr) {
        return {};
    }
    return read_entries<Percent>(home.context, *list, schemas::trip_percent, [](const auto& entry) {
        return entry.get_percent("value");
    });
}

/// How much of a trip the addition is for: more than nothing.
std::vector<Entry<Minutes>> read_most(Home& home, const yaml::MappingReader& reader) {
    auto& context = home.context;
    const auto* list = reader.get_sequence("most_per_trip");
    if (list == nullptr) {
        return {};
    }
    return read_entries<Minutes>(context, *list, schemas::trip_time, [&](const auto& entry) {
        const auto time = entry.get_minutes("value");
        if (time && *time <= Minutes{}) {
            report(context, {"rules/trip-time", at(entry, "value")});
        }
        return time;
    });
}

void read_steps(Home& home, const yaml::MappingReader& reader, ShortNotice& notice) {
    const auto* list = reader.get_sequence("steps");
    for (const auto& item : list == nullptr ? std::vector<yaml::Node>{} : list->items) {
        const yaml::MappingReader step{item, schemas::short_notice_step, home.context.diagnostics};
        auto windows = read_plain_windows(home, step);
        auto entries = read_percents(home, step, "percent");
        // An option may leave out every window of a step, and then the step.
        if (!windows.empty() && !entries.empty()) {
            notice.steps.push_back(
                {std::move(windows), {std::move(entries), reader.get_date("verified_until")}});
        }
    }
}

std::optional<ShortNotice> read_short_notice(Home& home, const yaml::MappingReader& reader) {
    ShortNotice notice;
    const auto code = read_pays_as(home.context, reader);
    notice.duties = read_duty_set(home.context, reader);
    auto most = read_most(home, reader);
    auto entries = read_percents(home, reader, "percent");
    const auto first = entries.empty() ? Date{} : entries.front().days.first;
    const auto rounding = read_rounding(home.context, reader, first);
    const auto until = read_verified_until(home, reader, last_from(entries));
    read_steps(home, reader, notice);
    if (!code || !rounding || most.empty() || entries.empty()) {
        return std::nullopt;
    }
    notice.pays_as = *code;
    notice.most_per_trip = {std::move(most), until};
    notice.percent = {std::move(entries), until};
    notice.rounding = rounding->how;
    return notice;
}

std::optional<StayAllowance> read_stay_allowance(Home& home, const yaml::MappingReader& reader) {
    constexpr std::array<std::string_view, 2> outcomes{"day", "nothing"};
    auto& context = home.context;
    std::vector<Entry<Money>> entries;
    if (const auto* list = reader.get_sequence("per_day")) {
        entries = read_entries<Money>(context, *list, schemas::trip_day, [](const auto& entry) {
            return entry.get_money("value");
        });
    }
    const auto code = read_pays_as(context, reader);
    const auto over = reader.get_minutes("remainder_over");
    const auto outcome = read_choice(home, reader, "just_as_much", outcomes);
    const auto is_open = reader.get_yes_no("open").value_or(false);
    const auto until = read_verified_until(home, reader, last_from(entries));
    if (over && (*over < Minutes{} || *over >= Minutes::of(ClockTime::minutes_per_day))) {
        report(context, {"rules/trip-time", at(reader, "remainder_over")});
        return std::nullopt;
    }
    if (!code || !over || !outcome || entries.empty()) {
        return std::nullopt;
    }
    const auto* written = reader.get_any("just_as_much");
    StayAllowance allowance{.rule = {}, .pays_as = *code, .per_day = {}, .remainder_over = *over};
    allowance.per_day = {std::move(entries), until};
    allowance.counts_at_boundary = *outcome == "day";
    allowance.is_boundary_open =
        is_open || (written != nullptr && written->kind == yaml::NodeKind::mapping);
    return allowance;
}

/// What goes beyond the roster is measured in working time; duties that are none, or a share, have
/// no place in the model.
bool is_working_time(Home& home, const yaml::MappingReader& reader, DutySet duties) {
    const auto& known = home.context.legend.duties;
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (has_duty(duties, static_cast<line::DutyIndex>(i)) && !known[i].working_time.is_all()) {
            report(home.context,
                   {"rules/trip-duty", at(reader, "duties"), {{"duty", known[i].id}}});
            return false;
        }
    }
    return true;
}

std::optional<TripModel> read_trip_model(Home& home, const yaml::MappingReader& reader) {
    TripModel model;
    const auto code = read_pays_as(home.context, reader);
    model.duties = read_duty_set(home.context, reader);
    auto entries = read_percents(home, reader, "addition");
    const auto first = entries.empty() ? Date{} : entries.front().days.first;
    const auto rounding = read_rounding(home.context, reader, first);
    const auto until = read_verified_until(home, reader, last_from(entries));
    if (!is_working_time(home, reader, model.duties) || !code || !rounding || entries.empty()) {
        return std::nullopt;
    }
    model.pays_as = *code;
    model.addition = {std::move(entries), until};
    model.rounding = rounding->how;
    return model;
}

} // namespace

std::span<const RuleKind> trip_kinds() {
    static constexpr std::array kinds{
        RuleKind{"short_notice", schemas::short_notice, read_as<read_short_notice>},
        RuleKind{"stay_allowance", schemas::stay_allowance, read_as<read_stay_allowance>},
        RuleKind{"trip_model", schemas::trip_model, read_as<read_trip_model>},
    };
    return kinds;
}

} // namespace bpa::rulebook
