#include "facts/load/arrangements.hpp"
#include "facts/load/assistants.hpp"
#include "facts/load/hours.hpp"
#include "facts/load/payments.hpp"
#include "facts/load/shift_reader.hpp"
#include "facts/load/tax_cards.hpp"

#include <set>
#include <tuple>

namespace bpa::facts {
namespace {

/// The run's own period first, then those of carried shifts. False when the run's own has no days.
bool read_periods(Facts& facts, const HoursRequest& request, const LoadContext& context) {
    const auto days = period_days(facts.employer, request.period);
    if (!days) {
        context.diagnostics.add(problem_at(
            facts.employer.place, "employer/no-pay-calendar", {{"period", request.period.text()}}));
        return false;
    }
    facts.periods.push_back({request.period, *days, true});
    std::set<Month> earlier;
    for (const CarriedKey& key : request.carried) {
        earlier.insert(key.period);
    }
    earlier.erase(request.period);
    for (const Month month : earlier) {
        if (const auto range = period_days(facts.employer, month)) {
            facts.periods.push_back({month, *range, false});
        }
    }
    return true;
}

void order_shifts(std::vector<Shift>& shifts) {
    shifts.shrink_to_fit();
    const auto order = [](const Shift& s) {
        return std::tie(s.assistant, s.start, s.end, s.employment, s.arrangement, s.duty, s.place);
    };
    std::sort(shifts.begin(), shifts.end(), [&](const Shift& a, const Shift& b) {
        return order(a) < order(b);
    });
}

/// Shifts whose employment or arrangement is unknown have been reported; nobody may index by them.
void drop_unresolved(std::vector<Shift>& shifts) {
    std::erase_if(shifts, [](const Shift& shift) {
        return shift.employment == unresolved || shift.arrangement == unresolved;
    });
}

/// Terms by an agreement are hers in a period only from the day the employer is bound by it.
/// Entries of days before the period say what was, and are not looked at.
void check_bound(const Assistant& person,
                 const Employment& employment,
                 const Facts& facts,
                 const LoadContext& context) {
    for (const auto& terms : employment.terms) {
        const auto binding =
            std::find_if(facts.employer.agreement.begin(),
                         facts.employer.agreement.end(),
                         [&](const auto& bound) { return bound.value == terms.value; });
        const auto& period = facts.periods.front().days;
        const auto first = std::max(terms.from, period.first);
        if (binding == facts.employer.agreement.end() || first >= binding->from ||
            first > *period.last || in_force(employment.terms, first) != &terms) {
            continue;
        }
        context.diagnostics.add(
            against(binding->place,
                    of_person(person.id,
                              problem_at(terms.place,
                                         "employer/not-bound-yet",
                                         {{"name", terms.value},
                                          {"from", first.text()},
                                          {"bound_from", binding->from.text()}}))));
    }
}

void check_bound(const Facts& facts, const LoadContext& context) {
    for (const auto& person : facts.assistants) {
        for (const auto& employment : person.employments) {
            check_bound(person, employment, facts, context);
        }
    }
}

void read_all(Facts& facts, const HoursRequest& request, const LoadContext& context) {
    facts.assistants = read_assistants(context, facts);
    const auto by_rule = payment_date(facts.employer, request.period, context.rules.calendar);
    const auto paid = request.payment_date ? request.payment_date : by_rule;
    const int year_of_payment = paid.value_or(request.period.last_day()).year();
    settle_municipalities(facts, year_of_payment, context);
    read_fetched_cards(facts, year_of_payment, context);
    facts.approvers = approvers_of(facts);
    Directory directory = make_directory(facts, context.rules.legend);
    read_trips(facts, directory, context);
    if (read_periods(facts, request, context)) {
        if (request.asks_when_bound) {
            check_bound(facts, context);
        }
        read_hours(facts, directory, request, context);
        read_adjustments(facts, directory, context);
        read_payments(facts, context);
    }
    if (paid) {
        read_settled(facts, directory, Month::of(*paid), context);
    }
    read_attachments(facts, directory, context);
    for (auto* shifts : {&facts.shifts, &facts.roster}) {
        order_shifts(*shifts);
        check_overlaps(*shifts, facts, context);
    }
    // A shift that cannot be paid was worked all the same, and may overlap earlier work.
    read_opening(facts, directory, context);
    drop_unresolved(facts.shifts);
    drop_unresolved(facts.roster);
}

/// When the assistants could not be read, that the hours name nobody known is no news: one message
/// about the cause must not drown in one for each shift.
bool is_mere_consequence(const source::Diagnostic& problem, bool nobody_was_read) {
    return nobody_was_read &&
           (problem.code == "hours/unknown-assistant" || problem.code == "hours/unknown-approver");
}

bool has_problem_in(const std::vector<source::Diagnostic>& problems,
                    std::string_view path,
                    const source::SourceFiles& files) {
    return std::any_of(problems.begin(), problems.end(), [&](const source::Diagnostic& problem) {
        return problem.place.is_known() && files.at(problem.place.file).path == path;
    });
}

} // namespace

void load_arrangements(source::Inputs& inputs, EmployerFile& file, rulebook::Rules& rules) {
    const LoadContext context{inputs, rules, file.arrangement_problems};
    file.arrangements = read_arrangements(context, file.employer);
    for (const Arrangement& arrangement : file.arrangements) {
        for (const DemandedFloor& floor : arrangement.floors) {
            file.agreements.push_back({floor.agreement, floor.place});
        }
    }
}

std::optional<Facts> load_people(source::Inputs& inputs,
                                 EmployerFile file,
                                 rulebook::Rules& rules,
                                 source::Diagnostics& diagnostics) {
    source::Diagnostics found = std::move(file.arrangement_problems);
    const LoadContext context{inputs, rules, found};
    Facts facts;
    facts.employer = std::move(file.employer);
    facts.arrangements = std::move(file.arrangements);
    facts.assistants = read_assistants(context, facts);
    for (auto& problem : found.sorted(inputs.files())) {
        diagnostics.add(std::move(problem));
    }
    return found.empty() ? std::optional{std::move(facts)} : std::nullopt;
}

std::optional<Facts> load_facts(source::Inputs& inputs,
                                EmployerFile file,
                                rulebook::Rules& rules,
                                const HoursRequest& request,
                                source::Diagnostics& diagnostics) {
    source::Diagnostics found = std::move(file.arrangement_problems);
    const LoadContext context{inputs, rules, found};
    Facts facts;
    facts.employer = std::move(file.employer);
    facts.arrangements = std::move(file.arrangements);
    read_all(facts, request, context);
    bool is_usable = true;
    auto problems = found.sorted(inputs.files());
    const bool nobody_was_read =
        facts.assistants.empty() && has_problem_in(problems, "assistants.yaml", inputs.files());
    for (auto& problem : problems) {
        is_usable = is_usable && !problem.person.empty();
        if (is_mere_consequence(problem, nobody_was_read)) {
            continue;
        }
        diagnostics.add(std::move(problem));
    }
    if (!is_usable) {
        return std::nullopt;
    }
    return facts;
}

} // namespace bpa::facts
