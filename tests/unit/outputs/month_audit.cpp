#include "memory_sink.hpp"
#include "outputs/audit/audit.hpp"
#include "outputs/display/how.hpp"
#include "outputs/display/words.hpp"
#include "outputs/explain/explain.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

// Every figure is worked out in the comments of `sample_month.cpp`.
namespace outputs = bpa::outputs;
namespace display = bpa::outputs::display;
namespace line = bpa::line;
using bpa::Exact;
using bpa::Money;
using bpa::Percent;
using bpa::source::Language;

namespace {

/// The sign between thousands, written `~` below.
std::string grouped(std::string text) {
    for (std::size_t at = text.find('~'); at != std::string::npos; at = text.find('~')) {
        text.replace(at, 1, "\xc2\xa0");
    }
    return text;
}

bpa::test::Written audit_of(const bpa::sample::Sample& sample) {
    outputs::AuditWriter writer;
    return bpa::test::written_by(writer, bpa::sample::start_of(sample), sample.result);
}

std::string explained(const bpa::sample::Sample& sample,
                      const char* id,
                      outputs::ExplainFormat format = outputs::ExplainFormat::text) {
    const outputs::ExplainView view{.result = sample.result,
                                    .legend = sample.legend,
                                    .files = sample.files,
                                    .language = Language::nb,
                                    .format = format};
    return outputs::explain_line(view, id).text.value_or("");
}

} // namespace

TEST_CASE("lines without shift stand in the audit with role, bases and sums") {
    const auto written = audit_of(bpa::sample::make_month());
    const std::string& lines = written.at("audit/lines.csv");
    const auto has = [&lines](const std::string& row) {
        return lines.find("\n" + row + "\n") != std::string::npos;
    };
    const std::string every = "holiday_pay pension afp contribution withholding";
    CHECK(has("L000001,eva,1,sol,,2025-05-01,2025-05-31,2025-05-30,2025-05,monthly_salary,1040,"
              "pay,," +
              every +
              ",pay-codes/monthly_salary,rules/law/month.yaml:1:5,contract,punkt 4,2025-01-01,"
              "verified,assistants.yaml:9:9,0,0,,,18000.00,1800000,half_up,1,no,"
              "monthly_salary=30000.00@assistants.yaml:7:9;position=60 %@assistants.yaml:8:9,,"));
    CHECK(has("L000004,eva,,,,2025-05-01,2025-05-31,2025-05-30,2025-05,holiday_pay_earned,3000,"
              "cost,holiday_pay,,law/holiday-pay,rules/law/month.yaml:6:5,holiday-act,§ 10,"
              "2025-01-01,verified,rules/law/month.yaml:8:9,0,0,,,2220.00,222000,half_up,1,no,"
              "base=18500.00@sum of base holiday_pay;"
              "base_before=20000.00@account holiday_basis/2025;"
              "already=2400.00@account holiday_earned/2025;"
              "percent=12 %@rules/law/month.yaml:8:9,,"));
    CHECK(lines.find("base=2220.00@sum of code holiday_pay_earned;") != std::string::npos);
    CHECK(lines.find("base=370.00@sum of cost pension;") != std::string::npos);
}

TEST_CASE("a run whose lines do not come to its net is not written") {
    auto sample = bpa::sample::make_month();
    sample.result.assistants[0].lines[9].amount += Money::ore(1);
    CHECK_THROWS(audit_of(sample));
}

TEST_CASE("the audit holds running totals before and after, the employer's under no name") {
    const auto written = audit_of(bpa::sample::make_month());
    CHECK(written.at("audit/accounts.csv") ==
          "assistant,account,before,posted,after,draft\n"
          "eva,gross/2025,20000.00,18500.00,38500.00,\n"
          "eva,holiday_basis/2025,20000.00,18500.00,38500.00,\n"
          "eva,holiday_earned/2025,2400.00,2220.00,4620.00,\n"
          "eva,pension_pay/2025,20000.00,18500.00,38500.00,\n"
          "eva,pension_employer/2025,400.00,370.00,770.00,\n"
          "eva,pension_employee/2025,200.00,185.00,385.00,\n"
          "eva,withholding_base/2025-05,0.00,18315.00,18315.00,\n"
          "eva,withheld/2025-05,0.00,5494.00,5494.00,\n"
          ",relief/2025-05,0.00,850000.00,850000.00,\n");
}

