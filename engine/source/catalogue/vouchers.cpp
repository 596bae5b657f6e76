#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

// Voucher files for ledgers (GBAT10), whoever wrote them.
constexpr std::array messages = {
    Message{
        .code = "voucher/amount-decimals",
        .text_nb = "beløpet {written} har ikke to desimaler",
        .remedy_nb = "skriv beløpet med to desimaler, for eksempel 1200,50",
        .text_en = "the amount {written} does not have two decimals",
        .remedy_en = "write the amount with two decimals, for example 1200,50",
    },
    Message{
        .code = "voucher/bad-value",
        .text_nb = "kolonne {column} kan ikke være `{written}`",
        .remedy_nb = "rett verdien i systemet som laget filen",
        .text_en = "column {column} cannot be `{written}`",
        .remedy_en = "correct the value in the system that made the file",
    },
    Message{
        .code = "voucher/bank-account",
        .text_nb = "bankkontoen har feil kontrollsiffer",
        .remedy_nb = "få kontonummeret på nytt fra den som eier kontoen",
        .text_en = "the bank account has a wrong control digit",
        .remedy_en = "ask the owner of the account for the number again",
    },
    Message{
        .code = "voucher/constant",
        .text_nb = "linjen begynner ikke med `GBAT10`",
        .remedy_nb = "begynn hver linje med `GBAT10`, også den siste",
        .text_en = "the line does not begin with `GBAT10`",
        .remedy_en = "begin every line with `GBAT10`, the last one too",
    },
    Message{
        .code = "voucher/control-character",
        .text_nb = "filen har et styretegn her, og leses derfor ikke",
        .remedy_nb = "slett tegnet, og lag filen på nytt",
        .text_en = "the file has a control character here, and is therefore not read",
        .remedy_en = "delete the character, and make the file again",
    },
    Message{
        .code = "voucher/dates-differ",
        .text_nb = "linjen har en annen dato enn resten av bilaget, som begynner på linje {line}",
        .remedy_nb = "gi alle linjene i et bilag samme dato, eller del bilaget",
        .text_en =
            "the line has another date than the rest of the voucher, which begins on line {line}",
        .remedy_en = "give all lines of a voucher the same date, or split the voucher",
    },
    Message{
        .code = "voucher/decimal-mark",
        .text_nb = "filen bruker både komma og punktum foran øre",
        .remedy_nb = "bruk ett av dem i hele filen",
        .text_en = "the file uses both comma and point before øre",
        .remedy_en = "use one of them in the whole file",
    },
    Message{
        .code = "voucher/empty",
        .text_nb = "filen har ingen linjer",
        .remedy_nb = "lag filen på nytt",
        .text_en = "the file has no lines",
        .remedy_en = "make the file again",
    },
    Message{
        .code = "voucher/encoding",
        .text_nb = "tegnene i filen er verken UTF-8 eller Windows-1252",
        .remedy_nb = "lagre filen som UTF-8",
        .text_en = "the characters of the file are neither UTF-8 nor Windows-1252",
        .remedy_en = "save the file as UTF-8",
    },
    Message{
        .code = "voucher/extra-columns",
        .text_nb = "linjen har {count} felt, og formatet som er kjent, har {wanted}",
        .remedy_nb = "se at systemet som skal lese filen, tar dem",
        .text_en = "the line has {count} fields, and the format as known has {wanted}",
        .remedy_en = "see that the system that is to read the file takes them",
    },
    Message{
        .code = "voucher/field-count",
        .text_nb = "linjen har {count} felt, og formatet har {wanted}",
        .remedy_nb =
            "skriv alle feltene, også de tomme; et semikolon i en tekst må stå i anførselstegn",
        .text_en = "the line has {count} fields, and the format has {wanted}",
        .remedy_en =
            "write all fields, the empty ones too; a semicolon in a text must stand in quotes",
    },
    Message{
        .code = "voucher/kid",
        .text_nb = "kontrollsifferet eller lengden på KID er feil",
        .remedy_nb = "skriv KID på nytt av fakturaen",
        .text_en = "the control digit or length of the KID is wrong",
        .remedy_en = "write the KID again from the invoice",
    },
    Message{
        .code = "voucher/missing-field",
        .text_nb = "kolonne {column} mangler",
        .remedy_nb = "fyll ut kolonnen i systemet som laget filen",
        .text_en = "column {column} is missing",
        .remedy_en = "fill in the column in the system that made the file",
    },
    Message{
        .code = "voucher/national-id",
        .text_nb = "kolonne {column} har et fødselsnummer eller D-nummer i seg",
        .remedy_nb = "bruk et nummer som ikke er noens hemmelighet, for eksempel ansattnummer",
        .text_en = "column {column} has a national identity number in it",
        .remedy_en = "use a number that is nobody's secret, for example the employee number",
    },
    Message{
        .code = "voucher/not-vouchers",
        .text_nb = "filen begynner ikke med `GBAT10`",
        .remedy_nb = "velg GBAT10 når filen lages; den har ingen overskrift",
        .text_en = "the file does not begin with `GBAT10`",
        .remedy_en = "choose GBAT10 when the file is made; it has no heading",
    },
    Message{
        .code = "voucher/one-line",
        .text_nb = "bilaget har bare én linje",
        .remedy_nb = "legg til motposten, eller gi linjene som hører sammen, samme nummer",
        .text_en = "the voucher has one line only",
        .remedy_en = "add the other side, or give the lines that belong together the same number",
    },
    Message{
        .code = "voucher/other-period",
        .text_nb = "perioden er {period}, og datoen er {day}",
        .remedy_nb = "se om perioden er den bilaget skal føres i",
        .text_en = "the period is {period}, and the date is {day}",
        .remedy_en = "see whether the period is the one to book the voucher in",
    },
    Message{
        .code = "voucher/other-year",
        .text_nb = "regnskapsåret er {year}, og datoen er {day}",
        .remedy_nb = "se om året er det bilaget skal føres i",
        .text_en = "the fiscal year is {year}, and the date is {day}",
        .remedy_en = "see whether the year is the one to book the voucher in",
    },
    Message{
        .code = "voucher/split",
        .text_nb = "bilaget har linjer et annet sted i filen, fra linje {line}",
        .remedy_nb = "la linjene i et bilag stå sammen, eller gi det ene et annet nummer",
        .text_en = "the voucher has lines at another place of the file, from line {line}",
        .remedy_en =
            "let the lines of a voucher stand together, or give one of them another number",
    },
    Message{
        .code = "voucher/too-large",
        .text_nb = "filen er større enn programmet leser",
        .remedy_nb = "del den",
        .text_en = "the file is larger than the program reads",
        .remedy_en = "split it",
    },
    Message{
        .code = "voucher/too-long",
        .text_nb = "kolonne {column} er {length} tegn, og formatet tar {most}",
        .remedy_nb = "kort av feltet",
        .text_en = "column {column} is {length} characters, and the format takes {most}",
        .remedy_en = "shorten the field",
    },
    Message{
        .code = "voucher/unbalanced",
        .text_nb = "bilaget går ikke opp; det er {sum} kr mellom debet og kredit",
        .remedy_nb = "finn linjen som mangler eller har feil beløp",
        .text_en = "the voucher does not balance; there is {sum} kr between debit and credit",
        .remedy_en = "find the line that is missing or has a wrong amount",
    },
    Message{
        .code = "voucher/unclosed-quote",
        .text_nb = "et anførselstegn blir ikke lukket på samme linje",
        .remedy_nb = "lukk det, eller ta det bort; inne i en tekst skrives det to ganger",
        .text_en = "a quote is not closed on the same line",
        .remedy_en = "close it, or take it away; inside a text it is written twice",
    },
    Message{
        .code = "voucher/unknown-account",
        .text_nb = "kontoen {account} er ikke i kontoplanen",
        .remedy_nb = "opprett kontoen i regnskapet, eller rett den i oppsettet",
        .text_en = "the account {account} is not in the chart of accounts",
        .remedy_en = "create the account in the ledger, or correct it in the settings",
    },
    Message{
        .code = "voucher/zero",
        .text_nb = "linjen har beløpet null",
        .remedy_nb = "ta den bort hvis den ikke er der for en dimensjon",
        .text_en = "the line has the amount zero",
        .remedy_en = "take it away unless it is there for a dimension",
    },
};

} // namespace

std::span<const Message> voucher_messages() {
    return messages;
}

} // namespace bpa::source
