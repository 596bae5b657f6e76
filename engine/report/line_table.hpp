#pragma once

#include "line/legend.hpp"
#include "report/table.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace bpa::report {

/// Knows a segment of a published run, as far as the report asks.
struct PaidTime {
    std::int32_t minutes = 0;
    line::DutyIndex duty{};
    bool is_call = false;
    bool is_overtime = false;
    bool has_base_pay = false; ///< its hours are paid by the hour
};

/// Knows a row of `audit/lines.csv`.
struct PaidLine {
    std::string assistant;
    std::uint16_t employment = 0; ///< 0: the person as a whole
    std::string arrangement;
    Date earned_on;
    std::string period; ///< of the hours, `2026-10`
    std::string pay_code;
    bool bears_contribution = false;
    bool bears_withholding = false;
    std::optional<Date> rate_from; ///< first day of the value the line rests on
    Exact counted;                 ///< minutes that it pays
    Money amount;
    std::vector<const PaidTime*> time;
};

/// Reads the lines of a published run, in their order; the segments they name are read before. A
/// duty that the legend does not know is an error of the file. False after reporting, as
/// `read_table`.
bool read_lines(const PublishedRun& run,
                const line::Legend& legend,
                const std::function<void(const PaidLine& line)>& take,
                source::Diagnostics& diagnostics);

} // namespace bpa::report
