#include "cli/import_source.hpp"

#include "run/disk.hpp"

#include <system_error>

namespace bpa::cli {
namespace {

namespace fs = std::filesystem;

source::ReadResult read_file(const fs::path& file, std::size_t max_bytes) {
    std::error_code error;
    const fs::path real = fs::canonical(file, error);
    if (error) {
        return error == std::errc::no_such_file_or_directory ? source::ReadProblem::missing
                                                             : source::ReadProblem::unreadable;
    }
    return run::read_inside(real.parent_path(), real.filename().string(), max_bytes + 1);
}

} // namespace

source::InputSource import_source(const Request& request, std::size_t max_bytes) {
    const fs::path file = request.operand;
    const std::string name = file.filename().string();
    const std::string folder = file.has_parent_path() ? file.parent_path().string() + "/" : "";
    auto disk = run::disk_source(*request.into, *request.into);
    return {.read =
                [file, name, max_bytes, read = disk.read](const std::string& path) {
                    return path == name ? read_file(file, max_bytes) : read(path);
                },
            .list = disk.list,
            .shown_prefix =
                [name, folder, shown = disk.shown_prefix](const std::string& path) {
                    return path == name ? folder : shown(path);
                }};
}

} // namespace bpa::cli
