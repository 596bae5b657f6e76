#pragma once

#include "run/manifest.hpp"
#include "run/run.hpp"
#include "source/diagnostic.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace bpa::run {

/// Folders of an employer folder that runs and drafts are published to.
inline constexpr std::string_view runs_folder = "runs";
inline constexpr std::string_view drafts_folder = "drafts";

/// Knows one published run as the chain sees it.
struct Link {
    Month period;
    int number = 0;  ///< within the period, from 1
    std::string run; ///< `2026-10/01`
    std::string manifest_sha256;
    /// Without its file lists, but for the three files that later runs read: a chain of years must
    /// not hold the names of every payslip.
    Manifest manifest;
    source::Place place; ///< of the manifest, as a whole
};

/// Knows every run of an employer, in the order they were published.
struct Chain {
    std::vector<Link> links;
};

/// Reads `runs/<period>/<nn>/manifest.yaml` and proves the chain: numbered from 1 without a gap,
/// and each holding the hash of the manifest before it. Reported otherwise: `run/no-manifest`,
/// `run/moved`, `run/draft-in-chain`, `run/chain-gap`, `run/chain-broken`, and what a manifest's
/// reader says. Problems point into `files`.
[[nodiscard]] std::optional<Chain> read_chain(const std::filesystem::path& employer,
                                              source::SourceFiles& files,
                                              source::Diagnostics& diagnostics);

/// The name of the next run of a period: `2026-10/02` after `2026-10/01`.
[[nodiscard]] std::string next_run(const Chain& chain, Month period);

/// The name of a run: period and at least two digits.
[[nodiscard]] std::string run_name(Month period, int number);

/// The first number that no folder of a period has, under `parent`, counted from 1.
[[nodiscard]] int next_number(const std::filesystem::path& period_folder);

/// Gathers what a run of `period` starts from. Each file is held against the hash in its run's
/// manifest: `run/record-changed`. Runs made for another employer are refused:
/// `run/other-employer`.
///
/// Paid shifts are taken from every run that paid shifts of the period, of a period with carried
/// shifts, or of their neighbours, so that no time is paid twice across the border of a period.
[[nodiscard]] std::optional<Prior>
collect_prior(const Chain& chain,
              const std::filesystem::path& employer,
              Month period,
              std::pair<source::SourceFiles&, source::Diagnostics&> problems);

} // namespace bpa::run
