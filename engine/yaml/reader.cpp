#include "yaml/reader.hpp"

#include "source/characters.hpp"
#include "values/check.hpp"
#include "yaml/form.hpp"

#include <algorithm>
#include <string>

namespace bpa::yaml {
namespace {

/// What was written is quoted in messages up to this many characters.
constexpr std::size_t longest_quoted = 60;

void report(std::string_view code,
            const Node& node,
            source::MessageArgs args,
            source::Diagnostics& diagnostics) {
    diagnostics.add({.code = std::string{code},
                     .place = node.place,
                     .length = node.length(),
                     .args = std::move(args),
                     .related = {}});
}

std::string quoted_text(const Node& node) {
    return source::shorten(node.scalar, longest_quoted);
}

std::string example_of(std::string_view form) {
    const Form* found = find_form(form);
    return found == nullptr ? std::string{} : std::string{found->example};
}

std::string_view code_for(ParseProblem problem, std::string_view form) {
    switch (problem) {
    case ParseProblem::empty:
        return "value/empty";
    case ParseProblem::missing_unit:
        return "value/missing-unit";
    case ParseProblem::wrong_unit:
        return "value/wrong-unit";
    case ParseProblem::malformed:
        return "value/malformed";
    case ParseProblem::too_many_decimals:
        return "value/too-many-decimals";
    case ParseProblem::no_such_day:
        return "value/no-such-day";
    case ParseProblem::no_such_clock:
        // 37:75 is no time of day to begin with.
        return form == "hours and minutes" ? "value/malformed" : "value/no-such-clock";
    case ParseProblem::out_of_range:
        return "value/out-of-range";
    }
    return {};
}

/// Joins words for a message, in the order given.
template <class Words>
std::string listed(const Words& words) {
    std::string text;
    for (const auto& word : words) {
        text += text.empty() ? "" : ", ";
        text += word;
    }
    return text;
}

/// A scalar's text without the line break a block scalar ends with; nothing, and reported, when it
/// is empty or still has line breaks.
std::optional<std::string> one_line(const Node& node, source::Diagnostics& diagnostics) {
    std::string text = node.scalar;
    if (text.ends_with('\n')) {
        text.pop_back();
    }
    if (text.find_first_not_of(' ') == std::string::npos) {
        report("value/empty", node, {{"form", "text"}}, diagnostics);
        return std::nullopt;
    }
    if (text.find_first_of("\n\t") != std::string::npos) {
        report("value/several-lines", node, {}, diagnostics);
        return std::nullopt;
    }
    return text;
}

} // namespace

void report_wrong_kind(const Node& node,
                       std::string_view expected,
                       source::Diagnostics& diagnostics) {
    const bool is_structure = expected == "mapping" || expected == "list";
    if (node.kind == NodeKind::null && !is_structure) {
        report("value/empty",
               node,
               {{"form", std::string{expected}}, {"example", example_of(expected)}},
               diagnostics);
        return;
    }
    const std::string example = example_of(expected);
    const std::string advice = !example.empty() ? std::string{}
                               : is_structure   ? std::string{expected} + "-advice"
                                                : "value-advice";
    report("yaml/wrong-kind",
           node,
           {{"expected", std::string{expected}},
            {"found", std::string{word_for(node.kind)}},
            {"example", example},
            {"advice", advice}},
           diagnostics);
}

void report_parse_failure(const Node& node,
                          const ParseFailure& failure,
                          std::string_view form,
                          source::Diagnostics& diagnostics) {
    const std::string_view code = code_for(failure.problem, form);
    const Form* known = find_form(form);
    const std::string suggested = known == nullptr ? std::string{} : suggest(*known, node.scalar);
    // Where a proposal is shown the example would only confuse; the codes without one need it.
    const bool shows_suggestion =
        code == "value/malformed" || code == "value/missing-unit" || code == "value/wrong-unit";
    const bool is_suggested = shows_suggestion && !suggested.empty();
    report(code,
           node,
           {{"written", quoted_text(node)},
            {"form", std::string{form}},
            {"suggested", is_suggested ? suggested : std::string{}},
            {"example", is_suggested ? std::string{} : example_of(form)}},
           diagnostics);
}

MappingReader::MappingReader(const Node& node,
                             const Schema& schema,
                             source::Diagnostics& diagnostics)
    : node_{node}, schema_{schema}, diagnostics_{diagnostics} {
    if (node.kind != NodeKind::mapping) {
        report_wrong_kind(node, "mapping", diagnostics);
        ok_ = false;
        return;
    }
    for (const Node::Entry& entry : node.entries) {
        if (!is_known(entry.key)) {
            report_unknown(entry);
        }
    }
    for (const KeySpec& spec : schema.keys) {
        if (spec.need == Need::required && node.find(spec.key) == nullptr) {
            report_missing(spec);
            ok_ = false;
        }
    }
}

bool MappingReader::is_known(std::string_view key) const {
    return std::any_of(schema_.keys.begin(), schema_.keys.end(), [key](const KeySpec& spec) {
        return spec.key == key;
    });
}

void MappingReader::report_unknown(const Node::Entry& entry) const {
    std::vector<std::string> known;
    for (const KeySpec& spec : schema_.keys) {
        known.emplace_back(spec.key);
    }
    const std::string nearest = source::nearest(entry.key, known);
    diagnostics_.add({.code = "yaml/unknown-key",
                      .place = entry.place,
                      .length = static_cast<std::uint32_t>(source::count_characters(entry.key)),
                      .args = {{"what", std::string{schema_.what}},
                               {"key", source::shorten(entry.key, longest_quoted)},
                               {"nearest", nearest},
                               {"known", nearest.empty() ? listed(known) : std::string{}}},
                      .related = {}});
}

void MappingReader::report_missing(const KeySpec& spec) const {
    // A short name is the employer's own; an invented one would be taken for advice.
    const std::string example = spec.form == "id" ? std::string{} : example_of(spec.form);
    report("yaml/missing-key",
           node_,
           {{"what", std::string{schema_.what}},
            {"key", std::string{spec.key}},
            {"example", example},
            {"key_alone", example.empty() ? std::string{spec.key} : std::string{}}},
           diagnostics_);
}

bool MappingReader::has(std::string_view key) const {
    return get_any(key) != nullptr;
}

source::Place MappingReader::place_of(std::string_view key) const {
    const Node* value = get_any(key);
    return value == nullptr ? node_.place : value->place;
}

std::uint32_t MappingReader::length_of(std::string_view key) const {
    const Node* value = get_any(key);
    return value == nullptr ? 1 : value->length();
}

const Node* MappingReader::get_any(std::string_view key) const {
    BPA_CHECK(is_known(key));
    return node_.find(key);
}

const Node*
MappingReader::get_kind(std::string_view key, NodeKind kind, std::string_view name) const {
    const Node* value = get_any(key);
    if (value == nullptr || value->kind == kind) {
        return value;
    }
    report_wrong_kind(*value, name, diagnostics_);
    return nullptr;
}

const Node* MappingReader::get_mapping(std::string_view key) const {
    return get_kind(key, NodeKind::mapping, "mapping");
}

const Node* MappingReader::get_sequence(std::string_view key) const {
    return get_kind(key, NodeKind::sequence, "list");
}

std::vector<const Node*> MappingReader::get_scalars(std::string_view key) const {
    std::vector<const Node*> scalars;
    const Node* list = get_sequence(key);
    if (list == nullptr) {
        return scalars;
    }
    for (const Node& item : list->items) {
        if (item.kind != NodeKind::scalar) {
            report_wrong_kind(item, "text", diagnostics_);
        } else if (one_line(item, diagnostics_)) {
            scalars.push_back(&item);
        }
    }
    return scalars;
}

std::optional<std::string> MappingReader::get_text(std::string_view key) const {
    const Node* value = get_kind(key, NodeKind::scalar, "text");
    return value == nullptr ? std::nullopt : one_line(*value, diagnostics_);
}

/// The scalar under a key when it is a name of the kind; null when it is not (reported) or absent.
const Node* MappingReader::get_name(std::string_view key,
                                    bool (*accepts)(std::string_view),
                                    std::string_view signs) const {
    const Node* value = get_kind(key, NodeKind::scalar, "id");
    if (value == nullptr || accepts(value->scalar)) {
        return value;
    }
    if (value->scalar.empty()) {
        report_parse_failure(*value, {.problem = ParseProblem::empty, .at = 0}, "id", diagnostics_);
        return nullptr;
    }
    const Form* form = find_form("id");
    const std::string proposal = suggest(*form, value->scalar);
    const std::string suggested = accepts(proposal) ? proposal : std::string{};
    report("value/bad-id",
           *value,
           {{"written", quoted_text(*value)},
            {"suggested", suggested},
            {"signs", std::string{signs}},
            {"limit", std::to_string(longest_id)},
            {"example", suggested.empty() ? std::string{form->example} : std::string{}}},
           diagnostics_);
    return nullptr;
}

std::optional<std::string> MappingReader::get_id(std::string_view key) const {
    const Node* name = get_name(key, is_id, "- _ / .");
    return name == nullptr ? std::nullopt : std::optional{name->scalar};
}

std::optional<std::string_view> MappingReader::view_id(std::string_view key) const {
    const Node* name = get_name(key, is_id, "- _ / .");
    return name == nullptr ? std::nullopt : std::optional<std::string_view>{name->scalar};
}

std::optional<std::string> MappingReader::get_short_name(std::string_view key) const {
    const Node* name = get_name(key, is_short_name, "- _");
    return name == nullptr ? std::nullopt : std::optional{name->scalar};
}

std::optional<std::string>
MappingReader::get_choice(std::string_view key, std::span<const std::string_view> allowed) const {
    const Node* value = get_kind(key, NodeKind::scalar, "choice");
    if (value == nullptr) {
        return std::nullopt;
    }
    if (std::find(allowed.begin(), allowed.end(), value->scalar) != allowed.end()) {
        return value->scalar;
    }
    const std::vector<std::string> known{allowed.begin(), allowed.end()};
    report("value/not-one-of",
           *value,
           {{"written", quoted_text(*value)},
            {"nearest", source::nearest(value->scalar, known)},
            {"allowed", listed(known)}},
           diagnostics_);
    return std::nullopt;
}

std::optional<bool> MappingReader::get_yes_no(std::string_view key) const {
    const Node* value = get_kind(key, NodeKind::scalar, "yes/no");
    if (value == nullptr) {
        return std::nullopt;
    }
    if (value->scalar == "yes" || value->scalar == "no") {
        return value->scalar == "yes";
    }
    report("value/not-yes-no", *value, {{"written", quoted_text(*value)}}, diagnostics_);
    return std::nullopt;
}

template <class T>
std::optional<T> MappingReader::get(std::string_view key,
                                    Parsed<T> (*parse)(std::string_view),
                                    std::string_view form) const {
    const Node* value = get_any(key);
    return value == nullptr ? std::nullopt : read_scalar<T>(*value, parse, form, diagnostics_);
}

std::optional<Money> MappingReader::get_money(std::string_view key) const {
    return get<Money>(key, parse_money, "money");
}

std::optional<HourlyRate> MappingReader::get_hourly_rate(std::string_view key) const {
    return get<HourlyRate>(key, parse_hourly_rate, "hourly rate");
}

std::optional<Percent> MappingReader::get_percent(std::string_view key) const {
    return get<Percent>(key, parse_percent, "percent");
}

std::optional<Minutes> MappingReader::get_minutes(std::string_view key) const {
    return get<Minutes>(key, parse_minutes, "hours and minutes");
}

std::optional<Date> MappingReader::get_date(std::string_view key) const {
    return get<Date>(key, parse_date, "date");
}

std::optional<Month> MappingReader::get_month(std::string_view key) const {
    return get<Month>(key, parse_month, "month");
}

std::optional<ClockTime> MappingReader::get_clock(std::string_view key) const {
    return get<ClockTime>(key, parse_clock, "clock");
}

std::optional<LocalTime> MappingReader::get_local_time(std::string_view key) const {
    return get<LocalTime>(key, parse_local_time, "local time");
}

std::optional<std::int64_t> MappingReader::get_whole(std::string_view key) const {
    return get<std::int64_t>(key, parse_whole, "whole number");
}

std::optional<Exact> MappingReader::get_decimal(std::string_view key) const {
    return get<Exact>(key, parse_decimal, "decimal");
}

} // namespace bpa::yaml
