#include "month/workplace.hpp"

#include "values/check.hpp"

#include <algorithm>

namespace bpa::month {

std::optional<Workplace> workplace_of(PersonMonth& month, Month paid_in, const std::string& alias) {
    const auto& facts = month.facts;
    const auto arrangement = std::lower_bound(
        facts.arrangements.begin(),
        facts.arrangements.end(),
        alias,
        [](const facts::Arrangement& known, const std::string& id) { return known.id < id; });
    if (arrangement == facts.arrangements.end() || arrangement->id != alias) {
        month.problems.push_back(
            {.code = "calc/arrangement-gone",
             .place = month.assistant.place,
             .args = {{"assistant", month.assistant.id}, {"arrangement", alias}},
             .person = month.assistant.id});
        return std::nullopt;
    }
    const auto& units = facts.employer.sub_units;
    const auto unit = std::find_if(units.begin(), units.end(), [&](const facts::SubUnit& known) {
        return known.id == arrangement->sub_unit;
    });
    BPA_CHECK(unit != units.end());
    Workplace place{&*arrangement, &*unit, arrangement->contribution_zone};
    if (!place.work_zone.empty()) {
        return place;
    }
    if (arrangement->municipality == unit->municipality) {
        place.work_zone = unit->contribution_zone;
        return place;
    }
    const auto year = month.rules.municipalities.find(paid_in.year());
    if (year != month.rules.municipalities.end()) {
        const auto found = year->second.find(arrangement->municipality);
        if (found != year->second.end() && found->second.zone) {
            place.work_zone = *found->second.zone;
            return place;
        }
    }
    month.problems.push_back({.code = "calc/zone-unknown",
                              .place = arrangement->place,
                              .args = {{"arrangement", alias},
                                       {"municipality", arrangement->municipality},
                                       {"year", std::to_string(paid_in.year())}}});
    return std::nullopt;
}

} // namespace bpa::month
