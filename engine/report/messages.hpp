#pragma once

#include "report/feedback.hpp"
#include "report/record.hpp"
#include "source/diagnostic.hpp"
#include "values/date.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bpa::report {

/// Folder of an employer folder that reports are published to.
inline constexpr std::string_view reports_folder = "reports";

/// Where a message stands with the receiver.
enum class MessageStatus : std::uint8_t {
    written,  ///< no answer is recorded: perhaps it was never sent
    in_force, ///< received, and nothing has taken its place
    rejected, ///< nothing of it was received
    replaced, ///< a later message that was received has taken its place
};
/// Stable identifier used in files: `in_force`.
[[nodiscard]] std::string_view name_of(MessageStatus status);

/// Knows a message of a month, and what became of it.
struct SentMessage {
    Record record;
    MessageStatus status = MessageStatus::written;
    std::optional<Answer> answer;
    std::filesystem::path folder;
};

/// Knows the messages of a month in the order in which they were written.
struct MonthMessages {
    std::vector<SentMessage> all;

    /// Those that together are what the receiver has for the month.
    [[nodiscard]] std::vector<const SentMessage*> in_force() const;
    /// The same, with what has no answer yet taken for received: what is to be reconciled before
    /// it is sent.
    [[nodiscard]] std::vector<const SentMessage*> as_sent() const;
    /// The first without an answer; null when all have one.
    [[nodiscard]] const SentMessage* unanswered() const;
};

/// Reads `reports/<month>/<nn>/report.yaml` and the answers. Reported: what the readers say,
/// `report/record-gap` when a number is missing, `report/moved` when a record names another place,
/// and `report/unknown-message` for an answer to a message that is not there.
[[nodiscard]] std::optional<MonthMessages> read_messages(const std::filesystem::path& employer,
                                                         Month month,
                                                         source::Inputs& inputs,
                                                         source::Diagnostics& diagnostics);

/// Knows where messages are read from when one of them is made again.
struct MessageInputs {
    source::Inputs& records;
    source::Inputs& answers; ///< as they were when the message was made
    int before = 0;          ///< only messages with lower numbers; zero: all
};
[[nodiscard]] std::optional<MonthMessages> read_messages(const std::filesystem::path& employer,
                                                         Month month,
                                                         MessageInputs inputs,
                                                         source::Diagnostics& diagnostics);

/// Every month that has a report, in order.
[[nodiscard]] std::vector<Month> reported_months(const std::filesystem::path& employer);

} // namespace bpa::report
