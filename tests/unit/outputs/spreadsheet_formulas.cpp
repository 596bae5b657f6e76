// Formulas of the workbook: what they say, and that spreadsheets' doubles come to the same øre as
// exact arithmetic does, ties included.
#include "outputs/spreadsheet/recompute.hpp"
#include "outputs/spreadsheet/refs.hpp"
#include "spreadsheet_calculator.hpp"
#include "values/money.hpp"

#include <catch2/catch.hpp>

#include <random>

namespace bpa::outputs::spreadsheet {
namespace {

using line::Input;
using line::InputName;

const TermCells all_cells{.base = "N5",
                          .before = "O5",
                          .percent = "P5",
                          .extra = "T5",
                          .already = "Q5",
                          .upper = "R5",
                          .lower = "S5",
                          .days = "U5",
                          .days_in_period = "V5"};

Input kroner(InputName name, std::int64_t ore) {
    return {name, Money::ore(ore), source::Place{}};
}
Input share(InputName name, const Exact& fraction) {
    return {name, Percent::of_fraction(fraction), source::Place{}};
}
double of(const Exact& value) {
    return static_cast<double>(value.numerator()) / static_cast<double>(value.denominator());
}
double krone_cell(const Exact& ore) {
    return of(ore / Exact{100});
}

line::Derivation made(std::vector<Input> inputs, const Exact& exact, Rounding rounding = {}) {
    return {.rule = {},
            .basis = {},
            .inputs = std::move(inputs),
            .exact_ore = exact,
            .rounding = rounding};
}

/// Knows what is drawn for a share: everything a person's month may hold.
struct Drawn {
    std::int64_t base = 0;
    std::int64_t before = 0;
    std::int64_t already = 0;
    Exact percent;
    Exact extra;
    Exact upper;
    Exact lower;
    Rounding rounding;
};

class Draw {
public:
    explicit Draw(std::uint32_t seed) : random_{seed} {}
    std::int64_t number(std::int64_t from, std::int64_t to) {
        const auto width = static_cast<std::uint64_t>(to - from + 1);
        return from +
               static_cast<std::int64_t>((std::uint64_t{random_()} << 32U | random_()) % width);
    }
    Exact percent() {
        // 12 %, 14.1 %, 2.3 %, and thirds.
        static constexpr std::array denominators{100, 1000, 10000, 300, 8};
        const auto over = denominators.at(static_cast<std::size_t>(number(0, 4)));
        return Exact::ratio(number(0, over), over);
    }
    Rounding rounding() {
        static constexpr std::array modes{RoundingMode::half_up,
                                          RoundingMode::down,
                                          RoundingMode::up,
                                          RoundingMode::half_upwards};
        return {modes.at(static_cast<std::size_t>(number(0, 3))), number(0, 1) == 0 ? 1 : 100};
    }
    Drawn drawn() {
        Drawn one;
        one.base = number(-2'000'000, 20'000'000);
        one.before = number(0, 100'000'000);
        one.already = number(0, 12'000'000);
        one.percent = percent();
        one.extra = percent();
        // A yearly amount spread over months leaves twelfths of an øre.
        one.lower = Exact::ratio(number(0, 300'000'000), 12);
        one.upper = one.lower + Exact::ratio(number(0, 900'000'000), 12);
        one.rounding = rounding();
        return one;
    }

private:
    std::mt19937 random_;
};

test::CellValues cells_of(const Drawn& one) {
    return {{"N5", krone_cell(Exact{one.base})},
            {"O5", krone_cell(Exact{one.before})},
            {"P5", of(one.percent)},
            {"Q5", krone_cell(Exact{one.already})},
            {"R5", krone_cell(one.upper)},
            {"S5", krone_cell(one.lower)},
            {"T5", of(one.extra)}};
}

const Exact& lesser(const Exact& a, const Exact& b) {
    return b < a ? b : a;
}

/// To the last bit: a difference column shows zero only then.
bool is_equal(double a, double b) {
    return a <= b && a >= b;
}

double kroner_of(Money amount) {
    return static_cast<double>(amount.ore()) / 100;
}

} // namespace

TEST_CASE("a line with a rate multiplies whole minutes by whole øre") {
    CHECK(rate_formula("G5", "H5", 1, {}) == "ROUND(ROUND(G5*1440,0)*ROUND(H5*100,0)/60,0)/100");
    // A third of a minute is left of a conversion: three times as many, over three times sixty.
    CHECK(rate_formula("G5", "H5", 3, {}) == "ROUND(ROUND(G5*4320,0)*ROUND(H5*100,0)/180,0)/100");
}

TEST_CASE("time at a rate comes to the same øre in doubles as exactly") {
    Draw draw{20261122};
    for (int i = 0; i < 20'000; ++i) {
        const Exact minutes = Exact::ratio(draw.number(0, 5'000), draw.number(1, 4));
        const auto rate = HourlyRate::ore(draw.number(0, 60'000));
        const Money amount = round_to_ore(rate * ExactMinutes::of_minutes(minutes), {});
        const auto formula = rate_formula("G5", "H5", denominator_of(minutes), {});
        const test::CellValues cells{{"G5", of(minutes / Exact{1440})},
                                     {"H5", krone_cell(Exact{rate.ore()})}};
        INFO(minutes.text() << " min × " << rate.text());
        REQUIRE(is_equal(test::calculate(formula, cells), kroner_of(amount)));
    }
}

TEST_CASE("a share of a sum is told by its inputs") {
    const auto earned = made({kroner(InputName::base, 1850000),
                              kroner(InputName::base_before, 2000000),
                              share(InputName::percent, Exact::ratio(12, 100)),
                              kroner(InputName::already, 240000)},
                             Exact{222000});
    const auto plain = terms_of(earned, line::PayRole::cost);
    CHECK(plain.shape == Shape::share);
    CHECK(formula_of(plain, {.base = "N5", .before = "O5", .percent = "P5", .already = "Q5"}, {}) ==
          "ROUND(ROUND((N5+O5)*100,0)*ROUND(P5*25,0)/25-ROUND(Q5*100,0),0)/100");
    // Taking back: the lesser whole number of what is half an øre above.
    CHECK(formula_of(plain,
                     {.base = "N5", .percent = "P5"},
                     {.mode = RoundingMode::half_upwards, .unit_ore = 1}) ==
          "INT(ROUND(N5*100,0)*ROUND(P5*25,0)/25+0.5)/100");
}

TEST_CASE("shares come to the same øre in doubles as exactly, between limits and in two bands") {
    Draw draw{4};
    const int with = GENERATE(0, 1, 2, 3);
    for (int i = 0; i < 10'000; ++i) {
        const Drawn one = draw.drawn();
        std::vector<Input> inputs{kroner(InputName::base, one.base),
                                  kroner(InputName::base_before, one.before),
                                  share(InputName::percent, one.percent),
                                  kroner(InputName::already, one.already)};
        Exact base{one.base + one.before};
        Exact exact = base * one.percent;
        if (with > 0) {
            inputs.push_back({InputName::upper_limit, ExactMoney::ore(one.upper), source::Place{}});
            base = lesser(base, one.upper);
            exact = base * one.percent;
        }
        const Exact above = base - lesser(base, one.lower);
        if (with == 2) {
            inputs.push_back({InputName::lower_limit, ExactMoney::ore(one.lower), source::Place{}});
            exact = above * one.percent;
        }
        if (with == 3) {
            inputs.push_back(share(InputName::percent, one.extra));
            inputs.push_back({InputName::lower_limit, ExactMoney::ore(one.lower), source::Place{}});
            exact = exact + above * one.extra;
        }
        exact = exact - Exact{one.already};
        const auto derivation = made(inputs, exact);
        const auto terms = terms_of(derivation, line::PayRole::cost);
        REQUIRE(terms.shape == Shape::share);
        const auto formula = formula_of(terms, all_cells, one.rounding);
        INFO(formula << " = " << exact.text());
        REQUIRE(is_equal(test::calculate(formula, cells_of(one)),
                         kroner_of(round_to_ore(ExactMoney::ore(exact), one.rounding))));
    }
}

TEST_CASE("tax takes its share of whole kroner where the line was made so") {
    // 30 % of 18 315,40: of 18 315 kroner it is 5 494,50.
    std::vector<Input> inputs{kroner(InputName::base, 1850040),
                              kroner(InputName::amount, -18500),
                              share(InputName::percent, Exact::ratio(30, 100))};
    const Rounding down{.mode = RoundingMode::down, .unit_ore = 100};
    const auto withheld = made(inputs, Exact{549450}, down);
    const auto whole = terms_of(withheld, line::PayRole::tax);
    CHECK(whole.shape == Shape::taxed);
    CHECK(whole.is_base_in_kroner);
    const auto formula = formula_of(whole, {.base = "N5", .percent = "P5"}, down);
    CHECK(formula == "ROUNDDOWN((INT(MAX(ROUND(N5*100,0),0)/100)*100*ROUND(P5*10,0)/10)/100,0)");
    CHECK(is_equal(test::calculate(formula, {{"N5", 18315.40}, {"P5", 0.3}}), 5494));
    // Of 18 315,40 with its øre it would be 5 494,62.
    const auto with_ore = made(inputs, Exact{549462}, down);
    CHECK_FALSE(terms_of(with_ore, line::PayRole::tax).is_base_in_kroner);
}

TEST_CASE("a monthly amount is for its position and its days") {
    const std::vector<Input> inputs{kroner(InputName::monthly_salary, 3000000),
                                    share(InputName::position, Exact::ratio(1, 3)),
                                    {InputName::days, Exact{7}, source::Place{}},
                                    {InputName::days_in_period, Exact{22}, source::Place{}}};
    // 30 000,00 × 1/3 × 7/22 = 3 181,8181…
    const auto derivation = made(inputs, Exact::ratio(7000000, 22));
    const auto terms = terms_of(derivation, line::PayRole::pay);
    CHECK(terms.shape == Shape::monthly);
    const auto formula = formula_of(
        terms, {.base = "N5", .percent = "P5", .days = "U5", .days_in_period = "V5"}, {});
    CHECK(formula == "ROUND(ROUND(N5*100,0)*ROUND(P5*3,0)*U5/(3*V5),0)/100");
    const test::CellValues cells{{"N5", 30000}, {"P5", 1.0 / 3}, {"U5", 7}, {"V5", 22}};
    CHECK(is_equal(test::calculate(formula, cells), 3181.82));
}

TEST_CASE("what cells cannot tell has no formula") {
    const auto amount = made({kroner(InputName::amount, 50000)}, Exact{50000});
    const auto entered = terms_of(amount, line::PayRole::pay);
    CHECK(entered.shape == Shape::given);
    CHECK(formula_of(entered, all_cells, {}).empty());
    CHECK_FALSE(entered.is_of_rule());
    auto by_rule = amount;
    by_rule.inputs.front().origin = line::CitationIndex{0};
    CHECK(terms_of(by_rule, line::PayRole::pay).is_of_rule());
    const auto tax = made({kroner(InputName::base, 1850000),
                           {InputName::table, Exact{8000}, source::Place{}},
                           kroner(InputName::table_result, 481200)},
                          Exact{481200});
    const auto looked_up = terms_of(tax, line::PayRole::tax);
    CHECK(looked_up.shape == Shape::by_table);
    // 30 kroner a week is 130 a month; the 52 weeks and 12 months are no inputs.
    const auto weekly =
        made({kroner(InputName::amount, 3000), kroner(InputName::already, 0)}, Exact{13000});
    CHECK(terms_of(weekly, line::PayRole::deduction).shape == Shape::other);
    // An amount stated with nothing computed before is made from nothing; a sum of lines is.
    const auto stated =
        made({kroner(InputName::amount, 4900), kroner(InputName::already, 0)}, Exact{4900});
    CHECK(terms_of(stated, line::PayRole::cost).shape == Shape::given);
    auto of_lines = stated;
    of_lines.inputs.front().origin = line::SumOrigin{.base = {}, .code = {}, .cost = {}};
    CHECK(terms_of(of_lines, line::PayRole::cost).shape == Shape::sum);
    const auto refunded = made({kroner(InputName::amount, 18500),
                                kroner(InputName::amount, -2100),
                                kroner(InputName::already, 400)},
                               Exact{16000});
    const auto less = terms_of(refunded, line::PayRole::cost);
    CHECK(less.shape == Shape::sum);
    CHECK(formula_of(less, {.base = "N5", .already = "Q5"}, {}) ==
          "ROUND(ROUND(N5*100,0)-ROUND(Q5*100,0),0)/100");
}

TEST_CASE("rates are a year's pay by hours, or a share of another rate") {
    // 402 441,00 / 1 846 = 218,0070…
    CHECK(is_equal(test::calculate(quotient_formula("E5", "F5", Exact{1846}, {}),
                                   {{"E5", 402441}, {"F5", 1846}}),
                   218.01));
    // 441 091,00 / 1 747,2 = 252,4559…
    CHECK(is_equal(test::calculate(quotient_formula("E5", "F5", Exact::ratio(8736, 5), {}),
                                   {{"E5", 441091}, {"F5", 1747.2}}),
                   252.46));
    // 133 1/3 % of 218,01 = 290,68
    CHECK(is_equal(test::calculate(share_formula("E5", "G5", Exact::ratio(4, 3), {}),
                                   {{"E5", 218.01}, {"G5", 4.0 / 3}}),
                   290.68));
}

TEST_CASE("cells and ranges have names") {
    CHECK(column_name(0) == "A");
    CHECK(column_name(25) == "Z");
    CHECK(column_name(26) == "AA");
    CHECK(column_name(701) == "ZZ");
    CHECK(column_name(702) == "AAA");
    CHECK(ref({11, 9}) == "J12");
    CHECK(fixed_range(8, {4, 39}) == "$I$5:$I$40");
    CHECK(prefix("Satser") == "Satser!");
    CHECK(prefix("Lønnslinjer 2") == "'Lønnslinjer 2'!");
}

TEST_CASE("a text that is searched for is no pattern") {
    CHECK(sought("1000 Timelønn") == "\"1000 Timelønn\"");
    CHECK(sought("a \"b\" *?~") == "\"a \"\"b\"\" ~*~?~~\"");
}

TEST_CASE("a heading stands over what it heads") {
    const ListLayout layout{.columns = {{}, {}, {}, {}}, .numbers = {{1, 1}}};
    CHECK(layout.heading_style(0) == Style::heading);
    CHECK(layout.heading_style(1) == Style::number_heading);
    CHECK(layout.heading_style(2) == Style::indented_heading); // its cells are indented too
    CHECK(layout.heading_style(3) == Style::heading);
}

TEST_CASE("a column is no narrower than the longest word of its heading") {
    // 18 letters, and room for the button: 20. The ø of the second is one letter.
    CHECK(wide_enough({10, "Linjer: Arbeidsgiveravgift"}).width == 20);
    CHECK(wide_enough({4, "Lønn"}).width == 6);
    CHECK(wide_enough({30, "Linjer: Arbeidsgiveravgift"}).width == 30);
}

TEST_CASE("a row has room for a text that is wrapped") {
    CHECK(wrapped_height(std::string(9, 'n'), 10) == 16);
    CHECK(wrapped_height(std::string(35, 'n'), 10) == 64);
}

TEST_CASE("sums are of stretches of rows") {
    std::vector<Rows> rows;
    for (const RowIndex row : {4U, 5U, 6U, 9U}) {
        add_row(rows, row);
    }
    CHECK(rows == std::vector<Rows>{{4, 6}, {9, 9}});
    CHECK(sum("", 8, rows) == "SUM(I5:I7,I10:I10)");
    CHECK(sum("'Pay lines'!", 8, rows) == "SUM('Pay lines'!I5:I7,'Pay lines'!I10:I10)");
    CHECK(sum("", 8, {}) == "0");
    // A function takes 255 arguments at most.
    rows.clear();
    for (RowIndex row = 0; row < 600; row += 2) {
        add_row(rows, row);
    }
    const std::string many = sum("", 0, rows);
    CHECK(many.starts_with("SUM(A1:A1,"));
    CHECK(many.find("A499:A499)+SUM(A501:A501,") != std::string::npos);
}

} // namespace bpa::outputs::spreadsheet
