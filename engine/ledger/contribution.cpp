#include "ledger/contribution.hpp"

#include "report/field.hpp"
#include "values/exact.hpp"
#include "values/parse.hpp"

#include <array>
#include <span>
#include <string_view>
#include <utility>

namespace bpa::ledger {

using report::money_of;
using report::value_of;

std::optional<Contributions> read_contribution(const report::PublishedRun& run,
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

} // namespace bpa::ledger
