#include "month/withholding.hpp"

#include <algorithm>

namespace bpa::month {

using line::AccountKind;
using line::InputName;

Money add_tax(PersonMonth& month, NewLine made) {
    const auto left = ExactMoney::of(pay_after_tax(month));
    if (made.exact.ore().is_negative()) {
        tell(month,
             {.code = "finding/tax-withheld-enough",
              .level = line::FindingLevel::note,
              .place = month.assistant.place,
              .args = {{"amount", (ExactMoney{} - made.exact).text()},
                       {"period", month.settings.period.text()}},
              .citation = made.basis});
        made.exact = {};
    } else if (left.ore() < made.exact.ore()) {
        tell(month,
             {.code = "finding/tax-over-pay",
              .level = line::FindingLevel::review,
              .place = month.assistant.place,
              .args = {{"tax", made.exact.text()}, {"pay", left.text()}},
              .citation = made.basis});
        made.exact = left;
    }
    const Money withheld = add_line(month, std::move(made));
    month.result.posted.add(line::yearly(AccountKind::withheld, month.settings.payment_date.year()),
                            withheld);
    return withheld;
}

void add_extra_tax(PersonMonth& month) {
    const auto* wish =
        facts::in_force(month.assistant.extra_withholding, month.settings.payment_date);
    const auto account = line::monthly(AccountKind::extra_withheld, month.settings.period);
    const Money already = month.now(account);
    const Money due = wish == nullptr ? Money{} : wish->value - already;
    if (due <= Money{}) {
        return;
    }
    const auto& law = month.rules.law.withholding;
    const Money withheld =
        add_tax(month,
                {.code = code_named(month.rules, "tax_extra"),
                 .rule = law.rule,
                 .basis = law.extra_basis,
                 .inputs = {{InputName::amount, wish->value, wish->place},
                            {InputName::already, already, line::ChainOrigin{account}}},
                 .exact = ExactMoney::of(due)});
    month.result.posted.add(account, withheld);
}

} // namespace bpa::month
