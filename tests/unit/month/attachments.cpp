// Attachments of earnings and deductions by agreement. Every figure is worked out by hand beside
// the case; the support rates are those of 1 July 2025.
#include "month/deductions.hpp"
#include "month/steps.hpp"
#include "world.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::month::test;
using facts::Attachment;
using facts::AttachmentKind;
using line::AccountKind;
using line::InputName;
using Texts = std::vector<std::string>;

namespace {

void add_code(World& world, const std::string& code, int number, line::PayRole role) {
    line::PayCode made;
    made.code = code;
    made.number = number;
    made.role = role;
    made.by_hand = number > 7000;
    world.rules.legend.rules.push_back({.id = "pay-codes/" + code});
    world.rules.legend.pay_codes.push_back(made);
}

void add_need(World& world) {
    auto& law = world.rules.law.attachments;
    const auto rate = [&](std::string_view kroner) {
        return rulebook::Dated<Money>{{{.days = {day("2025-07-01"), day("2026-06-30")},
                                        .value = kr(kroner),
                                        .citation = world.cite("§ 3"),
                                        .place = {}}},
                                      std::nullopt};
    };
    law.need_single = rate("11046.00");
    law.need_couple = rate("9354.00");
    law.need_supporting_spouse = rate("18708.00");
    law.need_under_6 = rate("3535.00");
    law.need_from_6_to_10 = rate("4690.00");
    law.need_from_11_to_14 = rate("5919.00");
    law.need_from_15 = rate("6809.00");
}

World world_with_law() {
    World world;
    auto& law = world.rules.law.attachments;
    law.rank_child_support = world.always(Exact{1}, "§ 2-8");
    law.rank_coordinated = world.always(Exact{2}, "§ 30");
    law.rank_criminal_compensation = world.always(Exact{3}, "§ 2-8");
    law.rank_fine = world.always(Exact{4}, "§ 2-8");
    law.rank_tax = world.always(Exact{5}, "§ 2-8");
    law.rank_other = world.always(Exact{6}, "§ 2-8");
    law.rank_agreed = world.always(Exact{7}, "§ 14-15");
    add_need(world);
    add_code(world, "tax_withheld", 6000, line::PayRole::tax);
    add_code(world, "attachment_coordinated", 6500, line::PayRole::deduction);
    add_code(world, "attachment_child_support", 6510, line::PayRole::deduction);
    add_code(world, "attachment_tax", 6520, line::PayRole::deduction);
    add_code(world, "attachment_other", 6530, line::PayRole::deduction);
    add_code(world, "union_fee", 7020, line::PayRole::deduction);
    add_code(world, "agreed_deduction", 7030, line::PayRole::deduction);
    return world;
}

Attachment order(const std::string& name, AttachmentKind kind) {
    Attachment made;
    made.order = name;
    made.kind = kind;
    made.decided = day("2025-06-01");
    made.payee = {.name = "Payee of " + name, .account = "99990001010", .kid = "1234566"};
    return made;
}

Attachment monthly(const std::string& name, AttachmentKind kind, std::string_view kroner) {
    auto made = order(name, kind);
    made.periods = {{{day("2026-01-01"), std::nullopt}, std::nullopt, kr(kroner), {}}};
    return made;
}

Attachment share(const std::string& name, AttachmentKind kind, std::string_view share) {
    auto made = order(name, kind);
    made.periods = {{{day("2026-01-01"), std::nullopt}, percent(share), std::nullopt, {}}};
    return made;
}

/// A run that pays 30 000 and withholds 9 000, so that 21 000 is left.
Texts pay(World& world, std::string_view date) {
    return world.run_codes(
        date, {{"hourly_pay", "30000.00"}, {"tax_withheld", "9000.00"}}, month::add_attachments);
}

Texts codes(const World& world) {
    Texts all;
    for (const auto& finding : world.result.findings) {
        all.push_back(finding.code);
    }
    return all;
}

std::string arg(const line::Finding& finding, const std::string& name) {
    for (const auto& [key, value] : finding.args) {
        if (key == name) {
            return value;
        }
    }
    return "none";
}

} // namespace

