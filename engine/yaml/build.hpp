#pragma once

#include "source/diagnostic.hpp"
#include "yaml/locator.hpp"
#include "yaml/node.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::yaml {

/// Thrown out of an event to stop the library's parser; what was wrong is already reported.
struct Refused {};

/// Builds the tree of one document from the library's events and refuses what the strict dialect
/// does not have. Items of a streamed sequence go to their sink and are not kept.
class TreeBuilder final : public YAML::EventHandler {
public:
    TreeBuilder(Locator& locator,
                source::Diagnostics& diagnostics,
                const Limits& limits,
                const std::vector<Stream>& streams);

    /// Nothing when the file had no document.
    [[nodiscard]] std::optional<Node> take_root();
    /// Byte offset at which the last key or value begins.
    [[nodiscard]] std::size_t last_event() const { return last_event_; }

    /// Where the innermost bracket begins that is open and never closed; npos when there is none.
    [[nodiscard]] std::size_t unclosed_bracket() const;

    void OnDocumentStart(const YAML::Mark& mark) override;
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark& mark,
                  const std::string& tag,
                  YAML::anchor_t anchor,
                  const std::string& value) override;
    void OnSequenceStart(const YAML::Mark& mark,
                         const std::string& tag,
                         YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override;
    void OnMapStart(const YAML::Mark& mark,
                    const std::string& tag,
                    YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override;
    void OnAnchor(const YAML::Mark& mark, const std::string& name) override;

    /// Byte offset in the file of a mark, which the library counts without the byte order mark.
    [[nodiscard]] std::size_t offset_of(const YAML::Mark& mark) const;

private:
    /// A mapping or sequence not yet closed.
    struct Open {
        Node node;
        std::optional<Node::Entry> entry; ///< key whose value is awaited
        bool is_streamed = false;
        const ItemSink* sink = nullptr; ///< null: a repeated key, whose items are dropped
        std::size_t offset = 0;         ///< where it begins
        std::size_t held_before = 0;    ///< values kept when it was opened
    };

    Locator& locator_;
    source::Diagnostics& diagnostics_;
    const Limits& limits_;
    const std::vector<Stream>& streams_;
    std::vector<Open> open_;
    std::optional<Node> root_;
    bool has_document_ = false;
    std::size_t last_event_ = 0;
    std::size_t held_ = 0; ///< values kept in the tree or in the item being read

    [[noreturn]] void refuse(std::string_view code,
                             std::size_t offset,
                             source::MessageArgs args = {},
                             std::size_t length = 1);
    [[noreturn]] void refuse_syntax(std::string_view reason, std::size_t offset);
    [[noreturn]] void refuse_structure_as_key(std::size_t offset);
    [[noreturn]] void refuse_root(NodeKind kind, std::size_t offset);
    void refuse_tag(std::size_t offset);
    [[nodiscard]] bool awaits_key() const;
    void begin(NodeKind kind, const YAML::Mark& mark);
    void end();
    void add(Node node);
    void add_key(Node key, std::size_t offset);
    void mark_stream(Open& opened) const;
    void drop_duplicates(Node& mapping);
};

} // namespace bpa::yaml
