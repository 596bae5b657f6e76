#include "values/table_code.hpp"

#include "values/digits.hpp"

namespace bpa {

namespace {

constexpr std::size_t digit_count = 4;
constexpr char pensioner_suffix = 'P';

} // namespace

std::optional<TableCode> TableCode::parse(std::string_view text) {
    TableCode code;
    if (text.size() == digit_count + 1 && text.back() == pensioner_suffix) {
        code.is_pensioner_ = true;
        text.remove_suffix(1);
    }
    if (text.size() != digit_count) {
        return std::nullopt;
    }
    int number = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9') {
            return std::nullopt;
        }
        constexpr int ten = 10;
        number = number * ten + (digit - '0');
    }
    code.number_ = static_cast<std::int16_t>(number);
    return code;
}

std::string TableCode::text() const {
    std::string written = digits::padded(static_cast<digits::UInt128>(number_), digit_count);
    if (is_pensioner_) {
        written += pensioner_suffix;
    }
    return written;
}

} // namespace bpa
