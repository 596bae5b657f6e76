#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

// Our own checks of the monthly report: what the receiver's numbers do not tell of (a to f).
constexpr std::array messages = {
    Message{
        .code = "amelding/attachment-date-missing",
        .text_nb = "utleggstrekket mangler dato",
        .remedy_nb = "skriv dagen det ble trukket; fra 2026 betales det etter hver utbetaling",
        .text_en = "the attachment lacks its date",
        .remedy_en =
            "write the day it was taken; from 2026 it is paid on after each payment of wages",
    },
    Message{
        .code = "amelding/attachment-not-negative",
        .text_nb = "utleggstrekket er positivt ({amount} kr)",
        .remedy_nb = "skriv utleggstrekk med minus, i hele kroner",
        .text_en = "the attachment is positive ({amount} kr)",
        .remedy_en = "write attachments with a minus, in whole kroner",
    },
    Message{
        .code = "amelding/attachment-sum",
        .text_nb = "`sumUtleggstrekk` er {stated} kr, og mottakerne er trukket {sum} kr",
        .remedy_nb = "finn mottakeren som mangler eller er med to ganger, og lag meldingen på nytt",
        .text_en = "`sumUtleggstrekk` is {stated} kr, and {sum} kr was taken from the recipients",
        .remedy_en =
            "find the recipient who is missing or counted twice, and make the message again",
    },
    Message{
        .code = "amelding/cause-without-end",
        .text_nb = "det står en årsak til sluttdato (`{cause}`), men ingen sluttdato",
        .remedy_nb = "skriv sluttdatoen, eller slett årsaken når arbeidsforholdet fortsetter",
        .text_en = "there is a cause of the end date (`{cause}`), but no end date",
        .remedy_en = "write the end date, or delete the cause when the employment goes on",
    },
    Message{
        .code = "amelding/contribution-base",
        .text_nb = "grunnlaget for arbeidsgiveravgift av lønn er {stated} kr, og lønnen som gir "
                   "avgift, er {sum} kr",
        .remedy_nb = "finn lønnen som mangler i grunnlaget, eller ja og nei i "
                     "`utloeserArbeidsgiveravgift` som er feil",
        .text_en = "the base of employer's contribution on pay is {stated} kr, and the pay that "
                   "bears it is {sum} kr",
        .remedy_en = "find the pay that the base lacks, or the flag in "
                     "`utloeserArbeidsgiveravgift` that is wrong",
    },
    Message{
        .code = "amelding/contribution-sum",
        .text_nb = "`sumArbeidsgiveravgift` er {stated} kr, og grunnlagene gir {sum} kr",
        .remedy_nb = "regn hvert grunnlag ganger sats, trekk fra refusjoner, og rund av til slutt",
        .text_en = "`sumArbeidsgiveravgift` is {stated} kr, and the bases give {sum} kr",
        .remedy_en = "take each base times its rate, less refunds, and round at the end",
    },
    Message{
        .code = "amelding/count-missing",
        .text_nb = "`{description}` mangler antall timer",
        .remedy_nb =
            "skriv timene som er betalt, i `antall`; betalt hvile telles ikke, og da kan det stå 0",
        .text_en = "`{description}` lacks the number of hours",
        .remedy_en = "write the hours that were paid in `antall`; paid rest does not count, and "
                     "then it may be 0",
    },
    Message{
        .code = "amelding/count-not-wanted",
        .text_nb = "`{description}` kan ikke ha `antall`, og har {count}",
        .remedy_nb = "la timene stå på timelønnen alene, og slett `antall` her",
        .text_en = "`{description}` cannot have `antall`, and has {count}",
        .remedy_en = "leave the hours on the hourly pay alone, and delete `antall` here",
    },
    Message{
        .code = "amelding/earning-period",
        .text_nb = "opptjeningsperioden fra {from} til {until} må ha begge datoer, i rekkefølge og "
                   "i samme måned",
        .remedy_nb = "skriv én linje for hver måned lønnen er opptjent i",
        .text_en = "the earning period from {from} until {until} must have both dates, in order "
                   "and in one month",
        .remedy_en = "write one line for each month the pay was earned in",
    },
    Message{
        .code = "amelding/employment-left-out",
        .text_nb = "et arbeidsforhold i meldingen for {month} (mottaker {recipient} der) mangler i "
                   "denne, men varer til {until}",
        .remedy_nb = "ta det med hver måned til og med måneden med sluttdatoen",
        .text_en = "an employment of the message for {month} (recipient {recipient} there) is not "
                   "in this one, but lasts until {until}",
        .remedy_en = "include it every month up to the month of its end date",
    },
    Message{
        .code = "amelding/employment-twice",
        .text_nb = "to arbeidsforhold hos samme mottaker har samme id",
        .remedy_nb = "gi hvert arbeidsforhold sin egen id, og behold den så lenge det varer",
        .text_en = "two employments of one recipient have the same id",
        .remedy_en = "give each employment an id of its own, and keep it as long as it lasts",
    },
    Message{
        .code = "amelding/employment-without-id",
        .text_nb = "arbeidsforholdet har ingen id",
        .remedy_nb = "la lønnssystemet gi det en id som er den samme hver måned",
        .text_en = "the employment has no id",
        .remedy_en = "let the payroll system give it an id that is the same every month",
    },
    Message{
        .code = "amelding/end-without-cause",
        .text_nb = "arbeidsforholdet slutter {until}, men årsaken mangler",
        .remedy_nb =
            "skriv hvorfor arbeidsforholdet tok slutt, for eksempel `arbeidstakerHarSagtOppSelv`",
        .text_en = "the employment ends {until}, but the cause is missing",
        .remedy_en = "write why the employment ended, for example `arbeidstakerHarSagtOppSelv`",
    },
    Message{
        .code = "amelding/ends-before-it-starts",
        .text_nb = "sluttdatoen {until} er før startdatoen {from}",
        .remedy_nb = "rett den datoen som er feil",
        .text_en = "the end date {until} is before the start date {from}",
        .remedy_en = "correct the date that is wrong",
    },
    Message{
        .code = "amelding/extra-contribution",
        .text_nb = "den ekstra arbeidsgiveravgiften på {percent} % finnes ikke for {month}",
        .remedy_nb =
            "slett linjen; etter 2024 er det bare refusjoner fra den tiden som kan ha satsen",
        .text_en = "the extra employer's contribution of {percent} % does not exist for {month}",
        .remedy_en = "delete the line; after 2024 only refunds of that time may have the rate",
    },
    Message{
        .code = "amelding/field-missing",
        .text_nb = "arbeidsforholdet mangler `{element}`",
        .remedy_nb =
            "fyll ut feltet i lønnssystemet; formatet krever det ikke, men det gjør rapporten",
        .text_en = "the employment lacks `{element}`",
        .remedy_en = "fill in the field in the payroll system; the format does not demand it, but "
                     "the report does",
    },
    Message{
        .code = "amelding/forbidden-character",
        .text_nb = "`{element}` har et tegn som ikke kan stå i en melding",
        .remedy_nb = "skriv navnet eller id-en på nytt uten linjeskift, tabulator og usynlige tegn",
        .text_en = "`{element}` has a character that cannot stand in a message",
        .remedy_en =
            "write the name or id again without line breaks, tabs and invisible characters",
    },
    Message{
        .code = "amelding/full-time-zero",
        .text_nb = "en full stilling er {hours} timer i uken",
        .remedy_nb = "skriv timene i en full stilling, ikke den ansattes egne timer",
        .text_en = "a full position is {hours} hours a week",
        .remedy_en = "write the hours of a full position, not the employee's own hours",
    },
};

} // namespace

std::span<const Message> amelding_own_messages() {
    return messages;
}

} // namespace bpa::source
