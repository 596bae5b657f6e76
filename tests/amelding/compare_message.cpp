// Says whether two messages of the monthly report, XML or JSON, have the same content.
//
//   bpalonn-compare-message FILE FILE
//
// Exit 0: the same; 1: not, and the first differences are told; 3: a file is no message.
#include "content.hpp"

#include <algorithm>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>

namespace {

std::string bytes_of(const char* path) {
    std::ifstream file{path, std::ios::binary};
    if (!file) {
        throw std::runtime_error{"cannot be read"};
    }
    return {std::istreambuf_iterator<char>{file}, {}};
}

bpa::test::Content content_of_file(const char* path) {
    try {
        return bpa::test::content_of(bytes_of(path));
    } catch (const std::exception& failure) {
        throw std::runtime_error{std::string{path} + ": " + failure.what()};
    }
}

int compare(const char* first, const char* second) {
    const auto one = content_of_file(first);
    const auto two = content_of_file(second);
    const auto found = bpa::test::differences(one, two);
    constexpr std::size_t most_told = 10;
    for (std::size_t i = 0; i < std::min(found.size(), most_told); ++i) {
        std::cout << found[i] << '\n';
    }
    if (found.size() > most_told) {
        std::cout << "and " << found.size() - most_told << " more\n";
    }
    std::cout << (found.empty() ? "equal: " : "not equal: ") << one.values.size() << " and "
              << two.values.size() << " values\n";
    return found.empty() ? 0 : 1;
}

} // namespace

int main(int count, char** arguments) {
    constexpr int unreadable = 3;
    constexpr int misused = 2;
    if (count != 3) {
        std::cerr << "bpalonn-compare-message FILE FILE\n";
        return misused;
    }
    try {
        return compare(arguments[1], arguments[2]);
    } catch (const std::exception& failure) {
        std::cerr << failure.what() << '\n';
        return unreadable;
    }
}
