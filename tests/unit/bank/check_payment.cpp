// The payment file of fixtures/bank-files with one thing changed at a time: the codes that must
// come are said by the rule of the format or of Norwegian payment that the change breaks, and the
// file as it is gives none. Accounts are of register 9999; the tax account is that of the rules.
#include "bank/check.hpp"
#include "bank/reader.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
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

std::string clean() {
    static const std::string text = fixture("payment.pain.001.001.03.xml");
    return text;
}

/// Knows a text that stands in the file, and what is written in its place.
struct Change {
    std::string from;
    std::string to;
};

/// The first place from `after` on is changed.
std::string changed(std::string text, const std::vector<Change>& changes) {
    for (const auto& [from, to] : changes) {
        const auto at = text.find(from);
        REQUIRE(at != std::string::npos);
        text.replace(at, from.size(), to);
    }
    return text;
}

const calendar::DayCalendar& weekdays() {
    static const calendar::DayCalendar days{{{.id = "christmas_day",
                                              .kind = calendar::DayKind::public_holiday,
                                              .rule = calendar::FixedDay{12, 25},
                                              .from = *Date::from_civil(2000, 1, 1)}}};
    return days;
}

std::optional<Date> next_bank_day(Date day) {
    do {
        day = day.plus_days(1);
    } while (!weekdays().is_bank_day(day));
    return day;
}

Findings findings_in(const std::string& text) {
    amelding::TextBytes bytes{text};
    std::optional<Refusal> refusal;
    const auto file = read_file(bytes, refusal);
    INFO((refusal ? refusal->code : ""));
    REQUIRE(file);
    Findings findings;
    check(std::get<PaymentFile>(*file),
          {.calendar = weekdays(), .tax_accounts = {"76940524802"}, .tax_due = next_bank_day},
          findings);
    return findings;
}

Codes codes_in(const std::string& text) {
    Codes codes;
    const auto findings = findings_in(text);
    for (const auto& finding : findings.all()) {
        codes.insert(finding.code.substr(finding.code.find('/') + 1));
    }
    return codes;
}

Codes codes_after(const std::vector<Change>& changes) {
    return codes_in(changed(clean(), changes));
}

/// What the payment begins with, to change something of that payment: `1-2`.
std::string id_of(const std::string& payment) {
    return "<EndToEndId>SOLSKINN-2026-11-" + payment + "</EndToEndId>";
}

} // namespace

TEST_CASE("a payment file as it should be has no findings, in either edition") {
    CHECK(codes_in(clean()).empty());
    CHECK(codes_in(fixture("payment.pain.001.001.09.xml")).empty());
}

TEST_CASE("counts and sums of the file and of its blocks") {
    CHECK(codes_after({{"<NbOfTxs>4<", "<NbOfTxs>5<"}}) == Codes{"count"});
    CHECK(codes_after({{"<NbOfTxs>2<", "<NbOfTxs>3<"}}) == Codes{"count"});
    CHECK(codes_after({{"<NbOfTxs>4<", "<NbOfTxs>four<"}}) == Codes{"bad-value"});
    CHECK(codes_after({{"<NbOfTxs>4</NbOfTxs>", ""}}) == Codes{"missing-field"});
    CHECK(codes_after({{"<NbOfTxs>2</NbOfTxs>", ""}}).empty()); // of a block it may be left out
    // One øre more in one payment: the block and the file are both off.
    const auto off = findings_in(changed(clean(), {{">21350.40<", ">21350.41<"}}));
    REQUIRE(off.count() == 2);
    CHECK(off.all()[0].code == "bank/control-sum");
    CHECK(off.all()[0].payment == "SOLSKINN-2026-11-1");
    CHECK(off.all()[0].args[1].second == "31226.66");
    CHECK(off.all()[1].payment.empty());
    CHECK(codes_after({{"<CtrlSum>40026.65<", "<CtrlSum>40 026,65<"}}) == Codes{"bad-value"});
    CHECK(codes_after({{"<CtrlSum>40026.65</CtrlSum>", ""}}).empty());
    CHECK(codes_after({{"<CtrlSum>40026.65<", "<CtrlSum>40026.650<"}}).empty());
}

