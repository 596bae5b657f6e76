#include "yaml/build.hpp"

#include "source/characters.hpp"
#include "values/check.hpp"
#include "yaml/screen.hpp"
#include "yaml/syntax.hpp"

#include <algorithm>
#include <utility>

namespace bpa::yaml {
namespace {

/// Keys are quoted in messages up to this many characters.
constexpr std::size_t longest_shown_key = 60;

bool is_quote(char c) {
    return c == '"' || c == '\'';
}

char byte_at(std::string_view text, std::size_t offset) {
    return offset < text.size() ? text[offset] : '\0';
}

/// Whether a key written at `offset` is on one line and followed by a colon, as the dialect wants.
/// The library also takes a word alone, or a key over several lines, for a key.
bool is_followed_by_colon(std::string_view text, std::size_t offset, const std::string& key) {
    std::size_t end = offset + key.size();
    if (is_quote(byte_at(text, offset))) {
        end = end_of_quoted(text, offset);
    } else if (text.substr(offset, key.size()) != key) {
        return false;
    }
    end = text.find_first_not_of(" \t", end);
    return end != std::string_view::npos && text[end] == ':';
}

/// Whether a key is written the long way, `? key`.
bool has_question_mark(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const std::size_t last = before.find_last_not_of(" \t");
    return last != std::string_view::npos && before[last] == '?';
}

/// Whether a mapping is small and no key comes twice, as nearly every mapping; looked into first
/// since it takes no memory.
bool are_few_and_differ(const std::vector<Node::Entry>& entries) {
    constexpr std::size_t few = 16;
    for (std::size_t i = 0; i < entries.size() && entries.size() <= few; ++i) {
        for (std::size_t before = 0; before < i; ++before) {
            if (entries[before].key == entries[i].key) {
                return false;
            }
        }
    }
    return entries.size() <= few;
}

/// Inside brackets a decimal comma cuts an amount in two: `235,50 kr` leaves `50 kr` as a key.
bool is_rest_of_amount(std::string_view key) {
    return key.find_first_not_of("0123456789 kr%") == std::string_view::npos &&
           key.front() >= '0' && key.front() <= '9';
}

} // namespace

TreeBuilder::TreeBuilder(Locator& locator,
                         source::Diagnostics& diagnostics,
                         const Limits& limits,
                         const std::vector<Stream>& streams)
    : locator_{locator}, diagnostics_{diagnostics}, limits_{limits}, streams_{streams} {}

std::optional<Node> TreeBuilder::take_root() {
    return std::move(root_);
}

std::size_t TreeBuilder::unclosed_bracket() const {
    for (auto opened = open_.rbegin(); opened != open_.rend(); ++opened) {
        const char first = byte_at(locator_.text(), opened->offset);
        const bool is_bracket = first == '[' || first == '{';
        if (is_bracket && !measure_brackets(locator_.text(), opened->offset).is_closed) {
            return opened->offset;
        }
    }
    return std::string_view::npos;
}

std::size_t TreeBuilder::offset_of(const YAML::Mark& mark) const {
    const std::size_t start = byte_order_mark_size(locator_.text());
    return mark.is_null() ? last_event_ : start + static_cast<std::size_t>(mark.pos);
}

void TreeBuilder::refuse(std::string_view code,
                         std::size_t offset,
                         source::MessageArgs args,
                         std::size_t length) {
    diagnostics_.add({.code = std::string{code},
                      .place = locator_.at(offset),
                      .length = static_cast<std::uint32_t>(length),
                      .args = std::move(args),
                      .related = {}});
    throw Refused{};
}

void TreeBuilder::refuse_syntax(std::string_view reason, std::size_t offset) {
    add_syntax(reason, locator_.at(offset), diagnostics_);
    throw Refused{};
}

void TreeBuilder::refuse_root(NodeKind kind, std::size_t offset) {
    if (is_indented_with_tab(locator_.text(), offset)) {
        refuse_syntax("syntax-tab", offset);
    }
    refuse("yaml/root-not-mapping", offset, {{"found", std::string{word_for(kind)}}});
}

/// The library takes a bracket that is never closed for a key, so that is looked into first.
void TreeBuilder::refuse_structure_as_key(std::size_t offset) {
    const char first = byte_at(locator_.text(), offset);
    if (first != '[' && first != '{') {
        refuse("yaml/bad-key", offset);
    }
    const Brackets brackets = measure_brackets(locator_.text(), offset);
    const int depth = static_cast<int>(open_.size()) + brackets.depth;
    if (depth > limits_.max_depth) {
        refuse("yaml/too-deep", offset, {{"limit", std::to_string(limits_.max_depth)}});
    }
    if (!brackets.is_closed) {
        refuse_syntax("syntax-bracket-open", offset);
    }
    refuse("yaml/bad-key", offset);
}

/// The library reports anchors and aliases as events; of a tag only the node's first byte tells,
/// for a bare `!` looks to it like quotes.
void TreeBuilder::refuse_tag(std::size_t offset) {
    if (byte_at(locator_.text(), offset) == '!') {
        refuse("yaml/tag", offset);
    }
}

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
    if (!std::exchange(has_document_, true)) {
        return;
    }
    const std::size_t offset = offset_of(mark);
    const std::string_view before = locator_.text().substr(0, offset);
    const bool is_after_end =
        before.substr(0, before.find_last_not_of(" \r\n") + 1).ends_with("\n...");
    if (is_after_end || locator_.text().substr(offset).starts_with("---")) {
        refuse("yaml/several-documents", offset);
    }
    // Without a marker the library takes a line indented less than the first for a new document.
    refuse_syntax("syntax-indent", offset);
}

