#pragma once

#include "line/result.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// The ids of lines, segments and rates: numbers over the whole run, in the order of the result,
/// from 1. `L000231`, `S000012`, `R00007`; a larger run simply has more digits. They rest on
/// `AssistantResult::before_her`.
namespace bpa::outputs {

/// Knows which part of the result an id names.
struct LineRef {
    std::size_t assistant = 0; ///< index into `RunResult::assistants`
    std::size_t line = 0;      ///< index into its lines
};

void append_line_id(std::string& to, const line::AssistantResult& who, std::size_t index);
void append_segment_id(std::string& to, const line::AssistantResult& who, line::SegmentIndex index);
void append_rate_id(std::string& to, const line::AssistantResult& who, line::RateIndex index);
[[nodiscard]] std::string line_id(const line::AssistantResult& who, std::size_t index);
[[nodiscard]] std::string segment_id(const line::AssistantResult& who, line::SegmentIndex index);
[[nodiscard]] std::string rate_id(const line::AssistantResult& who, line::RateIndex index);

/// How many lines a run whose assistants were kept has.
[[nodiscard]] std::size_t count_lines(const line::RunResult& result);
/// The line an id names, in a run whose assistants were kept; nothing when it is no id of it.
[[nodiscard]] std::optional<LineRef> find_line(const line::RunResult& result, std::string_view id);

/// What stands in the place of the kind of an hour where a shift was planned and not worked:
/// `cancelled`, `time_off`.
[[nodiscard]] std::string_view unworked_name(const line::ShiftView& shift);

} // namespace bpa::outputs
