#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

// What is agreed or stated, against the law's bounds and against what else is stated.
constexpr std::array messages = {
    Message{
        .code = "employer/averaging-over-limit",
        .text_nb =
            "avtalen om gjennomsnittsberegning for `{assistant}` har `{key}: {written}`, men "
            "loven tillater høyst {limit}",
        .remedy_nb = "sammenlign med avtalen og {basis}, og rett tallet eller hvem avtalen er "
                     "inngått med (`by`)",
        .text_en = "the averaging agreement of `{assistant}` has `{key}: {written}`, but the law "
                   "allows at most {limit}",
        .remedy_en = "compare with the agreement and {basis}, and correct the figure or whom the "
                     "agreement was made with (`by`)",
    },
    Message{
        .code = "employer/bad-card-months",
        .text_nb = "`months` kan ikke være {months}",
        .remedy_nb = "skriv tallet fra skattekortet: antall måneder det trekkes i, høyst 12",
        .text_en = "`months` cannot be {months}",
        .remedy_en =
            "write the number on the tax card: the months of withholding in a year, at most 12",
    },
    Message{
        .code = "employer/bad-table-code",
        .text_nb = "`{written}` er ikke nummeret på en trekktabell",
        .remedy_nb = "skriv de fire sifrene fra skattekortet, for eksempel 8010, 0100 eller 7100P",
        .text_en = "`{written}` is not the number of a tax table",
        .remedy_en = "write the four digits of the tax card, for example 8010, 0100 or 7100P",
    },
    Message{
        .code = "employer/below-zero",
        .text_nb = "`{key}` kan ikke være under null: {amount} kr",
        .remedy_nb = "skriv beløpet uten minustegn",
        .text_en = "`{key}` cannot be below zero: {amount} kr",
        .remedy_en = "write the amount without a minus sign",
    },
    Message{
        .code = "employer/card-before-issue",
        .text_nb = "skattekortet brukes fra {from}, men ble utstedt {issued}",
        .remedy_nb = "skriv en dag fra og med {issued}; til da gjelder kortet som var der før",
        .text_en = "the tax card is used from {from}, but was issued {issued}",
        .remedy_en = "write a day from {issued} on; until then the card before it holds",
    },
    Message{
        .code = "employer/card-file-name",
        .text_nb =
            "navnet på denne filen er ikke et år, så skattekortene i den ville ikke blitt lest",
        .remedy_nb =
            "kall den opp etter året, for eksempel 2026.yaml, eller flytt den ut av mappen",
        .text_en = "the name of this file is not a year, so its tax cards would not be read",
        .remedy_en = "name it after the year, for example 2026.yaml, or move it out of the folder",
    },
    Message{
        .code = "employer/card-part-twice",
        .text_nb = "skattekortet har to deler for `{for}`",
        .remedy_nb = "behold den som står på kortet, og slett den andre",
        .text_en = "the tax card has two parts for `{for}`",
        .remedy_en = "keep the one that stands on the card and delete the other",
    },
    Message{
        .code = "employer/card-year-differs",
        .text_nb = "skattekortet er for {year}, men filen er for {file}",
        .remedy_nb = "flytt kortet til tax-cards/{year}.yaml, eller rett `year`",
        .text_en = "the tax card is for {year}, but the file is for {file}",
        .remedy_en = "move the card to tax-cards/{year}.yaml, or correct `year`",
    },
    Message{
        .code = "employer/decision-twice",
        .text_nb = "`{arrangement}` har to linjer med brukte timer for {year}",
        .remedy_nb = "behold én; skal de legges sammen, skriv summen",
        .text_en = "`{arrangement}` has two entries of hours used for {year}",
        .remedy_en = "keep one; if they should be added, write the sum",
    },
    Message{
        .code = "employer/decision-year",
        .text_nb = "ordningen `{arrangement}` gjelder ikke en eneste dag i {year}",
        .remedy_nb = "rett året, eller `from` og `until` for ordningen i arrangements.yaml",
        .text_en = "the arrangement `{arrangement}` does not run on any day of {year}",
        .remedy_en = "correct the year, or `from` and `until` of the arrangement in "
                     "arrangements.yaml",
    },
    Message{
        .code = "employer/employee-share-over-employer",
        .text_nb = "ansatte betaler {employee} til pensjonsordningen, mer enn arbeidsgiveren, som "
                   "betaler {employer}",
        .remedy_nb = "sammenlign `employee_percent` og `employer_percent` med pensjonsavtalen",
        .text_en = "employees pay {employee} to the pension plan, more than the employer, who pays "
                   "{employer}",
        .remedy_en = "compare `employee_percent` and `employer_percent` with the pension agreement",
    },
    Message{
        .code = "employer/employee-share-over-limit",
        .text_nb = "ansatte kan betale høyst {bound} til pensjonsordningen, men det står `{key}: "
                   "{percent}`",
        .remedy_nb =
            "sammenlign med pensjonsavtalen; grensen står i {basis}, og gjelder fra {from}",
        .text_en = "employees may pay at most {bound} to the pension plan, but `{key}: {percent}` "
                   "is written",
        .remedy_en = "compare with the pension agreement; the limit stands in {basis}, from {from}",
    },
    Message{
        .code = "employer/exception-over-limit",
        .text_nb = "unntaket fra arbeidstidsreglene for `{assistant}` har `{key}: {written}`, men "
                   "loven lar det ikke gå lenger enn {limit}",
        .remedy_nb = "sammenlign med avtalen eller samtykket, og rett tallet eller hvem det er "
                     "inngått med (`by`)",
        .text_en = "the exception from the rules of working time of `{assistant}` has `{key}: "
                   "{written}`, but the law lets it go no further than {limit}",
        .remedy_en = "compare with the agreement or consent, and correct the figure or whom it was "
                     "made with (`by`)",
    },
    Message{
        .code = "employer/fund-share-over-limit",
        .text_nb =
            "det kan trekkes høyst {bound} kr i uken til fondet av den ansatte, men det står "
            "{amount} kr",
        .remedy_nb = "rett `employee_per_week`; grensen står i {basis}",
        .text_en = "at most {bound} kr a week may be withheld from an employee for the fund, but "
                   "{amount} kr is written",
        .remedy_en = "correct `employee_per_week`; the limit stands in {basis}",
    },
    Message{
        .code = "employer/holiday-under-law",
        .text_nb = "feriepengene er {percent}, men loven gir minst {least}",
        .remedy_nb = "skriv minst {least}, eller slett linjen; minstekravet står i {basis}",
        .text_en = "holiday pay is {percent}, but the law gives at least {least}",
        .remedy_en = "write at least {least}, or delete the entry; the minimum stands in {basis}",
    },
    Message{
        .code = "employer/key-needed",
        .text_nb = "`{key}` mangler, og trengs sammen med `{condition}`",
        .remedy_nb = "legg til `{key}:` med verdi, eller rett `{condition}`",
        .text_en = "`{key}` is missing, and `{condition}` needs it",
        .remedy_en = "add `{key}:` with a value, or correct `{condition}`",
    },
    Message{
        .code = "employer/key-not-wanted",
        .text_nb = "`{key}` kan ikke stå sammen med `{condition}`",
        .remedy_nb = "slett `{key}`, eller rett `{condition}`",
        .text_en = "`{key}` cannot stand together with `{condition}`",
        .remedy_en = "delete `{key}`, or correct `{condition}`",
    },
    Message{
        .code = "employer/no-hours-in-a-year",
        .text_nb = "et år med ansiennitet kan ikke være null timer",
        .remedy_nb = "skriv hvor mange timer som er et år, for eksempel \"1950:00\"",
        .text_en = "a year of seniority cannot be no hours",
        .remedy_en = "write how many hours make a year, for example \"1950:00\"",
    },
    Message{
        .code = "employer/not-a-statutory-week",
        .text_nb = "loven har ingen alminnelig arbeidsuke på {hours} timer",
        .remedy_nb = "skriv en av disse: {known}; en kortere avtalt uke står i `weekly_norm`",
        .text_en = "the law has no ordinary working week of {hours} hours",
        .remedy_en = "write one of these: {known}; a shorter agreed week stands in `weekly_norm`",
    },
    Message{
        .code = "employer/one-of-two",
        .text_nb = "her må det stå enten `{first}` eller `{second}`",
        .remedy_nb = "behold den ene; gjelder begge, skriv dem hver for seg",
        .text_en = "here either `{first}` or `{second}` must be written",
        .remedy_en = "keep one of them; if both hold, write them one by one",
    },
    Message{
        .code = "employer/opening-contradicts",
        .text_nb = "åpningssaldoen {year}[[ for `{assistant}`]] har `{part}` på {part_amount} kr, "
                   "mer enn `{whole}` på {whole_amount} kr",
        .remedy_nb = "sammenlign begge med det forrige lønnssystemet, og rett det som er feil",
        .text_en =
            "the opening balance of {year}[[ of `{assistant}`]] has `{part}` of {part_amount} "
            "kr, more than `{whole}` of {whole_amount} kr",
        .remedy_en = "compare both with the payroll system before this one, and correct the one "
                     "that is wrong",
    },
    Message{
        .code = "employer/over-the-whole",
        .text_nb = "`{key}` kan ikke være {percent}",
        .remedy_nb = "skriv en prosent fra 0 % til 100 %",
        .text_en = "`{key}` cannot be {percent}",
        .remedy_en = "write a percentage from 0 % to 100 %",
    },
    Message{
        .code = "employer/pension-ends-early",
        .text_nb = "pensjonsordningen slutter ved {age} år, men kan ikke slutte før {bound} år",
        .remedy_nb = "rett eller slett `until_age`; grensen står i {basis}",
        .text_en = "the pension plan ends at the age of {age}, but cannot end before {bound}",
        .remedy_en = "correct or delete `until_age`; the limit stands in {basis}",
    },
    Message{
        .code = "employer/pension-over-maximum",
        .text_nb = "pensjonsordningen har `{key}: {percent}`, men høyst {bound} er tillatt",
        .remedy_nb =
            "sammenlign med pensjonsavtalen; grensen står i {basis}, og gjelder fra {from}",
        .text_en = "the pension plan has `{key}: {percent}`, but at most {bound} is allowed",
        .remedy_en = "compare with the pension agreement; the limit stands in {basis}, from {from}",
    },
    Message{
        .code = "employer/pension-under-minimum",
        .text_nb = "pensjonsordningen har `{key}: {percent}`, men minst {bound} er påbudt",
        .remedy_nb = "sammenlign med pensjonsavtalen; minstekravet står i {basis}, og gjelder fra "
                     "{from}",
        .text_en = "the pension plan has `{key}: {percent}`, but at least {bound} is required",
        .remedy_en =
            "compare with the pension agreement; the minimum stands in {basis}, from {from}",
    },
    Message{
        .code = "employer/role-twice",
        .text_nb = "`main_employer` står både på skattekortet og i listen til `{assistant}`",
        .remedy_nb = "behold listen og slett linjen på kortet, eller omvendt",
        .text_en = "`main_employer` stands both on the tax card and in the list of `{assistant}`",
        .remedy_en = "keep the list and delete the line on the card, or the other way round",
    },
    Message{
        .code = "employer/salary-without-position",
        .text_nb = "`{assistant}` har månedslønn fra {day}, men ingen stillingsprosent da",
        .remedy_nb = "legg til en linje i `position` med `from: {day}` og `percent:`; månedslønnen "
                     "er for full stilling",
        .text_en = "`{assistant}` has a monthly salary from {day}, but no position percentage then",
        .remedy_en = "add an entry to `position` with `from: {day}` and `percent:`; the salary is "
                     "for a full position",
    },
    Message{
        .code = "employer/settled-outside-month",
        .text_nb = "{date} er ikke i {month}",
        .remedy_nb = "rett datoen, eller flytt linjen til filen for måneden beløpet kom eller ble "
                     "betalt",
        .text_en = "{date} is not in {month}",
        .remedy_en = "correct the date, or move the entry to the file of the month in which the "
                     "amount came or was paid",
    },
    Message{
        .code = "employer/supplement-not-pay",
        .text_nb = "lønnsarten `{code}` er ikke lønn, og kan ikke være et tillegg",
        .remedy_nb =
            "bruk `own_supplement` for et tillegg per time, eller `fixed_supplement` for et "
            "tillegg per måned",
        .text_en = "the pay code `{code}` is no pay, and cannot be a supplement",
        .remedy_en =
            "use `own_supplement` for a supplement per hour, or `fixed_supplement` for one "
            "per month",
    },
    Message{
        .code = "employer/tax-card-empty",
        .text_nb = "skattekortet til `{assistant}` har verken tabell eller prosent",
        .remedy_nb = "legg til `table` eller `percent`, eller `result: none` når Skatteetaten ikke "
                     "har noe kort",
        .text_en = "the tax card of `{assistant}` has neither table nor percentage",
        .remedy_en = "add `table` or `percent`, or `result: none` when the tax administration has "
                     "no card",
    },
    Message{
        .code = "employer/two-cards-one-day",
        .text_nb = "`{assistant}` har to skattekort fra {from}",
        .remedy_nb = "behold kortet som ble utstedt sist, og slett det andre",
        .text_en = "`{assistant}` has two tax cards from {from}",
        .remedy_en = "keep the card that was issued last and delete the other",
    },
    Message{
        .code = "employer/worked-overlaps",
        .text_nb =
            "arbeidet før første lønnskjøring, {start}–{end}, overlapper noe annet arbeid av "
            "`{assistant}`",
        .remedy_nb = "skriv hver vakt ett sted: i `worked` når den er lønnet før, ellers i hours",
        .text_en = "the work before the first run, {start}–{end}, overlaps other work of "
                   "`{assistant}`",
        .remedy_en =
            "write each shift in one place: in `worked` when it was paid before, otherwise "
            "in hours",
    },
    Message{
        .code = "employer/worked-too-much",
        .text_nb = "`{key}` er {written}, men kan være høyst {most} her",
        .remedy_nb = "arbeidstiden er høyst så lang som vakten, og overtiden høyst så lang som "
                     "arbeidstiden; rett den som er feil",
        .text_en = "`{key}` is {written}, but can be at most {most} here",
        .remedy_en =
            "the working time is at most as long as the shift, and the overtime at most as "
            "long as the working time; correct the one that is wrong",
    },
    Message{
        .code = "employer/year-twice",
        .text_nb = "`{key}` har to linjer for {year}",
        .remedy_nb = "behold én; skal de legges sammen, skriv summen",
        .text_en = "`{key}` has two entries for {year}",
        .remedy_en = "keep one; if they should be added, write the sum",
    },
};

} // namespace

std::span<const Message> employer_value_messages() {
    return messages;
}

} // namespace bpa::source
