#include "facts/load/arrangements.hpp"

namespace bpa::facts {
namespace {

using MunicipalityTable = std::map<std::string, rulebook::Municipality>;

/// The table of the year, or of the latest year before it; null when there is none.
const std::pair<const int, MunicipalityTable>* table_for(const rulebook::Rules& rules, int year) {
    const auto after = rules.municipalities.upper_bound(year);
    return after == rules.municipalities.begin() ? nullptr : &*std::prev(after);
}

/// Knows a municipality as written, and where.
struct Mention {
    const std::string& number;
    const source::Place& place;
};

const rulebook::Municipality*
find_municipality(const Mention& mention, int year, const LoadContext& context) {
    const auto* table = table_for(context.rules, year);
    if (table != nullptr) {
        const auto found = table->second.find(mention.number);
        if (found != table->second.end()) {
            return &found->second;
        }
    }
    std::vector<std::string> known;
    if (table != nullptr) {
        for (const auto& [number, municipality] : table->second) {
            known.push_back(number);
        }
    }
    context.diagnostics.add(problem_at(mention.place,
                                       "employer/unknown-municipality",
                                       {{"municipality", mention.number},
                                        {"year", std::to_string(year)},
                                        {"nearest", suggestion(mention.number, known)}}));
    return nullptr;
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
    for (SubUnit& unit : facts.employer.sub_units) {
        const auto* municipality =
            find_municipality({unit.municipality, unit.place}, year, context);
        if (municipality != nullptr) {
            settle_zone(unit, *municipality, context);
        }
    }
    for (const Arrangement& arrangement : facts.arrangements) {
        const auto& last = arrangement.days.last;
        const bool is_history = last && last->year() < year;
        if (!arrangement.municipality.empty() && !is_history) {
            (void)find_municipality({arrangement.municipality, arrangement.place}, year, context);
        }
    }
}

} // namespace bpa::facts
