#pragma once

#include "facts/load/load.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bpa::facts::test {

/// Knows an employer folder held in memory: path to text.
using Folder = std::map<std::string, std::string>;

/// A folder with nothing wrong: a company with two sub-units, the arrangements `sol` and `luna`,
/// the assistants `ada` (employments 1 and 2) and `bo`, and October 2026 with three shifts.
[[nodiscard]] Folder good_folder();
/// What the rule loader would have given: duties, pay codes, sources, the clock, municipalities.
[[nodiscard]] rulebook::Rules rules();

/// Replaces a text that stands in the file exactly once.
void edit(Folder& folder, const std::string& path, const std::string& from, const std::string& to);

/// Knows what loading a folder gave.
struct Loaded {
    std::optional<Facts> facts;
    rulebook::Rules rules;
    std::vector<source::Diagnostic> problems;
    std::vector<std::string> shown; ///< each problem as drawn, bokmål then English
    std::vector<std::string> at;    ///< the line from each problem's place on
    std::vector<std::string> other; ///< the line from the first related place on

    /// The codes of all problems, with the person behind a colon where there is one.
    [[nodiscard]] std::vector<std::string> codes() const;
};

/// Loads October 2026, which by the folder's calendar is paid on 10 November 2026.
[[nodiscard]] Loaded load(const Folder& folder,
                          std::vector<CarriedKey> carried = {},
                          std::optional<Date> payment_date = {});

/// Knows a folder with one thing wrong and what should be said of it.
struct Bad {
    std::string path;
    std::string from;
    std::string to;
    std::string code; ///< `hours/overlap:ada` when it is a person's
    std::string at;   ///< how the line goes on from the place
};

/// Loads the good folder with the edit and requires exactly the one problem.
void require_bad(const Bad& bad);

[[nodiscard]] Date day(const std::string& text);
[[nodiscard]] Month month(const std::string& text);
/// The minute of a wall-clock reading in winter (`+01:00`) or summer (`+02:00`).
[[nodiscard]] Instant utc(const std::string& local, int offset_hours);

} // namespace bpa::facts::test
