#include "month/withholding.hpp"

#include <algorithm>

namespace bpa::month {
namespace {

using facts::ChristmasMode;
using line::AccountKind;

line::Account relief_account(const PersonMonth& month) {
    auto account = line::yearly(AccountKind::christmas_relief, month.settings.payment_date.year());
    account.unit = month.settings.period.text();
    return account;
}

/// Whether the year's relief was given in another pay period, or this one was taxed in full.
bool is_used(const PersonMonth& month) {
    const auto own = relief_account(month);
    const auto withheld = line::monthly(AccountKind::withheld, month.settings.period);
    if (month.result.before.at(withheld) != Money{} && !month.result.before.all().contains(own)) {
        return true;
    }
    bool is_elsewhere = false;
    month.result.before.each(own.kind, [&](const line::Account& account, Money /*amount*/) {
        is_elsewhere = is_elsewhere || (account.year == own.year && account.unit != own.unit);
    });
    return is_elsewhere;
}

bool has_salary(const PersonMonth& month) {
    const Date last = month.settings.period_days.last.value();
    const auto& all = month.assistant.employments;
    return std::any_of(all.begin(), all.end(), [&](const facts::Employment& one) {
        return one.days.contains(last) && facts::in_force(one.monthly_salary, last) != nullptr;
    });
}

/// The relief the employer gives, to whoever has not said no to it; null otherwise.
const facts::ChristmasChoice* choice_of(const PersonMonth& month) {
    const Date paid = month.settings.payment_date;
    const auto* wants = facts::in_force(month.assistant.christmas_relief, paid);
    const auto* choices = facts::in_force(month.facts.employer.withholding, paid);
    if ((wants != nullptr && !wants->value) || choices == nullptr || !choices->value.christmas) {
        return nullptr;
    }
    return &*choices->value.christmas;
}

/// The two weeks: the last of November; or, when the year's last month is chosen, half of them on
/// each side of its first day.
DateRange two_weeks(Month chosen, int days) {
    constexpr unsigned months_of_year = 12;
    constexpr int sides = 2;
    const bool is_across = chosen.number() == months_of_year;
    const Date last =
        is_across ? chosen.first_day().plus_days(days / sides - 1) : chosen.last_day();
    return {last.plus_days(1 - days), last};
}

/// What she earned with this employer in a month of the year, on average before this one; nothing
/// in the first.
std::optional<Money> monthly_average(const PersonMonth& month) {
    const Date paid = month.settings.payment_date;
    const Money earned = month.result.before.at(line::yearly(AccountKind::gross, paid.year()));
    Date start = paid;
    for (const auto& employment : month.assistant.employments) {
        start = std::min(start, employment.days.first);
    }
    // Whoever is paid in the month after has her first pay a month after her first day.
    const auto* calendar = facts::in_force(month.facts.employer.pay_calendar, paid);
    const int later = calendar == nullptr ? 0 : calendar->value.payment_month_offset;
    const Month first_paid = Month::of(start).plus_months(later);
    const int first = first_paid.year() < paid.year() ? 1 : static_cast<int>(first_paid.number());
    const int months = static_cast<int>(paid.month()) - first;
    if (months <= 0 || earned <= Money{}) {
        return std::nullopt;
    }
    return round_to_ore(ExactMoney::of(earned) / Exact{months}, {});
}

/// Pay for the time itself, without what comes beside it.
Money basic_pay(const PersonMonth& month) {
    return sum_where(month, [](const auto& code) {
        return code.taxed_as == line::TaxedAs::period && !code.is_supplement &&
               code.enters(line::Base::withholding);
    });
}

/// Supplements count no further than to what she earns on average.
Money eligible_of(const PersonMonth& month, Money pay) {
    const auto average = monthly_average(month);
    if (!average) {
        return pay;
    }
    const Money before =
        month.now(line::monthly(AccountKind::withholding_base, month.settings.period));
    const Money most = std::max(basic_pay(month), *average - before);
    return std::max(std::min(pay, most), Money{});
}

} // namespace

Money pay_left_free(const PersonMonth& month, const DateRange& free) {
    Money sum;
    for (const auto& line : month.result.lines) {
        const auto& code = month.rules.legend.at(line.code);
        const bool is_free = line.shift.has_value() && free.contains(line.earned_on) &&
                             code.taxed_as == line::TaxedAs::period;
        sum += is_free && code.enters(line::Base::withholding) ? line.amount : Money{};
    }
    return sum;
}

std::optional<ChristmasRelief> christmas_relief(PersonMonth& month, Money pay) {
    const Date paid = month.settings.payment_date;
    const auto* choice = choice_of(month);
    if (choice == nullptr || pay <= Money{}) {
        return std::nullopt;
    }
    const auto& law = month.rules.law.withholding;
    const auto* share = law_value(month, law.christmas_share, {law.rule, paid});
    const auto* days = law_value(month, law.christmas_days, {law.rule, paid});
    if (share == nullptr || days == nullptr) {
        return std::nullopt;
    }
    // Who has a salary is paid by the month, whatever the others are.
    const bool by_month = choice->mode == ChristmasMode::half_month || has_salary(month);
    if (by_month) {
        if (paid.month() != choice->month || is_used(month)) {
            return std::nullopt;
        }
        const Money eligible = eligible_of(month, pay);
        month.result.posted.add(relief_account(month), eligible);
        return ChristmasRelief{.eligible = eligible, .free = std::nullopt, .share = share};
    }
    const auto weeks = two_weeks(Month::from_civil(paid.year(), choice->month).value(),
                                 static_cast<int>(days->value.numerator()));
    const Money free = std::min(pay_left_free(month, weeks), pay);
    if (free <= Money{}) {
        return std::nullopt;
    }
    // Both periods that the weeks lie in have a part of them.
    month.result.posted.add(relief_account(month), free);
    return ChristmasRelief{.eligible = free, .free = weeks, .share = share};
}

} // namespace bpa::month
