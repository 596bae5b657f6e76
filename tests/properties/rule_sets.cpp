// Random shifts under each rule set: the agreements of `rules/`, and the contracts in
// `fixtures/rule-sets`, which together use every kind of rule. For each of them a hundred thousand
// shifts: no minute is lost, and cutting a shift in two adjoining ones changes nothing that the
// rules do not make depend on the shift.
#include "rule_sets.hpp"

#include "calc/calculate.hpp"
#include "calc/paid.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace {

using namespace bpa;
using rule_sets::MonthOfOne;
using rule_sets::RuleSet;

constexpr unsigned seed = 20260501;
constexpr int shifts_per_set = 100'000;
constexpr int months_in_two = 2000;

/// Hours and amounts by everything that makes two lines the same; amounts without rounding.
using Totals = std::map<std::tuple<std::string, std::string, HourlyRate>, Exact>;

Totals totals_of(const RuleSet& set, const calc::Outcome& outcome) {
    Totals totals;
    for (const auto& line : outcome.result.lines) {
        const auto rate = line.rate
                              ? outcome.result.rates.at(static_cast<std::size_t>(*line.rate)).value
                              : HourlyRate{};
        auto& total = totals[{set.rules.legend.at(line.derivation.rule).id,
                              set.rules.legend.at(line.code).code,
                              rate}];
        total = total + line.derivation.exact_ore;
    }
    std::erase_if(totals, [](const auto& one) { return one.second == Exact{0}; });
    return totals;
}

std::string text_of(const Totals& totals) {
    std::string text;
    for (const auto& [key, ore] : totals) {
        text += fmt::format("{} {} {} {}\n",
                            std::get<0>(key),
                            std::get<1>(key),
                            std::get<2>(key).text(),
                            ore.text());
    }
    return text;
}

/// Working time and overtime of each week, and all working time of each employment.
std::string log_of(const calc::Outcome& outcome) {
    std::string text;
    for (const auto& [monday, week] : outcome.result.weeks) {
        if (week.worked > Minutes{}) {
            text +=
                fmt::format("{} {} {}\n", monday.text(), week.worked.text(), week.overtime.text());
        }
    }
    for (const auto& [employment, hours] : outcome.result.hours_worked) {
        text += fmt::format("{} {}\n", employment, hours.text());
    }
    return text;
}

/// Whether some duty that a rule set pays counts as a share of its time.
bool has_shares(const RuleSet& set) {
    return std::any_of(set.duties.begin(), set.duties.end(), [&](line::DutyIndex duty) {
        const auto& share = set.rules.legend.at(duty).working_time;
        return !share.is_all() && !share.is_nothing();
    });
}

/// How many segments count as a share of their time beyond a limit.
int shares_beyond(const calc::Outcome& outcome) {
    const auto& segments = outcome.result.segments;
    return static_cast<int>(std::count_if(segments.begin(), segments.end(), [](const auto& one) {
        const bool is_part = !one.working_share.is_all() && !one.working_share.is_nothing();
        return is_part && one.hour_kind != line::HourKind::ordinary;
    }));
}

/// No minute is lost: the segments of each shift adjoin and last as long as it, and each is one
/// kind of time.
void check_minutes(const MonthOfOne& month, const calc::Outcome& outcome) {
    std::vector<Minutes> minutes(outcome.result.shifts.size());
    for (const auto& segment : outcome.result.segments) {
        minutes.at(static_cast<std::size_t>(segment.shift)) += segment.minutes;
        REQUIRE(segment.on_duty == (segment.is_break ? Minutes{} : segment.minutes));
        REQUIRE(segment.working_time <= segment.minutes);
        REQUIRE((!segment.working_share.is_all() || segment.working_time == segment.minutes));
    }
    REQUIRE(minutes.size() == month.facts.shifts.size());
    for (std::size_t i = 0; i < minutes.size(); ++i) {
        REQUIRE(minutes[i] == month.facts.shifts[i].end - month.facts.shifts[i].start);
    }
}

