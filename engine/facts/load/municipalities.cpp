#include "facts/load/arrangements.hpp"

namespace bpa::facts {
namespace {

using MunicipalityTable = std::map<std::string, rulebook::Municipality>;

/// The table of the year; null when there is none. Another year's table would be a guess.
const MunicipalityTable* table_for(const rulebook::Rules& rules, int year) {
    const auto found = rules.municipalities.find(year);
    return found == rules.municipalities.end() ? nullptr : &found->second;
}

/// Knows a municipality as written, and where.
struct Mention {
    const std::string& number;
    const source::Place& place;
};

const rulebook::Municipality* find_municipality(const Mention& mention,
                                                const MunicipalityTable& table,
                                                int year,
                                                const LoadContext& context) {
    const auto found = table.find(mention.number);
    if (found != table.end()) {
        return &found->second;
    }
    std::vector<std::string> known;
    for (const auto& [number, municipality] : table) {
        known.push_back(number);
    }
    context.diagnostics.add(problem_at(mention.place,
                                       "employer/unknown-municipality",
                                       {{"municipality", mention.number},
                                        {"year", std::to_string(year)},
                                        {"nearest", suggestion(mention.number, known)}}));
    return nullptr;
}

/// Without a table for the year the employer must state each zone.
void ask_for_zones(const Facts& facts, int year, const LoadContext& context) {
    for (const SubUnit& unit : facts.employer.sub_units) {
        if (unit.contribution_zone.empty()) {
            context.diagnostics.add(
                problem_at(unit.place, "employer/no-zone-table", {{"year", std::to_string(year)}}));
        }
    }
}

void settle_zone(SubUnit& unit,
                 const rulebook::Municipality& municipality,
                 const LoadContext& context) {
    const source::MessageArgs args = {{"municipality", municipality.number},
                                      {"name", municipality.name},
                                      {"written", unit.contribution_zone},
                                      {"zone", municipality.zone.value_or("")}};
    if (!municipality.zone) {
        if (unit.contribution_zone.empty()) {
            context.diagnostics.add(problem_at(unit.place, "employer/zone-needed", args));
        }
        return;
    }
    if (!unit.contribution_zone.empty() && unit.contribution_zone != *municipality.zone) {
        context.diagnostics.add(problem_at(unit.place, "employer/zone-contradicts", args));
        return;
    }
    unit.contribution_zone = *municipality.zone;
}

} // namespace

void settle_municipalities(Facts& facts, int year, const LoadContext& context) {
    const auto* table = table_for(context.rules, year);
    if (table == nullptr) {
        ask_for_zones(facts, year, context);
        return;
    }
    for (SubUnit& unit : facts.employer.sub_units) {
        const auto* municipality =
            find_municipality({unit.municipality, unit.place}, *table, year, context);
        if (municipality != nullptr) {
            settle_zone(unit, *municipality, context);
        }
    }
    for (const Arrangement& arrangement : facts.arrangements) {
        const auto& last = arrangement.days.last;
        const bool is_history = last && last->year() < year;
        if (!arrangement.municipality.empty() && !is_history) {
            (void)find_municipality(
                {arrangement.municipality, arrangement.place}, *table, year, context);
        }
    }
}

} // namespace bpa::facts
