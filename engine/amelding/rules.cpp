#include "amelding/rules.hpp"

#include "values/check.hpp"

namespace bpa::amelding {

std::string_view name_of(CodeList list) {
    switch (list) {
    case CodeList::employment_type:
        return "employment_type";
    case CodeList::working_time:
        return "working_time";
    case CodeList::appointment:
        return "appointment";
    case CodeList::end_cause:
        return "end_cause";
    case CodeList::leave:
        return "leave";
    case CodeList::benefit:
        return "benefit";
    case CodeList::pay:
        return "pay";
    case CodeList::withholding:
        return "withholding";
    case CodeList::deduction:
        return "deduction";
    case CodeList::attachment:
        return "attachment";
    case CodeList::contribution_code:
        return "contribution_code";
    case CodeList::contribution_zone:
        return "contribution_zone";
    case CodeList::reply_language:
        return "reply_language";
    }
    BPA_CHECK(false);
}

std::string_view name_of(CountUse use) {
    switch (use) {
    case CountUse::none:
        return "none";
    case CountUse::hours:
        return "hours";
    case CountUse::optional:
        return "optional";
    }
    BPA_CHECK(false);
}

std::string_view name_of(PostKind kind) {
    switch (kind) {
    case PostKind::income:
        return "income";
    case PostKind::deduction:
        return "deduction";
    case PostKind::withholding:
        return "withholding";
    case PostKind::attachment:
        return "attachment";
    case PostKind::none:
        return "none";
    case PostKind::ask:
        return "ask";
    }
    BPA_CHECK(false);
}

std::string_view name_of(CountedTime time) {
    switch (time) {
    case CountedTime::none:
        return "none";
    case CountedTime::paid:
        return "paid";
    }
    BPA_CHECK(false);
}

const Code* ReportingRules::code(CodeList list, std::string_view value, Month month) const {
    const auto& codes = lists.at(static_cast<std::size_t>(list));
    const auto found = codes.find(value);
    if (found == codes.end()) {
        return nullptr;
    }
    for (const auto& code : found->second) {
        if (code.months.contains(month)) {
            return &code;
        }
    }
    return nullptr;
}

bool ReportingRules::has_code(CodeList list, std::string_view value) const {
    return lists.at(static_cast<std::size_t>(list)).contains(value);
}

Version ReportingRules::version_of(Month month) const {
    BPA_CHECK(!versions.empty());
    Version version = versions.front().second;
    for (const auto& [from, edition] : versions) {
        if (from <= month) {
            version = edition;
        }
    }
    return version;
}

CountUse ReportingRules::count_of(std::string_view benefit,
                                  std::string_view description,
                                  Month month) const {
    for (const auto& legal : combinations) {
        if (legal.benefit == benefit && legal.description == description &&
            legal.months.contains(month)) {
            return legal.count;
        }
    }
    return CountUse::none;
}

std::string ReportingRules::working_time_for(bool works_rota, Decimal hours) const {
    const WorkingTimeChoice* found = nullptr;
    for (const auto& choice : working_time_choices) {
        const bool is_exact = choice.hours && *choice.hours == hours;
        if (choice.works_rota == works_rota && (is_exact || (!choice.hours && found == nullptr))) {
            found = &choice;
        }
    }
    return found == nullptr ? std::string{} : found->code;
}

const Treatment* ReportingRules::treatment(std::string_view pay_code, Month month) const {
    const auto found = pay_codes.find(pay_code);
    if (found == pay_codes.end()) {
        return nullptr;
    }
    for (const auto& treatment : found->second) {
        if (treatment.months.contains(month)) {
            return &treatment;
        }
    }
    return nullptr;
}

} // namespace bpa::amelding
