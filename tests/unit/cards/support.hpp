#pragma once

#include "cards/plan.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bpa::cards::test {

/// One person with a table card, as the administration would send it; two spaces a level.
[[nodiscard]] std::string good_json();
/// The same in XML, with a namespace prefix on every element.
[[nodiscard]] std::string good_xml();
/// The good answer with one text, which stands in it once, in place of another.
[[nodiscard]] std::string changed(std::string text, const std::string& from, const std::string& to);

/// Knows what reading a file gave: the answer, or the codes of what is wrong.
struct Read {
    std::optional<Answer> answer;
    std::vector<std::string> codes;
    std::vector<std::string> at; ///< `line:column` of each
    std::string shown;           ///< every problem as drawn, bokmål and English
};
[[nodiscard]] Read read(const std::string& text, const Limits& limits = {});

/// A folder with ada, who has the good answer's number, and bo, who has a D-number.
using Folder = std::map<std::string, std::string>;
[[nodiscard]] Folder good_folder();

/// Knows what holding an answer against a folder gave.
struct Planned {
    std::optional<Plan> plan;
    std::vector<std::string> codes;
    std::string text; ///< of the file that would be written
};
[[nodiscard]] Planned
plan(const std::string& answer, const Folder& folder, std::optional<Date> from = {});

[[nodiscard]] Date day(const std::string& text);

} // namespace bpa::cards::test
