#pragma once

#include "cards/answer.hpp"
#include "facts/load/load.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace bpa::cards {

using DatedCard = facts::FromDate<facts::TaxCard>;

/// Knows what an answer changes for one assistant.
struct Change {
    std::size_t assistant = 0;       ///< index into `CardHolders::assistants`
    std::optional<DatedCard> before; ///< the last card of the year that the folder has
    DatedCard after;
    bool is_replacing = false; ///< `before` would be used from the same day, and goes
};

/// Why something of an answer is told but not written.
enum class NoteKind : std::uint8_t {
    unknown_person,   ///< nobody in the folder has the number
    number_replaced,  ///< the D-number is out of use; who she is stands in `assistant`
    unknown_replaced, ///< the same, and nobody in the folder has either number
    ignored_part,     ///< a part of the card that is not for these wages, named by `code`
};

/// Knows something of an answer that a person should look at.
struct Note {
    NoteKind kind = NoteKind::unknown_person;
    source::Place place;
    std::optional<std::size_t> assistant; ///< index into `CardHolders::assistants`
    std::string code;
};

/// Knows what importing an answer comes to.
struct Plan {
    int year = 0;
    std::vector<Change> changes; ///< ordered by alias
    std::vector<Note> notes;     ///< in file order
    std::size_t unchanged = 0;   ///< people whose card the folder has already
    /// People with a D-number about whom nothing was answered: one of them may be behind a number
    /// that nobody has.
    std::vector<std::size_t> without_answer;
};

/// Knows what the user asked for.
struct Wanted {
    std::optional<Date> from; ///< first day of payment; otherwise by the card
    int year = 0;             ///< income year asked for
};

/// The income year of an answer, by the first person with one; nothing when no person has.
[[nodiscard]] std::optional<int> year_of(const Answer& answer);

/// Holds an answer against the folder. Nothing when the answer is another employer's, another
/// year's, or older than what the folder has; all is reported.
[[nodiscard]] std::optional<Plan> make_plan(const Answer& answer,
                                            const facts::CardHolders& holders,
                                            const Wanted& wanted,
                                            source::Diagnostics& diagnostics);

/// The text of `tax-cards/<year>.yaml` when the plan has been carried out: the cards that file has
/// now and those of the plan, by alias and day.
[[nodiscard]] std::string
file_text(const Plan& plan, const facts::CardHolders& holders, const source::SourceFiles& files);
/// Reports what a person has written into the file that an import would lose: comments, by
/// `import/comments-lost`. `file` is the file as it stands.
void check_comments(const source::SourceFiles& files,
                    source::FileId file,
                    source::Diagnostics& diagnostics);
/// `tax-cards/2026.yaml`.
[[nodiscard]] std::string file_of(int year);

} // namespace bpa::cards
