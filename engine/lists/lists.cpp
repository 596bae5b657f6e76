#include "lists/lists.hpp"

#include "lists/publish.hpp"
#include "payment/files.hpp"
#include "payment/people.hpp"
#include "run/disk.hpp"
#include "run/folder_files.hpp"
#include "run/reopen.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <variant>

namespace bpa::lists {
namespace {

namespace fs = std::filesystem;

/// The person of an alias; null when the facts do not have her.
const facts::Assistant* person_of(const facts::Facts& facts, const std::string& alias) {
    const auto& people = facts.assistants; // ordered by id
    const auto found = std::ranges::lower_bound(people, alias, {}, &facts::Assistant::id);
    return found == people.end() || found->id != alias ? nullptr : &*found;
}

/// Knows lists in the making.
class Making {
public:
    explicit Making(const Order& order)
        : order_{order}, outcome_{.inputs = source::Inputs{run::disk_source({}, {})}} {}

    Outcome make();

private:
    bool open();
    bool read_runs();
    void note_later();
    bool read_people();
    bool make_lists();
    bool compare();
    void publish();
    std::optional<RunFigures> read_run(const run::Link& link);
    [[nodiscard]] const facts::Assistant* find(const std::string& alias) const;
    [[nodiscard]] const RunFigures* run_before() const;

    bool fail(std::string_view code, source::MessageArgs args = {}) {
        outcome_.diagnostics.add({.code = std::string{code}, .args = std::move(args)});
        return false;
    }

