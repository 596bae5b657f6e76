#include "payment/files.hpp"

#include "values/parse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <variant>

namespace bpa::payment {
namespace {

namespace fs = std::filesystem;

/// The path without `.`, `..` and a slash at the end.
fs::path plain(const fs::path& path) {
    std::error_code failed;
    auto whole = fs::canonical(path, failed);
    return failed ? path : whole;
}

} // namespace

std::optional<FoundRun>
find_run(const fs::path& path, source::SourceFiles& files, source::Diagnostics& diagnostics) {
    const auto folder = plain(path);
    const auto period = folder.parent_path();
    const auto parent = period.parent_path();
    const source::MessageArgs named{{"path", path.string()}};
    if (parent.filename() == run::drafts_folder) {
        diagnostics.add({.code = "payment/draft", .args = named});
        return std::nullopt;
    }
    if (parent.filename() != run::runs_folder) {
        diagnostics.add({.code = "payment/not-a-run", .args = named});
        return std::nullopt;
    }
    const auto problems = diagnostics.size();
    auto chain = run::read_chain(parent.parent_path(), files, diagnostics);
    if (!chain || diagnostics.size() != problems) {
        return std::nullopt;
    }
    const auto name = period.filename().string() + "/" + folder.filename().string();
    const auto found =
        std::ranges::find_if(chain->links, [&](const auto& link) { return link.run == name; });
    if (found == chain->links.end()) {
        diagnostics.add({.code = "payment/not-a-run", .args = named});
        return std::nullopt;
    }
    const auto index = static_cast<std::size_t>(found - chain->links.begin());
    return FoundRun{parent.parent_path(), std::move(*chain), index};
}

std::string payment_name(const std::string& run, std::size_t number) {
    return fmt::format("{}-{:02}", run, number);
}

std::optional<std::vector<Record>> read_files(const fs::path& employer,
                                              const run::Link& link,
                                              source::Inputs& inputs,
                                              source::Diagnostics& diagnostics) {
    std::vector<Record> records;
    const auto& run = link.run;
    const auto folder = employer / bank_folder;
    for (std::size_t number = 1; fs::exists(folder / payment_name(run, number)); ++number) {
        const auto path =
            fmt::format("{}/{}/{}", bank_folder, payment_name(run, number), record_name);
        const auto file = inputs.open(path, diagnostics);
        auto record = file ? read_record(inputs.files(), *file, diagnostics) : std::nullopt;
        if (!record) {
            return std::nullopt;
        }
        if (record->payment != payment_name(run, number) ||
            record->manifest_sha256 != link.manifest_sha256) {
            diagnostics.add({.code = "payment/other-run",
                             .place = {*file, 0, 0},
                             .args = {{"file", payment_name(run, number)}, {"run", run}}});
            return std::nullopt;
        }
        records.push_back(std::move(*record));
    }
    // What stands after a gap would otherwise be forgotten, and paid twice.
    std::error_code none;
    const auto prefix = fs::path{payment_name(run, 1)}.filename().string();
    const auto own = prefix.substr(0, prefix.rfind('-') + 1);
    const auto period_folder = (folder / payment_name(run, 1)).parent_path();
    std::size_t there = 0;
    for (const auto& entry : fs::directory_iterator{period_folder, none}) {
        there += entry.path().filename().string().starts_with(own) ? 1U : 0U;
    }
    if (there != records.size()) {
        diagnostics.add({.code = "payment/record-gap",
                         .args = {{"run", run}, {"path", period_folder.string()}}});
        return std::nullopt;
    }
    return records;
}

} // namespace bpa::payment
