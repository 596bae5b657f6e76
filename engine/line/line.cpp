#include "line/line.hpp"

#include "line/result.hpp"
#include "values/check.hpp"

#include <tuple>

namespace bpa::line {

std::string_view name_of(InputName name) {
    switch (name) {
    case InputName::hours:
        return "hours";
    case InputName::counted_hours:
        return "counted_hours";
    case InputName::paid_per_hour:
        return "paid_per_hour";
    case InputName::call_block:
        return "call_block";
    case InputName::hourly_rate:
        return "hourly_rate";
    case InputName::agreed_rate:
        return "agreed_rate";
    case InputName::annual_pay:
        return "annual_pay";
    case InputName::annual_hours:
        return "annual_hours";
    case InputName::percent:
        return "percent";
    case InputName::seniority_years:
        return "seniority_years";
    case InputName::amount:
        return "amount";
    case InputName::monthly_salary:
        return "monthly_salary";
    case InputName::position:
        return "position";
    case InputName::days:
        return "days";
    case InputName::days_in_period:
        return "days_in_period";
    case InputName::base:
        return "base";
    case InputName::base_before:
        return "base_before";
    case InputName::already:
        return "already";
    case InputName::basic_amount:
        return "basic_amount";
    case InputName::multiple:
        return "multiple";
    case InputName::lower_limit:
        return "lower_limit";
    case InputName::upper_limit:
        return "upper_limit";
    case InputName::employee_percent:
        return "employee_percent";
    case InputName::premium:
        return "premium";
    case InputName::refund:
        return "refund";
    case InputName::allowance:
        return "allowance";
    case InputName::age:
        return "age";
    case InputName::hours_per_week:
        return "hours_per_week";
    case InputName::table:
        return "table";
    case InputName::table_result:
        return "table_result";
    }
    BPA_CHECK(false);
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

std::string_view name_of(PayRole role) {
    switch (role) {
    case PayRole::pay:
        return "pay";
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

std::string text_of(const InputValue& value) {
    return std::visit([](const auto& v) { return v.text(); }, value);
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