TEST_CASE("ids that come twice, that are missing, and that say nothing") {
    const std::string second = "SOLSKINN-2026-11-1-2";
    CHECK(codes_after({{"<EndToEndId>" + second, "<EndToEndId>SOLSKINN-2026-11-1-1"}}) ==
          Codes{"id-twice"});
    CHECK(codes_after({{"<InstrId>" + second, "<InstrId>SOLSKINN-2026-11-1-1"}}) ==
          Codes{"id-twice"});
    const auto blocks = findings_in(
        changed(clean(), {{"<PmtInfId>SOLSKINN-2026-11-2", "<PmtInfId>SOLSKINN-2026-11-1"}}));
    REQUIRE(blocks.count() == 1);
    CHECK(blocks.all()[0].code == "bank/id-twice");
    CHECK(blocks.all()[0].severity == Severity::file);
    CHECK(codes_after({{id_of("1-1"), "<EndToEndId>NOTPROVIDED</EndToEndId>"}}) ==
          Codes{"id-not-provided"});
    CHECK(codes_after({{id_of("1-1"), ""}}) == Codes{"missing-field"});
    CHECK(codes_after({{"<MsgId>SOLSKINN-2026-11</MsgId>", ""}}) == Codes{"missing-field"});
}

TEST_CASE("accounts of who pays and who is paid") {
    CHECK(codes_after({{"99990001088", "99990001089"}}) == Codes{"account-number"});
    CHECK(codes_after({{"99990001010", "9999000101"}}) == Codes{"account-number"});
    CHECK(codes_after({{"99990001088", "9999.00.01088"}}) == Codes{"account-number"});
    CHECK(codes_after({{"99990001088", "NO2499990050313"}}) == Codes{"account-form"});
    CHECK(codes_after({{"<Othr><Id>99990001088</Id><SchmeNm><Cd>BBAN</Cd></SchmeNm></Othr>",
                        "<IBAN>99990001088</IBAN>"}}) == Codes{"account-form"});
    CHECK(codes_after({{"<Othr><Id>99990001088</Id><SchmeNm><Cd>BBAN</Cd></SchmeNm></Othr>",
                        "<IBAN>NO9386011117947</IBAN>"}})
              .empty());
    CHECK(codes_after({{"<Othr><Id>99990001088</Id><SchmeNm><Cd>BBAN</Cd></SchmeNm></Othr>",
                        "<IBAN>NO9486011117947</IBAN>"}}) == Codes{"iban"});
    CHECK(codes_after({{"99990001088</Id><SchmeNm><Cd>BBAN</Cd></SchmeNm>", "99990001088</Id>"}}) ==
          Codes{"account-scheme"});
    CHECK(codes_after({{"<Othr><Id>99990001088</Id><SchmeNm><Cd>BBAN</Cd></SchmeNm></Othr>",
                        ""}}) == Codes{"account-missing"});
    CHECK(codes_after({{"<Othr><Id>99990001010</Id><SchmeNm><Cd>BBAN</Cd></SchmeNm></Othr>",
                        ""}}) == Codes{"account-missing"});
    CHECK(codes_after({{"99990001088", "99990001010"}}) == Codes{"own-account"});
    CHECK(codes_after({{"DNBANOKK", "DNBANOK"}}) == Codes{"bic"});
    CHECK(codes_after({{"DNBANOKK", "dnbanokk"}}) == Codes{"bic"});
    CHECK(codes_after({{"DNBANOKK", "DNBANOKKXXX"}}).empty());
    CHECK(codes_after({{"<BIC>DNBANOKK</BIC>", ""}}) == Codes{"missing-field"});
}

TEST_CASE("an account abroad needs a bank, a report and a block of its own") {
    const Change abroad{"<Othr><Id>99990001088</Id><SchmeNm><Cd>BBAN</Cd></SchmeNm></Othr>",
                        "<IBAN>DE89370400440532013000</IBAN>"}; // the example of the register
    const Change bank{"<Cdtr><Nm>Kari",
                      "<CdtrAgt><FinInstnId><BIC>COBADEFF</BIC></FinInstnId></CdtrAgt>"
                      "<Cdtr><Nm>Kari"};
    const Change report{"<RmtInf>", "<RgltryRptg><Dtls><Cd>38</Cd></Dtls></RgltryRptg><RmtInf>"};
    const Change shared{"<ChrgBr>SLEV<", "<ChrgBr>SHAR<"};
    CHECK(codes_after({abroad}) ==
          Codes{"foreign-without-bic", "foreign-without-report", "foreign-mixed", "charges"});
    CHECK(codes_after({abroad, bank, report, shared}) == Codes{"foreign-mixed"});
    // Alone in its block.
    auto alone = changed(clean(), {abroad, bank, report, shared});
    const auto second = alone.find("<CdtTrfTxInf>", alone.find("</CdtTrfTxInf>"));
    const auto end = alone.find("</CdtTrfTxInf>", second) + 14;
    alone.erase(second, end - second);
    alone = changed(alone,
                    {{"<NbOfTxs>4<", "<NbOfTxs>3<"},
                     {"<NbOfTxs>2<", "<NbOfTxs>1<"},
                     {"40026.65", "30150.40"},
                     {"31226.65", "21350.40"}});
    CHECK(codes_in(alone).empty());
    // A bank abroad without IBAN: the number is that country's own.
    CHECK_FALSE(codes_after({{"99990001088", "12345678"}, bank}).contains("account-number"));
}

