#pragma once

#include "cli/words.hpp"
#include "values/exact.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace bpa::cli {

/// Whether a whole number is one that an exact one may be rounded to: less than one away.
[[nodiscard]] bool is_near(const Exact& exact, std::int64_t whole);

/// Knows a column of sums, `M = 350 * 100 + 50 = 35050`: what stands between the equals signs can
/// be given to `bc -l` as it is.
class Sheet {
public:
    explicit Sheet(Language language) : language_{language} {}

    /// What the next sum is, in words.
    void say(const Words& words);
    /// A sum of whole kroner, which needs no rounding.
    void sum(std::string_view symbol, std::string_view formula, std::int64_t result);
    /// A sum, and the whole kroner it is rounded to.
    void rounded(std::string_view symbol,
                 std::string_view formula,
                 const Exact& exact,
                 std::int64_t result);
    /// The same, where no more than an amount counts.
    struct Cap {
        std::int64_t at_most = 0;
        std::int64_t result = 0;
    };
    void capped(std::string_view symbol, std::string_view formula, const Exact& exact, Cap cap);

    [[nodiscard]] const std::string& text() const { return text_; }

private:
    Language language_;
    std::string text_;

    void begin(std::string_view symbol, std::string_view formula, const Exact& exact);
};

} // namespace bpa::cli
