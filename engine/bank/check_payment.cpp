#include "bank/check_parts.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace bpa::bank {
namespace {

using checks::Checking;
using checks::Named;
using checks::place_of;
using checks::Where;

/// An element that the format or every bank requires.
void need(const Checking& checking, const Named& element, const Where& otherwise) {
    if (element.text.text.empty()) {
        checking.tell("missing-field",
                      Severity::file,
                      {place_of(element.text, otherwise.at), otherwise.payment},
                      {{"field", std::string{element.field}}});
    }
}

/// A code of the format that is none of those it may be; an empty one is not asked for.
void need_one_of(const Checking& checking,
                 const Named& element,
                 std::initializer_list<std::string_view> allowed,
                 const std::string& payment) {
    const auto& code = element.text;
    if (!code.text.empty() && std::ranges::find(allowed, code.text) == allowed.end()) {
        checking.tell("bad-value",
                      Severity::file,
                      {code.at, payment},
                      {{"field", std::string{element.field}}, {"written", code.text}});
    }
}

void group(const Checking& checking) {
    const auto& file = checking.file;
    need(checking, {file.id, "MsgId"}, {{}, {}});
    need(checking, {file.created, "CreDtTm"}, {{}, {}});
    need(checking, {file.count, "NbOfTxs"}, {{}, {}});
    const bool is_empty = std::ranges::all_of(
        file.blocks, [](const Block& block) { return block.transfers.empty(); });
    if (is_empty) {
        checking.tell("no-payments", Severity::file, {{}, {}});
    }
}

void order(const Checking& checking, const Placed& misplaced, const std::string& payment) {
    if (!misplaced.text.empty()) {
        checking.tell(
            "element-order", Severity::file, {misplaced.at, payment}, {{"field", misplaced.text}});
    }
}

/// Who bears the charges: abroad they are shared, at home nothing is asked of the payee.
void charges(const Checking& checking, const Block& block) {
    const auto& code = block.charges;
    need_one_of(checking, {code, "ChrgBr"}, {"SLEV", "SHAR", "DEBT", "CRED"}, block.id.text);
    const bool is_abroad = std::ranges::any_of(block.transfers, checks::is_foreign);
    const bool is_usual =
        is_abroad ? code.text != "SLEV" : code.text != "DEBT" && code.text != "CRED";
    if (!is_usual) {
        checking.tell(
            "charges", Severity::look, {code.at, block.id.text}, {{"written", code.text}});
    }
}

void block_head(const Checking& checking, const Block& block) {
    const auto& id = block.id.text;
    need(checking, {block.id, "PmtInfId"}, {block.at, id});
    need(checking, {block.method, "PmtMtd"}, {block.at, id});
    need(checking, {block.day_text, "ReqdExctnDt"}, {block.at, id});
    need(checking, {block.bank, "DbtrAgt"}, {block.at, id});
    need_one_of(checking, {block.method, "PmtMtd"}, {"TRF"}, id);
    need_one_of(checking, {block.batch, "BtchBookg"}, {"true", "false", "1", "0"}, id);
    order(checking, block.misplaced, id);
    charges(checking, block);
    checks::own_account(checking, block);
    checks::foreign_apart(checking, block);
    checks::kinds(checking, block);
    checks::texts_of_block(checking, block);
}

void transfer_of(const Checking& checking, const Block& block, const Transfer& transfer) {
    const auto& id = checks::name_of(transfer);
    need(checking, {transfer.end_to_end, "EndToEndId"}, {transfer.at, id});
    order(checking, transfer.misplaced, id);
    checks::amount(checking, block, transfer);
    checks::payee_account(checking, block, transfer);
    checks::remittance(checking, transfer);
    checks::texts_of_transfer(checking, transfer);
}

} // namespace

void check(const PaymentFile& file, const CheckedAgainst& against, Findings& findings) {
    const Checking checking{file, against, findings};
    group(checking);
    checks::sums(checking);
    checks::identifiers(checking);
    checks::texts_of_file(checking);
    for (const auto& block : file.blocks) {
        block_head(checking, block);
        for (const auto& transfer : block.transfers) {
            transfer_of(checking, block, transfer);
        }
    }
    checks::days(checking);
    checks::tax_in_time(checking);
}

} // namespace bpa::bank
