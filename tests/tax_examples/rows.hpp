#pragma once

#include "payer.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::tax_examples {

/// Knows one row: the rule, where it stands, a situation, and what must be withheld.
struct Row {
    std::string_view paragraph;
    std::string_view situation;
    std::string_view expected;
    std::function<std::string(Payer&)> actual;
};
using Rows = std::vector<Row>;

/// Rows by what they are about: the methods (B.1), main and other employers (B.2), exemption cards
/// (B.3), no card (B.4), holiday pay (B.5), before Christmas (B.6), table or percent (B.7), the
/// base and small amounts (B.8, B.9, B.12).
[[nodiscard]] Rows methods();
[[nodiscard]] Rows employers();
[[nodiscard]] Rows exemptions();
[[nodiscard]] Rows without_card();
[[nodiscard]] Rows holiday_pay();
[[nodiscard]] Rows christmas();
[[nodiscard]] Rows table_or_percent();
[[nodiscard]] Rows base_and_small();

} // namespace bpa::tax_examples
