#pragma once

#include "calendar/day_calendar.hpp"
#include "line/legend.hpp"
#include "rulebook/dated.hpp"
#include "source/diagnostic.hpp"
#include "source/inputs.hpp"
#include "yaml/reader.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What the readers of rule files share: where to report, what is known so far, and how a value is
/// cited and dated.
namespace bpa::rulebook {

/// Knows what loading has gathered so far. Refers to things its user owns.
struct Context {
    source::Inputs& inputs;
    source::Diagnostics& diagnostics;
    line::Legend& legend;
    const calendar::DayCalendar& calendar;
};

/// Where a message points: a place and the characters to underline.
struct At {
    source::Place place;
    std::uint32_t length = 1;
};
[[nodiscard]] inline At at(const yaml::Node& node) {
    return {node.place, node.length()};
}
[[nodiscard]] inline At at(const yaml::MappingReader& reader, std::string_view key) {
    return {reader.place_of(key), reader.length_of(key)};
}

/// Knows a problem to report: the code, where, the pieces of its message, the other places.
struct Problem {
    std::string code;
    At where;
    source::MessageArgs args = {};
    std::vector<source::Place> related = {};
};
void report(Context& context, Problem problem);

/// Opens and reads one YAML file; nothing when it is missing or no usable tree.
[[nodiscard]] std::optional<yaml::Node> read_file(Context& context, const std::string& path);

/// The text pair under a key; empty texts when absent or wrong (reported).
[[nodiscard]] line::Text
read_text(Context& context, const yaml::MappingReader& reader, std::string_view key);

/// Reports a name used twice in one list (both places).
class UniqueNames {
public:
    explicit UniqueNames(std::string code) : code_{std::move(code)} {}
    /// False, and reported, when the name was seen before.
    bool add(Context& context, const std::string& name, At where);
    [[nodiscard]] bool has(const std::string& name) const { return seen_.count(name) > 0; }
    [[nodiscard]] std::vector<std::string> names() const;

private:
    std::string code_;
    std::map<std::string, source::Place> seen_;
};

// ---- citing ------------------------------------------------------------------------------------

/// The source with this id, if it is registered.
[[nodiscard]] std::optional<line::SourceIndex> find_source(const line::Legend& legend,
                                                           const std::string& id);
/// Reads and registers `source`, `at`, `confidence` of a mapping; nothing when one is missing,
/// unknown or recalled (reported).
[[nodiscard]] std::optional<line::CitationIndex>
read_citation(Context& context, const yaml::MappingReader& reader, Date in_force);
/// The share of a whole under a key, as `1/7`: more than nothing and less than all. Nothing when
/// absent or wrong (reported).
[[nodiscard]] std::optional<Exact>
read_share(Context& context, const yaml::MappingReader& reader, std::string_view key);
/// The same, of time that counts; wrong also when it takes large numbers to say.
[[nodiscard]] std::optional<TimeShare>
read_time_share(Context& context, const yaml::MappingReader& reader, std::string_view key);
/// Whether a mapping's `source` is registered; otherwise reported.
[[nodiscard]] bool check_source(Context& context, const yaml::MappingReader& reader);

/// Reads a list of sources into the legend, each id once.
void read_sources(Context& context, const yaml::Node& list);

/// Reads `rules/sources.yaml` into the legend.
void read_sources_file(Context& context);

// ---- dating ------------------------------------------------------------------------------------

/// Knows the days of one entry of a dated list and where it stands.
struct Span {
    DateRange days;
    source::Place place;
};
/// Reports entries that do not ascend, overlap, or leave a gap after an `until` (both places).
void check_spans(Context& context, const std::vector<Span>& spans);

/// Reads `from` and `until`; nothing without a `from` or when `until` lies before it (reported).
[[nodiscard]] std::optional<DateRange> read_days(Context& context,
                                                 const yaml::MappingReader& reader);

/// Reads a list of dated, cited values. `read_value(reader)` gives the value of one entry or
/// nothing after reporting.
template <class T, class ReadValue>
[[nodiscard]] std::vector<Entry<T>> read_entries(Context& context,
                                                 const yaml::Node& list,
                                                 const yaml::Schema& schema,
                                                 ReadValue read_value) {
    std::vector<Entry<T>> entries;
    std::vector<Span> spans;
    for (const auto& item : list.items) {
        const yaml::MappingReader reader{item, schema, context.diagnostics};
        const auto days = read_days(context, reader);
        auto value = read_value(reader);
        static_cast<void>(read_text(context, reader, "note"));
        if (!days) {
            continue;
        }
        spans.push_back({*days, item.place});
        const auto citation = read_citation(context, reader, days->first);
        if (value && citation) {
            entries.push_back({*days, std::move(*value), *citation, item.place});
        }
    }
    check_spans(context, spans);
    return entries;
}

} // namespace bpa::rulebook