TEST_CASE("a coordinated order takes its percent of gross, at every payment") {
    auto world = world_with_law();
    world.facts.attachments = {share("samordnet", AttachmentKind::coordinated, "12")};
    CHECK(pay(world, "2026-09-10") == Texts{"3600.00"}); // 12 % of 30 000
    CHECK(world.code_of(0) == "attachment_coordinated");
    CHECK(world.input(0, InputName::base) == "30000.00");
    CHECK(world.input(0, InputName::left) == "21000.00");
    CHECK(pay(world, "2026-09-25") == Texts{"3600.00"}); // another payment of the month
    CHECK(codes(world).empty());
    REQUIRE(world.result.due.size() == 1);
    CHECK(world.result.due[0].kind == line::DueKind::attachment_coordinated);
    CHECK(world.result.due[0].amount == kr("3600.00"));
    CHECK(world.result.due[0].payee.kid == "1234566");
}

TEST_CASE("an older order may take its percent of what is left after tax") {
    auto world = world_with_law();
    world.facts.attachments = {share("bidrag", AttachmentKind::child_support, "10")};
    world.facts.attachments[0].base = facts::AttachmentBase::after_tax;
    CHECK(pay(world, "2026-09-10") == Texts{"2100.00"}); // 10 % of 30 000 - 9 000
    CHECK(world.code_of(0) == "attachment_child_support");
}

TEST_CASE("an amount is of the calendar month, whatever the number of payments") {
    auto world = world_with_law();
    world.facts.attachments = {monthly("samordnet", AttachmentKind::coordinated, "2000.00")};
    CHECK(world.run_codes("2026-09-10", {{"hourly_pay", "1500.00"}}, month::add_attachments) ==
          Texts{"1500.00"});
    REQUIRE(codes(world) == Texts{"finding/attachment-shortfall"});
    CHECK(arg(world.result.findings[0], "asked") == "2000.00");
    CHECK(arg(world.result.findings[0], "taken") == "1500.00");
    CHECK(pay(world, "2026-09-25") == Texts{"500.00"}); // the rest of September
    CHECK(world.input(0, InputName::already) == "1500.00");
    CHECK(pay(world, "2026-09-30").empty());
    CHECK(pay(world, "2026-10-09") == Texts{"2000.00"});
    auto account = line::monthly(AccountKind::attachment, Month::of(day("2026-09-01")));
    account.unit = "samordnet";
    CHECK(world.accounts.at(account) == kr("2000.00"));
}

TEST_CASE("the period with the day of payment decides") {
    auto world = world_with_law();
    world.facts.attachments = {order("samordnet", AttachmentKind::coordinated)};
    world.facts.attachments[0].periods = {
        {{day("2026-09-01"), day("2026-10-31")}, percent("10"), std::nullopt, {}},
        {{day("2026-12-01"), std::nullopt}, std::nullopt, kr("700.00"), {}}};
    CHECK(pay(world, "2026-08-31").empty());
    CHECK(pay(world, "2026-10-31") == Texts{"3000.00"});
    CHECK(pay(world, "2026-11-10").empty());
    CHECK(pay(world, "2026-12-01") == Texts{"700.00"});
}

TEST_CASE("an order larger than what is left takes what is left, and says so") {
    auto world = world_with_law();
    world.facts.attachments = {monthly("samordnet", AttachmentKind::coordinated, "25000.00")};
    CHECK(pay(world, "2026-09-10") == Texts{"21000.00"});
    REQUIRE(codes(world) == Texts{"finding/attachment-shortfall"});
    CHECK(arg(world.result.findings[0], "asked") == "25000.00");
    CHECK(arg(world.result.findings[0], "left") == "21000.00");
    // Pay below zero leaves nothing to take.
    CHECK(
        world.run_codes("2026-10-09", {{"hourly_pay", "-100.00"}}, month::add_attachments).empty());
    CHECK(codes(world) == Texts{"finding/attachment-shortfall"});
}

