#include "outputs/report/report.hpp"

#include "memory_sink.hpp"
#include "outputs/summary/summary.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

// Figures of eva's month are worked out in the comments of `sample_month.cpp`.
namespace outputs = bpa::outputs;
namespace line = bpa::line;
using bpa::Date;
using bpa::Exact;
using bpa::ExactMinutes;
using bpa::Minutes;
using bpa::Money;
using bpa::outputs::SlipFiles;
using bpa::sample::day;
using bpa::sample::Sample;
using bpa::source::Language;

namespace {

/// The sign between thousands, written `~` below.
std::string grouped(std::string text) {
    for (std::size_t at = text.find('~'); at != std::string::npos; at = text.find('~')) {
        text.replace(at, 1, "\xc2\xa0");
    }
    return text;
}

/// Each paragraph and row on one line.
std::string flat(const std::string& text) {
    std::string made;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool goes_on = text[i] == '\n' && i + 1 < text.size() && text[i + 1] == ' ';
        if (!goes_on) {
            made += text[i];
            continue;
        }
        made += ' ';
        i = text.find_first_not_of(' ', i + 1) - 1;
    }
    return made;
}

bool holds(const std::string& text, std::string_view what) {
    return text.find(what) != std::string::npos;
}

bpa::test::Written
written(const Sample& sample, SlipFiles slips, Language language = Language::nb) {
    outputs::ReportWriter writer{slips};
    return bpa::test::written_by(writer, bpa::sample::start_of(sample, language), sample.result);
}

std::string report_of(const Sample& sample, Language language = Language::nb) {
    return written(sample, SlipFiles::text, language).at("month-report.txt");
}

/// Eva's month with what follows from it: terms of two months, as the law had them in 2025, and the
/// hours of a decision.
Sample month() {
    Sample sample = bpa::sample::make_month();
    line::RunResult& run = sample.result;
    const Date paid = run.header.payment_date;
    const line::CitationIndex law{4};
    const bpa::DateRange term{day(2025, 5, 1), day(2025, 6, 30)};
    run.obligations.due = {
        {line::DueKind::wages, paid, run.totals.net, {paid, paid}, {}},
        {line::DueKind::report, day(2025, 6, 5), {}, {day(2025, 5, 1), day(2025, 5, 31)}, law},
        {line::DueKind::withheld_tax, day(2025, 7, 15), Money::ore(549400), term, law},
        {line::DueKind::contribution, day(2025, 7, 15), Money::ore(392900), term, law}};
    run.obligations.holiday_pay_owed = Money::ore(462000);
    run.obligations.holiday_contribution_owed = Money::ore(65142);
    // Of the 4 620,00 of holiday pay the runs earned 1 400,00 in April and 2 220,00 now: 1 000,00
    // were earned before them.
    const auto of_holiday = [](line::AccountKind kind, unsigned payment_month) {
        return line::Account{kind, 2025, payment_month, "oslo", "I"};
    };
    auto& eva = run.assistants[0];
    const auto base = line::AccountKind::holiday_contribution_base;
    const auto computed = line::AccountKind::holiday_contribution;
    eva.before.add(of_holiday(base, 4), Money::ore(140000));
    eva.before.add(of_holiday(computed, 4), Money::ore(19740));
    eva.posted.add(of_holiday(base, 5), Money::ore(222000));
    eva.posted.add(of_holiday(computed, 5), Money::ore(31302));
    // 32 hours a week: 32 x 365 / 7 hours are 1668:34 2/7. Less 600:00 and 30:00: 1038:34 2/7.
    run.arrangements[1].decision = {
        {.year = 2025,
         .awarded = ExactMinutes::of_minutes(Exact::ratio(32 * 365 * 60, 7)),
         .earlier = Minutes::of(600 * 60),
         .charged = Minutes::of(30 * 60),
         .left = ExactMinutes::of_minutes(Exact::ratio(32 * 365 * 60, 7) - Exact{630 * 60})}};
    return sample;
}

} // namespace

