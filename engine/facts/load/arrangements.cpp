#include "facts/load/arrangements.hpp"

#include "facts/load/checked_values.hpp"
#include "facts/load/schemas.hpp"

#include <array>
#include <tuple>

namespace bpa::facts {
namespace {

void read_leaders(const yaml::Node* list,
                  LeaderRole role,
                  std::vector<Leader>& leaders,
                  source::Diagnostics& diagnostics) {
    if (list == nullptr) {
        return;
    }
    const auto& schema = role == LeaderRole::work_leader ? schemas::leader : schemas::deputy;
    for (const yaml::Node& item : list->items) {
        const yaml::MappingReader reader{item, schema, diagnostics};
        const auto person = reader.get_short_name("person");
        const auto days = get_days(reader, diagnostics);
        if (person && days) {
            leaders.push_back({*person, role, *days, reader.place()});
        }
    }
}

void check_sub_unit(const yaml::MappingReader& reader,
                    const std::string& sub_unit,
                    const Employer& employer,
                    source::Diagnostics& diagnostics) {
    std::vector<std::string> known;
    for (const SubUnit& unit : employer.sub_units) {
        known.push_back(unit.id);
    }
    if (std::find(known.begin(), known.end(), sub_unit) == known.end()) {
        diagnostics.add(problem_at(reader,
                                   "sub_unit",
                                   "employer/unknown-sub-unit",
                                   {{"name", sub_unit}, {"nearest", suggestion(sub_unit, known)}}));
    }
}

void read_floors(const yaml::Node* list, Arrangement& arrangement, const LoadContext& context) {
    if (list == nullptr) {
        return;
    }
    for (const yaml::Node& item : list->items) {
        const yaml::MappingReader reader{item, schemas::floor, context.diagnostics};
        const auto agreement = reader.get_id("agreement");
        const auto days = get_days(reader, context.diagnostics);
        const auto citation = cite(reader, days.value_or(DateRange{}).first, context);
        if (agreement && days && citation) {
            arrangement.floors.push_back(
                {*agreement, *days, *citation, reader.place_of("agreement")});
        }
    }
}

std::optional<Arrangement>
read_arrangement(const yaml::Node& node, const Employer& employer, const LoadContext& context) {
    auto& diagnostics = context.diagnostics;
    static constexpr std::array<std::string_view, 2> payers = {"municipality", "nav"};
    const yaml::MappingReader reader{node, schemas::arrangement, diagnostics};
    const auto id = reader.get_short_name("arrangement");
    const auto days = get_days(reader, diagnostics);
    const auto sub_unit = reader.get_id("sub_unit");
    Arrangement arrangement;
    arrangement.place = reader.place();
    arrangement.municipality = reader.get_text("municipality").value_or("");
    arrangement.contribution_zone = get_zone(reader, context.rules, diagnostics);
    arrangement.paid_by = reader.get_choice("paid_by", payers).value_or("");
    auto& leaders = arrangement.leaders;
    read_leaders(
        reader.get_sequence("work_leaders"), LeaderRole::work_leader, leaders, diagnostics);
    read_leaders(reader.get_sequence("deputies"), LeaderRole::deputy, leaders, diagnostics);
    std::sort(leaders.begin(), leaders.end(), [](const Leader& a, const Leader& b) {
        return std::tie(a.role, a.person, a.days.first, a.place) <
               std::tie(b.role, b.person, b.days.first, b.place);
    });
    arrangement.decision_hours_per_week = read_history<Minutes>(
        reader.get_sequence("decision"), schemas::decision, diagnostics, [](const auto& entry) {
            return entry.get_minutes("hours_per_week");
        });
    read_floors(reader.get_sequence("floor"), arrangement, context);
    if (sub_unit) {
        check_sub_unit(reader, *sub_unit, employer, diagnostics);
    }
    if (!id) {
        return std::nullopt;
    }
    arrangement.id = *id;
    arrangement.sub_unit = sub_unit.value_or("");
    // Kept without its days, so that a shift naming it is not called unknown as well.
    arrangement.days = days.value_or(DateRange{});
    return arrangement;
}

} // namespace

std::vector<Arrangement> read_arrangements(const LoadContext& context, const Employer& employer) {
    std::vector<Arrangement> arrangements;
    const auto root = read_file(context, "arrangements.yaml", false);
    if (!root) {
        return arrangements;
    }
    const yaml::MappingReader reader{*root, schemas::arrangements_file, context.diagnostics};
    if (const yaml::Node* list = reader.get_sequence("arrangements")) {
        for (const yaml::Node& item : list->items) {
            if (auto arrangement = read_arrangement(item, employer, context)) {
                arrangements.push_back(std::move(*arrangement));
            }
        }
    }
    order_by_id(arrangements, "arrangement", context.diagnostics);
    return arrangements;
}

} // namespace bpa::facts
