#include "rulebook/load/resolve.hpp"

namespace bpa::rulebook {

namespace {

/// Reports rules of a kind that both apply: to the same duty, or, of a kind without duties, at all.
template <class Body>
void report_two(Context& context, const std::vector<Body>& rules, const char* kind) {
    for (std::size_t i = 1; i < rules.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if constexpr (requires { rules[i].duties; }) {
                if ((rules[i].duties & rules[j].duties) == 0) {
                    continue;
                }
            }
            const auto& name = context.legend.at(rules[i].rule);
            report(context,
                   {"rules/two-of-a-kind",
                    {name.place},
                    {{"rule", name.id}, {"kind", kind}},
                    {context.legend.at(rules[j].rule).place}});
        }
    }
}

/// A duty that a conversion pays has no hour of its own that an addition could come beside.
void report_converted(Context& context, const Rulebook& book) {
    for (const auto& model : book.trip_models) {
        for (const auto& conversion : book.conversions) {
            const auto& duties = context.legend.duties;
            for (std::size_t i = 0; i < duties.size(); ++i) {
                if (has_duty(model.duties & conversion.duties, static_cast<line::DutyIndex>(i))) {
                    report(context,
                           {"rules/trip-duty",
                            {context.legend.at(model.rule).place},
                            {{"duty", duties[i].id}},
                            {context.legend.at(conversion.rule).place}});
                }
            }
        }
    }
}

} // namespace

void Resolver::fill_trips(Rulebook& book) {
    append(book.short_notices);
    append(book.stay_allowances);
    append(book.trip_models);
    report_two(context_, book.short_notices, "short_notice");
    report_two(context_, book.stay_allowances, "stay_allowance");
    report_two(context_, book.trip_models, "trip_model");
    report_converted(context_, book);
}

void Resolver::fill_guarantees(Rulebook& book) {
    append(book.guarantees);
    append(book.cancelled_shifts);
    append(book.meal_money);
    append(book.day_amounts);
    check_guarantees(context_, book);
}

} // namespace bpa::rulebook
