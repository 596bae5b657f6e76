#include "month/everybody.hpp"
#include "month/lines.hpp"
#include "month/relief.hpp"
#include "month/steps.hpp"
#include "month/unit_bases.hpp"

#include <utility>

namespace bpa::month {
namespace {

using line::AccountKind;
using line::InputName;

/// Knows what a row is charged on.
struct RowBase {
    ContributionPlace place;
    bool is_after_allowance = false;
    ExactMoney exact; ///< what is charged, unrounded
    Money shown;      ///< the same to the øre; the rows of a place sum to its base
};

/// Makes the rows of the month and what they come to.
class Rows {
public:
    Rows(EmployerMonth& month, const UnitBases& bases, const Household& household)
        : month_{month}, bases_{bases}, household_{household}, paid_in_{Month::of(
                                                                   month.settings.payment_date)} {}

    /// False after reporting that the law has no rate for a zone.
    [[nodiscard]] bool add(const RowBase& row);
    void finish();

private:
    [[nodiscard]] std::vector<line::Input> inputs_of(const RowBase& row,
                                                     const rulebook::Entry<Percent>& rate) const;
    [[nodiscard]] Money
    other_of(const RowBase& row, const line::ContributionRow& made, const Percent& rate) const;

    EmployerMonth& month_;
    const UnitBases& bases_;
    const Household& household_;
    Month paid_in_;
    ExactMoney sum_;
};

std::vector<line::Input> Rows::inputs_of(const RowBase& row,
                                         const rulebook::Entry<Percent>& rate) const {
    const auto& base = bases_.at(row.place);
    const auto unit_pay = account_at(AccountKind::unit_pay, paid_in_, row.place);
    std::vector<line::Input> inputs{
        {InputName::base, base.pay_now, line::SumOrigin{line::Base::contribution, {}}},
        {InputName::base_before, base.pay_before, line::ChainOrigin{unit_pay}}};
    if (base.exempt_earlier != Money{}) {
        auto exempt = line::yearly(AccountKind::household_pay, paid_in_.year());
        inputs.push_back({InputName::base_before, base.exempt_earlier, line::ChainOrigin{exempt}});
    }
    inputs.insert(inputs.end(), base.inputs.begin(), base.inputs.end());
    Money stated;
    for (const auto& input : base.inputs) {
        stated += input.name == InputName::premium ? std::get<Money>(input.value) : Money{};
    }
    if (base.premiums != stated) {
        const auto premium = account_at(AccountKind::unit_premium, paid_in_, row.place);
        inputs.push_back({InputName::premium, base.premiums - stated, line::ChainOrigin{premium}});
    }
    inputs.push_back({InputName::percent, rate.value, rate.citation});
    return inputs;
}

/// What the persons' lines do not bear. Half an øre or less is what rounding left of earlier runs.
Money Rows::other_of(const RowBase& row,
                     const line::ContributionRow& made,
                     const Percent& rate) const {
    const auto& base = bases_.at(row.place);
    const bool are_charged = !household_.is_exempt || base.persons != Money{};
    const Money charged = household_.was_exempt && !household_.is_exempt
                              ? base.pay_now + base.persons_before
                              : base.pay_now;
    const ExactMoney by_persons =
        are_charged && !row.is_after_allowance ? charged * rate : ExactMoney{};
    const ExactMoney due = household_.is_exempt ? ExactMoney{} : row.exact * rate.fraction();
    const ExactMoney rest = due - ExactMoney::of(made.earlier) - by_persons;
    const Exact half = Exact::ratio(1, 2);
    const bool is_rounding = -half <= rest.ore() && rest.ore() <= half;
    return is_rounding ? Money{} : round_to_ore(rest, {});
}

bool Rows::add(const RowBase& row) {
    const auto& law = month_.rules.law.contribution;
    const std::string zone = row.place.zone + (row.is_after_allowance ? "+" : "");
    const auto* rate = rate_of_zone(month_, zone);
    if (rate == nullptr) {
        return false;
    }
    const auto& base = bases_.at(row.place);
    const auto account =
        account_at(AccountKind::unit_contribution, paid_in_, {row.place.unit, zone});
    const ExactMoney exact =
        household_.is_exempt ? ExactMoney{} : row.exact * rate->value.fraction();
    line::ContributionRow made{.sub_unit = row.place.unit,
                               .zone = row.place.zone,
                               .is_after_allowance = row.is_after_allowance,
                               .month = paid_in_.text(),
                               .basis = row.shown,
                               .rate = rate->value,
                               .amount = round_to_ore(exact, {}),
                               .earlier = month_.result.obligations.before.at(account)};
    made.derivation = {.rule = law.rule,
                       .basis = rate->citation,
                       .inputs = inputs_of(row, *rate),
                       .exact_ore = exact.ore(),
                       .rounding = {}};
    if (row.is_after_allowance) {
        made.pay = row.shown;
    } else {
        // What stands after the allowance is taken from pay: premiums and refunds are shown once.
        made.premiums = base.premiums;
        made.refunds = base.refunds;
        made.pay = row.shown - base.premiums + base.refunds;
        made.persons = base.persons;
    }
    made.other = other_of(row, made, rate->value);
    made.rounding_difference = made.amount - made.earlier - made.persons - made.other;
    month_.result.obligations.posted.add(account, made.amount - made.earlier);
    sum_ = sum_ + exact;
    month_.result.obligations.contribution.push_back(std::move(made));
    return true;
}

void Rows::finish() {
    auto& obligations = month_.result.obligations;
    for (const auto& row : obligations.contribution) {
        obligations.contribution_exact += row.amount;
    }
    const auto& law = month_.rules.law.contribution;
    obligations.contribution_claim = round_to_ore(sum_, law.claim_rounding);
    obligations.claim_basis = law.claim_basis;
}

} // namespace

void add_employer_contribution(EmployerMonth& month) {
    month.result.obligations.withheld = month.everybody.totals().withheld;
    auto bases = gather_bases(month);
    const auto household = check_household(month, bases);
    if (!household) {
        return;
    }
    const auto after_allowance =
        household->is_exempt ? std::optional{AfterAllowance{}} : use_relief(month, bases);
    if (!after_allowance) {
        return;
    }
    Rows rows{month, bases, *household};
    for (const auto& [place, base] : bases) {
        const auto found = after_allowance->find(place);
        const ExactMoney after = found == after_allowance->end() ? ExactMoney{} : found->second;
        const Money after_shown = round_to_ore(after, {});
        const bool is_sound =
            rows.add({.place = place,
                      .exact = ExactMoney::of(base.total()) - after,
                      .shown = base.total() - after_shown}) &&
            (found == after_allowance->end() || rows.add({.place = place,
                                                          .is_after_allowance = true,
                                                          .exact = after,
                                                          .shown = after_shown}));
        if (!is_sound) {
            return;
        }
    }
    rows.finish();
}

} // namespace bpa::month
