#include "lists/figures.hpp"

#include "report/field.hpp"
#include "values/check.hpp"
#include "values/parse.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

namespace bpa::lists {
namespace {

using report::money_of;
using report::value_of;
using Fields = std::span<const std::string>;

std::int64_t whole_of(std::string_view text) {
    return value_of(parse_whole(text));
}

/// `120`, `7.5` or `500/3`.
Exact exact_of(std::string_view text) {
    const auto slash = text.find('/');
    return slash == std::string_view::npos
               ? value_of(parse_decimal(text))
               : Exact::ratio(whole_of(text.substr(0, slash)), whole_of(text.substr(slash + 1)));
}

bool read_lines(RunFigures& figures, source::Diagnostics& diagnostics) {
    enum Column : std::size_t { assistant, employment, earned_on, period, code, cost, amount };
    static constexpr std::array<std::string_view, 7> columns{
        "assistant", "employment", "earned_on", "period", "pay_code", "cost", "amount"};
    const auto take = [&](Fields fields) {
        auto& person = figures.people[fields[assistant]];
        const Money sum = money_of(fields[amount]);
        if (fields[code] == "pension_employer") {
            person.employer += sum;
        } else if (fields[code] == "pension_employee") {
            person.employee += sum;
        } else if (fields[cost] == "pension") {
            figures.other_pension += sum;
        } else if (fields[code] == "union_fee") {
            const auto number = fields[employment].empty() ? 0 : whole_of(fields[employment]);
            figures.dues.push_back({.assistant = fields[assistant],
                                    .employment = static_cast<std::uint32_t>(number),
                                    .earned_on = value_of(parse_date(fields[earned_on])),
                                    .period = fields[period],
                                    .amount = sum});
        }
    };
    return report::read_table(figures.run, "audit/lines.csv", columns, take, diagnostics);
}

bool read_accounts(RunFigures& figures, source::Diagnostics& diagnostics) {
    enum Column : std::size_t { assistant, account, before, posted, after };
    static constexpr std::array<std::string_view, 5> columns{
        "assistant", "account", "before", "posted", "after"};
    const auto take = [&](Fields fields) {
        using enum line::AccountKind;
        const auto parsed = line::Account::parse(fields[account]);
        BPA_CHECK(parsed);
        const auto kind = parsed->kind;
        if ((kind == pension_pay || kind == pension_employer || kind == pension_employee) &&
            parsed->year == figures.paid_in.year()) {
            figures.people[fields[assistant]].totals[*parsed] = {
                money_of(fields[before]), money_of(fields[posted]), money_of(fields[after])};
        }
    };
    return report::read_table(figures.run, "audit/accounts.csv", columns, take, diagnostics);
}

bool read_arrangements(RunFigures& figures, source::Diagnostics& diagnostics) {
    static constexpr std::array<std::string_view, 1> columns{"pension"};
    return report::read_table(
        figures.run,
        "audit/arrangements.csv",
        columns,
        [&](Fields fields) { figures.arrangement_pension += money_of(fields[0]); },
        diagnostics);
}

/// Of the inputs `name=value@origin;…`: premiums that the employer entered as paid.
Money entered_premiums(std::string_view inputs) {
    constexpr std::string_view name = "premium=";
    constexpr std::string_view origin = "@settled/";
    Money sum;
    while (!inputs.empty()) {
        const auto end = inputs.find(';');
        const auto input = inputs.substr(0, end);
        const auto at = input.find(origin);
        if (input.starts_with(name) && at != std::string_view::npos) {
            sum += money_of(std::string{input.substr(name.size(), at - name.size())});
        }
        inputs = end == std::string_view::npos ? std::string_view{} : inputs.substr(end + 1);
    }
    return sum;
}

bool read_premiums(RunFigures& figures, source::Diagnostics& diagnostics) {
    enum Column : std::size_t { month, premiums, inputs };
    static constexpr std::array<std::string_view, 3> columns{"month", "premiums", "inputs"};
    const auto take = [&](Fields fields) {
        if (fields[month] == figures.paid_in.text()) {
            figures.premiums += money_of(fields[premiums]) - entered_premiums(fields[inputs]);
        }
    };
    return report::read_table(figures.run, "audit/contribution.csv", columns, take, diagnostics);
}

} // namespace

std::optional<RunFigures> read_figures(report::PublishedRun run, source::Diagnostics& diagnostics) {
    const Month paid_in = Month::of(run.manifest.payment_date);
    RunFigures figures{.run = std::move(run),
                       .paid_in = paid_in,
                       .people = {},
                       .dues = {},
                       .other_pension = {},
                       .arrangement_pension = {},
                       .premiums = {}};
    if (!read_lines(figures, diagnostics) || !read_accounts(figures, diagnostics) ||
        !read_arrangements(figures, diagnostics) || !read_premiums(figures, diagnostics)) {
        return std::nullopt;
    }
    return figures;
}

std::optional<std::map<std::string, Exact>> read_paid_minutes(const report::PublishedRun& run,
                                                              source::Diagnostics& diagnostics) {
    static constexpr std::array<std::string_view, 2> columns{"assistant", "paid"};
    std::map<std::string, Exact> minutes;
    const auto take = [&](Fields fields) {
        auto& sum = minutes[fields[0]];
        sum = sum + exact_of(fields[1]);
    };
    return report::read_table(run, "audit/segments.csv", columns, take, diagnostics)
               ? std::optional{std::move(minutes)}
               : std::nullopt;
}

} // namespace bpa::lists
