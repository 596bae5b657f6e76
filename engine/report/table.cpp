#include "report/table.hpp"

#include "run/csv_text.hpp"
#include "run/folder_files.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace bpa::report {
namespace {

constexpr auto not_there = static_cast<std::size_t>(-1);

/// Knows which fields of a row are wanted, and hands them on.
class Picker {
public:
    Picker(std::span<const std::string_view> columns, const TakeFields& take)
        : columns_{columns}, take_{take}, wanted_(columns.size()) {}

    void row(const run::CsvReader::Row& row) {
        if (at_.empty()) {
            read_head(row);
            return;
        }
        if (!is_sound_) {
            return;
        }
        for (std::size_t i = 0; i < at_.size(); ++i) {
            if (at_[i] >= row.size()) {
                is_sound_ = false;
                return;
            }
            wanted_[i] = row[at_[i]];
        }
        take_(wanted_);
    }
    [[nodiscard]] bool has_columns() const { return !at_.empty() && is_sound_; }

private:
    void read_head(const std::vector<std::string>& head) {
        for (const auto column : columns_) {
            const auto found = std::find(head.begin(), head.end(), column);
            at_.push_back(found == head.end() ? not_there
                                              : static_cast<std::size_t>(found - head.begin()));
            is_sound_ = is_sound_ && found != head.end();
        }
    }

    std::span<const std::string_view> columns_;
    const TakeFields& take_;
    std::vector<std::string> wanted_;
    std::vector<std::size_t> at_;
    bool is_sound_ = true;
};

void complain(const PublishedRun& run,
              std::string_view file,
              std::string_view code,
              source::Diagnostics& diagnostics) {
    diagnostics.add({.code = std::string{code},
                     .args = {{"run", run.manifest.run}, {"path", std::string{file}}}});
}

} // namespace

bool read_table(const PublishedRun& run,
                std::string_view file,
                std::span<const std::string_view> columns,
                const TakeFields& take,
                source::Diagnostics& diagnostics) {
    const auto* recorded = run::find_file(run.manifest, file);
    if (recorded == nullptr) {
        complain(run, file, "report/run-too-old", diagnostics);
        return false;
    }
    // The hash comes first: nobody who takes rows has to expect what this program never wrote.
    const auto now = run::hash_file(run.folder / file, std::string{file});
    if (!now || now->sha256 != recorded->sha256) {
        complain(run, file, "report/run-changed", diagnostics);
        return false;
    }
    Picker picker{columns, take};
    run::CsvReader reader{[&](const auto& row) { picker.row(row); }};
    const bool is_read =
        run::read_pieces(run.folder / file, [&](std::string_view bytes) { reader.add(bytes); });
    if (!is_read || !reader.finish()) {
        complain(run, file, "report/run-changed", diagnostics);
        return false;
    }
    if (!picker.has_columns()) {
        complain(run, file, "report/run-too-old", diagnostics);
        return false;
    }
    return true;
}

} // namespace bpa::report
