#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

constexpr std::array messages = {
    Message{
        .code = "hours/agreement-needed",
        .text_nb = "trekk under `{code}` krever en skriftlig avtale[[, og `{source}` er ikke en "
                   "avtale inngått senest {date}]]",
        .remedy_nb = "før opp avtalen under `sources` i employer.yaml med `kind: agreement` eller "
                     "`contract` og datoen i `text_date`, og bruk den i `source`",
        .text_en = "a deduction under `{code}` needs a written agreement[[, and `{source}` is no "
                   "agreement made by {date}]]",
        .remedy_en = "list the agreement under `sources` in employer.yaml with `kind: agreement` "
                     "or `contract` and its day in `text_date`, and name it in `source`",
    },
    Message{
        .code = "hours/arrangement-differs-from-file",
        .text_nb = "her står det ordningen `{written}`, men filen heter `{file}`",
        .remedy_nb = "flytt vaktene til filen for `{written}`, eller rett navnet her",
        .text_en = "the arrangement here is `{written}`, but the file is called `{file}`",
        .remedy_en = "move the shifts to the file of `{written}`, or correct the name here",
    },
    Message{
        .code = "hours/arrangement-needed",
        .text_nb =
            "`{assistant}` arbeider ikke i nøyaktig én ordning {day}, og vakten sier ikke hvilken",
        .remedy_nb = "legg til `arrangement:` i vakten, eller øverst i filen",
        .text_en =
            "`{assistant}` does not work in exactly one arrangement on {day}, and the shift does "
            "not say which",
        .remedy_en = "add `arrangement:` to the shift, or at the head of the file",
    },
    Message{
        .code = "hours/arrangement-not-assigned",
        .text_nb = "`{assistant}` arbeider ikke i ordningen `{arrangement}` den {day}",
        .remedy_nb = "rett ordningen i vakten, eller før den opp under `arrangements` i "
                     "arbeidsforholdet fra den dagen",
        .text_en = "`{assistant}` does not work in the arrangement `{arrangement}` on {day}",
        .remedy_en = "correct the arrangement of the shift, or list it under `arrangements` of the "
                     "employment from that day",
    },
    Message{
        .code = "hours/arrangement-not-running",
        .text_nb = "ordningen `{arrangement}` gjelder ikke den {day}",
        .remedy_nb = "rett datoen eller ordningen i vakten, eller `from` og `until` i "
                     "arrangements.yaml",
        .text_en = "the arrangement `{arrangement}` does not run on {day}",
        .remedy_en = "correct the date or arrangement of the shift, or `from` and `until` in "
                     "arrangements.yaml",
    },
    Message{
        .code = "hours/calls-not-allowed",
        .text_nb = "en vakt med `duty: {duty}` kan ikke ha utrykninger (`calls`)",
        .remedy_nb = "slett `calls`[[, eller bruk en tjeneste som kan ha dem: {allowing}]]",
        .text_en = "a shift with `duty: {duty}` cannot have `calls`",
        .remedy_en = "delete `calls`[[, or use a duty that can have them: {allowing}]]",
    },
    Message{
        .code = "hours/code-not-by-hand",
        .text_nb = "lønnsarten `{code}` regnes ut av programmet, og kan ikke føres for hånd",
        .remedy_nb = "bruk en av disse: {known}",
        .text_en = "the pay code `{code}` is worked out by the program, and cannot be entered by "
                   "hand",
        .remedy_en = "use one of these: {known}",
    },
    Message{
        .code = "hours/employment-needed",
        .text_nb = "`{assistant}` har flere arbeidsforhold den {day}: {first} og {second}",
        .remedy_nb = "legg til `employment: {first}` eller `employment: {second}`",
        .text_en = "`{assistant}` has several employments on {day}: {first} and {second}",
        .remedy_en = "add `employment: {first}` or `employment: {second}`",
    },
    Message{
        .code = "hours/end-not-after-start",
        .text_nb = "slutten, {end}, er ikke etter starten, {start}",
        .remedy_nb = "rett tidspunktene; går vakten over midnatt, har slutten neste dags dato",
        .text_en = "the end, {end}, is not after the start, {start}",
        .remedy_en = "correct the times; past midnight the end has the next day's date",
    },
    Message{
        .code = "hours/interval-outside-shift",
        .text_nb = "{start}–{end} i `{key}` ligger ikke inne i vakten {shift_start}–{shift_end}",
        .remedy_nb = "rett tidspunktene eller vakten; etter midnatt gjelder neste dags dato",
        .text_en =
            "{start}–{end} in `{key}` does not lie inside the shift {shift_start}–{shift_end}",
        .remedy_en = "correct the times or the shift; past midnight the next day's date holds",
    },
    Message{
        .code = "hours/intervals-overlap",
        .text_nb = "dette begynner {start}, men det forrige i vakten varer til {end}",
        .remedy_nb = "rett tidspunktene så pauser og utrykninger ikke overlapper hverandre",
        .text_en = "this begins at {start}, but the one before in the shift lasts until {end}",
        .remedy_en = "correct the times so that breaks and calls do not overlap one another",
    },
    Message{
        .code = "hours/not-a-period",
        .text_nb = "navnet på denne filen er ingen periode, så timene i den ville ikke blitt lest",
        .remedy_nb = "kall den opp etter perioden, for eksempel 2026-10.yaml, eller flytt den ut "
                     "av mappen",
        .text_en = "the name of this file is no period, so its hours would not be read",
        .remedy_en =
            "name it after the period, for example 2026-10.yaml, or move it out of the folder",
    },
    Message{
        .code = "hours/not-yaml-file",
        .text_nb =
            "navnet på denne filen slutter ikke på .yaml, så timene i den ville ikke blitt lest",
        .remedy_nb =
            "kall den opp etter ordningen med .yaml til slutt, eller flytt den ut av mappen",
        .text_en = "the name of this file does not end in .yaml, so its hours would not be read",
        .remedy_en = "name it after the arrangement, ending in .yaml, or move it out of the folder",
    },
    Message{
        .code = "hours/negative-deduction",
        .text_nb = "et trekk skrives som et positivt beløp, men her står det {amount} kr",
        .remedy_nb =
            "skriv beløpet uten minus; skal noe betales tilbake, før det under `correction`",
        .text_en = "a deduction is written as a positive amount, but here it is {amount} kr",
        .remedy_en =
            "write the amount without a minus; to pay something back, enter it under `correction`",
    },
    Message{
        .code = "hours/offset-not-needed",
        .text_nb = "`{written}` skal ikke ha tidssone: klokkeslettet kommer bare én gang",
        .remedy_nb = "skriv {plain}; tidssone skrives bare i timen som kommer to ganger i oktober",
        .text_en = "`{written}` takes no offset: the time comes only once",
        .remedy_en =
            "write {plain}; an offset is written only in the hour that comes twice in October",
    },
    Message{
        .code = "hours/outside-employment",
        .text_nb = "`{assistant}` har ikke dette arbeidsforholdet den {day}",
        .remedy_nb =
            "rett datoen, eller `from` og `until` i assistants.yaml[[ (nå {employments})]]",
        .text_en = "`{assistant}` does not have this employment on {day}",
        .remedy_en = "correct the date, or `from` and `until` in assistants.yaml[[ (now "
                     "{employments})]]",
    },
    Message{
        .code = "hours/outside-period",
        .text_nb = "vakten begynner {day}, men perioden {period} går fra {first} til {last}",
        .remedy_nb = "rett datoen[[, eller flytt vakten til timene for {belongs}]]",
        .text_en = "the shift begins on {day}, but the period {period} runs from {first} to {last}",
        .remedy_en = "correct the date[[, or move the shift to the hours of {belongs}]]",
    },
    Message{
        .code = "hours/overlap",
        .text_nb =
            "`{assistant}` har to vakter samtidig: {start}–{end} og {other_start}–{other_end}",
        .remedy_nb =
            "rett den ene så den andre er slutt før den begynner; det gjelder også vakter i "
            "ulike ordninger",
        .text_en =
            "`{assistant}` has two shifts at once: {start}–{end} and {other_start}–{other_end}",
        .remedy_en = "correct one of them so that the other ends before it begins, also when the "
                     "arrangements differ",
    },
    Message{
        .code = "hours/period-differs-from-file",
        .text_nb = "her står det perioden {written}, men filen er for {file}",
        .remedy_nb = "rett perioden her, eller navnet på filen",
        .text_en = "the period here is {written}, but the file is for {file}",
        .remedy_en = "correct the period here, or the name of the file",
    },
    Message{
        .code = "hours/said-after-start",
        .text_nb = "`{key}` er {at}, etter at vakten eller turen begynte {start}",
        .remedy_nb = "rett klokkeslettet; ble vakten avbrutt mens den pågikk, skriv timene som ble "
                     "arbeidet, uten `cancelled`",
        .text_en = "`{key}` is {at}, after the shift or trip began at {start}",
        .remedy_en =
            "correct the time; of a shift cut short while it went on, write the hours that were "
            "worked, without `cancelled`",
    },
    Message{
        .code = "hours/same-shift-twice",
        .text_nb = "vakten til `{assistant}` {start}–{end} er ført to ganger",
        .remedy_nb = "slett den ene",
        .text_en = "the shift of `{assistant}` {start}–{end} is entered twice",
        .remedy_en = "delete one of them",
    },
    Message{
        .code = "hours/shift-outside-trip",
        .text_nb = "vakten ligger ikke innenfor turen `{trip}`, som begynte {departure}[[ og "
                   "sluttet {back}]]",
        .remedy_nb = "rett tidene, eller slett `trip` i vakten",
        .text_en = "the shift does not lie inside the trip `{trip}`, which began at {departure}[[ "
                   "and ended at {back}]]",
        .remedy_en = "correct the times, or delete `trip` from the shift",
    },
    Message{
        .code = "hours/shift-too-long",
        .text_nb = "vakten varer {length} etter klokka, og det er over 24 timer",
        .remedy_nb = "se etter feil i datoen; en lengre vakt føres som flere",
        .text_en = "the shift lasts {length} by the clock, which is more than 24 hours",
        .remedy_en = "look for an error in the date; a longer shift is entered as several",
    },
    Message{
        .code = "hours/time-skipped",
        .text_nb =
            "`{written}` finnes ikke: denne natten stilles klokka fra {skip_from} til {skip_to}",
        .remedy_nb = "skriv tiden klokka viste: før {skip_from}, eller {skip_to} eller senere",
        .text_en = "`{written}` does not exist: that night the clock is moved from {skip_from} to "
                   "{skip_to}",
        .remedy_en = "write the time the clock showed: before {skip_from}, or {skip_to} or later",
    },
    Message{
        .code = "hours/time-too-early",
        .text_nb = "`{written}` er før {first_year}, da reglene for klokka begynner",
        .remedy_nb = "rett årstallet",
        .text_en = "`{written}` is before {first_year}, when the rules of the clock begin",
        .remedy_en = "correct the year",
    },
    Message{
        .code = "hours/time-twice",
        .text_nb = "`{written}` kommer to ganger denne natten, for klokka stilles tilbake",
        .remedy_nb = "skriv {first} for den første (sommertid) eller {second} for den andre "
                     "(normaltid)",
        .text_en = "`{written}` comes twice that night, because the clock is moved back",
        .remedy_en =
            "write {first} for the first (summer time) or {second} for the second (standard "
            "time)",
    },
    Message{
        .code = "hours/trip-of-another",
        .text_nb = "turen `{trip}` er ikke turen til `{assistant}` i dette arbeidsforholdet",
        .remedy_nb = "skriv hennes egen tur i trips.yaml, eller rett `trip` i vakten",
        .text_en = "the trip `{trip}` is not `{assistant}`'s in this employment",
        .remedy_en = "write a trip of her own in trips.yaml, or correct `trip` in the shift",
    },
    Message{
        .code = "hours/trip-twice",
        .text_nb = "det er to turer som heter `{trip}`",
        .remedy_nb = "gi hver tur sitt eget navn",
        .text_en = "there are two trips called `{trip}`",
        .remedy_en = "give each trip a name of its own",
    },
    Message{
        .code = "hours/trips-overlap",
        .text_nb = "turen `{trip}` begynner før `{other}` er over",
        .remedy_nb = "skriv `back` på den første turen, eller rett tidene",
        .text_en = "the trip `{trip}` begins before `{other}` is over",
        .remedy_en = "write `back` on the first trip, or correct the times",
    },
    Message{
        .code = "hours/unknown-approver",
        .text_nb = "det er ingen arbeidsleder, stedfortreder eller assistent som heter `{name}`",
        .remedy_nb =
            "[[mente du `{nearest}`? ]]bruk et kortnavn fra `work_leaders` eller `deputies` i "
            "arrangements.yaml",
        .text_en = "there is no work leader, deputy or assistant called `{name}`",
        .remedy_en =
            "[[did you mean `{nearest}`? ]]use a short name from `work_leaders` or `deputies` "
            "in arrangements.yaml",
    },
    Message{
        .code = "hours/unknown-arrangement",
        .text_nb = "det er ingen ordning som heter `{name}`",
        .remedy_nb = "[[mente du `{nearest}`? ]]bruk et kortnavn fra arrangements.yaml",
        .text_en = "there is no arrangement called `{name}`",
        .remedy_en = "[[did you mean `{nearest}`? ]]use a short name from arrangements.yaml",
    },
    Message{
        .code = "hours/unknown-assistant",
        .text_nb = "det er ingen assistent som heter `{name}`",
        .remedy_nb = "[[mente du `{nearest}`? ]]bruk et kortnavn fra assistants.yaml",
        .text_en = "there is no assistant called `{name}`",
        .remedy_en = "[[did you mean `{nearest}`? ]]use a short name from assistants.yaml",
    },
    Message{
        .code = "hours/unknown-duty",
        .text_nb = "det er ingen tjeneste som heter `{name}`",
        .remedy_nb = "[[mente du `{nearest}`? ]]bruk en tjeneste fra rules/duties.yaml",
        .text_en = "there is no duty called `{name}`",
        .remedy_en = "[[did you mean `{nearest}`? ]]use a duty from rules/duties.yaml",
    },
    Message{
        .code = "hours/unknown-employment",
        .text_nb = "`{assistant}` har ikke et arbeidsforhold med nummer {number}",
        .remedy_nb = "bruk et nummer fra assistants.yaml[[: {known}]]",
        .text_en = "`{assistant}` has no employment with the number {number}",
        .remedy_en = "use a number from assistants.yaml[[: {known}]]",
    },
    Message{
        .code = "hours/unknown-pay-code",
        .text_nb = "det er ingen lønnsart som heter `{name}`",
        .remedy_nb = "[[mente du `{nearest}`? ]]bruk en lønnsart fra rules/pay-codes.yaml",
        .text_en = "there is no pay code called `{name}`",
        .remedy_en = "[[did you mean `{nearest}`? ]]use a pay code from rules/pay-codes.yaml",
    },
    Message{
        .code = "hours/rule-without-counter",
        .text_nb = "regelen `{name}` har ingen teller av slaget `{counter}`",
        .remedy_nb =
            "bruk regelen med stigen for `supplement_hours`, og regelen som ga fritiden for "
            "`time_off`",
        .text_en = "the rule `{name}` has no counter of the kind `{counter}`",
        .remedy_en =
            "use the rule with the ladder for `supplement_hours`, and the rule that gave the "
            "time off for `time_off`",
    },
    Message{
        .code = "hours/unknown-rule",
        .text_nb = "det er ingen regel som heter `{name}`",
        .remedy_nb =
            "[[mente du `{nearest}`? ]]bruk navnet som avtalen eller kontrakten har på regelen; "
            "funnene og `bpalonn rules` viser dem",
        .text_en = "there is no rule called `{name}`",
        .remedy_en =
            "[[did you mean `{nearest}`? ]]use the name that the agreement or contract has for the "
            "rule; findings and `bpalonn rules` show them",
    },
    Message{
        .code = "hours/unknown-trip",
        .text_nb = "det er ingen tur som heter `{name}` i trips.yaml",
        .remedy_nb = "[[mente du `{nearest}`? ]]før opp turen i trips.yaml",
        .text_en = "there is no trip called `{name}` in trips.yaml",
        .remedy_en = "[[did you mean `{nearest}`? ]]list the trip in trips.yaml",
    },
    Message{
        .code = "hours/wrong-offset",
        .text_nb = "tidssonen i `{written}` gjelder ikke på det tidspunktet",
        .remedy_nb = "skriv {first} for den første (sommertid) eller {second} for den andre "
                     "(normaltid)",
        .text_en = "the offset of `{written}` does not hold at that time",
        .remedy_en =
            "write {first} for the first (summer time) or {second} for the second (standard "
            "time)",
    },
};

} // namespace

std::span<const Message> hours_messages() {
    return messages;
}

} // namespace bpa::source
