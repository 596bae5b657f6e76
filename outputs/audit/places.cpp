#include "outputs/audit/places.hpp"

#include "values/check.hpp"

namespace bpa::outputs {

LegendPlaces::LegendPlaces(const line::Legend& legend, const source::SourceFiles& files) {
    for (const line::RuleName& rule : legend.rules) {
        rules_.push_back(files.text(rule.place));
    }
    for (const line::Citation& citation : legend.citations) {
        citations_.push_back(files.text(citation.place));
    }
}

} // namespace bpa::outputs
