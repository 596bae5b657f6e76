#include "run/verify.hpp"

#include "run/hash.hpp"
#include "support.hpp"

#include <catch2/catch.hpp>

#include <cstdint>
#include <limits>
#include <sys/stat.h>

using namespace bpa;
using namespace bpa::run;
using namespace bpa::run::test;
namespace fs = std::filesystem;

namespace {

/// September, and October after it: the folder of the second.
class TwoRuns : public Employer {
public:
    TwoRuns() {
        hours("2026-09",
              {"assistant: ada, start: 2026-09-07T09:00, end: 2026-09-07T13:00, duty: active"});
        hours("2026-10",
              {"assistant: ada, start: 2026-10-05T09:00, end: 2026-10-05T13:00, duty: active",
               "assistant: bo, start: 2026-10-06T09:00, end: 2026-10-06T11:00, duty: active"});
        REQUIRE(Employer::run("2026-09").published);
        const Outcome october = Employer::run("2026-10");
        REQUIRE(october.published);
        folder_ = october.published->folder;
        hash_ = october.published->manifest_sha256;
    }
    [[nodiscard]] const fs::path& folder() const { return folder_; }
    [[nodiscard]] const std::string& hash() const { return hash_; }

private:
    fs::path folder_;
    std::string hash_;
};

std::vector<std::string> texts(const Verification& verification) {
    std::vector<std::string> found;
    for (const FileFinding& finding : verification.findings) {
        found.push_back(finding.path + " " + std::string{name_of(finding.problem)});
    }
    return found;
}

bool names(const Verification& verification, const std::string& path) {
    return std::any_of(verification.findings.begin(),
                       verification.findings.end(),
                       [&path](const FileFinding& finding) { return finding.path == path; });
}

void replace_once(const fs::path& file, const std::string& from, const std::string& to) {
    std::string text = read_text(file);
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    write_text(file, text.replace(at, from.size(), to));
}

std::vector<std::string> files_of(const fs::path& folder) {
    std::vector<std::string> files = list_tree(folder);
    std::erase_if(files, [](const std::string& path) { return path.ends_with('/'); });
    return files;
}

/// A small generator of our own, so that a failure can be seen again from its seed.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_{seed} {}
    std::uint64_t below(std::uint64_t limit) {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return (state_ >> 33U) % limit;
    }

private:
    std::uint64_t state_;
};

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("a run as published is whole") {
    const TwoRuns runs;
    const Verification verification = verify_run(runs.folder());
    CHECK(texts(verification).empty());
    CHECK(verification.is_whole());
    CHECK(verification.run == "2026-10/01");
    CHECK(verification.manifest_sha256 == runs.hash());
    CHECK(verification.values == ValuesEqual::yes);
    CHECK(verification.files == static_cast<std::int64_t>(files_of(runs.folder()).size()));
    CHECK(verify_run(runs.path() / "runs/2026-09/01").is_whole());
}

TEST_CASE("a copy elsewhere is whole too, without the employer's folder or rules") {
    const TwoRuns runs;
    const TempFolder temp;
    fs::copy(runs.folder(), temp.path() / "copy", fs::copy_options::recursive);
    fs::remove_all(runs.path());
    CHECK(verify_run(temp.path() / "copy").is_whole());
}

TEST_CASE("one bit flipped in any file is found, and the file named") {
    const TwoRuns runs;
    Dice dice{20261121};
    for (const std::string& path : files_of(runs.folder())) {
        const std::string sound = read_text(runs.folder() / path);
        std::string altered = sound;
        if (altered.empty()) {
            altered = "x";
        } else {
            const auto bit = static_cast<char>(1U << dice.below(8));
            altered[dice.below(altered.size())] ^= bit;
        }
        write_text(runs.folder() / path, altered);
        const Verification verification = verify_run(runs.folder());
        INFO(path);
        CHECK_FALSE(verification.is_whole());
        CHECK(names(verification, path));
        write_text(runs.folder() / path, sound);
    }
    CHECK(verify_run(runs.folder()).is_whole());
}

TEST_CASE("any file deleted is found, and the file named") {
    const TwoRuns runs;
    for (const std::string& path : files_of(runs.folder())) {
        const std::string sound = read_text(runs.folder() / path);
        fs::remove(runs.folder() / path);
        const Verification verification = verify_run(runs.folder());
        INFO(path);
        CHECK_FALSE(verification.is_whole());
        CHECK(names(verification, path));
        write_text(runs.folder() / path, sound);
    }
}

TEST_CASE("anything added is found") {
    const TwoRuns runs;
    write_text(runs.folder() / "payslips/cat.txt", "Cat 1000000.00\n");
    write_text(runs.folder() / "rules/law/extra.yaml", "rules: []\n");
    fs::create_directories(runs.folder() / "new/folder");
    fs::create_symlink("bo.txt", runs.folder() / "payslips/dan.txt");
    REQUIRE(::mkfifo((runs.folder() / "pipe").c_str(), 0600) == 0);
    const Verification verification = verify_run(runs.folder());
    const Texts found = texts(verification);
    for (const char* expected : {"payslips/cat.txt extra",
                                 "rules/law/extra.yaml extra",
                                 "new/folder empty-folder",
                                 "payslips/dan.txt not-a-file",
                                 "pipe not-a-file"}) {
        INFO(expected);
        CHECK(std::find(found.begin(), found.end(), expected) != found.end());
    }
}

