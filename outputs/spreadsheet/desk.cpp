#include "outputs/spreadsheet/desk.hpp"

#include "outputs/display/values.hpp"

namespace bpa::outputs::spreadsheet {

std::string Desk::marks() const {
    std::string marks;
    if (header.draft) {
        marks += say({"UTKAST", "DRAFT"});
    }
    if (header.provisional) {
        marks += marks.empty() ? "" : ", ";
        marks += say({"FORELØPIG", "PROVISIONAL"});
    }
    return marks;
}

void write_title(Sheet& sheet, const Desk& desk, const std::string& name, const Phrase& note) {
    const std::string marks = desk.marks();
    const std::string title = name + " · " + desk.header.employer_name + " · " +
                              display::month(desk.header.period, desk.language) + " · " +
                              desk.header.run;
    sheet.text({title_row, 0},
               marks.empty() ? title : marks + " · " + title,
               marks.empty() ? Style::title : Style::mark);
    sheet.text({note_row, 0}, desk.say(note), Style::note);
}

} // namespace bpa::outputs::spreadsheet
