#include "tie/readers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <libxml/xmlreader.h>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include <zip.h>

namespace bpa::tie {
namespace {

constexpr std::string_view workbook_name = "workbook.xlsx";
constexpr zip_uint64_t most_bytes = 2ULL * 1024 * 1024 * 1024; ///< of one part, unpacked
constexpr std::size_t most_texts = 5'000'000;                  ///< of the shared texts

struct CloseZip {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseEntry {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};
struct FreeReader {
    void operator()(xmlTextReaderPtr reader) const { xmlFreeTextReader(reader); }
};
using Archive = std::unique_ptr<zip_t, CloseZip>;
using Entry = std::unique_ptr<zip_file_t, CloseEntry>;
using Reader = std::unique_ptr<xmlTextReader, FreeReader>;

std::string_view text_of(const xmlChar* text) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes by another name
    return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

/// Knows a part of the workbook while its elements pass by.
class Part {
public:
    Part(zip_t* archive, const std::string& name) {
        zip_stat_t about;
        zip_stat_init(&about);
        if (zip_stat(archive, name.c_str(), 0, &about) != 0 || about.size > most_bytes) {
            return;
        }
        entry_.reset(zip_fopen(archive, name.c_str(), 0));
        if (entry_ != nullptr) {
            reader_.reset(xmlReaderForIO(
                &Part::read, nullptr, entry_.get(), nullptr, nullptr, XML_PARSE_NONET));
        }
    }

    [[nodiscard]] bool is_there() const { return reader_ != nullptr; }
    /// Goes to the next node; false at the end and after an error.
    bool next() {
        const int step = xmlTextReaderRead(reader_.get());
        has_failed_ = step < 0 || type() == XML_READER_TYPE_DOCUMENT_TYPE;
        return step == 1 && !has_failed_;
    }
    [[nodiscard]] bool has_failed() const { return has_failed_; }
    [[nodiscard]] int type() const { return xmlTextReaderNodeType(reader_.get()); }
    [[nodiscard]] bool begins(std::string_view name) const {
        return type() == XML_READER_TYPE_ELEMENT && text_of(local()) == name;
    }
    [[nodiscard]] bool ends(std::string_view name) const {
        return (type() == XML_READER_TYPE_END_ELEMENT || is_empty()) && text_of(local()) == name;
    }
    [[nodiscard]] bool is_empty() const {
        return type() == XML_READER_TYPE_ELEMENT && xmlTextReaderIsEmptyElement(reader_.get()) == 1;
    }
    [[nodiscard]] std::string_view value() const {
        return text_of(xmlTextReaderConstValue(reader_.get()));
    }
    [[nodiscard]] std::string attribute(const char* name) const {
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes by another name
        const auto* wanted = reinterpret_cast<const xmlChar*>(name);
        const std::unique_ptr<xmlChar, decltype(xmlFree)> text{
            xmlTextReaderGetAttribute(reader_.get(), wanted), xmlFree};
        return std::string{text_of(text.get())};
    }

private:
    static int read(void* entry, char* into, int most) {
        return static_cast<int>(
            zip_fread(static_cast<zip_file_t*>(entry), into, static_cast<zip_uint64_t>(most)));
    }
    [[nodiscard]] const xmlChar* local() const {
        return xmlTextReaderConstLocalName(reader_.get());
    }

