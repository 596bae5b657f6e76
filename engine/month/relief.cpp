#include "month/relief.hpp"

#include <algorithm>

namespace bpa::month {
namespace {

using line::AccountKind;

constexpr std::string_view relief_zone = "Ia";
constexpr std::string_view after_relief = "Ia+";

/// Knows the year's allowance as the month of payment finds it.
struct Relief {
    Money left;         ///< when the month began; never below zero
    Money used_before;  ///< this year, before the month, elsewhere included
    Percent difference; ///< what the lower rate saves
    line::CitationIndex citation{};
};

/// What the employer has said is used elsewhere this year; nothing when it has said nothing.
std::optional<Money> used_elsewhere(const EmployerMonth& month, int year) {
    for (const auto& stated : month.facts.employer.relief_elsewhere) {
        if (stated.year == year) {
            return stated.used;
        }
    }
    return std::nullopt;
}

void report_unknown(EmployerMonth& month, int year) {
    const auto& units = month.facts.employer.sub_units;
    const auto unit = std::find_if(units.begin(), units.end(), [](const facts::SubUnit& known) {
        return known.contribution_zone == relief_zone;
    });
    month.problems.push_back(
        {.code = "calc/relief-unknown",
         .place = unit != units.end() ? unit->place : month.facts.employer.place,
         .args = {{"year", std::to_string(year)}}});
}

std::optional<Relief> relief_of(EmployerMonth& month) {
    const Date paid = month.settings.payment_date;
    const auto& law = month.rules.law.contribution;
    const auto elsewhere = used_elsewhere(month, paid.year());
    if (!elsewhere) {
        report_unknown(month, paid.year());
        return std::nullopt;
    }
    const auto* allowance = law_value(month, law.relief, {law.rule, paid});
    const auto* low = rate_of_zone(month, std::string{relief_zone});
    const auto* high = rate_of_zone(month, std::string{after_relief});
    if (allowance == nullptr || low == nullptr || high == nullptr) {
        return std::nullopt;
    }
    Money used = *elsewhere;
    for (const auto& [account, amount] : month.result.obligations.before.all()) {
        if (account.kind == AccountKind::relief && account.year == paid.year() &&
            account.month < paid.month()) {
            used += amount;
        }
    }
    return Relief{.left = std::max(allowance->value - used, Money{}),
                  .used_before = used,
                  .difference =
                      Percent::of_fraction(high->value.fraction() - low->value.fraction()),
                  .citation = allowance->citation};
}

/// Posts what the month uses of the allowance, and says so when it runs out.
void post(EmployerMonth& month, const Relief& relief, Money used) {
    auto& obligations = month.result.obligations;
    const auto account = line::monthly(AccountKind::relief, Month::of(month.settings.payment_date));
    obligations.posted.add(account, used - obligations.before.at(account));
    obligations.relief_used = relief.used_before + used;
    if (relief.left != Money{} && used == relief.left) {
        month.result.findings.push_back(
            {.code = "finding/relief-used-up",
             .level = line::FindingLevel::note,
             .place = month.facts.employer.place,
             .args = {{"month", Month::of(month.settings.payment_date).text()},
                      {"used", obligations.relief_used.text()}},
             .citation = relief.citation});
    }
}

/// Bases in the zone, by place.
using ZoneBases = std::map<ContributionPlace, Money>;

ZoneBases bases_in_zone(const UnitBases& bases) {
    ZoneBases found;
    for (const auto& [place, base] : bases) {
        if (place.zone == relief_zone) {
            found.emplace(place, base.total());
        }
    }
    return found;
}

/// A row that an earlier run of the month made is taken back when nothing is left in it.
AfterAllowance rows_before(const EmployerMonth& month, const ZoneBases& bases) {
    AfterAllowance rows;
    const Month paid_in = Month::of(month.settings.payment_date);
    for (const auto& [place, base] : bases) {
        const auto earlier = account_at(
            AccountKind::unit_contribution, paid_in, {place.unit, std::string{after_relief}});
        if (month.result.obligations.before.at(earlier) != Money{}) {
            rows.try_emplace(place);
        }
    }
    return rows;
}

/// Places what lies after the allowance, from the last sub-unit backwards.
void place_after(AfterAllowance& after, const ZoneBases& bases, ExactMoney rest) {
    std::for_each(bases.rbegin(), bases.rend(), [&](const auto& base) {
        const auto most = ExactMoney::of(std::max(base.second, Money{}));
        const ExactMoney here = lesser(most, rest);
        if (here.ore() != Exact{}) {
            after[base.first] = here;
            rest = rest - here;
        }
    });
}

} // namespace

const rulebook::Entry<Percent>* rate_of_zone(const Asking& asking, const std::string& zone) {
    const auto& law = asking.rules.law.contribution;
    const rulebook::Dated<Percent> none;
    const auto known = law.rates.find(zone);
    return law_value(asking,
                     known == law.rates.end() ? none : known->second,
                     {law.rule, asking.settings.payment_date});
}

std::optional<AfterAllowance> use_relief(EmployerMonth& month, const UnitBases& bases) {
    const auto in_zone = bases_in_zone(bases);
    if (in_zone.empty()) {
        return AfterAllowance{};
    }
    const auto relief = relief_of(month);
    if (!relief) {
        return std::nullopt;
    }
    Money total;
    for (const auto& [place, base] : in_zone) {
        total += base;
    }
    AfterAllowance after = rows_before(month, in_zone);
    const ExactMoney saving = total * relief->difference;
    if (saving.ore() <= Exact{relief->left.ore()}) {
        post(month, *relief, round_to_ore(saving, {}));
        return after;
    }
    post(month, *relief, relief->left);
    const auto within = ExactMoney::of(relief->left) / relief->difference.fraction();
    place_after(after, in_zone, ExactMoney::of(total) - within);
    return after;
}

} // namespace bpa::month
