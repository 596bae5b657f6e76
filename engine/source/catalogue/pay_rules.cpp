#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

/// What wages, additions and those they are for have to say.
constexpr std::array messages = {
    Message{
        .code = "rules/day-amount-form",
        .text_nb = "det er ikke klart hva dagen gir, eller når",
        .remedy_nb = "skriv `per_day`, eller `percent` med `rounding` for `for: moved`; skriv "
                     "`gap_at_least` for `for: split_shift` og ellers ikke",
        .text_en = "it is not clear what the day gives, or when",
        .remedy_en = "write `per_day`, or `percent` with `rounding` for `for: moved`; write "
                     "`gap_at_least` for `for: split_shift` and not otherwise",
    },
    Message{
        .code = "rules/guarantee-twice",
        .text_nb = "`{rule}` og `{other}` betaler det samme",
        .remedy_nb = "la `duties` skille dem, eller la den ene erstatte den andre med `replaces`",
        .text_en = "`{rule}` and `{other}` pay the same",
        .remedy_en = "let `duties` tell them apart, or let one replace the other with `replaces`",
    },
    Message{
        .code = "rules/nothing-guaranteed",
        .text_nb = "`{key}` er null eller mindre, så regelen sier ingenting",
        .remedy_nb = "skriv mer enn null, eller fjern regelen",
        .text_en = "`{key}` is nothing or less, so the rule says nothing",
        .remedy_en = "write more than nothing, or remove the rule",
    },
    Message{"rules/bad-population",
            "`who` nevner ingen vilkår, eller vilkår som ingen kan oppfylle",
            "nevn minst ett vilkår, aldre fra 0 til 120 år, og la `age_from` ligge under "
            "`age_under` og `employed_from` før `employed_before`",
            "`who` names no condition, or conditions that nobody can meet",
            "name at least one condition, ages from 0 to 120 years, and let `age_from` lie below "
            "`age_under` and `employed_from` before `employed_before`"},
    Message{"calc/wage-for-others",
            "ingen regel gir `{assistant}` grunnlønn for `{duty}` {date}: `{rule}` under `{terms}` "
            "gjelder andre aldre eller ansettelsesdatoer",
            "kontroller fødselsdatoen og første arbeidsdag, eller legg til en lønnsregel som også "
            "gjelder henne",
            "no rule gives `{assistant}` base pay for `{duty}` on {date}: `{rule}` under `{terms}` "
            "is for other ages or first days of employment",
            "check the date of birth and the first day of employment, or add a wage rule that is "
            "for her too"},
    Message{"rules/annual-hours-form",
            "timene i året er ikke skrevet slik formålet krever",
            "skriv `norms` med `weeks` på regelen, eller `hours` alene for overtid, faste tillegg "
            "og ansiennitet; ordinær lønn har alltid `norms`, ansiennitet alltid `hours`",
            "the hours of the year are not written as the purpose wants",
            "write `norms` with `weeks` on the rule, or `hours` alone for overtime, fixed "
            "supplements and seniority; ordinary pay always has `norms`, seniority always `hours`"},
    Message{"rules/other-purpose",
            "`{rule}` er timer for `{purpose}`, og her trengs timer for `{wanted}`",
            "vis til en regel med riktig `purpose`",
            "`{rule}` has hours for `{purpose}`, and hours for `{wanted}` are needed here",
            "name a rule with the right `purpose`"},
    Message{"rules/ladder-base",
            "stigen med `base` henger ikke sammen",
            "gi `base` enten `per_year` eller `per_hour`, og hvert trinn `years` over 0 og en "
            "`addition` som stiger fra trinn til trinn",
            "the ladder with a `base` does not hold together",
            "give `base` either `per_year` or `per_hour`, and each step `years` above 0 and an "
            "`addition` that rises from step to step"},
    Message{"rules/norm-case",
            "tilfellet gir ingen ukentlig arbeidstid, eller blir aldri spurt",
            "gi hvert tilfelle enten `hours` eller `reduced`, la `at_least` ≤ `at_most` ≤ `from`, "
            "og la tilfellet uten vilkår stå sist",
            "the case gives no weekly norm, or is never asked",
            "give each case either `hours` or `reduced`, let `at_least` ≤ `at_most` ≤ `from`, and "
            "let the case without conditions come last"},
    Message{"rules/seniority-counter",
            "måten ansienniteten telles på, henger ikke sammen",
            "la `counter: hours` ha `annual_hours` og `takes_effect: on_day`, `counter: calendar` "
            "ingen `annual_hours`, og `credited_years` fra 0 til 80",
            "the way seniority is counted does not hold together",
            "let `counter: hours` have `annual_hours` and `takes_effect: on_day`, `counter: "
            "calendar` no `annual_hours`, and `credited_years` from 0 to 80"},
    Message{"rules/addition-steps",
            "trinnene i tillegget henger ikke sammen",
            "la `years` stige fra trinn til trinn med kroner over 0, bruk ett trinn på 0 år med "
            "`by: none`, og `competence` og `age_on` bare der de hører til",
            "the steps of the addition do not hold together",
            "let `years` rise from step to step with kroner above 0, use one step at 0 years with "
            "`by: none`, and `competence` and `age_on` only where they belong"},
    Message{"rules/scaled-without-rounding",
            "`scaled_to` og `rounding` må stå sammen",
            "skriv hvordan satsen avrundes etter omregningen, eller ta bort begge",
            "`scaled_to` and `rounding` must stand together",
            "write how the rate is rounded when it has been scaled, or remove both"},
    Message{"rules/fixed-not-settled",
            "`{rule}` betaler `{supplement}` som en fast sum, men tillegget står i en gruppe som "
            "velger mellom tillegg",
            "ta `{supplement}` ut av gruppen, eller ta bort `{rule}` og betal tillegget time for "
            "time",
            "`{rule}` pays `{supplement}` as a fixed sum, but the supplement stands in a group "
            "that chooses between supplements",
            "take `{supplement}` out of the group, or remove `{rule}` and pay the supplement hour "
            "by hour"},
    Message{"rules/fixed-with-steps",
            "`{rule}` betaler `{supplement}` som en fast sum, men satsen har trinn eller "
            "`unless_other_above`",
            "ta dem bort, eller ta bort `{rule}` og betal tillegget time for time",
            "`{rule}` pays `{supplement}` as a fixed sum, but its rate has steps or "
            "`unless_other_above`",
            "remove them, or remove `{rule}` and pay the supplement hour by hour"},
    Message{"rules/increase-form",
            "tillegget i oppgjøret er ikke skrevet på én måte",
            "skriv én av `per_hour`, `per_year` og `percent`, `at_least` bare med `percent`, ett "
            "lavlønnstillegg, og `adds_to` med `individual_pay` eller `minimum_pay`",
            "the increase of the settlement is not written in one way",
            "write one of `per_hour`, `per_year` and `percent`, `at_least` with `percent` only, "
            "one addition for low pay, and `adds_to` with `individual_pay` or `minimum_pay`"},
    Message{"rules/back-pay-dates",
            "datoene i oppgjøret følger ikke etter hverandre",
            "la `decided_on` være tidligst `effective_from`, og `paid_in` tidligst måneden det ble "
            "avtalt",
            "the dates of the settlement do not follow each other",
            "let `decided_on` be no earlier than `effective_from`, and `paid_in` no earlier than "
            "the month it was agreed"},
    Message{
        "calc/hours-missing",
        "vilkårene har ingen timer i året for `{purpose}`, og `{rule}` trenger dem {date}",
        "legg til en regel av typen `annual_hours` med dette formålet",
        "the terms have no hours of the year for `{purpose}`, and `{rule}` needs them on {date}",
        "add a rule of the kind `annual_hours` with this purpose"},
    Message{"calc/annual-pay-missing",
            "lønnen til `{assistant}` er avtalt per time {date}, og `{rule}` trenger en årslønn "
            "for `{purpose}`",
            "avtal lønnen per måned, la stigen ha `per_year`, eller la vilkårene bruke timelønnen "
            "som den er",
            "the wage of `{assistant}` is agreed per hour on {date}, and `{rule}` needs a yearly "
            "one for `{purpose}`",
            "agree a wage per month, let the ladder have `per_year`, or let the terms use the "
            "hourly wage as it is"},
    Message{"calc/norm-undecided",
            "ingen av tilfellene i `{rule}` passer på turnusen til `{assistant}` {date}",
            "kontroller `roster_facts`, legg til et tilfelle, eller skriv `weekly_norm` på "
            "arbeidsforholdet",
            "none of the cases in `{rule}` fits the roster of `{assistant}` on {date}",
            "check `roster_facts`, add a case, or write `weekly_norm` on the employment"},
    Message{"calc/roster-fact-missing",
            "`{rule}` spør om noe ved turnusen til `{assistant}` som ikke er oppgitt {date}",
            "skriv det i `roster_facts`: `evening_or_night`, `regular_sundays`, `round_the_clock`, "
            "eller `night_hours` og `sunday_hours`",
            "`{rule}` asks something of the roster of `{assistant}` that is not stated on {date}",
            "write it in `roster_facts`: `evening_or_night`, `regular_sundays`, `round_the_clock`, "
            "or `night_hours` and `sunday_hours`"},
    Message{
        "calc/fixed-without-roster",
        "`{assistant}` har fast tillegg etter turnus {date}, men perioden har ingen arbeidsplan "
        "for henne; hvilke timer det faste tillegget dekker, kan ikke avgjøres",
        "legg de planlagte vaktene i roster/ for perioden, eller avslutt det faste tillegget "
        "(`until`)",
        "`{assistant}` has a fixed supplement from the roster on {date}, but the period has no "
        "roster for her; which hours the fixed supplement covers cannot be decided",
        "put the planned shifts in roster/ for the period, or end the fixed supplement (`until`)"},
    Message{"employer/norm-needed",
            "arbeidsforholdet har ingen ukentlig arbeidstid",
            "skriv `weekly_norm`, eller `roster_facts` der vilkårene lar arbeidstiden følge av "
            "turnusen",
            "the employment has no weekly norm",
            "write `weekly_norm`, or `roster_facts` where the terms let the norm follow from the "
            "roster"},
    Message{"employer/more-than-the-whole",
            "timene som er både natt og søndag, er flere enn nattetimene eller søndagstimene",
            "skriv hvor mange av timene som er begge deler, i gjennomsnitt per uke",
            "the hours that are both night and Sunday are more than the night hours or the Sunday "
            "hours",
            "write how many of the hours are both, on average in a week"},
    Message{"employer/no-fixed-supplement",
            "`{rule}` er ikke et fast tillegg i vilkårene[[; mente du `{nearest}`?]]",
            "bruk navnet på en regel av typen `roster_supplement`",
            "`{rule}` is no fixed supplement of the terms[[; did you mean `{nearest}`?]]",
            "use the name of a rule of the kind `roster_supplement`"},
    Message{"employer/fixed-supplement-twice",
            "det samme faste tillegget står to ganger for {day}",
            "avslutt det første med `until`, eller slå dem sammen",
            "the same fixed supplement stands twice for {day}",
            "end the first with `until`, or merge them"},
    Message{"rules/trip-duty",
            "tjenesten `{duty}` kan ikke måles mot turnusen: den teller ikke helt som arbeidstid, "
            "eller den lønnes som en del av en annen",
            "ta `{duty}` ut av `duties`, eller før arbeidet som en tjeneste som er arbeidstid",
            "the duty `{duty}` cannot be held against the roster: it does not count whole as "
            "working time, or it is paid as a share of another",
            "take `{duty}` out of `duties`, or enter the work as a duty that is working time"},
    Message{"rules/trip-time",
            "en tur kan ikke måles slik: `most_per_trip` må være over null, og `remainder_over` "
            "fra null til under et døgn",
            "skriv for eksempel `value: \"2:00\"` eller `remainder_over: \"6:00\"`",
            "a trip cannot be measured so: `most_per_trip` must be above zero, and "
            "`remainder_over` from zero to less than 24 hours",
            "write for example `value: \"2:00\"` or `remainder_over: \"6:00\"`"},
};

} // namespace

std::span<const Message> pay_rule_messages() {
    return messages;
}

} // namespace bpa::source
