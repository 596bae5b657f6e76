#pragma once

#include "cli/words.hpp"
#include "report/feedback_import.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace bpa::cli {

/// Knows an import of answers as it is told: what it comes to, and whether it was carried out.
struct ShownFeedback {
    const std::vector<report::MonthAnswers>& months;
    std::filesystem::path folder; ///< the employer folder
    bool is_written = false;
    Language language = Language::nb;
};

/// For people: each new answer with its errors and amounts, then what was there already.
[[nodiscard]] std::string feedback_text(const ShownFeedback& shown);
/// The same for programs.
[[nodiscard]] std::string feedback_json(const ShownFeedback& shown);

} // namespace bpa::cli
