#include "payment/plan.hpp"

#include "values/check.hpp"
#include "values/parse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace bpa::payment {
namespace {

using line::DueKind;

/// What the schema of both editions and the banks take of a name.
constexpr std::size_t longest_name = 70;

bool is_to_tax_administration(DueKind kind) {
    return kind == DueKind::withheld_tax || kind == DueKind::attachment_tax ||
           kind == DueKind::attachment_coordinated;
}

std::optional<WhyNot> why_not(const DueRow& due) {
    if (due.kind == DueKind::contribution) {
        return WhyNot::by_term;
    }
    if (due.amount <= Money{}) {
        return WhyNot::nothing_to_pay;
    }
    if (due.payee.account.empty()) {
        return WhyNot::no_account;
    }
    if (!is_bank_account(due.payee.account)) {
        return WhyNot::bad_account;
    }
    if (due.payee.kid.empty()) {
        return is_to_tax_administration(due.kind) ? std::optional{WhyNot::no_kid} : std::nullopt;
    }
    return is_kid(due.payee.kid) ? std::nullopt : std::optional{WhyNot::bad_kid};
}

std::string key_of(const DueRow& due) {
    std::string key{line::name_of(due.kind)};
    for (const auto& part : {due.assistant, due.order}) {
        key += part.empty() ? "" : "/" + part;
    }
    return due.kind == DueKind::union_dues ? key + "/" + due.payee.name : key;
}

/// Knows the payments while they are put together.
class Planning {
public:
    explicit Planning(const PlanSources& sources) : sources_{sources} {}

    std::vector<Payment> make() {
        for (const auto& row : sources_.due) {
            if (row.kind == DueKind::wages) {
                add_wages(row);
            }
        }
        const auto rest = payments_.size();
        for (const auto& row : sources_.due) {
            if (row.kind != DueKind::wages) {
                add_other(row);
            }
        }
        std::stable_sort(payments_.begin() + static_cast<std::ptrdiff_t>(rest),
                         payments_.end(),
                         [](const Payment& a, const Payment& b) {
                             return std::tuple{a.day, a.due.kind} < std::tuple{b.day, b.due.kind};
                         });
        return std::move(payments_);
    }

private:
    void add_wages(const DueRow& all) {
        for (const auto& who : sources_.people) {
            DueRow one = all;
            one.amount = who.net;
            one.assistant = who.assistant;
            one.payee = {.name = who.name, .account = who.account, .kid = {}, .reference = {}};
            add(std::move(one), sources_.wages_text);
        }
    }

    void add_other(DueRow row) {
        const auto kid = row.kind == DueKind::withheld_tax
                             ? sources_.kids.find(facts::KidUse::withheld_tax)
                             : sources_.kids.end();
        if (kid != sources_.kids.end()) {
            row.payee.kid = kid->second;
        }
        const auto& own = row.kind == DueKind::union_dues ? sources_.dues_text : row.order;
        const std::string text = row.payee.reference.empty() ? own : row.payee.reference;
        add(std::move(row), text);
    }

    void add(DueRow due, const std::string& text) {
        Payment payment{.key = key_of(due), .due = std::move(due)};
        payment.why_not = why_not(payment.due);
        payment.day = bank_day_until(payment.due.due, sources_.calendar);
        if (sources_.not_before) {
            payment.day = std::max(payment.day, *sources_.not_before);
        }
        auto name = bank::bank_text(payment.due.payee.name, longest_name);
        payment.name_written = std::move(name.text);
        payment.replaced = std::move(name.replaced);
        if (!payment.why_not && payment.name_written.empty()) {
            payment.why_not = WhyNot::no_name;
        }
        payment.text = bank::bank_text(text, sources_.text_length).text;
        if (payment.text.empty()) { // exactly one of text and KID is sent
            payment.text = bank::bank_text(sources_.wages_text, sources_.text_length).text;
        }
        const auto same = std::count_if(payments_.begin(), payments_.end(), [&](const auto& one) {
            return one.key == payment.key || one.key.starts_with(payment.key + "#");
        });
        if (same != 0) {
            payment.key += fmt::format("#{}", same + 1);
        }
        payments_.push_back(std::move(payment));
    }

    const PlanSources& sources_;
    std::vector<Payment> payments_;
};

} // namespace

