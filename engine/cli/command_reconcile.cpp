#include "cli/command.hpp"
#include "cli/command_tie.hpp"
#include "cli/console.hpp"
#include "cli/json.hpp"
#include "cli/operand.hpp"
#include "cli/rules_folder.hpp"
#include "outputs/display/values.hpp"
#include "outputs/reconciliation/reconciliation.hpp"
#include "report/reconcile.hpp"
#include "values/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>
#include <utility>

namespace bpa::cli {
namespace {

namespace display = outputs::display;
using report::Tie;
using report::TieKey;
using report::TieKind;

constexpr Words employer_folder{.nb = "mappen der employer.yaml ligger",
                                .en = "the folder that holds employer.yaml"};

std::string_view word_of(TieKind kind, Language language) {
    constexpr Words income{.nb = "Inntekt", .en = "Income"};
    constexpr Words deduction{.nb = "Fradrag", .en = "Deduction"};
    constexpr Words withholding{.nb = "Forskuddstrekk etter beskrivelse",
                                .en = "Tax withheld by description"};
    constexpr Words attachment{.nb = "Utleggstrekk etter beskrivelse",
                               .en = "Attachments by description"};
    constexpr Words not_reported{.nb = "Meldes ikke", .en = "Not reported"};
    constexpr Words tax_of_date{.nb = "Forskuddstrekk å betale", .en = "Tax withheld, due"};
    constexpr Words attachment_sum{.nb = "Utleggstrekk å betale", .en = "Attachments, due"};
    constexpr Words contribution_pay{.nb = "Avgiftspliktig lønn i virksomhet",
                                     .en = "Pay bearing contribution in sub-unit"};
    constexpr Words contribution_base{.nb = "Avgiftsgrunnlag i virksomhet",
                                      .en = "Base of contribution in sub-unit"};
    constexpr Words contribution_claim{.nb = "Arbeidsgiveravgift å betale",
                                       .en = "Employer's contribution, due"};
    switch (kind) {
    case TieKind::income:
        return income.in(language);
    case TieKind::deduction:
        return deduction.in(language);
    case TieKind::withholding:
        return withholding.in(language);
    case TieKind::attachment:
        return attachment.in(language);
    case TieKind::not_reported:
        return not_reported.in(language);
    case TieKind::tax_of_date:
        return tax_of_date.in(language);
    case TieKind::attachment_sum:
        return attachment_sum.in(language);
    case TieKind::contribution_pay:
        return contribution_pay.in(language);
    case TieKind::contribution_base:
        return contribution_base.in(language);
    case TieKind::contribution_claim:
        return contribution_claim.in(language);
    }
    BPA_CHECK(false);
}

/// A word of a detail as people read it: what an income bears, what a base is of.
std::string_view word_of(std::string_view detail, Language language) {
    struct Named {
        std::string_view key;
        Words words;
    };
    static constexpr std::array all{
        Named{"contribution", {.nb = "avgift", .en = "contribution"}},
        Named{"withholding", {.nb = "trekk", .en = "withholding"}},
        Named{"pay", {.nb = "lønn, sone", .en = "pay, zone"}},
        Named{"pension", {.nb = "pensjon, sone", .en = "pension, zone"}},
        Named{"refund", {.nb = "refusjon, sone", .en = "refund, zone"}},
    };
    const auto found = std::ranges::find(all, detail, &Named::key);
    return found == all.end() ? detail : found->words.in(language);
}

std::string title_of(const TieKey& key, Language language) {
    std::string title{word_of(key.kind, language)};
    title += key.what.empty() ? "" : " " + key.what;
    std::string_view rest = key.detail;
    for (bool is_first = true; !rest.empty(); is_first = false) {
        const auto end = std::min(rest.find(' '), rest.size());
        title += is_first ? ": " : " ";
        title += word_of(rest.substr(0, end), language);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return title;
}

/// `Timelønn (hourly_pay)`.
std::string
code_title(const std::string& code, const report::Reconciliation& made, Language language) {
    const auto name = made.pay_codes.find(code);
    return name == made.pay_codes.end()
               ? code
               : fmt::format(
                     "{} ({})", language == Language::nb ? name->second.nb : name->second.en, code);
}

std::string
row_text(const TieKey& key, const Tie& tie, const report::Reconciliation& made, Language language) {
    constexpr Words runs{.nb = "lønnskjøringer", .en = "payroll runs"};
    constexpr Words message{.nb = "a-melding", .en = "a-melding"};
    constexpr Words due{.nb = "å betale", .en = "due"};
    constexpr Words answer{.nb = "svaret", .en = "the answer"};
    std::string text = fmt::format("{} {}\n    {}: {}",
                                   tie.is_even() ? "=" : "≠",
                                   title_of(key, language),
                                   runs.in(language),
                                   display::money(tie.lines, language));
    const auto side = [&](const Words& name, const std::optional<Money>& amount) {
        if (amount) {
            text += fmt::format("; {}: {}", name.in(language), display::money(*amount, language));
        }
    };
    side(message, tie.message);
    side(due, tie.obligations);
    side(answer, tie.answer);
    text += "\n";
    for (const auto& [code, amount] : tie.codes) {
        text += fmt::format(
            "      {}: {}\n", code_title(code, made, language), display::money(amount, language));
    }
    return text;
}

std::string
ties_text(const report::Ties& ties, const report::Reconciliation& made, Language language) {
    std::string text;
    for (const auto& [key, tie] : ties.rows) {
        text += row_text(key, tie, made, language);
    }
    for (const auto& report : ties.unanswered) {
        constexpr Words open{.nb = "  Melding {} har ikke fått svar ennå\n",
                             .en = "  Message {} has no answer yet\n"};
        text += fmt::format(fmt::runtime(open.in(language)), report);
    }
    for (const auto& month : ties.months_without) {
        constexpr Words none{.nb = "≠ {}: lønn er betalt, og ingen melding er laget\n",
                             .en = "≠ {}: pay was paid, and no message was made\n"};
        text += fmt::format(fmt::runtime(none.in(language)), month);
    }
    return text;
}

std::string verdict(bool is_even, Language language) {
    constexpr Words even{.nb = "Alt stemmer på øret.\n", .en = "Everything agrees to the øre.\n"};
    constexpr Words uneven{.nb = "Noe stemmer ikke: se linjene som begynner med ≠.\n",
                           .en = "Something does not agree: see the lines that begin with ≠.\n"};
    return std::string{(is_even ? even : uneven).in(language)};
}

ordered_json ties_json(const report::Ties& ties) {
    ordered_json rows = ordered_json::array();
    const auto amount = [](const std::optional<Money>& sum) {
        return sum ? ordered_json(sum->text()) : ordered_json(nullptr);
    };
    for (const auto& [key, tie] : ties.rows) {
        ordered_json codes = ordered_json::object();
        for (const auto& [code, sum] : tie.codes) {
            codes[code] = sum.text();
        }
        rows.push_back({{"kind", report::name_of(key.kind)},
                        {"what", key.what},
                        {"detail", key.detail},
                        {"lines", tie.lines.text()},
                        {"message", amount(tie.message)},
                        {"obligations", amount(tie.obligations)},
                        {"answer", amount(tie.answer)},
                        {"even", tie.is_even()},
                        {"pay_codes", codes}});
    }
    return {{"even", ties.is_even()},
            {"runs", ties.runs},
            {"messages", ties.messages},
            {"unanswered", ties.unanswered},
            {"months_without_message", ties.months_without},
            {"rows", rows}};
}

outputs::TieSheet sheet_of(const report::Ties& ties,
                           const report::Reconciliation& made,
                           std::pair<std::string, std::string> name_and_title,
                           Language language) {
    constexpr Words runs{.nb = "Kjøringer: {}", .en = "Runs: {}"};
    constexpr Words messages{.nb = "Meldinger: {}", .en = "Messages: {}"};
    constexpr Words open{.nb = "Uten svar ennå: {}", .en = "Without an answer yet: {}"};
    constexpr Words without{.nb = "Betalt lønn og ingen melding laget: {}",
                            .en = "Pay paid and no message made: {}"};
    outputs::TieSheet sheet{.name = std::move(name_and_title.first),
                            .title = std::move(name_and_title.second),
                            .rows = {},
                            .notes = {},
                            .is_whole = ties.months_without.empty()};
    for (const auto& [key, tie] : ties.rows) {
        std::vector<std::pair<std::string, Money>> codes;
        for (const auto& [code, amount] : tie.codes) {
            codes.emplace_back(code_title(code, made, language), amount);
        }
        sheet.rows.push_back({.title = title_of(key, language),
                              .lines = tie.lines,
                              .message = tie.message,
                              .due = tie.obligations,
                              .answer = tie.answer,
                              .codes = std::move(codes)});
    }
    const auto note = [&](const Words& words, const std::vector<std::string>& names) {
        if (!names.empty()) {
            sheet.notes.push_back(
                fmt::format(fmt::runtime(words.in(language)), fmt::join(names, ", ")));
        }
    };
    note(runs, ties.runs);
    note(messages, ties.messages);
    note(open, ties.unanswered);
    note(without, ties.months_without);
    return sheet;
}

/// Writes the workbook; false after telling that the file is there or cannot be written.
bool write_workbook(const Request& request, const report::Reconciliation& made) {
    const Language language = request.language;
    if (std::filesystem::exists(*request.out)) {
        constexpr Words there{.nb = "`{}` finnes fra før; velg et annet navn\n",
                              .en = "`{}` exists already; choose another name\n"};
        complain(fmt::format(fmt::runtime(there.in(language)), request.out->string()));
        return false;
    }
    constexpr Words month{.nb = "Måneden", .en = "The month"};
    constexpr Words year{.nb = "Året", .en = "The year"};
    constexpr Words month_title{.nb = "Avstemming av {}", .en = "Reconciliation of {}"};
    constexpr Words year_title{.nb = "Avstemming av {}, til og med {}",
                               .en = "Reconciliation of {}, through {}"};
    const auto name = request.period.text();
    try {
        outputs::write_reconciliation(
            *request.out,
            {.employer = made.employer,
             .day = request.period.last_day(),
             .language = language,
             .sheets = {
                 sheet_of(made.of_month,
                          made,
                          {std::string{month.in(language)},
                           fmt::format(fmt::runtime(month_title.in(language)), name)},
                          language),
                 sheet_of(made.of_year,
                          made,
                          {std::string{year.in(language)},
                           fmt::format(
                               fmt::runtime(year_title.in(language)), request.period.year(), name)},
                          language)}});
        std::filesystem::permissions(
            *request.out, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    } catch (const std::system_error& failure) {
        constexpr Words wrong{.nb = "`{}` kunne ikke skrives: {}\n",
                              .en = "`{}` could not be written: {}\n"};
        complain(fmt::format(
            fmt::runtime(wrong.in(language)), request.out->string(), failure.code().message()));
        return false;
    }
    return true;
}

} // namespace

int reconcile(const Request& request) {
    if (is_run(request.operand)) {
        return tie_run(request);
    }
    const auto rules = find_rules(request);
    if (!rules || !has_folder(request, employer_folder)) {
        return exit_code::wrong_input;
    }
    const Language language = request.language;
    const auto made = report::reconcile(request.operand, *rules, request.period);
    complain(made.diagnostics, made.inputs.files(), language);
    if (!made.diagnostics.empty()) {
        return exit_code::wrong_input;
    }
    const bool is_even = made.of_month.is_even() && made.of_year.is_even();
    if (request.out && !write_workbook(request, made)) {
        return exit_code::wrong_input;
    }
    if (request.format == Format::json) {
        say(json_text({{"ok", is_even},
                       {"month", request.period.text()},
                       {"of_month", ties_json(made.of_month)},
                       {"of_year", ties_json(made.of_year)}}));
    } else {
        constexpr Words month{.nb = "Avstemming av {}\n", .en = "Reconciliation of {}\n"};
        constexpr Words year{.nb = "\nHittil i {}, til og med {}\n",
                             .en = "\nSo far in {}, through {}\n"};
        say(fmt::format(fmt::runtime(month.in(language)), request.period.text()) +
            ties_text(made.of_month, made, language) +
            fmt::format(
                fmt::runtime(year.in(language)), request.period.year(), request.period.text()) +
            ties_text(made.of_year, made, language) + "\n" + verdict(is_even, language));
    }
    return is_even ? exit_code::done : exit_code::stopped;
}

} // namespace bpa::cli
