#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/json.hpp"
#include "cli/lists_words.hpp"
#include "cli/operand.hpp"
#include "lists/lists.hpp"
#include "outputs/display/values.hpp"
#include "outputs/lists/lists.hpp"

#include <fmt/format.h>

namespace bpa::cli {
namespace {

namespace display = outputs::display;

constexpr Words run_folder{.nb = "mappen til en kjøring, FOLDER/runs/2026-10/01",
                           .en = "the folder of a run, FOLDER/runs/2026-10/01"};

lists::Order order_of(const Request& request) {
    const auto language = request.language;
    return {.run = request.operand,
            .out = request.out,
            .compare = request.compare,
            .write = [language](const lists::Lists& made, line::Sink& sink) {
                outputs::write_lists(made, language, sink);
            }};
}

int code_of(const lists::Outcome& made) {
    if (!made.diagnostics.empty()) {
        return exit_code::wrong_input;
    }
    const auto& comparison = made.lists.comparison;
    return comparison && !comparison->is_even() ? exit_code::stopped : exit_code::done;
}

lists::PensionFigures sum_of(const lists::Lists& made,
                             lists::PensionFigures lists::PensionRow::*part) {
    lists::PensionFigures sum;
    for (const auto& row : made.pension) {
        sum += row.*part;
    }
    return sum;
}

std::string pension_text(const lists::Lists& made, Language language) {
    constexpr Words some{
        .nb = "Pensjon: innskudd {} i måneden og {} hittil i år, egenandel {}; personer: {}\n",
        .en = "Pension: contribution {} in the month and {} this year, own share {}; people: {}\n"};
    constexpr Words none{.nb = "Pensjon: ingen lønn er med i en pensjonsordning i år\n",
                         .en = "Pension: no pay counts in a pension plan this year\n"};
    if (made.pension.empty()) {
        return std::string{none.in(language)};
    }
    const auto month = sum_of(made, &lists::PensionRow::month);
    const auto year = sum_of(made, &lists::PensionRow::year);
    return fmt::format(fmt::runtime(some.in(language)),
                       display::money(month.employer, language),
                       display::money(year.employer, language),
                       display::money(month.employee, language),
                       made.pension.size());
}

std::string unions_text(const lists::Lists& made, Language language) {
    constexpr Words none{.nb = "Kontingent: kjøringen har ikke trukket noen\n",
                         .en = "Union dues: the run has taken none\n"};
    constexpr Words some{.nb = "Kontingent, {}: {}; rader: {}\n",
                         .en = "Union dues, {}: {}; rows: {}\n"};
    constexpr Words not_stated{.nb = "forening ikke oppgitt", .en = "union not stated"};
    std::string text;
    for (const auto& list : made.unions) {
        text += fmt::format(fmt::runtime(some.in(language)),
                            list.union_name.empty() ? not_stated.in(language) : list.union_name,
                            display::money(list.total(), language),
                            list.rows.size());
    }
    return text.empty() ? std::string{none.in(language)} : text;
}

std::string made_text(const lists::Outcome& made, Language language) {
    constexpr Words head{.nb = "Kjøring {}, lønn utbetalt {}\n", .en = "Run {}, wages paid {}\n"};
    constexpr Words files{.nb = "\nListene ligger i {}:\n", .en = "\nThe lists lie in {}:\n"};
    constexpr Words even{.nb = "Alle summene stemmer med kjøringen.\n",
                         .en = "All sums agree with the run.\n"};
    const auto& lists = made.lists;
    auto text = fmt::format(fmt::runtime(head.in(language)),
                            lists.run,
                            display::plain_date(lists.payment_date, language));
    text += pension_text(lists, language) + unions_text(lists, language);
    if (lists.comparison) {
        text += comparison_text(*lists.comparison, language);
    }
    if (!made.later.empty()) {
        constexpr Words later{.nb = "Måneden har en senere kjøring, og den er ikke med her: {}\n",
                              .en = "The month has a later run, which is not counted here: {}\n"};
        text += fmt::format(fmt::runtime(later.in(language)), fmt::join(made.later, " "));
    }
    if (made.folder) {
        text += even.in(language);
        text += fmt::format(fmt::runtime(files.in(language)), made.folder->string());
        for (const auto& file : made.wrote) {
            text += "  " + file.path + "\n";
        }
    }
    return text;
}

ordered_json people_json(const lists::Comparison& comparison) {
    ordered_json people = ordered_json::array();
    for (const auto& person : comparison.people) {
        ordered_json causes = ordered_json::array();
        for (const auto& cause : person.causes) {
            causes.push_back(
                {{"cause", name_of(cause.kind)}, {"ours", cause.ours}, {"theirs", cause.theirs}});
        }
        people.push_back({{"result", name_of(person.verdict)},
                          {"assistant", person.assistant},
                          {"provider_row", person.row},
                          {"ours", person.ours.text()},
                          {"theirs", person.theirs.text()},
                          {"causes", causes}});
    }
    return people;
}

ordered_json made_json(const lists::Outcome& made, Language language) {
    ordered_json controls = ordered_json::array();
    for (const auto& control : made.lists.controls) {
        controls.push_back({{"file", control.file},
                            {"check", control.check},
                            {"rows", control.rows},
                            {"listed", control.listed.text()},
                            {"published", control.published.text()},
                            {"published_in", control.published_in},
                            {"equal", control.is_even()}});
    }
    ordered_json files = ordered_json::array();
    for (const auto& file : made.wrote) {
        files.push_back(file.path);
    }
    ordered_json document{
        {"ok", code_of(made) == exit_code::done}, {"run", made.lists.run}, {"controls", controls}};
    if (made.folder) {
        document["folder"] = made.folder->string();
        document["files"] = files;
    }
    document["later"] = made.later;
    if (made.lists.comparison) {
        document["people"] = people_json(*made.lists.comparison);
    }
    document["diagnostics"] = json_of(made.diagnostics, made.inputs.files(), language);
    return document;
}

} // namespace

int lists(const Request& request) {
    if (!has_folder(request, run_folder)) {
        return exit_code::wrong_input;
    }
    const Language language = request.language;
    const auto made = bpa::lists::make(order_of(request));
    complain(made.diagnostics, made.inputs.files(), language);
    if (request.format == Format::json) {
        say(json_text(made_json(made, language)));
    } else if (made.diagnostics.empty()) {
        say(made_text(made, language));
    } else {
        constexpr Words nothing{.nb = "Ingenting er skrevet.\n", .en = "Nothing was written.\n"};
        complain(nothing.in(language));
    }
    return code_of(made);
}

} // namespace bpa::cli
