#include "run/calculate.hpp"

#include "month/month.hpp"
#include "run/digest.hpp"
#include "run/parallel.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace bpa::run {
namespace {

using source::Diagnostic;

/// So many assistants per thread are calculated before their results are digested and dropped.
constexpr std::size_t assistants_per_thread = 64;

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

/// Calculates one run, batch by batch.
class Calculator {
public:
    Calculator(const Calculation& calculation, const Receiver& receiver, Computed& computed)
        : calculation_{calculation}, loaded_{calculation.loaded}, computed_{computed},
          tax_tables_{calculation.loaded.rules.law.tax_tables}, digest_{calculation,
                                                                        receiver,
                                                                        computed} {}

    void run() {
        const std::size_t all = loaded_.facts.assistants.size();
        const bool is_private =
            loaded_.facts.employer.kind == facts::EmployerKind::own_employer_private_person;
        const Task& task = calculation_.task;
        std::size_t size = task.batch != 0 ? task.batch : assistants_per_thread * task.threads;
        // Whether contribution is due on a private person's pay depends on everybody's.
        size = is_private ? all : std::max<std::size_t>(size, 1);
        for (std::size_t first = 0; first < all; first += size) {
            outcomes_.assign(std::min(size, all - first), {});
            calculate_batch(first, is_private);
            for (std::size_t i = 0; i < outcomes_.size(); ++i) {
                digest(static_cast<std::uint32_t>(first + i), std::move(outcomes_[i]));
            }
            if (task.progress) {
                task.progress(first + outcomes_.size(), all);
            }
        }
        finish();
    }

private:
    void calculate_batch(std::size_t first, bool is_private);
    void calculate_one(std::size_t assistant, calc::Outcome& outcome) const;
    [[nodiscard]] month::PersonMonth month_of(std::size_t assistant, calc::Outcome& outcome) const;
    void
    settle(std::size_t assistant, calc::Outcome& outcome, std::optional<Money> household_pay) const;
    [[nodiscard]] Money household_pay() const;
    void sort_out(const std::string& alias, calc::Outcome& outcome);
    void digest(std::uint32_t assistant, calc::Outcome outcome);
    /// Whether problems have been found that nobody holds back.
    [[nodiscard]] bool is_refused() const {
        return !of_everybody_.empty() ||
               (!calculation_.task.arguments.hold_back && !loaded_.held.empty());
    }
    void finish();

    const Calculation& calculation_;
    Loaded& loaded_;
    Computed& computed_;
    tax::Tables tax_tables_; ///< made ready once for everybody
    Digest digest_;
    std::vector<calc::Outcome> outcomes_; ///< of the batch at hand
    FirstOfEach of_everybody_;
};

void Calculator::calculate_one(std::size_t assistant, calc::Outcome& outcome) const {
    if (loaded_.held.contains(loaded_.facts.assistants[assistant].id)) {
        return;
    }
    const auto index = static_cast<std::uint32_t>(assistant);
    outcome = calc::calculate(loaded_.facts,
                              loaded_.rules,
                              loaded_.settings,
                              digest_.start().of(index, loaded_.settings.period),
                              index,
                              calculation_.files);
    if (outcome.problems.empty()) {
        auto person = month_of(assistant, outcome);
        month::settle_holiday_pay(person);
    }
}

month::PersonMonth Calculator::month_of(std::size_t assistant, calc::Outcome& outcome) const {
    return {.facts = loaded_.facts,
            .rules = loaded_.rules,
            .settings = loaded_.settings,
            .tax_tables = tax_tables_,
            .assistant = loaded_.facts.assistants[assistant],
            .result = outcome.result,
            .problems = outcome.problems};
}

/// What follows from one person's pay. Nothing follows from no lines at all.
void Calculator::settle(std::size_t assistant,
                        calc::Outcome& outcome,
                        std::optional<Money> household_pay) const {
    // Shifts that a salary covers give no lines, and still say where she worked.
    const bool is_idle = outcome.result.lines.empty() && outcome.result.shifts.empty();
    if (is_idle || !outcome.problems.empty()) {
        return;
    }
    month::PersonMonth person = month_of(assistant, outcome);
    person.household_pay = household_pay;
    month::settle_person(person);
}

/// A private person's pay for work in the home this year, this run included.
Money Calculator::household_pay() const {
    Money sum =
        month::household_pay(digest_.start().employer_accounts(), loaded_.settings.payment_date);
    for (const calc::Outcome& outcome : outcomes_) {
        sum += outcome.problems.empty() ? outcome.result.gross : Money{};
    }
    return sum;
}

void Calculator::calculate_batch(std::size_t first, bool is_private) {
    const unsigned threads = calculation_.task.threads;
    for_each_index(outcomes_.size(), threads, [&](std::size_t i) {
        calculate_one(first + i, outcomes_[i]);
        if (!is_private) {
            settle(first + i, outcomes_[i], std::nullopt);
        }
    });
    if (!is_private) {
        return;
    }
    const Money pay = household_pay();
    for_each_index(
        outcomes_.size(), threads, [&](std::size_t i) { settle(first + i, outcomes_[i], pay); });
}

/// Takes what calculation found wrong: of her, or of everybody. With `--hold-back` a finding that
/// stops holds its person back as well.
void Calculator::sort_out(const std::string& alias, calc::Outcome& outcome) {
    for (Diagnostic& problem : outcome.problems) {
        if (problem.person.empty()) {
            of_everybody_.add(std::move(problem));
        } else {
            BPA_CHECK(problem.person == alias);
            loaded_.held[alias].push_back(std::move(problem));
        }
    }
    if (!calculation_.task.arguments.hold_back) {
        return;
    }
    for (const line::Finding& finding : outcome.result.findings) {
        if (finding.level == line::FindingLevel::stop) {
            BPA_CHECK(finding.assistant == alias);
            loaded_.held[alias].push_back(as_problem(finding));
        }
    }
}

void Calculator::digest(std::uint32_t assistant, calc::Outcome outcome) {
    const std::string& alias = loaded_.facts.assistants[assistant].id;
    sort_out(alias, outcome);
    if (is_refused()) { // the rest is calculated for its problems alone
        return;
    }
    const auto held = loaded_.held.find(alias);
    if (held != loaded_.held.end()) {
        digest_.hold_back(assistant, held->second);
    } else {
        digest_.take(assistant, std::move(outcome));
    }
}

void Calculator::finish() {
    if (is_refused()) {
        std::move(of_everybody_).report(calculation_.diagnostics);
        for (const auto& [person, problems] : loaded_.held) {
            for (const Diagnostic& problem : problems) {
                calculation_.diagnostics.add(problem);
            }
        }
        return;
    }
    for (const auto& [person, problems] : loaded_.held) {
        computed_.held_back_problems.insert(
            computed_.held_back_problems.end(), problems.begin(), problems.end());
    }
    const std::vector<Diagnostic> problems = digest_.finish();
    for (const Diagnostic& problem : problems) {
        calculation_.diagnostics.add(problem);
    }
    computed_.ok = problems.empty();
}

} // namespace

void calculate(const Calculation& calculation, const Receiver& receiver, Computed& computed) {
    Calculator{calculation, receiver, computed}.run();
}

} // namespace bpa::run
