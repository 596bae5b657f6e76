// The reader of the canonical layout declines a text or reads what the YAML library reads, node for
// node and place for place: of every file in the repository, of texts made at random, and of both
// with bytes changed. What was accepted is counted, for declining everything would agree too.
#include "../support/two_readers.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

namespace {

using namespace bpa;
using Random = std::mt19937;

constexpr unsigned seed = 20261122;

std::size_t below(Random& random, std::size_t limit) {
    return random() % limit;
}

bool one_in(Random& random, std::size_t count) {
    return below(random, count) == 0;
}

/// Counts texts, and fails with the first that is read differently.
struct Tally {
    std::size_t texts = 0;
    std::size_t accepted = 0;

    bool hold(const std::string& text, const yaml::Limits& limits = {}) {
        const auto comparison = test::compare_readers(text, limits);
        ++texts;
        accepted += comparison.is_accepted ? 1 : 0;
        if (!comparison.difference.empty()) {
            FAIL("read differently:\n" << text << "\n" << comparison.difference);
        }
        return comparison.is_accepted;
    }
};

std::string content(const std::filesystem::path& path) {
    std::ifstream stream{path, std::ios::binary};
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

/// The YAML files under a folder of the repository, in order of path.
std::vector<std::filesystem::path> files_under(const std::string& folder) {
    std::vector<std::filesystem::path> paths;
    const std::filesystem::path root{std::string{BPA_SOURCE_DIR} + "/" + folder};
    for (const auto& entry : std::filesystem::recursive_directory_iterator{root}) {
        if (entry.path().extension() == ".yaml") {
            paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    REQUIRE(!paths.empty());
    return paths;
}

/// Bytes that mean something to YAML, or look as if they might.
constexpr std::string_view signs = " \n:-#,{}[]\"'?|>&*!%@`~\\.<+/(=\t\r\xC3\xA5\xEF\xBB\xBF"
                                   "aZ09nul";

/// A change of one or a few bytes.
std::string changed(std::string text, Random& random) {
    const std::size_t at = below(random, text.size());
    const char sign = signs[below(random, signs.size())];
    const std::size_t length = 1 + below(random, 6);
    switch (below(random, 5)) {
    case 0:
        text[at] = sign;
        break;
    case 1:
        text.insert(text.begin() + static_cast<std::ptrdiff_t>(at), sign);
        break;
    case 2:
        text.erase(at, one_in(random, 2) ? 1 : length);
        break;
    case 3: // a piece once more, somewhere else
        text.insert(below(random, text.size()), text.substr(at, length * 3));
        break;
    default: // the indentation of the next line
        if (const auto line = text.find('\n', at); line != std::string::npos) {
            one_in(random, 2) ? text.insert(line + 1, 1 + below(random, 3), ' ')
                              : text.erase(line + 1, 1 + below(random, 3));
        }
    }
    return text;
}

/// Whole lines of a text from a line on, at most so many bytes, moved to the margin so that they
/// can be a text of their own.
std::string some_lines(const std::string& text, std::size_t from, std::size_t bytes) {
    std::size_t start = from == 0 ? 0 : std::min(text.find('\n', from), text.size() - 1) + 1;
    const std::size_t first = std::min(text.find_first_not_of(' ', start), text.size());
    const std::string indentation = text.substr(start, first - start);
    std::string lines = text.substr(first, 2) == "- " ? "a:\n" : "";
    while (start < text.size() && lines.size() < bytes &&
           text.compare(start, indentation.size(), indentation) == 0) {
        const std::size_t end = std::min(text.find('\n', start), text.size() - 1) + 1;
        lines += text.substr(start + indentation.size(), end - start - indentation.size());
        start = end;
    }
    return lines;
}

/// Makes texts of the layout, and some nearly of it.
class Writer {
public:
    explicit Writer(Random& random) : random_{random} {}

    std::string document() {
        text_.clear();
        mapping("", 3);
        const bool has_returns = one_in(random_, 8);
        return has_returns ? with_returns() : text_;
    }

private:
    Random& random_;
    std::string text_;
    int key_ = 0;

    template <class... Texts>
    std::string any(Texts... texts) {
        const std::array<std::string_view, sizeof...(texts)> all{texts...};
        return std::string{all.at(below(random_, all.size()))};
    }

    std::string with_returns() {
        std::string text;
        for (const char c : text_) {
            text += c == '\n' ? "\r\n" : std::string(1, c);
        }
        return text;
    }

    std::string key() {
        // Most keys differ from all others; a few may repeat.
        const std::string name = any("a", "shifts", "from", "en to", "å", "x-y", "b'c") +
                                 (one_in(random_, 30) ? "" : std::to_string(++key_));
        return one_in(random_, 8) ? "\"" + name + "\"" : name;
    }

    std::string scalar() {
        return any("2026-11-03T06:00",
                   "12 %",
                   "§ 10-4 (1)",
                   "\"37:30\"",
                   "'it # is: so'",
                   "\"\"",
                   "Åse Blåbær",
                   "-28.00 kr",
                   "https://x.no/a#b",
                   "x",
                   "\"a, {b} [c]\"",
                   "a'b\"c&d*e!f|g>h%i@j`k",
                   "nothing",
                   one_in(random_, 40) ? "null" : "nulls",
                   one_in(random_, 40) ? "- x" : "a-b",
                   one_in(random_, 40) ? "\"a\\u00e5\"" : "\"å\"");
    }

    std::string flow(int depth) {
        if (depth == 0 || one_in(random_, 3)) {
            return scalar();
        }
        const bool is_mapping = one_in(random_, 2);
        std::string text = is_mapping ? "{" : "[";
        const std::string space = any(" ", "", "  ");
        for (std::size_t left = below(random_, 4); left > 0; --left) {
            text += space + (is_mapping ? key() + ": " : "") + flow(depth - 1) + any("", "", " ");
            text += left > 1 ? any(",", ", ") : "";
        }
        return text + space + (is_mapping ? "}" : "]");
    }

    void end_line() {
        text_ += any("", "", "", " ", " # note: \"it's\"") + "\n";
        if (one_in(random_, 10)) {
            text_ += any("\n", "# note\n", "      # - note: 1\n", "   \n");
        }
    }

    void value(const std::string& indentation, int depth) {
        if (depth > 0 && one_in(random_, 2)) {
            end_line();
            const std::string more(1 + below(random_, 4), ' ');
            if (one_in(random_, 2)) {
                mapping(indentation + more, depth - 1);
            } else {
                sequence(indentation + (one_in(random_, 2) ? more : ""), depth - 1);
            }
            return;
        }
        if (!one_in(random_, 12)) {
            text_ += any(" ", " ", "   ") + flow(2);
        }
        end_line();
    }

    void mapping(const std::string& indentation, int depth, bool is_first_written = false) {
        for (std::size_t left = 1 + below(random_, 4); left > 0; --left) {
            text_ += (is_first_written ? "" : indentation) + key() + ":";
            is_first_written = false;
            value(indentation, depth);
        }
    }

    void sequence(const std::string& indentation, int depth) {
        for (std::size_t left = 1 + below(random_, 4); left > 0; --left) {
            const std::string space(one_in(random_, 8) ? 3 : 1, ' ');
            text_ += indentation + "-" + space;
            if (one_in(random_, 2)) {
                mapping(indentation + " " + space, depth, true);
            } else {
                text_ += flow(2);
                end_line();
            }
        }
    }
};

} // namespace

TEST_CASE("what stands in the repository in the canonical layout is accepted and read alike") {
    Tally product;
    for (const auto* folder : {"rules", "fixtures/employers", "fixtures/rule-overlay"}) {
        for (const auto& path : files_under(folder)) {
            INFO(path);
            CHECK(product.hold(content(path)));
        }
    }
    CHECK(product.texts > 60);
    // A case tells its story over several lines, which the layout does not have; the rest is in it.
    Tally cases;
    for (const auto& path : files_under("fixtures/cases")) {
        INFO(path);
        const std::string text = content(path);
        const bool has_block_text =
            text.find(": >") != std::string::npos || text.find(": |") != std::string::npos;
        CHECK((cases.hold(text) || has_block_text));
    }
    CHECK(cases.accepted * 3 > cases.texts);
    Tally wrong;
    for (const auto* folder : {"fixtures/errors", "fixtures/rule-errors", "tests/fuzz/corpus"}) {
        for (const auto& path : files_under(folder)) {
            wrong.hold(content(path));
        }
    }
    CHECK(wrong.accepted * 2 > wrong.texts);
}

TEST_CASE("a file with bytes changed is declined or read alike") {
    Random random{seed};
    Tally tally;
    for (const auto* folder : {"rules", "fixtures", "tests/fuzz/corpus"}) {
        for (const auto& path : files_under(folder)) {
            const std::string text = content(path);
            if (text.empty()) {
                continue;
            }
            for (int i = 0; i < 60; ++i) {
                const std::size_t from = one_in(random, 2) ? 0 : below(random, text.size());
                std::string part = some_lines(text, from, 900);
                for (std::size_t left = 1 + below(random, 2); left > 0 && !part.empty(); --left) {
                    part = changed(part, random);
                }
                tally.hold(part);
            }
        }
    }
    CHECK(tally.accepted * 5 > tally.texts);
    CHECK(tally.accepted * 10 < tally.texts * 9);
}

TEST_CASE("every byte of a text that has everything, changed to every sign") {
    const std::string text = "# note\n"
                             "period: 2026-10 # until\n"
                             "a:\n"
                             "- b: { c: [x, \"y\"], \"d\": '12 %' }\n"
                             "  e:\n"
                             "  - 37:30\n"
                             "  - f:   å b\n"
                             "    g:\n"
                             "- § 1\n"
                             "\n"
                             "h: \"\"\n"
                             "i:\n"
                             "   j: []\n";
    Tally tally;
    REQUIRE(tally.hold(text));
    for (std::size_t at = 0; at <= text.size(); ++at) {
        for (const char sign : signs) {
            std::string inserted = text;
            inserted.insert(at, 1, sign);
            tally.hold(inserted);
            if (at < text.size()) {
                std::string replaced = text;
                replaced[at] = sign;
                tally.hold(replaced);
            }
        }
        tally.hold(text.substr(0, at));
        tally.hold(text.substr(0, at) + text.substr(std::min(at + 1, text.size())));
    }
    CHECK(tally.accepted * 4 > tally.texts);
}

TEST_CASE("texts made at random, as they are and changed") {
    Random random{seed + 1};
    Tally whole;
    Tally altered;
    for (int i = 0; i < 12'000; ++i) {
        const std::string text = Writer{random}.document();
        whole.hold(text);
        altered.hold(changed(text, random));
    }
    CHECK(whole.accepted * 3 > whole.texts);
    CHECK(altered.accepted * 6 > altered.texts);
}

TEST_CASE("limits hold on both ways") {
    Random random{seed + 2};
    Tally tally;
    for (int i = 0; i < 6'000; ++i) {
        const yaml::Limits limits{.max_depth = 1 + static_cast<int>(below(random, 5)),
                                  .max_piece_bytes = 4096,
                                  .max_values = 1 + below(random, 40)};
        std::string text = Writer{random}.document();
        if (one_in(random, 4)) {
            text.insert(0, "#" + std::string(below(random, 12'000), 'x') + "\n");
        }
        if (one_in(random, 4)) {
            text += "\"" + std::string(900 + below(random, 300), 'x') + "\": 1\n";
        }
        tally.hold(text, limits);
    }
    CHECK(tally.accepted * 20 > tally.texts);
}

TEST_CASE("bytes at random") {
    Random random{seed + 3};
    Tally tally;
    for (int i = 0; i < 60'000; ++i) {
        std::string text = one_in(random, 2) ? "a: " : "";
        for (std::size_t left = below(random, 24); left > 0; --left) {
            text += one_in(random, 12) ? static_cast<char>(random() & 0xFFU)
                                       : signs[below(random, signs.size())];
        }
        tally.hold(text);
    }
    CHECK(tally.accepted > 200);
}
