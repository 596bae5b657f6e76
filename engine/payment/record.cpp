#include "payment/record.hpp"

#include "line/result.hpp"
#include "run/yaml_text.hpp"
#include "source/characters.hpp"
#include "yaml/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace bpa::payment {
namespace {

using run::in_quotes;
using yaml::KeySpec;
using yaml::MappingReader;
using yaml::Need;

constexpr std::size_t longest_shown = 40;

constexpr std::array record_keys = {
    KeySpec{"payment", Need::required, "text"},
    KeySpec{"program", Need::required, "text"},
    KeySpec{"version", Need::required, "text"},
    KeySpec{"run", Need::required, "text"},
    KeySpec{"manifest_sha256", Need::required, "text"},
    KeySpec{"message", Need::required, "text"},
    KeySpec{"edition", Need::required, "text"},
    KeySpec{"created", Need::required, "text"},
    KeySpec{"repeats", Need::optional, "text"},
    KeySpec{"acknowledged", Need::required, "list"},
    KeySpec{"items", Need::required, "list"},
    KeySpec{"left_out", Need::required, "list"},
    KeySpec{"read", Need::required, "list"},
    KeySpec{"wrote", Need::required, "list"},
};
constexpr std::array item_keys = {
    KeySpec{"key", Need::required, "text"},
    KeySpec{"id", Need::required, "text"},
    KeySpec{"amount", Need::required, "money"},
    KeySpec{"day", Need::required, "date"},
};
constexpr std::array left_out_keys = {
    KeySpec{"key", Need::required, "text"},
    KeySpec{"why", Need::required, "text"},
};
constexpr std::array file_keys = {
    KeySpec{"path", Need::required, "text"},
    KeySpec{"sha256", Need::required, "text"},
    KeySpec{"bytes", Need::required, "whole number"},
};
constexpr yaml::Schema record_schema{"payment", record_keys};
constexpr yaml::Schema item_schema{"item", item_keys};
constexpr yaml::Schema left_out_schema{"left_out", left_out_keys};
constexpr yaml::Schema file_schema{"file", file_keys};

std::string key_line(std::string_view key, std::string_view value) {
    return fmt::format("{}: {}\n", key, value);
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

/// The key of a payment begins with its kind.
void check_key(const MappingReader& item, source::Diagnostics& diagnostics) {
    using line::DueKind;
    constexpr std::array all{DueKind::wages,
                             DueKind::withheld_tax,
                             DueKind::attachment_coordinated,
                             DueKind::attachment_tax,
                             DueKind::attachment_other,
                             DueKind::union_dues};
    const auto key = item.get_text("key");
    if (!key) {
        return;
    }
    const auto kind = key->substr(0, key->find_first_of("/#"));
    std::vector<std::string> names;
    for (const auto known : all) {
        names.emplace_back(line::name_of(known));
    }
    if (std::ranges::find(names, kind) == names.end()) {
        diagnostics.add({.code = "value/not-one-of",
                         .place = item.place_of("key"),
                         .length = item.length_of("key"),
                         .args = {{"written", source::shorten(*key, longest_shown)},
                                  {"nearest", source::nearest(kind, names)},
                                  {"allowed", fmt::format("{}", fmt::join(names, ", "))}}});
    }
}

void read_items(const MappingReader& reader, Record& record, source::Diagnostics& diagnostics) {
    if (const auto* list = reader.get_sequence("items")) {
        for (const auto& node : list->items) {
            const MappingReader item{node, item_schema, diagnostics};
            check_key(item, diagnostics);
            record.items.push_back({value_or_blank(item.get_text("key")),
                                    value_or_blank(item.get_text("id")),
                                    value_or_blank(item.get_money("amount")),
                                    value_or_blank(item.get_date("day"))});
        }
    }
    if (const auto* list = reader.get_sequence("left_out")) {
        for (const auto& node : list->items) {
            const MappingReader item{node, left_out_schema, diagnostics};
            record.left_out.push_back(
                {value_or_blank(item.get_text("key")), value_or_blank(item.get_text("why"))});
        }
    }
}

Record read_root(const yaml::Node& root, source::Diagnostics& diagnostics) {
    const MappingReader reader{root, record_schema, diagnostics};
    Record record{.program = value_or_blank(reader.get_text("program")),
                  .version = value_or_blank(reader.get_text("version")),
                  .payment = value_or_blank(reader.get_text("payment")),
                  .run = value_or_blank(reader.get_text("run")),
                  .manifest_sha256 = value_or_blank(reader.get_text("manifest_sha256")),
                  .message = value_or_blank(reader.get_text("message")),
                  .edition = value_or_blank(reader.get_text("edition")),
                  .created = value_or_blank(reader.get_text("created")),
                  .repeats = reader.has("repeats") ? value_or_blank(reader.get_text("repeats"))
                                                   : std::string{},
                  .acknowledged = {},
                  .items = {},
                  .left_out = {},
                  .read = files_of(reader, "read", diagnostics),
                  .wrote = files_of(reader, "wrote", diagnostics)};
    for (const yaml::Node* node : reader.get_scalars("acknowledged")) {
        record.acknowledged.push_back(node->scalar);
    }
    read_items(reader, record, diagnostics);
    return record;
}

} // namespace

std::string write_record(const Record& record) {
    std::string text = key_line("payment", in_quotes(record.payment));
    text += key_line("program", record.program);
    text += key_line("version", in_quotes(record.version));
    text += key_line("run", in_quotes(record.run));
    text += key_line("manifest_sha256", in_quotes(record.manifest_sha256));
    text += key_line("message", in_quotes(record.message));
    text += key_line("edition", in_quotes(record.edition));
    text += key_line("created", in_quotes(record.created));
    if (!record.repeats.empty()) {
        text += key_line("repeats", in_quotes(record.repeats));
    }
    std::string names;
    for (const auto& name : record.acknowledged) {
        names += (names.empty() ? "" : ", ") + in_quotes(name);
    }
    text += key_line("acknowledged", "[" + names + "]");
    text += items("items", record.items, [](const OrderedItem& item) {
        return fmt::format("key: {}, id: {}, amount: {} kr, day: {}",
                           in_quotes(item.key),
                           in_quotes(item.id),
                           item.amount.text(),
                           item.day.text());
    });
    text += items("left_out", record.left_out, [](const LeftOutItem& item) {
        return fmt::format("key: {}, why: {}", in_quotes(item.key), item.why);
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

} // namespace bpa::payment
