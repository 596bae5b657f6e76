#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

constexpr std::array all_words = {
    // Forms of values, as `KeySpec::form` names them.
    Word{"money", "et beløp i kroner", "an amount in kroner"},
    Word{"hourly rate", "en timesats i kroner", "an hourly rate in kroner"},
    Word{"percent", "en prosent", "a percentage"},
    Word{"hours and minutes", "timer og minutter", "hours and minutes"},
    Word{"date", "en dato", "a date"},
    Word{"month", "en måned", "a month"},
    Word{"clock", "et klokkeslett", "a time of day"},
    Word{"local time", "en dato med klokkeslett", "a date with a time of day"},
    Word{"whole number", "et helt tall", "a whole number"},
    Word{"decimal", "et tall", "a number"},
    Word{"id", "et kortnavn", "a short name"},
    Word{"yes/no", "yes eller no", "yes or no"},
    Word{"choice", "en av de faste verdiene", "one of the fixed values"},
    Word{"text", "en tekst", "a text"},
    // Kinds of nodes.
    Word{"mapping", "en gruppe nøkler", "a group of keys"},
    Word{"list", "en liste", "a list"},
    Word{"value", "en enkel verdi", "a single value"},
    Word{"nothing", "ingenting", "nothing"},
    Word{"mapping-advice",
         "skriv nøklene på egne linjer under, rykket inn med to mellomrom",
         "write the keys on lines of their own below, indented by two spaces"},
    Word{"list-advice",
         "skriv hvert punkt på egen linje som begynner med `- `; er listen tom, skriv `[]`",
         "write each item on a line of its own beginning with `- `; for an empty list write `[]`"},
    Word{"value-advice",
         "skriv verdien på samme linje, etter kolon og mellomrom",
         "write the value on the same line, after the colon and a space"},
    // Syntax errors.
    Word{"syntax-colon",
         "kolon eller innrykk er feil her",
         "a colon or the indentation is wrong here"},
    Word{
        "syntax-colon-advice",
        "rykk inn som linjen over; inneholder verdien kolon og mellomrom, sett den i anførselstegn",
        "indent as the line above; if the value contains a colon and a space, put it in quotes"},
    Word{"syntax-indent",
         "linjen passer ikke sammen med det som står over",
         "this line does not fit what stands above it"},
    Word{"syntax-indent-advice",
         "rykk linjen inn nøyaktig like langt som de andre på samme nivå, med mellomrom",
         "indent the line exactly as far as the others on its level, with spaces"},
    Word{"syntax-after-value",
         "det står noe etter at verdien er slutt",
         "something follows after the value has ended"},
    Word{"syntax-after-value-advice",
         "sett hele verdien innenfor anførselstegnene eller klammene, eller slett det som står "
         "etter",
         "put the whole value in quotes; see also whether a quote is missing on the line above"},
    Word{"syntax-tab", "linjen er rykket inn med tabulator", "the line is indented with a tab"},
    Word{"syntax-tab-advice",
         "bytt ut tabulatoren med mellomrom, like mange som på linjene rundt",
         "replace the tab with spaces, as many as on the lines around it"},
    Word{"syntax-bracket-open",
         "klammen som åpner her, blir ikke lukket",
         "the bracket that opens here is not closed"},
    Word{"syntax-bracket-open-advice",
         "sett inn `]` eller `}` der listen eller gruppen er slutt",
         "add `]` or `}` where the list or group ends"},
    Word{"syntax-bracket-content",
         "her mangler det et komma eller en klamme",
         "a comma or a bracket is missing here"},
    Word{"syntax-bracket-content-advice",
         "sett komma mellom det som står inni klammene; inneholder en verdi kolon, sett den i "
         "anførselstegn",
         "put commas between what stands inside the brackets; if a value contains a colon, put it "
         "in "
         "quotes"},
    Word{"syntax-bracket-close",
         "klammen her lukker ikke den som står åpen",
         "this bracket does not close the one that is open"},
    Word{"syntax-bracket-close-advice",
         "bruk `]` for lister og `}` for nøkler, eller sett verdien i anførselstegn",
         "use `]` for lists and `}` for keys, or put the value in quotes"},
    Word{"syntax-quote",
         "anførselstegnet som åpner her, blir ikke lukket",
         "the quote that opens here is not closed"},
    Word{"syntax-quote-advice",
         "sett samme slags anførselstegn på slutten av verdien",
         "put the same kind of quote at the end of the value"},
    Word{"syntax-character",
         "en verdi kan ikke begynne med dette tegnet",
         "a value cannot begin with this character"},
    Word{"syntax-character-advice",
         "sett hele verdien i anførselstegn, \"slik\"",
         "put the whole value in quotes, \"like this\""},
    Word{"syntax-escape",
         "tegnet etter `\\` kan ikke stå slik mellom doble anførselstegn",
         "the character after `\\` cannot stand so between double quotes"},
    Word{"syntax-escape-advice",
         "skriv `\\\\` for en omvendt skråstrek, eller bruk enkle anførselstegn",
         "write `\\\\` for a backslash, or use single quotes"},
    Word{"syntax-list", "et listepunkt kan ikke begynne her", "a list item cannot begin here"},
    Word{"syntax-list-advice",
         "flytt `- ` til en egen linje under nøkkelen",
         "move `- ` to a line of its own below the key"},
    Word{"syntax-block",
         "det står noe uventet etter `|` eller `>`",
         "something unexpected follows `|` or `>`"},
    Word{"syntax-block-advice",
         "sett verdien i anførselstegn på én linje",
         "put the value in quotes on one line"},
    Word{"syntax-other",
         "filen kan ikke leses fra dette stedet",
         "the file cannot be read from this place"},
    Word{"syntax-other-advice",
         "sammenlign linjen og den over med eksempelet i veiledningen, særlig innrykk og tegn",
         "compare this line and the one above with the example in the guide, above all indentation "
         "and signs"},
};

} // namespace

std::span<const Word> words() {
    return all_words;
}

} // namespace bpa::source
