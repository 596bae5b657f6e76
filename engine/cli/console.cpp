#include "cli/console.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace bpa::cli {
namespace {

bool has_colour() {
    const char* refused = std::getenv("NO_COLOR");
    return (refused == nullptr || *refused == '\0') && ::isatty(STDERR_FILENO) == 1;
}

/// Paints `error[…]` of the first line red.
std::string painted(std::string text) {
    const auto begin = text.find("error[");
    const auto end = text.find(']', begin);
    if (begin != std::string::npos && end != std::string::npos) {
        text.insert(end + 1, "\x1b[0m");
        text.insert(begin, "\x1b[1;31m");
    }
    return text;
}

} // namespace

namespace {

/// Problems shown with excerpt and remedy; the rest with their first line.
constexpr std::size_t drawn_whole = 100;

} // namespace

void say(std::string_view text) {
    static_cast<void>(std::fwrite(text.data(), 1, text.size(), stdout)); // `flush_output` asks
}

void complain(std::string_view text) {
    static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr)); // nobody left to tell
}

void complain(const source::Diagnostics& diagnostics,
              const source::SourceFiles& files,
              Language language) {
    const bool in_colour = has_colour();
    const auto sorted = diagnostics.sorted(files);
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        auto text = source::draw(sorted[i], files, language);
        // All are told, but past these an excerpt and a remedy each would bury the rest.
        if (i >= drawn_whole) {
            text.erase(text.find('\n') + 1);
        }
        complain(in_colour ? painted(std::move(text)) : text);
    }
    if (!sorted.empty()) {
        constexpr Words count{.nb = "\n{} feil\n", .en = "\n{} errors\n"};
        constexpr Words one{.nb = "\n{} feil\n", .en = "\n{} error\n"};
        const auto pattern = (sorted.size() == 1 ? one : count).in(language);
        complain(fmt::format(fmt::runtime(pattern), sorted.size()));
    }
}

int complain(const UsageProblem& problem) {
    complain(fmt::format("bpalonn: {}\n", problem.message));
    if (!problem.remedy.empty()) {
        complain(fmt::format("  = {}\n", problem.remedy));
    }
    return exit_code::usage;
}

bool flush_output() {
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

} // namespace bpa::cli
