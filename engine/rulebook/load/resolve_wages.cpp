#include "rulebook/load/resolve.hpp"

namespace bpa::rulebook {

void Resolver::fill_annual_hours(Rulebook& book) {
    for (const auto* rule : all_) {
        if (const auto* hours = std::get_if<AnnualHoursRule>(&rule->body);
            hours != nullptr && !is_replaced(*rule)) {
            annual_hours_.emplace(rule->id, book.annual_hours.size());
            book.annual_hours.push_back(*hours);
        }
    }
}

std::optional<std::size_t>
Resolver::hours_named(const Rulebook& book, const Reference& named, HoursPurpose purpose) {
    const auto* rule = in_place_of(named);
    const auto found = rule == nullptr ? annual_hours_.end() : annual_hours_.find(rule->id);
    if (found == annual_hours_.end()) {
        report_unknown(named, "rules/unknown-rule");
        return std::nullopt;
    }
    const auto& hours = book.annual_hours[found->second];
    if (hours.purpose != purpose) {
        report(context_,
               {"rules/other-purpose",
                named.where,
                {{"rule", rule->id},
                 {"purpose", std::string{name_of(hours.purpose)}},
                 {"wanted", std::string{name_of(purpose)}}},
                {rule->place}});
        return std::nullopt;
    }
    return found->second;
}

void Resolver::check_one_rule_per_purpose(const Rulebook& book) {
    std::map<HoursPurpose, source::Place> seen;
    for (const auto& hours : book.annual_hours) {
        const auto& name = context_.legend.at(hours.rule);
        const auto [other, is_new] = seen.emplace(hours.purpose, name.place);
        // Wages name theirs; the others are asked for by purpose.
        if (!is_new && hours.purpose != HoursPurpose::ordinary) {
            report(context_,
                   {"rules/two-of-a-kind",
                    {name.place},
                    {{"rule", name.id}, {"kind", "annual_hours"}},
                    {other->second}});
        }
    }
}

void Resolver::fill_norms(Rulebook& book) {
    check_one_rule_per_purpose(book);
    if (const auto* rule = only_rule<WeeklyNormRule>("rules/two-of-a-kind")) {
        book.weekly_norm = std::get<WeeklyNormRule>(rule->body);
    }
    const auto* rule = only_rule<ParsedSeniority>("rules/two-of-a-kind");
    if (rule == nullptr) {
        return;
    }
    const auto& parsed = std::get<ParsedSeniority>(rule->body);
    auto seniority = parsed.value;
    if (parsed.annual_hours) {
        seniority.annual_hours = hours_named(book, *parsed.annual_hours, HoursPurpose::seniority);
    }
    if (!parsed.annual_hours || seniority.annual_hours) {
        book.seniority = seniority;
    }
}

void Resolver::fill_additions(Rulebook& book) {
    for (const auto* rule : all_) {
        if (is_replaced(*rule)) {
            continue;
        }
        if (const auto* addition = std::get_if<WageAddition>(&rule->body)) {
            book.additions.push_back(*addition);
        }
        const auto* parsed = std::get_if<ParsedRosterSupplement>(&rule->body);
        if (parsed == nullptr) {
            continue;
        }
        auto fixed = parsed->value;
        const auto* timed = in_place_of(parsed->supplement);
        const auto found = timed == nullptr ? supplements_.end() : supplements_.find(timed->id);
        if (found == supplements_.end()) {
            report_unknown(parsed->supplement, "rules/unknown-rule");
            continue;
        }
        fixed.supplement = found->second;
        if (parsed->scaled_to) {
            fixed.scaled_to = hours_named(book, *parsed->scaled_to, HoursPurpose::fixed_supplement);
        }
        book.roster_supplements.push_back(fixed);
    }
}

void Resolver::fill_settlements(Rulebook& book) {
    for (const auto* rule : all_) {
        if (is_replaced(*rule)) {
            continue;
        }
        if (const auto* increase = std::get_if<GeneralIncrease>(&rule->body)) {
            book.increases.push_back(*increase);
        } else if (const auto* settled = std::get_if<BackPay>(&rule->body)) {
            book.back_pay.push_back(*settled);
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
            wage.annual_hours = hours_named(book, *parsed->annual_hours, HoursPurpose::ordinary);
            if (wage.annual_hours) {
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

void Resolver::check_one_rule_per_duty(const Rulebook& book) {
    struct Payer {
        line::RuleIndex rule;
        DutySet duties;
        Population who;
    };
    std::vector<Payer> payers;
    for (const auto& wage : book.wages) {
        payers.push_back({wage.rule, wage.duties, wage.who});
    }
    for (const auto& conversion : book.conversions) {
        payers.push_back({conversion.rule, conversion.duties, {}});
    }
    for (std::size_t later = 1; later < payers.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            const auto both = payers[later].duties & payers[earlier].duties;
            if (both == 0 || !may_meet(payers[later].who, payers[earlier].who)) {
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

} // namespace bpa::rulebook
