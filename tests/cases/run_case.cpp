// Runs one case folder: `run_case FOLDER`. Prints what was expected, what came, and the clause;
// exit 0 when they are equal to the øre, 1 when not, 2 when the case cannot be read.
#include "calc/calculate.hpp"
#include "calc/rates.hpp"
#include "case_file.hpp"
#include "month/lines.hpp"
#include "month/steps.hpp"
#include "report.hpp"
#include "run/disk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace {

using namespace bpa;

using cases::because_of;
using cases::Report;

/// The case's own files, and the rules of the program where it brings none of its own.
source::InputSource source_of(const std::string& own, const std::string& rules) {
    auto found = run::disk_source(own, rules);
    const auto others = found;
    const auto brought = run::disk_source(own, std::filesystem::path{own} / "rules");
    found.read = [=](const std::string& path) {
        const bool is_own = std::filesystem::is_regular_file(std::filesystem::path{own} / path);
        return is_own ? brought.read(path) : others.read(path);
    };
    found.list = [=](const std::string& folder) {
        const auto own_paths = brought.list(folder);
        std::set<std::string> paths{own_paths.begin(), own_paths.end()};
        for (const auto& path : others.list(folder)) {
            paths.insert(path);
        }
        return std::vector<std::string>{paths.begin(), paths.end()};
    };
    return found;
}

/// The month of the first shift.
Month month_of(const cases::Case& one, const rulebook::Rules& rules) {
    return Month::of(one.shifts.empty() ? Date{}
                                        : rules.clock.to_wall(one.shifts.front().start).date);
}

facts::Facts facts_of(const cases::Case& one, const rulebook::Rules& rules) {
    facts::Facts facts;
    facts.employer = one.employer;
    facts.approvers = {"leader"};
    facts.arrangements.push_back(
        {.id = "home",
         .leaders = {{"leader", facts::LeaderRole::work_leader, {Date{}, std::nullopt}, {}}},
         .days = {Date{}, std::nullopt}});
    if (one.demand) {
        facts.arrangements.front().floors = {*one.demand};
    }
    facts::Assistant assistant;
    assistant.id = "assistant";
    assistant.employments.push_back(one.employment);
    facts.assistants.push_back(std::move(assistant));
    const Month month = month_of(one, rules);
    facts.periods.push_back({.name = month, .days = {month.first_day(), month.last_day()}});
    facts.shifts = one.shifts;
    facts.roster = one.roster;
    return facts;
}

calc::Outcome calculate(const cases::Case& one,
                        const facts::Facts& facts,
                        const rulebook::Rules& rules,
                        const source::SourceFiles& files) {
    calc::Settings settings;
    settings.period = month_of(one, rules);
    settings.period_days = {settings.period.first_day(), settings.period.last_day()};
    settings.payment_date = settings.period.last_day();
    settings.provisional = one.provisional;
    return calc::calculate(facts, rules, settings, {}, 0, files);
}

std::string text(const cases::ExpectedLine& line) {
    return fmt::format("{} {} x {} = {} by {} ({}){}",
                       line.code,
                       line.hours,
                       line.rate.text(),
                       line.amount.text(),
                       line.rule,
                       line.because,
                       line.provisional ? " provisional" : "");
}

std::string
text(const line::Line& line, const line::AssistantResult& result, const line::Legend& legend) {
    return text(cases::ExpectedLine{
        legend.at(line.code).code,
        line.counted.text(),
        line.rate ? result.rates.at(static_cast<std::size_t>(*line.rate)).value : HourlyRate{},
        line.amount,
        legend.at(line.derivation.rule).id,
        because_of(legend, line.derivation.basis),
        line.provisional});
}

void compare_lines(const cases::Case& one,
                   const calc::Outcome& outcome,
                   const line::Legend& legend,
                   Report& report) {
    const auto& lines = outcome.result.lines;
    for (std::size_t i = 0; i < std::max(lines.size(), one.lines.size()); ++i) {
        report.row(fmt::format("line {}", i + 1),
                   i < one.lines.size() ? text(one.lines[i]) : "nothing",
                   i < lines.size() ? text(lines[i], outcome.result, legend) : "nothing");
    }
    if (one.gross) {
        report.row("gross", one.gross->text(), outcome.result.gross.text());
    }
}

