#pragma once

#include <fcntl.h>
#include <filesystem>
#include <unistd.h>
#include <utility>

namespace bpa::run {

/// Knows an open file descriptor and closes it.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int fd) : fd_{fd} {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&& other) noexcept : fd_{std::exchange(other.fd_, -1)} {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~Descriptor() { static_cast<void>(close()); }

    [[nodiscard]] int get() const { return fd_; }
    [[nodiscard]] bool is_open() const { return fd_ >= 0; }
    /// What `close` says; some file systems report a failed write only here.
    int close() { return is_open() ? ::close(std::exchange(fd_, -1)) : 0; }

private:
    int fd_ = -1;
};

/// Opens a path; not open and `errno` set when that fails. Never inherited by another program,
/// never through a link at its end, and never as our terminal. `mode` is for a file that is made.
[[nodiscard]] inline Descriptor
open_path(const std::filesystem::path& path, int flags, mode_t mode = 0) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): POSIX has no other way to open a file.
    return Descriptor{::open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY, mode)};
}

} // namespace bpa::run
