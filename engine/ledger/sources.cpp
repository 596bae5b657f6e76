#include "ledger/sources.hpp"

#include "ledger/contribution.hpp"
#include "payment/due.hpp"
#include "report/field.hpp"
#include "values/check.hpp"
#include "values/parse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

namespace bpa::ledger {
namespace {

using line::DueKind;
using payment::DueRow;
using report::money_of;
using report::PublishedRun;
using report::value_of;

std::optional<std::vector<CodeSum>> read_codes(const PublishedRun& run,
                                               source::Diagnostics& diagnostics) {
    enum Column : std::size_t { arrangement, earned_in, pay_code, amount };
    static constexpr std::array<std::string_view, 4> columns{
        "arrangement", "earned_in", "pay_code", "amount"};
    std::vector<CodeSum> sums;
    const bool is_read = report::read_table(
        run,
        "audit/arrangement-codes.csv",
        columns,
        [&](std::span<const std::string> fields) {
            sums.push_back({.arrangement = fields[arrangement],
                            .earned_in = value_of(parse_month(fields[earned_in])),
                            .pay_code = fields[pay_code],
                            .amount = money_of(fields[amount])});
        },
        diagnostics);
    return is_read ? std::optional{std::move(sums)} : std::nullopt;
}

/// What a payment is called: as in the bank file, but wages are one batch.
std::string key_of(const DueRow& row) {
    std::string key{line::name_of(row.kind)};
    if (row.kind == DueKind::union_dues) {
        return key + "/" + row.payee.name;
    }
    return row.assistant.empty() ? key : key + "/" + row.assistant + "/" + row.order;
}

/// The kind that the key of a payment begins with.
DueKind kind_of(std::string_view key) {
    constexpr std::array all{DueKind::wages,
                             DueKind::withheld_tax,
                             DueKind::attachment_coordinated,
                             DueKind::attachment_tax,
                             DueKind::attachment_other,
                             DueKind::union_dues};
    const auto* const found = std::ranges::find(all,
                                                key.substr(0, key.find_first_of("/#")),
                                                [](DueKind kind) { return line::name_of(kind); });
    BPA_CHECK(found != all.end()); // the reader of the record lets nothing else through
    return *found;
}

/// Sums of bank files: of each payment the newest; wages of a day are one sum, as the bank books
/// the batch.
std::vector<PaidSum> paid_by_files(const std::vector<DueRow>& due,
                                   std::span<const payment::Record> files) {
    std::map<std::string, payment::OrderedItem> newest;
    for (const auto& file : files) {
        for (const auto& item : file.items) {
            newest[item.key] = item;
        }
    }
    std::map<std::string, std::string> kids;
    for (const auto& row : due) {
        kids.try_emplace(key_of(row), row.payee.kid);
    }
    std::vector<PaidSum> sums;
    std::map<Date, Money> wages;
    for (const auto& [key, item] : newest) {
        const auto kind = kind_of(key);
        if (kind == DueKind::wages) {
            wages[item.day] += item.amount;
        } else {
            sums.push_back({kind, key, kids[key], item.day, item.amount, item.amount});
        }
    }
    for (const auto& [day, amount] : wages) {
        sums.push_back({DueKind::wages, "wages", "", day, amount, amount});
    }
    return sums;
}

std::vector<PaidSum> paid_as_due(const std::vector<DueRow>& due) {
    std::vector<PaidSum> sums;
    for (const auto& row : due) {
        if (row.kind != DueKind::contribution && row.amount > Money{}) {
            sums.push_back({row.kind, key_of(row), row.payee.kid, row.due, row.amount, row.amount});
        }
    }
    return sums;
}

} // namespace

std::optional<Basis> read_basis(const TermRuns& runs,
                                std::span<const payment::Record> files,
                                source::Diagnostics& diagnostics) {
    auto codes = read_codes(runs.run, diagnostics);
    const auto due = payment::read_due(runs.run, diagnostics);
    const auto bases = read_contribution(runs.run, diagnostics);
    const bool has_before =
        !runs.earlier.empty() && month_of(runs.earlier.front()) == month_of(runs.run);
    const auto before = has_before ? read_contribution(runs.earlier.front(), diagnostics)
                                   : std::optional{Contributions{}};
    const auto of_term = contribution_paid(runs, diagnostics);
    if (!codes || !due || !bases || !before || !of_term) {
        return std::nullopt;
    }
    Basis basis{.run = runs.run.manifest.run,
                .period = runs.run.manifest.arguments.period,
                .payment_date = runs.run.manifest.payment_date,
                .codes = std::move(*codes),
                .events = events_of(*bases, *before),
                .payments = files.empty() ? paid_as_due(*due) : paid_by_files(*due, files)};
    basis.payments.insert(basis.payments.end(), of_term->begin(), of_term->end());
    std::ranges::stable_sort(basis.payments, [](const PaidSum& a, const PaidSum& b) {
        return std::tie(a.day, a.kind) < std::tie(b.day, b.kind);
    });
    return basis;
}

} // namespace bpa::ledger
