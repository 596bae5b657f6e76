#include "sample_month.hpp"

#include "memory_sink.hpp"
#include "sample.hpp"
#include "values/rounding.hpp"

namespace bpa::sample {
namespace {

using namespace month;

using line::AccountKind;
using line::Base;
using line::CitationIndex;
using line::CostKind;
using line::InputName;
using line::Line;
using line::PayCodeIndex;
using line::RuleIndex;

/// `value` in percent.
Percent percent(std::int64_t tenths) {
    return Percent::of_fraction(Exact::ratio(tenths, 1000));
}

struct Made {
    PayCodeIndex code{};
    RuleIndex rule{};
    CitationIndex basis{};
    Exact exact_ore;
    std::vector<line::Input> inputs;
};

/// A line for the whole of May that is of no employment.
Line of_period(Made made) {
    Line line;
    line.code = made.code;
    line.earned_on = day(2025, 5, 1);
    line.earned_until = day(2025, 5, 31);
    line.derivation = {.rule = made.rule,
                       .basis = made.basis,
                       .inputs = std::move(made.inputs),
                       .exact_ore = made.exact_ore,
                       .rounding = {}};
    line.amount = round_to_ore(ExactMoney::ore(made.exact_ore), line.derivation.rounding);
    return line;
}

/// An amount entered by hand, for one day of employment 1.
Line by_hand(Made made, Date date, std::uint32_t line_number) {
    const Money amount = round_to_ore(ExactMoney::ore(made.exact_ore), {});
    made.inputs = {{InputName::amount, amount, source::Place{adjustments, line_number, 5}}};
    Line line = of_period(std::move(made));
    line.employment = 1;
    line.earned_on = date;
    line.earned_until = std::nullopt;
    return line;
}

line::Input sum_of(Base base, std::int64_t ore) {
    return {InputName::base, Money::ore(ore), line::SumOrigin{.base = base}};
}

line::Input chain(InputName name, AccountKind kind, std::int64_t ore) {
    return {name, Money::ore(ore), line::ChainOrigin{line::yearly(kind, 2025)}};
}

// Pay: 30 000,00 × 60 % = 18 000,00 and a bonus of 500,00, together 18 500,00; outlays 250,00.
std::vector<Line> pay_lines() {
    Line salary = of_period(
        {monthly_salary,
         salary_rule,
         contract,
         Exact{1800000},
         {{InputName::monthly_salary, Money::ore(3000000), source::Place{assistants, 7, 9}},
          {InputName::position, percent(600), source::Place{assistants, 8, 9}}}});
    salary.employment = 1;
    salary.arrangement = "sol";
    return {salary,
            by_hand({bonus, bonus_rule, contract, Exact{50000}, {}}, day(2025, 5, 12), 4),
            by_hand({expenses, expenses_rule, receipts, Exact{25000}, {}}, day(2025, 5, 8), 7)};
}

// In April: pay 20 000,00, holiday pay 2 400,00, pension 400,00, own premium 200,00.
//   holiday pay   12 % of (18 500,00 + 20 000,00) − 2 400,00 = 4 620,00 − 2 400,00 = 2 220,00
//   pension        2 % of 38 500,00 − 400,00 = 770,00 − 400,00 = 370,00
//   own premium    1 % of 38 500,00 − 200,00 = 385,00 − 200,00 = 185,00
//   contribution  14,1 % of 18 500,00 = 2 608,50; of 2 220,00 = 313,02; of 370,00 = 52,17
//   tax           30 % of (18 500,00 − 185,00) = 5 494,50, down to whole kroner 5 494,00
std::vector<Line> month_lines() {
    const auto on_pay = [](Base base, AccountKind pay, AccountKind computed, std::int64_t already) {
        return std::vector<line::Input>{sum_of(base, 1850000),
                                        chain(InputName::base_before, pay, 2000000),
                                        chain(InputName::already, computed, already)};
    };
    Made holiday{holiday_pay, holiday_rule, holiday_act, Exact{222000}, {}};
    holiday.inputs =
        on_pay(Base::holiday_pay, AccountKind::holiday_basis, AccountKind::holiday_earned, 240000);
    holiday.inputs.push_back({InputName::percent, percent(120), holiday_act});
    Made pension{pension_employer, pension_rule, pension_plan, Exact{37000}, {}};
    pension.inputs =
        on_pay(Base::pension, AccountKind::pension_pay, AccountKind::pension_employer, 40000);
    pension.inputs.push_back({InputName::percent, percent(20), source::Place{employer, 18, 9}});
    Made own{pension_employee, pension_rule, pension_plan, Exact{18500}, {}};
    own.inputs =
        on_pay(Base::pension, AccountKind::pension_pay, AccountKind::pension_employee, 20000);
    own.inputs.push_back(
        {InputName::employee_percent, percent(10), source::Place{employer, 19, 9}});
    const auto charged = [](PayCodeIndex code, line::Input base, Exact exact) {
        return of_period({code,
                          contribution_rule,
                          resolution,
                          exact,
                          {std::move(base), {InputName::percent, percent(141), resolution}}});
    };
    Line tax = of_period({tax_withheld,
                          withholding_rule,
                          collection,
                          Exact{549450},
                          {sum_of(Base::withholding, 1850000),
                           {InputName::amount,
                            Money::ore(-18500),
                            line::SumOrigin{.base = std::nullopt, .code = pension_employee}},
                           {InputName::percent, percent(300), source::Place{assistants, 12, 9}}}});
    tax.derivation.rounding = {.mode = RoundingMode::down, .unit_ore = 100};
    tax.amount = round_to_ore(ExactMoney::ore(Exact{549450}), tax.derivation.rounding);
    return {
        of_period(holiday),
        of_period(pension),
        charged(contribution, sum_of(Base::contribution, 1850000), Exact{260850}),
        charged(contribution_on_holiday_pay,
                {InputName::base, Money::ore(222000), line::SumOrigin{.code = holiday_pay}},
                Exact{31302}),
        charged(contribution_on_pension,
                {InputName::base, Money::ore(37000), line::SumOrigin{.cost = CostKind::pension}},
                Exact{5217}),
        tax,
        of_period(own)};
}

// Net: 18 500,00 + 250,00 − 5 494,00 − 185,00 = 13 071,00.
// Contribution: 2 608,50 + 313,02 + 52,17 = 2 973,69.
// Cost: 18 500,00 + 250,00 + 2 220,00 + 370,00 + 2 973,69 = 24 313,69.
line::PersonTotals totals() {
    return {.reimbursed = Money::ore(25000),
            .withheld = Money::ore(549400),
            .deducted = Money::ore(18500),
            .net = Money::ore(1307100),
            .holiday_pay = Money::ore(222000),
            .pension = Money::ore(37000),
            .contribution = Money::ore(297369),
            .covers = {},
            .cost = Money::ore(2431369)};
}

line::AssistantResult eva() {
    line::AssistantResult who;
    who.person = {.alias = "eva",
                  .given_name = "Eva",
                  .family_name = "Lie",
                  .national_id = "12849012345",
                  .bank_account = "12345678903",
                  .language = source::Language::nb,
                  .employments = {{.number = 1,
                                   .terms = {"Arbeidsavtale", "Employment contract"},
                                   .weekly_norm = std::nullopt,
                                   .position = percent(600),
                                   .seniority_years = std::nullopt}}};
    who.lines = pay_lines();
    for (Line& line : month_lines()) {
        who.lines.push_back(std::move(line));
    }
    who.gross = Money::ore(1850000);
    who.gross_year_to_date = Money::ore(3850000);
    who.totals = totals();
    who.tax_card = {
        .is_main_employer = false, .percent = percent(300), .base = Money::ore(1831500)};
    const auto kept = [&who](AccountKind kind, std::int64_t before, std::int64_t posted) {
        who.before.add(line::yearly(kind, 2025), Money::ore(before));
        who.posted.add(line::yearly(kind, 2025), Money::ore(posted));
    };
    kept(AccountKind::gross, 2000000, 1850000);
    kept(AccountKind::holiday_basis, 2000000, 1850000);
    kept(AccountKind::holiday_earned, 240000, 222000);
    kept(AccountKind::pension_pay, 2000000, 1850000);
    kept(AccountKind::pension_employer, 40000, 37000);
    kept(AccountKind::pension_employee, 20000, 18500);
    const Month may = Month::from_civil(2025, 5).value();
    who.posted.add(line::monthly(AccountKind::withholding_base, may), Money::ore(1831500));
    who.posted.add(line::monthly(AccountKind::withheld, may), Money::ore(549400));
    return who;
}

// oslo: 18 500,00 + 370,00 − 1 000,00 = 17 870,00, 14,1 % of it 2 519,67. What is left is
// 2 519,67 − 2 608,50 − 14,1 % of (370,00 − 1 000,00) = 2 519,67 − 2 608,50 + 88,83 = 0.
// tana: 14,1 % of 10 000,00 = 1 410,00, of which 1 000,00 in an earlier run.
line::Obligations obligations() {
    line::ContributionRow oslo;
    oslo.sub_unit = "oslo";
    oslo.zone = "I";
    oslo.month = "2025-05";
    oslo.pay = Money::ore(1850000);
    oslo.premiums = Money::ore(37000);
    oslo.refunds = Money::ore(100000);
    oslo.basis = Money::ore(1787000);
    oslo.rate = percent(141);
    oslo.amount = Money::ore(251967);
    oslo.persons = Money::ore(260850);
    oslo.other = Money::ore(-8883);
    oslo.derivation = {
        .rule = contribution_rule,
        .basis = resolution,
        .inputs = {{InputName::premium,
                    Money::ore(37000),
                    line::SumOrigin{.cost = CostKind::pension}},
                   {InputName::refund, Money::ore(100000), source::Place{employer, 30, 5}}},
        .exact_ore = Exact{251967},
        .rounding = {}};
    line::ContributionRow tana = oslo;
    tana.sub_unit = "tana";
    tana.zone = "Ia";
    tana.is_after_allowance = true;
    tana.pay = tana.basis = Money::ore(1000000);
    tana.premiums = tana.refunds = Money{};
    tana.amount = Money::ore(141000);
    tana.earlier = Money::ore(100000);
    tana.persons = Money::ore(41000);
    tana.other = Money{};
    tana.derivation.inputs.clear();
    tana.derivation.exact_ore = Exact{141000};
    line::Obligations made;
    made.contribution = {oslo, tana};
    made.contribution_exact = Money::ore(392967); // 2 519,67 + 1 410,00
    made.contribution_claim = Money::ore(392900);
    made.claim_basis = collection;
    made.relief_used = Money::ore(85000000);
    made.withheld = Money::ore(549400);
    made.posted.add(line::monthly(AccountKind::relief, Month::from_civil(2025, 5).value()),
                    Money::ore(85000000));
    return made;
}

} // namespace

Sample make_month() {
    Sample made;
    for (const char* path :
         {"rules/law/month.yaml", "employer.yaml", "assistants.yaml", "adjustments/2025-05.yaml"}) {
        made.files.add({.path = path, .shown_prefix = {}, .text = {}});
    }
    made.legend = month::legend();
    line::RunResult& result = made.result;
    result.header = {.program_version = "0.1.0",
                     .employer_name = "Kari Nordmann BPA",
                     .employer_number = "310000019",
                     .employer_national_id = {},
                     .period = "2025-05",
                     .period_days = {day(2025, 5, 1), day(2025, 5, 31)},
                     .payment_date = day(2025, 5, 30),
                     .run = "2025-05/01"};
    result.assistants = {eva()};
    result.gross = Money::ore(1850000);
    result.totals = totals();
    result.obligations = obligations();
    // Halves of the cost above.
    line::PersonTotals half;
    half.cost = Money::ore(1215685);
    result.arrangements = {{.arrangement = "hav",
                            .sub_unit = "oslo",
                            .worked = Minutes::of(30 * 60),
                            .totals = half,
                            .gross = Money::ore(925000)},
                           {.arrangement = "sol",
                            .sub_unit = "oslo",
                            .worked = Minutes::of(30 * 60),
                            .totals = half,
                            .gross = Money::ore(925000)}};
    result.arrangements[1].totals.cost = Money::ore(1215684);
    // 18500 kroner of salary, half each; 250 of one half were earned in April.
    const line::PayCodeIndex salary{0};
    const auto april = Month::of(day(2025, 4, 1));
    const auto may = Month::of(day(2025, 5, 1));
    result.arrangements[0].codes = {{{april, salary}, Money::ore(25000)},
                                    {{may, salary}, Money::ore(900000)}};
    result.arrangements[1].codes = {{{may, salary}, Money::ore(925000)}};
    result.covers = {{.name = "Yrkesskade",
                      .insurer = "Trygg Forsikring",
                      .policy = "123-4",
                      .days = {day(2024, 1, 1), std::nullopt}}};
    test::put_together(result);
    return made;
}

} // namespace bpa::sample
