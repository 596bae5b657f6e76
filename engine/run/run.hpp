#pragma once

#include "line/legend.hpp"
#include "line/result.hpp"
#include "line/writer.hpp"
#include "run/balances.hpp"
#include "source/inputs.hpp"
#include "values/date.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Order of work: inputs to a result, a result to an immutable folder, and the proof that a folder
/// is what it says.
namespace bpa::run {

/// How payslips are written. `pdf` writes the text as well.
enum class Payslips : std::uint8_t { none, text, pdf };
/// As it is written on the command line and in the manifest: `pdf`.
[[nodiscard]] std::string_view name_of(Payslips payslips);

/// What the user asked for; but for what it `is_from_before` it stands in the manifest under
/// `arguments`.
struct Arguments {
    Month period;
    std::optional<Date> payment_date; ///< empty: by the employer's rule
    bool draft = false;
    bool provisional = false;
    bool hold_back = false;
    source::Language language = source::Language::nb; ///< of what is written for the employer
    Payslips payslips = Payslips::pdf;
    /// Whether the run was made before pay was written beside agreements it is held against, and
    /// before terms were asked whether the employer is bound. Not asked for: the files that its
    /// manifest names tell.
    bool is_from_before_floor = false;
    /// Whether the run was made before the sums of arrangements were written by pay code. Told in
    /// the same way.
    bool is_from_before_arrangement_codes = false;
};

/// The writers of one run, in the order in which they get everything.
using Writers = std::vector<std::unique_ptr<line::Writer>>;
/// Makes the writers that a run with these arguments has; again each time it is calculated. Which
/// they are is the program's affair (`cli`), not the engine's.
using MakeWriters = std::function<Writers(const Arguments&)>;

/// What a run starts from besides its inputs: the head of the chain and the paid shifts of earlier
/// runs of the periods at hand. All of it is copied into `prior/` and so belongs to the proof.
struct Prior {
    std::string run;             ///< head of the chain, `2026-09/01`; empty for the first run
    std::string manifest_sha256; ///< of the head's manifest
    std::int64_t sequence = 0;   ///< of the head; the new run is one more
    /// Copies by name under `prior/`: `closing-balances.yaml` of the head and
    /// `paid-shifts/<period>-<nn>.csv` of earlier runs.
    std::map<std::string, std::string> files;
};

/// Knows everything that decides the outcome of a run, its inputs apart.
struct Task {
    Arguments arguments;
    Prior prior;
    std::string run;       ///< `2026-10/01`
    unsigned threads = 1;  ///< the outcome is the same for any number
    std::size_t batch = 0; ///< assistants at a time; zero: by the threads. The outcome is the same.
    /// Told how many assistants of how many have been calculated, now and then.
    std::function<void(std::size_t done, std::size_t all)> progress = {};
};

/// The outcome of a calculation.
struct Computed {
    line::RunResult result;
    line::Legend legend; ///< of every name and citation in `result`
    Balances closing;
    std::vector<PaidShiftRow> paid; ///< only when they were kept
    std::set<std::string> pays;     ///< periods whose shifts are paid
    std::string instant;            ///< payment date at 00:00, `2026-11-10T00:00+01:00`
    bool ok = false;                ///< false: diagnostics stop the run
    bool stopped = false;           ///< a finding of level stop that nobody held back
    /// With `hold_back`: the problems of those held back, for showing; nothing written depends on
    /// it.
    std::vector<source::Diagnostic> held_back_problems;
};

/// Reads inputs, calculates every assistant and keeps all results. Pure but for reading through
/// `inputs`. For whoever looks into a run; one that is written is streamed (`produce`).
[[nodiscard]] Computed
compute(source::Inputs& inputs, const Task& task, source::Diagnostics& diagnostics);

} // namespace bpa::run
