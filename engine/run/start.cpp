#include "run/start.hpp"

#include "facts/load/load.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <string_view>

namespace bpa::run {
namespace {

std::string_view alias_of(const PaidShiftRow& row) {
    return std::string_view{row.key}.substr(0, row.key.find('/'));
}

/// The rows of one assistant, in the order in which they were paid.
std::span<const PaidShiftRow> rows_of(const std::vector<PaidShiftRow>& paid,
                                      const std::string& alias) {
    const auto first =
        std::partition_point(paid.begin(), paid.end(), [&alias](const PaidShiftRow& row) {
            return alias_of(row) < alias;
        });
    const auto last = std::partition_point(
        first, paid.end(), [&alias](const PaidShiftRow& row) { return alias_of(row) == alias; });
    return {first, last};
}

/// Of the last of these periods.
std::optional<Date> last_day(const facts::Facts& facts, const std::set<Month>& periods) {
    if (periods.empty()) {
        return std::nullopt;
    }
    const auto days = facts::period_days(facts.employer, *periods.rbegin());
    return days ? days->last : periods.rbegin()->last_day();
}

} // namespace

Start::Start(const facts::Facts& facts, const Balances& so_far, std::vector<PaidShiftRow>& paid)
    : facts_{facts}, so_far_{so_far}, paid_{paid}, run_until_{last_day(facts, so_far.periods)} {
    std::stable_sort(paid_.begin(), paid_.end(), [](const auto& a, const auto& b) {
        return alias_of(a) < alias_of(b);
    });
    for (const facts::OpeningBalance& opening : facts.opening) {
        opening_.emplace(opening.assistant, &opening.accounts);
    }
}

line::Accounts Start::accounts_of(std::uint32_t assistant) const {
    line::Accounts accounts;
    const auto left = so_far_.accounts.find(facts_.assistants.at(assistant).id);
    if (left != so_far_.accounts.end()) {
        accounts = left->second;
    }
    const auto [first, last] = opening_.equal_range(assistant);
    std::for_each(first, last, [&accounts](const auto& each) { accounts.add(*each.second); });
    return accounts;
}

line::Accounts Start::employer_accounts() const {
    line::Accounts accounts = facts_.employer_opening;
    if (const auto left = so_far_.accounts.find({}); left != so_far_.accounts.end()) {
        accounts.add(left->second);
    }
    return accounts;
}

month::DecisionMinutes Start::decision() const {
    month::DecisionMinutes decision = so_far_.decision;
    for (const facts::OpeningDecision& opening : facts_.opening_decisions) {
        const std::string& arrangement = facts_.arrangements.at(opening.arrangement).id;
        decision[{arrangement, opening.year}] += opening.used;
    }
    return decision;
}

std::optional<Date> Start::begun(Month period) const {
    const Month first =
        so_far_.periods.empty() ? period : std::min(period, *so_far_.periods.begin());
    const auto days = facts::period_days(facts_.employer, first);
    return days ? std::optional{days->first} : first.first_day();
}

calc::Prior Start::of(std::uint32_t assistant, Month period) const {
    const std::string& alias = facts_.assistants.at(assistant).id;
    calc::Prior prior;
    prior.accounts = accounts_of(assistant);
    for (const PaidShiftRow& row : rows_of(paid_, alias)) {
        prior.paid.insert_or_assign(
            row.key,
            calc::PaidShift{.key = row.key,
                            .digest = row.content,
                            .run = row.run,
                            .is_current_period = row.period == period.text(),
                            .working_time = row.working_time,
                            .overtime = row.overtime,
                            .overtime_at = row.overtime_at});
    }
    if (const auto weeks = so_far_.weeks.find(alias); weeks != so_far_.weeks.end()) {
        prior.weeks = weeks->second;
    }
    if (const auto counters = so_far_.counters.find(alias); counters != so_far_.counters.end()) {
        prior.counters = counters->second;
    }
    for (const auto& opening : facts::of_assistant(facts_.opening_counters, assistant)) {
        prior.counters[opening.counter] += opening.value;
    }
    prior.begun = begun(period);
    prior.run_until = run_until_;
    const auto first = so_far_.hours_worked.lower_bound({alias, 0});
    for (auto hours = first; hours != so_far_.hours_worked.end(); ++hours) {
        if (hours->first.first != alias) {
            break;
        }
        prior.hours_worked[hours->first.second] = hours->second;
    }
    return prior;
}

bool Start::has_paid(const std::string& assistant, const std::string& key) const {
    const auto rows = rows_of(paid_, assistant);
    return std::any_of(
        rows.begin(), rows.end(), [&key](const PaidShiftRow& row) { return row.key == key; });
}

} // namespace bpa::run
