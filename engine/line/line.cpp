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
