#pragma once

#include "bank/order.hpp"
#include "line/writer.hpp"

#include <memory>

namespace bpa::outputs {

/// Writes a payment file, pain.001.001.03 or .09 by the order's agreement: UTF-8 without byte order
/// mark, texts already fit for the bank. An order that would break the format's schema is a bug
/// (`InternalError`).
void write_payment_file(const bank::PaymentOrder& order, line::FileStream& file);

} // namespace bpa::outputs
