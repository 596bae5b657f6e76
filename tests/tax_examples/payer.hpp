#pragma once

#include "month/month.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bpa::tax_examples {

/// The repository's own rules; throws when they cannot be read.
[[nodiscard]] rulebook::Rules load_rules();

[[nodiscard]] Date day(std::string_view text);
[[nodiscard]] Money kr(std::string_view text);
[[nodiscard]] Percent percent(std::string_view text);

/// Knows one assistant while she is paid through a year, by the rules of the repository. Nothing
/// but the withholding is worked out: the pay is given.
class Payer {
public:
    explicit Payer(const rulebook::Rules& rules);

    facts::Employer& employer() { return facts_.employer; }
    facts::Assistant& her() { return facts_.assistants.front(); }
    facts::WithholdingChoices& choices() { return facts_.employer.withholding.front().value; }

    /// A card from a day on.
    Payer& card(std::string_view from, facts::TaxCard card);
    /// She begins, or ends, on a day.
    Payer& employed(std::string_view first, std::string_view last = {});
    /// What she earned in the year before this program paid her.
    Payer& earned_before(int year, std::string_view kroner);
    /// Pays amounts of pay codes, for the calendar month of the day or another pay period. Gives
    /// the tax: the amount of each line, with the pay code when it is another than that of ordinary
    /// tax; `none`; or the code of the problem.
    std::string pay(std::string_view on,
                    const std::vector<std::pair<std::string, std::string>>& amounts,
                    std::string_view period = {});
    /// The findings of the last payment, in order.
    [[nodiscard]] std::string findings() const;
    /// Where the last line of tax stands in law: `skattebetalingsforskriften § 5-3`.
    [[nodiscard]] std::string basis() const;

private:
    const rulebook::Rules& rules_;
    tax::Tables tables_;
    facts::Facts facts_;
    line::Accounts accounts_;
    line::AssistantResult result_;
    std::size_t paid_lines_ = 0;
};

/// A card of one part.
[[nodiscard]] facts::TaxCard table(int year, std::string_view code, std::string_view beside = "40");
[[nodiscard]] facts::TaxCard share(int year, std::string_view percent, bool is_main = false);
/// An exemption card; without limit when that is empty.
[[nodiscard]] facts::TaxCard exempt(int year, std::string_view limit);
[[nodiscard]] facts::TaxCard at_source(int year, std::string_view percent);
[[nodiscard]] facts::TaxCard answer(int year, facts::CardResult result);

} // namespace bpa::tax_examples
