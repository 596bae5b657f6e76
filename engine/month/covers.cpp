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

/// Charges what is due of a cover in the period, less what earlier runs of it charged.
void charge(PersonMonth& month,
            const facts::Cover& cover,
            std::pair<ExactMoney, std::vector<line::Input>> due_and_inputs) {
    const auto account = account_of(month, cover);
    const auto code = code_named(month.rules, "cover");
    const Money charged =
        add_line(month,
                 {.code = code,
                  .rule = calc::rule_of(month.rules, code),
                  .basis = cover.citation,
                  .inputs = std::move(due_and_inputs.second),
                  .exact = due_and_inputs.first - ExactMoney::of(month.now(account)),
                  .rounding = {}});
    month.result.posted.add(account, charged);
}

/// A price per month, once for each pay period.
void add_monthly_price(PersonMonth& month, const facts::Cover& cover) {
    const auto account = account_of(month, cover);
    charge(month,
           cover,
           {ExactMoney::of(*cover.per_month),
            {{InputName::amount, *cover.per_month, cover.place},
             {InputName::already, month.now(account), line::ChainOrigin{account}}}});
}

/// A percent of the pay that is reported, on that of the period so far.
void add_share_of_pay(PersonMonth& month, const facts::Cover& cover) {
    const Money added = sum_of(month, line::Base::contribution);
    Running running{.base = account_of(month, cover),
                    .computed = account_of(month, cover),
                    .added = added,
                    .added_inputs = {
                        {InputName::base,
                         added,
                         line::SumOrigin{.base = line::Base::contribution, .code = std::nullopt}}}};
    running.base.zone = "pay";
    auto inputs = inputs_of(month, running);
    inputs.push_back({InputName::percent, *cover.percent, cover.place});
    charge(month, cover, {total_of(month, running) * *cover.percent, std::move(inputs)});
    month.result.posted.add(running.base, added);
}

bool has_pay(const PersonMonth& month) {
    const auto& lines = month.result.lines;
    return std::any_of(lines.begin(), lines.end(), [&](const auto& line) {
        return month.rules.legend.at(line.code).role == line::PayRole::pay;
    });
}

} // namespace

void add_covers(PersonMonth& month) {
    if (!has_pay(month)) {
        return;
    }
    for (const auto& cover : month.facts.employer.covers) {
        if (!cover.days.contains(*month.settings.period_days.last)) {
            continue;
        }
        if (cover.per_month && !is_holiday_pay_alone(month)) {
            add_monthly_price(month, cover);
        } else if (cover.percent) {
            add_share_of_pay(month, cover);
        }
    }
}

} // namespace bpa::month
