#pragma once

#include "facts/load/reading.hpp"
#include "rulebook/dated.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Values with a bound, keys that belong to other keys, and figures of law to hold facts against.
namespace bpa::facts {

/// A percentage of at most the whole; nothing for more (reported).
[[nodiscard]] std::optional<Percent> get_share(const yaml::MappingReader& reader,
                                               std::string_view key,
                                               source::Diagnostics& diagnostics);

/// An amount of zero or more; nothing for less (reported).
[[nodiscard]] std::optional<Money> get_amount(const yaml::MappingReader& reader,
                                              std::string_view key,
                                              source::Diagnostics& diagnostics);

/// A month of the year, 1 to 12; nothing for another number (reported).
[[nodiscard]] std::optional<MonthOfYear> get_month_of_year(const yaml::MappingReader& reader,
                                                           std::string_view key,
                                                           source::Diagnostics& diagnostics);

/// The value a key names, by the stable identifiers that `name_of` gives; nothing when the key is
/// absent or names none of them (reported).
template <class T, std::size_t count>
[[nodiscard]] std::optional<T> get_named(const yaml::MappingReader& reader,
                                         std::string_view key,
                                         const std::array<T, count>& all) {
    std::array<std::string_view, count> names;
    std::transform(all.begin(), all.end(), names.begin(), [](T one) { return name_of(one); });
    const auto written = reader.get_choice(key, names);
    if (!written) {
        return std::nullopt;
    }
    return all.at(
        static_cast<std::size_t>(std::find(names.begin(), names.end(), *written) - names.begin()));
}

/// Knows a key and what makes it wanted or not: another key as written, `counter: hours`.
struct KeyRule {
    std::string_view key;
    std::string_view condition;
};
/// Reports a key that is not there though the condition asks for it. True when it is there.
bool need_key(const yaml::MappingReader& reader, KeyRule rule, source::Diagnostics& diagnostics);
/// Reports a key that is there though the condition leaves it without meaning.
void refuse_key(const yaml::MappingReader& reader, KeyRule rule, source::Diagnostics& diagnostics);

/// The basis, where one may be stated: both of `source` and `at`, or neither.
[[nodiscard]] std::optional<line::CitationIndex>
cite_if_stated(const yaml::MappingReader& reader, Date in_force, const LoadContext& context);

/// The zone under `contribution_zone`; empty when there is none, or one that no municipality has
/// (reported).
[[nodiscard]] std::string get_zone(const yaml::MappingReader& reader,
                                   const rulebook::Rules& rules,
                                   source::Diagnostics& diagnostics);

/// Where a figure of law stands, as messages name it: «arbeidsmiljøloven § 10-5».
[[nodiscard]] std::string basis_text(const line::Legend& legend, line::CitationIndex citation);

/// The days from an entry of a history to the day before the next.
template <class T>
[[nodiscard]] DateRange days_of(const std::vector<FromDate<T>>& history, std::size_t index) {
    const Date first = history.at(index).from;
    if (index + 1 == history.size()) {
        return {first, std::nullopt};
    }
    return {first, history[index + 1].from.plus_days(-1)};
}

/// The values of a parameter of law on some of the days. Empty when the rules have none.
template <class T>
[[nodiscard]] std::vector<const rulebook::Entry<T>*> values_during(const rulebook::Dated<T>& law,
                                                                   DateRange days) {
    std::vector<const rulebook::Entry<T>*> found;
    const auto& entries = law.entries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        DateRange in_force = entries[i].days;
        if (!in_force.last && i + 1 < entries.size()) {
            in_force.last = entries[i + 1].days.first.plus_days(-1);
        }
        if (in_force.overlaps(days)) {
            found.push_back(&entries[i]);
        }
    }
    return found;
}

} // namespace bpa::facts
