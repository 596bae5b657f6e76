#include "amelding/load/parts.hpp"

#include <algorithm>
#include <utility>

namespace bpa::amelding {
namespace {

const std::vector<Code>*
codes_of(const ReportingRules& rules, CodeList list, const std::string& value) {
    const auto& codes = rules.lists.at(static_cast<std::size_t>(list));
    const auto found = codes.find(value);
    return found == codes.end() ? nullptr : &found->second;
}

/// The code of the list whose spelling is nearest.
std::string nearest_code(const ReportingRules& rules, CodeList list, const std::string& value) {
    std::vector<std::string> values;
    for (const auto& [code, entries] : rules.lists.at(static_cast<std::size_t>(list))) {
        values.push_back(code);
    }
    return source::nearest(value, values);
}

std::string text_of(const std::optional<Month>& month) {
    return month ? month->text() : std::string{};
}

} // namespace

std::optional<Months> read_months(Context& context, const yaml::MappingReader& reader) {
    const Months months{.first = reader.get_month("from"), .last = reader.get_month("until")};
    if (reader.has("from") != months.first.has_value() ||
        reader.has("until") != months.last.has_value()) {
        return std::nullopt;
    }
    if (months.first && months.last && *months.last < *months.first) {
        report(context,
               {"rules/until-before-from",
                at(reader, "until"),
                {{"from", months.first->text()}, {"until", months.last->text()}},
                {reader.place_of("from")}});
        return std::nullopt;
    }
    return months;
}

std::optional<Decimal>
read_decimal(Context& context, const yaml::MappingReader& reader, std::string_view key) {
    if (!reader.get_decimal(key)) {
        return std::nullopt;
    }
    const auto* node = reader.get_any(key);
    const auto number = Decimal::parse(node->scalar);
    if (!number) {
        yaml::report_parse_failure(
            *node, {ParseProblem::too_many_decimals, 0}, "decimal number", context.diagnostics);
    }
    return number;
}

std::optional<line::CitationIndex>
read_basis(Context& context, const yaml::MappingReader& reader, std::optional<Month> from) {
    static_cast<void>(read_text(context, reader, "note"));
    return read_citation(context, reader, from ? from->first_day() : Date{});
}

bool overlap(const Months& a, const Months& b) {
    const bool a_before = a.last && b.first && *a.last < *b.first;
    const bool b_before = b.last && a.first && *b.last < *a.first;
    return !a_before && !b_before;
}

bool covers(const Months& outer, const Months& inner) {
    const bool from_start = !outer.first || (inner.first && *outer.first <= *inner.first);
    const bool to_end = !outer.last || (inner.last && *inner.last <= *outer.last);
    return from_start && to_end;
}

void report_overlap(Context& context,
                    const std::string& name,
                    const Months& months,
                    const source::Place& place,
                    const source::Place& other) {
    report(context,
           {"rules/months-overlap",
            {place},
            {{"name", name}, {"from", text_of(months.first)}},
            {other}});
}

void check_code(Context& context,
                const Draft& draft,
                CodeList list,
                const std::string& value,
                const Months& months,
                Where where) {
    if (!draft.has_lists) {
        return;
    }
    const auto* codes = codes_of(draft.rules, list, value);
    if (codes == nullptr) {
        check_known(context, draft, list, value, where);
        return;
    }
    const bool is_covered = std::any_of(codes->begin(), codes->end(), [&](const Code& code) {
        return covers(code.months, months);
    });
    if (!is_covered) {
        report(context,
               {"rules/code-outside-months",
                where,
                {{"code", value},
                 {"list", std::string{name_of(list)}},
                 {"from", text_of(codes->front().months.first)},
                 {"until", text_of(codes->back().months.last)}},
                {codes->front().place}});
    }
}

void check_known(
    Context& context, const Draft& draft, CodeList list, const std::string& value, Where where) {
    if (draft.has_lists && !draft.rules.has_code(list, value)) {
        report(context,
               {"rules/code-not-in-list",
                where,
                {{"code", value},
                 {"list", std::string{name_of(list)}},
                 {"suggestion", nearest_code(draft.rules, list, value)}},
                {draft.list_places.at(static_cast<std::size_t>(list))}});
    }
}

} // namespace bpa::amelding
