#include "report/content.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace bpa::report {
namespace {

using amelding::Decimal;
using amelding::Employment;
using amelding::Income;
using amelding::Recipient;

Decimal with_sign(Decimal amount, bool is_taken_off) {
    return is_taken_off ? -amount : amount;
}

void add(std::optional<Decimal>& to, const std::optional<Decimal>& amount, bool is_taken_off) {
    if (amount) {
        to = to.value_or(Decimal{}) + with_sign(*amount, is_taken_off);
    }
}

auto key(const Income& one) {
    return std::tie(one.benefit,
                    one.kind,
                    one.description,
                    one.employment,
                    one.tax_rule,
                    one.bears_contribution,
                    one.bears_withholding,
                    one.earned_from,
                    one.earned_until);
}
auto key(const amelding::Taken& one) {
    return std::tie(one.description);
}
auto key(const amelding::Attachment& one) {
    return std::tie(one.description, one.taken_on);
}
auto key(const amelding::ContributionLine& one) {
    return std::tie(one.kind, one.code, one.zone, one.percent);
}
auto key(const amelding::DatedTax& one) {
    return std::tie(one.payment_date);
}

Decimal& amount_of(amelding::ContributionLine& one) {
    return one.base;
}
template <class One>
Decimal& amount_of(One& one) {
    return one.amount;
}

/// Adds each of a list to the one of the same key.
template <class One>
void add(std::vector<One>& to, const std::vector<One>& from, bool is_taken_off) {
    for (const One& one : from) {
        auto found = std::find_if(
            to.begin(), to.end(), [&](const One& known) { return key(known) == key(one); });
        const bool is_new = found == to.end();
        if (is_new) {
            found = to.insert(to.end(), one);
            amount_of(*found) = Decimal{};
        }
        One amount = one;
        amount_of(*found) += with_sign(amount_of(amount), is_taken_off);
        if constexpr (std::is_same_v<One, Income>) {
            if (is_new) {
                found->count.reset();
            }
            add(found->count, one.count, is_taken_off);
        }
    }
}

bool is_zero(const Income& one) {
    return one.amount.is_zero() && (!one.count || one.count->is_zero());
}
template <class One>
bool is_zero(const One& one) {
    One copy = one;
    return amount_of(copy).is_zero();
}
template <class One>
void drop_zeros(std::vector<One>& list) {
    std::erase_if(list, [](const One& one) { return is_zero(one); });
}

bool is_same(const amelding::Leave& a, const amelding::Leave& b) {
    return std::tie(a.id, a.description, a.from, a.until, a.percent, a.is_paid) ==
           std::tie(b.id, b.description, b.from, b.until, b.percent, b.is_paid);
}

auto values_of(const Employment& one) {
    return std::tie(one.id,
                    one.type,
                    one.from,
                    one.until,
                    one.full_time_hours,
                    one.pay_type,
                    one.occupation,
                    one.working_time,
                    one.position,
                    one.wage_changed,
                    one.position_changed,
                    one.end_cause,
                    one.appointment);
}

bool is_same(const Employment& a, const Employment& b) {
    return values_of(a) == values_of(b) &&
           std::equal(a.leaves.begin(),
                      a.leaves.end(),
                      b.leaves.begin(),
                      b.leaves.end(),
                      [](const auto& x, const auto& y) { return is_same(x, y); });
}

void add_amounts(Recipient& to, const Recipient& from, bool is_taken_off) {
    add(to.incomes, from.incomes, is_taken_off);
    add(to.deductions, from.deductions, is_taken_off);
    add(to.withheld, from.withheld, is_taken_off);
    add(to.attachments, from.attachments, is_taken_off);
}

void drop_zeros(Recipient& who) {
    drop_zeros(who.incomes);
    drop_zeros(who.deductions);
    drop_zeros(who.withheld);
    drop_zeros(who.attachments);
}

bool has_amounts(const Recipient& who) {
    return !who.incomes.empty() || !who.deductions.empty() || !who.withheld.empty() ||
           !who.attachments.empty();
}

} // namespace

