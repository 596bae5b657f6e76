#include "cli/command_tie.hpp"

#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/json.hpp"
#include "outputs/display/values.hpp"
#include "outputs/tie/workbook.hpp"
#include "tie/tie.hpp"
#include "values/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace bpa::cli {
namespace {

namespace display = outputs::display;
namespace fs = std::filesystem;
using tie::Figure;
using tie::Place;

Words word_of(Figure figure) {
    switch (figure) {
    case Figure::gross:
        return {.nb = "Brutto lønn", .en = "Gross pay"};
    case Figure::reimbursed:
        return {.nb = "Utlegg", .en = "Outlays"};
    case Figure::withheld_tax:
        return {.nb = "Forskuddstrekk", .en = "Tax withheld"};
    case Figure::attachments:
        return {.nb = "Utleggstrekk", .en = "Attachments"};
    case Figure::union_dues:
        return {.nb = "Fagforeningskontingent", .en = "Union dues"};
    case Figure::net:
        return {.nb = "Netto utbetalt", .en = "Net paid"};
    case Figure::holiday_pay:
        return {.nb = "Feriepenger opptjent, minus utbetalt av dem",
                .en = "Holiday pay earned, less paid of it"};
    case Figure::pension:
        return {.nb = "Pensjon", .en = "Pension"};
    case Figure::contribution:
        return {.nb = "Arbeidsgiveravgift av kjøringen",
                .en = "Employer's contribution of the run"};
    case Figure::contribution_due:
        return {.nb = "Arbeidsgiveravgift å betale for måneden",
                .en = "Employer's contribution due for the month"};
    case Figure::contribution_pay:
        return {.nb = "Lønn det betales avgift av", .en = "Pay that bears contribution"};
    case Figure::imbalance:
        return {.nb = "Bilag som ikke går opp", .en = "Vouchers that do not balance"};
    }
    fail_check("known figure", __FILE__, __LINE__);
}

Words word_of(Place place) {
    switch (place) {
    case Place::lines:
        return {.nb = "Lønnslinjer", .en = "Pay lines"};
    case Place::workbook_lines:
        return {.nb = "Regnearket, linjer", .en = "Workbook, lines"};
    case Place::workbook_people:
        return {.nb = "Regnearket, assistenter", .en = "Workbook, assistants"};
    case Place::payslips:
        return {.nb = "Lønnsslipper", .en = "Payslips"};
    case Place::obligations:
        return {.nb = "Å betale", .en = "Due"};
    case Place::message:
        return {.nb = "A-melding", .en = "A-melding"};
    case Place::bank:
        return {.nb = "Betalingsfiler", .en = "Payment files"};
    case Place::gbat10:
        return {.nb = "Bilag, GBAT10", .en = "Vouchers, GBAT10"};
    case Place::journal:
        return {.nb = "Bilag, journal", .en = "Vouchers, journal"};
    }
    fail_check("known place", __FILE__, __LINE__);
}

source::Diagnostic told(const tie::Note& note) {
    return {.code = note.code, .args = {{"path", note.path}, {"name", note.name}}};
}

std::string cell_text(Place place, const tie::Cell& cell, const tie::Row& row, Language language) {
    constexpr Words apart{.nb = " (og {} som er holdt utenfor)", .en = " (and {} left out)"};
    const auto odd = row.odd();
    std::string text = fmt::format("  {} {}: {}",
                                   std::ranges::find(odd, place) == odd.end() ? "=" : "≠",
                                   word_of(place).in(language),
                                   display::money(cell.amount, language));
    if (cell.apart != Money{}) {
        text += fmt::format(fmt::runtime(apart.in(language)), display::money(cell.apart, language));
    }
    return text + "\n";
}

std::string table_text(const tie::Outcome& made, Language language) {
    std::string text;
    for (const auto& [figure, row] : made.table) {
        text += fmt::format("{} {}\n", row.is_even() ? "=" : "≠", word_of(figure).in(language));
        for (const auto& [place, cell] : row.cells) {
            text += cell_text(place, cell, row, language);
        }
    }
    constexpr Words missing{.nb = "Ikke laget: {}\n", .en = "Not made: {}\n"};
    for (const auto place : made.missing) {
        text += fmt::format(fmt::runtime(missing.in(language)), word_of(place).in(language));
    }
    return text;
}

std::string notes_text(const tie::Outcome& made, Language language) {
    std::string text;
    for (const auto& note : made.notes) {
        const auto one = told(note);
        text += fmt::format("{}: {}\n  = {}\n",
                            one.code,
                            source::text_of(one, language),
                            source::remedy_of(one, language));
    }
    return text;
}

std::string verdict(bool is_even, Language language) {
    constexpr Words even{.nb = "Alt stemmer på øret.\n", .en = "Everything agrees to the øre.\n"};
    constexpr Words uneven{
        .nb = "Noe stemmer ikke: se det som begynner med ≠, og merknadene.\n",
        .en = "Something does not agree: see what begins with ≠, and the notes.\n"};
    return std::string{(is_even ? even : uneven).in(language)};
}

ordered_json table_json(const tie::Outcome& made, Language language) {
    ordered_json rows = ordered_json::array();
    for (const auto& [figure, row] : made.table) {
        ordered_json cells = ordered_json::object();
        for (const auto& [place, cell] : row.cells) {
            cells[std::string{tie::name_of(place)}] = {{"amount", cell.amount.text()},
                                                       {"apart", cell.apart.text()}};
        }
        ordered_json odd = ordered_json::array();
        for (const auto place : row.odd()) {
            odd.push_back(tie::name_of(place));
        }
        rows.push_back({{"figure", tie::name_of(figure)},
                        {"even", row.is_even()},
                        {"odd", odd},
                        {"files", cells}});
    }
    ordered_json missing = ordered_json::array();
    for (const auto place : made.missing) {
        missing.push_back(tie::name_of(place));
    }
    ordered_json notes = ordered_json::array();
    for (const auto& note : made.notes) {
        notes.push_back({{"code", note.code},
                         {"path", note.path},
                         {"name", note.name},
                         {"fault", note.is_fault},
                         {"text", source::text_of(told(note), language)}});
    }
    return {{"ok", made.is_even()},
            {"run", made.run},
            {"paid_in", made.paid_in.text()},
            {"rows", rows},
            {"missing", missing},
            {"notes", notes}};
}

outputs::TieTable shown(const tie::Outcome& made, Language language) {
    constexpr Words title{.nb = "Avstemming av kjøring {}", .en = "Ties of run {}"};
    outputs::TieTable table{.language = language,
                            .title = fmt::format(fmt::runtime(title.in(language)), made.run),
                            .run = made.run,
                            .day = made.paid_in.last_day()};
    std::vector<Place> places;
    for (const auto place : tie::all_places) {
        if (!made.missing.contains(place)) {
            places.push_back(place);
            table.columns.emplace_back(word_of(place).in(language));
        }
    }
    for (const auto& [figure, row] : made.table) {
        outputs::TieTableRow& one = table.rows.emplace_back();
        one.title = word_of(figure).in(language);
        for (const auto place : places) {
            const auto cell = row.cells.find(place);
            one.amounts.push_back(cell == row.cells.end() ? std::nullopt
                                                          : std::optional{cell->second.whole()});
        }
    }
    constexpr Words apart{
        .nb = "{} i {}: av dette er {} holdt utenfor filene og står i listen over det",
        .en = "{} in {}: of this {} is left out of the files, and listed as such"};
    for (const auto& [figure, row] : made.table) {
        for (const auto& [place, cell] : row.cells) {
            if (cell.apart != Money{}) {
                table.notes.push_back(fmt::format(fmt::runtime(apart.in(language)),
                                                  word_of(figure).in(language),
                                                  word_of(place).in(language),
                                                  display::money(cell.apart, language)));
            }
        }
    }
    for (const auto& note : made.notes) {
        table.notes.push_back(source::text_of(told(note), language));
        table.has_faults = table.has_faults || note.is_fault;
    }
    return table;
}

/// Writes the workbook; false after telling that the file is there or cannot be written.
bool write_workbook(const Request& request, const tie::Outcome& made) {
    const Language language = request.language;
    if (fs::exists(*request.out)) {
        constexpr Words there{.nb = "`{}` finnes fra før; velg et annet navn\n",
                              .en = "`{}` exists already; choose another name\n"};
        complain(fmt::format(fmt::runtime(there.in(language)), request.out->string()));
        return false;
    }
    try {
        outputs::write_tie_table(*request.out, shown(made, language));
        fs::permissions(*request.out, fs::perms::owner_read | fs::perms::owner_write);
    } catch (const std::system_error& failure) {
        constexpr Words wrong{.nb = "`{}` kunne ikke skrives: {}\n",
                              .en = "`{}` could not be written: {}\n"};
        complain(fmt::format(
            fmt::runtime(wrong.in(language)), request.out->string(), failure.code().message()));
        return false;
    }
    return true;
}

} // namespace

bool is_run(const fs::path& operand) {
    std::error_code failed;
    const auto whole = fs::weakly_canonical(operand, failed);
    if (failed || fs::exists(whole / "employer.yaml")) {
        return false;
    }
    const auto kind = whole.parent_path().parent_path().filename();
    return kind == "runs" || kind == "drafts";
}

int tie_run(const Request& request) {
    const Language language = request.language;
    const auto made = tie::tie(request.operand);
    complain(made.diagnostics, made.files, language);
    if (!made.diagnostics.empty()) {
        return exit_code::wrong_input;
    }
    if (request.out && !write_workbook(request, made)) {
        return exit_code::wrong_input;
    }
    if (request.format == Format::json) {
        say(json_text(table_json(made, language)));
    } else {
        complain(notes_text(made, language));
        say(table_text(made, language) + verdict(made.is_even(), language));
    }
    return made.is_even() ? exit_code::done : exit_code::stopped;
}

} // namespace bpa::cli
