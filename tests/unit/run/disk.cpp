#include "run/disk.hpp"

#include "support.hpp"

#include <catch2/catch.hpp>

#include <sys/stat.h>

using namespace bpa::run;
using bpa::run::test::TempFolder;
using bpa::run::test::write_text;
using bpa::source::ReadProblem;
namespace fs = std::filesystem;

namespace {

std::string text_of(const bpa::source::ReadResult& result) {
    return std::holds_alternative<std::string>(result) ? std::get<std::string>(result) : "none";
}

bool is(const bpa::source::ReadResult& result, ReadProblem problem) {
    return std::holds_alternative<ReadProblem>(result) && std::get<ReadProblem>(result) == problem;
}

} // namespace

TEST_CASE("rules come from the rules folder and the rest from the employer's") {
    const TempFolder temp;
    write_text(temp.path() / "sol/employer.yaml", "employer");
    write_text(temp.path() / "sol/rules/sources.yaml", "not these rules");
    write_text(temp.path() / "rules/sources.yaml", "rules");
    const auto source = disk_source(temp.path() / "sol", temp.path() / "rules");
    CHECK(text_of(source.read("employer.yaml")) == "employer");
    CHECK(text_of(source.read("rules/sources.yaml")) == "rules");
    CHECK(is(source.read("rules/duties.yaml"), ReadProblem::missing));
    CHECK(is(source.read("employer.yaml/below"), ReadProblem::missing));
    CHECK(source.shown_prefix("employer.yaml") == (temp.path() / "sol/").string());
    CHECK(source.shown_prefix("rules/sources.yaml") == temp.path().string() + "/");
}

TEST_CASE("only regular files inside the folder are read") {
    const TempFolder temp;
    const fs::path sol = temp.path() / "sol";
    write_text(sol / "hours/2026-10.yaml", "hours");
    write_text(temp.path() / "secret", "secret");
    fs::create_symlink(sol / "hours/2026-10.yaml", sol / "inside");
    fs::create_symlink("../secret", sol / "outside");
    fs::create_symlink("nowhere", sol / "dangling");
    REQUIRE(::mkfifo((sol / "pipe").c_str(), 0600) == 0);
    const auto source = disk_source(sol, temp.path() / "rules");
    CHECK(text_of(source.read("inside")) == "hours");
    CHECK(is(source.read("outside"), ReadProblem::unreadable));
    CHECK(is(source.read("../secret"), ReadProblem::unreadable));
    CHECK(is(source.read("dangling"), ReadProblem::missing));
    CHECK(is(source.read("pipe"), ReadProblem::unreadable)); // and does not wait for a writer
    CHECK(is(source.read("hours"), ReadProblem::unreadable));
    CHECK(is(disk_source("/", "/").read("dev/zero"), ReadProblem::unreadable));
}

TEST_CASE("a folder's files are listed in order, hidden ones and folders left out") {
    // What is no file is listed all the same, so that reading it says so.
    const TempFolder temp;
    for (const char* name : {"b.yaml", "a.yaml", ".a.yaml.swp", "c/d.yaml"}) {
        write_text(temp.path() / "hours" / name, "");
    }
    fs::create_symlink("nowhere", temp.path() / "hours/e.yaml");
    REQUIRE(::mkfifo((temp.path() / "hours/f.yaml").c_str(), 0600) == 0);
    const auto source = disk_source(temp.path(), {});
    CHECK(source.list("hours") ==
          std::vector<std::string>{"hours/a.yaml", "hours/b.yaml", "hours/e.yaml", "hours/f.yaml"});
    CHECK(source.list("roster").empty());
}

TEST_CASE("reading stops at the limit") {
    const TempFolder temp;
    write_text(temp.path() / "long", std::string(200'000, 'x'));
    CHECK(text_of(read_inside(temp.path(), "long", 100'001)).size() == 100'001);
    CHECK(text_of(read_inside(temp.path(), "long", 300'000)).size() == 200'000);
}

TEST_CASE("a run keeps copies where its own source finds them") {
    const TempFolder temp;
    for (const char* path : {"employer.yaml", "hours/2026-10.yaml", "rules/law/limits.yaml"}) {
        write_text(temp.path() / copy_path(path), path);
    }
    const auto source = run_source(temp.path());
    CHECK(text_of(source.read("employer.yaml")) == "employer.yaml");
    CHECK(text_of(source.read("hours/2026-10.yaml")) == "hours/2026-10.yaml");
    CHECK(text_of(source.read("rules/law/limits.yaml")) == "rules/law/limits.yaml");
    CHECK(copy_path("prior/closing-balances.yaml") == "prior/closing-balances.yaml");
}
