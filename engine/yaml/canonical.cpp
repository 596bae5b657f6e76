#include "values/check.hpp"
#include "yaml/canonical_scan.hpp"
#include "yaml/locator.hpp"
#include "yaml/ways.hpp"

#include <algorithm>
#include <utility>

namespace bpa::yaml {
namespace {

ScanLimits scan_limits(const Limits& limits) {
    // The library counts what it has taken in chunks and ahead of what it says; a quarter is well
    // inside what it allows.
    return {.max_depth = static_cast<std::size_t>(std::max(limits.max_depth, 0)),
            .max_gap = limits.max_piece_bytes / 4};
}

const Stream* find_stream(const std::vector<Stream>& streams, std::string_view key) {
    const auto found = std::find_if(
        streams.begin(), streams.end(), [key](const Stream& stream) { return stream.key == key; });
    return found == streams.end() ? nullptr : &*found;
}

/// Goes through a whole text before anything is built, since an item given to a sink cannot be
/// taken back. Knows what the scanner does not: keys that repeat, and how many values are kept.
class Rehearsal {
public:
    Rehearsal(const Limits& limits, const std::vector<Stream>& streams)
        : limits_{limits}, streams_{streams} {}

    /// Whether the piece may stand where it does.
    [[nodiscard]] bool take(const Piece& piece) {
        switch (piece.kind) {
        case PieceKind::mapping:
        case PieceKind::sequence:
            begin(piece.kind == PieceKind::mapping);
            return true;
        case PieceKind::end:
            return end();
        case PieceKind::key:
            keys_.push_back(piece.text);
            return true;
        case PieceKind::scalar:
        case PieceKind::null:
            return keep();
        }
        return false;
    }

private:
    struct Open {
        bool is_mapping = false;
        bool is_streamed = false;
        std::size_t first_key = 0;
        std::size_t held_before = 0;
    };

    const Limits& limits_;
    const std::vector<Stream>& streams_;
    std::vector<Open> open_;
    std::vector<std::string_view> keys_; ///< of every open mapping, one after the other
    std::size_t held_ = 0;

    void begin(bool is_mapping) {
        const bool is_streamed =
            !is_mapping && open_.size() == 1 && find_stream(streams_, keys_.back()) != nullptr;
        open_.push_back({.is_mapping = is_mapping,
                         .is_streamed = is_streamed,
                         .first_key = keys_.size(),
                         .held_before = held_});
    }

    bool end() {
        const Open closed = open_.back();
        open_.pop_back();
        if (closed.is_mapping && has_duplicate(closed.first_key)) {
            return false;
        }
        keys_.resize(closed.first_key);
        if (!open_.empty() && open_.back().is_streamed) {
            held_ = closed.held_before;
        }
        return open_.empty() || keep();
    }

    bool keep() { return open_.back().is_streamed || ++held_ <= limits_.max_values; }

    /// Sorting keeps the cost down for a mapping with a hundred thousand keys.
    bool has_duplicate(std::size_t first) {
        const auto begin = keys_.begin() + static_cast<std::ptrdiff_t>(first);
        constexpr std::ptrdiff_t few = 16;
        if (keys_.end() - begin > few) {
            std::sort(begin, keys_.end());
            return std::adjacent_find(begin, keys_.end()) != keys_.end();
        }
        for (auto key = begin; key != keys_.end(); ++key) {
            if (std::find(begin, key, *key) != key) {
                return true;
            }
        }
        return false;
    }
};

/// Builds the tree of a text that has passed the rehearsal.
class CanonicalBuilder {
public:
    CanonicalBuilder(source::FileId file, std::string_view text, const std::vector<Stream>& streams)
        : file_{file}, text_{text}, streams_{streams} {}

    void take_line(const CanonicalScanner& scanner, const std::vector<Piece>& pieces) {
        line_ = scanner.line();
        column_ = 1;
        counted_ = scanner.line_start();
        for (const Piece& piece : pieces) {
            take(piece);
        }
    }

    [[nodiscard]] Node take_root() { return std::move(root_); }

private:
    source::FileId file_;
    std::string_view text_;
    const std::vector<Stream>& streams_;
    Node root_;
    Node item_;               ///< of the streamed sequence
    std::vector<Node*> open_; ///< outermost first; each stands in the one before, or is item_
    std::vector<Node> spare_; ///< emptied mappings whose storage is used again
    const ItemSink* sink_ = nullptr; ///< while a streamed sequence is open
    std::uint32_t line_ = 0;
    std::uint32_t column_ = 1; ///< of the byte at counted_
    std::size_t counted_ = 0;

