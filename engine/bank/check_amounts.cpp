#include "bank/check_parts.hpp"
#include "values/parse.hpp"

#include <algorithm>

namespace bpa::bank::checks {
namespace {

constexpr std::size_t most_decimals = 2;

bool is_currency(std::string_view text) {
    return text.size() == 3 &&
           std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Euro is what SEPA moves, and the national services move kroner.
void currency(const Checking& checking, const Block& block, const Transfer& transfer) {
    const auto& code = transfer.currency;
    const auto& name = name_of(transfer);
    if (!is_currency(code.text)) {
        checking.tell("currency",
                      Severity::file,
                      {place_of(code, transfer.at), name},
                      {{"written", code.text}});
        return;
    }
    const auto& service = transfer.service_level.text.empty() ? block.service_level.text
                                                              : transfer.service_level.text;
    if (service == "SEPA" && code.text != "EUR") {
        checking.tell(
            "sepa-not-euro", Severity::payment, {code.at, name}, {{"currency", code.text}});
    } else if (code.text != "NOK" && !is_foreign(transfer)) {
        checking.tell("other-currency", Severity::look, {code.at, name}, {{"currency", code.text}});
    }
}

/// Whole and decimal digits as money; nothing past what money holds.
std::optional<Money> money_of(bool is_negative, const std::string& whole, const std::string& part) {
    const auto text = (is_negative ? "-" : "") + (whole.empty() ? "0" : whole) +
                      (part.empty() ? "" : ".") + part + " kr";
    const auto money = parse_money(text);
    const auto* sum = std::get_if<Money>(&money);
    return sum == nullptr ? std::nullopt : std::optional{*sum};
}

} // namespace

std::optional<Decimal> decimal_of(std::string_view text) {
    Decimal number;
    if (text.starts_with('-') || text.starts_with('+')) {
        number.is_negative = text.front() == '-';
        text.remove_prefix(1);
    }
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto point = std::min(text.find('.'), text.size());
    std::string whole{text.substr(0, point)};
    std::string part{text.substr(std::min(point + 1, text.size()))};
    if (whole.size() + part.size() == 0 || !std::ranges::all_of(whole + part, is_digit)) {
        return std::nullopt;
    }
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
    const auto last = part.find_last_not_of('0');
    part.erase(last == std::string::npos ? 0 : last + 1);
    number.decimals = part.size();
    const auto all = whole + part;
    number.digits = all.find_first_not_of('0') == std::string::npos ? 0 : all.size();
    if (part.size() <= most_decimals) {
        number.sum = money_of(number.is_negative && number.digits != 0, whole, part);
    }
    return number;
}

void amount(const Checking& checking, const Block& block, const Transfer& transfer) {
    const auto& name = name_of(transfer);
    const auto& written = transfer.amount;
    if (transfer.has_equivalent) {
        checking.tell("equivalent-amount", Severity::look, {transfer.at, name});
        return;
    }
    const auto tell = [&](std::string code, Severity severity, source::MessageArgs args = {}) {
        checking.tell(
            std::move(code), severity, {place_of(written, transfer.at), name}, std::move(args));
    };
    currency(checking, block, transfer);
    if (written.text.empty()) {
        tell("missing-field", Severity::file, {{"field", "InstdAmt"}});
        return;
    }
    const auto number = decimal_of(written.text);
    constexpr std::size_t most_digits = 18; // of the schemas
    if (!number) {
        tell("bad-value", Severity::file, {{"field", "InstdAmt"}, {"written", written.text}});
        return;
    }
    const bool is_beyond =
        number->digits > most_digits || (number->decimals <= most_decimals && !number->sum);
    if (is_beyond) {
        tell("amount-too-large", Severity::file);
    } else if (number->is_negative || number->is_zero()) {
        tell("amount-not-positive", Severity::payment, {{"written", written.text}});
    } else if (number->decimals > most_decimals) {
        tell("amount-decimals", Severity::payment, {{"written", written.text}});
    }
}

} // namespace bpa::bank::checks
