#include "facts/load/assistants.hpp"
#include "facts/load/checked_values.hpp"
#include "facts/load/schemas.hpp"

#include <array>
#include <span>

namespace bpa::facts {
namespace {

using rulebook::WorkingTimeLaw;
using Bound = rulebook::Dated<Minutes> WorkingTimeLaw::*;

/// Knows a figure an exception may have: its key, the member it fills, how far the law lets who
/// made it go, and whether that is the most or the least.
struct Figure {
    std::string_view key;
    std::optional<Minutes> WorkingTimeException::*fills;
    Bound bound;
    bool is_least = false;
};

constexpr std::array union_figures{
    Figure{"rest_day", &WorkingTimeException::rest_day, &WorkingTimeLaw::union_rest_day, true},
    Figure{"rest_week", &WorkingTimeException::rest_week, &WorkingTimeLaw::union_rest_week, true},
    Figure{"overtime_7_days",
           &WorkingTimeException::overtime_7_days,
           &WorkingTimeLaw::union_overtime_7_days},
    Figure{"overtime_4_weeks",
           &WorkingTimeException::overtime_4_weeks,
           &WorkingTimeLaw::union_overtime_4_weeks},
    Figure{"overtime_52_weeks",
           &WorkingTimeException::overtime_52_weeks,
           &WorkingTimeLaw::union_overtime_52_weeks},
    Figure{"total_day", &WorkingTimeException::total_day, &WorkingTimeLaw::union_total_day}};
constexpr std::array authority_figures{Figure{"overtime_7_days",
                                              &WorkingTimeException::overtime_7_days,
                                              &WorkingTimeLaw::authority_overtime_7_days},
                                       Figure{"overtime_26_weeks",
                                              &WorkingTimeException::overtime_26_weeks,
                                              &WorkingTimeLaw::authority_overtime_26_weeks}};
constexpr std::array<std::string_view, 7> keys{"rest_day",
                                               "rest_week",
                                               "overtime_7_days",
                                               "overtime_4_weeks",
                                               "overtime_26_weeks",
                                               "overtime_52_weeks",
                                               "total_day"};

std::span<const Figure> figures_of(std::string_view by) {
    return by == "union" ? std::span<const Figure>{union_figures}
                         : std::span<const Figure>{authority_figures};
}

void report(const yaml::MappingReader& reader,
            const Figure& figure,
            std::pair<Minutes, std::string> written_and_limit,
            const EmploymentFrame& frame) {
    frame.context.diagnostics.add(
        of_person(frame.person,
                  problem_at(reader,
                             figure.key,
                             "employer/exception-over-limit",
                             {{"assistant", std::string{frame.person}},
                              {"key", std::string{figure.key}},
                              {"written", written_and_limit.first.text()},
                              {"limit", std::move(written_and_limit.second)}})));
}

/// Holds a figure against what the law lets an exception be on its first day.
void check_figure(const yaml::MappingReader& reader,
                  const Figure& figure,
                  std::pair<Minutes, Date> written_and_from,
                  const EmploymentFrame& frame) {
    const auto& [written, from] = written_and_from;
    const auto& law = frame.context.rules.law;
    const bool is_household = regime_on(frame.employer, from) == WorkingTimeRegime::household;
    const auto& limits = is_household ? law.household : law.working_time;
    const auto* entry = (limits.*figure.bound).on(from).entry;
    if (entry == nullptr) {
        report(reader, figure, {written, "–"}, frame);
    } else if (figure.is_least ? written < entry->value : entry->value < written) {
        report(reader, figure, {written, entry->value.text()}, frame);
    }
}

std::optional<WorkingTimeException>
read_figures(const yaml::MappingReader& reader, std::string_view by, const EmploymentFrame& frame) {
    auto& diagnostics = frame.context.diagnostics;
    const std::string condition = "by: " + std::string{by};
    bool is_whole = true;
    for (const std::string_view key : {"source", "at"}) {
        is_whole = need_key(reader, {key, condition}, diagnostics) && is_whole;
    }
    const auto from = reader.get_date("from");
    const auto citation = from && is_whole ? cite(reader, *from, frame.context) : std::nullopt;
    const auto figures = figures_of(by);
    for (const auto key : keys) {
        if (std::none_of(figures.begin(), figures.end(), [key](const auto& one) {
                return one.key == key;
            })) {
            refuse_key(reader, {key, condition}, diagnostics);
        }
    }
    if (!from || !citation) {
        return std::nullopt;
    }
    WorkingTimeException exception{.party = by == "union" ? AveragingParty::union_representatives
                                                          : AveragingParty::authority,
                                   .citation = *citation};
    for (const auto& figure : figures) {
        if (const auto written = reader.get_minutes(figure.key)) {
            check_figure(reader, figure, {*written, *from}, frame);
            exception.*figure.fills = *written;
        }
    }
    return exception;
}

/// The value of an entry: an exception, or that there is none any more; nothing after reporting.
std::optional<std::optional<WorkingTimeException>> read_exception(const yaml::MappingReader& reader,
                                                                  const EmploymentFrame& frame) {
    static constexpr std::array<std::string_view, 3> parties = {"union", "authority", "none"};
    const auto by = reader.get_choice("by", parties);
    if (!by) {
        return std::nullopt;
    }
    if (*by == "none") {
        for (const auto key : keys) {
            refuse_key(reader, {key, "by: none"}, frame.context.diagnostics);
        }
        return std::optional<WorkingTimeException>{};
    }
    const auto exception = read_figures(reader, *by, frame);
    return exception ? std::optional{exception} : std::nullopt;
}

/// The value of an entry: where the agreement stands, or that there is none any more; nothing after
/// reporting.
std::optional<std::optional<line::CitationIndex>>
read_sunday_agreement(const yaml::MappingReader& reader, const EmploymentFrame& frame) {
    static constexpr std::array<std::string_view, 2> ways = {"written_agreement", "none"};
    auto& diagnostics = frame.context.diagnostics;
    const auto by = reader.get_choice("by", ways);
    if (!by) {
        return std::nullopt;
    }
    const bool is_none = *by == "none";
    const std::string condition = "by: " + std::string{*by};
    bool is_whole = true;
    for (const std::string_view key : {"source", "at"}) {
        if (is_none) {
            refuse_key(reader, {key, condition}, diagnostics);
        } else {
            is_whole = need_key(reader, {key, condition}, diagnostics) && is_whole;
        }
    }
    if (is_none) {
        return std::optional<line::CitationIndex>{};
    }
    const auto from = reader.get_date("from");
    const auto citation = from && is_whole ? cite(reader, *from, frame.context) : std::nullopt;
    return citation ? std::optional{citation} : std::nullopt;
}

} // namespace

void read_working_time_exceptions(const yaml::MappingReader& reader,
                                  Employment& employment,
                                  const EmploymentFrame& frame) {
    employment.working_time_exceptions = read_history<std::optional<WorkingTimeException>>(
        reader.get_sequence("working_time_exceptions"),
        schemas::working_time_exception,
        frame.context.diagnostics,
        [&](const auto& entry) { return read_exception(entry, frame); });
    employment.sundays_on_average = read_history<std::optional<line::CitationIndex>>(
        reader.get_sequence("sundays_on_average"),
        schemas::sundays_on_average,
        frame.context.diagnostics,
        [&](const auto& entry) { return read_sunday_agreement(entry, frame); });
}

} // namespace bpa::facts
