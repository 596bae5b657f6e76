#pragma once

#include "line/text.hpp"
#include "source/place.hpp"
#include "values/date.hpp"
#include "values/time_share.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::line {

/// Positions in the tables of a `Legend`. Distinct types, so that a rule is never taken for a
/// source.
enum class SourceIndex : std::uint32_t {};
enum class CitationIndex : std::uint32_t {};
enum class RuleIndex : std::uint32_t {};
enum class PayCodeIndex : std::uint16_t {};
enum class DutyIndex : std::uint8_t {};

/// How sure a figure is. `recalled` is refused by the loader and therefore not here.
enum class Confidence : std::uint8_t { verified, single, derived };

/// Knows a published text that rules cite: an act, a regulation, an agreement, a contract.
struct Source {
    std::string id; ///< key in `rules/sources.yaml` or in a contract's own `sources`
    Text title;
    Text short_name; ///< as it reads inside a sentence: «overenskomsten for BPA»
    std::string publisher;
    std::string reference;         ///< the publisher's own identifier or address
    std::optional<Date> text_date; ///< date of the text that was read, when it says so
    Date read;                     ///< day someone read it
    source::Place place;
    std::string kind = {}; ///< `act`, `agreement`, `contract`, …, as the file says
};

/// Knows a legal basis as it stood from a date: where in which source, and where our file says so.
struct Citation {
    SourceIndex source{};
    std::string at; ///< «§ 10 nr. 2», in Norwegian
    Date in_force;
    Confidence confidence = Confidence::verified;
    source::Place place;
};

/// Knows what an output must be able to say of a rule.
struct RuleName {
    std::string id; ///< `agreements/virke-bpa/weekend`
    Text title;
    Text because; ///< completes «fordi 17:00–22:00 er …»: «kveld eller natt»; may be empty
    source::Place place;
};

/// What a line of a pay code is to the month's money.
enum class PayRole : std::uint8_t {
    pay,           ///< pay for work: sums to gross
    benefit,       ///< received in kind: taxed as pay, never paid out
    reimbursement, ///< paid out, but no pay: outlays with receipts
    tax,           ///< withheld for the tax authorities
    deduction,     ///< taken from what is paid out, by law or agreement
    cost,          ///< carried by the employer: holiday pay earned, pension, contribution, covers
};
/// Stable identifier used in files: `reimbursement`.
[[nodiscard]] std::string_view name_of(PayRole role);

/// Which part of the employer's cost a line of role `cost` is.
enum class CostKind : std::uint8_t {
    none,
    holiday_pay,  ///< earned, paid later
    pension,      ///< occupational and contractual
    contribution, ///< on pay, or accrued on holiday pay and pension
    cover,        ///< funds and insurances
};
/// Stable identifier used in files: `holiday_pay`.
[[nodiscard]] std::string_view name_of(CostKind kind);

/// A sum that later rules are computed from. A pay code says which bases its lines enter.
enum class Base : std::uint8_t {
    holiday_pay,  ///< earns holiday pay
    pension,      ///< counts in the pension plan, unless the plan leaves the code out
    afp,          ///< counts in the contractual pension (AFP)
    contribution, ///< bears employer's contribution
    withholding,  ///< tax is withheld from it
};
inline constexpr unsigned base_count = 5;
/// Stable identifier used in files: `holiday_pay`.
[[nodiscard]] std::string_view name_of(Base base);

/// Set of bases; bit per `Base`.
using BaseSet = std::uint8_t;
[[nodiscard]] constexpr bool has_base(BaseSet set, Base base) {
    return ((static_cast<unsigned>(set) >> static_cast<unsigned>(base)) & 1u) != 0;
}

/// How tax is withheld from pay of a code, where the card leaves a choice.
enum class TaxedAs : std::uint8_t {
    period,   ///< with the pay for the period
    separate, ///< by percent: earned over a long time, or for another period
    holiday,  ///< holiday pay, which most cards leave free
};
/// Stable identifier used in files: `separate`.
[[nodiscard]] std::string_view name_of(TaxedAs treatment);

/// Knows a pay code: the hinge between calculation and outputs.
struct PayCode {
    std::string code; ///< `hourly_pay`
    int number = 0;   ///< our own four-digit number, for readers used to wage-type numbers
    Text name;
    PayRole role = PayRole::pay;
    CostKind cost = CostKind::none; ///< other than `none` exactly when the role is `cost`
    BaseSet bases = 0;
    /// Why it enters the bases it does; empty when it enters none.
    std::optional<CitationIndex> bases_basis;
    TaxedAs taxed_as = TaxedAs::period;
    bool is_supplement = false; ///< comes beside the pay for the time itself
    /// Whether an adjustment may be entered under it by hand.
    bool by_hand = false;
    source::Place place;

    /// Whether its lines are part of a base: what is paid for work, or received in kind.
    [[nodiscard]] bool enters(Base base) const {
        return (role == PayRole::pay || role == PayRole::benefit) && has_base(bases, base);
    }
};

/// Knows a duty: what an assistant does during a shift, and in which clocks it counts.
struct Duty {
    std::string id; ///< `active`, `passive`, `training`, `meeting`
    Text name;
    bool allows_calls = false; ///< calls to active work may lie inside it
    TimeShare working_time;    ///< what of it counts; calls inside it count whole
    bool counts_on_decision = true;
    CitationIndex citation{};
    source::Place place;
    /// Present at the workplace and resting, which the law lets extend the working day.
    bool is_passive = false;

    /// Whether whoever has it is at work: not on stand-by or on the way, whose time counts by a
    /// share or not at all.
    [[nodiscard]] bool is_present() const { return is_passive || working_time.is_all(); }
    /// Whether it is stand-by away from the workplace: a share of it counts as working time.
    [[nodiscard]] bool is_standby() const { return !is_present() && !working_time.is_nothing(); }
};

/// Knows every name and citation that lines and findings of a run may point at. Built by the rule
/// loader; read-only afterwards, so that threads share it.
struct Legend {
    std::vector<Source> sources;
    std::vector<Citation> citations;
    std::vector<RuleName> rules;
    std::vector<PayCode> pay_codes;
    std::vector<Duty> duties;

    [[nodiscard]] const Source& at(SourceIndex i) const {
        return sources.at(static_cast<std::size_t>(i));
    }
    [[nodiscard]] const Citation& at(CitationIndex i) const {
        return citations.at(static_cast<std::size_t>(i));
    }
    [[nodiscard]] const RuleName& at(RuleIndex i) const {
        return rules.at(static_cast<std::size_t>(i));
    }
    [[nodiscard]] const PayCode& at(PayCodeIndex i) const {
        return pay_codes.at(static_cast<std::size_t>(i));
    }
    [[nodiscard]] const Duty& at(DutyIndex i) const {
        return duties.at(static_cast<std::size_t>(i));
    }
};

} // namespace bpa::line
