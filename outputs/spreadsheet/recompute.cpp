#include "outputs/spreadsheet/recompute.hpp"

#include "values/check.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <utility>
#include <variant>

namespace bpa::outputs::spreadsheet {
namespace {

constexpr std::int64_t minutes_per_day = 1440;

using line::Input;
using line::InputName;

std::string text_of(std::int64_t number) {
    return std::to_string(number);
}

/// An expression in øre, rounded and made kroner.
std::string rounded(const std::string& ore, const Rounding& rounding) {
    constexpr std::int64_t krone = 100;
    const std::int64_t unit = rounding.unit_ore;
    const std::string units = unit == 1 ? ore : '(' + ore + ")/" + text_of(unit);
    const std::string end = unit == krone ? "" : unit == 1 ? "/100" : '*' + text_of(unit) + "/100";
    switch (rounding.mode) {
    case RoundingMode::half_up:
        return "ROUND(" + units + ",0)" + end;
    case RoundingMode::down:
        return "ROUNDDOWN(" + units + ",0)" + end;
    case RoundingMode::up:
        return "ROUNDUP(" + units + ",0)" + end;
    case RoundingMode::half_upwards:
        // INT goes to the lesser whole number, below zero too.
        return "INT(" + units + "+0.5)" + end;
    }
    fail_check("a rounding mode has a formula", __FILE__, __LINE__);
}

/// Whole øre of a cell of kroner, times a whole number.
std::string ore(const std::string& cell, std::int64_t times = 1) {
    return "ROUND(" + cell + '*' + text_of(100 * times) + ",0)";
}

/// The numerator of a share in a cell, over a denominator.
std::string numerator(const std::string& cell, std::int64_t denominator) {
    return denominator == 1 ? "ROUND(" + cell + ",0)"
                            : "ROUND(" + cell + '*' + text_of(denominator) + ",0)";
}

Exact fraction_of(const Input* percent) {
    return std::get<Percent>(percent->value).fraction();
}

std::int64_t limit_denominator(const Input* limit) {
    return limit == nullptr ? 1 : denominator_of(ore_of(limit->value).value());
}

std::string whole_base(const TermCells& cells) {
    return cells.before.empty() ? ore(cells.base)
                                : ore('(' + cells.base + '+' + cells.before + ')');
}

std::string less_already(const TermCells& cells) {
    return cells.already.empty() ? std::string{} : '-' + ore(cells.already);
}

/// A share between limits, in øre. Everything stands over the common denominator of the limits.
std::string share_of_base(const Terms& terms, const TermCells& cells) {
    const std::int64_t over =
        std::lcm(limit_denominator(terms.upper), limit_denominator(terms.lower));
    std::string pay = whole_base(cells);
    pay = over == 1 ? pay : text_of(over) + '*' + pay;
    if (terms.upper != nullptr) {
        pay = "MIN(" + pay + ',' + ore(cells.upper, over) + ')';
    }
    const std::string above =
        terms.lower == nullptr ? pay : "MAX(" + pay + '-' + ore(cells.lower, over) + ",0)";
    const std::int64_t first = denominator_of(fraction_of(terms.percent));
    if (terms.extra == nullptr) {
        return above + '*' + numerator(cells.percent, first) + '/' + text_of(first * over);
    }
    const std::int64_t second = denominator_of(fraction_of(terms.extra));
    const std::int64_t common = std::lcm(first, second);
    return '(' + pay + '*' + numerator(cells.percent, first) + '*' + text_of(common / first) + '+' +
           above + '*' + numerator(cells.extra, second) + '*' + text_of(common / second) + ")/" +
           text_of(common * over);
}

std::string taxed(const Terms& terms, const TermCells& cells) {
    const std::string base = "MAX(" + whole_base(cells) + ",0)";
    const std::int64_t first = denominator_of(fraction_of(terms.percent));
    const std::string share = (terms.is_base_in_kroner ? "INT(" + base + "/100)*100" : base) + '*' +
                              numerator(cells.percent, first);
    if (terms.extra == nullptr) {
        return share + '/' + text_of(first);
    }
    const std::int64_t second = denominator_of(fraction_of(terms.extra));
    return share + '*' + numerator(cells.extra, second) + '/' + text_of(first * second);
}

std::string monthly(const Terms& terms, const TermCells& cells) {
    const std::int64_t over =
        terms.percent == nullptr ? 1 : denominator_of(fraction_of(terms.percent));
    std::string text = ore(cells.base);
    text += cells.percent.empty() ? "" : '*' + numerator(cells.percent, over);
    if (cells.days.empty()) {
        return text + '/' + text_of(over);
    }
    if (cells.days_in_period.empty()) {
        return text + '*' + cells.days; // kroner for each day
    }
    return text + '*' + cells.days + "/(" + text_of(over) + '*' + cells.days_in_period + ')';
}

/// Inputs that explain and are no term of the formula: what a limit is made of, which premium was
/// chosen, the table and the steps of its routine, an exemption.
constexpr std::array told{InputName::basic_amount,       InputName::multiple,
                          InputName::hours_per_week,     InputName::table,
                          InputName::table_result,       InputName::table_period,
                          InputName::table_parts,        InputName::table_base,
                          InputName::table_middle,       InputName::yearly_income,
                          InputName::minimum_deduction,  InputName::standard_deduction,
                          InputName::seamens_allowance,  InputName::table_deduction,
                          InputName::personal_allowance, InputName::net_income,
                          InputName::municipal_tax,      InputName::common_tax,
                          InputName::bracket_tax,        InputName::insurance_contribution,
                          InputName::yearly_tax,         InputName::table_above,
                          InputName::exempt_limit,       InputName::exempt_before};

/// Inputs that are a term of their own.
constexpr std::array<std::pair<InputName, const Input * Terms::*>, 7> terms_by_name{
    {{InputName::position, &Terms::percent},
     {InputName::employee_percent, &Terms::percent},
     {InputName::already, &Terms::already},
     {InputName::upper_limit, &Terms::upper},
     {InputName::lower_limit, &Terms::lower},
     {InputName::days, &Terms::days},
     {InputName::days_in_period, &Terms::days_in_period}}};

/// Puts an input where it belongs; false for one that no formula here knows.
bool place(Terms& terms, const Input& input) {
    const InputName name = input.name;
    if (name == InputName::base || name == InputName::amount || name == InputName::monthly_salary ||
        name == InputName::per_day) {
        terms.added.push_back(&input);
        terms.added_sum += std::get<Money>(input.value);
        return true;
    }
    if (name == InputName::base_before) {
        terms.before += std::get<Money>(input.value);
        return true;
    }
    if (name == InputName::percent) {
        (terms.percent == nullptr ? terms.percent : terms.extra) = &input;
        return true;
    }
    for (const auto& [known, term] : terms_by_name) {
        if (known == name) {
            terms.*term = &input;
            return true;
        }
    }
    return std::find(told.begin(), told.end(), name) != told.end();
}

bool has(const line::Derivation& made, InputName name) {
    for (const Input& input : made.inputs) {
        if (input.name == name) {
            return true;
        }
    }
    return false;
}

Money already_of(const Terms& terms) {
    return terms.already == nullptr ? Money{} : std::get<Money>(terms.already->value);
}

/// Sums that come to something else than the amount rest on more than the inputs tell.
Shape shape_of_sum(const Terms& terms, const line::Derivation& made) {
    if (Exact{(terms.added_sum - already_of(terms)).ore()} != made.exact_ore) {
        return Shape::other;
    }
    if (terms.added.size() > 1 || already_of(terms) != Money{}) {
        return Shape::sum;
    }
    // An amount that was entered, with nothing to take off, is not made from anything.
    const line::Origin& origin = terms.added.front()->origin;
    const bool is_computed = std::holds_alternative<line::SumOrigin>(origin) ||
                             std::holds_alternative<line::ChainOrigin>(origin);
    return is_computed ? Shape::sum : Shape::given;
}

Shape shape_of(const Terms& terms, const line::Derivation& made, line::PayRole role) {
    if (has(made, InputName::table_result)) {
        return Shape::by_table;
    }
    if (terms.added.empty()) {
        return Shape::other;
    }
    if (has(made, InputName::monthly_salary) ||
        (terms.days != nullptr && terms.percent == nullptr)) {
        return Shape::monthly;
    }
    if (terms.percent != nullptr) {
        return role == line::PayRole::tax ? Shape::taxed : Shape::share;
    }
    return shape_of_sum(terms, made);
}

/// Tax is withheld from whole kroner where the rule that made the line says so. Which, is seen from
/// what it came to.
bool is_base_in_kroner(const Terms& terms, const line::Derivation& made) {
    constexpr std::int64_t krone = 100;
    const std::int64_t base = std::max((terms.added_sum + terms.before).ore(), std::int64_t{0});
    const Exact share = terms.extra == nullptr
                            ? fraction_of(terms.percent)
                            : fraction_of(terms.percent) * fraction_of(terms.extra);
    return Exact{base} * share != made.exact_ore && base % krone != 0;
}

} // namespace

std::string
difference_formula(const std::string& hours, const HourCells& one, const HourCells& other) {
    constexpr std::int64_t minutes_of_an_hour = 60;
    const auto part = [](const HourCells& cells, std::int64_t times) {
        const std::string share =
            cells.share.empty() ? std::string{} : '*' + numerator(cells.share, cells.denominator);
        return ore(cells.rate) + share + (times == 1 ? std::string{} : '*' + text_of(times));
    };
    const std::string apart = part(one, other.denominator) + '-' + part(other, one.denominator);
    const std::int64_t denominator = one.denominator * other.denominator;
    if (hours.empty()) {
        return rounded('(' + apart + ")/" + text_of(denominator), Rounding{});
    }
    return rounded("ROUND(" + hours + '*' + text_of(minutes_per_day) + ",0)*(" + apart + ")/" +
                       text_of(minutes_of_an_hour * denominator),
                   Rounding{});
}

std::optional<Exact> ore_of(const line::InputValue& value) {
    if (const auto* money = std::get_if<Money>(&value)) {
        return Exact{money->ore()};
    }
    if (const auto* exact = std::get_if<ExactMoney>(&value)) {
        return exact->ore();
    }
    if (const auto* rate = std::get_if<HourlyRate>(&value)) {
        return Exact{rate->ore()};
    }
    return std::nullopt;
}

std::int64_t denominator_of(const Exact& value) {
    BPA_CHECK(value.denominator() <= std::numeric_limits<std::int64_t>::max());
    return static_cast<std::int64_t>(value.denominator());
}

Terms terms_of(const line::Derivation& made, line::PayRole role) {
    Terms terms;
    for (const Input& input : made.inputs) {
        if (!place(terms, input)) {
            return {};
        }
    }
    terms.shape = shape_of(terms, made, role);
    terms.is_base_in_kroner = terms.shape == Shape::taxed && is_base_in_kroner(terms, made);
    return terms;
}

std::string formula_of(const Terms& terms, const TermCells& cells, const Rounding& rounding) {
    switch (terms.shape) {
    case Shape::sum:
        return rounded(whole_base(cells) + less_already(cells), rounding);
    case Shape::share:
        return rounded(share_of_base(terms, cells) + less_already(cells), rounding);
    case Shape::taxed:
        return rounded(taxed(terms, cells), rounding);
    case Shape::monthly:
        return rounded(monthly(terms, cells) + less_already(cells), rounding);
    case Shape::given:
    case Shape::by_table:
    case Shape::other:
        return {};
    }
    fail_check("a shape has a formula", __FILE__, __LINE__);
}

std::string rate_formula(const std::string& hours,
                         const std::string& rate,
                         std::int64_t denominator,
                         const Rounding& rounding) {
    constexpr std::int64_t minutes_per_hour = 60;
    return rounded("ROUND(" + hours + '*' + text_of(minutes_per_day * denominator) + ",0)*" +
                       ore(rate) + '/' + text_of(minutes_per_hour * denominator),
                   rounding);
}

std::string share_formula(const std::string& kroner,
                          const std::string& share,
                          const Exact& share_value,
                          const Rounding& rounding) {
    const std::int64_t over = denominator_of(share_value);
    return rounded(ore(kroner) + '*' + numerator(share, over) + '/' + text_of(over), rounding);
}

std::string quotient_formula(const std::string& kroner,
                             const std::string& divisor,
                             const Exact& divisor_value,
                             const Rounding& rounding) {
    const std::int64_t over = denominator_of(divisor_value);
    return rounded(ore(kroner) + '*' + text_of(over) + '/' + numerator(divisor, over), rounding);
}

} // namespace bpa::outputs::spreadsheet
