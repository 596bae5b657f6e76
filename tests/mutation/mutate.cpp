// Changes one value in a rule file: `mutate FILE NUMBER`, values counted from 0 as they stand.
// Prints the changed file; to the standard error, what was changed. `mutate --count FILE` says how
// many values there are to change.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

/// Where a value stands in the text, and what to put there.
struct Change {
    std::size_t at = 0;
    std::size_t length = 0;
    std::string instead;
};

/// Keys whose values say where a figure comes from, not what it is.
const std::set<std::string, std::less<>> no_figures{"source",
                                                    "at",
                                                    "confidence",
                                                    "note",
                                                    "read",
                                                    "text_date",
                                                    "title",
                                                    "because",
                                                    "nb",
                                                    "en",
                                                    "rule",
                                                    "kind",
                                                    "id",
                                                    "name",
                                                    "reference",
                                                    "verified_until",
                                                    "publisher"};

bool is_digit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

bool all_digits(std::string_view text) {
    for (const char c : text) {
        if (!is_digit(c)) {
            return false;
        }
    }
    return !text.empty();
}

/// A digit changed into its neighbour, so that the value stays of its form.
std::string stepped(std::string text, std::size_t at) {
    text[at] = text[at] == '9' ? '8' : static_cast<char>(text[at] + 1);
    return text;
}

bool is_date(std::string_view text) {
    return text.size() == 10 && text[4] == '-' && text[7] == '-' && all_digits(text.substr(0, 4)) &&
           all_digits(text.substr(5, 2)) && all_digits(text.substr(8, 2));
}

bool is_clock(std::string_view text) {
    const auto colon = text.find(':');
    return colon != std::string_view::npos && all_digits(text.substr(0, colon)) &&
           all_digits(text.substr(colon + 1)) && text.size() - colon == 3;
}

/// What a value becomes; nothing for what is no figure.
std::optional<std::string> mutated(const std::string& value) {
    static const std::array<std::array<std::string_view, 2>, 6> words{{{"yes", "no"},
                                                                       {"no", "yes"},
                                                                       {"kept", "dropped"},
                                                                       {"dropped", "kept"},
                                                                       {"sum", "highest"},
                                                                       {"highest", "sum"}}};
    for (const auto& [from, to] : words) {
        if (value == from) {
            return std::string{to};
        }
    }
    if (is_date(value)) {
        // A month later, and never a day that is not.
        return stepped(value, value[5] == '1' ? 9 : 6);
    }
    if (is_clock(value)) {
        return value == "24:00" ? "23:59" : stepped(value, value.size() - 1);
    }
    if (value.ends_with(" kr") || value.ends_with(" %") || all_digits(value)) {
        // A krone more a year would vanish when it is divided into hours.
        constexpr std::size_t a_years_pay = 5;
        const auto whole = std::min(value.find_first_not_of("0123456789"), value.size());
        if (whole == 0) {
            return std::nullopt;
        }
        return stepped(value, whole > a_years_pay ? 1 : whole - 1);
    }
    return std::nullopt;
}

/// The key before a value: the word before the last colon that a space follows.
std::string key_before(const std::string& text, std::size_t colon) {
    auto from = colon;
    while (from > 0 && (std::isalnum(static_cast<unsigned char>(text[from - 1])) != 0 ||
                        text[from - 1] == '_')) {
        --from;
    }
    return text.substr(from, colon - from);
}

std::vector<Change> changes_in(const std::string& text) {
    std::vector<Change> changes;
    for (std::size_t colon = text.find(": "); colon != std::string::npos;
         colon = text.find(": ", colon + 1)) {
        if (no_figures.contains(key_before(text, colon))) {
            continue;
        }
        const bool is_quoted = text[colon + 2] == '"';
        const auto at = colon + 2 + (is_quoted ? 1 : 0);
        auto end = text.find_first_of(is_quoted ? "\"\n" : ",}\n", at);
        end = end == std::string::npos ? text.size() : end;
        while (end > at && text[end - 1] == ' ') {
            --end;
        }
        if (auto instead = mutated(text.substr(at, end - at))) {
            changes.push_back({at, end - at, *instead});
        }
    }
    return changes;
}

} // namespace

int main(int argc, char** argv) {
    const bool is_count = argc == 3 && std::string_view{argv[1]} == "--count";
    if (argc != 3) {
        fmt::print(stderr, "usage: mutate FILE NUMBER | mutate --count FILE\n");
        return 2;
    }
    std::ifstream in{argv[is_count ? 2 : 1], std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    const auto changes = changes_in(text);
    if (is_count) {
        fmt::print("{}\n", changes.size());
        return 0;
    }
    const auto number = std::stoul(argv[2]);
    if (number >= changes.size()) {
        fmt::print(stderr, "{} values\n", changes.size());
        return 1;
    }
    const auto& change = changes[number];
    const auto line =
        1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(change.at), '\n');
    const auto start = text.rfind('\n', change.at) + 1;
    const auto key = text.substr(start, change.at - start);
    fmt::print(stderr,
               "{}: {}{} -> {}\n",
               line,
               key.substr(key.find_first_not_of(" -{")),
               text.substr(change.at, change.length),
               change.instead);
    text.replace(change.at, change.length, change.instead);
    fmt::print("{}", text);
    return 0;
}
