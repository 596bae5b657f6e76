#include "run/disk.hpp"

#include "run/descriptor.hpp"
#include "yaml/node.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <utility>

namespace bpa::run {
namespace {

namespace fs = std::filesystem;
using source::ReadProblem;

constexpr std::string_view rules_prefix = "rules/";
constexpr std::string_view prior_prefix = "prior/";

bool is_inside(const fs::path& folder, const fs::path& file) {
    const auto [end_of_folder, rest] =
        std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
    return end_of_folder == folder.end() && rest != file.end();
}

/// The real path of a file in a folder; nothing when a link leads out of it.
std::variant<fs::path, ReadProblem> resolve(const fs::path& folder, const std::string& path) {
    std::error_code error;
    const fs::path root = fs::canonical(folder, error);
    const fs::path file = error ? fs::path{} : fs::canonical(root / path, error);
    if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory) {
        return ReadProblem::missing;
    }
    if (error || !is_inside(root, file)) {
        return ReadProblem::unreadable;
    }
    return file;
}

std::variant<std::string, ReadProblem> read_all(const Descriptor& file, std::size_t max_bytes) {
    constexpr std::size_t piece = 1U << 16U;
    std::array<char, piece> buffer{};
    std::string text;
    while (text.size() < max_bytes) {
        const ssize_t got =
            ::read(file.get(), buffer.data(), std::min(buffer.size(), max_bytes - text.size()));
        if (got == 0) {
            break;
        }
        if (got > 0) {
            text.append(buffer.data(), static_cast<std::size_t>(got));
        } else if (errno != EINTR) {
            return ReadProblem::unreadable;
        }
    }
    return text;
}

/// A folder with a slash after it; nothing for the working folder.
std::string shown_folder(const fs::path& folder) {
    const std::string text = folder.lexically_normal().string();
    if (text.empty() || text == ".") {
        return {};
    }
    return text.ends_with('/') ? text : text + "/";
}

/// What to put before `rules/…`: the folder around a folder that is called so. A rules folder by
/// another name cannot be shown by a prefix, and the path stands as it is.
std::string shown_rules(const fs::path& rules) {
    const std::string text = shown_folder(rules);
    return text.ends_with(rules_prefix) ? text.substr(0, text.size() - rules_prefix.size())
                                        : std::string{};
}

/// Pipes and broken links are listed with the files: opening them then says what is wrong, while
/// leaving them out would lose hours without a word.
std::vector<std::string> list_inside(const fs::path& folder, const std::string& logical_folder) {
    const std::string in_folder = logical_folder + "/";
    std::vector<std::string> paths;
    std::error_code error;
    for (fs::directory_iterator entry{folder, error}; !error && entry != fs::directory_iterator{};
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        std::error_code unknown_kind;
        if (!name.starts_with('.') && !entry->is_directory(unknown_kind)) {
            paths.push_back(in_folder + name);
        }
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

} // namespace

source::ReadResult
read_inside(const fs::path& folder, const std::string& path, std::size_t max_bytes) {
    const auto resolved = resolve(folder, path);
    if (const auto* problem = std::get_if<ReadProblem>(&resolved)) {
        return *problem;
    }
    // Opening a pipe would wait for somebody to write to it, were it not for O_NONBLOCK.
    const Descriptor file = open_path(std::get<fs::path>(resolved), O_RDONLY | O_NONBLOCK);
    if (!file.is_open()) {
        return errno == ENOENT ? ReadProblem::missing : ReadProblem::unreadable;
    }
    struct stat status {};
    if (::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) {
        return ReadProblem::unreadable;
    }
    return read_all(file, max_bytes);
}

source::InputSource disk_source(const fs::path& employer, const fs::path& rules) {
    const auto locate = [employer, rules](const std::string& path) {
        return path.starts_with(rules_prefix) ? std::pair{rules, path.substr(rules_prefix.size())}
                                              : std::pair{employer, path};
    };
    const std::size_t max_bytes = yaml::Limits{}.max_bytes + 1;
    return {
        .read =
            [locate, max_bytes](const std::string& path) {
                const auto [folder, inside] = locate(path);
                return read_inside(folder, inside, max_bytes);
            },
        .list =
            [locate](const std::string& path) {
                const auto [folder, inside] = locate(path);
                return list_inside(folder / inside, path);
            },
        .shown_prefix =
            [employer_prefix = shown_folder(employer),
             rules_shown = shown_rules(rules)](const std::string& path) {
                return path.starts_with(rules_prefix) ? rules_shown : employer_prefix;
            },
    };
}

source::InputSource run_source(const fs::path& run) {
    return disk_source(run / "input", run / "rules");
}

std::string copy_path(const std::string& logical_path) {
    if (logical_path.starts_with(rules_prefix) || logical_path.starts_with(prior_prefix)) {
        return logical_path;
    }
    return "input/" + logical_path;
}

} // namespace bpa::run
