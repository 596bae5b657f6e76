#pragma once

#include "report/report.hpp"

#include <string>
#include <utility>
#include <vector>

namespace bpa::cli {

/// The files that a message of the monthly report is written as.
[[nodiscard]] std::vector<std::pair<std::string, report::MakeMessageWriter>> message_writers();

} // namespace bpa::cli
