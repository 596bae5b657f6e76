#include "month/tax_method.hpp"

#include "month/lines.hpp"
#include "month/withholding.hpp"

#include <utility>

namespace bpa::month {
namespace {

using Card = facts::FromDate<facts::TaxCard>;
using facts::CardResult;
using facts::CardUse;
using facts::EmployerRole;

/// Reports what is wrong with a tax card; always the person's own problem.
void report(PersonMonth& month, std::string code, const Card& card, source::MessageArgs args) {
    args.insert(args.begin(), {"assistant", month.assistant.id});
    month.problems.push_back({.code = std::move(code),
                              .place = card.place,
                              .args = std::move(args),
                              .person = month.assistant.id});
}

/// What this employer is on the day of payment. Who does not know withholds as another employer.
EmployerRole role_of(const PersonMonth& month, const facts::TaxCard& card) {
    const Date paid = month.settings.payment_date;
    if (const auto* stated = facts::in_force(month.assistant.employer_roles, paid)) {
        return stated->value;
    }
    auto role = card.role;
    // What was said with an earlier card holds until somebody says something else.
    for (const auto& earlier : month.assistant.tax_cards) {
        if (!card.role && earlier.from <= paid && earlier.value.role) {
            role = earlier.value.role;
        }
    }
    return role.value_or(EmployerRole::unknown);
}

/// Says that nobody knows whether this is the main employer, where the card has a part for either.
void tell_unknown_role(PersonMonth& month, const Card& card, EmployerRole role) {
    const bool has_both = card.value.part_for(CardUse::main_employer) != nullptr &&
                          card.value.part_for(CardUse::other_employer) != nullptr;
    if (role == EmployerRole::unknown && has_both) {
        tell(month,
             {.code = "finding/main-employer-unknown",
              .level = line::FindingLevel::review,
              .place = card.place,
              .args = {},
              .citation = month.rules.law.withholding.separate_basis});
    }
}

/// The part of the card that is for this employer; null when it has none.
const facts::CardPart* part_of(const facts::TaxCard& card, EmployerRole role) {
    const auto* own = card.part_for(role == EmployerRole::main ? CardUse::main_employer
                                                               : CardUse::other_employer);
    if (own != nullptr) {
        return own;
    }
    const bool has_ordinary = card.part_for(CardUse::main_employer) != nullptr ||
                              card.part_for(CardUse::other_employer) != nullptr;
    if (has_ordinary) {
        return nullptr;
    }
    const auto* insurance = card.part_for(CardUse::insurance_only);
    const auto* commuter = card.part_for(CardUse::insurance_only_commuter);
    return insurance != nullptr && commuter != nullptr ? nullptr
           : insurance != nullptr                      ? insurance
                                                       : commuter;
}

/// The share the law orders when there is no card, or none that can be used.
std::optional<TaxChoice> without_card(PersonMonth& month, const Card* card) {
    const auto& law = month.rules.law.withholding;
    const Date paid = month.settings.payment_date;
    const auto* share = law_value(month, law.without_card, {law.rule, paid});
    if (share == nullptr) {
        return std::nullopt;
    }
    const auto says = [card](CardResult result) {
        return card != nullptr && card->value.result == result;
    };
    auto& view = month.result.tax_card.emplace();
    view.method = line::WithholdingMethod::without_card;
    view.percent = share->value;
    view.year = says(CardResult::card) ? card->value.year : 0; // there is one, of no use here
    return TaxChoice{
        .method = WithoutCard{.percent = share->value,
                              .basis = share->citation,
                              .is_provisional = is_carried(law.without_card, paid),
                              .lacks_part = says(CardResult::card),
                              .is_stated = says(CardResult::none),
                              .place = card != nullptr ? card->place : month.assistant.place},
        .is_whole_year = true,
        .uncarded = Uncarded::none};
}

/// Whether last year's card may still be used: the month is early enough, and it is last year's.
bool may_use_old(PersonMonth& month, const facts::TaxCard& card) {
    const auto& law = month.rules.law.withholding;
    const Date paid = month.settings.payment_date;
    if (card.year + 1 != paid.year()) {
        return false;
    }
    const auto* months = law_value(month, law.old_card_months, {law.rule, paid});
    return months != nullptr && Exact{static_cast<std::int64_t>(paid.month())} <= months->value;
}

/// Whether the answer is one that nothing can be withheld by; reported.
bool is_refused(PersonMonth& month, const Card& card) {
    if (card.value.is_svalbard) {
        report(month, "calc/tax-svalbard", card, {});
        return true;
    }
    switch (card.value.result) {
    case CardResult::invalid_organisation_number:
    case CardResult::invalid_national_id:
    case CardResult::work_permit:
        report(month,
               "calc/tax-card-invalid",
               card,
               {{"result", std::string{name_of(card.value.result)}}});
        return true;
    case CardResult::card:
    case CardResult::none:
    case CardResult::not_liable:
        return false;
    }
    return false;
}

/// What a part of the card says of how tax is withheld; nothing after reporting.
std::optional<TaxMethod>
method_of(PersonMonth& month, const Card& card, const facts::CardPart& part) {
    if (part.is_exempt) {
        return ByExemption{
            .limit = part.exempt_up_to, .year = card.value.year, .place = part.place};
    }
    if (card.value.is_paye && part.percent) {
        return AtSource{.percent = *part.percent, .place = part.place};
    }
    if (!part.table || part.use == CardUse::other_employer) {
        return ByPercent{.percent = part.percent.value_or(Percent{}), .place = part.place};
    }
    const auto found = month.tax_tables.find(card.value.year, *part.table);
    if (const auto* table = std::get_if<tax::Table>(&found)) {
        return ByTable{
            .table = *table, .year = card.value.year, .percent = part.percent, .place = part.place};
    }
    if (std::get<tax::Refusal>(found).why == tax::WhyNot::no_such_year) {
        const auto& rule = month.rules.legend.at(month.rules.law.withholding.rule);
        month.problems.push_back(
            {.code = "calc/law-value-missing",
             .place = rule.place,
             .args = {{"rule", rule.id}, {"date", month.settings.payment_date.text()}}});
        return std::nullopt;
    }
    report(month,
           "calc/tax-table-unknown",
           card,
           {{"table", part.table->text()}, {"year", std::to_string(card.value.year)}});
    return std::nullopt;
}

line::WithholdingMethod name_of_method(const TaxMethod& method) {
    struct Name {
        using Method = line::WithholdingMethod;
        Method operator()(const ByTable& /*by*/) const { return Method::table; }
        Method operator()(const ByPercent& /*by*/) const { return Method::percent; }
        Method operator()(const ByExemption& /*by*/) const { return Method::exempt; }
        Method operator()(const AtSource& /*by*/) const { return Method::at_source; }
        Method operator()(const WithoutCard& /*by*/) const { return Method::without_card; }
        Method operator()(const NotLiable& /*by*/) const { return Method::not_liable; }
    };
    return std::visit(Name{}, method);
}

/// Writes down what the payslip must be able to say of the card.
void show(PersonMonth& month,
          const facts::TaxCard& card,
          const facts::CardPart* part,
          const TaxMethod& method) {
    auto& view = month.result.tax_card.emplace();
    view.method = name_of_method(method);
    view.is_main_employer = role_of(month, card) == EmployerRole::main;
    view.year = card.year;
    view.id = card.id;
    view.issued = card.issued;
    if (part == nullptr) {
        return;
    }
    view.percent = part->percent;
    view.months = part->months;
    view.exempt_limit = part->exempt_up_to;
    if (std::holds_alternative<ByTable>(method)) {
        view.table = part->table;
    }
}

/// Whether nothing is left free: the card, or its table, withholds in all months of the year.
bool is_whole_year(const facts::CardPart& part, const TaxMethod& method) {
    constexpr std::int64_t months_of_year = 12;
    if (std::holds_alternative<AtSource>(method)) {
        return true;
    }
    if (const auto* by = std::get_if<ByTable>(&method)) {
        return by->table.attributes().twelve_months();
    }
    return part.months && *part.months >= Exact{months_of_year};
}

/// The card that counts on the day of payment. A card of another year is refused, but for last
/// year's in the first month; `is_old` tells that it is.
std::optional<TaxChoice> choose(PersonMonth& month, const Card& card, bool is_old) {
    if (is_refused(month, card)) {
        return std::nullopt;
    }
    if (card.value.result == CardResult::not_liable) {
        show(month, card.value, nullptr, NotLiable{});
        return TaxChoice{.method = NotLiable{}};
    }
    const EmployerRole role = role_of(month, card.value);
    const auto* part = card.value.result == CardResult::card ? part_of(card.value, role) : nullptr;
    const bool says_how = part != nullptr && (part->is_exempt || part->table || part->percent);
    const bool lacks_percent =
        says_how && part->use == CardUse::other_employer && !part->is_exempt && !part->percent;
    if (!says_how || lacks_percent) {
        return without_card(month, &card);
    }
    tell_unknown_role(month, card, role);
    auto method = method_of(month, card, *part);
    if (!method) {
        return std::nullopt;
    }
    show(month, card.value, part, *method);
    if (is_old) {
        tell(month,
             {.code = "finding/last-years-card",
              .level = line::FindingLevel::review,
              .place = card.place,
              .args = {{"year", std::to_string(card.value.year)}},
              .citation = month.rules.law.withholding.correction_basis});
    }
    return TaxChoice{.method = *method,
                     .is_whole_year = is_whole_year(*part, *method),
                     .uncarded = is_old ? Uncarded::last_year : Uncarded::no};
}

} // namespace

std::optional<TaxChoice> choose_method(PersonMonth& month) {
    const Date paid = month.settings.payment_date;
    const auto* card = facts::in_force(month.assistant.tax_cards, paid);
    if (card == nullptr) {
        return without_card(month, nullptr);
    }
    const bool is_old = card->value.year != paid.year();
    if (is_old && !may_use_old(month, card->value)) {
        report(month,
               "calc/tax-card-year",
               *card,
               {{"year", std::to_string(card->value.year)}, {"payment_date", paid.text()}});
        return std::nullopt;
    }
    return choose(month, *card, is_old);
}

} // namespace bpa::month
