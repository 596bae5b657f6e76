#include "month/month.hpp"
#include "month/steps.hpp"
#include "office.hpp"

#include <catch2/catch.hpp>

#include <numeric>

using namespace bpa;
using namespace bpa::month::test;
using line::AccountKind;
using line::InputName;

namespace {

using Texts = std::vector<std::string>;

/// An employer who lets the program pay holiday pay, in June.
World june() {
    World world;
    world.facts.employer.holiday_pay_out = {from("2024-01-01", facts::MonthOfYear{6})};
    return world;
}

/// What a run's lines of pay and of cost come to, `holiday_pay 3060.00`.
Texts paid(World& world, std::string_view payment_date, std::string_view pay) {
    const auto amounts = world.run(payment_date, pay, month::settle_holiday_pay);
    Texts told;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        told.push_back(world.code_of(i) + " " + amounts[i]);
    }
    return told;
}

/// Likewise of somebody without pay in the period.
Texts paid_idle(World& world, std::string_view payment_date) {
    world.pay_on(payment_date);
    world.result = {};
    world.result.before = world.accounts;
    const tax::Tables tables{world.rules.law.tax_tables};
    month::PersonMonth month{.facts = world.facts,
                             .rules = world.rules,
                             .settings = world.settings,
                             .tax_tables = tables,
                             .assistant = world.ada(),
                             .result = world.result,
                             .problems = world.problems};
    month::settle_holiday_pay(month);
    world.accounts.add(world.result.posted);
    Texts told;
    for (const auto& line : world.result.lines) {
        told.push_back(world.rules.legend.at(line.code).code + " " + line.amount.text());
    }
    return told;
}

Texts findings(const World& world) {
    Texts codes;
    for (const auto& finding : world.result.findings) {
        codes.push_back(finding.code);
    }
    return codes;
}

Money left(const World& world, int year) {
    const auto at = [&](AccountKind kind) { return world.accounts.at(line::yearly(kind, year)); };
    return at(AccountKind::holiday_earned) + at(AccountKind::holiday_senior_earned) -
           at(AccountKind::holiday_paid) - at(AccountKind::holiday_senior_paid);
}

} // namespace

TEST_CASE("last year's holiday pay is paid in the employer's month, and its cost taken back") {
    auto world = june();
    // 300 000 × 10.2 % = 30 600; 10 000 × 10.2 % = 1 020
    CHECK(paid(world, "2025-12-10", "300000.00") == Texts{"holiday_pay_earned 30600.00"});
    CHECK(paid(world, "2026-05-10", "10000.00") == Texts{"holiday_pay_earned 1020.00"});
    CHECK(paid(world, "2026-06-10", "10000.00") == Texts{"holiday_pay_earned 1020.00",
                                                         "holiday_pay 30600.00",
                                                         "holiday_pay_released -30600.00"});
    CHECK(world.result.gross == kr("40600.00"));
    CHECK(world.result.posted.at(line::yearly(AccountKind::gross, 2026)) == kr("40600.00"));
    CHECK(world.accounts.at(line::yearly(AccountKind::holiday_paid, 2025)) == kr("30600.00"));
    // What is paid earns nothing: 20 000 is the basis of 2026.
    CHECK(world.accounts.at(line::yearly(AccountKind::holiday_basis, 2026)) == kr("20000.00"));
    CHECK(left(world, 2025) == Money{});
    CHECK(left(world, 2026) == kr("2040.00"));
    // Neither a second run of the month nor a later one pays it again.
    CHECK(paid(world, "2026-06-10", "100.00") == Texts{"holiday_pay_earned 10.20"});
    CHECK(paid(world, "2026-07-10", "100.00") == Texts{"holiday_pay_earned 10.20"});
    CHECK(findings(world).empty());
}

TEST_CASE(
    "whoever has no pay in the month gets it too, and whoever missed the month, in the next") {
    auto world = june();
    static_cast<void>(paid(world, "2025-12-10", "300000.00"));
    CHECK(paid_idle(world, "2026-05-10").empty());
    CHECK(paid_idle(world, "2026-07-10") ==
          Texts{"holiday_pay 30600.00", "holiday_pay_released -30600.00"});
    CHECK(paid_idle(world, "2026-08-10").empty());
}

TEST_CASE("an assistant may have her own month") {
    auto world = june();
    world.ada().holiday_pay_month = {from("2026-01-01", facts::MonthOfYear{8})};
    static_cast<void>(paid(world, "2025-12-10", "300000.00"));
    CHECK(paid_idle(world, "2026-06-10").empty());
    CHECK(paid_idle(world, "2026-08-10").front() == "holiday_pay 30600.00");
}