TEST_CASE("KID and text") {
    CHECK(codes_after({{">1234566<", ">1234567<"}}) == Codes{"kid"});
    CHECK(codes_after({{">1234566<", ">123455<"}}).empty()); // MOD11
    CHECK(codes_after({{">1234566<", ">12345678901234567890123456<"}}) == Codes{"kid"});
    CHECK(codes_after({{"<Ref>10003-</Ref></CdtrRefInf></Strd>",
                        "<Ref>10003-</Ref></CdtrRefInf></Strd><Ustrd>kontingent</Ustrd>"}}) ==
          Codes{"kid-and-text"});
    CHECK(codes_after({{"<Ustrd>Lønn oktober 2026</Ustrd>", ""}}) == Codes{"no-remittance"});
    CHECK(codes_after({{"<Ustrd>Lønn oktober 2026</Ustrd>",
                        "<Ustrd>Lønn</Ustrd><Ustrd>oktober</Ustrd>"}}) == Codes{"more-than-one"});
    const std::string type = "<Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp>";
    CHECK(codes_after({{type + "<Ref>1234566", "<Ref>1234566"}}) ==
          Codes{"reference-type", "tax-without-kid"});
    CHECK(codes_after({{"<Strd><CdtrRefInf>" + type + "<Ref>1234566</Ref></CdtrRefInf></Strd>",
                        "<Ustrd>skatt</Ustrd>"}}) == Codes{"tax-without-kid"});
}

TEST_CASE("amounts and currencies") {
    const auto amount = [](const std::string& written) {
        auto codes = codes_after({{">400.00<", ">" + written + "<"}});
        codes.erase("control-sum"); // follows from a change that can be added up
        return codes;
    };
    CHECK(amount("0.00") == Codes{"amount-not-positive"});
    CHECK(amount("-400.00") == Codes{"amount-not-positive"});
    CHECK(amount("400.005") == Codes{"amount-decimals"});
    CHECK(amount("400.000").empty());
    CHECK(amount("400").empty());
    CHECK(amount("400,00") == Codes{"bad-value"});
    CHECK(amount("") == Codes{"missing-field"});
    CHECK(amount("1234567890123456789.00") == Codes{"amount-too-large"}); // 19 digits
    CHECK(codes_after({{"Ccy=\"NOK\"", "Ccy=\"EUR\""}}) == Codes{"other-currency"});
    CHECK(codes_after({{"Ccy=\"NOK\"", "Ccy=\"kr\""}}) == Codes{"currency"});
    CHECK(codes_after({{" Ccy=\"NOK\"", ""}}) == Codes{"currency"});
    CHECK(codes_after({{"<Cd>NURG</Cd>", "<Cd>SEPA</Cd>"}}) == Codes{"sepa-not-euro"});
    CHECK(codes_after(
              {{"<InstdAmt Ccy=\"NOK\">400.00</InstdAmt>",
                "<EqvtAmt><Amt Ccy=\"NOK\">400.00</Amt><CcyOfTrf>EUR</CcyOfTrf></EqvtAmt>"}}) ==
          Codes{"equivalent-amount"});
}

TEST_CASE("days of payment") {
    const auto wages = [](const std::string& day) {
        return codes_after({{"<ReqdExctnDt>2026-11-13<", "<ReqdExctnDt>" + day + "<"}});
    };
    CHECK(wages("2026-11-14") == Codes{"not-a-bank-day"});                 // a Saturday
    CHECK(wages("2026-12-25").contains("not-a-bank-day"));                 // a Friday
    CHECK(wages("2026-11-10") == Codes{"day-before-created", "tax-late"}); // tax is due on 11
    CHECK(wages("13.11.2026") == Codes{"bad-value"});
    CHECK(wages("") == Codes{"missing-field"});
    CHECK(wages("2999-12-31") == Codes{"bad-value"});
    CHECK(wages("1926-11-13") == Codes{"bad-value"});
    CHECK(codes_after({{"2026-11-11T09:00:00", "11.11.2026"}}) == Codes{"bad-value"});
}