void Content::add(const std::string& unit, const Recipient& who) {
    auto& people = units_[unit].people;
    const auto [found, is_new] = people.try_emplace(who.national_id, who);
    if (is_new) {
        return;
    }
    add_amounts(found->second, who, false);
    for (const auto& employment : who.employments) { // the later word is the one that holds
        auto& known = found->second.employments;
        const auto same = std::find_if(
            known.begin(), known.end(), [&](const auto& one) { return one.id == employment.id; });
        if (same == known.end()) {
            known.push_back(employment);
        } else {
            *same = employment;
        }
    }
}

void Content::add(const amelding::Unit& unit) {
    auto& contribution = units_[unit.number].contribution;
    report::add(contribution.lines, unit.contribution.lines, false);
}

void Content::add(const amelding::Envelope& envelope) {
    add_sums(envelope, false);
    for (const auto& provider : envelope.pension_providers) {
        auto& known = sums_.pension_providers;
        if (std::find(known.begin(), known.end(), provider) == known.end()) {
            known.push_back(provider);
        }
    }
}

void Content::add_sums(const amelding::Envelope& envelope, bool is_taken_off) {
    report::add(sums_.tax_sum, envelope.tax_sum, is_taken_off);
    report::add(sums_.contribution_sum, envelope.contribution_sum, is_taken_off);
    report::add(sums_.attachment_sum, envelope.attachment_sum, is_taken_off);
    report::add(sums_.tax_by_date, envelope.tax_by_date, is_taken_off);
    sums_.has_payments = sums_.has_payments || envelope.has_payments;
}

Content Content::beyond(const Content& before) const {
    Content rest;
    const auto nothing = UnitContent{};
    for (const auto* all : {&units_, &before.units_}) {
        for (const auto& unit : *all) {
            rest.units_.try_emplace(unit.first);
        }
    }
    for (auto& [number, made] : rest.units_) {
        const auto now = units_.find(number);
        const auto then = before.units_.find(number);
        const auto& now_in = now == units_.end() ? nothing : now->second;
        const auto& then_in = then == before.units_.end() ? nothing : then->second;
        for (const auto& [id, who] : now_in.people) {
            made.people.emplace(id, who);
        }
        for (const auto& [id, who] : then_in.people) {
            Recipient blank{.national_id = id};
            auto& person = made.people.try_emplace(id, std::move(blank)).first->second;
            add_amounts(person, who, true);
            const bool same_jobs =
                std::equal(person.employments.begin(),
                           person.employments.end(),
                           who.employments.begin(),
                           who.employments.end(),
                           [](const auto& a, const auto& b) { return is_same(a, b); });
            drop_zeros(person);
            if (same_jobs && !has_amounts(person)) {
                made.people.erase(id);
            }
        }
        made.contribution.lines = now_in.contribution.lines;
        report::add(made.contribution.lines, then_in.contribution.lines, true);
        drop_zeros(made.contribution.lines);
    }
    std::erase_if(rest.units_, [](const auto& unit) {
        return unit.second.people.empty() && unit.second.contribution.lines.empty();
    });
    rest.sums_ = sums_;
    rest.add_sums(before.sums_, true);
    drop_zeros(rest.sums_.tax_by_date);
    return rest;
}

bool Content::is_nothing() const {
    return units_.empty();
}

void Content::send(amelding::Envelope envelope, amelding::Receiver& receiver) const {
    envelope.tax_sum = sums_.tax_sum;
    envelope.contribution_sum = sums_.contribution_sum;
    envelope.attachment_sum = sums_.attachment_sum;
    envelope.tax_by_date = sums_.tax_by_date;
    envelope.has_payments = sums_.has_payments;
    envelope.pension_providers = sums_.pension_providers;
    receiver.begin(envelope);
    for (const auto& [number, in] : units_) {
        const amelding::Unit unit{.number = number, .contribution = in.contribution};
        receiver.begin_unit(unit);
        for (const auto& person : in.people) {
            receiver.recipient(person.second);
        }
        receiver.end_unit(unit);
    }
    receiver.end(envelope);
}

std::vector<std::pair<std::string, std::string>> Content::order() const {
    std::vector<std::pair<std::string, std::string>> found;
    for (const auto& [number, in] : units_) {
        for (const auto& person : in.people) {
            found.emplace_back(number, person.first);
        }
    }
    return found;
}

} // namespace bpa::report
