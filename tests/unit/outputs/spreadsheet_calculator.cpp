#include "spreadsheet_calculator.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <stdexcept>
#include <vector>

namespace bpa::test {
namespace {

class Calculation {
public:
    Calculation(std::string_view formula, const CellValues& cells)
        : rest_{formula}, cells_{cells} {}

    double whole() {
        const double value = sum();
        if (!rest_.empty()) {
            throw std::invalid_argument{"left over: " + std::string{rest_}};
        }
        return value;
    }

private:
    bool take(char c) {
        const bool is_here = !rest_.empty() && rest_.front() == c;
        rest_.remove_prefix(is_here ? 1 : 0);
        return is_here;
    }

    double sum() {
        double value = product();
        while (true) {
            if (take('+')) {
                value += product();
            } else if (take('-')) {
                value -= product();
            } else {
                return value;
            }
        }
    }

    double product() {
        double value = single();
        while (true) {
            if (take('*')) {
                value *= single();
            } else if (take('/')) {
                value /= single();
            } else {
                return value;
            }
        }
    }

    double single() {
        if (take('-')) {
            return -single();
        }
        if (take('(')) {
            const double value = sum();
            if (!take(')')) {
                throw std::invalid_argument{"no end of a bracket"};
            }
            return value;
        }
        return !rest_.empty() && rest_.front() >= 'A' && rest_.front() <= 'Z' ? named() : number();
    }

    double number() {
        double value = 0;
        const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
        if (error != std::errc{}) {
            throw std::invalid_argument{"no number: " + std::string{rest_}};
        }
        rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
        return value;
    }

    double named() {
        const auto length = std::min(rest_.find_first_of("(),+-*/"), rest_.size());
        const std::string name{rest_.substr(0, length)};
        rest_.remove_prefix(length);
        if (!take('(')) {
            return cells_.at(name);
        }
        std::vector<double> values;
        do {
            values.push_back(sum());
        } while (take(','));
        if (!take(')')) {
            throw std::invalid_argument{"no end of " + name};
        }
        return function(name, values);
    }

    static double function(const std::string& name, const std::vector<double>& values) {
        if (name == "ROUND") {
            return std::round(values.at(0)); // away from zero on a tie
        }
        if (name == "ROUNDDOWN") {
            return std::trunc(values.at(0));
        }
        if (name == "ROUNDUP") {
            return values.at(0) < 0 ? std::floor(values.at(0)) : std::ceil(values.at(0));
        }
        if (name == "INT") {
            return std::floor(values.at(0));
        }
        if (name == "MIN") {
            return std::min(values.at(0), values.at(1));
        }
        if (name == "MAX") {
            return std::max(values.at(0), values.at(1));
        }
        throw std::invalid_argument{"no function " + name};
    }

    std::string_view rest_;
    const CellValues& cells_;
};

} // namespace

double calculate(std::string_view formula, const CellValues& cells) {
    return Calculation{formula, cells}.whole();
}

} // namespace bpa::test