void TreeBuilder::OnAnchor(const YAML::Mark& mark, const std::string& /*name*/) {
    refuse("yaml/anchor", offset_of(mark));
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
    refuse("yaml/alias", offset_of(mark));
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
    const std::size_t offset = offset_of(mark);
    last_event_ = std::max(last_event_, offset);
    refuse_tag(offset);
    if (open_.empty()) {
        return; // a document with nothing in it: the same as an empty file
    }
    if (awaits_key()) {
        refuse("yaml/bad-key", offset);
    }
    // For a value left out the library names whatever comes next; the key is what helps.
    const auto& entry = open_.back().entry;
    add(Node{.kind = NodeKind::null,
             .place = entry ? entry->place : locator_.at(offset),
             .scalar = {},
             .quoted = false,
             .items = {},
             .entries = {}});
}

void TreeBuilder::OnScalar(const YAML::Mark& mark,
                           const std::string& tag,
                           YAML::anchor_t /*anchor*/,
                           const std::string& value) {
    const std::size_t offset = offset_of(mark);
    last_event_ = offset;
    refuse_tag(offset);
    const std::string_view text = locator_.text();
    const source::Place place = locator_.at(offset);
    const bool has_quotes = is_quote(byte_at(text, offset));
    if (has_quotes && end_of_quoted(text, offset) == std::string_view::npos) {
        // The library lets the end of the file close a quote when a line break comes before it.
        refuse_syntax("syntax-quote", offset);
    }
    if (has_quotes && !screen_scalar(value, place, diagnostics_)) {
        throw Refused{};
    }
    Node node{.kind = NodeKind::scalar,
              .place = place,
              .scalar = value,
              .quoted = tag == "!", // the library's mark for anything but a plain scalar
              .items = {},
              .entries = {}};
    if (awaits_key()) {
        return add_key(std::move(node), offset);
    }
    add(std::move(node));
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark,
                                  const std::string& /*tag*/,
                                  YAML::anchor_t /*anchor*/,
                                  YAML::EmitterStyle::value /*style*/) {
    begin(NodeKind::sequence, mark);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark,
                             const std::string& /*tag*/,
                             YAML::anchor_t /*anchor*/,
                             YAML::EmitterStyle::value /*style*/) {
    begin(NodeKind::mapping, mark);
}

void TreeBuilder::OnSequenceEnd() {
    end();
}

void TreeBuilder::OnMapEnd() {
    drop_duplicates(open_.back().node);
    end();
}

bool TreeBuilder::awaits_key() const {
    return !open_.empty() && open_.back().node.kind == NodeKind::mapping && !open_.back().entry;
}

void TreeBuilder::begin(NodeKind kind, const YAML::Mark& mark) {
    const std::size_t offset = offset_of(mark);
    last_event_ = offset;
    refuse_tag(offset);
    if (awaits_key()) {
        refuse_structure_as_key(offset);
    }
    if (open_.empty() && kind != NodeKind::mapping) {
        refuse_root(kind, offset);
    }
    if (open_.size() >= static_cast<std::size_t>(limits_.max_depth)) {
        refuse("yaml/too-deep", offset, {{"limit", std::to_string(limits_.max_depth)}});
    }
    Open opened;
    opened.offset = offset;
    opened.held_before = held_;
    opened.node.kind = kind;
    opened.node.place = locator_.at(offset);
    mark_stream(opened);
    open_.push_back(std::move(opened));
}