    source::Place place_of(std::size_t offset) {
        for (; counted_ < offset; ++counted_) {
            const auto next = static_cast<unsigned char>(text_[counted_ + 1]);
            column_ += (next & 0xC0U) != 0x80U ? 1U : 0U;
        }
        return {.file = file_, .line = line_, .column = column_};
    }

    [[nodiscard]] bool is_item_next() const { return sink_ != nullptr && open_.size() == 2; }

    /// The node that the next value becomes.
    Node& next_node() {
        if (open_.empty()) {
            return root_;
        }
        if (is_item_next()) {
            empty(item_);
            return item_;
        }
        Node& parent = *open_.back();
        return parent.kind == NodeKind::mapping ? parent.entries.back().value
                                                : parent.items.emplace_back();
    }

    /// Takes out what an item held and keeps its storage: the next one looks much the same.
    void empty(Node& node) {
        for (Node::Entry& entry : node.entries) {
            if (entry.value.entries.capacity() > 0) {
                entry.value.entries.clear();
                spare_.push_back(std::move(entry.value));
            }
        }
        node.entries.clear();
        node.items.clear();
        node.scalar.clear();
        node.quoted = false;
    }

    void take(const Piece& piece) {
        switch (piece.kind) {
        case PieceKind::mapping:
            return begin(NodeKind::mapping, piece);
        case PieceKind::sequence:
            return begin(NodeKind::sequence, piece);
        case PieceKind::end:
            open_.pop_back();
            return pass_on();
        case PieceKind::key:
            return add_key(piece);
        case PieceKind::scalar:
            return add_scalar(piece);
        case PieceKind::null:
            // A value left out stands where its key stands.
            next_node().place = open_.back()->entries.back().place;
            return;
        }
    }

    void begin(NodeKind kind, const Piece& piece) {
        Node& node = next_node();
        if (kind == NodeKind::mapping && node.entries.capacity() == 0 && !spare_.empty()) {
            node.entries.swap(spare_.back().entries);
            spare_.pop_back();
        }
        node.kind = kind;
        node.place = place_of(piece.offset);
        if (open_.size() == 1 && kind == NodeKind::sequence) {
            const Stream* stream = find_stream(streams_, root_.entries.back().key);
            sink_ = stream == nullptr ? nullptr : &stream->sink;
        }
        open_.push_back(&node);
    }

    void add_key(const Piece& piece) {
        Node::Entry& entry = open_.back()->entries.emplace_back();
        entry.key = piece.text;
        entry.place = place_of(piece.offset);
    }

    void add_scalar(const Piece& piece) {
        Node& node = next_node();
        node.kind = NodeKind::scalar;
        node.place = place_of(piece.offset);
        node.scalar = piece.text;
        node.quoted = piece.quoted;
        pass_on();
    }

    /// Gives a finished item to its sink.
    void pass_on() {
        if (open_.size() < 2) {
            sink_ = nullptr;
        } else if (is_item_next()) {
            (*sink_)(item_);
        }
    }
};

} // namespace

std::optional<Node> read_canonical(source::FileId file,
                                   std::string_view text,
                                   const Limits& limits,
                                   const std::vector<Stream>& streams) {
    text.remove_prefix(byte_order_mark_size(text));
    if (text.find('\t') != std::string_view::npos) {
        return std::nullopt;
    }
    std::vector<Piece> pieces;
    CanonicalScanner rehearsed{text, scan_limits(limits)};
    Rehearsal rehearsal{limits, streams};
    auto step = rehearsed.next(pieces);
    for (; step == CanonicalScanner::Step::more; step = rehearsed.next(pieces)) {
        const bool is_fine = std::all_of(pieces.begin(), pieces.end(), [&](const Piece& piece) {
            return rehearsal.take(piece);
        });
        if (!is_fine) {
            return std::nullopt;
        }
    }
    if (step == CanonicalScanner::Step::declined) {
        return std::nullopt;
    }
    CanonicalScanner scanner{text, scan_limits(limits)};
    CanonicalBuilder builder{file, text, streams};
    while (scanner.next(pieces) == CanonicalScanner::Step::more) {
        builder.take_line(scanner, pieces);
    }
    return builder.take_root();
}

} // namespace bpa::yaml
