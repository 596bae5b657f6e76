#include "world.hpp"

#include "values/parse.hpp"

#include <algorithm>
#include <array>

namespace bpa::month::test {

Date day(std::string_view text) {
    return std::get<Date>(parse_date(text));
}

Money kr(std::string_view text) {
    return std::get<Money>(parse_money(std::string{text} + " kr"));
}

Percent percent(std::string_view text) {
    return std::get<Percent>(parse_percent(std::string{text} + " %"));
}

namespace {

using line::Base;
using line::PayRole;

line::BaseSet every_base() {
    return 0b11111;
}

} // namespace

World::World() {
    rules.legend.sources.push_back({.id = "law"});
    add_codes();
    rules.law.basic_amount = {.rule = {}, .amount = basic_amounts("2027-04-30")};
    add_holiday_pay();
    add_pension();
    add_afp();
    add_fund();
    facts::Assistant ada;
    ada.id = "ada";
    ada.birth_date = day("1990-05-05");
    ada.employments.push_back({.number = 1, .days = {day("2020-01-01"), std::nullopt}});
    facts.assistants.push_back(std::move(ada));
}

void World::add_codes() {
    rules.legend.rules.push_back({.id = "law/some-rule"});
    const auto add = [this](std::string code, PayRole role, line::CostKind cost) {
        rules.legend.rules.push_back({.id = "pay-codes/" + code});
        line::PayCode made;
        made.code = std::move(code);
        made.role = role;
        made.cost = cost;
        made.bases = role == PayRole::pay ? every_base() : line::BaseSet{};
        rules.legend.pay_codes.push_back(std::move(made));
    };
    add("hourly_pay", PayRole::pay, line::CostKind::none);
    add("overtime_supplement", PayRole::pay, line::CostKind::none);
    add("mileage_taxable", PayRole::pay, line::CostKind::none);
    // Taxed, and nothing else.
    rules.legend.pay_codes.back().bases = (1u << static_cast<unsigned>(Base::contribution)) |
                                          (1u << static_cast<unsigned>(Base::withholding));
    add("bonus", PayRole::pay, line::CostKind::none);
    rules.legend.pay_codes.back().taxed_as = line::TaxedAs::separate;
    add("holiday_pay", PayRole::pay, line::CostKind::none);
    rules.legend.pay_codes.back().taxed_as = line::TaxedAs::holiday;
    add("benefit_in_kind", PayRole::benefit, line::CostKind::none);
    rules.legend.pay_codes.back().bases = (1u << static_cast<unsigned>(Base::contribution)) |
                                          (1u << static_cast<unsigned>(Base::withholding));
    add("expenses", PayRole::reimbursement, line::CostKind::none);
    add("holiday_pay_earned", PayRole::cost, line::CostKind::holiday_pay);
    add("holiday_pay_senior", PayRole::cost, line::CostKind::holiday_pay);
    for (const char* code :
         {"holiday_pay", "holiday_pay_taxed", "holiday_pay_senior_paid", "holiday_pay_leaver"}) {
        add(code, PayRole::pay, line::CostKind::none);
        // Everything but what earns holiday pay.
        rules.legend.pay_codes.back().bases = every_base() ^ line::BaseSet{1};
    }
    add("holiday_pay_released", PayRole::cost, line::CostKind::holiday_pay);
    add("pension_employer", PayRole::cost, line::CostKind::pension);
    add("afp_premium", PayRole::cost, line::CostKind::pension);
    add("ou_fund", PayRole::cost, line::CostKind::cover);
    add("cover", PayRole::cost, line::CostKind::cover);
    add("pension_employee", PayRole::deduction, line::CostKind::none);
    add("ou_employee", PayRole::deduction, line::CostKind::none);
}

rulebook::Dated<Money> World::basic_amounts(std::string_view verified_until) {
    // statutes: NAV's own list of G.
    constexpr std::array<std::pair<const char*, const char*>, 5> known{
        {{"2022-05-01", "111477.00"},
         {"2023-05-01", "118620.00"},
         {"2024-05-01", "124028.00"},
         {"2025-05-01", "130160.00"},
         {"2026-05-01", "136549.00"}}};
    const Date last = day(verified_until);
    std::vector<rulebook::Entry<Money>> entries;
    for (const auto& [first, amount] : known) {
        if (day(first) <= last) {
            entries.push_back({.days = {day(first), std::nullopt},
                               .value = kr(amount),
                               .citation = cite("G"),
                               .place = {}});
        }
    }
    return {std::move(entries), last};
}

void World::add_holiday_pay() {
    auto& law = rules.law.holiday_pay;
    law.percent = always(percent("10.2"), "§ 10 nr. 2");
    law.senior_addition = always(percent("2.3"), "§ 10 nr. 3");
    law.senior_age = always(Exact{60}, "§ 5 nr. 2");
    law.senior_cap = always(Exact{6}, "§ 10 nr. 3");
    law.free_excess = always(percent("21"), "§ 5-7-1 (1) b");
    law.paid_basis = cite("§ 11 nr. 1");
    law.leaver_basis = cite("§ 11 nr. 3");
}

void World::add_pension() {
    auto& law = rules.law.pension;
    law.second_band_from = always(Exact::decimal(71, 1), "§ 4-2");
    law.upper_limit = always(Exact{12}, "§ 4");
    law.least_age = always(Exact{13}, "§ 4-2");
    law.pay_threshold = always(kr("2000.00"), "§ 7-2-1");
    law.duty_position = always(percent("75"), "§ 1 b");
    law.duty_least_position = always(percent("20"), "§ 1 c");
    law.duty_positions = always(Exact{2}, "§ 1 c");
}

void World::add_afp() {
    auto& law = rules.law.afp;
    // No value for 2025: none was found that could be cited.
    const auto in_year = [this](std::string_view first, std::string_view last) {
        return rulebook::Entry<Percent>{.days = {day(first), day(last)},
                                        .value = percent("2.7"),
                                        .citation = cite("sats"),
                                        .place = {}};
    };
    law.percent = {{in_year("2024-01-01", "2024-12-31"), in_year("2026-01-01", "2026-12-31")},
                   std::nullopt};
    law.lower_limit = always(Exact{1}, "§ 21");
    law.upper_limit = always(Exact::decimal(71, 1), "§ 21");
    law.least_age = always(Exact{13}, "§ 21");
    law.last_age = always(Exact{61}, "§ 21");
}

void World::add_fund() {
    constexpr std::int64_t hour = 60;
    auto& law = rules.law.ou_fund;
    law.lowest = always(kr("17.00"), "OU");
    law.middle = always(kr("27.00"), "OU");
    law.highest = always(kr("46.00"), "OU");
    law.middle_from = always(Minutes::of(20 * hour), "OU");
    law.highest_from = always(Minutes::of(30 * hour), "OU");
}

line::CitationIndex World::cite(std::string_view at) {
    line::Citation citation;
    citation.at = at;
    rules.legend.citations.push_back(citation);
    return static_cast<line::CitationIndex>(rules.legend.citations.size() - 1);
}

void World::pay_on(std::string_view payment_date) {
    const Month month = Month::of(day(payment_date));
    settings.period = month;
    settings.period_days = {month.first_day(), month.last_day()};
    settings.payment_date = day(payment_date);
}

std::vector<std::string>
World::run(std::string_view payment_date, std::string_view pay, Step step) {
    return run_codes(payment_date, {{"hourly_pay", std::string{pay}}}, step);
}

std::vector<std::string>
World::run_codes(std::string_view payment_date,
                 const std::vector<std::pair<std::string, std::string>>& pay,
                 Step step) {
    pay_on(payment_date);
    result = {};
    result.before = accounts;
    for (const auto& [name, amount] : pay) {
        line::Line line;
        line.code = code(name);
        line.amount = kr(amount);
        result.gross += rules.legend.at(line.code).role == PayRole::pay ? line.amount : Money{};
        result.lines.push_back(line);
    }
    result.posted.add(line::yearly(line::AccountKind::gross, settings.payment_date.year()),
                      result.gross);
    lines_paid_ = result.lines.size();
    const tax::Tables tables{rules.law.tax_tables};
    PersonMonth month{.facts = facts,
                      .rules = rules,
                      .settings = settings,
                      .tax_tables = tables,
                      .assistant = facts.assistants.front(),
                      .result = result,
                      .problems = problems};
    step(month);
    accounts.add(result.posted);
    std::vector<std::string> added;
    for (std::size_t i = lines_paid_; i < result.lines.size(); ++i) {
        const auto& line = result.lines[i];
        const auto exact = ExactMoney::ore(line.derivation.exact_ore);
        // What every line promises: its amount is its exact value, rounded once.
        added.push_back(round_to_ore(exact, line.derivation.rounding) == line.amount
                            ? line.amount.text()
                            : "not its exact value");
    }
    return added;
}

const std::string& World::code_of(std::size_t added) const {
    return rules.legend.at(result.lines.at(lines_paid_ + added).code).code;
}

std::string World::input(std::size_t added, line::InputName name) const {
    for (const auto& input : result.lines.at(lines_paid_ + added).derivation.inputs) {
        if (input.name == name) {
            return line::text_of(input.value);
        }
    }
    return {};
}

std::vector<std::string> World::problem_codes() const {
    std::vector<std::string> codes;
    for (const auto& problem : problems) {
        codes.push_back(problem.code);
    }
    return codes;
}

line::PayCodeIndex World::code(std::string_view name) const {
    const auto& codes = rules.legend.pay_codes;
    const auto found = std::find_if(
        codes.begin(), codes.end(), [&](const auto& known) { return known.code == name; });
    return static_cast<line::PayCodeIndex>(found - codes.begin());
}

} // namespace bpa::month::test
