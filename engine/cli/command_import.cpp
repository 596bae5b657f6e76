#include "cards/plan.hpp"
#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/import_print.hpp"
#include "cli/import_source.hpp"
#include "cli/json.hpp"
#include "cli/operand.hpp"
#include "run/replace_file.hpp"
#include "source/inputs.hpp"

namespace bpa::cli {
namespace {

/// Knows an import on its way: what is read, and what is wrong with it.
struct Import {
    const Request& request;
    source::Inputs inputs;
    source::Diagnostics diagnostics = {};

    [[nodiscard]] std::optional<cards::Answer> read_answer() {
        const auto file = inputs.open(request.operand.filename().string(), diagnostics);
        const auto root =
            file ? cards::read_elements(inputs.files(), *file, diagnostics) : std::nullopt;
        return root ? cards::read_answer(*root, diagnostics) : std::nullopt;
    }

    int refuse() {
        if (request.format == Format::json) {
            say(json_text({{"errors", json_of(diagnostics, inputs.files(), request.language)}}));
        }
        complain(diagnostics, inputs.files(), request.language);
        return exit_code::wrong_input;
    }

    /// Writes what the plan comes to; false when something stands in the way (reported).
    [[nodiscard]] bool write(const cards::Plan& plan, const facts::CardHolders& holders) {
        const std::string path = cards::file_of(plan.year);
        if (const auto file = inputs.open(path, diagnostics, true)) {
            cards::check_comments(inputs.files(), *file, diagnostics);
        }
        if (!diagnostics.empty()) {
            return false;
        }
        auto problem = run::replace_file(*request.into / path,
                                         cards::file_text(plan, holders, inputs.files()));
        if (problem) {
            diagnostics.add(std::move(*problem));
        }
        return diagnostics.empty();
    }
};

int tell_no_year(const Request& request) {
    constexpr Words text{.nb = "svaret sier ikke hvilket inntektsår det er for",
                         .en = "the answer does not say which income year it is for"};
    constexpr Words remedy{.nb = "skriv året det ble bedt om, med --year",
                           .en = "give the year that was asked for with --year"};
    return complain(UsageProblem{.language = request.language,
                                 .message = std::string{text.in(request.language)},
                                 .remedy = std::string{remedy.in(request.language)}});
}

} // namespace

int import_tax_cards(const Request& request) {
    constexpr Words wanted{.nb = "arbeidsgivermappen etter --into",
                           .en = "the employer folder after --into"};
    if (!is_folder(request, *request.into, wanted)) {
        return exit_code::wrong_input;
    }
    Import import{request, source::Inputs{import_source(request, cards::Limits{}.max_bytes)}};
    const auto answer = import.read_answer();
    if (!answer) {
        return import.refuse();
    }
    if (!answer->has_changes || answer->persons.empty()) {
        say(no_changes_text(request.language));
        return exit_code::done;
    }
    const auto asked = request.year ? request.year : cards::year_of(*answer);
    if (!asked) {
        return tell_no_year(request);
    }
    const int year = *asked;
    const auto holders = facts::load_card_holders(import.inputs, year, import.diagnostics);
    const auto plan =
        holders ? cards::make_plan(
                      *answer, *holders, {.from = request.from, .year = year}, import.diagnostics)
                : std::nullopt;
    if (!plan) {
        return import.refuse();
    }
    const bool is_written = request.yes && !plan->changes.empty();
    if (is_written && !import.write(*plan, *holders)) {
        return import.refuse();
    }
    const ShownImport shown{.plan = *plan,
                            .holders = *holders,
                            .path = (*request.into / cards::file_of(year)).string(),
                            .is_written = is_written,
                            .language = request.language};
    say(request.format == Format::json ? import_json(shown) : import_text(shown));
    return exit_code::done;
}

} // namespace bpa::cli
