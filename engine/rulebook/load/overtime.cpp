#include "rulebook/load/package.hpp"
#include "rulebook/load/schemas.hpp"

#include <array>

namespace bpa::rulebook {

std::optional<Overtime> read_overtime(Home& home, const yaml::MappingReader& reader) {
    constexpr std::array<std::string_view, 2> weeks{"statutory", "norm"};
    constexpr std::array<std::string_view, 2> days{"first_shift", "midnight"};
    constexpr std::array<std::string_view, 2> outcomes{"kept", "dropped"};
    auto& context = home.context;
    const auto code = read_pays_as(context, reader);
    const auto additional = read_pays_as(context, reader, "additional_pays_as");
    const auto week = read_choice(home, reader, "week", weeks);
    const auto day = read_choice(home, reader, "day", days);
    const auto supplements = read_choice(home, reader, "supplements", outcomes);
    std::vector<Entry<Percent>> entries;
    if (const auto* list = reader.get_sequence("percent")) {
        entries =
            read_entries<Percent>(context, *list, schemas::overtime_percent, [](const auto& entry) {
                return entry.get_percent("value");
            });
    }
    const auto first = entries.empty() ? Date{} : entries.front().days.first;
    const auto rounding = read_rounding(context, reader, first);
    const auto until = read_verified_until(home, reader, last_from(entries));
    if (!code || !additional || !week || !day || !supplements || !rounding) {
        return std::nullopt;
    }
    Overtime overtime;
    overtime.pays_as = *code;
    overtime.additional_pays_as = *additional;
    overtime.week = *week == "norm" ? OvertimeWeek::norm : OvertimeWeek::statutory;
    overtime.day = *day == "midnight" ? OvertimeDay::midnight : OvertimeDay::first_shift;
    overtime.drops_supplements = *supplements == "dropped";
    overtime.percent = {std::move(entries), until};
    overtime.rounding = rounding->how;
    return overtime;
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

} // namespace bpa::rulebook
