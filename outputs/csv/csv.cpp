#include "outputs/csv/csv.hpp"

#include <csv.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace bpa::outputs {
namespace {

bool is_plain_number(std::string_view text) {
    const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
    const bool has_digit = !digits.empty() && digits.front() >= '0' && digits.front() <= '9';
    return has_digit && digits.find_first_not_of("0123456789.:/") == std::string_view::npos;
}

bool looks_like_formula(std::string_view text) {
    if (text.empty()) {
        return false;
    }
    const char first = text.front();
    const bool is_risky = first == '=' || first == '+' || first == '-' || first == '@' ||
                          first == '\t' || first == '\r';
    return is_risky && !is_plain_number(text);
}

} // namespace

CsvTable::CsvTable(std::initializer_list<std::string_view> header) {
    for (const std::string_view name : header) {
        field(name);
    }
    end_row();
}

CsvTable CsvTable::for_spreadsheets(std::span<const std::string_view> header) {
    CsvTable table;
    table.separator_ = ';';
    table.text_ = "\ufeff";
    for (const std::string_view name : header) {
        table.field(name);
    }
    table.end_row();
    return table;
}

CsvTable::CsvTable(std::unique_ptr<line::FileStream> file,
                   std::initializer_list<std::string_view> header)
    : CsvTable{header} {
    file_ = std::move(file);
}

void CsvTable::field(std::string_view text) {
    separate();
    if (looks_like_formula(text)) {
        append("'" + std::string{text});
    } else {
        append(text);
    }
}

void CsvTable::fields(std::string_view written) {
    separate();
    text_.append(written);
}

void CsvTable::append(std::string_view text) {
    // One comparison for nearly every character.
    const auto needs_quotes = [this](char c) {
        return c <= separator_ && (c == separator_ || c == '"' || c == '\r' || c == '\n');
    };
    if (std::none_of(text.begin(), text.end(), needs_quotes)) {
        text_.append(text);
        return;
    }
    // Room for every character doubled, and the two quotes.
    std::string quoted(text.size() * 2 + 2, '\0');
    quoted.resize(csv_write2(quoted.data(), quoted.size(), text.data(), text.size(), '"'));
    text_.append(quoted);
}

void CsvTable::number(std::int64_t number) {
    separate();
    constexpr std::size_t most_digits = 20; // of 64 bits, with a sign
    std::array<char, most_digits> digits{};
    const char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    text_.append(static_cast<const char*>(digits.data()), end);
}

void CsvTable::end_row() {
    constexpr std::size_t enough_to_write = 1U << 16U;
    text_.push_back('\n');
    is_row_begun_ = false;
    if (file_ && text_.size() >= enough_to_write) {
        flush();
    }
}

void CsvTable::flush() {
    file_->write(text_);
    text_.clear();
}

void CsvTable::close() {
    flush();
    file_->close();
}

} // namespace bpa::outputs
