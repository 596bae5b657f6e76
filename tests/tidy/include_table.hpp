#pragma once

#include <map>
#include <set>
#include <string>

namespace bpa::tidy {

using Names = std::set<std::string>;

/// What a module may include: other modules, and headers that are not the standard library's.
struct Allowed {
    Names modules;
    Names outside;
};

/// The system calls of publishing and of the terminal are POSIX; the core needs none.
inline const Names posix{"fcntl.h",
                         "unistd.h",
                         "sys/stat.h",
                         "sys/types.h",
                         "sys/file.h",
                         "sys/syscall.h",
                         "signal.h",
                         "linux/fs.h",
                         "dirent.h"};

/// What each module of `engine/` and `outputs/` may include, by its folder.
[[nodiscard]] const std::map<std::string, Allowed>& include_table();

} // namespace bpa::tidy
