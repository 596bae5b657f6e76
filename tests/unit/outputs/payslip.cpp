#include "outputs/payslip/payslip.hpp"

#include "sample.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

namespace outputs = bpa::outputs;

#define NBSP "\xc2\xa0"

namespace {

/// The sign between thousands, written `_` in what is expected.
std::string grouped(std::string text) {
    for (std::size_t at = text.find('_'); at != std::string::npos; at = text.find('_')) {
        text.replace(at, 1, NBSP);
    }
    return text;
}

/// The sample, with each assistant's unpaid shifts in her own result.
bpa::sample::Sample made() {
    auto sample = bpa::sample::make();
    sample.result.assistants[0].carried = sample.result.carried;
    return sample;
}

std::string slip_of(const bpa::sample::Sample& sample, std::size_t assistant) {
    return outputs::document::text(outputs::payslip_document(
        sample.result.header, sample.legend, sample.result.assistants.at(assistant)));
}

/// Without the line breaks inside a paragraph.
std::string flat(std::string text) {
    for (std::size_t at = text.find("\n  "); at != std::string::npos; at = text.find("\n  ")) {
        const std::size_t word = text.find_first_not_of(' ', at + 1);
        text.replace(at, word - at, " ");
    }
    return text;
}

bool holds(const std::string& text, std::string_view what) {
    return text.find(what) != std::string::npos;
}

} // namespace

// The whole slip, written by hand from the figures of `sample.cpp`. Hours: 16:00–23:30 less the
// break is 7:00, the night is 11:00, together 18:00. Pay of the evening: 1 526,07 + 360,00; of the
// night: 2 398,11 + 540,00.
TEST_CASE("ada's slip says what, how much and why") {
    const std::string expected =
        R"(Lønnsslipp for oktober 2026

Ansatt: Ada Hansen
Til utbetaling: 4_824,18 kr
Utbetalingsdato: tirsdag 10. november 2026
Til konto: 1234_56_78903

Fra brutto til netto

Bruttolønn: 4_824,18 kr
Skattetrekk: 0,00 kr
Netto til utbetaling: 4_824,18 kr

Arbeidsgiver og ansatt

Ansatt: Ada Hansen
Fødselsnummer: 12849012345
Arbeidsgiver: Kari Nordmann BPA
Organisasjonsnummer: 310000019
Lønnsperiode: 1. oktober 2026 til og med 31. oktober 2026
Lønnskjøring: 2026-10/01
Avtale: BPA-overenskomsten
Stilling: 60 %
Timer i full uke: 35:30
Timelønn: 218,01 kr
Ansiennitet i hele år: 0

Lønn

Timelønn (1000): Timer 18:00; Sats per time 218,01 kr; Beløp 3_924,18 kr
  218,01 kr per time: 402_441,00 kr i året delt på 1_846 timer (overenskomsten
    for BPA (Virke), § 4). 7:00 timer = 1_526,07 kr: 2. oktober; 11:00 timer =
    2_398,11 kr: 24. oktober.
Kvelds- og nattillegg (1100): Timer 15:00; Sats per time 60,00 kr; Beløp
  900,00 kr
  60,00 kr i tillegg per time fordi det er kveld eller natt (overenskomsten for
    BPA (Virke), § 5). 17:00–19:00 og 19:30–23:30, 6:00 timer = 360,00 kr: 2.
    oktober; 22:00–06:00 (klokken stilles fra 03:00 til 02:00), 9:00 timer =
    540,00 kr: 24. oktober.
Bruttolønn: Beløp 4_824,18 kr

Hittil i 2026, medregnet denne kjøringen

Bruttolønn: 123_456,78 kr

Vaktene

fr 02.10. 16:00–23:30: Pause uten lønn 19:00–19:30; Til stede 7:00; Timelønn
  7:00; Kveld eller natt 6:00; Lønn 1_886,07 kr
lø 24.10. 22:00–08:00: Til stede 11:00; Timelønn 11:00; Kveld eller natt 9:00;
  Lønn 2_938,11 kr
  Klokken stilles fra 03:00 til 02:00.
I alt: Til stede 18:00; Timelønn 18:00; Kveld eller natt 15:00; Lønn 4_824,18 kr

Timer med timelønn: 18:00
Timer som teller mot grensene for arbeidstid: 18:00
Timer som trekkes fra brukerens vedtak: 18:00

Vakter som ikke er betalt ennå

fr 30.10.2026 18:00–24:00: Vakten er ikke godkjent. Arbeidslederen eller en
  stedfortreder må godkjenne den. Da betales den i en senere lønnskjøring.
)";
    CHECK(slip_of(made(), 0) == grouped(expected));
}

