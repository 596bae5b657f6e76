#include "rulebook/load/resolve.hpp"

namespace bpa::rulebook {

namespace {

/// Time of a converted duty has the supplements of the duty it is a share of. A supplement that
/// names the converted duty alone would never be paid, and one that names both would not be where
/// the conversion gives none.
bool is_never_paid(const TimeSupplement& supplement, const Conversion& conversion) {
    return (supplement.duties & conversion.duties) != 0 &&
           (!has_duty(supplement.duties, conversion.as_duty) ||
            conversion.supplements == SupplementTime::none);
}

void report_never_paid(Context& context, const Rulebook& book) {
    for (const auto& supplement : book.supplements) {
        for (const auto& conversion : book.conversions) {
            if (!is_never_paid(supplement, conversion)) {
                continue;
            }
            const auto duty = first_of(supplement.duties & conversion.duties);
            report(context,
                   {"rules/supplement-never-paid",
                    {context.legend.at(supplement.rule).place},
                    {{"rule", context.legend.at(supplement.rule).id},
                     {"duty", context.legend.at(duty).id},
                     {"conversion", context.legend.at(conversion.rule).id},
                     {"as_duty", context.legend.at(conversion.as_duty).id}},
                    {context.legend.at(conversion.rule).place}});
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
