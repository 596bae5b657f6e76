#include "payment/people.hpp"

#include "facts/load/load.hpp"
#include "report/field.hpp"
#include "rulebook/load/load.hpp"
#include "run/disk.hpp"
#include "run/hash.hpp"
#include "source/inputs.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string_view>
#include <utility>

namespace bpa::payment {
namespace {

using report::money_of;

/// What a line of a role does to the net; nothing for what the employer pays besides.
std::optional<Money> net_of(std::string_view role, Money amount) {
    if (role == "pay" || role == "reimbursement") {
        return amount;
    }
    if (role == "tax" || role == "deduction") {
        return -amount;
    }
    return std::nullopt;
}

using Nets = std::map<std::string, Money>;

std::optional<Nets> read_nets(const report::PublishedRun& run, source::Diagnostics& diagnostics) {
    enum Column : std::size_t { assistant, role, amount };
    static constexpr std::array<std::string_view, 3> columns{"assistant", "role", "amount"};
    Nets nets;
    const bool is_read = report::read_table(
        run,
        "audit/lines.csv",
        columns,
        [&](std::span<const std::string> fields) {
            Money& net = nets[fields[assistant]]; // also of whom nothing is left
            if (const auto part = net_of(fields[role], money_of(fields[amount]))) {
                net += *part;
            }
        },
        diagnostics);
    return is_read ? std::optional{std::move(nets)} : std::nullopt;
}

/// Whether what was read of a run's copies is what its manifest says.
bool is_as_published(const report::PublishedRun& run, const source::SourceFiles& files) {
    return std::ranges::all_of(files.all(), [&](const auto& file) {
        const auto* known = run::find_file(run.manifest, run::copy_path(file.path));
        return known != nullptr && known->sha256 == run::sha256(file.text);
    });
}

std::optional<facts::Facts> read_facts(source::Inputs& inputs, source::Diagnostics& problems) {
    auto rules = rulebook::load_base_rules(inputs, problems);
    auto employer = rules ? facts::load_employer(inputs, *rules, problems) : std::nullopt;
    if (!employer) {
        return std::nullopt;
    }
    facts::load_arrangements(inputs, *employer, *rules);
    rulebook::load_rulebooks(*rules, inputs, employer->agreements, employer->options, problems);
    return facts::load_people(inputs, std::move(*employer), *rules, problems);
}

} // namespace

std::optional<facts::Facts> facts_of(const report::PublishedRun& run,
                                     source::Diagnostics& diagnostics) {
    source::Inputs inputs{run::run_source(run.folder)};
    source::Diagnostics problems;
    auto facts = read_facts(inputs, problems);
    if (!facts || !is_as_published(run, inputs.files())) {
        diagnostics.add({.code = "report/run-changed",
                         .args = {{"run", run.manifest.run}, {"path", "input/"}}});
        return std::nullopt;
    }
    return facts;
}

std::optional<RunPeople> people_of(const report::PublishedRun& run,
                                   source::Diagnostics& diagnostics) {
    const auto nets = read_nets(run, diagnostics);
    const auto facts = nets ? facts_of(run, diagnostics) : std::nullopt;
    if (!facts) {
        return std::nullopt;
    }
    RunPeople all{.employer = facts->employer.name,
                  .employer_account = facts->employer.bank_account,
                  .people = {}};
    std::map<std::string_view, const facts::Assistant*> known;
    for (const auto& one : facts->assistants) {
        known.emplace(one.id, &one);
    }
    for (const auto& [alias, net] : *nets) {
        const auto found = known.find(alias);
        BPA_CHECK(found != known.end()); // whoever has lines stands in the copies
        const auto& who = *found->second;
        all.people.push_back({.assistant = alias,
                              .name = who.given_name + " " + who.family_name,
                              .account = who.bank_account,
                              .net = net});
    }
    return all;
}

std::optional<std::map<std::string, std::string>> accounts_of(source::Inputs& folder,
                                                              source::Diagnostics& diagnostics) {
    const auto facts = read_facts(folder, diagnostics);
    if (!facts) {
        return std::nullopt;
    }
    std::map<std::string, std::string> accounts;
    for (const auto& who : facts->assistants) {
        accounts.emplace(who.id, who.bank_account);
    }
    return accounts;
}

} // namespace bpa::payment
