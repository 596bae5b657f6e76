#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/json.hpp"
#include "cli/operand.hpp"
#include "cli/rules_folder.hpp"
#include "ledger/export.hpp"
#include "outputs/display/values.hpp"
#include "outputs/ledger/writer.hpp"

#include <fmt/format.h>

namespace bpa::cli {
namespace {

namespace display = outputs::display;
using ledger::Voucher;

constexpr Words run_folder{.nb = "mappen til en kjøring, FOLDER/runs/2026-10/01",
                           .en = "the folder of a run, FOLDER/runs/2026-10/01"};

/// How texts of vouchers are worded. Files are Norwegian, whatever language the user reads.
outputs::LedgerWords words_of(const std::string& run, Language language) {
    return {.language = language, .run = run, .period = run.substr(0, run.find('/'))};
}

ledger::Order order_of(const Request& request, const std::filesystem::path& rules) {
    using ledger::Posted;
    using ledger::Settings;
    return {.run = request.operand,
            .rules = rules,
            .make = request.payments.file || request.payments.again,
            .again = request.payments.again,
            .write_gbat10 =
                [](const Posted& posted, const Settings& settings, const std::string& run) {
                    return outputs::gbat10(posted, settings, words_of(run, Language::nb));
                },
            .write_journal =
                [](const Posted& posted, const Settings& settings, const std::string& run) {
                    return outputs::journal(posted, settings, words_of(run, Language::nb));
                },
            .write_trail =
                [](const Posted& posted, const Settings& /*settings*/, const std::string& /*run*/) {
                    return outputs::ledger_trail(posted);
                }};
}

int code_of(const ledger::Outcome& made) {
    return made.diagnostics.empty() ? exit_code::done : exit_code::wrong_input;
}

/// Several roles may share an account: the name is that of the first.
std::string_view
name_of(const ledger::VoucherLine& line, const ledger::Outcome& made, Language language) {
    const auto& name = made.chart.accounts.at(line.name).name;
    return language == Language::nb ? name.nb : name.en;
}

std::string voucher_block(const Voucher& voucher, const ledger::Outcome& made, Language language) {
    constexpr Words debit{.nb = "debet", .en = "debit"};
    constexpr Words credit{.nb = "kredit", .en = "credit"};
    std::string text = fmt::format("{} {}: {}\n",
                                   voucher.number,
                                   display::plain_date(voucher.date, language),
                                   outputs::voucher_text(voucher, words_of(made.run, language)));
    for (const auto& line : voucher.lines) {
        const bool is_debit = line.amount > Money{};
        std::string where = line.account;
        where += line.dimensions.department.empty() ? "" : " " + line.dimensions.department;
        where += line.dimensions.project.empty() ? "" : "/" + line.dimensions.project;
        text += fmt::format("  {} {}: {} {}\n",
                            where,
                            name_of(line, made, language),
                            (is_debit ? debit : credit).in(language),
                            display::money(is_debit ? line.amount : -line.amount, language));
    }
    return text;
}

std::string unposted_text(const ledger::Term& term, Language language) {
    constexpr Words text{
        .nb = "Arbeidsgiveravgiften av det som ble utbetalt {}–{}, forfall {}, har ikke noe bilag "
              "for betalingen: ingenting ble utbetalt i terminens siste måned. Før den for hånd.\n",
        .en = "Employer's contribution on what was paid {}–{}, due {}, has no voucher for its "
              "payment: nothing was paid in the last month of the term. Post it by hand.\n"};
    return fmt::format(fmt::runtime(text.in(language)),
                       display::plain_date(term.days.first, language),
                       display::plain_date(term.days.last.value_or(term.due), language),
                       display::plain_date(term.due, language));
}

std::string all_text(const ledger::Outcome& made, Language language) {
    constexpr Words left{.nb = "Ikke i noen betalingsfil, og derfor uten bilag: {}\n",
                         .en = "In no payment file, and therefore without a voucher: {}\n"};
    constexpr Words earlier{.nb = "Laget før: {}\n", .en = "Made before: {}\n"};
    constexpr Words done{.nb = "\nFilene ligger i {}. Bilag: {}.\n",
                         .en = "\nThe files lie in {}. Vouchers: {}.\n"};
    std::string text;
    for (const auto& voucher : made.posted.vouchers) {
        text += (text.empty() ? "" : "\n") + voucher_block(voucher, made, language);
    }
    for (const auto& key : made.left_out) {
        text += fmt::format(fmt::runtime(left.in(language)), key);
    }
    if (made.unposted) {
        text += unposted_text(*made.unposted, language);
    }
    for (const auto& folder : made.earlier) {
        text += fmt::format(fmt::runtime(earlier.in(language)), folder);
    }
    if (made.folder) {
        text += fmt::format(
            fmt::runtime(done.in(language)), made.folder->string(), made.posted.vouchers.size());
    }
    return text;
}

ordered_json voucher_json(const Voucher& voucher) {
    ordered_json lines = ordered_json::array();
    for (const auto& line : voucher.lines) {
        lines.push_back({{"account", line.account},
                         {"department", line.dimensions.department},
                         {"project", line.dimensions.project},
                         {"amount", line.amount.text()}});
    }
    return {{"number", voucher.number},
            {"kind", ledger::name_of(voucher.kind)},
            {"what", voucher.what},
            {"date", voucher.date.text()},
            {"kid", voucher.kid},
            {"lines", lines}};
}

ordered_json all_json(const ledger::Outcome& made, Language language) {
    ordered_json vouchers = ordered_json::array();
    for (const auto& voucher : made.posted.vouchers) {
        vouchers.push_back(voucher_json(voucher));
    }
    ordered_json document{{"ok", made.diagnostics.empty()},
                          {"run", made.run},
                          {"vouchers", vouchers},
                          {"left_out", made.left_out},
                          {"earlier", made.earlier}};
    if (made.unposted) {
        document["unposted_contribution"] = {{"from", made.unposted->days.first.text()},
                                             {"due", made.unposted->due.text()}};
    }
    if (made.folder) {
        document["folder"] = made.folder->string();
    }
    document["diagnostics"] = json_of(made.diagnostics, made.inputs.files(), language);
    return document;
}

} // namespace

int ledger(const Request& request) {
    const auto rules = find_rules(request);
    if (!rules || !has_folder(request, run_folder)) {
        return exit_code::wrong_input;
    }
    const Language language = request.language;
    const auto made = ledger::make_vouchers(order_of(request, *rules));
    complain(made.diagnostics, made.inputs.files(), language);
    if (request.format == Format::json) {
        say(json_text(all_json(made, language)));
    } else if (made.diagnostics.empty()) {
        say(all_text(made, language));
    } else {
        constexpr Words nothing{.nb = "Ingenting er skrevet.\n", .en = "Nothing was written.\n"};
        complain(nothing.in(language));
    }
    return code_of(made);
}

} // namespace bpa::cli
