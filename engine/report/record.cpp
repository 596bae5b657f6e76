#include "report/record.hpp"

#include "run/yaml_text.hpp"
#include "values/check.hpp"
#include "yaml/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace bpa::report {
namespace {

using run::in_quotes;
using yaml::KeySpec;
using yaml::MappingReader;
using yaml::Need;

constexpr std::array record_keys = {
    KeySpec{"report", Need::required, "text"},
    KeySpec{"program", Need::required, "text"},
    KeySpec{"version", Need::required, "text"},
    KeySpec{"month", Need::required, "month"},
    KeySpec{"kind", Need::required, "choice"},
    KeySpec{"message", Need::required, "text"},
    KeySpec{"replaces", Need::optional, "text"},
    KeySpec{"delivered", Need::required, "text"},
    KeySpec{"adds_to", Need::required, "list"},
    KeySpec{"before", Need::required, "list"},
    KeySpec{"runs", Need::required, "list"},
    KeySpec{"read", Need::required, "list"},
    KeySpec{"wrote", Need::required, "list"},
};
constexpr std::array run_keys = {
    KeySpec{"run", Need::required, "text"},
    KeySpec{"manifest_sha256", Need::required, "text"},
};
constexpr std::array file_keys = {
    KeySpec{"path", Need::required, "text"},
    KeySpec{"sha256", Need::required, "text"},
    KeySpec{"bytes", Need::required, "whole number"},
};
constexpr yaml::Schema record_schema{"report", record_keys};
constexpr yaml::Schema run_schema{"run", run_keys};
constexpr yaml::Schema file_schema{"file", file_keys};

constexpr std::array all_kinds = {
    MessageKind::original, MessageKind::replacement, MessageKind::addition, MessageKind::empty};

std::string key_line(std::string_view key, std::string_view value) {
    return fmt::format("{}: {}\n", key, value);
}

std::string list_line(std::string_view key, const std::vector<std::string>& texts) {
    std::string list;
    for (const auto& text : texts) {
        list += (list.empty() ? "" : ", ") + in_quotes(text);
    }
    return key_line(key, "[" + list + "]");
}

template <class Item, class Write>
std::string items(std::string_view key, const std::vector<Item>& all, const Write& write) {
    if (all.empty()) {
        return key_line(key, "[]");
    }
    std::string text = fmt::format("{}:\n", key);
    for (const auto& item : all) {
        text += "  - { " + write(item) + " }\n";
    }
    return text;
}

std::string file_text(const run::FileHash& file) {
    return fmt::format("path: {}, sha256: {}, bytes: {}",
                       in_quotes(file.path),
                       in_quotes(file.sha256),
                       file.bytes);
}

template <class T>
T value_or_blank(std::optional<T> value) {
    return value ? std::move(*value) : T{};
}

MessageKind kind_named(const std::optional<std::string>& name) {
    const auto found = std::find_if(all_kinds.begin(), all_kinds.end(), [&](MessageKind kind) {
        return name && name_of(kind) == *name;
    });
    return found == all_kinds.end() ? MessageKind{} : *found;
}

std::vector<std::string> texts_of(const MappingReader& reader, std::string_view key) {
    std::vector<std::string> texts;
    for (const yaml::Node* node : reader.get_scalars(key)) {
        texts.push_back(node->scalar);
    }
    return texts;
}

std::vector<run::FileHash>
files_of(const MappingReader& reader, std::string_view key, source::Diagnostics& diagnostics) {
    std::vector<run::FileHash> files;
    if (const auto* list = reader.get_sequence(key)) {
        for (const auto& item : list->items) {
            const MappingReader file{item, file_schema, diagnostics};
            files.push_back({value_or_blank(file.get_text("path")),
                             value_or_blank(file.get_text("sha256")),
                             value_or_blank(file.get_whole("bytes"))});
        }
    }
    return files;
}

Record read_root(const yaml::Node& root, source::Diagnostics& diagnostics) {
    const MappingReader reader{root, record_schema, diagnostics};
    std::array<std::string_view, all_kinds.size()> kinds;
    std::transform(all_kinds.begin(), all_kinds.end(), kinds.begin(), [](MessageKind kind) {
        return name_of(kind);
    });
    Record record{.program = value_or_blank(reader.get_text("program")),
                  .version = value_or_blank(reader.get_text("version")),
                  .report = value_or_blank(reader.get_text("report")),
                  .month = value_or_blank(reader.get_month("month")),
                  .kind = kind_named(reader.get_choice("kind", kinds)),
                  .message = value_or_blank(reader.get_text("message")),
                  .replaces = reader.has("replaces") ? value_or_blank(reader.get_text("replaces"))
                                                     : std::string{},
                  .delivered = value_or_blank(reader.get_text("delivered")),
                  .adds_to = texts_of(reader, "adds_to"),
                  .before = texts_of(reader, "before"),
                  .runs = {},
                  .read = files_of(reader, "read", diagnostics),
                  .wrote = files_of(reader, "wrote", diagnostics)};
    if (const auto* runs = reader.get_sequence("runs")) {
        for (const auto& item : runs->items) {
            const MappingReader run{item, run_schema, diagnostics};
            record.runs.push_back({value_or_blank(run.get_text("run")),
                                   value_or_blank(run.get_text("manifest_sha256"))});
        }
    }
    return record;
}

} // namespace

std::string_view name_of(MessageKind kind) {
    switch (kind) {
    case MessageKind::original:
        return "original";
    case MessageKind::replacement:
        return "replacement";
    case MessageKind::addition:
        return "addition";
    case MessageKind::empty:
        return "empty";
    }
    BPA_CHECK(false);
}

std::string write_record(const Record& record) {
    std::string text = key_line("report", in_quotes(record.report));
    text += key_line("program", record.program);
    text += key_line("version", in_quotes(record.version));
    text += key_line("month", in_quotes(record.month.text()));
    text += key_line("kind", name_of(record.kind));
    text += key_line("message", in_quotes(record.message));
    if (!record.replaces.empty()) {
        text += key_line("replaces", in_quotes(record.replaces));
    }
    text += key_line("delivered", in_quotes(record.delivered));
    text += list_line("adds_to", record.adds_to);
    text += list_line("before", record.before);
    text += items("runs", record.runs, [](const ReportedRun& run) {
        return fmt::format(
            "run: {}, manifest_sha256: {}", in_quotes(run.run), in_quotes(run.manifest_sha256));
    });
    text += items("read", record.read, file_text);
    return text + items("wrote", record.wrote, file_text);
}

std::optional<Record> read_record(const source::SourceFiles& files,
                                  source::FileId file,
                                  source::Diagnostics& diagnostics) {
    source::Diagnostics problems;
    const auto root = yaml::read(files, file, problems);
    Record record;
    if (root) {
        record = read_root(*root, problems);
    }
    for (auto& problem : problems.sorted(files)) {
        diagnostics.add(std::move(problem));
    }
    return problems.empty() ? std::optional{std::move(record)} : std::nullopt;
}

} // namespace bpa::report
