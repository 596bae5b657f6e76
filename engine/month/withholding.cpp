#include "month/lines.hpp"
#include "month/steps.hpp"
#include "tax/tables.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

namespace bpa::month {
namespace {

using line::AccountKind;
using line::InputName;

constexpr std::int64_t ore_per_krone = 100;

/// Knows what tax is withheld from: pay, less what the law takes off it.
struct TaxedPay {
    Money pay;
    Money pension; ///< the employee's own share of the premium
    Money union_fee;

    /// Never below zero: what is taken off more than there is, is lost.
    [[nodiscard]] Money total() const { return std::max(pay - pension - union_fee, Money{}); }
};

/// Withholding by the monthly table of the main employer.
struct ByTable {
    const rulebook::TaxTableYear* year = nullptr;
    tax::TableYear tables;
    TableCode code;
    source::Place place;
};
/// Withholding of a share: the card's, or the law's when there is no card.
struct ByPercent {
    Percent percent;
    line::Origin origin;
    line::CitationIndex basis{};
    bool is_provisional = false;
};
using Method = std::variant<ByTable, ByPercent>;

/// Union dues that lower the base, as far as the year's limit reaches; posts what it uses of it.
Money deductible_union_fee(PersonMonth& month, Money dues) {
    if (dues == Money{}) {
        return {};
    }
    const auto& law = month.rules.law.withholding;
    const Date paid = month.settings.payment_date;
    const auto* limit = law_value(month, law.union_fee_limit, {law.rule, paid});
    if (limit == nullptr) {
        return {};
    }
    const auto account = line::yearly(AccountKind::union_fee, paid.year());
    const Money used = month.now(account);
    const Money left = std::max(limit->value - used, Money{});
    const Money whole = round_to_ore(ExactMoney::of(dues), law.union_fee_rounding);
    // Dues paid back raise the base again, by no more than they lowered it.
    const Money lowers = std::max(std::min(whole, left), -used);
    month.result.posted.add(account, lowers);
    return lowers;
}

TaxedPay taxed_pay(PersonMonth& month) {
    const Money dues = sum_of(month, code_named(month.rules, "union_fee"));
    return {.pay = sum_of(month, line::Base::withholding),
            .pension = sum_of(month, code_named(month.rules, "pension_employee")),
            .union_fee = deductible_union_fee(month, dues)};
}

void find(PersonMonth& month, line::Finding finding) {
    finding.assistant = month.assistant.id;
    finding.args.insert(finding.args.begin(), {"assistant", month.assistant.id});
    month.result.findings.push_back(std::move(finding));
}

/// Reports what is wrong with a tax card; always the person's own problem.
void report(PersonMonth& month,
            std::string code,
            std::pair<source::Place, source::MessageArgs> where) {
    where.second.insert(where.second.begin(), {"assistant", month.assistant.id});
    month.problems.push_back({.code = std::move(code),
                              .place = where.first,
                              .args = std::move(where.second),
                              .person = month.assistant.id});
}

/// The share the law orders when there is no card, or none that can be used.
std::optional<Method> without_card(PersonMonth& month,
                                   const facts::FromDate<facts::TaxCard>* card) {
    const auto& law = month.rules.law.withholding;
    const Date paid = month.settings.payment_date;
    const auto* share = law_value(month, law.without_card, {law.rule, paid});
    if (share == nullptr) {
        return std::nullopt;
    }
    // Somebody who asked, and was told that there is none, need not ask again.
    const bool is_stated = card != nullptr && card->value.result == facts::CardResult::none;
    find(month,
         {.code = "finding/no-tax-card",
          .level = is_stated ? line::FindingLevel::note : line::FindingLevel::review,
          .place = card != nullptr ? card->place : month.assistant.place,
          .args = {{"percent", share->value.text()}},
          .citation = share->citation});
    month.result.tax_card = {.method = line::WithholdingMethod::without_card,
                             .is_main_employer = false,
                             .table = std::nullopt,
                             .percent = share->value};
    return ByPercent{.percent = share->value,
                     .origin = share->citation,
                     .basis = share->citation,
                     .is_provisional = is_carried(law.without_card, paid)};
}

std::optional<Method> by_table(PersonMonth& month,
                               const facts::FromDate<facts::TaxCard>& card,
                               const facts::CardPart& part) {
    const auto& tables = month.rules.law.tax_tables;
    const auto year = tables.find(card.value.year);
    if (year == tables.end()) {
        const auto& rule = month.rules.legend.at(month.rules.law.withholding.rule);
        month.problems.push_back(
            {.code = "calc/law-value-missing",
             .place = rule.place,
             .args = {{"rule", rule.id}, {"date", month.settings.payment_date.text()}}});
        return std::nullopt;
    }
    const TableCode code = *part.table;
    tax::TableYear made{year->second};
    if (!made.find(code)) {
        report(month,
               "calc/tax-table-unknown",
               {card.place, {{"table", code.text()}, {"year", std::to_string(card.value.year)}}});
        return std::nullopt;
    }
    return ByTable{
        .year = &year->second, .tables = std::move(made), .code = code, .place = card.place};
}

/// How tax is withheld on the day of payment. A table counts only for the main employer; everybody
/// else withholds the card's percent.
std::optional<Method> method_of(PersonMonth& month) {
    const Date paid = month.settings.payment_date;
    const auto* card = facts::in_force(month.assistant.tax_cards, paid);
    if (card == nullptr) {
        return without_card(month, card);
    }
    if (card->value.year != paid.year()) {
        report(month,
               "calc/tax-card-year",
               {card->place,
                {{"year", std::to_string(card->value.year)}, {"payment_date", paid.text()}}});
        return std::nullopt;
    }
    const bool is_main = card->value.role == facts::EmployerRole::main;
    const auto* part = card->value.part_for(is_main ? facts::CardUse::main_employer
                                                    : facts::CardUse::other_employer);
    const bool uses_table = is_main && part != nullptr && part->table.has_value();
    if (part == nullptr || (!uses_table && !part->percent)) {
        return without_card(month, card);
    }
    month.result.tax_card = {.method = uses_table ? line::WithholdingMethod::table
                                                  : line::WithholdingMethod::percent,
                             .is_main_employer = is_main,
                             .table = uses_table ? part->table : std::nullopt,
                             .percent = part->percent};
    if (uses_table) {
        return by_table(month, *card, *part);
    }
    return ByPercent{.percent = *part->percent,
                     .origin = card->place,
                     .basis = month.rules.law.withholding.base_basis};
}

/// The pay and what is taken off it, as inputs of the line.
std::vector<line::Input> inputs_of_pay(const PersonMonth& month, const TaxedPay& taxed) {
    std::vector<line::Input> inputs{{.name = InputName::base,
                                     .value = taxed.pay,
                                     .origin = line::SumOrigin{line::Base::withholding, {}}}};
    if (taxed.pension != Money{}) {
        const auto code = code_named(month.rules, "pension_employee");
        inputs.push_back({.name = InputName::amount,
                          .value = -taxed.pension,
                          .origin = line::SumOrigin{{}, code}});
    }
    if (taxed.union_fee != Money{}) {
        const auto code = code_named(month.rules, "union_fee");
        inputs.push_back({.name = InputName::amount,
                          .value = -taxed.union_fee,
                          .origin = line::SumOrigin{{}, code}});
    }
    return inputs;
}

/// Tax on everything paid for the period so far, less what earlier runs withheld from it.
NewLine line_by_table(PersonMonth& month, const ByTable& table, const TaxedPay& taxed) {
    const auto base_account = line::monthly(AccountKind::withholding_base, month.settings.period);
    const auto withheld_account = line::monthly(AccountKind::withheld, month.settings.period);
    const Money before = month.now(base_account);
    const Money already = month.now(withheld_account);
    const Money base = std::max(before + taxed.total(), Money{});
    const auto kroner = tax::withhold(
        *table.tables.find(table.code), tax::TaxPeriod::month, base.ore() / ore_per_krone);
    const Money result = Money::ore(kroner * ore_per_krone);
    auto inputs = inputs_of_pay(month, taxed);
    inputs.push_back({.name = InputName::base_before,
                      .value = before,
                      .origin = line::ChainOrigin{base_account}});
    inputs.push_back({.name = InputName::table, .value = table.code, .origin = table.place});
    inputs.push_back(
        {.name = InputName::table_result, .value = result, .origin = table.year->citation});
    inputs.push_back({.name = InputName::already,
                      .value = already,
                      .origin = line::ChainOrigin{withheld_account}});
    return {.rule = table.year->rule,
            .basis = table.year->citation,
            .inputs = std::move(inputs),
            .exact = ExactMoney::of(result - already)};
}

NewLine line_by_percent(const PersonMonth& month, const ByPercent& share, const TaxedPay& taxed) {
    const auto& law = month.rules.law.withholding;
    const Money base = round_to_ore(ExactMoney::of(taxed.total()), law.base_rounding);
    auto inputs = inputs_of_pay(month, taxed);
    inputs.push_back({.name = InputName::percent, .value = share.percent, .origin = share.origin});
    return {.rule = law.rule,
            .basis = share.basis,
            .inputs = std::move(inputs),
            .exact = base * share.percent,
            .rounding = law.amount_rounding,
            .provisional = share.is_provisional};
}

/// Keeps what is withheld between nothing and the pay there is to take it from.
void bound(PersonMonth& month, NewLine& made) {
    const auto gross = ExactMoney::of(std::max(month.result.gross, Money{}));
    if (made.exact.ore().is_negative()) {
        find(month,
             {.code = "finding/tax-withheld-enough",
              .level = line::FindingLevel::note,
              .place = month.assistant.place,
              .args = {{"amount", (ExactMoney{} - made.exact).text()},
                       {"period", month.settings.period.text()}},
              .citation = made.basis});
        made.exact = {};
    } else if (gross.ore() < made.exact.ore()) {
        find(month,
             {.code = "finding/tax-over-pay",
              .level = line::FindingLevel::review,
              .place = month.assistant.place,
              .args = {{"tax", made.exact.text()}, {"pay", gross.text()}},
              .citation = made.basis});
        made.exact = gross;
    }
}

} // namespace

void add_withholding(PersonMonth& month) {
    const TaxedPay taxed = taxed_pay(month);
    if (taxed.total() == Money{}) {
        return;
    }
    const auto method = method_of(month);
    if (!method) {
        return;
    }
    const auto* table = std::get_if<ByTable>(&*method);
    NewLine made = table != nullptr ? line_by_table(month, *table, taxed)
                                    : line_by_percent(month, std::get<ByPercent>(*method), taxed);
    made.code = code_named(month.rules, "tax_withheld");
    bound(month, made);
    const Money withheld = add_line(month, std::move(made));
    month.result.posted.add(line::yearly(AccountKind::withheld, month.settings.payment_date.year()),
                            withheld);
    const Month period = month.settings.period;
    month.result.posted.add(line::monthly(AccountKind::withholding_base, period), taxed.total());
    month.result.posted.add(line::monthly(AccountKind::withheld, period), withheld);
}

} // namespace bpa::month
