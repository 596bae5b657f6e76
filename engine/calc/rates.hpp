#pragma once

#include "calc/seniority.hpp"
#include "facts/facts.hpp"
#include "line/result.hpp"
#include "rulebook/rulebook.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace bpa::calc {

/// Why there is no rate.
enum class PriceProblem : std::uint8_t {
    duty_without_rule,   ///< no base rule pays this duty
    no_rate,             ///< the rule has no value on the date
    not_confirmed,       ///< only values up to an earlier date are confirmed
    own_wage_missing,    ///< the terms want an own wage and the employment has none on the date
    own_wage_refused,    ///< the employment has one and the terms do not allow it
    norm_missing,        ///< no weekly norm on the date
    norm_without_hours,  ///< the terms have no yearly hours for the weekly norm
    call_without_rule,   ///< calls inside a converted duty, and no block is stated
    rota_missing,        ///< whether she works a rota is not stated, and a rule asks
    not_for_her,         ///< rules pay this duty, none of them to somebody like her
    no_divisor,          ///< the terms have no yearly hours for the purpose
    annual_pay_missing,  ///< the wage is agreed per hour, and a yearly one is needed
    norm_undecided,      ///< no case of the rule on weekly norms fits
    roster_fact_missing, ///< what the roster is like is not stated, and the rule asks
    counter_missing,     ///< a ladder counts from a time no run has seen, and no opening states it
    weekends_missing,    ///< how many weekends a year the roster has is not stated
    overtime_below_law,  ///< what overtime adds is less than the law orders
    norm_without_window, ///< every window of a rule is for other weekly norms
    step_not_found,      ///< the ladder has no pay for her step
    pay_step_missing,    ///< the pay step of the position is not stated on the date
};

/// Knows a missing rate, precisely enough to say what to supply and where.
struct Unpriced {
    PriceProblem problem = PriceProblem::no_rate;
    Date date;
    line::RuleIndex rule{};
    std::optional<Date> confirmed_until = {};
    source::Place place;
    line::DutyIndex duty{};
    rulebook::HoursPurpose purpose{}; ///< of the yearly hours that are missing
    /// The step of a ladder without pay: full years of seniority, or the number of a pay step.
    std::optional<int> years = {};
    std::optional<int> pay_step = {};
    const line::Text* reason = nullptr; ///< why its pay is not known; of the rules
};

template <class T>
using Price = std::variant<T, Unpriced>;

/// A base wage on a day.
struct Wage {
    const rulebook::HourlyWage* rule = nullptr;
    line::RateIndex rate{};
};

class Counting;
struct InStretch;

/// Knows whose rates are asked for, and under which terms.
struct PriceContext {
    const facts::Employment& employment;
    const rulebook::Rulebook& book;
    const Counting* counting = nullptr; ///< what ladders have counted; null: nothing yet
    const InStretch* shift = nullptr;   ///< the shift that supplements are asked for; else null
};

/// Knows where on a ladder a supplement stands: minutes counted before, or the weekend's number.
struct LadderCount {
    std::int64_t count = 0;
    source::Place place = {}; ///< of the fact that states it
};

/// Knows what a rate may turn out to be.
struct OpenRate {
    HourlyRate value;
};

/// How a rate book treats what is uncertain.
struct PricePolicy {
    bool carry_forward = false;   ///< use the last confirmed value past its date, marked
    bool ignore_own_wage = false; ///< price from the ladder alone (for a floor check)
};

/// Knows the hours of a full week on a day.
struct WeeklyNorm {
    ExactMinutes hours;
    bool is_computed = false; ///< from what the roster is like; otherwise as the employment states
    source::Place place;      ///< where the employment states it, or what the roster is like
    bool provisional = false;
};

/// Knows the years of seniority on a day.
struct Seniority {
    int years = 0;
    bool provisional = false; ///< the hours that make a year are carried forward
};

/// The monthly salary that pays an employment on a day; null when it is paid by the hour.
[[nodiscard]] const facts::FromDate<facts::MonthlySalary>*
salary_on(const facts::Employment& employment, Date day);

