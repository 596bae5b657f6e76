#pragma once

#include "bank/message.hpp"
#include "source/diagnostic.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::bank {

/// What a finding in a bank file is likely to lead to.
enum class Severity : std::uint8_t {
    file,    ///< the bank refuses the file
    payment, ///< the bank refuses the payment, or the money goes where it should not
    look,    ///< may be right, and should be looked at
};
/// Stable identifier used in files: `payment`.
[[nodiscard]] std::string_view name_of(Severity severity);

/// Knows something wrong in a bank file. The text stands in the message catalogue under `code`.
struct Finding {
    std::string code; ///< `bank/account-number`
    Severity severity = Severity::look;
    At at;
    std::string payment; ///< id of the block or payment it is of; may be empty
    source::MessageArgs args;
};

/// Collects findings. Past the limit only the number is counted.
class Findings {
public:
    static constexpr std::size_t most_kept = 10'000;

    void add(Finding finding);
    [[nodiscard]] const std::vector<Finding>& all() const { return items_; }
    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] std::size_t count(Severity severity) const {
        return counts_.at(static_cast<std::size_t>(severity));
    }

private:
    std::vector<Finding> items_;
    std::size_t count_ = 0;
    std::array<std::size_t, 3> counts_{}; ///< by severity
};

} // namespace bpa::bank