TEST_CASE("orders go by rank, and where the coordinated one stands is said to be open") {
    auto world = world_with_law();
    world.facts.attachments = {monthly("a-other", AttachmentKind::other, "5000.00"),
                               monthly("b-support", AttachmentKind::child_support, "2100.00"),
                               share("c-samordnet", AttachmentKind::coordinated, "50")};
    // Of 21 000: 2 100, then 50 % of 30 000, then what is left of it: 3 900.
    CHECK(pay(world, "2026-09-10") == Texts{"2100.00", "15000.00", "3900.00"});
    CHECK(world.code_of(0) == "attachment_child_support");
    CHECK(world.code_of(2) == "attachment_other");
    CHECK(world.input(2, InputName::left) == "3900.00");
    CHECK(codes(world) == Texts{"finding/attachment-order-open", "finding/attachment-shortfall"});
    world.facts.attachments[0].periods[0].per_month = kr("3900.00");
    CHECK(pay(world, "2026-10-09") == Texts{"2100.00", "15000.00", "3900.00"});
    CHECK(codes(world).empty()); // all of them fit
}

TEST_CASE("orders of one rank share by their claims") {
    auto world = world_with_law();
    world.facts.attachments = {monthly("a", AttachmentKind::fine, "14000.00"),
                               monthly("b", AttachmentKind::fine, "14000.00")};
    world.facts.attachments[0].claim = kr("90000.00");
    world.facts.attachments[1].claim = kr("30000.00");
    // By claims 15 750 and 5 250; the first asks for no more than 14 000, which leaves 7 000.
    CHECK(pay(world, "2026-09-10") == Texts{"14000.00", "7000.00"});
    world.facts.attachments[0].periods[0].per_month = kr("20000.00");
    // Of the claims 76 000 and 23 000 are left: 21 000 × 76 / 99 = 16 121.21, × 23 / 99 = 4 878.78.
    CHECK(pay(world, "2026-10-09") == Texts{"16121.22", "4878.78"});
}

TEST_CASE("what is shared comes to what there is, and to no more than is asked") {
    using month::shared;
    const auto want = [](std::string_view asked, std::string_view claim) {
        return month::Want{kr(asked), kr(claim)};
    };
    const auto texts = [](const std::vector<Money>& amounts) {
        Texts all;
        for (const Money amount : amounts) {
            all.push_back(amount.text());
        }
        return all;
    };
    CHECK(texts(shared(kr("100.00"), {want("40.00", "40.00"), want("60.00", "900.00")})) ==
          Texts{"40.00", "60.00"});
    // 3 500 × 9 000 / 12 000 and 3 500 × 3 000 / 12 000.
    CHECK(texts(shared(kr("3500.00"), {want("4000.00", "9000.00"), want("3000.00", "3000.00")})) ==
          Texts{"2625.00", "875.00"});
    // 3 000 × 1 000 / 6 000 = 500 is more than 100, so the other gets 2 900.
    CHECK(texts(shared(kr("3000.00"), {want("100.00", "1000.00"), want("5000.00", "5000.00")})) ==
          Texts{"100.00", "2900.00"});
    // A third each of 100.00 is 33.33; the odd øre goes to the first.
    CHECK(texts(shared(kr("100.00"),
                       {want("90.00", "90.00"), want("90.00", "90.00"), want("90.00", "90.00")})) ==
          Texts{"33.34", "33.33", "33.33"});
    CHECK(texts(shared(Money{}, {want("90.00", "90.00"), want("0.00", "0.00")})) ==
          Texts{"0.00", "0.00"});
    CHECK(shared(kr("1.00"), {}).empty());
}

