#include "rulebook/load/package.hpp"
#include "rulebook/load/schemas.hpp"

namespace bpa::rulebook {

namespace {

/// The age under a key; nothing when it is absent or no age (reported).
std::optional<int>
read_age(Context& context, const yaml::MappingReader& reader, std::string_view key) {
    constexpr std::int64_t most_years = 120;
    const auto years = reader.get_whole(key);
    if (years && (*years < 0 || *years > most_years)) {
        report(context, {"rules/bad-population", at(reader, key)});
        return std::nullopt;
    }
    return years ? std::optional{static_cast<int>(*years)} : std::nullopt;
}

} // namespace

Population read_population(Context& context, const yaml::MappingReader& rule) {
    const auto* node = rule.get_mapping("who");
    if (node == nullptr) {
        return {};
    }
    const yaml::MappingReader reader{*node, schemas::population, context.diagnostics};
    const Population who{.rota = reader.get_yes_no("rota"),
                         .age_from = read_age(context, reader, "age_from"),
                         .age_under = read_age(context, reader, "age_under"),
                         .employed_before = reader.get_date("employed_before"),
                         .employed_from = reader.get_date("employed_from")};
    // Whoever nothing is asked of needs no `who`; and spans that end before they begin hold nobody.
    if (node->entries.empty() || !may_meet(who, who)) {
        report(context, {"rules/bad-population", at(rule, "who")});
    }
    return who;
}

} // namespace bpa::rulebook
