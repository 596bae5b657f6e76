#include "rulebook/load/resolve.hpp"
#include "rulebook/load/supplement_parts.hpp"

#include <memory>

namespace bpa::rulebook {

void Resolver::fill_supplements(Rulebook& book) {
    for (const auto* rule : all_) {
        if (const auto* supplement = std::get_if<TimeSupplement>(&rule->body);
            supplement != nullptr && !is_replaced(*rule)) {
            supplements_.emplace(rule->id, book.supplements.size());
            book.supplements.push_back(*supplement);
        }
    }
}

void Resolver::fill_sundays(Rulebook& book) {
    const auto* rule = only_rule<ParsedSunday>("rules/two-of-a-kind");
    if (rule == nullptr) {
        return;
    }
    const auto& parsed = std::get<ParsedSunday>(rule->body);
    SundaySupplement sundays{.rule = rule->index,
                             .is_none = !parsed.supplement,
                             .supplement = {},
                             .citation = parsed.citation};
    if (parsed.supplement) {
        const auto* named = in_place_of(*parsed.supplement);
        const auto found = named == nullptr ? supplements_.end() : supplements_.find(named->id);
        if (found == supplements_.end()) {
            report_unknown(*parsed.supplement, "rules/unknown-rule");
            return;
        }
        sundays.supplement = found->second;
    }
    book.sundays = sundays;
}

void Resolver::fill_stacking(Rulebook& book) {
    const auto* rule = only_rule<ParsedStacking>("rules/two-stacking-rules");
    if (rule == nullptr) {
        if (book.supplements.size() > 1) {
            report(context_,
                   {"rules/no-stacking-rule",
                    {context_.legend.at(book.supplements[1].rule).place},
                    {{"id", package_.id}},
                    {context_.legend.at(book.supplements[0].rule).place}});
        } else if (book.supplements.size() == 1) {
            book.stacking.members.emplace_back(std::size_t{0});
            const auto& rates = book.supplements[0].rate.entries();
            book.stacking_basis = rates.empty() ? line::CitationIndex{} : rates.front().citation;
        }
        return;
    }
    const auto& stacking = std::get<ParsedStacking>(rule->body);
    book.stacking = group_of(book, stacking.group);
    book.stacking_rule = rule->index;
    book.stacking_basis = stacking.basis;
    for (const auto& [id, index] : supplements_) {
        if (is_whole_ && stacked_.count(id) == 0) {
            report(context_,
                   {"rules/supplement-not-stacked",
                    {context_.legend.at(book.supplements[index].rule).place},
                    {{"rule", id}},
                    {rule->place}});
        }
    }
}

StackingGroup Resolver::group_of(const Rulebook& book, const ParsedGroup& parsed) {
    StackingGroup group{.policy = parsed.policy, .members = {}, .place = parsed.place};
    for (const auto& member : parsed.members) {
        if (const auto* nested = std::get_if<ParsedGroup>(&member)) {
            group.members.emplace_back(std::make_unique<StackingGroup>(group_of(book, *nested)));
        } else {
            add_member(std::get<Reference>(member), group);
        }
    }
    // A member that is missing leaves a gap that follows from it.
    if (is_whole_) {
        check_covers(context_, book, parsed, group);
    }
    return group;
}

void Resolver::add_member(const Reference& member, StackingGroup& group) {
    const auto* rule = in_place_of(member);
    const auto supplement = rule == nullptr ? supplements_.end() : supplements_.find(rule->id);
    if (supplement == supplements_.end()) {
        report_unknown(member, "rules/unknown-rule");
        return;
    }
    const auto [other, is_new] = stacked_.emplace(rule->id, member.where.place);
    if (!is_new) {
        report(context_,
               {"rules/supplement-stacked-twice",
                member.where,
                {{"rule", rule->id}},
                {other->second}});
        return;
    }
    group.members.emplace_back(supplement->second);
}

} // namespace bpa::rulebook
