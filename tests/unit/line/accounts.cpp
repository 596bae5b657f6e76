// Running totals lie packed; these are the edges that packing has.
#include "line/accounts.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace bpa::line {
namespace {

Account at(AccountKind kind, unsigned month, std::string unit, std::string zone) {
    return {kind, 2025, month, std::move(unit), std::move(zone)};
}

std::vector<std::string> listed(const Accounts& accounts) {
    std::vector<std::string> all;
    for (const auto& [account, amount] : accounts.all()) {
        all.push_back(account.text() + " " + amount.text());
    }
    return all;
}

} // namespace

TEST_CASE("accounts come in the order of kind, year, month, unit, zone", "[line]") {
    Accounts accounts;
    accounts.add(at(AccountKind::contribution, 5, "oslo", "I"), Money::ore(4));
    accounts.add(at(AccountKind::contribution_pay, 5, "oslo", "I"), Money::ore(3));
    accounts.add(at(AccountKind::contribution_pay, 5, "bergen", "I"), Money::ore(2));
    accounts.add(at(AccountKind::contribution_pay, 4, "oslo", "I"), Money::ore(1));
    accounts.add(yearly(AccountKind::gross, 2025), Money::ore(0));
    accounts.add({AccountKind::contribution_pay, 2024, 12, "oslo", "II"}, Money::ore(7));
    CHECK(listed(accounts) == std::vector<std::string>{"gross/2025 0.00",
                                                       "contribution_pay/2024-12/oslo/II 0.07",
                                                       "contribution_pay/2025-04/oslo/I 0.01",
                                                       "contribution_pay/2025-05/bergen/I 0.02",
                                                       "contribution_pay/2025-05/oslo/I 0.03",
                                                       "contribution/2025-05/oslo/I 0.04"});
}

TEST_CASE("those of a kind come alone, of every year", "[line]") {
    Accounts accounts;
    accounts.add(at(AccountKind::contribution_pay, 5, "oslo", "I"), Money::ore(3));
    accounts.add({AccountKind::contribution_pay, 2024, 12, "", ""}, Money::ore(7));
    accounts.add(yearly(AccountKind::withheld, 2024), Money::ore(1));
    accounts.add(at(AccountKind::contribution, 1, "oslo", "I"), Money::ore(4));
    const auto of = [&](AccountKind kind) {
        std::vector<std::string> found;
        accounts.each(kind, [&](const Account& account, Money amount) {
            found.push_back(account.text() + " " + amount.text());
        });
        return found;
    };
    CHECK(of(AccountKind::contribution_pay) ==
          std::vector<std::string>{"contribution_pay/2024-12 0.07",
                                   "contribution_pay/2025-05/oslo/I 0.03"});
    CHECK(of(AccountKind::gross).empty());
    CHECK(of(AccountKind::household_pay).empty());
}

TEST_CASE("unit and zone are two names, however they meet", "[line]") {
    Accounts accounts;
    accounts.add(at(AccountKind::cover, 5, "ab", "c"), Money::ore(1));
    accounts.add(at(AccountKind::cover, 5, "a", "bc"), Money::ore(2));
    accounts.add(at(AccountKind::cover, 5, "abc", ""), Money::ore(4));
    CHECK(accounts.all().size() == 3);
    CHECK(accounts.at(at(AccountKind::cover, 5, "ab", "c")) == Money::ore(1));
    CHECK(accounts.at(at(AccountKind::cover, 5, "a", "bc")) == Money::ore(2));
    CHECK(accounts.at(at(AccountKind::cover, 5, "abc", "")) == Money::ore(4));
    CHECK(accounts.at(at(AccountKind::cover, 5, "", "abc")) == Money{});
}

TEST_CASE("a total of zero stays listed, and what is not there is zero", "[line]") {
    Accounts accounts;
    const auto gross = yearly(AccountKind::gross, 2025);
    CHECK_FALSE(accounts.all().contains(gross));
    accounts.add(gross, Money::ore(5));
    accounts.add(gross, Money::ore(-5));
    CHECK(accounts.all().contains(gross));
    CHECK(accounts.at(gross) == Money{});
}

TEST_CASE("accounts are equal by what they hold, not by how they came", "[line]") {
    Accounts one;
    Accounts other;
    one.add(at(AccountKind::cover, 5, "injury", ""), Money::ore(1));
    one.add(at(AccountKind::cover, 5, "life", ""), Money::ore(2));
    other.add(at(AccountKind::cover, 5, "life", ""), Money::ore(2));
    CHECK_FALSE(one == other);
    other.add(at(AccountKind::cover, 5, "injury", ""), Money::ore(1));
    CHECK(one == other);
    other.add(one);
    CHECK(other.at(at(AccountKind::cover, 5, "life", "")) == Money::ore(4));
    CHECK_FALSE(one == other);
}

TEST_CASE("what is added to nothing is the same, and room for more is nothing", "[line]") {
    Accounts one;
    one.add({AccountKind::withheld, -1, 12, "", ""}, Money::ore(1));
    one.add(at(AccountKind::cover, 5, "life", "pay"), Money::ore(2));
    Accounts other;
    other.make_room(3);
    CHECK(other == Accounts{});
    other.add(one);
    CHECK(other == one);
    CHECK(other.at({AccountKind::withheld, -1, 12, "", ""}) == Money::ore(1));
    const auto first = *other.all().begin();
    CHECK(first.first == Account{AccountKind::withheld, -1, 12, "", ""});
}

TEST_CASE("a name longer than any id does not fit", "[line]") {
    Accounts accounts;
    const auto add = [&accounts](std::size_t length) {
        accounts.add(at(AccountKind::cover, 5, std::string(length, 'x'), ""), Money::ore(1));
    };
    add(65535);
    CHECK_THROWS(add(65536));
}

} // namespace bpa::line
