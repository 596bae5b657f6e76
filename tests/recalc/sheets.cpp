#include "sheets.hpp"

#include <libxml/xmlreader.h>
#include <memory>
#include <stdexcept>

namespace bpa::recalc {
namespace {

using Reader = std::unique_ptr<xmlTextReader, decltype(&xmlFreeTextReader)>;

Reader open(const std::filesystem::path& file) {
    Reader reader{xmlReaderForFile(file.c_str(), nullptr, XML_PARSE_HUGE), xmlFreeTextReader};
    if (!reader) {
        throw std::runtime_error{"cannot read " + file.string()};
    }
    return reader;
}

std::string text_of(const xmlChar* text) {
    // libxml2 gives unsigned bytes.
    return text == nullptr ? std::string{} : reinterpret_cast<const char*>(text);
}

std::string attribute(xmlTextReader* reader, const char* name) {
    xmlChar* found = xmlTextReaderGetAttribute(reader, reinterpret_cast<const xmlChar*>(name));
    std::string text = text_of(found);
    xmlFree(found);
    return text;
}

} // namespace

std::vector<SheetFile> sheets_of(const std::filesystem::path& book) {
    std::vector<SheetFile> sheets;
    const auto reader = open(book / "xl/workbook.xml");
    while (xmlTextReaderRead(reader.get()) == 1) {
        const bool is_sheet = xmlTextReaderNodeType(reader.get()) == XML_READER_TYPE_ELEMENT &&
                              text_of(xmlTextReaderConstLocalName(reader.get())) == "sheet";
        if (is_sheet) {
            const std::string file = "sheet" + std::to_string(sheets.size() + 1) + ".xml";
            sheets.push_back({attribute(reader.get(), "name"), book / "xl/worksheets" / file});
        }
    }
    return sheets;
}

std::pair<std::size_t, std::size_t> place_of(const std::string& ref) {
    constexpr std::size_t letters = 26;
    std::size_t column = 0;
    std::size_t i = 0;
    for (; i < ref.size() && ref[i] >= 'A' && ref[i] <= 'Z'; ++i) {
        column = column * letters + static_cast<std::size_t>(ref[i] - 'A') + 1;
    }
    return {std::stoul(ref.substr(i)) - 1, column - 1};
}

void for_each_formula(const std::filesystem::path& sheet,
                      const std::function<void(const FormulaCell&)>& found) {
    const auto reader = open(sheet);
    FormulaCell cell;
    std::string* into = nullptr;
    int status = 0;
    while ((status = xmlTextReaderRead(reader.get())) == 1) {
        const int type = xmlTextReaderNodeType(reader.get());
        const std::string name = text_of(xmlTextReaderConstLocalName(reader.get()));
        if (type == XML_READER_TYPE_ELEMENT && name == "c") {
            cell = {};
            cell.ref = attribute(reader.get(), "r");
            cell.is_text = attribute(reader.get(), "t") == "str";
            std::tie(cell.row, cell.column) = place_of(cell.ref);
        } else if (type == XML_READER_TYPE_ELEMENT) {
            into = name == "f" ? &cell.formula : name == "v" ? &cell.value : nullptr;
        } else if (type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE) {
            if (into != nullptr) {
                *into += text_of(xmlTextReaderConstValue(reader.get()));
            }
        } else if (type == XML_READER_TYPE_END_ELEMENT) {
            into = nullptr;
            if (name == "c" && !cell.formula.empty()) {
                found(cell);
            }
        }
    }
    if (status != 0) {
        throw std::runtime_error{"not whole: " + sheet.string()};
    }
}

} // namespace bpa::recalc
