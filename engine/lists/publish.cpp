#include "lists/publish.hpp"

#include "run/lock.hpp"
#include "run/publish.hpp"
#include "run/recorder.hpp"
#include "run/yaml_text.hpp"

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace bpa::lists {
namespace {

namespace fs = std::filesystem;
using run::in_quotes;

std::string record_text(const RecordHead& head, const std::vector<run::FileHash>& wrote) {
    std::string text = fmt::format("program: bpalonn\nversion: {}\nrun: {}\nmanifest_sha256: {}\n",
                                   in_quotes(BPA_VERSION),
                                   in_quotes(head.run),
                                   in_quotes(head.manifest_sha256));
    text += "runs:\n";
    for (const auto& run : head.runs) {
        text += "  - " + in_quotes(run) + "\n";
    }
    if (head.compared) {
        text += fmt::format("compared: {{ sha256: {}, bytes: {} }}\n",
                            in_quotes(head.compared->sha256),
                            head.compared->bytes);
    }
    text += "wrote:\n";
    for (const auto& file : wrote) {
        text += fmt::format("  - {{ path: {}, sha256: {}, bytes: {} }}\n",
                            in_quotes(file.path),
                            in_quotes(file.sha256),
                            file.bytes);
    }
    return text;
}

std::optional<source::Diagnostic>
publish_to(const fs::path& target, const Order& order, const RecordHead& head, Outcome& outcome) {
    return run::publish(target, [&](line::Sink& sink) {
        run::Recorder recorder{sink};
        order.write(outcome.lists, recorder);
        outcome.wrote = recorder.take();
        sink.put(std::string{record_name}, record_text(head, outcome.wrote));
        return true;
    });
}

/// The first number of lists of the run that is free: `2026-10/01-02`.
fs::path next_free(const fs::path& folder, const std::string& run) {
    for (int number = 1;; ++number) {
        auto target = folder / fmt::format("{}-{:02}", run, number);
        if (!fs::exists(target)) {
            return target;
        }
    }
}

} // namespace

std::variant<fs::path, source::Diagnostic>
publish(const fs::path& employer, const Order& order, const RecordHead& head, Outcome& outcome) {
    if (order.out) {
        auto problem = publish_to(*order.out, order, head, outcome);
        if (problem) {
            return std::move(*problem);
        }
        return *order.out;
    }
    const auto folder = employer / lists_folder;
    auto lock = run::FolderLock::take(folder);
    if (auto* problem = std::get_if<source::Diagnostic>(&lock)) {
        return std::move(*problem);
    }
    auto target = next_free(folder, head.run);
    std::error_code ignored;
    fs::create_directory(target.parent_path(), ignored);
    fs::permissions(target.parent_path(), fs::perms::owner_all, ignored);
    auto problem = publish_to(target, order, head, outcome);
    if (problem) {
        return std::move(*problem);
    }
    return target;
}

} // namespace bpa::lists
