#pragma once

#include "rulebook/load/package.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace bpa::rulebook {

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
    void fill_norms(Rulebook& book);
    void fill_additions(Rulebook& book);
    void fill_settlements(Rulebook& book);
    /// The index of the yearly hours that a rule names for a purpose; reported when they are for
    /// another one, or not there.
    [[nodiscard]] std::optional<std::size_t>
    hours_named(const Rulebook& book, const Reference& named, HoursPurpose purpose);
    void check_one_rule_per_purpose(const Rulebook& book);
    void fill_supplements(Rulebook& book);
    void fill_conversions(Rulebook& book);
    void fill_trips(Rulebook& book);
    void fill_guarantees(Rulebook& book);
    /// Appends every rule of a kind that is not replaced.
    template <class Body>
    void append(std::vector<Body>& rules) const;
    void fill_stacking(Rulebook& book);
    void fill_overtime(Rulebook& book);
    void fill_sundays(Rulebook& book);
    /// A duty is paid by one wage rule or one conversion.
    void check_one_rule_per_duty(const Rulebook& book);
    /// The rule of a kind that only one may be of; a second one is reported.
    template <class Body>
    [[nodiscard]] const ParsedRule* only_rule(const char* code);
    [[nodiscard]] StackingGroup group_of(const Rulebook& book, const ParsedGroup& parsed);
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

/// Reports rules of one kind that would both pay the same: of attendances, shifts called off, meals
/// and days.
void check_guarantees(Context& context, const Rulebook& book);

/// Reports fixed monthly sums for a supplement whose amount depends on more than the roster: on
/// other supplements of the same time, or on what the year has counted.
void check_fixed_supplements(Context& context, const Rulebook& book);

template <class Body>
void Resolver::append(std::vector<Body>& rules) const {
    for (const auto* rule : all_) {
        if (const auto* body = std::get_if<Body>(&rule->body);
            body != nullptr && !is_replaced(*rule)) {
            rules.push_back(*body);
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

} // namespace bpa::rulebook
