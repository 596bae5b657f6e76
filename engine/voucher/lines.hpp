#pragma once

#include "voucher/voucher.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::voucher {

/// Knows one line split at its semicolons.
struct Row {
    static constexpr std::size_t most_kept = 64; ///< fields; the format has half of that
    std::uint64_t line = 0;
    std::vector<std::string> fields; ///< without white space at their ends
    std::size_t count = 0;           ///< of fields, kept or not
};

/// The file as UTF-8 without byte order mark; nothing, and `refusal` filled, when its characters
/// are of no encoding that is read, or control characters.
[[nodiscard]] std::optional<std::string>
decoded(std::string_view bytes, Encoding& encoding, std::optional<Refusal>& refusal);

/// Gives the lines that are not empty, one by one, until `take` wants no more. Ends early, and
/// fills `refusal`, at a quote without an end.
void for_each_row(std::string_view text,
                  std::optional<Refusal>& refusal,
                  const std::function<bool(const Row&)>& take);

} // namespace bpa::voucher
