#pragma once

#include "outputs/audit/fields.hpp"

#include <string>

/// The tables of the audit, one function each.
namespace bpa::outputs::audit {

[[nodiscard]] std::string lines_csv(Desk& desk);
[[nodiscard]] std::string segments_csv(const Desk& desk);
[[nodiscard]] std::string rates_csv(Desk& desk);
[[nodiscard]] std::string pay_codes_csv(const Desk& desk);
[[nodiscard]] std::string accounts_csv(const Desk& desk);
[[nodiscard]] std::string contribution_csv(Desk& desk);
[[nodiscard]] std::string arrangements_csv(const Desk& desk);

} // namespace bpa::outputs::audit
