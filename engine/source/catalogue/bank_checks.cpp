#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

// Checks of payment files, whoever wrote them.
constexpr std::array messages = {
    Message{
        .code = "bank/account-form",
        .text_nb = "kontoen i `{field}` er skrevet i en annen form enn filen sier",
        .remedy_nb = "skriv norsk konto med elleve siffer og `BBAN`, eller hele IBAN i `IBAN`",
        .text_en = "the account in `{field}` is written in another form than the file says",
        .remedy_en =
            "write a Norwegian account as eleven digits with `BBAN`, or the whole IBAN in `IBAN`",
    },
    Message{
        .code = "bank/account-missing",
        .text_nb = "`{field}` mangler kontonummer",
        .remedy_nb = "skriv kontoen i lønnssystemet, og lag filen på nytt",
        .text_en = "`{field}` lacks its account number",
        .remedy_en = "write the account in the payroll system, and make the file again",
    },
    Message{
        .code = "bank/account-number",
        .text_nb = "kontonummeret i `{field}` er ikke elleve siffer med riktig kontrollsiffer",
        .remedy_nb = "få kontonummeret på nytt fra den som eier kontoen",
        .text_en =
            "the account number in `{field}` is not eleven digits with the right control digit",
        .remedy_en = "ask the owner of the account for the number again",
    },
    Message{
        .code = "bank/account-scheme",
        .text_nb = "kontonummeret i `{field}` sier ikke at det er et norsk kontonummer (`BBAN`)",
        .remedy_nb = "sett `SchmeNm/Cd` til `BBAN`",
        .text_en = "the account number in `{field}` does not say that it is a Norwegian account "
                   "number (`BBAN`)",
        .remedy_en = "set `SchmeNm/Cd` to `BBAN`",
    },
    Message{
        .code = "bank/address-lines",
        .text_nb = "adressen i `{field}` er frie linjer uten sted og land",
        .remedy_nb = "la adressen være, eller skriv `TwnNm` og `Ctry`",
        .text_en = "the address in `{field}` is free lines without town and country",
        .remedy_en = "leave out the address, or write `TwnNm` and `Ctry`",
    },
    Message{
        .code = "bank/amount-decimals",
        .text_nb = "beløpet {written} har mer enn to desimaler",
        .remedy_nb = "rund av til hele øre i lønnssystemet",
        .text_en = "the amount {written} has more than two decimals",
        .remedy_en = "round to whole øre in the payroll system",
    },
    Message{
        .code = "bank/amount-not-positive",
        .text_nb = "beløpet er {written}, og bare beløp over null kan betales",
        .remedy_nb = "ta betalingen ut av filen; det den ansatte skylder, trekkes eller kreves på "
                     "annen måte",
        .text_en = "the amount is {written}, and only amounts above zero can be paid",
        .remedy_en = "take the payment out of the file; what the employee owes is deducted or "
                     "claimed otherwise",
    },
    Message{
        .code = "bank/amount-too-large",
        .text_nb = "beløpet er større enn formatet tar",
        .remedy_nb = "se om desimaltegnet er borte, og lag filen på nytt",
        .text_en = "the amount is larger than the format takes",
        .remedy_en = "see whether the decimal sign is gone, and make the file again",
    },
    Message{
        .code = "bank/bad-value",
        .text_nb = "`{field}` kan ikke være `{written}`",
        .remedy_nb = "rett verdien i systemet som laget filen",
        .text_en = "`{field}` cannot be `{written}`",
        .remedy_en = "correct the value in the system that made the file",
    },
    Message{
        .code = "bank/bic",
        .text_nb = "`{written}` i `{field}` er ingen BIC",
        .remedy_nb = "skriv bankens BIC med 8 eller 11 tegn, for eksempel DNBANOKK",
        .text_en = "`{written}` in `{field}` is no BIC",
        .remedy_en = "write the BIC of the bank with 8 or 11 characters, for example DNBANOKK",
    },
    Message{
        .code = "bank/characters",
        .text_nb = "`{field}` har tegn som ikke alle banker tar: {characters}",
        .remedy_nb = "skriv dem om, eller se at banken tar dem",
        .text_en = "`{field}` has characters that not all banks take: {characters}",
        .remedy_en = "rewrite them, or see that the bank takes them",
    },
    Message{
        .code = "bank/charges",
        .text_nb = "`ChrgBr` er `{written}`, som ikke er vanlig for disse betalingene",
        .remedy_nb = "bruk `SLEV` eller ingenting innenlands, og `SHAR` til utlandet",
        .text_en = "`ChrgBr` is `{written}`, which is not usual for these payments",
        .remedy_en = "use `SLEV` or nothing at home, and `SHAR` abroad",
    },
    Message{
        .code = "bank/control-sum",
        .text_nb = "`CtrlSum` er {stated}, og betalingene er {sum} til sammen",
        .remedy_nb = "lag filen på nytt; er den rettet for hånd, rettes summen også",
        .text_en = "`CtrlSum` is {stated}, and the payments are {sum} together",
        .remedy_en = "make the file again; when it was corrected by hand, correct the sum too",
    },
    Message{
        .code = "bank/count",
        .text_nb = "`NbOfTxs` er {stated}, og det er {counted} betalinger",
        .remedy_nb = "lag filen på nytt; er den rettet for hånd, rettes antallet også",
        .text_en = "`NbOfTxs` is {stated}, and there are {counted} payments",
        .remedy_en = "make the file again; when it was corrected by hand, correct the count too",
    },
    Message{
        .code = "bank/currency",
        .text_nb = "beløpet mangler valuta, eller `{written}` er ingen valuta",
        .remedy_nb = "skriv `Ccy=\"NOK\"`",
        .text_en = "the amount lacks its currency, or `{written}` is no currency",
        .remedy_en = "write `Ccy=\"NOK\"`",
    },
    Message{
        .code = "bank/day-before-created",
        .text_nb = "betalingsdagen {day} er før filen ble laget, {created}",
        .remedy_nb = "velg en bankdag fra i dag, og lag filen på nytt",
        .text_en = "the day of payment {day} is before the file was made, {created}",
        .remedy_en = "choose a bank day from today on, and make the file again",
    },
    Message{
        .code = "bank/element-order",
        .text_nb = "`{field}` står etter et element det skulle stått foran",
        .remedy_nb = "be leverandøren av lønnssystemet rette rekkefølgen",
        .text_en = "`{field}` stands after an element it should have stood before",
        .remedy_en = "ask the supplier of the payroll system to correct the order",
    },
    Message{
        .code = "bank/equivalent-amount",
        .text_nb = "beløpet er oppgitt som motverdi (`EqvtAmt`), og kan ikke kontrolleres",
        .remedy_nb = "oppgi beløpet i kroner i `InstdAmt`",
        .text_en = "the amount is stated as an equivalent (`EqvtAmt`), and cannot be checked",
        .remedy_en = "state the amount in kroner in `InstdAmt`",
    },
    Message{
        .code = "bank/foreign-mixed",
        .text_nb = "{count} betalinger til utlandet står i samme blokk som betalinger i Norge",
        .remedy_nb = "legg utlandsbetalingene i en egen `PmtInf`",
        .text_en = "{count} payments abroad stand in the same block as payments in Norway",
        .remedy_en = "put payments abroad into a `PmtInf` of their own",
    },
    Message{
        .code = "bank/foreign-without-bic",
        .text_nb = "betalingen til utlandet mangler mottakerbankens BIC",
        .remedy_nb = "skriv BIC i `CdtrAgt`",
        .text_en = "the payment abroad lacks the BIC of the payee's bank",
        .remedy_en = "write the BIC in `CdtrAgt`",
    },
    Message{
        .code = "bank/foreign-without-report",
        .text_nb = "betalingen til utlandet mangler opplysning om hva den gjelder (`RgltryRptg`)",
        .remedy_nb = "fyll ut kode og tekst i `RgltryRptg/Dtls`",
        .text_en = "the payment abroad lacks the report of what it is for (`RgltryRptg`)",
        .remedy_en = "fill in code and text in `RgltryRptg/Dtls`",
    },
    Message{
        .code = "bank/iban",
        .text_nb = "nummeret (IBAN) i `{field}` har feil lengde eller kontrollsiffer",
        .remedy_nb = "få IBAN på nytt fra den som eier kontoen",
        .text_en = "the IBAN in `{field}` has a wrong length or control digits",
        .remedy_en = "ask the owner of the account for the IBAN again",
    },
    Message{
        .code = "bank/id-not-provided",
        .text_nb = "betalingen har ingen egen id (`NOTPROVIDED`)",
        .remedy_nb = "gi hver betaling en id som er dens egen i filen",
        .text_en = "the payment has no id of its own (`NOTPROVIDED`)",
        .remedy_en = "give every payment an id that is its own in the file",
    },
    Message{
        .code = "bank/id-twice",
        .text_nb = "`{field}` er brukt før, på linje {line}",
        .remedy_nb = "gi hver betaling og blokk en id som er dens egen",
        .text_en = "`{field}` was used before, on line {line}",
        .remedy_en = "give every payment and block an id of its own",
    },
    Message{
        .code = "bank/kid",
        .text_nb = "kontrollsifferet eller lengden på KID er feil",
        .remedy_nb = "skriv KID på nytt av fakturaen eller svaret på a-meldingen",
        .text_en = "the KID has a wrong control digit or length",
        .remedy_en = "write the KID again from the invoice or the answer to the a-melding",
    },
    Message{
        .code = "bank/kid-and-text",
        .text_nb = "betalingen har både KID og tekst",
        .remedy_nb = "behold KID-en, og slett teksten",
        .text_en = "the payment has both KID and text",
        .remedy_en = "keep the KID, and delete the text",
    },
    Message{
        .code = "bank/message-twice",
        .text_nb = "filen har samme `MsgId` som {file}",
        .remedy_nb = "send bare den ene",
        .text_en = "the file has the same `MsgId` as {file}",
        .remedy_en = "send only one of them",
    },
    Message{
        .code = "bank/missing-field",
        .text_nb = "`{field}` mangler",
        .remedy_nb = "fyll ut feltet i systemet som laget filen",
        .text_en = "`{field}` is missing",
        .remedy_en = "fill in the field in the system that made the file",
    },
    Message{
        .code = "bank/mixed-kinds",
        .text_nb = "betalingen er skatt eller har KID, og står i blokken for lønn (`SALA`)",
        .remedy_nb = "legg den i en egen `PmtInf` uten `SALA`",
        .text_en = "the payment is tax or has a KID, and stands in the block of wages (`SALA`)",
        .remedy_en = "put it into a `PmtInf` of its own without `SALA`",
    },
    Message{
        .code = "bank/more-than-one",
        .text_nb = "betalingen har mer enn én KID eller tekst",
        .remedy_nb = "del den i én betaling for hver KID",
        .text_en = "the payment has more than one KID or text",
        .remedy_en = "split it into one payment for each KID",
    },
    Message{
        .code = "bank/name-long",
        .text_nb = "`{field}` er {length} tegn, og mange banker tar {most}",
        .remedy_nb = "kort av navnet",
        .text_en = "`{field}` is {length} characters, and many banks take {most}",
        .remedy_en = "shorten the name",
    },
    Message{
        .code = "bank/name-missing",
        .text_nb = "`{field}` mangler",
        .remedy_nb = "skriv navnet i systemet som laget filen",
        .text_en = "`{field}` is missing",
        .remedy_en = "write the name in the system that made the file",
    },
    Message{
        .code = "bank/national-id",
        .text_nb = "`{field}` har et fødselsnummer eller D-nummer i seg",
        .remedy_nb = "bruk et nummer som ikke er noens hemmelighet, for eksempel ansattnummer",
        .text_en = "`{field}` has a national identity number in it",
        .remedy_en = "use a number that is nobody's secret, for example the employee number",
    },
    Message{
        .code = "bank/no-payments",
        .text_nb = "filen har ingen betalinger",
        .remedy_nb = "lag filen på nytt",
        .text_en = "the file has no payments",
        .remedy_en = "make the file again",
    },
    Message{
        .code = "bank/no-remittance",
        .text_nb = "betalingen har verken KID eller tekst",
        .remedy_nb = "skriv hva den gjelder",
        .text_en = "the payment has neither KID nor text",
        .remedy_en = "write what it is for",
    },
    Message{
        .code = "bank/not-a-bank-day",
        .text_nb = "{day} er ingen bankdag",
        .remedy_nb = "velg bankdagen før, eller for skatt den første etter lønnsdagen",
        .text_en = "{day} is no bank day",
        .remedy_en = "choose the bank day before, or for tax the first after the day of wages",
    },
    Message{
        .code = "bank/other-currency",
        .text_nb = "beløpet er i {currency}, og kontoen er norsk",
        .remedy_nb = "se om det skulle vært NOK",
        .text_en = "the amount is in {currency}, and the account is Norwegian",
        .remedy_en = "see whether it should have been NOK",
    },
    Message{
        .code = "bank/own-account",
        .text_nb = "betalingen går til kontoen den betales fra",
        .remedy_nb = "se om mottakerens konto er blitt erstattet av egen konto",
        .text_en = "the payment goes to the account it is paid from",
        .remedy_en = "see whether the account of the payee was replaced by one's own",
    },
    Message{
        .code = "bank/payment-twice",
        .text_nb = "en betaling med samme konto, beløp, dag og tekst står på linje {line}",
        .remedy_nb = "se om den er ført to ganger",
        .text_en = "a payment of the same account, amount, day and text stands on line {line}",
        .remedy_en = "see whether it was entered twice",
    },
    Message{
        .code = "bank/reference-type",
        .text_nb = "referansen er ikke merket `SCOR`",
        .remedy_nb = "skriv KID i `CdtrRefInf/Ref` med typen `SCOR`",
        .text_en = "the reference is not marked `SCOR`",
        .remedy_en = "write the KID in `CdtrRefInf/Ref` with the type `SCOR`",
    },
    Message{
        .code = "bank/salary-in-parts",
        .text_nb = "bare {count} av {all} betalinger i blokken er merket som lønn (`SALA`)",
        .remedy_nb = "sett `SALA` på blokken, og flytt det som ikke er lønn",
        .text_en = "only {count} of {all} payments of the block are marked as wages (`SALA`)",
        .remedy_en = "set `SALA` on the block, and move what is not wages",
    },
    Message{
        .code = "bank/schema",
        .text_nb = "filen følger ikke det offisielle skjemaet: {message}",
        .remedy_nb = "rett det som står på denne linjen, eller be leverandøren om det",
        .text_en = "the file does not follow the official schema: {message}",
        .remedy_en = "correct what stands on this line, or ask the supplier to",
    },
    Message{
        .code = "bank/sepa-not-euro",
        .text_nb = "tjenesten er `SEPA`, og beløpet er i {currency}",
        .remedy_nb = "bruk `NURG`, eller ta `SvcLvl` ut",
        .text_en = "the service is `SEPA`, and the amount is in {currency}",
        .remedy_en = "use `NURG`, or leave `SvcLvl` out",
    },
    Message{
        .code = "bank/tax-late",
        .text_nb = "skatten betales {day}; lønnen betales {wages}, og fristen er {due}",
        .remedy_nb = "sett `ReqdExctnDt` til {due} eller før",
        .text_en = "the tax is paid {day}; the wages are paid {wages}, and the deadline is {due}",
        .remedy_en = "set `ReqdExctnDt` to {due} or before",
    },
    Message{
        .code = "bank/tax-without-kid",
        .text_nb = "betalingen til Skatteetaten mangler KID",
        .remedy_nb = "bruk KID-en fra svaret på a-meldingen",
        .text_en = "the payment to Skatteetaten lacks its KID",
        .remedy_en = "use the KID of the answer to the a-melding",
    },
    Message{
        .code = "bank/too-long-field",
        .text_nb = "`{field}` er {length} tegn, og formatet tar {most}",
        .remedy_nb = "kort av feltet",
        .text_en = "`{field}` is {length} characters, and the format takes {most}",
        .remedy_en = "shorten the field",
    },
};

} // namespace

std::span<const Message> bank_check_messages() {
    return messages;
}

} // namespace bpa::source