/// Knows a share of the wage under a rule that is no time supplement: for overtime, for work on
/// 1 and 17 May.
struct ShareOfWage {
    const rulebook::Dated<Percent>& percent;
    line::RuleIndex rule{};
    Rounding rounding; ///< of the rate
};

/// Knows the rates one assistant's lines use. Each distinct rate is derived once, rounded once, and
/// kept with its derivation; lines point at it.
class RateBook {
public:
    RateBook(const rulebook::Rules& rules, PricePolicy policy) : rules_{rules}, policy_{policy} {}

    /// The terms of a conversion on a day, and whether they are provisional.
    [[nodiscard]] Price<std::pair<const rulebook::Entry<rulebook::ConversionTerms>*, bool>>
    conversion(const rulebook::Conversion& rule, Date day) const;
    /// Kroner per hour that a rule states, kept once for its entry.
    template <class T>
    [[nodiscard]] line::RateIndex agreed(const rulebook::Entry<T>& entry,
                                         std::pair<line::RuleIndex, HourlyRate> rule_and_rate,
                                         bool provisional);
    /// An hour of kroner that a rule states for all of a duty, rounded to the øre; kept once for
    /// its entry and the duty's length, which `length_and_place` has.
    [[nodiscard]] line::RateIndex spread(const rulebook::Entry<rulebook::ConversionTerms>& entry,
                                         std::pair<line::RuleIndex, Money> rule_and_amount,
                                         std::pair<Minutes, source::Place> length_and_place,
                                         bool provisional);
    /// The ordinary wage of an hour: the employment's own; of a monthly salary its twelve months by
    /// the yearly hours of the weekly norm; otherwise the ladder's.
    [[nodiscard]] Price<Wage> wage(const PriceContext& context, line::DutyIndex duty, Date day);
    /// The hour of the annual pay by the hours of a purpose, rounded as the wage is: what overtime
    /// is a share of. A wage agreed per hour has none.
    [[nodiscard]] Price<line::RateIndex> divided_wage(const PriceContext& context,
                                                      line::DutyIndex duty,
                                                      Date day,
                                                      rulebook::HoursPurpose purpose);
    /// The weekly norm: the employment's own, else what the terms make of its roster.
    [[nodiscard]] Price<WeeklyNorm> norm_on(const PriceContext& context, Date day) const;
    /// What an addition to the wage gives her on a day; nothing when it is not for her or no step
    /// is reached.
    [[nodiscard]] Price<std::optional<line::RateIndex>>
    addition(const PriceContext& context, const rulebook::WageAddition& rule, Date day);
    /// The rate of a fixed monthly supplement: that of its time supplement on the ordinary wage,
    /// scaled.
    [[nodiscard]] Price<line::RateIndex> roster_supplement(const PriceContext& context,
                                                           const rulebook::RosterSupplement& rule,
                                                           Date day);
    /// `base` is the rate a share is taken of; `ladder` is asked where the rate has steps.
    [[nodiscard]] Price<line::RateIndex> supplement(const rulebook::TimeSupplement& rule,
                                                    line::RateIndex base,
                                                    Date day,
                                                    const LadderCount& ladder = {});
    /// What a rate may turn out to be; null when it is settled.
    [[nodiscard]] const OpenRate* open(line::RateIndex rate) const;
    /// A share of `base`, rounded; provisional when the percent or the base is.
    [[nodiscard]] Price<line::RateIndex>
    share(const ShareOfWage& share, line::RateIndex base, Date day);
    /// Knows a share of the wage by one entry of a rule.
    struct ShareEntry {
        line::RuleIndex rule{};
        const void* entry = nullptr;
        Percent percent;
        line::CitationIndex citation{};
        Rounding rounding;
        bool provisional = false;
        std::optional<HourlyRate> at_least = {}; ///< kroner it never goes below
        std::optional<line::Input> step = {};    ///< of a ladder, where it begins
    };
    /// A rounded share of `base`, kept once.
    [[nodiscard]] line::RateIndex keep_share(const ShareEntry& share, line::RateIndex base);
    /// A lookup's verdict under the policy: the entry and whether it is provisional, or the
    /// problem.
    template <class T>
    [[nodiscard]] Price<std::pair<const rulebook::Entry<T>*, bool>>
    settle(const rulebook::Dated<T>& dated, line::RuleIndex rule, Date day) const;
    /// The rate of a supplement agreed per hour; `rule` is what tells it.
    [[nodiscard]] line::RateIndex own_supplement(const facts::OwnSupplement& own,
                                                 line::RuleIndex rule);

