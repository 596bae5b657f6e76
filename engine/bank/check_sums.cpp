// What a payment file says of itself: counts and sums, and ids and payments that come twice.
#include "bank/check_parts.hpp"

#include <map>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace bpa::bank::checks {
namespace {

/// Knows the payments of a block or a file together; nothing as sum when one of them has none.
struct Total {
    std::size_t count = 0;
    std::optional<Money> sum = Money{};

    void add(const std::optional<Money>& amount) {
        if (!amount || !sum) {
            sum.reset(); // told with the amount
            return;
        }
        try {
            *sum += *amount;
        } catch (const std::overflow_error&) {
            sum.reset();
        }
    }
};

Total total_of(const Block& block) {
    Total total;
    for (const auto& transfer : block.transfers) {
        const auto amount = decimal_of(transfer.amount.text);
        total.add(amount ? amount->sum : std::nullopt);
        ++total.count;
    }
    return total;
}

void count(const Checking& checking,
           const Placed& stated,
           std::size_t counted,
           const std::string& payment) {
    if (stated.text.empty()) {
        return; // told when it is required
    }
    const bool is_number = stated.text.find_first_not_of("0123456789") == std::string::npos;
    constexpr std::size_t longest = 15;
    if (!is_number || stated.text.size() > longest) {
        checking.tell("bad-value",
                      Severity::file,
                      {stated.at, payment},
                      {{"field", "NbOfTxs"}, {"written", stated.text}});
    } else if (std::stoull(stated.text) != counted) {
        checking.tell("count",
                      Severity::file,
                      {stated.at, payment},
                      {{"stated", stated.text}, {"counted", std::to_string(counted)}});
    }
}

void control_sum(const Checking& checking,
                 const Placed& stated,
                 const std::optional<Money>& sum,
                 const std::string& payment) {
    if (stated.text.empty()) {
        return;
    }
    const auto number = decimal_of(stated.text);
    if (!number) {
        checking.tell("bad-value",
                      Severity::file,
                      {stated.at, payment},
                      {{"field", "CtrlSum"}, {"written", stated.text}});
    } else if (sum && number->sum != sum) {
        checking.tell("control-sum",
                      Severity::file,
                      {stated.at, payment},
                      {{"stated", stated.text}, {"sum", sum->text()}});
    }
}

/// Remembers ids of one kind, and tells of one that comes again.
class Seen {
public:
    Seen(const Checking& checking, std::string field, Severity severity)
        : checking_{checking}, field_{std::move(field)}, severity_{severity} {}

    void add(const Placed& id, const std::string& payment) {
        if (id.text.empty() || id.text == "NOTPROVIDED") {
            return;
        }
        const auto [first, is_new] = lines_.emplace(id.text, id.at.line);
        if (!is_new) {
            checking_.tell("id-twice",
                           severity_,
                           {id.at, payment},
                           {{"field", field_}, {"line", std::to_string(first->second)}});
        }
    }

private:
    const Checking& checking_;
    std::string field_;
    Severity severity_;
    std::map<std::string, std::uint64_t> lines_;
};

/// What makes two payments the same to the payee.
using Same = std::tuple<std::string, std::string, std::string, std::string>;

Same same_of(const Block& block, const Transfer& transfer) {
    std::string what;
    for (const auto* list : {&transfer.references, &transfer.texts}) {
        for (const auto& part : *list) {
            what += part.text + "\n";
        }
    }
    return {transfer.account.number.text, transfer.amount.text, block.day_text.text, what};
}

} // namespace

void sums(const Checking& checking) {
    Total all;
    for (const auto& block : checking.file.blocks) {
        const auto total = total_of(block);
        count(checking, block.count, total.count, block.id.text);
        control_sum(checking, block.control_sum, total.sum, block.id.text);
        all.count += total.count;
        all.add(total.sum);
    }
    count(checking, checking.file.count, all.count, {});
    control_sum(checking, checking.file.control_sum, all.sum, {});
}

void identifiers(const Checking& checking) {
    Seen blocks{checking, "PmtInfId", Severity::file};
    Seen payments{checking, "EndToEndId", Severity::payment};
    Seen instructions{checking, "InstrId", Severity::payment};
    std::map<Same, std::uint64_t> paid;
    for (const auto& block : checking.file.blocks) {
        blocks.add(block.id, block.id.text);
        for (const auto& transfer : block.transfers) {
            const auto& name = name_of(transfer);
            payments.add(transfer.end_to_end, name);
            instructions.add(transfer.instruction, name);
            if (transfer.end_to_end.text == "NOTPROVIDED") {
                checking.tell("id-not-provided", Severity::look, {transfer.end_to_end.at, name});
            }
            if (transfer.account.number.text.empty()) {
                continue;
            }
            const auto [first, is_new] = paid.emplace(same_of(block, transfer), transfer.at.line);
            if (!is_new) {
                checking.tell("payment-twice",
                              Severity::look,
                              {transfer.at, name},
                              {{"line", std::to_string(first->second)}});
            }
        }
    }
}

} // namespace bpa::bank::checks
