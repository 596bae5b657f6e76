#include "books.hpp"
#include "ledger/voucher.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace bpa::ledger {
namespace {

using namespace books;
using line::DueKind;
/// Account and amount, debit above zero.
using Lines = std::vector<std::pair<std::string, std::string>>;

Settings settings() {
    Settings made;
    made.writes_gbat10 = true;
    made.voucher_kind = "5";
    made.vat_code = "0";
    made.has_payments = true;
    return made;
}

/// A month of 300 000 kroner: contribution 14.1 %, holiday pay 12 %, pension 2 %, as the worked
/// example of the domain notes has it. Its figures by hand: 300000 × 12 % = 36000; 300000 × 14.1 %
/// = 42300; 36000 × 14.1 % = 5076; 300000 × 2 % = 6000; 6000 × 14.1 % = 846;
/// 300000 − 78000 − 2400 − 3000 = 216600.
Basis worked_month() {
    const Month september = month("2026-09");
    const auto sum = [&](std::string code, const std::string& amount) {
        return CodeSum{"sol", september, std::move(code), kr(amount)};
    };
    return {.run = "2026-09/01",
            .period = september,
            .payment_date = day("2026-10-12"),
            .codes = {sum("hourly_pay", "300000.00"),
                      sum("tax_withheld", "78000.00"),
                      sum("union_fee", "2400.00"),
                      sum("attachment_coordinated", "3000.00"),
                      sum("holiday_pay_earned", "36000.00"),
                      sum("contribution", "42300.00"),
                      sum("contribution_on_holiday_pay", "5076.00"),
                      sum("pension_employer", "6000.00"),
                      sum("contribution_on_pension", "846.00")},
            .events = {},
            .payments = {
                {DueKind::wages, "wages", "", day("2026-10-12"), kr("216600.00"), kr("216600.00")},
                {DueKind::withheld_tax,
                 "withheld_tax",
                 "1234566",
                 day("2026-10-13"),
                 kr("78000.00"),
                 kr("78000.00")},
                {DueKind::attachment_coordinated,
                 "attachment_coordinated/kari/o-1",
                 "",
                 day("2026-10-13"),
                 kr("3000.00"),
                 kr("3000.00")},
                {DueKind::union_dues,
                 "union_dues/Forbundet",
                 "",
                 day("2026-10-15"),
                 kr("2400.00"),
                 kr("2400.00")}}};
}

Posted posted(const Basis& basis, const Settings& how) {
    auto made = post(basis, shipped_chart(), how);
    REQUIRE(std::holds_alternative<Posted>(made));
    for (const auto& voucher : std::get<Posted>(made).vouchers) {
        Money sum;
        for (const auto& line : voucher.lines) {
            sum += line.amount;
        }
        CHECK(sum == Money{});
    }
    return std::get<Posted>(std::move(made));
}

Lines lines_of(const Voucher& voucher) {
    Lines lines;
    for (const auto& line : voucher.lines) {
        lines.emplace_back(line.account, line.amount.text());
    }
    return lines;
}

Codes problems_of(const Basis& basis, const Settings& how) {
    const auto made = post(basis, shipped_chart(), how);
    REQUIRE(std::holds_alternative<std::vector<CannotPost>>(made));
    Codes codes;
    for (const auto& problem : std::get<std::vector<CannotPost>>(made)) {
        codes.push_back(problem.code + " " + problem.name);
    }
    return codes;
}

} // namespace

