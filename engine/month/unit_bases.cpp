#include "month/unit_bases.hpp"

#include "month/everybody.hpp"
#include "month/lines.hpp"
#include "values/check.hpp"

#include <algorithm>

namespace bpa::month {
namespace {

using line::AccountKind;
using line::InputName;

Month paid_in(const EmployerMonth& month) {
    return Month::of(month.settings.payment_date);
}

/// The sub-unit with the rate of its own zone.
ContributionPlace home_of(const EmployerMonth& month, const std::string& unit) {
    const auto& units = month.facts.employer.sub_units;
    const auto found = std::find_if(
        units.begin(), units.end(), [&](const facts::SubUnit& known) { return known.id == unit; });
    BPA_CHECK(found != units.end());
    return {found->id, found->contribution_zone};
}

UnitBases bases_of_persons(const EmployerMonth& month) {
    UnitBases bases;
    for (const auto& [place, sums] : month.everybody.units()) {
        auto& base = bases[place];
        base.pay_now = sums.pay_now;
        base.persons_before = sums.persons_before;
        base.persons = sums.persons;
    }
    return bases;
}

/// Posts what this run adds to the employer's totals, and adds what earlier runs left.
void add_runs(EmployerMonth& month, UnitBases& bases) {
    const Month when = paid_in(month);
    auto& obligations = month.result.obligations;
    for (const auto& [place, base] : bases) {
        obligations.posted.add(account_at(AccountKind::unit_pay, when, place), base.pay_now);
    }
    for (const auto& [place, paid] : month.everybody.premiums()) {
        bases[place].premiums += paid;
        obligations.posted.add(account_at(AccountKind::unit_premium, when, place), paid);
    }
    for_each_place(
        obligations.before,
        {AccountKind::unit_pay, when},
        [&](const ContributionPlace& place, Money amount) { bases[place].pay_before += amount; });
    for_each_place(
        obligations.before,
        {AccountKind::unit_premium, when},
        [&](const ContributionPlace& place, Money amount) { bases[place].premiums += amount; });
}

void add_stated(const EmployerMonth& month, UnitBases& bases) {
    for (const auto& premium : month.facts.premiums) {
        auto& base = bases[home_of(month, premium.sub_unit)];
        base.premiums += premium.amount;
        base.inputs.push_back({InputName::premium, premium.amount, premium.place});
    }
    for (const auto& refund : month.facts.refunds) {
        auto& base = bases[home_of(month, refund.sub_unit)];
        base.refunds += refund.amount;
        base.inputs.push_back({InputName::refund, refund.amount, refund.place});
    }
}

/// Adds the base of the year's earlier months; pay from before the first run goes to the first
/// place, since nobody has said where it was earned.
void add_exempt_months(const EmployerMonth& month, UnitBases& bases) {
    const Month when = paid_in(month);
    const auto& before = month.result.obligations.before;
    for (const auto& [account, amount] : before.all()) {
        if (account.kind == AccountKind::unit_exempt && account.year == when.year() &&
            account.month < when.number()) {
            bases[{account.unit, account.zone}].exempt_earlier += amount;
        }
    }
    if (!bases.empty()) {
        bases.begin()->second.exempt_earlier +=
            before.at(line::yearly(AccountKind::household_pay, when.year()));
    }
}

void post_exempt(EmployerMonth& month, const UnitBases& bases) {
    auto& obligations = month.result.obligations;
    for (const auto& [place, base] : bases) {
        const auto account = account_at(AccountKind::unit_exempt, paid_in(month), place);
        obligations.posted.add(account, base.total() - obligations.before.at(account));
    }
}

} // namespace

Money household_pay(const line::Accounts& employer, Date payment_date) {
    Money sum;
    for (const auto& [account, amount] : employer.all()) {
        if (account.kind == AccountKind::household_pay && account.year == payment_date.year() &&
            account.month <= payment_date.month()) {
            sum += amount;
        }
    }
    return sum;
}

UnitBases gather_bases(EmployerMonth& month) {
    UnitBases bases = bases_of_persons(month);
    add_runs(month, bases);
    add_stated(month, bases);
    return bases;
}

std::optional<Household> check_household(EmployerMonth& month, UnitBases& bases) {
    if (month.facts.employer.kind != facts::EmployerKind::own_employer_private_person) {
        return Household{};
    }
    const auto& law = month.rules.law.contribution;
    const auto* limit =
        law_value(month, law.household_limit, {law.rule, month.settings.payment_date});
    if (limit == nullptr) {
        return std::nullopt;
    }
    auto& obligations = month.result.obligations;
    const auto account = line::monthly(AccountKind::household_pay, paid_in(month));
    const Money earlier = household_pay(obligations.before, month.settings.payment_date);
    const Money earlier_months = earlier - obligations.before.at(account);
    const Money now = earlier + month.result.gross;
    obligations.posted.add(account, month.result.gross);
    const Household household{.is_exempt = now <= limit->value,
                              .was_exempt = earlier <= limit->value,
                              .passes_this_month =
                                  earlier_months <= limit->value && limit->value < now};
    if (household.is_exempt) {
        post_exempt(month, bases);
        month.result.findings.push_back(
            {.code = "finding/household-exempt",
             .level = line::FindingLevel::note,
             .place = month.facts.employer.place,
             .args = {{"pay", now.text()}, {"limit", limit->value.text()}},
             .citation = limit->citation});
    }
    if (household.passes_this_month) {
        add_exempt_months(month, bases);
    }
    if (household.was_exempt && !household.is_exempt) {
        month.result.findings.push_back(
            {.code = "finding/household-limit-passed",
             .level = line::FindingLevel::note,
             .place = month.facts.employer.place,
             .args = {{"pay", now.text()}, {"limit", limit->value.text()}},
             .citation = limit->citation});
    }
    return household;
}

} // namespace bpa::month
