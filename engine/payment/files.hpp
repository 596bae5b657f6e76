#pragma once

#include "payment/record.hpp"
#include "run/chain.hpp"
#include "source/inputs.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace bpa::payment {

/// Knows a published run and the employer folder it stands in.
struct FoundRun {
    std::filesystem::path employer;
    run::Chain chain;
    std::size_t index = 0; ///< in the chain

    [[nodiscard]] const run::Link& link() const { return chain.links.at(index); }
};

/// Finds the run that a path names, `FOLDER/runs/2026-10/01`, and proves its chain. Reported:
/// `payment/draft`, `payment/not-a-run`, and what the chain's reader says.
[[nodiscard]] std::optional<FoundRun> find_run(const std::filesystem::path& path,
                                               source::SourceFiles& files,
                                               source::Diagnostics& diagnostics);

/// The files made of a run so far, oldest first. Reported: what the record's reader says, and
/// `payment/record-gap` when a number is missing, and `payment/other-run` for a file made of
/// another run than the one that stands there now.
[[nodiscard]] std::optional<std::vector<Record>> read_files(const std::filesystem::path& employer,
                                                            const run::Link& link,
                                                            source::Inputs& inputs,
                                                            source::Diagnostics& diagnostics);

/// `2026-10/01-02`.
[[nodiscard]] std::string payment_name(const std::string& run, std::size_t number);

} // namespace bpa::payment
