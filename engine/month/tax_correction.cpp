#include "month/withholding.hpp"
#include "values/parse.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace bpa::month {
namespace {

using line::AccountKind;
using line::InputName;

constexpr std::string_view without = "none";
constexpr std::string_view last_year = "last_year";

// What is kept of a payment stands in accounts of its own, told apart by the end of their unit.
constexpr std::string_view separate_part = "-separate";
constexpr std::string_view holiday_part = "-holiday";
constexpr std::string_view taken_off_part = "-taken_off";

/// Knows a payment whose tax was withheld without the card of the year.
struct Payment {
    line::Account account; ///< of the pay for the period
    UncardedPay pay;
    Month period; ///< pay period it was for
};

line::Account part_of(line::Account account, std::string_view part) {
    account.unit += part;
    return account;
}

line::Account tax_of(line::Account account) {
    account.kind = AccountKind::uncarded_tax;
    return account;
}

/// Every account that is kept of a payment, with what it holds.
std::vector<std::pair<line::Account, Money>> accounts_of(const line::Account& account,
                                                         const UncardedPay& pay) {
    return {{account, pay.period},
            {part_of(account, separate_part), pay.separate},
            {part_of(account, holiday_part), pay.holiday},
            {part_of(account, taken_off_part), pay.taken_off},
            {tax_of(account), pay.period_tax},
            {tax_of(part_of(account, separate_part)), pay.other_tax}};
}

bool is_any(const UncardedPay& pay) {
    return pay.period != Money{} || pay.separate != Money{} || pay.holiday != Money{};
}

/// Payments of this income year still to be corrected.
std::vector<Payment> payments_of(const PersonMonth& month) {
    std::vector<Payment> found;
    const line::Accounts& before = month.result.before;
    before.each(AccountKind::uncarded_base, [&](const line::Account& account, Money amount) {
        const bool is_head = account.unit == without || account.unit == last_year;
        const auto period = parse_month(account.zone);
        const auto* pay_period = std::get_if<Month>(&period);
        if (!is_head || account.year != month.settings.payment_date.year() ||
            pay_period == nullptr) {
            return;
        }
        const UncardedPay pay{.period = amount,
                              .separate = before.at(part_of(account, separate_part)),
                              .holiday = before.at(part_of(account, holiday_part)),
                              .taken_off = before.at(part_of(account, taken_off_part)),
                              .period_tax = before.at(tax_of(account)),
                              .other_tax = before.at(tax_of(part_of(account, separate_part)))};
        if (is_any(pay)) {
            found.push_back({account, pay, *pay_period});
        }
    });
    return found;
}

/// What the card that is there now withholds of an earlier payment: a line for the pay for the
/// period, and one for the rest.
class Anew {
public:
    Anew(PersonMonth& month, const Payment& payment, bool is_whole_year)
        : month_{month}, payment_{payment}, law_{month.rules.law.withholding}, is_whole_year_{
                                                                                   is_whole_year} {}

    /// False when there is no saying.
    bool operator()(const ByTable& by);
    bool operator()(const ByPercent& by);
    bool operator()(const AtSource& by);
    bool operator()(const ByExemption& by);
    bool operator()(const NotLiable& /*none*/);
    bool operator()(const WithoutCard& /*none*/) const { return false; }

    /// False, with a finding, when there is not enough pay to take it from: a later payment has.
    bool add_lines();

private:
    /// Of the pay for the period, after what was taken off; what that had no room for.
    [[nodiscard]] Money period_base() const;
    void base(NewLine& made, const line::Account& account, Money amount);
    NewLine& new_line(Money already, const line::Account& tax);
    void share(NewLine& made, Money of, std::pair<Percent, line::Origin> percent);
    /// All of the payment in one line: the card knows no difference.
    NewLine& whole(Money& sum);
    /// What is taxed whole is no longer part of what a table is asked about.
    void leave_the_period();

