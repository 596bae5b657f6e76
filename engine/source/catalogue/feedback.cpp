#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

// What the receiver of a monthly report answered, as it is recorded.
constexpr std::array messages = {
    Message{
        .code = "feedback/answered-otherwise",
        .text_nb = "meldingen `{message}` for {month} har et annet svar fra før",
        .remedy_nb = "sammenlign de to svarene; er det nye riktig, rett det som står i "
                     "feedback/{month}.yaml",
        .text_en = "the message `{message}` of {month} has another answer already",
        .remedy_en = "compare the two answers; if the new one is right, correct the one in "
                     "feedback/{month}.yaml",
    },
    Message{
        .code = "feedback/bad-message-id",
        .text_nb = "`{message}` kan ikke være id-en til en a-melding",
        .remedy_nb = "skriv den av fra tilbakemeldingen, der den heter meldingsId, eller fra "
                     "`bpalonn messages`",
        .text_en = "`{message}` cannot be the id of an a-melding",
        .remedy_en =
            "copy it from the answer, where it is called meldingsId, or from `bpalonn messages`",
    },
    Message{
        .code = "feedback/comments-lost",
        .text_nb = "kommentarer i denne filen ville gått tapt",
        .remedy_nb = "flytt det som står her til en egen fil, og les inn på nytt, eller skriv "
                     "svaret inn for hånd",
        .text_en = "comments in this file would be lost",
        .remedy_en = "move what stands here to a file of its own, and import again, or write the "
                     "answer by hand",
    },
    Message{
        .code = "feedback/due-of-rejected",
        .text_nb = "svaret sier at meldingen ble avvist, men har beløp å betale",
        .remedy_nb = "se på tilbakemeldingen igjen: rett `status`, eller ta bort `due`; av en "
                     "avvist melding er ingenting mottatt",
        .text_en = "the answer says that the message was rejected, but has amounts to pay",
        .remedy_en = "look at the answer again: correct `status`, or remove `due`; of a rejected "
                     "message nothing was received",
    },
    Message{
        .code = "feedback/due-twice",
        .text_nb = "det samme beløpet å betale, `{what}`, står to ganger i ett svar",
        .remedy_nb = "behold det som står i tilbakemeldingen; gjelder de hver sin lønnsutbetaling, "
                     "skriv `payment_date` på begge",
        .text_en = "the same amount to pay, `{what}`, stands twice in one answer",
        .remedy_en = "keep the one that stands in the answer; if they are for payments of wages on "
                     "two days, write `payment_date` on both",
    },
    Message{
        .code = "feedback/errors-needed",
        .text_nb = "svaret har `status: {status}`, men ingen feil under `errors`",
        .remedy_nb = "skriv av feilene fra tilbakemeldingen, med nummer og hvor alvorlig de er; er "
                     "det ingen, er statusen `accepted`",
        .text_en = "the answer has `status: {status}`, but no errors under `errors`",
        .remedy_en = "copy the errors of the answer, with number and severity; if there are none, "
                     "the status is `accepted`",
    },
    Message{
        .code = "feedback/message-twice",
        .text_nb = "det står to svar på meldingen `{message}`",
        .remedy_nb = "behold det siste svaret, og slett det andre",
        .text_en = "two answers to the message `{message}` are recorded",
        .remedy_en = "keep the last answer, and delete the other",
    },
    Message{
        .code = "feedback/no-such-message",
        .text_nb = "svaret gjelder meldingen `{message}`, som ikke er laget i denne mappen[[ for "
                   "{month}]]",
        .remedy_nb =
            "se etter skrivefeil i id-en; `bpalonn messages` viser meldingene som er laget",
        .text_en = "the answer is to the message `{message}`, which was not made in this folder[[ "
                   "for {month}]]",
        .remedy_en = "look for a slip of the pen in the id; `bpalonn messages` shows the messages "
                     "that were made",
    },
    Message{
        .code = "feedback/payment-outside-month",
        .text_nb = "lønnsutbetalingen {date} er ikke i {month}, som meldingen gjelder",
        .remedy_nb = "rett `payment_date`, eller flytt svaret til filen for riktig måned",
        .text_en = "the payment of wages on {date} is not in {month}, which the message is for",
        .remedy_en = "correct `payment_date`, or move the answer to the file of the right month",
    },
    Message{
        .code = "feedback/status-contradicts-errors",
        .text_nb = "svaret har `status: {status}`, men feilen {code} er `{severity}`",
        .remedy_nb = "se på tilbakemeldingen igjen: med `rejected` er meldingen avvist, med "
                     "`immediate` er den mottatt med feil, med bare `guidance` er den mottatt",
        .text_en = "the answer has `status: {status}`, but the error {code} is `{severity}`",
        .remedy_en = "look at the answer again: with `rejected` the message is rejected, with "
                     "`immediate` it is accepted with errors, with only `guidance` it is accepted",
    },
};

} // namespace

std::span<const Message> feedback_messages() {
    return messages;
}

} // namespace bpa::source
