#pragma once

#include "line/legend.hpp"
#include "line/result.hpp"
#include "source/inputs.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

/// Vouchers for the ledger, made of published runs.
namespace bpa::ledger {

/// Knows an account by its role. Which number it has is the employer's choice; the chart proposes
/// one where a source does.
struct Account {
    std::string role;               ///< `wages`
    line::Text name;                ///< our own wording
    std::string number;             ///< proposed; empty: the employer must say
    bool is_by_arrangement = false; ///< its lines carry department and project
};

/// Knows the two roles an amount is posted to.
struct Posting {
    std::string debit;
    std::string credit;
};

/// What of a sum was earned before the month of payment.
enum class AccruedBy : std::uint8_t {
    day, ///< the lines of earlier days
    pay, ///< the share of the arrangement's pay that is of earlier days
    /// The same, of all that bears contribution: holiday pay paid is part of the whole and was
    /// accrued when it was earned.
    contribution_pay,
};

/// Knows how sums of a pay code are posted.
struct CodePosting {
    Posting posting;
    std::optional<Posting> accrued; ///< before the month of payment; empty: never accrued
    AccruedBy accrued_by = AccruedBy::day;
    bool bears_contribution = false;
};

/// What is posted that no pay code is for.
enum class Event : std::uint8_t {
    contribution_on_premiums, ///< accrued before, reported now
    contribution_on_refunds,  ///< what a refund takes off the contribution
    contribution_rest,        ///< rounding of the base as a whole, pay that became liable later
    contribution_rounding,    ///< the claim is in whole kroner
    refund,                   ///< received from NAV, by the facts
};
inline constexpr std::array all_events{Event::contribution_on_premiums,
                                       Event::contribution_on_refunds,
                                       Event::contribution_rest,
                                       Event::contribution_rounding,
                                       Event::refund};
/// Stable identifier used in files: `refund`.
[[nodiscard]] std::string_view name_of(Event event);

/// Knows which accounts there are and what is posted to them: `rules/ledger/`.
struct Chart {
    std::map<std::string, Account> accounts;      ///< by role
    std::map<std::string, CodePosting> pay_codes; ///< by pay code
    std::map<Event, Posting> events;              ///< all of them
    std::map<line::DueKind, Posting> payments;    ///< of every kind that is paid
};

/// Reads `rules/ledger/accounts.yaml` and `rules/ledger/postings.yaml`. Reported besides what the
/// strict dialect says: `ledger/two-postings`, `ledger/unknown-role`, `ledger/missing-posting`, and
/// `ledger/unsourced` for a number without a source that the legend has.
[[nodiscard]] std::optional<Chart>
load_chart(source::Inputs& inputs, const line::Legend& legend, source::Diagnostics& diagnostics);

} // namespace bpa::ledger
