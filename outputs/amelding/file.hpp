#pragma once

#include "line/writer.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace bpa::outputs {

/// Gathers small pieces of a file into few writes: elements are some tens of bytes each.
class GatheredFile {
public:
    explicit GatheredFile(std::unique_ptr<line::FileStream> file) : file_{std::move(file)} {
        pending_.reserve(enough + room);
    }

    void write(std::string_view bytes) {
        pending_.append(bytes);
        if (pending_.size() >= enough) {
            flush();
        }
    }
    void close() {
        flush();
        file_->close();
    }

private:
    static constexpr std::size_t enough = 1U << 16U;
    static constexpr std::size_t room = 1U << 13U; ///< for the piece that makes it enough

    void flush() {
        file_->write(pending_);
        pending_.clear();
    }

    std::unique_ptr<line::FileStream> file_;
    std::string pending_;
};

} // namespace bpa::outputs
