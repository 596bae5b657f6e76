#pragma once

#include "amelding/message.hpp"
#include "report/sources.hpp"

#include <string>

namespace bpa::report {

/// The identity of an employment in every message: what the folder says, otherwise made of
/// employer, assistant and number, so that it is the same every month.
[[nodiscard]] std::string employment_id(const facts::Employer& employer,
                                        const facts::Assistant& who,
                                        const facts::Employment& employment);

/// Whether it is reported in the month: from the first day to the last.
[[nodiscard]] bool is_reported(const facts::Employment& employment, Month month);

/// The sub-unit it is reported in, by the arrangements of its last day in the month; empty when
/// those lie in several.
[[nodiscard]] std::string
sub_unit_of(const facts::Facts& facts, const facts::Employment& employment, Month month);

/// The employment as it stood at the end of the month, or on its own last day. What the folder does
/// not say is reported, in words of the employer: `report/occupation-missing`,
/// `report/appointment-missing`, `report/position-missing`, `report/full-time-missing`,
/// `report/rota-missing`, `report/end-cause-missing`.
[[nodiscard]] amelding::Employment make_employment(const MonthSources& sources,
                                                   const facts::Assistant& who,
                                                   const facts::Employment& employment,
                                                   source::Diagnostics& diagnostics);

} // namespace bpa::report
