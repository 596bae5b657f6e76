#pragma once

#include "amelding/finding.hpp"
#include "amelding/message.hpp"
#include "line/writer.hpp"
#include "report/messages.hpp"
#include "report/sources.hpp"
#include "run/verify.hpp"
#include "source/inputs.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bpa::report {

/// What is asked for.
enum class Wanted : std::uint8_t {
    whatever_is_due, ///< the first message, or one in place of what is in force
    addition,        ///< only the difference to what is in force
    empty,           ///< take back what is in force
};

/// Writes a message to a file piece by piece; which formats there are is the program's affair.
using MakeMessageWriter =
    std::function<std::unique_ptr<amelding::Receiver>(std::unique_ptr<line::FileStream> file)>;

/// Knows what a report is made with.
struct Order {
    std::filesystem::path employer;
    std::filesystem::path rules;
    Month month;
    Wanted wanted = Wanted::whatever_is_due;
    bool draft = false;       ///< checked and shown, nothing written
    bool with_errors = false; ///< written also when the receiver will ask for errors to be mended
    std::optional<std::string> delivered; ///< `leveringstidspunkt`; empty: by the last payment
    /// Makes this message again, from the copies in its folder; nothing is published.
    std::optional<Record> again = {};
    /// Name of the file and what writes it, in order.
    std::vector<std::pair<std::string, MakeMessageWriter>> writers;
};

/// What came of it.
struct Outcome {
    source::Inputs inputs;
    source::Diagnostics diagnostics;     ///< something is missing or wrong: nothing was composed
    amelding::Findings findings;         ///< of the message
    std::vector<std::string> recipients; ///< aliases in the order of the message
    std::optional<Record> record;        ///< of what was, or would be, written
    MonthMessages messages;              ///< before it
    amelding::Envelope sums;             ///< what the message says is to be paid
    std::optional<Date> deadline;        ///< by when it is to be sent, moved to a working day
    std::vector<std::string> runs;       ///< paid in the month
    bool is_nothing_due = false;         ///< nobody employed, nothing paid
    bool is_unchanged = false;           ///< what is in force says the same
    std::optional<std::filesystem::path> folder; ///< where it was published
};

/// Gathers the runs paid in the month, composes the message, checks it, and publishes
/// `reports/<month>/<nn>/` when it would be received. Reported besides what the parts say:
/// `report/answer-missing` when an earlier message has none, `report/nothing-in-force`.
[[nodiscard]] Outcome make_report(const Order& order);

/// Compares a report's files and hashes with its record, makes the message again from its own
/// copies of facts and rules and from the runs and messages it names, and compares every byte.
/// Never throws for what a folder holds. The writers are those the report was made with.
[[nodiscard]] run::Verification
verify_report(const std::filesystem::path& folder,
              std::vector<std::pair<std::string, MakeMessageWriter>> writers);

} // namespace bpa::report
