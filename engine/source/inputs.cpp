#include "source/inputs.hpp"

namespace bpa::source {

std::optional<FileId>
Inputs::open(const std::string& path, Diagnostics& diagnostics, bool optional_file) {
    if (const auto found = opened_.find(path); found != opened_.end()) {
        return found->second == FileId::none ? std::nullopt : std::optional{found->second};
    }
    auto result = source_.read(path);
    if (const auto* problem = std::get_if<ReadProblem>(&result)) {
        if (*problem == ReadProblem::missing && optional_file) {
            return std::nullopt;
        }
        // Registered with an empty text so that the message has a path to point at.
        const auto id = files_.add({path, source_.shown_prefix(path), {}});
        opened_.emplace(path, FileId::none);
        diagnostics.add(
            {.code = *problem == ReadProblem::missing ? "file/missing" : "file/unreadable",
             .place = {id, 0, 0},
             .length = 1,
             .args = {{"path", path}},
             .related = {}});
        return std::nullopt;
    }
    const auto id =
        files_.add({path, source_.shown_prefix(path), std::get<std::string>(std::move(result))});
    opened_.emplace(path, id);
    return id;
}

} // namespace bpa::source
