#include "outputs/payslip/payslip.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <string_view>

// Every figure is worked out in the comments of `sample_month.cpp`.
namespace outputs = bpa::outputs;
using bpa::Exact;
using bpa::Money;
using bpa::Percent;
using bpa::line::AccountKind;
using bpa::source::Language;

namespace {

/// The sign between thousands, written `~` below.
std::string grouped(std::string text) {
    for (std::size_t at = text.find('~'); at != std::string::npos; at = text.find('~')) {
        text.replace(at, 1, "\xc2\xa0");
    }
    return text;
}

std::string slip_of(const bpa::sample::Sample& sample) {
    return outputs::document::text(outputs::payslip_document(
        sample.result.header, sample.legend, sample.result.assistants.front()));
}

bool holds(const std::string& text, std::string_view what) {
    return text.find(what) != std::string::npos;
}

} // namespace

TEST_CASE("eva's slip goes from gross to net, holiday pay and pension") {
    CHECK(slip_of(bpa::sample::make_month()) == grouped(R"(Lønnsslipp for mai 2025

Ansatt: Eva Lie
Til utbetaling: 13~071,00 kr
Utbetalingsdato: fredag 30. mai 2025
Til konto: 1234~56~78903

Fra brutto til netto

Bruttolønn: 18~500,00 kr
Utlegg som dekkes: 250,00 kr
Skattetrekk: −5~494,00 kr
Andre trekk: −185,00 kr
Netto til utbetaling: 13~071,00 kr

Arbeidsgiver og ansatt

Ansatt: Eva Lie
Fødselsnummer: 12849012345
Arbeidsgiver: Kari Nordmann BPA
Organisasjonsnummer: 310000019
Lønnsperiode: 1. mai 2025 til og med 31. mai 2025
Lønnskjøring: 2025-05/01
Avtale: Arbeidsavtale
Stilling: 60 %

Lønn

Månedslønn (1040): Beløp 18~000,00 kr
  30~000,00 kr i måneden × 60 % (arbeidsavtalen, punkt 4).
Bonus (1300): Beløp 500,00 kr
  ma 12.05.2025: Bonus (arbeidsavtalen, punkt 4).
Bruttolønn: Beløp 18~500,00 kr

Utlegg som dekkes

Utlegg (2000): Beløp 250,00 kr
  to 08.05.2025: Utlegg (kvitteringene).

Skatt og andre trekk

Skattetrekk (6000): Beløp −5~494,00 kr
  Forskuddstrekk: 30 % av (18~500,00 kr − 185,00 kr), ned til hele kroner
    (skattebetalingsloven, § 5-4).
Egen pensjonspremie (7000): Beløp −185,00 kr
  Innskuddspensjon: 1 % av (18~500,00 kr + 20~000,00 kr tidligere i 2025), minus
    200,00 kr regnet ut før (pensjonsplanen).
Trekk i alt: Beløp −5~679,00 kr

Grunnlag for skattetrekk

Skattekort: prosentkort, 30 %, biarbeidsgiver
Lønn som er trekkpliktig: 18~500,00 kr
Egen pensjonspremie: −185,00 kr
Trekkgrunnlag: 18~315,00 kr

Feriepenger

Feriepengegrunnlag i denne kjøringen: 18~500,00 kr
Feriepengegrunnlag hittil i 2025: 38~500,00 kr
Opptjente feriepenger hittil i 2025: 4~620,00 kr
Opptjente feriepenger: Beløp 2~220,00 kr
  Feriepenger: 12 % av (18~500,00 kr + 20~000,00 kr tidligere i 2025), minus
    2~400,00 kr regnet ut før (ferieloven, § 10).

Pensjon som arbeidsgiveren betaler

Tjenestepensjon: Beløp 370,00 kr
  Innskuddspensjon: 2 % av (18~500,00 kr + 20~000,00 kr tidligere i 2025), minus
    400,00 kr regnet ut før (pensjonsplanen).

Hittil i 2025, medregnet denne kjøringen

Bruttolønn: 38~500,00 kr
Egen pensjonspremie: 385,00 kr
Arbeidsgiverens pensjonspremie: 770,00 kr
)"));
}

TEST_CASE("eva's slip in English, with a card that is missing") {
    auto sample = bpa::sample::make_month();
    auto& who = sample.result.assistants[0];
    who.person.language = Language::en;
    who.tax_card->method = bpa::line::WithholdingMethod::without_card;
    who.tax_card->percent = Percent::of_fraction(Exact::ratio(1, 2));
    const std::string slip = slip_of(sample);
    CHECK(holds(slip, "To be paid out: 13,071.00 kr\n"));
    CHECK(holds(slip, "Tax card: missing, and then 50 % is withheld\nPay that tax is withheld "));
    CHECK(holds(slip, "Amount 18,000.00 kr\n  30,000.00 kr a month × 60 % (the contract, "));
    CHECK(holds(slip, "Holiday pay earned so far in 2025: 4,620.00 kr\n"));
    who.tax_card = {.method = bpa::line::WithholdingMethod::table,
                    .is_main_employer = true,
                    .table = bpa::TableCode::parse("8000"),
                    .percent = who.tax_card->percent};
    // The sample's tax was taken by percent.
    CHECK(holds(slip_of(sample),
                "Tax card: table 8000, main employer; 50 % of pay that is not for "));
}

// Nothing is withheld: the line is gone, and what it was of, 18 500,00 - 185,00, is told.
TEST_CASE("a slip without tax says why") {
    auto sample = bpa::sample::make_month();
    auto& who = sample.result.assistants[0];
    const auto tax = std::find_if(who.lines.begin(), who.lines.end(), [&sample](const auto& line) {
        return sample.legend.at(line.code).role == bpa::line::PayRole::tax;
    });
    CHECK_FALSE(holds(slip_of(sample), "gir ikke trekk"));
    who.totals.net += tax->amount;
    who.totals.withheld = Money{};
    who.lines.erase(tax);
    CHECK(holds(slip_of(sample), grouped("\n30 % av 18~315,00 kr gir ikke trekk.\n")));
    who.tax_card->table = bpa::TableCode::parse("8010");
    CHECK(holds(slip_of(sample), grouped("\nTabell 8010 gir ikke trekk av 18~315,00 kr.\n")));
    who.before.add(bpa::line::monthly(AccountKind::withheld, *bpa::Month::from_civil(2025, 5)),
                   Money::ore(600000));
    CHECK(holds(slip_of(sample),
                grouped("\nDet er trukket 6~000,00 kr i skatt for perioden tidligere, og det er "
                        "nok.\n")));
}

TEST_CASE("holiday pay of the year before is told when it is known") {
    auto sample = bpa::sample::make_month();
    auto& who = sample.result.assistants[0];
    CHECK_FALSE(holds(slip_of(sample), "Opptjente feriepenger i 2024"));
    who.before.add(bpa::line::yearly(AccountKind::holiday_earned, 2024), Money::ore(3000050));
    who.before.add(bpa::line::yearly(AccountKind::holiday_senior_earned, 2024), Money::ore(100));
    CHECK(holds(slip_of(sample), grouped("Opptjente feriepenger i 2024: 30~001,50 kr\n")));
}

TEST_CASE("a part of the period and one of several employments are named") {
    auto sample = bpa::sample::make_month();
    auto& who = sample.result.assistants[0];
    who.person.employments.push_back({.number = 2, .terms = {"Avtale", "Terms"}});
    who.lines[0].employment = 2;
    who.lines[0].earned_until = bpa::sample::day(2025, 5, 15);
    const std::string slip = slip_of(sample);
    CHECK(holds(slip, "Månedslønn (1040), arbeidsforhold 2: Beløp"));
    CHECK(holds(slip, "\n  to 01.05.2025 til og med to 15.05.2025: 30"));
}

TEST_CASE("a slip that does not come to the result's net is a bug, not a document") {
    auto sample = bpa::sample::make_month();
    sample.result.assistants[0].totals.withheld += Money::ore(1);
    CHECK_THROWS(slip_of(sample));
}
