#include "sample.hpp"
#include "sample_month.hpp"

namespace bpa::sample::month {
namespace {

using line::CostKind;
using line::PayRole;

constexpr line::BaseSet every_base = (1u << line::base_count) - 1;

line::PayCode code(std::string id, int number, line::Text name, PayRole role) {
    line::PayCode made;
    made.code = std::move(id);
    made.number = number;
    made.name = std::move(name);
    made.role = role;
    return made;
}

line::PayCode cost(std::string id, int number, line::Text name, CostKind kind) {
    line::PayCode made = code(std::move(id), number, std::move(name), PayRole::cost);
    made.cost = kind;
    return made;
}

std::vector<line::PayCode> pay_codes() {
    std::vector<line::PayCode> codes = {
        code("monthly_salary", 1040, {"Månedslønn", "Monthly salary"}, PayRole::pay),
        code("bonus", 1300, {"Bonus", "Bonus"}, PayRole::pay),
        code("expenses", 2000, {"Utlegg", "Outlays"}, PayRole::reimbursement),
        cost("holiday_pay_earned",
             3000,
             {"Opptjente feriepenger", "Holiday pay earned"},
             CostKind::holiday_pay),
        cost("pension_employer",
             4000,
             {"Tjenestepensjon", "Occupational pension"},
             CostKind::pension),
        cost("contribution",
             5000,
             {"Arbeidsgiveravgift", "Employer's contribution"},
             CostKind::contribution),
        cost("contribution_on_holiday_pay",
             5010,
             {"Avgift av feriepenger", "Contribution on holiday pay"},
             CostKind::contribution),
        cost("contribution_on_pension",
             5020,
             {"Avgift av pensjon", "Contribution on pension"},
             CostKind::contribution),
        code("tax_withheld", 6000, {"Skattetrekk", "Tax withheld"}, PayRole::tax),
        code("pension_employee",
             7000,
             {"Egen pensjonspremie", "Own pension premium"},
             PayRole::deduction)};
    for (line::PayCode& pay : codes) {
        if (pay.role == PayRole::pay) {
            pay.bases = every_base;
            pay.bases_basis = holiday_act;
        }
    }
    codes[1].by_hand = true;
    return codes;
}

line::Source source_named(std::string id, line::Text title, line::Text short_name) {
    return {.id = std::move(id),
            .title = std::move(title),
            .short_name = std::move(short_name),
            .publisher = "Lovdata",
            .reference = "",
            .text_date = std::nullopt,
            .read = day(2026, 11, 21),
            .place = {}};
}

} // namespace

line::Legend legend() {
    line::Legend made;
    made.sources = {
        source_named("holiday-act", {"Ferieloven", "The Holiday Act"}, {"ferieloven", "the act"}),
        source_named("contract", {"Arbeidsavtale", "Contract"}, {"arbeidsavtalen", "the contract"}),
        source_named("plan", {"Pensjonsplan", "Pension plan"}, {"pensjonsplanen", "the plan"}),
        source_named("resolution",
                     {"Stortingets skattevedtak", "The tax resolution"},
                     {"skattevedtaket", "the tax resolution"}),
        source_named("collection",
                     {"Skattebetalingsloven", "The Tax Payment Act"},
                     {"skattebetalingsloven", "the Tax Payment Act"}),
        source_named("receipts", {"Kvitteringer", "Receipts"}, {"kvitteringene", "the receipts"})};
    const auto cite = [](std::uint32_t source, std::string at, source::Place place) {
        return line::Citation{.source = line::SourceIndex{source},
                              .at = std::move(at),
                              .in_force = day(2025, 1, 1),
                              .confidence = line::Confidence::verified,
                              .place = place};
    };
    made.citations = {cite(0, "§ 10", {law, 8, 9}),
                      cite(1, "punkt 4", {assistants, 9, 9}),
                      cite(2, "", {employer, 20, 9}),
                      cite(3, "§ 1", {law, 30, 9}),
                      cite(4, "§ 5-4", {law, 40, 9}),
                      cite(5, "", {adjustments, 9, 9})};
    const auto rule = [](std::string id, line::Text title, source::Place place) {
        return line::RuleName{
            .id = std::move(id), .title = std::move(title), .because = {}, .place = place};
    };
    made.rules = {
        rule("pay-codes/monthly_salary", {"Månedslønn", "Monthly salary"}, {law, 1, 5}),
        rule("pay-codes/bonus", {"Bonus", "Bonus"}, {law, 2, 5}),
        rule("pay-codes/expenses", {"Utlegg", "Outlays"}, {law, 3, 5}),
        rule("law/holiday-pay", {"Feriepenger", "Holiday pay"}, {law, 6, 5}),
        rule("law/pension", {"Innskuddspensjon", "Defined contribution"}, {law, 16, 5}),
        rule("law/contribution", {"Arbeidsgiveravgift", "Employer's contribution"}, {law, 26, 5}),
        rule("law/withholding", {"Forskuddstrekk", "Withholding"}, {law, 36, 5})};
    made.pay_codes = pay_codes();
    return made;
}

} // namespace bpa::sample::month