TEST_CASE("the worked month of the domain notes is posted as it stands there") {
    const auto made = posted(worked_month(), settings());
    REQUIRE(made.vouchers.size() == 5);
    const auto& run = made.vouchers[0];
    CHECK(run.kind == VoucherKind::run);
    CHECK(run.number == "26090101");
    CHECK(run.date == day("2026-10-12"));
    // Rows 1 to 6: 5400 has rows 3 and 6 together, 42300 + 846.
    CHECK(lines_of(run) == Lines{{"2600", "-78000.00"},
                                 {"2610", "-3000.00"},
                                 {"2650", "-2400.00"},
                                 {"2770", "-42300.00"},
                                 {"2780", "-846.00"},
                                 {"2781", "-5076.00"},
                                 {"2930", "-216600.00"},
                                 {"2940", "-36000.00"},
                                 {"2960", "-6000.00"},
                                 {"5000", "300000.00"},
                                 {"5092", "36000.00"},
                                 {"5400", "43146.00"},
                                 {"5405", "5076.00"},
                                 {"5950", "6000.00"}});
    CHECK(run.debit() == kr("390222.00"));
    CHECK(lines_of(made.vouchers[1]) == Lines{{"1920", "-216600.00"}, {"2930", "216600.00"}});
    CHECK(lines_of(made.vouchers[2]) == Lines{{"1920", "-78000.00"}, {"2600", "78000.00"}});
    CHECK(made.vouchers[2].kid == "1234566");
    CHECK(lines_of(made.vouchers[3]) == Lines{{"1920", "-3000.00"}, {"2610", "3000.00"}});
    CHECK(lines_of(made.vouchers[4]) == Lines{{"1920", "-2400.00"}, {"2650", "2400.00"}});
    CHECK(made.vouchers[4].number == "26090105");
    CHECK(made.vouchers[4].date == day("2026-10-15"));
}

TEST_CASE("the rows of the worked month can be told apart in the trail") {
    const auto made = posted(worked_month(), settings());
    const auto of = [&](const std::string& what) {
        Lines rows;
        for (const auto& row : made.trail) {
            if (row.what == what && row.voucher == "26090101") {
                rows.emplace_back(row.account, row.amount.text());
            }
        }
        return rows;
    };
    CHECK(of("contribution") == Lines{{"5400", "42300.00"}, {"2770", "-42300.00"}});
    CHECK(of("contribution_on_pension") == Lines{{"5400", "846.00"}, {"2780", "-846.00"}});
    CHECK(of("tax_withheld") == Lines{{"2930", "78000.00"}, {"2600", "-78000.00"}});
}

TEST_CASE("holiday pay paid of what was earned takes the debt down and costs nothing again") {
    const Month june = month("2026-06");
    Basis basis{.run = "2026-06/01", .period = june, .payment_date = day("2026-06-20")};
    const auto sum = [&](std::string code, const std::string& amount) {
        return CodeSum{"sol", june, std::move(code), kr(amount)};
    };
    // 36000 earned last year and paid now with tax of half; contribution 36000 × 14.1 % = 5076.
    basis.codes = {sum("holiday_pay", "36000.00"),
                   sum("holiday_pay_released", "-36000.00"),
                   sum("tax_withheld", "18000.00"),
                   sum("contribution", "5076.00"),
                   sum("contribution_on_holiday_released", "-5076.00")};
    const auto made = posted(basis, settings());
    REQUIRE(made.vouchers.size() == 1);
    CHECK(lines_of(made.vouchers[0]) == Lines{{"2600", "-18000.00"},
                                              {"2770", "-5076.00"},
                                              {"2781", "5076.00"},
                                              {"2930", "-18000.00"},
                                              {"2940", "36000.00"}});
}

TEST_CASE("contribution on refunds and premiums, and the whole kroner of the claim") {
    Basis basis{.run = "2026-10/01",
                .period = month("2026-10"),
                .payment_date = day("2026-10-30"),
                .codes = {{"sol", month("2026-10"), "contribution", kr("1410.50")},
                          {"sol", month("2026-10"), "contribution_on_pension", kr("28.20")}},
                // A refund of 1000 takes 141 off; premiums of 200 bear 28.20, accrued above.
                .events = {{Event::contribution_on_premiums, "oslo/I", kr("28.20")},
                           {Event::contribution_on_refunds, "oslo/I", kr("141.00")},
                           {Event::contribution_rest, "oslo/I", kr("-0.01")},
                           {Event::refund, "oslo/I", kr("1000.00")}},
                // 1410.50 + 28.20 − 141.00 − 0.01 = 1297.69, and whole kroner are paid.
                .payments = {{DueKind::contribution,
                              "contribution",
                              "",
                              day("2026-11-16"),
                              kr("1297.00"),
                              kr("1297.69")}}};
    const auto made = posted(basis, settings());
    REQUIRE(made.vouchers.size() == 2);
    // 5400: 1410.50 + 28.20 − 0.01; 2780: −28.20 + 28.20 is no line.
    CHECK(lines_of(made.vouchers[0]) == Lines{{"1579", "1000.00"},
                                              {"2770", "-1297.69"},
                                              {"5400", "1438.69"},
                                              {"5800", "-1000.00"},
                                              {"5820", "-141.00"}});
    CHECK(lines_of(made.vouchers[1]) ==
          Lines{{"1920", "-1297.00"}, {"2770", "1297.69"}, {"5400", "-0.69"}});
}