    /// Tells how many hours an employment has worked before the time that is priced next; asked
    /// where seniority is counted in hours.
    void set_hours_worked(std::uint32_t employment, Minutes worked) {
        auto& known = hours_worked_[employment];
        if (known != worked) {
            known = worked;
            if (wages_follow_hours_) {
                wages_.clear();
            }
        }
    }

    /// What was told last; none when nothing was.
    [[nodiscard]] Minutes hours_worked(std::uint32_t employment) const {
        const auto found = hours_worked_.find(employment);
        return found == hours_worked_.end() ? Minutes{} : found->second;
    }

    [[nodiscard]] const line::Rate& at(line::RateIndex index) const {
        return rates_.at(static_cast<std::size_t>(index));
    }
    [[nodiscard]] std::vector<line::Rate> take() { return std::move(rates_); }

private:
    /// What makes two rates the same rate.
    struct Key {
        line::RuleIndex rule{};
        const void* entry = nullptr;
        std::int64_t first = 0;
        std::int64_t second = 0;
        bool provisional = false;
        Exact hours = {}; ///< what a year's pay was divided by
        friend bool operator==(const Key&, const Key&) = default;
    };

    /// The hours a year's pay is divided by, for the weekly norm of a day.
    struct Divisor {
        Exact hours;
        line::RuleIndex rule{};
        line::CitationIndex citation{};
        bool provisional = false;
    };
    /// Whose wage is asked for, and as the hour of which purpose.
    struct Asking {
        const PriceContext& context;
        const rulebook::HourlyWage& rule;
        Date day;
        rulebook::HoursPurpose purpose = rulebook::HoursPurpose::ordinary;

        [[nodiscard]] bool is_ordinary() const {
            return purpose == rulebook::HoursPurpose::ordinary;
        }
        [[nodiscard]] Unpriced problem(PriceProblem what, const source::Place& place) const {
            return {.problem = what,
                    .date = day,
                    .rule = rule.rule,
                    .place = place,
                    .purpose = purpose};
        }
    };

