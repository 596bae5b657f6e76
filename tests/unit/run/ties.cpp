#include "run/ties.hpp"

#include "values/check.hpp"

#include <catch2/catch.hpp>

using namespace bpa;

namespace {

constexpr line::PayCodeIndex tax{1};
constexpr line::PayCodeIndex holiday_pay{2};

line::Legend legend() {
    line::Legend legend;
    legend.pay_codes.resize(3);
    legend.pay_codes[1].role = line::PayRole::tax;
    legend.pay_codes[2].role = line::PayRole::cost;
    legend.pay_codes[2].cost = line::CostKind::holiday_pay;
    return legend;
}

line::Line of_code(line::PayCodeIndex code, std::int64_t ore) {
    line::Line line;
    line.code = code;
    line.amount = Money::ore(ore);
    return line;
}

/// One shift of 60 minutes in two segments, paid 100.00 kr of which 40.00 kr provisional;
/// 25.00 kr withheld, 12.00 kr of holiday pay earned.
line::RunResult sound() {
    line::AssistantResult ada;
    ada.shifts.push_back({});
    ada.shifts[0].length = Minutes::of(60);
    for (const std::int16_t from : {std::int16_t{0}, std::int16_t{30}}) {
        line::Segment segment;
        segment.from = from;
        segment.to = static_cast<std::int16_t>(from + 30);
        segment.minutes = Minutes::of(30);
        segment.on_duty = Minutes::of(30);
        ada.segments.push_back(segment);
    }
    for (const bool provisional : {false, true}) {
        line::Line line;
        line.amount = Money::ore(provisional ? 4'000 : 6'000);
        line.provisional = provisional;
        ada.lines.push_back(line);
    }
    ada.lines.push_back(of_code(tax, 2'500));
    ada.lines.push_back(of_code(holiday_pay, 1'200));
    ada.gross = Money::ore(10'000);
    ada.provisional_gross = Money::ore(4'000);
    ada.totals.withheld = Money::ore(2'500);
    ada.totals.holiday_pay = Money::ore(1'200);
    ada.totals.net = Money::ore(7'500);
    ada.totals.cost = Money::ore(11'200);
    line::RunResult result;
    result.totals = ada.totals;
    result.assistants.push_back(ada);
    result.gross = Money::ore(10'000);
    result.provisional_gross = Money::ore(4'000);
    return result;
}

/// Everybody passes, then the run is held against them.
void check(const line::RunResult& result) {
    const line::Legend names = legend();
    run::Ties ties{names};
    for (const line::AssistantResult& who : result.assistants) {
        ties.add(who);
    }
    ties.finish(result);
}

} // namespace

TEST_CASE("a sound result keeps every promise") {
    CHECK_NOTHROW(check(sound()));
    CHECK_NOTHROW(check({}));
}

TEST_CASE("each broken promise is a bug") {
    auto result = sound();
    auto& ada = result.assistants[0];
    SECTION("a minute lost") {
        ada.shifts[0].length = Minutes::of(61);
    }
    SECTION("a segment that is longer than its times") {
        ada.segments[0].to = 31;
    }
    SECTION("time on duty in a break") {
        ada.segments[1].is_break = true;
    }
    SECTION("a segment of no shift") {
        ada.shifts.clear();
    }
    SECTION("a line outside gross") {
        ada.lines.erase(ada.lines.begin());
    }
    SECTION("a withholding that is not shown") {
        ada.lines.erase(ada.lines.begin() + 2);
    }
    SECTION("net") {
        ada.totals.net = Money::ore(7'501);
    }
    SECTION("a cost counted as another") {
        ada.totals.pension = ada.totals.holiday_pay;
        ada.totals.holiday_pay = Money{};
    }
    SECTION("cost of the run") {
        result.totals.cost += Money::ore(1);
    }
    SECTION("cost of the arrangements") {
        result.arrangements.push_back({.arrangement = "sol"});
    }
    SECTION("gross of the assistant") {
        ada.gross = Money::ore(10'001);
    }
    SECTION("provisional of the assistant") {
        ada.lines[1].provisional = false;
    }
    SECTION("gross of the run") {
        result.gross = Money::ore(9'999);
    }
    SECTION("provisional of the run") {
        result.provisional_gross = Money{};
    }
    CHECK_THROWS(check(result));
}
