#include "facts/facts.hpp"

#include "values/check.hpp"

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

std::string_view name_of(Proration proration) {
    return proration == Proration::weekdays ? "weekdays" : "calendar_days";
}

} // namespace bpa::facts
