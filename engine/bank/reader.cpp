#include "bank/reader.hpp"

#include "bank/tree.hpp"
#include "values/parse.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

namespace bpa::bank {
namespace {

// The order of the formats; what one edition has not is in its place of the other.
constexpr std::array<std::string_view, 19> block_order{"PmtInfId",
                                                       "PmtMtd",
                                                       "BtchBookg",
                                                       "NbOfTxs",
                                                       "CtrlSum",
                                                       "PmtTpInf",
                                                       "ReqdExctnDt",
                                                       "PoolgAdjstmntDt",
                                                       "Dbtr",
                                                       "DbtrAcct",
                                                       "DbtrAgt",
                                                       "DbtrAgtAcct",
                                                       "InstrForDbtrAgt",
                                                       "UltmtDbtr",
                                                       "ChrgBr",
                                                       "ChrgsAcct",
                                                       "ChrgsAcctAgt",
                                                       "CdtTrfTxInf",
                                                       "SplmtryData"};
constexpr std::array<std::string_view, 26> transfer_order{"PmtId",
                                                          "PmtTpInf",
                                                          "Amt",
                                                          "XchgRateInf",
                                                          "ChrgBr",
                                                          "ChqInstr",
                                                          "UltmtDbtr",
                                                          "IntrmyAgt1",
                                                          "IntrmyAgt1Acct",
                                                          "IntrmyAgt2",
                                                          "IntrmyAgt2Acct",
                                                          "IntrmyAgt3",
                                                          "IntrmyAgt3Acct",
                                                          "CdtrAgt",
                                                          "CdtrAgtAcct",
                                                          "Cdtr",
                                                          "CdtrAcct",
                                                          "UltmtCdtr",
                                                          "InstrForCdtrAgt",
                                                          "InstrForDbtrAgt",
                                                          "Purp",
                                                          "RgltryRptg",
                                                          "Tax",
                                                          "RltdRmtInf",
                                                          "RmtInf",
                                                          "SplmtryData"};

/// The first child that stands after one it must come before.
Placed misplaced_in(const Element& element, std::span<const std::string_view> order) {
    std::size_t reached = 0;
    for (const auto& child : element.children) {
        const auto found = std::ranges::find(order, child.name);
        if (found == order.end()) {
            continue;
        }
        const auto rank = static_cast<std::size_t>(found - order.begin());
        if (rank < reached) {
            return {child.name, child.at};
        }
        reached = rank;
    }
    return {};
}

std::vector<PartyId> ids_of(const Element& party) {
    std::vector<PartyId> ids;
    if (const auto* organisation = party.find({"Id", "OrgId"})) {
        for (const auto& other : organisation->children) {
            if (other.name == "Othr") {
                ids.push_back({other.placed({"Id"}), other.placed({"SchmeNm", "Cd"})});
            }
        }
    }
    return ids;
}

Account account_of(const Element* element) {
    if (element == nullptr) {
        return {};
    }
    Account account{.number = element->placed({"Id", "IBAN"}),
                    .form = Account::Form::iban,
                    .currency = element->placed({"Ccy"})};
    if (account.number.text.empty()) {
        account.number = element->placed({"Id", "Othr", "Id"});
        const auto code = element->placed({"Id", "Othr", "SchmeNm", "Cd"});
        account.form = account.number.text.empty() ? Account::Form::none
                       : code.text == "BBAN"       ? Account::Form::bban
                                                   : Account::Form::other;
    }
    return account;
}

/// BIC in the older edition, BICFI in the newer.
Placed bank_of(const Element* agent) {
    if (agent == nullptr) {
        return {};
    }
    auto bic = agent->placed({"FinInstnId", "BICFI"});
    return bic.text.empty() ? agent->placed({"FinInstnId", "BIC"}) : bic;
}

/// An address of lines without town and country; its first line.
Placed loose_address_of(const Element* party) {
    const auto* address = party == nullptr ? nullptr : party->child("PstlAdr");
    if (address == nullptr ||
        (address->child("TwnNm") != nullptr && address->child("Ctry") != nullptr)) {
        return {};
    }
    return address->placed({"AdrLine"});
}

void take_remittance(const Element& information, Transfer& transfer) {
    for (const auto& part : information.children) {
        if (part.name == "Ustrd") {
            transfer.texts.push_back({part.text, part.at});
        } else if (part.name == "Strd") {
            const auto reference = part.placed({"CdtrRefInf", "Ref"});
            const auto type = part.placed({"CdtrRefInf", "Tp", "CdOrPrtry", "Cd"});
            if (type.text == "SCOR" && !reference.text.empty()) {
                transfer.references.push_back(reference);
            } else {
                ++transfer.other_references;
            }
        }
    }
}

Transfer transfer_of(const Element& element) {
    Transfer transfer;
    transfer.at = element.at;
    transfer.misplaced = misplaced_in(element, transfer_order);
    transfer.instruction = element.placed({"PmtId", "InstrId"});
    transfer.end_to_end = element.placed({"PmtId", "EndToEndId"});
    transfer.has_equivalent = element.find({"Amt", "EqvtAmt"}) != nullptr;
    if (const auto* amount = element.find({"Amt", "InstdAmt"})) {
        transfer.amount = {amount->text, amount->at};
        transfer.currency = {amount->currency, amount->at};
        const auto money = parse_money(amount->text + " kr");
        if (const auto* sum = std::get_if<Money>(&money)) {
            transfer.sum = *sum;
        }
    }
    transfer.purpose = element.placed({"PmtTpInf", "CtgyPurp", "Cd"});
    transfer.service_level = element.placed({"PmtTpInf", "SvcLvl", "Cd"});
    transfer.payee = element.placed({"Cdtr", "Nm"});
    transfer.loose_address = loose_address_of(element.child("Cdtr"));
    transfer.account = account_of(element.child("CdtrAcct"));
    transfer.bank = bank_of(element.child("CdtrAgt"));
    transfer.has_regulatory = element.child("RgltryRptg") != nullptr;
    if (const auto* information = element.child("RmtInf")) {
        take_remittance(*information, transfer);
    }
    return transfer;
}

Block block_of(const Element& element) {
    Block block;
    block.at = element.at;
    block.misplaced = misplaced_in(element, block_order);
    block.id = element.placed({"PmtInfId"});
    block.method = element.placed({"PmtMtd"});
    block.batch = element.placed({"BtchBookg"});
    block.count = element.placed({"NbOfTxs"});
    block.control_sum = element.placed({"CtrlSum"});
    block.purpose = element.placed({"PmtTpInf", "CtgyPurp", "Cd"});
    block.service_level = element.placed({"PmtTpInf", "SvcLvl", "Cd"});
    block.day_text = element.placed({"ReqdExctnDt"});
    for (const auto* choice : {"Dt", "DtTm"}) {
        if (block.day_text.text.empty()) {
            block.day_text = element.placed({"ReqdExctnDt", choice});
        }
    }
    constexpr std::size_t date_length = 10; // what follows is a time or an offset
    const auto day = parse_date(block.day_text.text.substr(0, date_length));
    // Of another century it is a slip of the pen, and the calendar has no end to count to.
    constexpr int first_year = 2000;
    constexpr int last_year = 2099;
    const auto* date = std::get_if<Date>(&day);
    if (date != nullptr && date->year() >= first_year && date->year() <= last_year) {
        block.day = *date;
    }
    block.debtor = element.placed({"Dbtr", "Nm"});
    block.loose_address = loose_address_of(element.child("Dbtr"));
    block.account = account_of(element.child("DbtrAcct"));
    block.bank = bank_of(element.child("DbtrAgt"));
    block.charges = element.placed({"ChrgBr"});
    if (const auto* debtor = element.child("Dbtr")) {
        block.ids = ids_of(*debtor);
    }
    for (const auto& child : element.children) {
        if (child.name == "CdtTrfTxInf") {
            block.transfers.push_back(transfer_of(child));
        }
    }
    return block;
}

PaymentFile payment_of(Edition edition, const Element& message) {
    PaymentFile file;
    file.edition = edition;
    file.id = message.placed({"GrpHdr", "MsgId"});
    file.created = message.placed({"GrpHdr", "CreDtTm"});
    file.count = message.placed({"GrpHdr", "NbOfTxs"});
    file.control_sum = message.placed({"GrpHdr", "CtrlSum"});
    file.initiator = message.placed({"GrpHdr", "InitgPty", "Nm"});
    if (const auto* party = message.find({"GrpHdr", "InitgPty"})) {
        file.ids = ids_of(*party);
    }
    for (const auto& child : message.children) {
        if (child.name == "PmtInf") {
            file.blocks.push_back(block_of(child));
        }
    }
    return file;
}

std::vector<Reason> reasons_of(const Element& element) {
    std::vector<Reason> reasons;
    for (const auto& child : element.children) {
        if (child.name != "StsRsnInf") {
            continue;
        }
        Reason reason{.code = child.placed({"Rsn", "Cd"}), .is_proprietary = false, .texts = {}};
        if (reason.code.text.empty()) {
            reason.code = child.placed({"Rsn", "Prtry"});
            reason.is_proprietary = !reason.code.text.empty();
        }
        for (const auto& part : child.children) {
            if (part.name == "AddtlInf") {
                reason.texts.push_back(part.text);
            }
        }
        reasons.push_back(std::move(reason));
    }
    return reasons;
}

BlockStatus block_status_of(const Element& element) {
    BlockStatus block{.at = element.at,
                      .block = element.placed({"OrgnlPmtInfId"}),
                      .status = element.placed({"PmtInfSts"}),
                      .reasons = reasons_of(element),
                      .transfers = {}};
    for (const auto& child : element.children) {
        if (child.name == "TxInfAndSts") {
            block.transfers.push_back({.at = child.at,
                                       .instruction = child.placed({"OrgnlInstrId"}),
                                       .end_to_end = child.placed({"OrgnlEndToEndId"}),
                                       .status = child.placed({"TxSts"}),
                                       .reasons = reasons_of(child)});
        }
    }
    return block;
}

StatusFile status_of(Edition edition, const Element& message) {
    StatusFile file;
    file.edition = edition;
    file.id = message.placed({"GrpHdr", "MsgId"});
    file.created = message.placed({"GrpHdr", "CreDtTm"});
    if (const auto* group = message.child("OrgnlGrpInfAndSts")) {
        file.original = group->placed({"OrgnlMsgId"});
        file.original_name = group->placed({"OrgnlMsgNmId"});
        file.original_count = group->placed({"OrgnlNbOfTxs"});
        file.status = group->placed({"GrpSts"});
        file.reasons = reasons_of(*group);
    }
    for (const auto& child : message.children) {
        if (child.name == "OrgnlPmtInfAndSts") {
            file.blocks.push_back(block_status_of(child));
        }
    }
    return file;
}

} // namespace

std::optional<AnyFile> read_file(amelding::Bytes& bytes, std::optional<Refusal>& refusal) {
    const auto tree = read_tree(bytes, refusal);
    if (!tree) {
        return std::nullopt;
    }
    const bool is_payment =
        tree->edition == Edition::payment_03 || tree->edition == Edition::payment_09;
    const auto* message = tree->root.child(is_payment ? "CstmrCdtTrfInitn" : "CstmrPmtStsRpt");
    if (message == nullptr) {
        refusal = Refusal{.code = "bank/not-a-bank-file", .at = tree->root.at, .args = {}};
        return std::nullopt;
    }
    if (is_payment) {
        return payment_of(tree->edition, *message);
    }
    return status_of(tree->edition, *message);
}

} // namespace bpa::bank
