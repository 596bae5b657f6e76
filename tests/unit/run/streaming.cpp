// A run is written while it is calculated: what is refused at its end leaves nothing, and how many
// are calculated at a time decides nothing.
#include "memory_sink.hpp"
#include "run/calculate.hpp"
#include "run/disk.hpp"
#include "support.hpp"
#include "values/parse.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace bpa;
using namespace bpa::run;
using namespace bpa::run::test;
namespace fs = std::filesystem;

namespace {

using Texts = std::vector<std::string>;

// Four hours of Ada at 230.00 kr are 920.00 kr; two of Bo at 225.00 kr are 450.00 kr.
const std::string ada_shift =
    "assistant: ada, start: 2026-10-05T09:00, end: 2026-10-05T13:00, duty: active";
const std::string bo_shift =
    "assistant: bo, start: 2026-10-06T09:00, end: 2026-10-06T11:00, duty: active";
const std::string by_bo = ", approved: { by: bo, at: 2026-10-01T19:00 }";

/// Notes who came, what was carried of hers, and whether it came to an end.
class Witness : public SmallWriter {
public:
    explicit Witness(Texts* seen) : seen_{seen} {}
    void add(const line::AssistantResult& who) override {
        std::string text = who.person.alias;
        for (const line::CarriedShift& shift : who.carried) {
            text += " " + shift.start.text();
        }
        seen_->push_back(text);
        SmallWriter::add(who);
    }
    void finish(const line::RunResult& run) override {
        seen_->push_back("finished");
        CHECK(run.assistants.empty());
        SmallWriter::finish(run);
    }

private:
    Texts* seen_;
};

Order one_by_one(const Employer& employer, const std::string& period) {
    Order order = employer.order(period);
    order.batch = 1;
    return order;
}

/// From the next month on: whoever works before it has no wage.
void take_wage_away(const Employer& employer, const std::string& wage) {
    const fs::path file = employer.path() / "assistants.yaml";
    std::string text = read_text(file);
    const std::string known = "from: 2025-01-01, per_hour: " + wage;
    const std::size_t at = text.find(known);
    REQUIRE(at != std::string::npos);
    write_text(file, text.replace(at, known.size(), "from: 2026-11-01, per_hour: " + wage));
}

/// Every file below a folder with its bytes.
bpa::test::Written bytes_of(const fs::path& folder) {
    bpa::test::Written files;
    for (const std::string& path : list_tree(folder)) {
        files[path] = path.ends_with('/') ? "" : read_text(folder / path);
    }
    return files;
}

Order fixture(const std::string& name, const std::string& period) {
    Order order{.employer = fs::path{BPA_SOURCE_DIR} / "fixtures/employers" / name,
                .rules = fs::path{BPA_SOURCE_DIR} / "rules",
                .out = std::nullopt,
                .arguments = {}};
    order.arguments.period = std::get<Month>(parse_month(period));
    return order;
}

} // namespace

TEST_CASE("a problem of the last assistant takes back what was written of the others") {
    const Employer employer;
    employer.hours("2026-10", {ada_shift, bo_shift});
    take_wage_away(employer, "225.00 kr");
    const auto before = list_tree(employer.around());
    Texts seen;
    Order order = one_by_one(employer, "2026-10");
    const auto run_it = [&] { return execute(order, only<Witness>(&seen)); };
    SECTION("in the chain") {}
    SECTION("as a draft") {
        order.arguments.draft = true;
    }
    SECTION("elsewhere") {
        order.out = employer.around() / "out";
    }
    const Outcome outcome = run_it();
    CHECK(seen == Texts{"ada"}); // her slip had been written
    CHECK_FALSE(outcome.published);
    CHECK_FALSE(outcome.computed.ok);
    CHECK(codes(outcome) == Texts{"calc/own-wage-missing"});
    CHECK(list_tree(employer.around()) == before);
}

TEST_CASE("a finding of the last assistant that stops takes everything back, but not a draft") {
    const Employer employer;
    employer.hours("2026-10", {bo_shift});
    REQUIRE(employer.run("2026-10").published);
    // Bo's shift begins an hour later now: most of it would be paid twice.
    employer.hours(
        "2026-10",
        {ada_shift, "assistant: bo, start: 2026-10-06T10:00, end: 2026-10-06T11:00, duty: active"});
    const auto before = list_tree(employer.path());
    Texts seen;
    Order order = one_by_one(employer, "2026-10");
    const Outcome refused = execute(order, only<Witness>(&seen));
    CHECK(seen == Texts{"ada", "bo"});
    CHECK(refused.computed.stopped);
    CHECK_FALSE(refused.published);
    CHECK(codes(refused).empty());
    CHECK(list_tree(employer.path()) == before);
    order.arguments.draft = true;
    CHECK(execute(order, only<Witness>(&seen)).published);
}

