// A function fits a screen, a file can be read in one sitting.
#include "tree.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <regex>

namespace bpa::tidy {
namespace {

constexpr std::size_t most_function_lines = 60;
constexpr std::size_t most_file_lines = 400;

/// What a brace opens, told from the text before it. Good enough for code that clang-format has
/// laid out: a type and a namespace are looked into, everything with parentheses is a function.
enum class Block { scope, function, other };

Block block_of(std::string head) {
    const auto first = head.find_first_not_of(" \n\t");
    head.erase(0, std::min(first, head.size()));
    static const std::regex scope{
        R"(^(template\s*<[^{]*>\s*)?(inline\s+)?(namespace|struct|class|union|extern)\b)"};
    static const std::regex enumeration{R"(^enum\b)"};
    if (std::regex_search(head, scope) && head.find(") {") == std::string::npos) {
        return Block::scope;
    }
    if (std::regex_search(head, enumeration) || head.find('(') == std::string::npos) {
        return Block::other;
    }
    return Block::function;
}

/// Length in lines of every function, with the line it begins on.
struct Span {
    std::size_t line = 0;
    std::size_t lines = 0;
};

std::vector<Span> functions_in(const std::string& text) {
    const std::string code = code_only(text, Literals::blank);
    std::vector<Span> spans;
    std::size_t head = 0;
    for (std::size_t at = 0; at < code.size(); ++at) {
        const char c = code[at];
        if (c == ';' || c == '}') {
            head = at + 1;
        }
        if (c == '#') {
            at = std::min(code.find('\n', at), code.size());
            head = at;
        }
        if (c != '{') {
            continue;
        }
        const Block block = block_of(code.substr(head, at - head));
        const std::size_t begin = code.find_first_not_of(" \n\t", head);
        head = at + 1;
        if (block == Block::scope) {
            continue;
        }
        int depth = 1;
        while (depth > 0 && ++at < code.size()) {
            depth += code[at] == '{' ? 1 : 0;
            depth -= code[at] == '}' ? 1 : 0;
        }
        head = at + 1;
        if (block == Block::function) {
            const auto first = line_of(code, begin);
            spans.push_back({first, line_of(code, at) - first + 1});
        }
    }
    return spans;
}

Breaches length_breaches(const File& file) {
    Breaches breaches;
    for (const auto& span : functions_in(file.text)) {
        if (span.lines > most_function_lines) {
            breaches.push_back(
                breach(file, span.line, "a function of " + std::to_string(span.lines) + " lines"));
        }
    }
    return breaches;
}

} // namespace

TEST_CASE("functions fit a screen", "[tidy]") {
    Breaches breaches;
    std::size_t seen = 0;
    for (const auto& file : files_under({"engine", "outputs"}, {".hpp", ".cpp"})) {
        seen += functions_in(file.text).size();
        std::ranges::copy(length_breaches(file), std::back_inserter(breaches));
    }
    INFO(list(breaches));
    CHECK(breaches.empty());
    CHECK(seen > 200);
}

TEST_CASE("the length check finds functions in namespaces and types", "[tidy]") {
    std::string body;
    for (int i = 0; i < 61; ++i) {
        body += "    a();\n";
    }
    const std::string text = "namespace b {\nstruct C {\n    void f() {\n" + body +
                             "    }\n};\nconst X x = {\n" + body +
                             "};\nvoid g() {\n    if (y) {\n    }\n}\n} // namespace b\n";
    const auto found = functions_in(text);
    REQUIRE(found.size() == 2);
    CHECK(found[0].line == 3);
    CHECK(found[0].lines == 63);
    CHECK(found[1].lines == 4);
    CHECK(length_breaches({"x", text}).size() == 1);
}

TEST_CASE("files can be read in one sitting", "[tidy]") {
    Breaches breaches;
    for (const auto& file : files_under({"engine", "outputs", "tests"}, {".hpp", ".cpp"})) {
        const auto lines = static_cast<std::size_t>(std::ranges::count(file.text, '\n'));
        if (lines > most_file_lines) {
            breaches.push_back(breach(file, lines, "more than 400 lines"));
        }
    }
    INFO(list(breaches));
    CHECK(breaches.empty());
}

} // namespace bpa::tidy
