// A plain main for a fuzz entry: every file of the folders given, whole, cut short at each of some
// places, and with single bytes replaced. No randomness, so a failure repeats.
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::size_t run(const std::string& text) {
    const std::vector<std::uint8_t> bytes(text.begin(), text.end());
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    return 1;
}

std::size_t run_variants(const std::string& text) {
    // Characters that mean something to YAML, and bytes that are not text.
    constexpr std::string_view strange{"\"'[]{}:,-?&*!|>%@`#\n\t \0\x1b\xc3\xff", 27};
    std::size_t count = run(text);
    for (std::size_t at = 0; at < std::min<std::size_t>(text.size(), 400); ++at) {
        count += run(text.substr(0, at));
        for (const char c : strange) {
            std::string changed = text;
            changed[at] = c;
            count += run(changed);
        }
    }
    return count;
}

} // namespace

int main(int argc, char** argv) {
    std::size_t count = 0;
    for (int i = 1; i < argc; ++i) {
        std::vector<std::filesystem::path> paths;
        for (const auto& entry : std::filesystem::directory_iterator{argv[i]}) {
            paths.push_back(entry.path());
        }
        std::sort(paths.begin(), paths.end());
        for (const auto& path : paths) {
            std::ifstream stream{path, std::ios::binary};
            count += run_variants({std::istreambuf_iterator<char>{stream}, {}});
        }
    }
    std::cout << count << " texts read\n";
    // An empty or misplaced corpus would prove nothing.
    return count > 1000 ? 0 : 1;
}
