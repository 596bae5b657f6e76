#include "rulebook/load/schemas.hpp"

namespace bpa::rulebook {

std::vector<const yaml::Schema*> rule_schemas() {
    using namespace schemas;
    return {&text_pair,
            &sources_file,
            &source,
            &pay_codes_file,
            &pay_code,
            &duties_file,
            &duty,
            &municipalities_file,
            &municipalities,
            &agreement_index,
            &agreement,
            &option,
            &clause,
            &contract,
            &rules_file,
            &annual_hours,
            &annual_hours_value,
            &norm,
            &hourly_wage,
            &ladder,
            &step,
            &published,
            &rounding,
            &time_supplement,
            &conversion,
            &conversion_terms,
            &window,
            &option_use,
            &condition,
            &supplement_rate,
            &stacking,
            &group,
            &policy_by_option,
            &meaning,
            &allowed_by,
            &calendar,
            &named_day,
            &clock_change,
            &last_sunday,
            &limit,
            &limit_value};
}

} // namespace bpa::rulebook
