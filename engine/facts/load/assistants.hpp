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

} // namespace bpa::facts
