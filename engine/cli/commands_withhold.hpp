#pragma once

#include "cli/commands.hpp"

#include <array>

/// What `withhold` takes, for the table of commands.
namespace bpa::cli {

inline constexpr std::array withhold_options = {
    Option{.name = "year",
           .value = "YYYY",
           .help = {.nb = "inntektsåret, det året lønnen utbetales",
                    .en = "the income year, that in which the pay is paid out"}},
    Option{.name = "table",
           .value = "CODE",
           .help = {.nb = "tabellen på skattekortet: 8010, 0100; 7100P i 2024",
                    .en = "the table of the tax card: 8010, 0100; 7100P in 2024"}},
    Option{.name = "period",
           .value = "PERIOD",
           .help = {.nb = "month, 14days, week, 4days, 3days, 2days eller 1day",
                    .en = "month, 14days, week, 4days, 3days, 2days or 1day"}},
    Option{.name = "base",
           .value = "KRONER",
           .help = {.nb = "trekkgrunnlaget i perioden; øre teller ikke",
                    .en = "what tax is withheld from in the period; øre do not count"}},
    Option{.name = "explain",
           .value = "",
           .help = {.nb = "vis hvert skritt, med regnestykker som kan regnes etter i bc",
                    .en = "show every step, with sums that can be worked out again in bc"}},
    Option{.name = "rows",
           .value = "FILE",
           .help = {.nb = "regn ut hver rad i en fil: year,table,period,base; kan gjentas",
                    .en = "work out every row of a file: year,table,period,base; may be repeated"}},
    Option{.name = "whole-table",
           .value = "",
           .help = {.nb = "skriv hele årets tabeller på fil-formatet til Skatteetaten",
                    .en = "write the whole year's tables in the administration's file format"}},
    Option{.name = "rules",
           .value = "DIR",
           .help = {.nb = "mappen med regler; ellers den som følger med programmet",
                    .en = "the folder of rules; otherwise the one that came with the program"}},
};
inline constexpr std::array withhold_examples = {
    Example{.line = "bpalonn withhold --year 2026 --table 8010 --period month --base 35000",
            .what = {.nb = "trekket av 35 000 kroner i måneden",
                     .en = "what is withheld from 35 000 kroner a month"}},
    Example{.line =
                "bpalonn withhold --year 2026 --table 8010 --period month --base 35000 --explain",
            .what = {.nb = "det samme, skritt for skritt", .en = "the same, step by step"}},
    Example{.line = "bpalonn withhold --rows rows.csv",
            .what = {.nb = "de samme radene, med en kolonne `withholding` til",
                     .en = "the same rows, with one more column, `withholding`"}},
    Example{.line = "bpalonn withhold --year 2026 --whole-table --table 8010 --period month",
            .what = {.nb = "månedstabell 8010 slik den er trykt",
                     .en = "the monthly table 8010 as it is printed"}},
};

inline constexpr Command withhold_command{
    .id = CommandId::withhold,
    .name = "withhold",
    .operand = "",
    .summary = {.nb = "regn ut skattetrekket etter en trekktabell",
                .en = "work out the tax withheld by a tax table"},
    .details = {.nb = "Enten --year, --table, --period og --base; eller --rows; eller --year og\n"
                      "--whole-table. Tabellene regnes ut etter Skatteetatens egen rutine.\n",
                .en =
                    "Either --year, --table, --period and --base; or --rows; or --year and\n"
                    "--whole-table. The tables are worked out by the administration's routine.\n"},
    .options = withhold_options,
    .examples = withhold_examples,
};

} // namespace bpa::cli
