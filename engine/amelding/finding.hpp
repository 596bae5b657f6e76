#pragma once

#include "amelding/message.hpp"
#include "source/diagnostic.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::amelding {

/// What the receiver does with a message that breaks a rule.
enum class Severity : std::uint8_t {
    rejected,  ///< avvisning: nothing is received
    immediate, ///< øyeblikkelig: received, and must be mended by the deadline
    guidance,  ///< retningslinje: received, and may be wrong
};
/// Stable identifier used in files: `rejected`.
[[nodiscard]] std::string_view name_of(Severity severity);

/// Knows a rule that a message breaks. The text stands in the message catalogue under `code`.
struct Finding {
    std::string code; ///< `amelding/252`: the receiver's number; `amelding/tax-sum`: our own
    Severity severity = Severity::guidance;
    std::size_t file = 0; ///< which of the files checked, counted from 0
    At at;
    /// Which recipient of the message, counted from 1 over all units; 0: none. Never the national
    /// identity number.
    std::size_t recipient = 0;
    std::string employment; ///< `arbeidsforholdId`, when it is of one
    std::string field;      ///< the element: `stillingsprosent`; may be empty
    source::MessageArgs args;
};

/// Collects findings. Past the limit only the number is counted, so that a hostile file cannot fill
/// the memory.
class Findings {
public:
    static constexpr std::size_t most_kept = 10'000;

    void add(Finding finding);
    [[nodiscard]] const std::vector<Finding>& all() const { return items_; }
    /// How many were added, kept or not.
    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] std::size_t count(Severity severity) const;
    /// Whether any would have the message rejected.
    [[nodiscard]] bool is_rejected() const { return count(Severity::rejected) != 0; }

private:
    std::vector<Finding> items_;
    std::size_t count_ = 0;
    std::size_t rejected_ = 0;
    std::size_t immediate_ = 0;
};

} // namespace bpa::amelding
