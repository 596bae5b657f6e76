#include "amelding/load/load.hpp"
#include "cli/checked_file.hpp"
#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/operand.hpp"
#include "cli/rules_folder.hpp"
#include "source/inputs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace bpa::cli {
namespace {

bool is_unread(const CheckedFile& file) {
    return file.refusal.has_value();
}

/// The schemas asked for; null without `--schema`. Nothing, and told to standard error, when there
/// is no such folder.
std::optional<std::unique_ptr<amelding::Schemas>> wanted_schemas(const Request& request) {
    if (!request.schema) {
        return std::unique_ptr<amelding::Schemas>{};
    }
    constexpr Words folder{.nb = "mappen med skjemaene (XSD)",
                           .en = "the folder of the schemas (XSD)"};
    if (!is_folder(request, *request.schema, folder)) {
        return std::nullopt;
    }
    return std::make_unique<amelding::Schemas>(*request.schema);
}

/// A schema that is missing for a message is a folder that is wrong, not a message that is.
bool has_schema(const Request& request, const CheckedFile& file) {
    const bool is_needed =
        request.schema && file.notation == amelding::Notation::xml && !file.refusal;
    if (!is_needed || !file.schema.empty()) {
        return true;
    }
    constexpr Words text{
        .nb = "bpalonn: mappen {} har ikke skjemaet som {} trenger\n"
              "  = legg XSD-filen for utgave {} av a-meldingen i mappen\n",
        .en = "bpalonn: the folder {} does not have the schema that {} needs\n"
              "  = put the XSD file for edition {} of the a-melding into the folder\n"};
    const auto version = file.envelope ? file.envelope->version : amelding::Version::v2_3;
    complain(fmt::format(fmt::runtime(text.in(request.language)),
                         request.schema->string(),
                         file.name,
                         amelding::name_of(version)));
    return false;
}

void tell(const Request& request, const std::vector<CheckedFile>& files) {
    if (request.format == Format::json) {
        say(checked_json(files, request.language));
        return;
    }
    for (const auto& file : files) {
        say(findings_text(file, request.language));
        if (file.refusal) {
            static_cast<void>(flush_output()); // so that the two streams stay in order
            complain(refusal_text(file, request.language));
        }
        say(summary_text(file, request.schema.has_value(), request.language));
    }
}

} // namespace

int check_file(const Request& request) {
    const auto folder = find_rules(request);
    const auto schemas = wanted_schemas(request);
    if (!folder || !schemas) {
        return exit_code::wrong_input;
    }
    source::Inputs inputs{rules_only(*folder)};
    source::Diagnostics diagnostics;
    const auto rules = amelding::load_reporting_rules(inputs, diagnostics);
    if (!rules) {
        complain(diagnostics, inputs.files(), request.language);
        return exit_code::wrong_input;
    }
    const auto files = check_files(request.files, {.rules = *rules, .schemas = schemas->get()});
    tell(request, files);
    bool is_held = true;
    for (const auto& file : files) {
        is_held = has_schema(request, file) && is_held;
    }
    if (!is_held || std::ranges::any_of(files, is_unread)) {
        return exit_code::wrong_input;
    }
    const bool has_any =
        std::ranges::any_of(files, [](const CheckedFile& file) { return file.count != 0; });
    return has_any ? exit_code::stopped : exit_code::done;
}

} // namespace bpa::cli
