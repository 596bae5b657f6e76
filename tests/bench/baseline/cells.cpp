// W: what the spreadsheet library itself costs. It writes the cells of a recorded workbook again,
// in the same order, with the same options. With `read` instead of a file the cells are read and
// not written, which shows how little of W reading is.
#include "record/dump.hpp"

#include <xlsxwriter.h>

#include <cstring>
#include <exception>
#include <filesystem>
#include <vector>

namespace {

using bpa::bench::CellKind;
using bpa::bench::CellPlace;
using bpa::bench::Dump;

/// More than the product has; each a number of its own in the file's styles.
constexpr unsigned format_count = 64;

class Book {
public:
    explicit Book(const std::string& file) : folder_(std::filesystem::path(file).parent_path()) {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = folder_.data();
        book_ = workbook_new_opt(file.c_str(), &options);
        for (unsigned i = 0; i < format_count; ++i) {
            formats_.push_back(workbook_add_format(book_));
            format_set_num_format_index(formats_.back(), static_cast<std::uint8_t>(2 + i % 3));
            format_set_font_size(formats_.back(), 8 + i);
        }
    }

    void add(std::string_view name) {
        sheets_.push_back(workbook_add_worksheet(book_, name.data()));
    }
    lxw_error text(const CellPlace& at, std::string_view text) {
        return worksheet_write_string(
            sheets_[at.sheet], at.row, at.column, text.data(), format(at));
    }
    lxw_error number(const CellPlace& at, double number) {
        return worksheet_write_number(sheets_[at.sheet], at.row, at.column, number, format(at));
    }
    lxw_error formula(const CellPlace& at, std::string_view formula, double result) {
        return worksheet_write_formula_num(
            sheets_[at.sheet], at.row, at.column, formula.data(), format(at), result);
    }
    lxw_error formula(const CellPlace& at, std::string_view formula, std::string_view result) {
        return worksheet_write_formula_str(
            sheets_[at.sheet], at.row, at.column, formula.data(), format(at), result.data());
    }
    lxw_error close() { return workbook_close(book_); }

private:
    lxw_format* format(const CellPlace& at) {
        return at.format == bpa::bench::no_format ? nullptr : formats_.at(at.format);
    }

    std::string folder_;
    lxw_workbook* book_ = nullptr;
    std::vector<lxw_format*> formats_;
    std::vector<lxw_worksheet*> sheets_;
};

/// Reads and takes no notice.
class Nothing {
public:
    void add(std::string_view name) { sum_ += name.size(); }
    lxw_error text(const CellPlace&, std::string_view text) { return count(text); }
    lxw_error number(const CellPlace&, double) { return LXW_NO_ERROR; }
    lxw_error formula(const CellPlace&, std::string_view formula, double) { return count(formula); }
    lxw_error formula(const CellPlace&, std::string_view formula, std::string_view) {
        return count(formula);
    }
    lxw_error close() { return sum_ > 0 ? LXW_NO_ERROR : LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED; }

private:
    lxw_error count(std::string_view text) {
        sum_ += std::strlen(text.data());
        return LXW_NO_ERROR;
    }
    std::size_t sum_ = 0;
};

template <typename Target>
lxw_error write_cell(Dump& dump, const CellPlace& at, Target& target) {
    switch (at.kind) {
    case CellKind::sheet:
        target.add(dump.text());
        return LXW_NO_ERROR;
    case CellKind::text:
        return target.text(at, dump.text());
    case CellKind::number:
        return target.number(at, dump.get<double>());
    case CellKind::formula: {
        const auto formula = dump.text();
        return target.formula(at, formula, dump.get<double>());
    }
    case CellKind::formula_of_text: {
        const auto formula = dump.text();
        return target.formula(at, formula, dump.text());
    }
    }
    return LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED;
}

template <typename Target>
int write(Dump& dump, Target& target) {
    std::size_t cells = 0;
    while (!dump.is_at_end()) {
        const auto at = dump.get<CellPlace>();
        if (write_cell(dump, at, target) != LXW_NO_ERROR) {
            std::fprintf(stderr, "cell %zu was refused\n", cells);
            return 1;
        }
        cells += at.kind == CellKind::sheet ? 0 : 1;
    }
    std::printf("%zu cells\n", cells);
    return target.close() == LXW_NO_ERROR ? 0 : 1;
}

} // namespace

int main(int count, char** words) {
    if (count != 3) {
        std::fputs("usage: bpalonn-bench-cells RECORDED FILE|read\n", stderr);
        return 2;
    }
    try {
        Dump dump(words[1]);
        if (std::strcmp(words[2], "read") == 0) {
            Nothing nothing;
            return write(dump, nothing);
        }
        Book book(words[2]);
        return write(dump, book);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
}
