#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

// Attachments, deductions by agreement, and how they are paid on.
constexpr std::array messages = {
    Message{
        .code = "finding/attachment-finished",
        .text_nb =
            "kravet i trekket `{order}` for `{assistant}`, {claim} kr, er trukket i sin helhet",
        .remedy_nb = "se etter at kreditor er enig, og sett `until` på perioden",
        .text_en = "the claim of the attachment `{order}` of `{assistant}`, {claim} kr, has been "
                   "collected in full",
        .remedy_en = "check that the creditor agrees, and set `until` of the period",
    },
    Message{
        .code = "finding/attachment-order-open",
        .text_nb =
            "`{assistant}` har både det samordnede trekket `{order}` og eldre trekk, til sammen "
            "{asked} kr, og {left} kr igjen etter skatt; ingen kilde sier hvem som går foran",
        .remedy_nb = "spør Skatteetaten; programmet har tatt bidrag først, så det samordnede "
                     "trekket, så resten",
        .text_en =
            "`{assistant}` has both the coordinated attachment `{order}` and older ones, {asked} "
            "kr in all, and {left} kr left after tax; no source says which goes first",
        .remedy_en = "ask the tax administration; the program has taken child support first, then "
                     "the coordinated one, then the rest",
    },
    Message{
        .code = "finding/attachment-shortfall",
        .text_nb = "trekket `{order}` av lønnen til `{assistant}` skulle vært {asked} kr, men bare "
                   "{taken} kr er tatt, for det var {left} kr igjen av lønnen",
        .remedy_nb = "gi beskjed til den som har gitt pålegget, hvis brevet ber om det; et beløp "
                     "per måned som ikke er tatt, tas av neste utbetaling i samme måned",
        .text_en = "the attachment `{order}` of the pay of `{assistant}` should have been {asked} "
                   "kr, but only {taken} kr was taken, since {left} kr was left of the pay",
        .remedy_en = "tell whoever gave the order, if the letter asks for it; what is missing of "
                     "an amount per month is taken of the next payment of the month",
    },
    Message{
        .code = "finding/deduction-not-taken",
        .text_nb = "trekket `{pay_code}` på {asked} kr for `{assistant}` er bare tatt med {taken} "
                   "kr, for det var {left} kr igjen av lønnen",
        .remedy_nb =
            "resten er ikke gjort opp; avtal når den trekkes, og før den i en senere periode",
        .text_en = "the deduction `{pay_code}` of {asked} kr for `{assistant}` was only taken with "
                   "{taken} kr, since {left} kr was left of the pay",
        .remedy_en =
            "the rest is not settled; agree when it is taken, and enter it in a later period",
    },
    Message{
        .code = "finding/deduction-over-need",
        .text_nb = "trekket `{pay_code}` på {asked} kr for `{assistant}` er bare tatt med {taken} "
                   "kr: av {left} kr må husholdningen beholde {need} kr",
        .remedy_nb = "resten er ikke gjort opp; avtal mindre trekk over lengre tid",
        .text_en = "the deduction `{pay_code}` of {asked} kr for `{assistant}` was only taken with "
                   "{taken} kr: of {left} kr the household must keep {need} kr",
        .remedy_en = "the rest is not settled; agree on smaller deductions over a longer time",
    },
    Message{
        .code = "finding/household-unknown",
        .text_nb = "`{assistant}` har trekk etter avtale {date}, og det er ikke oppgitt hva "
                   "husholdningen trenger",
        .remedy_nb = "før opp `household` i assistants.yaml, eller se selv at det er nok igjen til "
                     "husholdningen",
        .text_en = "`{assistant}` has a deduction by agreement on {date}, and what the household "
                   "needs is not stated",
        .remedy_en = "state `household` in assistants.yaml, or see yourself that enough is left "
                     "for the household",
    },
    Message{
        .code = "finding/kid-missing",
        .text_nb = "det mangler KID-nummer for skattetrekket av utbetalingen {date}",
        .remedy_nb = "hent det fra tilbakemeldingen på a-meldingen eller Skatteetatens side, og "
                     "før det opp i payments/{period}.yaml eller direkte i banken",
        .text_en = "there is no KID for the tax withheld from the payment on {date}",
        .remedy_en = "fetch it from the feedback on the a-melding or the page of the tax "
                     "administration, and enter it in payments/{period}.yaml or at the bank",
    },
    Message{
        .code = "finding/need-unknown",
        .text_nb = "satsene for livsopphold {date} er ikke kjent, så trekk etter avtale for "
                   "`{assistant}` er ikke prøvd mot dem",
        .remedy_nb = "se selv at det er nok igjen til husholdningen, eller legg satsene inn i "
                     "rules/law/attachments.yaml",
        .text_en = "the support rates of {date} are not known, so the deduction by agreement of "
                   "`{assistant}` was not tried against them",
        .remedy_en = "see yourself that enough is left for the household, or add the rates to "
                     "rules/law/attachments.yaml",
    },
    Message{
        .code = "finding/tax-under-limit",
        .text_nb = "skatt eller avgift på {amount} kr er under {limit} kr og betales ikke, slik "
                   "arbeidsgiveren har valgt",
        .remedy_nb = "ingenting å gjøre; med `skip_below_100: no` betales også små beløp",
        .text_en = "tax or contribution of {amount} kr is under {limit} kr and not paid, as the "
                   "employer has chosen",
        .remedy_en = "nothing to do; with `skip_below_100: no` small amounts are paid too",
    },
    Message{
        .code = "finding/own-share-not-taken",
        .text_nb = "det var ikke nok igjen av lønnen til `{assistant}`: av `{pay_code}` på {asked} "
                   "kr er {taken} kr trukket",
        .remedy_nb = "se på trekkene; egen del av pensjonen tas med i neste utbetaling i året, og "
                     "betales inn av arbeidsgiveren imens",
        .text_en = "there was not enough left of the pay of `{assistant}`: of `{pay_code}` of "
                   "{asked} kr, {taken} kr is deducted",
        .remedy_en = "look at the deductions; the own share of the pension is taken in the next "
                     "payment of the year, and the employer pays it in meanwhile",
    },
    Message{
        .code = "finding/union-account-missing",
        .text_nb = "{amount} kr i fagforeningskontingent er trukket av lønnen til `{assistant}`, "
                   "og det står ikke hvor kontingenten skal betales",
        .remedy_nb = "før opp fagforeningen under `unions` i employer.yaml, skrevet som i `union` "
                     "på arbeidsforholdet",
        .text_en = "{amount} kr of union dues were deducted from the pay of `{assistant}`, and it "
                   "is not stated where they are paid",
        .remedy_en = "list the union under `unions` in employer.yaml, written as in `union` of the "
                     "employment",
    },
};

} // namespace

std::span<const Message> finding_payment_messages() {
    return messages;
}

} // namespace bpa::source
