#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

// The receiver's own rules of the monthly report, each by its number.
constexpr std::array messages = {
    Message{
        .code = "amelding/107b",
        .text_nb =
            "nummeret til virksomheten er ikke et gyldig organisasjonsnummer eller fødselsnummer",
        .remedy_nb =
            "finn nummeret til underenheten i Enhetsregisteret, og rett det i lønnssystemet",
        .text_en = "the number of the sub-unit is no valid organisation number or national "
                   "identity number",
        .remedy_en = "look up the number of the sub-unit in the register of enterprises, and "
                     "correct it in the payroll system",
    },
    Message{
        .code = "amelding/108",
        .text_nb = "et arbeidsforhold i meldingen for {month} (mottaker {recipient} der) mangler i "
                   "denne, og hadde ingen sluttdato",
        .remedy_nb = "ta med arbeidsforholdet også uten lønn, eller ta det med en siste gang med "
                     "sluttdato og årsak",
        .text_en = "an employment of the message for {month} (recipient {recipient} there) is not "
                   "in this one, and had no end date",
        .remedy_en = "include the employment even without pay, or include it a last time with end "
                     "date and cause",
    },
    Message{
        .code = "amelding/114b",
        .text_nb = "`{value}` kan ikke brukes i `{element}` for {month}[[; mente du `{nearest}`?]]",
        .remedy_nb = "velg en kode som gjelder i måneden du rapporterer for",
        .text_en =
            "`{value}` cannot be used in `{element}` for {month}[[; did you mean `{nearest}`?]]",
        .remedy_en = "choose a code that holds in the month you report for",
    },
    Message{
        .code = "amelding/115",
        .text_nb = "yrkeskoden `{code}` er ikke i yrkeslisten for {month}",
        .remedy_nb = "velg en kode på sju siffer fra yrkeslisten; en assistent i BPA hos noen "
                     "hjemme er 5133108",
        .text_en = "the occupation code `{code}` is not in the occupation list for {month}",
        .remedy_en = "choose a code of seven digits from the occupation list; a BPA assistant in a "
                     "private home is 5133108",
    },
    Message{
        .code = "amelding/142c",
        .text_nb = "virksomheten har et fødselsnummer eller nummeret til en hovedenhet, og det er "
                   "ikke nummeret til den opplysningspliktige",
        .remedy_nb = "skriv underenhetens organisasjonsnummer, eller samme nummer begge steder når "
                     "arbeidsgiveren er en privatperson",
        .text_en = "the sub-unit has a national identity number or the number of a main unit, and "
                   "not that of the reporting unit",
        .remedy_en = "write the organisation number of the sub-unit, or the same number in both "
                     "places when the employer is a private person",
    },
    Message{
        .code = "amelding/166b",
        .text_nb = "meldingen som skal erstattes, gjelder ikke lenger",
        .remedy_nb = "erstatt den siste meldingen i kjeden for måneden, eller lag en "
                     "tilleggsmelding uten `erstatterMeldingsId`",
        .text_en = "the message to be replaced is no longer in force",
        .remedy_en = "replace the last message in the chain of the month, or make an addition "
                     "without `erstatterMeldingsId`",
    },
    Message{
        .code = "amelding/175b",
        .text_nb = "samme person står to ganger i virksomheten, første gang som mottaker {first}",
        .remedy_nb = "samle alt for personen i én oppføring; to stillinger er to arbeidsforhold "
                     "hos samme mottaker",
        .text_en = "the same person stands twice in the sub-unit, first as recipient {first}",
        .remedy_en = "gather everything of the person in one entry; two positions are two "
                     "employments of one recipient",
    },
    Message{
        .code = "amelding/175c",
        .text_nb = "mottakeren med D-nummer kan være samme person som mottaker {other}, som har "
                   "fødselsnummer",
        .remedy_nb = "bruk fødselsnummeret alene når personen har fått det",
        .text_en =
            "the D-number may be the same person as recipient {other}, who has a birth number",
        .remedy_en = "use the birth number alone once the person has got it",
    },
    Message{
        .code = "amelding/180d",
        .text_nb = "fødselsnummeret eller D-nummeret er ikke gyldig",
        .remedy_nb =
            "se på nummeret i skattekortet eller legitimasjonen, og rett det i lønnssystemet",
        .text_en = "the birth number or D-number is not valid",
        .remedy_en = "look at the number in the tax card or identification, and correct it in the "
                     "payroll system",
    },
    Message{
        .code = "amelding/181",
        .text_nb = "`meldingsId` er brukt i en tidligere melding",
        .remedy_nb = "la lønnssystemet lage en ny id; en rettelse har ny id og den gamle i "
                     "`erstatterMeldingsId`",
        .text_en = "`meldingsId` was used in an earlier message",
        .remedy_en = "let the payroll system make a new id; a correction has a new id, and the old "
                     "one in `erstatterMeldingsId`",
    },
    Message{
        .code = "amelding/181e",
        .text_nb = "`meldingsId` har tegnet `{character}`, som mottakeren kan avvise",
        .remedy_nb = "lag id-en av bare bokstaver fra a til z og siffer, for eksempel 32 tegn",
        .text_en = "`meldingsId` has the character `{character}`, which the receiver may reject",
        .remedy_en =
            "make the id of letters from a to z and digits only, for example 32 characters",
    },
    Message{
        .code = "amelding/183",
        .text_nb = "grunnlaget for arbeidsgiveravgift er negativt ({amount} kr)",
        .remedy_nb =
            "se om det er en rettelse; refusjon fra NAV skrives som positivt fradrag i grunnlaget",
        .text_en = "the base of employer's contribution is negative ({amount} kr)",
        .remedy_en = "see whether it is a correction; refunds from NAV are written as a positive "
                     "deduction of the base",
    },
    Message{
        .code = "amelding/200",
        .text_nb = "`{description}` kan ikke stå med `{element}` = `{value}`",
        .remedy_nb = "skriv {legal} i feltet, eller velg en annen beskrivelse",
        .text_en = "`{description}` cannot stand with `{element}` = `{value}`",
        .remedy_en = "write {legal} in the field, or choose another description",
    },
    Message{
        .code = "amelding/231",
        .text_nb = "permisjonen `{description}` i meldingen for {month} er ikke gjentatt, og hadde "
                   "ingen sluttdato",
        .remedy_nb = "ta med permisjonen med samme `permisjonId`, og med sluttdato den måneden den "
                     "tok slutt",
        .text_en = "the leave `{description}` of the message for {month} is not repeated, and had "
                   "no end date",
        .remedy_en = "include the leave with the same `permisjonId`, and with its end date in the "
                     "month it ended",
    },
    Message{
        .code = "amelding/252",
        .text_nb = "det er ansatte på hovedenheten",
        .remedy_nb = "skriv underenhetens organisasjonsnummer som virksomhet; hovedenheten er bare "
                     "opplysningspliktig",
        .text_en = "there are employees on the main unit",
        .remedy_en = "write the organisation number of the sub-unit; the main unit is the "
                     "reporting unit only",
    },
    Message{
        .code = "amelding/254",
        .text_nb = "fødselsdatoen stemmer ikke med fødselsnummeret",
        .remedy_nb = "utelat navn og fødselsdato når personen har norsk nummer",
        .text_en = "the birth date does not agree with the national identity number",
        .remedy_en = "leave out name and birth date when the person has a Norwegian number",
    },
    Message{
        .code = "amelding/265",
        .text_nb = "fradraget `{description}` er positivt ({amount} kr)",
        .remedy_nb =
            "skriv fradrag med minus; positivt er det bare når et tidligere fradrag rettes",
        .text_en = "the deduction `{description}` is positive ({amount} kr)",
        .remedy_en =
            "write deductions with a minus; one is positive only when an earlier one is corrected",
    },
    Message{
        .code = "amelding/276",
        .text_nb = "permisjonen het `{before}` forrige måned og `{now}` nå, med samme id",
        .remedy_nb =
            "behold beskrivelsen, eller avslutt permisjonen og begynn en ny med ny `permisjonId`",
        .text_en = "the leave was `{before}` last month and is `{now}` now, with the same id",
        .remedy_en =
            "keep the description, or end the leave and begin a new one with a new `permisjonId`",
    },
    Message{
        .code = "amelding/278",
        .text_nb = "forskuddstrekket til mottakeren er til sammen positivt ({amount} kr)",
        .remedy_nb = "skriv forskuddstrekk med minus; det som er betalt tilbake, kan ikke være mer "
                     "enn det som er trukket i måneden",
        .text_en = "the withholding of the recipient is positive in all ({amount} kr)",
        .remedy_en = "write withholding with a minus; what was paid back cannot be more than was "
                     "withheld in the month",
    },
    Message{
        .code = "amelding/291",
        .text_nb = "arbeidsforholdet mangler form for ansettelse",
        .remedy_nb = "skriv `fast` eller `midlertidig` etter arbeidsavtalen; tilkallingsvikarer "
                     "har egen kode fra 2025",
        .text_en = "the employment lacks its form of appointment",
        .remedy_en = "write `fast` or `midlertidig` by the contract; on-call staff have a code of "
                     "their own from 2025",
    },
    Message{
        .code = "amelding/504",
        .text_nb = "{hours} timer timelønn er mer enn {most} i måneden",
        .remedy_nb = "se om timene er riktige; tillegg har ikke timer, og etterbetaling har "
                     "opptjeningsperiode",
        .text_en = "{hours} hours of hourly pay are more than {most} in the month",
        .remedy_en = "see whether the hours are right; supplements have no hours, and back pay has "
                     "an earning period",
    },
    Message{
        .code = "amelding/505",
        .text_nb = "{amount} kr for {hours} timer virker ikke rimelig",
        .remedy_nb = "se om kroner og timer hører til samme arbeid, og om kommaet står rett",
        .text_en = "{amount} kr for {hours} hours does not seem plausible",
        .remedy_en = "see whether kroner and hours belong to the same work, and whether the "
                     "decimal sign is in place",
    },
    Message{
        .code = "amelding/526",
        .text_nb = "`{arrangement}` er {wanted} timer i uken, og det står {hours} (regel {rule})",
        .remedy_nb = "rett timene, eller velg arbeidstidsordningen som kontrakten har",
        .text_en = "`{arrangement}` is {wanted} hours a week, and {hours} is written (rule {rule})",
        .remedy_en =
            "correct the hours, or choose the arrangement of working time that the contract has",
    },
};

} // namespace

std::span<const Message> amelding_messages() {
    return messages;
}

} // namespace bpa::source
