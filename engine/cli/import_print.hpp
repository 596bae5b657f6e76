#pragma once

#include "cards/plan.hpp"
#include "cli/words.hpp"

#include <string>

namespace bpa::cli {

/// Knows an import as it is told: what it comes to, and whether it was carried out.
struct ShownImport {
    const cards::Plan& plan;
    const facts::CardHolders& holders;
    std::string path; ///< of the file of cards, as the user would open it
    bool is_written = false;
    Language language = Language::nb;
};

/// For people: each change from the old card to the new, then what was not taken in. Names people
/// by alias and name, never by number.
[[nodiscard]] std::string import_text(const ShownImport& shown);
/// The same for programs.
[[nodiscard]] std::string import_json(const ShownImport& shown);
/// An answer that says that nothing has changed since the last request.
[[nodiscard]] std::string no_changes_text(Language language);

} // namespace bpa::cli
