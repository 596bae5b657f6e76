#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/json.hpp"
#include "cli/message_findings.hpp"
#include "cli/message_writers.hpp"
#include "cli/operand.hpp"
#include "cli/rules_folder.hpp"
#include "outputs/display/values.hpp"
#include "report/report.hpp"
#include "run/disk.hpp"
#include "values/check.hpp"

#include <fmt/format.h>

namespace bpa::cli {
namespace {

namespace display = outputs::display;
using report::MessageKind;
using report::MessageStatus;

constexpr Words employer_folder{.nb = "mappen der employer.yaml ligger",
                                .en = "the folder that holds employer.yaml"};

report::Order order_of(const Request& request, const std::filesystem::path& rules) {
    const auto wanted = request.report.addition ? report::Wanted::addition
                        : request.report.empty  ? report::Wanted::empty
                                                : report::Wanted::whatever_is_due;
    return {.employer = request.operand,
            .rules = rules,
            .month = request.period,
            .wanted = wanted,
            .draft = request.draft,
            .with_errors = request.report.with_errors,
            .delivered = request.report.at,
            .writers = message_writers()};
}

int code_of(const report::Outcome& made) {
    if (!made.diagnostics.empty()) {
        return exit_code::wrong_input;
    }
    const bool has_errors =
        made.findings.is_rejected() || made.findings.count(amelding::Severity::immediate) != 0;
    return has_errors ? exit_code::stopped : exit_code::done;
}

std::string_view word_of(MessageKind kind, Language language) {
    constexpr Words original{.nb = "ny melding", .en = "new message"};
    constexpr Words replacement{.nb = "erstatning", .en = "replacement"};
    constexpr Words addition{.nb = "tillegg", .en = "addition"};
    constexpr Words empty{.nb = "tilbaketrekking", .en = "taking back"};
    switch (kind) {
    case MessageKind::original:
        return original.in(language);
    case MessageKind::replacement:
        return replacement.in(language);
    case MessageKind::addition:
        return addition.in(language);
    case MessageKind::empty:
        return empty.in(language);
    }
    BPA_CHECK(false);
}

std::string_view word_of(MessageStatus status, Language language) {
    constexpr Words written{.nb = "laget, uten svar", .en = "made, no answer"};
    constexpr Words in_force{.nb = "mottatt og gjelder", .en = "received and in force"};
    constexpr Words rejected{.nb = "avvist", .en = "rejected"};
    constexpr Words replaced{.nb = "erstattet", .en = "replaced"};
    switch (status) {
    case MessageStatus::written:
        return written.in(language);
    case MessageStatus::in_force:
        return in_force.in(language);
    case MessageStatus::rejected:
        return rejected.in(language);
    case MessageStatus::replaced:
        return replaced.in(language);
    }
    BPA_CHECK(false);
}

std::string amount(const amelding::Decimal& sum, Language language) {
    return display::money(sum.money().value_or(Money{}), language);
}

/// What the message says is to be paid.
std::string sums_text(const amelding::Envelope& sums, Language language) {
    constexpr Words contribution{.nb = "  Arbeidsgiveravgift: {}\n",
                                 .en = "  Employer's contribution: {}\n"};
    constexpr Words tax{.nb = "  Forskuddstrekk: {}\n", .en = "  Tax withheld: {}\n"};
    constexpr Words dated{.nb = "  Forskuddstrekk, betalt {}: {}\n",
                          .en = "  Tax withheld, paid {}: {}\n"};
    constexpr Words attachment{.nb = "  Utleggstrekk: {}\n", .en = "  Attachments: {}\n"};
    const auto line = [&](const Words& words, const std::optional<amelding::Decimal>& sum) {
        return sum ? fmt::format(fmt::runtime(words.in(language)), amount(*sum, language))
                   : std::string{};
    };
    std::string text = line(contribution, sums.contribution_sum) + line(tax, sums.tax_sum);
    for (const auto& sum : sums.tax_by_date) {
        text += fmt::format(fmt::runtime(dated.in(language)),
                            display::plain_date(*sum.payment_date, language),
                            amount(sum.amount, language));
    }
    return text + line(attachment, sums.attachment_sum);
}

std::string deadline_text(const report::Outcome& made, Language language) {
    constexpr Words pattern{.nb = "  Sendes innen: {}\n", .en = "  To be sent by: {}\n"};
    return made.deadline ? fmt::format(fmt::runtime(pattern.in(language)),
                                       display::plain_date(*made.deadline, language))
                         : std::string{};
}

std::string head_text(const report::Outcome& made, Language language) {
    constexpr Words pattern{.nb = "A-melding for {}: {}. Mottakere: {}. Kjøringer: {}.\n",
                            .en = "A-melding for {}: {}. Recipients: {}. Runs: {}.\n"};
    constexpr Words none{.nb = "ingen", .en = "none"};
    return fmt::format(fmt::runtime(pattern.in(language)),
                       made.record->month.text(),
                       word_of(made.record->kind, language),
                       made.recipients.size(),
                       made.runs.empty() ? std::string{none.in(language)}
                                         : fmt::format("{}", fmt::join(made.runs, ", "))) +
           sums_text(made.sums, language) + deadline_text(made, language);
}

/// What came of it, after what was found.
std::string end_text(const Request& request, const report::Outcome& made) {
    const Language language = request.language;
    if (made.folder) {
        constexpr Words pattern{
            .nb = "\nMeldingen ligger i {}: a-melding.xml og a-melding.json.\nSend én av dem, og "
                  "skriv svaret i feedback/{}.yaml:\n\n  feedback:\n    - message: \"{}\"\n      "
                  "received: ÅÅÅÅ-MM-DD\n      status: accepted\n",
            .en = "\nThe message lies in {}: a-melding.xml and a-melding.json.\nSend one of them, "
                  "and write the answer in feedback/{}.yaml:\n\n  feedback:\n    - message: "
                  "\"{}\"\n      received: YYYY-MM-DD\n      status: accepted\n"};
        return fmt::format(fmt::runtime(pattern.in(language)),
                           made.folder->string(),
                           made.record->month.text(),
                           made.record->message);
    }
    if (made.findings.is_rejected()) {
        constexpr Words rejected{.nb = "\nMeldingen ville blitt avvist. Ingenting er skrevet.\n",
                                 .en = "\nThe message would be rejected. Nothing was written.\n"};
        return std::string{rejected.in(language)};
    }
    if (code_of(made) == exit_code::stopped && !request.draft) {
        constexpr Words errors{
            .nb =
                "\nMeldingen har feil som må rettes innen fristen. Ingenting er skrevet; rett dem "
                "først,\neller skriv den likevel med --with-errors.\n",
            .en = "\nThe message has errors that must be mended by the deadline. Nothing was "
                  "written; mend them first,\nor write it all the same with --with-errors.\n"};
        return std::string{errors.in(language)};
    }
    constexpr Words draft{.nb = "\nIngenting er skrevet.\n", .en = "\nNothing was written.\n"};
    return std::string{draft.in(language)};
}

std::string made_text(const Request& request, const report::Outcome& made) {
    const Language language = request.language;
    if (made.is_nothing_due) {
        constexpr Words nothing{
            .nb =
                "Ingen er ansatt og ingenting er betalt i {}: det skal ikke sendes noen melding.\n",
            .en = "Nobody is employed and nothing was paid in {}: no message is to be sent.\n"};
        return fmt::format(fmt::runtime(nothing.in(language)), request.period.text());
    }
    if (made.is_unchanged) {
        constexpr Words same{.nb = "Meldingen som er mottatt for {}, sier det samme. Ingenting er "
                                   "skrevet.\n",
                             .en = "The message received for {} says the same. Nothing was "
                                   "written.\n"};
        return fmt::format(fmt::runtime(same.in(language)), request.period.text());
    }
    return head_text(made, language) + end_text(request, made);
}

ordered_json made_json(const Request& request, const report::Outcome& made) {
    ordered_json document{{"ok", code_of(made) == exit_code::done},
                          {"month", request.period.text()},
                          {"nothing_due", made.is_nothing_due},
                          {"unchanged", made.is_unchanged},
                          {"runs", made.runs}};
    if (made.record) {
        document["kind"] = report::name_of(made.record->kind);
        document["message"] = made.record->message;
        document["replaces"] = made.record->replaces;
        document["recipients"] = made.recipients.size();
    }
    if (made.deadline) {
        document["deadline"] = made.deadline->text();
    }
    if (made.folder) {
        document["folder"] = made.folder->string();
    }
    document["findings"] = findings_json(made.findings, made.recipients, request.language);
    document["diagnostics"] = json_of(made.diagnostics, made.inputs.files(), request.language);
    return document;
}

ordered_json json_of(const report::SentMessage& message) {
    ordered_json one{{"report", message.record.report},
                     {"kind", report::name_of(message.record.kind)},
                     {"message", message.record.message},
                     {"replaces", message.record.replaces},
                     {"adds_to", message.record.adds_to},
                     {"status", report::name_of(message.status)}};
    if (message.answer) {
        one["received"] = message.answer->received.text();
        one["receipt"] = message.answer->receipt;
    }
    return one;
}

std::string line_of(const report::SentMessage& message, Language language) {
    constexpr Words replaces{.nb = ", erstatter {}", .en = ", replaces {}"};
    constexpr Words adds{.nb = ", i tillegg til {}", .en = ", in addition to {}"};
    constexpr Words answered{.nb = ", svar {}", .en = ", answered {}"};
    std::string text = fmt::format("{}  {}  {}: {}",
                                   message.record.report,
                                   message.record.message,
                                   word_of(message.record.kind, language),
                                   word_of(message.status, language));
    if (message.answer) {
        text += fmt::format(fmt::runtime(answered.in(language)),
                            display::plain_date(message.answer->received, language));
    }
    if (!message.record.replaces.empty()) {
        text += fmt::format(fmt::runtime(replaces.in(language)), message.record.replaces);
    }
    for (const auto& other : message.record.adds_to) {
        text += fmt::format(fmt::runtime(adds.in(language)), other);
    }
    text += "\n";
    for (const auto& error :
         message.answer ? message.answer->errors : std::vector<report::AnswerError>{}) {
        text += fmt::format("    {}: {}{}\n",
                            error.code,
                            error.assistant.empty() ? "" : error.assistant + ": ",
                            error.text);
    }
    return text;
}

} // namespace

int report(const Request& request) {
    const auto rules = find_rules(request);
    if (!rules || !has_folder(request, employer_folder)) {
        return exit_code::wrong_input;
    }
    const auto made = report::make_report(order_of(request, *rules));
    complain(made.diagnostics, made.inputs.files(), request.language);
    if (request.format == Format::json) {
        say(json_text(made_json(request, made)));
        return code_of(made);
    }
    complain(findings_text(made.findings, made.recipients, request.language));
    if (made.diagnostics.empty()) {
        say(made_text(request, made));
    } else {
        constexpr Words nothing{.nb = "Ingenting er skrevet.\n", .en = "Nothing was written.\n"};
        complain(nothing.in(request.language));
    }
    return code_of(made);
}

int messages(const Request& request) {
    const auto rules = find_rules(request);
    if (!rules || !has_folder(request, employer_folder)) {
        return exit_code::wrong_input;
    }
    source::Inputs inputs{run::disk_source(request.operand, *rules)};
    source::Diagnostics problems;
    std::string text;
    ordered_json list = ordered_json::array();
    const bool is_one = request.period != Month{};
    for (const Month month : report::reported_months(request.operand)) {
        if (is_one && month != request.period) {
            continue;
        }
        const auto found = report::read_messages(request.operand, month, inputs, problems);
        for (const auto& message : found ? found->all : std::vector<report::SentMessage>{}) {
            text += line_of(message, request.language);
            list.push_back(json_of(message));
        }
    }
    complain(problems, inputs.files(), request.language);
    if (request.format == Format::json) {
        say(json_text({{"ok", problems.empty()}, {"messages", list}}));
    } else if (text.empty()) {
        constexpr Words none{.nb = "Ingen meldinger er laget.\n", .en = "No messages were made.\n"};
        say(none.in(request.language));
    } else {
        say(text);
    }
    return problems.empty() ? exit_code::done : exit_code::wrong_input;
}

} // namespace bpa::cli
