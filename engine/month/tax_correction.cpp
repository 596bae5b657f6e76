#include "month/withholding.hpp"
#include "values/parse.hpp"

#include <algorithm>

namespace bpa::month {
namespace {

using line::AccountKind;
using line::InputName;

constexpr std::string_view without = "none";
constexpr std::string_view last_year = "last_year";

/// Knows a payment whose tax was withheld without the card of the year.
struct Payment {
    line::Account base_account;
    line::Account tax_account;
    Money base;
    Money tax;
    Month period; ///< pay period it was for
};

line::Account tax_of(line::Account base) {
    base.kind = AccountKind::uncarded_tax;
    return base;
}

/// Payments of this income year still to be corrected. Of the present pay period it is all that was
/// paid and withheld so far: a table is asked about the whole period, but pays nothing back.
std::vector<Payment> payments_of(const PersonMonth& month) {
    std::vector<Payment> found;
    for (const auto& [account, base] : month.result.before.all()) {
        if (account.kind != AccountKind::uncarded_base || base == Money{} ||
            account.year != month.settings.payment_date.year()) {
            continue;
        }
        const auto period = parse_month(account.zone);
        if (const auto* pay_period = std::get_if<Month>(&period)) {
            const auto tax = tax_of(account);
            found.push_back({account, tax, base, month.result.before.at(tax), *pay_period});
            if (*pay_period == month.settings.period) {
                auto& present = found.back();
                present.base = month.now(line::monthly(AccountKind::withholding_base, *pay_period));
                present.tax = month.now(line::monthly(AccountKind::withheld, *pay_period));
            }
        }
    }
    return found;
}

/// What the card that is there now withholds of an earlier payment.
class Anew {
public:
    Anew(PersonMonth& month, const Payment& payment) : month_{month}, payment_{payment} {
        made_.inputs.push_back({.name = InputName::base_before,
                                .value = payment.base,
                                .origin = line::ChainOrigin{payment.base_account}});
    }

    /// False when there is no saying: a table whose card has no percent, and no days of hers.
    bool operator()(const ByTable& by) {
        const DateRange days{payment_.period.first_day(), payment_.period.last_day()};
        const auto use = table_use(month_, days, std::nullopt);
        if (!use || !by.table.has(use->period)) {
            return by.percent && share(*by.percent, by.place);
        }
        auto answer = ask_table(month_, by, *use, payment_.base);
        made_.exact = ExactMoney::of(answer.withheld);
        std::move(answer.inputs.begin(), answer.inputs.end(), std::back_inserter(made_.inputs));
        return true;
    }
    bool operator()(const ByPercent& by) { return share(by.percent, by.place); }
    bool operator()(const AtSource& by) { return share(by.percent, by.place); }
    bool operator()(const ByExemption& by) {
        const auto account = exemption_account(by);
        const Money used = month_.now(account);
        const Money beyond = beyond_limit(by, {used, payment_.base});
        month_.result.posted.add(account, payment_.base);
        const auto& law = month_.rules.law.withholding;
        const auto* over =
            law_value(month_, law.over_exemption, {law.rule, month_.settings.payment_date});
        if (over != nullptr) {
            made_.exact = beyond * over->value;
        }
        return over != nullptr;
    }
    bool operator()(const NotLiable& /*none*/) { return true; }
    bool operator()(const WithoutCard& /*none*/) const { return false; }

    /// The line: what is right now, less what was withheld.
    NewLine line() {
        const auto& law = month_.rules.law.withholding;
        made_.code = code_named(month_.rules, "tax_correction");
        made_.rule = law.rule;
        made_.basis = law.correction_basis;
        made_.rounding = law.amount_rounding;
        const Money right = round_to_ore(made_.exact, law.amount_rounding);
        made_.exact = ExactMoney::of(right - payment_.tax);
        made_.rounding = {};
        made_.inputs.push_back({.name = InputName::already,
                                .value = payment_.tax,
                                .origin = line::ChainOrigin{payment_.tax_account}});
        return std::move(made_);
    }

private:
    bool share(const Percent& percent, source::Place place) {
        const auto& law = month_.rules.law.withholding;
        made_.exact = round_to_ore(ExactMoney::of(payment_.base), law.base_rounding) * percent;
        made_.inputs.push_back({.name = InputName::percent, .value = percent, .origin = place});
        return true;
    }

    PersonMonth& month_;
    const Payment& payment_;
    NewLine made_;
};

/// Whether the employer corrects the law's share too, which she may and need not.
bool may_correct(const PersonMonth& month, const Payment& payment) {
    const auto* choices =
        facts::in_force(month.facts.employer.withholding, month.settings.payment_date);
    return payment.base_account.unit != without || choices == nullptr ||
           choices->value.corrects_without_card;
}

void correct(PersonMonth& month, const Payment& payment, const TaxChoice& choice) {
    Anew anew{month, payment};
    if (!std::visit(anew, choice.method)) {
        return;
    }
    const Money difference = add_line(month, anew.line());
    const int year = month.settings.payment_date.year();
    month.result.posted.add(line::yearly(AccountKind::withheld, year), difference);
    month.result.posted.add(line::monthly(AccountKind::withheld, payment.period), difference);
    if (difference != Money{}) {
        find(month,
             {.code = "finding/tax-corrected",
              .level = line::FindingLevel::note,
              .place = month.assistant.place,
              .args = {{"period", payment.period.text()}, {"amount", difference.text()}},
              .citation = month.rules.law.withholding.correction_basis});
    }
    for (const auto& account : {payment.base_account, payment.tax_account}) {
        month.result.posted.add(account, -month.result.before.at(account));
    }
}

} // namespace

Money beyond_limit(const ByExemption& card, std::pair<Money, Money> used_and_added) {
    if (!card.limit) {
        return {};
    }
    const auto& [used, added] = used_and_added;
    const Money over = std::max(used + added - *card.limit, Money{});
    return std::max(over - std::max(used - *card.limit, Money{}), Money{});
}

line::Account exemption_account(const ByExemption& card) {
    return line::yearly(AccountKind::exempt_used, card.year);
}

void correct_uncarded(PersonMonth& month, const TaxChoice& choice) {
    if (choice.uncarded != Uncarded::no) {
        return;
    }
    for (const Payment& payment : payments_of(month)) {
        if (may_correct(month, payment)) {
            correct(month, payment, choice);
        }
    }
}

void note_uncarded(PersonMonth& month, Uncarded why, std::pair<Money, Money> base_and_tax) {
    const Date paid = month.settings.payment_date;
    auto account = line::monthly(AccountKind::uncarded_base, Month::of(paid));
    account.unit = why == Uncarded::none ? without : last_year;
    account.zone = month.settings.period.text();
    month.result.posted.add(account, base_and_tax.first);
    month.result.posted.add(tax_of(account), base_and_tax.second);
}

} // namespace bpa::month
