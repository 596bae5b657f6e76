#pragma once

#include "facts/load/reading.hpp"

#include <functional>
#include <map>

namespace bpa::facts {

template <class Index>
using IndexByName = std::map<std::string, Index, std::less<>>;

/// The names, ordered; none of a list so long that nobody would look through it.
template <class Index>
[[nodiscard]] std::vector<std::string> names_in(const IndexByName<Index>& all) {
    std::vector<std::string> names;
    // A file that names nobody right must not copy every name for every shift.
    if (all.size() <= most_compared) {
        for (const auto& [name, index] : all) {
            names.push_back(name);
        }
    }
    return names;
}

/// Knows every name the hours may use, and what it stands for.
struct Directory {
    IndexByName<std::uint32_t> assistants;
    IndexByName<std::uint32_t> arrangements;
    IndexByName<line::DutyIndex> duties;
    IndexByName<line::PayCodeIndex> pay_codes;
    IndexByName<line::RuleIndex> rules;
    IndexByName<ApproverIndex> approvers; ///< leaders, deputies and assistants
    IndexByName<std::uint32_t> trips;     ///< added when they have been read
};

/// Aliases of whoever may approve something: leaders, deputies and assistants; ordered.
[[nodiscard]] std::vector<std::string> approvers_of(const Facts& facts);

/// Assistants, arrangements and approvers must be in their final order.
[[nodiscard]] Directory make_directory(const Facts& facts, const line::Legend& legend);

/// What the name under a key stands for. Nothing when the key is absent or the name unknown; the
/// latter is reported under `code`.
template <class Index>
[[nodiscard]] std::optional<Index>
look_up(const yaml::MappingReader& reader,
        std::string_view key,
        const IndexByName<Index>& names,
        std::pair<std::string_view, source::Diagnostics&> report) {
    const auto name = reader.view_id(key);
    if (!name) {
        return std::nullopt;
    }
    if (const auto found = names.find(*name); found != names.end()) {
        return found->second;
    }
    report.second.add(problem_at(
        reader,
        key,
        report.first,
        {{"name", std::string{*name}}, {"nearest", suggestion(*name, names_in(names))}}));
    return std::nullopt;
}

/// Which employment works on a day: the one with the number under the key `employment`, or the only
/// one there is that day, which stands under a key of its own. Problems are the person's, except a
/// number she does not have.
[[nodiscard]] std::optional<std::uint32_t>
employment_on(const yaml::MappingReader& reader,
              const Assistant& assistant,
              std::pair<std::string_view, Date> key_and_day,
              source::Diagnostics& diagnostics);

} // namespace bpa::facts
