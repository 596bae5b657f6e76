#include "bank/order.hpp"
#include "values/check.hpp"
#include "values/parse.hpp"

#include <cstdint>

namespace bpa::bank {
namespace {

// Of ISO 13616: letters count from 10, and the check digits make the remainder 1.
constexpr unsigned modulus = 97;
constexpr unsigned check_base = 98;
constexpr std::size_t head = 4; ///< country and check digits

/// The remainder of the digits that a text stands for; nothing when it has other characters.
std::optional<unsigned> remainder_of(std::string_view text) {
    constexpr unsigned ten = 10;
    constexpr unsigned hundred = 100;
    unsigned remainder = 0;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            remainder = (remainder * ten + static_cast<unsigned>(c - '0')) % modulus;
        } else if (c >= 'A' && c <= 'Z') {
            remainder = (remainder * hundred + static_cast<unsigned>(c - 'A') + ten) % modulus;
        } else {
            return std::nullopt;
        }
    }
    return remainder;
}

} // namespace

std::string iban_of(std::string_view account) {
    BPA_CHECK(is_bank_account(account));
    constexpr unsigned ten = 10;
    const unsigned digits = check_base - *remainder_of(std::string{account} + "NO00");
    return "NO" + std::to_string(digits / ten) + std::to_string(digits % ten) +
           std::string{account};
}

bool is_iban(std::string_view text) {
    constexpr std::size_t shortest = 15;
    constexpr std::size_t longest = 34;
    if (text.size() < shortest || text.size() > longest) {
        return false;
    }
    const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (!is_upper(text[0]) || !is_upper(text[1]) || !is_digit(text[2]) || !is_digit(text[3])) {
        return false;
    }
    const auto rest = text.substr(head);
    if (text.starts_with("NO") && !is_bank_account(rest)) {
        return false;
    }
    return remainder_of(std::string{rest} + std::string{text.substr(0, head)}) == 1U;
}

} // namespace bpa::bank
