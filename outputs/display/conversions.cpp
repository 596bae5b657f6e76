#include "outputs/display/conversions.hpp"

#include "outputs/display/words.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace bpa::outputs::display {
namespace {

using line::Input;
using line::InputName;
using line::Line;

/// A duration as a sentence says it; the value as it is when it is none.
std::string spoken(const Input& input, Language language) {
    const auto* time = std::get_if<Minutes>(&input.value);
    return time == nullptr ? value(input.value, language) : display::spoken(*time, language);
}

/// What time that was not worked is paid for: up to the least of an attendance, of a shift that was
/// called off or taken as time off, between two shifts; empty on others.
std::string not_worked(const Telling& telling, const Line& line) {
    const Language language = telling.language;
    const line::Derivation& made = line.derivation;
    const Input* time = find_input(made, InputName::hours);
    const bool is_rounded = find_input(made, InputName::block) != nullptr;
    if (time == nullptr || line.quantity != Minutes{} || is_rounded ||
        find_input(made, InputName::counted_hours) == nullptr) {
        return {};
    }
    const std::string spent = value(time->value, language);
    if (const Input* least = find_input(made, InputName::least_hours)) {
        return say(language,
                   {"et oppmøte på {} timer lønnes som minst {}",
                    "an attendance of {} hours is paid as at least {}"},
                   spent,
                   spoken(*least, language));
    }
    if (const Input* share = find_input(made, InputName::percent)) {
        return say(language,
                   {"en avlyst vakt på {} timer gir {} av dem",
                    "a cancelled shift of {} hours gives {} of them"},
                   spent,
                   value(share->value, language));
    }
    const bool is_time_off =
        line.shift && telling.who.shifts.at(static_cast<std::size_t>(*line.shift)).is_time_off;
    const Phrase phrase = is_time_off
                              ? Phrase{"avspasert med {} timer", "taken as time off, {} hours"}
                              : Phrase{"tiden mellom to vakter lønnes, {} timer",
                                       "the time between two shifts is paid, {} hours"};
    return say(language, phrase, spent);
}

/// What conversions make of the time of a line, in clauses: `hver time lønnes som 20 minutter`.
std::vector<std::string> conversion_clauses(const Telling& telling, const Line& line) {
    const Language language = telling.language;
    std::vector<std::string> clauses;
    if (const Input* per_hour = find_input(line.derivation, InputName::paid_per_hour)) {
        clauses.push_back(say(language,
                              {"hver time lønnes som {}", "each hour is paid as {}"},
                              spoken(*per_hour, language)));
    }
    if (line.quantity == Minutes{}) { // for no time worked, and so for no calls
        if (std::string clause = not_worked(telling, line); !clause.empty()) {
            clauses.push_back(std::move(clause));
        }
        return clauses;
    }
    if (const Input* block = find_input(line.derivation, InputName::call_block)) {
        clauses.push_back(say(language,
                              {"utrykninger lønnes med {} for hver påbegynte {}",
                               "calls are paid with {} for each {} begun"},
                              spoken(*block, language),
                              spoken(*block, language)));
    }
    if (const Input* part = find_input(line.derivation, InputName::block)) {
        clauses.push_back(say(language,
                              {"utrykninger legges sammen og avrundes til hele {}",
                               "calls are added up and rounded to whole parts of {}"},
                              spoken(*part, language)));
    }
    if (const Input* least = find_input(line.derivation, InputName::least_hours)) {
        clauses.push_back(say(language,
                              {"en utrykning lønnes med minst {}", "a call is paid at least {}"},
                              spoken(*least, language)));
    }
    return clauses;
}

/// The legal basis of a conversion in brackets; empty without one.
std::string basis_of_conversion(const Telling& telling, const Line& line) {
    const Input* counted = find_input(line.derivation, InputName::counted_hours);
    const auto* cited =
        counted == nullptr ? nullptr : std::get_if<line::CitationIndex>(&counted->origin);
    return cited == nullptr ? std::string{}
                            : " (" + basis(telling.legend, *cited, telling.language) + ')';
}

/// What rounding overtime as a sum is for, on the line of the difference; empty on others.
std::string rounded_overtime(const Telling& telling, const Line& line) {
    const Input* sum = find_input(line.derivation, InputName::hours);
    const Input* unit = find_input(line.derivation, InputName::block);
    if (sum == nullptr || unit == nullptr || line.quantity != Minutes{}) {
        return {};
    }
    const Language language = telling.language;
    std::string text = say(language,
                           {"; avrunding av {} timer overtid", "; rounding {} hours of overtime"},
                           value(sum->value, language));
    if (const Input* before = find_input(line.derivation, InputName::overtime_before)) {
        text += say(language,
                    {", etter {} før i perioden", ", after {} earlier in the period"},
                    value(before->value, language));
    }
    return text + say(language,
                      {" til hele deler på {}", " to whole parts of {}"},
                      spoken(*unit, language));
}

} // namespace

std::string converted(const Telling& telling, const Line& line) {
    std::string text = rounded_overtime(telling, line);
    for (const std::string& clause : conversion_clauses(telling, line)) {
        text += "; " + clause;
    }
    return text.empty() ? text : text + basis_of_conversion(telling, line);
}

std::string conversions_of(const Telling& telling, const std::vector<const Line*>& lines) {
    std::vector<std::pair<std::string, std::vector<std::string>>> by_basis;
    for (const Line* line : lines) {
        std::string basis = basis_of_conversion(telling, *line);
        auto found = std::find_if(
            by_basis.begin(), by_basis.end(), [&](const auto& one) { return one.first == basis; });
        for (std::string& clause : conversion_clauses(telling, *line)) {
            if (found == by_basis.end()) {
                found = by_basis.insert(found, {basis, {}});
            }
            add_new(found->second, std::move(clause));
        }
    }
    std::string text;
    for (const auto& [basis, clauses] : by_basis) {
        std::string sentence;
        for (const std::string& clause : clauses) {
            sentence += sentence.empty() ? "" : "; ";
            sentence += clause;
        }
        text += text.empty() ? "" : ". ";
        text += capitalized(std::move(sentence)) + basis;
    }
    return text;
}

} // namespace bpa::outputs::display
