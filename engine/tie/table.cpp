#include "tie/table.hpp"

#include "values/check.hpp"

#include <algorithm>

namespace bpa::tie {

std::string_view name_of(Figure figure) {
    switch (figure) {
    case Figure::gross:
        return "gross";
    case Figure::reimbursed:
        return "reimbursed";
    case Figure::withheld_tax:
        return "withheld_tax";
    case Figure::attachments:
        return "attachments";
    case Figure::union_dues:
        return "union_dues";
    case Figure::net:
        return "net";
    case Figure::holiday_pay:
        return "holiday_pay";
    case Figure::pension:
        return "pension";
    case Figure::contribution:
        return "contribution";
    case Figure::contribution_due:
        return "contribution_due";
    case Figure::contribution_pay:
        return "contribution_pay";
    case Figure::imbalance:
        return "imbalance";
    }
    fail_check("known figure", __FILE__, __LINE__);
}

std::string_view name_of(Place place) {
    switch (place) {
    case Place::lines:
        return "lines";
    case Place::workbook_lines:
        return "workbook_lines";
    case Place::workbook_people:
        return "workbook_people";
    case Place::payslips:
        return "payslips";
    case Place::obligations:
        return "obligations";
    case Place::message:
        return "message";
    case Place::bank:
        return "bank";
    case Place::gbat10:
        return "gbat10";
    case Place::journal:
        return "journal";
    }
    fail_check("known place", __FILE__, __LINE__);
}

std::optional<Money> Row::agreed() const {
    std::optional<Money> best;
    std::ptrdiff_t most = 0;
    for (const auto& [place, cell] : cells) {
        const auto same = std::ranges::count_if(
            cells, [&](const auto& one) { return one.second.whole() == cell.whole(); });
        if (same > most) {
            most = same;
            best = cell.whole();
        }
    }
    return best;
}

bool Row::is_even() const {
    return odd().empty();
}

std::vector<Place> Row::odd() const {
    const auto sum = agreed();
    std::vector<Place> places;
    for (const auto& [place, cell] : cells) {
        if (cell.whole() != *sum) {
            places.push_back(place);
        }
    }
    return places;
}

void add_code(std::map<Figure, Cell>& figures, const CodeRole& code, Money amount) {
    const auto add = [&](Figure figure, Money part) { figures[figure].amount += part; };
    if (code.bears_contribution) {
        add(Figure::contribution_pay, amount);
    }
    if (code.role == "pay") {
        add(Figure::gross, amount);
        add(Figure::net, amount);
    } else if (code.role == "reimbursement") {
        add(Figure::reimbursed, amount);
        add(Figure::net, amount);
    } else if (code.role == "tax") {
        add(Figure::withheld_tax, amount);
        add(Figure::net, -amount);
    } else if (code.role == "deduction") {
        add(Figure::net, -amount);
        if (code.pay_code.starts_with("attachment_")) {
            add(Figure::attachments, amount);
        } else if (code.pay_code == "union_fee") {
            add(Figure::union_dues, amount);
        }
    } else if (code.cost == "holiday_pay") {
        add(Figure::holiday_pay, amount);
    } else if (code.cost == "pension") {
        add(Figure::pension, amount);
    }
}

} // namespace bpa::tie
