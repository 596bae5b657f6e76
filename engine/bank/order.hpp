#pragma once

#include "bank/message.hpp"
#include "line/result.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bpa::bank {

/// How the employer's own account is written.
enum class AccountForm : std::uint8_t { bban, iban };

/// Knows what the agreement with the bank says of its payment files (`bank.yaml`).
struct BankAgreement {
    Edition edition = Edition::payment_03; ///< one of the two payment editions
    AccountForm own_account = AccountForm::bban;
    std::string bic; ///< of the employer's bank, 8 or 11 characters
    /// Identifications of the employer: text of the agreement, and code (`CUST`, `BANK`).
    std::vector<std::pair<std::string, std::string>> ids;
    bool wages_as_batch = true;               ///< `BtchBookg` of the salaries
    std::optional<std::string> service_level; ///< `NURG`; empty: not sent
    std::optional<std::string> charges;       ///< `SLEV`; empty: not sent
    std::optional<std::string> town;          ///< of the employer; sent with the country
    std::size_t text_length = 140;            ///< of a text to the payee, 1..140
};

/// Knows one payment to be written.
struct OrderedTransfer {
    std::string id; ///< `InstrId` and `EndToEndId`, at most 35 characters
    Money amount;   ///< above zero
    std::string payee;
    std::string account; ///< eleven digits
    std::string kid;     ///< empty: `text` is written
    std::string text;    ///< exactly one of the two
};

/// Knows payments of one kind on one day.
struct OrderedBlock {
    std::string id; ///< at most 35 characters
    line::DueKind kind = line::DueKind::wages;
    Date day;               ///< a bank day
    bool is_salary = false; ///< `SALA`
    bool is_batch = false;
    std::vector<OrderedTransfer> transfers; ///< at least one
    [[nodiscard]] Money sum() const;
};

/// Knows a payment file to be written.
struct PaymentOrder {
    std::string id;      ///< `MsgId`, at most 35 characters
    std::string created; ///< `2026-10-12T12:00:00`, from the run and not from the clock
    std::string employer;
    std::string account; ///< eleven digits
    BankAgreement agreement;
    std::vector<OrderedBlock> blocks; ///< at least one
    [[nodiscard]] Money sum() const;
    [[nodiscard]] std::size_t count() const;
};

/// A text as the banks take it, and what had to be changed.
struct BankText {
    std::string text;
    std::vector<std::string> replaced; ///< characters that were replaced, each once, in order
    bool is_cut = false;
};
/// Keeps the characters that all sources agree on (`docs/reference/bank-file.md`); others become
/// their base letters, or a space; white space is drawn together; cut at `most` characters.
[[nodiscard]] BankText bank_text(std::string_view text, std::size_t most);

/// The account as IBAN: `NO` + check digits + eleven digits.
[[nodiscard]] std::string iban_of(std::string_view account);
/// Fifteen characters `NO…` whose check digits and account number are right; of another country
/// only the check digits are proved.
[[nodiscard]] bool is_iban(std::string_view text);

} // namespace bpa::bank
