#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

constexpr std::array messages = {
    Message{
        .code = "calc/attachment-beside-coordinated",
        .text_nb = "`{assistant}` har et eldre skattetrekk, `{order}`, ved siden av det samordnede "
                   "trekket `{other}`",
        .remedy_nb = "sett `until` på det eldre; kravet er med i det samordnede. Er du i tvil, "
                     "spør Skatteetaten",
        .text_en = "`{assistant}` has an older attachment for tax, `{order}`, beside the "
                   "coordinated one `{other}`",
        .remedy_en = "set `until` of the older one; its claim is in the coordinated one. If in "
                     "doubt, ask the tax administration",
    },
    Message{
        .code = "calc/call-without-rule",
        .text_nb = "`{rule}` sier ikke hva en utrykning lønnes med {date}",
        .remedy_nb = "legg inn `call_block` i regelen, med kilde, eller del vakten og før "
                     "utrykningen som en "
                     "egen vakt mellom delene",
        .text_en = "`{rule}` does not say what a call is paid on {date}",
        .remedy_en =
            "add `call_block` to the rule, with its source, or divide the shift and enter the "
            "call as a shift of its own between the parts",
    },
    Message{
        .code = "calc/cancelled-unsettled",
        .text_nb = "vilkårene `{terms}` sier ikke hva en avlyst vakt med tjenesten `{duty}` gir "
                   "{date}",
        .remedy_nb = "gir den ingenting, fjern vakten; ellers legg en regel av arten "
                     "`cancelled_shift` i vilkårene, med kilde",
        .text_en = "the terms `{terms}` do not say what a cancelled shift of the duty `{duty}` "
                   "gives on {date}",
        .remedy_en = "if it gives nothing, remove the shift; otherwise add a rule of the kind "
                     "`cancelled_shift` to the terms, with its source",
    },
    Message{
        .code = "calc/duty-without-rule",
        .text_nb = "vilkårene `{terms}` sier ikke hva tjenesten `{duty}` skal lønnes med {date}",
        .remedy_nb = "rett tjenesten (`duty`) på vakten, eller legg inn en lønnsregel for `{duty}` "
                     "i vilkårene",
        .text_en = "the terms `{terms}` do not say what the duty `{duty}` is paid on {date}",
        .remedy_en =
            "correct the `duty` of the shift, or add a wage rule for `{duty}` to the terms",
    },
    Message{
        .code = "calc/law-value-missing",
        .text_nb = "`{rule}` mangler en bekreftet verdi {date}",
        .remedy_nb = "legg inn verdien i regelfilen med dato, kilde og paragraf; en verdi som bare "
                     "er eldre, brukes med --provisional og merkes",
        .text_en = "`{rule}` lacks a confirmed value on {date}",
        .remedy_en = "add the value to the rule file with date, source and paragraph; one that is "
                     "only older is used with --provisional, and marked",
    },
    Message{
        .code = "calc/no-rate",
        .text_nb = "`{rule}` har ingen sats {date}",
        .remedy_nb =
            "legg inn satsen som gjaldt den dagen, med kilde, rett datoen på vakten, eller "
            "gi arbeidsforholdet vilkårene (`terms`) som gjaldt da",
        .text_en = "`{rule}` has no rate on {date}",
        .remedy_en = "add the rate that held that day, with its source, correct the date of the "
                     "shift, or give the employment the `terms` that held then",
    },
    Message{
        .code = "calc/norm-missing",
        .text_nb = "`{assistant}` mangler ukentlig arbeidstid (`weekly_norm`) {date}, og `{rule}` "
                   "trenger den",
        .remedy_nb =
            "skriv for eksempel `weekly_norm` med `from: 2026-01-01` og `hours: \"35:30\"` "
            "på arbeidsforholdet",
        .text_en =
            "`{assistant}` has no weekly hours (`weekly_norm`) on {date}, and `{rule}` needs "
            "them",
        .remedy_en =
            "write for example `weekly_norm` with `from: 2026-01-01` and `hours: \"35:30\"` "
            "on the employment",
    },
    Message{
        .code = "calc/norm-without-hours",
        .text_nb = "`{rule}` sier ikke hvor mange timer i året den ukentlige arbeidstiden til "
                   "`{assistant}` gir {date}",
        .remedy_nb = "bruk en arbeidstid som avtalen kjenner, eller legg inn årstimene i avtalen",
        .text_en = "`{rule}` does not say how many hours a year the weekly hours of `{assistant}` "
                   "give on {date}",
        .remedy_en =
            "use weekly hours the agreement knows, or add the yearly hours to the agreement",
    },
    Message{
        .code = "calc/notice-not-stated",
        .text_nb = "`{rule}` spør når `{assistant}` fikk vite om reisen {date}, og det står ikke",
        .remedy_nb = "skriv `told` på vakten, eller på turen i trips.yaml",
        .text_en = "`{rule}` asks when `{assistant}` was told of the travel on {date}, and that is "
                   "not stated",
        .remedy_en = "write `told` on the shift, or on the trip in trips.yaml",
    },
    Message{
        .code = "calc/own-wage-missing",
        .text_nb = "`{assistant}` mangler avtalt timelønn (`wage`) {date}, og `{rule}` har ingen "
                   "lønnsstige",
        .remedy_nb =
            "legg inn `wage` på arbeidsforholdet med dato, beløp, kilde og punkt i avtalen",
        .text_en =
            "`{assistant}` has no agreed hourly wage (`wage`) on {date}, and `{rule}` has no "
            "ladder",
        .remedy_en = "add `wage` to the employment with date, amount, source and clause",
    },
    Message{
        .code = "calc/own-wage-refused",
        .text_nb =
            "`{assistant}` har egen timelønn (`wage`) {date}, men `{rule}` tillater det ikke",
        .remedy_nb = "fjern `wage`, eller bruk vilkår som tillater egen lønn",
        .text_en = "`{assistant}` has a wage of her own (`wage`) on {date}, but `{rule}` does not "
                   "allow it",
        .remedy_en = "remove `wage`, or use terms that allow an own wage",
    },
    Message{
        .code = "calc/pay-step-missing",
        .text_nb = "`{assistant}` mangler lønnstrinn (`pay_step`) {date}, og `{rule}` lønner etter "
                   "lønnstrinn",
        .remedy_nb = "legg inn `pay_step` på arbeidsforholdet med dato, trinn, kilde og punkt; "
                     "eller `wage` med timelønnen",
        .text_en =
            "`{assistant}` has no pay step (`pay_step`) on {date}, and `{rule}` pays by pay step",
        .remedy_en = "add `pay_step` to the employment with date, step, source and clause; or "
                     "`wage` with the hourly wage",
    },
    Message{
        .code = "calc/rate-not-confirmed",
        .text_nb = "`{rule}` er ikke bekreftet {date}; siste bekreftede dag er {confirmed_until}",
        .remedy_nb = "legg inn den nye satsen med kilde, eller kjør med --provisional: da brukes "
                     "siste kjente sats, og alt merkes som foreløpig",
        .text_en =
            "`{rule}` is not confirmed on {date}; the last confirmed day is {confirmed_until}",
        .remedy_en = "add the new rate with its source, or run with --provisional: the last known "
                     "rate is then used and everything is marked provisional",
    },
    Message{
        .code = "calc/roster-missing",
        .text_nb = "`{assistant}` har avtale om gjennomsnittsberegning {date}, men perioden har "
                   "ingen arbeidsplan for henne; om vakten gir overtid, kan ikke avgjøres",
        .remedy_nb = "legg de planlagte vaktene i roster/ for perioden, eller avslutt avtalen "
                     "(`by: none`) fra den dagen den ikke gjaldt",
        .text_en = "`{assistant}` has an averaging agreement on {date}, but the period has no "
                   "roster for her; whether the shift gives overtime cannot be decided",
        .remedy_en = "put the planned shifts in roster/ for the period, or end the agreement "
                     "(`by: none`) from the day it did not hold",
    },
    Message{
        .code = "calc/rota-missing",
        .text_nb =
            "`{rule}` spør om `{assistant}` arbeider etter turnus, og det står ikke for {date}",
        .remedy_nb = "skriv for eksempel `rota` med `from: 2026-01-01` og `works_rota: yes` på "
                     "arbeidsforholdet",
        .text_en = "`{rule}` asks whether `{assistant}` works a rota, and that is not stated for "
                   "{date}",
        .remedy_en =
            "write for example `rota` with `from: 2026-01-01` and `works_rota: yes` on the "
            "employment",
    },
    Message{
        .code = "calc/step-not-found",
        .text_nb = "`{rule}` mangler lønnen til `{assistant}` {date}[[ ved {years} års "
                   "ansiennitet]][[ på lønnstrinn {pay_step}]][[: {reason_nb}]]",
        .remedy_nb = "legg inn `wage` på arbeidsforholdet med beløp og kilde, eller en kontrakt "
                     "som erstatter regelen med beløpet som mangler",
        .text_en = "`{rule}` lacks the pay of `{assistant}` on {date}[[ at {years} years of "
                   "seniority]][[ on pay step {pay_step}]][[: {reason_en}]]",
        .remedy_en = "add `wage` to the employment with amount and source, or a contract that "
                     "replaces the rule with the amount that is missing",
    },
    Message{
        .code = "calc/tax-card-invalid",
        .text_nb = "svaret på skattekortet til `{assistant}` er {result}; det kan ikke trekkes "
                   "skatt etter det",
        .remedy_nb = "rett nummeret eller det som mangler, hent kortet på nytt, og hold personen "
                     "tilbake så lenge",
        .text_en = "the answer about the tax card of `{assistant}` is {result}; tax cannot be "
                   "withheld by it",
        .remedy_en = "mend the number or what is missing, fetch the card again, and hold the "
                     "person back meanwhile",
    },
    Message{
        .code = "calc/tax-percent-missing",
        .text_nb = "{amount} kr til `{assistant}` skal trekkes etter prosent, og skattekortet "
                   "har bare tabell",
        .remedy_nb = "skriv prosenten som står ved tabellen på kortet",
        .text_en = "{amount} kr to `{assistant}` is taxed by percent, and the tax card has a "
                   "table only",
        .remedy_en = "write the percent that stands beside the table on the card",
    },
    Message{
        .code = "calc/tax-svalbard",
        .text_nb = "`{assistant}` skattlegges etter reglene for Svalbard, som programmet ikke "
                   "har",
        .remedy_nb = "hold personen tilbake, og lønn henne på annen måte",
        .text_en = "`{assistant}` is taxed by the rules for Svalbard, which the program does not "
                   "have",
        .remedy_en = "hold the person back, and pay her by other means",
    },
    Message{
        .code = "calc/weekly-hours-missing",
        .text_nb = "premien til OU-fondet følger timene per uke, og `{assistant}` har ikke både "
                   "`position` og `weekly_norm` {date}",
        .remedy_nb = "legg inn stillingsprosent (`position`) og ukentlig arbeidstid for full "
                     "stilling (`weekly_norm`) på arbeidsforholdet",
        .text_en = "the premium of the fund (OU) follows the hours a week, and `{assistant}` does "
                   "not have both `position` and `weekly_norm` on {date}",
        .remedy_en = "add the share of a full position (`position`) and the weekly hours of a full "
                     "position (`weekly_norm`) to the employment",
    },
    Message{
        .code = "calc/proration-missing",
        .text_nb = "månedsbeløpet til `{assistant}` gjelder bare {from}–{until}, og arbeidsgiveren "
                   "har ikke sagt hvordan en del av en måned regnes per {date} (`proration`)",
        .remedy_nb = "legg inn `proration` i employer.yaml med `method: calendar_days` eller "
                     "`method: weekdays`",
        .text_en =
            "the monthly amount of `{assistant}` is for {from}–{until} only, and the employer "
            "has not said how a part of a month is counted (`proration`) on {date}",
        .remedy_en = "add `proration` to employer.yaml with `method: calendar_days` or "
                     "`method: weekdays`",
    },
    Message{
        .code = "calc/arrangement-gone",
        .text_nb = "`{assistant}` har fått lønn for `{arrangement}` denne måneden, og "
                   "ordningen står ikke lenger i arrangements.yaml",
        .remedy_nb = "sett ordningen inn igjen, om nødvendig med siste dag i `days`",
        .text_en = "`{assistant}` has been paid for `{arrangement}` this month, and the "
                   "arrangement is no longer in arrangements.yaml",
        .remedy_en = "put the arrangement back, if need be with its last day in `days`",
    },
    Message{
        .code = "calc/relief-unknown",
        .text_nb = "arbeidsgiveren har lønn i sone Ia, og det står ikke hvor mye av "
                   "fribeløpet for {year} som er brukt andre steder",
        .remedy_nb = "skriv `zone_Ia` i employer.yaml med `year: {year}` og `used_elsewhere`, "
                     "også når det er 0 kr",
        .text_en = "the employer has pay in zone Ia, and how much of the allowance of {year} "
                   "is used elsewhere is not stated",
        .remedy_en = "write `zone_Ia` in employer.yaml with `year: {year}` and `used_elsewhere`, "
                     "also when it is 0 kr",
    },
    Message{
        .code = "calc/tax-card-year",
        .text_nb = "skattekortet til `{assistant}` er for {year}, og utbetalingen er "
                   "{payment_date}",
        .remedy_nb = "hent skattekortet for utbetalingsåret og legg det til under `tax_cards`",
        .text_en = "the tax card of `{assistant}` is for {year}, and the payment is on "
                   "{payment_date}",
        .remedy_en = "fetch the tax card of the year of payment and add it under `tax_cards`",
    },
    Message{
        .code = "calc/tax-table-unknown",
        .text_nb = "skattekortet til `{assistant}` nevner tabell {table}, som ikke finnes for "
                   "{year}",
        .remedy_nb = "kontroller tabellnummeret på kortet; tabeller fra et annet år oversettes "
                     "aldri",
        .text_en = "the tax card of `{assistant}` names table {table}, which does not exist "
                   "for {year}",
        .remedy_en = "check the table number on the card; tables of another year are never "
                     "translated",
    },
    Message{
        .code = "calc/zone-unknown",
        .text_nb = "sonen der `{arrangement}` arbeider er ikke kjent: kommune {municipality} "
                   "har ikke én sone i {year}",
        .remedy_nb = "skriv `contribution_zone` på ordningen",
        .text_en = "the zone in which `{arrangement}` works is not known: municipality "
                   "{municipality} does not have one zone in {year}",
        .remedy_en = "write `contribution_zone` on the arrangement",
    },
};

} // namespace

std::span<const Message> calc_messages() {
    return messages;
}

} // namespace bpa::source
