#include "outputs/payslip/payslip.hpp"
#include "outputs/summary/summary.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

// Every figure is worked out in the comments of `sample_month.cpp`.
namespace outputs = bpa::outputs;
using bpa::Exact;
using bpa::Money;
using bpa::Percent;
using bpa::source::Language;

namespace {

/// The sign between thousands, written `~` below.
std::string grouped(std::string text) {
    for (std::size_t at = text.find('~'); at != std::string::npos; at = text.find('~')) {
        text.replace(at, 1, "\xc2\xa0");
    }
    return text;
}

} // namespace

TEST_CASE("eva's slip goes from gross to net, holiday pay and pension") {
    const auto sample = bpa::sample::make_month();
    CHECK(outputs::payslip_text(sample.result, sample.legend, 0) ==
          grouped(R"(Lønnsslipp for mai 2025

Arbeidsgiver: Kari Nordmann BPA
Organisasjonsnummer: 310000019
Ansatt: Eva Lie
Fødselsnummer: 12849012345
Lønnsperiode: 1. mai 2025 til og med 31. mai 2025
Utbetalingsdato: fredag 30. mai 2025
Lønnskjøring: 2025-05/01

Arbeidsforhold 1

Avtale: Arbeidsavtale
Stilling: 60 %

Utbetaling

Bruttolønn: 18~500,00 kr
Utlegg som dekkes: 250,00 kr
Skattetrekk: -5~494,00 kr
Andre trekk: -185,00 kr
Netto til konto 12345678903: 13~071,00 kr

Månedslønn (lønnsart 1040)

Hele perioden: 18~000,00 kr
  30~000,00 kr i måneden × 60 % (arbeidsavtalen, punkt 4).

Bonus (lønnsart 1300)

ma 12.05.2025: 500,00 kr
  Bonus (arbeidsavtalen, punkt 4).

Utlegg (lønnsart 2000)

to 08.05.2025: 250,00 kr
  Utlegg (kvitteringene).

Skattetrekk (lønnsart 6000)

Hele perioden: -5~494,00 kr
  Forskuddstrekk: 30 % av (18~500,00 kr − 185,00 kr), ned til hele kroner
    (skattebetalingsloven, § 5-4).

Grunnlag for skattetrekk

Skattekort: prosentkort, 30 %
Arbeidsgiveren er biarbeidsgiver.
Lønn som er trekkpliktig: 18~500,00 kr
Egen pensjonspremie: -185,00 kr
Trekkgrunnlag: 18~315,00 kr

Egen pensjonspremie (lønnsart 7000)

Hele perioden: -185,00 kr
  Innskuddspensjon: 1 % av (18~500,00 kr + 20~000,00 kr fra tidligere kjøringer)
    − 200,00 kr regnet ut før (pensjonsplanen).

Feriepenger

Feriepengegrunnlag i denne kjøringen: 18~500,00 kr
Opptjente feriepenger: 2~220,00 kr
  Feriepenger: 12 % av (18~500,00 kr + 20~000,00 kr fra tidligere kjøringer) −
    2~400,00 kr regnet ut før (ferieloven, § 10).
Feriepengegrunnlag hittil i 2025: 38~500,00 kr
Opptjente feriepenger hittil i 2025: 4~620,00 kr

Pensjon som arbeidsgiveren betaler

Tjenestepensjon: 370,00 kr
  Innskuddspensjon: 2 % av (18~500,00 kr + 20~000,00 kr fra tidligere kjøringer)
    − 400,00 kr regnet ut før (pensjonsplanen).

Hittil i 2025, medregnet denne kjøringen

Bruttolønn: 38~500,00 kr
Arbeidsgiverens pensjonspremie: 770,00 kr
Egen pensjonspremie: 385,00 kr
)"));
}

TEST_CASE("eva's slip in English, with a card that is missing") {
    auto sample = bpa::sample::make_month();
    auto& who = sample.result.assistants[0];
    who.person.language = Language::en;
    who.tax_card->is_missing = true;
    who.tax_card->percent = Percent::of_fraction(Exact::ratio(1, 2));
    const std::string slip = outputs::payslip_text(sample.result, sample.legend, 0);
    const auto has = [&slip](const char* text) { return slip.find(text) != std::string::npos; };
    CHECK(has("Net to account 12345678903: 13,071.00 kr\n"));
    CHECK(has("Tax card: missing, and then 50 % is withheld\nPay that tax is withheld from: "));
    CHECK(has("The whole period: 18,000.00 kr\n  30,000.00 kr a month × 60 % (the contract, "));
    CHECK(has("Holiday pay earned so far in 2025: 4,620.00 kr\n"));
    who.tax_card = {.is_main_employer = true, .table = 8000, .percent = who.tax_card->percent};
    CHECK(outputs::payslip_text(sample.result, sample.legend, 0)
              .find("Tax card: table 8000\nThe employer is the main employer.\n") !=
          std::string::npos);
}

TEST_CASE("a part of the period and one of several employments are named") {
    auto sample = bpa::sample::make_month();
    auto& who = sample.result.assistants[0];
    who.person.employments.push_back({.number = 2, .terms = {"Avtale", "Terms"}});
    who.lines[0].employment = 2;
    who.lines[0].earned_until = bpa::sample::day(2025, 5, 15);
    const std::string slip = outputs::payslip_text(sample.result, sample.legend, 0);
    CHECK(slip.find("to 01.05.2025 til og med to 15.05.2025, arbeidsforhold 2: 18") !=
          std::string::npos);
}

TEST_CASE("a slip that does not come to the result's net is a bug, not a document") {
    auto sample = bpa::sample::make_month();
    sample.result.assistants[0].totals.withheld += Money::ore(1);
    CHECK_THROWS(outputs::payslip_text(sample.result, sample.legend, 0));
}

TEST_CASE("the summary tells what is paid, what it costs and what is owed") {
    const auto sample = bpa::sample::make_month();
    const std::string text = outputs::summary_text(sample.result, sample.legend, {}, Language::nb);
    const std::string expected = grouped(R"(
Lønn

Assistenter: 1
Betalte timer: 0:00
Brutto: 18~500,00 kr
Utlegg som dekkes: 250,00 kr
Skattetrekk: 5~494,00 kr
Andre trekk: 185,00 kr
Netto til utbetaling: 13~071,00 kr

Kostnad for arbeidsgiveren

Brutto: 18~500,00 kr
Utlegg som dekkes: 250,00 kr
Opptjente feriepenger: 2~220,00 kr
Pensjon: 370,00 kr
Arbeidsgiveravgift, også av feriepenger og pensjon: 2~973,69 kr
I alt: 24~313,69 kr

Per assistent

Assistent  Timer        Brutto     Utlegg        Skatt      Trekk         Netto
eva         0:00  18~500,00 kr  250,00 kr  5~494,00 kr  185,00 kr  13~071,00 kr

Assistent  Feriepenger    Pensjon       Avgift  Kostnad i alt
eva        2~220,00 kr  370,00 kr  2~973,69 kr   24~313,69 kr

Per ordning

Ordning  Underenhet  Timer       Brutto  Kostnad i alt
hav            oslo  30:00  9~250,00 kr   12~156,85 kr
sol            oslo  30:00  9~250,00 kr   12~156,84 kr
Hver del av kostnaden står i audit/arrangements.csv.

Per lønnsart

Lønn                    Beløp
1040 Månedslønn  18~000,00 kr
1300 Bonus          500,00 kr

Utlegg           Beløp
2000 Utlegg  250,00 kr

Skattetrekk             Beløp
6000 Skattetrekk  5~494,00 kr

Trekk                         Beløp
7000 Egen pensjonspremie  185,00 kr

Arbeidsgivers kostnad             Beløp
3000 Opptjente feriepenger  2~220,00 kr
4000 Tjenestepensjon          370,00 kr
5000 Arbeidsgiveravgift     2~608,50 kr
5010 Avgift av feriepenger    313,02 kr
5020 Avgift av pensjon         52,17 kr

Skyldig til skattemyndighetene

Arbeidsgiveravgift for mai 2025, alle kjøringer med utbetaling den måneden:
  oslo, sone I: 14,1 % av 17~870,00 kr = 2~519,67 kr; pensjonspremie i
    grunnlaget 370,00 kr; refusjon fra NAV trukket fra 1~000,00 kr; utenom
    lønnsarten Arbeidsgiveravgift -88,83 kr
  tana, sone Ia, over fribeløpet: 14,1 % av 10~000,00 kr = 1~410,00 kr; i
    tidligere kjøringer 1~000,00 kr
Sum før avrunding: 3~929,67 kr
Å betale, i hele kroner: 3~929,00 kr (skattebetalingsloven, § 5-4)
Brukt av årets fribeløp i sone Ia: 850~000,00 kr
Skattetrekk i denne kjøringen: 5~494,00 kr

Forsikringer og dekninger

Yrkesskade: Trygg Forsikring, avtale 123-4, fra 1. januar 2024

Merknader
)");
    const std::size_t from = text.find("\nLønn\n");
    REQUIRE(from != std::string::npos);
    CHECK(text.substr(from, expected.size()) == expected);
}
