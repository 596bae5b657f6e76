#include "month/deadlines.hpp"
#include "month/deductions.hpp"
#include "month/steps.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace bpa::month {
namespace {

using facts::Attachment;
using facts::AttachmentBase;
using facts::AttachmentKind;
using line::AccountKind;
using line::InputName;

/// Knows what an order takes of this payment, before it is seen what is left.
struct Taking {
    const Attachment* order = nullptr;
    Exact rank;
    line::CitationIndex basis{};
    ExactMoney exact; ///< what it asks for, unrounded
    Money asked;
    Money claim; ///< what it is shared by with others of its rank
    std::vector<line::Input> inputs;
};

const rulebook::Dated<Exact>& rank_of(const rulebook::AttachmentsLaw& law, AttachmentKind kind) {
    switch (kind) {
    case AttachmentKind::coordinated:
        return law.rank_coordinated;
    case AttachmentKind::child_support:
        return law.rank_child_support;
    case AttachmentKind::criminal_compensation:
        return law.rank_criminal_compensation;
    case AttachmentKind::fine:
        return law.rank_fine;
    case AttachmentKind::tax:
        return law.rank_tax;
    case AttachmentKind::other:
        return law.rank_other;
    }
    fail_check("known kind of attachment", __FILE__, __LINE__);
}

std::string_view code_of(AttachmentKind kind) {
    switch (kind) {
    case AttachmentKind::coordinated:
        return "attachment_coordinated";
    case AttachmentKind::child_support:
        return "attachment_child_support";
    case AttachmentKind::tax:
        return "attachment_tax";
    case AttachmentKind::criminal_compensation:
    case AttachmentKind::fine:
    case AttachmentKind::other:
        return "attachment_other";
    }
    fail_check("known kind of attachment", __FILE__, __LINE__);
}

line::DueKind due_kind(AttachmentKind kind) {
    if (kind == AttachmentKind::coordinated) {
        return line::DueKind::attachment_coordinated;
    }
    return kind == AttachmentKind::tax ? line::DueKind::attachment_tax
                                       : line::DueKind::attachment_other;
}

/// What has been taken for an order in the month of payment.
line::Account month_account(const PersonMonth& month, const Attachment& order) {
    auto account = line::monthly(AccountKind::attachment, Month::of(month.settings.payment_date));
    account.unit = order.order;
    return account;
}

/// What all runs have taken for an order with a claim, kept under the year it was decided in.
line::Account claim_account(const Attachment& order) {
    BPA_CHECK(order.decided.has_value());
    auto account = line::yearly(AccountKind::attachment, order.decided->year());
    account.unit = order.order;
    return account;
}

/// A share of this payment: of gross, or of what is left after tax.
void ask_share(const PersonMonth& month, const facts::AttachmentPeriod& period, Taking& taking) {
    const Money gross = std::max(month.result.gross, Money{});
    const bool is_of_gross = taking.order->base == AttachmentBase::gross;
    const Money base = is_of_gross ? gross : pay_after_tax(month);
    taking.inputs.push_back({.name = InputName::base,
                             .value = month.result.gross,
                             .origin = line::SumOrigin{.role = line::PayRole::pay}});
    if (!is_of_gross) {
        taking.inputs.push_back({.name = InputName::amount,
                                 .value = base - gross,
                                 .origin = line::SumOrigin{.role = line::PayRole::tax}});
    }
    taking.inputs.push_back(
        {.name = InputName::percent, .value = *period.percent, .origin = period.place});
    taking.exact = base * *period.percent;
}

/// What is still to be taken of the month's amount.
void ask_rest_of_month(const PersonMonth& month,
                       const facts::AttachmentPeriod& period,
                       Taking& taking) {
    const auto account = month_account(month, *taking.order);
    const Money already = month.now(account);
    taking.inputs.push_back(
        {.name = InputName::amount, .value = *period.per_month, .origin = period.place});
    taking.inputs.push_back(
        {.name = InputName::already, .value = already, .origin = line::ChainOrigin{account}});
    taking.exact = ExactMoney::of(std::max(*period.per_month - already, Money{}));
}

/// No more than what is left of the claim, where the order states it.
void bound_by_claim(const PersonMonth& month, Taking& taking) {
    taking.asked = round_to_ore(taking.exact, Rounding{});
    taking.claim = taking.asked;
    const auto& claim = taking.order->claim;
    if (!claim) {
        return;
    }
    const auto account = claim_account(*taking.order);
    const Money taken = month.now(account);
    taking.inputs.push_back(
        {.name = InputName::claim, .value = *claim, .origin = taking.order->claim_place});
    taking.inputs.push_back(
        {.name = InputName::claim_taken, .value = taken, .origin = line::ChainOrigin{account}});
    const Money rest = std::max(*claim - taken, Money{});
    taking.claim = rest;
    if (rest < taking.asked) {
        taking.exact = ExactMoney::of(rest);
        taking.asked = rest;
    }
}

/// What an order asks of this payment; nothing when it takes nothing on its day, or when the law's
/// rank is not known (reported).
std::optional<Taking> taking_of(PersonMonth& month, const Attachment& order) {
    const Date paid = month.settings.payment_date;
    const auto* period = order.on(paid);
    if (period == nullptr) {
        return std::nullopt;
    }
    const auto& law = month.rules.law.attachments;
    const auto* rank = law_value(month, rank_of(law, order.kind), {law.rule, paid});
    if (rank == nullptr) {
        return std::nullopt;
    }
    Taking taking{.order = &order, .rank = rank->value, .basis = rank->citation, .inputs = {}};
    if (period->percent) {
        ask_share(month, *period, taking);
    } else {
        ask_rest_of_month(month, *period, taking);
    }
    bound_by_claim(month, taking);
    return taking;
}

/// An older order for tax follows the new rules once there is a coordinated one, so taking both
/// would collect the claim twice.
void report_not_moved(PersonMonth& month, const std::vector<Taking>& takings) {
    const auto find = [&](AttachmentKind kind) {
        return std::find_if(takings.begin(), takings.end(), [kind](const Taking& each) {
            return each.order->kind == kind;
        });
    };
    const auto coordinated = find(AttachmentKind::coordinated);
    const auto tax = find(AttachmentKind::tax);
    if (coordinated == takings.end() || tax == takings.end()) {
        return;
    }
    month.problems.push_back({.code = "calc/attachment-beside-coordinated",
                              .place = tax->order->place,
                              .args = {{"assistant", month.assistant.id},
                                       {"order", tax->order->order},
                                       {"other", coordinated->order->order}},
                              .related = {coordinated->order->place},
                              .person = month.assistant.id});
}

void add_due(PersonMonth& month, const Taking& taking, Money taken) {
    // Of what the law sets a day for, the employer's step puts it right.
    const Due due = due_by(taking.order->term, {month.settings.payment_date, month.rules.calendar});
    month.result.due.push_back({.kind = due_kind(taking.order->kind),
                                .due = due.day,
                                .amount = taken,
                                .covers = due.covers,
                                .basis = std::nullopt,
                                .payee = taking.order->payee,
                                .assistant = month.assistant.id,
                                .order = taking.order->order});
}

void tell_of(PersonMonth& month, const Taking& taking, Money taken, Money left) {
    const Attachment& order = *taking.order;
    if (taken < taking.asked) {
        tell(month,
             {.code = "finding/attachment-shortfall",
              .level = line::FindingLevel::review,
              .place = order.place,
              .args = {{"order", order.order},
                       {"asked", taking.asked.text()},
                       {"taken", taken.text()},
                       {"left", left.text()}},
              .citation = taking.basis});
    } else if (order.claim && taken == taking.claim && Money{} < taken) {
        tell(month,
             {.code = "finding/attachment-finished",
              .level = line::FindingLevel::note,
              .place = order.place,
              .args = {{"order", order.order}, {"claim", order.claim->text()}},
              .citation = taking.basis});
    }
}

/// Adds the line of an order and posts it.
void take(PersonMonth& month, Taking taking, std::pair<Money, Money> taken_and_left) {
    const auto [taken, left] = taken_and_left;
    tell_of(month, taking, taken, left);
    if (taken == Money{}) {
        return;
    }
    add_due(month, taking, taken);
    taking.inputs.push_back({.name = InputName::left, .value = left, .origin = taking.basis});
    add_line(month,
             {.code = code_named(month.rules, code_of(taking.order->kind)),
              .rule = month.rules.law.attachments.rule,
              .basis = taking.basis,
              .inputs = std::move(taking.inputs),
              .exact = taken == taking.asked ? taking.exact : ExactMoney::of(taken)});
    month.result.posted.add(month_account(month, *taking.order), taken);
    if (taking.order->claim) {
        month.result.posted.add(claim_account(*taking.order), taken);
    }
}

/// No text says how a coordinated order stands to older ones; where it matters somebody must ask.
void tell_order_is_open(PersonMonth& month, const std::vector<Taking>& takings, Money left) {
    Money asked;
    const Taking* coordinated = nullptr;
    for (const Taking& each : takings) {
        asked += each.asked;
        coordinated = each.order->kind == AttachmentKind::coordinated ? &each : coordinated;
    }
    if (coordinated != nullptr && takings.size() > 1 && left < asked) {
        tell(month,
             {.code = "finding/attachment-order-open",
              .level = line::FindingLevel::review,
              .place = coordinated->order->place,
              .args = {{"order", coordinated->order->order},
                       {"asked", asked.text()},
                       {"left", left.text()}},
              .citation = coordinated->basis});
    }
}

} // namespace

void add_attachments(PersonMonth& month) {
    const auto index = static_cast<std::uint32_t>(&month.assistant - month.facts.assistants.data());
    std::vector<Taking> takings;
    for (const Attachment& order : facts::of_assistant(month.facts.attachments, index)) {
        if (auto taking = taking_of(month, order)) {
            takings.push_back(std::move(*taking));
        }
    }
    std::stable_sort(takings.begin(), takings.end(), [](const Taking& a, const Taking& b) {
        return a.rank < b.rank;
    });
    report_not_moved(month, takings);
    Money left = pay_after_tax(month);
    tell_order_is_open(month, takings, left);
    for (auto first = takings.begin(); first != takings.end();) {
        const auto last = std::find_if(
            first, takings.end(), [&](const Taking& each) { return each.rank != first->rank; });
        std::vector<Want> wants;
        std::for_each(first, last, [&](const Taking& each) {
            wants.push_back({each.asked, each.claim});
        });
        const auto got = shared(left, wants);
        const Money left_for_rank = left;
        for (const Money taken : got) {
            take(month, std::move(*first++), {taken, left_for_rank});
            left = left - taken;
        }
    }
}

} // namespace bpa::month
