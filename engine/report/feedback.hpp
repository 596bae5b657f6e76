#pragma once

#include "source/diagnostic.hpp"
#include "source/inputs.hpp"
#include "source/place.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::report {

/// What the receiver did with a message.
enum class AnswerStatus : std::uint8_t { accepted, accepted_with_errors, rejected };
/// Stable identifier used in files: `accepted_with_errors`.
[[nodiscard]] std::string_view name_of(AnswerStatus status);

/// What an amount due is for.
enum class DueUse : std::uint8_t { contribution, withheld_tax, attachment };
/// Stable identifier used in files: `withheld_tax`.
[[nodiscard]] std::string_view name_of(DueUse use);

/// Knows an error as the receiver told it.
struct AnswerError {
    std::string code;     ///< the receiver's number: `252`
    std::string severity; ///< `rejected`, `immediate` or `guidance`
    std::string text;
    std::string assistant; ///< alias; may be empty

    friend bool operator==(const AnswerError&, const AnswerError&) = default;
};

/// Knows an amount the receiver has computed.
struct AnswerDue {
    DueUse use = DueUse::contribution;
    std::optional<Date> payment_date; ///< of wages, for what is due for each
    Money amount;
    Date due;
    std::string account; ///< may be empty, as the next
    std::string kid;
    source::Place place;
};

/// Knows what the receiver answered to a message.
struct Answer {
    std::string message; ///< `meldingsId`
    Date received;
    AnswerStatus status = AnswerStatus::accepted;
    std::string receipt; ///< the receiver's own reference; may be empty
    std::vector<AnswerError> errors;
    std::vector<AnswerDue> due;
    source::Place place;
};

/// `feedback/2026-11.yaml`.
[[nodiscard]] std::string feedback_file(Month month);

/// Reads `feedback/<month>.yaml`; empty when there is none. What is wrong is reported: `feedback/…`
/// for an answer that contradicts itself, `employer/…` for numbers with a wrong control digit.
[[nodiscard]] std::vector<Answer>
load_feedback(source::Inputs& inputs, Month month, source::Diagnostics& diagnostics);

/// Reads a file of answers that has been opened. With a month, wages that an amount is due for must
/// have been paid in it.
[[nodiscard]] std::vector<Answer> read_feedback(const source::SourceFiles& files,
                                                source::FileId file,
                                                std::optional<Month> month,
                                                source::Diagnostics& diagnostics);

/// Reports amounts that follow from a payment of wages in another month:
/// `feedback/payment-outside-month`.
void check_payment_dates(const Answer& answer, Month month, source::Diagnostics& diagnostics);

/// What a file of answers that the program wrote begins with.
inline constexpr std::string_view feedback_head =
    "# Skrevet av `bpalonn import feedback`; kommentarer her går tapt ved neste import.\n"
    "# Written by `bpalonn import feedback`; comments put here are lost by the next import.\n";

/// The text of a file with these answers; reading it gives them back.
[[nodiscard]] std::string write_feedback(const std::vector<Answer>& answers);

} // namespace bpa::report
