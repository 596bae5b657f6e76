#include "memory_sink.hpp"
#include "outputs/payslip/payslip.hpp"
#include "outputs/payslip/writer.hpp"
#include "pdf_reader.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

namespace outputs = bpa::outputs;
using bpa::outputs::PayslipWriter;
using bpa::outputs::SlipFiles;
using bpa::sample::Sample;
using bpa::test::Written;

namespace {

Written written(const Sample& sample, SlipFiles files, unsigned threads = 1) {
    PayslipWriter writer{files, threads};
    return bpa::test::written_by(writer, bpa::sample::start_of(sample), sample.result);
}

/// Everything a reader hears of a PDF, in order.
std::string heard(const bpa::sample::Node& node) {
    std::string text = (node.actual.empty() ? node.text : node.actual) + "\n";
    for (const auto& kid : node.kids) {
        text += heard(kid);
    }
    return text;
}

/// What is heard has no sign between thousands.
std::string heard_in(const Written& files, const std::string& path) {
    return heard(bpa::sample::read_pdf(files.at(path)).root);
}

bool holds(const std::string& text, std::string_view what) {
    return text.find(what) != std::string::npos;
}

} // namespace

TEST_CASE("each assistant has the files that were asked for, named by alias") {
    const auto sample = bpa::sample::make();
    CHECK(written(sample, SlipFiles::none).empty());
    const Written text = written(sample, SlipFiles::text);
    REQUIRE(text.size() == 2);
    CHECK(text.at("payslips/ada.txt").starts_with("Lønnsslipp for oktober 2026\n"));
    CHECK(text.at("payslips/bo.txt").starts_with("Payslip for October 2026\n"));
    const Written both = written(sample, SlipFiles::text_and_pdf);
    REQUIRE(both.size() == 4);
    CHECK(both.at("payslips/ada.txt") == text.at("payslips/ada.txt"));
    CHECK(both.at("payslips/bo.pdf").starts_with("%PDF-"));
}

TEST_CASE("slips are the same bytes on one thread and on four") {
    const auto sample = bpa::sample::make();
    CHECK(written(sample, SlipFiles::text_and_pdf, 1) ==
          written(sample, SlipFiles::text_and_pdf, 4));
}

// Working Environment Act § 14-15 (6): how pay was worked out, the basis of holiday pay,
// deductions. Tax Payment Regulation § 5-10-30: name and national identity number, period, table or
// percent, gross, basis of withholding with what is taken off it, tax, employer with number.
TEST_CASE("text and PDF have every field that the law asks for") {
    const Written files = written(bpa::sample::make_month(), SlipFiles::text_and_pdf);
    const std::string pdf = heard_in(files, "payslips/eva.pdf");
    for (const char* field : {"Ansatt: Eva Lie",
                              "Fødselsnummer: 12849012345",
                              "Arbeidsgiver: Kari Nordmann BPA",
                              "Organisasjonsnummer: 310000019",
                              "Lønnsperiode: 1. mai 2025 til og med 31. mai 2025",
                              "Utbetalingsdato: fredag 30. mai 2025",
                              "Lønnskjøring: 2025-05/01",
                              "Skattekort: prosentkort, 30 %, biarbeidsgiver"}) {
        INFO(field);
        CHECK(holds(files.at("payslips/eva.txt"), field));
        CHECK(holds(pdf, field));
    }
    for (const char* field : {"Til konto: 12345678903",
                              "Bruttolønn: 18500,00 kr",
                              "Skattetrekk: \u22125494,00 kr",
                              "Netto til utbetaling: 13071,00 kr",
                              "Egen pensjonspremie: \u2212185,00 kr",
                              "Trekkgrunnlag: 18315,00 kr",
                              "Feriepengegrunnlag i denne kjøringen: 18500,00 kr",
                              "Opptjente feriepenger hittil i 2025: 4620,00 kr"}) {
        INFO(field);
        CHECK(holds(pdf, field));
    }
}

TEST_CASE("the properties of the PDF name nobody by number, and tell the language") {
    const Written files = written(bpa::sample::make(), SlipFiles::text_and_pdf);
    for (const auto& [path, bytes] : files) {
        CHECK_FALSE(holds(path, "12849012345"));
    }
    const auto ada = bpa::sample::read_pdf(files.at("payslips/ada.pdf"));
    CHECK(ada.title == "Lønnsslipp for oktober 2026, Kari Nordmann BPA");
    CHECK(ada.language == "nb-NO");
    CHECK(bpa::sample::read_pdf(files.at("payslips/bo.pdf")).language == "en");
}

TEST_CASE("names that look like formulas or are long reach the PDF as they are") {
    auto sample = bpa::sample::make();
    auto& person = sample.result.assistants[0].person;
    person.given_name = "=HYPERLINK(\"http://example.no\")";
    person.family_name = "محمد " + std::string(300, 'A');
    const std::string pdf = heard_in(written(sample, SlipFiles::text_and_pdf), "payslips/ada.pdf");
    CHECK(holds(pdf, "=HYPERLINK(\"http://example.no\")"));
    CHECK(holds(pdf, "محمد"));
    CHECK(holds(pdf, std::string(300, 'A')));
}
