#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

// Checks of the answers of banks, and of an answer against what it answers.
constexpr std::array messages = {
    Message{
        .code = "bank/answers-count",
        .text_nb = "svaret sier {stated} betalinger, og filen det svarer på har {counted}",
        .remedy_nb = "se om det er svaret på en annen fil",
        .text_en = "the answer says {stated} payments, and the file it answers has {counted}",
        .remedy_en = "see whether it is the answer to another file",
    },
    Message{
        .code = "bank/answers-other-edition",
        .text_nb = "svaret er på en fil av utgave {stated}, og filen er {edition}",
        .remedy_nb = "se om det er svaret på en annen fil",
        .text_en = "the answer is to a file of edition {stated}, and the file is {edition}",
        .remedy_en = "see whether it is the answer to another file",
    },
    Message{
        .code = "bank/answers-other-message",
        .text_nb = "svaret gjelder en annen betalingsfil",
        .remedy_nb = "finn filen med den samme `MsgId`",
        .text_en = "the answer is to another payment file",
        .remedy_en = "find the file with the same `MsgId`",
    },
    Message{
        .code = "bank/answers-unknown",
        .text_nb = "svaret gjelder en blokk eller betaling som ikke er i filen",
        .remedy_nb = "spør banken hva den svarer på",
        .text_en = "the answer is of a block or payment that is not in the file",
        .remedy_en = "ask the bank what it answers",
    },
    Message{
        .code = "bank/status-contradicts",
        .text_nb = "statusen er `{below}`, og det som står over den sier `{above}`",
        .remedy_nb = "spør banken hva som gjelder",
        .text_en = "the status is `{below}`, and what stands above it says `{above}`",
        .remedy_en = "ask the bank which holds",
    },
    Message{
        .code = "bank/status-says-nothing",
        .text_nb = "svaret har ingen status",
        .remedy_nb = "vent på neste svar; at ingenting er sagt, er ingen betaling",
        .text_en = "the answer has no status",
        .remedy_en = "wait for the next answer; that nothing is said is no payment",
    },
    Message{
        .code = "bank/status-twice",
        .text_nb = "`{field}` har fått svar to ganger",
        .remedy_nb = "spør banken hvilket som gjelder",
        .text_en = "`{field}` is answered twice",
        .remedy_en = "ask the bank which answer holds",
    },
    Message{
        .code = "bank/status-unknown-code",
        .text_nb = "statusen `{status}` er ikke kjent",
        .remedy_nb = "spør banken hva den betyr, og regn ikke betalingen som gjort",
        .text_en = "the status `{status}` is not known",
        .remedy_en = "ask the bank what it means, and do not take the payment as made",
    },
    Message{
        .code = "bank/status-without-reason",
        .text_nb = "det er avvist uten at grunnen står",
        .remedy_nb = "spør banken hvorfor",
        .text_en = "it is rejected without a reason",
        .remedy_en = "ask the bank why",
    },
};

} // namespace

std::span<const Message> bank_status_messages() {
    return messages;
}

} // namespace bpa::source