TEST_CASE("bo's slip is English, provisional and a draft") {
    auto sample = bpa::sample::make();
    sample.result.header.draft = true;
    sample.result.header.employer_number.clear();
    sample.result.header.employer_national_id = "05867512345";
    const std::string expected =
        R"(DRAFT: this is not a final payslip, and nothing has been paid.

Payslip for October 2026

Employee: Bo Berg
To be paid out: 2,330.40 kr
Payment date: Tuesday 10 November 2026
To account: 9876_54_32106

From gross to net

Gross pay: 2,330.40 kr
Tax withheld: 0.00 kr
Net to be paid out: 2,330.40 kr
Of gross pay 1,331.65 kr is provisional. The rate for these days is not settled
  yet, and the last known one was used. Once the new one is settled, the pay is
  worked out again and the difference is made up.

Employer and employee

Employee: Bo Berg
National identity number: 01889054321
Employer: Kari Nordmann BPA
Employer's national identity number: 05867512345
Pay period: 1 October 2026 to 31 October 2026, both included
Pay run: 2026-10/01
Terms: Employment contract
Hourly wage: 235.00 kr

Pay

Hourly pay (1000): Hours 4:15; Rate per hour 235.00 kr; Amount 998.75 kr
  235.00 kr per hour: agreed hourly wage (the employment contract, punkt 4).
    4:15 hours = 998.75 kr: 25 October.
Public holiday supplement (1120): Hours 4:15; Rate per hour 313.33 kr; Amount
  1,331.65 kr (provisional)
  133 1/3 % of 235.00 kr = 313.33 kr per hour because it is a public holiday
    (the BPA agreement (Virke), § 6). 08:00–12:15, 4:15 hours = 1,331.65 kr: 25
    October. Provisional rate.
Gross pay: Amount 2,330.40 kr (provisional)

So far in 2026, this run included

Gross pay: 2,330.40 kr

The shifts

Sun 25 Oct 08:00–12:15: Present 4:15; Hourly pay 4:15; A public holiday 4:15;
  Pay 2,330.40 kr
In all: Present 4:15; Hourly pay 4:15; A public holiday 4:15; Pay 2,330.40 kr

Hours with hourly pay: 4:15
Hours that count towards the limits of working time: 4:15
Hours charged to the user's decision: 4:15

DRAFT: this is not a final payslip, and nothing has been paid.
)";
    CHECK(slip_of(sample, 1) == grouped(expected));
}

// Her first shift three times more, a week apart each: the reason stands once, and the days after
// what they have in common. 4 x 7:00 + 11:00 = 39:00; 4 x 1 526,07 + 2 398,11 = 8 502,39.
TEST_CASE("lines alike but for the day share a row, a reason and a sum") {
    auto sample = bpa::sample::make();
    auto& who = sample.result.assistants[0];
    const auto first = who.lines.front();
    for (const unsigned day : {16U, 9U, 30U}) {
        auto line = first;
        line.earned_on = bpa::sample::day(2026, day == 30 ? 9 : 10, day);
        who.lines.insert(who.lines.begin() + (day == 30 ? 0 : 1), line);
        who.gross += line.amount;
    }
    const std::string slip = flat(slip_of(sample, 0));
    CHECK(holds(
        slip,
        grouped("Timelønn (1000): Timer 39:00; Sats per time 218,01 kr; Beløp 8_502,39 kr ")));
    CHECK(holds(slip,
                grouped("7:00 timer = 1_526,07 kr: 30. september, 2., 9. og 16. oktober; "
                        "11:00 timer = 2_398,11 kr: 24. oktober.\n")));
    CHECK(slip.find("i året delt på") == slip.rfind("i året delt på"));
}

TEST_CASE("another rate under the same pay code has a row of its own, and the code a sum") {
    auto sample = bpa::sample::make();
    auto& who = sample.result.assistants[0];
    // The night at 220,00 an hour: 11 x 220,00 = 2 420,00, that is 21,89 more.
    auto rate = who.rates[0];
    rate.value = bpa::HourlyRate::ore(22000);
    who.rates.push_back(rate);
    who.lines[2].rate = bpa::line::RateIndex{2};
    who.lines[2].amount = bpa::Money::ore(242000);
    who.gross += bpa::Money::ore(2189);
    const std::string slip = slip_of(sample, 0);
    CHECK(holds(
        slip,
        grouped("Timelønn (1000): Timer 7:00; Sats per time 218,01 kr; Beløp 1_526,07 kr\n")));
    CHECK(holds(
        slip,
        grouped("Timelønn (1000): Timer 11:00; Sats per time 220,00 kr; Beløp 2_420,00 kr\n")));
    CHECK(holds(slip, grouped("Timelønn i alt: Timer 18:00; Beløp 3_946,07 kr\n")));
}

