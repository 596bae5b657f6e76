// What a message in XML gives, and what is told of one that breaks the format. Places are counted
// by hand: the body of `oppgave` begins on line 10.
#include "support.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace bpa::amelding::test {
namespace {

using Told = std::vector<std::string>;

/// A recipient with an income whose elements are `inside`.
std::string income(std::string_view inside) {
    return xml("<virksomhet><norskIdentifikator>313005372</norskIdentifikator>\n"
               "<inntektsmottaker>\n"
               "<inntekt>" +
               std::string{inside} +
               "</inntekt>\n"
               "</inntektsmottaker></virksomhet>");
}

constexpr std::string_view good_income =
    "<fordel>kontantytelse</fordel><utloeserArbeidsgiveravgift>true</utloeserArbeidsgiveravgift>"
    "<inngaarIGrunnlagForTrekk>0</inngaarIGrunnlagForTrekk><beloep> 17600.00 </beloep>"
    "<arbeidsforholdId>1001-1</arbeidsforholdId><loennsinntekt><beskrivelse>timeloenn</beskrivelse>"
    "<antall>80.25</antall></loennsinntekt>";

} // namespace

TEST_CASE("an envelope is read as it stands", "[amelding]") {
    const auto result = read(xml("<betalingsinformasjon><sumForskuddstrekk>4300</sumForskuddstrekk>"
                                 "</betalingsinformasjon>"
                                 "<pensjonsinnretning><identifikator>313006743</identifikator>"
                                 "</pensjonsinnretning>"));
    CHECK(result.stopped().empty());
    CHECK(result.told() == Told{});
    CHECK(result.kept.order == Told{"begin", "end"});
    const auto& envelope = result.kept.envelope;
    CHECK(envelope.version == Version::v2_3);
    CHECK(envelope.delivered == "2026-12-03T09:15:00Z");
    CHECK(envelope.month->text() == "2026-11");
    CHECK(envelope.system == "Lønn & mer");
    CHECK(envelope.id == "m-1");
    CHECK(envelope.reporting_unit == "313004007");
    CHECK(envelope.tax_sum == Decimal::whole(4300));
    CHECK(envelope.has_payments);
    CHECK(envelope.at == At{.line = 2, .column = 1});
    CHECK(envelope.pension_providers == Told{"313006743"});
}

