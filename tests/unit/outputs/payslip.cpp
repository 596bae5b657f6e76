#include "outputs/payslip/payslip.hpp"

#include "sample.hpp"

#include <catch2/catch.hpp>

#include <map>

namespace outputs = bpa::outputs;

#define NBSP "\xc2\xa0"

// The whole slip, written by hand from the figures of `sample.cpp`. Hours: 16:00–23:30 less the
// break is 7:00, the night is 11:00, together 18:00 on every count.
TEST_CASE("ada's slip says what, how much and why") {
    const auto sample = bpa::sample::make();
    const std::string expected =
        R"(Lønnsslipp for oktober 2026

Arbeidsgiver: Kari Nordmann BPA
Organisasjonsnummer: 310000019
Ansatt: Ada Hansen
Fødselsnummer: 12849012345
Lønnsperiode: 1. oktober 2026 til og med 31. oktober 2026
Utbetalingsdato: tirsdag 10. november 2026
Lønnskjøring: 2026-10/01

Arbeidsforhold 1

Avtale: BPA-overenskomsten
Full uke: 35:30 timer
Stilling: 60 %
Ansiennitet: 0 år

Utbetaling

Bruttolønn: 4_824,18 kr
Skattetrekk: 0,00 kr
Netto til konto 12345678903: 4_824,18 kr

Timelønn (lønnsart 1000)

fr 02.10.2026 16:00–19:00 og 19:30–23:30: 7:00 timer à 218,01 kr = 1_526,07 kr
  218,01 kr per time: 402_441,00 kr i året delt på 1_846 timer (overenskomsten
    for BPA (Virke), § 4).
lø 24.10.2026 22:00–08:00 (klokken stilles fra 03:00 til 02:00): 11:00 timer à
  218,01 kr = 2_398,11 kr
  218,01 kr per time: 402_441,00 kr i året delt på 1_846 timer (overenskomsten
    for BPA (Virke), § 4).
Timelønn i alt: 18:00 timer, 3_924,18 kr

Kvelds- og nattillegg (lønnsart 1100)

fr 02.10.2026 17:00–19:00 og 19:30–23:30: 6:00 timer à 60,00 kr = 360,00 kr
  60,00 kr i tillegg per time fordi 17:00–19:00 og 19:30–23:30 er kveld eller
    natt (overenskomsten for BPA (Virke), § 5).
lø 24.10.2026 22:00–06:00 (klokken stilles fra 03:00 til 02:00): 9:00 timer à
  60,00 kr = 540,00 kr
  60,00 kr i tillegg per time fordi 22:00–06:00 er kveld eller natt
    (overenskomsten for BPA (Virke), § 5).
Kvelds- og nattillegg i alt: 15:00 timer, 900,00 kr

Hittil i 2026, medregnet denne kjøringen

Bruttolønn: 123_456,78 kr

Timer

Timer til stede: 18:00
Timer med timelønn: 18:00
Timer som teller mot grensene for arbeidstid: 18:00
Timer som belastes brukerens vedtak: 18:00

Vakter som ikke er betalt ennå

fr 30.10.2026 18:00–24:00: Vakten er ikke godkjent.
  Arbeidslederen eller en stedfortreder må godkjenne den. Da betales den i en
    senere lønnskjøring.
)";
    std::string grouped = expected;
    for (std::size_t at = grouped.find('_'); at != std::string::npos; at = grouped.find('_')) {
        grouped.replace(at, 1, NBSP);
    }
    CHECK(outputs::payslip_text(sample.result, sample.legend, 0) == grouped);
}

TEST_CASE("bo's slip is English, provisional and a draft") {
    auto sample = bpa::sample::make();
    sample.result.header.draft = true;
    sample.result.header.employer_number.clear();
    sample.result.header.employer_national_id = "05867512345";
    const std::string expected =
        R"(DRAFT: this is not a final payslip, and nothing has been paid.

Payslip for October 2026

Employer: Kari Nordmann BPA
Employer's national identity number: 05867512345
Employee: Bo Berg
National identity number: 01889054321
Pay period: 1 October 2026 to 31 October 2026, both included
Payment date: Tuesday 10 November 2026
Pay run: 2026-10/01

Employment 1

Terms: Employment contract

Payment

Gross pay: 2,330.40 kr
Tax withheld: 0.00 kr
Net to account 98765432106: 2,330.40 kr
Of gross pay provisional: 1,331.65 kr
Provisional means that the rate for these days is not settled yet, and that the
  last known one was used. Once the new one is settled, the pay is worked out
  again and the difference is made up.

Hourly pay (pay code 1000)

Sun 25 Oct 2026 08:00–12:15: 4:15 hours at 235.00 kr = 998.75 kr
  235.00 kr per hour: agreed hourly wage (the employment contract, punkt 4).
Hourly pay in all: 4:15 hours, 998.75 kr

Public holiday supplement (pay code 1120)

Sun 25 Oct 2026 08:00–12:15: 4:15 hours at 313.33 kr = 1,331.65 kr
  133 1/3 % of 235.00 kr = 313.33 kr per hour because 08:00–12:15 is a public
    holiday (the BPA agreement (Virke), § 6).
  Provisional rate.
Public holiday supplement in all: 4:15 hours, 1,331.65 kr (provisional)

So far in 2026, this run included

Gross pay: 2,330.40 kr

Hours

Hours present: 4:15
Hours with hourly pay: 4:15
Hours that count towards the limits of working time: 4:15
Hours charged to the user's decision: 4:15

DRAFT: this is not a final payslip, and nothing has been paid.
)";
    CHECK(outputs::payslip_text(sample.result, sample.legend, 1) == expected);
}

TEST_CASE("a long or Arabic name stands whole") {
    auto sample = bpa::sample::make();
    auto& person = sample.result.assistants[0].person;
    person.given_name = std::string(300, 'A');
    person.family_name = "محمد";
    const std::string slip = outputs::payslip_text(sample.result, sample.legend, 0);
    CHECK(slip.find("Ansatt:\n  " + std::string(300, 'A') + "\n  محمد\n") != std::string::npos);
}

TEST_CASE("someone without pay gets a slip that says so") {
    auto sample = bpa::sample::make();
    auto& who = sample.result.assistants[0];
    who.lines.clear();
    who.segments.clear();
    who.gross = bpa::Money{};
    who.totals = {};
    const std::string slip = outputs::payslip_text(sample.result, sample.legend, 0);
    CHECK(slip.find("Det er ingen lønn å utbetale i denne kjøringen.\n") != std::string::npos);
    CHECK(slip.find("Vakter som ikke er betalt ennå\n") != std::string::npos);
}

TEST_CASE("each assistant has one file, named by alias") {
    const auto sample = bpa::sample::make();
    std::map<std::string, std::string> written;
    outputs::write_payslips(
        sample.result,
        sample.legend,
        sample.files,
        [&written](const std::string& path, const std::string& bytes) { written[path] = bytes; });
    REQUIRE(written.size() == 2);
    CHECK(written.at("payslips/ada.txt") == outputs::payslip_text(sample.result, sample.legend, 0));
    CHECK(written.at("payslips/bo.txt") == outputs::payslip_text(sample.result, sample.legend, 1));
}
