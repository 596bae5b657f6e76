// What a month's messages say together, and what an addition must say: expectations are sums of the
// few amounts written here.
#include "report/content.hpp"

#include <catch2/catch.hpp>

namespace bpa::report {
namespace {

using amelding::Decimal;

amelding::Recipient paid(const std::string& id, std::int64_t kroner, std::int64_t hours) {
    amelding::Recipient who;
    who.national_id = id;
    who.employments.push_back({.id = "job-" + id, .position = Decimal::whole(50)});
    who.incomes.push_back({.benefit = "kontantytelse",
                           .description = "timeloenn",
                           .employment = "job-" + id,
                           .amount = Decimal::whole(kroner),
                           .count = Decimal::whole(hours)});
    return who;
}

} // namespace

TEST_CASE("two messages of somebody are added, and the later word of her employment holds") {
    Content both;
    both.add("unit", paid("a", 1000, 5));
    auto later = paid("a", 200, 1);
    later.employments[0].position = Decimal::whole(80);
    both.add("unit", later);
    const auto& who = both.units().at("unit").people.at("a");
    REQUIRE(who.incomes.size() == 1);
    CHECK(who.incomes[0].amount == Decimal::whole(1200)); // 1000 + 200
    CHECK(who.incomes[0].count == Decimal::whole(6));     // 5 + 1
    REQUIRE(who.employments.size() == 1);
    CHECK(who.employments[0].position == Decimal::whole(80));
}

TEST_CASE("an addition has only who differs, and only by how much") {
    Content before;
    before.add("unit", paid("a", 1000, 5));
    before.add("unit", paid("b", 700, 4));
    Content now;
    now.add("unit", paid("a", 1000, 5));
    now.add("unit", paid("b", 650, 4));
    const auto rest = now.beyond(before);
    CHECK_FALSE(rest.is_nothing());
    const auto& people = rest.units().at("unit").people;
    REQUIRE(people.size() == 1);
    CHECK(people.at("b").incomes.at(0).amount == Decimal::whole(-50)); // 650 - 700
    CHECK(now.beyond(now).is_nothing());
}

TEST_CASE("a changed employment is a difference without an amount") {
    Content before;
    before.add("unit", paid("a", 1000, 5));
    auto changed = paid("a", 1000, 5);
    changed.employments[0].position = Decimal::whole(60);
    Content now;
    now.add("unit", changed);
    const auto rest = now.beyond(before);
    REQUIRE_FALSE(rest.is_nothing());
    CHECK(rest.units().at("unit").people.at("a").incomes.empty());
}

} // namespace bpa::report