TEST_CASE("an income is read with its flags, numbers and employment", "[amelding]") {
    const auto result = read(income(good_income));
    CHECK(result.told() == Told{});
    CHECK(result.kept.order == Told{"begin", "unit", "recipient", "end unit", "end"});
    REQUIRE(result.kept.recipients.size() == 1);
    const auto& incomes = result.kept.recipients.front().incomes;
    REQUIRE(incomes.size() == 1);
    CHECK(incomes.front().benefit == "kontantytelse");
    CHECK(incomes.front().bears_contribution);
    CHECK_FALSE(incomes.front().bears_withholding);
    CHECK(incomes.front().amount == Decimal::whole(17600));
    CHECK(incomes.front().employment == "1001-1");
    CHECK(incomes.front().kind == "loennsinntekt");
    CHECK(incomes.front().description == "timeloenn");
    CHECK(incomes.front().count == Decimal::of_units(802'500));
    CHECK(incomes.front().at == At{.line = 12, .column = 1});
}

TEST_CASE("a prefix is as good as none", "[amelding]") {
    const auto result =
        read("<a:melding xmlns:a=\"urn:ske:fastsetting:innsamling:a-meldingen:v2_3\"><a:Leveranse/>"
             "</a:melding>");
    CHECK(result.stopped().empty());
    CHECK(result.findings.count() == 6); // of eight elements of Leveranse two are optional
}

TEST_CASE("everything wrong is told at once, each with its place", "[amelding]") {
    const auto result = read(xml("<virksomhet>\n"
                                 "<inntektsmottaker>\n"
                                 "<forskuddstrekk><beloep>-4300.50</beloep></forskuddstrekk>\n"
                                 "<arbeidsforhold><startdato>2026-02-30</startdato>"
                                 "</arbeidsforhold>\n"
                                 "</inntektsmottaker>\n"
                                 "  <ukjent a=\"1\"><mer>x</mer></ukjent>\n"
                                 "</virksomhet>"));
    CHECK(result.stopped().empty());
    CHECK(result.told() == Told{"bad-value 12:17",        // kroner with øre
                                "wrong-order 13:1",       // employment after withholding
                                "bad-value 13:17",        // no such day
                                "missing-element 13:1",   // typeArbeidsforhold
                                "unknown-element 15:3",   //
                                "missing-element 10:1"}); // norskIdentifikator
    CHECK(result.findings.all().front().recipient == 1);
    CHECK(result.findings.all().front().field == "beloep");
    CHECK(result.findings.all().back().recipient == 0);
    for (const auto& finding : result.findings.all()) {
        CHECK(finding.severity == Severity::rejected);
    }
    // What could be read was given on.
    REQUIRE(result.kept.recipients.size() == 1);
    CHECK(result.kept.recipients.front().employments.size() == 1);
}

TEST_CASE("values that XML allows are read, and others are told of", "[amelding]") {
    const auto told = [](std::string_view beloep) {
        auto text = std::string{good_income};
        const std::string_view whole = " 17600.00 ";
        text.replace(text.find(whole), whole.size(), beloep);
        return read(income(text)).told();
    };
    for (const auto* good : {"1", "-1.5", "+.5", "12.", "0017600.000000", "33.333333"}) {
        INFO(good);
        CHECK(told(good) == Told{});
    }
    for (const auto* bad : {"", "1,5", "1e3", "1 000", "NaN", "--1", ".", "kr 5"}) {
        INFO(bad);
        REQUIRE(told(bad).size() == 1);
        CHECK(told(bad).front().starts_with("bad-value 12:"));
    }
    REQUIRE(told("9999999999999").size() == 1);
    CHECK(told("9999999999999").front().starts_with("too-large 12:"));
}

TEST_CASE("more than four decimals are rounded", "[amelding]") {
    const auto result = read(income("<beloep>33.33335</beloep>"));
    REQUIRE(result.kept.recipients.size() == 1);
    CHECK(result.kept.recipients.front().incomes.front().amount == Decimal::of_units(333'334));
}

TEST_CASE("an edition has its own elements", "[amelding]") {
    constexpr std::string_view dated =
        "<betalingsinformasjon><sumForskuddstrekkPerLoennsutbetalingsdato>"
        "<loennsutbetalingsdato>2026-11-20</loennsutbetalingsdato><beloep>1</beloep>"
        "</sumForskuddstrekkPerLoennsutbetalingsdato></betalingsinformasjon>";
    CHECK(read(xml(dated, "v2_3")).told() == Told{});
    CHECK(read(xml(dated, "v2_2")).told() == Told{"unknown-element 10:23"});
    constexpr std::string_view provider = "<pensjonsinnretning><identifikator>1</identifikator>"
                                          "</pensjonsinnretning>";
    CHECK(read(xml(provider, "v2_2")).told() == Told{});
    CHECK(read(xml(provider, "v2_1")).told() == Told{"unknown-element 10:1"});
}

TEST_CASE("an income says what it is, once", "[amelding]") {
    const auto without = std::string{good_income.substr(0, good_income.find("<loennsinntekt>"))};
    CHECK(read(income(without)).told() == Told{"missing-choice 12:1"});
    const auto twice = std::string{good_income} +
                       "<pensjonEllerTrygd><beskrivelse>x</beskrivelse></pensjonEllerTrygd>";
    REQUIRE(read(income(twice)).told().size() == 1);
    CHECK(read(income(twice)).told().front().starts_with("one-of 12:"));
}

TEST_CASE("elements that nothing is kept of are held against the format all the same",
          "[amelding]") {
    const auto with = [](std::string_view inside) {
        return read(xml("<virksomhet><norskIdentifikator>1</norskIdentifikator>"
                        "<inntektsmottaker><sjoefolksrelatertInformasjon>" +
                        std::string{inside} +
                        "</sjoefolksrelatertInformasjon></inntektsmottaker></virksomhet>"))
            .told();
    };
    CHECK(with("<antallDoegnOmbord>3</antallDoegnOmbord>") == Told{});
    CHECK(with("<antallDoegnOmbord>tre</antallDoegnOmbord>").size() == 1);
    CHECK(with("<antallDager>3</antallDager>").size() == 1);
}

TEST_CASE("text and attributes where none belong are told of", "[amelding]") {
    CHECK(read(xml("Ada")).told() == Told{"stray-text 8:1"});
    CHECK(read(xml("<betalingsinformasjon valuta=\"NOK\"/>")).told() ==
          Told{"unknown-attribute 10:1"});
    CHECK(read(xml("<betalingsinformasjon/><betalingsinformasjon/>")).told() ==
          Told{"repeated-element 10:24"});
}

TEST_CASE("a national identity number is never in what is told", "[amelding]") {
    const auto result = read(xml("<betalingsinformasjon><sumForskuddstrekk>14838831150 kr"
                                 "</sumForskuddstrekk></betalingsinformasjon>"));
    REQUIRE(result.findings.count() == 1);
    for (const auto& [name, value] : result.findings.all().front().args) {
        CHECK(value.find("14838831150") == std::string::npos);
    }
}

TEST_CASE("a file that is no message, or not whole, stops the reading", "[amelding]") {
    CHECK(read("").stopped() == "empty 0:0");
    CHECK(read(" \n").stopped() == "empty 0:0");
    CHECK(read("abc").stopped() == "not-a-message 0:0");
    CHECK(read("<html/>").stopped() == "not-a-message 1:1");
    CHECK(read("<melding/>").stopped() == "not-a-message 1:1");
    CHECK(read(xml("", "v9_9")).stopped() == "unknown-version 1:1");
    CHECK(read("\n<!DOCTYPE melding>\n<melding/>").stopped() == "document-type 2:1");
    CHECK(read(xml("<virksomhet>")).stopped().starts_with("not-well-formed 11:"));
    CHECK(read(xml("&x;")).stopped().starts_with("not-well-formed 10:"));
    CHECK(read(xml("").substr(0, 200)).stopped().starts_with("not-well-formed"));
    CHECK(read(xml("") + "<a/>").stopped().starts_with("not-well-formed"));
    for (const auto& result : {read(xml("<virksomhet>")), read(xml("&x;"))}) {
        CHECK(std::ranges::find(result.kept.order, "end") == result.kept.order.end());
    }
}

TEST_CASE("what the beginning of a file tells", "[amelding]") {
    const auto text = xml("", "v2_1");
    TextBytes bytes{text};
    const auto beginning = begin_of(bytes);
    CHECK(beginning.notation == Notation::xml);
    CHECK(beginning.version == Version::v2_1);
    CHECK_FALSE(beginning.refusal);
    TextBytes other{"{}"};
    CHECK(begin_of(other).notation == Notation::json);
}

} // namespace bpa::amelding::test
