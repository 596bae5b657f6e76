#include "outputs/audit/tables.hpp"

namespace bpa::outputs::audit {
namespace {

void add_contribution(CsvTable& table, Desk& desk, const line::ContributionRow& row) {
    table.field(row.month);
    table.field(row.sub_unit);
    table.field(row.zone);
    table.yes_no(row.is_after_allowance);
    table.field(row.pay.text());
    table.field(row.premiums.text());
    table.field(row.refunds.text());
    table.field(row.basis.text());
    table.field(row.rate.text());
    table.field(row.amount.text());
    table.field(row.earlier.text());
    table.field(row.persons.text());
    table.field(row.other.text());
    table.field(row.rounding_difference.text());
    add_basis(table, desk, row.derivation);
    add_rounding(table, row.derivation);
    add_inputs(table, desk, nullptr, row.derivation);
    end_row(table, desk);
}

} // namespace

std::string pay_codes_csv(Desk& desk) {
    CsvTable table{"pay_code",
                   "number",
                   "role",
                   "cost",
                   "bases",
                   "by_hand",
                   "source",
                   "at",
                   "in_force",
                   "confidence",
                   "basis_place",
                   "draft"};
    for (std::size_t i = 0; i < desk.legend.pay_codes.size(); ++i) {
        const line::PayCode& code = desk.legend.pay_codes[i];
        add_code(table, desk, line::PayCodeIndex{static_cast<std::uint16_t>(i)});
        table.yes_no(code.by_hand);
        if (code.bases_basis) {
            add_citation(table, desk, *code.bases_basis);
        } else {
            table.fields(",,,,");
        }
        end_row(table, desk);
    }
    return table.take();
}

CsvTable begin_accounts(line::Sink& sink) {
    return {sink.open("audit/accounts.csv"),
            {"assistant", "account", "before", "posted", "after", "draft"}};
}

void add_accounts(CsvTable& table, const Desk& desk, const Totals& totals) {
    line::Accounts after = totals.before;
    after.add(totals.posted);
    for (const auto& [account, amount] : after.all()) {
        table.field(totals.assistant);
        table.field(account.text());
        table.plain(totals.before.at(account).text());
        table.plain(totals.posted.at(account).text());
        table.plain(amount.text());
        end_row(table, desk);
    }
}

std::string contribution_csv(Desk& desk, const line::RunResult& result) {
    CsvTable table{"month",       "sub_unit",
                   "zone",        "after_allowance",
                   "pay",         "premiums",
                   "refunds",     "basis",
                   "rate",        "amount",
                   "earlier",     "persons",
                   "other",       "rounding_difference",
                   "rule",        "rule_place",
                   "source",      "at",
                   "in_force",    "confidence",
                   "basis_place", "exact_ore",
                   "rounding",    "rounding_unit_ore",
                   "inputs",      "draft"};
    for (const line::ContributionRow& row : result.obligations.contribution) {
        add_contribution(table, desk, row);
    }
    return table.take();
}

std::string arrangements_csv(const Desk& desk, const line::RunResult& result) {
    CsvTable table{"arrangement",
                   "sub_unit",
                   "minutes",
                   "gross",
                   "reimbursed",
                   "withheld",
                   "deducted",
                   "net",
                   "holiday_pay",
                   "pension",
                   "contribution",
                   "covers",
                   "cost",
                   "draft"};
    for (const line::ArrangementCost& row : result.arrangements) {
        table.field(row.arrangement);
        table.field(row.sub_unit);
        table.number(row.worked.count());
        const line::PersonTotals& totals = row.totals;
        for (const Money amount : {row.gross,
                                   totals.reimbursed,
                                   totals.withheld,
                                   totals.deducted,
                                   totals.net,
                                   totals.holiday_pay,
                                   totals.pension,
                                   totals.contribution,
                                   totals.covers,
                                   totals.cost}) {
            table.field(amount.text());
        }
        end_row(table, desk);
    }
    return table.take();
}

std::string arrangement_codes_csv(const Desk& desk, const line::RunResult& result) {
    CsvTable table{
        "arrangement", "earned_in", "pay_code", "number", "role", "cost", "amount", "draft"};
    for (const line::ArrangementCost& row : result.arrangements) {
        for (const auto& [key, amount] : row.codes) {
            const line::PayCode& code = desk.legend.at(key.second);
            table.field(row.arrangement);
            table.field(key.first.text());
            table.field(code.code);
            table.number(code.number);
            table.field(line::name_of(code.role));
            table.field(code.cost == line::CostKind::none ? std::string_view{}
                                                          : line::name_of(code.cost));
            table.field(amount.text());
            end_row(table, desk);
        }
    }
    return table.take();
}

} // namespace bpa::outputs::audit