void TreeBuilder::mark_stream(Open& opened) const {
    const bool is_under_root_key = open_.size() == 1 && open_.front().entry;
    if (!is_under_root_key || opened.node.kind != NodeKind::sequence) {
        return;
    }
    const Open& root = open_.front();
    for (const Stream& stream : streams_) {
        if (stream.key == root.entry->key) {
            opened.is_streamed = true;
            opened.sink = root.node.find(stream.key) == nullptr ? &stream.sink : nullptr;
        }
    }
}

void TreeBuilder::end() {
    BPA_CHECK(!open_.empty());
    Node finished = std::move(open_.back().node);
    const std::size_t held_before = open_.back().held_before;
    open_.pop_back();
    if (!open_.empty() && open_.back().is_streamed) {
        held_ = held_before;
    }
    add(std::move(finished));
}

void TreeBuilder::add(Node node) {
    if (open_.empty()) {
        if (node.kind != NodeKind::mapping) {
            refuse_root(node.kind, last_event_);
        }
        root_ = std::move(node);
        return;
    }
    Open& parent = open_.back();
    if (!parent.is_streamed && ++held_ > limits_.max_values) {
        refuse(
            "yaml/too-many-values", last_event_, {{"limit", std::to_string(limits_.max_values)}});
    }
    if (parent.entry) {
        parent.entry->value = std::move(node);
        parent.node.entries.push_back(std::move(*parent.entry));
        parent.entry.reset();
    } else if (!parent.is_streamed) {
        parent.node.items.push_back(std::move(node));
    } else if (parent.sink != nullptr) {
        (*parent.sink)(node);
    }
}

void TreeBuilder::add_key(Node key, std::size_t offset) {
    const std::string_view text = locator_.text();
    if (has_question_mark(text, offset) || key.scalar.empty()) {
        refuse("yaml/bad-key", offset);
    }
    if (!is_followed_by_colon(text, offset, key.scalar)) {
        if (const std::size_t bracket = unclosed_bracket(); bracket != std::string_view::npos) {
            refuse_syntax("syntax-bracket-open", bracket);
        }
        refuse("yaml/missing-colon",
               offset,
               {{"key", source::shorten(key.scalar, longest_shown_key)},
                {"amount", is_rest_of_amount(key.scalar) ? "235.50 kr" : ""}},
               key.length());
    }
    if (key.scalar == "<<") {
        refuse("yaml/merge-key", offset);
    }
    open_.back().entry = Node::Entry{.key = std::move(key.scalar), .place = key.place, .value = {}};
}

/// Reports each repeated key with the place of the first, and keeps the first only. Sorting keeps
/// the cost down for a mapping with a hundred thousand keys.
void TreeBuilder::drop_duplicates(Node& mapping) {
    if (are_few_and_differ(mapping.entries)) {
        return;
    }
    std::vector<std::size_t> order(mapping.entries.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    const auto& entries = mapping.entries;
    std::stable_sort(order.begin(), order.end(), [&entries](std::size_t a, std::size_t b) {
        return entries[a].key < entries[b].key;
    });
    std::vector<std::size_t> repeated;
    std::size_t first = 0;
    for (std::size_t i = 1; i < order.size(); ++i) {
        const Node::Entry& entry = entries[order[i]];
        if (entry.key != entries[order[first]].key) {
            first = i;
            continue;
        }
        repeated.push_back(order[i]);
        diagnostics_.add({.code = "yaml/duplicate-key",
                          .place = entry.place,
                          .length = static_cast<std::uint32_t>(source::count_characters(entry.key)),
                          .args = {{"key", source::shorten(entry.key, longest_shown_key)}},
                          .related = {entries[order[first]].place}});
    }
    if (repeated.empty()) {
        return;
    }
    std::sort(repeated.begin(), repeated.end());
    std::vector<Node::Entry> kept;
    for (std::size_t i = 0; i < mapping.entries.size(); ++i) {
        if (!std::binary_search(repeated.begin(), repeated.end(), i)) {
            kept.push_back(std::move(mapping.entries[i]));
        }
    }
    mapping.entries = std::move(kept);
}

} // namespace bpa::yaml
