#include "cli/withhold_values.hpp"

#include "values/check.hpp"
#include "values/parse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace bpa::cli {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// How many digits a text begins with.
std::size_t digits_at_start(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
}

std::string listed(const std::vector<int>& years) {
    return fmt::format("{}", fmt::join(years, ", "));
}

std::string periods_of(const tax::Table& table) {
    std::string names;
    for (std::size_t i = 0; i < tax_periods.size(); ++i) {
        const auto period = static_cast<TaxPeriod>(i);
        if (table.has(period)) {
            names += names.empty() ? "" : ", ";
            names += name_of(period);
        }
    }
    return names;
}

/// Puts a value into the request, or says why not.
template <class T>
std::optional<Refusal>
take(const Request& request, std::variant<T, Refused> read, std::optional<T>& target) {
    if (const auto* wrong = std::get_if<Refused>(&read)) {
        const source::Diagnostic told{.code = wrong->code, .place = {}, .args = wrong->args};
        return Refusal{.message = source::text_of(told, request.language),
                       .remedy = source::remedy_of(told, request.language)};
    }
    target = std::get<T>(read);
    return std::nullopt;
}

} // namespace

std::variant<int, Refused> read_year(std::string_view text) {
    constexpr std::size_t length = 4;
    int year = 0;
    std::from_chars(text.data(), text.data() + text.size(), year);
    if (text.size() != length || digits_at_start(text) != length) {
        return Refused{.code = "withhold/bad-year", .args = {{"year", std::string{text}}}};
    }
    return year;
}

std::variant<TableCode, Refused> read_table(std::string_view text) {
    const auto code = TableCode::parse(text);
    if (!code) {
        return Refused{.code = "withhold/bad-table", .args = {{"table", std::string{text}}}};
    }
    return *code;
}

std::variant<TaxPeriod, Refused> read_tax_period(std::string_view text) {
    const auto& names = tax_periods;
    const auto found = std::ranges::find(names, text);
    if (found == names.end()) {
        return Refused{.code = "withhold/unknown-period", .args = {{"period", std::string{text}}}};
    }
    return static_cast<TaxPeriod>(found - names.begin());
}

std::variant<std::int64_t, Refused> read_base(std::string_view text) {
    constexpr std::size_t most_digits = 12;
    constexpr std::size_t most_decimals = 2;
    const bool is_negative = text.starts_with('-');
    const auto number = text.substr(is_negative ? 1 : 0);
    const auto whole = digits_at_start(number);
    const bool has_ore = whole < number.size() && number[whole] == '.';
    const auto ore = has_ore ? digits_at_start(number.substr(whole + 1)) : 0;
    const auto read = whole + (has_ore ? ore + 1 : 0);
    const bool is_number = whole > 0 && whole <= most_digits && read == number.size() &&
                           ore <= most_decimals && (!has_ore || ore > 0);
    if (!is_number || is_negative) {
        return Refused{.code = is_number ? "withhold/negative-base" : "withhold/bad-base",
                       .args = {{"base", std::string{text}}}};
    }
    std::int64_t kroner = 0;
    std::from_chars(number.data(), number.data() + whole, kroner);
    return kroner;
}

Refused refused(const tax::Refusal& refusal, const Wanted& wanted, const tax::Tables& tables) {
    const auto year = fmt::format("{}", wanted.year);
    const auto table = wanted.table.text();
    switch (refusal.why) {
    case tax::WhyNot::no_such_year:
        return {.code = "withhold/unknown-year",
                .args = {{"year", year}, {"years", listed(tables.years())}}};
    case tax::WhyNot::of_other_years:
        return {.code = "withhold/other-year-table",
                .args = {{"table", table},
                         {"year", year},
                         {"years", listed(tables.years_with(wanted.table))}}};
    case tax::WhyNot::no_such_table:
        return {.code = "withhold/unknown-table", .args = {{"table", table}, {"year", year}}};
    case tax::WhyNot::no_such_period:
        break;
    }
    const auto found = tables.find(wanted.year, wanted.table);
    BPA_CHECK(wanted.period && std::holds_alternative<tax::Table>(found));
    return {.code = "withhold/no-such-period",
            .args = {{"table", table},
                     {"period", std::string{name_of(*wanted.period)}},
                     {"periods", periods_of(std::get<tax::Table>(found))}}};
}

bool is_withhold_option(std::string_view name) {
    constexpr std::array<std::string_view, 7> own{
        "year", "table", "period", "base", "explain", "rows", "whole-table"};
    return std::ranges::find(own, name) != own.end();
}

std::optional<Refusal>
set_withhold_option(Request& request, const std::string& name, const std::string& value) {
    auto& asked = request.withhold;
    if (name == "year") {
        return take(request, read_year(value), asked.year);
    }
    if (name == "table") {
        return take(request, read_table(value), asked.table);
    }
    if (name == "period") {
        return take(request, read_tax_period(value), asked.period);
    }
    if (name == "base") {
        return take(request, read_base(value), asked.base);
    }
    if (name == "rows") {
        if (value.empty()) {
            constexpr Words text{.nb = "verdien er tom", .en = "the value is empty"};
            constexpr Words remedy{.nb = "skriv navnet på en fil",
                                   .en = "write the name of a file"};
            return Refusal{.message = std::string{text.in(request.language)},
                           .remedy = std::string{remedy.in(request.language)}};
        }
        asked.rows.emplace_back(value);
    } else if (name == "explain") {
        asked.explain = true;
    } else {
        BPA_CHECK(name == "whole-table");
        asked.whole_table = true;
    }
    return std::nullopt;
}

std::optional<UsageProblem> check_withhold(const Request& request) {
    const auto& asked = request.withhold;
    const bool is_one = asked.year && asked.table && asked.period && asked.base;
    const bool has_any = asked.year || asked.table || asked.period;
    const bool is_text = request.format == Format::text;
    const bool has_other = asked.base || asked.explain;
    bool is_clear = is_one;
    if (!asked.rows.empty()) {
        is_clear = !has_any && !has_other && !asked.whole_table && is_text;
    } else if (asked.whole_table) {
        is_clear = asked.year && !has_other && is_text;
    }
    if (is_clear) {
        return std::nullopt;
    }
    constexpr Words text{.nb = "`withhold` trenger ett spørsmål å svare på",
                         .en = "`withhold` needs one question to answer"};
    constexpr Words remedy{.nb = "skriv --year, --table, --period og --base; eller bare --rows; "
                                 "eller --year og --whole-table",
                           .en = "write --year, --table, --period and --base; or --rows alone; or "
                                 "--year and --whole-table"};
    return UsageProblem{.language = request.language,
                        .message = std::string{text.in(request.language)},
                        .remedy = std::string{remedy.in(request.language)}};
}

} // namespace bpa::cli
