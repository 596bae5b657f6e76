// Names, texts and ids: how long, of which characters, and what they give away.
#include "bank/check_parts.hpp"
#include "bank/order.hpp"
#include "source/characters.hpp"
#include "values/parse.hpp"

#include <algorithm>

namespace bpa::bank::checks {
namespace {

constexpr std::size_t longest_id = 35;
constexpr std::size_t longest_text = 140;
constexpr std::size_t usual_name = 70;

/// Knows one text, what the format calls it, and how long it may be.
struct Field {
    const Placed& text;
    std::string name;
    std::size_t most;
    bool is_name = false;
};

void look_at(const Checking& checking, const Field& field, const std::string& payment) {
    const auto& text = field.text.text;
    const auto tell = [&](std::string code, Severity severity, source::MessageArgs args) {
        args.insert(args.begin(), {"field", field.name});
        checking.tell(std::move(code), severity, {field.text.at, payment}, std::move(args));
    };
    const auto length = source::count_characters(text);
    if (length > field.most) {
        tell("too-long-field",
             Severity::file,
             {{"length", std::to_string(length)}, {"most", std::to_string(field.most)}});
    } else if (field.is_name && length > usual_name) {
        tell("name-long",
             Severity::look,
             {{"length", std::to_string(length)}, {"most", std::to_string(usual_name)}});
    }
    std::string signs;
    for (const auto& sign : bank_text(text, text.size()).replaced) {
        signs += (signs.empty() ? "" : " ") + sign;
    }
    if (!signs.empty()) {
        tell("characters", Severity::look, {{"characters", signs}});
    }
    if (holds_national_id(text)) {
        tell("national-id", Severity::look, {});
    }
}

/// Abroad, banks refuse an address that is lines only; at home they pass it over or ask.
void address(const Checking& checking,
             const Named& lines,
             bool is_abroad,
             const std::string& payment) {
    if (!lines.text.text.empty()) {
        checking.tell("address-lines",
                      is_abroad ? Severity::payment : Severity::look,
                      {lines.text.at, payment},
                      {{"field", std::string{lines.field}}});
    }
}

} // namespace

void texts_of_file(const Checking& checking) {
    const auto& file = checking.file;
    look_at(checking, {file.id, "MsgId", longest_id}, {});
    look_at(checking, {file.initiator, "InitgPty/Nm", longest_text, true}, {});
}

void texts_of_block(const Checking& checking, const Block& block) {
    const auto& id = block.id.text;
    look_at(checking, {block.id, "PmtInfId", longest_id}, id);
    look_at(checking, {block.debtor, "Dbtr/Nm", longest_text, true}, id);
    const bool is_abroad = std::ranges::any_of(block.transfers, is_foreign);
    address(checking, {block.loose_address, "Dbtr/PstlAdr"}, is_abroad, id);
    if (block.debtor.text.empty()) {
        checking.tell("name-missing",
                      Severity::payment,
                      {place_of(block.debtor, block.at), id},
                      {{"field", "Dbtr/Nm"}});
    }
}

void texts_of_transfer(const Checking& checking, const Transfer& transfer) {
    const auto& id = name_of(transfer);
    look_at(checking, {transfer.end_to_end, "EndToEndId", longest_id}, id);
    if (transfer.instruction.text != transfer.end_to_end.text) {
        look_at(checking, {transfer.instruction, "InstrId", longest_id}, id);
    }
    look_at(checking, {transfer.payee, "Cdtr/Nm", longest_text, true}, id);
    address(checking, {transfer.loose_address, "Cdtr/PstlAdr"}, is_foreign(transfer), id);
    if (transfer.payee.text.empty()) {
        checking.tell("name-missing",
                      Severity::payment,
                      {place_of(transfer.payee, transfer.at), id},
                      {{"field", "Cdtr/Nm"}});
    }
    for (const auto& text : transfer.texts) {
        look_at(checking, {text, "Ustrd", longest_text}, id);
    }
}

} // namespace bpa::bank::checks
