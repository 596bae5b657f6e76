#pragma once

#include "run/run.hpp"
#include "source/diagnostic.hpp"
#include "source/inputs.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// Runs months of an employer in memory, one after the other, as the program does on disk.
namespace bpa::months {

/// Files of an employer folder by logical path. They lie over those of a folder on disk.
using Files = std::map<std::string, std::string>;

/// The employer folder `base` with `over` on top of it, and the rules of a folder; the repository's
/// own when none is named.
[[nodiscard]] source::InputSource layered(const std::filesystem::path& base,
                                          const Files& over,
                                          const std::filesystem::path& rules = {});

/// Every file of a folder, by its path inside it.
[[nodiscard]] Files files_in(const std::filesystem::path& folder);

/// Knows one run that was made.
struct Made {
    run::Computed computed;
    source::Diagnostics diagnostics;
    source::SourceFiles files;
    std::string run;
};

/// Knows a chain of runs in memory. Closing balances and paid shifts go through their files' bytes.
class ChainInMemory {
public:
    /// Computes a run on top of those before it. A run that comes out becomes the head.
    Made run(source::InputSource source, const run::Arguments& arguments, unsigned threads = 1);

private:
    run::Prior prior_;
    std::map<std::string, int> numbers_;
};

} // namespace bpa::months
