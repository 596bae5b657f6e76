#include "line/floor.hpp"

#include <catch2/catch.hpp>

using namespace bpa;

namespace {

line::FloorRow
row(std::int64_t paid, std::optional<line::FloorPay> reference, std::int64_t minutes) {
    line::FloorRow made;
    made.paid = {HourlyRate::ore(paid), Exact{1}};
    made.reference = std::move(reference);
    made.minutes = Minutes::of(minutes);
    return made;
}

} // namespace

// 1/3 of 218.02 is 72.67 1/3: shown as 72.67, and beside 72.67 a third of an øre more. Of three
// hours that is one øre: rates that are rounded first would hide it.
TEST_CASE("a difference is of exact rates and rounded once") {
    auto one = row(7267, line::FloorPay{HourlyRate::ore(21802), Exact::ratio(1, 3)}, 180);
    CHECK(one.reference->shown() == HourlyRate::ore(7267));
    CHECK(one.per_hour() == HourlyRate::ore(0));
    CHECK(one.is_below());
    CHECK(one.difference() == Money::ore(-1));
}

// 30 minutes at an øre less are half an øre: away from zero, an øre; as much above as below.
TEST_CASE("half an øre goes away from zero") {
    CHECK(row(21800, line::FloorPay{HourlyRate::ore(21801), Exact{1}}, 30).difference() ==
          Money::ore(-1));
    CHECK(row(21802, line::FloorPay{HourlyRate::ore(21801), Exact{1}}, 30).difference() ==
          Money::ore(1));
}

TEST_CASE("what is above does not make up for what is below, and the unknown is counted") {
    line::FloorTotals totals;
    totals.add(row(23000, line::FloorPay{HourlyRate::ore(21801), Exact{1}}, 240)); // 4 × 11.99
    totals.add(row(0, line::FloorPay{HourlyRate::ore(5700), Exact{1}}, 240));      // 4 × 57.00
    totals.add(row(5999, std::nullopt, 60));
    CHECK(totals.above == Money::ore(4796));
    CHECK(totals.below == Money::ore(-22800));
    CHECK(totals.rows == 3);
    CHECK(totals.rows_below == 1);
    CHECK(totals.unknown == 1);
    CHECK_FALSE(row(5999, std::nullopt, 60).difference());
}
