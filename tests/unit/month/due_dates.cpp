// By when a payment must be followed up. The expected days are those the sources list: the term
// dates that move, the report of March 2026 on 7 April, tax of 1 April 2026 on 7 April. Weekdays by
// hand.
#include "month/everybody.hpp"
#include "month/steps.hpp"
#include "world.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::month::test;
using Texts = std::vector<std::string>;

namespace {

calendar::DayCalendar public_holidays() {
    using calendar::DayKind;
    using calendar::EasterOffset;
    using calendar::FixedDay;
    const Date from = day("1990-01-01");
    const auto holiday = [&](auto rule) {
        return calendar::NamedDay{
            .id = "day", .kind = DayKind::public_holiday, .rule = rule, .from = from};
    };
    return calendar::DayCalendar{{holiday(FixedDay{1, 1}),
                                  holiday(EasterOffset{-3}),
                                  holiday(EasterOffset{-2}),
                                  holiday(EasterOffset{0}),
                                  holiday(EasterOffset{1}),
                                  holiday(FixedDay{5, 1}),
                                  holiday(FixedDay{5, 17}),
                                  holiday(EasterOffset{39}),
                                  holiday(EasterOffset{50}),
                                  holiday(FixedDay{12, 25}),
                                  holiday(FixedDay{12, 26})}};
}

rulebook::Dated<rulebook::Deadline> withheld_tax(World& world) {
    using Entry = rulebook::Entry<rulebook::Deadline>;
    return {{Entry{.days = {day("2024-01-01"), day("2025-12-31")},
                   .value = rulebook::DayAfterTerm{.months = 2, .day = 15},
                   .citation = world.cite("terminvis"),
                   .place = {}},
             Entry{.days = {day("2026-01-01"), std::nullopt},
                   .value = rulebook::DaysAfterPayment{.working_days = 1},
                   .citation = world.cite("§ 10-10 (1)"),
                   .place = {}}},
            std::nullopt};
}

/// An employer with Ada, and the deadlines of 2024 to 2026.
World employer() {
    World world;
    world.rules.calendar = public_holidays();
    auto& law = world.rules.law.deadlines;
    using rulebook::Deadline;
    law.withheld_tax = withheld_tax(world);
    law.contribution =
        world.always(Deadline{rulebook::DayAfterTerm{.months = 2, .day = 15}}, "§ 10-10 (2)");
    law.report = world.always(Deadline{rulebook::DayAfterTerm{.months = 1, .day = 5}}, "§ 2-1");
    law.simplified_report =
        world.always(Deadline{rulebook::DaysAfterPayment{.working_days = 1}}, "§ 2-1 (8)");
    world.rules.law.contribution.household_limit = world.always(kr("60000.00"), "§ 23-2");
    return world;
}

line::RunResult paid() {
    line::RunResult result;
    result.totals.net = kr("30000.50");
    result.obligations.withheld = kr("12000.00");
    result.obligations.contribution_claim = kr("5922.00");
    return result;
}

line::RunResult due_of(World& world, std::string_view payment_date, line::RunResult result) {
    world.pay_on(payment_date);
    const month::Everybody nobody{world.facts, world.rules.legend, world.settings.payment_date};
    month::EmployerMonth month{.facts = world.facts,
                               .rules = world.rules,
                               .settings = world.settings,
                               .everybody = nobody,
                               .result = result,
                               .problems = world.problems};
    month::add_due_dates(month);
    return result;
}

Texts texts_of(const World& world, const line::RunResult& result) {
    Texts texts;
    for (const auto& item : result.obligations.due) {
        texts.push_back(
            item.due.text() + " " + std::string{name_of(item.kind)} + " " +
            (item.amount ? item.amount->text() : "-") + " for " + item.covers.first.text() + "/" +
            item.covers.last->text() + " by " +
            (item.basis ? world.rules.legend.at(*item.basis).at : std::string{"contract"}));
    }
    return texts;
}

/// The day on which a kind is due for a payment.
std::string day_of(line::DueKind kind, std::string_view payment_date) {
    auto world = employer();
    const auto result = due_of(world, payment_date, paid());
    REQUIRE(world.problems.empty());
    for (const auto& item : result.obligations.due) {
        if (item.kind == kind) {
            return item.due.text();
        }
    }
    return "nothing";
}

} // namespace

