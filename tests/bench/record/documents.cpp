#include "documents.hpp"

namespace bpa::bench {
namespace {

namespace document = outputs::document;

enum class Kind : std::uint8_t { heading, paragraph, fields, table };

void put_block(DumpWriter& dump, const document::Heading& heading) {
    dump.put(Kind::heading);
    dump.put(heading.level);
    dump.text(heading.text);
}

void put_block(DumpWriter& dump, const document::Paragraph& paragraph) {
    dump.put(Kind::paragraph);
    dump.text(paragraph.text);
    dump.put(paragraph.is_strong);
}

void put_block(DumpWriter& dump, const document::Fields& fields) {
    dump.put(Kind::fields);
    dump.put(fields.fields.size());
    for (const auto& field : fields.fields) {
        dump.text(field.label);
        dump.text(field.value);
        dump.put(field.is_strong);
    }
}

void put_block(DumpWriter& dump, const document::Table& table) {
    dump.put(Kind::table);
    dump.text(table.caption);
    dump.put(table.columns.size());
    for (const auto& column : table.columns) {
        dump.text(column.title);
        dump.put(column.align);
        dump.put(column.weight);
    }
    dump.put(table.rows.size());
    for (const auto& row : table.rows) {
        for (const auto& cell : row.cells) {
            dump.text(cell);
        }
        dump.text(row.note);
        dump.put(row.is_strong);
    }
}

std::string text(Dump& dump) {
    return std::string{dump.text()};
}

/// Reads a list whose length stands before it.
template <typename Item, typename Read>
std::vector<Item> list(Dump& dump, const Read& read) {
    std::vector<Item> items(dump.get<std::size_t>());
    for (auto& item : items) {
        read(item);
    }
    return items;
}

document::Fields get_fields(Dump& dump) {
    return {list<document::Field>(dump, [&](document::Field& field) {
        field.label = text(dump);
        field.value = text(dump);
        field.is_strong = dump.get<bool>();
    })};
}

document::Table get_table(Dump& dump) {
    document::Table table;
    table.caption = text(dump);
    table.columns = list<document::Column>(dump, [&](document::Column& column) {
        column.title = text(dump);
        column.align = dump.get<document::Align>();
        column.weight = dump.get<unsigned>();
    });
    table.rows = list<document::Row>(dump, [&](document::Row& row) {
        row.cells.resize(table.columns.size());
        for (auto& cell : row.cells) {
            cell = text(dump);
        }
        row.note = text(dump);
        row.is_strong = dump.get<bool>();
    });
    return table;
}

document::Block get_block(Dump& dump) {
    switch (dump.get<Kind>()) {
    case Kind::heading: {
        const auto level = dump.get<int>();
        return document::Heading{.level = level, .text = text(dump)};
    }
    case Kind::paragraph: {
        document::Paragraph paragraph{.text = text(dump)};
        paragraph.is_strong = dump.get<bool>();
        return paragraph;
    }
    case Kind::fields:
        return get_fields(dump);
    case Kind::table:
        return get_table(dump);
    }
    throw std::runtime_error("what was recorded is not a document");
}

} // namespace

void put(DumpWriter& dump, const document::Document& whole) {
    dump.text(whole.title);
    dump.text(whole.author);
    dump.put(whole.language);
    dump.text(whole.mark);
    dump.put(whole.blocks.size());
    for (const auto& block : whole.blocks) {
        std::visit([&](const auto& one) { put_block(dump, one); }, block);
    }
}

document::Document get_document(Dump& dump) {
    document::Document whole;
    whole.title = text(dump);
    whole.author = text(dump);
    whole.language = dump.get<source::Language>();
    whole.mark = text(dump);
    whole.blocks =
        list<document::Block>(dump, [&](document::Block& block) { block = get_block(dump); });
    return whole;
}

} // namespace bpa::bench
