#pragma once

#include "voucher/voucher.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::voucher {

/// Knows one line split at its semicolons.
struct Row {
    std::uint64_t line = 0;
    std::vector<std::string> fields; ///< without white space at their ends
};

/// The file as UTF-8 without byte order mark; nothing, and `refusal` filled, when its characters
/// are of no encoding that is read, or control characters.
[[nodiscard]] std::optional<std::string>
decoded(std::string_view bytes, Encoding& encoding, std::optional<Refusal>& refusal);

/// The lines that are not empty. Ends early, and fills `refusal`, at a quote without an end.
[[nodiscard]] std::vector<Row> rows_of(std::string_view text, std::optional<Refusal>& refusal);

} // namespace bpa::voucher
