#include "compare.hpp"

#include "csv_rows.hpp"
#include "sheets.hpp"

#include <charconv>
#include <chrono>
#include <cmath>
#include <iostream>
#include <optional>

namespace bpa::recalc {
namespace {

constexpr double least_of_a_number = 0.0001;
constexpr double second = 1.0 / 86'400;
constexpr double hundred = 100;

std::optional<double> number_of(const std::string& text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional{value}
                                                                    : std::nullopt;
}

/// `02/26/1905 10:30:00`: so many days after the day that spreadsheets count from. LibreOffice
/// writes times of many hours so.
std::optional<double> long_time_of(const std::string& text);

/// `409:00:00`, `01:30:00 PM` as a share of a day.
std::optional<double> time_of(std::string text) {
    if (text.find('/') != std::string::npos) {
        return long_time_of(text);
    }
    constexpr double minutes_per_hour = 60;
    constexpr double hours_per_day = 24;
    constexpr double noon = 12;
    std::optional<bool> is_afternoon;
    if (text.ends_with(" AM") || text.ends_with(" PM")) {
        is_afternoon = text.ends_with(" PM");
        text.resize(text.size() - 3);
    }
    const auto first = text.find(':');
    const auto last = text.rfind(':');
    if (first == std::string::npos || first == last) {
        return std::nullopt;
    }
    const auto hours = number_of(text.substr(0, first));
    const auto minutes = number_of(text.substr(first + 1, last - first - 1));
    const auto seconds = number_of(text.substr(last + 1));
    if (!hours || !minutes || !seconds) {
        return std::nullopt;
    }
    const double hour = !is_afternoon   ? *hours
                        : *is_afternoon ? std::fmod(*hours, noon) + noon
                                        : std::fmod(*hours, noon);
    return (hour + (*minutes + *seconds / minutes_per_hour) / minutes_per_hour) / hours_per_day;
}

std::optional<double> long_time_of(const std::string& text) {
    namespace chrono = std::chrono;
    const auto space = text.find(' ');
    const auto month = number_of(text.substr(0, 2));
    const auto day = text.size() < 10 ? std::nullopt : number_of(text.substr(3, 2));
    const auto year = text.size() < 10 ? std::nullopt : number_of(text.substr(6, 4));
    if (!month || !day || !year) {
        return std::nullopt;
    }
    const chrono::year_month_day date{chrono::year{static_cast<int>(*year)},
                                      chrono::month{static_cast<unsigned>(*month)},
                                      chrono::day{static_cast<unsigned>(*day)}};
    const chrono::sys_days first{chrono::year{1899} / 12 / 30};
    const auto days = static_cast<double>((chrono::sys_days{date} - first).count());
    const auto time =
        space == std::string::npos ? std::optional{0.0} : time_of(text.substr(space + 1));
    return time ? std::optional{days + *time} : std::nullopt;
}

std::optional<double> share_of(const std::string& text) {
    if (!text.ends_with('%')) {
        return std::nullopt;
    }
    const auto number = number_of(text.substr(0, text.size() - 1));
    return number ? std::optional{*number / hundred} : std::nullopt;
}

} // namespace

bool is_same(const std::string& written, const std::string& calculated, bool is_text) {
    if (is_text) {
        return written == calculated;
    }
    const auto expected = number_of(written);
    if (!expected) {
        return false;
    }
    if (const auto number = number_of(calculated)) {
        return std::abs(*number - *expected) < least_of_a_number;
    }
    if (const auto time = time_of(calculated)) {
        return std::abs(*time - *expected) < second;
    }
    const auto share = share_of(calculated);
    return share && std::abs(*share - *expected) < least_of_a_number;
}

Comparison compare(const std::filesystem::path& book,
                   const std::filesystem::path& tables,
                   const std::string& stem) {
    constexpr std::size_t most_shown = 20;
    Comparison all;
    for (const SheetFile& sheet : sheets_of(book)) {
        CsvRows rows{tables / (stem + '-' + sheet.name + ".csv")};
        std::size_t cells = 0;
        for_each_formula(sheet.file, [&](const FormulaCell& cell) {
            const auto& row = rows.at(cell.row);
            const std::string calculated = cell.column < row.size() ? row[cell.column] : "";
            ++cells;
            if (is_same(cell.value, calculated, cell.is_text)) {
                return;
            }
            if (all.differences++ < most_shown) {
                std::cout << "  " << sheet.name << '!' << cell.ref << ": " << cell.value
                          << " became " << calculated << "  =" << cell.formula << '\n';
            }
        });
        std::cout << "  " << sheet.name << ": " << cells << " formulas\n";
        all.cells += cells;
    }
    return all;
}

} // namespace bpa::recalc
