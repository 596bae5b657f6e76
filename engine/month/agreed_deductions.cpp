#include "month/deductions.hpp"
#include "month/steps.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace bpa::month {
namespace {

using line::InputName;
using line::PayRole;

/// Knows the deductions of one code and employment.
struct Agreed {
    line::PayCodeIndex code{};
    std::uint32_t employment = 0;
    Money asked;
    source::Place place; ///< of the first of them
};

/// Deductions entered by hand, in the order of the pay codes' numbers: what comes first is taken
/// first.
std::vector<Agreed> agreed_deductions(const PersonMonth& month) {
    const auto is_agreed = [&](line::PayCodeIndex index) {
        const auto& code = month.rules.legend.at(index);
        return code.role == PayRole::deduction && code.by_hand;
    };
    const bool is_any = std::any_of(
        month.sums.begin(), month.sums.end(), [&](const auto& sum) { return is_agreed(sum.code); });
    if (!is_any) {
        return {};
    }
    std::map<std::pair<int, std::uint32_t>, Agreed> all;
    for (const auto& line : month.result.lines) {
        if (is_agreed(line.code)) {
            const auto& code = month.rules.legend.at(line.code);
            Agreed& one = all[{code.number, line.employment}];
            if (one.asked == Money{} && !line.derivation.inputs.empty()) {
                const auto* place =
                    std::get_if<source::Place>(&line.derivation.inputs.front().origin);
                one.place = place == nullptr ? month.assistant.place : *place;
            }
            one.code = line.code;
            one.employment = line.employment;
            one.asked += line.amount;
        }
    }
    std::vector<Agreed> ordered;
    for (auto& [key, one] : all) {
        ordered.push_back(one);
    }
    return ordered;
}

/// Attachments and the program's own deductions.
Money own_deductions(const PersonMonth& month) {
    return sum_where(
        month, [](const auto& code) { return code.role == PayRole::deduction && !code.by_hand; });
}

/// What is left when tax, attachments and the program's own deductions are taken.
Money left_before_agreed(const PersonMonth& month) {
    return std::max(pay_after_tax(month) - own_deductions(month), Money{});
}

/// Only the union's dues rest on an agreement that the law sets no bound for.
bool is_bounded(const PersonMonth& month, const Agreed& one) {
    return month.rules.legend.at(one.code).code != "union_fee" && Money{} < one.asked;
}

using Rates = std::vector<std::pair<const rulebook::Dated<Money>*, int>>;

/// The rates of a household, each with how many times it counts.
Rates rates_of(const rulebook::AttachmentsLaw& law, const facts::Household& home) {
    const auto* adults = home.adults == facts::HouseholdAdults::single ? &law.need_single
                         : home.adults == facts::HouseholdAdults::couple
                             ? &law.need_couple
                             : &law.need_supporting_spouse;
    return {{adults, 1},
            {&law.need_under_6, home.under_6},
            {&law.need_from_6_to_10, home.from_6_to_10},
            {&law.need_from_11_to_14, home.from_11_to_14},
            {&law.need_from_15, home.from_15}};
}

/// What the household needs of this pay; nothing when the rates of the day are not known.
std::optional<Money> need_of(const PersonMonth& month, const facts::Household& home) {
    Money need;
    for (const auto& [rate, times] : rates_of(month.rules.law.attachments, home)) {
        const auto found = rate->on(month.settings.payment_date);
        if (found.entry == nullptr || found.coverage != rulebook::Coverage::confirmed) {
            return std::nullopt;
        }
        for (int i = 0; i < times; ++i) {
            need += found.entry->value;
        }
    }
    return std::max(need - home.other_income, Money{});
}

/// What the household must keep; zero after saying that nobody knows.
Money kept_for_household(PersonMonth& month, const Agreed& first, line::CitationIndex basis) {
    const auto* home = facts::in_force(month.assistant.household, month.settings.payment_date);
    const auto need = home == nullptr ? std::nullopt : need_of(month, home->value);
    if (!need) {
        tell(month,
             {.code = home == nullptr ? "finding/household-unknown" : "finding/need-unknown",
              .level = line::FindingLevel::review,
              .place = home == nullptr ? first.place : home->place,
              .args = {{"date", month.settings.payment_date.text()}},
              .citation = basis});
    }
    return need.value_or(Money{});
}

/// A line that takes back what cannot be taken; gives its amount.
Money add_taken_back(PersonMonth& month,
                     const Agreed& one,
                     std::pair<Money, line::CitationIndex> limit) {
    const auto [taken, basis] = limit;
    return add_line(month,
                    {.code = one.code,
                     .rule = month.rules.law.attachments.rule,
                     .basis = basis,
                     .inputs = {{.name = InputName::left, .value = taken, .origin = basis},
                                {.name = InputName::amount,
                                 .value = -one.asked,
                                 .origin = line::SumOrigin{.code = one.code}}},
                     .exact = ExactMoney::of(taken - one.asked),
                     .employment = one.employment});
}

/// Takes back what cannot be taken; it stays owed, and a later run of the period takes it.
void take_back(PersonMonth& month, const Agreed& one, std::pair<Money, line::CitationIndex> limit) {
    auto account = line::monthly(line::AccountKind::adjusted, month.settings.period);
    account.unit = std::to_string(one.employment);
    account.zone = month.rules.legend.at(one.code).code;
    month.result.posted.add(account, add_taken_back(month, one, limit));
}

void tell_of(PersonMonth& month, const Agreed& one, Money taken, const line::Finding& why) {
    auto finding = why;
    finding.level = line::FindingLevel::review;
    finding.place = one.place;
    finding.args.insert(finding.args.begin(),
                        {{"pay_code", month.rules.legend.at(one.code).code},
                         {"asked", one.asked.text()},
                         {"taken", taken.text()}});
    tell(month, std::move(finding));
}

} // namespace

