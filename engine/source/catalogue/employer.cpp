#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

// National ids and account numbers are never arguments: a message must not repeat them.
constexpr std::array messages = {
    Message{
        .code = "employer/bad-account",
        .text_nb = "kontonummeret[[ til `{assistant}`]] er ikke gyldig",
        .remedy_nb =
            "skriv alle 11 sifrene i anførselstegn, uten punktum og mellomrom, og se etter "
            "siffer som har byttet plass",
        .text_en = "the account number[[ of `{assistant}`]] is not valid",
        .remedy_en =
            "write all 11 digits in quotes, without points and spaces, and look for digits "
            "that have changed places",
    },
    Message{
        .code = "employer/bad-national-id",
        .text_nb = "fødselsnummeret[[ til `{assistant}`]] er ikke gyldig",
        .remedy_nb =
            "skriv alle 11 sifrene i fødselsnummeret eller D-nummeret i anførselstegn, uten "
            "mellomrom, og sammenlign med skattekortet",
        .text_en = "the national id[[ of `{assistant}`]] is not valid",
        .remedy_en =
            "write all 11 digits of the national id or D-number in quotes, without spaces, "
            "and compare with the tax card",
    },
    Message{
        .code = "employer/bad-organisation-number",
        .text_nb = "`{number}` er ikke et gyldig organisasjonsnummer",
        .remedy_nb = "skriv de 9 sifrene i anførselstegn, uten mellomrom, slik de står i "
                     "Brønnøysundregistrene",
        .text_en = "`{number}` is not a valid organisation number",
        .remedy_en = "write the 9 digits in quotes, without spaces, as the register of enterprises "
                     "has them",
    },
    Message{
        .code = "employer/birth-date-contradicts-id",
        .text_nb =
            "fødselsnummeret til `{assistant}` hører til en annen fødselsdato enn den som er "
            "skrevet",
        .remedy_nb = "sammenlign begge med skattekortet og rett det som er feil",
        .text_en = "the national id of `{assistant}` belongs to another birth date than the one "
                   "written",
        .remedy_en = "compare both with the tax card and correct the one that is wrong",
    },
    Message{
        .code = "employer/dates-not-ascending",
        .text_nb = "`from: {from}` står etter `from: {before}` i samme liste",
        .remedy_nb = "skriv listen med den eldste datoen først",
        .text_en = "`from: {from}` comes after `from: {before}` in the same list",
        .remedy_en = "write the list with the oldest date first",
    },
    Message{
        .code = "employer/duplicate-id",
        .text_nb = "`{key}: {id}` er brukt to ganger",
        .remedy_nb = "gi den ene et annet kortnavn eller nummer, eller slett den som er for mye",
        .text_en = "`{key}: {id}` is used twice",
        .remedy_en = "give one of them another short name or number, or delete the one too many",
    },
    Message{
        .code = "employer/ends-before-it-starts",
        .text_nb = "siste dag, {until}, er før første dag, {from}",
        .remedy_nb = "rett `from` eller `until`; begge dagene er med",
        .text_en = "the last day, {until}, is before the first day, {from}",
        .remedy_en = "correct `from` or `until`; both days are included",
    },
    Message{
        .code = "employer/foreign-account",
        .text_nb = "kontoen[[ til `{assistant}`]] er i et annet land",
        .remedy_nb = "skriv en norsk konto med 11 sifre, eller betal utenom programmet: betaling "
                     "til utlandet krever IBAN, BIC og melding til valutaregisteret",
        .text_en = "the account[[ of `{assistant}`]] is in another country",
        .remedy_en = "write a Norwegian account of 11 digits, or pay outside the program: payment "
                     "abroad takes IBAN, BIC and a report to the currency register",
    },
    Message{
        .code = "employer/national-id-not-wanted",
        .text_nb = "en arbeidsgiver av typen `{kind}` har ikke fødselsnummer",
        .remedy_nb = "slett `national_id`, eller sett kind: own_employer_private_person",
        .text_en = "an employer of the kind `{kind}` has no national id",
        .remedy_en = "delete `national_id`, or set kind: own_employer_private_person",
    },
    Message{
        .code = "employer/national-id-required",
        .text_nb = "en arbeidsgiver av typen `{kind}` må ha fødselsnummer",
        .remedy_nb = "legg til `national_id: \"…\"` med 11 sifre, eller rett `kind`",
        .text_en = "an employer of the kind `{kind}` must have a national id",
        .remedy_en = "add `national_id: \"…\"` with 11 digits, or correct `kind`",
    },
    Message{
        .code = "employer/no-pay-calendar",
        .text_nb = "ingen lønnskalender gjelder for perioden {period}",
        .remedy_nb =
            "legg inn en linje i `pay_calendar` med `from` på eller før periodens siste dag, "
            "eller rett perioden",
        .text_en = "no pay calendar is in force for the period {period}",
        .remedy_en =
            "add an entry to `pay_calendar` with `from` on or before the period's last day, "
            "or correct the period",
    },
    Message{
        .code = "employer/number-out-of-range",
        .text_nb = "`{key}` kan ikke være {number}",
        .remedy_nb = "skriv et helt tall fra {lowest} til {highest}",
        .text_en = "`{key}` cannot be {number}",
        .remedy_en = "write a whole number from {lowest} to {highest}",
    },
    Message{
        .code = "employer/opening-twice",
        .text_nb = "`{assistant}` har to åpningssaldoer for {year}",
        .remedy_nb = "behold én; skal de legges sammen, skriv summen",
        .text_en = "`{assistant}` has two opening balances for {year}",
        .remedy_en = "keep one; if they should be added, write the sum",
    },
    Message{
        .code = "employer/organisation-number-not-wanted",
        .text_nb = "en arbeidsgiver av typen `{kind}` har ikke organisasjonsnummer",
        .remedy_nb = "slett `organisation_number`, eller rett `kind` i employer.yaml",
        .text_en = "an employer of the kind `{kind}` has no organisation number",
        .remedy_en = "delete `organisation_number`, or correct `kind` in employer.yaml",
    },
    Message{
        .code = "employer/organisation-number-required",
        .text_nb = "en arbeidsgiver av typen `{kind}` må ha organisasjonsnummer, også på "
                   "underenhetene",
        .remedy_nb = "legg til `organisation_number: \"…\"` med 9 sifre, eller rett `kind`",
        .text_en = "an employer of the kind `{kind}` must have organisation numbers, its sub-units "
                   "too",
        .remedy_en = "add `organisation_number: \"…\"` with 9 digits, or correct `kind`",
    },
    Message{
        .code = "employer/same-from-twice",
        .text_nb = "`from: {from}` står to ganger i samme liste",
        .remedy_nb = "behold den som gjelder fra denne dagen, og slett den andre",
        .text_en = "`from: {from}` is written twice in the same list",
        .remedy_en = "keep the one that holds from that day and delete the other",
    },
    Message{
        .code = "employer/starts-too-late",
        .text_nb =
            "arbeidsforholdet begynner {start}, men `{key}` gjelder ikke da[[, først fra {from}]]",
        .remedy_nb = "skriv hva som gjaldt fra {start}, i en linje med `from: {start}`",
        .text_en = "the employment begins on {start}, but `{key}` does not hold then[[, only from "
                   "{from}]]",
        .remedy_en = "write what held from {start}, in an entry with `from: {start}`",
    },
    Message{
        .code = "employer/terms-not-one",
        .text_nb = "en linje i `terms` må ha enten `agreement` eller `contract`",
        .remedy_nb = "behold én av dem: `agreement` for en tariffavtale, `contract` for en fil i "
                     "mappen contracts",
        .text_en = "an entry of `terms` must have either `agreement` or `contract`",
        .remedy_en = "keep one of them: `agreement` for a collective agreement, `contract` for a "
                     "file in the folder contracts",
    },
    Message{
        .code = "employer/no-zone-table",
        .text_nb = "det finnes ingen tabell over kommuner og avgiftssoner for {year}",
        .remedy_nb = "skriv sonen selv, for eksempel `contribution_zone: I`",
        .text_en = "there is no table of municipalities and contribution zones for {year}",
        .remedy_en = "state the zone yourself, for example `contribution_zone: I`",
    },
    Message{
        .code = "employer/not-bound",
        .text_nb = "arbeidsgiveren er ikke bundet av `{name}`",
        .remedy_nb = "skriv avtalen under `bound_by` i employer.yaml, eller bruk en kontrakt",
        .text_en = "the employer is not bound by `{name}`",
        .remedy_en = "write the agreement under `bound_by` in employer.yaml, or use a contract",
    },
    Message{
        .code = "employer/not-bound-yet",
        .text_nb =
            "vilkårene følger `{name}` fra {from}, men arbeidsgiveren er bundet av den først "
            "fra {bound_from}",
        .remedy_nb = "rett datoen under `bound_by` i employer.yaml, eller la vilkårene være en "
                     "kontrakt til den dagen",
        .text_en = "the terms follow `{name}` from {from}, but the employer is bound by it only "
                   "from {bound_from}",
        .remedy_en = "correct the date under `bound_by` in employer.yaml, or let the terms be a "
                     "contract until that day",
    },
    Message{
        .code = "employer/two-wages",
        .text_nb =
            "`{assistant}` har både timelønn (`wage`) og månedslønn (`monthly_salary`) i samme "
            "arbeidsforhold",
        .remedy_nb = "slett den som ikke gjelder; har lønnen skiftet form, skriv et nytt "
                     "arbeidsforhold fra den dagen",
        .text_en = "`{assistant}` has both an hourly wage (`wage`) and a `monthly_salary` in one "
                   "employment",
        .remedy_en = "delete the one that does not hold; if the pay has changed form, write a new "
                     "employment from that day",
    },
    Message{
        .code = "employer/unknown-agreement",
        .text_nb = "arbeidsgiveren er ikke bundet av en avtale som heter `{name}`",
        .remedy_nb =
            "[[mente du `{nearest}`? ]]bruk en avtale som står i `bound_by` i employer.yaml, "
            "eller en egen kontrakt (`contract`)",
        .text_en = "the employer is not bound by an agreement called `{name}`",
        .remedy_en = "[[did you mean `{nearest}`? ]]use an agreement listed under `bound_by` in "
                     "employer.yaml, or a contract of its own (`contract`)",
    },
    Message{
        .code = "employer/unknown-arrangement",
        .text_nb = "det er ingen ordning som heter `{name}`",
        .remedy_nb = "[[mente du `{nearest}`? ]]bruk et kortnavn fra arrangements.yaml",
        .text_en = "there is no arrangement called `{name}`",
        .remedy_en = "[[did you mean `{nearest}`? ]]use a short name from arrangements.yaml",
    },
    Message{
        .code = "employer/unknown-contract",
        .text_nb = "det er ingen kontrakt som heter `{name}`",
        .remedy_nb =
            "[[mente du `{nearest}`? ]]legg kontrakten i contracts/{name}.yaml, eller rett "
            "navnet",
        .text_en = "there is no contract called `{name}`",
        .remedy_en = "[[did you mean `{nearest}`? ]]put the contract in contracts/{name}.yaml, or "
                     "correct the name",
    },
    Message{
        .code = "employer/unknown-municipality",
        .text_nb = "det er ingen kommune med nummer `{municipality}` i {year}",
        .remedy_nb =
            "[[mente du \"{nearest}\"? ]]skriv de fire sifrene i anførselstegn, for eksempel "
            "\"0301\"",
        .text_en = "there is no municipality with the number `{municipality}` in {year}",
        .remedy_en = "[[did you mean \"{nearest}\"? ]]write the four digits in quotes, for example "
                     "\"0301\"",
    },
    Message{
        .code = "employer/unknown-source",
        .text_nb = "det er ingen kilde som heter `{source}`",
        .remedy_nb =
            "[[mente du `{nearest}`? ]]før opp teksten som dette står i, under `sources` i "
            "employer.yaml eller, for det som gjelder en assistent, i en kontrakt",
        .text_en = "there is no source called `{source}`",
        .remedy_en =
            "[[did you mean `{nearest}`? ]]list the text that states this under `sources` in "
            "employer.yaml or, for what concerns an assistant, in a contract",
    },
    Message{
        .code = "employer/unknown-sub-unit",
        .text_nb = "det er ingen underenhet som heter `{name}`",
        .remedy_nb = "[[mente du `{nearest}`? ]]bruk et kortnavn fra `sub_units` i employer.yaml",
        .text_en = "there is no sub-unit called `{name}`",
        .remedy_en = "[[did you mean `{nearest}`? ]]use a short name from `sub_units` in "
                     "employer.yaml",
    },
    Message{
        .code = "employer/unknown-zone",
        .text_nb = "`{zone}` er ikke en sone for arbeidsgiveravgift",
        .remedy_nb = "bruk en av disse: {known}",
        .text_en = "`{zone}` is not a zone of the employer's contribution",
        .remedy_en = "use one of these: {known}",
    },
    Message{
        .code = "employer/zone-contradicts",
        .text_nb =
            "hele {name} ({municipality}) ligger i sone {zone}, men det er skrevet {written}",
        .remedy_nb = "slett `contribution_zone`, eller rett kommunenummeret",
        .text_en =
            "the whole of {name} ({municipality}) lies in zone {zone}, but {written} is written",
        .remedy_en = "delete `contribution_zone`, or correct the number of the municipality",
    },
    Message{
        .code = "employer/zone-needed",
        .text_nb = "{name} ({municipality}) er delt mellom to soner for arbeidsgiveravgift",
        .remedy_nb =
            "legg til `contribution_zone:` med sonen for adressen, slik Skatteetaten oppgir "
            "den",
        .text_en =
            "{name} ({municipality}) is split between two zones of the employer's contribution",
        .remedy_en = "add `contribution_zone:` with the zone of the address, as the tax "
                     "administration states it",
    },
};

} // namespace

std::span<const Message> employer_messages() {
    return messages;
}

} // namespace bpa::source
