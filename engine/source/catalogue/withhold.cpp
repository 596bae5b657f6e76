#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

constexpr std::array messages = {
    Message{
        .code = "withhold/bad-base",
        .text_nb = "`{base}` er ikke et grunnlag i kroner",
        .remedy_nb = "skriv bare sifre, høyst 12, og øre etter punktum: 35000 eller 35000.50",
        .text_en = "`{base}` is no base in kroner",
        .remedy_en = "write digits only, 12 at most, and øre after a point: 35000 or 35000.50",
    },
    Message{
        .code = "withhold/bad-header",
        .text_nb = "første linje er ikke `year,table,period,base`",
        .remedy_nb = "skriv de fire kolonnenavnene på første linje, i denne rekkefølgen",
        .text_en = "the first line is not `year,table,period,base`",
        .remedy_en = "write the four names of the columns on the first line, in this order",
    },
    Message{
        .code = "withhold/bad-row",
        .text_nb = "raden har ikke fire felt",
        .remedy_nb = "skriv år, tabell, periode og grunnlag, med komma mellom",
        .text_en = "the row does not have four fields",
        .remedy_en = "write year, table, period and base, with commas between",
    },
    Message{
        .code = "withhold/bad-table",
        .text_nb = "`{table}` er ikke skrevet som nummeret på en skattetabell",
        .remedy_nb = "skriv fire sifre, som 8010 eller 0100, og P bak for pensjonister i 2024",
        .text_en = "`{table}` is not written as the number of a tax table",
        .remedy_en = "write four digits, as 8010 or 0100, with a P behind for pensioners in 2024",
    },
    Message{
        .code = "withhold/bad-year",
        .text_nb = "`{year}` er ikke skrevet som et år",
        .remedy_nb = "skriv fire sifre, for eksempel 2026",
        .text_en = "`{year}` is not written as a year",
        .remedy_en = "write four digits, for example 2026",
    },
    Message{
        .code = "withhold/negative-base",
        .text_nb = "grunnlaget `{base}` er mindre enn null",
        .remedy_nb = "rett beløpet; av mindre enn null trekkes ingenting",
        .text_en = "the base `{base}` is less than zero",
        .remedy_en = "correct the amount; nothing is withheld from less than zero",
    },
    Message{
        .code = "withhold/no-such-period",
        .text_nb = "tabell {table} er ikke laget for perioden `{period}`",
        .remedy_nb = "bruk en av periodene den har: {periods}",
        .text_en = "table {table} is not made for the period `{period}`",
        .remedy_en = "use one of the periods it has: {periods}",
    },
    Message{
        .code = "withhold/other-year-table",
        .text_nb = "tabell {table} finnes ikke i {year}, bare i {years}",
        .remedy_nb = "bruk tabellen på skattekortet for {year}; tabellene får nye numre når "
                     "reglene endres",
        .text_en = "table {table} does not exist in {year}, only in {years}",
        .remedy_en = "use the table of the tax card for {year}; tables are renumbered when the "
                     "rules change",
    },
    Message{
        .code = "withhold/unknown-period",
        .text_nb = "`{period}` er ingen trekkperiode",
        .remedy_nb = "skriv month, 14days, week, 4days, 3days, 2days eller 1day",
        .text_en = "`{period}` is no period of withholding",
        .remedy_en = "write month, 14days, week, 4days, 3days, 2days or 1day",
    },
    Message{
        .code = "withhold/unknown-table",
        .text_nb = "tabell {table} finnes ikke, verken i {year} eller i noe annet år",
        .remedy_nb = "se etter på skattekortet; programmet gjetter ikke på et nummer i nærheten",
        .text_en = "table {table} does not exist, in {year} or in any other year",
        .remedy_en = "look at the tax card; the program does not guess at a number nearby",
    },
    Message{
        .code = "withhold/unknown-year",
        .text_nb = "reglene har ingen skattetabeller for `{year}`",
        .remedy_nb = "bruk et år som har tabeller: {years}",
        .text_en = "the rules have no tax tables for `{year}`",
        .remedy_en = "use a year that has tables: {years}",
    },
};

} // namespace

std::span<const Message> withhold_messages() {
    return messages;
}

} // namespace bpa::source
