#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

// Every message here ends in the same remedy: what to write when it can be told from what stands
// there (`suggested`), otherwise the form with an example.
constexpr std::string_view write_nb =
    "[[skriv {suggested}]][[skriv {form}, for eksempel {example}]]";
constexpr std::string_view write_en =
    "[[write {suggested}]][[write {form}, for example {example}]]";

constexpr std::array messages = {
    Message{
        .code = "value/bad-id",
        .text_nb = "`{written}` kan ikke være et kortnavn",
        .remedy_nb = "[[skriv {suggested}]][[bruk bare små bokstaver a–z, tall og tegnene {signs} "
                     "(høyst {limit} tegn), aldri et fødselsnummer; for eksempel {example}]]",
        .text_en = "`{written}` cannot be a short name",
        .remedy_en =
            "[[write {suggested}]][[use only lower-case letters a–z, digits and the signs "
            "{signs} (at most {limit} characters), never a national id; for example {example}]]",
    },
    Message{
        .code = "value/empty",
        .text_nb = "her mangler det en verdi",
        .remedy_nb = "skriv {form}[[, for eksempel {example}]]",
        .text_en = "a value is missing here",
        .remedy_en = "write {form}[[, for example {example}]]",
    },
    Message{
        .code = "value/malformed",
        .text_nb = "`{written}` er ikke {form}",
        .remedy_nb = write_nb,
        .text_en = "`{written}` is not {form}",
        .remedy_en = write_en,
    },
    Message{
        .code = "value/missing-unit",
        .text_nb = "`{written}` mangler enhet",
        .remedy_nb = write_nb,
        .text_en = "`{written}` lacks its unit",
        .remedy_en = write_en,
    },
    Message{
        .code = "value/no-such-clock",
        .text_nb = "klokkeslettet i `{written}` finnes ikke",
        .remedy_nb =
            "bruk timer fra 00 til 23 og minutter fra 00 til 59; midnatt på slutten av dagen er "
            "24:00",
        .text_en = "there is no such time of day as in `{written}`",
        .remedy_en =
            "use hours 00 to 23 and minutes 00 to 59; midnight at the end of the day is 24:00",
    },
    Message{
        .code = "value/no-such-day",
        .text_nb = "`{written}` finnes ikke i kalenderen",
        .remedy_nb = "se i kalenderen og rett året, måneden eller dagen",
        .text_en = "`{written}` is not in the calendar",
        .remedy_en = "look in the calendar and correct the year, month or day",
    },
    Message{
        .code = "value/not-one-of",
        .text_nb = "`{written}` er ikke blant verdiene som kan stå her",
        .remedy_nb = "[[mente du {nearest}? ]]bruk en av disse: {allowed}",
        .text_en = "`{written}` is not among the values this may have",
        .remedy_en = "[[did you mean {nearest}? ]]use one of these: {allowed}",
    },
    Message{
        .code = "value/not-yes-no",
        .text_nb = "`{written}` er verken `yes` eller `no`",
        .remedy_nb = "skriv yes for ja eller no for nei",
        .text_en = "`{written}` is neither `yes` nor `no`",
        .remedy_en = "write yes or no",
    },
    Message{
        .code = "value/out-of-range",
        .text_nb = "`{written}` er for stort",
        .remedy_nb =
            "se etter siffer som er blitt med ved en feil; skriv {form}, for eksempel {example}",
        .text_en = "`{written}` is too large",
        .remedy_en = "look for digits added by mistake; write {form}, for example {example}",
    },
    Message{
        .code = "value/several-lines",
        .text_nb = "verdien går over flere linjer",
        .remedy_nb = "skriv den på én linje, uten linjeskift",
        .text_en = "the value runs over several lines",
        .remedy_en = "write it on one line, without line breaks",
    },
    Message{
        .code = "value/too-many-decimals",
        .text_nb = "`{written}` har for mange desimaler",
        .remedy_nb =
            "skriv {form}, for eksempel {example}; kroner har høyst to desimaler, prosent høyst "
            "seks",
        .text_en = "`{written}` has too many decimals",
        .remedy_en =
            "write {form}, for example {example}; kroner have at most two decimals, per cent at "
            "most six",
    },
    Message{
        .code = "value/wrong-unit",
        .text_nb = "`{written}` har en annen enhet enn den som skal stå her",
        .remedy_nb = write_nb,
        .text_en = "`{written}` has another unit than the one wanted here",
        .remedy_en = write_en,
    },
};

} // namespace

std::span<const Message> value_messages() {
    return messages;
}

} // namespace bpa::source
