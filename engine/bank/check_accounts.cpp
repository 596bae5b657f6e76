// Accounts, banks and what the payee is told: KID or text.
#include "bank/check_parts.hpp"
#include "bank/order.hpp"
#include "values/parse.hpp"

#include <algorithm>

namespace bpa::bank::checks {
namespace {

using Form = Account::Form;

constexpr std::size_t country_length = 2;
constexpr std::size_t country_in_bic = 4;

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// ISO 9362: four of the bank, two letters of the country, two of the place, three of the branch.
bool is_bic(std::string_view text) {
    constexpr std::size_t with_branch = 11;
    constexpr std::size_t without_branch = 8;
    if (text.size() != with_branch && text.size() != without_branch) {
        return false;
    }
    return std::ranges::all_of(text, [](char c) { return is_upper(c) || is_digit(c); }) &&
           std::ranges::all_of(text.substr(country_in_bic, country_length), is_upper);
}

void bic(const Checking& checking,
         const Placed& bank,
         std::string_view field,
         const std::string& payment) {
    if (!bank.text.empty() && !is_bic(bank.text)) {
        checking.tell("bic",
                      Severity::file,
                      {bank.at, payment},
                      {{"field", std::string{field}}, {"written", bank.text}});
    }
}

bool looks_like_iban(std::string_view text) {
    return text.size() > country_length && is_upper(text[0]) && is_upper(text[1]);
}

/// An account number and the form it is said to have.
void number(const Checking& checking,
            const Account& account,
            std::string_view field,
            const std::string& payment) {
    const auto tell = [&](std::string code, Severity severity) {
        checking.tell(std::move(code),
                      severity,
                      {account.number.at, payment},
                      {{"field", std::string{field}}});
    };
    const auto& text = account.number.text;
    if (account.form == Form::iban) {
        if (!looks_like_iban(text)) {
            tell("account-form", Severity::payment);
        } else if (!is_iban(text)) {
            tell("iban", Severity::payment);
        }
        return;
    }
    if (looks_like_iban(text)) {
        tell("account-form", Severity::payment);
    } else if (!is_bank_account(text)) {
        tell("account-number", Severity::payment);
    } else if (account.form == Form::other) {
        tell("account-scheme", Severity::look);
    }
}

void need_account(const Checking& checking,
                  const Account& account,
                  std::string_view field,
                  const Where& otherwise) {
    if (account.number.text.empty()) {
        checking.tell(
            "account-missing", Severity::payment, otherwise, {{"field", std::string{field}}});
    }
}

} // namespace

std::string norwegian_number(const Account& account) {
    const auto& text = account.number.text;
    constexpr std::size_t head = 4;
    if (text.starts_with("NO") && text.size() > head) {
        return text.substr(head);
    }
    return std::ranges::all_of(text, is_digit) ? text : std::string{};
}

bool is_foreign(const Transfer& transfer) {
    const auto& text = transfer.account.number.text;
    if (looks_like_iban(text)) {
        return !text.starts_with("NO");
    }
    const auto& bank = transfer.bank.text;
    return is_bic(bank) && bank.compare(country_in_bic, country_length, "NO") != 0;
}

bool is_to_tax(const Transfer& transfer, const CheckedAgainst& against) {
    return against.tax_accounts.contains(norwegian_number(transfer.account));
}

void own_account(const Checking& checking, const Block& block) {
    const auto& id = block.id.text;
    need_account(checking, block.account, "DbtrAcct", {block.at, id});
    if (!block.account.number.text.empty()) {
        number(checking, block.account, "DbtrAcct", id);
    }
    bic(checking, block.bank, "DbtrAgt", id);
}

void payee_account(const Checking& checking, const Block& block, const Transfer& transfer) {
    const auto& name = name_of(transfer);
    const auto& account = transfer.account;
    need_account(checking, account, "CdtrAcct", {transfer.at, name});
    bic(checking, transfer.bank, "CdtrAgt", name);
    if (account.number.text.empty()) {
        return;
    }
    if (!is_foreign(transfer)) {
        number(checking, account, "CdtrAcct", name);
        const auto own = norwegian_number(block.account);
        if (!own.empty() && norwegian_number(account) == own) {
            checking.tell("own-account", Severity::look, {account.number.at, name});
        }
        return;
    }
    if (account.form == Form::iban) {
        number(checking, account, "CdtrAcct", name);
    }
    if (transfer.bank.text.empty()) {
        checking.tell("foreign-without-bic", Severity::payment, {account.number.at, name});
    }
    if (!transfer.has_regulatory) {
        checking.tell("foreign-without-report", Severity::payment, {account.number.at, name});
    }
}

void foreign_apart(const Checking& checking, const Block& block) {
    const auto count = std::ranges::count_if(block.transfers, is_foreign);
    if (count != 0 && count != std::ssize(block.transfers)) {
        const auto first = std::ranges::find_if(block.transfers, is_foreign);
        checking.tell("foreign-mixed",
                      Severity::payment,
                      {first->at, block.id.text},
                      {{"count", std::to_string(count)}});
    }
}

void remittance(const Checking& checking, const Transfer& transfer) {
    const auto& name = name_of(transfer);
    const auto tell = [&](std::string code, Severity severity, At at) {
        checking.tell(std::move(code), severity, {at, name});
    };
    const auto references = transfer.references.size() + transfer.other_references;
    if (is_to_tax(transfer, checking.against) && transfer.references.empty()) {
        tell("tax-without-kid", Severity::payment, transfer.at);
    }
    if (references != 0 && !transfer.texts.empty()) {
        tell("kid-and-text", Severity::payment, transfer.texts.front().at);
    }
    if (references + transfer.texts.size() == 0) {
        tell("no-remittance", Severity::look, transfer.at);
    }
    if (references > 1 || transfer.texts.size() > 1) {
        tell("more-than-one", Severity::look, transfer.at);
    }
    if (transfer.other_references != 0) {
        tell("reference-type", Severity::look, transfer.at);
    }
    if (is_foreign(transfer)) {
        return; // a reference abroad is no KID
    }
    for (const auto& reference : transfer.references) {
        if (!is_kid(reference.text)) {
            tell("kid", Severity::payment, reference.at);
        }
    }
}

} // namespace bpa::bank::checks
