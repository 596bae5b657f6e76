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

/// Knows whose contribution zone is settled: a sub-unit, or the place of work of an arrangement.
struct Zoned {
    std::string& zone; ///< as written, or empty
    const source::Place& place;
};

void settle_zone(Zoned zoned,
                 const rulebook::Municipality& municipality,
                 const LoadContext& context) {
    const source::MessageArgs args = {{"municipality", municipality.number},
                                      {"name", municipality.name},
                                      {"written", zoned.zone},
                                      {"zone", municipality.zone.value_or("")}};
    if (!municipality.zone) {
        if (zoned.zone.empty()) {
            context.diagnostics.add(problem_at(zoned.place, "employer/zone-needed", args));
        }
        return;
    }
    if (!zoned.zone.empty() && zoned.zone != *municipality.zone) {
        context.diagnostics.add(problem_at(zoned.place, "employer/zone-contradicts", args));
        return;
    }
    zoned.zone = *municipality.zone;
}

/// The sub-unit of an arrangement when it lies in the same municipality; otherwise null. Work there
/// is in the sub-unit's zone, unless the arrangement says otherwise.
const SubUnit* unit_beside(const Arrangement& arrangement, const Employer& employer) {
    for (const SubUnit& unit : employer.sub_units) {
        if (unit.id == arrangement.sub_unit && unit.municipality == arrangement.municipality) {
            return &unit;
        }
    }
    return nullptr;
}

bool has_sub_unit(const Arrangement& arrangement, const Employer& employer) {
    return std::any_of(employer.sub_units.begin(),
                       employer.sub_units.end(),
                       [&](const SubUnit& unit) { return unit.id == arrangement.sub_unit; });
}

bool has_ended_before(const Arrangement& arrangement, int year) {
    const auto& last = arrangement.days.last;
    return last && last->year() < year;
}

/// Without a table for the year the employer must state each zone.
void ask_for_zones(Facts& facts, int year, const LoadContext& context) {
    const source::MessageArgs args = {{"year", std::to_string(year)}};
    for (const SubUnit& unit : facts.employer.sub_units) {
        if (unit.contribution_zone.empty()) {
            context.diagnostics.add(problem_at(unit.place, "employer/no-zone-table", args));
        }
    }
    for (Arrangement& arrangement : facts.arrangements) {
        const SubUnit* beside = unit_beside(arrangement, facts.employer);
        if (!arrangement.contribution_zone.empty() || has_ended_before(arrangement, year)) {
            continue;
        }
        if (beside != nullptr) {
            arrangement.contribution_zone = beside->contribution_zone;
        } else {
            context.diagnostics.add(problem_at(arrangement.place, "employer/no-zone-table", args));
        }
    }
}

/// An arrangement is held against the table unless it is history, whose municipality may be gone.
void settle_arrangement(Arrangement& arrangement,
                        const Employer& employer,
                        std::pair<const MunicipalityTable&, int> table_and_year,
                        const LoadContext& context) {
    const auto [table, year] = table_and_year;
    const SubUnit* beside = unit_beside(arrangement, employer);
    if (beside != nullptr && arrangement.contribution_zone.empty()) {
        arrangement.contribution_zone = beside->contribution_zone;
        return;
    }
    if (arrangement.municipality.empty() || has_ended_before(arrangement, year)) {
        return;
    }
    const auto* municipality =
        find_municipality({arrangement.municipality, arrangement.place}, table, year, context);
    // Whose sub-unit is unknown may lie with the one that was meant; that has been reported.
    if (municipality != nullptr && has_sub_unit(arrangement, employer)) {
        settle_zone({arrangement.contribution_zone, arrangement.place}, *municipality, context);
    }
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
            settle_zone({unit.contribution_zone, unit.place}, *municipality, context);
        }
    }
    for (Arrangement& arrangement : facts.arrangements) {
        settle_arrangement(arrangement, facts.employer, {*table, year}, context);
    }
}

} // namespace bpa::facts
