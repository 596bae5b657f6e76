#pragma once

#include "line/writer.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace bpa::run {

/// Gathers text and hands it to a file in large pieces.
class TextFile {
public:
    explicit TextFile(std::unique_ptr<line::FileStream> file) : file_{std::move(file)} {}

    /// Where the text is put; whoever has put a row there calls `row_ended`.
    [[nodiscard]] std::string& text() { return text_; }
    void row_ended() {
        constexpr std::size_t enough_to_write = 1U << 16U;
        if (text_.size() >= enough_to_write) {
            flush();
        }
    }
    void close() {
        flush();
        file_->close();
    }

private:
    void flush() {
        file_->write(text_);
        text_.clear();
    }

    std::unique_ptr<line::FileStream> file_;
    std::string text_;
};

} // namespace bpa::run
