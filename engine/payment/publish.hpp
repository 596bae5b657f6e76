#pragma once

#include "payment/payment.hpp"

#include <filesystem>
#include <variant>

namespace bpa::payment {

/// Publishes a payment file with its list, copies of what it was made of and its record, whose
/// hashes are filled in. Gives the folder, or why it could not be written.
[[nodiscard]] std::variant<std::filesystem::path, source::Diagnostic>
publish_file(const std::filesystem::path& employer,
             const Order& asked,
             const Outcome& planned,
             const bank::PaymentOrder& order,
             Record& record);

} // namespace bpa::payment
