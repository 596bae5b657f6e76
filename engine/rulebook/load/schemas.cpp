#include "rulebook/load/duty_schemas.hpp"
#include "rulebook/load/guarantee_schemas.hpp"
#include "rulebook/load/law_schemas.hpp"
#include "rulebook/load/overtime_schemas.hpp"
#include "rulebook/load/rate_schemas.hpp"
#include "rulebook/load/supplement_schemas.hpp"
#include "rulebook/load/trip_schemas.hpp"
#include "rulebook/load/wage_schemas.hpp"

namespace bpa::rulebook {

namespace {

std::vector<const yaml::Schema*> schemas_of_registers() {
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
            &rate_set,
            &rates};
}

std::vector<const yaml::Schema*> schemas_of_agreements() {
    using namespace schemas;
    return {&annual_hours,
            &annual_hours_value,
            &norm,
            &weekly_norm,
            &weekly_norm_value,
            &norm_case,
            &reduced_norm,
            &seniority,
            &hourly_wage,
            &ladder,
            &ladder_base,
            &step,
            &pay_step,
            &published,
            &wage_addition,
            &addition_value,
            &addition_step,
            &roster_supplement,
            &general_increase,
            &increase,
            &back_pay,
            &rounding,
            &population,
            &time_supplement,
            &conversion,
            &duty_percent,
            &conversion_terms,
            &window,
            &end_of_duty,
            &option_use,
            &condition,
            &supplement_rate,
            &supplement_step,
            &open_value,
            &started,
            &time_off,
            &stacking,
            &group,
            &policy_by_option,
            &meaning,
            &overtime,
            &overtime_percent,
            &full_day,
            &overtime_step,
            &overtime_eve,
            &settlement,
            &sunday_supplement,
            &allowed_by};
}

std::vector<const yaml::Schema*> schemas_of_guarantees() {
    using namespace schemas;
    return {&guarantee,
            &least_time,
            &cancelled_shift,
            &cancelled_terms,
            &meal_money,
            &meal_terms,
            &day_amount,
            &day_value};
}

std::vector<const yaml::Schema*> schemas_of_trips() {
    using namespace schemas;
    return {&short_notice,
            &short_notice_step,
            &stay_allowance,
            &trip_model,
            &trip_percent,
            &trip_time,
            &trip_day};
}

std::vector<const yaml::Schema*> schemas_of_law() {
    using namespace schemas;
    return {&calendar,
            &named_day,
            &clock_change,
            &last_sunday,
            &limit,
            &limit_value,
            &parameter_law,
            &parameter,
            &law_value,
            &deadline,
            &tax_payee,
            &contribution_law,
            &zone_rate,
            &may_days_law,
            &working_time_law,
            &withholding_law,
            &withholding_basis,
            &holiday_pay_law,
            &holiday_pay_basis,
            &period_table,
            &tax_table,
            &tax_bracket,
            &tax_kind,
            &tax_capped,
            &tax_period,
            &tax_scale,
            &tax_series};
}

} // namespace

std::vector<const yaml::Schema*> rule_schemas() {
    auto all = schemas_of_registers();
    for (const auto& more :
         {schemas_of_agreements(), schemas_of_guarantees(), schemas_of_trips(), schemas_of_law()}) {
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

} // namespace bpa::rulebook
