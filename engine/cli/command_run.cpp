#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/findings.hpp"
#include "cli/json.hpp"
#include "cli/operand.hpp"
#include "cli/progress.hpp"
#include "cli/rules_folder.hpp"
#include "cli/writers.hpp"
#include "outputs/display/values.hpp"
#include "outputs/findings/findings.hpp"
#include "run/execute.hpp"

#include <fmt/format.h>

namespace bpa::cli {
namespace {

std::optional<run::Order> order_of(const Request& request) {
    const auto rules = find_rules(request);
    if (!rules) {
        return std::nullopt;
    }
    return run::Order{.employer = request.operand,
                      .rules = *rules,
                      .out = request.out,
                      .arguments = {.period = request.period,
                                    .payment_date = request.payment_date,
                                    .draft = request.draft,
                                    .provisional = request.provisional,
                                    .hold_back = request.hold_back,
                                    .language = request.language,
                                    .payslips = request.payslips},
                      .threads = threads_of(request)};
}

constexpr Words employer_folder{.nb = "mappen der employer.yaml ligger",
                                .en = "the folder that holds employer.yaml"};

/// What stopped the run, and the problems of those who were left out of it, to standard error.
void tell_problems(const run::Outcome& outcome, Language language) {
    complain(outcome.diagnostics, outcome.inputs.files(), language);
    for (const auto& problem : outcome.computed.held_back_problems) {
        complain(source::draw(problem, outcome.inputs.files(), language));
    }
}

int code_of(const run::Outcome& outcome) {
    if (!outcome.diagnostics.empty()) {
        return exit_code::wrong_input;
    }
    return outcome.computed.stopped && !outcome.published ? exit_code::stopped : exit_code::done;
}

ordered_json outcome_json(const Request& request, const run::Outcome& outcome) {
    const auto& result = outcome.computed.result;
    ordered_json document{{"ok", code_of(outcome) == exit_code::done},
                          {"period", request.period.text()}};
    if (outcome.published) {
        document["folder"] = outcome.published->folder.string();
        document["manifest_sha256"] = outcome.published->manifest_sha256;
    }
    if (outcome.computed.ok) {
        document["run"] = result.header.run;
        document["payment_date"] = result.header.payment_date.text();
        document["totals"] = totals_json(result);
        document["held_back"] = result.held_back;
        document["findings"] = json_of(result.findings, outcome.inputs.files(), request.language);
    }
    document["diagnostics"] =
        json_of(outcome.diagnostics, outcome.inputs.files(), request.language);
    return document;
}

std::string nothing_written(const run::Outcome& outcome, Language language) {
    constexpr Words wrong{.nb = "Ingenting er skrevet.\n", .en = "Nothing was written.\n"};
    constexpr Words stopped{
        .nb = "Kjøringen er stanset av merknader som må avklares først. Ingenting er skrevet.\n",
        .en = "The run is stopped by findings that must be settled first. Nothing was written.\n"};
    return std::string{(outcome.diagnostics.empty() ? stopped : wrong).in(language)};
}

std::string published_text(const run::Outcome& outcome, Language language) {
    constexpr Words pattern{
        .nb = "\nKjøringen ligger i {}\n"
              "Kontrollsum for manifest.yaml (SHA-256):\n  {}\n"
              "Skriv den ned et annet sted. Med den kan dere senere vise at ingen har endret noe:\n"
              "  bpalonn verify {} --manifest-sha256 {}\n",
        .en = "\nThe run lies in {}\n"
              "Hash of manifest.yaml (SHA-256):\n  {}\n"
              "Write it down elsewhere. It will show later that nobody has changed anything:\n"
              "  bpalonn verify {} --manifest-sha256 {}\n"};
    const auto folder = outcome.published->folder.string();
    if (outcome.computed.result.header.draft) {
        constexpr Words draft{.nb = "\nUtkastet ligger i {}\n", .en = "\nThe draft lies in {}\n"};
        return fmt::format(fmt::runtime(draft.in(language)), folder);
    }
    const auto& hash = outcome.published->manifest_sha256;
    return fmt::format(fmt::runtime(pattern.in(language)), folder, hash, folder, hash);
}

std::string findings_of(const run::Outcome& outcome, Language language) {
    const auto& computed = outcome.computed;
    return outputs::findings_text(computed.result,
                                  {.header = computed.result.header,
                                   .legend = computed.legend,
                                   .files = outcome.inputs.files(),
                                   .language = language});
}

std::string
run_text(const Request& request, const run::Outcome& outcome, const std::string& summary) {
    if (!outcome.published) {
        return findings_of(outcome, request.language);
    }
    const auto& result = outcome.computed.result;
    return summary + count_findings(result.findings, outcome.computed.legend, request.language) +
           published_text(outcome, request.language);
}

std::string check_text(const Request& request, const run::Outcome& outcome) {
    constexpr Words pattern{.nb =
                                "\nIngen feil. Kjøringen ville blitt {}. Assistenter: {}. Lønn før "
                                "skatt: {}.\nIngenting er skrevet.\n",
                            .en = "\nNo errors. The run would be {}. Assistants: {}. Pay before "
                                  "tax: {}.\nNothing was written.\n"};
    const auto& result = outcome.computed.result;
    return findings_of(outcome, request.language) +
           fmt::format(fmt::runtime(pattern.in(request.language)),
                       result.header.run,
                       result.people.size(),
                       outputs::display::money(result.gross, request.language));
}

/// Prints an outcome in the format asked for; `text` makes the text when there is a result.
template <class Text>
int tell(const Request& request, const run::Outcome& outcome, Text text) {
    tell_problems(outcome, request.language);
    const int code = code_of(outcome);
    if (request.format == Format::json) {
        say(json_text(outcome_json(request, outcome)));
    } else if (outcome.diagnostics.empty()) {
        say(text(request, outcome));
    }
    if (code != exit_code::done) {
        complain(nothing_written(outcome, request.language));
    }
    return code;
}

} // namespace

int check(const Request& request) {
    if (!has_folder(request, employer_folder)) {
        return exit_code::wrong_input;
    }
    auto order = order_of(request);
    if (!order) {
        return exit_code::wrong_input;
    }
    auto progress = progress_on_terminal(request.language);
    order->progress = teller(progress.get());
    const auto outcome = run::check(*order);
    progress.reset();
    return tell(request, outcome, check_text);
}

int run(const Request& request) {
    if (!has_folder(request, employer_folder)) {
        return exit_code::wrong_input;
    }
    auto order = order_of(request);
    if (!order) {
        return exit_code::wrong_input;
    }
    auto progress = progress_on_terminal(request.language);
    order->progress = teller(progress.get());
    std::string summary;
    const auto outcome = run::execute(*order, all_writers(order->threads, &summary));
    progress.reset();
    return tell(request, outcome, [&summary](const Request& asked, const run::Outcome& told) {
        return run_text(asked, told, summary);
    });
}

} // namespace bpa::cli
