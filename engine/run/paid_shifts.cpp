#include "run/balances.hpp"
#include "run/csv_text.hpp"
#include "values/date.hpp"
#include "values/parse.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace bpa::run {
namespace {

constexpr std::array<std::string_view, 7> columns = {
    "key", "content", "period", "run", "working_time", "overtime", "overtime_at"};
/// Those of runs made before it was kept where overtime lay.
constexpr std::size_t columns_before = columns.size() - 1;
constexpr std::string_view of_day = "day ";
constexpr std::string_view of_week = "week ";

/// A field as CSV (RFC 4180) writes it: in quotes when it needs them.
void append_field(std::string& to, const std::string& text) {
    if (text.find_first_of(",\"\n\r") == std::string::npos) {
        to += text;
        return;
    }
    to += '"';
    for (const char c : text) {
        to.append(c == '"' ? 2 : 1, c);
    }
    to += '"';
}

std::optional<Minutes> minutes_of(std::string_view text) {
    const auto parsed = parse_minutes(text);
    const auto* minutes = std::get_if<Minutes>(&parsed);
    return minutes == nullptr ? std::nullopt : std::optional{*minutes};
}

/// Reads `day 0:00-3:00` or `week 8:00-9:00`.
std::optional<calc::PaidOvertime> overtime_part(std::string_view text) {
    const bool is_of_week = text.starts_with(of_week);
    if (!is_of_week && !text.starts_with(of_day)) {
        return std::nullopt;
    }
    text.remove_prefix(is_of_week ? of_week.size() : of_day.size());
    const std::size_t dash = text.find('-');
    const auto from = minutes_of(text.substr(0, dash));
    const auto until = minutes_of(dash == std::string_view::npos ? "" : text.substr(dash + 1));
    return from && until && *from < *until
               ? std::optional{calc::PaidOvertime{*from, *until, is_of_week}}
               : std::nullopt;
}

/// Reads where overtime lay, parts with `|` between them; nothing when they are not in order.
std::optional<std::vector<calc::PaidOvertime>> overtime_parts(std::string_view text) {
    std::vector<calc::PaidOvertime> parts;
    while (!text.empty()) {
        const std::size_t bar = std::min(text.find('|'), text.size());
        const auto part = overtime_part(text.substr(0, bar));
        if (!part || bar + 1 == text.size() ||
            (!parts.empty() && part->from < parts.back().until)) {
            return std::nullopt;
        }
        parts.push_back(*part);
        text.remove_prefix(std::min(bar + 1, text.size()));
    }
    return parts;
}

void append_overtime(std::string& to, const std::vector<calc::PaidOvertime>& parts) {
    for (const auto& part : parts) {
        to += &part == parts.data() ? "" : "|";
        to += part.is_of_week ? of_week : of_day;
        to += part.from.text() + "-" + part.until.text();
    }
}

bool is_offset_time(std::string_view text) {
    const auto parsed = parse_local_time(text);
    const auto* local = std::get_if<LocalTime>(&parsed);
    return local != nullptr && local->offset_minutes.has_value();
}

/// Whether a row has the form that `calc` relies on: a key of three parts and a content that begins
/// with start and end.
bool is_paid_shift(const std::vector<std::string>& row) {
    const std::string& content = row[1];
    const std::size_t first = content.find('|');
    const std::size_t second = first == std::string::npos ? first : content.find('|', first + 1);
    const std::size_t last_slash = row[0].rfind('/');
    const auto period = parse_month(row[2]);
    return second != std::string::npos && is_offset_time(content.substr(0, first)) &&
           is_offset_time(content.substr(first + 1, second - first - 1)) &&
           last_slash != std::string::npos && row[0].find('/') < last_slash &&
           is_offset_time(row[0].substr(last_slash + 1)) && std::holds_alternative<Month>(period) &&
           minutes_of(row[4]) && minutes_of(row[5]) &&
           (row.size() == columns_before || overtime_parts(row[columns_before]));
}

bool is_heading(const std::vector<std::string>& row) {
    return (row.size() == columns.size() || row.size() == columns_before) &&
           std::equal(row.begin(), row.end(), columns.begin());
}

PaidShiftRow row_of(const std::vector<std::string>& row) {
    return {.key = row[0],
            .content = row[1],
            .period = row[2],
            .run = row[3],
            .working_time = *minutes_of(row[4]),
            .overtime = *minutes_of(row[5]),
            .overtime_at = row.size() == columns_before ? std::vector<calc::PaidOvertime>{}
                                                        : *overtime_parts(row[columns_before])};
}

} // namespace

void append_paid_shift(std::string& text, const PaidShiftRow& row) {
    for (const std::string* part : {&row.key, &row.content, &row.period, &row.run}) {
        append_field(text, *part);
        text += ',';
    }
    text += row.working_time.text();
    text += ',';
    text += row.overtime.text();
    text += ',';
    append_overtime(text, row.overtime_at);
    text += '\n';
}

std::string write_paid_shifts(const std::vector<PaidShiftRow>& rows) {
    std::string text{paid_shifts_heading};
    for (const PaidShiftRow& row : rows) {
        append_paid_shift(text, row);
    }
    return text;
}

std::optional<std::vector<PaidShiftRow>> read_paid_shifts(const source::SourceFiles& files,
                                                          source::FileId file,
                                                          source::Diagnostics& diagnostics) {
    std::vector<PaidShiftRow> paid;
    std::size_t good = 0;
    std::size_t width = 0;
    bool is_good = true;
    CsvReader reader{[&](const CsvReader::Row& row) {
        const bool is_first = good == 0;
        is_good =
            is_good && (is_first ? is_heading(row) : row.size() == width && is_paid_shift(row));
        if (!is_good) {
            return;
        }
        ++good;
        if (is_first) {
            width = row.size();
        } else {
            paid.push_back(row_of(row));
        }
    }};
    reader.add(files.at(file).text);
    if (reader.finish() && is_good && good > 0) {
        return paid;
    }
    // Our fields hold no line breaks, so rows and lines agree.
    diagnostics.add({.code = "run/paid-shifts-malformed",
                     .place = {file, static_cast<std::uint32_t>(good + 1), 1},
                     .length = 1,
                     .args = {},
                     .related = {}});
    return std::nullopt;
}

} // namespace bpa::run
