#pragma once

#include "cli/commands_rules.hpp"

#include <array>

/// What the commands on the monthly report take, for the table of commands.
namespace bpa::cli {

inline constexpr Option month_option{
    .name = "month",
    .value = "YYYY-MM",
    .help = {.nb = "måneden det er betalt i, for eksempel 2026-11",
             .en = "the month of payment, for example 2026-11"},
    .required = true,
};

inline constexpr std::array report_options = {
    month_option,
    Option{.name = "addition",
           .value = "",
           .help = {.nb = "meld bare forskjellen fra det som er mottatt",
                    .en = "report only the difference to what was received"}},
    Option{.name = "empty",
           .value = "",
           .help = {.nb = "trekk tilbake meldingen som er mottatt sist",
                    .en = "take back the message received last"}},
    Option{.name = "draft",
           .value = "",
           .help = {.nb = "kontroller og vis, uten å skrive noe",
                    .en = "check and show; writes nothing"}},
    Option{.name = "with-errors",
           .value = "",
           .help = {.nb = "skriv den også når noe må rettes innen fristen",
                    .en = "write it also when something must be mended by the deadline"}},
    Option{.name = "at",
           .value = "TIME",
           .help = {.nb = "tidspunktet som står i meldingen, i UTC; ellers siste utbetalingsdag",
                    .en = "the point in time it states, in UTC; otherwise the last payment day"}},
    rules_option,
};
inline constexpr std::array report_examples = {
    Example{.line = "bpalonn report solveien --month 2026-11",
            .what = {.nb = "lag a-meldingen for alt som ble betalt i november",
                     .en = "make the a-melding of everything paid in November"}},
    Example{.line = "bpalonn report solveien --month 2026-11 --draft",
            .what = {.nb = "se hva den ville si, og hva som mangler",
                     .en = "see what it would say, and what is missing"}},
};
inline constexpr std::array messages_options = {
    Option{
        .name = "month",
        .value = "YYYY-MM",
        .help = {.nb = "bare denne måneden; ellers alle", .en = "this month only; otherwise all"}},
    rules_option,
};
inline constexpr std::array messages_examples = {
    Example{.line = "bpalonn messages solveien",
            .what = {.nb = "hvilke meldinger som er laget, og hva som ble svart",
                     .en = "which messages were made, and what was answered"}},
};
inline constexpr std::array reconcile_options = {
    month_option,
    Option{.name = "out",
           .value = "FILE",
           .help = {.nb = "skriv avstemmingen som regneark hit; filen må ikke finnes fra før",
                    .en = "write the reconciliation as a workbook here; the file must not exist"}},
    rules_option,
};
inline constexpr std::array reconcile_examples = {
    Example{.line = "bpalonn reconcile solveien --month 2026-11",
            .what = {.nb = "hold lønn, melding og det som skal betales mot hverandre",
                     .en = "hold pay, message and what is due against one another"}},
    Example{.line = "bpalonn reconcile solveien/runs/2026-10/01",
            .what = {.nb = "hold alt en kjøring er blitt til, mot hverandre",
                     .en = "hold everything a run became against everything else"}},
    Example{.line = "bpalonn reconcile solveien --month 2026-11 --out avstemming.xlsx",
            .what = {.nb = "det samme som regneark med formler",
                     .en = "the same as a workbook with formulas"}},
};

inline constexpr Command report_command{
    .id = CommandId::report,
    .name = "report",
    .operand = "FOLDER",
    .summary = {.nb = "lag a-meldingen for en måned av kjøringene som ble betalt i den",
                .en = "make the a-melding of a month from the runs paid in it"},
    .details =
        {.nb = "Meldingen kontrolleres før den skrives; en som ville blitt avvist, skrives ikke.\n"
               "Er en melding mottatt før, lages en erstatning. Svaret føres i feedback/.\n"
               "Avslutter med 1 når meldingen har feil som må rettes.\n",
         .en =
             "The message is checked before it is written; one that would be rejected is not.\n"
             "When one was received before, a replacement is made. The answer goes to feedback/.\n"
             "Exits 1 when the message has errors that must be mended.\n"},
    .options = report_options,
    .examples = report_examples,
};
inline constexpr Command messages_command{
    .id = CommandId::messages,
    .name = "messages",
    .operand = "FOLDER",
    .summary = {.nb = "vis a-meldingene som er laget, og hva som ble svart",
                .en = "show the a-meldings that were made, and what was answered"},
    .details = {},
    .options = messages_options,
    .examples = messages_examples,
};
inline constexpr std::array import_feedback_options = {
    Option{.name = "into",
           .value = "FOLDER",
           .help = {.nb = "arbeidsgivermappen svarene skal inn i",
                    .en = "the employer folder the answers go into"},
           .required = true},
    Option{.name = "month",
           .value = "YYYY-MM",
           .help = {.nb = "bare meldinger for denne måneden; ellers alle som er laget",
                    .en = "messages of this month only; otherwise all that were made"}},
    Option{.name = "yes",
           .value = "",
           .help = {.nb = "skriv svarene inn; uten vises bare hva som er nytt",
                    .en = "write the answers; without it only what is new is shown"}},
};
inline constexpr std::array import_feedback_examples = {
    Example{.line = "bpalonn import feedback svar.yaml --into solveien --yes",
            .what = {.nb = "skriv svarene i solveien/feedback/<måned>.yaml",
                     .en = "write the answers into solveien/feedback/<month>.yaml"}},
};
inline constexpr Command import_feedback_command{
    .id = CommandId::import_feedback,
    .name = "import feedback",
    .operand = "FILE",
    .summary = {.nb = "ta inn hva mottakeren svarte på a-meldinger",
                .en = "take in what the receiver answered to a-meldings"},
    .details = {.nb =
                    "FILE er skrevet som feedback/<måned>.yaml. Måneden finnes av meldingen hvert\n"
                    "svar gjelder. Svar som står der fra før, blir stående som de er.\n",
                .en =
                    "FILE is written as feedback/<month>.yaml. The month is found by the message\n"
                    "each answer is to. Answers that are there already stay as they are.\n"},
    .options = import_feedback_options,
    .examples = import_feedback_examples,
};
inline constexpr Command reconcile_command{
    .id = CommandId::reconcile,
    .name = "reconcile",
    .operand = "FOLDER|RUN",
    .summary = {.nb = "avstem lønn, a-melding og det som skal betales: en måned, eller en kjøring",
                .en = "reconcile pay, a-melding and what is due: of a month, or of a run"},
    .details = {.nb =
                    "Meldingen leses fra filen slik den ble skrevet. Avslutter med 1 hvis ett øre\n"
                    "skiller, eller det ikke er laget noen melding for en måned med lønn.\n"
                    "Av en kjøring (FOLDER/runs/2026-10/01) leses regneark, lønnsslipper,\n"
                    "a-melding, betalingsfiler, bilag og tabeller, og holdes mot hverandre; da\n"
                    "trengs ikke --month.\n",
                .en =
                    "The message is read from the file as written. Exits 1 when one øre differs,\n"
                    "or no message was made for a month with pay.\n"
                    "Of a run (FOLDER/runs/2026-10/01) workbook, payslips, a-melding, payment\n"
                    "files, vouchers and tables are read and held against one another; --month\n"
                    "is not needed then.\n"},
    .options = reconcile_options,
    .examples = reconcile_examples,
};

} // namespace bpa::cli
