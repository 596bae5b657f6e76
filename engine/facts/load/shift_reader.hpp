#pragma once

#include "facts/load/directory.hpp"

#include <limits>

namespace bpa::facts {

/// Stands in a shift for an employment or arrangement that is not known yet, or never will be.
inline constexpr std::uint32_t unresolved = std::numeric_limits<std::uint32_t>::max();

/// Knows what the facts say that a shift is held against.
struct ShiftFrame {
    const Facts& facts; ///< employer, arrangements, assistants and periods; shifts still empty
    const Directory& directory;
    std::uint32_t period = 0;                 ///< index into the periods
    std::optional<std::uint32_t> arrangement; ///< given by the file's name
    bool is_roster = false;
};

/// Reads one item of `shifts`. What the rest of the file decides is left open: an arrangement that
/// is not written is `unresolved`, an approval that is not written empty. Nothing when the shift
/// has no person, duty or span of time. Problems of a readable shift are its assistant's.
[[nodiscard]] std::optional<Shift>
read_shift(const yaml::Node& node, const ShiftFrame& frame, const LoadContext& context);

/// Reads `{ by: …, at: … }`; the person must be known.
[[nodiscard]] std::optional<Approval> read_approval(const yaml::Node& node,
                                                    std::string_view person,
                                                    const Directory& directory,
                                                    const LoadContext& context);

/// Checks that the arrangement runs on the day the shift starts and is the employment's that day.
void check_work_place(const Shift& shift,
                      const source::Place& place,
                      const Facts& facts,
                      const LoadContext& context);

} // namespace bpa::facts