TEST_CASE("the head has the wages of the employment, each once") {
    auto sample = bpa::sample::make();
    auto& who = sample.result.assistants[0];
    auto rate = who.rates[0];
    rate.value = bpa::HourlyRate::ore(22000);
    who.rates.push_back(rate);
    who.lines[2].rate = bpa::line::RateIndex{2};
    CHECK(holds(slip_of(sample, 0), "Timelønn: 218,01 kr og 220,00 kr\n"));
    // A salary pays the night itself; what is paid per hour there is no wage.
    who.segments[4].is_salaried = true;
    CHECK(holds(slip_of(sample, 0), "Timelønn: 218,01 kr\n"));
}

TEST_CASE("converted time says what it is of") {
    auto sample = bpa::sample::make();
    auto& who = sample.result.assistants[0];
    // A third of the night's eleven hours.
    who.lines[2].counted = bpa::ExactMinutes::of_minutes(bpa::Exact::ratio(660, 3));
    const std::string slip = flat(slip_of(sample, 0));
    CHECK(holds(slip, "11:00 timer lønnet som 3:40 ="));
    CHECK(holds(slip, "22:00–08:00: Til stede 11:00; Timelønn 3:40; Kveld"));
    CHECK(holds(slip, "kr 3:40 timer lønnet for 11:00 timer til stede; klokken stilles"));
    CHECK(holds(slip, "I alt: Til stede 18:00; Timelønn 10:40;"));
}

// The night's supplement is converted as well: 9:00 of the 11:00 become 3:00, other figures than
// the wage's, so both are named. The same figures are told once for both.
TEST_CASE("converted kinds of a shift are told together where their time is the same") {
    auto sample = bpa::sample::make();
    auto& who = sample.result.assistants[0];
    who.lines[2].counted = bpa::ExactMinutes::of_minutes(bpa::Exact{220});
    who.lines[3].counted = bpa::ExactMinutes::of_minutes(bpa::Exact{180});
    CHECK(holds(flat(slip_of(sample, 0)),
                "kr 3:40 timer lønnet for 11:00 timer til stede, 3:00 for 9:00; klokken"));
    who.lines[3].quantity = who.lines[2].quantity;
    who.lines[3].counted = who.lines[2].counted;
    CHECK(
        holds(flat(slip_of(sample, 0)), "kr 3:40 timer lønnet for 11:00 timer til stede; klokken"));
}

TEST_CASE("one hour is one, in both languages") {
    auto sample = bpa::sample::make();
    auto& who = sample.result.assistants[0];
    who.lines[0].quantity = bpa::Minutes::of(60);
    who.lines[0].counted = bpa::ExactMinutes::of(who.lines[0].quantity);
    CHECK(holds(flat(slip_of(sample, 0)), grouped(" 1:00 time = 1_526,07 kr: 2. oktober; ")));
    who.person.language = bpa::source::Language::en;
    CHECK(holds(flat(slip_of(sample, 0)), " 1:00 hour = 1,526.07 kr: 2 October; "));
}

// The same wage with 3 years of seniority for the first shift and 4 for the second.
TEST_CASE("an anniversary that changes no pay makes no second row") {
    auto sample = bpa::sample::make();
    auto& who = sample.result.assistants[0];
    const auto with_years = [](bpa::line::Rate rate, int years) {
        rate.derivation.inputs.push_back(
            {bpa::line::InputName::seniority_years, bpa::Exact{years}, bpa::source::Place{}});
        return rate;
    };
    const auto plain = who.rates[0];
    who.rates[0] = with_years(plain, 3);
    who.rates.push_back(with_years(plain, 4));
    who.lines[2].rate = bpa::line::RateIndex{2};
    CHECK(holds(flat(slip_of(sample, 0)),
                grouped("Timelønn (1000): Timer 18:00; Sats per time 218,01 kr; Beløp 3_924,18 kr "
                        "218,01 kr per time med 3 og deretter 4 års ansiennitet: 402_441,00 kr")));
    who.rates[2] = with_years(plain, 4);
    who.rates[2].value = bpa::HourlyRate::ore(21802);
    CHECK(holds(slip_of(sample, 0), "Timelønn i alt: "));
}

TEST_CASE("an overtime row names the limits that were reached") {
    auto sample = bpa::sample::make();
    auto& who = sample.result.assistants[0];
    who.lines[1].derivation.inputs.push_back(
        {bpa::line::InputName::week_limit, bpa::Minutes::of(38 * 60), bpa::line::CitationIndex{0}});
    CHECK(holds(flat(slip_of(sample, 0)), "grensen på 38:00 timer i uken var nådd"));
    // The evening is on 2 October: 1 January is in week 1, and 29 September, 271 days after, is the
    // Tuesday of week 40.
    for (auto& segment : who.segments) {
        segment.is_week_full = segment.date == bpa::sample::day(2026, 10, 2);
    }
    CHECK(holds(flat(slip_of(sample, 0)), "timer i uken var nådd i uke 40. 17:00"));
    who.person.language = bpa::source::Language::en;
    CHECK(holds(flat(slip_of(sample, 0)), "38:00 hours in the week was reached in week 40. 17:00"));
}

