#include "memory_sink.hpp"
#include "outputs/audit/audit.hpp"
#include "outputs/summary/summary.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

// What the employer keeps account of: hours awarded, and what is due by when.
namespace outputs = bpa::outputs;
namespace line = bpa::line;
using bpa::Exact;
using bpa::ExactMinutes;
using bpa::Minutes;
using bpa::Money;
using bpa::sample::day;
using bpa::source::Language;

namespace {

line::DecisionYear account(const Exact& awarded, int earlier, int charged) {
    return {.year = 2025,
            .awarded = ExactMinutes::of_minutes(awarded),
            .earlier = Minutes::of(earlier),
            .charged = Minutes::of(charged),
            .left = ExactMinutes::of_minutes(awarded - Exact{earlier + charged})};
}

/// The month of eva's, with hours of two decisions and three things due.
bpa::sample::Sample with_accounts() {
    auto sample = bpa::sample::make_month();
    auto& result = sample.result;
    result.arrangements[0].municipality = "0301";
    // 30 hours awarded, 40 used.
    result.arrangements[0].decision = {account(Exact{1800}, 600, 1800)};
    result.arrangements[1].municipality = "4601";
    // 32 × 365 / 7 hours are 700 800 / 7 minutes; 1 000 and 30 hours used leave 268 200 / 7.
    result.arrangements[1].decision = {account(Exact::ratio(700800, 7), 60000, 1800)};
    auto& owed = result.obligations;
    const auto paid = day(2025, 5, 30);
    owed.due = {{.kind = line::DueKind::wages,
                 .due = paid,
                 .amount = Money::ore(1282100),
                 .covers = {paid, paid},
                 .basis = std::nullopt},
                {.kind = line::DueKind::report,
                 .due = day(2025, 6, 5),
                 .amount = std::nullopt,
                 .covers = {day(2025, 5, 1), day(2025, 5, 31)},
                 .basis = owed.claim_basis},
                {.kind = line::DueKind::contribution,
                 .due = day(2025, 7, 15),
                 .amount = owed.contribution_claim,
                 .covers = {day(2025, 5, 1), day(2025, 6, 30)},
                 .basis = owed.claim_basis}};
    return sample;
}

std::string summary_of(const bpa::sample::Sample& sample, Language language) {
    std::string shown;
    outputs::SummaryWriter writer{{}, &shown};
    static_cast<void>(
        bpa::test::written_by(writer, bpa::sample::start_of(sample, language), sample.result));
    return shown;
}

/// The sign between thousands, written `~` below.
std::string grouped(std::string text) {
    for (std::size_t at = text.find('~'); at != std::string::npos; at = text.find('~')) {
        text.replace(at, 1, "\xc2\xa0");
    }
    return text;
}

} // namespace

TEST_CASE("the audit holds accounts of decisions, and what is due") {
    const auto sample = with_accounts();
    outputs::AuditWriter writer;
    const auto written =
        bpa::test::written_by(writer, bpa::sample::start_of(sample), sample.result);
    CHECK(written.at("audit/decisions.csv") ==
          "arrangement,municipality,year,awarded_minutes,earlier_minutes,charged_minutes,"
          "left_minutes,draft\n"
          "hav,0301,2025,1800,600,1800,-600,\n"
          "sol,4601,2025,700800/7,60000,1800,268200/7,\n");
    const std::string basis = ",collection,§ 5-4,2025-01-01,verified,";
    const std::string& due = written.at("audit/due.csv");
    CHECK(due.find("due,kind,amount,paid_from,paid_until,source,at,in_force,confidence,"
                   "basis_place,payee,account,kid,reference,assistant,order,draft\n"
                   "2025-05-30,wages,12821.00,2025-05-30,2025-05-30,,,,,,,,,,,,\n"
                   "2025-06-05,report,,2025-05-01,2025-05-31" +
                   basis) == 0);
    CHECK(due.find("\n2025-07-15,contribution,3929.00,2025-05-01,2025-06-30" + basis) !=
          std::string::npos);
}

TEST_CASE("the summary tells what is left and what is due, in both languages") {
    const auto bokmal = summary_of(with_accounts(), Language::nb);
    // Columns are as wide as their longest cell, two spaces apart: 7, 7, 4, 16, 9, 8 and 6. The
    // 2/7 of a minute stand in the audit alone.
    CHECK(bokmal.find(
              grouped("\nTimer fra vedtaket\n\n"
                      "Ordning  Kommune    År  Innvilget i året  Brukt før  Brukt nå   Igjen\n"
                      "hav         0301  2025             30:00      10:00     30:00  −10:00\n"
                      "sol         4601  2025          1~668:34   1~000:00     30:00  638:34\n")) !=
          std::string::npos);
    CHECK(bokmal.find(grouped(
              "\nFrister\n\n"
              "fredag 30. mai 2025: lønn til assistentene 12~821,00 kr\n"
              "torsdag 5. juni 2025: a-melding; utbetalt i mai 2025 (skattebetalingsloven,\n"
              "  § 5-4)\n"
              "tirsdag 15. juli 2025: arbeidsgiveravgift for måneden hittil 3~929,00 kr;\n"
              "  terminen er mai 2025 til juni 2025 (skattebetalingsloven, § 5-4)\n")) !=
          std::string::npos);
    const auto english = summary_of(with_accounts(), Language::en);
    CHECK(english.find("\nHours of the decision\n") != std::string::npos);
    CHECK(english.find("Thursday 5 June 2025: monthly report (a-melding); paid in May 2025") !=
          std::string::npos);
}

TEST_CASE("without accounts and deadlines the summary says nothing of them") {
    const auto text = summary_of(bpa::sample::make_month(), Language::nb);
    CHECK(text.find("Timer fra vedtaket") == std::string::npos);
    CHECK(text.find("Frister") == std::string::npos);
}