TEST_CASE("tax after wages: the first bank day after is in time, the next is late") {
    const auto tax = [](const std::string& day) {
        return codes_after({{"<ReqdExctnDt>2026-11-16<", "<ReqdExctnDt>" + day + "<"}});
    };
    CHECK(tax("2026-11-13").empty());
    CHECK(tax("2026-11-12").empty());
    CHECK(tax("2026-11-17") == Codes{"tax-late"});
    // Beside tax in time, a later payment to the account is looked at: a block more, with
    // contribution of a term on 15 January.
    auto term = clean();
    const auto begin = term.rfind("    <PmtInf>");
    const auto length = term.rfind("</PmtInf>") + 10 - begin;
    auto block = term.substr(begin, length);
    block = changed(block,
                    {{"<PmtInfId>SOLSKINN-2026-11-2", "<PmtInfId>SOLSKINN-2026-11-3"},
                     {"2026-11-16", "2027-01-15"}});
    term.insert(begin + length, block);
    const auto found = findings_in(term);
    CHECK(std::ranges::count_if(found.all(), [](const Finding& finding) {
              return finding.code == "bank/tax-late" && finding.severity == Severity::look;
          }) == 1);
    CHECK_FALSE(std::ranges::any_of(found.all(), [](const Finding& finding) {
        return finding.code == "bank/tax-late" && finding.severity == Severity::payment;
    }));
    // Without wages in the file nothing is late.
    CHECK(codes_after({{"<CtgyPurp><Cd>SALA</Cd></CtgyPurp>", ""},
                       {"<ReqdExctnDt>2026-11-16<", "<ReqdExctnDt>2026-11-17<"}})
              .empty());
}

TEST_CASE("kinds that do not belong together") {
    const std::string salary = "<CtgyPurp><Cd>SALA</Cd></CtgyPurp>";
    // The block of tax is made wages: a tax payment and one with a KID.
    const auto mixed = findings_in(
        changed(clean(),
                {{"<PmtTpInf><SvcLvl><Cd>NURG</Cd></SvcLvl></PmtTpInf>",
                  "<PmtTpInf><SvcLvl><Cd>NURG</Cd></SvcLvl>" + salary + "</PmtTpInf>"}}));
    REQUIRE(mixed.count() == 2);
    CHECK(mixed.all()[0].code == "bank/mixed-kinds");
    CHECK(mixed.all()[1].code == "bank/mixed-kinds");
    const Change none{salary, ""};
    const std::string one = "<Amt><InstdAmt Ccy=\"NOK\">21350.40";
    const std::string other = "<Amt><InstdAmt Ccy=\"NOK\">9876.25";
    const std::string marked = "<PmtTpInf>" + salary + "</PmtTpInf>";
    CHECK(codes_after({none, {one, marked + one}}) == Codes{"salary-in-parts"});
    CHECK(codes_after({none, {one, marked + one}, {other, marked + other}}).empty());
}

TEST_CASE("names, texts and ids: length, characters, national identity numbers") {
    const auto named = [](const std::string& name) {
        return codes_after({{"<Nm>Kari Prøvesen<", "<Nm>" + name + "<"}});
    };
    CHECK(named("") == Codes{"name-missing"});
    CHECK(named(std::string(70, 'a')).empty());
    CHECK(named(std::string(71, 'a')) == Codes{"name-long"});
    CHECK(named(std::string(141, 'a')) == Codes{"too-long-field"});
    CHECK(named("Łucja Prøvesen") == Codes{"characters"});
    CHECK(named("Ærlig Ødegård").empty());
    CHECK(codes_after({{"<Nm>Solskinn Assistanse</Nm></Dbtr>", "</Dbtr>"}}) ==
          Codes{"name-missing"});
    CHECK(codes_after({{id_of("1-1"), "<EndToEndId>" + std::string(36, 'a') + "</EndToEndId>"}}) ==
          Codes{"too-long-field"});
    // Synthetic numbers of the tax administration.
    CHECK(codes_after({{id_of("1-1"), "<EndToEndId>L-01819045077</EndToEndId>"}}) ==
          Codes{"national-id"});
    CHECK(codes_after({{">Lønn oktober 2026<", ">Lønn til 018190 45077<"}}) ==
          Codes{"national-id"});
    CHECK(codes_after({{">Lønn oktober 2026<", ">Lønn til 01819045078<"}}).empty());
}

