#include "calc/calculate.hpp"
#include "facts/load/load.hpp"
#include "month/month.hpp"
#include "rulebook/load/load.hpp"
#include "run/assemble.hpp"
#include "run/parallel.hpp"
#include "run/prior.hpp"
#include "run/run.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace bpa::run {
namespace {

using source::Diagnostic;

/// Knows what was read for a run.
struct Loaded {
    rulebook::Rules rules;
    facts::Facts facts;
    PriorState prior;
    calc::Settings settings;
};

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
load(source::Inputs& inputs, const Task& task, source::Diagnostics& diagnostics) {
    auto rules = rulebook::load_base_rules(inputs, diagnostics);
    if (!rules) {
        return std::nullopt;
    }
    auto employer = facts::load_employer(inputs, *rules, diagnostics);
    if (!employer) {
        return std::nullopt;
    }
    rulebook::load_rulebooks(*rules, inputs, employer->agreements, employer->options, diagnostics);
    auto prior = read_prior(inputs, task.prior, diagnostics);
    const auto settings = settings_of(employer->employer, *rules, task.arguments);
    const facts::HoursRequest request{.period = task.arguments.period,
                                      .payment_date = task.arguments.payment_date,
                                      .carried = prior
                                                     ? carried_before(*prior, task.arguments.period)
                                                     : std::vector<facts::CarriedKey>{}};
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
    return Loaded{std::move(*rules), std::move(*facts), std::move(*prior), *settings};
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

/// A private person's pay for work in the home this year, this run included; of nobody else. It
/// depends on everybody, and decides for each whether contribution is due.
std::optional<Money> household_pay(const Parts& parts) {
    if (parts.facts.employer.kind != facts::EmployerKind::own_employer_private_person) {
        return std::nullopt;
    }
    const auto own = parts.start.accounts.find({});
    Money sum = own == parts.start.accounts.end()
                    ? Money{}
                    : month::household_pay(own->second, parts.settings.payment_date);
    for (const calc::Outcome& outcome : parts.outcomes) {
        sum += outcome.problems.empty() ? outcome.result.gross : Money{};
    }
    return sum;
}

/// What follows from one person's pay. Nothing follows from no lines at all.
void settle(Parts& parts, std::size_t assistant, std::optional<Money> household) {
    calc::Outcome& outcome = parts.outcomes[assistant];
    // Shifts that a salary covers give no lines, and still say where she worked.
    const bool is_idle = outcome.result.lines.empty() && outcome.result.shifts.empty();
    if (is_idle || !outcome.problems.empty()) {
        return;
    }
    month::PersonMonth person{.facts = parts.facts,
                              .rules = parts.rules,
                              .settings = parts.settings,
                              .assistant = parts.facts.assistants[assistant],
                              .result = outcome.result,
                              .problems = outcome.problems,
                              .household_pay = household};
    month::settle_person(person);
}

/// Calculates everybody who is not held back already.
void calculate_all(Parts& parts) {
    const auto& assistants = parts.facts.assistants;
    parts.outcomes.resize(assistants.size());
    for_each_index(assistants.size(), parts.task.threads, [&](std::size_t i) {
        const std::string& alias = assistants[i].id;
        if (parts.held.contains(alias)) {
            return;
        }
        parts.outcomes[i] = calc::calculate(parts.facts,
                                            parts.rules,
                                            parts.settings,
                                            parts.prior_by_assistant.of(alias, parts.start),
                                            static_cast<std::uint32_t>(i),
                                            parts.files);
    });
    const auto household = household_pay(parts);
    for_each_index(
        assistants.size(), parts.task.threads, [&](std::size_t i) { settle(parts, i, household); });
}

/// A finding that stops the run as a problem of the person, so that she can be held back.
Diagnostic as_problem(const line::Finding& finding) {
    return {.code = finding.code,
            .place = finding.place,
            .length = 1,
            .args = finding.args,
            .related = {},
            .person = finding.assistant};
}

/// Everybody's problems, each once: an agreement lacks one rate however many need it. The earliest
/// shift that does speaks for the rest.
class FirstOfEach {
public:
    void add(Diagnostic problem) {
        const auto key = std::pair{problem.code, problem.place};
        const auto [found, is_new] = first_.try_emplace(key, problem);
        if (!is_new && std::tie(problem.args, problem.related) <
                           std::tie(found->second.args, found->second.related)) {
            found->second = std::move(problem);
        }
    }
    [[nodiscard]] bool empty() const { return first_.empty(); }
    void report(source::Diagnostics& diagnostics) && {
        for (auto& [key, problem] : first_) {
            diagnostics.add(std::move(problem));
        }
    }

private:
    std::map<std::pair<std::string, source::Place>, Diagnostic> first_;
};

/// Moves what calculation found wrong to `held`, or to everybody's problems. With `--hold-back` a
/// finding that stops holds its person back as well.
bool gather_problems(Parts& parts, source::Diagnostics& diagnostics) {
    FirstOfEach of_everybody;
    for (calc::Outcome& outcome : parts.outcomes) {
        for (Diagnostic& problem : outcome.problems) {
            if (problem.person.empty()) {
                of_everybody.add(std::move(problem));
            } else {
                parts.held[problem.person].push_back(std::move(problem));
            }
        }
        for (const line::Finding& finding : outcome.result.findings) {
            if (parts.task.arguments.hold_back && finding.level == line::FindingLevel::stop) {
                parts.held[finding.assistant].push_back(as_problem(finding));
            }
        }
    }
    const bool is_usable = of_everybody.empty();
    std::move(of_everybody).report(diagnostics);
    return is_usable;
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

Computed compute(source::Inputs& inputs, const Task& task, source::Diagnostics& diagnostics) {
    Computed computed;
    source::Diagnostics found;
    auto loaded = load(inputs, task, found);
    check_paths(inputs.files(), found);
    ProblemsByPerson held;
    const bool is_usable = part_by_person(found.sorted(inputs.files()), held, diagnostics);
    if (!loaded || !is_usable || !all_known(held, loaded->facts)) {
        report_all(held, diagnostics);
        return computed;
    }
    const PriorByAssistant by_assistant{loaded->prior, task.arguments.period};
    Parts parts{.facts = loaded->facts,
                .rules = loaded->rules,
                .settings = loaded->settings,
                .task = task,
                .prior = loaded->prior,
                .prior_by_assistant = by_assistant,
                .files = inputs.files(),
                .start = starting_balances(loaded->prior, loaded->facts),
                .outcomes = {},
                .held = std::move(held)};
    calculate_all(parts);
    const bool is_sound = gather_problems(parts, diagnostics);
    if (!is_sound || (!task.arguments.hold_back && !parts.held.empty())) {
        report_all(parts.held, diagnostics);
        return computed;
    }
    for (const auto& [person, problems] : parts.held) {
        computed.held_back_problems.insert(
            computed.held_back_problems.end(), problems.begin(), problems.end());
    }
    assemble(computed, std::move(parts));
    for (const Diagnostic& problem : computed.problems) {
        diagnostics.add(problem);
    }
    computed.legend = std::move(loaded->rules.legend);
    return computed;
}

} // namespace bpa::run
