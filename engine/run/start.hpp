#pragma once

#include "calc/calculate.hpp"
#include "facts/facts.hpp"
#include "month/decision.hpp"
#include "run/prior.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace bpa::run {

/// What a run begins from: what earlier runs left, and the opening balances. The latter are read
/// anew each time and never carried, so that one added or mended later counts from the next run on.
class Start {
public:
    /// `so_far` are the balances that earlier runs left. They grow while results are digested, but
    /// what is of one assistant only when hers is. Everything stays while this does; the rows of
    /// paid shifts get another order.
    Start(const facts::Facts& facts, const Balances& so_far, std::vector<PaidShiftRow>& paid);

    /// What the calculation of one assistant needs, for a run of `period`.
    [[nodiscard]] calc::Prior of(std::uint32_t assistant, Month period) const;
    /// Her running totals.
    [[nodiscard]] line::Accounts accounts_of(std::uint32_t assistant) const;
    /// The employer's own.
    [[nodiscard]] line::Accounts employer_accounts() const;
    /// Time charged to decisions before this run.
    [[nodiscard]] month::DecisionMinutes decision() const;
    [[nodiscard]] bool has_paid(const std::string& assistant, const std::string& key) const;

private:
    /// First day of the first period that this chain has run.
    [[nodiscard]] std::optional<Date> begun(Month period) const;

    const facts::Facts& facts_;
    const Balances& so_far_;
    std::vector<PaidShiftRow>& paid_; ///< ordered by alias
    std::optional<Date> run_until_;   ///< last day of the last period before this run
    std::multimap<std::uint32_t, const line::Accounts*> opening_;
};

} // namespace bpa::run