TEST_CASE("an order stops when its claim is collected") {
    auto world = world_with_law();
    world.facts.attachments = {monthly("bot", AttachmentKind::fine, "2000.00")};
    world.facts.attachments[0].claim = kr("5000.00");
    CHECK(pay(world, "2026-09-10") == Texts{"2000.00"});
    CHECK(pay(world, "2026-10-09") == Texts{"2000.00"});
    CHECK(codes(world).empty());
    CHECK(pay(world, "2026-11-10") == Texts{"1000.00"});
    CHECK(codes(world) == Texts{"finding/attachment-finished"});
    CHECK(world.input(0, InputName::claim) == "5000.00");
    CHECK(world.input(0, InputName::claim_taken) == "4000.00");
    CHECK(pay(world, "2026-12-10").empty());
    CHECK(codes(world).empty());
    auto account = line::yearly(AccountKind::attachment, 2025); // decided in 2025
    account.unit = "bot";
    CHECK(world.accounts.at(account) == kr("5000.00"));
}

TEST_CASE("an older order for tax beside a coordinated one is refused") {
    auto world = world_with_law();
    world.facts.attachments = {share("samordnet", AttachmentKind::coordinated, "12"),
                               monthly("skatt", AttachmentKind::tax, "1000.00")};
    static_cast<void>(pay(world, "2026-09-10"));
    REQUIRE(world.problem_codes() == Texts{"calc/attachment-beside-coordinated"});
    CHECK(world.problems[0].person == "ada");
    CHECK(world.problems[0].related.size() == 1);
    world.problems.clear();
    world.facts.attachments[1].periods[0].days.last = day("2026-08-31");
    CHECK(pay(world, "2026-10-09") == Texts{"3600.00"});
    CHECK(world.problems.empty());
}

TEST_CASE("a deduction by agreement leaves the household what it needs") {
    auto world = world_with_law();
    const std::vector<std::pair<std::string, std::string>> run{{"hourly_pay", "20000.00"},
                                                               {"tax_withheld", "6000.00"},
                                                               {"union_fee", "450.00"},
                                                               {"agreed_deduction", "4000.00"}};
    world.ada().household = {from("2026-01-01", facts::Household{})};
    // 20 000 - 6 000 - 450 = 13 550; a single person keeps 11 046; 2 504 is taken, 1 496 is not.
    CHECK(world.run_codes("2026-03-10", run, month::limit_agreed_deductions) == Texts{"-1496.00"});
    CHECK(world.code_of(0) == "agreed_deduction");
    REQUIRE(codes(world) == Texts{"finding/deduction-over-need"});
    CHECK(arg(world.result.findings[0], "taken") == "2504.00");
    CHECK(arg(world.result.findings[0], "left") == "13550.00");
    CHECK(arg(world.result.findings[0], "need") == "11046.00");
    auto account = line::monthly(AccountKind::adjusted, Month::of(day("2026-03-01")));
    account.unit = "0";
    account.zone = "agreed_deduction";
    CHECK(world.result.posted.at(account) == kr("-1496.00"));
    // With 5 000 from elsewhere 6 046 is enough of this pay.
    world.ada().household[0].value.other_income = kr("5000.00");
    CHECK(world.run_codes("2026-03-10", run, month::limit_agreed_deductions).empty());
    CHECK(codes(world).empty());
    // 9 354 + 2 × 3 535 + 6 809 = 23 233: nothing is left over.
    world.ada().household[0].value = {
        .adults = facts::HouseholdAdults::couple, .under_6 = 2, .from_15 = 1};
    CHECK(world.run_codes("2026-03-10", run, month::limit_agreed_deductions) == Texts{"-4000.00"});
    CHECK(arg(world.result.findings[0], "need") == "23233.00");
}

