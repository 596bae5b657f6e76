#include "month/lines.hpp"
#include "month/relief.hpp"
#include "month/spread.hpp"
#include "month/steps.hpp"
#include "month/work_places.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace bpa::month {
namespace {

using line::AccountKind;
using line::InputName;

/// Knows one of the sums that contribution is computed on: what it is kept in, and what its lines
/// are called.
struct Charge {
    AccountKind base{};
    AccountKind computed{};
    line::PayCodeIndex code{};
    line::SumOrigin origin;
    /// A part of the base that comes from elsewhere; only with one place.
    std::vector<std::pair<Money, line::SumOrigin>> besides = {};
};

/// Charges contribution for one person in the month of payment.
class Charging {
public:
    Charging(PersonMonth& month, const PayByPlace& placed, bool is_exempt)
        : month_{month}, placed_{placed}, paid_in_{Month::of(month.settings.payment_date)},
          is_exempt_{is_exempt} {
        for (const auto& [place, pay] : placed_) {
            weights_.push_back(std::max(pay.pay, Money{}).ore());
        }
    }

    void charge_pay();
    /// Contribution accrued on a cost of this run, shared over the places as the month's pay is.
    void charge_cost(line::CostKind cost, Charge charge);
    /// Notes the premium that this run pays, by place; the employer's step charges it.
    void note_premium();

private:
    void name_earned(Charge& charge) const;
    void charge_at(const ContributionPlace& place, const Charge& charge, Money to_date);
    [[nodiscard]] std::vector<Money> spread_to_date(AccountKind kind, Money added) const;

    PersonMonth& month_;
    const PayByPlace& placed_;
    Month paid_in_;
    bool is_exempt_;
    std::vector<std::int64_t> weights_; ///< pay of each place
};

/// Charges what the rate gives of the month so far, less what earlier runs charged.
void Charging::charge_at(const ContributionPlace& place, const Charge& charge, Money to_date) {
    const auto base_account = account_at(charge.base, paid_in_, place);
    const auto computed_account = account_at(charge.computed, paid_in_, place);
    const Money before = month_.now(base_account);
    const Money already = month_.now(computed_account);
    if (to_date != before) {
        month_.result.posted.add(base_account, to_date - before);
    }
    if (is_exempt_ || (to_date == Money{} && already == Money{})) {
        return;
    }
    const auto& law = month_.rules.law.contribution;
    const auto* rate = rate_of_zone(month_, place.zone);
    if (rate == nullptr) {
        return;
    }
    NewLine made{.code = charge.code,
                 .rule = law.rule,
                 .basis = rate->citation,
                 .exact = to_date * rate->value - ExactMoney::of(already),
                 .provisional = is_carried(law.rates.at(place.zone), month_.settings.payment_date)};
    made.inputs.reserve(4 + charge.besides.size());
    made.inputs.push_back({InputName::base, to_date - before, charge.origin});
    made.inputs.push_back({InputName::base_before, before, line::ChainOrigin{base_account}});
    made.inputs.push_back({InputName::percent, rate->value, rate->citation});
    made.inputs.push_back({InputName::already, already, line::ChainOrigin{computed_account}});
    for (const auto& [amount, origin] : charge.besides) {
        auto& first = made.inputs.front();
        first.value = std::get<Money>(first.value) - amount;
        made.inputs.push_back({InputName::base, amount, origin});
    }
    const auto& arrangements = placed_.at(place).arrangements;
    if (arrangements.size() == 1) {
        made.arrangement = *arrangements.begin();
    }
    const Money charged = add_line(month_, std::move(made));
    if (charged != Money{}) {
        month_.result.posted.add(computed_account, charged);
    }
}

void Charging::charge_pay() {
    const Charge on_pay{AccountKind::contribution_pay,
                        AccountKind::contribution,
                        code_named(month_.rules, "contribution"),
                        {line::Base::contribution, {}}};
    for (const auto& [place, pay] : placed_) {
        charge_at(place, on_pay, pay.pay);
    }
}

/// The month's sum of something, what this run adds included, shared over the places in proportion
/// to pay.
std::vector<Money> Charging::spread_to_date(AccountKind kind, Money added) const {
    Money sum = added;
    for (const auto& [place, pay] : placed_) {
        sum += month_.now(account_at(kind, paid_in_, place));
    }
    return spread(sum, weights_);
}

/// Where holiday pay is paid out too, its earning is told by its own lines: contribution accrues on
/// that alone.
void Charging::name_earned(Charge& charge) const {
    const auto senior = code_named(month_.rules, "holiday_pay_senior");
    charge.origin = {
        .base = {}, .code = code_named(month_.rules, "holiday_pay_earned"), .cost = {}};
    if (placed_.size() == 1) {
        charge.besides = {{sum_of(month_, senior), {.base = {}, .code = senior, .cost = {}}}};
    }
}

void Charging::charge_cost(line::CostKind cost, Charge charge) {
    Money added = sum_where(month_, [cost](const auto& code) { return code.cost == cost; });
    charge.origin.cost = cost;
    if (cost == line::CostKind::holiday_pay) {
        const Money released = sum_of(month_, code_named(month_.rules, "holiday_pay_released"));
        added += -released;
        if (released != Money{}) {
            name_earned(charge);
        }
    }
    const auto parts = spread_to_date(charge.base, added);
    std::size_t i = 0;
    for (const auto& [place, pay] : placed_) {
        charge_at(place, charge, parts.at(i++));
    }
}

void Charging::note_premium() {
    const auto* plan = facts::in_force(month_.facts.employer.pension, month_.settings.payment_date);
    if (plan == nullptr || !plan->value.premium_paid_with_run) {
        return;
    }
    const Money added = sum_of(month_, code_named(month_.rules, "pension_employer"));
    const auto parts = spread_to_date(AccountKind::premium_paid, added);
    std::size_t i = 0;
    for (const auto& [place, pay] : placed_) {
        const auto account = account_at(AccountKind::premium_paid, paid_in_, place);
        const Money more = parts.at(i++) - month_.now(account);
        if (more != Money{}) {
            month_.result.posted.add(account, more);
        }
    }
}

/// Whether a private person's pay for work in the home this year is so little that no contribution
/// is due; nothing after reporting that the law has no limit.
std::optional<bool> is_exempt(PersonMonth& month) {
    if (!month.household_pay) {
        return false;
    }
    const auto& law = month.rules.law.contribution;
    const auto* limit =
        law_value(month, law.household_limit, {law.rule, month.settings.payment_date});
    if (limit == nullptr) {
        return std::nullopt;
    }
    return *month.household_pay <= limit->value;
}

} // namespace

void add_contribution(PersonMonth& month) {
    const auto placed = place_pay(month);
    const auto exempt = is_exempt(month);
    if (!placed || !exempt) {
        return;
    }
    Charging charging{month, *placed, *exempt};
    charging.charge_pay();
    charging.charge_cost(line::CostKind::holiday_pay,
                         {AccountKind::holiday_contribution_base,
                          AccountKind::holiday_contribution,
                          code_named(month.rules, "contribution_on_holiday_pay"),
                          {}});
    charging.charge_cost(line::CostKind::pension,
                         {AccountKind::pension_contribution_base,
                          AccountKind::pension_contribution,
                          code_named(month.rules, "contribution_on_pension"),
                          {}});
    charging.note_premium();
}

} // namespace bpa::month
