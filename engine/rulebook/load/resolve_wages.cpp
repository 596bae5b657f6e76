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
