#pragma once

#include "bank/check.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// The parts of the check of a payment file. Only `check_payment.cpp` calls them.
namespace bpa::bank::checks {

/// Where a finding is, and the id of the payment or block it is of; empty for the whole file.
struct Where {
    At at;
    const std::string& payment;
};

/// Knows what is being checked, and where findings go.
struct Checking {
    const PaymentFile& file;
    const CheckedAgainst& against;
    Findings& findings;

    void
    tell(std::string code, Severity severity, Where where, source::MessageArgs args = {}) const {
        findings.add({.code = "bank/" + std::move(code),
                      .severity = severity,
                      .at = where.at,
                      .payment = where.payment,
                      .args = std::move(args)});
    }
};

/// A text of the file, and what the format calls it.
struct Named {
    const Placed& text;
    std::string_view field;
};

/// What a finding calls a payment by.
[[nodiscard]] inline const std::string& name_of(const Transfer& transfer) {
    return transfer.end_to_end.text.empty() ? transfer.instruction.text : transfer.end_to_end.text;
}
/// Where a text stands, or the element it is missing in.
[[nodiscard]] inline At place_of(const Placed& text, At otherwise) {
    return text.at.line == 0 ? otherwise : text.at;
}

/// Knows an amount as text: `1200.50`, `-3`, `.5`.
struct Decimal {
    bool is_negative = false;
    std::size_t digits = 0;   ///< without zeros in front
    std::size_t decimals = 0; ///< without zeros at the end
    std::optional<Money> sum; ///< with at most two decimals, in the range of money
    [[nodiscard]] bool is_zero() const { return digits == 0; }
};
/// Nothing when the text is no decimal number with a point.
[[nodiscard]] std::optional<Decimal> decimal_of(std::string_view text);

/// The eleven digits of a Norwegian account, as account number or as IBAN; else empty.
[[nodiscard]] std::string norwegian_number(const Account& account);
/// An IBAN of another country, or a bank of another country.
[[nodiscard]] bool is_foreign(const Transfer& transfer);
[[nodiscard]] bool is_to_tax(const Transfer& transfer, const CheckedAgainst& against);
[[nodiscard]] bool is_salary(const Block& block, const Transfer& transfer);

// ---- the checks --------------------------------------------------------------------------------

void sums(const Checking& checking);
void identifiers(const Checking& checking);
void amount(const Checking& checking, const Block& block, const Transfer& transfer);
void own_account(const Checking& checking, const Block& block);
void payee_account(const Checking& checking, const Block& block, const Transfer& transfer);
void remittance(const Checking& checking, const Transfer& transfer);
void foreign_apart(const Checking& checking, const Block& block);
void days(const Checking& checking);
void kinds(const Checking& checking, const Block& block);
void tax_in_time(const Checking& checking);
void texts_of_file(const Checking& checking);
void texts_of_block(const Checking& checking, const Block& block);
void texts_of_transfer(const Checking& checking, const Transfer& transfer);

} // namespace bpa::bank::checks
