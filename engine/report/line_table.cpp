#include "report/line_table.hpp"

#include "report/field.hpp"
#include "values/check.hpp"
#include "values/parse.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <map>
#include <string_view>

namespace bpa::report {
namespace {

constexpr std::string_view yes = "yes";

std::int64_t whole_of(std::string_view text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// `600`, `500/3`, `40.5`.
Exact exact_of(const std::string& text) {
    const auto slash = text.find('/');
    if (slash != std::string::npos) {
        return Exact::ratio(whole_of(text), whole_of(std::string_view{text}.substr(slash + 1)));
    }
    const bool is_negative = text.starts_with('-');
    const auto size = value_of(parse_decimal(std::string_view{text}.substr(is_negative ? 1 : 0)));
    return is_negative ? -size : size;
}

using Segments = std::vector<PaidTime>;

bool read_segments(const PublishedRun& run,
                   const line::Legend& legend,
                   Segments& segments,
                   source::Diagnostics& diagnostics) {
    std::map<std::string, line::DutyIndex, std::less<>> duties;
    for (std::size_t i = 0; i < legend.duties.size(); ++i) {
        duties.emplace(legend.duties[i].id, static_cast<line::DutyIndex>(i));
    }
    enum Column : std::size_t { minutes, duty, call, hour_kind, salaried, paid };
    static constexpr std::array<std::string_view, 6> columns{
        "minutes", "duty", "call", "hour_kind", "salaried", "paid"};
    bool are_duties_known = true;
    const bool is_read = read_table(
        run,
        "audit/segments.csv",
        columns,
        [&](std::span<const std::string> fields) {
            const auto found = duties.find(fields[duty]);
            are_duties_known = are_duties_known && found != duties.end();
            segments.push_back({.minutes = static_cast<std::int32_t>(whole_of(fields[minutes])),
                                .duty = found == duties.end() ? line::DutyIndex{} : found->second,
                                .is_call = fields[call] == yes,
                                .is_overtime = fields[hour_kind] == "overtime",
                                .has_base_pay = fields[salaried] != yes && fields[paid] != "0"});
        },
        diagnostics);
    if (is_read && !are_duties_known) {
        diagnostics.add({.code = "report/unknown-duty", .args = {{"run", run.manifest.run}}});
    }
    return is_read && are_duties_known;
}

/// `S000001 S000002`: the segments they name.
void find_segments(const std::string& ids, const Segments& all, std::vector<const PaidTime*>& to) {
    to.clear();
    for (std::size_t at = 0; at < ids.size();) {
        const auto end = std::min(ids.find(' ', at), ids.size());
        const auto number = whole_of(std::string_view{ids}.substr(at + 1, end - at - 1));
        BPA_CHECK(number >= 1 && static_cast<std::size_t>(number) <= all.size());
        to.push_back(&all[static_cast<std::size_t>(number) - 1]);
        at = end + 1;
    }
}

bool has_word(std::string_view words, std::string_view word) {
    for (std::size_t at = 0; at <= words.size();) {
        const auto end = std::min(words.find(' ', at), words.size());
        if (words.substr(at, end - at) == word) {
            return true;
        }
        at = end + 1;
    }
    return false;
}

} // namespace

bool read_lines(const PublishedRun& run,
                const line::Legend& legend,
                const std::function<void(const PaidLine& line)>& take,
                source::Diagnostics& diagnostics) {
    Segments segments;
    if (!read_segments(run, legend, segments, diagnostics)) {
        return false;
    }
    enum Column : std::size_t {
        assistant,
        employment,
        arrangement,
        earned_on,
        period,
        pay_code,
        bases,
        in_force,
        counted,
        amount,
        ids
    };
    static constexpr std::array<std::string_view, 11> columns{"assistant",
                                                              "employment",
                                                              "arrangement",
                                                              "earned_on",
                                                              "period",
                                                              "pay_code",
                                                              "bases",
                                                              "in_force",
                                                              "counted_minutes",
                                                              "amount",
                                                              "segments"};
    PaidLine line;
    const auto row = [&](std::span<const std::string> fields) {
        line.assistant = fields[assistant];
        line.employment = static_cast<std::uint16_t>(whole_of(fields[employment]));
        line.arrangement = fields[arrangement];
        line.earned_on = value_of(parse_date(fields[earned_on]));
        line.period = fields[period];
        line.pay_code = fields[pay_code];
        line.bears_contribution = has_word(fields[bases], "contribution");
        line.bears_withholding = has_word(fields[bases], "withholding");
        line.rate_from = fields[in_force].empty()
                             ? std::nullopt
                             : std::optional{value_of(parse_date(fields[in_force]))};
        line.counted = exact_of(fields[counted]);
        line.amount = money_of(fields[amount]);
        find_segments(fields[ids], segments, line.time);
        take(line);
    };
    return read_table(run, "audit/lines.csv", columns, row, diagnostics);
}

} // namespace bpa::report
