#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

// Lists of published runs for the pension provider and the unions, and what the provider answers.
constexpr std::array messages = {
    Message{
        .code = "lists/draft",
        .text_nb = "`{path}` er et utkast, og det lages ingen lister av et utkast",
        .remedy_nb = "kjør lønnen uten --draft, og lag listene av den kjøringen",
        .text_en = "`{path}` is a draft, and no lists are made of a draft",
        .remedy_en = "run the payroll without --draft, and make the lists of that run",
    },
    Message{
        .code = "lists/not-a-run",
        .text_nb = "`{path}` er ikke en publisert kjøring",
        .remedy_nb = "skriv mappen til kjøringen, for eksempel solveien/runs/2026-10/01",
        .text_en = "`{path}` is not a published run",
        .remedy_en = "write the folder of the run, for example solveien/runs/2026-10/01",
    },
    Message{
        .code = "lists/provider-column",
        .text_nb = "leverandørens liste har kolonner som ikke er kjent: {columns}",
        .remedy_nb = "slett kolonnene, eller gi dem navn som står i docs/reference/lists.md",
        .text_en = "the provider's list has columns that are not known: {columns}",
        .remedy_en = "delete the columns, or give them names listed in docs/reference/lists.md",
    },
    Message{
        .code = "lists/provider-column-missing",
        .text_nb = "leverandørens liste mangler kolonnen `{column}`",
        .remedy_nb = "be om en liste som har den, eller rett overskriften",
        .text_en = "the provider's list lacks the column `{column}`",
        .remedy_en = "ask for a list that has it, or correct the heading",
    },
    Message{
        .code = "lists/provider-column-twice",
        .text_nb =
            "leverandørens liste har to kolonner som sier det samme; den andre er `{column}`",
        .remedy_nb = "slett den ene",
        .text_en =
            "the provider's list has two columns that say the same; the second is `{column}`",
        .remedy_en = "delete one of them",
    },
    Message{
        .code = "lists/provider-no-person",
        .text_nb = "rad {row} i leverandørens liste er ikke av noen, og den er ikke den siste",
        .remedy_nb = "fyll inn fødselsnummer eller ansattnummer, eller slett raden",
        .text_en = "row {row} of the provider's list is of nobody, and it is not the last",
        .remedy_en = "fill in the national id or the employee number, or delete the row",
    },
    Message{
        .code = "lists/provider-not-csv",
        .text_nb = "leverandørens liste er ikke en CSV-fil med overskrifter",
        .remedy_nb = "lagre regnearket som CSV, og prøv igjen",
        .text_en = "the provider's list is no CSV file with headings",
        .remedy_en = "save the spreadsheet as CSV, and try again",
    },
    Message{
        .code = "lists/provider-person-twice",
        .text_nb = "rad {row} i leverandørens liste er av den samme som rad {first}",
        .remedy_nb = "slå sammen radene, eller slett den som er feil",
        .text_en = "row {row} of the provider's list is of the same person as row {first}",
        .remedy_en = "join the rows, or delete the wrong one",
    },
    Message{
        .code = "lists/provider-sum",
        .text_nb =
            "summen på rad {row} i leverandørens liste er {stated} kr, og radene er {sum} kr",
        .remedy_nb = "spør leverandøren om listen er hel",
        .text_en =
            "the sum on row {row} of the provider's list is {stated} kr, and the rows come to "
            "{sum} kr",
        .remedy_en = "ask the provider whether the list is whole",
    },
    Message{
        .code = "lists/provider-too-large",
        .text_nb = "`{path}` er større enn noen leverandørs liste",
        .remedy_nb = "finn listen for denne måneden; den er på høyst 16 MB",
        .text_en = "`{path}` is larger than any provider's list",
        .remedy_en = "find the list of this month; it has at most 16 MB",
    },
    Message{
        .code = "lists/provider-unreadable",
        .text_nb = "`{path}` finnes ikke, eller kan ikke leses",
        .remedy_nb = "rett navnet, og gi brukeren din lesetilgang til filen",
        .text_en = "`{path}` is not there, or cannot be read",
        .remedy_en = "correct the name, and see that your user may read the file",
    },
    Message{
        .code = "lists/provider-value",
        .text_nb = "rad {row} i leverandørens liste, {column}: `{text}` kan ikke leses",
        .remedy_nb = "skriv beløp som 1234,50, dager som 24.10.2026 og fødselsnummer med elleve "
                     "sifre",
        .text_en = "row {row} of the provider's list, {column}: `{text}` cannot be read",
        .remedy_en = "write amounts as 1234.50, days as 2026-10-24 and national ids with eleven "
                     "digits",
    },
    Message{
        .code = "lists/sum-differs",
        .text_nb = "{file}: summen ({check}) er {listed} kr, og {path} har {published} kr",
        .remedy_nb = "prøv kjøringen med `bpalonn verify`, og meld fra til den som har laget "
                     "bpalonn",
        .text_en = "{file}: the sum ({check}) is {listed} kr, and {path} has {published} kr",
        .remedy_en = "try the run with `bpalonn verify`, and tell who made bpalonn",
    },
};

} // namespace

std::span<const Message> lists_messages() {
    return messages;
}

} // namespace bpa::source
