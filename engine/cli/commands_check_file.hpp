#pragma once

#include "cli/commands.hpp"
#include "cli/commands_rules.hpp"

#include <array>

/// What `check-file` takes, for the table of commands.
namespace bpa::cli {

inline constexpr std::array check_file_options = {
    Option{.name = "schema",
           .value = "DIR",
           .help = {.nb = "mappe med de offisielle skjemaene (XSD), som XML også holdes mot",
                    .en = "folder of the official schemas (XSD), which XML is held against too"}},
    Option{.name = "answers",
           .value = "FILE",
           .help = {.nb = "betalingsfilen (pain.001) som svarene fra banken gjelder",
                    .en = "the payment file (pain.001) that the answers of the bank are to"}},
    Option{.name = "accounts",
           .value = "FILE",
           .help = {.nb = "kontoplanen som bilag holdes mot: ett kontonummer først på hver linje",
                    .en = "chart that vouchers are held against: an account first on each line"}},
    rules_option,
};
inline constexpr std::array check_file_examples = {
    Example{.line = "bpalonn check-file amelding-2026-11.xml",
            .what = {.nb = "vil denne meldingen bli mottatt, og er det noe å rette?",
                     .en = "will this message be received, and is there anything to correct?"}},
    Example{.line = "bpalonn check-file oktober.xml november.xml --schema skjemaer",
            .what = {.nb = "to måneder sammen, også mot skjemaet: er noen falt ut?",
                     .en = "two months together, the schema too: has anybody dropped out?"}},
    Example{.line = "bpalonn check-file pain.001.xml",
            .what = {.nb = "vil banken ta denne betalingsfilen, og går pengene dit de skal?",
                     .en = "will the bank take this payment file, and does the money go right?"}},
    Example{.line = "bpalonn check-file svar.xml --answers pain.001.xml",
            .what = {.nb = "gjelder svaret fra banken denne filen, og er det helt?",
                     .en = "is the answer of the bank to this file, and is it whole?"}},
    Example{.line = "bpalonn check-file bilag.csv --accounts kontoplan.csv",
            .what = {.nb = "går bilagene opp, og finnes kontoene?",
                     .en = "do the vouchers balance, and do the accounts exist?"}},
};

inline constexpr Command check_file_command{
    .id = CommandId::check_file,
    .name = "check-file",
    .operand = "FILE…",
    .summary = {.nb = "kontroller a-meldinger, bankfiler og bilag (GBAT10), uansett system",
                .en = "check a-meldinger, bank files and vouchers (GBAT10) of any system"},
    .details =
        {.nb = "Hva filen er, ses av innholdet: a-melding (XML eller JSON), betalingsfil\n"
               "(pain.001), svar fra banken (pain.002) eller bilag (GBAT10). Hvert funn sier\n"
               "hva mottakeren ville gjort, hvor det står, hvem eller hva det gjelder, og hva\n"
               "som må rettes. Flere filer ses i sammenheng. Avslutter med 0 uten funn, 1 med\n"
               "funn, og 3 når en fil ikke lar seg lese. Ingenting skrives, og ingenting\n"
               "hentes.\n",
         .en = "What a file is, is seen by its content: a-melding (XML or JSON), payment file\n"
               "(pain.001), answer of the bank (pain.002) or vouchers (GBAT10). Each finding\n"
               "says what the receiver would do, where it stands, whom or what it concerns,\n"
               "and the remedy. Several files are seen together. Exits 0 without findings, 1\n"
               "with findings, and 3 when a file cannot be read. Nothing is written, and\n"
               "nothing is fetched.\n"},
    .options = check_file_options,
    .examples = check_file_examples,
};

} // namespace bpa::cli
