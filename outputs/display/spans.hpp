#pragma once

#include "line/result.hpp"
#include "outputs/display/values.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bpa::outputs::display {

/// Knows a jump of the wall clock inside a span, in minutes after midnight: 03:00 → 02:00 in
/// autumn.
struct ClockJump {
    int from = 0;
    int to = 0;
    friend bool operator==(const ClockJump&, const ClockJump&) = default;
};

/// Knows an unbroken stretch of time, from segments that follow each other without a gap.
struct Span {
    Date first_day; ///< the day on which it starts
    Date last_day;  ///< the day on which it ends; 24:00 belongs to the day it ends
    int from = 0;   ///< minutes after midnight
    int to = 0;     ///< minutes after midnight, 1..1440
    Minutes length; ///< time really passed
    std::optional<ClockJump> jump;
};

/// The segments of a line as spans. The segments are in order of time, as the result promises.
[[nodiscard]] std::vector<Span> spans_of(const line::AssistantResult& who, const line::Line& line);
/// Segments in order of time as spans.
[[nodiscard]] std::vector<Span> spans_of(const std::vector<const line::Segment*>& segments);
/// The time of a shift that is no unpaid break, as spans.
[[nodiscard]] std::vector<Span> present_spans_of(const line::AssistantResult& who,
                                                 line::ShiftIndex shift);

/// `22:00–06:00 og 07:00–08:00`, without days.
[[nodiscard]] std::string clocks(const std::vector<Span>& spans, Language language);
/// The same with jumps of the clock: `22:00–06:00 (klokken stilles fra 03:00 til 02:00)`.
[[nodiscard]] std::string clocks_and_jumps(const std::vector<Span>& spans, Language language);
/// `lø 24.10.2026 22:00–06:00`: the day of a span is printed when it differs from the one before. A
/// jump of the clock is told: `(klokken stilles fra 03:00 til 02:00)`.
[[nodiscard]] std::string dated(const std::vector<Span>& spans, Language language);

/// `lø 24.10.2026 22:00–08:00`; an end at midnight is 24:00 of the day that ends.
[[nodiscard]] std::string
shift_time(const LocalTime& start, const LocalTime& end, Language language);

/// The same among others of a year that is told: `lø 24.10. 22:00–08:00`, unless it is of another.
[[nodiscard]] std::string
shift_time_within(const LocalTime& start, const LocalTime& end, int year, Language language);

/// `lø 24.10.2026 22:00`.
[[nodiscard]] std::string moment(const LocalTime& time, Language language);

/// Why a shift was planned and not worked: `avlyst lø 24.10.2026 22:00`, `avspasert`; empty of one
/// that was worked.
[[nodiscard]] std::string why_unworked(const line::ShiftView& shift, Language language);

} // namespace bpa::outputs::display
