#include "run/execute.hpp"

#include "run/chain.hpp"
#include "run/disk.hpp"
#include "run/lock.hpp"
#include "run/produce.hpp"
#include "run/publish.hpp"

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace bpa::run {
namespace {

namespace fs = std::filesystem;

constexpr mode_t private_folder = 0700;

/// Removes folders made on the way when nothing came to stand in them.
class EmptyFolders {
public:
    EmptyFolders() = default;
    EmptyFolders(const EmptyFolders&) = delete;
    EmptyFolders(EmptyFolders&&) = delete;
    EmptyFolders& operator=(const EmptyFolders&) = delete;
    EmptyFolders& operator=(EmptyFolders&&) = delete;
    ~EmptyFolders() {
        std::for_each(made_.rbegin(), made_.rend(), [](const fs::path& folder) {
            ::rmdir(folder.c_str()); // refuses a folder with anything in it
        });
    }

    void watch(fs::path folder) { made_.push_back(std::move(folder)); }

    /// Makes a folder unless it is there.
    std::optional<source::Diagnostic> make(const fs::path& folder) {
        if (::mkdir(folder.c_str(), private_folder) == 0) {
            watch(folder);
            return std::nullopt;
        }
        return errno == EEXIST ? std::nullopt
                               : std::optional{write_problem(errno, folder.parent_path())};
    }

private:
    std::vector<fs::path> made_;
};

Outcome outcome_for(const Order& order) {
    return {.inputs = source::Inputs{disk_source(order.employer, order.rules)},
            .diagnostics = {},
            .computed = {},
            .published = std::nullopt};
}

/// What the chain has for this run. Problems are put into the outcome, whose register of files is
/// only used for them: after one nothing else is read.
std::optional<Task> prepare(const Order& order, Outcome& outcome) {
    source::SourceFiles files;
    source::Diagnostics problems;
    const auto chain = read_chain(order.employer, files, problems);
    auto prior =
        chain ? collect_prior(*chain, order.employer, order.arguments.period, {files, problems})
              : std::nullopt;
    if (!prior) {
        outcome.inputs.files() = std::move(files);
        outcome.diagnostics = std::move(problems);
        return std::nullopt;
    }
    return Task{.arguments = order.arguments,
                .prior = std::move(*prior),
                .run = next_run(*chain, order.arguments.period),
                .threads = order.threads,
                .batch = order.batch,
                .progress = order.progress};
}

/// Knows a run that is ready to be calculated.
struct Prepared {
    Task task;
    Loaded loaded;
};

/// Reads the chain and the inputs; nothing after a problem that nobody can be left out for.
std::optional<Prepared> load(const Order& order, Outcome& outcome) {
    auto task = prepare(order, outcome);
    if (!task) {
        return std::nullopt;
    }
    auto loaded = load(outcome.inputs, *task, outcome.diagnostics);
    if (!loaded) {
        return std::nullopt;
    }
    return Prepared{std::move(*task), std::move(*loaded)};
}

Calculation calculation_of(Prepared& prepared, Outcome& outcome) {
    return {.loaded = prepared.loaded,
            .task = prepared.task,
            .files = outcome.inputs.files(),
            .diagnostics = outcome.diagnostics};
}

/// Calculates and writes at once; a run that is refused at its end leaves nothing either.
void publish_to(const fs::path& target,
                Prepared& prepared,
                const MakeWriters& writers,
                Outcome& outcome) {
    std::optional<Produced> produced;
    auto problem = publish(target, [&](line::Sink& sink) {
        produced = produce(
            calculation_of(prepared, outcome), {.writers = writers}, outcome.computed, sink);
        return produced.has_value();
    });
    outcome.computed.legend = std::move(prepared.loaded.rules.legend);
    if (problem) {
        outcome.diagnostics.add(std::move(*problem));
    } else if (produced) {
        outcome.published = Published{target, produced->manifest_sha256};
    }
}

/// Whether a path leads to a place below a folder, whatever links and dots it goes by.
bool is_below(const fs::path& path, const fs::path& folder) {
    std::error_code ignored;
    const fs::path inner = fs::weakly_canonical(path, ignored);
    const fs::path outer = fs::weakly_canonical(folder, ignored);
    return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first ==
           outer.end();
}

void run_to(const fs::path& target,
            const Order& order,
            const MakeWriters& writers,
            Outcome& outcome) {
    // What lies there is the chain, and only a run that holds its lock may add to it.
    if (is_below(target, order.employer / runs_folder)) {
        outcome.diagnostics.add({.code = "run/out-among-runs",
                                 .place = {},
                                 .length = 1,
                                 .args = {{"path", target.string()}},
                                 .related = {}});
        return;
    }
    if (auto problem = check_target_is_free(target)) {
        outcome.diagnostics.add(std::move(*problem));
        return;
    }
    if (auto prepared = load(order, outcome)) {
        publish_to(target, *prepared, writers, outcome);
    }
}

/// A draft stands outside the chain, so it needs no lock of it; the rename decides who is first.
void run_draft(const Order& order, const MakeWriters& writers, Outcome& outcome) {
    auto prepared = load(order, outcome);
    if (!prepared) {
        return;
    }
    const fs::path drafts = order.employer / drafts_folder;
    const fs::path period = drafts / order.arguments.period.text();
    EmptyFolders made;
    for (const fs::path& folder : {drafts, period}) {
        if (auto problem = made.make(folder)) {
            outcome.diagnostics.add(std::move(*problem));
            return;
        }
    }
    const std::string name = run_name(order.arguments.period, next_number(period));
    publish_to(drafts / name, *prepared, writers, outcome);
}

void remove_all_leftovers(const fs::path& runs) {
    std::error_code error;
    for (fs::directory_iterator entry{runs, error}; !error && entry != fs::directory_iterator{};
         entry.increment(error)) {
        remove_leftovers(entry->path());
    }
}

void run_in_chain(const Order& order, const MakeWriters& writers, Outcome& outcome) {
    const fs::path runs = order.employer / runs_folder;
    auto lock = FolderLock::take(runs);
    if (auto* problem = std::get_if<source::Diagnostic>(&lock)) {
        outcome.diagnostics.add(std::move(*problem));
        return;
    }
    // After the lock, so that an empty folder goes while nobody else can be working in it.
    EmptyFolders made;
    made.watch(runs);
    remove_all_leftovers(runs);
    auto prepared = load(order, outcome);
    if (!prepared) {
        return;
    }
    if (auto problem = made.make(runs / order.arguments.period.text())) {
        outcome.diagnostics.add(std::move(*problem));
        return;
    }
    publish_to(runs / prepared->task.run, *prepared, writers, outcome);
}

} // namespace

Outcome check(const Order& order) {
    Outcome outcome = outcome_for(order);
    auto prepared = load(order, outcome);
    if (prepared) {
        const Receiver nobody{.result = [](const auto&) {}, .paid = [](const auto&) {}};
        calculate(calculation_of(*prepared, outcome), nobody, outcome.computed);
        outcome.computed.legend = std::move(prepared->loaded.rules.legend);
    }
    return outcome;
}

Outcome execute(const Order& order, const MakeWriters& writers) {
    Outcome outcome = outcome_for(order);
    if (order.out) {
        run_to(*order.out, order, writers, outcome);
    } else if (order.arguments.draft) {
        run_draft(order, writers, outcome);
    } else {
        run_in_chain(order, writers, outcome);
    }
    return outcome;
}

} // namespace bpa::run
