#include "run/replace_file.hpp"

#include "run/lock.hpp"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <unistd.h>
#include <variant>

namespace bpa::run {
namespace {

namespace fs = std::filesystem;

/// Knows the name a new text stands under until it is the file; a file of that name goes when we
/// do.
class Draft {
public:
    Draft(const FolderLock& folder, fs::path target)
        : folder_{folder}, target_{std::move(target)}, name_{".bpalonn-new-" +
                                                             target_.filename().string()} {
        remove(); // what a killed import left: the folder's lock says that nobody is at it
    }
    Draft(const Draft&) = delete;
    Draft(Draft&&) = delete;
    Draft& operator=(const Draft&) = delete;
    Draft& operator=(Draft&&) = delete;
    ~Draft() { remove(); }

    void write(std::string_view text) const {
        constexpr mode_t private_file = 0600;
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): POSIX has no other way to open a file.
        Descriptor file{::openat(folder_.fd(),
                                 name_.c_str(),
                                 O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
                                 private_file)};
        if (!file.is_open()) {
            throw WriteFailure{errno, target_};
        }
        write_all(file, text, target_);
        if (::fsync(file.get()) != 0 || file.close() != 0) {
            throw WriteFailure{errno, target_};
        }
    }

    void put_in_place() const {
        const std::string name = target_.filename().string();
        if (::renameat(folder_.fd(), name_.c_str(), folder_.fd(), name.c_str()) != 0 ||
            ::fsync(folder_.fd()) != 0) {
            throw WriteFailure{errno, target_};
        }
    }

private:
    void remove() const { ::unlinkat(folder_.fd(), name_.c_str(), 0); }

    const FolderLock& folder_;
    fs::path target_;
    std::string name_;
};

} // namespace

std::optional<source::Diagnostic> replace_file(const fs::path& target, std::string_view text) {
    auto lock = FolderLock::take(target.parent_path());
    if (auto* problem = std::get_if<source::Diagnostic>(&lock)) {
        return std::move(*problem);
    }
    try {
        const Draft draft{std::get<FolderLock>(lock), target};
        draft.write(text);
        draft.put_in_place();
    } catch (const WriteFailure& failure) {
        ::rmdir(target.parent_path().c_str()); // only a folder goes that is empty
        return failure.diagnostic();
    }
    return std::nullopt;
}

} // namespace bpa::run
