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
    std::string code; ///< the receiver's number: `252`
    std::string severity;
    std::string text;
    std::string assistant; ///< alias; may be empty
};

/// Knows an amount the receiver has computed.
struct AnswerDue {
    DueUse use = DueUse::contribution;
    std::optional<Date> payment_date; ///< of wages, for what is due for each
    Money amount;
    Date due;
    std::string account;
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

/// Reads `feedback/<month>.yaml`; empty when there is none. What is wrong is reported.
[[nodiscard]] std::vector<Answer>
load_feedback(source::Inputs& inputs, Month month, source::Diagnostics& diagnostics);

} // namespace bpa::report