Date bank_day_until(Date day, const calendar::DayCalendar& calendar) {
    while (!calendar.is_bank_day(day)) {
        day = day.plus_days(-1);
    }
    return day;
}

std::vector<Payment> plan(const PlanSources& sources) {
    return Planning{sources}.make();
}

void leave_out_sent(std::vector<Payment>& payments,
                    const std::vector<Record>& earlier,
                    const std::set<std::string>& rejected_ids) {
    std::map<std::string, std::pair<std::string, OrderedItem>> sent; // by key: the file that has it
    for (const auto& record : earlier) {
        for (const auto& item : record.items) {
            sent[item.key] = {record.payment, item};
        }
    }
    for (auto& payment : payments) {
        const auto found = sent.find(payment.key);
        if (found == sent.end()) {
            continue;
        }
        const auto& [file, item] = found->second;
        payment.sent = file;
        payment.sent_id = item.id;
        if (!payment.why_not && !rejected_ids.contains(item.id)) {
            payment.why_not = WhyNot::sent_before;
            payment.day = item.day;
        }
    }
}

void leave_out_all_but(std::vector<Payment>& payments, const Record& repeated) {
    std::set<std::string> keys;
    for (const auto& item : repeated.items) {
        keys.insert(item.key);
    }
    for (auto& payment : payments) {
        if (!payment.why_not && !keys.contains(payment.key)) {
            payment.why_not = WhyNot::not_repeated;
        }
    }
}

std::optional<bank::PaymentOrder> order_of(std::vector<Payment>& payments, FileHead head) {
    std::map<std::tuple<Date, DueKind>, std::size_t>
        at; // wages come first on a day: the first kind
    bank::PaymentOrder order{.id = std::move(head.message),
                             .created = std::move(head.created),
                             .employer = bank::bank_text(head.employer, longest_name).text,
                             .account = std::move(head.account),
                             .agreement = std::move(head.agreement),
                             .blocks = {}};
    for (auto& payment : payments) {
        if (payment.why_not) {
            continue;
        }
        const bool is_salary = payment.due.kind == DueKind::wages;
        const auto [found, is_new] =
            at.try_emplace({payment.day, payment.due.kind}, order.blocks.size());
        if (is_new) {
            order.blocks.push_back({.id = fmt::format("{}-{}", order.id, order.blocks.size() + 1),
                                    .kind = payment.due.kind,
                                    .day = payment.day,
                                    .is_salary = is_salary,
                                    .is_batch = is_salary && order.agreement.wages_as_batch,
                                    .transfers = {}});
        }
        auto& block = order.blocks.at(found->second);
        payment.id = fmt::format("{}-{}", block.id, block.transfers.size() + 1);
        block.transfers.push_back({.id = payment.id,
                                   .amount = payment.due.amount,
                                   .payee = payment.name_written,
                                   .account = payment.due.payee.account,
                                   .kid = payment.due.payee.kid,
                                   .text = payment.due.payee.kid.empty() ? payment.text : ""});
    }
    return order.blocks.empty() ? std::nullopt : std::optional{std::move(order)};
}

bool Outcome::needs_attention() const {
    return std::ranges::any_of(payments, [](const Payment& payment) {
        constexpr std::array fine{WhyNot::by_term, WhyNot::sent_before, WhyNot::not_repeated};
        const bool is_out =
            payment.why_not && std::ranges::find(fine, *payment.why_not) == fine.end();
        // A rejected payment that is in the file made now is on its way again.
        const bool is_rejected =
            payment.answer.state == bank::PaymentState::rejected && payment.id.empty();
        return is_out || is_rejected;
    });
}

std::string_view name_of(WhyNot why) {
    switch (why) {
    case WhyNot::nothing_to_pay:
        return "nothing_to_pay";
    case WhyNot::no_name:
        return "no_name";
    case WhyNot::no_account:
        return "no_account";
    case WhyNot::bad_account:
        return "bad_account";
    case WhyNot::no_kid:
        return "no_kid";
    case WhyNot::bad_kid:
        return "bad_kid";
    case WhyNot::by_term:
        return "by_term";
    case WhyNot::sent_before:
        return "sent_before";
    case WhyNot::not_repeated:
        return "not_repeated";
    }
    BPA_CHECK(false);
}

} // namespace bpa::payment
