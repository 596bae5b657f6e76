#include "numbers.hpp"

#include <fmt/format.h>

#include <span>
#include <vector>

namespace bpa::bench {
namespace {

const std::vector<unsigned> id_first{3, 7, 6, 1, 8, 9, 4, 5, 2};
const std::vector<unsigned> id_second{5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
const std::vector<unsigned> organisation{3, 2, 7, 6, 5, 4, 3, 2};

/// Appends the control digit modulo 11; false when the number has none and must not be used.
bool append_control(std::string& digits, std::span<const unsigned> weights) {
    unsigned sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        sum += weights[i] * static_cast<unsigned>(digits.at(i) - '0');
    }
    const unsigned control = (11 - sum % 11) % 11;
    digits += static_cast<char>('0' + control % 10);
    return control < 10;
}

} // namespace

std::string national_id(std::chrono::year_month_day born, unsigned serial) {
    const int year = static_cast<int>(born.year());
    // The individual number tells the century: below 500 for the nineteen-hundreds.
    const unsigned first = (year < 2000 ? 0U : 500U) + serial * 49U;
    for (unsigned individual = first;; ++individual) {
        std::string digits = fmt::format("{:02}{:02}{:02}{:03}",
                                         static_cast<unsigned>(born.day()),
                                         static_cast<unsigned>(born.month()) + 80U,
                                         year % 100,
                                         individual);
        if (append_control(digits, id_first) && append_control(digits, id_second)) {
            return digits;
        }
    }
}

std::string account_number(unsigned serial) {
    // One number in eleven has no control digit; the step leaves room to pass over it.
    for (unsigned number = 100000 + serial * 11;; ++number) {
        std::string digits = fmt::format("9999{:06}", number);
        if (append_control(digits, id_second)) {
            return digits;
        }
    }
}

std::string organisation_number(unsigned serial) {
    for (unsigned number = serial * 11;; ++number) {
        std::string digits = fmt::format("310{:05}", number);
        if (append_control(digits, organisation)) {
            return digits;
        }
    }
}

} // namespace bpa::bench
