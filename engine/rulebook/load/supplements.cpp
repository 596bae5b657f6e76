#include "rulebook/load/package.hpp"
#include "rulebook/load/rule_kinds.hpp"
#include "rulebook/load/supplement_parts.hpp"
#include "rulebook/load/supplement_schemas.hpp"

#include <algorithm>
#include <array>

namespace bpa::rulebook {

namespace {

constexpr std::array<std::string_view, 7> weekday_names{
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr std::uint8_t every_weekday = 0x7f;

std::vector<std::string> known_days(const calendar::DayCalendar& calendar) {
    std::vector<std::string> names{"every_day", "public_holidays", "eves"};
    names.insert(names.end(), weekday_names.begin(), weekday_names.end());
    for (const auto& day : calendar.named_days()) {
        names.push_back(day.id);
    }
    return names;
}

/// Adds a day by its name; false when there is no such day.
bool add_day(const calendar::DayCalendar& calendar, const std::string& name, Window& window) {
    if (name == "every_day") {
        window.weekdays = every_weekday;
        return true;
    }
    if (name == "public_holidays" || name == "eves") {
        window.named_days |= calendar.mask_of(name == "eves" ? calendar::DayKind::eve
                                                             : calendar::DayKind::public_holiday);
        return true;
    }
    const auto weekday = std::find(weekday_names.begin(), weekday_names.end(), name);
    if (weekday != weekday_names.end()) {
        const auto bit = 1u << static_cast<unsigned>(weekday - weekday_names.begin());
        window.weekdays = static_cast<std::uint8_t>(window.weekdays | bit);
        return true;
    }
    const auto& days = calendar.named_days();
    const auto day =
        std::find_if(days.begin(), days.end(), [&](const auto& one) { return one.id == name; });
    if (day != days.end()) {
        window.named_days |= std::uint64_t{1} << static_cast<unsigned>(day - days.begin());
        return true;
    }
    return false;
}

/// Nothing when the window is wrong (reported) or an option leaves it out.
std::optional<Window> read_window(Home& home, const yaml::Node& item) {
    auto& context = home.context;
    const yaml::MappingReader reader{item, schemas::window, context.diagnostics};
    Window window;
    window.place = item.place;
    for (const auto* name : reader.get_scalars("days")) {
        if (!add_day(context.calendar, name->scalar, window)) {
            report(context,
                   {"rules/unknown-day",
                    at(*name),
                    {{"day", name->scalar},
                     {"suggestion", source::nearest(name->scalar, known_days(context.calendar))}}});
        }
    }
    const auto from = read_clock(home, reader, "from");
    const auto to = read_clock(home, reader, "to");
    const bool is_in_use = holds(home, reader);
    if (!from || !to) {
        return std::nullopt;
    }
    if (*from == *to || from->minutes() == ClockTime::minutes_per_day) {
        report(context,
               {"rules/empty-window", {item.place}, {{"from", from->text()}, {"to", to->text()}}});
        return std::nullopt;
    }
    window.from = *from;
    window.to = *to;
    return is_in_use ? std::optional{window} : std::nullopt;
}

std::optional<SupplementRate> read_rate(Context& context, const yaml::MappingReader& entry) {
    const auto text = entry.get_text("value");
    if (!text) {
        return std::nullopt;
    }
    if (text->find('%') != std::string::npos) {
        const auto share = entry.get_percent("value");
        return share ? std::optional{SupplementRate{*share}} : std::nullopt;
    }
    static_cast<void>(context);
    const auto rate = entry.get_hourly_rate("value");
    return rate ? std::optional{SupplementRate{*rate}} : std::nullopt;
}

/// Where the first share stands, if some rate is one.
const Entry<SupplementRate>* first_share(const std::vector<Entry<SupplementRate>>& rates) {
    const auto found = std::find_if(rates.begin(), rates.end(), [](const auto& entry) {
        return std::holds_alternative<Percent>(entry.value);
    });
    return found == rates.end() ? nullptr : &*found;
}

std::optional<ParsedGroup> read_group(Home& home, const yaml::MappingReader& reader);

std::optional<std::variant<Reference, ParsedGroup>> read_member(Home& home,
                                                                const yaml::Node& item) {
    if (item.kind == yaml::NodeKind::mapping) {
        const yaml::MappingReader reader{item, schemas::group, home.context.diagnostics};
        auto group = read_group(home, reader);
        if (!group) {
            return std::nullopt;
        }
        return std::move(*group);
    }
    if (item.kind != yaml::NodeKind::scalar) {
        report(home.context, {"rules/bad-member", at(item)});
        return std::nullopt;
    }
    return Reference{item.scalar, at(item)};
}

std::optional<ParsedGroup> read_group(Home& home, const yaml::MappingReader& reader) {
    const auto* policy_node = reader.get_any("policy");
    const auto* list = reader.get_sequence("members");
    const auto policy = policy_node == nullptr ? std::nullopt : read_policy(home, *policy_node);
    if (list == nullptr) {
        return std::nullopt;
    }
    ParsedGroup group{
        .policy = policy.value_or(StackingPolicy::sum), .members = {}, .place = reader.place()};
    for (const auto& item : list->items) {
        if (auto member = read_member(home, item)) {
            group.members.push_back(std::move(*member));
        }
    }
    return group;
}

} // namespace

std::vector<Window> read_windows(Home& home, const yaml::MappingReader& reader) {
    std::vector<Window> windows;
    if (const auto* list = reader.get_sequence("windows")) {
        for (const auto& item : list->items) {
            if (const auto window = read_window(home, item)) {
                windows.push_back(*window);
            }
        }
    }
    return windows;
}

std::optional<TimeSupplement> read_time_supplement(Home& home, const yaml::MappingReader& reader) {
    auto& context = home.context;
    TimeSupplement supplement;
    const auto code = read_pays_as(context, reader);
    supplement.duties = read_duty_set(context, reader);
    supplement.for_rota = reader.get_yes_no("for_rota");
    supplement.windows = read_windows(home, reader);
    std::vector<Entry<SupplementRate>> rates;
    if (const auto* list = reader.get_sequence("rate")) {
        rates = read_entries<SupplementRate>(
            context, *list, schemas::supplement_rate, [&](const auto& entry) {
                return read_rate(context, entry);
            });
    }
    const auto first = rates.empty() ? Date{} : rates.front().days.first;
    const auto rounding = read_rounding(context, reader, first);
    if (const auto* share = first_share(rates); share != nullptr && !reader.has("rounding")) {
        report(context, {"rules/share-without-rounding", {share->place}});
    }
    const auto until = read_verified_until(home, reader, last_from(rates));
    if (!code) {
        return std::nullopt;
    }
    supplement.pays_as = *code;
    supplement.rounding = rounding ? rounding->how : Rounding{};
    supplement.rate = {std::move(rates), until};
    return supplement;
}

std::optional<ParsedStacking> read_stacking(Home& home, const yaml::MappingReader& reader) {
    auto group = read_group(home, reader);
    static_cast<void>(read_text(home.context, reader, "note"));
    const auto basis = read_citation(home.context, reader, Date{});
    if (!group) {
        return std::nullopt;
    }
    return ParsedStacking{std::move(*group), basis.value_or(line::CitationIndex{})};
}

std::optional<ParsedSunday> read_sunday_supplement(Home& home, const yaml::MappingReader& reader) {
    auto& context = home.context;
    const bool is_none = reader.get_yes_no("none").value_or(false);
    const auto supplement = reader.get_id("supplement");
    static_cast<void>(read_text(context, reader, "note"));
    const auto citation = read_citation(context, reader, Date{});
    if (is_none == reader.has("supplement")) {
        report(context, {"rules/sunday-unsettled", {reader.place()}});
        return std::nullopt;
    }
    if (!citation || (!is_none && !supplement)) {
        return std::nullopt;
    }
    ParsedSunday sunday{.supplement = {}, .citation = *citation};
    if (supplement) {
        sunday.supplement = Reference{*supplement, at(reader, "supplement")};
    }
    return sunday;
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
