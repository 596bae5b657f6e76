#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

// Making bank files of published runs, and reading what the bank answers.
constexpr std::array messages = {
    Message{
        .code = "bank/document-type",
        .text_nb = "linje {line}: filen har en dokumenttype (DOCTYPE)",
        .remedy_nb = "hent filen på nytt fra banken; en ekte fil har ingen",
        .text_en = "line {line}: the file has a document type (DOCTYPE)",
        .remedy_en = "fetch the file again from the bank; a real one has none",
    },
    Message{
        .code = "bank/not-a-bank-file",
        .text_nb = "filen er ikke en betalingsfil eller et svar på en",
        .remedy_nb = "finn filen fra banken; den begynner med Document",
        .text_en = "the file is no payment file and no answer to one",
        .remedy_en = "find the bank's file; it begins with Document",
    },
    Message{
        .code = "bank/not-well-formed",
        .text_nb = "linje {line}: filen er ikke hel eller ikke gyldig XML",
        .remedy_nb = "hent filen på nytt der den kom fra",
        .text_en = "line {line}: the file is not whole or not well-formed XML",
        .remedy_en = "fetch the file again from where it came",
    },
    Message{
        .code = "bank/too-deep",
        .text_nb = "linje {line}: filen har flere nivåer enn formatet",
        .remedy_nb = "hent filen på nytt fra banken",
        .text_en = "line {line}: the file has more levels than the format",
        .remedy_en = "fetch the file again from the bank",
    },
    Message{
        .code = "bank/too-large",
        .text_nb = "filen er større enn programmet leser",
        .remedy_nb = "del den, eller spør banken hva den er",
        .text_en = "the file is larger than the program reads",
        .remedy_en = "split it, or ask the bank what it is",
    },
    Message{
        .code = "bank/too-long",
        .text_nb = "linje {line}: en tekst er lengre enn noe felt i formatet",
        .remedy_nb = "hent filen på nytt fra banken",
        .text_en = "line {line}: a text is longer than any field of the format",
        .remedy_en = "fetch the file again from the bank",
    },
    Message{
        .code = "bank/unknown-edition",
        .text_nb = "filen er en bankmelding programmet ikke kjenner",
        .remedy_nb =
            "be banken om pain.001.001.03 eller .09, eller som svar pain.002.001.03 eller .10",
        .text_en = "the file is a bank message that the program does not know",
        .remedy_en =
            "ask the bank for pain.001.001.03 or .09, or as an answer pain.002.001.03 or .10",
    },
    Message{
        .code = "payment/account-changed",
        .text_nb = "`{assistant}` får lønnen på en annen konto enn sist: {now}, før {before}",
        .remedy_nb = "ring personen på et nummer du kjenner fra før, og spør om kontoen",
        .text_en =
            "`{assistant}` is paid to another account than last time: {now}, before {before}",
        .remedy_en = "call the person on a number you knew before, and ask about the account",
    },
    Message{
        .code = "payment/account-shared",
        .text_nb = "kontoen {now} til `{assistant}` brukes også av {other}",
        .remedy_nb =
            "se om den er riktig for begge; to med felles konto finnes, en kopiert linje også",
        .text_en = "the account {now} of `{assistant}` is used by {other} too",
        .remedy_en = "see whether it is right for both; two with a common account exist, and so "
                     "does a copied line",
    },
    Message{
        .code = "payment/amount-unusual",
        .text_nb = "netto til `{assistant}` er {net} kr, over eller under {share} av medianen i de "
                   "siste {runs} kjøringene",
        .remedy_nb = "se på lønnsslippen; er beløpet riktig, bekreft det",
        .text_en = "the net of `{assistant}` is {net} kr, above or below {share} of the median of "
                   "the last {runs} runs",
        .remedy_en = "look at the payslip; when the amount is right, acknowledge it",
    },
    Message{
        .code = "payment/bad-bic",
        .text_nb = "`bic` er ikke skrevet som en BIC",
        .remedy_nb = "skriv de 8 eller 11 tegnene banken har oppgitt, for eksempel DNBANOKK",
        .text_en = "`bic` is not written as a BIC",
        .remedy_en = "write the 8 or 11 characters that the bank has stated, for example DNBANOKK",
    },
    Message{
        .code = "payment/bad-setting",
        .text_nb = "`{key}` er utenfor det som er mulig ({bounds})",
        .remedy_nb = "skriv en verdi innenfor {bounds}",
        .text_en = "`{key}` is outside what is possible ({bounds})",
        .remedy_en = "write a value within {bounds}",
    },
    Message{
        .code = "payment/draft",
        .text_nb = "`{path}` er et utkast; filer lages av publiserte kjøringer",
        .remedy_nb = "kjør lønnen uten --draft, og lag filen av den kjøringen",
        .text_en = "`{path}` is a draft; files are made of published runs",
        .remedy_en = "run the payroll without --draft, and make the file of that run",
    },
    Message{
        .code = "payment/file-exists",
        .text_nb = "det er laget en betalingsfil av kjøring {run}: `{file}`",
        .remedy_nb = "send den som ligger der; bruk --unpaid for det som ikke er betalt, eller "
                     "--again for den samme filen på nytt",
        .text_en = "a payment file was made of run {run}: `{file}`",
        .remedy_en = "send the one that is there; use --unpaid for what is not paid, or --again "
                     "for the same file again",
    },
    Message{
        .code = "payment/folder-unreadable",
        .text_nb = "arbeidsgivermappen har feil, og kontoene i den kan ikke brukes",
        .remedy_nb = "kjør `bpalonn check` på mappen, og rett det den sier",
        .text_en = "the employer folder has errors, and its accounts cannot be used",
        .remedy_en = "run `bpalonn check` on the folder, and mend what it says",
    },
    Message{
        .code = "payment/negative-net",
        .text_nb = "netto til `{assistant}` er {net} kr; ingenting betales",
        .remedy_nb = "avtal med personen hvordan det tas igjen; banken kan ikke trekke penger",
        .text_en = "the net of `{assistant}` is {net} kr; nothing is paid",
        .remedy_en = "agree with the person how it is settled; the bank cannot take money",
    },
    Message{
        .code = "payment/net-differs",
        .text_nb = "lønnslinjene gir {lines} kr til utbetaling, og kjøringen sier {due} kr",
        .remedy_nb =
            "prøv kjøringen med `bpalonn verify`, og meld fra til den som har laget bpalonn",
        .text_en = "the lines give {lines} kr to pay, and the run says {due} kr",
        .remedy_en = "try the run with `bpalonn verify`, and tell who made bpalonn",
    },
    Message{
        .code = "payment/no-bank-agreement",
        .text_nb = "avtalen med banken for {date} er ikke oppgitt",
        .remedy_nb = "skriv den i bank.yaml i arbeidsgivermappen; docs/reference/bank-settings.md "
                     "har et eksempel",
        .text_en = "the agreement with the bank for {date} is not stated",
        .remedy_en = "write it in bank.yaml in the employer folder; "
                     "docs/reference/bank-settings.md has an example",
    },
    Message{
        .code = "payment/no-file-yet",
        .text_nb = "det er ikke laget noen betalingsfil av kjøring {run}",
        .remedy_nb = "lag den første med --file",
        .text_en = "no payment file was made of run {run}",
        .remedy_en = "make the first with --file",
    },
    Message{
        .code = "payment/not-a-bank-day",
        .text_nb = "{date} er ingen bankdag",
        .remedy_nb = "skriv en bankdag; den forrige er {before}",
        .text_en = "{date} is no bank day",
        .remedy_en = "write a bank day; the one before is {before}",
    },
    Message{
        .code = "payment/not-a-run",
        .text_nb = "`{path}` er ikke en publisert kjøring",
        .remedy_nb = "skriv mappen til kjøringen, for eksempel solveien/runs/2026-10/01",
        .text_en = "`{path}` is not a published run",
        .remedy_en = "write the folder of the run, for example solveien/runs/2026-10/01",
    },
    Message{
        .code = "payment/not-acknowledged",
        .text_nb = "{count} merknader må bekreftes før filen lages",
        .remedy_nb = "se på dem, og skriv --acknowledge med navnet på hver som er i orden: {names}",
        .text_en = "{count} findings must be acknowledged before the file is made",
        .remedy_en =
            "look at them, and write --acknowledge with the name of each that is right: {names}",
    },
    Message{
        .code = "payment/nothing-to-pay",
        .text_nb = "det er ingenting å betale i kjøring {run}",
        .remedy_nb = "se listen: `bpalonn payments` uten valg sier hvorfor for hver betaling",
        .text_en = "there is nothing to pay in run {run}",
        .remedy_en = "see the list: `bpalonn payments` without options says why for each payment",
    },
    Message{
        .code = "payment/open-finding",
        .text_nb = "kjøring {run} har noe som må avklares: {codes}",
        .remedy_nb = "se findings.txt i kjøringen, rett opp, og kjør på nytt",
        .text_en = "run {run} has something that must be settled: {codes}",
        .remedy_en = "see findings.txt of the run, mend it, and run again",
    },
    Message{
        .code = "payment/other-run",
        .text_nb =
            "betalingsfilen {file} er laget av en annen kjøring enn den som nå ligger i {run}",
        .remedy_nb = "hent mappene tilbake fra sikkerhetskopi; en kjøring som er betalt, skal ikke "
                     "lages på nytt",
        .text_en =
            "the payment file {file} was made of another run than the one that now lies in {run}",
        .remedy_en = "restore the folders from backup; a run that was paid is not made again",
    },
    Message{
        .code = "payment/record-gap",
        .text_nb = "en betalingsfil av kjøring {run} mangler i `{path}`",
        .remedy_nb = "hent mappen tilbake fra sikkerhetskopi",
        .text_en = "a payment file of run {run} is missing in `{path}`",
        .remedy_en = "restore the folder from backup",
    },
    Message{
        .code = "payment/status-of-other",
        .text_nb = "`{path}` svarer på filen `{message}`, som ikke er laget av denne kjøringen",
        .remedy_nb = "finn svaret på filen til denne kjøringen; numrene står i bank/…/payment.yaml",
        .text_en = "`{path}` answers the file `{message}`, which was not made of this run",
        .remedy_en = "find the answer to this run's file; the ids stand in bank/…/payment.yaml",
    },
    Message{
        .code = "payment/status-unreadable",
        .text_nb = "`{path}` kan ikke leses som et svar fra banken",
        .remedy_nb = "hent svaret (pain.002) fra banken på nytt, og se `bpalonn check-file`",
        .text_en = "`{path}` cannot be read as an answer from the bank",
        .remedy_en =
            "fetch the answer (pain.002) from the bank again, and see `bpalonn check-file`",
    },
    Message{
        .code = "payment/two-from",
        .text_nb = "to oppføringer i bank.yaml gjelder fra {date}",
        .remedy_nb = "behold den riktige, eller gi dem hver sin dato",
        .text_en = "two entries of bank.yaml hold from {date}",
        .remedy_en = "keep the right one, or give each its own date",
    },
    Message{
        .code = "payment/unknown-acknowledgement",
        .text_nb = "`{name}` er ikke navnet på en merknad ved denne kjøringen",
        .remedy_nb = "skriv navnet slik det står i listen, for eksempel account-changed:kari",
        .text_en = "`{name}` is not the name of a finding of this run",
        .remedy_en = "write the name as it stands in the list, for example account-changed:kari",
    },
};

} // namespace

std::span<const Message> payment_file_messages() {
    return messages;
}

} // namespace bpa::source
