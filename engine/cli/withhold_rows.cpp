#include "cli/console.hpp"
#include "cli/withhold.hpp"
#include "cli/withhold_values.hpp"
#include "run/disk.hpp"
#include "source/characters.hpp"
#include "source/inputs.hpp"

#include <array>
#include <charconv>
#include <filesystem>

namespace bpa::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view header = "year,table,period,base";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t field_count = 4;

using Fields = std::array<std::string_view, field_count>;

/// The fields of a row; false when there are more or fewer.
bool split(std::string_view row, Fields& fields) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < field_count; ++i) {
        const auto comma = row.find(',', begin);
        if ((comma == std::string_view::npos) != (i + 1 == field_count)) {
            return false;
        }
        fields[i] = row.substr(begin, comma - begin);
        begin = comma + 1;
    }
    return true;
}

/// Reads rows, line by line, and writes them out again with what is withheld.
class Rows {
public:
    Rows(source::FileId file,
         std::string_view text,
         const tax::Tables& tables,
         source::Diagnostics& problems)
        : file_{file}, text_{text}, tables_{tables}, problems_{problems} {}

    /// False when the first line is not the header.
    bool begin() {
        if (text_.starts_with(byte_order_mark)) {
            text_.remove_prefix(byte_order_mark.size());
        }
        if (next_line() != header) {
            add({.code = "withhold/bad-header", .args = {}}, line_);
            return false;
        }
        return true;
    }

    void finish() {
        while (!text_.empty()) {
            const auto row = next_line();
            out_.append(row) += ',';
            take(row);
            out_ += '\n';
            constexpr std::size_t enough_to_write = 1U << 16U;
            if (out_.size() >= enough_to_write) {
                flush();
            }
        }
        flush();
    }

private:
    source::FileId file_;
    std::string_view text_; ///< what has not been read
    const tax::Tables& tables_;
    source::Diagnostics& problems_;
    std::string out_;
    std::string_view line_;
    std::uint32_t number_ = 0;

    std::string_view next_line() {
        const auto end = text_.find('\n');
        line_ = text_.substr(0, end);
        text_.remove_prefix(end == std::string_view::npos ? text_.size() : end + 1);
        if (line_.ends_with('\r')) {
            line_.remove_suffix(1);
        }
        ++number_;
        return line_;
    }

    void flush() {
        say(out_);
        out_.clear();
    }

    void add(const Refused& why, std::string_view field) {
        const auto before = static_cast<std::size_t>(field.data() - line_.data());
        const auto column = source::count_characters(line_.substr(0, before)) + 1;
        const auto length = source::count_characters(field);
        problems_.add({.code = why.code,
                       .place = {file_, number_, static_cast<std::uint32_t>(column)},
                       .length = static_cast<std::uint32_t>(length == 0 ? 1 : length),
                       .args = why.args});
    }

    /// The value of a field; null when it is refused, which is then told.
    template <class T>
    const T* value_of(const std::variant<T, Refused>& read, std::string_view field) {
        if (const auto* why = std::get_if<Refused>(&read)) {
            add(*why, field);
        }
        return std::get_if<T>(&read);
    }

    void take(std::string_view row) {
        Fields fields;
        if (!split(row, fields)) {
            add({.code = "withhold/bad-row", .args = {}}, row);
            return;
        }
        const auto read_year_field = read_year(fields[0]);
        const auto read_code = read_table(fields[1]);
        const auto read_period = read_tax_period(fields[2]);
        const auto read_kroner = read_base(fields[3]);
        const auto* year = value_of(read_year_field, fields[0]);
        const auto* code = value_of(read_code, fields[1]);
        const auto* period = value_of(read_period, fields[2]);
        const auto* base = value_of(read_kroner, fields[3]);
        if (year != nullptr && code != nullptr && period != nullptr && base != nullptr) {
            withhold_of(fields, {.year = *year, .table = *code, .period = *period}, *base);
        }
    }

    void withhold_of(const Fields& fields, const Wanted& wanted, std::int64_t base) {
        const auto found = tables_.find(wanted.year, wanted.table, *wanted.period);
        if (const auto* why = std::get_if<tax::Refusal>(&found)) {
            const bool is_year = why->why == tax::WhyNot::no_such_year;
            const bool is_period = why->why == tax::WhyNot::no_such_period;
            add(refused(*why, wanted, tables_), fields[is_year ? 0 : is_period ? 2 : 1]);
            return;
        }
        std::array<char, 24> digits{};
        const auto withheld = tax::withhold(std::get<tax::Table>(found), *wanted.period, base);
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), withheld).ptr;
        out_.append(digits.data(), end);
    }
};

} // namespace

int withhold_rows(const Request& request, const tax::Tables& tables) {
    int code = exit_code::done;
    bool has_header = false;
    for (const auto& path : request.withhold.rows) {
        const auto folder = path.parent_path().empty() ? fs::path{"."} : path.parent_path();
        source::Inputs inputs{run::disk_source(folder, folder)};
        source::Diagnostics problems;
        const auto file = inputs.open(path.filename().string(), problems);
        const auto text = file ? std::string_view{inputs.files().at(*file).text} : "";
        Rows rows{file.value_or(source::FileId::none), text, tables, problems};
        if (!file || !rows.begin()) {
            complain(problems, inputs.files(), request.language);
            return exit_code::wrong_input;
        }
        if (!has_header) {
            say(header);
            say(",withholding\n");
            has_header = true;
        }
        rows.finish();
        complain(problems, inputs.files(), request.language);
        code = problems.empty() ? code : exit_code::stopped;
    }
    return code;
}

} // namespace bpa::cli
