// Gives any bytes to the reader and holds what every reading must keep: a text is either read or
// told about, places lie inside the file, every message can be drawn, and the two ways of reading
// agree.
#include "../support/two_readers.hpp"
#include "source/diagnostic.hpp"
#include "values/check.hpp"
#include "yaml/node.hpp"
#include "yaml/reader.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace {

using namespace bpa;

constexpr std::array keys = {
    yaml::KeySpec{"from", yaml::Need::required, "local time"},
    yaml::KeySpec{"rate", yaml::Need::optional, "hourly rate"},
    yaml::KeySpec{"share", yaml::Need::optional, "percent"},
    yaml::KeySpec{"time", yaml::Need::optional, "hours and minutes"},
    yaml::KeySpec{"id", yaml::Need::optional, "id"},
    yaml::KeySpec{"shifts", yaml::Need::optional, "list"},
};
constexpr yaml::Schema schema{.what = "test", .keys = keys};

void check_places(const yaml::Node& node, std::size_t depth) {
    BPA_CHECK(depth <= 32);
    BPA_CHECK(node.place.line > 0 && node.place.column > 0);
    BPA_CHECK(node.length() > 0);
    for (const yaml::Node& item : node.items) {
        check_places(item, depth + 1);
    }
    for (const yaml::Node::Entry& entry : node.entries) {
        BPA_CHECK(node.find(entry.key) == &entry.value);
        check_places(entry.value, depth + 1);
    }
}

void read_values(const yaml::Node& node, source::Diagnostics& diagnostics) {
    const yaml::MappingReader reader{node, schema, diagnostics};
    static_cast<void>(reader.get_local_time("from"));
    static_cast<void>(reader.get_hourly_rate("rate"));
    static_cast<void>(reader.get_percent("share"));
    static_cast<void>(reader.get_minutes("time"));
    static_cast<void>(reader.get_id("id"));
    static_cast<void>(reader.get_scalars("shifts"));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    BPA_CHECK(test::compare_readers(text, {.max_piece_bytes = 4096}).difference.empty());
    source::SourceFiles files;
    const source::FileId file =
        files.add({.path = "x.yaml", .shown_prefix = "", .text = std::string{text}});
    source::Diagnostics diagnostics;
    // The values of one item are at most those of the text, so the streamed ones are let go.
    const std::vector<yaml::Stream> streams = {
        {.key = "shifts", .sink = [](const yaml::Node& item) { check_places(item, 3); }}};
    const auto root = yaml::read(files, file, diagnostics, {.max_piece_bytes = 4096}, streams);
    BPA_CHECK(root || !diagnostics.empty());
    if (root) {
        check_places(*root, 1);
        read_values(*root, diagnostics);
    }
    for (const source::Diagnostic& diagnostic : diagnostics.sorted(files)) {
        BPA_CHECK(diagnostic.place.is_known());
        BPA_CHECK(!source::draw(diagnostic, files, source::Language::nb).empty());
        BPA_CHECK(!source::draw(diagnostic, files, source::Language::en).empty());
    }
    return 0;
}
