#include "cli/program.hpp"

#include "cli/command.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/request.hpp"
#include "outputs/pdf/pdf.hpp"
#include "values/check.hpp"

#include <fmt/format.h>

namespace bpa::cli {
namespace {

int carry_out(const Request& request) {
    switch (request.command->id) {
    case CommandId::check:
        return check(request);
    case CommandId::check_file:
        return check_file(request);
    case CommandId::run:
        return run(request);
    case CommandId::explain:
        return explain(request);
    case CommandId::verify:
        return verify(request);
    case CommandId::floor:
        return floor(request);
    case CommandId::report:
        return report(request);
    case CommandId::messages:
        return messages(request);
    case CommandId::reconcile:
        return reconcile(request);
    case CommandId::payments:
        return payments(request);
    case CommandId::ledger:
        return ledger(request);
    case CommandId::lists:
        return lists(request);
    case CommandId::import_tax_cards:
        return import_tax_cards(request);
    case CommandId::import_feedback:
        return import_feedback(request);
    case CommandId::rules_show:
        return rules_show(request);
    case CommandId::rules_check:
        return rules_check(request);
    case CommandId::rules_coverage:
        return rules_coverage(request);
    case CommandId::rules_kinds:
        return rules_kinds(request);
    case CommandId::rules_new_rates:
        return rules_new_rates(request);
    case CommandId::withhold:
        return withhold(request);
    }
    BPA_CHECK(false);
}

int answer(const Request& request) {
    if (request.version) {
        say(fmt::format("bpalonn {}\n", BPA_VERSION));
        return exit_code::done;
    }
    if (request.help) {
        say(request.command == nullptr ? overview_help(request.language)
                                       : command_help(*request.command, request.language));
        return exit_code::done;
    }
    try {
        return carry_out(request);
    } catch (const outputs::pdf::FontMissing& missing) {
        // Found where the first page is drawn; whatever stands half built is not published.
        source::Diagnostics problems;
        problems.add({.code = "run/font-missing", .place = {}, .args = {{"path", missing.path()}}});
        complain(problems, {}, request.language);
        return exit_code::wrong_input;
    }
}

} // namespace

int run_program(const std::vector<std::string>& arguments) {
    const auto read = read_request(arguments);
    if (const auto* wrong = std::get_if<UsageProblem>(&read)) {
        return complain(*wrong);
    }
    const auto& request = std::get<Request>(read);
    const int code = answer(request);
    if (!flush_output()) {
        constexpr Words text{.nb = "bpalonn: svaret kunne ikke skrives ut\n",
                             .en = "bpalonn: the answer could not be written\n"};
        complain(text.in(request.language));
        return code == exit_code::done ? exit_code::wrong_input : code;
    }
    return code;
}

} // namespace bpa::cli
