#include "rulebook/load/overtime_schemas.hpp"
#include "rulebook/load/package.hpp"
#include "rulebook/load/rule_kinds.hpp"

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
    overtime.supplements = *supplements == "dropped"   ? OvertimeSupplements::dropped
                           : *supplements == "highest" ? OvertimeSupplements::highest
                                                       : OvertimeSupplements::kept;
    overtime.percent = {std::move(entries), until};
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
