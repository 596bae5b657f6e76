#include "source/characters.hpp"
#include "values/parse.hpp"
#include "voucher/lines.hpp"
#include "voucher/voucher.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace bpa::voucher {
namespace {

constexpr std::string_view constant = "GBAT10";

/// What a column may hold, beside its length.
enum class Form : std::uint8_t { text, day, period, year, account, flag, rate_rule, kid, bank };

/// Knows a column of the format.
struct Column {
    std::size_t longest = 0;
    bool is_required = false;
    Form form = Form::text;
    bool is_prose = false; ///< written by people: may give away what it should not
};

// By the published table of the format; the one for the amount is read by itself.
constexpr std::array<Column, 30> columns{{
    {6, true},
    {8, true},
    {8, true, Form::day},
    {3, true},
    {2, true, Form::period},
    {4, true, Form::year},
    {4, true, Form::account},
    {5, true},
    {15, true},
    {9},
    {9},
    {30, false, Form::text, true},
    {200, false, Form::text, true},
    {30},
    {30},
    {25, false, Form::text, true},
    {30, false, Form::kid},
    {8, false, Form::day},
    {200},
    {20, false, Form::bank},
    {100, false, Form::text, true},
    {100, false, Form::text, true},
    {1, false, Form::rate_rule},
    {6},
    {4},
    {4},
    {1, false, Form::flag},
    {20},
    {50},
    {50},
}};

// Counted from 0, as the table of the format does.
constexpr std::size_t number_column = 1;
constexpr std::size_t date_column = 2;
constexpr std::size_t kind_column = 3;
constexpr std::size_t period_column = 4;
constexpr std::size_t year_column = 5;
constexpr std::size_t account_column = 6;
constexpr std::size_t vat_column = 7;
constexpr std::size_t amount_column = 8;
constexpr std::size_t invoice_column = 15;
constexpr std::size_t kid_column = 16;
constexpr std::size_t due_column = 17;
constexpr std::size_t text_column = 20;
constexpr std::size_t sub_text_column = 21;
constexpr std::size_t project_column = 23;
constexpr std::size_t department_column = 24;

bool is_digits(std::string_view text, std::size_t least, std::size_t most) {
    return text.size() >= least && text.size() <= most &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// `20261113`.
std::optional<Date> day_of(std::string_view text) {
    constexpr std::size_t length = 8;
    constexpr std::size_t month_at = 4;
    constexpr std::size_t day_at = 6;
    if (!is_digits(text, length, length)) {
        return std::nullopt;
    }
    const auto iso = std::string{text.substr(0, month_at)} + "-" +
                     std::string{text.substr(month_at, 2)} + "-" + std::string{text.substr(day_at)};
    const auto day = parse_date(iso);
    const auto* date = std::get_if<Date>(&day);
    return date == nullptr ? std::nullopt : std::optional{*date};
}

/// 1 to 12, and 13 for what closes the year.
bool is_period(std::string_view text) {
    constexpr int most = 13;
    return is_digits(text, 1, 2) && std::stoi(std::string{text}) >= 1 &&
           std::stoi(std::string{text}) <= most;
}

bool has_form(Form form, std::string_view text) {
    constexpr std::size_t four = 4;
    switch (form) {
    case Form::day:
        return day_of(text).has_value();
    case Form::period:
        return is_period(text);
    case Form::year:
    case Form::account:
        return is_digits(text, four, four);
    case Form::flag:
        return text == "T" || text == "F";
    case Form::rate_rule:
        return text == "1" || text == "2" || text == "3";
    case Form::text:
    case Form::kid:
    case Form::bank:
        return true;
    }
    return true;
}

/// Knows the reading of one file.
class Lines {
public:
    explicit Lines(Reading& reading) : reading_{reading} {}

    void take(const Row& row) {
        row_ = &row;
        if (row.fields.front() != constant) {
            tell("constant", Severity::file);
            return;
        }
        count();
        for (std::size_t i = 1; i < columns.size(); ++i) {
            column(i);
        }
        Entry entry{.line = row.line,
                    .number = at(number_column),
                    .date = day_of(at(date_column)),
                    .kind = at(kind_column),
                    .period = at(period_column),
                    .year = at(year_column),
                    .account = at(account_column),
                    .vat_code = at(vat_column),
                    .amount = amount(),
                    .invoice = at(invoice_column),
                    .kid = at(kid_column),
                    .due = day_of(at(due_column)),
                    .text = at(text_column),
                    .sub_text = at(sub_text_column),
                    .project = at(project_column),
                    .department = at(department_column)};
        reading_.vouchers.entries.push_back(std::move(entry));
    }

private:
    [[nodiscard]] std::string at(std::size_t index) const {
        return index < row_->fields.size() ? row_->fields[index] : std::string{};
    }
    void tell(std::string code, Severity severity, source::MessageArgs args = {}) {
        reading_.findings.add({.code = "voucher/" + std::move(code),
                               .severity = severity,
                               .line = row_->line,
                               .voucher = at(number_column),
                               .args = std::move(args)});
    }
    void count();
    void column(std::size_t index);
    void content(const Column& of, const std::string& text, const std::string& name);
    std::optional<Money> amount();
    void mark(char used);

    Reading& reading_;
    const Row* row_ = nullptr;
    bool has_told_extra_ = false;
    bool has_told_mark_ = false;
    char mark_ = 0; ///< decimal mark of the lines so far
};

void Lines::count() {
    const auto fields = row_->count;
    if (fields < columns.size()) {
        tell("field-count",
             Severity::file,
             {{"count", std::to_string(fields)}, {"wanted", std::to_string(columns.size())}});
    } else if (fields > columns.size() && !has_told_extra_) {
        has_told_extra_ = true; // the rest of the file is most likely the same
        tell("extra-columns",
             Severity::look,
             {{"count", std::to_string(fields)}, {"wanted", std::to_string(columns.size())}});
    }
}

void Lines::column(std::size_t index) {
    const auto& of = columns.at(index);
    const auto text = at(index);
    const auto name = std::to_string(index + 1); // people count columns from 1
    if (text.empty()) {
        if (of.is_required) {
            tell("missing-field", Severity::file, {{"column", name}});
        }
        return;
    }
    const auto length = source::count_characters(text);
    if (length > of.longest) {
        tell("too-long",
             Severity::file,
             {{"column", name},
              {"length", std::to_string(length)},
              {"most", std::to_string(of.longest)}});
    } else {
        content(of, text, name);
    }
}

void Lines::content(const Column& of, const std::string& text, const std::string& name) {
    if (!has_form(of.form, text)) {
        tell("bad-value", Severity::file, {{"column", name}, {"written", text}});
    }
    constexpr std::size_t account_length = 11;
    if (of.form == Form::kid && !is_kid(text)) {
        tell("kid", Severity::look);
    }
    if (of.form == Form::bank && is_digits(text, account_length, account_length) &&
        !is_bank_account(text)) {
        tell("bank-account", Severity::look);
    }
    if (of.is_prose && holds_national_id(text)) {
        tell("national-id", Severity::look, {{"column", name}});
    }
}

void Lines::mark(char used) {
    if (mark_ != 0 && used != mark_ && !has_told_mark_) {
        has_told_mark_ = true;
        tell("decimal-mark", Severity::file);
    }
    mark_ = mark_ == 0 ? used : mark_;
}

std::optional<Money> Lines::amount() {
    const auto text = at(amount_column);
    if (text.empty()) {
        return std::nullopt; // told as missing
    }
    std::string_view rest{text};
    const bool is_negative = rest.starts_with('-');
    if (is_negative || rest.starts_with('+')) {
        rest.remove_prefix(1);
    }
    const auto point = std::min(rest.find_first_of(".,"), rest.size());
    std::string whole{rest.substr(0, point)};
    const std::string part{rest.substr(std::min(point + 1, rest.size()))};
    constexpr std::size_t wanted = 2;
    if (!is_digits(whole, 1, whole.size()) || !is_digits(part, 0, part.size())) {
        tell("bad-value",
             Severity::file,
             {{"column", std::to_string(amount_column + 1)}, {"written", text}});
        return std::nullopt;
    }
    if (point < rest.size()) {
        mark(rest[point]);
    }
    if (part.size() != wanted) {
        tell("amount-decimals",
             part.size() > wanted ? Severity::file : Severity::look,
             {{"written", text}});
    }
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
    const bool is_zero = whole == "0" && part.find_first_not_of('0') == std::string::npos;
    const auto money = parse_money((is_negative && !is_zero ? "-" : "") + whole +
                                   (part.empty() ? "" : "." + part) + " kr");
    const auto* sum = std::get_if<Money>(&money);
    return sum == nullptr ? std::nullopt : std::optional{*sum};
}

} // namespace

Reading read(std::string_view bytes) {
    Reading reading;
    if (bytes.size() > most_bytes) {
        reading.refusal = Refusal{.code = "voucher/too-large", .line = 0, .args = {}};
        return reading;
    }
    const auto text = decoded(bytes, reading.vouchers.encoding, reading.refusal);
    if (!text) {
        return reading;
    }
    Lines lines{reading};
    std::size_t count = 0;
    for_each_row(*text, reading.refusal, [&](const Row& row) {
        ++count;
        if (count == 1 && row.fields.front() != constant) {
            reading.refusal = Refusal{.code = "voucher/not-vouchers", .line = 0, .args = {}};
        } else if (count > most_lines) {
            reading.refusal = Refusal{.code = "voucher/too-large", .line = 0, .args = {}};
        } else {
            lines.take(row);
        }
        return !reading.refusal.has_value();
    });
    if (count == 0 && !reading.refusal) {
        reading.refusal = Refusal{.code = "voucher/empty", .line = 0, .args = {}};
    }
    return reading;
}

} // namespace bpa::voucher
