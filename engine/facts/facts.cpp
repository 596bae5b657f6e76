#include "facts/facts.hpp"

#include "values/check.hpp"

#include <algorithm>
#include <utility>

namespace bpa::facts {

Intervals::Intervals(std::vector<Interval> all)
    : all_{all.empty() ? nullptr : std::make_unique<std::vector<Interval>>(std::move(all))} {}

const std::vector<Interval>& Intervals::all() const {
    static const std::vector<Interval> none;
    return all_ == nullptr ? none : *all_;
}

void Intervals::push_back(const Interval& interval) {
    if (all_ == nullptr) {
        all_ = std::make_unique<std::vector<Interval>>();
    }
    all_->push_back(interval);
}

Details::Details(ShiftDetails all)
    : all_{all == ShiftDetails{} ? nullptr : std::make_unique<ShiftDetails>(std::move(all))} {}

Details::Details(const Details& other) : Details{other.get()} {}

const ShiftDetails& Details::get() const {
    static const ShiftDetails none;
    return all_ == nullptr ? none : *all_;
}

std::string_view name_of(EmployerKind kind) {
    switch (kind) {
    case EmployerKind::municipality:
        return "municipality";
    case EmployerKind::cooperative:
        return "cooperative";
    case EmployerKind::company:
        return "company";
    case EmployerKind::own_employer_enterprise:
        return "own_employer_enterprise";
    case EmployerKind::own_employer_private_person:
        return "own_employer_private_person";
    }
    fail_check("known kind of employer", __FILE__, __LINE__);
}

std::string_view name_of(WorkingTimeRegime regime) {
    return regime == WorkingTimeRegime::household ? "household" : "act";
}

WorkingTimeRegime regime_on(const Employer& employer, Date day) {
    if (const auto* stated = in_force(employer.working_time, day)) {
        return stated->value;
    }
    return employer.kind == EmployerKind::own_employer_private_person ? WorkingTimeRegime::household
                                                                      : WorkingTimeRegime::act;
}

std::string_view name_of(KidUse use) {
    return use == KidUse::contribution ? "contribution" : "withheld_tax";
}

std::string_view name_of(AttachmentKind kind) {
    switch (kind) {
    case AttachmentKind::coordinated:
        return "coordinated";
    case AttachmentKind::child_support:
        return "child_support";
    case AttachmentKind::criminal_compensation:
        return "criminal_compensation";
    case AttachmentKind::fine:
        return "fine";
    case AttachmentKind::tax:
        return "tax";
    case AttachmentKind::other:
        return "other";
    }
    fail_check("known kind of attachment", __FILE__, __LINE__);
}

const AttachmentPeriod* Attachment::on(Date day) const {
    const auto found = std::find_if(
        periods.begin(), periods.end(), [day](const auto& one) { return one.days.contains(day); });
    return found == periods.end() ? nullptr : &*found;
}

std::string_view name_of(Proration proration) {
    return proration == Proration::weekdays ? "weekdays" : "calendar_days";
}

std::string_view name_of(PartialMonth method) {
    return method == PartialMonth::month_table ? "month_table" : "by_days";
}

std::string_view name_of(ChristmasMode mode) {
    return mode == ChristmasMode::two_weeks ? "two_weeks" : "half_month";
}

std::string_view name_of(CardResult result) {
    switch (result) {
    case CardResult::card:
        return "card";
    case CardResult::none:
        return "none";
    case CardResult::not_liable:
        return "not_liable";
    case CardResult::invalid_organisation_number:
        return "invalid_organisation_number";
    case CardResult::invalid_national_id:
        return "invalid_national_id";
    case CardResult::work_permit:
        return "work_permit";
    }
    fail_check("known answer about a card", __FILE__, __LINE__);
}

std::string_view name_of(CardUse use) {
    switch (use) {
    case CardUse::main_employer:
        return "main_employer";
    case CardUse::other_employer:
        return "other_employer";
    case CardUse::insurance_only:
        return "insurance_only";
    case CardUse::insurance_only_commuter:
        return "insurance_only_commuter";
    }
    fail_check("known part of a card", __FILE__, __LINE__);
}

std::string_view name_of(EmployerRole role) {
    switch (role) {
    case EmployerRole::unknown:
        return "unknown";
    case EmployerRole::main:
        return "main";
    case EmployerRole::other:
        return "other";
    }
    fail_check("known role of an employer", __FILE__, __LINE__);
}

bool was_worked(const Shift& shift) {
    const auto& details = shift.details.get();
    return !details.cancelled_at && !details.time_off_taken;
}

const CardPart* TaxCard::part_for(CardUse use) const {
    const auto found = std::find_if(
        parts.begin(), parts.end(), [use](const CardPart& part) { return part.use == use; });
    return found == parts.end() ? nullptr : &*found;
}

} // namespace bpa::facts
