#pragma once

#include "facts/load/reading.hpp"

namespace bpa::facts {

/// Reads `assistants.yaml`, ordered by id. `facts` already has the employer and the arrangements.
[[nodiscard]] std::vector<Assistant> read_assistants(const LoadContext& context,
                                                     const Facts& facts);

/// Knows whose employment is read, and the names it may use.
struct EmploymentFrame {
    const LoadContext& context;
    const Employer& employer;
    std::string person;
    const std::vector<std::string>& arrangements; ///< known ids, ordered
    const std::vector<std::string>& contracts;    ///< paths of the files in `contracts/`
};

[[nodiscard]] std::optional<Employment> read_employment(const yaml::Node& node,
                                                        const EmploymentFrame& frame);

/// Reads what is agreed of pay with one person: own wage, monthly salary, own supplements.
void read_pay(const yaml::MappingReader& reader,
              Employment& employment,
              const EmploymentFrame& frame);
/// Holds wage and salary of an employment, whose days are known, against each other.
void check_pay(const yaml::MappingReader& reader,
               const Employment& employment,
               const EmploymentFrame& frame);
/// Reads how seniority is counted.
void read_seniority(const yaml::MappingReader& reader,
                    Employment& employment,
                    const EmploymentFrame& frame);
/// Reads what the terms may ask about the roster, education and experience. The employment has its
/// terms.
void read_added(const yaml::MappingReader& reader,
                Employment& employment,
                const EmploymentFrame& frame);
/// Reads averaging agreements and the statutory week, and holds them against the law's limits as
/// far as the rules have them.
void read_hours_agreed(const yaml::MappingReader& reader,
                       Employment& employment,
                       const EmploymentFrame& frame);
/// Reads what agreements and consents allow beyond the law's limits of working time, with the
/// agreement that Sundays are free on average, and refuses what goes further than the law lets
/// them.
void read_working_time_exceptions(const yaml::MappingReader& reader,
                                  Employment& employment,
                                  const EmploymentFrame& frame);

} // namespace bpa::facts
