#include "rulebook/load/package.hpp"

#include <algorithm>
#include <set>

namespace bpa::rulebook {

namespace {

/// Knows the rules of a chain and what replaces what, while a rulebook is made of them.
class Resolver {
public:
    Resolver(Context& context, const Packages& packages, const Package& package)
        : context_{context}, packages_{packages}, package_{package} {
        for (const auto* one : chain_of(packages, package.id)) {
            is_whole_ = is_whole_ && one->is_whole;
            for (const auto& rule : one->rules) {
                all_.push_back(&rule);
            }
        }
    }

    void replace();
    void check_floors();
    void fill(Rulebook& book);

private:
    [[nodiscard]] const ParsedRule* find(const std::string& id) const;
    [[nodiscard]] std::vector<std::string> ids() const;
    [[nodiscard]] bool is_replaced(const ParsedRule& rule) const {
        return replaced_.count(rule.id) > 0;
    }
    /// The rule that stands in a rule's place today; the rule itself when nothing replaces it.
    [[nodiscard]] const ParsedRule* in_place_of(const Reference& reference) const;
    /// Says that a rule is missing, unless that may follow from another problem.
    void report_unknown(const Reference& reference, const char* code) const;

    void fill_annual_hours(Rulebook& book);
    void fill_wages(Rulebook& book);
    void fill_supplements(Rulebook& book);
    void fill_conversions(Rulebook& book);
    void fill_stacking(Rulebook& book);
    void fill_overtime(Rulebook& book);
    void fill_sundays(Rulebook& book);
    /// A duty is paid by one wage rule or one conversion.
    void check_one_rule_per_duty(const Rulebook& book);
    /// The rule of a kind that only one may be of; a second one is reported.
    template <class Body>
    [[nodiscard]] const ParsedRule* only_rule(const char* code);
    [[nodiscard]] StackingGroup group_of(const ParsedGroup& parsed);
    void add_member(const Reference& member, StackingGroup& group);

    Context& context_;
    const Packages& packages_;
    const Package& package_;
    std::vector<const ParsedRule*> all_;
    bool is_whole_ = true; ///< otherwise missing rules follow from what is reported already
    std::map<std::string, const ParsedRule*> replaced_; ///< id of the replaced → who replaces it
    std::map<std::string, std::size_t> annual_hours_;
    std::map<std::string, std::size_t> supplements_;
    std::map<std::string, source::Place> stacked_;
};

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
    fill_supplements(book);
    fill_conversions(book);
    fill_stacking(book);
    fill_overtime(book);
    fill_sundays(book);
    if (is_whole_) {
        check_one_rule_per_duty(book);
    }
}

void Resolver::fill_annual_hours(Rulebook& book) {
    for (const auto* rule : all_) {
        if (const auto* hours = std::get_if<AnnualHoursRule>(&rule->body);
            hours != nullptr && !is_replaced(*rule)) {
            annual_hours_.emplace(rule->id, book.annual_hours.size());
            book.annual_hours.push_back(*hours);
        }
    }
}

void Resolver::fill_wages(Rulebook& book) {
    for (const auto* rule : all_) {
        const auto* parsed = std::get_if<ParsedWage>(&rule->body);
        if (parsed == nullptr || is_replaced(*rule)) {
            continue;
        }
        auto wage = parsed->wage;
        if (parsed->annual_hours) {
            const auto* hours = in_place_of(*parsed->annual_hours);
            if (hours == nullptr || annual_hours_.count(hours->id) == 0) {
                report_unknown(*parsed->annual_hours, "rules/unknown-rule");
            } else {
                wage.annual_hours = annual_hours_.at(hours->id);
                check_published(context_, *parsed, book.annual_hours[*wage.annual_hours]);
            }
        }
        book.wages.push_back(std::move(wage));
    }
    if (!is_whole_) {
        return;
    }
    if (book.wages.empty()) {
        report(context_, {"rules/no-wage", {package_.place}, {{"id", package_.id}}});
    }
}

void Resolver::fill_conversions(Rulebook& book) {
    for (const auto* rule : all_) {
        if (const auto* conversion = std::get_if<Conversion>(&rule->body);
            conversion != nullptr && !is_replaced(*rule)) {
            book.conversions.push_back(*conversion);
        }
    }
}

void Resolver::check_one_rule_per_duty(const Rulebook& book) {
    struct Payer {
        line::RuleIndex rule;
        DutySet duties;
    };
    std::vector<Payer> payers;
    for (const auto& wage : book.wages) {
        payers.push_back({wage.rule, wage.duties});
    }
    for (const auto& conversion : book.conversions) {
        payers.push_back({conversion.rule, conversion.duties});
    }
    for (std::size_t later = 1; later < payers.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            const auto both = payers[later].duties & payers[earlier].duties;
            if (both == 0) {
                continue;
            }
            unsigned duty = 0;
            while (((both >> duty) & 1u) == 0) {
                ++duty;
            }
            report(context_,
                   {"rules/two-wages",
                    {context_.legend.at(payers[later].rule).place},
                    {{"duty", context_.legend.duties.at(duty).id}},
                    {context_.legend.at(payers[earlier].rule).place}});
        }
    }
}

void Resolver::fill_supplements(Rulebook& book) {
    for (const auto* rule : all_) {
        if (const auto* supplement = std::get_if<TimeSupplement>(&rule->body);
            supplement != nullptr && !is_replaced(*rule)) {
            supplements_.emplace(rule->id, book.supplements.size());
            book.supplements.push_back(*supplement);
        }
    }
}

template <class Body>
const ParsedRule* Resolver::only_rule(const char* code) {
    const ParsedRule* found = nullptr;
    for (const auto* rule : all_) {
        if (!std::holds_alternative<Body>(rule->body) || is_replaced(*rule)) {
            continue;
        }
        if (found != nullptr) {
            report(
                context_,
                {code, {rule->place}, {{"rule", rule->id}, {"kind", rule->kind}}, {found->place}});
        } else {
            found = rule;
        }
    }
    return found;
}

void Resolver::fill_overtime(Rulebook& book) {
    if (const auto* rule = only_rule<Overtime>("rules/two-of-a-kind")) {
        book.overtime = std::get<Overtime>(rule->body);
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
    book.stacking = group_of(stacking.group);
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

StackingGroup Resolver::group_of(const ParsedGroup& parsed) {
    StackingGroup group{.policy = parsed.policy, .members = {}, .place = parsed.place};
    for (const auto& member : parsed.members) {
        if (const auto* nested = std::get_if<ParsedGroup>(&member)) {
            group.members.emplace_back(std::make_unique<StackingGroup>(group_of(*nested)));
        } else {
            add_member(std::get<Reference>(member), group);
        }
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

} // namespace

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
    return book;
}

} // namespace bpa::rulebook
