#pragma once

#include "yaml/screen.hpp"
#include "yaml/ways.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Holds the reader of the canonical layout against the YAML library.
namespace bpa::test {

/// Knows what came of a text: declined, or read and then the same as the library read or not.
struct Comparison {
    bool is_accepted = false;
    std::string difference; ///< empty: the library reads the same tree at the same places
};

/// Every field of every node, one to a line, so that two trees can be compared and a difference be
/// read.
inline void describe(const yaml::Node& node, std::string& into) {
    into += std::to_string(static_cast<int>(node.kind)) + " " + std::to_string(node.place.line) +
            ":" + std::to_string(node.place.column) + (node.quoted ? " quoted «" : " «") +
            node.scalar + "»\n";
    for (const yaml::Node& item : node.items) {
        into += "item ";
        describe(item, into);
    }
    for (const yaml::Node::Entry& entry : node.entries) {
        into += "key " + std::to_string(entry.place.line) + ":" +
                std::to_string(entry.place.column) + " «" + entry.key + "» ";
        describe(entry.value, into);
    }
    into += "end\n";
}

/// Compares two readings of a text, the items of `shifts` and `a` streamed.
inline Comparison compare_readers(std::string_view text, const yaml::Limits& limits = {}) {
    source::SourceFiles files;
    const auto file = files.add({.path = "x.yaml", .shown_prefix = "", .text = std::string{text}});
    const std::string_view kept = files.at(file).text;
    source::Diagnostics diagnostics;
    if (!yaml::screen_bytes(file, kept, diagnostics)) {
        return {};
    }
    std::string ours;
    std::string theirs;
    const auto streams_to = [](std::string& into) {
        const auto sink = [&into](const yaml::Node& item) { describe(item, into); };
        return std::vector<yaml::Stream>{{"shifts", sink}, {"a", sink}};
    };
    const auto canonical = yaml::read_canonical(file, kept, limits, streams_to(ours));
    if (!canonical) {
        return {.is_accepted = false,
                .difference = ours.empty() ? "" : "an item of a declined text"};
    }
    describe(*canonical, ours);
    const auto by_library =
        yaml::read_by_library(files, file, diagnostics, limits, streams_to(theirs));
    for (const auto& told : diagnostics.sorted(files)) {
        theirs += source::draw(told, files, source::Language::en);
    }
    if (by_library) {
        describe(*by_library, theirs);
    }
    return {.is_accepted = true,
            .difference = ours == theirs ? "" : "ours:\n" + ours + "library:\n" + theirs};
}

} // namespace bpa::test
