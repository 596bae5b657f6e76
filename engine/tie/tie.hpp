#pragma once

#include "source/inputs.hpp"
#include "tie/table.hpp"
#include "values/date.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace bpa::tie {

/// Knows everything a run became, held against everything else.
struct Outcome {
    source::SourceFiles files;
    source::Diagnostics diagnostics; ///< nothing was compared
    std::string run;
    Month paid_in;
    Table table;
    std::set<Place> missing; ///< no file of the kind is there
    std::vector<Note> notes;

    /// Whether every figure is the same everywhere and no file is at fault.
    [[nodiscard]] bool is_even() const;
};

/// Reads the workbook, payslips, monthly report, payment files, vouchers and tables of a published
/// run (`FOLDER/runs/2026-10/01`) back from their files and holds each figure against the others.
/// Nothing is taken from memory or calculated again. Reported: `payment/draft`,
/// `payment/not-a-run`, and what the chain's reader says.
[[nodiscard]] Outcome tie(const std::filesystem::path& run);

} // namespace bpa::tie
