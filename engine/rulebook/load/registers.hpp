#pragma once

#include "rulebook/load/context.hpp"
#include "rulebook/rulebook.hpp"

namespace bpa::rulebook {

/// Reads `rules/pay-codes.yaml` into the legend, and reports each code that the engine itself
/// writes and the file lacks.
void read_pay_codes(Context& context);
/// Reads `rules/duties.yaml` into the legend; at most 64 duties.
void read_duties(Context& context);
/// Reads every `rules/tables/municipalities-*.yaml`.
[[nodiscard]] std::map<int, std::map<std::string, Municipality>>
read_municipalities(Context& context);

/// Knows what `rules/law` says. The clock is absent when its rule is missing or makes no sense.
struct ParsedLaw {
    std::vector<calendar::NamedDay> days;
    std::vector<line::Text> day_names;
    std::vector<line::CitationIndex> day_citations;
    bool has_clock_change = false; ///< the rule is there, right or wrong
    std::optional<calendar::ClockChangeRule> clock_change;
    std::vector<Limit> limits;
    Law law;
};
[[nodiscard]] ParsedLaw read_law(Context& context);

} // namespace bpa::rulebook