TEST_CASE("arrangements and employments are told where there are several") {
    auto sample = bpa::sample::make();
    auto& who = sample.result.assistants[0];
    who.shifts[1].arrangement = "måne";
    who.shifts[1].employment = 2;
    who.person.employments.push_back({.number = 2, .terms = {"Egen avtale", "Own terms"}});
    const std::string slip = slip_of(sample, 0);
    CHECK(holds(slip, "Arbeidsforhold 2\n\nAvtale: Egen avtale\nTimelønn: 218,01 kr\n"));
    CHECK(holds(slip, "Timelønn (1000), arbeidsforhold 2: Timer 11:00;"));
    CHECK(holds(slip, "22:00–08:00: Arbeidsforhold 2; Ordning måne; Til stede"));
}

// Two kinds that both shifts have, and four that the evening alone has: beside the break there is
// room for four, and of those the two with the highest numbers have no column.
TEST_CASE("the rarest kinds of hours stand below the row") {
    auto sample = bpa::sample::make();
    auto& who = sample.result.assistants[0];
    for (const int number : {1300, 1310, 1320, 1330}) {
        const std::string name = "Tillegg " + std::to_string(number);
        sample.legend.pay_codes.push_back(
            {.code = "x", .number = number, .name = {name, name}, .place = {}});
        auto line = who.lines[0];
        line.code = static_cast<bpa::line::PayCodeIndex>(sample.legend.pay_codes.size() - 1);
        line.quantity = bpa::Minutes::of(60);
        line.counted = bpa::ExactMinutes::of(line.quantity);
        line.amount = bpa::Money{};
        who.lines.push_back(line);
    }
    const std::string slip = flat(slip_of(sample, 0));
    CHECK(holds(slip,
                grouped("Kveld eller natt 6:00; Tillegg 1300 1:00; Tillegg 1310 1:00; Lønn "
                        "1_886,07 kr Tillegg 1320 1:00; Tillegg 1330 1:00.\n")));
    CHECK(holds(slip, grouped("Lønn 4_824,18 kr Tillegg 1320 1:00; Tillegg 1330 1:00.\n")));
}

TEST_CASE("a shift from an earlier period says so") {
    auto sample = bpa::sample::make();
    auto& shift = sample.result.assistants[0].shifts[0];
    shift.is_carried = true;
    shift.period = "2026-09";
    CHECK(holds(slip_of(sample, 0), "  Fra lønnsperioden september 2026, betalt nå.\n"));
}

TEST_CASE("a slip whose rows do not come to the result's sums is a bug, not a document") {
    auto sample = bpa::sample::make();
    sample.result.assistants[0].gross += bpa::Money::ore(1);
    CHECK_THROWS(slip_of(sample, 0));
}

TEST_CASE("a long or Arabic name stands whole") {
    auto sample = bpa::sample::make();
    auto& person = sample.result.assistants[0].person;
    person.given_name = std::string(300, 'A');
    person.family_name = "محمد";
    CHECK(holds(slip_of(sample, 0), "Ansatt:\n  " + std::string(300, 'A') + "\n  محمد\n"));
    person.given_name = "=HYPERLINK(\"http://example.no\")";
    person.family_name = "@x";
    CHECK(holds(slip_of(sample, 0), "Ansatt: =HYPERLINK(\"http://example.no\") @x\n"));
}

TEST_CASE("what others see of the file names nobody by number") {
    const auto sample = bpa::sample::make();
    const auto slip =
        outputs::payslip_document(sample.result.header, sample.legend, sample.result.assistants[0]);
    CHECK(slip.title == "Lønnsslipp for oktober 2026, Kari Nordmann BPA");
    CHECK(slip.author == "Kari Nordmann BPA");
    CHECK(slip.date == bpa::sample::day(2026, 11, 10));
    CHECK(slip.language == bpa::source::Language::nb);
    CHECK(slip.mark.empty());
}

TEST_CASE("someone without pay gets a slip that says so") {
    auto sample = made();
    auto& who = sample.result.assistants[0];
    who.lines.clear();
    who.segments.clear();
    who.gross = bpa::Money{};
    who.totals = {};
    who.shifts.clear();
    const std::string slip = slip_of(sample, 0);
    CHECK(holds(slip, "Det er ingen lønn å utbetale i denne kjøringen.\n"));
    CHECK(holds(slip, "Vakter som ikke er betalt ennå\n"));
}
