#include "line/line.hpp"

#include "line/result.hpp"
#include "values/check.hpp"

#include <array>
#include <tuple>
#include <type_traits>
#include <utility>

namespace bpa::line {
namespace {

/// Every input with its name in files, in the order of the enumeration.
constexpr std::array<std::pair<InputName, std::string_view>, 65> input_names{{
    {InputName::hours, "hours"},
    {InputName::counted_hours, "counted_hours"},
    {InputName::paid_per_hour, "paid_per_hour"},
    {InputName::call_block, "call_block"},
    {InputName::hourly_rate, "hourly_rate"},
    {InputName::agreed_rate, "agreed_rate"},
    {InputName::annual_pay, "annual_pay"},
    {InputName::annual_hours, "annual_hours"},
    {InputName::percent, "percent"},
    {InputName::seniority_years, "seniority_years"},
    {InputName::amount, "amount"},
    {InputName::monthly_salary, "monthly_salary"},
    {InputName::position, "position"},
    {InputName::days, "days"},
    {InputName::days_in_period, "days_in_period"},
    {InputName::base, "base"},
    {InputName::base_before, "base_before"},
    {InputName::already, "already"},
    {InputName::basic_amount, "basic_amount"},
    {InputName::multiple, "multiple"},
    {InputName::lower_limit, "lower_limit"},
    {InputName::upper_limit, "upper_limit"},
    {InputName::employee_percent, "employee_percent"},
    {InputName::premium, "premium"},
    {InputName::refund, "refund"},
    {InputName::allowance, "allowance"},
    {InputName::age, "age"},
    {InputName::hours_per_week, "hours_per_week"},
    {InputName::table, "table"},
    {InputName::table_result, "table_result"},
    {InputName::day_limit, "day_limit"},
    {InputName::week_limit, "week_limit"},
    {InputName::table_period, "table_period"},
    {InputName::table_parts, "table_parts"},
    {InputName::table_base, "table_base"},
    {InputName::table_middle, "table_middle"},
    {InputName::yearly_income, "yearly_income"},
    {InputName::minimum_deduction, "minimum_deduction"},
    {InputName::standard_deduction, "standard_deduction"},
    {InputName::seamens_allowance, "seamens_allowance"},
    {InputName::table_deduction, "table_deduction"},
    {InputName::personal_allowance, "personal_allowance"},
    {InputName::net_income, "net_income"},
    {InputName::municipal_tax, "municipal_tax"},
    {InputName::common_tax, "common_tax"},
    {InputName::bracket_tax, "bracket_tax"},
    {InputName::insurance_contribution, "insurance_contribution"},
    {InputName::yearly_tax, "yearly_tax"},
    {InputName::table_above, "table_above"},
    {InputName::exempt_limit, "exempt_limit"},
    {InputName::exempt_before, "exempt_before"},
    {InputName::left, "left"},
    {InputName::claim, "claim"},
    {InputName::claim_taken, "claim_taken"},
    {InputName::at_least, "at_least"},
    {InputName::counter_before, "counter_before"},
    {InputName::competence_years, "competence_years"},
    {InputName::block, "block"},
    {InputName::least_hours, "least_hours"},
    {InputName::per_day, "per_day"},
    {InputName::scale_hours, "scale_hours"},
    {InputName::weekends, "weekends"},
    {InputName::step_from, "step_from"},
    {InputName::pay_step, "pay_step"},
    {InputName::overtime_before, "overtime_before"},
}};

constexpr bool are_in_order() {
    for (std::size_t i = 0; i < input_names.size(); ++i) {
        if (input_names.at(i).first != static_cast<InputName>(i)) {
            return false;
        }
    }
    return true;
}
static_assert(are_in_order(), "every input has a name, at its own place");

} // namespace

std::string_view name_of(InputName name) {
    return input_names.at(static_cast<std::size_t>(name)).second;
}

std::string_view name_of(HourKind kind) {
    switch (kind) {
    case HourKind::ordinary:
        return "ordinary";
    case HourKind::additional:
        return "additional";
    case HourKind::overtime:
        return "overtime";
    }
    BPA_CHECK(false);
}

std::string_view name_of(CounterKind kind) {
    switch (kind) {
    case CounterKind::supplement_hours:
        return "supplement_hours";
    case CounterKind::weekend:
        return "weekend";
    case CounterKind::time_off:
        return "time_off";
    case CounterKind::overtime:
        return "overtime";
    case CounterKind::trip:
        return "trip";
    }
    fail_check("known kind of counter", __FILE__, __LINE__);
}

std::string_view name_of(PayRole role) {
    switch (role) {
    case PayRole::pay:
        return "pay";
    case PayRole::benefit:
        return "benefit";
    case PayRole::reimbursement:
        return "reimbursement";
    case PayRole::tax:
        return "tax";
    case PayRole::deduction:
        return "deduction";
    case PayRole::cost:
        return "cost";
    }
    BPA_CHECK(false);
}

std::string_view name_of(TaxedAs treatment) {
    switch (treatment) {
    case TaxedAs::period:
        return "period";
    case TaxedAs::separate:
        return "separate";
    case TaxedAs::holiday:
        return "holiday";
    }
    fail_check("known treatment of pay", __FILE__, __LINE__);
}

std::string_view name_of(CostKind kind) {
    switch (kind) {
    case CostKind::none:
        return "none";
    case CostKind::holiday_pay:
        return "holiday_pay";
    case CostKind::pension:
        return "pension";
    case CostKind::contribution:
        return "contribution";
    case CostKind::cover:
        return "cover";
    }
    BPA_CHECK(false);
}

std::string_view name_of(Base base) {
    switch (base) {
    case Base::holiday_pay:
        return "holiday_pay";
    case Base::pension:
        return "pension";
    case Base::afp:
        return "afp";
    case Base::contribution:
        return "contribution";
    case Base::withholding:
        return "withholding";
    }
    BPA_CHECK(false);
}

std::string_view name_of(Confidence confidence) {
    switch (confidence) {
    case Confidence::verified:
        return "verified";
    case Confidence::single:
        return "single";
    case Confidence::derived:
        return "derived";
    }
    BPA_CHECK(false);
}

bool SumOrigin::is_of(PayCodeIndex index, const PayCode& pay_code) const {
    if (code) {
        return index == *code;
    }
    if (cost) {
        return pay_code.cost == *cost;
    }
    if (role) {
        return pay_code.role == *role;
    }
    return base && pay_code.enters(*base) && (!taxed_as || pay_code.taxed_as == *taxed_as);
}

std::string text_of(const InputValue& value) {
    const auto text = [](const auto& v) {
        if constexpr (std::is_same_v<std::decay_t<decltype(v)>, TaxPeriod>) {
            return std::string{name_of(v)};
        } else {
            return v.text();
        }
    };
    return std::visit(text, value);
}

std::string_view name_of(FindingLevel level) {
    switch (level) {
    case FindingLevel::note:
        return "note";
    case FindingLevel::review:
        return "review";
    case FindingLevel::stop:
        return "stop";
    }
    BPA_CHECK(false);
}

std::string_view name_of(DueKind kind) {
    switch (kind) {
    case DueKind::wages:
        return "wages";
    case DueKind::withheld_tax:
        return "withheld_tax";
    case DueKind::attachment_coordinated:
        return "attachment_coordinated";
    case DueKind::attachment_tax:
        return "attachment_tax";
    case DueKind::attachment_other:
        return "attachment_other";
    case DueKind::union_dues:
        return "union_dues";
    case DueKind::contribution:
        return "contribution";
    case DueKind::report:
        return "report";
    }
    BPA_CHECK(false);
}

std::string_view name_of(WithholdingMethod method) {
    switch (method) {
    case WithholdingMethod::table:
        return "table";
    case WithholdingMethod::percent:
        return "percent";
    case WithholdingMethod::exempt:
        return "exempt";
    case WithholdingMethod::not_liable:
        return "not_liable";
    case WithholdingMethod::without_card:
        return "without_card";
    case WithholdingMethod::at_source:
        return "at_source";
    }
    fail_check("known way of withholding", __FILE__, __LINE__);
}

std::string_view name_of(UnpaidReason reason) {
    switch (reason) {
    case UnpaidReason::unapproved:
        return "unapproved";
    case UnpaidReason::wrong_approver:
        return "wrong_approver";
    case UnpaidReason::own_approver:
        return "own_approver";
    case UnpaidReason::approved_early:
        return "approved_early";
    case UnpaidReason::held_back:
        return "held_back";
    }
    BPA_CHECK(false);
}

PersonTotals& PersonTotals::operator+=(const PersonTotals& more) {
    benefits += more.benefits;
    reimbursed += more.reimbursed;
    withheld += more.withheld;
    deducted += more.deducted;
    net += more.net;
    holiday_pay += more.holiday_pay;
    pension += more.pension;
    contribution += more.contribution;
    covers += more.covers;
    cost += more.cost;
    return *this;
}

bool lists_before(const Finding& a, const Finding& b) {
    const auto key = [](const Finding& f) { return std::tie(f.assistant, f.place, f.code); };
    if (a.level != b.level) {
        return a.level > b.level;
    }
    if (key(a) != key(b)) {
        return key(a) < key(b);
    }
    return a.args < b.args;
}

} // namespace bpa::line
