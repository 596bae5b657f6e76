#pragma once

#include "amelding/message.hpp"
#include "report/load.hpp"
#include "report/messages.hpp"
#include "report/sources.hpp"

#include <filesystem>
#include <optional>

namespace bpa::report {

/// Gathers what the runs paid in a month say. Whether a private person's pay bears contribution is
/// settled by all runs of the year: when a later one passes the limit, earlier months are liable
/// too. Nothing after reporting. The result refers to `folder`.
[[nodiscard]] std::optional<MonthSources> month_sources(const std::filesystem::path& employer,
                                                        const run::Chain& chain,
                                                        const LoadedFolder& folder,
                                                        Month month,
                                                        source::Inputs& inputs,
                                                        source::Diagnostics& diagnostics);

/// Reads one of our own messages back; false after reporting `report/message-changed` when it is
/// not as it was written.
[[nodiscard]] bool read_back(const SentMessage& message,
                             amelding::Receiver& receiver,
                             source::Diagnostics& diagnostics);

} // namespace bpa::report
