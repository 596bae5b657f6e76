#include "outputs/explain/select.hpp"

#include "values/parse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <set>

namespace bpa::outputs::explain {
namespace {

/// So many suggestions help; more hide the right one.
constexpr std::size_t suggested_at_most = 5;

/// Knows what a selection can be compared with.
struct Candidate {
    ShiftRef ref;
    const std::string* alias = nullptr;
    LocalTime start;
    source::Place place;
};

std::vector<Candidate> candidates(const ExplainView& view) {
    std::vector<Candidate> all;
    const auto& assistants = view.result.assistants;
    for (std::size_t a = 0; a < assistants.size(); ++a) {
        for (std::size_t s = 0; s < assistants[a].shifts.size(); ++s) {
            const line::ShiftView& shift = assistants[a].shifts[s];
            const PaidShift ref{.assistant = a,
                                .shift = line::ShiftIndex{static_cast<std::uint32_t>(s)}};
            all.push_back({ref, &assistants[a].person.alias, shift.start, shift.place});
        }
    }
    for (std::size_t c = 0; c < view.result.carried.size(); ++c) {
        const line::CarriedShift& shift = view.result.carried[c];
        all.push_back({c, &shift.assistant, shift.start, shift.place});
    }
    return all;
}

/// `2026-10-24T22:00`, without offset.
std::string wall_text(const LocalTime& time) {
    return LocalTime{.date = time.date, .clock = time.clock, .offset_minutes = std::nullopt}.text();
}

bool is_named(const Candidate& candidate, std::string_view selection) {
    const std::string& alias = *candidate.alias;
    if (!selection.starts_with(alias) || selection.substr(alias.size()).substr(0, 1) != "/") {
        return false;
    }
    const std::string_view time = selection.substr(alias.size() + 1);
    return time == wall_text(candidate.start) || time == candidate.start.text();
}

bool stands_at(const ExplainView& view, const Candidate& candidate, std::string_view selection) {
    if (!candidate.place.is_known()) {
        return false;
    }
    const std::string& path = view.files.at(candidate.place.file).path;
    const std::string line = fmt::format("{}:{}", path, candidate.place.line);
    return selection == line || selection == fmt::format("{}:{}", line, candidate.place.column);
}

/// How far a candidate is from what was asked; nothing when it is no neighbour at all.
std::optional<std::int64_t>
distance(const ExplainView& view, const Candidate& candidate, std::string_view selection) {
    const std::size_t slash = selection.rfind('/');
    if (slash != std::string_view::npos && selection.substr(0, slash) == *candidate.alias) {
        const auto parsed = parse_local_time(selection.substr(slash + 1));
        const auto* wanted = std::get_if<LocalTime>(&parsed);
        const std::int64_t days =
            wanted == nullptr ? 0 : candidate.start.date.days() - wanted->date.days();
        const std::int64_t minutes =
            wanted == nullptr ? 0 : candidate.start.clock.minutes() - wanted->clock.minutes();
        return std::abs(days * ClockTime::minutes_per_day + minutes);
    }
    const std::size_t colon = selection.find(':');
    if (colon == std::string_view::npos || !candidate.place.is_known() ||
        view.files.at(candidate.place.file).path != selection.substr(0, colon)) {
        return std::nullopt;
    }
    const std::string_view rest = selection.substr(colon + 1);
    const auto parsed = parse_whole(rest.substr(0, rest.find(':')));
    const auto* line = std::get_if<std::int64_t>(&parsed);
    return line == nullptr ? 0 : std::abs(std::int64_t{candidate.place.line} - *line);
}

std::vector<std::string> known_aliases(const ExplainView& view) {
    std::set<std::string> aliases;
    for (const line::AssistantResult& who : view.result.assistants) {
        aliases.insert(who.person.alias);
    }
    for (const line::CarriedShift& shift : view.result.carried) {
        aliases.insert(shift.assistant);
    }
    return {aliases.begin(), aliases.end()};
}

} // namespace

std::vector<ShiftRef> find_shifts(const ExplainView& view, std::string_view selection) {
    std::vector<ShiftRef> found;
    for (const Candidate& candidate : candidates(view)) {
        if (is_named(candidate, selection) || stands_at(view, candidate, selection)) {
            found.push_back(candidate.ref);
        }
    }
    return found;
}

std::vector<std::string> nearest_shifts(const ExplainView& view, std::string_view selection) {
    std::vector<std::pair<std::int64_t, std::string>> near;
    const bool is_by_name = selection.find('/') != std::string_view::npos &&
                            selection.find(".yaml:") == std::string_view::npos;
    for (const Candidate& candidate : candidates(view)) {
        if (const auto far = distance(view, candidate, selection)) {
            near.emplace_back(*far,
                              is_by_name ? *candidate.alias + "/" + wall_text(candidate.start)
                                         : view.files.text(candidate.place));
        }
    }
    std::sort(near.begin(), near.end());
    near.erase(std::unique(near.begin(), near.end()), near.end());
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < std::min(near.size(), suggested_at_most); ++i) {
        texts.push_back(near[i].second);
    }
    if (texts.empty() && is_by_name) {
        for (const std::string& alias :
             nearest_assistants(view, selection.substr(0, selection.find('/')))) {
            texts.push_back(alias + std::string{selection.substr(selection.find('/'))});
        }
    }
    return texts;
}

std::optional<std::size_t> find_assistant(const ExplainView& view, std::string_view alias) {
    const auto& all = view.result.assistants;
    const auto is_her = [alias](const line::AssistantResult& a) { return a.person.alias == alias; };
    const auto found = std::find_if(all.begin(), all.end(), is_her);
    if (found == all.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - all.begin());
}

std::vector<std::string> nearest_assistants(const ExplainView& view, std::string_view alias) {
    const std::vector<std::string> known = known_aliases(view);
    const std::string near = source::nearest(alias, known);
    if (!near.empty()) {
        return {near};
    }
    return {known.begin(),
            known.begin() + static_cast<std::ptrdiff_t>(std::min(known.size(), suggested_at_most))};
}

} // namespace bpa::outputs::explain