TEST_CASE("everybody's problems are told, however few are calculated at a time") {
    const Employer employer;
    employer.hours("2026-10", {ada_shift, bo_shift});
    take_wage_away(employer, "230.00 kr");
    take_wage_away(employer, "225.00 kr");
    Texts seen;
    const Outcome outcome = execute(one_by_one(employer, "2026-10"), only<Witness>(&seen));
    CHECK(seen.empty());
    CHECK(codes(outcome) == Texts{"calc/own-wage-missing", "calc/own-wage-missing"});
}

TEST_CASE("somebody held back does not come, and the others do") {
    const Employer employer;
    employer.hours("2026-10", {ada_shift, bo_shift});
    take_wage_away(employer, "230.00 kr");
    Texts seen;
    Order order = one_by_one(employer, "2026-10");
    order.arguments.hold_back = true;
    const Outcome outcome = execute(order, only<Witness>(&seen));
    CHECK(outcome.published);
    CHECK(seen == Texts{"bo", "finished"});
    CHECK(outcome.computed.result.held_back == Texts{"ada"});
    CHECK(outcome.computed.result.gross == Money::ore(45'000));
}

TEST_CASE("what is still carried comes with her result, that of other periods too") {
    const Employer employer;
    employer.hours("2026-09", {});
    employer.hours("2026-10", {ada_shift + by_bo});
    REQUIRE(employer.run("2026-10").published);
    employer.hours(
        "2026-09",
        {"assistant: ada, start: 2026-09-07T09:00, end: 2026-09-07T13:00, duty: active",
         "assistant: ada, start: 2026-09-09T09:00, end: 2026-09-09T13:00, duty: active" + by_bo});
    Texts seen;
    REQUIRE(execute(employer.order("2026-09"), only<Witness>(&seen)).published);
    CHECK(seen == Texts{"ada 2026-09-09T09:00+02:00 2026-10-05T09:00+02:00", "finished"});
}

TEST_CASE("progress is told after each batch") {
    const Employer employer;
    employer.hours("2026-10", {ada_shift, bo_shift});
    Order order = one_by_one(employer, "2026-10");
    std::vector<std::pair<std::size_t, std::size_t>> told;
    order.progress = [&told](std::size_t done, std::size_t all) { told.emplace_back(done, all); };
    CHECK(check(order).computed.ok);
    CHECK(told == std::vector<std::pair<std::size_t, std::size_t>>{{1, 2}, {2, 2}});
}

TEST_CASE("the bytes are the same however many are calculated at a time") {
    const TempFolder temp;
    for (const auto& [name, period] :
         {std::pair{"provider", "2025-04"}, std::pair{"own-employer", "2026-09"}}) {
        INFO(name);
        bpa::test::Written first;
        for (const auto& [batch, threads] : {std::pair{0U, 1U}, {1U, 1U}, {3U, 2U}, {7U, 4U}}) {
            INFO(batch << " at a time on " << threads);
            Order order = fixture(name, period);
            order.batch = batch;
            order.threads = threads;
            order.out = temp.path() / (name + std::to_string(batch));
            REQUIRE(execute(order, small_writers()).published);
            const auto files = bytes_of(*order.out);
            if (first.empty()) {
                first = files;
            }
            CHECK(files == first);
        }
    }
}

TEST_CASE("what is streamed is what a calculation that keeps everything makes") {
    const TempFolder temp;
    Order order = fixture("provider", "2025-04");
    order.batch = 2;
    order.out = temp.path() / "streamed";
    const Outcome outcome = execute(order, small_writers());
    REQUIRE(outcome.published);

    source::Inputs inputs{disk_source(order.employer, order.rules)};
    source::Diagnostics diagnostics;
    const Computed kept = compute(
        inputs, {.arguments = order.arguments, .prior = {}, .run = "2025-04/01"}, diagnostics);
    REQUIRE(kept.ok);
    SmallWriter writer;
    const auto written = bpa::test::written_by(writer,
                                               {.header = kept.result.header,
                                                .legend = kept.legend,
                                                .files = inputs.files(),
                                                .language = source::Language::nb},
                                               kept.result);
    CHECK(written.size() > 5);
    for (const auto& [path, bytes] : written) {
        INFO(path);
        CHECK(read_text(*order.out / path) == bytes);
    }
    CHECK(read_text(*order.out / "paid-shifts.csv") == write_paid_shifts(kept.paid));
    CHECK(read_text(*order.out / "closing-balances.yaml") ==
          write_balances(kept.closing, "2025-04/01"));
    CHECK(outcome.computed.result.gross == kept.result.gross);
    CHECK(outcome.computed.result.people.size() == kept.result.assistants.size());
}
