#include "cards/fields.hpp"

#include "cards/builder.hpp"
#include "values/parse.hpp"

#include <algorithm>

namespace bpa::cards {
namespace {

/// The letters of a word, all small.
std::string folded(std::string_view word) {
    std::string letters;
    for (const char c : word) {
        if (c != '_') {
            letters += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return letters;
}

/// A value as a message may show it: a national id that stands in the wrong place stays hidden.
std::string shown(const std::string& text) {
    constexpr std::size_t most_shown = 10;
    const auto digits = static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
    return digits > most_shown ? "…" : text;
}

} // namespace

bool is_code(std::string_view written, std::string_view known) {
    return folded(written) == folded(known);
}

void report_value(const Element& element,
                  std::string_view expected,
                  source::Diagnostics& diagnostics) {
    diagnostics.add(problem_at(element.place,
                               "import/wrong-value",
                               {{"element", element.name},
                                {"written", shown(element.text)},
                                {"expected", std::string{expected}}}));
}

Fields::Fields(const Element& element,
               std::span<const std::string_view> known,
               source::Diagnostics& diagnostics)
    : element_{element}, diagnostics_{diagnostics} {
    for (const Element& child : element.children) {
        if (std::find(known.begin(), known.end(), child.name) == known.end()) {
            diagnostics.add(problem_at(child.place,
                                       "import/unknown-element",
                                       {{"element", shown(child.name)}, {"parent", element.name}}));
        }
    }
}

const Element* Fields::find(std::string_view name) const {
    const auto found = all(name);
    if (found.size() > 1) {
        auto problem = problem_at(
            found[1]->place, "import/repeated-element", {{"element", std::string{name}}});
        problem.related.push_back(found[0]->place);
        diagnostics_.add(std::move(problem));
    }
    return found.empty() ? nullptr : found.front();
}

const Element* Fields::need(std::string_view name) const {
    const Element* found = find(name);
    if (found == nullptr) {
        diagnostics_.add(problem_at(element_.place,
                                    "import/missing-element",
                                    {{"element", std::string{name}}, {"parent", element_.name}}));
    }
    return found;
}

std::vector<const Element*> Fields::all(std::string_view name) const {
    std::vector<const Element*> found;
    for (const Element& child : element_.children) {
        if (child.name == name) {
            found.push_back(&child);
        }
    }
    return found;
}

std::optional<Date> Fields::date(std::string_view name) const {
    const Element* child = need(name);
    if (child == nullptr) {
        return std::nullopt;
    }
    const auto parsed = parse_date(child->text);
    if (const auto* day = std::get_if<Date>(&parsed)) {
        return *day;
    }
    report_value(*child, "date", diagnostics_);
    return std::nullopt;
}

std::optional<Exact> Fields::number(std::string_view name, Range range) const {
    const Element* child = find(name);
    if (child == nullptr) {
        return std::nullopt;
    }
    const auto parsed = parse_decimal(child->text);
    const auto* value = std::get_if<Exact>(&parsed);
    if (value == nullptr) {
        report_value(*child, "decimal", diagnostics_);
        return std::nullopt;
    }
    if (*value < Exact{range.lowest} || Exact{range.highest} < *value) {
        diagnostics_.add(problem_at(child->place,
                                    "import/number-out-of-range",
                                    {{"element", child->name},
                                     {"number", value->text()},
                                     {"lowest", std::to_string(range.lowest)},
                                     {"highest", std::to_string(range.highest)}}));
        return std::nullopt;
    }
    return *value;
}

} // namespace bpa::cards
