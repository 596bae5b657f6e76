#include "outputs/spreadsheet/notes.hpp"

#include "outputs/display/spans.hpp"
#include "outputs/display/why.hpp"
#include "outputs/findings/wording.hpp"
#include "values/check.hpp"

#include <algorithm>

namespace bpa::outputs::spreadsheet {
namespace {

constexpr ColumnIndex level = 0;
constexpr ColumnIndex assistant = 1;
constexpr ColumnIndex text = 2;
constexpr ColumnIndex remedy = 3;
constexpr ColumnIndex clause = 4;
constexpr ColumnIndex place = 5;
constexpr ColumnIndex code = 6;

ListLayout layout_of(const Desk& desk) {
    const auto column = [&](int width, const Phrase& heading) {
        return Column{width, desk.say(heading)};
    };
    return {.heading_row = heading_row,
            .frozen_columns = 0,
            .columns = {column(14, {"Nivå", "Level"}),
                        column(14, {"Assistent", "Assistant"}),
                        column(70, {"Hva", "What"}),
                        column(60, {"Hva som kan gjøres", "What can be done"}),
                        column(40, {"Hjemmel", "Clause"}),
                        column(36, {"Sted", "Place"}),
                        column(32, {"Kode", "Code"})},
            .is_locked = false}; // no formula reads it
}

Phrase name_of_level(line::FindingLevel of) {
    switch (of) {
    case line::FindingLevel::stop:
        return {"stopper", "stops"};
    case line::FindingLevel::review:
        return {"må vurderes", "to be judged"};
    case line::FindingLevel::note:
        return {"til orientering", "for information"};
    }
    fail_check("a level has a name", __FILE__, __LINE__);
}

/// Room for the longest of the wrapped texts, by its bytes.
int height_of(const std::string& what, const std::string& can_be_done) {
    constexpr std::size_t per_line = 62;
    constexpr std::size_t of_remedy = 54;
    constexpr std::size_t points = 16;
    constexpr std::size_t most = 400;
    const std::size_t rows = 1 + std::max(what.size() / per_line, can_be_done.size() / of_remedy);
    return static_cast<int>(std::min(rows * points, most));
}

} // namespace

NoteSheet::NoteSheet(const Desk& desk, Book& book)
    : desk_{desk}, name_{desk.say({"Merknader", "Findings"})}, layout_{layout_of(desk)},
      sheet_{book.add(name_)} {}

void NoteSheet::write(const line::Finding& finding, RowIndex row) {
    const FindingWords words = words_of(finding, desk_.legend, desk_.language);
    sheet_.row_height(row, height_of(words.text, words.remedy));
    sheet_.text({row, level}, desk_.say(name_of_level(finding.level)), Style::wrapped);
    sheet_.text({row, assistant}, finding.assistant, Style::wrapped);
    sheet_.text({row, text}, words.text, Style::wrapped);
    sheet_.text({row, remedy}, words.remedy, Style::wrapped);
    if (finding.citation) {
        sheet_.text({row, clause},
                    display::basis(desk_.legend, *finding.citation, desk_.language),
                    Style::wrapped);
    }
    sheet_.text({row, place}, desk_.files.text(finding.place), Style::wrapped);
    sheet_.text({row, code}, finding.code, Style::wrapped);
}

void NoteSheet::write_waiting(const line::CarriedShift& shift, RowIndex row) {
    const std::string why = display::shift_time(shift.start, shift.end, desk_.language) + ". " +
                            display::why_unpaid(shift.reason, desk_.language);
    const std::string can_be_done = display::what_to_do(shift.reason, desk_.language);
    sheet_.row_height(row, height_of(why, can_be_done));
    sheet_.text({row, level}, desk_.say({"ubetalt vakt", "unpaid shift"}), Style::wrapped);
    sheet_.text({row, assistant}, shift.assistant, Style::wrapped);
    sheet_.text({row, text}, why, Style::wrapped);
    sheet_.text({row, remedy}, can_be_done, Style::wrapped);
    sheet_.text({row, place}, desk_.files.text(shift.place), Style::wrapped);
}

void NoteSheet::close(const line::RunResult& run) {
    write_title(sheet_,
                desk_,
                name_,
                {"Dette bør et menneske se på: merknadene i findings.txt, og vaktene som ikke er "
                 "betalt ennå.",
                 "A person should look at this: the findings of findings.txt, and the shifts not "
                 "paid yet."});
    sheet_.open_list(layout_);
    RowIndex row = first_row;
    for (const line::Finding& finding : run.findings) {
        write(finding, row++);
    }
    for (const line::CarriedShift& shift : run.carried) {
        write_waiting(shift, row++);
    }
    if (row == first_row) {
        sheet_.text({row, text}, desk_.say({"Ingen merknader.", "No findings."}));
    }
    sheet_.close_list(layout_, std::max(row, first_row + 1) - 1);
}

} // namespace bpa::outputs::spreadsheet
