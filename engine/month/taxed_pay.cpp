#include "month/withholding.hpp"

#include <algorithm>

namespace bpa::month {
namespace {

using line::AccountKind;
using line::InputName;

TaxedSum sum_as(const PersonMonth& month, line::TaxedAs treatment) {
    TaxedSum sum;
    bool is_there = false;
    for (const auto& [index, amount] : month.sums) {
        const auto& code = month.rules.legend.at(index);
        if (code.taxed_as == treatment && code.enters(line::Base::withholding)) {
            sum.amount += amount;
            is_there = true;
        }
    }
    if (is_there) {
        sum.inputs.push_back(
            {.name = InputName::base,
             .value = sum.amount,
             .origin = line::SumOrigin{
                 .base = line::Base::withholding, .code = {}, .cost = {}, .taxed_as = treatment}});
    }
    return sum;
}

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

/// Takes off what there is to take it from; gives what it took.
Money take(TaxedSum& sum, Money wanted, line::PayCodeIndex code) {
    const Money taken = std::min(wanted, std::max(sum.amount, Money{}));
    if (taken != Money{}) {
        sum.add(-taken,
                {.name = InputName::amount, .value = -taken, .origin = line::SumOrigin{{}, code}});
    }
    return taken;
}

/// Takes off the pay for the period first, then the rest: more than both is lost.
Money take(TaxedPay& pay, Money wanted, line::PayCodeIndex code) {
    const Money of_period = take(pay.period, wanted, code);
    return of_period + take(pay.separate, wanted - of_period, code);
}

} // namespace

void TaxedSum::add(const TaxedSum& more) {
    amount += more.amount;
    inputs.insert(inputs.end(), more.inputs.begin(), more.inputs.end());
}

void TaxedSum::add(Money more, line::Input input) {
    amount += more;
    inputs.push_back(std::move(input));
}

TaxedSum TaxedPay::together() const {
    TaxedSum all = period;
    all.add(separate);
    all.add(holiday);
    return all;
}

TaxedPay taxed_pay(const PersonMonth& month) {
    return {.period = sum_as(month, line::TaxedAs::period),
            .separate = sum_as(month, line::TaxedAs::separate),
            .holiday = sum_as(month, line::TaxedAs::holiday)};
}

void take_off(PersonMonth& month, TaxedPay& pay) {
    const auto pension = code_named(month.rules, "pension_employee");
    const auto dues = code_named(month.rules, "union_fee");
    static_cast<void>(take(pay, sum_of(month, pension), pension));
    const Money lowers = deductible_union_fee(month, sum_of(month, dues));
    const Money lost = lowers - take(pay, lowers, dues);
    // What there was no pay to take it from is not used of the limit.
    const int year = month.settings.payment_date.year();
    month.result.posted.add(line::yearly(AccountKind::union_fee, year), -lost);
}

void take_back_base(PersonMonth& month, const TaxedPay& pay) {
    const int year = month.settings.payment_date.year();
    auto& posted = month.result.posted;
    posted.add(line::monthly(AccountKind::withholding_base, month.settings.period),
               pay.period.amount);
    posted.add(line::yearly(AccountKind::withholding_base, year), pay.total());
    const auto exemption = line::yearly(AccountKind::exempt_used, year);
    if (month.now(exemption) != Money{}) {
        posted.add(exemption, std::max(pay.total(), -month.now(exemption)));
    }
}

} // namespace bpa::month
