#pragma once

#include "run/descriptor.hpp"
#include "source/diagnostic.hpp"

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>

namespace bpa::run {

/// Knows a system call that failed while a run was written, as the user is told of it. Thrown
/// through the writers, which have no error channel, and caught by `publish`.
class WriteFailure : public std::runtime_error {
public:
    /// `error` is an `errno` value; `path` is the file or folder it concerns.
    WriteFailure(int error, const std::filesystem::path& path);
    [[nodiscard]] const source::Diagnostic& diagnostic() const { return diagnostic_; }

private:
    source::Diagnostic diagnostic_;
};

/// The diagnostic of a failed system call: disk full, no permission, a missing folder, or the
/// system's own name of the error.
[[nodiscard]] source::Diagnostic write_problem(int error, const std::filesystem::path& path);

/// Writes all bytes to an open file; `path` is named when that fails, by `WriteFailure`.
void write_all(const Descriptor& file, std::string_view bytes, const std::filesystem::path& path);

/// Knows a folder that this process alone may work in, until the lock is destroyed.
class FolderLock {
public:
    /// Makes the folder (0700) when it is missing, and locks it. Gives `run/busy` when another
    /// process holds it for more than a second.
    [[nodiscard]] static std::variant<FolderLock, source::Diagnostic>
    take(const std::filesystem::path& folder);

    FolderLock(FolderLock&&) = default;
    FolderLock& operator=(FolderLock&&) = delete;
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock() = default;

    [[nodiscard]] int fd() const { return fd_.get(); }

private:
    explicit FolderLock(Descriptor fd) : fd_{std::move(fd)} {}
    Descriptor fd_;
};

/// What came of trying to lock a folder: the lock, or `errno` (0: the folder was moved or removed
/// by its owner meanwhile).
struct LockAttempt {
    Descriptor fd;
    int error = 0;
};
/// Locks an existing folder if nobody else has it, without waiting.
[[nodiscard]] LockAttempt try_lock(const std::filesystem::path& folder);

} // namespace bpa::run
