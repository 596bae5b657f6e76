#include "facts/load/checked_values.hpp"

#include <set>

namespace bpa::facts {
namespace {

/// The zones that some municipality of some year has; the names are the tables' own.
std::vector<std::string> known_zones(const rulebook::Rules& rules) {
    std::set<std::string> zones;
    for (const auto& [year, municipalities] : rules.municipalities) {
        for (const auto& [number, municipality] : municipalities) {
            if (municipality.zone) {
                zones.insert(*municipality.zone);
            }
        }
    }
    return {zones.begin(), zones.end()};
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

} // namespace

std::optional<Percent> get_share(const yaml::MappingReader& reader,
                                 std::string_view key,
                                 source::Diagnostics& diagnostics) {
    const auto percent = reader.get_percent(key);
    if (percent && Percent::of_fraction(Exact{1}) < *percent) {
        diagnostics.add(problem_at(reader,
                                   key,
                                   "employer/over-the-whole",
                                   {{"key", std::string{key}}, {"percent", percent->text()}}));
        return std::nullopt;
    }
    return percent;
}

std::optional<Money> get_amount(const yaml::MappingReader& reader,
                                std::string_view key,
                                source::Diagnostics& diagnostics) {
    const auto amount = reader.get_money(key);
    if (amount && *amount < Money{}) {
        diagnostics.add(problem_at(reader,
                                   key,
                                   "employer/below-zero",
                                   {{"key", std::string{key}}, {"amount", amount->text()}}));
        return std::nullopt;
    }
    return amount;
}

std::optional<MonthOfYear> get_month_of_year(const yaml::MappingReader& reader,
                                             std::string_view key,
                                             source::Diagnostics& diagnostics) {
    constexpr WholeRange months{1, 12};
    const auto month = get_whole_in(reader, key, months, diagnostics);
    return month ? std::optional{static_cast<MonthOfYear>(*month)} : std::nullopt;
}

bool need_key(const yaml::MappingReader& reader, KeyRule rule, source::Diagnostics& diagnostics) {
    if (reader.has(rule.key)) {
        return true;
    }
    diagnostics.add(
        problem_at(reader.place(),
                   "employer/key-needed",
                   {{"key", std::string{rule.key}}, {"condition", std::string{rule.condition}}}));
    return false;
}

void refuse_key(const yaml::MappingReader& reader, KeyRule rule, source::Diagnostics& diagnostics) {
    if (reader.has(rule.key)) {
        diagnostics.add(problem_at(
            reader,
            rule.key,
            "employer/key-not-wanted",
            {{"key", std::string{rule.key}}, {"condition", std::string{rule.condition}}}));
    }
}

std::optional<line::CitationIndex>
cite_if_stated(const yaml::MappingReader& reader, Date in_force, const LoadContext& context) {
    if (!reader.has("source") && !reader.has("at")) {
        return std::nullopt;
    }
    const bool has_source = need_key(reader, {"source", "at"}, context.diagnostics);
    const bool has_at = need_key(reader, {"at", "source"}, context.diagnostics);
    return has_source && has_at ? cite(reader, in_force, context) : std::nullopt;
}

std::string get_zone(const yaml::MappingReader& reader,
                     const rulebook::Rules& rules,
                     source::Diagnostics& diagnostics) {
    const std::string zone = reader.get_text("contribution_zone").value_or("");
    if (zone.empty()) {
        return zone;
    }
    const auto zones = known_zones(rules);
    if (std::find(zones.begin(), zones.end(), zone) == zones.end()) {
        diagnostics.add(problem_at(reader,
                                   "contribution_zone",
                                   "employer/unknown-zone",
                                   {{"zone", zone}, {"known", joined(zones)}}));
        return {};
    }
    return zone;
}

std::string basis_text(const line::Legend& legend, line::CitationIndex citation) {
    const line::Citation& basis = legend.at(citation);
    return legend.at(basis.source).short_name.nb + " " + basis.at;
}

} // namespace bpa::facts
