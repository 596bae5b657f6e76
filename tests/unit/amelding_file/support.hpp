#pragma once

#include "amelding/reader.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::amelding::test {

/// Everything of a message, in the order it came.
struct Kept {
    std::vector<std::string> order; ///< `begin`, `unit`, `recipient`, `end unit`, `end`
    Envelope envelope;
    std::vector<Unit> units;
    std::vector<Recipient> recipients;
};

/// What became of a text that was read.
struct Read {
    Kept kept;
    Findings findings;
    std::optional<Refusal> refusal;

    /// Codes with line and column: `wrong-order 5:3`.
    [[nodiscard]] std::vector<std::string> told() const;
    /// Code with line and column of what stopped the reading; empty when nothing did.
    [[nodiscard]] std::string stopped() const;
};
[[nodiscard]] Read read(std::string_view text);

/// A message in XML, edition 2.3, with `body` as the content of `oppgave`, from line 10 on.
[[nodiscard]] std::string xml(std::string_view body, std::string_view edition = "v2_3");
/// A message in JSON with `body` as the content of `oppgave`.
[[nodiscard]] std::string json(std::string_view body);

} // namespace bpa::amelding::test
