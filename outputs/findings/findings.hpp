#pragma once

#include "line/result.hpp"
#include "outputs/sink.hpp"
#include "source/diagnostic.hpp"
#include "source/place.hpp"

#include <string>

namespace bpa::outputs {

/// Everything a person should look at, grouped by level, each with place, basis and remedy.
[[nodiscard]] std::string findings_text(const line::RunResult& result,
                                        const line::Legend& legend,
                                        const source::SourceFiles& files,
                                        source::Language language);

/// One row per finding, in the order of the result.
[[nodiscard]] std::string findings_csv(const line::RunResult& result,
                                       const line::Legend& legend,
                                       const source::SourceFiles& files);

} // namespace bpa::outputs