TEST_CASE("a file replaced by a link to the same bytes is no file of the run") {
    const TwoRuns runs;
    fs::rename(runs.folder() / "payslips/ada.txt", runs.around() / "ada.txt");
    fs::create_symlink(runs.around() / "ada.txt", runs.folder() / "payslips/ada.txt");
    CHECK(texts(verify_run(runs.folder())) == Texts{"payslips/ada.txt not-a-file"});
}

TEST_CASE("an output forged together with its hash does not come out again") {
    const TwoRuns runs;
    const std::string forged = "Ada 9200.00 10120.00\n";
    const std::string honest = read_text(runs.folder() / "payslips/ada.txt");
    write_text(runs.folder() / "payslips/ada.txt", forged);
    replace_once(runs.folder() / "manifest.yaml",
                 sha256(honest) + "\", bytes: " + std::to_string(honest.size()),
                 sha256(forged) + "\", bytes: " + std::to_string(forged.size()));
    CHECK(texts(verify_run(runs.folder())) ==
          Texts{"manifest.yaml differs", "payslips/ada.txt differs"});
}

TEST_CASE("a total forged in the manifest does not come out again") {
    const TwoRuns runs;
    replace_once(runs.folder() / "manifest.yaml", "findings: 0", "findings: 1");
    CHECK(texts(verify_run(runs.folder())) == Texts{"manifest.yaml differs"});
}

TEST_CASE("a place in the chain that no run can have is found") {
    const TwoRuns runs;
    const std::string lowest = std::to_string(std::numeric_limits<std::int64_t>::min());
    replace_once(runs.folder() / "manifest.yaml", "sequence: 2", "sequence: " + lowest);
    CHECK(texts(verify_run(runs.folder())) == Texts{"manifest.yaml differs"});
}

TEST_CASE("a forgery of everything shows against the hash that was written down") {
    const TwoRuns runs;
    replace_once(runs.path() / "assistants.yaml", "230.00 kr", "330.00 kr");
    Order order = runs.order("2026-10");
    order.out = runs.around() / "forged";
    fs::remove_all(runs.folder());
    REQUIRE(execute(order, small_writers()).published);
    CHECK(verify_run(*order.out).is_whole());
    const Verification held =
        verify({.run = *order.out, .manifest_sha256 = runs.hash(), .threads = 1}, small_writers());
    CHECK(texts(held) == Texts{"manifest.yaml wrong-hash"});
    CHECK_FALSE(held.is_whole());
}

TEST_CASE("a run of another version: the values are compared") {
    const TwoRuns runs;
    replace_once(runs.folder() / "manifest.yaml", "version: \"", "version: \"0.0.");
    const Verification verification = verify_run(runs.folder());
    CHECK(texts(verification) == Texts{"manifest.yaml differs"});
    CHECK(verification.is_untouched());
    CHECK_FALSE(verification.is_whole());
    CHECK(verification.made_by != verification.verified_by);
    CHECK(verification.values == ValuesEqual::yes);
    class Other : public SmallWriter {
        void finish(const line::RunResult& run) override {
            lines().write("9,ada,2026-10-05T09:00+02:00,hourly_pay,0.01\n");
            SmallWriter::finish(run);
        }
    };
    const VerifyOrder order{.run = runs.folder(), .manifest_sha256 = std::nullopt, .threads = 1};
    CHECK(verify(order, only<Other>()).values == ValuesEqual::no);
}

TEST_CASE("what is no run is told as such") {
    const TempFolder temp;
    CHECK(texts(verify_run(temp.path())) == Texts{"manifest.yaml missing"});
    CHECK_FALSE(verify_run(temp.path() / "nowhere").is_whole());
    write_text(temp.path() / "manifest.yaml", "\xff\xfe");
    const Verification verification = verify_run(temp.path());
    CHECK(texts(verification) == Texts{"manifest.yaml unparsable"});
    CHECK_FALSE(verification.diagnostics.empty());
    CHECK(verification.run.empty());
}

TEST_CASE("no tampering makes verify fall over") {
    const TwoRuns runs;
    const auto files = files_of(runs.folder());
    constexpr int rounds = 120;
    for (int seed = 1; seed <= rounds; ++seed) {
        Dice dice{static_cast<std::uint64_t>(seed)};
        const std::string& path = files[dice.below(files.size())];
        const std::string sound = read_text(runs.folder() / path);
        std::string altered = sound;
        const std::uint64_t times = 1 + dice.below(6);
        for (std::uint64_t i = 0; i < times && !altered.empty(); ++i) {
            const std::size_t at = dice.below(altered.size());
            switch (dice.below(3)) {
            case 0:
                altered[at] = static_cast<char>(dice.below(256));
                break;
            case 1:
                altered.erase(at, 1 + dice.below(40));
                break;
            default:
                altered.insert(at, altered.substr(0, dice.below(60)));
            }
        }
        write_text(runs.folder() / path, altered);
        INFO("seed " << seed << ", " << path);
        const Verification verification = verify_run(runs.folder());
        CHECK(verification.is_whole() == (altered == sound));
        write_text(runs.folder() / path, sound);
    }
}
