#include "facts/facts.hpp"

#include "values/check.hpp"

namespace bpa::facts {

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