TEST_CASE("what the household needs may be unknown, which is said") {
    auto world = world_with_law();
    const std::vector<std::pair<std::string, std::string>> run{{"hourly_pay", "20000.00"},
                                                               {"agreed_deduction", "4000.00"}};
    CHECK(world.run_codes("2026-03-10", run, month::limit_agreed_deductions).empty());
    CHECK(codes(world) == Texts{"finding/household-unknown"});
    world.ada().household = {from("2026-01-01", facts::Household{})};
    CHECK(world.run_codes("2026-08-10", run, month::limit_agreed_deductions).empty());
    CHECK(codes(world) == Texts{"finding/need-unknown"});
    // Union dues need no household.
    CHECK(world
              .run_codes("2026-08-10",
                         {{"hourly_pay", "20000.00"}, {"union_fee", "450.00"}},
                         month::limit_agreed_deductions)
              .empty());
    CHECK(codes(world).empty());
}

TEST_CASE("deductions by agreement never take what is not left") {
    auto world = world_with_law();
    // 5 000 - 1 500 - 3 200 = 300 is left for dues of 450.
    CHECK(world.run_codes("2026-09-10",
                          {{"hourly_pay", "5000.00"},
                           {"tax_withheld", "1500.00"},
                           {"attachment_coordinated", "3200.00"},
                           {"union_fee", "450.00"}},
                          month::limit_agreed_deductions) == Texts{"-150.00"});
    REQUIRE(codes(world) == Texts{"finding/deduction-not-taken"});
    CHECK(arg(world.result.findings[0], "taken") == "300.00");
}

TEST_CASE("own shares take no more than attachments leave, and the pension's is asked for again") {
    auto world = world_with_law();
    facts::PensionPlan plan;
    plan.employee_percent = percent("4");
    world.facts.employer.pension = {from("2024-01-01", plan)};
    // 5 000 - 1 500 - 3 400 = 100 is left: half the pension, which comes first, and nothing for the
    // fund.
    CHECK(world.run_codes("2026-09-10",
                          {{"hourly_pay", "5000.00"},
                           {"tax_withheld", "1500.00"},
                           {"attachment_coordinated", "3400.00"},
                           {"ou_employee", "30.00"},
                           {"pension_employee", "200.00"}},
                          month::limit_own_shares) == Texts{"-100.00", "-30.00"});
    REQUIRE(codes(world) == Texts{"finding/own-share-not-taken", "finding/own-share-not-taken"});
    CHECK(arg(world.result.findings[0], "taken") == "100.00");
    CHECK(world.accounts.at(line::yearly(AccountKind::pension_employee, 2026)) == kr("-100.00"));
}

TEST_CASE("union dues are paid to the account of the union") {
    auto world = world_with_law();
    world.ada().employments[0].number = 0; // lines of the world have no employment
    world.ada().employments[0].union_name = {from("1900-01-01", std::string{"Fagforbundet"})};
    const std::vector<std::pair<std::string, std::string>> run{{"hourly_pay", "20000.00"},
                                                               {"union_fee", "450.00"}};
    static_cast<void>(world.run_codes("2026-09-10", run, month::add_union_dues));
    REQUIRE(world.result.due.size() == 1);
    CHECK(world.result.due[0].payee.account.empty());
    CHECK(codes(world) == Texts{"finding/union-account-missing"});
    facts::UnionAccount account{.name = "Fagforbundet",
                                .payee = {.name = "Fagforbundet", .account = "99990001010"},
                                .term = {.working_days = 1}};
    world.facts.employer.unions = {from("2026-01-01", account)};
    static_cast<void>(world.run_codes("2026-09-10", run, month::add_union_dues));
    CHECK(codes(world).empty());
    REQUIRE(world.result.due.size() == 1);
    CHECK(world.result.due[0].payee.account == "99990001010");
    CHECK(world.result.due[0].amount == kr("450.00"));
    CHECK(world.result.due[0].due == day("2026-09-11")); // Friday
}
