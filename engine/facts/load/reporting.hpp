#pragma once

#include "facts/load/assistants.hpp"

/// Readers of what only the monthly report asks for.
namespace bpa::facts {

/// Reads `reporting` of `employer.yaml`.
[[nodiscard]] std::vector<FromDate<EmployerReporting>>
read_employer_reporting(const yaml::Node* list, source::Diagnostics& diagnostics);

/// Reads what is reported of an employment. It has its days.
void read_employment_reporting(const yaml::MappingReader& reader,
                               Employment& employment,
                               const EmploymentFrame& frame);

/// Reports an id carried over from another system that two employments of the folder have.
void check_reported_ids(const std::vector<Assistant>& assistants, source::Diagnostics& diagnostics);

/// Reads what the monthly report asks of an amount entered by hand.
void read_adjustment_reporting(const yaml::MappingReader& reader,
                               Adjustment& adjustment,
                               source::Diagnostics& diagnostics);

} // namespace bpa::facts
