#include "report/month_sources.hpp"

#include "amelding/reader.hpp"
#include "report/contribution.hpp"
#include "run/folder_files.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace bpa::report {
namespace {

namespace fs = std::filesystem;

/// Whether a run of a later month of the year charged the pay of earlier months, or nothing when it
/// could not be read.
std::optional<bool> was_passed_later(const fs::path& employer,
                                     const run::Chain& chain,
                                     Month month,
                                     source::Diagnostics& diagnostics) {
    for (Month later = month.plus_months(1); later.year() == month.year();
         later = later.plus_months(1)) {
        const auto runs = runs_paid_in(employer, chain, later, diagnostics);
        if (!runs) {
            return std::nullopt;
        }
        for (const auto& run : *runs) {
            const auto bases = read_contribution(run, later, diagnostics);
            if (!bases) {
                return std::nullopt;
            }
            if (std::any_of(bases->begin(), bases->end(), [](const auto& base) {
                    return base.earlier_months != Money{};
                })) {
                return true;
            }
        }
    }
    return false;
}

/// The contribution of the month as it is known now; nothing after reporting.
std::optional<std::vector<ContributionBase>> contribution_of(const fs::path& employer,
                                                             const run::Chain& chain,
                                                             Month month,
                                                             const std::vector<PublishedRun>& runs,
                                                             source::Diagnostics& diagnostics) {
    if (runs.empty()) {
        return std::vector<ContributionBase>{};
    }
    auto bases = read_contribution(runs.back(), month, diagnostics);
    const auto is_exempt = [](const ContributionBase& base) { return base.is_exempt; };
    if (!bases || std::none_of(bases->begin(), bases->end(), is_exempt)) {
        return bases;
    }
    const auto was_passed = was_passed_later(employer, chain, month, diagnostics);
    if (!was_passed) {
        return std::nullopt;
    }
    for (auto& base : *bases) {
        base.is_moved = *was_passed && base.is_exempt;
        base.is_exempt = base.is_exempt && !*was_passed;
    }
    return bases;
}

/// Whether a message is whole; what it breaks was told when it was made.
bool is_read(const fs::path& path, amelding::Receiver& receiver) {
    amelding::Findings unseen;
    amelding::FileBytes bytes{path};
    return !amelding::read_message(bytes, receiver, unseen);
}

} // namespace

std::optional<MonthSources> month_sources(const fs::path& employer,
                                          const run::Chain& chain,
                                          const LoadedFolder& folder,
                                          Month month,
                                          source::Inputs& inputs,
                                          source::Diagnostics& diagnostics) {
    const auto problems = diagnostics.size();
    auto runs = runs_paid_in(employer, chain, month, diagnostics);
    auto contribution =
        runs ? contribution_of(employer, chain, month, *runs, diagnostics) : std::nullopt;
    if (!contribution) {
        return std::nullopt;
    }
    const bool is_exempt = std::any_of(contribution->begin(),
                                       contribution->end(),
                                       [](const auto& base) { return base.is_exempt; });
    MonthSources sources{
        .month = month,
        .facts = folder.facts,
        .rules = folder.rules,
        .reporting = folder.reporting,
        .runs = std::move(*runs),
        .posts = Posts{{.reporting = folder.reporting,
                        .legend = folder.rules.legend,
                        .month = month,
                        .is_exempt = is_exempt,
                        .ask = ask_of(inputs, folder.facts.employer, folder.rules.legend, month)}},
        .contribution = std::move(*contribution),
        .before = {}};
    for (std::size_t i = 0; i < sources.runs.size(); ++i) {
        sources.posts.add(sources.runs[i], static_cast<std::uint16_t>(i), diagnostics);
    }
    return diagnostics.size() == problems ? std::optional{std::move(sources)} : std::nullopt;
}

bool read_back(const SentMessage& message,
               amelding::Receiver& receiver,
               source::Diagnostics& diagnostics) {
    const std::string name{xml_name};
    const auto path = message.folder / name;
    const auto& wrote = message.record.wrote;
    const auto recorded = std::find_if(
        wrote.begin(), wrote.end(), [&](const auto& file) { return file.path == name; });
    const auto now = run::hash_file(path, name);
    if (recorded != wrote.end() && now && now->sha256 == recorded->sha256 &&
        is_read(path, receiver)) {
        return true;
    }
    diagnostics.add({.code = "report/message-changed",
                     .args = {{"report", message.record.report}, {"path", name}}});
    return false;
}

} // namespace bpa::report
