#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

/// What is wrong with the rules of the monthly report.
constexpr std::array messages = {
    Message{
        .code = "rules/bad-occupation",
        .text_nb = "`{row}` er ingen rad med yrkeskoder, eller en kode som ingen rad har",
        .remedy_nb = "skriv fire sifre, semikolon og tre sifre for hver kode, for eksempel "
                     "`5133;101 107-108`, og bare titler til koder i listen",
        .text_en = "`{row}` is no row of occupation codes, or a code that no row has",
        .remedy_en = "write four digits, a semicolon and three digits for each code, for example "
                     "`5133;101 107-108`, and titles only of codes in the list",
    },
    Message{
        .code = "rules/code-list-missing",
        .text_nb = "kodelisten `{list}` mangler",
        .remedy_nb = "legg til listen med kodene sine i `rules/reporting/code-lists.yaml`",
        .text_en = "the code list `{list}` is missing",
        .remedy_en = "add the list with its codes to `rules/reporting/code-lists.yaml`",
    },
    Message{
        .code = "rules/code-not-in-list",
        .text_nb = "kodelisten `{list}` har ingen kode `{code}`[[; mente du `{suggestion}`?]]",
        .remedy_nb = "rett koden, eller legg den til i `rules/reporting/code-lists.yaml`",
        .text_en = "the code list `{list}` has no code `{code}`[[; did you mean `{suggestion}`?]]",
        .remedy_en = "correct the code, or add it to `rules/reporting/code-lists.yaml`",
    },
    Message{
        .code = "rules/code-outside-months",
        .text_nb = "koden `{code}` i kodelisten `{list}` gjelder ikke i alle månedene her[[: den "
                   "gjelder fra {from}]][[ og til og med {until}]]",
        .remedy_nb = "begrens månedene med `from` og `until`, eller bruk en kode som gjelder i dem",
        .text_en = "the code `{code}` of the code list `{list}` does not hold in all months "
                   "here[[: it holds from {from}]][[ and until {until}]]",
        .remedy_en = "limit the months with `from` and `until`, or use a code that holds in them",
    },
    Message{
        .code = "rules/code-without-combination",
        .text_nb = "ingen kombinasjon sier hvordan `{code}` kan brukes",
        .remedy_nb = "legg koden til i `rules/reporting/combinations.yaml`",
        .text_en = "no combination says how `{code}` may be used",
        .remedy_en = "add the code to `rules/reporting/combinations.yaml`",
    },
    Message{
        .code = "rules/months-overlap",
        .text_nb = "`{name}` står to ganger for samme måned[[, her fra {from}]]",
        .remedy_nb = "begrens månedene med `from` og `until`, eller ta bort den ene",
        .text_en = "`{name}` stands twice for the same month[[, here from {from}]]",
        .remedy_en = "limit the months with `from` and `until`, or remove one",
    },
    Message{
        .code = "rules/pay-code-without-treatment",
        .text_nb = "lønnsarten `{code}` er ikke med i reglene for a-meldingen",
        .remedy_nb = "legg lønnsarten til i `rules/reporting/income.yaml`; `kind: none` når den "
                     "ikke skal rapporteres",
        .text_en = "the rules of the monthly report do not have the pay code `{code}`",
        .remedy_en = "add the pay code to `rules/reporting/income.yaml`; `kind: none` when it is "
                     "not to be reported",
    },
    Message{
        .code = "rules/treatment-flags",
        .text_nb =
            "det som rapporteres om `{code}`, er ikke det lønnsarten sier om avgift og trekk",
        .remedy_nb = "rett `contribution` og `withholding` her, eller `bases` for lønnsarten",
        .text_en = "what is reported of `{code}` is not what the pay code says of contribution and "
                   "withholding",
        .remedy_en = "correct `contribution` and `withholding` here, or `bases` of the pay code",
    },
    Message{
        .code = "rules/treatment-form",
        .text_nb = "behandlingen har ikke de nøklene som `kind: {kind}` skal ha",
        .remedy_nb =
            "skriv `benefit`, `description`, `contribution` og `withholding` for en inntekt, "
            "`description` for fradrag og utleggstrekk, og ingen av dem for `none` og `ask`",
        .text_en = "the treatment does not have the keys of `kind: {kind}`",
        .remedy_en =
            "write `benefit`, `description`, `contribution` and `withholding` of an income, "
            "`description` of a deduction and an attachment, and none of them of `none` and `ask`",
    },
    Message{
        .code = "rules/treatment-not-legal",
        .text_nb = "ingen kombinasjon tillater `{benefit}` med `{description}` slik de står her",
        .remedy_nb = "rett behandlingen etter `rules/reporting/combinations.yaml`, eller legg "
                     "kombinasjonen til der",
        .text_en = "no combination allows `{benefit}` with `{description}` as they stand here",
        .remedy_en = "correct the treatment by `rules/reporting/combinations.yaml`, or add the "
                     "combination there",
    },
};

} // namespace

std::span<const Message> reporting_rule_messages() {
    return messages;
}

} // namespace bpa::source
