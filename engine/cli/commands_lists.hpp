#pragma once

#include "cli/commands.hpp"

#include <array>

/// What the command on lists for the provider and the unions takes, for the table of commands.
namespace bpa::cli {

inline constexpr std::array lists_options = {
    Option{.name = "out",
           .value = "DIR",
           .help = {.nb = "skriv listene hit; mappen må ikke finnes fra før",
                    .en = "write the lists here; the folder must not exist"}},
    Option{.name = "compare",
           .value = "FILE",
           .help = {.nb = "hold pensjonslisten mot denne fra leverandøren, CSV",
                    .en = "hold the pension list against this one of the provider, CSV"}},
};
inline constexpr std::array lists_examples = {
    Example{.line = "bpalonn lists solveien/runs/2026-10/01",
            .what = {.nb = "lag listene i solveien/lists/2026-10/01-01",
                     .en = "make the lists in solveien/lists/2026-10/01-01"}},
    Example{.line = "bpalonn lists solveien/runs/2026-10/01 --compare faktura.csv",
            .what = {.nb = "vis hvem leverandøren har andre tall for, og hva det kan komme av",
                     .en = "show whom the provider has other figures for, and the likely cause"}},
};
inline constexpr Command lists_command{
    .id = CommandId::lists,
    .name = "lists",
    .operand = "RUN",
    .summary = {.nb = "lag pensjonslisten og kontingentlistene av en kjøring",
                .en = "make the pension list and the union lists of a run"},
    .details = {.nb = "Tallene er de kjøringen publiserte, og hver sum holdes mot kjøringens egne\n"
                      "tall før noe skrives. Listene legges i\n"
                      "FOLDER/lists/<periode>/<kjøring>-<nn>, der ingenting overskrives. De har\n"
                      "fødselsnummer, og hver fagforening har sin egen fil. Avslutter med 1 hvis\n"
                      "leverandøren har andre tall.\n",
                .en = "Figures are those the run published, and every sum is held against the\n"
                      "run's own figures before anything is written. The lists go to\n"
                      "FOLDER/lists/<period>/<run>-<nn>; nothing there is overwritten. They hold\n"
                      "national ids, and each union has a file of its own. Exits 1 when the\n"
                      "provider has other figures.\n"},
    .options = lists_options,
    .examples = lists_examples,
};

} // namespace bpa::cli
