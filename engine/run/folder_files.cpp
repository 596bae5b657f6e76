#include "run/folder_files.hpp"

#include "run/descriptor.hpp"
#include "run/hash.hpp"

#include <array>
#include <cerrno>
#include <optional>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace bpa::run {
namespace {

namespace fs = std::filesystem;

/// Walks a folder, one level after the other: folders may be nested deeper than a stack is.
class Walk {
public:
    explicit Walk(const fs::path& root) : root_{root} {}

    FolderFiles run() {
        for (pending_.emplace_back(); !pending_.empty();) {
            const std::string path = std::move(pending_.back());
            pending_.pop_back();
            look_into(path);
        }
        return std::move(found_);
    }

private:
    void look_into(const std::string& path) {
        const std::string in_path = path.empty() ? path : path + "/";
        std::error_code error;
        bool is_empty = true;
        fs::directory_iterator entry{root_ / path, error};
        for (; !error && entry != fs::directory_iterator{}; entry.increment(error)) {
            is_empty = false;
            look_at(*entry, in_path + entry->path().filename().string());
        }
        if (error) {
            add(path.empty() ? "." : path, FileProblem::unreadable);
        } else if (is_empty && !path.empty()) {
            add(path, FileProblem::empty_folder);
        }
    }

    void look_at(const fs::directory_entry& entry, const std::string& path) {
        std::error_code error;
        const fs::file_status status = entry.symlink_status(error);
        if (fs::is_directory(status)) {
            pending_.push_back(path);
        } else if (!fs::is_regular_file(status)) {
            add(path, FileProblem::not_a_file);
        } else if (auto file = hash_file(entry.path(), path)) {
            found_.files.emplace(path, std::move(*file));
        } else {
            add(path, FileProblem::unreadable);
        }
    }

    void add(const std::string& path, FileProblem problem) {
        found_.findings.push_back({path, problem});
    }

    fs::path root_;
    std::vector<std::string> pending_;
    FolderFiles found_;
};

} // namespace

bool read_pieces(const fs::path& file, const std::function<void(std::string_view bytes)>& take) {
    const Descriptor fd = open_path(file, O_RDONLY | O_NONBLOCK);
    struct stat status {};
    if (!fd.is_open() || ::fstat(fd.get(), &status) != 0 || !S_ISREG(status.st_mode)) {
        return false;
    }
    constexpr std::size_t piece = 1U << 16U;
    std::array<char, piece> buffer{};
    for (ssize_t got = 1; got != 0;) {
        got = ::read(fd.get(), buffer.data(), buffer.size());
        if (got < 0 && errno != EINTR) {
            return false;
        }
        if (got > 0) {
            take({buffer.data(), static_cast<std::size_t>(got)});
        }
    }
    return true;
}

std::optional<FileHash> hash_file(const fs::path& file, const std::string& path) {
    Sha256 hash;
    FileHash found{.path = path, .sha256 = {}, .bytes = 0};
    const bool is_read = read_pieces(file, [&](std::string_view bytes) {
        hash.add(bytes);
        found.bytes += static_cast<std::int64_t>(bytes.size());
    });
    if (!is_read) {
        return std::nullopt;
    }
    found.sha256 = hash.finish();
    return found;
}

FolderFiles hash_folder(const fs::path& folder) {
    return Walk{folder}.run();
}

} // namespace bpa::run
