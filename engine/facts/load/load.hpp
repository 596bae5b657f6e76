#pragma once

#include "facts/facts.hpp"
#include "rulebook/load/load.hpp"
#include "source/inputs.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// Fact files to `Facts`, with the cross-checks that only make sense across files.
namespace bpa::facts {

/// Knows the employer and its arrangements, and what they ask of the rules.
struct EmployerFile {
    Employer employer;
    std::vector<Arrangement> arrangements;
    source::Diagnostics arrangement_problems; ///< told with those of the other facts
    std::vector<rulebook::AgreementRequest> agreements;
    std::vector<rulebook::OptionChoice> options;
};

/// Reads `employer.yaml`. Needs the base rules for names of contribution zones and pay codes and
/// for the law's bounds; the employer's sources and the bases of its facts are added to the legend.
/// Which zone a municipality has is settled by `load_facts`, which knows the year of payment.
[[nodiscard]] std::optional<EmployerFile>
load_employer(source::Inputs& inputs, rulebook::Rules& rules, source::Diagnostics& diagnostics);

/// Reads `arrangements.yaml` into `file`, and asks for the agreements that public contracts demand.
void load_arrangements(source::Inputs& inputs, EmployerFile& file, rulebook::Rules& rules);

/// The days of a pay period: `2026-10` of a 21st–20th calendar named after its last day is
/// 21 September to 20 October. The calendar in force on the period's last day decides; a period
/// runs from the day after the one before it, so a change of calendar leaves neither gap nor
/// overlap. Nothing when no calendar is in force.
[[nodiscard]] std::optional<DateRange> period_days(const Employer& employer, Month period);
/// The payment date by rule: the day of the month, moved to a bank day.
[[nodiscard]] std::optional<Date>
payment_date(const Employer& employer, Month period, const calendar::DayCalendar& calendar);

/// A shift an earlier run carried: read again from its hours file and paid when it has become
/// payable.
struct CarriedKey {
    Month period;
    std::string assistant;
    std::uint32_t employment = 0;
    std::string start; ///< `2026-09-30T22:00+02:00`
};

/// What of the hours a run wants.
struct HoursRequest {
    Month period;
    /// The day of payment asked for; empty: by the pay calendar. It selects the year of
    /// zones, and the month of what was settled.
    std::optional<Date> payment_date = {};
    /// Shifts carried from other periods; their files are read and only these shifts kept.
    std::vector<CarriedKey> carried;
    /// Whether terms before the employer is bound are refused; a run made before that was asked is
    /// read as it was accepted.
    bool asks_when_bound = true;
};

/// Reads `assistants.yaml`, `opening.yaml`, the fetched tax cards of the year
/// of payment and the year before, the hours, roster and adjustments of the period, what was
/// settled in the month of payment, and the carried shifts. What `file` has moves into the result.
/// Problems that concern one person carry her alias in `Diagnostic::person`; with only such
/// problems the facts are still returned, and whoever holds that person back may use the rest. The
/// bases of own wages and adjustments are added to the legend of `rules`.
[[nodiscard]] std::optional<Facts> load_facts(source::Inputs& inputs,
                                              EmployerFile file,
                                              rulebook::Rules& rules,
                                              const HoursRequest& request,
                                              source::Diagnostics& diagnostics);

/// Reads `assistants.yaml` alone: people and employments, for whoever asks nothing of hours and
/// pay. Facts hold employer, arrangements and assistants; nothing after reporting any problem.
[[nodiscard]] std::optional<Facts> load_people(source::Inputs& inputs,
                                               EmployerFile file,
                                               rulebook::Rules& rules,
                                               source::Diagnostics& diagnostics);

/// Reads `payments/<period>.yaml` alone, which is optional: the KIDs known by now.
[[nodiscard]] std::vector<PaymentKid> load_payment_kids(source::Inputs& inputs,
                                                        Month period,
                                                        rulebook::Rules& rules,
                                                        source::Diagnostics& diagnostics);

/// Knows the people of a folder as far as their tax cards need it.
struct CardHolders {
    /// Organisation number, or a private person's national id.
    std::string employer_number;
    /// Ordered by id; only name, national id, what the employer is to them, and cards.
    std::vector<Assistant> assistants;
};

/// Reads employer, people and cards of the folder without rules or hours: what is there before
/// cards of a year are imported. Nothing when any of it is wrong (reported).
[[nodiscard]] std::optional<CardHolders>
load_card_holders(source::Inputs& inputs, int year, source::Diagnostics& diagnostics);

} // namespace bpa::facts
