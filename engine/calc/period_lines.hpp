#pragma once

#include "calc/period_pay.hpp"
#include "line/accounts.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What pay that is for no shift has in common: its rule, its arrangement, and that a second run of
/// the period pays it only as far as the first has not.
namespace bpa::calc {

/// The pay code with this name. The rule loader has made sure that the codes the engine itself
/// writes are there; a missing one is a bug.
[[nodiscard]] line::PayCodeIndex code_named(const rulebook::Rules& rules, std::string_view code);

/// The rule that tells an amount the employer states: that of its pay code.
[[nodiscard]] line::RuleIndex rule_of(const rulebook::Rules& rules, line::PayCodeIndex code);

/// The arrangement an employment works in on a day when it is only one; else empty.
[[nodiscard]] std::string only_arrangement(const facts::Employment& employment, Date day);

/// The assistant whose pay it is.
[[nodiscard]] const facts::Assistant& person_of(const PeriodPay& pay);

/// Prices a line of hours at a rate: `counted` of its `quantity`, worked in a shift at `place`.
void price_hours(line::Line& line,
                 const RateBook& rates,
                 line::RateIndex rate,
                 source::Place place);

/// Reports a rate that is missing for an employment on a day.
void report_unpriced(PeriodPay& pay, const Unpriced& problem, const facts::Employment& employment);

/// The rules of the person's terms that a member of the rulebook holds, each once.
template <class Rule>
[[nodiscard]] std::vector<const Rule*>
rules_of(const PeriodPay& pay, const Terms& terms, std::vector<Rule> rulebook::Rulebook::*rules) {
    std::vector<const Rule*> found;
    for (const auto& employment : person_of(pay).employments) {
        for (const auto& one : employment.terms) {
            for (const auto& rule : terms.on(employment, one.from).*rules) {
                if (std::find(found.begin(), found.end(), &rule) == found.end()) {
                    found.push_back(&rule);
                }
            }
        }
    }
    return found;
}

/// The employment with this number.
[[nodiscard]] const facts::Employment& employment_with(const PeriodPay& pay, std::uint32_t number);
/// The employment of a shift of the result.
[[nodiscard]] const facts::Employment& employment_of(const PeriodPay& pay, line::ShiftIndex shift);

/// While it lives, rates are those of a shift of the result, as when it was priced: seniority may
/// be counted in hours, and hours worked later give nothing to those before.
class PricedAsOf {
public:
    PricedAsOf(PeriodPay& pay, line::ShiftIndex shift)
        : rates_{pay.rates},
          employment_{pay.result.shifts.at(static_cast<std::size_t>(shift)).employment},
          after_{rates_.hours_worked(employment_)} {
        rates_.set_hours_worked(employment_, pay.hours_before[static_cast<std::size_t>(shift)]);
    }
    ~PricedAsOf() { rates_.set_hours_worked(employment_, after_); }
    PricedAsOf(const PricedAsOf&) = delete;
    PricedAsOf(PricedAsOf&&) = delete;
    PricedAsOf& operator=(const PricedAsOf&) = delete;
    PricedAsOf& operator=(PricedAsOf&&) = delete;

private:
    RateBook& rates_;
    std::uint32_t employment_;
    Minutes after_;
};

/// Reports a problem of this person.
void report_personal(PeriodPay& pay, source::Diagnostic problem);

/// Knows a value that may be used, and whether it is carried forward.
template <class T>
struct Usable {
    const rulebook::Entry<T>* entry = nullptr;
    bool provisional = false;
};
/// The value of a rule on a day; no entry after reporting `calc/law-value-missing`.
template <class T>
[[nodiscard]] Usable<T> usable_on(PeriodPay& pay,
                                  const rulebook::Dated<T>& dated,
                                  std::pair<line::RuleIndex, Date> rule_and_day) {
    const auto& [rule, day] = rule_and_day;
    const auto found = dated.on(day);
    const bool is_carried = found.coverage == rulebook::Coverage::carried_forward;
    if (found.coverage == rulebook::Coverage::confirmed ||
        (is_carried && pay.settings.provisional)) {
        return {found.entry, is_carried};
    }
    const auto& name = pay.rules.legend.at(rule);
    pay.problems.push_back({.code = "calc/law-value-missing",
                            .place = name.place,
                            .args = {{"rule", name.id}, {"date", day.text()}}});
    return {};
}

/// The value of a parameter of law on a day; null after reporting `calc/law-value-missing`.
[[nodiscard]] const rulebook::Entry<Exact>*
law_value(PeriodPay& pay,
          const rulebook::Dated<Exact>& parameter,
          std::pair<line::RuleIndex, Date> rule_and_day);

/// Knows what is due of one kind in the period, whatever earlier runs of it have paid.
struct Due {
    line::Account account;
    line::PayCodeIndex code{};
    std::uint32_t employment = 0;
    std::string arrangement;       ///< of a line that makes up a difference; empty: of none
    std::vector<line::Line> lines; ///< as a first run of the period pays it
    line::RuleIndex rule{};        ///< of a line that makes up a difference
    line::CitationIndex basis{};   ///< likewise
    DateRange days;                ///< likewise
    source::Place place;
    /// More than was paid is no news: an amount may be added between two runs.
    bool may_grow = false;
};

/// The account of a period under which an employment's pay is kept, by code or day.
[[nodiscard]] line::Account
due_account(const PeriodPay& pay, line::AccountKind kind, std::uint32_t employment, std::string by);

/// Adds what is due and not yet paid by earlier runs of the period: all lines when they paid
/// nothing, nothing when they paid the same, otherwise one line with the difference and, unless it
/// was to be expected, the finding `period-pay-changed`.
void settle_due(PeriodPay& pay, Due due);

/// Names what earlier runs of the period paid and the facts no longer have: `period-pay-gone`.
/// Accounts of this kind that are not in `settled` are gone. Nothing is taken back.
void name_gone(PeriodPay& pay, line::AccountKind kind, const std::vector<line::Account>& settled);

} // namespace bpa::calc
