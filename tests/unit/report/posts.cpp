// What lines of a published run become in the monthly report. The tables are made up here, small
// enough to follow; the expectations are worked out beside them.
#include "report/posts.hpp"

#include "run/hash.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdlib.h> // NOLINT(modernize-deprecated-headers): mkdtemp is POSIX

namespace bpa::report {
namespace {

namespace fs = std::filesystem;
using amelding::PostKind;

Month month_of(int year, unsigned number) {
    return *Month::from_civil(year, number);
}

/// A run with two tables, in a folder that goes when this does.
class MadeRun {
public:
    MadeRun(const std::string& lines, const std::string& segments) {
        std::string pattern = (fs::temp_directory_path() / "posts-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        run_.folder = pattern;
        run_.manifest.run = "2026-10/01";
        run_.manifest.payment_date = *Date::from_civil(2026, 11, 10);
        fs::create_directory(run_.folder / "audit");
        add("audit/lines.csv",
            "assistant,employment,arrangement,earned_on,period,pay_code,bases,in_force,counted_"
            "minutes,"
            "amount,segments\n" +
                lines);
        add("audit/segments.csv", "minutes,duty,call,hour_kind,salaried,paid\n" + segments);
    }
    MadeRun(const MadeRun&) = delete;
    MadeRun(MadeRun&&) = delete;
    MadeRun& operator=(const MadeRun&) = delete;
    MadeRun& operator=(MadeRun&&) = delete;
    ~MadeRun() {
        std::error_code ignored;
        fs::remove_all(run_.folder, ignored);
    }

    [[nodiscard]] const PublishedRun& run() const { return run_; }
    void spoil() const { std::ofstream{run_.folder / "audit/lines.csv", std::ios::app} << "\n"; }

private:
    void add(const std::string& path, const std::string& text) {
        std::ofstream{run_.folder / path} << text;
        run_.manifest.wrote.push_back(
            {path, run::sha256(text), static_cast<std::int64_t>(text.size())});
    }

    PublishedRun run_;
};

amelding::Treatment pay(std::string description, std::string overtime, bool counts) {
    return {.months = {},
            .kind = PostKind::income,
            .description = std::move(description),
            .benefit = "kontantytelse",
            .bears_contribution = true,
            .bears_withholding = true,
            .counts = counts ? amelding::CountedTime::paid : amelding::CountedTime::none,
            .overtime = std::move(overtime),
            .has_earning_period = true};
}

/// Rules and duties as far as these lines need them.
struct World {
    World() {
        rules.pay_codes["hourly_pay"] = {pay("timeloenn", "overtid", true)};
        auto overtime = pay("overtid", "", true);
        overtime.is_overtime = true;
        rules.pay_codes["overtime_supplement"] = {overtime};
        auto passive = pay("timeloenn", "overtid", false);
        passive.away = "beredskap";
        rules.pay_codes["passive_pay"] = {passive};
        rules.pay_codes["attachment"] = {
            {.kind = PostKind::attachment, .description = "samordnet"}};
        rules.pay_codes["expenses"] = {{.kind = PostKind::none}};
        rules.pay_codes["other_pay"] = {{.kind = PostKind::ask}};
        legend.duties = {{.id = "active"},
                         {.id = "passive", .is_passive = true},
                         {.id = "standby", .working_time = *TimeShare::of(Exact::ratio(1, 7))}};
    }
    [[nodiscard]] Posts posts(Month month, AskEmployer ask = {}) const {
        return Posts{{.reporting = rules, .legend = legend, .month = month, .ask = std::move(ask)}};
    }

