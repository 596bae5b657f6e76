#include "office.hpp"

#include "month/everybody.hpp"
#include "month/steps.hpp"
#include "tax_years.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <tuple>

namespace bpa::month::test {
namespace {

constexpr std::int16_t winter = 60;
constexpr std::int16_t summer = 120;

facts::Arrangement arrangement(std::string id, std::string unit, std::string municipality) {
    facts::Arrangement made;
    made.id = std::move(id);
    made.sub_unit = std::move(unit);
    made.municipality = std::move(municipality);
    made.days.first = day("2020-01-01");
    made.leaders.push_back({.person = "kari", .days = {day("2020-01-01"), std::nullopt}});
    return made;
}

} // namespace

Office::Office() {
    rules.clock = calendar::OsloTime{{.first_year = 1996,
                                      .standard_offset_minutes = winter,
                                      .summer_offset_minutes = summer,
                                      .summer_starts_month = 3,
                                      .summer_ends_month = 10,
                                      .change_utc_minutes = 60}};
    for (const auto& [id, municipality, zone] : {std::tuple{"oslo", "0301", "I"},
                                                 std::tuple{"rana", "1833", "IV"},
                                                 std::tuple{"trondelag", "5020", "Ia"},
                                                 std::tuple{"alta", "5601", "V"}}) {
        facts.employer.sub_units.push_back(
            {.id = id, .municipality = municipality, .contribution_zone = zone});
    }
    facts.arrangements = {arrangement("dal", "oslo", "3450"),
                          arrangement("fjord", "trondelag", "5020"),
                          arrangement("is", "rana", "1833"),
                          arrangement("nord", "alta", "5601"),
                          arrangement("sol", "oslo", "0301")};
    rules.municipalities[2025]["3450"] = {.number = "3450", .name = "Dal", .zone = "III"};
    ada().employments.front().arrangements = {
        from("2020-01-01", std::vector<std::string>{"sol", "dal"})};
    for (const auto* name : {"bo", "cato"}) {
        auto more = ada();
        more.id = name;
        facts.assistants.push_back(more);
    }
    add_law();
}

void Office::add_law() {
    const auto add = [this](std::string code, line::PayRole role, line::CostKind cost) {
        line::PayCode made;
        made.code = std::move(code);
        made.role = role;
        made.cost = cost;
        rules.legend.pay_codes.push_back(std::move(made));
    };
    add("contribution", line::PayRole::cost, line::CostKind::contribution);
    add("contribution_on_holiday_pay", line::PayRole::cost, line::CostKind::contribution);
    rules.legend.rules.push_back({.id = "pay-codes/contribution_on_holiday_released"});
    add("contribution_on_holiday_released", line::PayRole::cost, line::CostKind::contribution);
    add("contribution_on_pension", line::PayRole::cost, line::CostKind::contribution);
    add("tax_withheld", line::PayRole::tax, line::CostKind::none);
    add("tax_half", line::PayRole::tax, line::CostKind::none);
    add("tax_extra", line::PayRole::tax, line::CostKind::none);
    add("tax_correction", line::PayRole::tax, line::CostKind::none);
    add("union_fee", line::PayRole::deduction, line::CostKind::none);
    auto& law = rules.law.contribution;
    for (const auto& [zone, rate] : {std::pair{"I", "14.1"},
                                     std::pair{"Ia", "10.6"},
                                     std::pair{"Ia+", "14.1"},
                                     std::pair{"III", "6.4"},
                                     std::pair{"IV", "5.1"},
                                     std::pair{"V", "0"}}) {
        law.rates[zone] = always(percent(rate), zone);
    }
    law.relief = always(kr("850000.00"), "fribeløp");
    law.work_zone_share = always(percent("50"), "hovedsakelig");
    law.household_limit = always(kr("60000.00"), "§ 23-2");
    law.claim_rounding = {.mode = RoundingMode::down, .unit_ore = 100};
    auto& tax = rules.law.withholding;
    tax.without_card = always(percent("50"), "§ 5-5");
    tax.union_fee_limit = {{{.days = {day("2025-01-01"), std::nullopt},
                             .value = kr("8250.00"),
                             .citation = cite("§ 6-20"),
                             .place = {}}},
                           day("2025-12-31")};
    tax.over_exemption = always(percent("50"), "over fribeløpet");
    tax.christmas_share = always(percent("50"), "§ 5-7-2 (1)");
    tax.christmas_days = always(Exact{14}, "§ 5-7-2 (2)");
    tax.old_card_months = always(Exact{1}, "§ 5-5-1");
    tax.small_tax = always(kr("100.00"), "§ 5-4-3");
    tax.small_pay = always(kr("500.00"), "§ 5-4-3");
    tax.small_home_pay = always(kr("6000.00"), "i hjemmet");
    tax.table_basis = cite("§ 5-10-1");
    tax.period_basis = cite("§ 5-10-2");
    tax.separate_basis = cite("§ 5-10-3");
    tax.exempt_basis = cite("§ 5-3");
    tax.at_source_basis = cite("kildeskatt");
    tax.holiday_basis = cite("§ 5-7-1");
    tax.extra_basis = cite("§ 5-5 (2)");
    tax.correction_basis = cite("§ 5-5-2");
    tax.period_tables = {
        {.half_month_ends = 15, .table = TaxPeriod::month, .parts = Exact::ratio(1, 2)},
        {.up_to_days = 4},
        {.up_to_days = 10, .table = TaxPeriod::week},
        {.up_to_days = 17, .table = TaxPeriod::fourteen_days},
        {.up_to_days = 24, .table = TaxPeriod::week, .parts = Exact{3}},
        {.table = TaxPeriod::month}};
    tax.base_rounding = {.mode = RoundingMode::down, .unit_ore = 100};
    tax.amount_rounding = {.mode = RoundingMode::down, .unit_ore = 100};
    tax.union_fee_rounding = {.mode = RoundingMode::up, .unit_ore = 100};
    for (const int year : {2025, 2026}) {
        rules.law.tax_tables[year] = tax_year(year);
    }
}

void Office::work(std::string_view date, const std::string& alias) {
    constexpr std::int64_t hour = 60;
    const auto& known = facts.arrangements;
    const auto found =
        std::find_if(known.begin(), known.end(), [&](const auto& a) { return a.id == alias; });
    facts::Shift shift;
    shift.arrangement = static_cast<std::uint32_t>(found - known.begin());
    shift.start = rules.clock.start_of(day(date)) + Minutes::of(8 * hour);
    shift.end = shift.start + Minutes::of(8 * hour);
    work(shift);
}

void Office::work(const facts::Shift& shift) {
    facts.shifts.push_back(shift);
    facts.approvers = {"kari"};
    facts.shifts.back().approval = facts::Approval{.by = {}, .at = shift.end, .place = {}};
}

line::AssistantResult Office::settle(facts::Assistant& assistant,
                                     const std::vector<Amount>& amounts) {
    line::AssistantResult person;
    person.person.alias = assistant.id;
    person.before = left[assistant.id];
    for (const auto& amount : amounts) {
        if (amount.assistant != assistant.id) {
            continue;
        }
        line::Line made;
        made.employment = 1;
        made.arrangement = amount.arrangement;
        made.code = code(amount.code);
        made.amount = kr(amount.kroner);
        if (rules.legend.at(made.code).role == line::PayRole::pay) {
            person.gross += made.amount;
        }
        person.lines.push_back(made);
    }
    const tax::Tables tables{rules.law.tax_tables};
    PersonMonth month{.facts = facts,
                      .rules = rules,
                      .settings = settings,
                      .tax_tables = tables,
                      .assistant = assistant,
                      .result = person,
                      .problems = problems,
                      .household_pay = household_pay};
    pay_holiday_pay(month);
    if (person.lines.empty()) {
        return person;
    }
    add_contribution(month);
    release_holiday_contribution(month);
    left[assistant.id].add(person.posted);
    return person;
}

line::RunResult Office::run(std::string_view payment_date, const std::vector<Amount>& amounts) {
    pay_on(payment_date);
    line::RunResult made;
    Everybody everybody{facts, rules.legend, settings.payment_date};
    for (auto& assistant : facts.assistants) {
        auto person = settle(assistant, amounts);
        if (!person.lines.empty()) {
            made.gross += person.gross;
            everybody.add(person);
            made.assistants.push_back(std::move(person));
        }
    }
    made.obligations.before = left[{}];
    EmployerMonth month{.facts = facts,
                        .rules = rules,
                        .settings = settings,
                        .everybody = everybody,
                        .result = made,
                        .problems = problems};
    add_employer_contribution(month);
    left[{}].add(made.obligations.posted);
    // What every row promises.
    for (const auto& row : made.obligations.contribution) {
        CHECK(row.pay + row.premiums - row.refunds == row.basis);
        CHECK(row.amount - row.earlier == row.persons + row.other + row.rounding_difference);
        CHECK(round_to_ore(ExactMoney::ore(row.derivation.exact_ore), row.derivation.rounding) ==
              row.amount);
    }
    return made;
}

std::vector<std::string>
amounts_of(const Office& office, const line::AssistantResult& person, std::string_view code) {
    std::vector<std::string> amounts;
    for (const auto& line : person.lines) {
        if (office.rules.legend.at(line.code).code != code) {
            continue;
        }
        CHECK(round_to_ore(ExactMoney::ore(line.derivation.exact_ore), line.derivation.rounding) ==
              line.amount);
        amounts.push_back(line.amount.text());
    }
    return amounts;
}

std::vector<std::string> rows_of(const line::RunResult& result) {
    std::vector<std::string> rows;
    for (const auto& row : result.obligations.contribution) {
        rows.push_back(row.sub_unit + " " + row.zone + (row.is_after_allowance ? " after" : "") +
                       " " + row.rate.text() + ": " + row.basis.text() + " -> " +
                       row.amount.text());
    }
    return rows;
}

} // namespace bpa::month::test
