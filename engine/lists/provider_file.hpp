#pragma once

#include "source/diagnostic.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::lists {

/// Knows a person in the provider's list. What the list has no column for is empty.
struct ProviderRow {
    std::size_t row = 0; ///< in the file; the headings are row 1
    std::string national_id;
    std::string employee_number;
    std::optional<Money> employer; ///< contribution
    std::optional<Money> employee; ///< the employee's own share
    std::optional<Money> total;    ///< both
    std::optional<Money> pay;      ///< pensionable, of the month
    std::optional<Date> entry;
    std::optional<Date> exit;
};

/// An amount as people write it: `1 234,50`, `1.234,50`, `-12.5`, `100 kr`. Nothing for anything
/// else, and for `1.234`, which is one amount in Norwegian and another in English.
[[nodiscard]] std::optional<Money> read_amount(std::string_view text);
/// `2026-10-24` or `24.10.2026`.
[[nodiscard]] std::optional<Date> read_day(std::string_view text);

/// Reads a provider's list: CSV with headings; `;`, `,` or tab between the fields; UTF-8 or
/// Windows-1252. Columns are known by their headings (`docs/reference/lists.md`). A last row
/// without a person is the sum. Reported, and nothing given: `lists/provider-…`. A national id
/// never stands in what is reported.
[[nodiscard]] std::optional<std::vector<ProviderRow>>
read_provider_text(std::string_view bytes, source::Diagnostics& diagnostics);
/// The same of a file.
[[nodiscard]] std::optional<std::vector<ProviderRow>>
read_provider_file(const std::filesystem::path& file, source::Diagnostics& diagnostics);

} // namespace bpa::lists
