#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/operand.hpp"
#include "outputs/explain/explain.hpp"
#include "run/reopen.hpp"

#include <fmt/format.h>

namespace bpa::cli {
namespace {

outputs::Explanation explanation_of(const Request& request, const outputs::ExplainView& view) {
    if (request.line) {
        return outputs::explain_line(view, *request.line);
    }
    return request.shift ? outputs::explain_shift(view, *request.shift)
                         : outputs::explain_assistant(view, *request.assistant);
}

int tell_unknown(const Request& request,
                 const std::string& wanted,
                 const outputs::Explanation& explanation) {
    constexpr Words text{.nb = "bpalonn: kjøringen har ikke {}\n",
                         .en = "bpalonn: the run has no {}\n"};
    constexpr Words meant{.nb = "  = mente du {}?\n", .en = "  = did you mean {}?\n"};
    complain(fmt::format(fmt::runtime(text.in(request.language)), wanted));
    for (const auto& near : explanation.nearest) {
        complain(fmt::format(fmt::runtime(meant.in(request.language)), near));
    }
    return exit_code::usage;
}

/// Calculates a published run again and says what `explain` finds in it; `wanted` is what the user
/// asked for.
template <class Explain>
int look_into(const Request& request, const std::string& wanted, Explain explain) {
    constexpr Words folder{.nb = "mappen til kjøringen, for eksempel solveien/runs/2026-10/01",
                           .en = "the folder of the run, for example solveien/runs/2026-10/01"};
    if (!has_folder(request, folder)) {
        return exit_code::wrong_input;
    }
    const auto opened = run::reopen(request.operand, threads_of(request));
    if (!opened.computed.ok) {
        complain(opened.diagnostics, opened.inputs.files(), request.language);
        return exit_code::wrong_input;
    }
    const outputs::Explanation explanation = explain(outputs::ExplainView{
        .result = opened.computed.result,
        .legend = opened.computed.legend,
        .files = opened.inputs.files(),
        .language = request.language,
        .format = request.format == Format::json ? outputs::ExplainFormat::json
                                                 : outputs::ExplainFormat::text});
    if (!explanation.text) {
        return tell_unknown(request, wanted, explanation);
    }
    say(*explanation.text);
    return exit_code::done;
}

} // namespace

int explain(const Request& request) {
    const auto& wanted = request.line    ? *request.line
                         : request.shift ? *request.shift
                                         : *request.assistant;
    return look_into(request, wanted, [&request](const outputs::ExplainView& view) {
        return explanation_of(request, view);
    });
}

int floor(const Request& request) {
    return look_into(
        request, request.assistant.value_or(""), [&request](const outputs::ExplainView& view) {
            return outputs::explain_floor(view, request.assistant);
        });
}

} // namespace bpa::cli
