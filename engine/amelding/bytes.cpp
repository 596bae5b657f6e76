#include "amelding/bytes.hpp"

#include <algorithm>
#include <system_error>

namespace bpa::amelding {

std::size_t TextBytes::read(std::span<char> into) {
    const auto count = std::min(into.size(), text_.size() - taken_);
    std::ranges::copy(text_.substr(taken_, count), into.begin());
    taken_ += count;
    return count;
}

void FileBytes::Close::operator()(std::FILE* file) const {
    (void)std::fclose(file); // read only: nothing can be lost
}

FileBytes::FileBytes(const std::filesystem::path& path) {
    std::error_code error;
    if (std::filesystem::is_regular_file(path, error)) {
        file_.reset(std::fopen(path.c_str(), "rb"));
    }
    has_failed_ = file_ == nullptr;
}

std::size_t FileBytes::read(std::span<char> into) {
    if (has_failed_) {
        return 0;
    }
    const auto count = std::fread(into.data(), 1, into.size(), file_.get());
    has_failed_ = count < into.size() && std::ferror(file_.get()) != 0;
    return has_failed_ ? 0 : count;
}

void FileBytes::rewind() {
    if (!has_failed_) {
        has_failed_ = std::fseek(file_.get(), 0, SEEK_SET) != 0;
    }
}

} // namespace bpa::amelding
