#include "outputs/summary/summary.hpp"

#include "sample.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace outputs = bpa::outputs;
using bpa::source::Language;

#define NBSP "\xc2\xa0"

// Hours: ada 18:00 and bo 4:15 are 22:15. Gross: 4 824,18 + 2 330,40 = 7 154,58.
TEST_CASE("the summary tells a payroll officer what was run") {
    auto sample = bpa::sample::make();
    sample.result.held_back = {"cato"};
    const std::vector<outputs::FileNote> files = {{"payslips/", {"lønnsslipper", "payslips"}}};
    const std::string expected =
        R"(Lønnskjøring for oktober 2026

Arbeidsgiver: Kari Nordmann BPA
Organisasjonsnummer: 310000019
Lønnsperiode: 1. oktober 2026 til og med 31. oktober 2026
Utbetalingsdato: tirsdag 10. november 2026
Kjøring: 2026-10/01
Program: bpalonn 0.1.0

Lønn før skatt

Assistenter: 2
Betalte timer: 22:15
Brutto: 7_154,58 kr
Av dette foreløpig: 1_331,65 kr
Foreløpig betyr at satsen ikke er fastsatt ennå: den siste kjente er brukt, og
  forskjellen må gjøres opp når den nye er klar.
Skatt, trekk, netto, feriepenger, pensjon og arbeidsgiveravgift er ikke regnet
  ut i denne versjonen.

Per assistent

Assistent  Timer       Brutto  Av dette foreløpig
ada        18:00  4_824,18 kr             0,00 kr
bo          4:15  2_330,40 kr         1_331,65 kr

Holdt utenfor denne kjøringen

cato
De har feil som må rettes. Kjør samme periode en gang til når det er gjort, så
  får de lønn da.

Vakter som ikke er betalt: 1

ada, fr 30.10.2026 18:00–24:00: Vakten er ikke godkjent. Arbeidslederen eller en
  stedfortreder må godkjenne den. Da betales den i en senere lønnskjøring.

Merknader

Må avklares: 0. Bør ses på: 0. Til orientering: 0. De står i findings.txt.

Åpne valg i avtalen, brukt som standard

Tillegg for samme tid (virke-bpa/combine): sum. Teksten er ikke funnet.
Bekreft eller endre dem under `options` i employer.yaml.

Hvor filene ligger

payslips/: lønnsslipper
)";
    std::string grouped = expected;
    for (std::size_t at = grouped.find('_'); at != std::string::npos; at = grouped.find('_')) {
        grouped.replace(at, 1, NBSP);
    }
    CHECK(outputs::summary_text(sample.result, files, Language::nb) == grouped);
}

TEST_CASE("a draft says so at the top and at the bottom") {
    auto sample = bpa::sample::make();
    sample.result.header.draft = true;
    const std::string text =
        outputs::summary_text(sample.result, outputs::written_files(), Language::en);
    const std::string mark = "DRAFT: nothing has been paid, and the run is not published.\n";
    CHECK(text.starts_with(mark));
    CHECK(text.ends_with("\n\n" + mark));
}

TEST_CASE("ten thousand assistants still make a page") {
    auto sample = bpa::sample::make();
    const auto one = sample.result.assistants[0];
    sample.result.assistants.assign(10000, one);
    sample.result.carried.assign(300, sample.result.carried[0]);
    const std::string text = outputs::summary_text(sample.result, {}, Language::en);
    // 10 000 × 18:00 hours.
    CHECK(text.find("Hours paid: 180,000:00\n") != std::string::npos);
    CHECK(text.find("… and 9,800 more. Each of them has a payslip in payslips/") !=
          std::string::npos);
    CHECK(text.find("… and 100 more. All of them stand in closing-balances.yaml.\n") !=
          std::string::npos);
    const auto lines = std::count(text.begin(), text.end(), '\n');
    CHECK(lines > 200 + 200 * 2);
    CHECK(lines < 200 + 200 * 3 + 60);
}
