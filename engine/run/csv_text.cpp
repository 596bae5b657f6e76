#include "run/csv_text.hpp"

#include <csv.h>

#include <cstddef>
#include <utility>

namespace bpa::run {
namespace {

/// Knows a CSV text while libcsv takes it apart.
struct Table {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row;
};

void end_field(void* text, std::size_t size, void* table) {
    static_cast<Table*>(table)->row.emplace_back(static_cast<const char*>(text), size);
}

void end_row(int /*terminator*/, void* opaque) {
    auto* table = static_cast<Table*>(opaque);
    table->rows.push_back(std::move(table->row));
    table->row.clear();
}

} // namespace

CsvText read_csv(const std::string& text) {
    csv_parser parser{};
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL) != 0) {
        return {};
    }
    Table table;
    const std::size_t taken =
        csv_parse(&parser, text.data(), text.size(), end_field, end_row, &table);
    const bool is_whole =
        taken == text.size() && csv_fini(&parser, end_field, end_row, &table) == 0;
    csv_free(&parser);
    return {std::move(table.rows), is_whole};
}

} // namespace bpa::run
