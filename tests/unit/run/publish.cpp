#include "run/publish.hpp"

#include "run/lock.hpp"
#include "support.hpp"
#include "values/check.hpp"

#include <catch2/catch.hpp>

#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace bpa::run;
using bpa::run::test::list_tree;
using bpa::run::test::read_text;
using bpa::run::test::TempFolder;
using bpa::run::test::write_text;
namespace fs = std::filesystem;

namespace {

bool fill_two(bpa::line::Sink& sink) {
    sink.put("manifest.yaml", "one");
    const auto slip = sink.open("payslips/ada.txt");
    slip->write("t");
    slip->write("wo");
    slip->close();
    return true;
}

std::string code_of(const std::optional<bpa::source::Diagnostic>& problem) {
    return problem ? problem->code : "published";
}

unsigned mode_of(const fs::path& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 07777U;
}

/// What publishing answers in a process that runs as nobody; needs root.
std::string code_as_nobody(const fs::path& target) {
    constexpr uid_t nobody = 65534;
    int pipe_ends[2];
    REQUIRE(::pipe(pipe_ends) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        if (::setuid(nobody) == 0) {
            const std::string code = code_of(publish(target, fill_two));
            static_cast<void>(::write(pipe_ends[1], code.data(), code.size()) == 0);
        }
        ::_exit(0);
    }
    ::close(pipe_ends[1]);
    std::string code(64, '\0');
    const ssize_t size = ::read(pipe_ends[0], code.data(), code.size());
    ::close(pipe_ends[0]);
    ::waitpid(child, nullptr, 0);
    code.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    return code;
}

} // namespace

TEST_CASE("a folder is published whole, private, and leaves nothing beside it") {
    const TempFolder temp;
    const mode_t before = ::umask(0);
    CHECK(code_of(publish(temp.path() / "run", fill_two)) == "published");
    ::umask(before);
    CHECK(list_tree(temp.path()) ==
          std::vector<std::string>{
              "run/", "run/manifest.yaml", "run/payslips/", "run/payslips/ada.txt"});
    CHECK(read_text(temp.path() / "run/payslips/ada.txt") == "two");
    CHECK(mode_of(temp.path() / "run") == 0700);
    CHECK(mode_of(temp.path() / "run/payslips") == 0700);
    CHECK(mode_of(temp.path() / "run/manifest.yaml") == 0600);
}

TEST_CASE("a target with a slash at the end is the same target") {
    const TempFolder temp;
    CHECK(code_of(publish(temp.path() / "run/", fill_two)) == "published");
    CHECK(fs::exists(temp.path() / "run/manifest.yaml"));
    CHECK(code_of(publish(temp.path() / "run/.", fill_two)) == "run/exists");
}

TEST_CASE("the folder around the target may be reached through a link") {
    const TempFolder temp;
    fs::create_directory(temp.path() / "disk");
    fs::create_symlink("disk", temp.path() / "link");
    CHECK(code_of(publish(temp.path() / "link/run", fill_two)) == "published");
    CHECK(fs::exists(temp.path() / "disk/run/manifest.yaml"));
}

TEST_CASE("nothing is replaced: not a run, an empty folder, a file or a link to nowhere") {
    const TempFolder temp;
    fs::create_directory(temp.path() / "empty");
    write_text(temp.path() / "file", "kept");
    fs::create_symlink("nowhere", temp.path() / "link");
    for (const char* name : {"empty", "file", "link"}) {
        INFO(name);
        CHECK(code_of(publish(temp.path() / name, fill_two)) == "run/exists");
    }
    CHECK(list_tree(temp.path()) == std::vector<std::string>{"empty/", "file", "link"});
    CHECK(read_text(temp.path() / "file") == "kept");
}

TEST_CASE("a target that appears while we write is not replaced either") {
    const TempFolder temp;
    const auto problem = publish(temp.path() / "run", [&temp](bpa::line::Sink& sink) {
        fs::create_directory(temp.path() / "run");
        return fill_two(sink);
    });
    CHECK(code_of(problem) == "run/exists");
    CHECK(list_tree(temp.path()) == std::vector<std::string>{"run/"});
}

TEST_CASE("what a killed run left is removed, what a living one holds is not") {
    const TempFolder temp;
    write_text(temp.path() / ".bpalonn-building-run/payslips/old.txt", "half");
    write_text(temp.path() / ".bpalonn-building-other/x", "half");
    const auto living = FolderLock::take(temp.path() / ".bpalonn-building-living");
    REQUIRE(std::holds_alternative<FolderLock>(living));
    CHECK(code_of(publish(temp.path() / "run", fill_two)) == "published");
    CHECK(list_tree(temp.path()) == std::vector<std::string>{".bpalonn-building-living/",
                                                             "run/",
                                                             "run/manifest.yaml",
                                                             "run/payslips/",
                                                             "run/payslips/ada.txt"});
}

TEST_CASE("two runs to one target do not meet") {
    const TempFolder temp;
    std::string inner;
    const auto outer = publish(temp.path() / "run", [&](bpa::line::Sink& sink) {
        inner = code_of(publish(temp.path() / "run", fill_two));
        return fill_two(sink);
    });
    CHECK(inner == "run/busy");
    CHECK(code_of(outer) == "published");
    CHECK(read_text(temp.path() / "run/manifest.yaml") == "one");
}

