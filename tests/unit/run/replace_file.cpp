// A file gets a new text whole or not at all.
#include "run/replace_file.hpp"

#include "support.hpp"

#include <catch2/catch.hpp>

#include <sys/stat.h>

using namespace bpa::run;
using bpa::run::test::list_tree;
using bpa::run::test::read_text;
using bpa::run::test::TempFolder;
using bpa::run::test::write_text;
namespace fs = std::filesystem;

namespace {

unsigned mode_of(const fs::path& path) {
    struct stat status {};
    REQUIRE(::lstat(path.c_str(), &status) == 0);
    return status.st_mode & 07777U;
}

} // namespace

TEST_CASE("a file is made with its folder, for its owner alone", "[run]") {
    const TempFolder temp;
    const fs::path file = temp.path() / "tax-cards/2026.yaml";
    CHECK_FALSE(replace_file(file, "one"));
    CHECK(read_text(file) == "one");
    CHECK(mode_of(file) == 0600);
    CHECK(mode_of(file.parent_path()) == 0700);
}

TEST_CASE("a file there is replaced, with what a killed import left", "[run]") {
    const TempFolder temp;
    const fs::path file = temp.path() / "tax-cards/2026.yaml";
    write_text(file, "an older and longer text");
    write_text(temp.path() / "tax-cards/.bpalonn-new-2026.yaml", "half");
    CHECK_FALSE(replace_file(file, "new"));
    CHECK(read_text(file) == "new");
    CHECK_FALSE(fs::exists(temp.path() / "tax-cards/.bpalonn-new-2026.yaml"));
}

TEST_CASE("what cannot be written leaves everything as it was", "[run]") {
    const TempFolder temp;
    // A folder stands where the file is to be.
    fs::create_directories(temp.path() / "tax-cards/2026.yaml/inside");
    const auto problem = replace_file(temp.path() / "tax-cards/2026.yaml", "new");
    REQUIRE(problem);
    CHECK(problem->code == "run/write-failed");
    CHECK_FALSE(fs::exists(temp.path() / "tax-cards/.bpalonn-new-2026.yaml"));
    CHECK(fs::is_directory(temp.path() / "tax-cards/2026.yaml/inside"));

    // A folder that is a link leads to somebody else's files.
    fs::create_directories(temp.path() / "elsewhere");
    fs::create_directory_symlink("elsewhere", temp.path() / "linked");
    CHECK(replace_file(temp.path() / "linked/2026.yaml", "new"));
    CHECK(fs::is_empty(temp.path() / "elsewhere"));
    // Neither does a link for a file: it is replaced itself.
    write_text(temp.path() / "kept.yaml", "kept");
    fs::create_directories(temp.path() / "cards");
    fs::create_symlink("../kept.yaml", temp.path() / "cards/2026.yaml");
    CHECK_FALSE(replace_file(temp.path() / "cards/2026.yaml", "new"));
    CHECK(read_text(temp.path() / "kept.yaml") == "kept");
    CHECK(read_text(temp.path() / "cards/2026.yaml") == "new");
}
