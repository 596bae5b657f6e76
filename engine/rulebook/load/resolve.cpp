#include "rulebook/load/resolve.hpp"

#include "rulebook/load/opening_hours.hpp"

#include <algorithm>
#include <set>

namespace bpa::rulebook {

const ParsedRule* Resolver::find(const std::string& id) const {
    const auto found =
        std::find_if(all_.begin(), all_.end(), [&](const auto* rule) { return rule->id == id; });
    return found == all_.end() ? nullptr : *found;
}

std::vector<std::string> Resolver::ids() const {
    std::vector<std::string> all;
    for (const auto* rule : all_) {
        all.push_back(rule->id);
    }
    return all;
}

const ParsedRule* Resolver::in_place_of(const Reference& reference) const {
    const auto* rule = find(reference.id);
    // A rule is replaced by a later one only, so this ends.
    while (rule != nullptr && is_replaced(*rule)) {
        rule = replaced_.at(rule->id);
    }
    return rule;
}

void Resolver::report_unknown(const Reference& reference, const char* code) const {
    if (!is_whole_) {
        return;
    }
    report(context_,
           {code,
            reference.where,
            {{"rule", reference.id}, {"suggestion", source::nearest(reference.id, ids())}}});
}

void Resolver::replace() {
    std::set<const ParsedRule*> seen;
    std::size_t wanted = 0;
    for (const auto* rule : all_) {
        seen.insert(rule);
        if (!rule->replaces) {
            continue;
        }
        ++wanted;
        const auto* target = find(rule->replaces->id);
        if (target == nullptr || target == rule || seen.count(target) == 0) {
            report_unknown(*rule->replaces, "rules/replaces-unknown");
        } else if (target->kind != rule->kind) {
            report(context_,
                   {"rules/replaces-other-kind",
                    rule->replaces->where,
                    {{"rule", target->id}, {"kind", target->kind}, {"own_kind", rule->kind}},
                    {target->place}});
        } else if (const auto other = replaced_.find(target->id); other != replaced_.end()) {
            report(context_,
                   {"rules/replaced-twice",
                    rule->replaces->where,
                    {{"rule", target->id}},
                    {other->second->replaces->where.place}});
        } else {
            replaced_.emplace(target->id, rule);
        }
    }
    is_whole_ = is_whole_ && replaced_.size() == wanted;
}

void Resolver::check_floors() {
    auto candidates = all_;
    if (package_.reference_agreement) {
        for (const auto* one : chain_of(packages_, *package_.reference_agreement)) {
            for (const auto& rule : one->rules) {
                candidates.push_back(&rule);
            }
        }
    }
    for (const auto* rule : all_) {
        if (!rule->not_below) {
            continue;
        }
        const auto floor = std::find_if(candidates.begin(), candidates.end(), [&](const auto* one) {
            return one->id == rule->not_below->id;
        });
        if (floor == candidates.end()) {
            report_unknown(*rule->not_below, "rules/unknown-rule");
        } else {
            check_floor(context_, *rule, **floor, candidates);
        }
    }
}

void Resolver::fill(Rulebook& book) {
    fill_annual_hours(book);
    fill_wages(book);
    fill_norms(book);
    fill_supplements(book);
    fill_additions(book);
    fill_settlements(book);
    fill_conversions(book);
    fill_trips(book);
    fill_guarantees(book);
    fill_stacking(book);
    fill_overtime(book);
    fill_sundays(book);
    book.asks_for_roster =
        book.asks_for_roster || !book.roster_supplements.empty() || !book.trip_models.empty();
    if (is_whole_) {
        check_fixed_supplements(context_, book);
        check_one_rule_per_duty(book);
    }
}

Rulebook make_rulebook(Context& context, const Packages& packages, const Package& package) {
    Rulebook book;
    book.id = package.id;
    book.title = package.title;
    book.is_contract = package.is_contract;
    book.place = package.place;
    book.reference_agreement = package.reference_agreement;
    for (const auto* one : chain_of(packages, package.id)) {
        for (const auto& option : one->options) {
            book.options.push_back(option.use);
        }
    }
    Resolver resolver{context, packages, package};
    resolver.replace();
    resolver.check_floors();
    resolver.fill(book);
    set_opening_hours(book);
    return book;
}

} // namespace bpa::rulebook
