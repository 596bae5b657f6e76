#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

// Making the monthly report (a-melding) of published runs.
constexpr std::array messages = {
    Message{
        .code = "report/answer-missing",
        .text_nb = "melding `{message}` for {month} har ikke noe svar",
        .remedy_nb =
            "skriv i feedback/{month}.yaml om den ble mottatt eller avvist, og kjør på nytt",
        .text_en = "message `{message}` for {month} has no answer",
        .remedy_en =
            "write in feedback/{month}.yaml whether it was received or rejected, and run again",
    },
    Message{
        .code = "report/appointment-missing",
        .text_nb =
            "ansettelsesformen til `{assistant}`, arbeidsforhold {employment}, er ikke oppgitt",
        .remedy_nb = "skriv `appointment` under `reporting` for arbeidsforholdet, eller for alle i "
                     "employer.yaml",
        .text_en =
            "the form of appointment of `{assistant}`, employment {employment}, is not stated",
        .remedy_en = "write `appointment` under `reporting` of the employment, or for everybody in "
                     "employer.yaml",
    },
    Message{
        .code = "report/code-needed",
        .text_nb = "{amount} kr til `{assistant}` {date} er ført på `{pay_code}`, og a-meldingen "
                   "må vite hva det er",
        .remedy_nb = "skriv `reported_as` på posten i adjustments/; for trekk etter ønske, "
                     "`extra_withholding_code` under `reporting` i employer.yaml",
        .text_en = "{amount} kr to `{assistant}` on {date} stands under `{pay_code}`, and the "
                   "a-melding must know what it is",
        .remedy_en = "write `reported_as` on the entry in adjustments/; for tax withheld on "
                     "request, `extra_withholding_code` under `reporting` in employer.yaml",
    },
    Message{
        .code = "report/end-cause-missing",
        .text_nb =
            "arbeidsforhold {employment} for `{assistant}` er avsluttet uten at årsaken er oppgitt",
        .remedy_nb = "skriv `end_cause` ved siden av `until`",
        .text_en = "employment {employment} of `{assistant}` has ended and the cause is not stated",
        .remedy_en = "write `end_cause` beside `until`",
    },
    Message{
        .code = "report/full-time-missing",
        .text_nb = "hvor mange timer en full stilling er for `{assistant}`, arbeidsforhold "
                   "{employment}, er ikke oppgitt",
        .remedy_nb = "skriv `full_time_hours` under `reporting`, eller `weekly_norm`",
        .text_en = "how many hours a full position is for `{assistant}`, employment {employment}, "
                   "is not stated",
        .remedy_en = "write `full_time_hours` under `reporting`, or `weekly_norm`",
    },
    Message{
        .code = "report/message-changed",
        .text_nb = "meldingen i rapport {report} er ikke slik den ble skrevet: `{path}`",
        .remedy_nb = "hent mappen tilbake fra sikkerhetskopi; det som er sendt, må ligge uendret",
        .text_en = "the message of report {report} is not as it was written: `{path}`",
        .remedy_en = "restore the folder from backup; what was sent must lie unchanged",
    },
    Message{
        .code = "report/moved",
        .text_nb = "rapporten som ligger i `{here}`, er laget som `{there}`",
        .remedy_nb = "legg mappen tilbake der den lå",
        .text_en = "the report that lies in `{here}` was made as `{there}`",
        .remedy_en = "put the folder back where it was",
    },
    Message{
        .code = "report/no-employment",
        .text_nb = "`{assistant}` har fått lønn i {month} og har ikke noe arbeidsforhold",
        .remedy_nb =
            "se om et arbeidsforhold er slettet fra assistants.yaml; avsluttede skal bli stående",
        .text_en = "`{assistant}` was paid in {month} and has no employment",
        .remedy_en =
            "see whether an employment was deleted from assistants.yaml; ended ones must stay",
    },
    Message{
        .code = "report/no-treatment",
        .text_nb =
            "rapportreglene sier ikke hva `{pay_code}` blir i a-meldingen ({assistant}, {date})",
        .remedy_nb = "legg koden til i rules/reporting/income.yaml med kilde",
        .text_en = "the rules of the report do not say what `{pay_code}` becomes in the a-melding "
                   "({assistant}, {date})",
        .remedy_en = "add the code to rules/reporting/income.yaml with its source",
    },
    Message{
        .code = "report/nothing-in-force",
        .text_nb = "det er ikke mottatt noen melding for {month}",
        .remedy_nb = "kjør `bpalonn report` uten `--addition` og `--empty`, og skriv svaret i "
                     "feedback/{month}.yaml",
        .text_en = "no message has been received for {month}",
        .remedy_en = "run `bpalonn report` without `--addition` and `--empty`, and write the "
                     "answer in feedback/{month}.yaml",
    },
    Message{
        .code = "report/occupation-missing",
        .text_nb = "yrkeskoden til `{assistant}`, arbeidsforhold {employment}, er ikke oppgitt",
        .remedy_nb = "skriv `occupation` under `reporting` i employer.yaml; for BPA i private hjem "
                     "er den \"5133108\"",
        .text_en = "the occupation code of `{assistant}`, employment {employment}, is not stated",
        .remedy_en = "write `occupation` under `reporting` in employer.yaml; for BPA in private "
                     "homes it is \"5133108\"",
    },
    Message{
        .code = "report/person-gone",
        .text_nb = "`{assistant}` har fått lønn i måneden og står ikke i assistants.yaml",
        .remedy_nb = "legg personen tilbake; den som har fått lønn, må bli stående",
        .text_en = "`{assistant}` was paid in the month and does not stand in assistants.yaml",
        .remedy_en = "put the person back; whoever was paid must stay",
    },
    Message{
        .code = "report/position-missing",
        .text_nb =
            "stillingsprosenten til `{assistant}`, arbeidsforhold {employment}, er ikke oppgitt",
        .remedy_nb = "skriv `position`; for den som bare tilkalles, `position` under `reporting`, "
                     "som kan være 0 %",
        .text_en = "the position of `{assistant}`, employment {employment}, is not stated",
        .remedy_en = "write `position`; for whoever is only called, `position` under `reporting`, "
                     "which may be 0 %",
    },
    Message{
        .code = "report/record-gap",
        .text_nb = "rapport {report} mangler",
        .remedy_nb = "hent mappen tilbake fra sikkerhetskopi",
        .text_en = "report {report} is missing",
        .remedy_en = "restore the folder from backup",
    },
    Message{
        .code = "report/rota-missing",
        .text_nb = "om `{assistant}`, arbeidsforhold {employment}, arbeider turnus er ikke oppgitt",
        .remedy_nb = "skriv `rota`, eller `working_time` under `reporting`",
        .text_en = "whether `{assistant}`, employment {employment}, works a rota is not stated",
        .remedy_en = "write `rota`, or `working_time` under `reporting`",
    },
    Message{
        .code = "report/run-changed",
        .text_nb = "kjøring {run} er ikke slik den ble publisert: `{path}`",
        .remedy_nb = "kjør `bpalonn verify` på den, og hent mappen tilbake fra sikkerhetskopi",
        .text_en = "run {run} is not as it was published: `{path}`",
        .remedy_en = "run `bpalonn verify` on it, and restore the folder from backup",
    },
    Message{
        .code = "report/run-too-old",
        .text_nb = "kjøring {run} er laget av en eldre versjon, og `{path}` mangler det "
                   "a-meldingen trenger",
        .remedy_nb =
            "rapporter måneden med systemet som laget den, eller spør den som har laget bpalonn",
        .text_en =
            "run {run} was made by an older version, and `{path}` lacks what the a-melding needs",
        .remedy_en = "report the month with the system that made it, or ask who made bpalonn",
    },
    Message{
        .code = "report/tax-not-whole",
        .text_nb = "forskuddstrekket til `{assistant}` {date} er {amount} kr, og a-meldingen har "
                   "bare hele kroner",
        .remedy_nb = "rett beløpet i adjustments/ med en ny post i neste kjøring, slik at summen i "
                     "måneden blir hele kroner",
        .text_en = "the tax withheld from `{assistant}` on {date} is {amount} kr, and the "
                   "a-melding has whole kroner only",
        .remedy_en = "mend the amount in adjustments/ by another entry in the next run, so that "
                     "the month's sum is whole kroner",
    },
    Message{
        .code = "report/two-units",
        .text_nb =
            "arbeidsforhold {employment} for `{assistant}` hører til flere virksomheter i {month}",
        .remedy_nb = "gjør det til ett arbeidsforhold for hver virksomhet",
        .text_en =
            "employment {employment} of `{assistant}` belongs to several sub-units in {month}",
        .remedy_en = "make it one employment for each sub-unit",
    },
    Message{
        .code = "report/unknown-duty",
        .text_nb = "kjøring {run} har en type tjeneste som reglene ikke kjenner",
        .remedy_nb = "bruk de samme reglene som kjøringen, eller nyere",
        .text_en = "run {run} has a duty that the rules do not know",
        .remedy_en = "use the rules of the run, or newer ones",
    },
    Message{
        .code = "report/unknown-message",
        .text_nb = "svaret gjelder melding `{message}`, som ikke er laget for {month}",
        .remedy_nb = "se etter skrivefeil, og om svaret hører til en annen måned",
        .text_en = "the answer is to message `{message}`, which was not made for {month}",
        .remedy_en = "look for a slip of the pen, and whether the answer belongs to another month",
    },
};

} // namespace

std::span<const Message> report_messages() {
    return messages;
}

} // namespace bpa::source
