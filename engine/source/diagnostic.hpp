#pragma once

#include "source/place.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bpa::source {

/// The user's language for messages: Norwegian bokmål or English.
enum class Language : std::uint8_t { nb, en };

/// A named piece of a message, such as `key` → `employer_nr`. Values are already plain text.
using MessageArgs = std::vector<std::pair<std::string, std::string>>;

/// Knows one thing that is wrong with an input or rule file. The text itself stands in the message
/// catalogue (`source/catalogue/`) under `code`, in both languages, so that a message is written
/// once and every code has a page in `docs/errors/`.
struct Diagnostic {
    std::string code; ///< `hours/bad-time`
    Place place;
    std::uint32_t length = 1; ///< characters to underline at `place`
    MessageArgs args;
    std::vector<Place> related; ///< the other place of a conflict
    /// The assistant (alias) whose problem this is; empty when it concerns the whole run. With
    /// `--hold-back` a person's problems leave that person out instead of stopping the run.
    std::string person = {};
    /// The quoted line holds a number that is nobody else's business (national id, account): `draw`
    /// shows its digits as `•`.
    bool private_value = false;
};

/// Collects diagnostics; loading goes on after a problem so that all are reported at once.
class Diagnostics {
public:
    void add(Diagnostic diagnostic) { items_.push_back(std::move(diagnostic)); }
    [[nodiscard]] bool empty() const { return items_.empty(); }
    [[nodiscard]] std::size_t size() const { return items_.size(); }
    /// Sorted by file path, line, column, code; exact duplicates removed.
    [[nodiscard]] std::vector<Diagnostic> sorted(const SourceFiles& files) const;

private:
    std::vector<Diagnostic> items_;
};

/// One message of the catalogue. Placeholders are `{name}` and are filled from `MessageArgs`.
/// A part in `[[…]]` is left out when a placeholder in it has no value or an empty one, as in
/// `[[did you mean `{nearest}`?]]`.
struct Message {
    std::string_view code;
    std::string_view text_nb;   ///< lower case, no full stop
    std::string_view remedy_nb; ///< one line beginning with a verb
    std::string_view text_en;
    std::string_view remedy_en;
};

/// Every diagnostic code there is, sorted by code. A code used but missing here is a bug.
[[nodiscard]] const std::vector<Message>& catalogue();
/// The message of a code; throws `InternalError` when the code is unknown.
[[nodiscard]] const Message& message_of(std::string_view code);
/// Fills `{name}` placeholders; a name without a value is a bug, except inside `[[…]]`.
[[nodiscard]] std::string fill(std::string_view pattern, const MessageArgs& args);
/// The finished text and remedy of a diagnostic, as `draw` prints them. Arguments are made visible
/// and cut at 240 characters; those named `expected`, `found`, `form`, `reason` and `advice` hold a
/// key of `catalogue/words.cpp` and are put in the user's language.
[[nodiscard]] std::string text_of(const Diagnostic& diagnostic, Language lang);
[[nodiscard]] std::string remedy_of(const Diagnostic& diagnostic, Language lang);

/// Draws one diagnostic as the house layout has it:
///
///     hours/2026-10.yaml:14:12: error[hours/bad-time]: `2026-11-03T06:0O` is not a local time
///        |
///     14 |     to:     2026-11-03T06:0O
///        |             ^^^^^^^^^^^^^^^^
///        = write it as 2026-11-03T06:00
///
/// Control and bidirectional characters in the quoted line are shown as `\u{202e}`; a line over
/// 200 characters is cut around the place. Related places follow the excerpt, each with its own,
/// before the remedy. A place with line 0 is the whole file and has no excerpt. The text ends with
/// a line feed.
[[nodiscard]] std::string
draw(const Diagnostic& diagnostic, const SourceFiles& files, Language lang);

/// The known word nearest to `word` (edit distance at most a third of its length), or empty.
[[nodiscard]] std::string nearest(std::string_view word, const std::vector<std::string>& known);

} // namespace bpa::source
