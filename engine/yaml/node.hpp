#pragma once

#include "source/diagnostic.hpp"
#include "source/place.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bpa::yaml {

enum class NodeKind : std::uint8_t { null, scalar, sequence, mapping };

/// The word the message catalogue has for a kind.
[[nodiscard]] std::string_view word_for(NodeKind kind);

/// Knows one value of a YAML file and where it stands. Scalars stay text; nothing is interpreted.
struct Node {
    struct Entry;

    NodeKind kind = NodeKind::null;
    source::Place place;        ///< of a key without a value: the key's place
    std::string scalar;         ///< text of a scalar
    bool quoted = false;        ///< written with quotes
    std::vector<Node> items;    ///< of a sequence
    std::vector<Entry> entries; ///< of a mapping, in file order, keys unique

    [[nodiscard]] const Node* find(std::string_view key) const;
    /// Characters to underline for this value: a scalar's own, otherwise 1.
    [[nodiscard]] std::uint32_t length() const;
};

/// Knows a key of a mapping, where it stands, and its value.
struct Node::Entry {
    std::string key;
    source::Place place;
    Node value;
};

/// How large an input may be. A file past a limit is refused with the limit named.
struct Limits {
    std::size_t max_bytes = 256u << 20;
    int max_depth = 32;
    /// Text without one finished key or value, such as an unclosed bracket: the parser holds it
    /// all.
    std::size_t max_piece_bytes = 1u << 20;
    /// Values kept in the tree, and in one streamed item: each takes some hundred bytes.
    std::size_t max_values = 500'000;
};

/// Called with each finished item of the sequence under a streamed top-level key; the item is not
/// kept in the tree, so an hours file of a million shifts needs the memory of one. The item lives
/// until the call returns.
using ItemSink = std::function<void(const Node& item)>;

/// Names the top-level key whose sequence items are streamed to `sink`.
struct Stream {
    std::string key;
    ItemSink sink;
};

/// Reads one YAML document of the strict dialect from a registered file's text. A file in the
/// canonical layout is read by a scanner of our own, any other by the YAML library, many times
/// slower; the tree and its places are the same.
///
/// Refused, each with place and remedy: bytes that are not UTF-8, control characters and
/// bidirectional controls (also written as escapes), syntax errors, duplicate keys (unknown keys
/// are the mapping reader's), keys without a colon, anchors, aliases, tags, merge keys, directives,
/// several documents, a root that is not a mapping, nesting past the limit, an empty file. Returns
/// nothing when a diagnostic was added that leaves no usable tree; duplicate keys leave one (first
/// value kept), so that the rest is checked too.
[[nodiscard]] std::optional<Node> read(const source::SourceFiles& files,
                                       source::FileId file,
                                       source::Diagnostics& diagnostics,
                                       const Limits& limits = {},
                                       const std::vector<Stream>& streams = {});

} // namespace bpa::yaml
