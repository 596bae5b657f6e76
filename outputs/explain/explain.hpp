#pragma once

#include "line/result.hpp"
#include "source/diagnostic.hpp"
#include "source/place.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Tells how an amount came to be, down to the line of the file it rests on.
namespace bpa::outputs {

enum class ExplainFormat : std::uint8_t { text, json };

/// Knows what is explained, and how.
struct ExplainView {
    const line::RunResult& result;
    const line::Legend& legend;
    const source::SourceFiles& files;
    source::Language language = source::Language::nb;
    ExplainFormat format = ExplainFormat::text;
};

/// Knows the answer: a text, or, when nothing matches, what may have been meant.
struct Explanation {
    std::optional<std::string> text;
    std::vector<std::string> nearest; ///< what the user could write instead, best first
};

/// A line by its id: `L000231`.
[[nodiscard]] Explanation explain_line(const ExplainView& view, std::string_view id);

/// A shift, paid or not, by who and when (`ada/2026-10-24T22:00`; with an offset where the hour
/// comes twice) or by where it stands (`hours/2026-10.yaml:12`). Several shifts may match; all are
/// explained.
[[nodiscard]] Explanation explain_shift(const ExplainView& view, std::string_view selection);

/// Everything of one assistant, by alias.
[[nodiscard]] Explanation explain_assistant(const ExplainView& view, std::string_view alias);

/// Pay beside the agreements it is held against: of everybody, or of one assistant.
[[nodiscard]] Explanation explain_floor(const ExplainView& view,
                                        const std::optional<std::string>& alias);

} // namespace bpa::outputs
