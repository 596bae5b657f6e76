#pragma once

#include "cards/element.hpp"
#include "values/date.hpp"
#include "values/exact.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::cards {

/// Reads an element's children by name and reports what is missing, repeated, unknown or no value
/// of its kind. Keeps references to what it is made of.
class Fields {
public:
    /// `known` are the names the element may have; any other means that the form of the answer has
    /// changed, and nothing of it can be relied on.
    Fields(const Element& element,
           std::span<const std::string_view> known,
           source::Diagnostics& diagnostics);

    [[nodiscard]] const Element& element() const { return element_; }
    /// The child of a name; null when there is none. One that is there twice is reported.
    [[nodiscard]] const Element* find(std::string_view name) const;
    /// The same; a child that is not there is reported.
    [[nodiscard]] const Element* need(std::string_view name) const;
    [[nodiscard]] std::vector<const Element*> all(std::string_view name) const;

    [[nodiscard]] std::optional<Date> date(std::string_view name) const;
    /// A plain decimal number of `lowest` or more and `highest` at most.
    struct Range {
        std::int64_t lowest = 0;
        std::int64_t highest = 0;
    };
    [[nodiscard]] std::optional<Exact> number(std::string_view name, Range range) const;

    [[nodiscard]] source::Diagnostics& diagnostics() const { return diagnostics_; }

private:
    const Element& element_;
    source::Diagnostics& diagnostics_;
};

/// Reports a value that is not what it should be; `expected` is a key of the catalogue's words.
void report_value(const Element& element,
                  std::string_view expected,
                  source::Diagnostics& diagnostics);

/// Knows a fixed word of the answer and what it means.
template <class T>
struct Code {
    std::string_view word; ///< as captured answers write it: `loennFraHovedarbeidsgiver`
    T meaning;
};

/// Whether a word as written is the known one, in either of the two spellings:
/// `LOENN_FRA_NAV` and `loennFraNAV` are the same.
[[nodiscard]] bool is_code(std::string_view written, std::string_view known);

/// What an element's word means; nothing when it is none of the known (reported).
template <class T, std::size_t count>
[[nodiscard]] std::optional<T> meaning_of(const Element& element,
                                          const std::array<Code<T>, count>& known,
                                          source::Diagnostics& diagnostics) {
    for (const Code<T>& code : known) {
        if (is_code(element.text, code.word)) {
            return code.meaning;
        }
    }
    report_value(element, "known code", diagnostics);
    return std::nullopt;
}

} // namespace bpa::cards
