#pragma once

#include "calc/split.hpp"
#include "calc/views.hpp"
#include "calc/working_time.hpp"
#include "values/parse.hpp"

#include <string>
#include <string_view>
#include <vector>

/// One invented person, her shifts, and rules with round figures, for tests of working time.
namespace bpa::calc::test {

constexpr auto active = line::DutyIndex{0};
constexpr auto passive = line::DutyIndex{1};
constexpr auto standby = line::DutyIndex{2}; ///< no working time

inline Minutes hours(std::int64_t whole, std::int64_t minutes = 0) {
    return Minutes::of(whole * 60 + minutes);
}
inline Date date(std::string_view text) {
    return std::get<Date>(parse_date(text));
}
inline Percent percent(std::int64_t hundredths) {
    return Percent::of_fraction(Exact::ratio(hundredths, 100));
}

/// A value from 2020 without end.
template <class T>
rulebook::Dated<T> always(T value, std::optional<Date> verified_until = std::nullopt) {
    return {{{.days = {date("2020-01-01"), std::nullopt}, .value = std::move(value)}},
            verified_until};
}

/// The Act's own figures, as `statutes.md` has them; rates are invented.
rulebook::WorkingTimeLaw working_time_act();
rulebook::Rules rules_for_test();

struct World {
    rulebook::Rules rules = rules_for_test();
    facts::Facts facts;
    Settings settings;
    Prior prior;

    /// May 2025; one employment with an hourly wage of 200.00.
    World();

    facts::Employment& employment() { return facts.assistants.at(0).employments.at(0); }
    rulebook::Rulebook& book() { return rules.rulebooks.at("contracts/test"); }
    [[nodiscard]] Instant at(std::string_view local) const;
    [[nodiscard]] facts::Shift shift(std::string_view start, std::string_view end) const;
    facts::Shift& work(std::string_view start, std::string_view end);
    void plan(std::string_view start, std::string_view end);
    /// In the roster of April, the period before.
    void plan_before(std::string_view start, std::string_view end);
    void paid(std::string_view start, std::string_view end, Minutes overtime = {});
    void averaging(Minutes day, Minutes week);
    void salary(std::int64_t position);
};

/// What marking gave: segments of each shift, the problem, the findings.
struct Marked {
    std::vector<std::vector<line::Segment>> shifts;
    std::optional<source::Diagnostic> problem;
    std::vector<line::Finding> findings;
    line::WeeklyWork weeks;
};
/// Marks all shifts in order of start. Checks that the segments of each still adjoin and last as
/// long as the shift.
Marked mark(const World& world);

/// The parts of a kind: `05-05 17:00-18:00, …`; adjoining parts are joined.
std::string parts(const Marked& marked, line::HourKind kind);
inline std::string overtime(const World& world) {
    return parts(mark(world), line::HourKind::overtime);
}
/// `05-05 08:00-16:00, …`: what a monthly salary pays.
std::string salaried(const Marked& marked);

} // namespace bpa::calc::test
