#include "source/place.hpp"

#include "values/check.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace bpa::source {
namespace {

constexpr std::uint32_t lines_per_mark = 64;

std::size_t index_of(FileId id) {
    return static_cast<std::size_t>(id) - 1;
}

std::vector<std::size_t> mark_lines(std::string_view text) {
    std::vector<std::size_t> starts = {0};
    std::uint32_t line = 0;
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1)) {
        if (++line % lines_per_mark == 0) {
            starts.push_back(at + 1);
        }
    }
    return starts;
}

} // namespace

FileId SourceFiles::add(SourceFile file) {
    const bool is_new =
        std::none_of(files_.begin(), files_.end(), [&file](const SourceFile& known) {
            return known.path == file.path;
        });
    BPA_CHECK(is_new);
    line_starts_.push_back(mark_lines(file.text));
    files_.push_back(std::move(file));
    return FileId{static_cast<std::uint32_t>(files_.size())};
}

const SourceFile& SourceFiles::at(FileId id) const {
    BPA_CHECK(id != FileId::none && index_of(id) < files_.size());
    return files_[index_of(id)];
}

std::string SourceFiles::text(const Place& place) const {
    if (!place.is_known()) {
        return {};
    }
    const std::string& path = at(place.file).path;
    if (place.line == 0) {
        return path;
    }
    return path + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

std::string SourceFiles::line_text(const Place& place) const {
    if (!place.is_known() || place.line == 0) {
        return {};
    }
    const std::string_view text = at(place.file).text;
    const std::vector<std::size_t>& starts = line_starts_[index_of(place.file)];
    const std::size_t mark = (place.line - 1) / lines_per_mark;
    if (mark >= starts.size()) {
        return {};
    }
    std::size_t start = starts[mark];
    for (std::uint32_t left = (place.line - 1) % lines_per_mark; left > 0; --left) {
        const std::size_t end = text.find('\n', start);
        if (end == std::string_view::npos) {
            return {};
        }
        start = end + 1;
    }
    std::string_view line = text.substr(start, text.find('\n', start) - start);
    if (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (start == 0 && line.starts_with(byte_order_mark)) {
        line.remove_prefix(byte_order_mark.size());
    }
    return std::string{line};
}

} // namespace bpa::source
