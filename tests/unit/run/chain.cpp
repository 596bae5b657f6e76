#include "run/chain.hpp"

#include "support.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::run;
using namespace bpa::run::test;
namespace fs = std::filesystem;

namespace {

/// Three runs: September, October, October again.
class ThreeRuns : public Employer {
public:
    ThreeRuns() {
        hours("2026-09",
              {"assistant: ada, start: 2026-09-07T09:00, end: 2026-09-07T13:00, duty: active"});
        hours("2026-10",
              {"assistant: bo, start: 2026-10-06T09:00, end: 2026-10-06T11:00, duty: active"});
        for (const char* period : {"2026-09", "2026-10", "2026-10"}) {
            REQUIRE(Employer::run(period).published);
        }
    }
    [[nodiscard]] fs::path folder(const std::string& run) const { return path() / "runs" / run; }
};

void alter(const fs::path& file, const std::string& from, const std::string& to) {
    std::string text = read_text(file);
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    write_text(file, text.replace(at, from.size(), to));
}

/// What the next run of October says, each as `place code`, with the other places.
std::vector<std::string> problems(const Employer& employer) {
    const auto before = list_tree(employer.path());
    const Outcome outcome = employer.run("2026-10");
    CHECK_FALSE(outcome.published);
    CHECK(list_tree(employer.path()) == before);
    std::vector<std::string> found;
    const auto& files = outcome.inputs.files();
    for (const auto& diagnostic : outcome.diagnostics.sorted(files)) {
        std::string text = files.text(diagnostic.place) + " " + diagnostic.code;
        for (const auto& place : diagnostic.related) {
            text += " " + files.text(place);
        }
        CHECK_FALSE(source::draw(diagnostic, files, source::Language::nb).empty());
        CHECK_FALSE(source::draw(diagnostic, files, source::Language::en).empty());
        found.push_back(text);
    }
    return found;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("runs are read in the order they were made") {
    const ThreeRuns employer;
    source::SourceFiles files;
    source::Diagnostics diagnostics;
    const auto chain = read_chain(employer.path(), files, diagnostics);
    REQUIRE(chain);
    REQUIRE(chain->links.size() == 3);
    CHECK(chain->links[0].run == "2026-09/01");
    CHECK(chain->links[1].run == "2026-10/01");
    CHECK(chain->links[2].run == "2026-10/02");
    CHECK(next_run(*chain, Month::from_civil(2026, 10).value()) == "2026-10/03");
    CHECK(next_run(*chain, Month::from_civil(2026, 11).value()) == "2026-11/01");
}

TEST_CASE("an altered manifest breaks the chain, and both files are named") {
    const ThreeRuns employer;
    alter(employer.folder("2026-09/01/manifest.yaml"), "findings: 0", "findings: 1");
    CHECK(problems(employer) == Texts{"runs/2026-10/01/manifest.yaml run/chain-broken "
                                      "runs/2026-09/01/manifest.yaml"});
}

TEST_CASE("a missing run leaves a gap") {
    const ThreeRuns employer;
    SECTION("the first") {
        fs::remove_all(employer.folder("2026-09"));
        CHECK(problems(employer) == Texts{"runs/2026-10/01/manifest.yaml run/chain-gap"});
    }
    SECTION("one in between") {
        fs::remove_all(employer.folder("2026-10/01"));
        CHECK(problems(employer) == Texts{"runs/2026-10/02/manifest.yaml run/chain-gap "
                                          "runs/2026-09/01/manifest.yaml"});
    }
}

TEST_CASE("a run in another place, or a draft, is refused") {
    const ThreeRuns employer;
    SECTION("renamed") {
        fs::rename(employer.folder("2026-10/02"), employer.folder("2026-10/04"));
        CHECK(problems(employer) == Texts{"runs/2026-10/04/manifest.yaml run/moved"});
    }
    SECTION("a draft") {
        Order order = employer.order("2026-10");
        order.arguments.draft = true;
        REQUIRE(execute(order, small_writers()).published);
        fs::rename(employer.path() / "drafts/2026-10/01", employer.folder("2026-10/03"));
        CHECK(problems(employer) == Texts{"runs/2026-10/03/manifest.yaml run/draft-in-chain"});
    }
    SECTION("a folder without a manifest") {
        fs::create_directory(employer.folder("2026-10/03"));
        CHECK(problems(employer) == Texts{"runs/2026-10/03/manifest.yaml run/no-manifest"});
    }
    SECTION("a manifest that is none") {
        write_text(employer.folder("2026-10/02/manifest.yaml"), "run: [\n");
        const Texts found = problems(employer);
        REQUIRE(found.size() == 1);
        CHECK(found[0].starts_with("runs/2026-10/02/manifest.yaml:"));
    }
}

TEST_CASE("a run with --out is refused among the runs, by whatever way") {
    const ThreeRuns employer;
    const auto before = list_tree(employer.path());
    for (const char* out : {"runs/2026-10/03", "runs/x", "hours/../runs/2026-10/03"}) {
        Order order = employer.order("2026-10");
        order.out = employer.path() / out;
        const Outcome outcome = execute(order, small_writers());
        CHECK_FALSE(outcome.published);
        CHECK(codes(outcome) == Texts{"run/out-among-runs"});
    }
    CHECK(list_tree(employer.path()) == before);
}

TEST_CASE("another employer's runs pay nothing here") {
    const ThreeRuns employer;
    SECTION("the number is another") {
        alter(employer.path() / "employer.yaml", "310000019", "310000000");
        CHECK(problems(employer) ==
              Texts{"employer.yaml run/other-employer runs/2026-10/02/manifest.yaml"});
    }
    SECTION("the same number by another name") {
        alter(employer.path() / "employer.yaml", "name: Sol", "name: Nye Sol");
        CHECK(employer.run("2026-10").published);
    }
}

TEST_CASE("somebody paid under another short name is not paid again") {
    const ThreeRuns employer;
    for (const char* file : {"assistants.yaml", "hours/2026-10.yaml"}) {
        alter(employer.path() / file, "assistant: bo", "assistant: bo-d");
    }
    const Outcome outcome = employer.run("2026-10");
    CHECK_FALSE(outcome.published);
    CHECK(finding_codes(outcome) == Texts{"finding/paid-person-gone"});
}

TEST_CASE("a short name changed between periods is noticed, for its year to date begins anew") {
    const ThreeRuns employer;
    alter(employer.path() / "assistants.yaml", "assistant: bo", "assistant: bo-d");
    employer.hours("2026-11", {});
    const Outcome outcome = employer.run("2026-11");
    CHECK(finding_codes(outcome) == Texts{"finding/balance-without-person"});
}

TEST_CASE("the files a run starts from are held against their manifests") {
    const ThreeRuns employer;
    SECTION("balances of the head") {
        alter(employer.folder("2026-10/02/closing-balances.yaml"), "920.00", "920.01");
        CHECK(problems(employer) == Texts{"runs/2026-10/02/closing-balances.yaml "
                                          "run/record-changed runs/2026-10/02/manifest.yaml"});
    }
    SECTION("paid shifts of the period") {
        fs::remove(employer.folder("2026-10/01/paid-shifts.csv"));
        CHECK(problems(employer) == Texts{"runs/2026-10/01/paid-shifts.csv run/record-changed "
                                          "runs/2026-10/01/manifest.yaml"});
    }
    SECTION("paid shifts of the month before, which may reach into this one") {
        alter(employer.folder("2026-09/01/paid-shifts.csv"), "active", "passive");
        CHECK(problems(employer) == Texts{"runs/2026-09/01/paid-shifts.csv run/record-changed "
                                          "runs/2026-09/01/manifest.yaml"});
    }
}

TEST_CASE("other things under runs are left alone") {
    const ThreeRuns employer;
    write_text(employer.path() / "runs/README.txt", "notes");
    write_text(employer.path() / "runs/notes/01/x", "notes");
    write_text(employer.path() / "runs/2026-10/note.txt", "notes");
    write_text(employer.path() / "runs/2026-10/.bpalonn-building-07/half", "half");
    CHECK(employer.run("2026-10").published);
    CHECK_FALSE(fs::exists(employer.path() / "runs/2026-10/.bpalonn-building-07"));
    CHECK(fs::exists(employer.path() / "runs/notes/01/x"));
}

TEST_CASE("two runs in one folder do not meet") {
    const ThreeRuns employer;
    Texts inner;
    const Outcome outer = execute(employer.order("2026-10"), [&](const Arguments& arguments) {
        inner = codes(employer.run("2026-11"));
        return small_writers()(arguments);
    });
    CHECK(outer.published);
    CHECK(inner == Texts{"run/busy"});
}

TEST_CASE("runs are named with two digits or more") {
    const Month october = Month::from_civil(2026, 10).value();
    CHECK(run_name(october, 1) == "2026-10/01");
    CHECK(run_name(october, 100) == "2026-10/100");
    const TempFolder temp;
    CHECK(next_number(temp.path() / "none") == 1);
    for (const char* name : {"01", "99", "007", "x"}) {
        fs::create_directory(temp.path() / name);
    }
    CHECK(next_number(temp.path()) == 100);
}
