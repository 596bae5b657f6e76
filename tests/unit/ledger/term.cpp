#include "ledger/term.hpp"

#include "books.hpp"
#include "run/hash.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <stdlib.h> // NOLINT(modernize-deprecated-headers): mkdtemp is POSIX
#include <string>
#include <utility>

namespace bpa::ledger {
namespace {

namespace fs = std::filesystem;
using namespace books;

/// Knows runs of the term of January and February 2026 in folders that are removed again.
class Runs {
public:
    Runs() {
        std::string pattern = (fs::temp_directory_path() / "termXXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        folder_ = pattern;
    }
    Runs(const Runs&) = delete;
    Runs& operator=(const Runs&) = delete;
    ~Runs() { fs::remove_all(folder_); }

    /// A run after those before: what the month of payment so far comes to in whole kroner, when
    /// there is anything to pay, and what is of the run itself, with øre.
    void add(const std::string& paid, const std::string& claim, const std::string& own) {
        report::PublishedRun run{
            .folder = folder_ / std::to_string(++count_), .manifest = {}, .manifest_sha256 = ""};
        run.manifest.payment_date = day(paid);
        std::string due = "due,kind,amount,paid_from,paid_until,payee,account,kid,reference,"
                          "assistant,order\n";
        if (!claim.empty()) {
            due += "2026-03-16,contribution," + claim +
                   ",2026-01-01,2026-02-28,Skatteetaten,,1234566,,,\n";
        }
        put(run, "audit/due.csv", due);
        put(run,
            "audit/contribution.csv",
            "sub_unit,zone,after_allowance,premiums,refunds,rate,amount,earlier,persons\n"
            "hamar,I,no,0.00,0.00,14.1 %," +
                own + ",0.00,0.00\n");
        if (count_ > 1) {
            runs_.earlier.insert(runs_.earlier.begin(), std::move(runs_.run));
        }
        runs_.run = std::move(run);
    }

    /// What is posted of the last run.
    std::vector<PaidSum> paid() {
        runs_.term = Term{{day("2026-01-01"), day("2026-02-28")}, day("2026-03-16"), "1234566"};
        source::Diagnostics diagnostics;
        auto sums = contribution_paid(runs_, diagnostics);
        REQUIRE(sums);
        return std::move(*sums);
    }

private:
    static void put(report::PublishedRun& run, const std::string& path, const std::string& text) {
        fs::create_directories((run.folder / path).parent_path());
        std::ofstream{run.folder / path} << text;
        run.manifest.wrote.push_back(
            {path, run::sha256(text), static_cast<std::int64_t>(text.size())});
    }

    fs::path folder_;
    int count_ = 0;
    TermRuns runs_;
};

void check(const std::vector<PaidSum>& sums, const std::string& amount, const std::string& owed) {
    REQUIRE(sums.size() == 1);
    CHECK(sums[0].amount == kr(amount));
    CHECK(sums[0].owed == kr(owed));
    CHECK(sums[0].day == day("2026-03-16"));
    CHECK(sums[0].kid == "1234566");
}

} // namespace

TEST_CASE("the contribution of a term is posted by the first run of its last month") {
    Runs runs;
    runs.add("2026-01-12", "8284", "8284.03");
    CHECK(runs.paid().empty());
    runs.add("2026-01-20", "8300", "16.20"); // the month so far: 8300, not 16 more
    CHECK(runs.paid().empty());
    runs.add("2026-02-12", "1000", "999.80");
    check(runs.paid(), "9300.00", "9300.03");
    // What the next run of the month adds, and what the one after it takes back.
    runs.add("2026-02-20", "1500", "500.10");
    check(runs.paid(), "500.00", "500.10");
    runs.add("2026-02-26", "1300", "-200.05");
    check(runs.paid(), "-200.00", "-200.05");
}

TEST_CASE("a term is posted also when the run of its last month adds nothing to it") {
    Runs runs;
    runs.add("2026-01-12", "8284", "8284.03");
    runs.add("2026-02-12", "", "0.00");
    check(runs.paid(), "8284.00", "8284.03");
    runs.add("2026-02-20", "100", "100.40"); // 8284 has its voucher by the run before
    check(runs.paid(), "100.00", "100.40");
}

TEST_CASE("what was owed by runs that had nothing to post follows the first that has") {
    Runs runs;
    runs.add("2026-01-12", "", "0.40");
    runs.add("2026-02-12", "", "0.00");
    CHECK(runs.paid().empty());
    runs.add("2026-02-20", "200", "199.90");
    check(runs.paid(), "200.00", "200.30");
}

} // namespace bpa::ledger
