#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

constexpr std::array messages = {
    Message{
        .code = "finding/exemption-passed",
        .text_nb = "fribeløpet til `{assistant}` hos arbeidsgiveren, {limit} kr, er passert; det "
                   "trekkes av {beyond} kr",
        .remedy_nb = "be henne bestille nytt skattekort",
        .text_en = "the exemption of `{assistant}` at this employer, {limit} kr, is passed; tax "
                   "is withheld from {beyond} kr",
        .remedy_en = "ask her to order a new tax card",
    },
    Message{
        .code = "finding/holiday-without-card",
        .text_nb = "`{assistant}` får bare {amount} kr i feriepenger fra i fjor, og har ikke "
                   "skattekort; det trekkes ikke skatt",
        .remedy_nb = "hent skattekortet før hun får annen lønn",
        .text_en = "`{assistant}` is paid holiday pay of last year only, {amount} kr, and has no "
                   "tax card; no tax is withheld",
        .remedy_en = "fetch the tax card before she is paid anything else",
    },
    Message{
        .code = "finding/last-years-card",
        .text_nb = "skattetrekket av `{assistant}` følger kortet for {year}; årets er ikke "
                   "kommet",
        .remedy_nb = "hent årets kort; trekket for måneden rettes når det er der, senest i "
                     "februar",
        .text_en = "the tax of `{assistant}` follows the card of {year}; this year's has not "
                   "come",
        .remedy_en = "fetch this year's card; the month is corrected when it is there, in "
                     "February at the latest",
    },
    Message{
        .code = "finding/main-employer-unknown",
        .text_nb =
            "det er ikke sagt om dere er hovedarbeidsgiver for `{assistant}`; det trekkes etter "
            "prosenten for andre arbeidsgivere",
        .remedy_nb = "spør henne, og skriv svaret under `main_employer`",
        .text_en =
            "nothing says whether you are the main employer of `{assistant}`; tax is withheld by "
            "the percent for other employers",
        .remedy_en = "ask her, and write the answer under `main_employer`",
    },
    Message{
        .code = "finding/no-tax-card",
        .text_nb = "`{assistant}` har ikke et skattekort som kan brukes; det trekkes {percent}",
        .remedy_nb = "hent skattekortet og legg det til under `tax_cards`",
        .text_en = "`{assistant}` has no tax card that can be used; {percent} is withheld",
        .remedy_en = "fetch the tax card and add it under `tax_cards`",
    },
    Message{
        .code = "finding/tax-corrected",
        .text_nb = "skattetrekket av `{assistant}` for {period}, gjort uten årets skattekort, er "
                   "rettet med {amount} kr",
        .remedy_nb = "ingenting å gjøre; linjen sier hvordan",
        .text_en = "the tax of `{assistant}` for {period}, withheld without this year's card, is "
                   "corrected by {amount} kr",
        .remedy_en = "nothing to do; the line says how",
    },
    Message{
        .code = "finding/tax-omitted",
        .text_nb = "det trekkes ikke skatt av `{assistant}`: {tax} kr av {base} kr er så lite at "
                   "loven lar det være",
        .remedy_nb = "ingenting å gjøre; slå det av med `omit_small_amounts: no`",
        .text_en = "no tax is withheld from `{assistant}`: {tax} kr of {base} kr is so little "
                   "that law lets it go",
        .remedy_en = "nothing to do; turn it off with `omit_small_amounts: no`",
    },
    Message{
        .code = "finding/tax-over-pay",
        .text_nb = "skattetrekket for `{assistant}` er {tax} kr, og lønnen i kjøringen er "
                   "{pay} kr; det trekkes bare det lønnen rekker til",
        .remedy_nb = "kontroller lønnen; det som mangler, trekkes i neste kjøring av perioden "
                     "eller meldes skattekontoret",
        .text_en = "the tax for `{assistant}` is {tax} kr, and the pay in the run is {pay} kr; "
                   "only what the pay covers is withheld",
        .remedy_en = "check the pay; what is missing is withheld in the next run of the period "
                     "or reported to the tax office",
    },
    Message{
        .code = "finding/tax-paid-back",
        .text_nb =
            "rettinger betaler tilbake {amount} kr mer i skatt enn kjøringen trekker; det er "
            "ikke noe å betale til Skatteetaten for denne utbetalingen",
        .remedy_nb = "a-meldingen viser rettingen; beløpet gjøres opp med Skatteetaten etter den",
        .text_en = "corrections pay back {amount} kr more of tax than the run withholds; there is "
                   "nothing to pay to the Tax Administration for this payment",
        .remedy_en = "the report shows the correction; the amount is settled with the Tax "
                     "Administration by it",
    },
    Message{
        .code = "finding/tax-part-missing",
        .text_nb = "skattekortet til `{assistant}` har ingen del for denne arbeidsgiveren; det "
                   "trekkes {percent}",
        .remedy_nb = "si hva arbeidsgiveren er under `main_employer`, eller hent kortet på nytt",
        .text_en = "the tax card of `{assistant}` has no part for this employer; {percent} is "
                   "withheld",
        .remedy_en = "say what the employer is under `main_employer`, or fetch the card again",
    },
    Message{
        .code = "finding/tax-withheld-enough",
        .text_nb = "det er alt trukket {amount} kr mer av `{assistant}` for {period} enn "
                   "tabellen gir; det trekkes ikke mer",
        .remedy_nb = "rett trekket i senere lønn samme år om det er for høyt",
        .text_en = "{amount} kr more has already been withheld from `{assistant}` for {period} "
                   "than the table gives; no more is withheld",
        .remedy_en = "correct it in later pay of the same year if too much was withheld",
    },
};

} // namespace

std::span<const Message> finding_tax_messages() {
    return messages;
}

} // namespace bpa::source
