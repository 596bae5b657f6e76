#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/json.hpp"
#include "cli/message_writers.hpp"
#include "cli/operand.hpp"
#include "cli/progress.hpp"
#include "cli/writers.hpp"
#include "report/report.hpp"
#include "run/verify.hpp"
#include "source/characters.hpp"
#include "tie/made_files.hpp"
#include "values/check.hpp"

#include <fmt/format.h>

namespace bpa::cli {
namespace {

using run::FileProblem;
using run::ValuesEqual;
using run::Verification;

Words words_for(FileProblem problem) {
    switch (problem) {
    case FileProblem::missing:
        return {.nb = "mangler", .en = "missing"};
    case FileProblem::extra:
        return {.nb = "hører ikke til kjøringen", .en = "does not belong to the run"};
    case FileProblem::changed:
        return {.nb = "endret etter publisering", .en = "changed after publication"};
    case FileProblem::not_a_file:
        return {.nb = "er ikke en vanlig fil", .en = "is no ordinary file"};
    case FileProblem::empty_folder:
        return {.nb = "tom mappe som ikke hører til", .en = "empty folder that does not belong"};
    case FileProblem::unreadable:
        return {.nb = "kan ikke leses", .en = "cannot be read"};
    case FileProblem::unparsable:
        return {.nb = "kan ikke tolkes", .en = "cannot be understood"};
    case FileProblem::differs:
        return {.nb = "blir annerledes når den regnes ut på nytt",
                .en = "comes out otherwise when calculated again"};
    case FileProblem::not_made:
        return {.nb = "blir ikke til når kjøringen regnes ut på nytt",
                .en = "is not made when the run is calculated again"};
    case FileProblem::not_written:
        return {.nb = "skulle vært i kjøringen", .en = "should be in the run"};
    case FileProblem::wrong_hash:
        return {.nb = "har ikke kontrollsummen som ble oppgitt",
                .en = "has not the hash that was given"};
    }
    BPA_CHECK(false);
}

std::string_view key_of(ValuesEqual values) {
    switch (values) {
    case ValuesEqual::yes:
        return "equal";
    case ValuesEqual::no:
        return "different";
    case ValuesEqual::unknown:
        return "unknown";
    }
    BPA_CHECK(false);
}

/// What another program version means for the answer; empty when it is the same version.
std::string version_text(const Verification& found, Language language) {
    if (found.made_by.empty() || found.made_by == found.verified_by) {
        return {};
    }
    constexpr Words pattern{.nb = "Kjøringen er laget av versjon {}; dette er versjon {}. {}\n",
                            .en = "The run was made by version {}; this is version {}. {}\n"};
    constexpr Words equal{.nb = "Beløpene er de samme.", .en = "The amounts are the same."};
    constexpr Words different{.nb = "Beløpene er ikke de samme.",
                              .en = "The amounts are not the same."};
    constexpr Words unknown{.nb = "Beløpene kunne ikke sammenlignes.",
                            .en = "The amounts could not be compared."};
    const auto& values = found.values == ValuesEqual::yes  ? equal
                         : found.values == ValuesEqual::no ? different
                                                           : unknown;
    return fmt::format(
        fmt::runtime(pattern.in(language)), found.made_by, found.verified_by, values.in(language));
}

std::string whole_text(const Verification& found, bool is_report, Language language) {
    constexpr Words report{
        .nb = "Rapport {} er uendret: {} filer stemmer med report.yaml, og meldingen er laget på "
              "nytt\nmed samme svar, byte for byte.\nKontrollsum for report.yaml: {}\n",
        .en = "Report {} is unchanged: {} files agree with report.yaml, and the message was made\n"
              "again with the same answer, byte for byte.\nHash of report.yaml: {}\n"};
    constexpr Words pattern{
        .nb =
            "Kjøring {} er uendret: {} filer stemmer med manifestet, og alt er regnet ut på nytt\n"
            "med samme svar, byte for byte.\nKontrollsum for manifest.yaml: {}\n",
        .en =
            "Run {} is unchanged: {} files agree with the manifest, and everything was calculated\n"
            "again with the same answer, byte for byte.\nHash of manifest.yaml: {}\n"};
    return fmt::format(fmt::runtime((is_report ? report : pattern).in(language)),
                       found.run,
                       found.files,
                       found.manifest_sha256);
}

std::string differing_text(const Verification& found, Language language) {
    constexpr Words head{.nb = "Kjøringen er ikke slik den ble publisert:\n",
                         .en = "The run is not as it was published:\n"};
    constexpr Words untouched{
        .nb = "Filene er som publisert, men svaret blir et annet når det regnes ut på nytt:\n",
        .en = "The files are as published, but come out otherwise when calculated again:\n"};
    constexpr Words not_again{.nb =
                                  "Kjøringen kunne ikke regnes ut på nytt fra sine egne kopier.\n",
                              .en = "The run could not be calculated again from its own copies.\n"};
    std::string text{(found.is_untouched() ? untouched : head).in(language)};
    for (const auto& file : found.findings) {
        text += fmt::format(
            "  {}: {}\n", source::visible(file.path), words_for(file.problem).in(language));
    }
    if (!found.recalculated) {
        text += not_again.in(language);
    }
    return text;
}

std::string verification_json(const Verification& found, Language language) {
    ordered_json files = ordered_json::array();
    for (const auto& file : found.findings) {
        files.push_back(
            {{"path", source::visible(file.path)}, {"problem", run::name_of(file.problem)}});
    }
    return json_text({{"ok", found.is_whole()},
                      {"run", found.run},
                      {"manifest_sha256", found.manifest_sha256},
                      {"made_by", found.made_by},
                      {"verified_by", found.verified_by},
                      {"recalculated", found.recalculated},
                      {"values", key_of(found.values)},
                      {"files", found.files},
                      {"problems", files},
                      {"diagnostics", json_of(found.diagnostics, found.inputs.files(), language)}});
}

/// Holds files made of a run against their record.
int verify_made(const Request& request, const tie::MadeFiles& made) {
    constexpr Words whole{
        .nb = "Filene er uendret: {} filer stemmer med {}, laget av kjøring {}.\n",
        .en = "The files are unchanged: {} files agree with {}, made of run {}.\n"};
    constexpr Words alone{.nb = "Kjøringen ligger ikke her, og er ikke holdt mot dem.\n",
                          .en = "The run is not here, and was not held against them.\n"};
    constexpr Words head{.nb = "Filene er ikke slik de ble laget:\n",
                         .en = "The files are not as they were made:\n"};
    const Language language = request.language;
    std::string text;
    if (made.findings.empty()) {
        text = fmt::format(fmt::runtime(whole.in(language)), made.files, made.record, made.run);
    } else {
        text = head.in(language);
        for (const auto& file : made.findings) {
            text += fmt::format(
                "  {}: {}\n", source::visible(file.path), words_for(file.problem).in(language));
        }
    }
    text += made.has_run ? "" : alone.in(language);
    if (request.format == Format::json) {
        ordered_json files = ordered_json::array();
        for (const auto& file : made.findings) {
            files.push_back(
                {{"path", source::visible(file.path)}, {"problem", run::name_of(file.problem)}});
        }
        text = json_text({{"ok", made.findings.empty()},
                          {"run", made.run},
                          {"record", made.record},
                          {"has_run", made.has_run},
                          {"files", made.files},
                          {"problems", files}});
    }
    say(text);
    return made.findings.empty() ? exit_code::done : exit_code::stopped;
}

} // namespace

int verify(const Request& request) {
    constexpr Words wanted{.nb = "mappen til kjøringen, for eksempel solveien/runs/2026-10/01",
                           .en = "the folder of the run, for example solveien/runs/2026-10/01"};
    if (!has_folder(request, wanted)) {
        return exit_code::wrong_input;
    }
    if (const auto made = tie::verify_made_files(request.operand)) {
        return verify_made(request, *made);
    }
    const unsigned threads = threads_of(request);
    auto progress = progress_on_terminal(request.language);
    const bool is_report = std::filesystem::exists(request.operand / report::record_name);
    const auto found = is_report ? report::verify_report(request.operand, message_writers())
                                 : run::verify({.run = request.operand,
                                                .manifest_sha256 = request.manifest_sha256,
                                                .threads = threads,
                                                .progress = teller(progress.get())},
                                               all_writers(threads));
    progress.reset();
    complain(found.diagnostics, found.inputs.files(), request.language);
    if (request.format == Format::json) {
        say(verification_json(found, request.language));
    } else {
        say(found.is_whole() ? whole_text(found, is_report, request.language)
                             : differing_text(found, request.language));
        say(version_text(found, request.language));
    }
    return found.is_whole() ? exit_code::done : exit_code::stopped;
}

} // namespace bpa::cli
