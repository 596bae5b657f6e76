#include "outputs/summary/summary.hpp"

#include "memory_sink.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace outputs = bpa::outputs;
using bpa::source::Language;

#define NBSP "\xc2\xa0"

namespace {

std::string summary_of(const bpa::sample::Sample& sample,
                       Language language,
                       const std::vector<outputs::FileNote>& files = {}) {
    std::string shown;
    outputs::SummaryWriter writer{files, &shown};
    const auto written =
        bpa::test::written_by(writer, bpa::sample::start_of(sample, language), sample.result);
    CHECK(written == bpa::test::Written{{"summary.txt", shown}});
    return shown;
}

} // namespace

// Hours: ada 18:00 and bo 4:15 are 22:15. Gross: 4 824,18 + 2 330,40 = 7 154,58.
// Hourly pay: ada 3 924,18 + bo 998,75 = 4 922,93; the supplements have one line each.
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

Lønn

Assistenter: 2
Betalte timer: 22:15
Brutto: 7_154,58 kr
Av dette foreløpig: 1_331,65 kr
Foreløpig betyr at satsen ikke er fastsatt ennå: den siste kjente er brukt, og
  forskjellen må gjøres opp når den nye er klar.
Skattetrekk: 0,00 kr
Netto til utbetaling: 7_154,58 kr

Kostnad for arbeidsgiveren

Brutto: 7_154,58 kr
Opptjente feriepenger: 0,00 kr
Pensjon: 0,00 kr
Arbeidsgiveravgift, også av feriepenger og pensjon: 0,00 kr
I alt: 7_154,58 kr

Per assistent

Assistent  Betalte timer       Brutto        Netto
ada                18:00  4_824,18 kr  4_824,18 kr
bo                  4:15  2_330,40 kr  2_330,40 kr
Foreløpig for bo: 1_331,65 kr

Per lønnsart

Lønn                        Timer        Beløp
1000 Timelønn               22:15  4_922,93 kr
1100 Kvelds- og nattillegg  15:00    900,00 kr
1120 Helgedagstillegg        4:15  1_331,65 kr

Holdt utenfor denne kjøringen

cato
De har feil som må rettes. Kjør samme periode en gang til når det er gjort, så
  får de lønn da.

Vakter som ikke er betalt: 1

Vakten er ikke godkjent. Arbeidslederen eller en stedfortreder må godkjenne den.
  Da betales den i en senere lønnskjøring.
  ada: fr 30.10.2026 18:00–24:00

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
    CHECK(summary_of(sample, Language::nb, files) == grouped);
}

// Holiday pay: 2 400,00 before and 2 220,00 now; a run has charged contribution on 2 220,00 alone.
TEST_CASE("the summary tells what of the contribution waits, and what no run has charged") {
    auto sample = bpa::sample::make_month();
    const auto of = [](bpa::line::AccountKind kind) {
        return bpa::line::Account{kind, 2025, 5, "oslo", "I"};
    };
    auto& posted = sample.result.assistants[0].posted;
    posted.add(of(bpa::line::AccountKind::holiday_contribution_base), bpa::Money::ore(222000));
    posted.add(of(bpa::line::AccountKind::holiday_contribution), bpa::Money::ore(31302));
    sample.result.obligations.holiday_pay_owed = bpa::Money::ore(462000);
    sample.result.obligations.holiday_contribution_owed = bpa::Money::ore(31302);
    const std::string text = summary_of(sample, Language::en);
    CHECK(text.find("Of the employer's contribution, 313.02 kr is for the holiday pay.") !=
          std::string::npos);
    CHECK(text.find("from the runs of this program: 313.02 kr\n") != std::string::npos);
    CHECK(text.find("Of the holiday pay, 2,400.00 kr was earned before the program") !=
          std::string::npos);
}

TEST_CASE("a reason is told once, with its shifts below") {
    auto sample = bpa::sample::make();
    auto other = sample.result.carried[0];
    other.assistant = "bo";
    other.reason = bpa::line::UnpaidReason::held_back;
    sample.result.carried = {other, sample.result.carried[0], other};
    const std::string text = summary_of(sample, Language::en);
    const auto count = [&text](std::string_view part) {
        std::size_t times = 0;
        for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
            ++times;
        }
        return times;
    };
    CHECK(count("The shift is not approved.") == 1);
    CHECK(count("The assistant was left out of this pay run.") == 1);
    CHECK(count("\n  bo: Fri 30 Oct 2026 18:00–24:00\n") == 2);
    CHECK(text.find("  ada: ") < text.find("  bo: "));
}

TEST_CASE("a run with nothing to pay says why that may be") {
    auto sample = bpa::sample::make();
    sample.result.assistants.clear();
    bpa::test::put_together(sample.result);
    const std::string text = summary_of(sample, Language::nb);
    CHECK(text.find("Det er ingenting å betale") != std::string::npos);
    CHECK(text.find("Per lønnsart") == std::string::npos);
}

TEST_CASE("a draft says so at the top and at the bottom") {
    auto sample = bpa::sample::make();
    sample.result.header.draft = true;
    const std::string text = summary_of(sample, Language::en, outputs::written_files());
    const std::string mark = "DRAFT: nothing has been paid, and the run is not published.\n";
    CHECK(text.starts_with(mark));
    CHECK(text.ends_with("\n\n" + mark));
}

TEST_CASE("ten thousand assistants still make a page") {
    auto sample = bpa::sample::make();
    const auto one = sample.result.assistants[0];
    sample.result.assistants.assign(10000, one);
    sample.result.carried.assign(300, sample.result.carried[0]);
    bpa::test::put_together(sample.result);
    const std::string text = summary_of(sample, Language::en);
    // 10 000 × 18:00 hours.
    CHECK(text.find("Hours paid: 180,000:00\n") != std::string::npos);
    CHECK(text.find("… and 9,800 more. Each of them has a payslip in payslips/") !=
          std::string::npos);
    CHECK(text.find("… and 100 more. All of them stand in closing-balances.yaml.\n") !=
          std::string::npos);
    const auto lines = std::count(text.begin(), text.end(), '\n');
    // 200 assistants and 200 shifts, a line each, and what stands around them.
    CHECK(lines > 200 + 200);
    CHECK(lines < 200 + 200 + 60);
}
