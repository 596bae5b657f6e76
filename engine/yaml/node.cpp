#include "yaml/node.hpp"

#include "source/characters.hpp"

#include <algorithm>

namespace bpa::yaml {

std::string_view word_for(NodeKind kind) {
    switch (kind) {
    case NodeKind::null:
        return "nothing";
    case NodeKind::scalar:
        return "value";
    case NodeKind::sequence:
        return "list";
    case NodeKind::mapping:
        return "mapping";
    }
    return {};
}

const Node* Node::find(std::string_view key) const {
    const auto found = std::find_if(
        entries.begin(), entries.end(), [key](const Entry& entry) { return entry.key == key; });
    return found == entries.end() ? nullptr : &found->value;
}

std::uint32_t Node::length() const {
    if (kind != NodeKind::scalar) {
        return 1;
    }
    const std::string_view first_line = std::string_view{scalar}.substr(0, scalar.find('\n'));
    const std::size_t characters = source::count_characters(first_line) + (quoted ? 2 : 0);
    return static_cast<std::uint32_t>(std::max<std::size_t>(characters, 1));
}

} // namespace bpa::yaml
