#pragma once

#include "cli/commands_rules.hpp"

#include <array>

/// What the command on payments takes, for the table of commands.
namespace bpa::cli {

inline constexpr std::array payments_options = {
    Option{.name = "file",
           .value = "",
           .help = {.nb = "lag betalingsfilen til banken", .en = "make the bank's payment file"}},
    Option{.name = "unpaid",
           .value = "",
           .help = {.nb = "lag en fil til: det ingen fil har, og det banken har avvist",
                    .en = "make another file: what no file has, and what the bank rejected"}},
    Option{.name = "again",
           .value = "",
           .help = {.nb = "lag den siste filen på nytt, med de samme numrene",
                    .en = "make the newest file again, with the same ids"}},
    Option{
        .name = "status",
        .value = "FILE",
        .help = {.nb = "bankens svar (pain.002); kan gis flere ganger, eldste først",
                 .en = "the bank's answer (pain.002); may be given several times, oldest first"}},
    Option{.name = "acknowledge",
           .value = "NAME",
           .help = {.nb = "bekreft at merknaden er sett på, for eksempel account-changed:kari",
                    .en = "confirm that a finding was looked at: account-changed:kari"}},
    Option{.name = "day",
           .value = "YYYY-MM-DD",
           .help = {.nb = "ingenting betales før denne bankdagen",
                    .en = "nothing is paid before this bank day"}},
    Option{.name = "at",
           .value = "TIME",
           .help = {.nb = "tidspunktet som står i filen, i UTC; ellers bankdagen før betalingen",
                    .en = "time stated in the file, in UTC; otherwise the bank day before"}},
    rules_option,
};
inline constexpr std::array payments_examples = {
    Example{.line = "bpalonn payments solveien/runs/2026-10/01",
            .what = {.nb = "vis alt som skal betales, når og til hvem",
                     .en = "show everything to be paid, when and to whom"}},
    Example{.line = "bpalonn payments solveien/runs/2026-10/01 --file",
            .what = {.nb = "lag betalingsfilen i solveien/bank/2026-10/01-01",
                     .en = "make the payment file in solveien/bank/2026-10/01-01"}},
    Example{.line = "bpalonn payments solveien/runs/2026-10/01 --status svar.xml",
            .what = {.nb = "vis hva banken har gjort, og hva som ikke er betalt",
                     .en = "show what the bank did, and what is unpaid"}},
};
inline constexpr Command payments_command{
    .id = CommandId::payments,
    .name = "payments",
    .operand = "RUN",
    .summary = {.nb = "vis det kjøringen gjør at må betales, og lag betalingsfilen til banken",
                .en = "show what a run makes due, and make the bank's payment file"},
    .details = {.nb = "Uten --file, --unpaid og --again skrives ingenting. Filen legges i\n"
                      "FOLDER/bank/<periode>/<kjøring>-<nn>, der ingenting overskrives. Avtalen\n"
                      "med banken står i FOLDER/bank.yaml. Avslutter med 1 hvis noe ikke kan\n"
                      "betales, eller noe må bekreftes først.\n",
                .en = "Without --file, --unpaid and --again nothing is written. The file goes to\n"
                      "FOLDER/bank/<period>/<run>-<nn>; nothing there is overwritten. The\n"
                      "agreement with the bank stands in FOLDER/bank.yaml. Exits 1 when something\n"
                      "cannot be paid, or must be acknowledged first.\n"},
    .options = payments_options,
    .examples = payments_examples,
};

} // namespace bpa::cli
