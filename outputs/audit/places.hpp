#pragma once

#include "line/legend.hpp"
#include "source/place.hpp"

#include <string>
#include <vector>

namespace bpa::outputs {

/// Knows the places of a legend's rules and citations as text, worked out once: every line needs
/// them again.
class LegendPlaces {
public:
    LegendPlaces(const line::Legend& legend, const source::SourceFiles& files);
    [[nodiscard]] const std::string& of(line::RuleIndex rule) const {
        return rules_.at(static_cast<std::size_t>(rule));
    }
    [[nodiscard]] const std::string& of(line::CitationIndex citation) const {
        return citations_.at(static_cast<std::size_t>(citation));
    }

private:
    std::vector<std::string> rules_;
    std::vector<std::string> citations_;
};

} // namespace bpa::outputs
