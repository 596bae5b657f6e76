#include "bank/check.hpp"
#include "bank/status.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace bpa::bank {
namespace {

/// Knows the check of one status file.
class StatusCheck {
public:
    StatusCheck(const StatusFile& file, Findings& findings) : file_{file}, findings_{findings} {}

    void alone();
    void against(const PaymentFile& answered);

private:
    /// Where a finding is, and the id it is of.
    struct Where {
        At at;
        const std::string& payment;
    };
    void tell(std::string code, Severity severity, Where where, source::MessageArgs args = {}) {
        findings_.add({.code = "bank/" + std::move(code),
                       .severity = severity,
                       .at = where.at,
                       .payment = where.payment,
                       .args = std::move(args)});
    }
    void known(const Placed& status, const std::string& payment);
    void contradiction(const Placed& above, const Placed& below, const std::string& payment);
    void block_of(const BlockStatus& block);
    void transfer_of(const BlockStatus& block, const TransferStatus& transfer);
    void twice();
    void unknown_to(const PaymentFile& answered);

    const StatusFile& file_;
    Findings& findings_;
};

const std::string& name_of(const TransferStatus& transfer) {
    return transfer.end_to_end.text.empty() ? transfer.instruction.text : transfer.end_to_end.text;
}

bool is_rejected(const Placed& status) {
    return state_of(status.text) == PaymentState::rejected;
}
bool is_taken(const Placed& status) {
    const auto state = state_of(status.text);
    return state == PaymentState::received || state == PaymentState::settled;
}

/// `PART` and its kin say that the payments below differ.
bool says_some(const std::string& code) {
    return code == "PART" || code == "PATC";
}

void StatusCheck::known(const Placed& status, const std::string& payment) {
    if (!status.text.empty() && !says_some(status.text) &&
        state_of(status.text) == PaymentState::unknown) {
        tell(
            "status-unknown-code", Severity::look, {status.at, payment}, {{"status", status.text}});
    }
}

void StatusCheck::contradiction(const Placed& above,
                                const Placed& below,
                                const std::string& payment) {
    if ((is_taken(above) && is_rejected(below)) || (is_rejected(above) && is_taken(below))) {
        tell("status-contradicts",
             Severity::payment,
             {below.at, payment},
             {{"above", above.text}, {"below", below.text}});
    }
}

void StatusCheck::transfer_of(const BlockStatus& block, const TransferStatus& transfer) {
    const auto& name = name_of(transfer);
    if (name.empty()) {
        tell("missing-field",
             Severity::payment,
             {transfer.at, block.block.text},
             {{"field", "OrgnlEndToEndId"}});
    }
    known(transfer.status, name);
    // The nearest that says anything decides: a block goes before the file.
    const bool block_says = !block.status.text.empty();
    contradiction(block_says ? block.status : file_.status, transfer.status, name);
    const bool has_reason =
        !transfer.reasons.empty() || !block.reasons.empty() || !file_.reasons.empty();
    if (is_rejected(transfer.status) && !has_reason) {
        tell("status-without-reason", Severity::look, {transfer.at, name});
    }
}

void StatusCheck::block_of(const BlockStatus& block) {
    const auto& id = block.block.text;
    if (id.empty()) {
        tell("missing-field", Severity::payment, {block.at, id}, {{"field", "OrgnlPmtInfId"}});
    }
    known(block.status, id);
    contradiction(file_.status, block.status, id);
    const bool has_reason =
        !block.reasons.empty() || !file_.reasons.empty() || !block.transfers.empty();
    if (is_rejected(block.status) && !has_reason) {
        tell("status-without-reason", Severity::look, {block.at, id});
    }
    for (const auto& transfer : block.transfers) {
        transfer_of(block, transfer);
    }
}

void StatusCheck::twice() {
    std::set<std::string> blocks;
    std::map<std::string, std::uint64_t> payments;
    for (const auto& block : file_.blocks) {
        if (!block.block.text.empty() && !blocks.insert(block.block.text).second) {
            tell("status-twice",
                 Severity::look,
                 {block.at, block.block.text},
                 {{"field", "OrgnlPmtInfId"}});
        }
        for (const auto& transfer : block.transfers) {
            const auto& name = transfer.end_to_end.text;
            if (name.empty() || name == "NOTPROVIDED") {
                continue;
            }
            if (!payments.emplace(name, transfer.at.line).second) {
                tell("status-twice",
                     Severity::look,
                     {transfer.at, name},
                     {{"field", "OrgnlEndToEndId"}});
            }
        }
    }
}

void StatusCheck::alone() {
    if (file_.id.text.empty()) {
        tell("missing-field", Severity::file, {file_.id.at, {}}, {{"field", "MsgId"}});
    }
    if (file_.original.text.empty()) {
        tell("missing-field", Severity::file, {file_.original.at, {}}, {{"field", "OrgnlMsgId"}});
    }
    known(file_.status, {});
    bool says_anything = !file_.status.text.empty();
    for (const auto& block : file_.blocks) {
        block_of(block);
        says_anything = says_anything || !block.status.text.empty() || !block.transfers.empty();
    }
    if (!says_anything) {
        tell("status-says-nothing", Severity::look, {{}, {}});
    }
    const bool stands_alone = file_.blocks.empty() && file_.reasons.empty();
    if (is_rejected(file_.status) && stands_alone) {
        tell("status-without-reason", Severity::look, {file_.status.at, {}});
    }
    twice();
}

void StatusCheck::against(const PaymentFile& answered) {
    if (file_.original.text != answered.id.text) {
        tell("answers-other-message", Severity::file, {file_.original.at, {}});
        return; // nothing in it is of this file
    }
    std::size_t count = 0;
    for (const auto& block : answered.blocks) {
        count += block.transfers.size();
    }
    const auto& stated = file_.original_count;
    if (!stated.text.empty() && stated.text != std::to_string(count)) {
        tell("answers-count",
             Severity::look,
             {stated.at, {}},
             {{"stated", stated.text}, {"counted", std::to_string(count)}});
    }
    const auto& name = file_.original_name;
    if (!name.text.empty() && !name_of(answered.edition).starts_with(name.text)) {
        tell("answers-other-edition",
             Severity::look,
             {name.at, {}},
             {{"stated", name.text}, {"edition", std::string{name_of(answered.edition)}}});
    }
    unknown_to(answered);
}

/// Blocks and payments of the answer that the file it answers does not have.
void StatusCheck::unknown_to(const PaymentFile& answered) {
    std::map<std::string, std::set<std::string>> sent;
    for (const auto& block : answered.blocks) {
        auto& ids = sent[block.id.text];
        for (const auto& transfer : block.transfers) {
            ids.insert(transfer.end_to_end.text);
        }
    }
    for (const auto& block : file_.blocks) {
        const auto ours = sent.find(block.block.text);
        if (ours == sent.end()) {
            tell("answers-unknown", Severity::payment, {block.at, block.block.text});
            continue;
        }
        for (const auto& transfer : block.transfers) {
            const auto& id = transfer.end_to_end.text;
            if (!id.empty() && !ours->second.contains(id)) {
                tell("answers-unknown", Severity::payment, {transfer.at, id});
            }
        }
    }
}

} // namespace

void check(const StatusFile& file, const PaymentFile* answered, Findings& findings) {
    StatusCheck check{file, findings};
    check.alone();
    if (answered != nullptr) {
        check.against(*answered);
    }
}

} // namespace bpa::bank