TEST_CASE("everything a payment of 2026 makes due, by day") {
    auto world = employer();
    // Thursday 10 September: tax on Friday. 5 October is a Monday, 15 November a Sunday.
    CHECK(texts_of(world, due_of(world, "2026-09-10", paid())) ==
          Texts{"2026-09-10 wages 30000.50 for 2026-09-10/2026-09-10 by contract",
                "2026-09-11 withheld_tax 12000.00 for 2026-09-10/2026-09-10 by § 10-10 (1)",
                "2026-10-05 report - for 2026-09-01/2026-09-30 by § 2-1",
                "2026-11-16 contribution 5922.00 for 2026-09-01/2026-10-31 by § 10-10 (2)"});
}

TEST_CASE("tax withheld in 2025 is due with the term") {
    auto world = employer();
    // The sixth term of 2025: 15 January 2026, a Thursday, though payments of that year differ.
    CHECK(texts_of(world, due_of(world, "2025-12-10", paid())) ==
          Texts{"2025-12-10 wages 30000.50 for 2025-12-10/2025-12-10 by contract",
                "2026-01-05 report - for 2025-12-01/2025-12-31 by § 2-1",
                "2026-01-15 withheld_tax 12000.00 for 2025-11-01/2025-12-31 by terminvis",
                "2026-01-15 contribution 5922.00 for 2025-11-01/2025-12-31 by § 10-10 (2)"});
}

TEST_CASE("tax withheld from 2026 is due the first working day after the payment") {
    struct Case {
        const char* paid;
        const char* due;
    };
    const auto one = GENERATE(Case{"2026-01-02", "2026-01-05"},  // a Friday
                              Case{"2026-03-27", "2026-03-30"},  // the Friday before Palm Sunday
                              Case{"2026-04-01", "2026-04-07"},  // the Wednesday before Easter
                              Case{"2026-05-13", "2026-05-15"},  // Ascension Day is the 14th
                              Case{"2026-10-10", "2026-10-12"},  // a Saturday
                              Case{"2026-12-24", "2026-12-28"}); // Christmas, then a weekend
    CHECK(day_of(line::DueKind::withheld_tax, one.paid) == one.due);
}

TEST_CASE("contribution is due the 15th of the month after the term") {
    struct Case {
        const char* paid;
        const char* due;
    };
    const auto one = GENERATE(Case{"2024-08-20", "2024-09-16"},
                              Case{"2025-01-10", "2025-03-17"},
                              Case{"2025-02-28", "2025-03-17"},
                              Case{"2025-03-01", "2025-05-15"},
                              Case{"2025-10-10", "2025-11-17"},
                              Case{"2026-02-10", "2026-03-16"},
                              Case{"2026-04-30", "2026-05-15"},
                              Case{"2026-06-10", "2026-07-15"},
                              Case{"2026-12-10", "2027-01-15"});
    CHECK(day_of(line::DueKind::contribution, one.paid) == one.due);
}

TEST_CASE("the report is due the fifth of the month after, or the next working day") {
    struct Case {
        const char* paid;
        const char* due;
    };
    const auto one = GENERATE(Case{"2024-04-10", "2024-05-06"},
                              Case{"2024-12-10", "2025-01-06"},
                              Case{"2025-03-10", "2025-04-07"},
                              Case{"2026-01-30", "2026-02-05"},
                              Case{"2026-03-10", "2026-04-07"}, // Easter Sunday and Monday
                              Case{"2026-08-10", "2026-09-07"}, // a Saturday
                              Case{"2026-11-10", "2026-12-07"});
    CHECK(day_of(line::DueKind::report, one.paid) == one.due);
}

TEST_CASE("what comes to nothing is not due, but whoever is employed is reported") {
    auto world = employer();
    CHECK(texts_of(world, due_of(world, "2026-09-10", {})) ==
          Texts{"2026-10-05 report - for 2026-09-01/2026-09-30 by § 2-1"});
    world.ada().employments.front().days.last = day("2026-08-31");
    CHECK(due_of(world, "2026-09-10", {}).obligations.due.empty());
}

TEST_CASE("a payment without a confirmed deadline is a problem, not a guess") {
    auto world = employer();
    static_cast<void>(due_of(world, "2023-12-29", paid()));
    CHECK(world.problem_codes() == Texts{"calc/law-value-missing"});
}

TEST_CASE("a private person under the limit is told of the simplified scheme") {
    auto world = employer();
    world.facts.employer.kind = facts::EmployerKind::own_employer_private_person;
    auto under = paid();
    const auto august = *Month::from_civil(2026, 8);
    const auto september = *Month::from_civil(2026, 9);
    under.obligations.before.add(line::monthly(line::AccountKind::household_pay, august),
                                 kr("50000.00"));
    under.obligations.posted.add(line::monthly(line::AccountKind::household_pay, september),
                                 kr("10000.00"));
    world.facts.payment_kids = {{.use = facts::KidUse::withheld_tax,
                                 .payment_date = day("2026-09-04"),
                                 .kid = "1234566",
                                 .place = {}}};
    const auto result = due_of(world, "2026-09-04", under);
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings.front().code == "finding/simplified-report");
    // 4 September is a Friday.
    CHECK(result.findings.front().args == source::MessageArgs{{"date", "2026-09-07"}});

    auto over = under;
    over.obligations.posted.add(line::monthly(line::AccountKind::household_pay, september),
                                kr("0.01"));
    CHECK(due_of(world, "2026-09-04", over).findings.empty());
}

