#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

// Making vouchers of published runs.
constexpr std::array messages = {
    Message{
        .code = "ledger/account-form",
        .text_nb = "«{account}» er ikke et kontonummer som regnskapsfilen tar",
        .remedy_nb = "skriv bare siffer; fire når filen er GBAT10",
        .text_en = "«{account}» is no account number that the ledger's file takes",
        .remedy_en = "write digits only; four when the file is GBAT10",
    },
    Message{
        .code = "ledger/accrued-twice",
        .text_nb = "bilaget er datert i perioden, og da er det ingenting å avsette",
        .remedy_nb = "velg `accruals: no`, eller `run_day: payment`",
        .text_en = "the voucher is dated in the period, and then nothing is left to accrue",
        .remedy_en = "choose `accruals: no`, or `run_day: payment`",
    },
    Message{
        .code = "ledger/code-form",
        .text_nb = "`{key}` er en kode på høyst {most} bokstaver og siffer",
        .remedy_nb = "skriv koden som regnskapsprogrammet har den",
        .text_en = "`{key}` is a code of at most {most} letters and digits",
        .remedy_en = "write the code as the ledger program has it",
    },
    Message{
        .code = "ledger/files-exist",
        .text_nb = "det er laget bilag av kjøring {run}: `{folder}`",
        .remedy_nb = "bruk filen som ligger der; skriv --again bare når den aldri er lest inn",
        .text_en = "vouchers were made of run {run}: `{folder}`",
        .remedy_en = "use the file that is there; write --again only when it was never read in",
    },
    Message{
        .code = "ledger/missing-posting",
        .text_nb = "`postings.yaml` sier ikke hvordan {name} føres",
        .remedy_nb = "legg til en oppføring for {name}",
        .text_en = "`postings.yaml` does not say how {name} is posted",
        .remedy_en = "add an entry for {name}",
    },
    Message{
        .code = "ledger/named-twice",
        .text_nb = "{name} står to ganger",
        .remedy_nb = "behold den riktige",
        .text_en = "{name} stands twice",
        .remedy_en = "keep the right one",
    },
    Message{
        .code = "ledger/no-account",
        .text_nb = "ingen har sagt hvilken konto {name} føres på",
        .remedy_nb = "skriv kontoen under `accounts` i `ledger.yaml`",
        .text_en = "nobody has said which account {name} is posted to",
        .remedy_en = "write the account under `accounts` in `ledger.yaml`",
    },
    Message{
        .code = "ledger/no-dimension",
        .text_nb = "{name} har verken avdeling eller prosjekt",
        .remedy_nb =
            "skriv minst én av dem, eller ta hele listen bort når ingen ordning skal ha dem",
        .text_en = "{name} has neither department nor project",
        .remedy_en =
            "write at least one of them, or remove the list when no arrangement is to have them",
    },
    Message{
        .code = "ledger/no-posting",
        .text_nb = "`postings.yaml` sier ikke hvordan lønnsarten {name} føres",
        .remedy_nb = "legg lønnsarten til en oppføring i `rules/ledger/postings.yaml`",
        .text_en = "`postings.yaml` does not say how the pay code {name} is posted",
        .remedy_en = "add the pay code to an entry of `rules/ledger/postings.yaml`",
    },
    Message{
        .code = "ledger/no-settings",
        .text_nb = "det er ikke sagt hvordan bilag lages for {date}",
        .remedy_nb = "skriv en oppføring i `ledger.yaml` som gjelder fra den dagen eller før",
        .text_en = "nobody has said how vouchers are made for {date}",
        .remedy_en = "write an entry in `ledger.yaml` that holds from that day or before",
    },
    Message{
        .code = "ledger/too-many-vouchers",
        .text_nb = "kjøringen gir {name} bilag, og bilagsnummeret har plass til 99",
        .remedy_nb = "velg `payments: no`, og før betalingene fra banken",
        .text_en = "the run gives {name} vouchers, and the voucher number has room for 99",
        .remedy_en = "choose `payments: no`, and post the payments from the bank",
    },
    Message{
        .code = "ledger/two-from",
        .text_nb = "to oppføringer i `ledger.yaml` gjelder fra {date}",
        .remedy_nb = "behold den riktige, eller gi dem hver sin dag",
        .text_en = "two entries of `ledger.yaml` hold from {date}",
        .remedy_en = "keep the right one, or give each its own day",
    },
    Message{
        .code = "ledger/two-postings",
        .text_nb = "{name} er ført to ganger",
        .remedy_nb = "behold den ene",
        .text_en = "{name} is posted twice",
        .remedy_en = "keep one of them",
    },
    Message{
        .code = "ledger/unknown-arrangement",
        .text_nb = "ordningen {name} har verken avdeling eller prosjekt",
        .remedy_nb = "skriv ordningen under `arrangements` i `ledger.yaml`",
        .text_en = "the arrangement {name} has neither department nor project",
        .remedy_en = "write the arrangement under `arrangements` in `ledger.yaml`",
    },
    Message{
        .code = "ledger/unknown-format",
        .text_nb = "«{format}» er ikke en fil vi lager",
        .remedy_nb = "skriv gbat10 eller journal",
        .text_en = "«{format}» is no file we make",
        .remedy_en = "write gbat10 or journal",
    },
    Message{
        .code = "ledger/unknown-role",
        .text_nb = "kontoplanen har ingen rolle som heter {role}",
        .remedy_nb = "se rollene i `rules/ledger/accounts.yaml`",
        .text_en = "the chart has no role called {role}",
        .remedy_en = "see the roles in `rules/ledger/accounts.yaml`",
    },
    Message{
        .code = "ledger/unsourced",
        .text_nb = "konto {account} står uten kilde",
        .remedy_nb = "skriv `source`, `at` og `confidence`, eller ta bort nummeret",
        .text_en = "account {account} stands without a source",
        .remedy_en = "write `source`, `at` and `confidence`, or take the number away",
    },
};

} // namespace

std::span<const Message> ledger_messages() {
    return messages;
}

} // namespace bpa::source
