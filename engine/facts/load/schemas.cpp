#include "facts/load/schemas.hpp"

namespace bpa::facts {

std::vector<const yaml::Schema*> fact_schemas() {
    return {
        &schemas::employer_file,
        &schemas::employer,
        &schemas::sub_unit,
        &schemas::bound_by,
        &schemas::option,
        &schemas::holiday,
        &schemas::pension,
        &schemas::pay_calendar,
        &schemas::arrangements_file,
        &schemas::arrangement,
        &schemas::leader,
        &schemas::deputy,
        &schemas::decision,
        &schemas::assistants_file,
        &schemas::assistant,
        &schemas::employment,
        &schemas::terms,
        &schemas::work_places,
        &schemas::weekly_norm,
        &schemas::position,
        &schemas::wage,
        &schemas::monthly_salary,
        &schemas::rota,
        &schemas::seniority,
        &schemas::averaging,
        &schemas::union_membership,
        &schemas::hours_file,
        &schemas::shift,
        &schemas::a_break,
        &schemas::call,
        &schemas::approval,
        &schemas::roster_file,
        &schemas::roster_shift,
        &schemas::adjustments_file,
        &schemas::adjustment,
        &schemas::opening_file,
        &schemas::opening,
    };
}

} // namespace bpa::facts