void compare_counts(const cases::Case& one, const calc::Outcome& outcome, Report& report) {
    cases::ExpectedCounts sum{Minutes{}, Minutes{}, Minutes{}, Minutes{}, std::nullopt};
    ExactMinutes paid;
    for (const auto& segment : outcome.result.segments) {
        *sum.on_duty += segment.on_duty;
        paid += segment.paid;
        *sum.working_time += segment.working_time;
        *sum.decision += segment.decision;
    }
    const auto compare = [&](const char* what,
                             const std::optional<Minutes>& expected,
                             const std::optional<Minutes>& actual) {
        if (expected) {
            report.row(what, expected->text(), actual->text());
        }
    };
    compare("hours on duty", one.counts.on_duty, sum.on_duty);
    if (one.counts.paid) {
        report.row("hours paid", one.counts.paid->text(), paid.text());
    }
    compare("working time", one.counts.working_time, sum.working_time);
    compare("hours on the decision", one.counts.decision, sum.decision);
    if (one.counts.time_off) {
        ExactMinutes kept;
        for (const auto& [counter, hours] : outcome.result.counted) {
            kept += counter.kind == line::CounterKind::time_off ? hours : ExactMinutes{};
        }
        report.row("time off kept", one.counts.time_off->text(), kept.text());
    }
}

std::string text(const cases::ExpectedFloor& row) {
    return fmt::format("{} {} {} paid {} due {} = {} ({})",
                       row.code,
                       row.reason,
                       row.hours.text(),
                       row.paid.text(),
                       row.reference ? row.reference->text() : "unknown",
                       row.difference ? row.difference->text() : "unknown",
                       row.because);
}

std::string text(const line::FloorRow& row, const line::Legend& legend) {
    return text(
        cases::ExpectedFloor{legend.at(row.code).code,
                             std::string{name_of(row.reason)},
                             row.minutes,
                             row.paid.shown(),
                             row.reference ? std::optional{row.reference->shown()} : std::nullopt,
                             row.difference(),
                             row.basis ? because_of(legend, *row.basis) : ""});
}

void compare_floor(const cases::Case& one,
                   const calc::Outcome& outcome,
                   const line::Legend& legend,
                   Report& report) {
    if (!one.floor) {
        return;
    }
    const auto& rows = outcome.result.floor;
    for (std::size_t i = 0; i < std::max(rows.size(), one.floor->size()); ++i) {
        report.row(fmt::format("floor {}", i + 1),
                   i < one.floor->size() ? text(one.floor->at(i)) : "nothing",
                   i < rows.size() ? text(rows[i], legend) : "nothing");
    }
}

void compare_rates(const cases::Case& one, const rulebook::Rules& rules, Report& report) {
    const auto& book = rules.rulebooks.at(one.terms);
    for (const auto& expected : one.rates) {
        auto employment = one.employment;
        employment.weekly_norm = {{Date{}, expected.weekly_norm, {}}};
        employment.seniority.start = expected.on.plus_years(-expected.years);
        employment.seniority.credited_months = 0;
        calc::RateBook rates{rules, {}};
        const auto duty = line::DutyIndex{0};
        const auto wage = rates.wage({employment, book}, duty, expected.on);
        std::string actual = "no rate";
        if (const auto* found = std::get_if<calc::Wage>(&wage)) {
            const auto& rate = rates.at(found->rate);
            actual = rate.value.text() + " " + because_of(rules.legend, rate.derivation.basis);
        }
        report.row(fmt::format("{} at {} hours a week, {} years",
                               expected.on.text(),
                               expected.weekly_norm.text(),
                               expected.years),
                   expected.per_hour.text() + " " + expected.because,
                   actual);
    }
}

void compare_hours(const cases::Case& one, const rulebook::Rules& rules, Report& report) {
    const auto& book = rules.rulebooks.at(one.terms);
    for (const auto& expected : one.hours) {
        const auto* entry = book.annual_hours.at(0).by_norm.on(expected.on).entry;
        std::string actual = "no divisor";
        for (const auto& norm :
             entry == nullptr ? std::vector<rulebook::AnnualHours>{} : entry->value) {
            if (norm.weekly_norm == expected.weekly_norm) {
                actual = round_to_rate(ExactMoney::of(expected.per_year) / norm.hours,
                                       book.wages.at(0).rounding)
                             .text();
            }
        }
        report.row(fmt::format("{} kr a year at {} hours a week",
                               expected.per_year.text(),
                               expected.weekly_norm.text()),
                   expected.per_hour.text(),
                   actual);
    }
}

