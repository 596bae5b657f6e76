#include "run/publish.hpp"

#include "run/lock.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace bpa::run {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view building_prefix = ".bpalonn-building-";
constexpr mode_t private_folder = 0700;
constexpr mode_t private_file = 0600;

source::Diagnostic already_there(const fs::path& target) {
    return {.code = "run/exists",
            .place = {},
            .length = 1,
            .args = {{"path", target.string()}},
            .related = {}};
}

/// A target as given, without `.` and without a slash at the end, which would hide its name.
fs::path named(const fs::path& target) {
    const fs::path whole = fs::absolute(target).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

/// Whether a path stays inside the folder it is put into, and is written the only way it can be.
bool is_plain(const std::string& path) {
    const fs::path parts{path};
    const bool climbs = std::find(parts.begin(), parts.end(), "..") != parts.end();
    return !climbs && parts.is_relative() && parts.has_filename() && parts.filename() != "." &&
           parts.lexically_normal().string() == path;
}

/// Knows a file of the folder that is written piece by piece.
class WrittenFile : public line::FileStream {
public:
    WrittenFile(Descriptor file, fs::path path) : file_{std::move(file)}, path_{std::move(path)} {}

    void write(std::string_view bytes) override { write_all(file_, bytes, path_); }
    void close() override {
        if (file_.close() != 0) {
            throw WriteFailure{errno, path_};
        }
    }

private:
    Descriptor file_;
    fs::path path_;
};

/// Knows a file of the folder that a library writes.
class PlacedFile : public line::FileOnDisk {
public:
    explicit PlacedFile(fs::path path) : path_{std::move(path)} {}

    [[nodiscard]] const fs::path& path() const override { return path_; }
    /// What it left gets the mode of the other files.
    void close() override {
        struct stat status {};
        if (::lstat(path_.c_str(), &status) != 0) {
            throw WriteFailure{errno, path_};
        }
        BPA_CHECK(S_ISREG(status.st_mode));
        if (::chmod(path_.c_str(), private_file) != 0) {
            throw WriteFailure{errno, path_};
        }
    }

private:
    fs::path path_;
};

/// Knows a folder under construction. Unless it is published it is removed again.
class Building : public line::Sink {
public:
    Building(fs::path folder, FolderLock lock)
        : folder_{std::move(folder)}, lock_{std::move(lock)} {}
    Building(const Building&) = delete;
    Building(Building&&) = delete;
    Building& operator=(const Building&) = delete;
    Building& operator=(Building&&) = delete;
    ~Building() override {
        if (!folder_.empty()) {
            std::error_code ignored;
            fs::remove_all(folder_, ignored);
        }
    }

    /// Removes what a killed run left in the folder; the lock says that it is ours now.
    void empty_it() const {
        if (::fchmod(lock_.fd(), private_folder) != 0) {
            throw WriteFailure{errno, folder_};
        }
        for (const auto& entry : fs::directory_iterator{folder_}) {
            fs::remove_all(entry.path());
        }
    }

    void put(const std::string& path, std::string_view bytes) override {
        const auto file = open(path);
        file->write(bytes);
        file->close();
    }
    [[nodiscard]] std::unique_ptr<line::FileStream> open(const std::string& path) override {
        const fs::path whole = prepare(path);
        Descriptor file = open_path(whole, O_WRONLY | O_CREAT | O_EXCL, private_file);
        if (!file.is_open()) {
            BPA_CHECK(errno != EEXIST); // two writers gave one path
            throw WriteFailure{errno, whole};
        }
        return std::make_unique<WrittenFile>(std::move(file), whole);
    }
    [[nodiscard]] std::unique_ptr<line::FileOnDisk> place(const std::string& path) override {
        return std::make_unique<PlacedFile>(prepare(path));
    }

    /// Forces the tree to the disk and gives it its name.
    void publish_as(const fs::path& target) {
        // One call for the whole file system instead of one for each of thousands of slips: those
        // would wait for the disk one by one. It also covers the folders made on the way here.
        if (::syncfs(lock_.fd()) != 0) {
            throw WriteFailure{errno, folder_};
        }
        if (::renameat2(AT_FDCWD, folder_.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) !=
            0) {
            throw WriteFailure{errno, target};
        }
        folder_.clear(); // nothing of ours is left to remove
        const fs::path parent = target.parent_path();
        // The parent may be reached through a link; its own `.` is no link.
        const Descriptor fd = open_path(parent / ".", O_RDONLY | O_DIRECTORY);
        if (!fd.is_open() || ::fsync(fd.get()) != 0) {
            throw WriteFailure{errno, parent};
        }
    }

private:
    /// Where a file of the run stands while it is built; its folder is there afterwards.
    fs::path prepare(const std::string& path) {
        BPA_CHECK(is_plain(path));
        make_folders(fs::path{path}.parent_path());
        return folder_ / path;
    }

    void make_folders(const fs::path& inside) {
        if (inside == last_inside_) { // one after the other, the files of a folder ask for it
            return;
        }
        fs::path whole = folder_;
        for (const fs::path& part : inside) {
            whole /= part;
            if (::mkdir(whole.c_str(), private_folder) != 0 && errno != EEXIST) {
                throw WriteFailure{errno, whole};
            }
        }
        last_inside_ = inside;
    }

    fs::path folder_;
    FolderLock lock_;
    fs::path last_inside_;
};

} // namespace

bool is_building_name(const std::string& name) {
    return name.starts_with(building_prefix);
}

void remove_leftovers(const fs::path& folder) {
    std::error_code error;
    for (fs::directory_iterator entry{folder, error}; !error && entry != fs::directory_iterator{};
         entry.increment(error)) {
        if (!is_building_name(entry->path().filename().string())) {
            continue;
        }
        // A living run holds its folder's lock; a killed one's was released by the system.
        if (const LockAttempt attempt = try_lock(entry->path()); attempt.fd.is_open()) {
            std::error_code ignored;
            fs::remove_all(entry->path(), ignored);
        }
    }
}

std::optional<source::Diagnostic> check_target_is_free(const fs::path& target) {
    struct stat status {};
    if (::lstat(named(target).c_str(), &status) == 0) {
        return already_there(target);
    }
    return std::nullopt;
}

std::optional<source::Diagnostic> publish(const fs::path& target, const Fill& fill) {
    if (auto problem = check_target_is_free(target)) {
        return problem;
    }
    const fs::path goal = named(target);
    const fs::path folder =
        goal.parent_path() / (std::string{building_prefix} + goal.filename().string());
    auto lock = FolderLock::take(folder);
    if (auto* problem = std::get_if<source::Diagnostic>(&lock)) {
        return std::move(*problem);
    }
    try {
        Building building{folder, std::move(std::get<FolderLock>(lock))};
        remove_leftovers(goal.parent_path());
        building.empty_it();
        if (fill(building)) {
            building.publish_as(goal);
        }
    } catch (const WriteFailure& failure) {
        return failure.diagnostic();
    } catch (const fs::filesystem_error& failure) {
        return write_problem(failure.code().value(), failure.path1());
    } catch (const std::system_error& failure) { // of a library that wrote a file itself
        return write_problem(failure.code().value(), target);
    }
    return std::nullopt;
}

} // namespace bpa::run
