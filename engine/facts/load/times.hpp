#pragma once

#include "facts/load/reading.hpp"

namespace bpa::facts {

/// The point in time under a key, on the wall clock of `rules.clock`. Problems of the clock change
/// are put on `person`, who may be empty.
[[nodiscard]] std::optional<Instant> get_instant(const yaml::MappingReader& reader,
                                                 std::string_view key,
                                                 std::string_view person,
                                                 const LoadContext& context);

/// The wall-clock reading as people write it, without offset: `2026-10-24T22:00`.
[[nodiscard]] std::string wall_text(const calendar::OsloTime& clock, Instant instant);
/// Minutes between two wall-clock readings; on the nights the clock changes not the time passed.
[[nodiscard]] Minutes wall_minutes(const calendar::OsloTime& clock, Instant start, Instant end);

} // namespace bpa::facts
