#include "ledger/term.hpp"

#include "ledger/contribution.hpp"
#include "payment/due.hpp"
#include "run/reopen.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace bpa::ledger {
namespace {

using line::DueKind;
using payment::DueRow;
using report::PublishedRun;

/// The last day of payment of a term; the table always has it.
Date last_day(const DateRange& days) {
    BPA_CHECK(days.last.has_value());
    return *days.last;
}

const DueRow* contribution_of(const std::vector<DueRow>& due) {
    const auto found =
        std::ranges::find(due, DueKind::contribution, [](const auto& row) { return row.kind; });
    return found == due.end() ? nullptr : &*found;
}

/// Whether a run is paid in the last month of a term.
bool is_last_month(const Term& term, const PublishedRun& run) {
    return month_of(run) == Month::of(last_day(term.days));
}

/// Walks back from a run to the runs of its term.
class TermWalk {
public:
    TermWalk(const payment::FoundRun& found, source::Diagnostics& diagnostics)
        : found_{found}, diagnostics_{diagnostics} {}

    std::optional<TermRuns> walk() {
        auto own = open(found_.index);
        if (!own) {
            return std::nullopt;
        }
        TermRuns runs{.run = std::move(*own), .earlier = {}, .term = {}, .unposted = {}};
        if (!note_term(runs.run)) {
            return std::nullopt;
        }
        term_ = newest_;
        for (std::size_t i = found_.index; i != 0; --i) {
            auto earlier = open(i - 1);
            if (!earlier || !note_term(*earlier)) {
                return std::nullopt;
            }
            if (!belongs(*earlier, runs)) {
                break;
            }
            runs.earlier.push_back(std::move(*earlier));
        }
        if (!term_) { // no run has any to pay: what was paid in other months is not asked for
            std::erase_if(runs.earlier,
                          [&](const auto& run) { return month_of(run) != month_of(runs.run); });
        }
        runs.term = std::move(term_);
        return runs;
    }

private:
    std::optional<PublishedRun> open(std::size_t index) {
        const auto& link = found_.chain.links[index];
        const auto folder = found_.employer / run::runs_folder / link.run;
        auto opened = run::open_run(folder);
        if (!opened.manifest) {
            diagnostics_.add(
                {.code = "report/run-changed",
                 .args = {{"run", link.run}, {"path", std::string{run::manifest_name}}}});
            return std::nullopt;
        }
        return PublishedRun{folder, std::move(*opened.manifest), link.manifest_sha256};
    }

    /// Reads which term the run's own contribution is due for; false after reporting.
    bool note_term(const PublishedRun& run) {
        newest_.reset();
        const auto due = payment::read_due(run, diagnostics_);
        if (!due) {
            return false;
        }
        if (const auto* row = contribution_of(*due)) {
            newest_ = Term{row->covers, row->due, row->payee.kid};
        }
        return true;
    }

    /// Whether an earlier run is of the same term. Terms begin in January, so that no run of
    /// another year is.
    bool belongs(const PublishedRun& earlier, TermRuns& runs) {
        const Date paid = runs.run.manifest.payment_date;
        const Date day = earlier.manifest.payment_date;
        if (!term_ && newest_ && newest_->days.contains(paid)) {
            term_ = newest_;
        }
        const bool is_of_it = term_ ? term_->days.contains(day)
                                    : !newest_ && Month::of(day).year() == Month::of(paid).year();
        if (!is_of_it && runs.earlier.empty() && newest_ && !is_last_month(*newest_, earlier)) {
            runs.unposted = newest_;
        }
        return is_of_it;
    }

    const payment::FoundRun& found_;
    source::Diagnostics& diagnostics_;
    std::optional<Term> term_;
    std::optional<Term> newest_; ///< of the run read last
};

/// Knows contribution of a term: what is claimed in whole kroner, and owed with øre.
struct Claimed {
    Money claim;
    Money owed;
};

} // namespace

Month month_of(const PublishedRun& run) {
    return Month::of(run.manifest.payment_date);
}

std::optional<TermRuns> open_runs(const payment::FoundRun& found,
                                  source::Diagnostics& diagnostics) {
    return TermWalk{found, diagnostics}.walk();
}

std::optional<std::vector<PaidSum>> contribution_paid(const TermRuns& runs,
                                                      source::Diagnostics& diagnostics) {
    std::vector<PaidSum> sums;
    if (!runs.term || !is_last_month(*runs.term, runs.run)) {
        return sums;
    }
    std::vector<const PublishedRun*> all{&runs.run};
    for (const auto& earlier : runs.earlier) {
        all.push_back(&earlier);
    }
    std::ranges::reverse(all);
    Claimed posted;
    Claimed now;
    Money months_before; // the last run of a month says what all of the month comes to
    Money month;
    const PublishedRun* previous = nullptr;
    for (const auto* run : all) {
        const auto due = payment::read_due(*run, diagnostics);
        const auto rows = read_contribution(*run, diagnostics);
        if (!due || !rows) {
            return std::nullopt;
        }
        if (previous != nullptr && month_of(*previous) != month_of(*run)) {
            months_before += month;
        }
        // What earlier runs of the last month claimed has vouchers there.
        if (previous != nullptr && is_last_month(*runs.term, *previous) &&
            now.claim != posted.claim) {
            posted = now;
        }
        const auto* row = contribution_of(*due);
        month = row == nullptr ? Money{} : row->amount;
        now = {months_before + month, now.owed + sum_of(*rows)};
        previous = run;
    }
    if (now.claim != posted.claim) { // below zero when a correction takes back what was claimed
        sums.push_back({.kind = DueKind::contribution,
                        .what = std::string{line::name_of(DueKind::contribution)},
                        .kid = runs.term->kid,
                        .day = runs.term->due,
                        .amount = now.claim - posted.claim,
                        .owed = now.owed - posted.owed});
    }
    return sums;
}

} // namespace bpa::ledger
