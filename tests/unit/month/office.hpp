#pragma once

#include "world.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bpa::month::test {

/// Knows an amount somebody has in a run.
struct Amount {
    std::string assistant;
    std::string code;
    std::string kroner;
    std::string arrangement = {}; ///< empty: of none in particular
};

/// A world with an office: sub-units `oslo` (zone I), `rana` (IV), `trondelag` (Ia) and `alta` (V);
/// arrangements `sol` under oslo, `is` under rana, `fjord` under trondelag, `nord` under alta, and
/// `dal`, which is under oslo while the work is done in zone III. Ada works in all of them, as do
/// Bo and Cato. Runs hand on their running totals, the employer's included.
class Office : public World {
public:
    Office();

    /// An approved shift of eight hours from 08:00 of Ada's. Called in order of days.
    void work(std::string_view date, const std::string& arrangement);
    /// Likewise, from one instant to another.
    void work(const facts::Shift& shift);
    /// A run that pays amounts; everybody's contribution, then the employer's.
    line::RunResult run(std::string_view payment_date, const std::vector<Amount>& amounts);

    /// Of a private person: what `PersonMonth` is told of the year's pay.
    std::optional<Money> household_pay;
    std::map<std::string, line::Accounts> left; ///< by alias; the employer's under the empty one

private:
    void add_law();
    line::AssistantResult settle(facts::Assistant& assistant, const std::vector<Amount>& amounts);
};

/// The lines of a person with a pay code that begins so: `contribution oslo… 1410.00`.
[[nodiscard]] std::vector<std::string>
amounts_of(const Office& office, const line::AssistantResult& person, std::string_view code);
/// A row: `oslo I 14.1 %: 480000.00 -> 67680.00`, with ` after` behind the zone after the
/// allowance.
[[nodiscard]] std::vector<std::string> rows_of(const line::RunResult& result);

} // namespace bpa::month::test