TEST_CASE("what was earned before the month of payment is accrued, and taken back to the øre") {
    auto basis = worked_month();
    basis.codes.push_back(
        {"maane", month("2026-10"), "call_pay", kr("100.00")}); // earned when paid
    auto how = settings();
    how.has_payments = false;
    how.has_accruals = true;
    const auto made = posted(basis, how);
    REQUIRE(made.vouchers.size() == 3);
    CHECK(made.vouchers[1].kind == VoucherKind::accrual);
    CHECK(made.vouchers[1].date == day("2026-09-30"));
    CHECK(made.vouchers[2].kind == VoucherKind::reversal);
    CHECK(made.vouchers[2].date == day("2026-10-01"));
    CHECK(lines_of(made.vouchers[1]) == Lines{{"2780", "-43146.00"},
                                              {"2781", "-5076.00"},
                                              {"2910", "-300000.00"},
                                              {"2940", "-36000.00"},
                                              {"2960", "-6000.00"},
                                              {"5090", "300000.00"},
                                              {"5092", "36000.00"},
                                              {"5404", "43146.00"},
                                              {"5405", "5076.00"},
                                              {"5950", "6000.00"}});
    REQUIRE(made.vouchers[1].lines.size() == made.vouchers[2].lines.size());
    for (std::size_t i = 0; i < made.vouchers[1].lines.size(); ++i) {
        CHECK(made.vouchers[1].lines[i].account == made.vouchers[2].lines[i].account);
        CHECK(made.vouchers[1].lines[i].amount == -made.vouchers[2].lines[i].amount);
    }
}

