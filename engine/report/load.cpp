#include "report/load.hpp"

#include "amelding/load/load.hpp"
#include "facts/load/load.hpp"
#include "report/entered.hpp"
#include "rulebook/load/load.hpp"
#include "run/chain.hpp"
#include "run/reopen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

namespace bpa::report {
namespace {

namespace fs = std::filesystem;

/// Knows the entries of the adjustment files that were asked about.
class Entries {
public:
    Entries(source::Inputs& inputs, const facts::Employer& employer, const line::Legend& legend)
        : inputs_{inputs}, employer_{employer}, legend_{legend} {}

    std::optional<SaidOfAmount> said_of(const EnteredAmount& asked, Month month) {
        if (is_tax(asked.pay_code)) {
            const auto* said = facts::in_force(employer_.reporting, month.last_day());
            return said == nullptr || said->value.extra_withholding_code.empty()
                       ? std::nullopt
                       : std::optional{
                             SaidOfAmount{.description = said->value.extra_withholding_code}};
        }
        for (const auto& entry : entries_of(asked.period)) {
            if (entry.assistant == asked.assistant && entry.pay_code == asked.pay_code &&
                entry.date == asked.date && entry.amount == asked.amount) {
                return SaidOfAmount{.description = entry.reported_as,
                                    .benefit = entry.benefit,
                                    .kilometres = entry.kilometres};
            }
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] bool is_tax(const std::string& pay_code) const {
        return std::any_of(
            legend_.pay_codes.begin(), legend_.pay_codes.end(), [&](const auto& one) {
                return one.code == pay_code && one.role == line::PayRole::tax;
            });
    }

    const std::vector<EnteredEntry>& entries_of(const std::string& period) {
        const auto [found, is_new] = entries_.try_emplace(period);
        if (is_new) {
            found->second = read_entered(inputs_, period);
        }
        return found->second;
    }

    source::Inputs& inputs_;
    const facts::Employer& employer_;
    const line::Legend& legend_;
    std::map<std::string, std::vector<EnteredEntry>> entries_;
};

} // namespace

std::optional<LoadedFolder> load_folder(source::Inputs& inputs, source::Diagnostics& diagnostics) {
    const auto problems = diagnostics.size();
    auto rules = rulebook::load_base_rules(inputs, diagnostics);
    if (!rules) {
        return std::nullopt;
    }
    auto reporting = amelding::load_reporting_rules(rules->legend, inputs, diagnostics);
    if (!reporting) {
        return std::nullopt;
    }
    auto employer = facts::load_employer(inputs, *rules, diagnostics);
    if (!employer) {
        return std::nullopt;
    }
    facts::load_arrangements(inputs, *employer, *rules);
    rulebook::load_rulebooks(*rules, inputs, employer->agreements, employer->options, diagnostics);
    auto facts = facts::load_people(inputs, std::move(*employer), *rules, diagnostics);
    if (!facts || diagnostics.size() != problems) {
        return std::nullopt;
    }
    return LoadedFolder{std::move(*rules), std::move(*reporting), std::move(*facts)};
}

std::optional<std::vector<PublishedRun>> runs_paid_in(const fs::path& employer,
                                                      const run::Chain& chain,
                                                      Month month,
                                                      source::Diagnostics& diagnostics) {
    std::vector<PublishedRun> runs;
    for (const auto& link : chain.links) {
        if (Month::of(link.manifest.payment_date) != month) {
            continue;
        }
        const auto folder = employer / run::runs_folder / link.run;
        auto opened = run::open_run(folder);
        if (!opened.manifest) { // read a moment ago
            diagnostics.add(
                {.code = "report/run-changed",
                 .args = {{"run", link.run}, {"path", std::string{run::manifest_name}}}});
            return std::nullopt;
        }
        // Payslips are many, and nobody here asks for them.
        opened.manifest->read.clear();
        std::erase_if(opened.manifest->wrote,
                      [](const auto& file) { return !file.path.starts_with("audit/"); });
        runs.push_back({folder, std::move(*opened.manifest), link.manifest_sha256});
    }
    return runs;
}

AskEmployer ask_of(source::Inputs& inputs,
                   const facts::Employer& employer,
                   const line::Legend& legend,
                   Month month) {
    auto entries = std::make_shared<Entries>(inputs, employer, legend);
    return [entries, month](const EnteredAmount& asked) { return entries->said_of(asked, month); };
}

} // namespace bpa::report
