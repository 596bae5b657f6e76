#include "cli/withhold_sheet.hpp"

#include "values/check.hpp"
#include "values/digits.hpp"

#include <fmt/format.h>

namespace bpa::cli {
namespace {

constexpr Int128 half = 2;

Int128 whole_of(const Exact& exact) {
    return exact.numerator() / exact.denominator();
}

/// A number as `bc` writes it: all decimals when they end, otherwise four and `…`.
std::string decimals(const Exact& exact) {
    constexpr std::size_t shown = 4;
    constexpr std::int64_t scale = 10'000;
    auto text = exact.text();
    if (text.find('/') == std::string::npos) {
        return text;
    }
    BPA_CHECK(!exact.is_negative());
    const auto scaled = static_cast<digits::UInt128>(whole_of(exact * Exact{scale}));
    return digits::plain(scaled / scale) + "." + digits::padded(scaled % scale, shown) + "…";
}

/// How an exact number became the whole kroner it counts as.
Words rounding_of(const Exact& exact, std::int64_t result) {
    const Exact rest = exact - Exact{static_cast<std::int64_t>(whole_of(exact))};
    const bool is_up = exact < Exact{result};
    if (rest == Exact::ratio(1, half) && !is_up) {
        return {", rundet til {} (en halv krone går opp, men i Skatteetatens regning med flyttall "
                "er den her litt mindre enn en halv)",
                ", rounded to {} (half a krone goes up, but in the administration's floating-point "
                "reckoning it is a little less than half here)"};
    }
    if (rest > Exact::ratio(1, half) && !is_up) {
        return {", rundet ned til {}", ", rounded down to {}"};
    }
    return {", rundet til {}", ", rounded to {}"};
}

} // namespace

bool is_near(const Exact& exact, std::int64_t whole) {
    const Exact away = exact - Exact{whole};
    return away < Exact{1} && Exact{-1} < away;
}

void Sheet::say(const Words& words) {
    text_ += fmt::format("\n{}\n", words.in(language_));
}

void Sheet::begin(std::string_view symbol, std::string_view formula, const Exact& exact) {
    const auto value = decimals(exact);
    text_ += formula == value ? fmt::format("  {} = {}", symbol, formula)
                              : fmt::format("  {} = {} = {}", symbol, formula, value);
}

void Sheet::sum(std::string_view symbol, std::string_view formula, std::int64_t result) {
    begin(symbol, formula, Exact{result});
    text_ += '\n';
}

void Sheet::rounded(std::string_view symbol,
                    std::string_view formula,
                    const Exact& exact,
                    std::int64_t result) {
    capped(symbol, formula, exact, {.at_most = result, .result = result});
}

void Sheet::capped(std::string_view symbol, std::string_view formula, const Exact& exact, Cap cap) {
    begin(symbol, formula, exact);
    if (!is_near(exact, cap.result)) {
        BPA_CHECK(cap.result == cap.at_most);
        constexpr Words text{.nb = "; høyst {}, så {} = {}", .en = "; at most {}, so {} = {}"};
        text_ += fmt::format(fmt::runtime(text.in(language_)), cap.at_most, symbol, cap.result);
    } else if (!exact.is_whole() || exact != Exact{cap.result}) {
        text_ +=
            fmt::format(fmt::runtime(rounding_of(exact, cap.result).in(language_)), cap.result);
    }
    text_ += '\n';
}

} // namespace bpa::cli
