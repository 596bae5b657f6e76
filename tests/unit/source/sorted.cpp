#include "source/diagnostic.hpp"

#include <catch2/catch.hpp>

using namespace bpa::source;

namespace {

Diagnostic at(std::string code, Place place) {
    return {.code = std::move(code), .place = place, .length = 1, .args = {}, .related = {}};
}

} // namespace

TEST_CASE("diagnostics are sorted by path, line, column and code, and told once") {
    SourceFiles files;
    const FileId z = files.add({.path = "z.yaml", .shown_prefix = "", .text = ""});
    const FileId a = files.add({.path = "a.yaml", .shown_prefix = "", .text = ""});
    Diagnostics diagnostics;
    CHECK(diagnostics.empty());
    diagnostics.add(at("yaml/tag", {z, 1, 1}));
    diagnostics.add(at("yaml/tag", {a, 2, 1}));
    diagnostics.add(at("yaml/tag", {a, 1, 9}));
    diagnostics.add(at("yaml/alias", {a, 2, 1}));
    diagnostics.add(at("yaml/tag", {a, 2, 1}));
    diagnostics.add(at("yaml/tag", {}));
    CHECK(diagnostics.size() == 6);

    const auto sorted = diagnostics.sorted(files);
    REQUIRE(sorted.size() == 5); // the repeated a.yaml:2:1 tag is gone
    CHECK_FALSE(sorted[0].place.is_known());
    CHECK(files.text(sorted[1].place) == "a.yaml:1:9");
    CHECK(sorted[2].code == "yaml/alias");
    CHECK(files.text(sorted[3].place) == "a.yaml:2:1");
    CHECK(files.text(sorted[4].place) == "z.yaml:1:1");
}

TEST_CASE("two problems at one place are both told") {
    SourceFiles files;
    const FileId id = files.add({.path = "a.yaml", .shown_prefix = "", .text = ""});
    Diagnostics diagnostics;
    for (const char* key : {"from", "to", "from"}) {
        Diagnostic missing = at("yaml/missing-key", {id, 1, 1});
        missing.args = {{"key", key}};
        diagnostics.add(missing);
    }
    CHECK(diagnostics.sorted(files).size() == 2);
}
