#pragma once

#include "report/messages.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace bpa::report {

/// Knows what an import of answers comes to for one month.
struct MonthAnswers {
    Month month;
    std::vector<Answer> all;   ///< those that were there and the new ones, in order of messages
    std::vector<Answer> added; ///< the new ones, likewise
    std::size_t unchanged = 0; ///< of the file, those that were there with the same words
};

/// Finds the message that each answer is to, among the reports of the folder or of one month, and
/// holds it against what is recorded. Reported, besides what the readers say:
/// `feedback/no-such-message`, `feedback/answered-otherwise` for a message with another answer, and
/// `feedback/payment-outside-month`. Nothing then.
[[nodiscard]] std::optional<std::vector<MonthAnswers>>
plan_import(const std::vector<Answer>& answers,
            const std::filesystem::path& employer,
            std::optional<Month> month,
            source::Inputs& inputs,
            source::Diagnostics& diagnostics);

/// Reports what a person has written into the file of answers that an import would lose: comments,
/// by `feedback/comments-lost`.
void check_comments(Month month, source::Inputs& inputs, source::Diagnostics& diagnostics);

} // namespace bpa::report
