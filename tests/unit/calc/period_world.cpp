#include "period_world.hpp"

#include "calc/paid.hpp"
#include "values/parse.hpp"

#include <algorithm>
#include <stdexcept>

namespace bpa::calc::test {
namespace {

template <class T>
T value_of(Parsed<T> parsed) {
    return std::get<T>(parsed);
}

/// The leader, whose name alone stands in the table of approvers.
constexpr facts::ApproverIndex kari{};

source::Place place_at(std::uint32_t line) {
    return {static_cast<source::FileId>(1), line, 1};
}

calendar::DayCalendar named_days() {
    using calendar::DayKind;
    const Date first = day("1990-01-01");
    return calendar::DayCalendar{
        {{"may_1", DayKind::public_holiday, calendar::FixedDay{5, 1}, first},
         {"may_17", DayKind::public_holiday, calendar::FixedDay{5, 17}, first},
         {"ascension_day", DayKind::public_holiday, calendar::EasterOffset{39}, first},
         {"whit_eve", DayKind::eve, calendar::EasterOffset{48}, first},
         {"whit_sunday", DayKind::public_holiday, calendar::EasterOffset{49}, first},
         {"whit_monday", DayKind::public_holiday, calendar::EasterOffset{50}, first}}};
}

} // namespace

Date day(std::string_view text) {
    return value_of(parse_date(text));
}
Money kr(std::string_view text) {
    return value_of(parse_money(std::string{text} + " kr"));
}
HourlyRate rate(std::string_view text) {
    return value_of(parse_hourly_rate(std::string{text} + " kr"));
}
Percent percent(std::string_view text) {
    return value_of(parse_percent(std::string{text} + " %"));
}
Minutes hours(std::string_view text) {
    return value_of(parse_minutes(text));
}

World::World() {
    auto& legend = rules.legend;
    legend.sources.push_back({.id = "contract"});
    legend.duties = {{.id = "active"}, {.id = "passive"}};
    using line::PayRole;
    const std::vector<std::tuple<const char*, int, PayRole>> codes{
        {"hourly_pay", 1000, PayRole::pay},
        {"passive_pay", 1010, PayRole::pay},
        {"monthly_salary", 1040, PayRole::pay},
        {"may_day_off", 1050, PayRole::pay},
        {"weekend_supplement", 1110, PayRole::pay},
        {"may_day_supplement", 1140, PayRole::pay},
        {"own_supplement", 1150, PayRole::pay},
        {"fixed_supplement", 1160, PayRole::pay},
        {"bonus", 1300, PayRole::pay},
        {"expenses", 2000, PayRole::reimbursement},
        {"agreed_deduction", 7030, PayRole::deduction}};
    for (const auto& [name, number, role] : codes) {
        add_code(name, number, role);
    }
    rules.calendar = named_days();
    // Oslo: UTC+1, in summer +2, changed on the last Sundays of March and October at 01:00 UTC.
    rules.clock = calendar::OsloTime{{1996, 60, 120, 3, 10, 60}};
    // lov om 1. og 17. mai § 3: 30 days; at least 50 % when Sundays are not settled.
    rules.law.may_days = {.rule = add_rule("law/may-days"),
                          .days = 0b11,
                          .employed_days = always(Exact{30}, "§ 3"),
                          .least_supplement = always(percent("50"), "§ 3 second sentence"),
                          .off_pays_as = code("may_day_off"),
                          .work_pays_as = code("may_day_supplement")};
    add_terms();
    add_people();
    period("2025-05-01", "2025-05-31");
}

line::RuleIndex World::add_rule(std::string_view id) {
    rules.legend.rules.push_back({.id = std::string{id}});
    return static_cast<line::RuleIndex>(rules.legend.rules.size() - 1);
}

line::PayCodeIndex World::add_code(std::string_view name, int number, line::PayRole role) {
    add_rule("pay-codes/" + std::string{name});
    rules.legend.pay_codes.push_back({.code = std::string{name}, .number = number, .role = role});
    return static_cast<line::PayCodeIndex>(rules.legend.pay_codes.size() - 1);
}

line::CitationIndex World::cite(std::string_view at) {
    rules.legend.citations.push_back({.at = std::string{at}});
    return static_cast<line::CitationIndex>(rules.legend.citations.size() - 1);
}

line::PayCodeIndex World::code(std::string_view name) const {
    const auto& codes = rules.legend.pay_codes;
    const auto found =
        std::find_if(codes.begin(), codes.end(), [&](const auto& one) { return one.code == name; });
    if (found == codes.end()) {
        throw std::invalid_argument{std::string{name}};
    }
    return static_cast<line::PayCodeIndex>(found - codes.begin());
}

std::uint64_t World::day_bit(std::string_view id) const {
    const auto& days = rules.calendar.named_days();
    const auto found =
        std::find_if(days.begin(), days.end(), [&](const auto& one) { return one.id == id; });
    return std::uint64_t{1} << (found - days.begin());
}

void World::add_terms() {
    rulebook::Rulebook book;
    book.id = "contracts/standard";
    book.is_contract = true;
    book.annual_hours.push_back(
        {.rule = add_rule("contracts/standard/annual-hours"),
         .by_norm = always(std::vector<rulebook::AnnualHours>{{.weekly_norm = hours("37:30"),
                                                               .hours = Exact{1950}}},
                           "annual hours")});
    book.wages.push_back({.rule = add_rule("contracts/standard/wage"),
                          .pays_as = code("hourly_pay"),
                          .duties = 1,
                          .annual_hours = 0,
                          .own_wage_allowed = true});
    rules.rulebooks.emplace(book.id, std::move(book));
}

void World::add_people() {
    facts.employer.place = place_at(1);
    facts.approvers = {"kari"};
    facts.arrangements.push_back({.id = "sol", .days = {day("2014-01-01"), std::nullopt}});
    facts.arrangements.front().leaders.push_back(
        {.person = "kari", .days = {day("2014-01-01"), std::nullopt}});
    facts::Employment employment;
    employment.number = 1;
    employment.days = {day("2014-01-01"), std::nullopt};
    employment.terms = {from<std::string>("2014-01-01", "contracts/standard")};
    employment.arrangements = {from("2014-01-01", std::vector<std::string>{"sol"})};
    employment.weekly_norm = {from("2014-01-01", hours("37:30"))};
    employment.own_wage = {from("2014-01-01", facts::OwnWage{rate("215.00"), cite("§ 4")})};
    employment.place = place_at(10);
    facts::Assistant ada;
    ada.id = "ada";
    ada.place = place_at(9);
    ada.employments.push_back(std::move(employment));
    facts.assistants.push_back(std::move(ada));
}

void World::period(std::string_view first, std::string_view last) {
    settings.period_days = {day(first), day(last)};
    settings.period = Month::of(day(last));
    settings.payment_date = day(last);
    facts.periods = {{.name = settings.period, .days = settings.period_days, .is_current = true}};
}

facts::Shift World::make(std::string_view start, std::string_view end, std::uint32_t employment) {
    const auto at = [this](std::string_view text) {
        return std::get<Instant>(rules.clock.to_instant(value_of(parse_local_time(text))));
    };
    facts::Shift shift;
    shift.employment = employment;
    shift.start = at(start);
    shift.end = at(end);
    return shift;
}

facts::Shift& World::work(std::string_view start, std::string_view end, std::uint32_t employment) {
    auto shift = make(start, end, employment);
    shift.approval = facts::Approval{.by = kari, .at = shift.end + hours("1:00"), .place = {}};
    shift.place = place_at(static_cast<std::uint32_t>(100 + facts.shifts.size()));
    return facts.shifts.emplace_back(std::move(shift));
}

facts::Shift& World::plan(std::string_view start, std::string_view end, std::uint32_t employment) {
    return facts.roster.emplace_back(make(start, end, employment));
}

void World::plan_before(const DateRange& days, std::string_view start, std::string_view end) {
    plan(start, end).period = static_cast<std::uint32_t>(facts.periods.size());
    facts.periods.push_back({.name = Month::of(days.first), .days = days, .is_current = false});
}

void World::adjust(std::string_view on, std::string_view name, std::string_view amount) {
    facts.adjustments.push_back(
        {.code = code(name),
         .date = day(on),
         .amount = kr(amount),
         .approval = {.by = kari, .at = {}, .place = {}},
         .citation = cite("minutes of a meeting"),
         .place = place_at(static_cast<std::uint32_t>(200 + facts.adjustments.size()))});
}

void World::salary(std::string_view first, std::string_view per_month) {
    auto& salaries = employment().monthly_salary;
    salaries.push_back(from(first, facts::MonthlySalary{kr(per_month), cite("§ 5")}));
    salaries.back().place = place_at(static_cast<std::uint32_t>(20 + salaries.size()));
}

void World::run() {
    outcome = calculate(facts, rules, settings, prior, 0, {});
    prior.accounts.add(outcome.result.posted);
    for (const auto& [employment, worked] : outcome.result.hours_worked) {
        prior.hours_worked[employment] += worked;
    }
    for (const auto& shift : facts.shifts) {
        const auto key = paid_key(facts, rules, shift);
        prior.paid[key] = {.key = key,
                           .digest = content_of(facts, rules, shift),
                           .run = "run",
                           .is_current_period = true,
                           .working_time = shift.end - shift.start};
    }
}

const line::Line& World::line(std::size_t at) const {
    for (const auto& line : outcome.result.lines) {
        if (line.code != code("hourly_pay") && at-- == 0) {
            return line;
        }
    }
    throw std::out_of_range{"no such line"};
}

std::vector<std::string> World::lines() const {
    std::vector<std::string> texts;
    for (const auto& line : outcome.result.lines) {
        if (line.code != code("hourly_pay")) {
            texts.push_back(rules.legend.at(line.code).code + " " + line.amount.text());
        }
    }
    return texts;
}

std::vector<std::string> World::inputs(std::size_t at) const {
    std::vector<std::string> texts;
    for (const auto& input : line(at).derivation.inputs) {
        texts.push_back(std::string{line::name_of(input.name)} + " " + line::text_of(input.value));
    }
    return texts;
}

std::vector<std::string> World::wages() const {
    std::vector<std::string> texts;
    for (const auto& line : outcome.result.lines) {
        if (line.code == code("hourly_pay")) {
            const auto index = static_cast<std::size_t>(line.rate.value());
            texts.push_back(outcome.result.rates.at(index).value.text());
        }
    }
    return texts;
}

std::vector<std::string> World::finding_codes() const {
    std::vector<std::string> codes;
    for (const auto& finding : outcome.result.findings) {
        codes.push_back(finding.code);
    }
    return codes;
}

std::vector<std::string> World::problem_codes() const {
    std::vector<std::string> codes;
    for (const auto& problem : outcome.problems) {
        codes.push_back(problem.code + ":" + problem.person);
    }
    return codes;
}

} // namespace bpa::calc::test
