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
    duty_without_rule,  ///< no base rule pays this duty
    no_rate,            ///< the rule has no value on the date
    not_confirmed,      ///< only values up to an earlier date are confirmed
    own_wage_missing,   ///< the terms want an own wage and the employment has none on the date
    own_wage_refused,   ///< the employment has one and the terms do not allow it
    norm_missing,       ///< no weekly norm on the date
    norm_without_hours, ///< the terms have no yearly hours for the weekly norm
    call_without_rule,  ///< calls inside a converted duty, and no block is stated
    rota_missing,       ///< whether she works a rota is not stated, and a rule asks
    not_for_her,        ///< rules pay this duty, none of them to somebody like her
};

/// Knows a missing rate, precisely enough to say what to supply and where.
struct Unpriced {
    PriceProblem problem = PriceProblem::no_rate;
    Date date;
    line::RuleIndex rule{};
    std::optional<Date> confirmed_until = {};
    source::Place place;
    line::DutyIndex duty{};
};

template <class T>
using Price = std::variant<T, Unpriced>;

/// A base wage on a day.
struct Wage {
    const rulebook::HourlyWage* rule = nullptr;
    line::RateIndex rate{};
};

/// Knows whose rates are asked for, and under which terms.
struct PriceContext {
    const facts::Employment& employment;
    const rulebook::Rulebook& book;
};

/// How a rate book treats what is uncertain.
struct PricePolicy {
    bool carry_forward = false;   ///< use the last confirmed value past its date, marked
    bool ignore_own_wage = false; ///< price from the ladder alone (for a floor check)
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
    /// The ordinary wage of an hour: the employment's own; of a monthly salary its twelve months by
    /// the yearly hours of the weekly norm; otherwise the ladder's.
    [[nodiscard]] Price<Wage> wage(const PriceContext& context, line::DutyIndex duty, Date day);
    /// `base` is the rate a share is taken of.
    [[nodiscard]] Price<line::RateIndex>
    supplement(const rulebook::TimeSupplement& rule, line::RateIndex base, Date day);
    /// A share of `base`, rounded; provisional when the percent or the base is.
    [[nodiscard]] Price<line::RateIndex>
    share(const ShareOfWage& share, line::RateIndex base, Date day);
    /// The rate of a supplement agreed per hour; `rule` is what tells it.
    [[nodiscard]] line::RateIndex own_supplement(const facts::OwnSupplement& own,
                                                 line::RuleIndex rule);

    /// Tells how many hours an employment has worked before the time that is priced next; asked
    /// where seniority is counted in hours.
    void set_hours_worked(std::uint32_t employment, Minutes worked) {
        hours_worked_[employment] = worked;
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
        friend bool operator==(const Key&, const Key&) = default;
    };

    /// The hours a year's pay is divided by, for the weekly norm of a day.
    struct Divisor {
        const rulebook::AnnualHours* hours = nullptr;
        line::CitationIndex citation{};
        bool provisional = false;
    };

    /// The rule that pays this duty to this person.
    [[nodiscard]] Price<const rulebook::HourlyWage*>
    wage_rule(const PriceContext& context, line::DutyIndex duty, Date day) const;
    [[nodiscard]] Price<Divisor>
    divisor(const PriceContext& context, const rulebook::HourlyWage& rule, Date day) const;
    [[nodiscard]] int seniority(const facts::Employment& employment, Date day) const;
    [[nodiscard]] Price<line::RateIndex> own_wage(const rulebook::HourlyWage& rule,
                                                  const facts::FromDate<facts::OwnWage>& own,
                                                  Date day);
    [[nodiscard]] Price<line::RateIndex>
    salary_wage(const PriceContext& context,
                const rulebook::HourlyWage& rule,
                std::pair<const facts::FromDate<facts::MonthlySalary>&, Date> salary_and_day);
    [[nodiscard]] Price<line::RateIndex>
    ladder_wage(const PriceContext& context, const rulebook::HourlyWage& rule, Date day);
    [[nodiscard]] Price<line::RateIndex>
    yearly_step(const PriceContext& context,
                const rulebook::HourlyWage& rule,
                const rulebook::Entry<rulebook::WageLadder>& entry,
                std::pair<Date, bool> day_and_provisional);
    [[nodiscard]] Price<line::RateIndex>
    hourly_step(const PriceContext& context,
                const rulebook::HourlyWage& rule,
                const rulebook::Entry<rulebook::WageLadder>& entry,
                std::pair<Date, bool> day_and_provisional);
    /// A rounded share of `base`, kept once.
    struct ShareEntry {
        line::RuleIndex rule{};
        const void* entry = nullptr;
        Percent percent;
        line::CitationIndex citation{};
        Rounding rounding;
        bool provisional = false;
    };
    [[nodiscard]] line::RateIndex keep_share(const ShareEntry& share, line::RateIndex base);
    [[nodiscard]] std::optional<line::RateIndex> find(const Key& key) const;
    line::RateIndex keep(const Key& key, line::Rate rate);
    /// A lookup's verdict under the policy: the entry and whether it is provisional, or the
    /// problem.
    template <class T>
    [[nodiscard]] Price<std::pair<const rulebook::Entry<T>*, bool>>
    settle(const rulebook::Dated<T>& dated, line::RuleIndex rule, Date day) const;

    const rulebook::Rules& rules_;
    PricePolicy policy_;
    std::vector<line::Rate> rates_;
    std::vector<Key> keys_;
    std::map<std::uint32_t, Minutes> hours_worked_; ///< by employment number
};

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
