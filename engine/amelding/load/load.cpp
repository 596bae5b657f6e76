#include "amelding/load/load.hpp"

#include "amelding/load/parts.hpp"
#include "amelding/load/schemas.hpp"
#include "rulebook/load/registers.hpp"

#include <utility>

namespace bpa::amelding {

std::optional<ReportingRules> load_reporting_rules(const line::Legend& base,
                                                   source::Inputs& inputs,
                                                   source::Diagnostics& diagnostics) {
    const auto problems = diagnostics.size();
    Draft draft;
    draft.rules.legend = base;
    const calendar::DayCalendar no_days;
    Context context{inputs, diagnostics, draft.rules.legend, no_days};
    read_code_lists(context, draft);
    read_occupations(context, draft);
    read_combinations(context, draft);
    read_income(context, draft);
    read_report(context, draft);
    if (diagnostics.size() != problems) {
        return std::nullopt;
    }
    return std::move(draft.rules);
}

std::optional<ReportingRules> load_reporting_rules(source::Inputs& inputs,
                                                   source::Diagnostics& diagnostics) {
    const auto problems = diagnostics.size();
    line::Legend legend;
    const calendar::DayCalendar no_days;
    Context context{inputs, diagnostics, legend, no_days};
    rulebook::read_sources_file(context);
    rulebook::read_pay_codes(context);
    if (diagnostics.size() != problems) {
        return std::nullopt;
    }
    return load_reporting_rules(legend, inputs, diagnostics);
}

std::vector<const yaml::Schema*> reporting_schemas() {
    using namespace schemas;
    return {&code_lists_file,
            &code_list,
            &code,
            &occupations_file,
            &occupations,
            &occupation_group,
            &occupation_title,
            &combinations_file,
            &combination,
            &income_file,
            &treated,
            &treatment,
            &report_file,
            &schemas::report,
            &edition,
            &field_months,
            &field_month,
            &report_limits,
            &report_limit,
            &written_codes,
            &written_code,
            &working_hours,
            &working_choice,
            &zones,
            &zone,
            &zone_percents,
            &extra_contribution};
}

} // namespace bpa::amelding