    /// The rule that pays this duty to this person.
    [[nodiscard]] Price<const rulebook::HourlyWage*>
    wage_rule(const PriceContext& context, line::DutyIndex duty, Date day) const;
    [[nodiscard]] Price<Divisor> divisor(const Asking& asking) const;
    [[nodiscard]] Price<Divisor>
    hours_of(const PriceContext& context, const rulebook::AnnualHoursRule& rule, Date day) const;
    [[nodiscard]] Price<Seniority> seniority(const PriceContext& context, Date day) const;
    /// Knows the years that the steps of an addition are by, and what they are told as.
    struct Years {
        int count = 0;
        std::optional<line::InputName> told_as;
        source::Place place;
        bool provisional = false;
    };
    [[nodiscard]] Price<Years>
    years_of(const PriceContext& context, const rulebook::WageAddition& rule, Date day) const;
    [[nodiscard]] line::RateIndex keep_scaled(const rulebook::RosterSupplement& rule,
                                              line::RateIndex rate,
                                              const std::pair<Divisor, Divisor>& to_and_by);
    [[nodiscard]] Price<line::RateIndex> wage_for(const Asking& asking);
    [[nodiscard]] Price<line::RateIndex> own_wage(const Asking& asking,
                                                  const facts::FromDate<facts::OwnWage>& own);
    [[nodiscard]] Price<line::RateIndex>
    salary_wage(const Asking& asking, const facts::FromDate<facts::MonthlySalary>& salary);
    [[nodiscard]] Price<line::RateIndex> ladder_wage(const Asking& asking);
    /// Knows what one step of a ladder pays.
    struct StepPay {
        const void* step = nullptr;
        std::variant<Money, HourlyRate> pay;
        line::CitationIndex basis{};
        std::optional<int> years;                 ///< told; empty: the pay depends on none
        const facts::OwnPayStep* table = nullptr; ///< the pay step of her position, if by that
        bool provisional = false;
    };
    [[nodiscard]] Price<line::RateIndex> step_rate(const Asking& asking, const StepPay& step);
    /// What the pay table has for the pay step that her employment states.
    [[nodiscard]] Price<line::RateIndex> table_wage(
        const Asking& asking, const rulebook::Entry<rulebook::WageLadder>& entry, bool provisional);
    /// Knows a ladder in percent of a base, and who stands where on it.
    struct Based {
        const rulebook::BasedLadder& ladder;
        line::CitationIndex basis{};
        int years = 0;
        bool provisional = false;
    };
    [[nodiscard]] Price<line::RateIndex> based_step(const Asking& asking, const Based& based);
    /// Kroner as agreed, kept once.
    [[nodiscard]] line::RateIndex keep_agreed(const Key& key,
                                              HourlyRate agreed,
                                              line::CitationIndex citation,
                                              const std::optional<line::Input>& step);
    /// What makes two shares of `base` by the entry of a rule the same.
    [[nodiscard]] Key key_of_share(std::pair<line::RuleIndex, const void*> rule_and_entry,
                                   line::RateIndex base,
                                   bool provisional) const;
    [[nodiscard]] std::optional<line::RateIndex> find(const Key& key) const;
    line::RateIndex keep(const Key& key, line::Rate rate);

    /// Knows a wage that was asked for: the parts of a shift have mostly the same, and what is paid
    /// beside it asks again.
    struct KnownWage {
        const facts::Employment* employment = nullptr;
        const rulebook::Rulebook* book = nullptr;
        line::DutyIndex duty{};
        Date day;
        Wage wage;
    };

    const rulebook::Rules& rules_;
    PricePolicy policy_;
    std::vector<KnownWage> wages_;
    bool wages_follow_hours_ = false; ///< seniority of one of them is counted in hours
    std::vector<line::Rate> rates_;
    std::vector<Key> keys_;
    std::map<std::uint32_t, Minutes> hours_worked_; ///< by employment number
    std::map<line::RateIndex, OpenRate> open_;      ///< those that are not settled
};

template <class T>
line::RateIndex RateBook::agreed(const rulebook::Entry<T>& entry,
                                 std::pair<line::RuleIndex, HourlyRate> rule_and_rate,
                                 bool provisional) {
    const auto& [rule, value] = rule_and_rate;
    const Key key{rule, &entry, 0, 0, provisional};
    if (const auto known = find(key)) {
        return *known;
    }
    return keep(key,
                {.value = value,
                 .derivation = {.rule = rule,
                                .basis = entry.citation,
                                .inputs = {{line::InputName::agreed_rate, value, entry.citation}},
                                .exact_ore = Exact{value.ore()},
                                .rounding = {}},
                 .provisional = provisional});
}

template <class T>
Price<std::pair<const rulebook::Entry<T>*, bool>>
RateBook::settle(const rulebook::Dated<T>& dated, line::RuleIndex rule, Date day) const {
    const auto found = dated.on(day);
    switch (found.coverage) {
    case rulebook::Coverage::confirmed:
        return std::pair{found.entry, false};
    case rulebook::Coverage::carried_forward:
        if (policy_.carry_forward) {
            return std::pair{found.entry, true};
        }
        return Unpriced{.problem = PriceProblem::not_confirmed,
                        .date = day,
                        .rule = rule,
                        .confirmed_until = dated.verified_until(),
                        .place = found.entry->place};
    case rulebook::Coverage::not_yet:
    case rulebook::Coverage::ended:
    case rulebook::Coverage::missing:
        break;
    }
    return Unpriced{.problem = PriceProblem::no_rate,
                    .date = day,
                    .rule = rule,
                    .place = rules_.legend.at(rule).place};
}

} // namespace bpa::calc
