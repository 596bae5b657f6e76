#include "month/everybody.hpp"
#include "month/lines.hpp"
#include "month/steps.hpp"

#include <algorithm>

namespace bpa::month {
namespace {

/// Knows from when positions give the duty to have a pension scheme.
struct DutyLaw {
    const rulebook::Entry<Percent>* position = nullptr;
    const rulebook::Entry<Percent>* least_position = nullptr;
    const rulebook::Entry<Exact>* positions = nullptr;
};

/// Knows the positions of those employed on a day.
struct Positions {
    int large = 0;   ///< persons of at least the position that alone gives the duty
    Exact together;  ///< whole positions of those that count towards a sum
    int unknown = 0; ///< employments whose position is not stated
};

/// What a person's employments of a day make together; employments without position are counted
/// apart.
Exact position_of(const facts::Assistant& assistant, Date day, int& unknown) {
    Exact sum;
    for (const auto& employment : assistant.employments) {
        if (!employment.days.contains(day)) {
            continue;
        }
        const auto* position = facts::in_force(employment.position, day);
        if (position == nullptr) {
            ++unknown;
        } else {
            sum = sum + position->value.fraction();
        }
    }
    return sum;
}

Positions positions_on(const facts::Facts& facts, const DutyLaw& law, Date day) {
    Positions positions;
    for (const auto& assistant : facts.assistants) {
        const Exact position = position_of(assistant, day, positions.unknown);
        if (position >= law.position->value.fraction()) {
            ++positions.large;
        }
        if (position >= law.least_position->value.fraction()) {
            positions.together = positions.together + position;
        }
    }
    return positions;
}

bool has_plan(const facts::Employer& employer, Date day) {
    return facts::in_force(employer.pension, day) != nullptr;
}

line::Finding
pension_finding(const EmployerMonth& month, const DutyLaw& law, const Positions& positions) {
    const bool is_by_one = positions.large > 0;
    const bool is_by_sum = !is_by_one && positions.together >= law.positions->value;
    const bool is_due = is_by_one || is_by_sum;
    const std::string together = Percent::of_fraction(positions.together).text();
    return {.code = is_due ? "finding/pension-duty" : "finding/pension-duty-unknown",
            .level = is_due ? line::FindingLevel::review : line::FindingLevel::note,
            .assistant = {},
            .place = month.facts.employer.place,
            .args = {{"date", month.settings.period_days.last->text()},
                     {"large", std::to_string(positions.large)},
                     {"position", law.position->value.text()},
                     {"together", together},
                     {"least", law.least_position->value.text()},
                     {"limit", Percent::of_fraction(law.positions->value).text()},
                     {"unknown", std::to_string(positions.unknown)},
                     {"alone", is_by_one ? std::to_string(positions.large) : ""},
                     {"sum", is_by_sum ? together : ""}},
            .citation = is_by_one ? law.position->citation : law.positions->citation};
}

/// Nobody here is stated to own a part of the enterprise, so one large position is enough; the rule
/// on two with ownership adds nothing.
void check_pension(EmployerMonth& month) {
    const auto& employer = month.facts.employer;
    const Date day = *month.settings.period_days.last;
    // Municipalities have schemes by collective agreement; the Act leaves them out.
    if (employer.kind == facts::EmployerKind::municipality || has_plan(employer, day)) {
        return;
    }
    const auto& pension = month.rules.law.pension;
    const DutyLaw law{
        .position = law_value(month, pension.duty_position, {pension.rule, day}),
        .least_position = law_value(month, pension.duty_least_position, {pension.rule, day}),
        .positions = law_value(month, pension.duty_positions, {pension.rule, day}),
    };
    if (law.position == nullptr || law.least_position == nullptr || law.positions == nullptr) {
        return;
    }
    const auto positions = positions_on(month.facts, law, day);
    if (positions.large > 0 || positions.together >= law.positions->value ||
        positions.unknown > 0) {
        month.result.findings.push_back(pension_finding(month, law, positions));
    }
}

bool is_anybody_employed(const facts::Facts& facts, Date day) {
    return std::any_of(facts.assistants.begin(), facts.assistants.end(), [day](const auto& one) {
        return std::any_of(one.employments.begin(),
                           one.employments.end(),
                           [day](const auto& employment) { return employment.days.contains(day); });
    });
}

/// The first day of the period without the mandatory insurance, though somebody is employed.
std::optional<Date> first_uninsured(const EmployerMonth& month) {
    const auto& covers = month.facts.employer.covers;
    const auto& period = month.settings.period_days;
    for (Date day = period.first; day <= *period.last; day = day.plus_days(1)) {
        const bool is_insured = std::any_of(covers.begin(), covers.end(), [&](const auto& cover) {
            return cover.is_occupational_injury && cover.days.contains(day);
        });
        if (!is_insured && is_anybody_employed(month.facts, day)) {
            return day;
        }
    }
    return std::nullopt;
}

void check_insurance(EmployerMonth& month) {
    const auto day = first_uninsured(month);
    if (!day || month.everybody.is_nobody()) {
        return;
    }
    month.result.findings.push_back({.code = "finding/injury-insurance-missing",
                                     .level = line::FindingLevel::review,
                                     .assistant = {},
                                     .place = month.facts.employer.place,
                                     .args = {{"date", day->text()}},
                                     .citation = std::nullopt});
}

} // namespace

void check_duties(EmployerMonth& month) {
    check_pension(month);
    check_insurance(month);
}

} // namespace bpa::month
