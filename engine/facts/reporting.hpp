#pragma once

#include "line/legend.hpp"
#include "source/place.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <optional>
#include <string>

/// What the monthly report to the authorities asks for and pay does not. Code values are the
/// official Norwegian ones, letter for letter; whether one is valid in a month is checked when the
/// month is reported.
namespace bpa::facts {

/// Knows what the employer reports of everybody unless an employment says otherwise. Texts are
/// empty when not stated.
struct EmployerReporting {
    std::string occupation;             ///< seven digits
    std::string appointment;            ///< `fast`, `midlertidig` …
    std::string extra_withholding_code; ///< of tax withheld on request
    std::string reply_language;         ///< `bokmaal`, `nynorsk` or `engelsk`
};

/// Knows what is reported of one employment besides what follows from its other facts. An entry
/// replaces the one before it whole; texts are empty when not stated.
struct EmploymentReporting {
    std::string occupation;                 ///< seven digits
    std::string appointment;                ///< `fast`, `midlertidig` …
    std::string working_time;               ///< instead of what follows from rota and weekly norm
    std::optional<Minutes> full_time_hours; ///< in a week, instead of the weekly norm
    std::optional<Percent> position;        ///< instead of the position; 0 % for staff on call
    std::optional<Date> wage_changed;       ///< last change of base pay
};

/// Knows a leave from an employment. Never sick leave.
struct Leave {
    std::string id;   ///< unique in the employment
    DateRange days;   ///< inside the employment; without a last day it goes on
    Percent percent;  ///< at most 100 %, also together with other leaves of the day
    std::string kind; ///< official description
    std::optional<bool> is_paid;
    std::optional<line::CitationIndex> citation;
    source::Place place;
};

} // namespace bpa::facts
