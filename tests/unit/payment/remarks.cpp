// Medians by hand: of 100, 200 and 300 it is 200; of 100, 200, 300 and 400 it is 250.
#include "payment/remarks.hpp"

#include <catch2/catch.hpp>

namespace bpa::payment {
namespace {

constexpr std::int64_t krone = 100;

Unusual bounds() {
    return {.above = Percent::of_fraction(Exact::ratio(3, 2)),
            .below = Percent::of_fraction(Exact::ratio(1, 2)),
            .of_runs = 6};
}

RunPeople run_of(std::vector<PaidPerson> people) {
    return {.employer = "Prøve AS", .employer_account = "99990001290", .people = std::move(people)};
}
PaidPerson ada(std::int64_t kroner, std::string account = "99990001088") {
    return {"ada", "Ada Berg", std::move(account), Money::ore(kroner * krone)};
}
PaidPerson bo(std::int64_t kroner, std::string account = "99990001010") {
    return {"bo", "Bo Aas", std::move(account), Money::ore(kroner * krone)};
}

std::vector<std::string> names(const std::vector<Remark>& remarks) {
    std::vector<std::string> all;
    for (const auto& remark : remarks) {
        all.push_back(remark.name());
    }
    return all;
}
using Names = std::vector<std::string>;

} // namespace

TEST_CASE("nothing is remarkable about the first run, or about one like the last") {
    CHECK(remarks_of(run_of({ada(200), bo(100)}), {}, bounds()).empty());
    CHECK(remarks_of(run_of({ada(200)}), {run_of({ada(190)})}, bounds()).empty());
}

TEST_CASE("an account other than in the last run she was in") {
    const auto now = run_of({ada(200, "99990001150")});
    const auto remarks = remarks_of(now, {run_of({bo(1)}), run_of({ada(200)})}, bounds());
    CHECK(names(remarks) == Names{"account-changed:ada"});
    CHECK(remarks.front().must_be_acknowledged);
    // Only the end of an account is shown.
    CHECK(remarks.front().args ==
          source::MessageArgs{{"before", "…01088"}, {"now", "…01150"}, {"assistant", "ada"}});
    // It was changed before, and acknowledged then.
    CHECK(remarks_of(now, {now, run_of({ada(200)})}, bounds()).empty());
}

TEST_CASE("an account that nothing was paid to is still a changed one") {
    // The middle run has the new account, and its net is zero: no file asked anybody about it.
    const auto now = run_of({ada(200, "99990001150")});
    CHECK(names(remarks_of(now, {run_of({ada(0, "99990001150")}), run_of({ada(200)})}, bounds())) ==
          Names{"account-changed:ada"});
    // Never paid before: the account she was last known by counts.
    CHECK(names(remarks_of(now, {run_of({ada(0)})}, bounds())) == Names{"account-changed:ada"});
    CHECK(remarks_of(run_of({ada(200)}), {run_of({ada(0)})}, bounds()).empty());
}

TEST_CASE("an account of somebody who has left is shared when another person gets it") {
    const std::vector<RunPeople> before{run_of({bo(100)}), run_of({ada(200), bo(100)})};
    CHECK(names(remarks_of(run_of({bo(100, "99990001088")}), before, bounds())) ==
          Names{"account-changed:bo", "account-shared:bo"});
}

TEST_CASE("only her own last runs, as many as stated, make the median") {
    auto last_two = bounds();
    last_two.of_runs = 2;
    // Of 200 and 200 it is 200: 301 is above 150 %. Of 200, 200, 1000 and 1000 it is 600: 301 lies
    // between 300 and 900.
    const std::vector<RunPeople> runs{run_of({ada(200)}),
                                      run_of({bo(1)}),
                                      run_of({ada(200)}),
                                      run_of({ada(1000)}),
                                      run_of({ada(1000)})};
    CHECK(names(remarks_of(run_of({ada(301)}), runs, last_two)) == Names{"amount-unusual:ada"});
    CHECK(remarks_of(run_of({ada(301)}), runs, bounds()).empty());
}

TEST_CASE("an account of two people, new to one of them") {
    const auto before = run_of({ada(200), bo(100)});
    CHECK(names(remarks_of(run_of({ada(200), bo(100, "99990001088")}), {before}, bounds())) ==
          Names{"account-changed:bo", "account-shared:bo"});
    const auto shared = run_of({ada(200), bo(100, "99990001088")});
    CHECK(remarks_of(shared, {shared}, bounds()).empty()); // a couple, since long
    CHECK(names(remarks_of(shared, {}, bounds())) ==
          Names{"account-shared:ada", "account-shared:bo"});
    CHECK(names(remarks_of(run_of({ada(200, "99990001290")}), {}, bounds())) ==
          Names{"account-shared:ada"}); // the employer's own
}

TEST_CASE("an amount far from the median of her own runs") {
    const std::vector<RunPeople> three{run_of({ada(300)}), run_of({ada(100)}), run_of({ada(200)})};
    CHECK(remarks_of(run_of({ada(300)}), three, bounds()).empty()); // 150 % of 200 is 300
    CHECK(names(remarks_of(run_of({ada(301)}), three, bounds())) == Names{"amount-unusual:ada"});
    CHECK(remarks_of(run_of({ada(100)}), three, bounds()).empty()); // 50 % of 200 is 100
    CHECK(names(remarks_of(run_of({ada(99)}), three, bounds())) == Names{"amount-unusual:ada"});
    auto four = three;
    four.push_back(run_of({ada(400)}));
    CHECK(remarks_of(run_of({ada(375)}), four, bounds()).empty()); // 150 % of 250
    CHECK(names(remarks_of(run_of({ada(376)}), four, bounds())) == Names{"amount-unusual:ada"});
    // A run that paid her nothing is no history.
    CHECK(remarks_of(run_of({ada(500)}), {run_of({ada(-10)}), run_of({ada(0)})}, bounds()).empty());
}

TEST_CASE("below zero nothing is paid, and there is nothing to acknowledge") {
    const auto remarks =
        remarks_of(run_of({ada(-50, "99990001150")}), {run_of({ada(100)})}, bounds());
    CHECK(names(remarks) == Names{"negative-net:ada"});
    CHECK_FALSE(remarks.front().must_be_acknowledged);
}

} // namespace bpa::payment
