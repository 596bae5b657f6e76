#include "yaml/locator.hpp"

#include <algorithm>

namespace bpa::yaml {
namespace {

/// A byte that begins a character; the others of a character continue it.
bool begins_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

} // namespace

std::size_t byte_order_mark_size(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    return text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

source::Place Locator::at(std::size_t offset) {
    const std::size_t first = byte_order_mark_size(text_);
    if (offset_ == 0) {
        offset_ = line_start_ = first;
    }
    offset = std::clamp(offset, first, text_.size());
    if (offset < offset_) {
        go_back(offset);
    }
    for (; offset_ < offset; ++offset_) {
        if (text_[offset_] == '\n') {
            ++line_;
            column_ = 1;
            line_start_ = offset_ + 1;
        } else if (offset_ + 1 == text_.size() || begins_character(text_[offset_ + 1])) {
            ++column_;
        }
    }
    return source::Place{.file = file_, .line = line_, .column = column_};
}

void Locator::go_back(std::size_t offset) {
    if (offset < line_start_) {
        const std::string_view skipped = text_.substr(offset, offset_ - offset);
        line_ -= static_cast<std::uint32_t>(std::count(skipped.begin(), skipped.end(), '\n'));
        const std::size_t line_end =
            offset == 0 ? std::string_view::npos : text_.rfind('\n', offset - 1);
        line_start_ =
            line_end == std::string_view::npos ? byte_order_mark_size(text_) : line_end + 1;
        offset_ = line_start_;
        column_ = 1;
        return;
    }
    for (; offset_ > offset; --offset_) {
        if (offset_ == text_.size() || begins_character(text_[offset_])) {
            --column_;
        }
    }
}

} // namespace bpa::yaml
