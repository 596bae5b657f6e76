#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

// Files of a run held against one another.
constexpr std::array messages = {
    Message{
        .code = "tie/changed",
        .text_nb = "`{path}` er ikke slik den ble laget",
        .remedy_nb = "hent filen tilbake fra sikkerhetskopi; en fil som er laget, rettes aldri",
        .text_en = "`{path}` is not as it was made",
        .remedy_en = "restore the file from backup; a file that was made is never mended",
    },
    Message{
        .code = "tie/missing-payment",
        .text_nb = "betalingen {name} mangler i `{path}`",
        .remedy_nb = "hent betalingsfilen tilbake fra sikkerhetskopi",
        .text_en = "the payment {name} is missing in `{path}`",
        .remedy_en = "restore the payment file from backup",
    },
    Message{
        .code = "tie/shared-account",
        .text_nb = "konto {name} brukes til flere ting i `{path}`, og kan ikke avstemmes",
        .remedy_nb = "gi hver sin konto i `ledger.yaml` om tallet skal avstemmes",
        .text_en = "account {name} is used for several things in `{path}` and cannot be compared",
        .remedy_en = "give each its own account in `ledger.yaml` when the figure is to be compared",
    },
    Message{
        .code = "tie/unknown-file",
        .text_nb = "`{path}` er ikke laget av kjøringen",
        .remedy_nb = "ta den bort, og finn ut hvem som la den der",
        .text_en = "`{path}` was not made by the run",
        .remedy_en = "remove it, and find out who put it there",
    },
    Message{
        .code = "tie/unknown-payment",
        .text_nb = "`{path}` har en betaling vi ikke laget: {name}",
        .remedy_nb =
            "send ikke filen; hent den tilbake fra sikkerhetskopi, og finn ut hvem som endret den",
        .text_en = "`{path}` has a payment that we did not make: {name}",
        .remedy_en = "do not send the file; restore it from backup, and find out who changed it",
    },
    Message{
        .code = "tie/unreadable",
        .text_nb = "`{path}` kan ikke leses til slutt",
        .remedy_nb = "hent filen tilbake fra sikkerhetskopi",
        .text_en = "`{path}` cannot be read to its end",
        .remedy_en = "restore the file from backup",
    },
    Message{
        .code = "tie/older-vouchers",
        .text_nb = "bilagene ble laget før den siste betalingsfilen i `{path}`",
        .remedy_nb = "er de ikke lest inn, lag dem på nytt med `bpalonn ledger RUN --again`; "
                     "ellers før resten "
                     "etter kontoutskriften",
        .text_en = "the vouchers were made before the last payment file in `{path}`",
        .remedy_en =
            "when they have not been read in, make them anew with `bpalonn ledger RUN --again`; "
            "otherwise post the rest by the bank statement",
    },
    Message{
        .code = "tie/moved-contribution",
        .text_nb =
            "avgiften i `{path}` gjelder også andre måneder, og holdes ikke mot denne kjøringen",
        .remedy_nb = "avstem måneden med `bpalonn reconcile FOLDER --month`",
        .text_en =
            "the contribution in `{path}` is of other months too, and is not held against this run",
        .remedy_en = "reconcile the month with `bpalonn reconcile FOLDER --month`",
    },
};

} // namespace

std::span<const Message> tie_messages() {
    return messages;
}

} // namespace bpa::source
