#include "month/lines.hpp"
#include "month/steps.hpp"

namespace bpa::month {
namespace {

using line::AccountKind;
using line::InputName;

constexpr int months_per_year = 12;

/// Knows the figures of one person's premium, all of them there.
struct Terms {
    Percent percent;
    line::Origin percent_origin;
    line::CitationIndex basis{};
    AverageBasicAmount basic_amount;
    const rulebook::Entry<Exact>* lower = nullptr;
    const rulebook::Entry<Exact>* upper = nullptr;
    bool is_provisional = false;
};

/// Whether the calendar year of payment is one of those that bear premium; false after reporting.
bool is_of_age(PersonMonth& month) {
    const auto& law = month.rules.law.afp;
    const Date paid = month.settings.payment_date;
    const auto* least = law_value(month, law.least_age, {law.rule, paid});
    const auto* last = law_value(month, law.last_age, {law.rule, paid});
    if (least == nullptr || last == nullptr) {
        return false;
    }
    const Exact reached{paid.year() - month.assistant.birth_date.year()};
    return least->value <= reached && reached <= last->value;
}

using Membership = facts::FromDate<facts::AfpMembership>;

/// Sets the percent: the one the scheme told this employer, or the rules'. False after reporting.
bool set_percent(PersonMonth& month, const Membership& membership, Terms& terms) {
    const auto& law = month.rules.law.afp;
    const Date paid = month.settings.payment_date;
    if (membership.value.percent) {
        terms.percent = *membership.value.percent;
        terms.percent_origin = membership.place;
        terms.basis = membership.value.citation;
        return true;
    }
    const auto* percent = law_value(month, law.percent, {law.rule, paid});
    if (percent == nullptr) {
        return false;
    }
    terms.percent = percent->value;
    terms.percent_origin = percent->citation;
    terms.basis = percent->citation;
    terms.is_provisional = is_carried(law.percent, paid);
    return true;
}

std::optional<Terms> terms_of(PersonMonth& month, const Membership& membership) {
    const auto& law = month.rules.law.afp;
    const Date paid = month.settings.payment_date;
    const Month january = Month::from_civil(paid.year(), 1).value();
    Terms terms;
    const bool has_percent = set_percent(month, membership, terms);
    const auto average =
        average_basic_amount(month, {january, january.plus_months(months_per_year - 1)});
    terms.lower = law_value(month, law.lower_limit, {law.rule, paid});
    terms.upper = law_value(month, law.upper_limit, {law.rule, paid});
    if (!has_percent || !average || terms.lower == nullptr || terms.upper == nullptr) {
        return std::nullopt;
    }
    terms.basic_amount = *average;
    terms.is_provisional = terms.is_provisional || average->is_provisional;
    return terms;
}

/// Premium of the year so far, between the limits, less what was computed before.
void add_premium(PersonMonth& month, const Terms& terms, const Running& running) {
    const auto lower = terms.basic_amount.amount * terms.lower->value;
    const auto upper = terms.basic_amount.amount * terms.upper->value;
    const auto pay = lesser(ExactMoney::of(running.total()), upper);
    const auto between = pay - lesser(pay, lower);
    auto inputs = running.inputs();
    inputs.push_back({InputName::percent, terms.percent, terms.percent_origin});
    inputs.push_back(
        {InputName::basic_amount, terms.basic_amount.amount, terms.basic_amount.citation});
    inputs.push_back({InputName::lower_limit, lower, terms.lower->citation});
    inputs.push_back({InputName::upper_limit, upper, terms.upper->citation});
    const Money premium =
        add_line(month,
                 {.code = code_named(month.rules, "afp_premium"),
                  .rule = month.rules.law.afp.rule,
                  .basis = terms.basis,
                  .inputs = std::move(inputs),
                  .exact = between * terms.percent.fraction() - ExactMoney::of(running.already()),
                  .rounding = {},
                  .provisional = terms.is_provisional});
    post(month, running.computed(), premium);
}

} // namespace

void add_afp(PersonMonth& month) {
    const Date paid = month.settings.payment_date;
    const auto* membership = facts::in_force(month.facts.employer.afp, paid);
    if (membership == nullptr || !is_of_age(month)) {
        return;
    }
    const auto base = line::yearly(AccountKind::afp_pay, paid.year());
    Added added = added_to(month, line::Base::afp);
    const Money pay = added.amount;
    if (const auto terms = terms_of(month, *membership)) {
        add_premium(month,
                    *terms,
                    Running{month,
                            base,
                            line::yearly(AccountKind::afp_premium, paid.year()),
                            std::move(added)});
    }
    post(month, base, pay);
}

} // namespace bpa::month
