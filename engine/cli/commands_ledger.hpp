#pragma once

#include "cli/commands_rules.hpp"

#include <array>

/// What the command on vouchers takes, for the table of commands.
namespace bpa::cli {

inline constexpr std::array ledger_options = {
    Option{.name = "file",
           .value = "",
           .help = {.nb = "lag filene til regnskapet", .en = "make the files for the ledger"}},
    Option{.name = "again",
           .value = "",
           .help = {.nb = "lag filene selv om det er laget filer av kjøringen før",
                    .en = "make the files although files were made of the run before"}},
    rules_option,
};
inline constexpr std::array ledger_examples = {
    Example{.line = "bpalonn ledger solveien/runs/2026-10/01",
            .what = {.nb = "vis bilagene", .en = "show the vouchers"}},
    Example{.line = "bpalonn ledger solveien/runs/2026-10/01 --file",
            .what = {.nb = "lag filene i solveien/ledger/2026-10/01-01",
                     .en = "make the files in solveien/ledger/2026-10/01-01"}},
};
inline constexpr Command ledger_command{
    .id = CommandId::ledger,
    .name = "ledger",
    .operand = "RUN",
    .summary = {.nb = "vis bilagene til en kjøring, og lag filene til regnskapet",
                .en = "show the vouchers of a run, and make the files for the ledger"},
    .details = {.nb =
                    "Uten --file og --again skrives ingenting. Filene legges i\n"
                    "FOLDER/ledger/<periode>/<kjøring>-<nn>, der ingenting overskrives. Formater,\n"
                    "kontoer og koder står i FOLDER/ledger.yaml. Er det laget en betalingsfil,\n"
                    "føres det den betaler; ellers det kjøringen gjør at må betales.\n",
                .en = "Without --file and --again nothing is written. The files go to\n"
                      "FOLDER/ledger/<period>/<run>-<nn>; nothing there is overwritten. Formats,\n"
                      "accounts and codes stand in FOLDER/ledger.yaml. Where a payment file was\n"
                      "made, what it pays is posted; otherwise what the run makes due.\n"},
    .options = ledger_options,
    .examples = ledger_examples,
};

} // namespace bpa::cli
