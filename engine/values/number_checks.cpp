#include "values/parse.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace bpa {

namespace {

constexpr unsigned modulus = 11;

bool is_digits(std::string_view text, std::size_t count) {
    return text.size() == count &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

unsigned digit_at(std::string_view text, std::size_t index) {
    return static_cast<unsigned>(text[index] - '0');
}

unsigned two_digits(std::string_view text, std::size_t index) {
    return digit_at(text, index) * 10 + digit_at(text, index + 1);
}

// The weighted sum of the leading digits plus the control digit after them, modulo 11. A right
// number leaves 0: a control value of 11 is written 0, and one of 10 fits no digit.
unsigned remainder(std::string_view text, std::span<const unsigned> weights) {
    unsigned sum = digit_at(text, weights.size());
    for (std::size_t i = 0; i < weights.size(); ++i) {
        sum += weights[i] * digit_at(text, i);
    }
    return sum % modulus;
}

constexpr std::array<unsigned, 10> ten_weights{5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
constexpr std::array<unsigned, 8> organisation_weights{3, 2, 7, 6, 5, 4, 3, 2};
constexpr std::array<unsigned, 9> first_id_weights{3, 7, 6, 1, 8, 9, 4, 5, 2};

// Numbers issued before 2032 leave 0 in the first place, later ones 0 to 3.
constexpr unsigned largest_first_remainder = 3;

constexpr unsigned shift = 40;

// The century is unknown, so 29 February stands whenever one of the possible years is a leap year.
bool day_can_exist(const NationalId& id) {
    constexpr std::array<unsigned, 12> longest{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (id.month < 1 || id.month > longest.size() || id.day < 1) {
        return false;
    }
    const bool leap_day = id.month == 2 && id.day == 29 && id.year_of_century % 4 == 0;
    return leap_day || id.day <= longest.at(id.month - 1);
}

} // namespace

bool is_bank_account(std::string_view text) {
    return is_digits(text, 11) && remainder(text, ten_weights) == 0;
}

bool is_organisation_number(std::string_view text) {
    return is_digits(text, 9) && remainder(text, organisation_weights) == 0;
}

namespace {

/// The control digit by MOD10: every other digit from the right is doubled, digits are added up.
char kid_digit_10(std::string_view digits) {
    constexpr unsigned ten = 10;
    unsigned sum = 0;
    unsigned weight = 2;
    for (std::size_t i = digits.size(); i-- > 0; weight = 3 - weight) {
        const unsigned product = weight * digit_at(digits, i);
        sum += product / ten + product % ten;
    }
    return static_cast<char>('0' + (ten - sum % ten) % ten);
}

/// The control digit by MOD11, weights 2 to 7 from the right; `-` where it would be ten.
char kid_digit_11(std::string_view digits) {
    constexpr unsigned first_weight = 2;
    constexpr unsigned last_weight = 7;
    constexpr unsigned no_digit = 10;
    unsigned sum = 0;
    unsigned weight = first_weight;
    for (std::size_t i = digits.size(); i-- > 0;) {
        sum += weight * digit_at(digits, i);
        weight = weight == last_weight ? first_weight : weight + 1;
    }
    const unsigned control = (modulus - sum % modulus) % modulus;
    return control == no_digit ? '-' : static_cast<char>('0' + control);
}

} // namespace

bool is_kid(std::string_view text) {
    constexpr std::size_t shortest = 2;
    constexpr std::size_t longest = 25;
    if (text.size() < shortest || text.size() > longest) {
        return false;
    }
    const std::string_view digits = text.substr(0, text.size() - 1);
    return is_digits(digits, digits.size()) &&
           (text.back() == kid_digit_10(digits) || text.back() == kid_digit_11(digits));
}

std::optional<NationalId> read_national_id(std::string_view text) {
    if (!is_digits(text, 11)) {
        return std::nullopt;
    }
    if (remainder(text, first_id_weights) > largest_first_remainder ||
        remainder(text, ten_weights) != 0) {
        return std::nullopt;
    }
    NationalId id{.day = two_digits(text, 0),
                  .month = two_digits(text, 2),
                  .year_of_century = two_digits(text, 4)};
    if (id.day > shift) {
        id.is_d_number = true;
        id.day -= shift;
    }
    if (id.month > shift) {
        id.is_synthetic = true;
        id.month -= id.month > 2 * shift ? 2 * shift : shift;
    }
    if (!day_can_exist(id)) {
        return std::nullopt;
    }
    return id;
}

bool holds_national_id(std::string_view text) {
    constexpr std::size_t birth_date = 6;
    constexpr std::size_t rest = 5;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    std::string before; // the row of digits just before this one, when one space is between
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && is_digit(text[end])) {
            ++end;
        }
        const std::string_view row = text.substr(i, end - i);
        const bool is_split = before.size() == birth_date && row.size() == rest;
        if (read_national_id(row) || (is_split && read_national_id(before.append(row)))) {
            return true;
        }
        const bool is_spaced = end < text.size() && text[end] == ' ';
        before = is_spaced ? row : std::string_view{};
        i = end + 1;
    }
    return false;
}

} // namespace bpa
