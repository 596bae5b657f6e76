#pragma once

#include "facts/load/directory.hpp"

namespace bpa::facts {

/// To whom something is paid. Account, organisation number and KID have their control digits
/// checked; problems are the person's when an alias is given. Nothing after reporting.
[[nodiscard]] std::optional<line::Payee>
read_payee(const yaml::Node& node, const std::string& person, source::Diagnostics& diagnostics);

/// By when something is paid: exactly one of the two keys. Nothing after reporting.
[[nodiscard]] std::optional<PaymentTerm> read_payment_term(const yaml::Node& node,
                                                           const std::string& person,
                                                           source::Diagnostics& diagnostics);

/// Reports a KID whose control digit is wrong; false then.
bool check_kid(const yaml::MappingReader& reader,
               const std::string& person,
               source::Diagnostics& diagnostics);

/// Reads `unions` and `tax_payment` of `employer.yaml`.
void read_payment_settings(const yaml::MappingReader& file,
                           Employer& employer,
                           source::Diagnostics& diagnostics);

/// Reads `payments/<period>.yaml`, which is optional, in order.
void read_payments(Facts& facts, const LoadContext& context);
[[nodiscard]] std::vector<PaymentKid> read_payment_kids(Month period, const LoadContext& context);

/// Reads `attachments.yaml`, which is optional: the newest versions of the orders that run, in
/// order.
void read_attachments(Facts& facts, const Directory& directory, const LoadContext& context);

} // namespace bpa::facts
