#include "ledger/sources.hpp"

#include "payment/due.hpp"
#include "run/reopen.hpp"
#include "values/check.hpp"
#include "values/exact.hpp"
#include "values/parse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>

namespace bpa::ledger {
namespace {

using line::DueKind;
using payment::DueRow;
using report::PublishedRun;

/// This program wrote it, under a hash.
template <class T>
T value_of(Parsed<T> parsed) {
    BPA_CHECK(std::holds_alternative<T>(parsed));
    return std::get<T>(std::move(parsed));
}

Money money_of(const std::string& text) {
    return value_of(parse_money(text + " kr"));
}

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

/// Knows a row of `audit/contribution.csv`.
struct ContributionSum {
    Money premiums; ///< of the month so far, as the others but the last two
    Money refunds;
    Percent rate;
    Money own;     ///< of this run: what the month comes to, less what earlier runs said
    Money persons; ///< the part that lines of this run bear
};
/// By sub-unit, zone, and whether after the allowance.
using Contributions = std::map<std::tuple<std::string, std::string, std::string>, ContributionSum>;

std::optional<Contributions> read_contribution(const PublishedRun& run,
                                               source::Diagnostics& diagnostics) {
    enum Column : std::size_t {
        sub_unit,
        zone,
        after,
        premiums,
        refunds,
        rate,
        amount,
        earlier,
        persons
    };
    static constexpr std::array<std::string_view, 9> columns{"sub_unit",
                                                             "zone",
                                                             "after_allowance",
                                                             "premiums",
                                                             "refunds",
                                                             "rate",
                                                             "amount",
                                                             "earlier",
                                                             "persons"};
    Contributions rows;
    const bool is_read = report::read_table(
        run,
        "audit/contribution.csv",
        columns,
        [&](std::span<const std::string> fields) {
            rows[{fields[sub_unit], fields[zone], fields[after]}] = {
                .premiums = money_of(fields[premiums]),
                .refunds = money_of(fields[refunds]),
                .rate = value_of(parse_percent(fields[rate])),
                .own = money_of(fields[amount]) - money_of(fields[earlier]),
                .persons = money_of(fields[persons])};
        },
        diagnostics);
    return is_read ? std::optional{std::move(rows)} : std::nullopt;
}

Money sum_of(const Contributions& rows) {
    Money sum;
    for (const auto& [key, row] : rows) {
        sum += row.own;
    }
    return sum;
}

/// What the run adds to the contribution besides what its lines bear. Premiums and refunds are of
/// the month so far: those of the run before it in the month are taken off.
std::vector<EventSum> events_of(const Contributions& rows, const Contributions& before) {
    std::vector<EventSum> events;
    for (const auto& [key, row] : rows) {
        const auto found = before.find(key);
        const ContributionSum none{};
        const auto& old = found == before.end() ? none : found->second;
        const Money refunds = row.refunds - old.refunds;
        const Money on_premiums =
            round_to_ore((row.premiums - old.premiums) * row.rate, Rounding{});
        const Money on_refunds = round_to_ore(refunds * row.rate, Rounding{});
        const auto what = std::get<0>(key) + "/" + std::get<1>(key);
        const auto add = [&](Event event, Money amount) {
            if (amount != Money{}) {
                events.push_back({event, what, amount});
            }
        };
        add(Event::contribution_on_premiums, on_premiums);
        add(Event::contribution_on_refunds, on_refunds);
        add(Event::contribution_rest, row.own - row.persons - on_premiums + on_refunds);
        add(Event::refund, refunds);
    }
    return events;
}

/// The last day of payment of a term; the table always has it.
Date last_day(const DueRow& row) {
    BPA_CHECK(row.covers.last.has_value());
    return *row.covers.last;
}

const DueRow* contribution_of(const std::vector<DueRow>& due) {
    const auto found =
        std::ranges::find(due, DueKind::contribution, [](const auto& row) { return row.kind; });
    return found == due.end() ? nullptr : &*found;
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
    const auto* const found = std::ranges::find(
        all, key.substr(0, key.find('/')), [](DueKind kind) { return line::name_of(kind); });
    BPA_CHECK(found != all.end()); // nothing else is put in a bank file
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

bool is_same_month(const PublishedRun& a, const PublishedRun& b) {
    return Month::of(a.manifest.payment_date) == Month::of(b.manifest.payment_date);
}

/// The payment of contribution, by the first run of the last month of the term for the whole term,
/// and by a later run of that month for what it adds. Nothing in another month, or when nothing is
/// to be paid; false after reporting.
bool add_contribution(const TermRuns& runs,
                      const std::vector<DueRow>& due,
                      Money own,
                      std::vector<PaidSum>& sums,
                      source::Diagnostics& diagnostics) {
    const auto* row = contribution_of(due);
    if (row == nullptr || Month::of(runs.run.manifest.payment_date) != Month::of(last_day(*row))) {
        return true;
    }
    PaidSum paid{.kind = DueKind::contribution,
                 .what = std::string{line::name_of(DueKind::contribution)},
                 .kid = row->payee.kid,
                 .day = row->due,
                 .amount = row->amount,
                 .owed = own};
    const PublishedRun* newer = &runs.run;
    for (const auto& earlier : runs.earlier) {
        const auto rows = payment::read_due(earlier, diagnostics);
        const auto bases = read_contribution(earlier, diagnostics);
        if (!rows || !bases) {
            return false;
        }
        const auto* before = contribution_of(*rows);
        const Money amount = before == nullptr ? Money{} : before->amount;
        if (is_same_month(earlier, runs.run)) {
            paid.amount = paid.amount - amount; // that run's voucher has it, and all before
            break;
        }
        // The last run of a month says what all of the month comes to.
        paid.amount += newer != &runs.run && is_same_month(earlier, *newer) ? Money{} : amount;
        paid.owed += sum_of(*bases);
        newer = &earlier;
    }
    if (paid.amount != Money{}) { // a correction may take back what an earlier run said is paid
        sums.push_back(std::move(paid));
    }
    return true;
}

} // namespace

std::optional<TermRuns> open_runs(const payment::FoundRun& found,
                                  source::Diagnostics& diagnostics) {
    const auto open = [&](std::size_t index) -> std::optional<PublishedRun> {
        const auto& link = found.chain.links[index];
        const auto folder = found.employer / run::runs_folder / link.run;
        auto opened = run::open_run(folder);
        if (!opened.manifest) {
            diagnostics.add(
                {.code = "report/run-changed",
                 .args = {{"run", link.run}, {"path", std::string{run::manifest_name}}}});
            return std::nullopt;
        }
        return PublishedRun{folder, std::move(*opened.manifest), link.manifest_sha256};
    };
    auto own = open(found.index);
    const auto due = own ? payment::read_due(*own, diagnostics) : std::nullopt;
    if (!due) {
        return std::nullopt;
    }
    TermRuns runs{.run = std::move(*own), .earlier = {}};
    const auto* row = contribution_of(*due);
    for (std::size_t i = found.index; i != 0; --i) {
        auto earlier = open(i - 1);
        if (!earlier) {
            return std::nullopt;
        }
        const Date day = earlier->manifest.payment_date;
        if (row == nullptr ? !is_same_month(*earlier, runs.run) : day < row->covers.first) {
            break;
        }
        runs.earlier.push_back(std::move(*earlier));
    }
    return runs;
}

std::optional<Basis> read_basis(const TermRuns& runs,
                                std::span<const payment::Record> files,
                                source::Diagnostics& diagnostics) {
    auto codes = read_codes(runs.run, diagnostics);
    const auto due = payment::read_due(runs.run, diagnostics);
    const auto bases = read_contribution(runs.run, diagnostics);
    const bool has_before = !runs.earlier.empty() && is_same_month(runs.earlier.front(), runs.run);
    const auto before = has_before ? read_contribution(runs.earlier.front(), diagnostics)
                                   : std::optional{Contributions{}};
    if (!codes || !due || !bases || !before) {
        return std::nullopt;
    }
    Basis basis{.run = runs.run.manifest.run,
                .period = runs.run.manifest.arguments.period,
                .payment_date = runs.run.manifest.payment_date,
                .codes = std::move(*codes),
                .events = events_of(*bases, *before),
                .payments = files.empty() ? paid_as_due(*due) : paid_by_files(*due, files)};
    if (!add_contribution(runs, *due, sum_of(*bases), basis.payments, diagnostics)) {
        return std::nullopt;
    }
    std::ranges::stable_sort(basis.payments, [](const PaidSum& a, const PaidSum& b) {
        return std::tie(a.day, a.kind) < std::tie(b.day, b.kind);
    });
    return basis;
}

} // namespace bpa::ledger
