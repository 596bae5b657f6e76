#pragma once

#include "line/writer.hpp"
#include "outputs/display/words.hpp"
#include "outputs/spreadsheet/book.hpp"

#include <string>

namespace bpa::outputs::spreadsheet {

using display::Phrase;

/// Knows what every sheet looks things up in.
struct Desk {
    const line::RunHeader& header;
    const line::Legend& legend;
    const source::SourceFiles& files;
    source::Language language;

    [[nodiscard]] std::string say(const Phrase& phrase) const {
        return std::string{phrase.in(language)};
    }
    [[nodiscard]] const std::string& name(const line::Text& text) const {
        return text.in(language);
    }
    /// «UTKAST», «FORELØPIG», both, or nothing.
    [[nodiscard]] std::string marks() const;
};

// Where things stand on every sheet that is a list.
inline constexpr RowIndex title_row = 0;
inline constexpr RowIndex note_row = 1;
inline constexpr RowIndex total_row = 2;
inline constexpr RowIndex heading_row = 3;
inline constexpr RowIndex first_row = 4;

/// Writes what a sheet is, for whom and for when, with the marks of the run, and what it shows.
void write_title(Sheet& sheet, const Desk& desk, const std::string& name, const Phrase& note);

} // namespace bpa::outputs::spreadsheet