TEST_CASE("the audit holds contribution, arrangements and pay codes") {
    const auto written = audit_of(bpa::sample::make_month());
    const std::string derived =
        ",law/contribution,rules/law/month.yaml:26:5,resolution,§ 1,2025-01-01,verified,"
        "rules/law/month.yaml:30:9,";
    CHECK(written.at("audit/contribution.csv") ==
          "month,sub_unit,zone,after_allowance,pay,premiums,refunds,basis,rate,amount,earlier,"
          "persons,other,rounding_difference,rule,rule_place,source,at,in_force,confidence,basis_"
          "place,"
          "exact_ore,rounding,rounding_unit_ore,inputs,draft\n"
          "2025-05,oslo,I,no,18500.00,370.00,1000.00,17870.00,14.1 "
          "%,2519.67,0.00,2608.50,-88.83,0.00" +
              derived +
              "251967,half_up,1,premium=370.00@sum of cost pension;"
              "refund=1000.00@employer.yaml:30:5,\n"
              "2025-05,tana,Ia,yes,10000.00,0.00,0.00,10000.00,14.1 "
              "%,1410.00,1000.00,410.00,0.00,0.00" +
              derived + "141000,half_up,1,,\n");
    CHECK(written.at("audit/arrangements.csv") ==
          "arrangement,sub_unit,minutes,gross,reimbursed,withheld,deducted,net,holiday_pay,"
          "pension,contribution,covers,cost,draft\n"
          "hav,oslo,1800,9250.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,12156.85,\n"
          "sol,oslo,1800,9250.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,12156.84,\n");
    // What was earned in April and is paid now has a row of its own.
    CHECK(written.at("audit/arrangement-codes.csv") ==
          "arrangement,earned_in,pay_code,number,role,cost,amount,draft\n"
          "hav,2025-04,monthly_salary,1040,pay,,250.00,\n"
          "hav,2025-05,monthly_salary,1040,pay,,9000.00,\n"
          "sol,2025-05,monthly_salary,1040,pay,,9250.00,\n");
    const std::string& codes = written.at("audit/pay-codes.csv");
    CHECK(codes.starts_with(
        "pay_code,number,role,cost,bases,by_hand,source,at,in_force,confidence,basis_place,draft\n"
        "monthly_salary,1040,pay,,holiday_pay pension afp contribution withholding,no,holiday-act,"
        "§ 10,2025-01-01,verified,rules/law/month.yaml:8:9,\n"));
    CHECK(codes.find("\nbonus,1300,pay,,holiday_pay pension afp contribution withholding,yes,") !=
          std::string::npos);
    CHECK(codes.find("\npension_employer,4000,cost,pension,,no,,,,,,\n") != std::string::npos);
}