    Entry entry_;
    Reader reader_;
    bool has_failed_ = false;
};

/// The columns of a row that have something, `I` → `1984`.
using Cells = std::map<std::string, std::string>;

/// Texts that cells point to, as spreadsheet programs write them; ours has none.
std::vector<std::string> shared_texts(zip_t* archive) {
    std::vector<std::string> texts;
    Part part{archive, "xl/sharedStrings.xml"};
    while (part.is_there() && part.next() && texts.size() < most_texts) {
        if (part.begins("si")) {
            texts.emplace_back();
        } else if (part.type() == XML_READER_TYPE_TEXT && !texts.empty()) {
            texts.back() += part.value();
        }
    }
    return texts;
}

/// Gives every row of a sheet; false when it cannot be read to its end.
bool for_each_row(zip_t* archive,
                  const std::string& name,
                  const std::vector<std::string>& texts,
                  const std::function<void(const Cells& cells)>& take) {
    Part part{archive, name};
    if (!part.is_there()) {
        return false;
    }
    Cells cells;
    std::string column;
    bool is_shared = false;
    bool is_value = false; // formulas are passed over
    while (part.next()) {
        if (part.begins("c")) {
            column = part.attribute("r");
            column.erase(std::min(column.find_first_of("0123456789"), column.size()));
            is_shared = part.attribute("t") == "s";
        } else if (part.begins("v") || part.begins("t")) {
            is_value = !part.is_empty();
        } else if (part.ends("v") || part.ends("t")) {
            is_value = false;
            if (is_shared) {
                auto& cell = cells[column];
                std::size_t at = texts.size();
                std::from_chars(cell.data(), cell.data() + cell.size(), at);
                cell = at < texts.size() ? texts[at] : std::string{};
            }
        } else if (part.type() == XML_READER_TYPE_TEXT && is_value) {
            cells[column] += part.value();
        } else if (part.ends("row")) {
            take(cells);
            cells.clear();
        }
    }
    return !part.has_failed();
}

/// The files of the sheets by name. The order of the sheets is the order of their files, in ours
/// and in what LibreOffice and Excel write.
std::vector<std::pair<std::string, std::string>> sheets_of(zip_t* archive) {
    std::vector<std::pair<std::string, std::string>> sheets;
    Part part{archive, "xl/workbook.xml"};
    while (part.is_there() && part.next()) {
        if (part.begins("sheet")) {
            sheets.emplace_back(part.attribute("name"),
                                "xl/worksheets/sheet" + std::to_string(sheets.size() + 1) + ".xml");
        }
    }
    return sheets;
}

/// A number of a cell: kroner and øre, or the floating number nearest to them, as spreadsheet
/// programs write it (`674.5599999999999`). Nothing for anything else.
std::optional<Money> money_of(std::string_view text) {
    const bool is_negative = text.starts_with('-');
    text.remove_prefix(is_negative ? 1 : 0);
    const auto point = std::min(text.find('.'), text.size());
    const auto kroner = text.substr(0, point);
    std::string decimals{text.substr(std::min(point + 1, text.size()))};
    const auto is_digits = [](std::string_view part) {
        return part.find_first_not_of("0123456789") == std::string_view::npos;
    };
    constexpr std::size_t longest = 13; // far below what such a number holds to the øre
    if (kroner.empty() || kroner.size() > longest || !is_digits(kroner) || !is_digits(decimals)) {
        return std::nullopt;
    }
    decimals.append(3, '0');
    std::int64_t ore = 0;
    for (const char digit : std::string{kroner} + decimals.substr(0, 2)) {
        ore = ore * 10 + (digit - '0');
    }
    ore += decimals[2] >= '5' ? 1 : 0;
    return Money::ore(is_negative ? -ore : ore);
}

/// Knows what a heading is called in both languages.
struct Heading {
    std::string_view nb;
    std::string_view en;
    [[nodiscard]] bool is(std::string_view text) const { return text == nb || text == en; }
};

/// The column under a heading; empty when the row has none.
std::string column_of(const Cells& head, const Heading& heading) {
    for (const auto& [column, text] : head) {
        if (heading.is(text)) {
            return column;
        }
    }
    return {};
}

std::string cell_of(const Cells& cells, const std::string& column) {
    const auto found = cells.find(column);
    return found == cells.end() ? std::string{} : found->second;
}

/// Adds the amounts of a sheet of pay lines.
bool add_lines(zip_t* archive,
               const std::string& sheet,
               const std::vector<std::string>& texts,
               const Codes& codes,
               Reading& reading) {
    constexpr Heading code_heading{"Lønnsart", "Pay code"};
    constexpr Heading amount_heading{"Beløp", "Amount"};
    std::string code_column;
    std::string amount_column;
    bool is_sound = true;
    const bool is_read = for_each_row(archive, sheet, texts, [&](const Cells& cells) {
        if (amount_column.empty()) {
            code_column = column_of(cells, code_heading);
            amount_column = code_column.empty() ? "" : column_of(cells, amount_heading);
            return;
        }
        const auto code = cell_of(cells, code_column);
        const auto known = codes.find(code.substr(0, code.find(' ')));
        const auto amount = money_of(cell_of(cells, amount_column));
        is_sound = is_sound && known != codes.end() && amount;
        if (known != codes.end() && amount) {
            add_code(reading.figures, known->second, *amount);
        }
    });
    return is_read && is_sound && !amount_column.empty();
}

/// Adds what the list of assistants says.
bool add_people(zip_t* archive,
                const std::string& sheet,
                const std::vector<std::string>& texts,
                Reading& reading) {
    constexpr Heading first{"Assistent", "Assistant"};
    constexpr std::array<std::pair<Figure, Heading>, 6> wanted{{
        {Figure::gross, {"Brutto lønn", "Gross pay"}},
        {Figure::reimbursed, {"Utlegg", "Outlays"}},
        {Figure::withheld_tax, {"Forskuddstrekk", "Tax withheld"}},
        {Figure::net, {"Netto utbetalt", "Net paid"}},
        {Figure::holiday_pay, {"Feriepenger opptjent", "Holiday pay earned"}},
        {Figure::pension, {"Pensjon", "Pension"}},
    }};
    std::map<Figure, std::string> columns;
    bool is_sound = true;
    const bool is_read = for_each_row(archive, sheet, texts, [&](const Cells& cells) {
        if (columns.empty()) {
            if (!column_of(cells, first).empty()) {
                for (const auto& [figure, heading] : wanted) {
                    columns[figure] = column_of(cells, heading);
                }
            }
            return;
        }
        for (const auto& [figure, column] : columns) {
            const auto amount = money_of(cell_of(cells, column));
            is_sound = is_sound && amount;
            reading.figures[figure].amount += amount.value_or(Money{});
        }
    });
    return is_read && is_sound && !columns.empty();
}

} // namespace

WorkbookReading read_workbook(const report::PublishedRun& run, const Codes& codes) {
    WorkbookReading made;
    const auto shown = path_of(run, workbook_name);
    note_if_changed(run.folder, shown, run.manifest.wrote, workbook_name, made.lines);
    const auto unreadable = [&] { made.lines.notes.push_back({"tie/unreadable", shown, {}}); };
    int problem = 0;
    const Archive archive{
        zip_open((run.folder / workbook_name).c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &problem)};
    if (archive == nullptr) {
        unreadable();
        return made;
    }
    for (const auto figure : all_figures) {
        if (figure < Figure::contribution || figure == Figure::contribution_pay) {
            made.lines.figures[figure] = {};
        }
    }
    const auto texts = shared_texts(archive.get());
    constexpr Heading lines_sheet{"Lønnslinjer", "Pay lines"};
    constexpr Heading people_sheet{"Assistenter", "Assistants"};
    for (const auto& [name, file] : sheets_of(archive.get())) {
        // Long lists go on: `Lønnslinjer 2`.
        const auto base = name.substr(0, name.find_last_not_of(" 0123456789") + 1);
        if (lines_sheet.is(base)) {
            made.lines.is_there = true;
            if (!add_lines(archive.get(), file, texts, codes, made.lines)) {
                unreadable();
            }
        } else if (people_sheet.is(base)) {
            made.people.is_there = true;
            if (!add_people(archive.get(), file, texts, made.people)) {
                unreadable();
            }
        }
    }
    if (!made.lines.is_there || !made.people.is_there) {
        unreadable();
    }
    return made;
}

} // namespace bpa::tie
