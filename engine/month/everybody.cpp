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
    for (const line::DueItem& item : person.due) {
        add_due(item);
    }
    costs_.add(person);
}

/// Who is a member of which union is nobody's business, so the dues are a sum.
void Everybody::add_due(const line::DueItem& item) {
    if (item.kind != line::DueKind::union_dues) {
        orders_.push_back(item);
        return;
    }
    const auto [found, is_new] = dues_.try_emplace({item.payee, item.due}, item);
    if (!is_new) {
        *found->second.amount += *item.amount;
    }
}

std::vector<line::DueItem> Everybody::due() const {
    std::vector<line::DueItem> all = orders_;
    for (const auto& [payee, item] : dues_) {
        all.push_back(item);
    }
    return all;
}

} // namespace bpa::month
