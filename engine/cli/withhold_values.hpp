#pragma once

#include "cli/request.hpp"
#include "cli/values.hpp"
#include "source/diagnostic.hpp"
#include "tax/tables.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace bpa::cli {

/// Why a value of a row or an option is refused: a code of the catalogue and what it is filled
/// with.
struct Refused {
    std::string code;
    source::MessageArgs args;
};

// One value each, of a row or an option.
[[nodiscard]] std::variant<int, Refused> read_year(std::string_view text);
[[nodiscard]] std::variant<TableCode, Refused> read_table(std::string_view text);
[[nodiscard]] std::variant<TaxPeriod, Refused> read_tax_period(std::string_view text);
/// Kroner, with øre or without; the whole kroner of it.
[[nodiscard]] std::variant<std::int64_t, Refused> read_base(std::string_view text);

/// Knows the table and the pay period that were asked for.
struct Wanted {
    int year = 0;
    TableCode table;
    std::optional<TaxPeriod> period{};
};
/// Why a table cannot be had, in words.
[[nodiscard]] Refused
refused(const tax::Refusal& refusal, const Wanted& wanted, const tax::Tables& tables);

/// Whether `withhold` reads the option in its own way.
[[nodiscard]] bool is_withhold_option(std::string_view name);
[[nodiscard]] std::optional<Refusal>
set_withhold_option(Request& request, const std::string& name, const std::string& value);
/// Whether what was written makes one question.
[[nodiscard]] std::optional<UsageProblem> check_withhold(const Request& request);

} // namespace bpa::cli
