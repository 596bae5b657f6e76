// What the canonical layout is, as docs/reference/employer-folder.md says it. That what is accepted
// is read alike both ways is held here for these texts and by tests/properties/canonical.cpp for
// any.
#include "../../support/two_readers.hpp"

#include <catch2/catch.hpp>

using bpa::test::compare_readers;
using bpa::yaml::Limits;

namespace {

bool accepts(const std::string& text, const Limits& limits = {}) {
    INFO(text);
    const auto comparison = compare_readers(text, limits);
    CHECK(comparison.difference.empty());
    return comparison.is_accepted;
}

} // namespace

TEST_CASE("the canonical layout has mappings, lists and values of one line") {
    for (const auto* text :
         {"a: 1\n",
          "a: 1",
          "a:\n- 1\n- b: 2\n  c: 3\n",
          "a:\n  - 1\n  -   b: 2\n      c: 3\n",
          "a:\n     b: 1\n     c:\n      d: 2\ne: 3\n",
          "a:\n  - b:\n    - 1\n  - c:\n",
          "a: { b: 1, \"c\": [x, 'y, z', {}], d: [] }\n",
          "a: [ { b: 22:00, c: x } ]\n",
          "\"a b\": \"c: d # e\"  # f\n'g': 'h'\n",
          "a: § 10-4 (1), [x] & {y}\nb: -28.00 kr\nc: .5\nd: https://x.no/?a#b\n",
          "a:\nb:   # nothing here\nc: \"\"\n",
          "# first\n\n   # in between\na: 1\n      # after\n",
          "\xEF\xBB\xBF"
          "å: ø\r\nb:\r\n- 1\r\n"}) {
        CHECK(accepts(text));
    }
}

TEST_CASE("what the layout does not have is declined, good YAML or not") {
    for (const auto* text : {"",
                             "# only this\n",
                             "- a\n",
                             "{ a: 1 }\n",
                             "  a: 1\n",
                             "---\na: 1\n",
                             "a: 1\n...\n",
                             "a: >\n  b\n",
                             "a: b\n  c\n",
                             "a: \"b\n  c\"\n",
                             "a: [ b,\n  c ]\n",
                             "a: [ b, ]\n",
                             "a: { b: }\n",
                             "a: { b }\n",
                             "a: [ b: c ]\n",
                             "a: \"b\\u00e5\"\n",
                             "a: 'b''c'\n",
                             "a: null\n",
                             "a: ~\n",
                             "null: a\n",
                             "a : b\n",
                             "? a\n",
                             "a: b: c\n",
                             "a:\tb\n",
                             "a: *b\n",
                             "a: &b c\n",
                             "a: !b c\n",
                             "<<: a\n",
                             "%a: b\n",
                             "a:\n  -\n    b: 1\n",
                             "a:\n  - - 1\n",
                             "a:\n    b: 1\n  c: 2\n",
                             "a:\n  - 1\n - 2\n",
                             "a: 1\na: 2\n",
                             "a: { b: 1, b: 2 }\n",
                             "a: \"b\" c\n",
                             "a: [b] c\n",
                             "a\n"}) {
        CHECK_FALSE(accepts(text));
    }
}

TEST_CASE("a limit that is passed is the library's to tell") {
    CHECK(accepts("a: { b: { c: 1 } }\n", {.max_depth = 3}));
    CHECK_FALSE(accepts("a: { b: { c: 1 } }\n", {.max_depth = 2}));
    CHECK_FALSE(accepts("a:\n  b:\n    c: 1\n", {.max_depth = 2}));
    CHECK(accepts("b: [1, 2]\nc: 3\n", {.max_values = 4}));
    CHECK_FALSE(accepts("b: [1, 2]\nc: 3\n", {.max_values = 3}));
    // Of a streamed list one item at a time is kept: here three values.
    CHECK(accepts("shifts:\n- [1, 2, 3]\n- [1, 2, 3]\n", {.max_values = 3}));
    CHECK_FALSE(accepts("shifts:\n- [1, 2, 3]\n- [1, 2, 3]\n", {.max_values = 2}));
    CHECK_FALSE(accepts("a: \"" + std::string(5000, 'x') + "\"\n", {.max_piece_bytes = 4096}));
    CHECK_FALSE(accepts(std::string(1001, 'k') + ": 1\n"));
    CHECK(accepts(std::string(1000, 'k') + ": 1\n"));
}

TEST_CASE("a declined text has given no item to a sink") {
    const std::string text = "shifts:\n  - a\n  - b\n  - ~\n";
    int items = 0;
    const std::vector<bpa::yaml::Stream> streams = {
        {"shifts", [&items](const bpa::yaml::Node&) { ++items; }}};
    const auto file = static_cast<bpa::source::FileId>(1);
    CHECK_FALSE(bpa::yaml::read_canonical(file, text, {}, streams));
    CHECK(items == 0);
    const std::string good = text.substr(0, text.rfind("  - ~"));
    CHECK(bpa::yaml::read_canonical(file, good, {}, streams));
    CHECK(items == 2);
}
