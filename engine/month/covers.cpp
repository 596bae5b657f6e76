#include "calc/period_lines.hpp"
#include "month/lines.hpp"
#include "month/steps.hpp"

#include <algorithm>

namespace bpa::month {
namespace {

using line::InputName;

line::Account account_of(const PersonMonth& month, const facts::Cover& cover) {
    auto account = line::monthly(line::AccountKind::cover, month.settings.period);
    account.unit = cover.id;
    return account;
}

/// A price per month, once for each pay period. `made` is of the pay code of covers.
void add_monthly_price(PersonMonth& month, const facts::Cover& cover, NewLine made) {
    const auto account = account_of(month, cover);
    const Money already = month.now(account);
    made.basis = cover.citation;
    made.inputs.push_back({InputName::amount, *cover.per_month, cover.place});
    made.inputs.push_back({InputName::already, already, line::ChainOrigin{account}});
    made.exact = ExactMoney::of(*cover.per_month) - ExactMoney::of(already);
    month.result.posted.add(account, add_line(month, std::move(made)));
}

/// A percent of the pay that is reported, on that of the period so far; less what earlier runs of
/// the period charged.
void add_share_of_pay(PersonMonth& month, const facts::Cover& cover, NewLine made) {
    auto base = account_of(month, cover);
    base.zone = "pay";
    Added added = added_to(month, line::Base::contribution);
    const Money pay = added.amount;
    const Running running{month, base, account_of(month, cover), std::move(added)};
    made.basis = cover.citation;
    made.inputs = running.inputs();
    made.inputs.push_back({InputName::percent, *cover.percent, cover.place});
    made.exact = running.total() * *cover.percent - ExactMoney::of(running.already());
    month.result.posted.add(running.computed(), add_line(month, std::move(made)));
    month.result.posted.add(base, pay);
}

bool has_pay(const PersonMonth& month) {
    return std::any_of(month.sums.begin(), month.sums.end(), [&](const auto& sum) {
        return month.rules.legend.at(sum.code).role == line::PayRole::pay;
    });
}

} // namespace

void add_covers(PersonMonth& month) {
    if (month.facts.employer.covers.empty() || !has_pay(month)) {
        return;
    }
    const auto code = code_named(month.rules, "cover");
    const NewLine of_cover{.code = code, .rule = calc::rule_of(month.rules, code)};
    for (const auto& cover : month.facts.employer.covers) {
        if (!cover.days.contains(*month.settings.period_days.last)) {
            continue;
        }
        if (cover.per_month && !is_holiday_pay_alone(month)) {
            add_monthly_price(month, cover, of_cover);
        } else if (cover.percent) {
            add_share_of_pay(month, cover, of_cover);
        }
    }
}

} // namespace bpa::month