calc::Outcome paid(const RuleSet& set, const MonthOfOne& month) {
    auto outcome = calc::calculate(
        month.facts, set.rules, month.settings, month.prior, 0, set.inputs->files());
    for (const auto& problem : outcome.problems) {
        FAIL(set.id << ": " << source::draw(problem, set.inputs->files(), source::Language::en));
    }
    return outcome;
}

/// What a run that has paid leaves to the next.
calc::Prior left_by(const RuleSet& set, const MonthOfOne& month, const calc::Outcome& outcome) {
    calc::Prior prior{.accounts = outcome.result.posted,
                      .weeks = outcome.result.weeks,
                      .hours_worked = outcome.result.hours_worked,
                      .counters = outcome.result.counted,
                      .begun = month.settings.period_days.first};
    std::vector<calc::WorkedShift> worked(month.facts.shifts.size());
    for (const auto& segment : outcome.result.segments) {
        worked.at(static_cast<std::size_t>(segment.shift)).add(segment);
    }
    for (std::size_t i = 0; i < worked.size(); ++i) {
        const auto& shift = month.facts.shifts[i];
        const auto key = calc::paid_key(month.facts, set.rules, shift);
        prior.paid[key] = {.key = key,
                           .digest = calc::content_of(month.facts, set.rules, shift),
                           .run = "2025-04/01",
                           .working_time = worked[i].worked,
                           .overtime = worked[i].overtime,
                           .overtime_at = worked[i].overtime_at};
    }
    return prior;
}

/// What a month pays in two runs, the first of them of its first so many shifts.
Totals totals_of_two(const RuleSet& set, const MonthOfOne& month, std::size_t first_shifts) {
    auto first = month;
    first.facts.shifts.resize(first_shifts);
    const auto of_first = paid(set, first);
    auto second = month;
    second.prior = left_by(set, first, of_first);
    auto totals = totals_of(set, of_first);
    for (const auto& [key, ore] : totals_of(set, paid(set, second))) {
        totals[key] = totals[key] + ore;
    }
    return totals;
}

} // namespace

TEST_CASE("no minute is lost, and a shift may be cut where no rule looks at the whole of it") {
    for (const auto& set : rule_sets::all()) {
        rule_sets::Random random{seed};
        int shifts = 0;
        int cut = 0;
        int beyond = 0;
        while (shifts < shifts_per_set) {
            const auto month = rule_sets::random_month(*set, random);
            const auto outcome = paid(*set, month);
            check_minutes(month, outcome);
            shifts += static_cast<int>(month.facts.shifts.size());
            if (const auto parts = rule_sets::cut_some(*set, month, random)) {
                INFO(set->id);
                const auto of_parts = paid(*set, *parts);
                REQUIRE(text_of(totals_of(*set, of_parts)) == text_of(totals_of(*set, outcome)));
                REQUIRE(log_of(of_parts) == log_of(outcome));
                beyond += shares_beyond(of_parts);
                cut += static_cast<int>(parts->facts.shifts.size() - month.facts.shifts.size());
            }
        }
        fmt::print("{}: seed {}, {} shifts, {} of them cut in two; {} parts that count as a share "
                   "lie beyond a limit\n",
                   set->id,
                   seed,
                   shifts,
                   cut,
                   beyond);
        CHECK(cut > 0);
        CHECK((beyond > 0) == has_shares(*set));
    }
}

TEST_CASE("hours and overtime are the same in one run and in two") {
    int runs = 0;
    for (const auto& set : rule_sets::all()) {
        // What others pay by the period, or for a salary, a second run has paid already.
        if (set->id != "contracts/rosters" && set->id != "contracts/shares") {
            continue;
        }
        rule_sets::Random random{seed};
        for (int i = 0; i < months_in_two; ++i) {
            const auto month = rule_sets::random_month(*set, random);
            if (!month.facts.assistants.at(0).employments.at(0).monthly_salary.empty()) {
                continue;
            }
            const auto shifts = static_cast<int>(month.facts.shifts.size());
            const int border = random.between(0, shifts);
            INFO(set->id << ", month " << i << ", border after shift " << border);
            REQUIRE(text_of(totals_of_two(*set, month, static_cast<std::size_t>(border))) ==
                    text_of(totals_of(*set, paid(*set, month))));
            ++runs;
        }
    }
    CHECK(runs > months_in_two / 2);
}
