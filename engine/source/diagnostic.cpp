#include "source/diagnostic.hpp"

#include "source/characters.hpp"

#include <algorithm>
#include <cstddef>
#include <tuple>

namespace bpa::source {
namespace {

std::string_view path_of(const SourceFiles& files, const Place& place) {
    return place.is_known() ? std::string_view{files.at(place.file).path} : std::string_view{};
}

auto contents(const Diagnostic& d) {
    return std::tie(d.place, d.code, d.length, d.args, d.related);
}

std::u32string characters_of(std::string_view text) {
    std::u32string characters;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        characters.push_back(character.code);
        at += character.bytes;
    }
    return characters;
}

/// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
std::size_t edit_distance(const std::u32string& a, const std::u32string& b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> above(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before.swap(above);
        above.swap(row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
    }
    return row[b.size()];
}

} // namespace

std::vector<Diagnostic> Diagnostics::sorted(const SourceFiles& files) const {
    std::vector<Diagnostic> all = items_;
    std::sort(all.begin(), all.end(), [&files](const Diagnostic& a, const Diagnostic& b) {
        const std::string_view path_a = path_of(files, a.place);
        const std::string_view path_b = path_of(files, b.place);
        return path_a != path_b ? path_a < path_b : contents(a) < contents(b);
    });
    const auto is_same = [](const Diagnostic& a, const Diagnostic& b) {
        return contents(a) == contents(b);
    };
    all.erase(std::unique(all.begin(), all.end(), is_same), all.end());
    return all;
}

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
    // A word this long is no misspelling of ours, and comparing it would take time for nothing.
    constexpr std::size_t longest = 64;
    if (word.size() > longest) {
        return {};
    }
    const std::u32string wanted = characters_of(word);
    std::size_t best_distance = wanted.size() / 3 + 1;
    std::string best;
    for (const std::string& candidate : known) {
        if (candidate.size() > longest) {
            continue;
        }
        const std::size_t distance = edit_distance(wanted, characters_of(candidate));
        if (distance < best_distance) {
            best_distance = distance;
            best = candidate;
        }
    }
    return best;
}

} // namespace bpa::source
