#pragma once

#include "line/writer.hpp"
#include "lists/compare.hpp"
#include "lists/control.hpp"
#include "lists/dues.hpp"
#include "lists/pension.hpp"
#include "run/manifest.hpp"
#include "source/inputs.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::lists {

/// Folder of an employer folder that lists are published to: `lists/2026-10/01-01/` holds the first
/// lists of run `2026-10/01`.
inline constexpr std::string_view lists_folder = "lists";
/// Name of what says of which run the lists were made, with the hashes of their files.
inline constexpr std::string_view record_name = "lists.yaml";

/// Knows the lists of a run.
struct Lists {
    std::string run; ///< `2026-10/01`
    Month period;    ///< of the hours
    Month paid_in;   ///< month of payment
    Date payment_date;
    std::string employer;            ///< name
    std::string organisation_number; ///< empty for a private person
    std::vector<PensionRow> pension;
    std::size_t outside_pension = 0; ///< people of the month who are not in the pension list
    std::vector<UnionList> unions;
    std::vector<Control> controls;        ///< all even
    std::optional<Comparison> comparison; ///< with the provider's list, when one was given

    /// Whether there is anything to write.
    [[nodiscard]] bool is_empty() const { return pension.empty() && unions.empty() && !comparison; }
};

/// Writes the files of the lists; in which form is the program's affair.
using WriteLists = std::function<void(const Lists& lists, line::Sink& sink)>;

/// Knows what is asked for.
struct Order {
    std::filesystem::path run;
    std::optional<std::filesystem::path> out;     ///< empty: in the employer folder
    std::optional<std::filesystem::path> compare; ///< the provider's list
    WriteLists write;
};

/// What came of it.
struct Outcome {
    source::Inputs inputs;
    source::Diagnostics diagnostics; ///< nothing was written
    Lists lists;
    std::vector<std::string> later;   ///< runs after this one that were paid in the same month
    std::vector<run::FileHash> wrote; ///< everything but the record, by path
    std::optional<std::filesystem::path> folder; ///< where it was published; empty: nothing to list
};

/// Makes the lists of a published run of its own tables and facts, and of the runs before it that
/// were paid in the same year. Reported besides what the parts say: `lists/draft`,
/// `lists/not-a-run`, `lists/sum-differs`, and `run/…` when the folder cannot be written.
[[nodiscard]] Outcome make(const Order& order);

} // namespace bpa::lists