TEST_CASE("of a period that ends in the month of payment, costs are accrued as the pay is") {
    const Month april = month("2026-04");
    Basis basis{.run = "2026-05/01", .period = month("2026-05"), .payment_date = day("2026-05-29")};
    // 1000 of 4000 was earned in April: a fourth. Lines for the period begin in April.
    basis.codes = {{"sol", april, "hourly_pay", kr("1000.00")},
                   {"sol", month("2026-05"), "hourly_pay", kr("3000.00")},
                   {"sol", april, "holiday_pay_earned", kr("480.00")},
                   {"sol", april, "contribution", kr("564.00")},
                   {"sol", april, "contribution_on_holiday_pay", kr("67.68")},
                   {"sol", april, "pension_employer", kr("80.02")}, // a fourth: 20.005, half up
                   {"sol", april, "tax_withheld", kr("1200.00")}};
    auto how = settings();
    how.has_payments = false;
    how.has_accruals = true;
    const auto made = posted(basis, how);
    REQUIRE(made.vouchers.size() == 3);
    CHECK(made.vouchers[1].date == day("2026-04-30"));
    CHECK(lines_of(made.vouchers[1]) == Lines{{"2780", "-141.00"},
                                              {"2781", "-16.92"},
                                              {"2910", "-1000.00"},
                                              {"2940", "-120.00"},
                                              {"2960", "-20.01"},
                                              {"5090", "1000.00"},
                                              {"5092", "120.00"},
                                              {"5404", "141.00"},
                                              {"5405", "16.92"},
                                              {"5950", "20.01"}});
    // Holiday pay of 6000 is paid too. Contribution of 1410 on 10 000 is 141 on what was earned in
    // April, as before: that on holiday pay was accrued last year.
    basis.codes.push_back({"sol", month("2026-05"), "holiday_pay", kr("6000.00")});
    basis.codes[3].amount = kr("1410.00");
    const auto with_holiday_pay = posted(basis, how);
    CHECK(lines_of(with_holiday_pay.vouchers[1]) == lines_of(made.vouchers[1]));
    // After corrections 5000 of 4000 is of April: no more than all of a cost is accrued. Less than
    // nothing is not accrued either, but the pay itself is.
    basis.codes = {{"sol", april, "hourly_pay", kr("5000.00")},
                   {"sol", month("2026-05"), "correction", kr("-1000.00")},
                   {"sol", april, "contribution", kr("564.00")}};
    CHECK(
        lines_of(posted(basis, how).vouchers[1]) ==
        Lines{{"2780", "-564.00"}, {"2910", "-5000.00"}, {"5090", "5000.00"}, {"5404", "564.00"}});
    basis.codes = {{"sol", april, "correction", kr("-1000.00")},
                   {"sol", month("2026-05"), "hourly_pay", kr("5000.00")},
                   {"sol", april, "contribution", kr("564.00")}};
    CHECK(lines_of(posted(basis, how).vouchers[1]) ==
          Lines{{"2910", "1000.00"}, {"5090", "-1000.00"}});
    // All of the pay is earned when it is paid: nothing to accrue.
    basis.codes = {{"sol", month("2026-05"), "hourly_pay", kr("3000.00")},
                   {"sol", april, "holiday_pay_earned", kr("360.00")}};
    CHECK(posted(basis, how).vouchers.size() == 1);
}

TEST_CASE("costs carry department and project of their arrangement, debts do not") {
    auto basis = worked_month();
    basis.codes = {{"maane", month("2026-09"), "hourly_pay", kr("100.00")},
                   {"sol", month("2026-09"), "hourly_pay", kr("50.00")}};
    basis.payments.clear();
    auto how = settings();
    how.arrangements = {{"sol", {"10", "B1"}}, {"maane", {"20", ""}}};
    how.accounts = {{"wages", "5010"}};
    const auto made = posted(basis, how);
    REQUIRE(made.vouchers.size() == 1);
    const auto& lines = made.vouchers[0].lines;
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].dimensions == Dimensions{});
    CHECK(lines[1].account == "5010");
    CHECK(lines[1].dimensions == Dimensions{"10", "B1"});
    CHECK(lines[1].amount == kr("50.00"));
    CHECK(lines[2].dimensions == Dimensions{"20", ""});
    CHECK(lines[2].amount == kr("100.00"));
}

TEST_CASE("the voucher of a run may stand in the period it pays") {
    auto how = settings();
    how.run_day = RunDay::period_end;
    CHECK(posted(worked_month(), how).vouchers.front().date == day("2026-09-30"));
}

TEST_CASE("nothing is posted where somebody must decide first") {
    auto basis = worked_month();
    basis.codes.push_back({"sol", month("2026-09"), "expenses", kr("10.00")});
    basis.codes.push_back({"sol", month("2026-09"), "mileage_free", kr("10.00")});
    basis.codes.push_back({"sol", month("2026-09"), "gift", kr("10.00")});
    basis.codes.push_back({"sol", month("2026-09"), "gift", kr("10.00")});
    CHECK(problems_of(basis, settings()) == Codes{"ledger/no-account mileage",
                                                  "ledger/no-account outlays",
                                                  "ledger/no-posting gift"});
    auto how = settings();
    how.arrangements = {{"maane", {"20", ""}}};
    CHECK(problems_of(worked_month(), how) == Codes{"ledger/unknown-arrangement sol"});
    auto many = worked_month();
    for (int i = 0; i < 95; ++i) {
        many.payments.push_back(many.payments.front());
    }
    CHECK(problems_of(many, settings()) == Codes{"ledger/too-many-vouchers 100"});
}

} // namespace bpa::ledger
