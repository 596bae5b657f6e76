#include "amelding/load/parts.hpp"
#include "amelding/load/schemas.hpp"

#include <algorithm>

namespace bpa::amelding {
namespace {

constexpr std::array uses{CountUse::none, CountUse::hours, CountUse::optional};

/// Whether an income could be of both.
bool can_meet(std::optional<bool> a, std::optional<bool> b) {
    return !a || !b || *a == *b;
}

bool can_meet(const Combination& a, const Combination& b) {
    return a.benefit == b.benefit && a.description == b.description &&
           can_meet(a.bears_contribution, b.bears_contribution) &&
           can_meet(a.bears_withholding, b.bears_withholding) && overlap(a.months, b.months);
}

void add_combination(Context& context, Draft& draft, Combination combination) {
    auto& all = draft.rules.combinations;
    const auto other = std::find_if(all.begin(), all.end(), [&](const Combination& known) {
        return can_meet(known, combination);
    });
    if (other != all.end()) {
        report_overlap(
            context, combination.description, combination.months, combination.place, other->place);
        return;
    }
    all.push_back(std::move(combination));
}

void read_combination(Context& context, Draft& draft, const yaml::Node& item) {
    const yaml::MappingReader reader{item, schemas::combination, context.diagnostics};
    const auto benefit = reader.get_text("benefit");
    const auto count = read_named(reader, "count", uses);
    const auto months = read_months(context, reader);
    const auto citation = read_basis(context, reader, months ? months->first : std::nullopt);
    const auto contribution = reader.get_yes_no("contribution");
    const auto withholding = reader.get_yes_no("withholding");
    const auto descriptions = reader.get_scalars("descriptions");
    if (!benefit || !count || !months || !citation) {
        return;
    }
    check_known(context, draft, CodeList::benefit, *benefit, at(reader, "benefit"));
    for (const auto* description : descriptions) {
        check_known(context, draft, CodeList::pay, description->scalar, at(*description));
        add_combination(context,
                        draft,
                        {.benefit = *benefit,
                         .description = description->scalar,
                         .bears_contribution = contribution,
                         .bears_withholding = withholding,
                         .count = *count,
                         .months = *months,
                         .citation = *citation,
                         .place = description->place});
    }
}

/// Every description must be legal somehow, or each use of it would be a finding.
void check_descriptions(Context& context, const Draft& draft, const source::Place& file) {
    const auto& rules = draft.rules;
    for (const auto& [value, codes] : rules.lists.at(static_cast<std::size_t>(CodeList::pay))) {
        const bool is_there =
            std::any_of(rules.combinations.begin(),
                        rules.combinations.end(),
                        [&value = value](const auto& one) { return one.description == value; });
        if (!is_there) {
            report(context,
                   {"rules/code-without-combination",
                    {codes.front().place},
                    {{"code", value}},
                    {file}});
        }
    }
}

} // namespace

void read_combinations(Context& context, Draft& draft) {
    const auto problems = context.diagnostics.size();
    const auto root = read_file(context, "rules/reporting/combinations.yaml");
    if (!root) {
        return;
    }
    const yaml::MappingReader reader{*root, schemas::combinations_file, context.diagnostics};
    const auto* list = reader.get_sequence("combinations");
    for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
        read_combination(context, draft, list->items[i]);
    }
    if (draft.has_lists && context.diagnostics.size() == problems) {
        check_descriptions(context, draft, reader.place_of("combinations"));
        draft.has_combinations = context.diagnostics.size() == problems;
    }
}

} // namespace bpa::amelding
