#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

constexpr std::array messages = {
    Message{
        .code = "yaml/alias",
        .text_nb =
            "`*` foran et ord betyr «hent verdien fra et annet sted», og det kan ikke brukes her",
        .remedy_nb = "skriv verdien helt ut på denne linjen i stedet",
        .text_en =
            "`*` before a word means “take the value from elsewhere”, and is not allowed here",
        .remedy_en = "write the value itself on this line instead",
    },
    Message{
        .code = "yaml/anchor",
        .text_nb = "`&` foran et ord gir verdien et navn, og det kan ikke brukes her",
        .remedy_nb =
            "fjern `&` og ordet rett etter; skal tegnet være med i verdien, sett verdien i "
            "anførselstegn",
        .text_en = "`&` before a word names the value, and is not allowed here",
        .remedy_en = "remove `&` and the word after it; if the sign belongs to the value, put the "
                     "value in quotes",
    },
    Message{
        .code = "yaml/bad-key",
        .text_nb = "en nøkkel må være et vanlig ord på én linje",
        .remedy_nb = "skriv `nøkkel: verdi`, uten spørsmålstegn eller klammer foran",
        .text_en = "a key must be a plain word on one line",
        .remedy_en = "write `key: value`, without a question mark or brackets before it",
    },
    Message{
        .code = "yaml/bidi-character",
        .text_nb = "et usynlig tegn, `{character}`, snur leseretningen på linjen",
        .remedy_nb = "slett linjen og skriv den på nytt i stedet for å lime den inn",
        .text_en =
            "an invisible character, `{character}`, changes the reading direction of the line",
        .remedy_en = "delete the line and type it again instead of pasting it",
    },
    Message{
        .code = "yaml/control-character",
        .text_nb = "et usynlig styretegn, `{character}`, står på denne linjen",
        .remedy_nb = "slett tegnet, eller slett linjen og skriv den på nytt",
        .text_en = "an invisible control character, `{character}`, stands on this line",
        .remedy_en = "delete the character, or delete the line and type it again",
    },
    Message{
        .code = "yaml/directive",
        .text_nb = "linjer som begynner med `%`, kan ikke brukes",
        .remedy_nb = "slett linjen",
        .text_en = "lines beginning with `%` are not allowed",
        .remedy_en = "delete the line",
    },
    Message{
        .code = "yaml/duplicate-key",
        .text_nb = "nøkkelen `{key}` står to ganger på samme sted",
        .remedy_nb = "behold den riktige og slett den andre",
        .text_en = "the key `{key}` is written twice in the same place",
        .remedy_en = "keep the right one and delete the other",
    },
    Message{
        .code = "yaml/empty-file",
        .text_nb = "filen er tom",
        .remedy_nb = "fyll inn filen, eller slett den hvis den ikke skal være med",
        .text_en = "the file is empty",
        .remedy_en = "fill in the file, or delete it if it should not be there",
    },
    Message{
        .code = "yaml/merge-key",
        .text_nb = "`<<` henter inn nøkler fra et annet sted, og det kan ikke brukes her",
        .remedy_nb = "skriv nøklene helt ut her i stedet",
        .text_en = "`<<` brings in keys from elsewhere, and is not allowed here",
        .remedy_en = "write the keys themselves here instead",
    },
    Message{
        .code = "yaml/missing-colon",
        .text_nb = "det mangler kolon og mellomrom etter `{key}`",
        .remedy_nb = "[[er det et beløp, skriv det med punktum, som {amount}; ellers: ]]skriv "
                     "nøkkel, kolon, "
                     "mellomrom og verdi: `nøkkel: verdi` (i en liste: `- verdi`)",
        .text_en = "a colon and a space are missing after `{key}`",
        .remedy_en =
            "[[if it is an amount, write it with a point, as {amount}; otherwise: ]]write key, "
            "colon, space and value: `key: value` (in a list: `- value`)",
    },
    Message{
        .code = "yaml/missing-key",
        .text_nb = "`{what}` mangler nøkkelen `{key}`",
        .remedy_nb = "[[legg til `{key}: {example}`, med din egen verdi]][[legg til `{key_alone}:` "
                     "med verdi]]",
        .text_en = "`{what}` lacks the key `{key}`",
        .remedy_en =
            "[[add `{key}: {example}`, with your own value]][[add `{key_alone}:` with a value]]",
    },
    Message{
        .code = "yaml/not-utf8",
        .text_nb = "filen er ikke lagret som UTF-8: tegnet `{character}` kan ikke leses",
        .remedy_nb = "åpne filen i programmet du skrev den i, og lagre den med tegnkoding UTF-8",
        .text_en = "the file is not saved as UTF-8: the character `{character}` cannot be read",
        .remedy_en = "open the file in the program you wrote it in and save it with encoding UTF-8",
    },
    Message{
        .code = "yaml/piece-too-large",
        .text_nb = "fra dette stedet er det over {limit} uten at programmet finner en hel verdi",
        .remedy_nb =
            "se etter en klamme eller et anførselstegn som mangler; lange lister skrives med ett "
            "punkt på hver linje, `- `",
        .text_en = "from here on there is more than {limit} without one finished value",
        .remedy_en =
            "look for a missing bracket or quote; write long lists with one item a line, `- `",
    },
    Message{
        .code = "yaml/root-not-mapping",
        .text_nb = "filen må begynne med en nøkkel og kolon, men her står det {found}",
        .remedy_nb = "begynn med en linje på formen `nøkkel: verdi`, med mellomrom etter kolon",
        .text_en = "the file must begin with a key and a colon, but this is {found}",
        .remedy_en = "begin with a line of the form `key: value`, with a space after the colon",
    },
    Message{
        .code = "yaml/several-documents",
        .text_nb = "her begynner et nytt dokument, men en fil kan bare ha ett",
        .remedy_nb = "slett linjen med `---` eller `...`, eller legg resten i en egen fil",
        .text_en = "a new document begins here, but a file may hold only one",
        .remedy_en = "delete the line with `---` or `...`, or put the rest in a file of its own",
    },
    Message{
        .code = "yaml/syntax",
        .text_nb = "{reason}",
        .remedy_nb = "{advice}",
        .text_en = "{reason}",
        .remedy_en = "{advice}",
    },
    Message{
        .code = "yaml/tag",
        .text_nb = "`!` foran en verdi er en typemerking, og den kan ikke brukes her",
        .remedy_nb =
            "fjern `!` og ordet rett etter; skal tegnet være med i verdien, sett verdien i "
            "anførselstegn",
        .text_en = "`!` before a value marks its type, and is not allowed here",
        .remedy_en = "remove `!` and the word after it; if the sign belongs to the value, put the "
                     "value in quotes",
    },
    Message{
        .code = "yaml/too-deep",
        .text_nb = "det er over {limit} nivåer inne i hverandre her",
        .remedy_nb = "se etter innrykk eller klammer som er blitt gjentatt ved en feil",
        .text_en = "more than {limit} levels stand inside one another here",
        .remedy_en = "look for indentation or brackets repeated by mistake",
    },
    Message{
        .code = "yaml/too-large",
        .text_nb = "filen er større enn {limit}",
        .remedy_nb = "del den i flere filer, for eksempel én for hver ordning",
        .text_en = "the file is larger than {limit}",
        .remedy_en = "split it into several files, for example one for each arrangement",
    },
    Message{
        .code = "yaml/too-many-values",
        .text_nb = "filen har over {limit} verdier",
        .remedy_nb = "del den i flere filer, og se etter linjer som er gjentatt ved en feil",
        .text_en = "the file has more than {limit} values",
        .remedy_en = "split it into several files, and look for lines repeated by mistake",
    },
    Message{
        .code = "yaml/unknown-key",
        .text_nb = "`{key}` er ikke en nøkkel som kan stå i `{what}`",
        .remedy_nb = "[[mente du `{nearest}`?]][[bruk en av disse: {known}]]",
        .text_en = "`{key}` is not a key of `{what}`",
        .remedy_en = "[[did you mean `{nearest}`?]][[use one of these: {known}]]",
    },
    Message{
        .code = "yaml/wrong-kind",
        .text_nb = "her skal det stå {expected}[[, men det står {found}]]",
        .remedy_nb = "[[{advice}]][[skriv for eksempel {example} på samme linje, etter kolon]]",
        .text_en = "this should be {expected}[[, but it is {found}]]",
        .remedy_en =
            "[[{advice}]][[write for example {example} on the same line, after the colon]]",
    },
};

} // namespace

std::span<const Message> yaml_messages() {
    return messages;
}

} // namespace bpa::source
