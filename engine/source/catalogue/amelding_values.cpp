#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

// Our own checks of the monthly report: what the receiver's numbers do not tell of (g to z).
constexpr std::array messages = {
    Message{
        .code = "amelding/holiday-deduction-alone",
        .text_nb = "`trekkILoennForFerie` står uten positiv fastlønn",
        .remedy_nb = "slett trekket for den som har timelønn: ferie er timer som ikke er med; "
                     "ellers ta med fastlønnen",
        .text_en = "`trekkILoennForFerie` stands without positive fixed salary",
        .remedy_en = "delete the deduction of who is paid by the hour: holiday is hours left out; "
                     "otherwise include the salary",
    },
    Message{
        .code = "amelding/holiday-deduction-positive",
        .text_nb = "`trekkILoennForFerie` er positivt ({amount} kr)",
        .remedy_nb = "skriv trekket med minus",
        .text_en = "`trekkILoennForFerie` is positive ({amount} kr)",
        .remedy_en = "write the deduction with a minus",
    },
    Message{
        .code = "amelding/home-pay-contribution",
        .text_nb = "`{description}` er bare for det som er fritatt for arbeidsgiveravgift, og her "
                   "er det avgift",
        .remedy_nb = "bruk vanlige koder som `timeloenn` når det er avgift av lønnen, slik det er "
                     "i nesten all BPA",
        .text_en = "`{description}` is only for what is exempt from employer's contribution, and "
                   "here contribution is due",
        .remedy_en = "use ordinary codes such as `timeloenn` when contribution is due, as it is in "
                     "nearly all BPA",
    },
    Message{
        .code = "amelding/home-pay-not-private",
        .text_nb = "`{description}` er bare for privatpersoner som arbeidsgiver, og denne har "
                   "organisasjonsnummer",
        .remedy_nb = "bruk vanlige koder som `timeloenn`",
        .text_en = "`{description}` is only for private persons as employers, and this one has an "
                   "organisation number",
        .remedy_en = "use ordinary codes such as `timeloenn`",
    },
    Message{
        .code = "amelding/income-without-employment",
        .text_nb = "inntekten sier ikke hvilket av arbeidsforholdene den er fra",
        .remedy_nb = "skriv `arbeidsforholdId` på hver inntekt",
        .text_en = "the income does not say which of the employments it is from",
        .remedy_en = "write `arbeidsforholdId` on each income",
    },
    Message{
        .code = "amelding/negative-salary",
        .text_nb = "fastlønnen i arbeidsforholdet er til sammen negativ ({amount} kr)",
        .remedy_nb = "trekk ikke mer enn månedens fastlønn; resten trekkes når neste lønn kommer",
        .text_en = "the fixed salary of the employment is negative in all ({amount} kr)",
        .remedy_en =
            "deduct no more than the salary of the month; the rest is deducted from the next pay",
    },
    Message{
        .code = "amelding/negative-sum",
        .text_nb = "`{element}` er negativ ({amount} kr)",
        .remedy_nb = "skriv summene øverst uten minus; bare arbeidsgiveravgiften kan bli negativ",
        .text_en = "`{element}` is negative ({amount} kr)",
        .remedy_en = "write the sums at the top without minus; only the employer's contribution "
                     "may be negative",
    },
    Message{
        .code = "amelding/on-call-position",
        .text_nb = "tilkallingsvikaren er rapportert i {percent} % stilling",
        .remedy_nb =
            "skriv den avtalte prosenten når rammeavtalen har en; er ingen avtalt, kan 0 stå",
        .text_en = "the on-call substitute is reported in a position of {percent} %",
        .remedy_en = "write the agreed percentage when the framework agreement has one; when none "
                     "is agreed, 0 may stand",
    },
    Message{
        .code = "amelding/pay-type-written",
        .text_nb = "`avloenningstype` kan ikke skrives lenger",
        .remedy_nb = "slett feltet; `timeloenn` og `fastloenn` sier det samme",
        .text_en = "`avloenningstype` can no longer be written",
        .remedy_en = "delete the element; `timeloenn` and `fastloenn` say the same",
    },
    Message{
        .code = "amelding/payment-date-outside",
        .text_nb = "dagen {day} er ikke i {month}, som meldingen er for",
        .remedy_nb = "ta utbetalingen med i meldingen for måneden den ble betalt i",
        .text_en = "the day {day} is not in {month}, which the message is for",
        .remedy_en = "include the payment in the message of the month in which it was paid",
    },
    Message{
        .code = "amelding/payment-date-twice",
        .text_nb = "utbetalingsdagen {day} står to ganger",
        .remedy_nb = "legg sammen trekket for dagen til ett beløp",
        .text_en = "the day of payment {day} stands twice",
        .remedy_en = "add up the tax of the day to one amount",
    },
    Message{
        .code = "amelding/pension-provider-missing",
        .text_nb = "det er betalt premie til pensjon, men `pensjonsinnretning` mangler",
        .remedy_nb = "skriv organisasjonsnummeret til den som har pensjonsavtalen (OTP)",
        .text_en = "pension premium was paid, but `pensjonsinnretning` is missing",
        .remedy_en = "write the organisation number of who holds the pension agreement (OTP)",
    },
    Message{
        .code = "amelding/percent-range",
        .text_nb = "`{element}` er {percent}, og det er ikke mulig",
        .remedy_nb = "skriv avtalt prosent; permisjon er mer enn 0 og høyst 100 % av stillingen",
        .text_en = "`{element}` is {percent}, which is not possible",
        .remedy_en =
            "write the agreed percentage; leave is more than 0 and at most 100 % of the position",
    },
    Message{
        .code = "amelding/recipient-without-identity",
        .text_nb = "mottakeren har verken norsk nummer, utenlandsk nummer eller navn",
        .remedy_nb = "skriv fødselsnummer eller D-nummer; mangler det, skriv navn, fødselsdato og "
                     "utenlandsk nummer",
        .text_en = "the recipient has no Norwegian number, foreign number or name",
        .remedy_en = "write birth number or D-number; without one, write name, birth date and "
                     "foreign number",
    },
    Message{
        .code = "amelding/refund-not-positive",
        .text_nb = "refusjonen i grunnlaget for arbeidsgiveravgift er negativ ({amount} kr)",
        .remedy_nb = "skriv refusjonen uten minus; feltet trekkes fra i seg selv",
        .text_en = "the refund in the base of employer's contribution is negative ({amount} kr)",
        .remedy_en = "write the refund without minus; the element is a deduction by itself",
    },
    Message{
        .code = "amelding/reporting-unit-number",
        .text_nb = "nummeret til den opplysningspliktige er ikke et gyldig organisasjonsnummer "
                   "eller fødselsnummer",
        .remedy_nb = "skriv hovedenhetens organisasjonsnummer, eller fødselsnummeret når "
                     "arbeidsgiveren er en privatperson",
        .text_en = "the number of the reporting unit is no valid organisation number or national "
                   "identity number",
        .remedy_en = "write the organisation number of the main unit, or the national identity "
                     "number when the employer is a private person",
    },
    Message{
        .code = "amelding/starts-after-month",
        .text_nb = "arbeidsforholdet begynner {from}, etter {month}",
        .remedy_nb = "ta det med fra måneden det begynner",
        .text_en = "the employment begins {from}, after {month}",
        .remedy_en = "include it from the month it begins",
    },
    Message{
        .code = "amelding/tax-by-date-early",
        .text_nb = "skatt per utbetalingsdag skrives først fra {month}",
        .remedy_nb = "skriv én sum i `sumForskuddstrekk` for tidligere måneder",
        .text_en = "tax by day of payment is written from {month} only",
        .remedy_en = "write one sum in `sumForskuddstrekk` for earlier months",
    },
    Message{
        .code = "amelding/tax-not-by-date",
        .text_nb =
            "fra {month} skrives skatten for hver utbetalingsdag, og ikke i `sumForskuddstrekk`",
        .remedy_nb = "skriv én `sumForskuddstrekkPerLoennsutbetalingsdato` for hver "
                     "utbetalingsdag, og utelat summen",
        .text_en =
            "from {month} tax is written for each day of payment, and not in `sumForskuddstrekk`",
        .remedy_en = "write one `sumForskuddstrekkPerLoennsutbetalingsdato` for each day of "
                     "payment, and leave out the sum",
    },
    Message{
        .code = "amelding/tax-sum",
        .text_nb = "`{element}` er til sammen {stated} kr, og mottakerne er trukket {sum} kr",
        .remedy_nb = "finn mottakeren eller utbetalingen som mangler eller er med to ganger, og "
                     "lag meldingen på nytt",
        .text_en =
            "`{element}` is {stated} kr in all, and {sum} kr was withheld from the recipients",
        .remedy_en = "find the recipient or payment that is missing or counted twice, and make the "
                     "message again",
    },
    Message{
        .code = "amelding/unknown-employment",
        .text_nb = "inntekten er fra et arbeidsforhold som mottakeren ikke har i meldingen",
        .remedy_nb = "rett `arbeidsforholdId`, eller ta med arbeidsforholdet; lønn etter "
                     "sluttdatoen skrives uten",
        .text_en =
            "the income is from an employment that the recipient does not have in the message",
        .remedy_en = "correct `arbeidsforholdId`, or include the employment; pay after the end "
                     "date is written without",
    },
    Message{
        .code = "amelding/weekly-hours",
        .text_nb = "en full stilling på {hours} timer i uken er utenfor {least} til {most}",
        .remedy_nb = "skriv timene i en full stilling, ikke den ansattes egne timer",
        .text_en = "a full position of {hours} hours a week is outside {least} to {most}",
        .remedy_en = "write the hours of a full position, not the employee's own hours",
    },
    Message{
        .code = "amelding/withholding-description",
        .text_nb = "forskuddstrekket mangler beskrivelse",
        .remedy_nb = "skriv `ordinaert` for vanlig skattetrekk",
        .text_en = "the withholding lacks its description",
        .remedy_en = "write `ordinaert` for ordinary tax",
    },
    Message{
        .code = "amelding/withholding-twice",
        .text_nb = "mottakeren har to forskuddstrekk av samme slag",
        .remedy_nb = "legg dem sammen til én linje",
        .text_en = "the recipient has two lines of withholding of the same kind",
        .remedy_en = "add them up to one line",
    },
    Message{
        .code = "amelding/wrong-version",
        .text_nb = "meldingen er i utgave {version}, og {month} skrives i {wanted}",
        .remedy_nb = "sett lønnssystemet til utgave {wanted}, og lag meldingen på nytt",
        .text_en = "the message is in edition {version}, and {month} is written in {wanted}",
        .remedy_en = "set the payroll system to edition {wanted}, and make the message again",
    },
    Message{
        .code = "amelding/zone-rate",
        .text_nb = "sone {zone} har ikke satsen {percent} % i {month}",
        .remedy_nb = "bruk satsen for sonen der arbeidet blir gjort: {legal}",
        .text_en = "zone {zone} does not have the rate {percent} % in {month}",
        .remedy_en = "use the rate of the zone where the work is done: {legal}",
    },
    Message{
        .code = "amelding/zone-rate-unknown",
        .text_nb = "satsen {percent} % i sone {zone} kan ikke prøves for {month}",
        .remedy_nb = "se på satsen selv; reglene her har ingen sats for sonen i måneden",
        .text_en = "the rate {percent} % in zone {zone} cannot be tried for {month}",
        .remedy_en =
            "look at the rate yourself; the rules here have no rate of the zone in the month",
    },
};

} // namespace

std::span<const Message> amelding_value_messages() {
    return messages;
}

} // namespace bpa::source
