#include "write.hpp"

#include <charconv>
#include <cstdio>
#include <exception>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr auto usage = R"(usage: bpalonn-bench-data FOLDER --assistants N --shifts M [--seed S]
           [--layout canonical|other] [--files arrangement|one] [--names plain|odd]

Writes the employer folder of an invented provider with hours for 2025-04. The same options give the
same bytes on every machine; layout and files change how the hours are written, never the hours.
)";

using Options = std::map<std::string, std::string, std::less<>>;

/// A whole number from 1; 0 for anything else.
std::uint64_t number(std::string_view text) {
    std::uint64_t value = 0;
    const auto* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value);
    return error == std::errc{} && stopped == end ? value : 0;
}

/// Pairs of `--name value` after the folder; nothing when they are something else.
std::optional<Options> read(const std::vector<std::string>& arguments) {
    Options options{{"--seed", "1"},
                    {"--layout", "canonical"},
                    {"--files", "arrangement"},
                    {"--names", "plain"},
                    {"--assistants", ""},
                    {"--shifts", ""}};
    if (arguments.empty() || arguments.size() % 2 == 0) {
        return std::nullopt;
    }
    for (std::size_t i = 1; i < arguments.size(); i += 2) {
        const auto found = options.find(arguments[i]);
        if (found == options.end()) {
            return std::nullopt;
        }
        found->second = arguments[i + 1];
    }
    return options;
}

bool is_one_of(const std::string& value, std::string_view usual, std::string_view other) {
    return value == usual || value == other;
}

int make(const std::vector<std::string>& arguments) {
    // Account numbers are kept apart up to here, and a month has room for so many shifts each.
    constexpr std::uint64_t most_assistants = 60000;
    constexpr std::uint64_t most_each = 26;
    const auto options = read(arguments);
    if (!options) {
        std::fputs(usage, stderr);
        return 2;
    }
    const auto value = [&](const char* name) { return options->find(name)->second; };
    const auto assistants = number(value("--assistants"));
    const auto shifts = number(value("--shifts"));
    const auto seed = number(value("--seed"));
    if (seed == 0 || assistants == 0 || assistants > most_assistants ||
        shifts > assistants * most_each || !is_one_of(value("--layout"), "canonical", "other") ||
        !is_one_of(value("--files"), "arrangement", "one") ||
        !is_one_of(value("--names"), "plain", "odd")) {
        std::fputs(usage, stderr);
        return 2;
    }
    const auto employer =
        bpa::bench::make_employer({.assistants = static_cast<unsigned>(assistants),
                                   .shifts = static_cast<unsigned>(shifts),
                                   .seed = seed,
                                   .has_odd_names = value("--names") == "odd"});
    bpa::bench::write_folder(arguments.front(),
                             employer,
                             {.is_canonical = value("--layout") == "canonical",
                              .is_one_file = value("--files") == "one"});
    return 0;
}

} // namespace

int main(int count, char** words) {
    try {
        return make({words + 1, words + count});
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
}
