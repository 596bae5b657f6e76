#include "facts/load/schemas.hpp"

#include <array>

namespace bpa::facts {
namespace {

constexpr std::array all_schemas = {
    &schemas::employer_file,
    &schemas::employer,
    &schemas::sub_unit,
    &schemas::bound_by,
    &schemas::option,
    &schemas::holiday,
    &schemas::holiday_pay_out,
    &schemas::pension,
    &schemas::afp,
    &schemas::ou_fund,
    &schemas::cover,
    &schemas::relief,
    &schemas::working_time,
    &schemas::proration,
    &schemas::withholding,
    &schemas::pay_calendar,
    &schemas::arrangements_file,
    &schemas::arrangement,
    &schemas::leader,
    &schemas::deputy,
    &schemas::decision,
    &schemas::assistants_file,
    &schemas::assistant,
    &schemas::employer_role,
    &schemas::holiday_pay_month,
    &schemas::tax_card,
    &schemas::extra_withholding,
    &schemas::christmas_relief,
    &schemas::household,
    &schemas::employment,
    &schemas::terms,
    &schemas::work_places,
    &schemas::weekly_norm,
    &schemas::position,
    &schemas::wage,
    &schemas::monthly_salary,
    &schemas::own_supplement,
    &schemas::rota,
    &schemas::seniority,
    &schemas::averaging,
    &schemas::statutory_week,
    &schemas::working_time_exception,
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
    &schemas::worked,
    &schemas::opening_employer,
    &schemas::opening_decision,
    &schemas::tax_cards_file,
    &schemas::fetched_card,
    &schemas::card_part,
    &schemas::settled_file,
    &schemas::refund,
    &schemas::premium,
    &schemas::attachments_file,
    &schemas::attachment,
    &schemas::attachment_period,
    &schemas::payee,
    &schemas::payment_term,
    &schemas::union_account,
    &schemas::tax_payment,
    &schemas::payments_file,
    &schemas::payment,
};

} // namespace

std::vector<const yaml::Schema*> fact_schemas() {
    return {all_schemas.begin(), all_schemas.end()};
}

} // namespace bpa::facts
