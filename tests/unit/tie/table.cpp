#include "tie/table.hpp"

#include <catch2/catch.hpp>

namespace bpa::tie {
namespace {

Row row(const std::map<Place, std::int64_t>& ore) {
    Row made;
    for (const auto& [place, amount] : ore) {
        made.cells[place] = {.amount = Money::ore(amount), .apart = {}};
    }
    return made;
}

} // namespace

TEST_CASE("the file that disagrees with most of the others is the one that is named") {
    CHECK(row({}).is_even());
    CHECK(row({{Place::lines, 100}}).is_even());
    CHECK(row({{Place::lines, 100}, {Place::bank, 100}}).is_even());
    const auto bank = row({{Place::lines, 100}, {Place::payslips, 100}, {Place::bank, 101}});
    CHECK_FALSE(bank.is_even());
    CHECK(bank.agreed() == Money::ore(100));
    CHECK(bank.odd() == std::vector{Place::bank});
    const auto lines = row({{Place::lines, 99}, {Place::payslips, 100}, {Place::bank, 100}});
    CHECK(lines.odd() == std::vector{Place::lines});
    // As many on each side: the first is taken for right.
    CHECK(row({{Place::lines, 100}, {Place::bank, 101}}).odd() == std::vector{Place::bank});
}

TEST_CASE("what a file names as left out is part of what is compared") {
    Row made = row({{Place::lines, 100}, {Place::bank, 60}});
    CHECK_FALSE(made.is_even());
    made.cells[Place::bank].apart = Money::ore(40);
    CHECK(made.is_even());
}

TEST_CASE("a pay code is part of the figures its role says") {
    std::map<Figure, Cell> figures;
    const auto at = [&](Figure figure) { return figures[figure].amount.ore(); };
    add_code(figures, {"hourly_pay", "pay", "", true}, Money::ore(1000));
    add_code(figures, {"expenses", "reimbursement", "", false}, Money::ore(50));
    add_code(figures, {"tax_withheld", "tax", "", false}, Money::ore(300));
    add_code(figures, {"union_fee", "deduction", "", false}, Money::ore(20));
    add_code(figures, {"attachment_tax", "deduction", "", false}, Money::ore(30));
    add_code(figures, {"pension_employee", "deduction", "", false}, Money::ore(10));
    add_code(figures, {"holiday_pay_earned", "cost", "holiday_pay", false}, Money::ore(120));
    add_code(figures, {"pension_employer", "cost", "pension", false}, Money::ore(21));
    add_code(figures, {"benefit_in_kind", "benefit", "", true}, Money::ore(7));
    CHECK(at(Figure::gross) == 1000);
    CHECK(at(Figure::reimbursed) == 50);
    CHECK(at(Figure::withheld_tax) == 300);
    CHECK(at(Figure::union_dues) == 20);
    CHECK(at(Figure::attachments) == 30);
    CHECK(at(Figure::net) == 1000 + 50 - 300 - 20 - 30 - 10);
    CHECK(at(Figure::holiday_pay) == 120);
    CHECK(at(Figure::pension) == 21);
    CHECK(at(Figure::contribution_pay) == 1007); // a benefit is not paid, and bears contribution
}

} // namespace bpa::tie
