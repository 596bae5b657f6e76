#pragma once

#include "ledger/chart.hpp"
#include "ledger/settings.hpp"
#include "values/parse.hpp"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bpa::ledger::books {

using Codes = std::vector<std::string>;
using Files = std::map<std::string, std::string>;

inline Date day(const std::string& text) {
    return std::get<Date>(parse_date(text));
}
inline Month month(const std::string& text) {
    return std::get<Month>(parse_month(text));
}
inline Money kr(const std::string& text) {
    return std::get<Money>(parse_money(text + " kr"));
}

/// Inputs that stand in memory.
inline source::Inputs inputs_of(const Files& files) {
    return source::Inputs{{.read = [files](const std::string& path) -> source::ReadResult {
                               const auto found = files.find(path);
                               if (found == files.end()) {
                                   return source::ReadProblem::missing;
                               }
                               return found->second;
                           },
                           .list = [](const std::string&) { return std::vector<std::string>{}; },
                           .shown_prefix = [](const std::string&) { return std::string{}; }}};
}

/// The chart that the program comes with, and its sources.
Chart shipped_chart();

/// Text of a file that the program comes with.
std::string shipped(const std::string& path);

} // namespace bpa::ledger::books
