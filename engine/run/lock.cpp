#include "run/lock.hpp"

#include <cerrno>
#include <cstring>
#include <ctime>
#include <sys/file.h>
#include <sys/stat.h>
#include <utility>

namespace bpa::run {
namespace {

namespace fs = std::filesystem;

constexpr mode_t private_folder = 0700;

std::string_view code_of(int error) {
    switch (error) {
    case EEXIST:
    case ENOTEMPTY:
        return "run/exists";
    case ENOSPC:
    case EDQUOT:
    case EFBIG: // a limit on the size of files is a full disk to whoever meets it
        return "run/disk-full";
    case EACCES:
    case EPERM:
    case EROFS:
        return "run/not-writable";
    case ENOENT:
    case ENOTDIR:
        return "run/folder-missing";
    case EBADF: // a network folder answers so when it is asked for a lock
    case EINVAL:
    case ENOLCK:
    case ENOSYS:
    case EOPNOTSUPP:
        return "run/unsuited-disk";
    default:
        return "run/write-failed";
    }
}

void pause_briefly() {
    constexpr long twenty_milliseconds = 20'000'000;
    const timespec wait{.tv_sec = 0, .tv_nsec = twenty_milliseconds};
    ::nanosleep(&wait, nullptr);
}

/// Whether the path still leads to the folder that was opened: its owner may have published or
/// removed it while we waited for the lock.
bool still_leads_to(const fs::path& folder, const Descriptor& fd) {
    struct stat by_path {};
    struct stat by_fd {};
    return ::lstat(folder.c_str(), &by_path) == 0 && ::fstat(fd.get(), &by_fd) == 0 &&
           by_path.st_dev == by_fd.st_dev && by_path.st_ino == by_fd.st_ino;
}

source::Diagnostic busy(const fs::path& folder) {
    return {.code = "run/busy",
            .place = {},
            .length = 1,
            .args = {{"path", folder.string()}},
            .related = {}};
}

} // namespace

WriteFailure::WriteFailure(int error, const fs::path& path)
    : std::runtime_error{"a run could not be written"}, diagnostic_{write_problem(error, path)} {}

source::Diagnostic write_problem(int error, const fs::path& path) {
    source::Diagnostic diagnostic{.code = std::string{code_of(error)},
                                  .place = {},
                                  .length = 1,
                                  .args = {{"path", path.string()}},
                                  .related = {}};
    if (diagnostic.code == "run/write-failed") {
        const char* name = ::strerrorname_np(error);
        diagnostic.args.emplace_back("error", name != nullptr ? name : std::to_string(error));
    }
    return diagnostic;
}

void write_all(const Descriptor& file, std::string_view bytes, const fs::path& path) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
        if (written >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            throw WriteFailure{errno, path};
        }
    }
}

LockAttempt try_lock(const fs::path& folder) {
    Descriptor fd = open_path(folder, O_RDONLY | O_DIRECTORY);
    if (!fd.is_open() || ::flock(fd.get(), LOCK_EX | LOCK_NB) != 0) {
        return {{}, errno};
    }
    return still_leads_to(folder, fd) ? LockAttempt{std::move(fd), 0} : LockAttempt{};
}

std::variant<FolderLock, source::Diagnostic> FolderLock::take(const fs::path& folder) {
    // Somebody may hold the folder for a moment to see whether it is a killed run's; a run that
    // is at work holds it far longer than these tries last.
    constexpr int tries = 50;
    for (int i = 0; i < tries; ++i) {
        if (::mkdir(folder.c_str(), private_folder) != 0 && errno != EEXIST) {
            return write_problem(errno, folder.parent_path());
        }
        LockAttempt attempt = try_lock(folder);
        if (attempt.fd.is_open()) {
            return FolderLock{std::move(attempt.fd)};
        }
        if (attempt.error != EWOULDBLOCK && attempt.error != ENOENT && attempt.error != 0) {
            ::rmdir(folder.c_str()); // only an empty folder goes
            return write_problem(attempt.error, folder);
        }
        pause_briefly();
    }
    return busy(folder);
}

} // namespace bpa::run
