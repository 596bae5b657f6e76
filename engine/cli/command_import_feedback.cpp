#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/feedback_print.hpp"
#include "cli/import_source.hpp"
#include "cli/json.hpp"
#include "cli/operand.hpp"
#include "report/feedback_import.hpp"
#include "run/replace_file.hpp"
#include "source/inputs.hpp"

namespace bpa::cli {
namespace {

/// Far more than the answers of a year; a larger file is something else.
constexpr std::size_t max_bytes = std::size_t{64} << 20U;

using Plan = std::vector<report::MonthAnswers>;

/// Knows an import of answers on its way: what is read, and what is wrong with it.
struct Import {
    const Request& request;
    source::Inputs inputs;
    source::Diagnostics diagnostics = {};

    [[nodiscard]] std::optional<Plan> plan() {
        const auto file = inputs.open(request.operand.filename().string(), diagnostics);
        const auto answers =
            file ? report::read_feedback(inputs.files(), *file, std::nullopt, diagnostics)
                 : std::vector<report::Answer>{};
        if (!diagnostics.empty()) {
            return std::nullopt;
        }
        const auto month = request.period == Month{} ? std::nullopt : std::optional{request.period};
        return report::plan_import(answers, *request.into, month, inputs, diagnostics);
    }

    int refuse() {
        if (request.format == Format::json) {
            say(json_text({{"errors", json_of(diagnostics, inputs.files(), request.language)}}));
        }
        complain(diagnostics, inputs.files(), request.language);
        return exit_code::wrong_input;
    }

    /// Writes the months with something new; false when something stands in the way (reported).
    [[nodiscard]] bool write(const Plan& plan) {
        for (const auto& month : plan) {
            if (!month.added.empty()) {
                report::check_comments(month.month, inputs, diagnostics);
            }
        }
        for (const auto& month : plan) {
            if (month.added.empty() || !diagnostics.empty()) {
                continue;
            }
            auto problem = run::replace_file(*request.into / report::feedback_file(month.month),
                                             report::write_feedback(month.all));
            if (problem) {
                diagnostics.add(std::move(*problem));
            }
        }
        return diagnostics.empty();
    }
};

} // namespace

int import_feedback(const Request& request) {
    constexpr Words wanted{.nb = "arbeidsgivermappen etter --into",
                           .en = "the employer folder after --into"};
    if (!is_folder(request, *request.into, wanted)) {
        return exit_code::wrong_input;
    }
    Import import{request, source::Inputs{import_source(request, max_bytes)}};
    const auto plan = import.plan();
    if (!plan || (request.yes && !import.write(*plan))) {
        return import.refuse();
    }
    const ShownFeedback shown{.months = *plan,
                              .folder = *request.into,
                              .is_written = request.yes,
                              .language = request.language};
    say(request.format == Format::json ? feedback_json(shown) : feedback_text(shown));
    return exit_code::done;
}

} // namespace bpa::cli
