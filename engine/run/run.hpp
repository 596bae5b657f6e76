#pragma once

#include "line/result.hpp"
#include "rulebook/rulebook.hpp"
#include "source/inputs.hpp"
#include "values/date.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Order of work: inputs to a result, a result to an immutable folder, and the proof that a folder
/// is what it says.
namespace bpa::run {

/// What the user asked for; everything here stands in the manifest under `arguments`.
struct Arguments {
    Month period;
    std::optional<Date> payment_date; ///< empty: by the employer's rule
    bool draft = false;
    bool provisional = false;
    bool hold_back = false;
    source::Language language = source::Language::nb; ///< of summary and findings
};

/// Receives a file of the run folder: path inside the folder, and its bytes.
using Sink = std::function<void(const std::string& path, const std::string& bytes)>;
/// Turns a result into files. The wiring of writers is the program's (`cli`), not the engine's.
using Writer = std::function<void(
    const line::RunResult&, const line::Legend&, const source::SourceFiles&, const Sink&)>;

/// What a run starts from besides its inputs: the head of the chain and the paid shifts of earlier
/// runs of the periods at hand. All of it is copied into `prior/` and so belongs to the proof.
struct Prior {
    std::string run;             ///< head of the chain, `2026-09/01`; empty for the first run
    std::string manifest_sha256; ///< of the head's manifest
    int sequence = 0;            ///< of the head; the new run is one more
    /// Copies by name under `prior/`: `closing-balances.yaml` of the head and
    /// `paid-shifts/<period>-<nn>.csv` of every earlier run of the period and of carried periods.
    std::map<std::string, std::string> files;
};

/// The outcome of computing, before anything is written.
struct Computed {
    line::RunResult result;
    rulebook::Rules rules;
    bool ok = false;      ///< false: diagnostics stop the run
    bool stopped = false; ///< a finding of level stop that nobody held back
};

/// Reads inputs, calculates every assistant on `threads` threads, assembles the result. Pure but
/// for reading through `inputs`. Asserts the ties: minutes in = minutes classified; lines = gross.
[[nodiscard]] Computed compute(source::Inputs& inputs,
                               const Arguments& arguments,
                               const Prior& prior,
                               const std::string& run_name,
                               unsigned threads,
                               source::Diagnostics& diagnostics);

} // namespace bpa::run