TEST_CASE("the report says what to do first, then what the month was") {
    CHECK(report_of(month()) == grouped(R"(Månedsrapport for mai 2025

Arbeidsgiver: Kari Nordmann BPA
Organisasjonsnummer: 310000019
Lønnsperiode: 1. mai 2025 til og med 31. mai 2025
Lønnskjøring: 2025-05/01

Dette skal du gjøre

1. Betal lønnen: Senest fredag 30. mai 2025; Beløp 13~071,00 kr
  Beløp og konto for hver assistent står nedenfor.
2. Gi hver assistent lønnsslippen: Senest fredag 30. mai 2025
  De ligger i mappen payslips. Fødselsnummeret står der, så ikke bruk vanlig
    e-post.
3. Send a-meldingen: Senest torsdag 5. juni 2025
  Meldingen til Skatteetaten om lønn, trekk og avgift for mai 2025. Programmet
    sender den ikke. (skattebetalingsloven, § 5-4)
4. Betal skattetrekket til Skatteetaten: Senest tirsdag 15. juli 2025; Beløp
  5~494,00 kr
  Skatten som er trukket av lønnen i denne kjøringen. Skattetrekk for
    utbetalinger i juni 2025 har samme frist og kommer i tillegg: beløpet kommer
    i månedsrapporten for kjøringen som utbetales da. (skattebetalingsloven,
    § 5-4)
5. Betal arbeidsgiveravgiften til Skatteetaten: Senest tirsdag 15. juli 2025;
  Beløp 3~929,00 kr
  Arbeidsgiverens avgift av lønn og pensjonspremie, for utbetalinger i mai 2025.
    Avgift for utbetalinger i juni 2025 har samme frist og kommer i tillegg:
    beløpet kommer i månedsrapporten for kjøringen som utbetales da.
    (skattebetalingsloven, § 5-4)

Kontonummer og KID til Skatteetaten står i tilbakemeldingen på a-meldingen i
  Altinn. Er den ikke sendt ennå når du betaler, finner du dem på
  skatteetaten.no.

Lønn til hver assistent

Eva Lie: Konto 1234~56~78903; Til utbetaling 13~071,00 kr
I alt: Til utbetaling 13~071,00 kr

Dette bør du se på

Ingen merknader.

Timer fra vedtaket

sol, 2025: Innvilget i året 1~668:34; Brukt før 600:00; Brukt nå 30:00; Igjen
  1~038:34

Hva måneden koster

Lønn før skatt: 18~500,00 kr
Utlegg som dekkes: 250,00 kr
Feriepenger opptjent nå, betales senere: 2~220,00 kr
Pensjon: 370,00 kr
Arbeidsgiveravgift, også av feriepenger og pensjon: 2~973,69 kr
I alt: 24~313,69 kr
Av arbeidsgiveravgiften gjelder 313,02 kr feriepengene. Den delen betales først
  når feriepengene betales, og er ikke med i det som skal til Skatteetaten for
  måneden.

Det du skylder i tillegg

Feriepenger til assistentene, opptjent hittil i året: 4~620,00 kr
Arbeidsgiveravgift av feriepenger fra kjøringene i dette programmet: 651,42 kr
Pensjon fra denne kjøringen: 370,00 kr
Trukket av lønnen til andre (pensjon, fagforening og lignende): 185,00 kr
Feriepenger og avgiften av dem betales når ferien tas eller assistenten slutter.
  Sett av pengene.
Av feriepengene var 1~000,00 kr opptjent før programmet ble tatt i bruk.
  Avgiften av dem er ikke regnet ut her og kommer i tillegg.
Pensjonspremien betales når fakturaen fra pensjonsleverandøren kommer.
Det som er trukket av lønnen, betaler du videre til dem det er trukket for.
)"));
}

TEST_CASE("in the last month of a term the earlier payments are told, and where their sums are") {
    auto sample = month();
    auto& owed = sample.result.obligations;
    for (auto& item : owed.due) {
        item.covers.last = item.covers.last ? day(2025, 5, 31) : item.covers.last;
        item.covers.first = day(2025, 4, 1);
    }
    const std::string unknown = flat(report_of(sample));
    CHECK(holds(unknown, "Skattetrekk for utbetalinger i april 2025, om det ble betalt lønn"));
    CHECK_FALSE(holds(unknown, "forrige lønnskjøring"));
    owed.before.add({line::AccountKind::unit_pay, 2025, 4, "oslo", "I"}, Money::ore(2000000));
    const std::string known = flat(report_of(sample));
    CHECK(holds(known,
                "Skattetrekk for utbetalinger i april 2025 har samme frist og kommer i "
                "tillegg: beløpet står i månedsrapporten for kjøringen som ble utbetalt da."));
    CHECK(holds(known, " Avgift for utbetalinger i april 2025 har samme frist"));
    CHECK(holds(known, "\nFristene i rapporten for forrige lønnskjøring gjelder fortsatt.\n"));
    CHECK_FALSE(holds(known, "utbetalinger i juni"));
    CHECK_FALSE(holds(known, "Tidligere kjøringer den måneden"));
}

TEST_CASE("a second run of the month: its tax comes on top, its contribution has them all") {
    auto sample = month();
    sample.result.obligations.before.add({line::AccountKind::unit_pay, 2025, 5, "oslo", "I"},
                                         Money::ore(100));
    const std::string text = flat(report_of(sample));
    CHECK(holds(text, "Skattetrekk i tidligere kjøringer med utbetaling i mai 2025 har samme"));
    CHECK(holds(text, "Tidligere kjøringer den måneden er med i beløpet."));
    for (auto& item : sample.result.obligations.due) {
        item.covers = {day(2025, 5, 30), day(2025, 5, 30)};
    }
    CHECK_FALSE(holds(flat(report_of(sample)), "Skattetrekk i tidligere"));
}

TEST_CASE("contribution on holiday pay of before the program is left to be worked out") {
    auto sample = month();
    // Somebody else, who is no part of this run, has earned 100,00.
    sample.result.obligations.holiday_pay_owed += Money::ore(10000);
    CHECK(holds(report_of(sample), "\nEn del av feriepengene var opptjent før programmet"));
    // Eva's 1 000,00 were earned in a run too.
    sample.result.assistants[0].before.add(
        {line::AccountKind::holiday_contribution_base, 2025, 3, "oslo", "I"}, Money::ore(100000));
    CHECK_FALSE(holds(report_of(sample), "før programmet ble tatt i bruk"));
}

TEST_CASE("the report in English, of tax that is due for one payment") {
    auto sample = month();
    auto& tax = sample.result.obligations.due[2];
    tax.due = day(2025, 6, 2);
    tax.covers = {day(2025, 5, 30), day(2025, 5, 30)};
    const std::string text = report_of(sample, Language::en);
    CHECK(text.starts_with("Month report for May 2025\n"));
    CHECK(holds(text, "4. Pay the tax withheld to the Tax Administration: By Monday 2 June 2025;"));
    CHECK(holds(text, "The tax taken off the pay of this run. (the"));
    CHECK(holds(text, grouped("Eva Lie: Account 1234~56~78903; To be paid out 13,071.00 kr\n")));
}

TEST_CASE("findings come with their advice once, after what it is for") {
    auto sample = month();
    const auto unapproved = [](const char* alias, const char* start) {
        return line::Finding{.code = "finding/unapproved",
                             .level = line::FindingLevel::review,
                             .assistant = alias,
                             .place = {},
                             .args = {{"assistant", alias},
                                      {"start", start},
                                      {"end", start},
                                      {"arrangement", "sol"}},
                             .citation = std::nullopt};
    };
    sample.result.findings = {unapproved("eva", "2025-05-03T10:00+02:00"),
                              unapproved("eva", "2025-05-04T10:00+02:00")};
    const std::string text = report_of(sample);
    CHECK(
        holds(text, "1. Se på merknadene før du betaler: Senest fredag 30. mai 2025\n  De står "));
    CHECK(holds(text, "2. Betal lønnen: "));
    CHECK(holds(text, "lø 03.05.2025"));
    CHECK(holds(text, "sø 04.05.2025"));
    const std::string advice = "Gjør dette: ";
    CHECK(holds(text, advice));
    CHECK(text.find(advice) == text.rfind(advice));
    CHECK(text.find("sø 04.05.2025") < text.find(advice));
    CHECK_FALSE(holds(text, "Ingen merknader"));
}

TEST_CASE("the headings that the report sends its readers to are in the summary") {
    const auto sample = bpa::sample::make();
    for (const Language language : {Language::nb, Language::en}) {
        const std::string text = flat(report_of(sample, language));
        outputs::SummaryWriter writer{{}};
        const auto others =
            bpa::test::written_by(writer, bpa::sample::start_of(sample, language), sample.result);
        const std::string& summary = others.at("summary.txt");
        std::size_t headings = 0;
        constexpr std::string_view before = "summary.txt under «";
        for (auto at = text.find(before); at != std::string::npos; at = text.find(before, at + 1)) {
            const auto from = at + before.size();
            CHECK(holds(summary, "\n\n" + text.substr(from, text.find("»", from) - from)));
            ++headings;
        }
        CHECK(headings == 2);
    }
}

TEST_CASE("what is said of several people is said once, with their names") {
    auto sample = bpa::sample::make();
    const auto unknown = [](const char* alias, const char* from, const char* hours) {
        return line::Finding{.code = "finding/floor-unknown",
                             .level = line::FindingLevel::review,
                             .assistant = alias,
                             .place = {},
                             .args = {{"assistant", alias},
                                      {"agreement", "virke-bpa"},
                                      {"key", "Minstelønn"},
                                      {"date", from},
                                      {"hours", hours}},
                             .citation = std::nullopt};
    };
    sample.result.findings = {unknown("ada", "2026-10-03", "136:45"),
                              unknown("bo", "2026-10-02", "900:30"),
                              unknown("dina", "2026-10-04", "1:00")};
    const std::string text = flat(report_of(sample));
    // 136:45 + 900:30 + 1:00 = 1 038:15; dina is no part of the run, so she has her alias.
    CHECK(holds(text,
                grouped("\nDet er ikke kontrollert om Ada Hansen, Bo Berg og dina får minst det "
                        "avtalen virke-bpa gir: satsen for «Minstelønn» er ikke bekreftet fra 2. "
                        "oktober 2026 (1~038:15 timer).\n")));
    sample.result.findings[1].args[2].second = "Tillegg";
    CHECK(holds(flat(report_of(sample)), "kontrollert om Bo Berg får minst"));
    // 200 more of them: names as a sentence can bear, and the rest counted.
    sample.result.findings.insert(
        sample.result.findings.end(), 200, unknown("somebody", "2026-10-04", "1:00"));
    CHECK(holds(flat(report_of(sample)), " til får minst det avtalen"));
}

TEST_CASE("many findings are counted, and the rest stand in their file") {
    auto sample = month();
    for (int i = 0; i < 20; ++i) {
        sample.result.findings.push_back({.code = "finding/unapproved",
                                          .level = line::FindingLevel::review,
                                          .assistant = "eva",
                                          .place = {},
                                          .args = {{"assistant", "eva"},
                                                   {"start", "2025-05-03T10:00+02:00"},
                                                   {"end", "2025-05-03T12:00+02:00"},
                                                   {"arrangement", "sol"}},
                                          .citation = std::nullopt});
    }
    CHECK(holds(report_of(sample), "\n5 til står i findings.txt.\n"));
}

TEST_CASE("more people than a page lists are a number, and the files that have them") {
    auto sample = month();
    auto& run = sample.result;
    const auto eva = run.assistants[0];
    for (int i = 0; i < 15; ++i) {
        auto copy = eva;
        copy.person.alias = "eva" + std::to_string(i);
        run.assistants.push_back(copy);
    }
    const std::string text = report_of(sample);
    CHECK(holds(text, "16 assistenter får lønn. Beløp og konto står i lønnsslippene"));
    CHECK(holds(text, "\n  Beløp og konto for hver assistent står i lønnsslippen.\n"));
    CHECK_FALSE(holds(text, "står nedenfor"));
    CHECK_FALSE(holds(text, "Eva Lie"));
}

TEST_CASE("what is not settled is told last") {
    auto sample = bpa::sample::make();
    sample.result.assistants[0].shifts[0].is_carried = true;
    sample.result.held_back = {"dina"};
    const std::string text = flat(report_of(sample));
    CHECK(holds(text, grouped("1~331,65 kr av lønnen er foreløpig: ")));
    CHECK(holds(text, "Vakter fra tidligere perioder som er betalt nå: 1.\n"));
    CHECK(holds(text,
                "Vakter som ikke er betalt ennå: Ada Hansen fr 30.10.2026 18:00–24:00. Hvorfor"));
    CHECK(holds(text, "Valg i avtalen som ingen har tatt: 1. Der teksten"));
    CHECK(holds(text, "summary.txt under «Åpne valg i avtalen, brukt som standard»"));
    sample.result.carried.assign(6, sample.result.carried[0]);
    CHECK(holds(report_of(sample), "Vakter som ikke er betalt ennå: 6. Hvorfor"));
    CHECK(holds(text, "Ikke med i denne kjøringen\n\ndina. De har feil"));
}

TEST_CASE("without due dates the wages and what is owed are there") {
    auto sample = bpa::sample::make_month();
    const std::string text = report_of(sample);
    CHECK(holds(text, "1. Betal lønnen: Senest fredag 30. mai 2025;"));
    CHECK(holds(text, grouped("Skattetrekk i kjøringen er 5~494,00 kr, og")));
}

TEST_CASE("the report has no national identity number, and a draft says so") {
    auto sample = month();
    sample.result.header.draft = true;
    sample.result.header.employer_number.clear();
    sample.result.header.employer_national_id = "05867512345";
    const std::string text = report_of(sample);
    CHECK_FALSE(holds(text, "05867512345"));
    CHECK_FALSE(holds(text, sample.result.assistants[0].person.national_id));
    CHECK_FALSE(holds(text, "Organisasjonsnummer"));
    CHECK(text.starts_with("UTKAST: ikke betal etter dette, kjøringen er ikke publisert.\n"));
}

TEST_CASE("more hours than awarded are said in words") {
    auto sample = month();
    auto& year = sample.result.arrangements[1].decision[0];
    year.left = ExactMinutes::of_minutes(Exact{-60});
    CHECK(holds(report_of(sample), "−1:00\n  Det er brukt flere timer enn vedtaket gir.\n"));
}

TEST_CASE("the report is a PDF where the slips are, and tells of slips only when there are some") {
    const auto sample = month();
    const auto both = written(sample, SlipFiles::text_and_pdf);
    REQUIRE(both.size() == 2);
    CHECK(both.at("month-report.pdf").starts_with("%PDF-"));
    CHECK(holds(both.at("month-report.txt"), "payslips, som PDF og som tekst."));
    const auto alone = written(sample, SlipFiles::none);
    REQUIRE(alone.size() == 1);
    CHECK_FALSE(holds(alone.at("month-report.txt"), "lønnsslippen"));
}
