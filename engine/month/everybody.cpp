#include "month/everybody.hpp"

#include "month/unit_bases.hpp"

namespace bpa::month {

using line::AccountKind;

void Everybody::add(const line::AssistantResult& person) {
    is_nobody_ = false;
    totals_ += person.totals;
    for_each_place(
        person.posted,
        {AccountKind::contribution_pay, paid_in_},
        [this](const ContributionPlace& place, Money pay) { units_[place].pay_now += pay; });
    for_each_place(
        person.before,
        {AccountKind::contribution_pay, paid_in_},
        [this](const ContributionPlace& place, Money pay) { units_[place].persons_before += pay; });
    for_each_place(
        person.posted,
        {AccountKind::contribution, paid_in_},
        [this](const ContributionPlace& place, Money due) { units_[place].persons += due; });
    for_each_place(
        person.posted,
        {AccountKind::premium_paid, paid_in_},
        [this](const ContributionPlace& place, Money paid) { premiums_[place] += paid; });
    costs_.add(person);
}

} // namespace bpa::month