    amelding::ReportingRules rules;
    line::Legend legend;
};

const Post* find(const Posts& posts, const std::string& who, const std::string& description) {
    const auto of = posts.people().find(who);
    if (of == posts.people().end()) {
        return nullptr;
    }
    const auto found = std::find_if(of->second.begin(), of->second.end(), [&](const Post& one) {
        return posts.at(one.slot).description == description;
    });
    return found == of->second.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("base pay of overtime goes with it, and its hours are counted once", "[report]") {
    // Ten hours at 240.00, the last two overtime with 50 %: 2400.00 and 240.00. Base pay of
    // overtime is 2 / 10 of 2400.00 = 480.00; so 1920.00 for 8 hours, and 480.00 + 240.00 = 720.00
    // for 2.
    const MadeRun made{
        "ada,1,sol,2026-10-05,2026-10,hourly_pay,contribution withholding,2026-01-01,600,"
        "2400.00,S000001 S000002\n"
        "ada,1,sol,2026-10-05,2026-10,overtime_supplement,contribution withholding,"
        "2026-01-01,120,240.00,S000002\n",
        "480,active,no,ordinary,no,480\n120,active,no,overtime,no,120\n"};
    const World world;
    auto posts = world.posts(month_of(2026, 11));
    source::Diagnostics problems;
    posts.add(made.run(), 0, problems);
    REQUIRE(problems.empty());
    const auto* hours = find(posts, "ada", "timeloenn");
    REQUIRE(hours != nullptr);
    CHECK(hours->amount == Money::ore(192000));
    CHECK(hours->minutes == Exact{480});
    CHECK(hours->earned == month_of(2026, 10));
    const auto* overtime = find(posts, "ada", "overtid");
    REQUIRE(overtime != nullptr);
    CHECK(overtime->amount == Money::ore(72000));
    CHECK(overtime->minutes == Exact{120});
}

TEST_CASE("overtime of a salary, or taken as time off, counts its hours by the supplement",
          "[report]") {
    // The salary pays the hours; only the supplement is overtime pay, with its two hours.
    const MadeRun made{"ada,1,sol,2026-11-05,2026-11,overtime_supplement,contribution withholding,"
                       "2026-01-01,120,240.00,S000001\n",
                       "120,active,no,overtime,yes,0\n"};
    const World world;
    auto posts = world.posts(month_of(2026, 11));
    source::Diagnostics problems;
    posts.add(made.run(), 0, problems);
    const auto* overtime = find(posts, "ada", "overtid");
    REQUIRE(overtime != nullptr);
    CHECK(overtime->amount == Money::ore(24000));
    CHECK(overtime->minutes == Exact{120});
    CHECK_FALSE(overtime->earned.has_value()); // earned in the month reported
}

TEST_CASE("paid rest counts no hours, and stand-by away from the workplace has its own code",
          "[report]") {
    const MadeRun made{
        "ada,1,sol,2026-11-05,2026-11,passive_pay,contribution withholding,2026-01-01,160,"
        "640.00,S000001\n"
        "bo,1,sol,2026-11-05,2026-11,passive_pay,contribution withholding,2026-01-01,60,"
        "240.00,S000002\n",
        "480,passive,no,ordinary,no,160\n420,standby,no,ordinary,no,60\n"};
    const World world;
    auto posts = world.posts(month_of(2026, 11));
    source::Diagnostics problems;
    posts.add(made.run(), 0, problems);
    const auto* rest = find(posts, "ada", "timeloenn");
    REQUIRE(rest != nullptr);
    CHECK(rest->minutes == Exact{});
    CHECK(find(posts, "bo", "timeloenn") == nullptr);
    REQUIRE(find(posts, "bo", "beredskap") != nullptr);
    CHECK(find(posts, "bo", "beredskap")->amount == Money::ore(24000));
}

TEST_CASE("attachments are whole kroner, and every øre is accounted for", "[report]") {
    const MadeRun made{"ada,,,2026-11-01,2026-11,attachment,,,0,1489.28,\n"
                       "ada,,,2026-11-01,2026-11,expenses,,,0,50.00,\n",
                       ""};
    const World world;
    auto posts = world.posts(month_of(2026, 11));
    source::Diagnostics problems;
    posts.add(made.run(), 0, problems);
    REQUIRE(find(posts, "ada", "samordnet") != nullptr);
    CHECK(find(posts, "ada", "samordnet")->amount == Money::ore(148900));
    Money all;
    for (const auto& [code, amount] : posts.by_code()) {
        all += amount;
    }
    CHECK(all == Money::ore(148928 + 5000));
}

TEST_CASE("what nobody but the employer knows is asked for, and taken from the answer",
          "[report]") {
    const MadeRun made{"ada,1,,2026-11-05,2026-11,other_pay,contribution withholding,,0,300.00,\n",
                       ""};
    const World world;
    source::Diagnostics problems;
    auto unasked = world.posts(month_of(2026, 11));
    unasked.add(made.run(), 0, problems);
    CHECK(problems.size() == 1);
    source::Diagnostics none;
    auto asked = world.posts(month_of(2026, 11), [](const EnteredAmount& amount) {
        CHECK(amount.amount == Money::ore(30000));
        return std::optional{SaidOfAmount{.description = "bonus", .benefit = "kontantytelse"}};
    });
    asked.add(made.run(), 0, none);
    CHECK(none.empty());
    REQUIRE(find(asked, "ada", "bonus") != nullptr);
    CHECK(asked.at(find(asked, "ada", "bonus")->slot).bears_contribution);
}

TEST_CASE("a table that is not as it was published is refused", "[report]") {
    const MadeRun made{"ada,1,,2026-11-05,2026-11,expenses,,,0,300.00,\n", ""};
    made.spoil();
    const World world;
    auto posts = world.posts(month_of(2026, 11));
    source::Diagnostics problems;
    posts.add(made.run(), 0, problems);
    CHECK(problems.size() == 1);
}

} // namespace bpa::report
