#pragma once

#include "line/result.hpp"
#include "source/diagnostic.hpp"
#include "source/place.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace bpa::cli {

using nlohmann::ordered_json;

/// The document as printed: keys in the order given, bytes that are no UTF-8 (of a path) replaced.
[[nodiscard]] std::string json_text(const ordered_json& document);

/// Diagnostics in the order they are drawn, each with code, place, text and remedy.
[[nodiscard]] ordered_json json_of(const source::Diagnostics& diagnostics,
                                   const source::SourceFiles& files,
                                   source::Language language);

/// Findings in the order of the result.
[[nodiscard]] ordered_json json_of(const std::vector<line::Finding>& findings,
                                   const source::SourceFiles& files,
                                   source::Language language);

/// Totals of a result: assistants, shifts, lines, gross.
[[nodiscard]] ordered_json totals_json(const line::RunResult& result);

} // namespace bpa::cli
