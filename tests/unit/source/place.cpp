#include "source/place.hpp"

#include "values/check.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace bpa;
using source::FileId;
using source::SourceFiles;

namespace {

source::SourceFile file(std::string path, std::string text) {
    return {.path = std::move(path), .shown_prefix = "", .text = std::move(text)};
}

} // namespace

TEST_CASE("a place is written as path, line and column") {
    SourceFiles files;
    const FileId id = files.add(file("hours/2026-10.yaml", "a: 1\n"));
    CHECK(files.text({id, 12, 3}) == "hours/2026-10.yaml:12:3");
    CHECK(files.text({id, 0, 0}) == "hours/2026-10.yaml");
    CHECK(files.text({}).empty());
}

TEST_CASE("files keep their identity and order") {
    SourceFiles files;
    const FileId first = files.add(file("b.yaml", "B"));
    const FileId second = files.add(file("a.yaml", "A"));
    CHECK(files.at(first).text == "B");
    CHECK(files.at(second).text == "A");
    CHECK(files.all().front().path == "b.yaml");
    CHECK_THROWS_AS(files.add(file("a.yaml", "")), InternalError);
    CHECK_THROWS_AS(files.at(FileId::none), InternalError);
    CHECK_THROWS_AS(files.at(FileId{3}), InternalError);
}

TEST_CASE("a line is quoted without its line break or a byte order mark") {
    SourceFiles files;
    const FileId id = files.add(file("a.yaml", "\xEF\xBB\xBFone\r\ntwo\n\nfour"));
    CHECK(files.line_text({id, 1, 1}) == "one");
    CHECK(files.line_text({id, 2, 1}) == "two");
    CHECK(files.line_text({id, 3, 1}).empty());
    CHECK(files.line_text({id, 4, 1}) == "four");
    CHECK(files.line_text({id, 5, 1}).empty());
    CHECK(files.line_text({id, 0, 0}).empty());
    CHECK(files.line_text({}).empty());
}

TEST_CASE("lines far into a file are found") {
    // Line n holds the text n; every 64th line start is indexed, so both sides of one are tried.
    std::string text;
    for (int line = 1; line <= 300; ++line) {
        text += std::to_string(line) + "\n";
    }
    SourceFiles files;
    const FileId id = files.add(file("a.yaml", text));
    for (const std::uint32_t line : {63U, 64U, 65U, 66U, 128U, 129U, 130U, 192U, 193U, 300U}) {
        CHECK(files.line_text({id, line, 1}) == std::to_string(line));
    }
    CHECK(files.line_text({id, 301, 1}).empty());
    CHECK(files.line_text({id, 100000, 1}).empty());
}