TEST_CASE("tax is paid to the tax administration, with the KID that was stated") {
    auto world = employer();
    world.rules.law.payees.tax_administration =
        world.always(rulebook::TaxPayee{.name = "Skatteetaten", .account = "76940524802"}, "konto");
    world.facts.payment_kids = {{.use = facts::KidUse::withheld_tax,
                                 .payment_date = day("2026-09-10"),
                                 .kid = "1234566",
                                 .place = {}}};
    const auto with_kid = due_of(world, "2026-09-10", paid());
    REQUIRE(with_kid.obligations.due.size() == 4);
    CHECK(with_kid.obligations.due[1].payee ==
          line::Payee{"Skatteetaten", "76940524802", "1234566", ""});
    CHECK(with_kid.findings.empty());
    CHECK(with_kid.obligations.due[3].payee.account == "76940524802"); // contribution, by the term
    const auto another_day = due_of(world, "2026-09-11", paid());
    REQUIRE(another_day.findings.size() == 1);
    CHECK(another_day.findings[0].code == "finding/kid-missing");
    CHECK(another_day.obligations.due[1].payee.kid.empty());
    // Tax of 2025 is paid with the term, later.
    CHECK(due_of(world, "2025-12-10", paid()).findings.empty());
}

TEST_CASE("claims too small to be collected are left out only when the employer says so") {
    auto world = employer();
    world.rules.law.payees.least_claim = world.always(kr("100.00"), "§ 10-4-1");
    auto result = paid();
    result.obligations.withheld = kr("99.00");
    CHECK(due_of(world, "2026-09-10", result).obligations.due.size() == 4);
    world.facts.employer.skips_small_tax = true;
    const auto skipped = due_of(world, "2026-09-10", result);
    CHECK(skipped.obligations.due.size() == 3);
    REQUIRE(skipped.findings.size() == 1);
    CHECK(skipped.findings[0].code == "finding/tax-under-limit");
    result.obligations.withheld = kr("100.00");
    CHECK(due_of(world, "2026-09-10", result).obligations.due.size() == 4);
}

TEST_CASE("what is deducted for others is due by law or by letter, each order by itself") {
    auto world = employer();
    world.rules.law.attachments.deadline = withheld_tax(world);
    const Date paid_on = day("2026-09-10");
    const auto item = [&](line::DueKind kind, std::string_view amount, const std::string& to) {
        return line::DueItem{.kind = kind,
                             .due = day("2026-09-15"), // by the letter
                             .amount = kr(amount),
                             .covers = {paid_on, paid_on},
                             .basis = std::nullopt,
                             .payee = {.name = to},
                             .order = to};
    };
    line::AssistantResult person;
    person.due = {item(line::DueKind::attachment_coordinated, "3600.00", "a"),
                  item(line::DueKind::attachment_other, "500.00", "b"),
                  item(line::DueKind::union_dues, "450.00", "union")};
    line::AssistantResult other;
    other.due = {item(line::DueKind::attachment_coordinated, "100.00", "c"),
                 item(line::DueKind::union_dues, "50.50", "union")};
    world.pay_on("2026-09-10");
    month::Everybody everybody{world.facts, world.rules.legend, world.settings.payment_date};
    everybody.add(person);
    everybody.add(other);
    line::RunResult result;
    month::EmployerMonth month{.facts = world.facts,
                               .rules = world.rules,
                               .settings = world.settings,
                               .everybody = everybody,
                               .result = result,
                               .problems = world.problems};
    month::add_due_dates(month);
    REQUIRE(world.problems.empty());
    CHECK(
        texts_of(world, result) ==
        Texts{"2026-09-11 attachment_coordinated 3600.00 for 2026-09-10/2026-09-10 by § 10-10 (1)",
              "2026-09-11 attachment_coordinated 100.00 for 2026-09-10/2026-09-10 by § 10-10 (1)",
              "2026-09-15 attachment_other 500.00 for 2026-09-10/2026-09-10 by contract",
              "2026-09-15 union_dues 500.50 for 2026-09-10/2026-09-10 by contract",
              "2026-10-05 report - for 2026-09-01/2026-09-30 by § 2-1"});
}