    PersonMonth& month_;
    const Payment& payment_;
    const rulebook::WithholdingLaw& law_;
    bool is_whole_year_;
    bool is_whole_ = false;                    ///< no table is asked about it any more
    std::optional<line::Account> exemption_{}; ///< that all of the payment counts against
    std::vector<NewLine> made_;
};

Money Anew::period_base() const {
    const Money free = is_whole_year_ ? payment_.pay.holiday : Money{};
    return std::max(payment_.pay.period + free - payment_.pay.taken_off, Money{});
}

void Anew::base(NewLine& made, const line::Account& account, Money amount) {
    if (amount != Money{}) {
        made.inputs.push_back({.name = InputName::base_before,
                               .value = amount,
                               .origin = line::ChainOrigin{account}});
    }
}

NewLine& Anew::new_line(Money already, const line::Account& tax) {
    NewLine made;
    made.code = code_named(month_.rules, "tax_correction");
    made.rule = law_.rule;
    made.basis = law_.correction_basis;
    made.inputs.push_back(
        {.name = InputName::already, .value = already, .origin = line::ChainOrigin{tax}});
    made_.push_back(std::move(made));
    return made_.back();
}

void Anew::share(NewLine& made, Money of, std::pair<Percent, line::Origin> percent) {
    made.exact = ExactMoney::of(round_to_ore(
        round_to_ore(ExactMoney::of(std::max(of, Money{})), law_.base_rounding) * percent.first,
        law_.amount_rounding));
    made.inputs.push_back(
        {.name = InputName::percent, .value = percent.first, .origin = percent.second});
}

bool Anew::operator()(const ByTable& by) {
    const auto& pay = payment_.pay;
    const auto& head = payment_.account;
    const DateRange days{payment_.period.first_day(), payment_.period.last_day()};
    const auto use = table_use(month_, days, std::nullopt);
    const bool has_table = use && by.table.has(use->period);
    if ((!has_table || pay.separate != Money{}) && !by.percent) {
        return false;
    }
    // Of the present pay period the table is asked about all of it; that line pays nothing back.
    const bool is_present = payment_.period == month_.settings.period;
    const auto base_now = line::monthly(AccountKind::withholding_base, payment_.period);
    const auto tax_now = line::monthly(AccountKind::withheld, payment_.period);
    const Money of = is_present ? month_.now(base_now) : period_base();
    NewLine& made = is_present ? new_line(month_.now(tax_now), tax_now)
                               : new_line(pay.period_tax, tax_of(head));
    base(made, is_present ? base_now : head, of);
    if (has_table) {
        auto answer = ask_table(month_, by, *use, of);
        made.exact = ExactMoney::of(answer.withheld);
        std::move(answer.inputs.begin(), answer.inputs.end(), std::back_inserter(made.inputs));
    } else {
        share(made, of, {*by.percent, by.place});
    }
    if (pay.separate != Money{} || pay.other_tax != Money{}) {
        NewLine& rest = new_line(pay.other_tax, tax_of(part_of(head, separate_part)));
        base(rest, part_of(head, separate_part), pay.separate);
        if (by.percent) {
            share(rest, pay.separate, {*by.percent, by.place});
        }
    }
    return true;
}

bool Anew::operator()(const ByPercent& by) {
    const auto& pay = payment_.pay;
    const auto& head = payment_.account;
    NewLine& made = new_line(pay.period_tax, tax_of(head));
    base(made, head, period_base());
    share(made, period_base(), {by.percent, by.place});
    if (pay.separate != Money{} || pay.other_tax != Money{}) {
        NewLine& rest = new_line(pay.other_tax, tax_of(part_of(head, separate_part)));
        base(rest, part_of(head, separate_part), pay.separate);
        share(rest, pay.separate, {by.percent, by.place});
    }
    return true;
}

NewLine& Anew::whole(Money& sum) {
    const auto& pay = payment_.pay;
    const auto& head = payment_.account;
    sum = pay.period + pay.separate + pay.holiday;
    is_whole_ = true;
    NewLine& made = new_line(pay.period_tax + pay.other_tax, tax_of(head));
    base(made, head, pay.period);
    base(made, part_of(head, separate_part), pay.separate);
    base(made, part_of(head, holiday_part), pay.holiday);
    return made;
}

void Anew::leave_the_period() {
    const auto& pay = payment_.pay;
    const Money base = std::max(pay.period - pay.taken_off, Money{});
    month_.result.posted.add(line::monthly(AccountKind::withholding_base, payment_.period), -base);
    month_.result.posted.add(line::monthly(AccountKind::withheld, payment_.period),
                             -pay.period_tax);
}

bool Anew::operator()(const AtSource& by) {
    Money sum;
    NewLine& made = whole(sum);
    share(made, sum, {by.percent, by.place});
    return true;
}

bool Anew::operator()(const ByExemption& by) {
    const auto* over =
        law_value(month_, law_.over_exemption, {law_.rule, month_.settings.payment_date});
    if (over == nullptr) {
        return false;
    }
    Money sum;
    NewLine& made = whole(sum);
    const auto account = exemption_account(by);
    const Money beyond = beyond_limit(by, {month_.now(account), sum});
    if (beyond != sum) {
        made.inputs.push_back(
            {.name = InputName::amount, .value = beyond - sum, .origin = by.place});
    }
    share(made, beyond, {over->value, over->citation});
    exemption_ = account;
    return true;
}

bool Anew::operator()(const NotLiable& /*none*/) {
    Money sum;
    static_cast<void>(whole(sum));
    return true;
}

bool Anew::add_lines() {
    Money difference;
    for (NewLine& made : made_) {
        const auto already = std::get<Money>(made.inputs.front().value);
        std::rotate(made.inputs.begin(), made.inputs.begin() + 1, made.inputs.end());
        made.exact = made.exact - ExactMoney::of(already);
        difference += round_to_ore(made.exact, {});
    }
    if (difference > pay_after_tax(month_)) {
        tell(month_,
             {.code = "finding/tax-over-pay",
              .level = line::FindingLevel::review,
              .place = month_.assistant.place,
              .args = {{"tax", difference.text()}, {"pay", pay_after_tax(month_).text()}},
              .citation = law_.correction_basis});
        return false;
    }
    const auto& pay = payment_.pay;
    if (exemption_) {
        month_.result.posted.add(*exemption_, pay.period + pay.separate + pay.holiday);
    }
    if (is_whole_) {
        leave_the_period();
    }
    bool is_of_period = !is_whole_;
    for (NewLine& made : made_) {
        const Money added = add_line(month_, std::move(made));
        if (std::exchange(is_of_period, false)) {
            const auto account = line::monthly(AccountKind::withheld, payment_.period);
            month_.result.posted.add(account, added);
        }
    }
    const int year = month_.settings.payment_date.year();
    month_.result.posted.add(line::yearly(AccountKind::withheld, year), difference);
    if (difference != Money{}) {
        tell(month_,
             {.code = "finding/tax-corrected",
              .level = line::FindingLevel::note,
              .place = month_.assistant.place,
              .args = {{"period", payment_.period.text()}, {"amount", difference.text()}},
              .citation = law_.correction_basis});
    }
    return true;
}

/// Whether the employer corrects the law's share too, which she may and need not.
bool may_correct(const PersonMonth& month, const Payment& payment) {
    const auto* choices =
        facts::in_force(month.facts.employer.withholding, month.settings.payment_date);
    return payment.account.unit != without || choices == nullptr ||
           choices->value.corrects_without_card;
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
        Anew anew{month, payment, choice.is_whole_year};
        if (!may_correct(month, payment) || !std::visit(anew, choice.method) || !anew.add_lines()) {
            continue;
        }
        for (const auto& [account, amount] : accounts_of(payment.account, payment.pay)) {
            month.result.posted.add(account, -amount);
        }
    }
}

void note_uncarded(PersonMonth& month, Uncarded why, const UncardedPay& pay) {
    auto account =
        line::monthly(AccountKind::uncarded_base, Month::of(month.settings.payment_date));
    account.unit = why == Uncarded::none ? without : last_year;
    account.zone = month.settings.period.text();
    for (const auto& [each, amount] : accounts_of(account, pay)) {
        if (amount != Money{} || each == account) {
            month.result.posted.add(each, amount);
        }
    }
}

} // namespace bpa::month
