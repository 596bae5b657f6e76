#pragma once

#include "facts/facts.hpp"
#include "rulebook/rulebook.hpp"
#include "source/inputs.hpp"
#include "yaml/reader.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What every reader of fact files shares.
namespace bpa::facts {

/// Knows where readers read from, what they read against, and where they report.
struct LoadContext {
    source::Inputs& inputs;
    rulebook::Rules& rules;
    source::Diagnostics& diagnostics;
};

/// A problem of the whole run at a place.
[[nodiscard]] source::Diagnostic
problem_at(const source::Place& place, std::string_view code, source::MessageArgs args = {});
/// The same at the value of a key, underlined.
[[nodiscard]] source::Diagnostic problem_at(const yaml::MappingReader& reader,
                                            std::string_view key,
                                            std::string_view code,
                                            source::MessageArgs args = {});
/// Makes it the problem of one person; an empty alias leaves it the run's.
[[nodiscard]] source::Diagnostic of_person(std::string_view alias, source::Diagnostic problem);
/// Names the other place of a conflict.
[[nodiscard]] source::Diagnostic against(const source::Place& other, source::Diagnostic problem);
/// The quoted line must not show its digits.
[[nodiscard]] source::Diagnostic masked(source::Diagnostic problem);
/// What is wrong with an account that is no Norwegian one: `employer/foreign-account` for the IBAN
/// of another country, otherwise `employer/bad-account`.
[[nodiscard]] std::string_view account_problem(std::string_view account);

/// Opens and reads a file; nothing when it is missing (reported unless optional) or unusable.
/// Items under the key of `stream` go to its sink.
[[nodiscard]] std::optional<yaml::Node> read_file(const LoadContext& context,
                                                  const std::string& path,
                                                  bool optional_file,
                                                  const std::vector<yaml::Stream>& streams = {});

/// Both ends included.
struct WholeRange {
    std::int64_t lowest = 0;
    std::int64_t highest = 0;
};
[[nodiscard]] std::optional<std::int64_t> get_whole_in(const yaml::MappingReader& reader,
                                                       std::string_view key,
                                                       WholeRange range,
                                                       source::Diagnostics& diagnostics);

/// `from` and `until`; nothing when `from` is missing or `until` comes before it (reported).
[[nodiscard]] std::optional<DateRange> get_days(const yaml::MappingReader& reader,
                                                source::Diagnostics& diagnostics);

/// The basis that stands under `source` and `at`, added to the legend. Nothing when the source is
/// unknown, which is reported.
[[nodiscard]] std::optional<line::CitationIndex>
cite(const yaml::MappingReader& reader, Date in_force, const LoadContext& context);

/// Longest list of names that is searched for the one that was meant.
inline constexpr std::size_t most_compared = 500;

/// The known word nearest to `word`, or empty; gives up on lists so long that looking costs time.
[[nodiscard]] std::string suggestion(std::string_view word, const std::vector<std::string>& known);

/// Reports a `from` that does not come after the one before it.
void report_order(const std::pair<Date, source::Place>& entry,
                  const std::pair<Date, source::Place>& before,
                  source::Diagnostics& diagnostics);

/// Reads a list of facts that each hold from a day. `read_value` takes the reader of one entry and
/// yields its value, or nothing when it has reported why not.
template <class T, class ReadValue>
[[nodiscard]] std::vector<FromDate<T>> read_history(const yaml::Node* list,
                                                    const yaml::Schema& schema,
                                                    source::Diagnostics& diagnostics,
                                                    ReadValue read_value) {
    std::vector<FromDate<T>> history;
    if (list == nullptr) {
        return history;
    }
    for (const yaml::Node& item : list->items) {
        const yaml::MappingReader reader{item, schema, diagnostics};
        const auto from = reader.get_date("from");
        std::optional<T> value = read_value(reader);
        if (!reader.ok() || !from || !value) {
            continue;
        }
        if (!history.empty() && *from <= history.back().from) {
            report_order(
                {*from, reader.place()}, {history.back().from, history.back().place}, diagnostics);
        }
        history.push_back({*from, std::move(*value), reader.place()});
    }
    return history;
}

/// Orders by id; an id used twice is reported with both places, and its first use kept.
template <class T>
void order_by_id(std::vector<T>& all, std::string_view key, source::Diagnostics& diagnostics) {
    std::sort(all.begin(), all.end(), [](const T& a, const T& b) {
        return a.id != b.id ? a.id < b.id : a.place < b.place;
    });
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (all[i].id == all[i - 1].id) {
            diagnostics.add(against(all[i - 1].place,
                                    problem_at(all[i].place,
                                               "employer/duplicate-id",
                                               {{"key", std::string{key}}, {"id", all[i].id}})));
        }
    }
    const auto is_same = [](const T& a, const T& b) { return a.id == b.id; };
    all.erase(std::unique(all.begin(), all.end(), is_same), all.end());
}

} // namespace bpa::facts