TEST_CASE("holiday pay is followed to the lines it is a share of, and to earlier runs") {
    CHECK(explained(bpa::sample::make_month(), "L000004") ==
          grouped(R"(L000004: Opptjente feriepenger, 2~220,00 kr
  Hvorfor: Feriepenger: 12 % av (18~500,00 kr + 20~000,00 kr tidligere i 2025),
    minus 2~400,00 kr regnet ut før (ferieloven, § 10)
  Assistent: eva
  Opptjent: torsdag 1. mai 2025
  Til og med: lørdag 31. mai 2025
  Utbetalingsdato: fredag 30. mai 2025
  Regel: law/holiday-pay (Feriepenger) [rules/law/month.yaml:6:5]
  Hjemmel: Ferieloven, § 10; gjelder fra 1. januar 2025; bekreftet i kilden
    [rules/law/month.yaml:8:9]
  Grunnlag i denne kjøringen: 18~500,00 kr
    Summen av: L000001 og L000002
  Grunnlag fra før denne kjøringen: 20~000,00 kr
    Fra tidligere kjøringer og åpningssaldo: feriepengegrunnlag, 2025
      (holiday_basis/2025)
  Regnet ut før denne kjøringen: 2~400,00 kr
    Fra tidligere kjøringer og åpningssaldo: opptjente feriepenger, 2025
      (holiday_earned/2025)
  Prosent: 12 % [rules/law/month.yaml:8:9]
  Nøyaktig: 222~000 øre, ingenting å avrunde
)"));
}

TEST_CASE("sums of a code and of a kind of cost name their lines too") {
    const auto sample = bpa::sample::make_month();
    CHECK(explained(sample, "L000007").find("\n    Summen av: L000004\n") != std::string::npos);
    CHECK(explained(sample, "L000008").find("\n    Summen av: L000005\n") != std::string::npos);
    const std::string json = explained(sample, "L000008", outputs::ExplainFormat::json);
    CHECK(json.find(R"("base": {
        "value": "370.00",
        "sum_of": "cost pension",
        "whole": "yes",
        "line_count": "1",
        "summed": [
          "L000005"
        ]
      })") != std::string::npos);
    // Own premium lowers the base as a negative amount: its line is named, not called the sum.
    const std::string tax = explained(sample, "L000009");
    CHECK(tax.find("\n  Beløp: \u2212185,00 kr\n    Fra disse linjene: L000010\n") !=
          std::string::npos);
    const std::string salary = explained(sample, "L000001");
    CHECK(salary.find("\n  Arbeidsforhold: 1\n  Ordning: sol\n") != std::string::npos);
}

TEST_CASE("of many lines in a sum ten are named and the rest counted") {
    auto sample = bpa::sample::make_month();
    auto& lines = sample.result.assistants[0].lines;
    // Twelve more bonuses of zero: the sum stays, its lines become 14.
    line::Line nothing = lines[1];
    nothing.amount = Money{};
    lines.insert(lines.end(), 12, nothing);
    const std::string text = explained(sample, "L000004");
    CHECK(text.find("L000001, L000002, L000011, L000012, L000013, L000014,") != std::string::npos);
    CHECK(text.find("L000018 og 4 til\n") != std::string::npos);
}

TEST_CASE("a sum that is of one arrangement names that arrangement's lines only") {
    auto sample = bpa::sample::make_month();
    auto& lines = sample.result.assistants[0].lines;
    // Contribution on what arrangement sol has: the salary of 18 000,00 without the bonus.
    lines[5].arrangement = "sol";
    lines[5].derivation.inputs[0].value = Money::ore(1800000);
    CHECK(explained(sample, "L000006").find("\n    Summen av: L000001\n") != std::string::npos);
    lines[5].derivation.inputs[0].value = Money::ore(1700000);
    CHECK(explained(sample, "L000006").find("\n    Fra disse linjene: L000001 og L000002\n") !=
          std::string::npos);
}

TEST_CASE("how an amount came to be reads as a sum") {
    const auto ore = [](std::int64_t amount) { return Money::ore(amount); };
    const auto how = [](std::vector<line::Input> inputs, Language language = Language::nb) {
        return display::how({.inputs = std::move(inputs), .exact_ore = Exact{1}}, language);
    };
    const bpa::source::Place file;
    using Name = line::InputName;
    const Percent half = Percent::of_fraction(Exact::ratio(1, 2));
    // Zero running totals are those of the first run of a year.
    CHECK(how({{Name::base, ore(10000), file},
               {Name::base_before, ore(0), file},
               {Name::already, ore(0), file},
               {Name::percent, half, file}}) == "50 % av 100,00 kr");
    CHECK(how({{Name::base, ore(10000), file},
               {Name::percent, half, file},
               {Name::basic_amount, ore(50), file},
               {Name::lower_limit, ore(2500), file},
               {Name::upper_limit, ore(7500), file}},
              Language::en) == "50 % of 100.00 kr above 25.00 kr up to 75.00 kr");
    // A limit that is not reached is not told: 100,00 is not over 100,00.
    CHECK(how({{Name::base, ore(10000), file},
               {Name::percent, half, file},
               {Name::upper_limit, ore(10000), file}}) == "50 % av 100,00 kr");
    // What was computed before is taken off last, of what the limit leaves.
    const auto after = [&](std::int64_t limit) {
        return how({{Name::base, ore(10000), file},
                    {Name::percent, half, file},
                    {Name::already, ore(1200), file},
                    {Name::upper_limit, ore(limit), file}});
    };
    CHECK(after(20000) == "50 % av 100,00 kr, minus 12,00 kr regnet ut før");
    CHECK(after(7500) == "50 % av 100,00 kr inntil 75,00 kr, minus 12,00 kr regnet ut før");
    const auto may = line::monthly(line::AccountKind::withheld, *bpa::Month::from_civil(2025, 5));
    CHECK(how({{Name::base, ore(10000), file},
               {Name::base_before, ore(5000), line::ChainOrigin{may}},
               {Name::percent, half, file}}) ==
          "50 % av (100,00 kr + 50,00 kr tidligere for mai 2025)");
    CHECK(how({{Name::base, ore(10000), file},
               {Name::table, *bpa::TableCode::parse("8000"), file},
               {Name::table_result, ore(4200), file},
               {Name::already, ore(1200), file}}) ==
          "tabell 8000 gir 42,00 kr av 100,00 kr, minus 12,00 kr regnet ut før");
    CHECK(how({{Name::monthly_salary, ore(3000000), file},
               {Name::position, half, file},
               {Name::days, Exact{15}, file},
               {Name::days_in_period, Exact{30}, file}}) ==
          grouped("30~000,00 kr i måneden × 50 %, 15 av 30 dager"));
    CHECK(how({{Name::amount, ore(50000), file},
               {Name::days, Exact{15}, file},
               {Name::days_in_period, Exact{30}, file}}) == "500,00 kr i måneden, 15 av 30 dager");
    CHECK(how({{Name::base, ore(10000), file},
               {Name::already, ore(700), file},
               {Name::percent, half, file},
               {Name::basic_amount, ore(50), file},
               {Name::upper_limit, ore(7500), file},
               {Name::percent, Percent::of_fraction(Exact::ratio(1, 4)), file},
               {Name::lower_limit, ore(2500), file}}) ==
          "50 % av 100,00 kr inntil 75,00 kr, og 25 % av det som er over 25,00 kr, minus 7,00 kr "
          "regnet ut før");
    // No more than the lower limit: the second share is of nothing, and neither limit is told.
    CHECK(how({{Name::base, ore(2000), file},
               {Name::already, ore(700), file},
               {Name::percent, half, file},
               {Name::upper_limit, bpa::ExactMoney::of(ore(7500)), file},
               {Name::percent, Percent::of_fraction(Exact::ratio(1, 4)), file},
               {Name::lower_limit, bpa::ExactMoney::of(ore(2500)), file}}) ==
          "50 % av 20,00 kr, minus 7,00 kr regnet ut før");
    // Two shares without bands make no single sentence: every input is told.
    CHECK(how({{Name::base, ore(10000), file},
               {Name::percent, half, file},
               {Name::percent, half, file}}) ==
          "grunnlag i denne kjøringen 100,00 kr, prosent 50 %, prosent 50 %");
    CHECK(how({{Name::amount, ore(1), file}}).empty());
}

TEST_CASE("every input and every running total has a name in both languages") {
    for (std::size_t i = 0; i <= static_cast<std::size_t>(line::InputName::week_limit); ++i) {
        const auto name = static_cast<line::InputName>(i);
        CHECK_FALSE(display::input_name(name, Language::nb).empty());
        CHECK_FALSE(display::input_name(name, Language::en).empty());
    }
    for (std::size_t i = 0; i <= static_cast<std::size_t>(line::AccountKind::household_pay); ++i) {
        const auto kind = static_cast<line::AccountKind>(i);
        CHECK(display::account_name(line::yearly(kind, 2025), Language::nb).size() > 6);
    }
    const auto may = bpa::Month::from_civil(2025, 5).value();
    CHECK(display::account_name(line::monthly(line::AccountKind::withheld, may), Language::en) ==
          "tax withheld, May 2025");
}