/// The holiday pay that a year's pay earns, by the step of the month that computes it.
void compare_holidays(const cases::Case& one, const rulebook::Rules& rules, Report& report) {
    for (const auto& expected : one.holidays) {
        facts::Facts facts;
        facts.employer.holiday_percent = {{Date{}, {expected.percent, std::nullopt}, {}}};
        facts.assistants.push_back({.id = "assistant", .birth_date = expected.birth_date});
        facts.assistants.front().employments.push_back({.days = {Date{}, std::nullopt}});
        calc::Settings settings;
        settings.payment_date = expected.paid;
        settings.period_days = {expected.paid, expected.paid};
        line::AssistantResult result;
        line::Line pay;
        pay.code = month::code_named(rules, "other_pay");
        pay.amount = expected.pay;
        result.lines.push_back(pay);
        std::vector<source::Diagnostic> problems;
        const tax::Tables tables{rules.law.tax_tables};
        month::PersonMonth person{
            facts, rules, settings, tables, facts.assistants.front(), result, problems, {}};
        month::add_holiday_pay(person);
        std::vector<std::string> wanted;
        std::vector<std::string> actual;
        for (const auto amount : expected.amounts) {
            wanted.push_back(amount.text());
        }
        for (std::size_t i = 1; i < result.lines.size(); ++i) {
            actual.push_back(result.lines[i].amount.text());
        }
        actual.push_back(because_of(rules.legend, result.lines.back().derivation.basis));
        wanted.push_back(expected.because);
        report.row(fmt::format("{} paid {}", expected.pay.text(), expected.paid.text()),
                   fmt::format("{}", fmt::join(wanted, " ")),
                   fmt::format("{}", fmt::join(actual, " ")));
    }
}

/// A rule a case claims to exercise must exist; a renamed one would leave the claim empty.
void check_exercised(const cases::Case& one, const line::Legend& legend, Report& report) {
    for (const auto& id : one.exercises) {
        const bool exists = std::any_of(legend.rules.begin(),
                                        legend.rules.end(),
                                        [&](const auto& rule) { return rule.id == id; });
        report.row("rule exercised", id, exists ? id : "no such rule");
    }
}

void compare_outcome(const cases::Case& one,
                     const rulebook::Rules& rules,
                     const source::SourceFiles& files,
                     Report& report) {
    const auto facts = facts_of(one, rules);
    const auto outcome = calculate(one, facts, rules, files);
    const auto problem = outcome.problems.empty() ? std::string{} : outcome.problems.front().code;
    if (!one.problem.empty() || !problem.empty()) {
        report.row("problem", one.problem, problem);
    }
    if (problem.empty()) {
        compare_lines(one, outcome, rules.legend, report);
        compare_counts(one, outcome, report);
        compare_floor(one, outcome, rules.legend, report);
    }
    std::vector<std::string> codes;
    for (const auto& finding : outcome.result.findings) {
        codes.push_back(finding.code);
    }
    std::sort(codes.begin(), codes.end());
    report.row("findings",
               fmt::format("{}", fmt::join(one.findings, " ")),
               fmt::format("{}", fmt::join(codes, " ")));
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2 && argc != 3) {
        fmt::print(stderr, "usage: run_case FOLDER [RULES]\n");
        return 2;
    }
    const auto folder = argc == 3 ? std::filesystem::path{argv[2]}
                                  : std::filesystem::path{BPA_SOURCE_DIR} / "rules";
    source::Inputs inputs{source_of(argv[1], folder)};
    source::Diagnostics diagnostics;
    auto rules = rulebook::load_base_rules(inputs, diagnostics);
    const auto one = rules ? cases::read_case(inputs, *rules, diagnostics) : std::nullopt;
    if (!one || !diagnostics.empty()) {
        for (const auto& diagnostic : diagnostics.sorted(inputs.files())) {
            fmt::print("{}\n", source::draw(diagnostic, inputs.files(), source::Language::en));
        }
        return 2;
    }
    fmt::print("{}\n", one->story);
    Report report;
    if (!one->shifts.empty()) {
        compare_outcome(*one, *rules, inputs.files(), report);
    }
    check_exercised(*one, rules->legend, report);
    compare_rates(*one, *rules, report);
    compare_hours(*one, *rules, report);
    compare_holidays(*one, *rules, report);
    return report.exit_code();
}
