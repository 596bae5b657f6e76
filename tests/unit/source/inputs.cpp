#include "source/inputs.hpp"

#include <catch2/catch.hpp>

using namespace bpa::source;

namespace {

/// One file that is there and one that cannot be read; counts how often it was asked.
InputSource folder(int& reads) {
    return {
        .read = [&reads](const std::string& path) -> ReadResult {
            ++reads;
            if (path == "employer.yaml") {
                return std::string{"kind: company\n"};
            }
            return path == "locked.yaml" ? ReadProblem::unreadable : ReadProblem::missing;
        },
        .list = [](const std::string&) { return std::vector<std::string>{"hours/2026-10.yaml"}; },
        .shown_prefix = [](const std::string&) { return std::string{"kari/"}; }};
}

} // namespace

TEST_CASE("a file is read once and registered with its prefix") {
    int reads = 0;
    Inputs inputs{folder(reads)};
    Diagnostics diagnostics;
    const auto id = inputs.open("employer.yaml", diagnostics);
    REQUIRE(id);
    CHECK(inputs.open("employer.yaml", diagnostics) == id);
    CHECK(reads == 1);
    CHECK(inputs.files().at(*id).text == "kind: company\n");
    CHECK(inputs.files().at(*id).shown_prefix == "kari/");
    CHECK(inputs.list("hours").size() == 1);
    CHECK(diagnostics.empty());
}

TEST_CASE("a missing or unreadable file is told once") {
    int reads = 0;
    Inputs inputs{folder(reads)};
    Diagnostics diagnostics;
    CHECK_FALSE(inputs.open("opening.yaml", diagnostics, true));
    CHECK(diagnostics.empty());
    CHECK_FALSE(inputs.open("assistants.yaml", diagnostics));
    CHECK_FALSE(inputs.open("assistants.yaml", diagnostics));
    CHECK_FALSE(inputs.open("locked.yaml", diagnostics, true));

    const auto told = diagnostics.sorted(inputs.files());
    REQUIRE(told.size() == 2);
    CHECK(draw(told[0], inputs.files(), Language::nb) ==
          "kari/assistants.yaml: error[file/missing]: filen finnes ikke\n"
          "  = legg filen i mappen, eller rett navnet: små og store bokstaver må være like\n");
    CHECK(told[1].code == "file/unreadable");
}
