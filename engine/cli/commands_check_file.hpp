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
    rules_option,
};
inline constexpr std::array check_file_examples = {
    Example{.line = "bpalonn check-file amelding-2026-11.xml",
            .what = {.nb = "vil denne meldingen bli mottatt, og er det noe å rette?",
                     .en = "will this message be received, and is there anything to correct?"}},
    Example{.line = "bpalonn check-file oktober.xml november.xml --schema skjemaer",
            .what = {.nb = "to måneder sammen, også mot skjemaet: er noen falt ut?",
                     .en = "two months together, the schema too: has anybody dropped out?"}},
};

inline constexpr Command check_file_command{
    .id = CommandId::check_file,
    .name = "check-file",
    .operand = "FILE…",
    .summary = {.nb = "kontroller a-meldinger, XML eller JSON, fra hvilket lønnssystem som helst",
                .en = "check a-meldinger, XML or JSON, of any payroll system"},
    .details =
        {.nb = "Hvert funn sier hva mottakeren ville gjort (avvisning, øyeblikkelig,\n"
               "retningslinje), hvor det står, hvem det gjelder, og hva som må rettes.\n"
               "Flere filer ses i sammenheng. Avslutter med 0 uten funn, 1 med funn, og 3\n"
               "når en fil ikke lar seg lese. Ingenting skrives, og ingenting hentes.\n",
         .en = "Each finding says what the receiver would do (rejected, immediate, guidance),\n"
               "where it stands, whom it concerns, and the remedy. Several files are seen\n"
               "together. Exits 0 without findings, 1 with findings, and 3 when a file cannot\n"
               "be read. Nothing is written, and nothing is fetched.\n"},
    .options = check_file_options,
    .examples = check_file_examples,
};

} // namespace bpa::cli
