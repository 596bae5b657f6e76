#pragma once

#include "line/writer.hpp"

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace bpa::outputs {

/// Knows a comma-separated table under construction: RFC 4180 but for line ends, which are LF.
///
/// A field is quoted only when it must be. A text that a spreadsheet would take for a formula (it
/// begins with `=`, `+`, `-`, `@`, a tab or a carriage return and is not a plain number) gets an
/// apostrophe in front, which spreadsheets show as text; nothing is ever removed.
class CsvTable {
public:
    /// Without a header: fields that other tables take over with `fields`.
    CsvTable() = default;
    explicit CsvTable(std::initializer_list<std::string_view> header);
    /// A table that Norwegian spreadsheet programs open as it is: semicolons, and a byte order mark
    /// that says UTF-8. Amounts then want a decimal comma.
    [[nodiscard]] static CsvTable for_spreadsheets(std::span<const std::string_view> header);
    /// A table that goes to a file row by row, and is ended by `close`.
    CsvTable(std::unique_ptr<line::FileStream> file,
             std::initializer_list<std::string_view> header);

    void field(std::string_view text);
    /// A field that needs neither quotes nor apostrophe: an id, a day, a name of ours.
    void plain(std::string_view text) {
        separate();
        text_.append(text);
    }
    /// Where to append such a field.
    [[nodiscard]] std::string& begin_plain() {
        separate();
        return text_;
    }
    /// Fields that another table has written, for what many rows repeat.
    void fields(std::string_view written);
    void number(std::int64_t number);
    void yes_no(bool is_yes) { plain(is_yes ? "yes" : "no"); }
    void end_row();
    /// What has not gone to a file.
    [[nodiscard]] std::string take() { return std::move(text_); }
    void close();

private:
    void separate() {
        if (is_row_begun_) {
            text_.push_back(separator_);
        }
        is_row_begun_ = true;
    }
    void append(std::string_view text);
    void flush();

    std::unique_ptr<line::FileStream> file_; ///< null: the table is kept
    std::string text_;
    char separator_ = ',';
    bool is_row_begun_ = false;
};

} // namespace bpa::outputs
