#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

/// What supplements, their windows, ladders and counters have to say.
constexpr std::array messages = {
    Message{
        "calc/counter-missing",
        "`{rule}` teller gjennom kalenderåret, og ingen har ført hva `{assistant}` hadde før "
        "programmet begynte ({date})",
        "skriv det i `opening.yaml`: et ledd i `counters` for akkurat denne regelen og året, med "
        "timer eller antall helger; også null må skrives",
        "`{rule}` counts through the calendar year, and nobody has stated what `{assistant}` "
        "had before this program began ({date})",
        "state it in `opening.yaml`: a `counters` entry for this very rule and the year, of hours "
        "or of a number of weekends; zero must be stated too"},
    Message{
        "calc/norm-without-window",
        "`{rule}` har vinduer for andre ukentlige arbeidstider enn den `{assistant}` har {date}",
        "bruk en arbeidstid som regelen nevner, eller legg inn et vindu for den",
        "`{rule}` has windows for other weekly norms than the one of `{assistant}` on {date}",
        "use a norm that the rule names, or add a window for it"},
    Message{
        "calc/overtime-below-law",
        "`{rule}` gir `{assistant}` mindre i tillegg for overtid enn loven {date}",
        "sett prosenten eller timetallet slik at tillegget når lovens minste av den vanlige timen",
        "`{rule}` adds less to the overtime of `{assistant}` than the law orders on {date}",
        "state a percent or hours by which it reaches the least of the law, of the ordinary hour"},
    Message{"calc/weekends-missing",
            "`{rule}` spør hvor mange helger i året turnusen til `{assistant}` har {date}",
            "skriv `weekends_per_year` på ansettelsen, med `from` og `planned`",
            "`{rule}` asks how many weekends a year the roster of `{assistant}` has on {date}",
            "write `weekends_per_year` on the employment, with `from` and `planned`"},
    Message{"employer/counter-twice",
            "`{counter}` for `{assistant}` er ført to ganger",
            "behold én av dem",
            "`{counter}` of `{assistant}` is stated twice",
            "keep one of them"},
    Message{"finding/open-rule",
            "`{rule}` er ikke avklart; `open` i regelen sier hvorfor. For {hours} kan {amount} til "
            "være skyldig",
            "få avklart lesingen; beløpet er ikke med i noen sum",
            "`{rule}` is not settled; `open` in the rule says why. For {hours} another {amount} "
            "may be due",
            "have the reading settled; the amount is in no sum"},
    Message{"finding/time-off-earned",
            "`{assistant}` har tjent {earned} fri etter `{rule}`; saldoen er {balance}[[; fristen "
            "er {until}]]",
            "la henne ta ut fritiden",
            "`{assistant}` has earned {earned} of time off by `{rule}`; the balance is "
            "{balance}[[; it ends {until}]]",
            "let her take the time off"},
    Message{"finding/time-off-left",
            "`{assistant}` har {left} fri til gode etter `{rule}`, og ansettelsen sluttet {date}",
            "før vakter hun hadde fri fra før hun sluttet, med `time_off_taken`",
            "`{assistant}` has {left} of time off left by `{rule}`, and the employment ended on "
            "{date}",
            "enter shifts she was off from before the end, with `time_off_taken`"},
    Message{"finding/time-off-taken",
            "`{assistant}` har tatt ut {taken} fri etter `{rule}`; saldoen er {balance}",
            "ingenting å gjøre; la henne ta ut det som er igjen",
            "`{assistant}` has taken {taken} of time off by `{rule}`; the balance is {balance}",
            "nothing to do; let her take what is left"},
    Message{"rules/at-least-without-share",
            "`at_least` står ved et beløp i kroner",
            "skriv `value` som prosent, eller ta bort `at_least`",
            "`at_least` stands with an amount in kroner",
            "write `value` as a percentage, or remove `at_least`"},
    Message{"rules/open-not-more",
            "den åpne verdien (`or`) er ikke høyere enn den sikre",
            "skriv den laveste lesingen som `value` og den høyeste som `or`",
            "the open value (`or`) is not higher than the certain one",
            "write the lower reading as `value` and the higher as `or`"},
    Message{
        "rules/step-unclear",
        "et trinn må ha `{key}` og `value`, og ikke det andre leddet som sier hvor det begynner",
        "skriv `{key}` og `value` i trinnet",
        "a step must have `{key}` and `value`, and not the other key that says where it begins",
        "write `{key}` and `value` in the step"},
    Message{"rules/steps-not-ascending",
            "trinnene må begynne på 0 og stige",
            "ordne trinnene, og la det første begynne på 0",
            "the steps must begin at 0 and rise",
            "put the steps in order, and let the first begin at 0"},
    Message{"rules/steps-without-by",
            "satsen har trinn, men regelen sier ikke hva de teller",
            "legg til `by: hours`, `weekends_worked` eller `weekends_planned` i regelen",
            "the rate has steps, but the rule does not say what they count",
            "add `by: hours`, `weekends_worked` or `weekends_planned` to the rule"},
    Message{"rules/supplement-never-paid",
            "`{rule}` er for `{duty}`, som `{conversion}` lønner som en del av `{as_duty}`: da "
            "gjelder tilleggene for `{as_duty}`, og dette betales aldri",
            "ta `{duty}` ut av `duties`, la `{as_duty}` stå der, og la `supplements` i "
            "`{conversion}` si hvor mye av tiden tilleggene er for",
            "`{rule}` is for `{duty}`, which `{conversion}` pays as a part of `{as_duty}`: the "
            "supplements of `{as_duty}` hold then, and this one is never paid",
            "take `{duty}` out of `duties`, have `{as_duty}` there, and let `supplements` of "
            "`{conversion}` say how much of the time supplements are for"},
    Message{"rules/time-off",
            "`as_time_off` må gi fri for hver time, og ha en frist fra 0 til {most} måneder",
            "rett `per_hour` eller `within_months`",
            "`as_time_off` must give time off for each hour, and a limit from 0 to {most} months",
            "correct `per_hour` or `within_months`"},
    Message{"rules/unclassified-minute",
            "gruppen sier at medlemmene dekker `covers`, men ingen av dem gjelder `{day}` "
            "{from}–{to} (som {date}; {whom})",
            "utvid et vindu i et av medlemmene, legg til et medlem for resten, eller ta tiden ut "
            "av `covers`",
            "the group says that its members cover `covers`, but none of them holds on `{day}` "
            "{from}–{to} (as on {date}; {whom})",
            "widen a window of a member, add a member for the rest, or take the time out of "
            "`covers`"},
    Message{"rules/value-or-steps",
            "en sats må ha enten `value` eller `steps`",
            "behold ett av dem",
            "a rate must have either `value` or `steps`",
            "keep one of them"},
    Message{"rules/window-days",
            "et vindu må ha enten `days` eller både `from_day` og `to_day`",
            "behold ett av dem",
            "a window must have either `days` or both `from_day` and `to_day`",
            "keep one of them"},
    Message{
        "rules/window-days-apart",
        "fra `{from}` til `{to}` er det ikke like mange dager hvert år, eller mer enn {most}",
        "bruk to dager som følger hverandre hvert år, eller del vinduet",
        "from `{from}` to `{to}` is not the same number of days every year, or more than {most}",
        "use two days that follow each other every year, or divide the window"},
    Message{"rules/window-extension",
            "vinduet kan ikke gå videre til {not_after}: det slutter {to}",
            "sett `not_after` til et klokkeslett etter `to`, samme døgn",
            "the window cannot go on to {not_after}: it ends at {to}",
            "set `not_after` to a time after `to`, on the same day"},
    Message{"rules/window-norms",
            "`norms` må nevne minst én ukentlig arbeidstid, hver bare én gang",
            "nevn hver arbeidstid én gang, eller ta bort `norms`",
            "`norms` must name at least one weekly norm, each only once",
            "name each norm once, or remove `norms`"},
    Message{"rules/window-of-supplement",
            "`{key}` betyr bare noe i et vindu i et tillegg",
            "ta bort `{key}`; vinduet gjelder da for alle, og slutter ved `to`",
            "`{key}` has a meaning only in a window of a supplement",
            "remove `{key}`; the window then holds for everybody, and ends at `to`"},
};

} // namespace

std::span<const Message> supplement_rule_messages() {
    return messages;
}

} // namespace bpa::source
