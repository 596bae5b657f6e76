#include "yaml/syntax.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace bpa::yaml {
namespace {

/// Knows what one message of the library means to us: a reason for `yaml/syntax`, or another code.
struct Meaning {
    std::string_view library_text; ///< what the message begins with
    std::string_view meaning;
};

constexpr std::array meanings = {
    Meaning{"illegal map value", "syntax-colon"},
    Meaning{"illegal map key", "syntax-colon"},
    Meaning{"illegal tab when looking for indentation", "syntax-tab"},
    Meaning{"end of map not found", "syntax-indent"},
    Meaning{"end of sequence not found", "syntax-indent"},
    Meaning{"end of map flow not found", "syntax-bracket-content"},
    Meaning{"end of sequence flow not found", "syntax-bracket-content"},
    Meaning{"illegal flow end", "syntax-bracket-close"},
    Meaning{"illegal EOF in scalar", "syntax-quote"},
    Meaning{"illegal document indicator in scalar", "syntax-quote"},
    Meaning{"unknown token", "syntax-character"},
    Meaning{"unknown escape character", "syntax-escape"},
    Meaning{"bad character found while scanning hex number", "syntax-escape"},
    Meaning{"invalid unicode", "syntax-escape"},
    Meaning{"illegal block entry", "syntax-list"},
    Meaning{"cannot set zero indentation for a block scalar", "syntax-block"},
    Meaning{"unexpected character in block scalar", "syntax-block"},
    Meaning{"the referenced anchor is not defined", "yaml/alias"},
    Meaning{"alias not found after *", "yaml/alias"},
    Meaning{"illegal character found while scanning alias", "yaml/alias"},
    Meaning{"aliases can't have any content", "yaml/alias"},
    Meaning{"anchor not found after &", "yaml/anchor"},
    Meaning{"illegal character found while scanning anchor", "yaml/anchor"},
    Meaning{"cannot assign multiple anchors", "yaml/anchor"},
    Meaning{"cannot assign multiple tags", "yaml/tag"},
    Meaning{"illegal character found while scanning tag handle", "yaml/tag"},
    Meaning{"tag handle with no suffix", "yaml/tag"},
    Meaning{"end of verbatim tag not found", "yaml/tag"},
    Meaning{"YAML directives", "yaml/directive"},
    Meaning{"bad YAML version", "yaml/directive"},
    Meaning{"YAML major version", "yaml/directive"},
    Meaning{"repeated YAML directive", "yaml/directive"},
    Meaning{"repeated TAG directive", "yaml/directive"},
    Meaning{"TAG directives", "yaml/directive"},
};

std::string_view meaning_of(std::string_view library_text) {
    const auto found =
        std::find_if(meanings.begin(), meanings.end(), [library_text](const Meaning& m) {
            return library_text.starts_with(m.library_text);
        });
    return found == meanings.end() ? "syntax-other" : found->meaning;
}

/// What stands before `offset` on its line.
std::string_view line_before(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    return before.substr(before.rfind('\n') + 1); // npos + 1 is 0: the first line
}

bool is_indentation(std::string_view text) {
    return text.find_first_not_of(" \t-") == std::string_view::npos;
}

/// The first quote from `offset` on that opens a value and is still open at `until`; npos when
/// none.
std::size_t find_open_quote(std::string_view text, std::size_t offset, std::size_t until) {
    while (true) {
        offset = text.find_first_of("\"'", offset);
        if (offset == std::string_view::npos) {
            return offset;
        }
        const bool opens = offset == 0 || std::string_view{" \t\n[{,"}.find(text[offset - 1]) !=
                                              std::string_view::npos;
        const std::size_t end = opens ? end_of_quoted(text, offset) : offset + 1;
        if (end == std::string_view::npos || end > until) {
            return offset;
        }
        offset = end;
    }
}

} // namespace

std::size_t end_of_quoted(std::string_view text, std::size_t offset) {
    const char quote = text[offset];
    for (std::size_t at = offset + 1; at < text.size(); ++at) {
        if (quote == '"' && text[at] == '\\') {
            ++at;
        } else if (text[at] == quote) {
            const bool is_doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
            if (!is_doubled) {
                return at + 1;
            }
            ++at;
        }
    }
    return std::string_view::npos;
}

bool is_indented_with_tab(std::string_view text, std::size_t offset) {
    const std::string_view before = line_before(text, offset);
    return before.substr(0, before.find_first_not_of(" \t")).find('\t') != std::string_view::npos;
}

Brackets measure_brackets(std::string_view text, std::size_t offset) {
    Brackets brackets;
    int open = 0;
    while (offset < text.size()) {
        const char c = text[offset];
        if (c == '"' || c == '\'') {
            const std::size_t end = end_of_quoted(text, offset);
            offset = end == std::string_view::npos ? text.size() : end;
            continue;
        }
        if (c == '[' || c == '{') {
            brackets.depth = std::max(brackets.depth, ++open);
        }
        if ((c == ']' || c == '}') && --open == 0) {
            brackets.is_closed = true;
            return brackets;
        }
        ++offset;
    }
    return brackets;
}

void add_syntax(std::string_view reason,
                const source::Place& place,
                source::Diagnostics& diagnostics) {
    diagnostics.add(
        {.code = "yaml/syntax",
         .place = place,
         .length = 1,
         .args = {{"reason", std::string{reason}}, {"advice", std::string{reason} + "-advice"}},
         .related = {}});
}

void report_syntax(const SyntaxFailure& failure,
                   Locator& locator,
                   source::Diagnostics& diagnostics) {
    std::string_view meaning = meaning_of(failure.library_text);
    std::size_t offset = failure.offset;
    if (meaning == "syntax-quote") {
        // The library names the end of the file; what helps is where the quote opens.
        const std::size_t opened =
            find_open_quote(locator.text(), failure.last_event, failure.offset);
        offset = opened == std::string_view::npos ? offset : opened;
    } else if (meaning == "syntax-bracket-content" &&
               failure.unclosed_bracket != std::string_view::npos) {
        meaning = "syntax-bracket-open";
        offset = failure.unclosed_bracket;
    } else if (meaning.starts_with("syntax-") && is_indented_with_tab(locator.text(), offset)) {
        meaning = "syntax-tab";
    } else if (meaning == "syntax-indent" && !is_indentation(line_before(locator.text(), offset))) {
        meaning = "syntax-after-value";
    }
    const source::Place place = locator.at(offset);
    if (meaning.starts_with("syntax-")) {
        return add_syntax(meaning, place, diagnostics);
    }
    diagnostics.add(
        {.code = std::string{meaning}, .place = place, .length = 1, .args = {}, .related = {}});
}

} // namespace bpa::yaml
