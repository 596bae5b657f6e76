#include "rulebook/load/law_parameters.hpp"
#include "values/parse.hpp"

namespace bpa::rulebook {
namespace {

/// Norwegian IBANs end in the account.
bool is_of_account(const std::string& iban, const std::string& account) {
    constexpr std::size_t length = 15;
    return iban.size() == length && iban.starts_with("NO") && iban.ends_with(account);
}

} // namespace

std::optional<TaxPayee>
read_value(Context& context, const yaml::MappingReader& entry, const Dated<TaxPayee>& /*type*/) {
    const auto* node = entry.get_mapping("value");
    if (node == nullptr) {
        return std::nullopt;
    }
    const yaml::MappingReader reader{*node, schemas::tax_payee, context.diagnostics};
    TaxPayee payee{.name = reader.get_text("name").value_or(""),
                   .organisation_number = reader.get_text("organisation_number").value_or(""),
                   .account = reader.get_text("account").value_or(""),
                   .iban = reader.get_text("iban").value_or(""),
                   .bic = reader.get_text("bic").value_or("")};
    if (!reader.ok()) {
        return std::nullopt;
    }
    const bool is_right = is_bank_account(payee.account) &&
                          is_organisation_number(payee.organisation_number) &&
                          is_of_account(payee.iban, payee.account);
    if (!is_right) {
        report(context, {"rules/bad-payee", {reader.place()}});
        return std::nullopt;
    }
    return payee;
}

} // namespace bpa::rulebook
