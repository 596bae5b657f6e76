#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

// The tax administration's answer about tax cards, and what an import of it may not do.
constexpr std::array messages = {
    Message{
        .code = "import/bad-number",
        .text_nb = "`{element}` er ikke {digits} siffer",
        .remedy_nb =
            "hent svaret på nytt hos Skatteetaten; er det rettet for hånd, bruk filen slik den kom",
        .text_en = "`{element}` is not {digits} digits",
        .remedy_en = "fetch the answer from the tax administration again; if it was edited by "
                     "hand, use the file as it came",
    },
    Message{
        .code = "import/card-by-hand",
        .text_nb = "`{assistant}` har et skattekort skrevet for hånd fra {from}",
        .remedy_nb = "slett det i assistants.yaml og les inn på nytt, eller la kortet fra svaret "
                     "gjelde fra en senere dag med `--from`",
        .text_en = "`{assistant}` has a tax card typed by hand from {from}",
        .remedy_en = "delete it in assistants.yaml and import again, or use the card of the answer "
                     "from a later day with `--from`",
    },
    Message{
        .code = "import/card-not-wanted",
        .text_nb = "det står et skattekort sammen med resultatet `{result}`",
        .remedy_nb = "hent svaret på nytt hos Skatteetaten, og les inn filen slik den kom",
        .text_en = "a tax card stands together with the result `{result}`",
        .remedy_en =
            "fetch the answer from the tax administration again, and import the file as it came",
    },
    Message{
        .code = "import/changed-card",
        .text_nb = "kort {card} for `{assistant}` sier noe annet enn da det ble lest inn",
        .remedy_nb = "et kort endres ikke etter at det er utstedt: hent svaret på nytt, og se hvem "
                     "som har endret filen eller tax-cards/",
        .text_en = "card {card} of `{assistant}` says something else than when it was imported",
        .remedy_en = "a card is not changed after it was issued: fetch the answer again, and find "
                     "out who has changed the file or tax-cards/",
    },
    Message{
        .code = "import/comments-lost",
        .text_nb = "kommentarer i denne filen ville gått tapt",
        .remedy_nb =
            "flytt det som står her til assistants.yaml eller en egen fil, og les inn på nytt",
        .text_en = "comments in this file would be lost",
        .remedy_en =
            "move what stands here to assistants.yaml or a file of its own, and import again",
    },
    Message{
        .code = "import/document-type",
        .text_nb = "filen har en dokumenttype (`<!DOCTYPE`), og leses derfor ikke",
        .remedy_nb = "hent svaret på nytt hos Skatteetaten; deres svar har ingen dokumenttype",
        .text_en = "the file has a document type (`<!DOCTYPE`), and is therefore not read",
        .remedy_en = "fetch the answer from the tax administration again; their answers have no "
                     "document type",
    },
    Message{
        .code = "import/from-before-issue",
        .text_nb = "kortet til `{assistant}` ble utstedt {issued}, og kan ikke brukes fra {from}",
        .remedy_nb = "velg en dag fra og med {issued} med `--from`, eller utelat `--from`",
        .text_en = "the card of `{assistant}` was issued {issued}, and cannot be used from {from}",
        .remedy_en = "choose a day from {issued} on with `--from`, or leave out `--from`",
    },
    Message{
        .code = "import/from-needed",
        .text_nb = "svaret for `{assistant}` sier ikke fra hvilken dag det gjelder",
        .remedy_nb = "skriv første utbetalingsdag det skal gjelde for, med `--from`",
        .text_en = "the answer for `{assistant}` does not say from which day it holds",
        .remedy_en = "give the first day of payment it is to hold for, with `--from`",
    },
    Message{
        .code = "import/from-other-year",
        .text_nb = "{from} er ikke i {year}, som kortene er for",
        .remedy_nb = "velg en dag i {year} med `--from`, eller utelat `--from`",
        .text_en = "{from} is not in {year}, which the cards are for",
        .remedy_en = "choose a day of {year} with `--from`, or leave out `--from`",
    },
    Message{
        .code = "import/from-too-early",
        .text_nb = "kortet til `{assistant}` ville gjelde fra {from}, men mappen har et fra {last}",
        .remedy_nb = "velg en dag fra og med {last} med `--from`",
        .text_en =
            "the card of `{assistant}` would hold from {from}, but the folder has one from {last}",
        .remedy_en = "choose a day from {last} on with `--from`",
    },
    Message{
        .code = "import/malformed",
        .text_nb = "filen er ikke hel {kind} herfra",
        .remedy_nb = "hent svaret på nytt hos Skatteetaten, og les inn filen slik den kom",
        .text_en = "the file is not whole {kind} from here on",
        .remedy_en =
            "fetch the answer from the tax administration again, and import the file as it came",
    },
    Message{
        .code = "import/missing-element",
        .text_nb = "`{parent}` mangler `{element}`",
        .remedy_nb = "hent svaret på nytt hos Skatteetaten, og les inn filen slik den kom",
        .text_en = "`{parent}` lacks `{element}`",
        .remedy_en =
            "fetch the answer from the tax administration again, and import the file as it came",
    },
    Message{
        .code = "import/not-an-answer",
        .text_nb = "filen er verken JSON eller XML",
        .remedy_nb = "bruk filen slik Skatteetaten sendte den; er den pakket i en zip-fil, pakk "
                     "den ut først",
        .text_en = "the file is neither JSON nor XML",
        .remedy_en = "use the file as the tax administration sent it; if it is in a zip file, "
                     "unpack it first",
    },
    Message{
        .code = "import/number-out-of-range",
        .text_nb = "`{element}` kan ikke være {number}",
        .remedy_nb =
            "hent svaret på nytt hos Skatteetaten; tallet skal være fra {lowest} til {highest}",
        .text_en = "`{element}` cannot be {number}",
        .remedy_en = "fetch the answer from the tax administration again; the number is from "
                     "{lowest} to {highest}",
    },
    Message{
        .code = "import/older-card",
        .text_nb = "kortet til `{assistant}` ble utstedt {issued}, og mappen har et fra {known}",
        .remedy_nb = "hent svaret på nytt: dette er eldre enn det som er lest inn før",
        .text_en =
            "the card of `{assistant}` was issued {issued}, and the folder has one of {known}",
        .remedy_en = "fetch the answer again: this one is older than what was imported before",
    },
    Message{
        .code = "import/other-employer",
        .text_nb = "svaret gjelder en annen arbeidsgiver",
        .remedy_nb = "les inn svaret i mappen til den arbeidsgiveren; gjelder det flere, bestill "
                     "ett svar for hver",
        .text_en = "the answer is for another employer",
        .remedy_en = "import the answer into the folder of that employer; if it is for several, "
                     "request one answer for each",
    },
    Message{
        .code = "import/other-year",
        .text_nb = "skattekortet er for {year}, og ikke {wanted}",
        .remedy_nb = "hent svaret for riktig inntektsår, eller rett `--year`",
        .text_en = "the tax card is for {year}, and not {wanted}",
        .remedy_en = "fetch the answer for the right income year, or correct `--year`",
    },
    Message{
        .code = "import/part-not-one",
        .text_nb = "her må det stå nøyaktig én av `trekktabell`, `trekkprosent` og `frikort`",
        .remedy_nb = "hent svaret på nytt hos Skatteetaten, og les inn filen slik den kom",
        .text_en = "exactly one of `trekktabell`, `trekkprosent` and `frikort` must stand here",
        .remedy_en =
            "fetch the answer from the tax administration again, and import the file as it came",
    },
    Message{
        .code = "import/part-twice",
        .text_nb = "kortet har to deler med trekkoden `{code}`",
        .remedy_nb = "hent svaret på nytt hos Skatteetaten, og les inn filen slik den kom",
        .text_en = "the card has two parts with the code `{code}`",
        .remedy_en =
            "fetch the answer from the tax administration again, and import the file as it came",
    },
    Message{
        .code = "import/person-twice",
        .text_nb = "den samme personen står to ganger i svaret",
        .remedy_nb = "hent svaret på nytt hos Skatteetaten; er to svar satt sammen, les dem inn "
                     "hver for seg",
        .text_en = "the same person stands twice in the answer",
        .remedy_en = "fetch the answer from the tax administration again; if two answers were put "
                     "together, import each by itself",
    },
    Message{
        .code = "import/repeated-element",
        .text_nb = "`{element}` står to ganger",
        .remedy_nb = "hent svaret på nytt hos Skatteetaten, og les inn filen slik den kom",
        .text_en = "`{element}` stands twice",
        .remedy_en =
            "fetch the answer from the tax administration again, and import the file as it came",
    },
    Message{
        .code = "import/request-refused",
        .text_nb = "{reason}",
        .remedy_nb = "{advice}",
        .text_en = "{reason}",
        .remedy_en = "{advice}",
    },
    Message{
        .code = "import/too-deep",
        .text_nb = "elementene ligger dypere i hverandre enn i noe ekte svar",
        .remedy_nb = "hent svaret på nytt hos Skatteetaten, og les inn filen slik den kom",
        .text_en = "the elements are nested deeper than in any real answer",
        .remedy_en =
            "fetch the answer from the tax administration again, and import the file as it came",
    },
    Message{
        .code = "import/too-large",
        .text_nb = "filen er større enn noe svar programmet leser",
        .remedy_nb =
            "hent svaret på nytt hos Skatteetaten; er det ekte, bestill færre personer om gangen",
        .text_en = "the file is larger than any answer the program reads",
        .remedy_en = "fetch the answer from the tax administration again; if it is real, request "
                     "fewer people at a time",
    },
    Message{
        .code = "import/unknown-element",
        .text_nb = "`{parent}` har et element programmet ikke kjenner: `{element}`",
        .remedy_nb = "hent svaret på nytt; er det likt, har Skatteetaten endret svaret, og det "
                     "trengs en nyere versjon av programmet",
        .text_en = "`{parent}` has an element the program does not know: `{element}`",
        .remedy_en = "fetch the answer again; if it is the same, the tax administration has "
                     "changed the answer, and a newer version of the program is needed",
    },
    Message{
        .code = "import/wrong-value",
        .text_nb = "`{element}` er ikke {expected}[[: `{written}`]]",
        .remedy_nb = "hent svaret på nytt; er det likt, har Skatteetaten endret svaret, og det "
                     "trengs en nyere versjon av programmet",
        .text_en = "`{element}` is not {expected}[[: `{written}`]]",
        .remedy_en = "fetch the answer again; if it is the same, the tax administration has "
                     "changed the answer, and a newer version of the program is needed",
    },
};

} // namespace

std::span<const Message> import_messages() {
    return messages;
}

} // namespace bpa::source
