#pragma once

#include "source/place.hpp"

#include <cstddef>
#include <string_view>

namespace bpa::yaml {

/// Knows how a byte of a file is named as line and column, and remembers the last answer: the
/// parser asks in file order, and a file may be one long line.
class Locator {
public:
    Locator(source::FileId file, std::string_view text) : file_{file}, text_{text} {}

    /// The place of a byte; an offset past the end means the end.
    [[nodiscard]] source::Place at(std::size_t offset);
    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] source::FileId file() const { return file_; }

private:
    source::FileId file_;
    std::string_view text_;
    std::size_t offset_ = 0;
    std::size_t line_start_ = 0;
    std::uint32_t line_ = 1;
    std::uint32_t column_ = 1;

    void go_back(std::size_t offset);
};

/// Bytes of a byte order mark at the start of a text: 3 or 0.
[[nodiscard]] std::size_t byte_order_mark_size(std::string_view text);

} // namespace bpa::yaml
