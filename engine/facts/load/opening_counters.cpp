#include "facts/load/checked_values.hpp"
#include "facts/load/hours.hpp"
#include "facts/load/schemas.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace bpa::facts {
namespace {

using line::CounterKind;

constexpr WholeRange years{1990, 2100};
constexpr WholeRange weekends_in_year{0, 54};
constexpr WholeRange employments{1, 9999};

/// Name of the counter of weekends that are stated as a number, beside those that runs count by the
/// date of their Saturday.
constexpr std::string_view weekends_before = "before";

/// A year, and what the kind of counter is about: a rule's hours, or a number of weekends.
bool has_keys(const yaml::MappingReader& reader,
              CounterKind kind,
              source::Diagnostics& diagnostics) {
    const bool is_weekends = kind == CounterKind::weekend;
    const std::string condition = "counter: " + std::string{name_of(kind)};
    bool is_whole = need_key(reader, {is_weekends ? "number" : "hours", condition}, diagnostics);
    refuse_key(reader, {is_weekends ? "hours" : "number", condition}, diagnostics);
    if (is_weekends) {
        refuse_key(reader, {"rule", condition}, diagnostics);
    } else {
        is_whole = need_key(reader, {"rule", condition}, diagnostics) && is_whole;
    }
    if (kind == CounterKind::time_off) {
        refuse_key(reader, {"year", condition}, diagnostics);
        return is_whole;
    }
    return need_key(reader, {"year", condition}, diagnostics) && is_whole;
}

std::optional<CounterKind> read_kind(const yaml::MappingReader& reader) {
    constexpr std::array kinds{
        CounterKind::supplement_hours, CounterKind::weekend, CounterKind::time_off};
    std::array<std::string_view, kinds.size()> names;
    std::transform(kinds.begin(), kinds.end(), names.begin(), [](CounterKind kind) {
        return line::name_of(kind);
    });
    const auto name = reader.get_choice("counter", names);
    for (const auto kind : kinds) {
        if (name == line::name_of(kind)) {
            return kind;
        }
    }
    return std::nullopt;
}

/// Whether a rule keeps such a counter: a ladder by hours counts them, and time off is earned by
/// overtime or a supplement that may be taken so.
bool keeps(const rulebook::Rulebook& book, CounterKind kind, line::RuleIndex rule) {
    if (kind == CounterKind::time_off && book.overtime && book.overtime->rule == rule) {
        return true;
    }
    return std::any_of(book.supplements.begin(), book.supplements.end(), [&](const auto& one) {
        return one.rule == rule &&
               (kind == CounterKind::time_off ? one.time_off.has_value()
                                              : one.by == rulebook::LadderBy::hours);
    });
}

/// Whether the rule that a counter names keeps it in some of the terms; told when none does.
bool is_kept(const yaml::MappingReader& reader,
             std::pair<CounterKind, line::RuleIndex> kind_and_rule,
             const LoadContext& context) {
    const auto& [kind, rule] = kind_and_rule;
    const auto& books = context.rules.rulebooks;
    const bool is_kept = std::any_of(
        books.begin(), books.end(), [&](const auto& one) { return keeps(one.second, kind, rule); });
    if (!is_kept) {
        context.diagnostics.add(problem_at(reader,
                                           "rule",
                                           "hours/rule-without-counter",
                                           {{"name", reader.get_text("rule").value_or("")},
                                            {"counter", std::string{line::name_of(kind)}}}));
    }
    return is_kept;
}

std::optional<OpeningCounter>
read_counter(const yaml::Node& node, const Directory& directory, const LoadContext& context) {
    auto& diagnostics = context.diagnostics;
    const yaml::MappingReader reader{node, schemas::opening_counter, diagnostics};
    const auto assistant = look_up(
        reader, "assistant", directory.assistants, {"hours/unknown-assistant", diagnostics});
    const auto employment = get_whole_in(reader, "employment", employments, diagnostics);
    const auto kind = read_kind(reader);
    const auto year = get_whole_in(reader, "year", years, diagnostics);
    const auto rule =
        reader.has("rule")
            ? look_up(reader, "rule", directory.rules, {"hours/unknown-rule", diagnostics})
            : std::nullopt;
    const auto hours = reader.get_minutes("hours");
    const auto number = get_whole_in(reader, "number", weekends_in_year, diagnostics);
    const bool is_unknown_rule = reader.has("rule") && !rule;
    if (!assistant || !employment || !kind || !has_keys(reader, *kind, diagnostics) ||
        is_unknown_rule || (!hours && !number) || !reader.ok()) {
        return std::nullopt;
    }
    const bool is_weekends = *kind == CounterKind::weekend;
    if (!is_weekends && !is_kept(reader, {*kind, *rule}, context)) {
        return std::nullopt;
    }
    return OpeningCounter{.assistant = *assistant,
                          .counter = {*kind,
                                      static_cast<std::uint32_t>(*employment),
                                      static_cast<int>(year.value_or(0)),
                                      is_weekends ? std::string{weekends_before}
                                                  : reader.get_text("rule").value_or("")},
                          .value = ExactMinutes::of(is_weekends ? Minutes::of(*number) : *hours),
                          .place = reader.place()};
}

} // namespace

void read_opening_counters(const yaml::Node* list,
                           Facts& facts,
                           const Directory& directory,
                           const LoadContext& context) {
    if (list == nullptr) {
        return;
    }
    auto& all = facts.opening_counters;
    for (const yaml::Node& item : list->items) {
        if (auto counter = read_counter(item, directory, context)) {
            all.push_back(std::move(*counter));
        }
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return std::tie(a.assistant, a.counter, a.place) <
               std::tie(b.assistant, b.counter, b.place);
    });
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (all[i - 1].assistant == all[i].assistant && all[i - 1].counter == all[i].counter) {
            context.diagnostics.add(against(
                all[i - 1].place,
                problem_at(all[i].place,
                           "employer/counter-twice",
                           {{"assistant", facts.assistants.at(all[i].assistant).id},
                            {"counter", std::string{line::name_of(all[i].counter.kind)}}})));
        }
    }
}

} // namespace bpa::facts
