// Three members of Norsk Øvelse and one of nobody's union. In April Ada, Bo and Cai paid 400, 300
// and 200. In May Ada pays 400 and gets 50 back; Bo has left, Cai is on leave; Dag pays 100 and his
// employment names no union. 400 − 50 = 350 to the union.
#include "lists/dues.hpp"

#include <catch2/catch.hpp>

namespace bpa::lists {
namespace {

Date day(unsigned month, unsigned number) {
    return Date::from_civil(2026, month, number).value();
}
Money kroner(std::int64_t whole) {
    return Money::ore(whole * 100);
}

facts::Assistant member(std::string id, std::string national_id, const std::string& name) {
    facts::Assistant who{.id = std::move(id), .national_id = std::move(national_id)};
    facts::Employment employment{.number = 1, .days = {.first = day(1, 1), .last = {}}};
    if (!name.empty()) {
        employment.union_name = {{day(1, 1), name, {}}};
    }
    who.employments = {employment};
    return who;
}

facts::Facts folder() {
    facts::Facts facts;
    auto ada = member("ada", "03037012345", "Norsk Øvelse");
    auto bo = member("bo", "02027012345", "Norsk Øvelse");
    bo.employments[0].days.last = day(5, 3);
    auto cai = member("cai", "01017012345", "Norsk Øvelse");
    cai.employments[0].leaves = {{.id = "l", .days = {.first = day(5, 1), .last = day(6, 30)}}};
    facts.assistants = {ada, bo, cai, member("dag", "04047012345", "")};
    facts.employer.unions = {
        {day(1, 1), {.name = "Norsk Øvelse", .payee = {.name = "Øvelse kasse"}}, {}}};
    return facts;
}

RunFigures run_of(unsigned month, std::vector<std::pair<std::string, std::int64_t>> dues) {
    RunFigures run;
    run.run.manifest.arguments.period = Month::from_civil(2026, month).value();
    run.run.manifest.payment_date = day(month + 1, 12);
    for (const auto& [alias, amount] : dues) {
        run.dues.push_back({.assistant = alias,
                            .employment = 1,
                            .earned_on = day(month, 28),
                            .period = run.run.manifest.arguments.period.text(),
                            .amount = kroner(amount)});
    }
    return run;
}

std::vector<UnionList>
lists_of(const RunFigures& run, const RunFigures* before, const facts::Facts& facts) {
    return union_lists({.run = run,
                        .before = before,
                        .facts = facts,
                        .find = [&](const std::string& alias) -> const facts::Assistant* {
                            for (const auto& who : facts.assistants) {
                                if (who.id == alias) {
                                    return &who;
                                }
                            }
                            return nullptr;
                        }});
}

payment::DueRow due(std::string payee, std::int64_t amount) {
    payment::DueRow row;
    row.kind = line::DueKind::union_dues;
    row.payee.name = std::move(payee);
    row.amount = kroner(amount);
    return row;
}

const auto april = run_of(4, {{"ada", 400}, {"bo", 300}, {"cai", 200}});
const auto may = run_of(5, {{"ada", 400}, {"ada", -50}, {"dag", 100}});

} // namespace

TEST_CASE("each union has a list of its own, ordered by national id") {
    const auto lists = lists_of(may, &april, folder());
    REQUIRE(lists.size() == 2);
    CHECK(lists[0].file == "union/01-not-stated.csv");
    CHECK(lists[1].file == "union/02-norsk-ovelse.csv");
    const auto& rows = lists[1].rows;
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].assistant == "cai");
    CHECK(rows[0].dues == Money{});
    CHECK(rows[0].reason == DuesReason::on_leave);
    CHECK(rows[1].assistant == "bo");
    CHECK(rows[1].reason == DuesReason::ended_employment);
    CHECK(rows[2].dues == kroner(400));
    CHECK(rows[3].dues == kroner(-50)); // what is given back has a row of its own
    CHECK(lists[1].total() == kroner(350));
}

TEST_CASE("without a run before nobody is said to have stopped") {
    const auto lists = lists_of(may, nullptr, folder());
    REQUIRE(lists.size() == 2);
    CHECK(lists[1].rows.size() == 2);
}

TEST_CASE("a membership that began in the period, and one that ended in it") {
    auto facts = folder();
    facts.assistants[0].employments[0].union_name = {{day(5, 1), "Norsk Øvelse", {}}};
    facts.assistants[2].employments[0].union_name.push_back({day(5, 10), "", {}});
    facts.assistants[2].employments[0].leaves.clear();
    const auto lists = lists_of(may, &april, facts);
    REQUIRE(lists.size() == 2);
    const auto& rows = lists[1].rows;
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].reason == DuesReason::ended_membership);
    CHECK(rows[2].reason == DuesReason::started);
    CHECK(rows[3].reason == DuesReason::none);
}

TEST_CASE("the sum of a list is what the run says is due to its payee") {
    const auto lists = lists_of(may, &april, folder());
    const auto is_even = [&](const std::vector<payment::DueRow>& rows) {
        source::Diagnostics diagnostics;
        return are_even(dues_controls(lists, rows), diagnostics);
    };
    CHECK(is_even({due("Øvelse kasse", 350), due("", 100)}));
    CHECK_FALSE(is_even({due("Øvelse kasse", 349), due("", 100)}));
    CHECK_FALSE(is_even({due("Øvelse kasse", 450)}));
    CHECK_FALSE(is_even({due("Øvelse kasse", 350), due("", 100), due("Andre", 1)}));
}

} // namespace bpa::lists
