#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

constexpr std::array messages = {
    Message{
        .code = "finding/adjustment-approver",
        .text_nb = "beløpet på {amount} kr til `{assistant}` («{pay_code}», {date}) er godkjent av "
                   "`{approver}`, som ikke kan godkjenne det; det er ikke betalt",
        .remedy_nb = "la arbeidslederen eller stedfortrederen i ordningen godkjenne beløpet",
        .text_en = "the amount of {amount} kr for `{assistant}` («{pay_code}», {date}) is approved "
                   "by `{approver}`, who may not approve it; it is not paid",
        .remedy_en = "let the work leader or deputy of the arrangement approve the amount",
    },
    Message{
        .code = "finding/adjustment-not-paid",
        .text_nb = "`{assistant}` er holdt utenfor denne kjøringen, og beløpet på {amount} kr "
                   "(«{pay_code}», {date}) under adjustments er ikke betalt",
        .remedy_nb = "la beløpet stå; det betales når hun er med i en kjøring av perioden",
        .text_en = "`{assistant}` is held back from this run, and the amount of {amount} kr "
                   "(«{pay_code}», {date}) under adjustments is not paid",
        .remedy_en = "let the amount stand; it is paid when she is part of a run of the period",
    },
    Message{
        .code = "finding/approved-early",
        .text_nb = "vakten til `{assistant}` {start}–{end} ble godkjent {approved_at}, før den var "
                   "slutt; den er ikke betalt",
        .remedy_nb = "la arbeidslederen godkjenne vakten på nytt etter at den var slutt, og kjør "
                     "perioden en gang til",
        .text_en = "the shift of `{assistant}` {start}–{end} was approved {approved_at}, before it "
                   "ended; it is not paid",
        .remedy_en = "let the work leader approve the shift again after its end, and run the "
                     "period once more",
    },
    Message{
        .code = "finding/balance-without-person",
        .text_nb =
            "tidligere kjøringer har lønnet `{assistant}`, som ikke lenger står i assistants.yaml",
        .remedy_nb = "la den som har sluttet, bli stående med sluttdato; er kortnavnet endret, "
                     "rett det tilbake, ellers begynner summen hittil i år på nytt",
        .text_en = "earlier runs have paid `{assistant}`, who no longer stands in assistants.yaml",
        .remedy_en = "let somebody who has left stay with an end date; if the short name was "
                     "changed, change it back, or the year to date begins anew",
    },
    Message{
        .code = "finding/below-demanded",
        .text_nb = "`{assistant}` får {paid} kr per time for «{pay_code}» fra {date} ({hours} "
                   "timer) i ordningen `{arrangement}`, men oppdragsavtalen krever minst det "
                   "`{agreement}` gir, {reference} kr",
        .remedy_nb = "hev lønnen, eller rett `floor` i arrangements.yaml hvis kravet er et annet; "
                     "lønnen er ikke endret",
        .text_en = "`{assistant}` is paid {paid} kr an hour for «{pay_code}» from {date} ({hours} "
                   "hours) in the arrangement `{arrangement}`, but the public contract demands at "
                   "least what `{agreement}` gives, {reference} kr",
        .remedy_en = "raise the pay, or correct `floor` in arrangements.yaml if the demand is "
                     "another; the pay has not been changed",
    },
    Message{
        .code = "finding/below-floor",
        .text_nb = "`{assistant}` får {paid} kr per time for «{pay_code}» fra {date} ({hours} "
                   "timer), men avtalen det sammenlignes med gir {reference} kr",
        .remedy_nb = "sammenlign den individuelle avtalen med tariffavtalen; lønnen er ikke endret",
        .text_en = "`{assistant}` is paid {paid} kr an hour for «{pay_code}» from {date} ({hours} "
                   "hours), but the reference agreement gives {reference} kr",
        .remedy_en =
            "compare the individual contract with the agreement; the pay has not been changed",
    },
    Message{
        .code = "finding/below-minimum",
        .text_nb = "`{assistant}` har egen timelønn {paid} kr for «{pay_code}» fra {date} ({hours} "
                   "timer), under avtalens minstesats {reference} kr",
        .remedy_nb = "hev timelønnen (`wage`) til minst minstesatsen, eller fjern den så avtalens "
                     "stige gjelder",
        .text_en = "`{assistant}` has a wage of her own, {paid} kr for «{pay_code}» from {date} "
                   "({hours} hours), below the agreement's minimum {reference} kr",
        .remedy_en = "raise `wage` to at least the minimum, or remove it so that the ladder of the "
                     "agreement holds",
    },
    Message{
        .code = "finding/carried-shift-gone",
        .text_nb = "vakten til `{assistant}` {start} fra {period} var ikke betalt, og står ikke "
                   "lenger i timelisten",
        .remedy_nb = "legg vakten inn igjen hvis den skal betales; ellers er det ikke mer å gjøre",
        .text_en = "the shift of `{assistant}` {start} from {period} was not paid, and is no "
                   "longer in the hours file",
        .remedy_en =
            "enter the shift again if it is to be paid; otherwise there is nothing more to do",
    },
    Message{
        .code = "finding/floor-unknown",
        .text_nb =
            "det er ikke kontrollert om `{assistant}` får minst det avtalen `{agreement}` gir: "
            "satsen for «{key}» er ikke bekreftet fra {date} ({hours} timer)",
        .remedy_nb = "spør arbeidsgiverforeningen eller fagforeningen hvilken sats som gjelder, og "
                     "sammenlign; lønnen er ikke endret",
        .text_en = "it is not checked that the pay of `{assistant}` is at least what the agreement "
                   "`{agreement}` gives: the rate of «{key}» is not confirmed from {date} ({hours} "
                   "hours)",
        .remedy_en =
            "ask the employers' association or the union which rate is in force, and compare; the "
            "pay has not been changed",
    },
    Message{
        .code = "finding/injury-insurance-missing",
        .text_nb = "det står ingen yrkesskadeforsikring i employer.yaml for {date}; alle som har "
                   "ansatte, må ha en (yrkesskadeforsikringsloven § 3)",
        .remedy_nb = "legg forsikringen inn under `covers` med `occupational_injury: yes`, eller "
                     "tegn den hvis den ikke finnes",
        .text_en = "employer.yaml states no occupational injury insurance for {date}; whoever has "
                   "employees must have one (yrkesskadeforsikringsloven § 3)",
        .remedy_en = "add the insurance to `covers` with `occupational_injury: yes`, or take one "
                     "out if there is none",
    },
    Message{
        .code = "finding/name-long",
        .text_nb = "navnet til `{assistant}` er lengre enn {limit} tegn; bank og skatt tar ikke "
                   "imot så lange navn",
        .remedy_nb =
            "navnet står helt på lønnsslippen; bruk en kortere form hvis banken avviser det",
        .text_en = "the name of `{assistant}` is longer than {limit} characters; bank and tax "
                   "formats do not take it whole",
        .remedy_en = "the payslip has the whole name; use a shorter form if the bank refuses it",
    },
    Message{
        .code = "finding/own-approver",
        .text_nb = "vakten til `{assistant}` {start}–{end} er godkjent av assistenten selv; den er "
                   "ikke betalt",
        .remedy_nb = "la arbeidslederen eller en stedfortreder for `{arrangement}` godkjenne "
                     "vakten, og kjør perioden en gang til",
        .text_en = "the shift of `{assistant}` {start}–{end} is approved by the assistant herself; "
                   "it is not paid",
        .remedy_en = "let the work leader or a deputy of `{arrangement}` approve the shift, and "
                     "run the period once more",
    },
    Message{
        .code = "finding/paid-person-gone",
        .text_nb = "`{assistant}` har fått betalt vakter i denne perioden (antall: {count}), men "
                   "står ikke i assistants.yaml",
        .remedy_nb = "legg personen inn igjen under det samme kortnavnet, også når hun har "
                     "sluttet; med et nytt kortnavn ville vaktene blitt betalt en gang til",
        .text_en = "`{assistant}` has been paid shifts in this period (number: {count}), but is "
                   "not in assistants.yaml",
        .remedy_en = "enter the person again under the same short name, also when she has left; "
                     "under a new one the shifts would be paid a second time",
    },
    Message{
        .code = "finding/paid-shift-changed",
        .text_nb = "vakten til `{assistant}` {start} ble betalt i kjøring {run}, men står "
                   "annerledes i timelisten nå; ingenting er etterbetalt eller trukket",
        .remedy_nb = "rett timelisten tilbake, eller behold endringen og rett lønnen når "
                     "etterberegning finnes",
        .text_en = "the shift of `{assistant}` {start} was paid in run {run}, but reads "
                   "differently now; nothing has been paid or deducted for the change",
        .remedy_en =
            "put the hours back, or keep the change and correct the pay when recalculation exists",
    },
    Message{
        .code = "finding/paid-shift-gone",
        .text_nb = "vakten til `{assistant}` {start} ble betalt i kjøring {run}, men står ikke "
                   "lenger i timelisten",
        .remedy_nb = "legg vakten inn igjen slik den ble betalt, eller avklar hvorfor den er borte",
        .text_en = "the shift of `{assistant}` {start} was paid in run {run}, but is no longer in "
                   "the hours file",
        .remedy_en = "enter the shift again as it was paid, or find out why it is gone",
    },
    Message{
        .code = "finding/paid-trip-gone",
        .text_nb = "`{assistant}` har fått betalt for turen `{trip}` i en tidligere kjøring, men "
                   "den står ikke lenger på arbeidsforholdet i trips.yaml; ingenting er trukket",
        .remedy_nb = "legg turen inn igjen under samme navn. Var den feil, rett `departure` eller "
                     "`back`; neste kjøring trekker det som er betalt for mye",
        .text_en = "`{assistant}` has been paid for the trip `{trip}` in an earlier run, but it is "
                   "no longer in trips.yaml for the employment; nothing has been deducted",
        .remedy_en = "enter the trip again under the same name. If it was wrong, correct "
                     "`departure` or `back`; the next run deducts what was paid too much",
    },
    Message{
        .code = "finding/paid-twice",
        .text_nb = "en ny vakt for `{assistant}` overlapper vakten {start} som ble betalt i "
                   "kjøring {run}; samme tid ville blitt betalt to ganger",
        .remedy_nb = "rett den nye vakten, eller legg den betalte vakten inn igjen slik den var",
        .text_en = "a new shift of `{assistant}` overlaps the shift {start} that was paid in run "
                   "{run}; the same time would be paid twice",
        .remedy_en = "correct the new shift, or enter the paid shift again as it was",
    },
    Message{
        .code = "finding/passive-all-active",
        .text_nb = "`{assistant}` var aktiv {active} av {duty} timer i vakten {start}; hele vakten "
                   "er betalt som aktiv",
        .remedy_nb = "skjer det ofte, skal vakten regnes som vanlig arbeidstid og ikke som passiv",
        .text_en = "`{assistant}` was active {active} of {duty} hours in the shift {start}; all of "
                   "it is paid as active",
        .remedy_en = "if it happens often, the duty must be ordinary working time and not passive",
    },
    Message{
        .code = "finding/pension-duty",
        .text_nb =
            "{date} [[er antall ansatte med minst {position} stilling {alone}, og én er nok]][[har "
            "de med minst {least} stilling til sammen {sum}, og grensen er {limit}]]; "
            "arbeidsgiveren skal ha tjenestepensjon (OTP-loven § 1), og ingen ordning gjelder",
        .remedy_nb = "legg ordningen inn under `pension` i employer.yaml; finnes den ikke, må den "
                     "opprettes senest seks måneder etter at plikten oppsto (§ 2)",
        .text_en = "on {date} [[the number of employees with at least {position} of a full "
                   "position is {alone}, and one is enough]][[those with at least {least} have "
                   "{sum} together, and the limit is {limit}]]; the employer must have an "
                   "occupational pension (OTP-loven § 1), and no plan is in force",
        .remedy_en = "add the plan to `pension` in employer.yaml; if there is none, one must be "
                     "set up within six months of the duty arising (§ 2)",
    },
    Message{
        .code = "finding/pension-duty-unknown",
        .text_nb = "stillingsprosenten mangler for {unknown} arbeidsforhold {date}, så det er "
                   "ikke avgjort om arbeidsgiveren skal ha tjenestepensjon (OTP-loven § 1)",
        .remedy_nb = "legg inn `position` på arbeidsforholdene, eller ordningen under `pension` i "
                     "employer.yaml",
        .text_en = "the position is not stated for {unknown} employments on {date}, so it is not "
                   "settled whether the employer must have an occupational pension (OTP-loven "
                   "§ 1)",
        .remedy_en = "add `position` to the employments, or the plan to `pension` in "
                     "employer.yaml",
    },
    Message{
        .code = "finding/person-held-back",
        .text_nb = "`{assistant}` er holdt utenfor denne kjøringen: {problems}",
        .remedy_nb = "rett feilen og kjør samme periode en gang til; da betales det som mangler",
        .text_en = "`{assistant}` is held back from this run: {problems}",
        .remedy_en =
            "correct the error and run the same period once more; what is missing is then paid",
    },
    Message{
        .code = "finding/provisional-rate",
        .text_nb = "lønnen til `{assistant}` bygger på siste kjente sats for «{rule}» fra {date}; "
                   "den er foreløpig",
        .remedy_nb =
            "legg inn den nye satsen når oppgjøret er klart; forskjellen skal etterbetales",
        .text_en = "the pay of `{assistant}` rests on the last known rate of «{rule}» from {date}; "
                   "it is provisional",
        .remedy_en =
            "add the new rate when the settlement is known; the difference is to be made up",
    },
    Message{
        .code = "finding/unapproved",
        .text_nb = "vakten til `{assistant}` {start}–{end} er ikke godkjent; den er ikke betalt",
        .remedy_nb = "la arbeidslederen eller en stedfortreder for `{arrangement}` godkjenne "
                     "vakten, og kjør perioden en gang til",
        .text_en = "the shift of `{assistant}` {start}–{end} is not approved; it is not paid",
        .remedy_en = "let the work leader or a deputy of `{arrangement}` approve the shift, and "
                     "run the period once more",
    },
    Message{
        .code = "finding/wrong-approver",
        .text_nb = "vakten til `{assistant}` {start}–{end} er godkjent av `{approver}`, som ikke "
                   "ledet `{arrangement}` den dagen; den er ikke betalt",
        .remedy_nb = "la en som er arbeidsleder eller stedfortreder den dagen godkjenne, eller "
                     "rett datoene for `{approver}` i arrangements.yaml",
        .text_en = "the shift of `{assistant}` {start}–{end} is approved by `{approver}`, who did "
                   "not lead `{arrangement}` that day; it is not paid",
        .remedy_en = "let a work leader or deputy of that day approve it, or correct the dates of "
                     "`{approver}` in arrangements.yaml",
    },
    Message{
        .code = "finding/may-day-without-roster",
        .text_nb = "`{assistant}` var ikke på vakt {date} og har ingen arbeidsplan i perioden; "
                   "programmet vet ikke om dagen gir lønn",
        .remedy_nb = "legg inn arbeidsplanen (`roster/`), eller før lønnen for dagen under "
                     "adjustments hvis vakten falt bort på grunn av dagen",
        .text_en = "`{assistant}` was not at work on {date} and has no roster in the period; the "
                   "program cannot tell whether the day gives pay",
        .remedy_en = "add the roster (`roster/`), or enter the pay for the day under adjustments "
                     "if her shift fell away because of the day",
    },
    Message{
        .code = "finding/may-day-worked-less",
        .text_nb = "`{assistant}` arbeidet {worked} av {planned} planlagte timer {date}; resten er "
                   "ikke betalt",
        .remedy_nb = "falt resten bort på grunn av dagen, før lønnen for den under adjustments",
        .text_en =
            "`{assistant}` worked {worked} of {planned} planned hours on {date}; the rest is "
            "not paid",
        .remedy_en =
            "if the rest fell away because of the day, enter the pay for it under adjustments",
    },
    Message{
        .code = "finding/period-pay-changed",
        .text_nb =
            "«{pay_code}» til `{assistant}` er {due} kr for perioden, og tidligere kjøringer "
            "har betalt {already} kr; forskjellen {amount} kr er med i denne kjøringen",
        .remedy_nb = "kontroller at endringen er riktig; er den ikke det, rett den tilbake før "
                     "kjøringen brukes",
        .text_en =
            "«{pay_code}» of `{assistant}` is {due} kr for the period, and earlier runs have "
            "paid {already} kr; the difference {amount} kr is in this run",
        .remedy_en = "check that the change is right; if it is not, undo it before the run is used",
    },
    Message{
        .code = "finding/period-pay-gone",
        .text_nb =
            "«{pay_code}» til `{assistant}` ble betalt med {amount} kr i en tidligere kjøring "
            "av perioden og står ikke lenger i arbeidsgivermappen; ingenting er trukket",
        .remedy_nb = "legg opplysningen inn igjen, eller før en retting under adjustments",
        .text_en = "«{pay_code}» of `{assistant}` was paid {amount} kr in an earlier run of the "
                   "period and is no longer in the employer folder; nothing has been deducted",
        .remedy_en = "enter it again, or enter a correction under adjustments",
    },
    Message{
        .code = "finding/decision-exceeded",
        .text_nb = "ordningen `{arrangement}` har brukt {used} timer i {year}; vedtaket gir "
                   "{awarded}, så det er brukt {over} for mye",
        .remedy_nb = "kontroller `decision` i arrangements.yaml og timer brukt før i opening.yaml, "
                     "og ta det opp med kommunen. Vaktene er betalt",
        .text_en = "the arrangement `{arrangement}` has used {used} hours in {year}; the decision "
                   "gives {awarded}, so {over} too much is used",
        .remedy_en = "check `decision` in arrangements.yaml and hours used before in opening.yaml, "
                     "and take it up with the municipality. The shifts are paid",
    },
    Message{
        .code = "finding/household-exempt",
        .text_nb = "lønn for arbeid i hjemmet er {pay} kr hittil i år, ikke over {limit} kr; "
                   "det skyldes ingen arbeidsgiveravgift",
        .remedy_nb = "ventes lønnen å gå over grensen, sett av til avgiften: da skyldes den "
                     "fra første krone",
        .text_en = "pay for work in the home is {pay} kr this year so far, not above {limit} "
                   "kr; no employer's contribution is due",
        .remedy_en = "if the pay is expected to pass the limit, provide for the contribution: it "
                     "is then due from the first krone",
    },
    Message{
        .code = "finding/household-limit-passed",
        .text_nb = "lønn for arbeid i hjemmet er nå {pay} kr i året, over {limit} kr; det skyldes "
                   "arbeidsgiveravgift av alt fra første krone",
        .remedy_nb = "avgiften av årets tidligere måneder er med i kravet denne måneden; se "
                     "månedsrapporten",
        .text_en = "pay for work in the home is now {pay} kr this year, above {limit} kr; "
                   "employer's contribution is due on all of it from the first krone",
        .remedy_en = "the contribution on the year's earlier months is part of this month's claim; "
                     "see the month report",
    },
    Message{
        .code = "finding/negative-net",
        .text_nb = "`{assistant}` får {net} kr utbetalt: trekkene er større enn lønnen",
        .remedy_nb =
            "senk trekket så det ikke overstiger lønnen, eller avtal skriftlig hvordan det "
            "som er utbetalt for mye, skal trekkes i senere lønn",
        .text_en = "`{assistant}` is paid {net} kr: the deductions are larger than the pay",
        .remedy_en = "lower the deduction so that it does not exceed the pay, or agree in writing "
                     "how what was paid too much is taken from later pay",
    },
    Message{
        .code = "finding/relief-used-up",
        .text_nb = "fribeløpet i sone Ia er brukt opp i {month}: {used} kr i år; resten av "
                   "året gjelder satsen etter fribeløpet",
        .remedy_nb = "kontroller hva som er brukt andre steder, og regn med høyere avgift ut "
                     "året",
        .text_en = "the allowance of zone Ia is used up in {month}: {used} kr this year; for "
                   "the rest of the year the rate after the allowance applies",
        .remedy_en = "check what is used elsewhere, and reckon with a higher contribution for "
                     "the rest of the year",
    },
    Message{
        .code = "finding/simplified-report",
        .text_nb = "fristene er for vanlig a-melding; med den forenklede ordningen for arbeid i "
                   "hjemmet er melding, skattetrekk og avgift i stedet å levere og betale innen "
                   "{date}",
        .remedy_nb = "bruker du den forenklede ordningen, følg denne fristen",
        .text_en = "the deadlines are those of the ordinary report; with the simplified scheme for "
                   "work in the home, report, tax withheld and contribution are due by {date}",
        .remedy_en = "if you use the simplified scheme, keep this deadline",
    },
    Message{
        .code = "finding/work-zone",
        .text_nb =
            "`{assistant}` har arbeidet i en annen avgiftssone enn underenhetens; av {total} dager "
            "med arbeid var {days}[[; lønnen for arbeidet i sone {zone} følger satsen der]]",
        .remedy_nb =
            "kontroller dagene; er det plikt til å registrere virksomhet der arbeidet gjøres, "
            "legg den til under `sub_units`",
        .text_en = "`{assistant}` has worked in another contribution zone than the sub-unit's; of "
                   "{total} days with work there were {days}[[; pay for the work in zone {zone} "
                   "follows the "
                   "rate there]]",
        .remedy_en = "check the days; if a sub-unit must be registered where the work is done, add "
                     "it under `sub_units`",
    },
};

} // namespace

std::span<const Message> finding_messages() {
    return messages;
}

} // namespace bpa::source