    const Order& order_;
    Outcome outcome_;
    std::optional<payment::FoundRun> found_;
    std::vector<RunFigures> runs_;            ///< of the year of payment, oldest first, ours last
    std::optional<RunFigures> period_before_; ///< when it was paid in the year before
    std::map<std::string, std::string> last_run_; ///< that has a person, by alias
    std::map<std::string, facts::Facts> facts_;   ///< by run; ours is always there
    std::map<std::string, Exact> minutes_;        ///< of the month
};

bool Making::open() {
    source::Diagnostics problems;
    found_ = payment::find_run(order_.run, outcome_.inputs.files(), problems);
    if (found_) {
        return true;
    }
    // The same refusals as of a payment file, in words about lists.
    for (auto& problem : problems.sorted(outcome_.inputs.files())) {
        if (problem.code == "payment/draft") {
            problem.code = "lists/draft";
        } else if (problem.code == "payment/not-a-run") {
            problem.code = "lists/not-a-run";
        }
        outcome_.diagnostics.add(std::move(problem));
    }
    return false;
}

std::optional<RunFigures> Making::read_run(const run::Link& link) {
    const auto folder = found_->employer / run::runs_folder / link.run;
    auto opened = run::open_run(folder);
    if (!opened.manifest) {
        fail("report/run-changed", {{"run", link.run}, {"path", std::string{run::manifest_name}}});
        return std::nullopt;
    }
    return read_figures({folder, std::move(*opened.manifest), link.manifest_sha256},
                        outcome_.diagnostics);
}

/// Every run counts: a correction is a run of its own and takes nothing's place.
bool Making::read_runs() {
    const auto& ours = found_->link();
    const int year = ours.manifest.payment_date.year();
    for (std::size_t i = 0; i <= found_->index; ++i) {
        const auto& link = found_->chain.links[i];
        const bool is_of_year = link.manifest.payment_date.year() == year;
        const bool is_before =
            ours.number == 1 && link.number == 1 && link.period == ours.period.plus_months(-1);
        if (!is_of_year && !is_before) {
            continue;
        }
        auto figures = read_run(link);
        if (!figures) {
            return false;
        }
        if (is_of_year) {
            runs_.push_back(std::move(*figures));
        } else {
            period_before_ = std::move(*figures);
        }
    }
    return true;
}

void Making::note_later() {
    const auto& links = found_->chain.links;
    for (std::size_t i = found_->index + 1; i < links.size(); ++i) {
        if (Month::of(links[i].manifest.payment_date) == runs_.back().paid_in) {
            outcome_.later.push_back(links[i].run);
        }
    }
}

/// The first run of the pay period before ours; null when ours is not the first of its own.
const RunFigures* Making::run_before() const {
    const auto& ours = found_->link();
    if (ours.number != 1) {
        return nullptr;
    }
    const auto wanted = run::run_name(ours.period.plus_months(-1), 1);
    const auto found = std::ranges::find_if(
        runs_, [&](const auto& run) { return run.run.manifest.run == wanted; });
    return found != runs_.end() ? &*found : period_before_ ? &*period_before_ : nullptr;
}

/// Facts of our run, and of earlier ones for people whom our facts no longer have.
bool Making::read_people() {
    const auto& ours = runs_.back();
    const auto load = [&](const RunFigures& run) {
        auto facts = payment::facts_of(run.run, outcome_.diagnostics);
        if (facts) {
            facts_.emplace(run.run.manifest.run, std::move(*facts));
        }
        return facts.has_value();
    };
    const auto note = [&](const RunFigures& run) {
        for (const auto& [alias, person] : run.people) {
            last_run_[alias] = run.run.manifest.run;
        }
    };
    if (period_before_) {
        note(*period_before_);
    }
    std::ranges::for_each(runs_, note);
    if (!load(ours)) {
        return false;
    }
    for (auto& [alias, run] : last_run_) {
        if (person_of(facts_.at(ours.run.manifest.run), alias) != nullptr) {
            run = ours.run.manifest.run;
        }
    }
    const auto is_needed = [&](const RunFigures& run) {
        return !facts_.contains(run.run.manifest.run) &&
               std::ranges::any_of(last_run_, [&](const auto& last) {
                   return last.second == run.run.manifest.run;
               });
    };
    return std::ranges::all_of(runs_,
                               [&](const auto& run) { return !is_needed(run) || load(run); }) &&
           (!period_before_ || !is_needed(*period_before_) || load(*period_before_));
}

const facts::Assistant* Making::find(const std::string& alias) const {
    const auto run = last_run_.find(alias);
    return run == last_run_.end() ? nullptr : person_of(facts_.at(run->second), alias);
}

bool Making::make_lists() {
    auto& problems = outcome_.diagnostics;
    const auto& ours = runs_.back();
    const auto& facts = facts_.at(ours.run.manifest.run);
    for (const auto& run : runs_) {
        const auto minutes = run.paid_in == ours.paid_in ? read_paid_minutes(run.run, problems)
                                                         : std::map<std::string, Exact>{};
        if (!minutes) {
            return false;
        }
        for (const auto& [alias, paid] : *minutes) {
            minutes_[alias] = minutes_[alias] + paid;
        }
    }
    const auto due = payment::read_due(ours.run, problems);
    if (!due) {
        return false;
    }
    const auto finder = [this](const std::string& alias) { return find(alias); };
    const PensionSources pension{
        .runs = runs_, .facts = facts, .minutes = minutes_, .find = finder};
    auto& lists = outcome_.lists;
    lists = {.run = ours.run.manifest.run,
             .period = ours.run.manifest.arguments.period,
             .paid_in = ours.paid_in,
             .payment_date = ours.run.manifest.payment_date,
             .employer = facts.employer.name,
             .organisation_number = facts.employer.organisation_number};
    lists.pension = pension_rows(pension);
    lists.outside_pension = count_outside(lists.pension, pension);
    lists.unions =
        union_lists({.run = ours, .before = run_before(), .facts = facts, .find = finder});
    lists.controls = pension_controls(lists.pension, pension);
    std::ranges::move(dues_controls(lists.unions, *due), std::back_inserter(lists.controls));
    const bool all = are_even(lists.controls, problems);
    std::erase_if(lists.controls, [](const Control& control) { return control.rows == 0; });
    return all;
}

/// Holds the pension list against the provider's, when one was given.
bool Making::compare() {
    if (!order_.compare) {
        return true;
    }
    const auto theirs = read_provider_file(*order_.compare, outcome_.diagnostics);
    if (!theirs) {
        return false;
    }
    auto& lists = outcome_.lists;
    lists.comparison = lists::compare({.rows = lists.pension,
                                       .facts = facts_.at(lists.run),
                                       .period = lists.period,
                                       .paid_in = lists.paid_in},
                                      *theirs);
    return true;
}

void Making::publish() {
    const auto& ours = runs_.back().run;
    RecordHead head{.run = ours.manifest.run,
                    .manifest_sha256 = ours.manifest_sha256,
                    .runs = {},
                    .compared = {}};
    if (period_before_) {
        head.runs.push_back(period_before_->run.manifest.run);
    }
    for (const auto& run : runs_) {
        head.runs.push_back(run.run.manifest.run);
    }
    if (order_.compare) {
        head.compared = run::hash_file(*order_.compare, {});
    }
    auto published = lists::publish(found_->employer, order_, head, outcome_);
    if (auto* problem = std::get_if<source::Diagnostic>(&published)) {
        outcome_.diagnostics.add(std::move(*problem));
        return;
    }
    outcome_.folder = std::get<fs::path>(std::move(published));
}

Outcome Making::make() {
    if (open() && read_runs() && read_people() && make_lists() && compare()) {
        note_later();
        if (!outcome_.lists.is_empty()) {
            publish();
        }
    }
    return std::move(outcome_);
}

} // namespace

Outcome make(const Order& order) {
    return Making{order}.make();
}

} // namespace bpa::lists