TEST_CASE("a writer that fails leaves nothing") {
    const TempFolder temp;
    const auto failing = [](bpa::line::Sink& sink) -> bool {
        sink.put("a", "a");
        const auto open = sink.open("b");
        open->write("b");
        throw bpa::InternalError{"broken"};
    };
    CHECK_THROWS_AS(publish(temp.path() / "run", failing), bpa::InternalError);
    CHECK(list_tree(temp.path()).empty());
}

TEST_CASE("a folder given up leaves nothing and is no problem") {
    const TempFolder temp;
    const auto problem = publish(temp.path() / "run", [](bpa::line::Sink& sink) {
        fill_two(sink);
        return false;
    });
    CHECK_FALSE(problem);
    CHECK(list_tree(temp.path()).empty());
}

TEST_CASE("what a library writes becomes a file like the others") {
    const TempFolder temp;
    const mode_t before = ::umask(0);
    const auto problem = publish(temp.path() / "run", [](bpa::line::Sink& sink) {
        const auto file = sink.place("sheets/all.txt");
        CHECK_FALSE(fs::exists(file->path()));
        CHECK(mode_of(file->path().parent_path()) == 0700);
        write_text(file->path(), "cells");
        file->close();
        return true;
    });
    ::umask(before);
    CHECK(code_of(problem) == "published");
    CHECK(read_text(temp.path() / "run/sheets/all.txt") == "cells");
    CHECK(mode_of(temp.path() / "run/sheets/all.txt") == 0600);
}

TEST_CASE("a library that cannot write is told as the system says it") {
    const TempFolder temp;
    const auto full = [](bpa::line::Sink& sink) -> bool {
        const auto file = sink.place("sheets/all.txt");
        throw std::system_error{ENOSPC, std::generic_category()};
    };
    CHECK(code_of(publish(temp.path() / "run", full)) == "run/disk-full");
    const auto silent = [](bpa::line::Sink& sink) {
        sink.place("sheets/all.txt")->close(); // and nothing stands there
        return true;
    };
    CHECK(code_of(publish(temp.path() / "run", silent)) == "run/folder-missing");
    CHECK(list_tree(temp.path()).empty());
}

TEST_CASE("a file outside the folder, or given twice, is a bug") {
    const TempFolder temp;
    for (const char* path : {"../x", "/x", "a/../../x", "a//b", "", "a/."}) {
        INFO(path);
        const auto escape = [path](bpa::line::Sink& sink) {
            sink.put(path, "x");
            return true;
        };
        CHECK_THROWS_AS(publish(temp.path() / "run", escape), bpa::InternalError);
    }
    const auto twice = [](bpa::line::Sink& sink) {
        sink.put("a", "1");
        sink.put("a", "2");
        return true;
    };
    CHECK_THROWS_AS(publish(temp.path() / "run", twice), bpa::InternalError);
    CHECK(list_tree(temp.path()).empty());
}

TEST_CASE("a missing folder around the target is named") {
    const TempFolder temp;
    const auto problem = publish(temp.path() / "no/run", fill_two);
    CHECK(code_of(problem) == "run/folder-missing");
    CHECK(problem->args.front().second == (temp.path() / "no").string());
}

TEST_CASE("a folder of somebody else's is not writable") {
    if (::geteuid() != 0) {
        WARN("skipped: needs root to become another user");
        return;
    }
    const TempFolder temp;
    fs::permissions(temp.path(), fs::perms{0755});
    CHECK(code_as_nobody(temp.path() / "run") == "run/not-writable");
    CHECK(list_tree(temp.path()).empty());
    fs::permissions(temp.path(), fs::perms{0777});
    CHECK(code_as_nobody(temp.path() / "run") == "published"); // the control
}

TEST_CASE("a full or read-only disk is told as such and left as it was") {
    const TempFolder temp;
    if (::mount("tmpfs", temp.path().c_str(), "tmpfs", 0, "size=64k") != 0) {
        WARN("skipped: needs leave to mount a small disk");
        return;
    }
    const auto large = [](bpa::line::Sink& sink) {
        sink.put("small", "x");
        sink.put("folder/large", std::string(1U << 20U, 'x'));
        return true;
    };
    CHECK(code_of(publish(temp.path() / "run", large)) == "run/disk-full");
    CHECK(list_tree(temp.path()).empty());
    CHECK(code_of(publish(temp.path() / "run", fill_two)) == "published"); // the control
    REQUIRE(::mount(nullptr, temp.path().c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0);
    CHECK(code_of(publish(temp.path() / "again", fill_two)) == "run/not-writable");
    REQUIRE(::umount(temp.path().c_str()) == 0);
}

TEST_CASE("an error without a better name keeps the system's") {
    const auto problem = write_problem(EIO, "x");
    CHECK(problem.code == "run/write-failed");
    CHECK(problem.args.at(1).second == "EIO");
    CHECK(write_problem(EDQUOT, "x").code == "run/disk-full");
    CHECK(write_problem(EROFS, "x").code == "run/not-writable");
    CHECK(write_problem(EINVAL, "x").code == "run/unsuited-disk");
}
