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

int tell_unknown(const Request& request, const outputs::Explanation& explanation) {
    constexpr Words text{.nb = "bpalonn: kjøringen har ikke {}\n",
                         .en = "bpalonn: the run has no {}\n"};
    constexpr Words meant{.nb = "  = mente du {}?\n", .en = "  = did you mean {}?\n"};
    const auto& wanted = request.line    ? *request.line
                         : request.shift ? *request.shift
                                         : *request.assistant;
    complain(fmt::format(fmt::runtime(text.in(request.language)), wanted));
    for (const auto& near : explanation.nearest) {
        complain(fmt::format(fmt::runtime(meant.in(request.language)), near));
    }
    return exit_code::usage;
}

} // namespace

int explain(const Request& request) {
    constexpr Words wanted{.nb = "mappen til kjøringen, for eksempel solveien/runs/2026-10/01",
                           .en = "the folder of the run, for example solveien/runs/2026-10/01"};
    if (!has_folder(request, wanted)) {
        return exit_code::wrong_input;
    }
    const auto opened = run::reopen(request.operand, threads_of(request));
    if (!opened.computed.ok) {
        complain(opened.diagnostics, opened.inputs.files(), request.language);
        return exit_code::wrong_input;
    }
    const outputs::ExplainView view{.result = opened.computed.result,
                                    .legend = opened.computed.legend,
                                    .files = opened.inputs.files(),
                                    .language = request.language,
                                    .format = request.format == Format::json
                                                  ? outputs::ExplainFormat::json
                                                  : outputs::ExplainFormat::text};
    const auto explanation = explanation_of(request, view);
    if (!explanation.text) {
        return tell_unknown(request, explanation);
    }
    say(*explanation.text);
    return exit_code::done;
}

} // namespace bpa::cli
