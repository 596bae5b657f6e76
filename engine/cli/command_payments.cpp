#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/json.hpp"
#include "cli/operand.hpp"
#include "cli/payment_words.hpp"
#include "cli/rules_folder.hpp"
#include "outputs/bank/writer.hpp"
#include "outputs/display/values.hpp"
#include "payment/payment.hpp"
#include "source/characters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace bpa::cli {
namespace {

namespace display = outputs::display;
using payment::Payment;
using payment::WhyNot;

constexpr Words run_folder{.nb = "mappen til en kjøring, FOLDER/runs/2026-10/01",
                           .en = "the folder of a run, FOLDER/runs/2026-10/01"};

payment::Order order_of(const Request& request, const std::filesystem::path& rules) {
    const auto& asked = request.payments;
    return {.run = request.operand,
            .rules = rules,
            .make = asked.file || asked.unpaid || asked.again,
            .again = asked.again,
            .unpaid = asked.unpaid,
            .statuses = asked.statuses,
            .acknowledged = asked.acknowledged,
            .day = asked.day,
            .created = request.report.at,
            // Norwegian, whatever language the user reads: it is written to the payee.
            .wages_text =
                [](const std::string& period) {
                    return "Lønn " + display::month(period, Language::nb);
                },
            .dues_text =
                [](const std::string& period) {
                    return "Kontingent " + display::month(period, Language::nb);
                },
            .write = outputs::write_payment_file,
            .write_list = payments_csv};
}

int code_of(const payment::Outcome& made) {
    if (made.is_unacknowledged) {
        return exit_code::stopped;
    }
    if (!made.diagnostics.empty()) {
        return exit_code::wrong_input;
    }
    return made.needs_attention() ? exit_code::stopped : exit_code::done;
}

/// Whether the text to the payee says more than that it is wages; tax has a KID or is not paid.
bool has_own_text(line::DueKind kind) {
    using enum line::DueKind;
    return kind == union_dues || kind == attachment_other;
}

std::string payee_text(const Payment& payment) {
    const auto& payee = payment.due.payee;
    std::string text = payee.name;
    if (!payee.account.empty()) {
        text += (text.empty() ? "" : ", ") + display::bank_account(payee.account);
    }
    if (!payee.kid.empty()) {
        text += ", KID " + payee.kid;
    } else if (has_own_text(payment.due.kind)) {
        text += ", «" + payment.text + "»";
    }
    return text;
}

std::string answer_text(const Payment& payment, Language language) {
    std::string text = fmt::format("    {}", words_of(payment.answer.state).in(language));
    if (!payment.answer.status.empty()) {
        text += " (" + payment.answer.status + ")";
    }
    text += "\n";
    for (const auto& reason : payment.answer.reasons) {
        const auto meaning = meaning_of(reason.code.text).in(language);
        text += fmt::format("    = {}{}{}{}\n",
                            source::visible(reason.code.text),
                            meaning.empty() ? "" : ": ",
                            meaning,
                            reason.texts.empty()
                                ? std::string{}
                                : fmt::format(" («{}»)", source::visible(reason.texts.front())));
    }
    return text;
}

std::string payment_text(const Payment& payment, bool has_answers, Language language) {
    std::string text = fmt::format("  {}  {:>16}  {}\n",
                                   display::short_date(payment.day, language),
                                   display::money(payment.due.amount, language),
                                   payee_text(payment));
    if (payment.why_not) {
        constexpr Words out{.nb = "    ikke i filen: {}\n", .en = "    not in the file: {}\n"};
        constexpr Words sent{.nb = "    {}\n", .en = "    {}\n"};
        const bool is_sent = *payment.why_not == WhyNot::sent_before;
        const auto reason =
            fmt::format(fmt::runtime(reason_of(*payment.why_not).in(language)), payment.sent);
        text += fmt::format(fmt::runtime((is_sent ? sent : out).in(language)), reason);
        const auto remedy = remedy_of(*payment.why_not).in(language);
        text += remedy.empty() ? "" : fmt::format("    = {}\n", remedy);
    }
    return has_answers && !payment.sent.empty() ? text + answer_text(payment, language) : text;
}

/// Every payment under its kind, with sums.
std::string list_text(const payment::Outcome& made, bool has_answers, Language language) {
    constexpr Words head{.nb = "Kjøring {}, lønn utbetalt {}\n", .en = "Run {}, wages paid {}\n"};
    std::string text = fmt::format(fmt::runtime(head.in(language)),
                                   made.run,
                                   display::plain_date(made.payment_date, language));
    std::map<line::DueKind, std::pair<Money, std::string>> kinds;
    for (const auto& payment : made.payments) {
        auto& [sum, lines] = kinds[payment.due.kind];
        sum += payment.due.amount;
        lines += payment_text(payment, has_answers, language);
    }
    for (const auto& [kind, list] : kinds) {
        text += fmt::format("\n{}: {}\n{}",
                            words_of(kind).in(language),
                            display::money(list.first, language),
                            list.second);
    }
    return text;
}

/// What the answers leave unpaid for certain, and how to pay it.
std::string unpaid_text(const payment::Outcome& made, const Request& request) {
    std::size_t count = 0;
    Money sum;
    for (const auto& payment : made.payments) {
        if (payment.answer.state == bank::PaymentState::rejected) {
            ++count;
            sum += payment.due.amount;
        }
    }
    if (count == 0) {
        return {};
    }
    constexpr Words pattern{
        .nb = "\nIkke betalt: {}, i alt {}. Når feilen er rettet:\n\n  bpalonn payments {} "
              "--unpaid{} --day ÅÅÅÅ-MM-DD\n",
        .en = "\nNot paid: {}, in all {}. When the error is mended:\n\n  bpalonn payments {} "
              "--unpaid{} --day YYYY-MM-DD\n"};
    std::string statuses;
    for (const auto& path : request.payments.statuses) {
        statuses += " --status " + path.string();
    }
    return fmt::format(fmt::runtime(pattern.in(request.language)),
                       count,
                       display::money(sum, request.language),
                       made.run_folder.string(),
                       statuses);
}

std::string files_text(const payment::Outcome& made, Language language) {
    constexpr Words file{.nb = "  {}: nummer {}, betalinger: {}\n",
                         .en = "  {}: id {}, payments: {}\n"};
    constexpr Words head{.nb = "\nFiler som er laget:\n", .en = "\nFiles that were made:\n"};
    std::string text;
    for (const auto& record : made.earlier) {
        text += fmt::format(
            fmt::runtime(file.in(language)), record.payment, record.items.size(), record.message);
    }
    return text.empty() ? text : std::string{head.in(language)} + text;
}

/// What should be looked at, with the name to acknowledge it by.
std::string remarks_text(const payment::Outcome& made, const Request& request) {
    const Language language = request.language;
    const auto& said = request.payments.acknowledged;
    constexpr Words done{.nb = "    bekreftet\n", .en = "    acknowledged\n"};
    constexpr Words name{.nb = "    bekreftes med: --acknowledge {}\n",
                         .en = "    acknowledged by: --acknowledge {}\n"};
    std::string text;
    for (const auto& remark : made.remarks) {
        const source::Diagnostic told{.code = "payment/" + remark.code, .args = remark.args};
        text += fmt::format("{}: {}\n  = {}\n",
                            told.code,
                            source::text_of(told, language),
                            source::remedy_of(told, language));
        if (std::ranges::find(said, remark.name()) != said.end()) {
            text += done.in(language);
        } else if (remark.must_be_acknowledged) {
            text += fmt::format(fmt::runtime(name.in(language)), remark.name());
        }
    }
    return text;
}

std::string changed_names_text(const payment::Outcome& made, Language language) {
    constexpr Words changed{.nb = "Navnet {} er skrevet «{}»: banken tar ikke {}\n",
                            .en = "The name {} is written «{}»: the bank does not take {}\n"};
    std::string text;
    for (const auto& payment : made.payments) {
        if (!payment.replaced.empty() && !payment.why_not) {
            text += fmt::format(fmt::runtime(changed.in(language)),
                                payment.due.payee.name,
                                payment.name_written,
                                fmt::join(payment.replaced, " "));
        }
    }
    return text;
}

std::string made_text(const payment::Outcome& made, Language language) {
    constexpr Words pattern{
        .nb = "\nBetalingsfilen ligger i {}: pain.001.xml. Betalinger: {}, i alt {}.\nSend den til "
              "banken, og les svaret med:\n\n  bpalonn payments {} --status FIL\n",
        .en = "\nThe payment file lies in {}: pain.001.xml. Payments: {}, in all {}.\nSend it to "
              "the bank, and read the answer with:\n\n  bpalonn payments {} --status FILE\n"};
    Money sum;
    for (const auto& item : made.record->items) {
        sum += item.amount;
    }
    return fmt::format(fmt::runtime(pattern.in(language)),
                       made.folder->string(),
                       made.record->items.size(),
                       display::money(sum, language),
                       made.run_folder.string());
}

ordered_json payment_json(const Payment& payment) {
    const auto& due = payment.due;
    ordered_json reasons = ordered_json::array();
    for (const auto& reason : payment.answer.reasons) {
        reasons.push_back(reason.code.text);
    }
    return {{"key", payment.key},
            {"kind", line::name_of(due.kind)},
            {"due", due.due.text()},
            {"day", payment.day.text()},
            {"amount", due.amount.text()},
            {"payee", due.payee.name},
            {"account", due.payee.account},
            {"kid", due.payee.kid},
            {"assistant", due.assistant},
            {"order", due.order},
            {"id", payment.id},
            {"left_out", payment.why_not ? payment::name_of(*payment.why_not) : ""},
            {"sent_in", payment.sent},
            {"state", payment.sent.empty() ? "" : bank::name_of(payment.answer.state)},
            {"status", payment.answer.status},
            {"reasons", reasons}};
}

ordered_json made_json(const payment::Outcome& made, Language language) {
    ordered_json payments = ordered_json::array();
    for (const auto& payment : made.payments) {
        payments.push_back(payment_json(payment));
    }
    ordered_json remarks = ordered_json::array();
    for (const auto& remark : made.remarks) {
        const source::Diagnostic told{.code = "payment/" + remark.code, .args = remark.args};
        remarks.push_back({{"name", remark.name()},
                           {"must_be_acknowledged", remark.must_be_acknowledged},
                           {"text", source::text_of(told, language)}});
    }
    ordered_json document{{"ok", code_of(made) == exit_code::done},
                          {"run", made.run},
                          {"payments", payments},
                          {"findings", remarks}};
    if (made.record) {
        document["message"] = made.record->message;
        document["folder"] = made.folder->string();
    }
    document["diagnostics"] = json_of(made.diagnostics, made.inputs.files(), language);
    return document;
}

} // namespace

int payments(const Request& request) {
    const auto rules = find_rules(request);
    if (!rules || !has_folder(request, run_folder)) {
        return exit_code::wrong_input;
    }
    const Language language = request.language;
    const auto made = payment::pay(order_of(request, *rules));
    if (request.format == Format::json) {
        complain(made.diagnostics, made.inputs.files(), language);
        say(json_text(made_json(made, language)));
        return code_of(made);
    }
    const bool has_answers = !request.payments.statuses.empty();
    complain(remarks_text(made, request));
    complain(made.kid_problems, made.inputs.files(), language);
    complain(made.diagnostics, made.inputs.files(), language);
    if (made.folder) {
        say(list_text(made, has_answers, language) + "\n" + changed_names_text(made, language) +
            made_text(made, language));
    } else if (made.diagnostics.empty()) {
        say(list_text(made, has_answers, language) + unpaid_text(made, request) +
            files_text(made, language));
    } else {
        constexpr Words nothing{.nb = "Ingenting er skrevet.\n", .en = "Nothing was written.\n"};
        complain(nothing.in(language));
    }
    return code_of(made);
}

} // namespace bpa::cli
