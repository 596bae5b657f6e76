#include "run/loaded.hpp"

#include "facts/load/load.hpp"
#include "rulebook/load/load.hpp"

#include <algorithm>
#include <utility>

namespace bpa::run {
namespace {

using source::Diagnostic;

/// The settings of a run; nothing when the employer's calendar has no such period, which the fact
/// loader reports.
std::optional<calc::Settings> settings_of(const facts::Employer& employer,
                                          const rulebook::Rules& rules,
                                          const Arguments& arguments) {
    const auto days = facts::period_days(employer, arguments.period);
    const auto by_rule = facts::payment_date(employer, arguments.period, rules.calendar);
    const auto payment = arguments.payment_date ? arguments.payment_date : by_rule;
    if (!days || !payment) {
        return std::nullopt;
    }
    return calc::Settings{.period = arguments.period,
                          .period_days = *days,
                          .payment_date = *payment,
                          .provisional = arguments.provisional};
}

/// Where the opening says which period is the first, every period after it builds on the one
/// before.
void check_period_before(const facts::Facts& facts,
                         const PriorState& prior,
                         Month period,
                         source::Diagnostics& diagnostics) {
    const Month before = period.plus_months(-1);
    if (!facts.first_period || period <= *facts.first_period ||
        prior.balances.periods.contains(before)) {
        return;
    }
    diagnostics.add({.code = "run/period-not-run",
                     .place = facts.first_period_place,
                     .length = static_cast<std::uint32_t>(period.text().size()),
                     .args = {{"before", before.text()}, {"period", period.text()}}});
}

/// Reads everything; goes on after a problem as long as there is something to check.
std::optional<Loaded>
read_all(source::Inputs& inputs, const Task& task, source::Diagnostics& diagnostics) {
    auto rules = rulebook::load_base_rules(inputs, diagnostics);
    if (!rules) {
        return std::nullopt;
    }
    auto employer = facts::load_employer(inputs, *rules, diagnostics);
    if (!employer) {
        return std::nullopt;
    }
    facts::load_arrangements(inputs, *employer, *rules);
    rulebook::load_rulebooks(*rules, inputs, employer->agreements, employer->options, diagnostics);
    auto prior = read_prior(inputs, task.prior, diagnostics);
    const auto settings = settings_of(employer->employer, *rules, task.arguments);
    const facts::HoursRequest request{.period = task.arguments.period,
                                      .payment_date = task.arguments.payment_date,
                                      .carried = prior
                                                     ? carried_before(*prior, task.arguments.period)
                                                     : std::vector<facts::CarriedKey>{},
                                      .asks_when_bound = !task.arguments.is_from_before_floor};
    auto facts = facts::load_facts(inputs, std::move(*employer), *rules, request, diagnostics);
    if (settings && settings->payment_date < settings->period_days.first) {
        diagnostics.add({.code = "run/early-payment",
                         .args = {{"payment_date", settings->payment_date.text()},
                                  {"first", settings->period_days.first.text()}}});
    }
    if (facts && prior) {
        check_period_before(*facts, *prior, task.arguments.period, diagnostics);
    }
    if (!facts || !prior || !settings) {
        return std::nullopt;
    }
    return Loaded{.rules = std::move(*rules),
                  .facts = std::move(*facts),
                  .prior = std::move(*prior),
                  .settings = *settings,
                  .held = {}};
}

/// Sorts problems into those of a person and those of everybody; true when only persons have any.
bool part_by_person(std::vector<Diagnostic> problems,
                    ProblemsByPerson& by_person,
                    source::Diagnostics& diagnostics) {
    bool is_usable = true;
    for (Diagnostic& problem : problems) {
        if (problem.person.empty()) {
            is_usable = false;
            diagnostics.add(std::move(problem));
        } else {
            by_person[problem.person].push_back(std::move(problem));
        }
    }
    return is_usable;
}

void report_all(const ProblemsByPerson& problems, source::Diagnostics& diagnostics) {
    for (const auto& [person, own] : problems) {
        for (const Diagnostic& problem : own) {
            diagnostics.add(problem);
        }
    }
}

/// Only somebody whose results can be left out can be held back.
bool all_known(const ProblemsByPerson& problems, const facts::Facts& facts) {
    return std::all_of(problems.begin(), problems.end(), [&facts](const auto& of_person) {
        return std::any_of(facts.assistants.begin(),
                           facts.assistants.end(),
                           [&of_person](const auto& known) { return known.id == of_person.first; });
    });
}

/// Every path must be one that a manifest can carry and anybody can type.
void check_paths(const source::SourceFiles& files, source::Diagnostics& diagnostics) {
    for (const source::SourceFile& file : files.all()) {
        const bool is_plain = std::all_of(file.path.begin(), file.path.end(), [](char c) {
            return c > ' ' && c <= '~' && c != '"' && c != '\\';
        });
        if (!is_plain) {
            diagnostics.add({.code = "run/file-name",
                             .place = {},
                             .length = 1,
                             .args = {{"path", file.path}},
                             .related = {}});
        }
    }
}

} // namespace

std::optional<Loaded>
load(source::Inputs& inputs, const Task& task, source::Diagnostics& diagnostics) {
    source::Diagnostics found;
    auto loaded = read_all(inputs, task, found);
    check_paths(inputs.files(), found);
    ProblemsByPerson held;
    const bool is_usable = part_by_person(found.sorted(inputs.files()), held, diagnostics);
    if (!loaded || !is_usable || !all_known(held, loaded->facts)) {
        report_all(held, diagnostics);
        return std::nullopt;
    }
    loaded->held = std::move(held);
    return loaded;
}

} // namespace bpa::run
