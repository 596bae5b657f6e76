#pragma once

#include "bank/status.hpp"
#include "payment/record.hpp"
#include "source/diagnostic.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bpa::payment {

/// What the bank answers of the payments in a run's files, by `EndToEndId`; payments without an
/// answer are `unknown`. Nothing after reporting `payment/status-unreadable` or
/// `payment/status-of-other`.
[[nodiscard]] std::optional<std::map<std::string, bank::BankAnswer>>
read_answers(const std::vector<std::filesystem::path>& statuses,
             const std::vector<Record>& files,
             source::Diagnostics& diagnostics);

} // namespace bpa::payment
