#include "lists/provider_file.hpp"
#include "values/parse.hpp"

#include <fmt/format.h>

#include <array>
#include <variant>

namespace bpa::lists {
namespace {

/// Spaces that group digits, units, and the sign as typography writes it.
std::string without_dress(std::string_view text) {
    static constexpr std::array<std::string_view, 8> dropped{
        " ", "\u00a0", "\u202f", "\u2009", "kr", "Kr", "KR", "NOK"};
    constexpr std::string_view minus = "\u2212";
    std::string plain;
    while (!text.empty()) {
        std::size_t size = 0;
        for (const auto each : dropped) {
            size = text.starts_with(each) ? each.size() : size;
        }
        if (size == 0 && text.starts_with(minus)) {
            plain += '-';
            size = minus.size();
        } else if (size == 0) {
            plain += text.front();
            size = 1;
        }
        text.remove_prefix(size);
    }
    return plain;
}

/// Whether all groups but the first have three digits.
bool is_grouped(std::string_view text, char separator) {
    constexpr std::size_t group = 3;
    for (auto at = text.find(separator); at != std::string_view::npos;) {
        const auto next = text.find(separator, at + 1);
        const auto end = next == std::string_view::npos ? text.size() : next;
        if (end - at - 1 != group) {
            return false;
        }
        at = next;
    }
    return true;
}

/// Digits with a point, of digits with separators in any of the two ways; nothing when it is not
/// clear which.
std::optional<std::string> plain_number(std::string_view digits) {
    const auto last = digits.find_last_of(".,");
    if (last == std::string_view::npos) {
        return std::string{digits};
    }
    const char decimal = digits[last];
    const char grouping = decimal == '.' ? ',' : '.';
    auto whole = digits.substr(0, last);
    const auto decimals = digits.substr(last + 1);
    constexpr std::size_t most_decimals = 2;
    const bool is_decimal = !decimals.empty() && decimals.size() <= most_decimals;
    if (!is_decimal || whole.find(decimal) != std::string_view::npos) {
        // Several of one kind, and none of the other, only group.
        const bool is_all_groups = whole.find(decimal) != std::string_view::npos &&
                                   whole.find(grouping) == std::string_view::npos &&
                                   is_grouped(digits, decimal);
        if (!is_all_groups) {
            return std::nullopt;
        }
        std::string plain{digits};
        std::erase(plain, decimal);
        return plain;
    }
    if (!is_grouped(whole, grouping)) {
        return std::nullopt;
    }
    std::string plain{whole};
    std::erase(plain, grouping);
    return plain + "." + std::string{decimals};
}

} // namespace

std::optional<Money> read_amount(std::string_view text) {
    const auto dressed = without_dress(text);
    const bool is_negative = dressed.starts_with('-');
    const auto plain = plain_number(std::string_view{dressed}.substr(is_negative ? 1 : 0));
    if (!plain || plain->empty()) {
        return std::nullopt;
    }
    const auto first = plain->find_first_not_of('0');
    const auto trimmed = first == std::string::npos || (*plain)[first] == '.'
                             ? "0" + plain->substr(std::min(plain->find('.'), plain->size()))
                             : plain->substr(first);
    const auto money = parse_money(trimmed + " kr");
    if (!std::holds_alternative<Money>(money)) {
        return std::nullopt;
    }
    const Money amount = std::get<Money>(money);
    return is_negative ? -amount : amount;
}

std::optional<Date> read_day(std::string_view text) {
    const auto iso = parse_date(text);
    if (std::holds_alternative<Date>(iso)) {
        return std::get<Date>(iso);
    }
    const auto first = text.find('.');
    const auto second = first == std::string_view::npos ? first : text.find('.', first + 1);
    if (second == std::string_view::npos) {
        return std::nullopt;
    }
    const auto written = fmt::format("{}-{:0>2}-{:0>2}",
                                     text.substr(second + 1),
                                     text.substr(first + 1, second - first - 1),
                                     text.substr(0, first));
    const auto day = parse_date(written);
    return std::holds_alternative<Date>(day) ? std::optional{std::get<Date>(day)} : std::nullopt;
}

} // namespace bpa::lists
