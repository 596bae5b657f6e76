// The answer of fixtures/bank-files with one thing changed at a time, alone and against the file it
// answers.
#include "bank/check.hpp"
#include "bank/reader.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace bpa::bank {
namespace {

using Codes = std::set<std::string>;

std::string fixture(const std::string& name) {
    std::ifstream file{std::string{BPA_SOURCE_DIR} + "/fixtures/bank-files/" + name};
    return {std::istreambuf_iterator<char>{file}, {}};
}

AnyFile read(const std::string& text) {
    amelding::TextBytes bytes{text};
    std::optional<Refusal> refusal;
    auto file = read_file(bytes, refusal);
    REQUIRE(file);
    return std::move(*file);
}

struct Change {
    std::string from;
    std::string to;
};

Codes codes_after(const std::vector<Change>& changes, bool is_against = false) {
    auto text = fixture("answer.pain.002.001.03.xml");
    for (const auto& [from, to] : changes) {
        const auto at = text.find(from);
        REQUIRE(at != std::string::npos);
        text.replace(at, from.size(), to);
    }
    const auto status = read(text);
    const auto payment = read(fixture("payment.pain.001.001.03.xml"));
    Findings findings;
    check(std::get<StatusFile>(status),
          is_against ? &std::get<PaymentFile>(payment) : nullptr,
          findings);
    Codes codes;
    for (const auto& finding : findings.all()) {
        codes.insert(finding.code.substr(finding.code.find('/') + 1));
    }
    return codes;
}

} // namespace

TEST_CASE("an answer as it should be has no findings") {
    CHECK(codes_after({}).empty());
    CHECK(codes_after({}, true).empty());
}

TEST_CASE("an answer that contradicts itself, or says nothing") {
    CHECK(codes_after({{"<OrgnlMsgId>SOLSKINN-2026-11</OrgnlMsgId>", ""}}) ==
          Codes{"missing-field"});
    CHECK(codes_after({{"<GrpHdr><MsgId>SVAR-1</MsgId>", "<GrpHdr>"}}) == Codes{"missing-field"});
    // Nobody is told which payment it is.
    CHECK(codes_after({{"<OrgnlEndToEndId>SOLSKINN-2026-11-1-2</OrgnlEndToEndId>", ""},
                       {"<OrgnlInstrId>SOLSKINN-2026-11-1-2</OrgnlInstrId>", ""}}) ==
          Codes{"missing-field"});
    CHECK(codes_after({{"<PmtInfSts>ACCP<", "<PmtInfSts>OKAY<"}}) == Codes{"status-unknown-code"});
    CHECK(codes_after({{"<StsRsnInf><Rsn><Cd>AC01</Cd></Rsn><AddtlInf>Ugyldig konto</AddtlInf>"
                        "</StsRsnInf>",
                        ""}}) == Codes{"status-without-reason"});
    CHECK(codes_after({{"<PmtInfSts>PART<", "<PmtInfSts>ACCP<"}}) == Codes{"status-contradicts"});
    // The file is taken, and a payment below is not; its block says nothing itself.
    CHECK(codes_after({{"<GrpSts>PART<", "<GrpSts>ACCP<"}, {"<PmtInfSts>PART</PmtInfSts>", ""}}) ==
          Codes{"status-contradicts"});
    CHECK(codes_after({{"<GrpSts>PART<", "<GrpSts>RJCT<"}}) == Codes{"status-contradicts"});
    CHECK(codes_after({{"<OrgnlPmtInfId>SOLSKINN-2026-11-2",
                        "<OrgnlPmtInfId>SOLSKINN-2026-11-1"}}) == Codes{"status-twice"});
    const std::string answer = "<OrgnlEndToEndId>SOLSKINN-2026-11-1-2</OrgnlEndToEndId>"
                               "<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC01</Cd></Rsn></StsRsnInf>"
                               "</TxInfAndSts>";
    CHECK(codes_after({{"</TxInfAndSts>", "</TxInfAndSts><TxInfAndSts>" + answer}}) ==
          Codes{"status-twice"});
}

TEST_CASE("an answer without any status") {
    Findings findings;
    const auto file = read("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.03\">"
                           "<CstmrPmtStsRpt><GrpHdr><MsgId>A</MsgId></GrpHdr><OrgnlGrpInfAndSts>"
                           "<OrgnlMsgId>B</OrgnlMsgId></OrgnlGrpInfAndSts></CstmrPmtStsRpt>"
                           "</Document>");
    check(std::get<StatusFile>(file), nullptr, findings);
    REQUIRE(findings.count() == 1);
    CHECK(findings.all()[0].code == "bank/status-says-nothing");
}

TEST_CASE("an answer against the file it answers") {
    CHECK(codes_after({{"<OrgnlMsgId>SOLSKINN-2026-11<", "<OrgnlMsgId>SOLSKINN-2026-10<"}}, true) ==
          Codes{"answers-other-message"});
    CHECK(codes_after({{"<OrgnlNbOfTxs>4<", "<OrgnlNbOfTxs>5<"}}, true) == Codes{"answers-count"});
    CHECK(codes_after({{">pain.001.001.03<", ">pain.001.001.09<"}}, true) ==
          Codes{"answers-other-edition"});
    CHECK(codes_after({{">pain.001.001.03<", ">pain.001<"}}, true).empty());
    CHECK(codes_after({{"<OrgnlPmtInfId>SOLSKINN-2026-11-2", "<OrgnlPmtInfId>SOLSKINN-2026-11-3"}},
                      true) == Codes{"answers-unknown"});
    CHECK(codes_after(
              {{"<OrgnlEndToEndId>SOLSKINN-2026-11-1-2", "<OrgnlEndToEndId>SOLSKINN-2026-11-2-2"}},
              true) == Codes{"answers-unknown"});
}

} // namespace bpa::bank
