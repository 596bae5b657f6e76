#include "calc/period_lines.hpp"

#include "calc/problems.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <tuple>
#include <utility>

namespace bpa::calc {

using line::InputName;

namespace {

/// Inputs of a line of hours at a rate, and of one whose hours are converted.
constexpr std::size_t inputs_of_hours = 2;
constexpr std::size_t inputs_of_converted = inputs_of_hours + 1;

Money sum_of(const std::vector<line::Line>& lines) {
    Money sum;
    for (const auto& line : lines) {
        sum += line.amount;
    }
    return sum;
}

void note_changed(PeriodPay& pay, const Due& due, std::pair<Money, Money> due_and_already) {
    const auto [all, already] = due_and_already;
    const auto& alias = person_of(pay).id;
    pay.result.findings.push_back({.code = "finding/period-pay-changed",
                                   .level = line::FindingLevel::review,
                                   .assistant = alias,
                                   .place = due.place,
                                   .args = {{"assistant", alias},
                                            {"pay_code", pay.rules.legend.at(due.code).code},
                                            {"due", all.text()},
                                            {"already", already.text()},
                                            {"amount", (all - already).text()}},
                                   .citation = due.basis});
}

line::Line difference_of(const Due& due, Money already) {
    line::Line line;
    line.employment = due.employment;
    line.arrangement = due.arrangement;
    line.code = due.code;
    line.earned_on = due.days.first;
    line.earned_until = due.days.last;
    line.amount = sum_of(due.lines) - already;
    line.derivation = {.rule = due.rule,
                       .basis = due.basis,
                       .inputs = {},
                       .exact_ore = Exact{line.amount.ore()},
                       .rounding = {}};
    for (const auto& one : due.lines) {
        line.derivation.inputs.push_back({InputName::amount, one.amount, due.place});
        line.provisional = line.provisional || one.provisional;
    }
    line.derivation.inputs.push_back({InputName::already, already, line::ChainOrigin{due.account}});
    return line;
}

} // namespace

line::PayCodeIndex code_named(const rulebook::Rules& rules, std::string_view code) {
    const auto& codes = rules.legend.pay_codes;
    const auto found = std::find_if(
        codes.begin(), codes.end(), [&](const auto& known) { return known.code == code; });
    BPA_CHECK(found != codes.end());
    return static_cast<line::PayCodeIndex>(found - codes.begin());
}

line::RuleIndex rule_of(const rulebook::Rules& rules, line::PayCodeIndex code) {
    constexpr std::string_view folder = "pay-codes/";
    const std::string& name = rules.legend.at(code).code;
    const auto& known = rules.legend.rules;
    const auto found = std::find_if(known.begin(), known.end(), [&](const auto& rule) {
        const std::string_view id = rule.id;
        return id.size() == folder.size() + name.size() && id.starts_with(folder) &&
               id.ends_with(name);
    });
    BPA_CHECK(found != known.end()); // the loader makes one of every pay code
    return static_cast<line::RuleIndex>(found - known.begin());
}

std::string only_arrangement(const facts::Employment& employment, Date day) {
    const auto* arrangements = facts::in_force(employment.arrangements, day);
    return arrangements != nullptr && arrangements->value.size() == 1 ? arrangements->value.front()
                                                                      : std::string{};
}

const facts::Assistant& person_of(const PeriodPay& pay) {
    return pay.facts.assistants.at(pay.assistant);
}

void price_hours(line::Line& line,
                 const RateBook& rates,
                 line::RateIndex rate,
                 source::Place place) {
    const auto& priced = rates.at(rate);
    const ExactMoney exact = priced.value * line.counted;
    line.rate = rate;
    line.provisional = priced.provisional;
    line.derivation.rule = priced.derivation.rule;
    line.derivation.basis = priced.derivation.basis;
    line.derivation.exact_ore = exact.ore();
    line.derivation.rounding = {};
    const bool is_converted = !(line.counted == ExactMinutes::of(line.quantity));
    auto& inputs = line.derivation.inputs;
    inputs.clear();
    inputs.reserve(is_converted ? inputs_of_converted : inputs_of_hours);
    inputs.emplace_back(InputName::hours, line.quantity, place);
    if (is_converted) {
        inputs.emplace_back(InputName::counted_hours, line.counted, priced.derivation.basis);
    }
    inputs.emplace_back(InputName::hourly_rate, priced.value, rate);
    line.amount = round_to_ore(exact, line.derivation.rounding);
}

void report_unpriced(PeriodPay& pay, const Unpriced& problem, const facts::Employment& employment) {
    facts::Shift shift;
    shift.assistant = pay.assistant;
    shift.employment = static_cast<std::uint32_t>(&employment - person_of(pay).employments.data());
    shift.place = employment.place;
    pay.problems.push_back(to_diagnostic(problem, shift, pay.facts, pay.rules));
}

const facts::Employment& employment_with(const PeriodPay& pay, std::uint32_t number) {
    const auto& all = person_of(pay).employments;
    const auto found = std::find_if(
        all.begin(), all.end(), [number](const auto& one) { return one.number == number; });
    BPA_CHECK(found != all.end());
    return *found;
}

const facts::Employment& employment_of(const PeriodPay& pay, line::ShiftIndex shift) {
    return employment_with(pay, pay.result.shifts.at(static_cast<std::size_t>(shift)).employment);
}

void report_personal(PeriodPay& pay, source::Diagnostic problem) {
    const auto& alias = person_of(pay).id;
    problem.person = alias;
    problem.args.emplace_back("assistant", alias);
    pay.problems.push_back(std::move(problem));
}

const rulebook::Entry<Exact>* law_value(PeriodPay& pay,
                                        const rulebook::Dated<Exact>& parameter,
                                        std::pair<line::RuleIndex, Date> rule_and_day) {
    return usable_on(pay, parameter, rule_and_day).entry;
}

line::Account due_account(const PeriodPay& pay,
                          line::AccountKind kind,
                          std::uint32_t employment,
                          std::string by) {
    auto account = line::monthly(kind, pay.settings.period);
    account.unit = std::to_string(employment);
    account.zone = std::move(by);
    return account;
}

void settle_due(PeriodPay& pay, Due due) {
    const Money all = sum_of(due.lines);
    const Money already = pay.prior.accounts.at(due.account);
    // Amounts that cancel leave a total of zero, which is listed all the same.
    const bool is_first = !pay.prior.accounts.all().contains(due.account);
    if (is_first ? due.lines.empty() : all == already) {
        return;
    }
    pay.result.posted.add(due.account, all - already);
    auto& lines = pay.result.lines;
    if (is_first) {
        std::move(due.lines.begin(), due.lines.end(), std::back_inserter(lines));
        return;
    }
    if (!due.may_grow || all < already) {
        note_changed(pay, due, {all, already});
    }
    lines.push_back(difference_of(due, already));
}

void name_gone(PeriodPay& pay, line::AccountKind kind, const std::vector<line::Account>& settled) {
    const auto& alias = person_of(pay).id;
    pay.prior.accounts.each(kind, [&](const line::Account& account, Money amount) {
        const bool is_of_period = account.year == pay.settings.period.year() &&
                                  account.month == pay.settings.period.number();
        if (!is_of_period || amount == Money{} ||
            std::find(settled.begin(), settled.end(), account) != settled.end()) {
            return;
        }
        pay.result.findings.push_back(
            {.code = "finding/period-pay-gone",
             .level = line::FindingLevel::review,
             .assistant = alias,
             .place = person_of(pay).place,
             .args = {{"assistant", alias}, {"pay_code", account.zone}, {"amount", amount.text()}},
             .citation = std::nullopt});
    });
}

namespace {

/// Knows where a line stands among the others.
struct Standing {
    std::uint64_t key = 0; ///< shift, those without one last, then the number of the pay code
    std::size_t from = 0;  ///< where the line lies
};

std::uint64_t key_of(const line::Line& line, const line::Legend& legend) {
    constexpr auto without_shift = std::numeric_limits<std::uint32_t>::max();
    constexpr auto number_bits = std::numeric_limits<std::uint32_t>::digits;
    const auto shift = line.shift ? static_cast<std::uint32_t>(*line.shift) : without_shift;
    const auto number = static_cast<std::uint32_t>(legend.at(line.code).number);
    return (std::uint64_t{shift} << number_bits) | number;
}

/// Whether a line comes before another with the same key.
bool comes_before(const line::Line& a, const line::Line& b, const line::Legend& legend) {
    if (a.shift && a.derivation.rule != b.derivation.rule) {
        return legend.at(a.derivation.rule).id < legend.at(b.derivation.rule).id;
    }
    const auto rest_of_key = [](const line::Line& line) {
        return std::tuple{line.segments.empty() ? line::SegmentIndex{} : line.segments.front(),
                          line.shift ? Date{} : line.earned_on,
                          line.employment};
    };
    return rest_of_key(a) < rest_of_key(b);
}

/// Puts the lines where they stand. Moving a line is dear: each moves once, if at all.
void put_in_order(std::span<line::Line> lines, std::vector<Standing>& order) {
    for (std::size_t first = 0; first < order.size(); ++first) {
        if (order[first].from == first) {
            continue;
        }
        line::Line held = std::move(lines[first]);
        std::size_t gap = first;
        while (order[gap].from != first) {
            const std::size_t from = std::exchange(order[gap].from, gap);
            lines[gap] = std::move(lines[from]);
            gap = from;
        }
        order[gap].from = gap;
        lines[gap] = std::move(held);
    }
}

} // namespace

void order_lines(std::span<line::Line> lines, const line::Legend& legend) {
    std::vector<Standing> order;
    order.reserve(lines.size());
    for (const auto& line : lines) {
        order.push_back({key_of(line, legend), order.size()});
    }
    const auto before = [&](const Standing& a, const Standing& b) {
        return a.key != b.key ? a.key < b.key : comes_before(lines[a.from], lines[b.from], legend);
    };
    // What was paid shift by shift comes in its order.
    const auto rest = std::is_sorted_until(order.begin(), order.end(), before);
    if (rest == order.end()) {
        return;
    }
    std::stable_sort(rest, order.end(), before);
    std::inplace_merge(order.begin(), rest, order.end(), before);
    put_in_order(lines, order);
}

} // namespace bpa::calc
