#pragma once

#include "cards/element.hpp"
#include "yaml/locator.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bpa::cards {

/// A problem of an answer at a place. Answers hold national ids, so no digit of the quoted line is
/// shown.
[[nodiscard]] source::Diagnostic
problem_at(const source::Place& place, std::string_view code, source::MessageArgs args = {});

/// Problems after which the rest of an answer is not looked at: it is refused as a whole, and what
/// is wrong with one person is as a rule wrong with thousands.
inline constexpr std::size_t most_problems = 10;

/// Builds the tree of an answer from what a parser meets, within the limits. After the first
/// problem, which is reported, it takes nothing more.
class Builder {
public:
    Builder(yaml::Locator& locator, source::Diagnostics& diagnostics, const Limits& limits)
        : locator_{locator}, diagnostics_{diagnostics}, limits_{limits} {}

    /// Opens an element that begins at a byte. False when a limit is passed.
    [[nodiscard]] bool open(std::string name, std::size_t offset);
    /// Closes the innermost open element. False when it has text beside children.
    [[nodiscard]] bool close();
    /// Text of the innermost open element, or a piece of it.
    void add_text(std::string_view text);
    void mark_number() { open_.back().is_number = true; }
    /// Reports what is wrong at a byte.
    void refuse(std::string_view code, std::size_t offset, source::MessageArgs args = {});

    [[nodiscard]] bool is_refused() const { return is_refused_; }
    [[nodiscard]] std::optional<Element> take_root() { return std::move(root_); }

private:
    yaml::Locator& locator_;
    source::Diagnostics& diagnostics_;
    const Limits& limits_;
    std::vector<Element> open_;
    std::optional<Element> root_;
    std::size_t count_ = 0;
    bool is_refused_ = false;
};

/// Each reads a screened text into the builder, which then has the root or has reported why not.
void read_json(std::string_view text, Builder& builder);
void read_xml(std::string_view text, Builder& builder);

} // namespace bpa::cards
