#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

// Files of the monthly report, whoever wrote them: what stops the reading, and what the official
// schema would reject.
constexpr std::array messages = {
    Message{
        .code = "amelding/104",
        .text_nb = "meldingen følger ikke det offisielle skjemaet: {message}",
        .remedy_nb = "rett det som står på denne linjen; Skatteetaten avviser meldingen ellers",
        .text_en = "the message does not follow the official schema: {message}",
        .remedy_en = "correct what stands on this line; Skatteetaten rejects the message otherwise",
    },
    Message{
        .code = "amelding/bad-value",
        .text_nb = "`{element}` skal være {expected}[[, og ikke `{written}`]]",
        .remedy_nb = "rett verdien i lønnssystemet, og lag meldingen på nytt",
        .text_en = "`{element}` must be {expected}[[, and not `{written}`]]",
        .remedy_en = "correct the value in the payroll system, and make the message again",
    },
    Message{
        .code = "amelding/control-character",
        .text_nb = "filen har et styretegn ({character}) her, og leses derfor ikke",
        .remedy_nb = "finn navnet eller teksten tegnet kom med, slett det, og lag meldingen på "
                     "nytt",
        .text_en = "the file has a control character ({character}) here, and is therefore not read",
        .remedy_en = "find the name or text the character came with, delete it, and make the "
                     "message again",
    },
    Message{
        .code = "amelding/document-type",
        .text_nb = "filen har en dokumenttype (`<!DOCTYPE`), og leses derfor ikke",
        .remedy_nb = "bruk filen slik lønnssystemet laget den; en a-melding har ingen dokumenttype",
        .text_en = "the file has a document type (`<!DOCTYPE`), and is therefore not read",
        .remedy_en =
            "use the file as the payroll system made it; an a-melding has no document type",
    },
    Message{
        .code = "amelding/empty",
        .text_nb = "filen er tom",
        .remedy_nb = "lag meldingen på nytt i lønnssystemet",
        .text_en = "the file is empty",
        .remedy_en = "make the message again in the payroll system",
    },
    Message{
        .code = "amelding/encoding",
        .text_nb = "tegnene i filen kan ikke leses som {encoding}",
        .remedy_nb = "lagre filen som UTF-8, og la XML-deklarasjonen si `encoding=\"UTF-8\"`",
        .text_en = "the characters of the file cannot be read as {encoding}",
        .remedy_en = "save the file as UTF-8, and let the XML declaration say `encoding=\"UTF-8\"`",
    },
    Message{
        .code = "amelding/missing-choice",
        .text_nb = "`{parent}` mangler det som sier hva den er",
        .remedy_nb = "skriv nøyaktig ett av elementene den kan ha; for lønn er det `loennsinntekt`",
        .text_en = "`{parent}` lacks what says which kind it is",
        .remedy_en = "write exactly one of the elements it may have; for pay it is `loennsinntekt`",
    },
    Message{
        .code = "amelding/missing-element",
        .text_nb = "`{parent}` mangler `{element}`",
        .remedy_nb = "fyll ut `{element}` i lønnssystemet, og lag meldingen på nytt",
        .text_en = "`{parent}` lacks `{element}`",
        .remedy_en = "fill in `{element}` in the payroll system, and make the message again",
    },
    Message{
        .code = "amelding/not-a-list",
        .text_nb = "`{element}` skal være en liste",
        .remedy_nb = "sett verdien mellom `[` og `]`, også når det bare er én",
        .text_en = "`{element}` must be a list",
        .remedy_en = "put the value between `[` and `]`, also when there is only one",
    },
    Message{
        .code = "amelding/not-a-message",
        .text_nb = "filen er ingen a-melding[[: den begynner med `{element}`]]",
        .remedy_nb = "oppgi filen med selve meldingen, XML med `melding` eller JSON med "
                     "`leveranse`; er den pakket, pakk den ut først",
        .text_en = "the file is no a-melding[[: it begins with `{element}`]]",
        .remedy_en = "give the file with the message itself, XML with `melding` or JSON with "
                     "`leveranse`; if it is in an archive, unpack it first",
    },
    Message{
        .code = "amelding/not-text",
        .text_nb = "`{element}` skal stå i anførselstegn",
        .remedy_nb = "skriv verdien som tekst; et tall mister nullene foran",
        .text_en = "`{element}` must stand in quotes",
        .remedy_en = "write the value as text; a number loses its leading zeros",
    },
    Message{
        .code = "amelding/not-utf8",
        .text_nb = "byten {byte} her er ikke UTF-8, som filen sier den er",
        .remedy_nb = "lagre filen som UTF-8, eller la XML-deklarasjonen si det den er",
        .text_en = "the byte {byte} here is not UTF-8, which the file says it is",
        .remedy_en = "save the file as UTF-8, or let the XML declaration say what it is",
    },
    Message{
        .code = "amelding/not-well-formed",
        .text_nb = "filen kan ikke leses herfra: {reason}",
        .remedy_nb = "lag meldingen på nytt i lønnssystemet; er den rettet for hånd, se på dette "
                     "stedet",
        .text_en = "the file cannot be read from here on: {reason}",
        .remedy_en = "make the message again in the payroll system; if it was edited by hand, look "
                     "at this place",
    },
    Message{
        .code = "amelding/one-of",
        .text_nb = "`{element}` står sammen med et element det ikke kan stå sammen med",
        .remedy_nb = "behold det ene av dem",
        .text_en = "`{element}` stands together with an element it cannot stand with",
        .remedy_en = "keep one of them",
    },
    Message{
        .code = "amelding/repeated-element",
        .text_nb = "`{element}` står to ganger der det skal stå én",
        .remedy_nb = "behold det riktige, og fjern det andre",
        .text_en = "`{element}` stands twice where one belongs",
        .remedy_en = "keep the right one, and remove the other",
    },
    Message{
        .code = "amelding/stray-text",
        .text_nb = "`{element}` har tekst der det bare skal stå andre elementer",
        .remedy_nb = "fjern teksten, eller sett den i elementet den hører til",
        .text_en = "`{element}` has text where only other elements belong",
        .remedy_en = "remove the text, or put it into the element it belongs to",
    },
    Message{
        .code = "amelding/sum-too-large",
        .text_nb = "beløpene i filen er for store til å summeres",
        .remedy_nb = "rett beløpene i lønnssystemet, og lag meldingen på nytt",
        .text_en = "the amounts of the file are too large to be summed",
        .remedy_en = "correct the amounts in the payroll system, and make the message again",
    },
    Message{
        .code = "amelding/too-deep",
        .text_nb = "elementene ligger dypere i hverandre enn i noen a-melding",
        .remedy_nb = "bruk filen slik lønnssystemet laget den",
        .text_en = "the elements are nested deeper than in any a-melding",
        .remedy_en = "use the file as the payroll system made it",
    },
    Message{
        .code = "amelding/too-large",
        .text_nb = "`{element}` er større enn noe tall i en a-melding: `{written}`",
        .remedy_nb = "rett tallet i lønnssystemet, og lag meldingen på nytt",
        .text_en = "`{element}` is larger than any number of an a-melding: `{written}`",
        .remedy_en = "correct the number in the payroll system, and make the message again",
    },
    Message{
        .code = "amelding/too-long",
        .text_nb = "teksten her er lengre enn noen i en a-melding[[ (`{element}`)]]",
        .remedy_nb = "bruk filen slik lønnssystemet laget den; finn ut hvor teksten kommer fra",
        .text_en = "the text here is longer than any of an a-melding[[ (`{element}`)]]",
        .remedy_en = "use the file as the payroll system made it; find out where the text is from",
    },
    Message{
        .code = "amelding/too-many",
        .text_nb = "det står flere slike elementer sammen enn i noen a-melding",
        .remedy_nb = "bruk filen slik lønnssystemet laget den",
        .text_en = "more such elements stand together than in any a-melding",
        .remedy_en = "use the file as the payroll system made it",
    },
    Message{
        .code = "amelding/unknown-attribute",
        .text_nb = "attributtet `{element}` finnes ikke i a-meldingen",
        .remedy_nb = "fjern attributtet; hører verdien til meldingen, har den et element",
        .text_en = "the attribute `{element}` does not exist in the a-melding",
        .remedy_en = "remove the attribute; if the value belongs to the message, it has an element",
    },
    Message{
        .code = "amelding/unknown-element",
        .text_nb = "`{element}` finnes ikke her[[ i `{parent}`]] i a-meldingen {version}",
        .remedy_nb = "se om navnet er stavet rett, store og små bokstaver også, og om elementet "
                     "hører til en annen utgave eller et annet sted",
        .text_en = "`{element}` does not exist here[[ in `{parent}`]] in the a-melding {version}",
        .remedy_en = "see whether the name is spelled right, capitals too, and whether the element "
                     "belongs to another edition or another place",
    },
    Message{
        .code = "amelding/unknown-version",
        .text_nb = "utgaven `{version}` av a-meldingen er ikke kjent",
        .remedy_nb = "se om navnerommet er rett; kjent er v2_1, v2_2 og v2_3. Er utgaven ny, "
                     "trengs en nyere versjon av programmet",
        .text_en = "the edition `{version}` of the a-melding is not known",
        .remedy_en = "see whether the namespace is right; known are v2_1, v2_2 and v2_3. If the "
                     "edition is new, a newer version of the program is needed",
    },
    Message{
        .code = "amelding/unreadable",
        .text_nb = "filen kan ikke leses",
        .remedy_nb = "se om filen finnes, er en vanlig fil, og om du har lov til å lese den",
        .text_en = "the file cannot be read",
        .remedy_en = "see whether the file exists, is an ordinary file, and may be read by you",
    },
    Message{
        .code = "amelding/wrong-order",
        .text_nb = "`{element}` skal stå før `{after}`",
        .remedy_nb = "flytt det opp; rekkefølgen er fast i XML",
        .text_en = "`{element}` must stand before `{after}`",
        .remedy_en = "move it up; the order is fixed in XML",
    },
};

} // namespace

std::span<const Message> amelding_file_messages() {
    return messages;
}

} // namespace bpa::source
