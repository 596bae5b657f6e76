#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

// Orders of attachment, and how what is deducted and withheld is paid on.
constexpr std::array messages = {
    Message{
        .code = "employer/attachment-changed-hands",
        .text_nb = "versjon {version} av trekket `{order}` har en annen person eller et annet "
                   "KID-nummer enn versjonen før",
        .remedy_nb = "rett linjen; er det et nytt trekk, gi det et eget navn i `order`",
        .text_en = "version {version} of the attachment `{order}` has another person or another "
                   "KID than the version before",
        .remedy_en =
            "correct the entry; if it is a new order, give it a name of its own in `order`",
    },
    Message{
        .code = "employer/attachment-out-of-order",
        .text_nb = "versjon {version} av trekket `{order}` har et sekvensnummer som ikke er høyere "
                   "enn i versjonen før",
        .remedy_nb = "skriv av `version` og `sequence` på nytt fra det du har mottatt",
        .text_en = "version {version} of the attachment `{order}` has a sequence number no higher "
                   "than the version before",
        .remedy_en = "copy `version` and `sequence` again from what you received",
    },
    Message{
        .code = "employer/attachment-periods-overlap",
        .text_nb = "to perioder i trekket `{order}` gjelder samme dag",
        .remedy_nb = "rett `from` eller `until`; begge dagene er med",
        .text_en = "two periods of the attachment `{order}` hold on the same day",
        .remedy_en = "correct `from` or `until`; both days are included",
    },
    Message{
        .code = "employer/attachment-version-twice",
        .text_nb = "versjon {version} av trekket `{order}` står to ganger",
        .remedy_nb = "behold den som er mottatt, og slett den andre",
        .text_en = "version {version} of the attachment `{order}` stands twice",
        .remedy_en = "keep the one that was received, and delete the other",
    },
    Message{
        .code = "employer/bad-kid",
        .text_nb = "`{kid}` er ikke et gyldig KID-nummer",
        .remedy_nb = "skriv av nummeret på nytt, i anførselstegn; siste tegn er et kontrollsiffer, "
                     "som også kan være en bindestrek",
        .text_en = "`{kid}` is not a valid KID",
        .remedy_en = "copy the number again, in quotes; its last character is a control digit, "
                     "which may also be a hyphen",
    },
    Message{
        .code = "employer/kid-of-two-orders",
        .text_nb = "trekkene `{other}` og `{order}` har samme KID-nummer",
        .remedy_nb = "skriv av begge på nytt; hvert trekk har sitt eget",
        .text_en = "the attachments `{other}` and `{order}` have the same KID",
        .remedy_en = "copy both again; each order has its own",
    },
    Message{
        .code = "employer/kid-twice",
        .text_nb = "det står to KID-numre for `{kind}` med utbetaling {date}",
        .remedy_nb = "behold det som gjelder",
        .text_en = "there are two KIDs for `{kind}` of the payment on {date}",
        .remedy_en = "keep the one that holds",
    },
    Message{
        .code = "employer/two-coordinated",
        .text_nb =
            "`{assistant}` har to samordnede trekk som gjelder samtidig: `{other}` og `{order}`",
        .remedy_nb = "en person har bare ett; sett `status: ended` på det som er avløst",
        .text_en = "`{assistant}` has two coordinated attachments at the same time: `{other}` and "
                   "`{order}`",
        .remedy_en = "a person has only one; set `status: ended` on the one that was replaced",
    },
};

} // namespace

std::span<const Message> employer_payment_messages() {
    return messages;
}

} // namespace bpa::source