TEST_CASE("five weeks by agreement are free of tax; what is above 12.342 % is not") {
    auto world = june();
    SECTION("12 %") {
        world.facts.employer.holiday_percent = {
            from("2020-01-01", facts::AgreedPercent{percent("12"), std::nullopt})};
        static_cast<void>(paid(world, "2025-12-10", "300000.00"));
        CHECK(paid_idle(world, "2026-06-10").front() == "holiday_pay 36000.00");
        CHECK(world.result.lines.size() == 2);
    }
    SECTION("13 %: 300 000 × 12.342 % = 37 026, and 39 000 less that") {
        world.facts.employer.holiday_percent = {
            from("2020-01-01", facts::AgreedPercent{percent("13"), std::nullopt})};
        static_cast<void>(paid(world, "2025-12-10", "300000.00"));
        CHECK(paid_idle(world, "2026-06-10") == Texts{"holiday_pay 37026.00",
                                                      "holiday_pay_released -37026.00",
                                                      "holiday_pay_taxed 1974.00",
                                                      "holiday_pay_released -1974.00"});
        CHECK(left(world, 2025) == Money{});
    }
}

TEST_CASE("the addition for seniors is a line of its own") {
    auto world = june();
    world.ada().birth_date = day("1960-01-01");
    // 300 000 × 2.3 % = 6 900
    static_cast<void>(paid(world, "2025-12-10", "300000.00"));
    CHECK(paid_idle(world, "2026-06-10") == Texts{"holiday_pay 30600.00",
                                                  "holiday_pay_released -30600.00",
                                                  "holiday_pay_senior_paid 6900.00",
                                                  "holiday_pay_released -6900.00"});
    CHECK(left(world, 2025) == Money{});
}

TEST_CASE("a leaver is paid the rest of last year and all of this year") {
    auto world = june();
    static_cast<void>(paid(world, "2025-12-10", "300000.00"));
    static_cast<void>(paid(world, "2026-02-10", "10000.00"));
    world.ada().employments.front().days.last = day("2026-03-31");
    // 1 020 of February and 1 530 of this run
    CHECK(paid(world, "2026-03-31", "15000.00") == Texts{"holiday_pay_earned 1530.00",
                                                         "holiday_pay 30600.00",
                                                         "holiday_pay_released -30600.00",
                                                         "holiday_pay_leaver 2550.00",
                                                         "holiday_pay_released -2550.00"});
    CHECK(left(world, 2025) == Money{});
    CHECK(left(world, 2026) == Money{});
    // A last shift, paid after she left, is paid with its holiday pay: 1 000 × 10.2 %.
    CHECK(paid(world, "2026-04-10", "1000.00") == Texts{"holiday_pay_earned 102.00",
                                                        "holiday_pay_leaver 102.00",
                                                        "holiday_pay_released -102.00"});
    CHECK(paid_idle(world, "2026-06-10").empty());
}

TEST_CASE("a senior who leaves gets the addition of the year as well") {
    auto world = june();
    world.ada().birth_date = day("1960-01-01");
    world.ada().employments.front().days = {day("2026-01-01"), day("2026-03-31")};
    // 10 000 × 10.2 % and × 2.3 %
    CHECK(paid(world, "2026-03-31", "10000.00") == Texts{"holiday_pay_earned 1020.00",
                                                         "holiday_pay_senior 230.00",
                                                         "holiday_pay_leaver 1020.00",
                                                         "holiday_pay_released -1020.00",
                                                         "holiday_pay_leaver 230.00",
                                                         "holiday_pay_released -230.00"});
}

TEST_CASE("nobody leaves while another employment goes on") {
    auto world = june();
    static_cast<void>(paid(world, "2026-02-10", "10000.00"));
    world.ada().employments.front().days.last = day("2026-03-31");
    world.ada().employments.push_back({.number = 2, .days = {day("2026-01-01"), std::nullopt}});
    CHECK(paid(world, "2026-03-31", "10000.00") == Texts{"holiday_pay_earned 1020.00"});
}

TEST_CASE("without the setting nothing is paid, and a leaver's holiday pay is told of") {
    World world;
    static_cast<void>(paid(world, "2025-12-10", "300000.00"));
    CHECK(paid(world, "2026-06-10", "10000.00") == Texts{"holiday_pay_earned 1020.00"});
    CHECK(findings(world).empty());
    world.ada().employments.front().days.last = day("2026-07-15");
    CHECK(paid(world, "2026-07-31", "10000.00") == Texts{"holiday_pay_earned 1020.00"});
    CHECK(findings(world) == Texts{"finding/holiday-pay-leaver"});
    CHECK(paid_idle(world, "2026-08-31").empty());
    CHECK(findings(world).empty());
}

