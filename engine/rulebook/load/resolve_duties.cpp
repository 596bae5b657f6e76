#include "rulebook/load/resolve.hpp"

namespace bpa::rulebook {

namespace {

/// Reports a rule of what comes beside the wage when it would never be paid: time of a converted
/// duty has what comes beside the duty it is a share of.
template <class Rule>
void report_never_paid(Context& context, const Rule& rule, const Conversion& conversion) {
    const DutySet common = rule.duties & conversion.duties;
    if (common == 0) {
        return;
    }
    const auto& names = context.legend;
    report(context,
           {"rules/supplement-never-paid",
            {names.at(rule.rule).place},
            {{"rule", names.at(rule.rule).id},
             {"duty", names.at(first_of(common)).id},
             {"conversion", names.at(conversion.rule).id},
             {"as_duty", names.at(conversion.as_duty).id}},
            {names.at(conversion.rule).place}});
}

void report_never_paid(Context& context, const Rulebook& book) {
    for (const auto& conversion : book.conversions) {
        for (const auto& supplement : book.supplements) {
            // One that names both duties is paid, unless the conversion gives none.
            if (!has_duty(supplement.duties, conversion.as_duty) ||
                conversion.supplements == SupplementTime::none) {
                report_never_paid(context, supplement, conversion);
            }
        }
        for (const auto& addition : book.additions) {
            if (!has_duty(addition.duties, conversion.as_duty)) {
                report_never_paid(context, addition, conversion);
            }
        }
    }
}

} // namespace

void Resolver::fill_conversions(Rulebook& book) {
    for (const auto* rule : all_) {
        if (const auto* conversion = std::get_if<Conversion>(&rule->body);
            conversion != nullptr && !is_replaced(*rule)) {
            book.conversions.push_back(*conversion);
        }
    }
    report_never_paid(context_, book);
}

} // namespace bpa::rulebook
