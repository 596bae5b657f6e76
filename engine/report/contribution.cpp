#include "report/contribution.hpp"

#include "report/field.hpp"
#include "values/check.hpp"
#include "values/parse.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace bpa::report {
namespace {

using amelding::ContributionKind;
using amelding::Decimal;

/// Of the inputs `name=value@origin;…`: the pay of earlier months of the year that became liable.
Money earlier_months(std::string_view inputs) {
    constexpr std::string_view name = "base_before=";
    constexpr std::string_view origin = "@account household_pay/";
    const auto at = inputs.find(origin);
    if (at == std::string_view::npos) {
        return {};
    }
    const auto begin = inputs.rfind(name, at);
    BPA_CHECK(begin != std::string_view::npos);
    const auto from = begin + name.size();
    return money_of(std::string{inputs.substr(from, at - from)});
}

Decimal percent_of(const Percent& rate) {
    constexpr std::int64_t whole = 100;
    const Exact units = rate.fraction() * Exact{whole * Decimal::per_one};
    BPA_CHECK(units.is_whole());
    return Decimal::of_units(static_cast<std::int64_t>(units.numerator()));
}

} // namespace

std::optional<std::vector<ContributionBase>>
read_contribution(const PublishedRun& run, Month month, source::Diagnostics& diagnostics) {
    enum Column : std::size_t {
        of_month,
        sub_unit,
        zone,
        after,
        pay,
        premiums,
        refunds,
        basis,
        rate,
        exact,
        inputs
    };
    static constexpr std::array<std::string_view, 11> columns{"month",
                                                              "sub_unit",
                                                              "zone",
                                                              "after_allowance",
                                                              "pay",
                                                              "premiums",
                                                              "refunds",
                                                              "basis",
                                                              "rate",
                                                              "exact_ore",
                                                              "inputs"};
    std::vector<ContributionBase> bases;
    const auto take = [&](std::span<const std::string> fields) {
        if (fields[of_month] != month.text()) {
            return;
        }
        ContributionBase base{.sub_unit = fields[sub_unit],
                              .zone = fields[zone],
                              .is_after_allowance = fields[after] == "yes",
                              .pay = money_of(fields[pay]),
                              .premiums = money_of(fields[premiums]),
                              .refunds = money_of(fields[refunds]),
                              .rate = value_of(parse_percent(fields[rate])),
                              .earlier_months = earlier_months(fields[inputs])};
        base.pay = base.pay - base.earlier_months;
        base.is_exempt =
            fields[exact] == "0" && money_of(fields[basis]) != Money{} && base.rate != Percent{};
        bases.push_back(std::move(base));
    };
    if (!read_table(run, "audit/contribution.csv", columns, take, diagnostics)) {
        return std::nullopt;
    }
    return bases;
}

void add_lines(const ContributionBase& base,
               const amelding::ReportingRules& rules,
               amelding::Contribution& to) {
    if (base.is_exempt) {
        return;
    }
    const auto zone = rules.zones.find(base.zone);
    BPA_CHECK(zone != rules.zones.end()); // the loader asks for all of them
    const auto add = [&](ContributionKind kind, Money amount) {
        if (amount == Money{}) {
            return;
        }
        const auto after = std::find_if(
            to.lines.begin(), to.lines.end(), [&](const auto& line) { return line.kind > kind; });
        to.lines.insert(after,
                        {.kind = kind,
                         .code = rules.contribution_code,
                         .zone = zone->second,
                         .base = Decimal::of(amount),
                         .percent = percent_of(base.rate)});
    };
    add(ContributionKind::pay, base.pay);
    add(ContributionKind::pension, base.premiums);
    add(ContributionKind::refund, base.refunds);
}

Decimal contribution_sum(const std::vector<ContributionBase>& bases, Rounding claim_rounding) {
    ExactMoney sum;
    for (const auto& base : bases) {
        if (!base.is_exempt) {
            sum = sum + (base.pay + base.premiums - base.refunds) * base.rate;
        }
    }
    return Decimal::of(round_to_ore(sum, claim_rounding));
}

} // namespace bpa::report
