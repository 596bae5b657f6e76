#include "memory_sink.hpp"
#include "outputs/summary/summary.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

// Every figure is worked out in the comments of `sample_month.cpp`.
namespace outputs = bpa::outputs;
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

TEST_CASE("the summary tells what is paid, what it costs and what is owed") {
    const auto sample = bpa::sample::make_month();
    std::string text;
    outputs::SummaryWriter writer{{}, &text};
    static_cast<void>(
        bpa::test::written_by(writer, bpa::sample::start_of(sample, Language::nb), sample.result));
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

Assistent  Betalte timer        Brutto     Utlegg        Skatt      Trekk         Netto
eva                 0:00  18~500,00 kr  250,00 kr  5~494,00 kr  185,00 kr  13~071,00 kr

Assistent  Feriepenger    Pensjon       Avgift  Kostnad i alt
eva        2~220,00 kr  370,00 kr  2~973,69 kr   24~313,69 kr

Per ordning

Ordning  Underenhet  Arbeidede timer       Brutto  Kostnad i alt
hav            oslo            30:00  9~250,00 kr   12~156,85 kr
sol            oslo            30:00  9~250,00 kr   12~156,84 kr
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
    lønnsarten Arbeidsgiveravgift −88,83 kr
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
