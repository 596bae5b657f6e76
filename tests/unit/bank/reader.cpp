// The samples of the shared data, read by eye; without them that part is skipped. Broken files are
// written here.
#include "bank/reader.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <variant>

namespace bpa::bank {
namespace {

/// Knows what reading gave.
struct Read {
    std::optional<AnyFile> file;
    std::string refusal;
};

Read read_text(const std::string& text) {
    amelding::TextBytes bytes{text};
    std::optional<Refusal> refusal;
    auto file = read_file(bytes, refusal);
    return {std::move(file), refusal ? refusal->code : ""};
}

/// Nothing without the shared data.
std::optional<AnyFile> sample(const std::string& name) {
    const char* shared = std::getenv("BPA_SHARED"); // NOLINT(concurrency-mt-unsafe): one thread
    if (shared == nullptr) {
        return std::nullopt;
    }
    const auto path = std::filesystem::path{shared} / "data/pain001-samples" / name;
    if (!std::filesystem::exists(path)) {
        return std::nullopt;
    }
    amelding::FileBytes bytes{path};
    std::optional<Refusal> refusal;
    auto file = read_file(bytes, refusal);
    CHECK_FALSE(refusal);
    return file;
}

const std::string space = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.03";

} // namespace

TEST_CASE("a payment file of either edition") {
    for (const auto* edition : {"03", "09"}) {
        const auto any = sample(std::string{"salary-2026-12.pain.001.001."} + edition + ".xml");
        if (!any) {
            WARN("skipped: not present: the samples");
            return;
        }
        const auto& file = std::get<PaymentFile>(*any);
        CHECK(file.id.text == "LONN-202612-000001");
        CHECK(file.count.text == "5");
        CHECK(file.control_sum.text == "68147.00");
        CHECK(file.initiator.text == "Eksempel BPA AS");
        REQUIRE(file.ids.size() == 1);
        CHECK(file.ids[0].code.text == "CUST");
        REQUIRE(file.blocks.size() == 2);
        const auto& wages = file.blocks[0];
        CHECK(wages.purpose.text == "SALA");
        CHECK(wages.service_level.text == "NURG");
        CHECK(wages.batch.text == "true");
        CHECK(wages.day == Date::from_civil(2027, 1, 15));
        CHECK(wages.account.form == Account::Form::bban);
        CHECK(wages.account.number.text == "99990001010");
        CHECK(wages.account.currency.text == "NOK");
        CHECK(wages.bank.text == "DNBANOKK");
        CHECK(wages.charges.text == "SLEV");
        REQUIRE(wages.transfers.size() == 3);
        CHECK(wages.transfers[1].payee.text == "Test Ærlig Åsnes");
        CHECK(wages.transfers[1].sum == Money::ore(1'842'035));
        CHECK(wages.transfers[1].currency.text == "NOK");
        REQUIRE(wages.transfers[1].texts.size() == 1);
        CHECK(wages.transfers[1].texts[0].text == "Lønn desember 2026");
        const auto& tax = file.blocks[1];
        CHECK(tax.purpose.text.empty());
        REQUIRE(tax.transfers.size() == 2);
        REQUIRE(tax.transfers[0].references.size() == 1);
        CHECK(tax.transfers[0].references[0].text == "31000001927014");
        CHECK(tax.transfers[1].account.number.text == "99990001363");
        CHECK(tax.transfers[1].texts.empty());
    }
}

TEST_CASE("a status file of either edition") {
    for (const auto* edition : {"03", "10"}) {
        const auto any =
            sample(std::string{"status-partly-rejected.pain.002.001."} + edition + ".xml");
        if (!any) {
            WARN("skipped: not present: the samples");
            return;
        }
        const auto& file = std::get<StatusFile>(*any);
        CHECK(file.original.text == "LONN-202612-000001");
        CHECK(file.status.text == "PART");
        REQUIRE(file.blocks.size() == 2);
        CHECK(file.blocks[0].status.text == "PART");
        REQUIRE(file.blocks[0].transfers.size() == 1);
        const auto& rejected = file.blocks[0].transfers[0];
        CHECK(rejected.end_to_end.text == "LONN-202612-000001-1-2");
        CHECK(rejected.status.text == "RJCT");
        REQUIRE(rejected.reasons.size() == 1);
        CHECK(rejected.reasons[0].code.text == "AC01");
        CHECK(rejected.reasons[0].texts == std::vector<std::string>{"Ugyldig kontonummer"});
        CHECK(file.blocks[1].status.text == "ACCP");
        CHECK(file.blocks[1].at.line == 11);
    }
}

TEST_CASE("what is no bank file, or made to do harm, is refused") {
    CHECK(read_text("").refusal == "bank/not-well-formed");
    CHECK(read_text("plain text").refusal == "bank/not-well-formed");
    CHECK(read_text("<a/>").refusal == "bank/not-a-bank-file");
    CHECK(read_text("<Document xmlns='" + space + "'/>").refusal == "bank/not-a-bank-file");
    CHECK(read_text("<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'/>").refusal ==
          "bank/unknown-edition");
    CHECK(read_text("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>").refusal ==
          "bank/document-type");
    CHECK(read_text("<Document xmlns='" + space + "'><CstmrPmtStsRpt>").refusal ==
          "bank/not-well-formed");
    CHECK(read_text("<Document xmlns='" + space + "'><a>&unknown;</a></Document>").refusal ==
          "bank/not-well-formed");
    std::string deep = "<Document xmlns='" + space + "'>";
    for (int i = 0; i < 100; ++i) {
        deep += "<a>";
    }
    CHECK(read_text(deep).refusal == "bank/too-deep");
    const std::string name(10'001, 'x');
    CHECK(read_text("<Document xmlns='" + space + "'><a>" + name + "</a></Document>").refusal ==
          "bank/too-long");
}

TEST_CASE("elements of another namespace are not taken for ours") {
    const auto read =
        read_text("<Document xmlns='" + space +
                  "' xmlns:o='urn:other'><CstmrPmtStsRpt><OrgnlGrpInfAndSts><o:OrgnlMsgId>A"
                  "</o:OrgnlMsgId></OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>");
    REQUIRE(read.file);
    CHECK(std::get<StatusFile>(*read.file).original.text.empty());
}

} // namespace bpa::bank
