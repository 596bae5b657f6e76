// Ladders of which a part was not found, tables of pay steps, and hours of a year as a text states
// them. Each case changes texts of the contract of a case of fixtures/rule-errors.
#include "overlay.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

namespace bpa::rulebook {
namespace {

using Changes = std::vector<std::pair<std::string, std::string>>;

/// The code that is told, the first of several; empty when nothing is wrong.
std::string told(const std::string& folder, const Changes& changes) {
    const auto problems =
        testing::problems_after(testing::fixture("rule-errors/" + folder), changes);
    return problems.empty() ? "" : problems.front().code;
}

const std::string unknown = "not_found: { nb: ikke trykt, en: not printed }";

/// What is told of a table with these steps; without changes its pay falls.
std::string of_table(const std::string& steps) {
    const std::string wrong =
        "{ pay_step: 1, per_year: 429250.00 kr }, { pay_step: 5, per_year: 422950.00 kr }";
    return told("pay-step-order", {{wrong, steps}});
}

/// What is told of a ladder with this one step; without changes it has no pay.
std::string of_step(const std::string& step) {
    return told("step-without-pay", {{"{ years: 0 }", step}});
}

} // namespace

TEST_CASE("number and pay of pay steps rise, whatever lies between") {
    const std::string first = "{ pay_step: 1, per_year: 429250.00 kr }, ";
    CHECK(of_table(first + "{ pay_step: 5, per_year: 429250.01 kr }").empty());
    CHECK(of_table(first + "{ pay_step: 5, per_year: 429250.00 kr }") == "rules/pay-step-order");
    CHECK(of_table(first + "{ pay_step: 1, per_year: 442950.00 kr }") == "rules/pay-step-order");
    CHECK(of_table("{ pay_step: 999, per_year: 442950.00 kr }").empty());
    CHECK(of_table("{ pay_step: 1000, per_year: 442950.00 kr }") == "rules/pay-step-order");
    CHECK(of_table("") == "rules/pay-step-order");
    const std::string gap = first + "{ pay_step: 3, " + unknown + " }, ";
    CHECK(of_table(gap + "{ pay_step: 5, per_year: 442950.00 kr }").empty());
    CHECK(of_table(gap + "{ pay_step: 5, per_year: 429250.00 kr }") == "rules/pay-step-order");
    CHECK(of_table(gap + "{ pay_step: 3, per_year: 442950.00 kr }") == "rules/pay-step-order");
    CHECK(of_table("{ pay_step: 1 }") == "rules/step-without-pay");
    CHECK(of_table("{ pay_step: 1, per_year: 1.00 kr, " + unknown + " }") ==
          "rules/step-without-pay");
}

TEST_CASE("a table of pay steps has no base") {
    CHECK(told("pay-step-order",
               {{"{ from: 2024-01-01, steps",
                 "{ from: 2024-01-01, base: { per_year: 429250.00 kr }, steps"}}) ==
          "rules/ladder-base");
}

TEST_CASE("a step says its pay, or why it was not found") {
    CHECK(of_step("{ years: 0, per_hour: 200.00 kr }").empty());
    const std::string first = "{ years: 0, per_hour: 200.00 kr }, { years: 2, " + unknown + " }";
    CHECK(of_step(first).empty());
    CHECK(of_step(first + ", { years: 4, per_hour: 200.01 kr }").empty());
    CHECK(of_step(first + ", { years: 4, per_hour: 200.00 kr }") == "rules/ladder-pay");
    CHECK(of_step(first + ", { years: 2, per_hour: 200.01 kr }") == "rules/ladder-years");
    CHECK(of_step("{ years: 0, per_hour: 200.00 kr, " + unknown + " }") ==
          "rules/step-without-pay");
}

TEST_CASE("hours of a year as stated are less than one from weeks times the norm") {
    const auto hours = [](const std::string& stated) {
        return told("annual-hours-differ", {{"hours: 1864", "hours: " + stated}});
    };
    CHECK(hours("1846").empty());
    CHECK(hours("1846.5") == "rules/annual-hours-differ");
    CHECK(hours("1846.5, as_stated: yes").empty());
    CHECK(hours("1845.01, as_stated: yes").empty());
    CHECK(hours("1847, as_stated: yes") == "rules/annual-hours-differ");
    CHECK(hours("1845, as_stated: yes") == "rules/annual-hours-differ");
    CHECK(hours("1846.5, as_stated: no") == "rules/annual-hours-differ");
}

} // namespace bpa::rulebook
