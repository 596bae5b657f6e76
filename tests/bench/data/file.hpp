#pragma once

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>

namespace bpa::bench {

/// Knows a text file that is being written; `close` finds what went wrong.
class File {
public:
    explicit File(const std::filesystem::path& path) : path_(path.string()) {
        std::filesystem::create_directories(path.parent_path());
        file_ = std::fopen(path_.c_str(), "wb");
        if (file_ == nullptr) {
            throw std::runtime_error("cannot write " + path_);
        }
    }
    File(const File&) = delete;
    File(File&&) = delete;
    File& operator=(const File&) = delete;
    File& operator=(File&&) = delete;
    ~File() {
        if (file_ != nullptr) {
            std::fclose(file_);
        }
    }

    template <typename... Values>
    void write(fmt::format_string<Values...> form, Values&&... values) {
        fmt::format_to(std::back_inserter(text_), form, std::forward<Values>(values)...);
        if (text_.size() > enough) {
            flush();
        }
    }
    void close() {
        flush();
        const bool closed = std::fclose(std::exchange(file_, nullptr)) == 0;
        if (!is_good_ || !closed) {
            throw std::runtime_error("cannot write " + path_);
        }
    }

private:
    static constexpr std::size_t enough = 1U << 16U;

    void flush() {
        is_good_ = std::fwrite(text_.data(), 1, text_.size(), file_) == text_.size() && is_good_;
        text_.clear();
    }

    std::string path_;
    std::FILE* file_ = nullptr;
    std::string text_;
    bool is_good_ = true;
};

} // namespace bpa::bench