void limit_own_shares(PersonMonth& month) {
    const auto& law = month.rules.law.attachments;
    const Date paid = month.settings.payment_date;
    const auto pension = code_named(month.rules, "pension_employee");
    const auto fund = code_named(month.rules, "ou_employee");
    const Money shares = sum_of(month, pension) + sum_of(month, fund);
    // What is left when tax and attachments are taken.
    Money left = std::max(pay_after_tax(month) - (own_deductions(month) - shares), Money{});
    for (const auto code : {pension, fund}) {
        const Agreed one{.code = code,
                         .employment = 0,
                         .asked = sum_of(month, code),
                         .place = month.assistant.place};
        const Money taken = std::min(one.asked, left);
        left = left - taken;
        if (taken == one.asked) {
            continue;
        }
        const auto* rank = law_value(month, law.rank_agreed, {law.rule, paid});
        if (rank == nullptr) {
            return;
        }
        const Money back = add_taken_back(month, one, {taken, rank->citation});
        const auto* plan = facts::in_force(month.facts.employer.pension, paid);
        if (code == pension && plan != nullptr) {
            // On the running total the next payment is asked for it again.
            const auto kind = line::AccountKind::pension_employee;
            post(month, account_since(kind, {paid.year(), plan->from}), back);
        }
        tell_of(month,
                one,
                taken,
                {.code = "finding/own-share-not-taken", .args = {}, .citation = rank->citation});
    }
}

void limit_agreed_deductions(PersonMonth& month) {
    const auto all = agreed_deductions(month);
    if (all.empty()) {
        return;
    }
    const auto& law = month.rules.law.attachments;
    const auto* rank = law_value(month, law.rank_agreed, {law.rule, month.settings.payment_date});
    if (rank == nullptr) {
        return;
    }
    Money left = left_before_agreed(month);
    std::optional<Money> kept;
    for (const Agreed& one : all) {
        if (is_bounded(month, one) && !kept) {
            kept = kept_for_household(month, one, rank->citation);
        }
        const Money need = is_bounded(month, one) ? *kept : Money{};
        const Money most = std::max(left - need, Money{});
        const Money taken = std::min(one.asked, most);
        if (taken < one.asked) {
            take_back(month, one, {taken, rank->citation});
            tell_of(month,
                    one,
                    taken,
                    {.code = need == Money{} ? "finding/deduction-not-taken"
                                             : "finding/deduction-over-need",
                     .args = {{"left", left.text()}, {"need", need.text()}},
                     .citation = rank->citation});
        }
        left = left - taken;
    }
}

} // namespace bpa::month
