#include "outputs/display/time_off.hpp"

#include "outputs/payslip/sections.hpp"

#include <string_view>

namespace bpa::outputs::payslip {
namespace {

using display::Phrase;
using document::Align;
using document::Row;
using document::Table;

/// When it was earned in this run, and until when it can be taken.
std::string note_of(const Slip& slip, const line::TimeOffBalance& balance) {
    std::string note;
    for (const line::EarnedTimeOff& earned : slip.who().earned_time_off) {
        const auto& shift = slip.who().shifts.at(static_cast<std::size_t>(earned.shift));
        if (shift.employment == balance.employment &&
            slip.telling.legend.at(earned.rule).id == balance.rule) {
            note += note.empty() ? "" : "; ";
            note += display::earned(earned, slip.language());
        }
    }
    return note.empty() ? note : note + '.';
}

Row row_of(const Slip& slip, const line::TimeOffBalance& balance) {
    const display::Language language = slip.language();
    const auto hours = [language](const ExactMinutes& time) {
        return time == ExactMinutes{} ? std::string{} : display::hours(time, language);
    };
    std::string name = display::title_of_rule(slip.telling.legend, balance.rule, language);
    if (slip.who().person.employments.size() > 1) {
        name +=
            display::say(language, {", arbeidsforhold {}", ", employment {}"}, balance.employment);
    }
    return {.cells = {std::move(name),
                      hours(balance.before),
                      hours(balance.earned),
                      hours(balance.taken),
                      display::hours(balance.left(), language)},
            .note = note_of(slip, balance)};
}

} // namespace

void add_time_off(const Slip& slip) {
    if (slip.who().time_off.empty()) {
        return;
    }
    slip.heading(slip.say(Phrase{"Avspasering", "Time off"}));
    Table table;
    const auto add = [&](const Phrase& title, Align align) {
        table.columns.push_back({.title = slip.say(title), .align = align});
    };
    add({"Etter regelen", "By the rule"}, Align::start);
    add({"Fra før", "Before"}, Align::end);
    add({"Tjent", "Earned"}, Align::end);
    add({"Tatt ut", "Taken"}, Align::end);
    add({"Igjen", "Left"}, Align::end);
    for (const line::TimeOffBalance& balance : slip.who().time_off) {
        table.rows.push_back(row_of(slip, balance));
    }
    fit(table);
    slip.blocks.emplace_back(std::move(table));
}

} // namespace bpa::outputs::payslip
