#include "overtime_world.hpp"

#include "values/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace bpa::calc::test {

namespace {

line::PayCodeIndex add_code(rulebook::Rules& rules, const std::string& code, int number) {
    rules.legend.pay_codes.push_back({.code = code, .number = number});
    return static_cast<line::PayCodeIndex>(rules.legend.pay_codes.size() - 1);
}

line::RuleIndex add_rule(rulebook::Rules& rules, const std::string& id) {
    rules.legend.rules.push_back({.id = id});
    return static_cast<line::RuleIndex>(rules.legend.rules.size() - 1);
}

/// Hourly wage 200.00 for active duty; a year's pay by 1950 hours at 37:30 a week.
rulebook::Rulebook contract(rulebook::Rules& rules) {
    rulebook::Rulebook book;
    book.id = "contracts/test";
    book.annual_hours.push_back(
        {.rule = add_rule(rules, "contracts/test/hours"),
         .by_norm = always(std::vector<rulebook::AnnualHours>{{hours(37, 30), Exact{1950}}})});
    rulebook::HourlyWage wage;
    wage.rule = add_rule(rules, "contracts/test/wage");
    wage.pays_as = add_code(rules, "hourly_pay", 1000);
    wage.duties = 0b101;
    wage.ladder = always<rulebook::WageLadder>(
        std::vector<rulebook::HourlyStep>{{.years = 0, .per_hour = HourlyRate::ore(20'000)}});
    wage.annual_hours = 0;
    wage.own_wage_allowed = true;
    book.wages.push_back(std::move(wage));
    rulebook::Conversion conversion;
    conversion.rule = add_rule(rules, "contracts/test/passive");
    conversion.pays_as = add_code(rules, "passive_pay", 1010);
    conversion.calls_pay_as = add_code(rules, "call_pay", 1020);
    conversion.duties = 0b010;
    conversion.as_duty = active;
    conversion.terms = always(rulebook::ConversionTerms{
        .paid_per_hour = hours(0, 20), .call_block = hours(0, 30), .all_active = std::nullopt});
    book.conversions.push_back(std::move(conversion));
    return book;
}

/// `05-05 17:00-18:00`, joined with the part before when they adjoin on one day.
std::string list(const Marked& marked, const std::function<bool(const line::Segment&)>& wanted) {
    std::string text;
    const line::Segment* last = nullptr;
    for (const auto& shift : marked.shifts) {
        last = nullptr;
        for (const auto& segment : shift) {
            if (!wanted(segment)) {
                last = nullptr;
                continue;
            }
            const auto clock = [](int minutes) {
                return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
            };
            const bool adjoins = last != nullptr && last->date == segment.date &&
                                 last->to == segment.from &&
                                 last->offset_minutes == segment.offset_minutes;
            if (adjoins) {
                text.resize(text.size() - 5);
            } else {
                text += (text.empty() ? "" : ", ") + segment.date.text().substr(5) + " " +
                        clock(segment.from) + "-";
            }
            text += clock(segment.to);
            last = &segment;
        }
    }
    return text;
}

} // namespace

rulebook::WorkingTimeLaw working_time_act() {
    rulebook::WorkingTimeLaw law;
    law.day = always(hours(9));
    law.week = always(hours(40));
    law.passive_share = always(percent(50));
    law.passive_day = always(hours(2));
    law.passive_week = always(hours(10));
    law.passive_total_week = always(hours(48));
    law.overtime_percent = always(percent(40));
    law.overtime_7_days = always(hours(10));
    law.overtime_4_weeks = always(hours(25));
    law.overtime_52_weeks = always(hours(200));
    law.total_day = always(hours(13));
    law.total_week = always(hours(48));
    law.rest_day = always(hours(11));
    law.rest_week = always(hours(35));
    law.total_any_week = always(hours(69));
    return law;
}

rulebook::Rules rules_for_test() {
    rulebook::Rules rules{.clock = calendar::OsloTime{{.first_year = 1996,
                                                       .standard_offset_minutes = 60,
                                                       .summer_offset_minutes = 120,
                                                       .summer_starts_month = 3,
                                                       .summer_ends_month = 10,
                                                       .change_utc_minutes = 60}}};
    rules.legend.citations.push_back({});
    rules.legend.duties = {{.id = "active"},
                           {.id = "passive", .allows_calls = true, .is_passive = true},
                           {.id = "standby", .working_time = TimeShare::nothing()}};
    rules.law.working_time = working_time_act();
    rules.law.working_time.rule = add_rule(rules, "law/working-time");
    rules.law.working_time.overtime_pays_as = add_code(rules, "overtime_supplement", 1200);
    rules.law.working_time.additional_pays_as = add_code(rules, "additional_hours", 1030);
    auto book = contract(rules);
    rules.rulebooks.emplace(book.id, std::move(book));
    return rules;
}

World::World() {
    settings.period = Month::of(date("2025-05-01"));
    settings.period_days = {date("2025-05-01"), date("2025-05-31")};
    settings.payment_date = date("2025-05-31");
    facts.arrangements = {{.id = "home"}, {.id = "away"}};
    facts.periods.push_back({.name = settings.period, .days = settings.period_days});
    facts::Employment employment;
    employment.number = 1;
    employment.days = {date("2025-01-01"), std::nullopt};
    employment.terms.push_back({date("2025-01-01"), "contracts/test", {}});
    facts.assistants.push_back({.id = "ada", .employments = {employment}});
}

Instant World::at(std::string_view local) const {
    return std::get<Instant>(rules.clock.to_instant(std::get<LocalTime>(parse_local_time(local))));
}

facts::Shift World::shift(std::string_view start, std::string_view end) const {
    facts::Shift shift;
    shift.start = at(start);
    shift.end = at(end);
    return shift;
}

facts::Shift& World::work(std::string_view start, std::string_view end) {
    facts.shifts.push_back(shift(start, end));
    return facts.shifts.back();
}

void World::plan(std::string_view start, std::string_view end) {
    facts.roster.push_back(shift(start, end));
}

void World::plan_before(std::string_view start, std::string_view end) {
    if (facts.periods.size() == 1) {
        facts.periods.push_back({.name = Month::of(date("2025-04-01")),
                                 .days = {date("2025-04-01"), date("2025-04-30")},
                                 .is_current = false});
    }
    plan(start, end);
    facts.roster.back().period = 1;
}

void World::paid(std::string_view start, std::string_view end, Minutes overtime) {
    const auto one = shift(start, end);
    prior.paid[paid_key(facts, rules, one)] = {.digest = content_of(facts, rules, one),
                                               .working_time = one.end - one.start,
                                               .overtime = overtime};
}

void World::averaging(Minutes day, Minutes week) {
    employment().averaging.push_back({date("2025-01-01"),
                                      facts::Averaging{.weeks = 8, .day = day, .week = week},
                                      {.file = {}, .line = 77, .column = 3}});
}

void World::salary(std::int64_t position) {
    const Date from = date("2025-01-01");
    employment().monthly_salary.push_back({from, {.per_month = Money::ore(3'250'000)}, {}});
    employment().position.push_back({from, percent(position), {}});
    employment().weekly_norm.push_back({from, hours(37, 30), {}});
}

Marked mark(const World& world) {
    WorkingTime time{world.facts,
                     world.rules,
                     world.settings,
                     std::pair<const Prior&, std::uint32_t>{world.prior, 0}};
    const auto windows = windows_of(world.rules.rulebooks.at("contracts/test"));
    Marked marked;
    for (const auto& shift : world.facts.shifts) {
        auto segments = split(shift, line::ShiftIndex{0}, world.rules, {windows});
        if ((marked.problem = time.mark(shift, segments))) {
            return marked;
        }
        Minutes length;
        for (const auto& segment : segments) {
            BPA_CHECK(segment.minutes == Minutes::of(segment.to - segment.from));
            BPA_CHECK(segment.minutes > Minutes{});
            length += segment.minutes;
        }
        BPA_CHECK(length == shift.end - shift.start);
        marked.shifts.push_back(std::move(segments));
    }
    marked.findings = time.findings();
    marked.weeks = time.weeks();
    return marked;
}

std::string parts(const Marked& marked, line::HourKind kind) {
    return list(marked, [kind](const line::Segment& s) { return s.hour_kind == kind; });
}

std::string salaried(const Marked& marked) {
    return list(marked, [](const line::Segment& s) { return s.is_salaried; });
}

} // namespace bpa::calc::test