TEST_CASE("an address of lines only is looked at, and refused abroad") {
    const Change lines{"<Nm>Kari Prøvesen</Nm>",
                       "<Nm>Kari Prøvesen</Nm><PstlAdr><AdrLine>Veien 1, Oslo</AdrLine></PstlAdr>"};
    const auto home = findings_in(changed(clean(), {lines}));
    REQUIRE(home.count() == 1);
    CHECK(home.all()[0].code == "bank/address-lines");
    CHECK(home.all()[0].severity == Severity::look);
    const auto abroad =
        findings_in(changed(clean(),
                            {lines,
                             {"<Othr><Id>99990001088</Id><SchmeNm><Cd>BBAN</Cd></SchmeNm></Othr>",
                              "<IBAN>DE89370400440532013000</IBAN>"}}));
    CHECK(std::ranges::any_of(abroad.all(), [](const Finding& finding) {
        return finding.code == "bank/address-lines" && finding.severity == Severity::payment;
    }));
    CHECK(codes_after({{"<Nm>Kari Prøvesen</Nm>",
                        "<Nm>Kari Prøvesen</Nm><PstlAdr><TwnNm>Oslo</TwnNm><Ctry>NO</Ctry>"
                        "<AdrLine>Veien 1</AdrLine></PstlAdr>"}})
              .empty());
    CHECK(codes_after({{"<Nm>Solskinn Assistanse</Nm></Dbtr>",
                        "<Nm>Solskinn Assistanse</Nm><PstlAdr><AdrLine>Veien 2</AdrLine>"
                        "</PstlAdr></Dbtr>"}}) == Codes{"address-lines"});
}

TEST_CASE("the tax account as IBAN is the tax account") {
    const Change iban{"<Othr><Id>76940524802</Id><SchmeNm><Cd>BBAN</Cd></SchmeNm></Othr>",
                      "<IBAN>NO4276940524802</IBAN>"};
    CHECK(codes_after({iban}).empty());
    CHECK(codes_after({iban, {"<ReqdExctnDt>2026-11-16<", "<ReqdExctnDt>2026-11-17<"}}) ==
          Codes{"tax-late"});
}

TEST_CASE("codes, charges, order, and payments that come twice") {
    CHECK(codes_after({{"<PmtMtd>TRF<", "<PmtMtd>CHK<"}}) == Codes{"bad-value"});
    CHECK(codes_after({{"<BtchBookg>true<", "<BtchBookg>ja<"}}) == Codes{"bad-value"});
    CHECK(codes_after({{"<ChrgBr>SLEV<", "<ChrgBr>CRED<"}}) == Codes{"charges"});
    CHECK(codes_after({{"<ChrgBr>SLEV<", "<ChrgBr>ALLE<"}}) == Codes{"bad-value"});
    CHECK(codes_after({{"<ChrgBr>SLEV</ChrgBr>", ""}}).empty());
    // The kind of payment before the count, as a public generator writes it.
    const std::string kind =
        "<PmtTpInf><SvcLvl><Cd>NURG</Cd></SvcLvl><CtgyPurp><Cd>SALA</Cd></CtgyPurp></PmtTpInf>";
    CHECK(codes_after({{kind, ""}, {"<NbOfTxs>2<", kind + "<NbOfTxs>2<"}}) ==
          Codes{"element-order"});
    CHECK(codes_after({{"99990001150", "99990001088"}, {">9876.25<", ">21350.40<"}}) ==
          Codes{"payment-twice", "control-sum"});
    const auto first = clean().find("<PmtInf>");
    const auto last = clean().rfind("</PmtInf>") + 9;
    CHECK(codes_in(clean().erase(first, last - first)) ==
          Codes{"no-payments", "count", "control-sum"});
}

TEST_CASE("amounts that no sum can hold are no sum") {
    auto text = clean();
    for (const auto* amount : {">21350.40<", ">9876.25<", ">8400.00<", ">400.00<"}) {
        text = changed(text, {{amount, ">999999999999999.99<"}});
    }
    CHECK(codes_in(text) == Codes{"control-sum"});
}

} // namespace bpa::bank
