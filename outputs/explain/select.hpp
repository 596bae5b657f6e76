#pragma once

#include "outputs/explain/explain.hpp"

#include <cstddef>
#include <string_view>
#include <variant>
#include <vector>

namespace bpa::outputs::explain {

/// A shift of the result that was paid.
struct PaidShift {
    std::size_t assistant = 0; ///< index into `RunResult::assistants`
    line::ShiftIndex shift{};
};
/// A paid shift, or one that is carried unpaid (index into `RunResult::carried`).
using ShiftRef = std::variant<PaidShift, std::size_t>;

[[nodiscard]] std::vector<ShiftRef> find_shifts(const ExplainView& view,
                                                std::string_view selection);
/// Selections near one that matched nothing: shifts of the same assistant or file, closest first.
[[nodiscard]] std::vector<std::string> nearest_shifts(const ExplainView& view,
                                                      std::string_view selection);

/// Index into `RunResult::assistants`, or nothing.
[[nodiscard]] std::optional<std::size_t> find_assistant(const ExplainView& view,
                                                        std::string_view alias);
/// The alias nearest in spelling, if any is near.
[[nodiscard]] std::vector<std::string> nearest_assistants(const ExplainView& view,
                                                          std::string_view alias);

} // namespace bpa::outputs::explain
