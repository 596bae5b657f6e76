#pragma once

#include "line/text.hpp"
#include "source/place.hpp"
#include "values/date.hpp"

#include <cstdint>
#include <optional>
#include <string>
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

/// Knows a pay code: the hinge between calculation and outputs.
struct PayCode {
    std::string code; ///< `hourly_pay`
    int number = 0;   ///< our own four-digit number, for readers used to wage-type numbers
    Text name;
    source::Place place;
};

/// Knows a duty: what an assistant does during a shift, and in which clocks it counts.
struct Duty {
    std::string id; ///< `active`, `passive`, `training`, `meeting`
    Text name;
    bool allows_calls = false; ///< calls to active work may lie inside it
    bool counts_as_working_time = true;
    bool counts_on_decision = true;
    CitationIndex citation{};
    source::Place place;
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
