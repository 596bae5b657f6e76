#pragma once

#include "source/diagnostic.hpp"
#include "source/place.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The tax administration's answer to a request for tax cards: read from JSON or XML, held against
/// the employer folder, and written as `tax-cards/<year>.yaml`. Nothing here touches a file.
namespace bpa::cards {

/// Knows one element of an answer, whichever form the answer came in. The items of a JSON list
/// stand one after the other under the list's name, as they do in XML.
struct Element {
    std::string name;              ///< without namespace prefix
    std::string text;              ///< of an element without children
    std::vector<Element> children; ///< in file order
    source::Place place;           ///< of the value in JSON, of the tag in XML
    bool is_number = false;        ///< a JSON number: its zeros in front are lost
};

/// How large an answer may be. Ten thousand people take some twenty megabytes.
struct Limits {
    std::size_t max_bytes = 64U << 20U;
    std::size_t max_depth = 16;
    std::size_t max_elements = 1'000'000;
};

/// Reads a registered file as JSON or XML, whichever it begins as. Nothing when it cannot be read,
/// which is reported: `import/not-an-answer`, `import/malformed`, `import/too-large`,
/// `import/too-deep`, `import/document-type`, or a code of `yaml/` for bytes no input may have.
/// Every problem hides the digits of the line it quotes.
[[nodiscard]] std::optional<Element> read_elements(const source::SourceFiles& files,
                                                   source::FileId file,
                                                   source::Diagnostics& diagnostics,
                                                   const Limits& limits = {});

} // namespace bpa::cards
