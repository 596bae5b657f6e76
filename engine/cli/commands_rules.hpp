#pragma once

#include "cli/commands.hpp"

#include <array>

/// What the commands on rules take, for the table of commands.
namespace bpa::cli {

inline constexpr Option rules_option{
    .name = "rules",
    .value = "DIR",
    .help = {.nb = "mappen med regler; ellers den som følger med programmet",
             .en = "the folder of rules; otherwise the one that came with the program"},
};

inline constexpr Option agreement_option{
    .name = "agreement",
    .value = "ID",
    .help = {.nb = "bare denne avtalen; ellers alle", .en = "this agreement only; otherwise all"},
};
inline constexpr std::array rules_show_options = {
    agreement_option,
    Option{.name = "on",
           .value = "YYYY-MM-DD",
           .help = {.nb = "verdiene som gjelder denne dagen; ellers alle, med datoer",
                    .en = "the values in force on this day; otherwise all, with dates"}},
    Option{.name = "cases",
           .value = "DIR",
           .help = {.nb = "mappen med eksempler; ellers fixtures/cases ved siden av reglene",
                    .en = "the folder of worked cases; otherwise fixtures/cases beside the rules"}},
    rules_option,
};
inline constexpr std::array rules_show_examples = {
    Example{.line = "bpalonn rules show --agreement virke-bpa --on 2025-06-01",
            .what = {.nb = "satser, hjemmel og valg den 1. juni 2025",
                     .en = "rates, legal basis and options on 1 June 2025"}},
    Example{.line = "bpalonn rules show --agreement virke-bpa --on 2025-06-01 --format html",
            .what = {.nb = "det samme som en side for nettleseren; legg til > virke.html",
                     .en = "the same as a page for the browser; add > virke.html"}},
};
inline constexpr std::array rules_check_options = {agreement_option, rules_option};
inline constexpr std::array rules_check_examples = {
    Example{.line = "bpalonn rules check",
            .what = {.nb = "kontroller hver regelfil mot seg selv",
                     .en = "hold every rule file against itself"}},
    Example{.line = "bpalonn rules check --rules my-rules",
            .what = {.nb = "kontroller regler du holder på å skrive",
                     .en = "check rules you are writing"}},
};
inline constexpr std::array rules_kinds_examples = {
    Example{.line = "bpalonn rules kinds",
            .what = {.nb = "finn arten som passer til en bestemmelse",
                     .en = "find the kind that fits a clause"}},
};
inline constexpr std::array rules_coverage_options = {agreement_option, rules_option};
inline constexpr std::array rules_coverage_examples = {
    Example{.line = "bpalonn rules coverage --agreement virke-bpa",
            .what = {.nb = "hvilke paragrafer som er dekket, åpne og ikke dekket",
                     .en = "which clauses are covered, open and not covered"}},
};
inline constexpr std::array new_rates_options = {
    Option{.name = "agreement",
           .value = "ID",
           .help = {.nb = "avtalen oppgjøret gjelder", .en = "the agreement of the settlement"},
           .required = true},
    Option{
        .name = "from",
        .value = "YYYY-MM-DD",
        .help = {.nb = "første dag de nye satsene gjelder", .en = "the first day of the new rates"},
        .required = true},
    Option{.name = "all",
           .value = "",
           .help = {.nb = "også regler som alt er bekreftet den dagen",
                    .en = "also rules that are confirmed on that day already"}},
    Option{.name = "out",
           .value = "FILE",
           .help = {.nb = "skriv i denne filen, som ikke må finnes fra før",
                    .en = "write into this file, which must not exist"}},
    rules_option,
};
inline constexpr std::array new_rates_examples = {
    Example{.line = "bpalonn rules new-rates --agreement virke-bpa --from 2026-04-01",
            .what = {.nb = "vis hver nøkkel som trenger en verdi, med den siste verdien",
                     .en = "show every key that needs a value, with the last value"}},
};

} // namespace bpa::cli
