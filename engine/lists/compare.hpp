#pragma once

#include "facts/facts.hpp"
#include "lists/pension.hpp"
#include "lists/provider_file.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::lists {

/// What came of holding one person's figures against the provider's.
enum class Verdict : std::uint8_t { equal, differs, only_ours, only_theirs };
/// Stable identifier used in files: `only_ours`.
[[nodiscard]] std::string_view name_of(Verdict verdict);

/// What a difference may come of, where the figures or the facts show it.
enum class CauseKind : std::uint8_t {
    entry,       ///< the day of entry differs; `ours` and `theirs` are days
    exit,        ///< the last day differs, likewise
    other_month, ///< they have our figure of another month, which `ours` names
    annual_pay,  ///< they reckon from annual pay, made of the month's by a factor
    own_share,   ///< they count the employee's own share in
    rounding,    ///< at most a krone
    pay,         ///< their pay is another; `ours` and `theirs` are amounts
    not_paid,    ///< we have no pay of hers in the month
    started,     ///< her employment began in the month: `ours`
    ended,       ///< her employment has ended: `ours`
    unknown,     ///< nobody here has that number
};
/// Stable identifier used in files: `other_month`.
[[nodiscard]] std::string_view name_of(CauseKind kind);

struct Cause {
    CauseKind kind{};
    std::string ours;
    std::string theirs;
};

/// Knows one person on both sides.
struct Compared {
    Verdict verdict = Verdict::equal;
    std::string assistant; ///< alias; empty: nobody of ours
    std::size_t row = 0;   ///< in the provider's file; 0: not there
    Money ours;            ///< contribution: the employer's, or both when the file has only the sum
    Money theirs;
    std::optional<Money> own_ours; ///< own share; only when the file has it
    std::optional<Money> own_theirs;
    std::optional<Money> pay_ours; ///< likewise
    std::optional<Money> pay_theirs;
    std::vector<Cause> causes;

    [[nodiscard]] Money difference() const { return theirs - ours; }
};

/// Knows a comparison with the provider's list.
struct Comparison {
    std::vector<Compared> people; ///< ours by alias, then theirs alone by row
    Money ours;
    Money theirs;

    /// The month of which more than half of the people on both sides have our figure; empty when
    /// there is none.
    [[nodiscard]] std::string other_month() const;
    [[nodiscard]] std::size_t count(Verdict verdict) const;
    [[nodiscard]] bool is_even() const { return count(Verdict::equal) == people.size(); }
};

/// What the comparison is made of.
struct CompareSources {
    const std::vector<PensionRow>& rows;
    const facts::Facts& facts; ///< of the run
    Month period;              ///< of the hours
    Month paid_in;
};

/// Holds the month of a pension list against the provider's. Somebody without pay in the month whom
/// the provider does not have either is left out.
[[nodiscard]] Comparison compare(const CompareSources& sources,
                                 const std::vector<ProviderRow>& theirs);

} // namespace bpa::lists
