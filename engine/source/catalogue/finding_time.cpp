#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

/// What the limits of working time have to say.
constexpr std::array messages = {
    Message{
        .code = "finding/averaging-left",
        .text_nb = "`{assistant}` har arbeidet {worked} timer til og med uken fra {occasions}, mer "
                   "enn {limit} i uken; perioden på {weeks} uker fra {date} har {left} timer igjen",
        .remedy_nb = "planlegg kortere uker i resten av perioden. Lønnen er ikke endret",
        .text_en = "`{assistant}` has worked {worked} hours up to and including the week from "
                   "{occasions}, more than {limit} a week; the period of {weeks} weeks from {date} "
                   "has {left} hours left",
        .remedy_en = "plan shorter weeks for the rest of the period. The pay has not been changed",
    },
    Message{
        .code = "finding/averaging-over",
        .text_nb = "`{assistant}` har arbeidet {average} timer i uken i gjennomsnitt over de "
                   "{weeks} ukene fra {date}; loven tillater {limit} ({worked} timer i alt, "
                   "{allowed} tillatt)",
        .remedy_nb = "kontroller arbeidsplanen og avtalen om gjennomsnittsberegning; timer ut over "
                     "gjennomsnittet kan være overtid. Lønnen er ikke endret",
        .text_en = "`{assistant}` has worked {average} hours a week on average over the {weeks} "
                   "weeks from {date}; the law allows {limit} ({worked} hours in all, {allowed} "
                   "allowed)",
        .remedy_en =
            "check the roster and the averaging agreement; hours beyond the average may be "
            "overtime. The pay has not been changed",
    },
    Message{
        .code = "finding/break-missing",
        .text_nb =
            "`{assistant}` mangler pausen loven krever på arbeidsdagene fra {occasions}: mer "
            "enn {limit} timer uten pause, eller minst {day} timer med pauser på mindre enn "
            "{least} til sammen (antall: {count}, første dag {date})",
        .remedy_nb = "før pausene på vaktene. Kan assistenten ikke gå fra, er pausen arbeidstid: "
                     "skriv `breaks_in_working_time` i employer.yaml. Lønnen er ikke endret",
        .text_en = "`{assistant}` lacks the break the law requires on the working days from "
                   "{occasions}: more than {limit} hours without a break, or at least {day} hours "
                   "with breaks of less than {least} in all (number: {count}, first day {date})",
        .remedy_en =
            "enter the breaks on the shifts. If the assistant cannot leave, the break is working "
            "time: write `breaks_in_working_time` in employer.yaml. The pay has not been changed",
    },
    Message{
        .code = "finding/detail-unused",
        .text_nb =
            "`{key}` på vakter for `{assistant}` har ingen virkning: ingen regel i `{terms}` "
            "spør om det (antall: {count}, første vakt {start})",
        .remedy_nb = "er det riktig, kan nøkkelen fjernes; ellers mangler vilkårene en regel",
        .text_en = "`{key}` on shifts of `{assistant}` has no effect: no rule of `{terms}` asks "
                   "for it (number: {count}, first shift {start})",
        .remedy_en = "if that is right, the key can be removed; otherwise the terms lack a rule",
    },
    Message{
        .code = "finding/duty-held-open",
        .text_nb = "`{assistant}`: {hours} timer fra {start} er betalt bare med det som er avklart",
        .remedy_nb = "avgjør hva slags tjeneste det var og rett `duty` i vakten, eller sett inn "
                     "satsen i regelen `{rule}`; resten betales i neste kjøring av perioden",
        .text_en =
            "`{assistant}`: {hours} hours from {start} are paid only as far as it is settled",
        .remedy_en =
            "decide what kind of duty it was and correct `duty` in the shift, or enter the rate in "
            "the rule `{rule}`; the rest is paid by the next run of the period",
    },
    Message{
        .code = "finding/no-free-sunday",
        .text_nb =
            "`{assistant}` har arbeidet på alle søn- og helgedager i mer enn {limit} uker på "
            "rad, selv om avtalen gir fri annenhver i gjennomsnitt: {occasions} (antall: "
            "{count})",
        .remedy_nb = "gi `{assistant}` fri en søn- eller helgedag minst så ofte. Lønnen er ikke "
                     "endret",
        .text_en = "`{assistant}` has worked on all Sundays and holidays for more than {limit} "
                   "weeks running, though the agreement frees every other on average: {occasions} "
                   "(number: {count})",
        .remedy_en = "give `{assistant}` a Sunday or holiday off at least that often. The pay has "
                     "not been changed",
    },
    Message{
        .code = "finding/overtime-26-weeks",
        .text_nb = "`{assistant}` har mer enn {limit} timer overtid på 26 uker; siste uke begynner "
                   "{occasions} (antall: {count}, første vakt {date})",
        .remedy_nb = "ikke pålegg mer overtid enn samtykket gir rom for. Overtiden er betalt",
        .text_en = "`{assistant}` has more than {limit} hours of overtime in 26 weeks; the last "
                   "week begins {occasions} (number: {count}, first shift {date})",
        .remedy_en = "order no more overtime than the consent has room for. The overtime is paid",
    },
    Message{
        .code = "finding/overtime-4-weeks",
        .text_nb = "`{assistant}` har mer enn {limit} timer overtid på fire uker; siste uke i hver "
                   "slik periode begynner {occasions} (antall: {count}, første vakt {date})",
        .remedy_nb = "fordel vaktene slik at overtiden går ned, eller avtal en høyere grense slik "
                     "loven åpner for. Overtiden er betalt",
        .text_en =
            "`{assistant}` has more than {limit} hours of overtime in four weeks; the last week of "
            "each such stretch begins {occasions} (number: {count}, first shift {date})",
        .remedy_en = "spread the shifts so that there is less overtime, or agree on a higher limit "
                     "as the law allows. The overtime is paid",
    },
    Message{
        .code = "finding/overtime-52-weeks",
        .text_nb = "`{assistant}` har mer enn {limit} timer overtid på 52 uker; siste uke begynner "
                   "{occasions} (antall: {count}, første vakt {date})",
        .remedy_nb = "ikke pålegg mer overtid, eller avtal en høyere grense slik loven åpner for. "
                     "Overtiden er betalt",
        .text_en = "`{assistant}` has more than {limit} hours of overtime in 52 weeks; the last "
                   "week begins {occasions} (number: {count}, first shift {date})",
        .remedy_en = "order no more overtime, or agree on a higher limit as the law allows. The "
                     "overtime is paid",
    },
    Message{
        .code = "finding/overtime-7-days",
        .text_nb = "`{assistant}` har mer enn {limit} timer overtid på sju dager, i uken fra "
                   "{occasions} (antall: {count}, første vakt {date})",
        .remedy_nb = "fordel vaktene slik at overtiden går ned, eller avtal en høyere grense slik "
                     "loven åpner for. Overtiden er betalt",
        .text_en = "`{assistant}` has more than {limit} hours of overtime in seven days, in the "
                   "week from {occasions} (number: {count}, first shift {date})",
        .remedy_en = "spread the shifts so that there is less overtime, or agree on a higher limit "
                     "as the law allows. The overtime is paid",
    },
    Message{
        .code = "finding/rest-day",
        .text_nb = "`{assistant}` har mindre enn {limit} timer sammenhengende fri i de 24 timene "
                   "fra {occasions} (antall: {count}, første dag {date})",
        .remedy_nb = "flytt en av vaktene, eller avtal kortere hvile slik loven åpner for. Lønnen "
                     "er ikke endret",
        .text_en = "`{assistant}` has less than {limit} hours of continuous rest in the 24 hours "
                   "from {occasions} (number: {count}, first day {date})",
        .remedy_en = "move one of the shifts, or agree on shorter rest as the law allows. The pay "
                     "has not been changed",
    },
    Message{
        .code = "finding/rest-week",
        .text_nb = "`{assistant}` har ikke {limit} timer sammenhengende fri i løpet av de sju "
                   "dagene fra {occasions} (antall: {count}, første dag {date})",
        .remedy_nb = "legg inn en lengre fri i uken, eller avtal kortere hvile slik loven åpner "
                     "for. Lønnen er ikke endret",
        .text_en = "`{assistant}` does not have {limit} hours of continuous rest within the seven "
                   "days from {occasions} (number: {count}, first day {date})",
        .remedy_en = "put a longer rest into the week, or agree on shorter rest as the law allows. "
                     "The pay has not been changed",
    },
    Message{
        .code = "finding/shift-over-limit",
        .text_nb = "vakten til `{assistant}` varer {length}, mer enn {limit}",
        .remedy_nb = "kontroller start og slutt; er vakten riktig, må arbeidstiden avklares etter "
                     "loven eller avtalen. Lønnen er ikke endret",
        .text_en = "the shift of `{assistant}` lasts {length}, more than {limit}",
        .remedy_en = "check start and end; if the shift is right, the working time must be settled "
                     "under the Act or the agreement. The pay has not been changed",
    },
    Message{
        .code = "finding/sundays-in-a-row",
        .text_nb = "`{assistant}` har arbeidet på søn- eller helgedager like etter hverandre: "
                   "{occasions} (antall: {count}); etter {limit} slik dag skal den neste være fri",
        .remedy_nb = "bytt vakter slik at den neste blir fri. Er det avtalt skriftlig at slike "
                     "dager er fri i gjennomsnitt, skriv `sundays_on_average` på arbeidsforholdet. "
                     "Lønnen er ikke endret",
        .text_en = "`{assistant}` has worked on Sundays or holidays one right after the other: "
                   "{occasions} (number: {count}); after {limit} such day the next must be free",
        .remedy_en =
            "swap shifts so that the next one is free. If it is agreed in writing that such days "
            "are free on average, write `sundays_on_average` on the employment. The pay has not "
            "been changed",
    },
    Message{
        .code = "finding/total-time-any-week",
        .text_nb = "`{assistant}` arbeider mer enn {limit} timer i uken fra {occasions} (antall: "
                   "{count}, første vakt {date})",
        .remedy_nb = "flytt vakter til andre uker. Lønnen er ikke endret",
        .text_en = "`{assistant}` works more than {limit} hours in the week from {occasions} "
                   "(number: {count}, first shift {date})",
        .remedy_en = "move shifts to other weeks. The pay has not been changed",
    },
    Message{
        .code = "finding/total-time-day",
        .text_nb = "`{assistant}` arbeider mer enn {limit} timer i løpet av de 24 timene fra "
                   "{occasions} (antall: {count}, første dag {date})",
        .remedy_nb = "kontroller vaktene; er de riktige, må arbeidstiden avklares etter loven "
                     "eller avtalen. Lønnen er ikke endret",
        .text_en = "`{assistant}` works more than {limit} hours within the 24 hours from "
                   "{occasions} (number: {count}, first day {date})",
        .remedy_en = "check the shifts; if they are right, the working time must be settled under "
                     "the law or the agreement. The pay has not been changed",
    },
    Message{
        .code = "finding/total-time-week",
        .text_nb = "`{assistant}` arbeider mer enn {limit} timer i uken i gjennomsnitt over åtte "
                   "uker; siste uke begynner {occasions} (antall: {count}, første vakt {date})",
        .remedy_nb = "la `{assistant}` arbeide mindre i ukene som kommer. Lønnen er ikke endret",
        .text_en = "`{assistant}` works more than {limit} hours a week on average over eight "
                   "weeks; the last week begins {occasions} (number: {count}, first shift {date})",
        .remedy_en =
            "let `{assistant}` work less in the weeks to come. The pay has not been changed",
    },
    Message{
        .code = "finding/trip-boundary",
        .text_nb = "turen `{trip}` for `{assistant}` er akkurat {remainder} lengre enn hele døgn, "
                   "og teksten bak `{rule}` sier ikke hva det gir; regnet som {days} døgn",
        .remedy_nb = "avklar med partene om resten er et døgn, og sett det inn i regelen; "
                     "differansen betales i neste kjøring",
        .text_en = "the trip `{trip}` of `{assistant}` is just {remainder} longer than whole days, "
                   "and the text behind `{rule}` does not say what that gives; counted as {days} "
                   "days",
        .remedy_en = "settle with the parties whether the remainder is a day, and put it into the "
                     "rule; the next run pays the difference",
    },
    Message{
        .code = "finding/paid-trip-without-back",
        .text_nb = "`{assistant}` har fått betalt for turen `{trip}` etter `{rule}` i en tidligere "
                   "kjøring (antall døgn: {days}), men hjemkomsten er ikke lenger ført; ingenting "
                   "er trukket",
        .remedy_nb = "før `back` igjen. Var den feil, før den rette; neste kjøring betaler eller "
                     "trekker forskjellen",
        .text_en = "`{assistant}` has been paid for the trip `{trip}` by `{rule}` in an earlier "
                   "run (number of days: {days}), but its end is no longer entered; nothing has "
                   "been deducted",
        .remedy_en = "enter `back` again. If it was wrong, enter the right one; the next run pays "
                     "or deducts the difference",
    },
    Message{
        .code = "finding/trip-paid-twice",
        .text_nb = "turen `{trip}` for `{assistant}` betales nå, og turen `{gone}`, som er betalt, "
                   "står ikke lenger på arbeidsforholdet; er de samme tur, ville den blitt betalt "
                   "to ganger",
        .remedy_nb = "legg `{gone}` inn igjen under samme navn, med de tidene som er riktige; er "
                     "`{trip}` samme tur, ta den ut",
        .text_en = "the trip `{trip}` of `{assistant}` is paid now, and the trip `{gone}`, which "
                   "was paid, is no longer there for the employment; if they are the same trip, it "
                   "would be paid twice",
        .remedy_en = "enter `{gone}` again under the same name, with the times that are right; if "
                     "`{trip}` is the same trip, take it out",
    },
    Message{
        .code = "finding/trip-without-back",
        .text_nb = "turen `{trip}` for `{assistant}` begynte {date}, og hjemkomsten er ikke ført; "
                   "tillegget etter `{rule}` er ikke betalt",
        .remedy_nb =
            "før `back` når hun er hjemme; er hun fortsatt på tur, er det ikke noe å gjøre",
        .text_en = "the trip `{trip}` of `{assistant}` began {date}, and its end is not entered; "
                   "what `{rule}` gives is not paid",
        .remedy_en = "enter `back` when she is home; if she is still away, there is nothing to do",
    },
    Message{
        .code = "finding/trip-not-approved",
        .text_nb = "turen `{trip}` for `{assistant}` gir tillegg etter `{rule}` som ikke er "
                   "betalt: godkjenningen fra `{approver}` gjelder ikke",
        .remedy_nb = "la en arbeidsleder i en ordning hun arbeider i, godkjenne turen etter at hun "
                     "er hjemme; neste kjøring betaler",
        .text_en = "the trip `{trip}` of `{assistant}` gives an allowance by `{rule}` that is not "
                   "paid: the approval by `{approver}` does not count",
        .remedy_en = "let a work leader of an arrangement she works in approve the trip after she "
                     "is home; the next run pays",
    },
};

} // namespace

std::span<const Message> finding_time_messages() {
    return messages;
}

} // namespace bpa::source