TEST_CASE("what nobody has told is asked for, and not guessed") {
    auto world = june();
    SECTION("what was earned last year, by somebody employed then") {
        CHECK(paid(world, "2026-06-10", "10000.00") == Texts{"holiday_pay_earned 1020.00"});
        CHECK(findings(world) == Texts{"finding/holiday-pay-unknown"});
        // Once is enough.
        CHECK(paid_idle(world, "2026-07-10").empty());
        CHECK(findings(world).empty());
    }
    SECTION("not of somebody who was not employed") {
        world.ada().employments.front().days.first = day("2026-01-01");
        CHECK(paid(world, "2026-06-10", "10000.00") == Texts{"holiday_pay_earned 1020.00"});
        CHECK(findings(world).empty());
    }
    SECTION("what was paid before the program paid it") {
        world.facts.employer.holiday_pay_out = {from("2026-08-01", facts::MonthOfYear{6})};
        static_cast<void>(paid(world, "2025-12-10", "300000.00"));
        CHECK(paid_idle(world, "2026-09-10").empty());
        CHECK(findings(world).empty());
        world.ada().employments.front().days.last = day("2026-09-15");
        CHECK(paid_idle(world, "2026-09-10").empty());
        CHECK(findings(world) == Texts{"finding/holiday-pay-unknown"});
        world.accounts.add(line::yearly(AccountKind::holiday_paid, 2025), kr("30000.00"));
        CHECK(paid_idle(world, "2026-09-10").front() == "holiday_pay 600.00");
    }
    SECTION("more paid than earned is told, and nothing is taken back") {
        static_cast<void>(paid(world, "2025-12-10", "300000.00"));
        world.accounts.add(line::yearly(AccountKind::holiday_paid, 2025), kr("30600.01"));
        CHECK(paid_idle(world, "2026-06-10").empty());
        CHECK(findings(world) == Texts{"finding/holiday-pay-over"});
    }
}

TEST_CASE("over years of runs, what is earned is what is paid and what is left") {
    auto world = june();
    world.ada().birth_date = day("1966-12-31"); // a senior's addition from 2025
    world.facts.employer.holiday_percent = {
        from("2025-07-01", facts::AgreedPercent{percent("12"), std::nullopt})};
    world.ada().employments.front().days = {day("2024-01-01"), day("2026-11-20")};
    std::uint64_t state = 20250;
    std::map<int, Money> paid_by_lines;
    for (Month month = Month::of(day("2024-01-10")); month <= Month::of(day("2026-12-10"));
         month = month.plus_months(1)) {
        for (int run = 0; run < 2; ++run) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            const auto ore = static_cast<std::int64_t>((state >> 33U) % 5000000U);
            const auto date = month.first_day().plus_days(9).text();
            static_cast<void>(paid(world, date, Money::ore(ore).text()));
            Money out;
            Money released;
            for (const auto& line : world.result.lines) {
                const auto& code = world.rules.legend.at(line.code).code;
                out += code.starts_with("holiday_pay_released") ? Money{}
                       : code == "holiday_pay" || code == "holiday_pay_taxed" ||
                               code == "holiday_pay_senior_paid" || code == "holiday_pay_leaver"
                           ? line.amount
                           : Money{};
                released += code == "holiday_pay_released" ? line.amount : Money{};
            }
            INFO(date);
            CHECK(out == -released);
            CHECK(world.result.gross == Money::ore(ore) + out);
            paid_by_lines[month.year()] += out;
            for (const int year : {2024, 2025, 2026}) {
                CHECK(Money{} <= left(world, year));
            }
        }
    }
    // 2024 in 2025, 2025 in 2026, and all of 2026 when she left.
    CHECK(paid_by_lines[2024] == Money{});
    for (const int year : {2024, 2025, 2026}) {
        CHECK(left(world, year) == Money{});
    }
    CHECK(Money{} < paid_by_lines[2026]);
}

TEST_CASE("contribution is charged on what is paid, and what was accrued on it is taken back") {
    Office office;
    office.facts.employer.holiday_pay_out = {from("2025-01-01", facts::MonthOfYear{6})};
    auto& ada = office.left["ada"];
    // Earned in runs 2 040, of which contribution 14.1 % was accrued, and 1 000 before them.
    ada.add(line::yearly(AccountKind::holiday_earned, 2024), kr("3040.00"));
    ada.add(line::yearly(AccountKind::holiday_basis, 2024), kr("29803.92"));
    auto month = line::monthly(AccountKind::holiday_contribution, Month::of(day("2024-11-10")));
    month.unit = "oslo";
    month.zone = "I";
    ada.add(month, kr("143.82"));
    month.month = 12;
    ada.add(month, kr("143.82"));
    const auto result = office.run(
        "2025-06-10",
        {{"ada", "hourly_pay", "10000.00", "sol"}, {"ada", "holiday_pay_earned", "1020.00"}});
    const auto& person = result.assistants.front();
    // (10 000 + 3 040) × 14.1 % = 1 838.64 is due on pay; 1 020 × 14.1 % = 143.82 accrues.
    CHECK(rows_of(result) == Texts{"oslo I 14.1 %: 13040.00 -> 1838.64"});
    CHECK(amounts_of(office, person, "contribution_on_holiday_pay") == Texts{"143.82"});
    CHECK(amounts_of(office, person, "contribution_on_holiday_released") == Texts{"-287.64"});
    CHECK(person.posted.at(line::yearly(AccountKind::holiday_contribution, 2024)) == kr("-287.64"));
    // Nothing is left to take back.
    const auto again = office.run("2025-06-10", {{"ada", "hourly_pay", "100.00", "sol"}});
    CHECK(amounts_of(office, again.assistants.front(), "contribution_on_holiday_released").empty());
}
