#include "lists/provider_file.hpp"

#include "run/csv_text.hpp"
#include "run/folder_files.hpp"
#include "source/characters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace bpa::lists {
namespace {

constexpr std::size_t most_bytes = std::size_t{16} * 1024 * 1024;

enum class Column : std::uint8_t {
    ignored,
    national_id,
    employee_number,
    employer,
    employee,
    total,
    pay,
    entry,
    exit
};

struct Heading {
    std::string_view name; ///< in lower case, letters and digits only
    Column column;
};
/// `docs/reference/lists.md` lists them.
constexpr std::array headings{
    Heading{"fødselsnummer", Column::national_id},
    Heading{"fodselsnummer", Column::national_id},
    Heading{"fnr", Column::national_id},
    Heading{"personnummer", Column::national_id},
    Heading{"birthnumber", Column::national_id},
    Heading{"nationalid", Column::national_id},
    Heading{"ansattnummer", Column::employee_number},
    Heading{"ansattnr", Column::employee_number},
    Heading{"employeenumber", Column::employee_number},
    Heading{"innskudd", Column::employer},
    Heading{"innskuddarbeidsgiver", Column::employer},
    Heading{"sparebeløp", Column::employer},
    Heading{"contribution", Column::employer},
    Heading{"employermonth", Column::employer},
    Heading{"innskuddansatt", Column::employee},
    Heading{"egenandel", Column::employee},
    Heading{"ownshare", Column::employee},
    Heading{"ownsharemonth", Column::employee},
    Heading{"samletinnskudd", Column::total},
    Heading{"totalcontribution", Column::total},
    Heading{"totalmonth", Column::total},
    Heading{"pensjonsgivendelønn", Column::pay},
    Heading{"pensjonsgrunnlag", Column::pay},
    Heading{"månedslønn", Column::pay},
    Heading{"pensionablepay", Column::pay},
    Heading{"paymonth", Column::pay},
    Heading{"innmeldt", Column::entry},
    Heading{"startdato", Column::entry},
    Heading{"entry", Column::entry},
    Heading{"entrydate", Column::entry},
    Heading{"utmeldt", Column::exit},
    Heading{"sluttdato", Column::exit},
    Heading{"exit", Column::exit},
    Heading{"exitdate", Column::exit},
    Heading{"navn", Column::ignored},
    Heading{"fornavn", Column::ignored},
    Heading{"etternavn", Column::ignored},
    Heading{"name", Column::ignored},
    Heading{"firstname", Column::ignored},
    Heading{"lastname", Column::ignored},
    Heading{"avtalenummer", Column::ignored},
    Heading{"avtalenr", Column::ignored},
    Heading{"policynumber", Column::ignored},
};

/// UTF-8 as it is; anything else is taken for Windows-1252, of which only letters matter here.
std::string as_utf8(std::string_view bytes) {
    constexpr std::string_view mark = "\ufeff";
    bytes.remove_prefix(bytes.starts_with(mark) ? mark.size() : 0);
    bool is_valid = true;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto character = source::character_at(bytes, at);
        is_valid = is_valid && character.is_valid;
        at += character.bytes;
    }
    if (is_valid) {
        return std::string{bytes};
    }
    constexpr unsigned char ascii_end = 0x80;
    constexpr unsigned char letters = 0xA0; ///< below: quotes and dashes
    constexpr unsigned continued = 0x3F;
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < ascii_end) {
            text += c;
        } else if (byte < letters) {
            text += '?';
        } else {
            constexpr unsigned lead = 0xC0;
            constexpr unsigned bits = 6;
            text += static_cast<char>(lead | (byte >> bits));
            text += static_cast<char>(ascii_end | (byte & continued));
        }
    }
    return text;
}

/// A heading without case, spaces and marks. Only Norwegian capitals are known beyond ASCII.
std::string plain_heading(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> capitals{
        {{"Æ", "æ"}, {"Ø", "ø"}, {"Å", "å"}}};
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto rest = text.substr(i);
        const auto* const capital = std::ranges::find_if(
            capitals, [&](const auto& each) { return rest.starts_with(each.first); });
        if (capital != capitals.end()) {
            plain += capital->second;
            ++i;
        } else if (c >= 'A' && c <= 'Z') {
            plain += static_cast<char>(c - 'A' + 'a');
        } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & '\x80') != 0) {
            plain += c;
        }
    }
    return plain;
}

char delimiter_of(std::string_view text) {
    const auto head = text.substr(0, text.find_first_of("\r\n"));
    char best = ';';
    for (const char each : {';', '\t', ','}) {
        if (std::ranges::count(head, each) > std::ranges::count(head, best)) {
            best = each;
        }
    }
    return best;
}

/// Whether a field says that its row is the sum, where others have a person.
bool is_sum_word(std::string_view text) {
    static constexpr std::array<std::string_view, 4> words{"sum", "total", "totalt", "ialt"};
    return std::ranges::find(words, plain_heading(text)) != words.end();
}

/// Knows a provider's list while it is read.
class Reading {
public:
    explicit Reading(source::Diagnostics& diagnostics)
        : diagnostics_{diagnostics}, problems_{diagnostics.size()} {}

    void row(const std::vector<std::string>& fields);
    void check_sum();
    [[nodiscard]] bool is_sound() const { return diagnostics_.size() == problems_; }
    [[nodiscard]] bool has_head() const { return number_ != 0; }
    [[nodiscard]] std::vector<ProviderRow> take() { return std::move(rows_); }

private:
    void read_head(const std::vector<std::string>& fields);
    void read_person(const std::vector<std::string>& fields);
    void read_field(ProviderRow& person, Column column, const std::string& text, std::size_t at);
    void read_id(ProviderRow& person, const std::string& text, std::size_t at);
    void note_person(const ProviderRow& person);
    template <class T>
    void set(std::optional<T>& to, std::optional<T> value, const std::string& text, std::size_t at);
    void fail(std::string_view code, source::MessageArgs args) {
        diagnostics_.add({.code = std::string{code}, .args = std::move(args)});
    }

    source::Diagnostics& diagnostics_;
    std::size_t problems_;
    std::size_t number_ = 0;
    bool has_sound_head_ = false;
    std::vector<std::string> names_;
    std::vector<Column> columns_;
    std::vector<ProviderRow> rows_;
    std::optional<ProviderRow> sum_;
    std::map<std::string, std::size_t> seen_;
};

void Reading::read_head(const std::vector<std::string>& fields) {
    std::string unknown;
    std::set<Column> seen;
    for (const auto& name : fields) {
        const auto plain = plain_heading(name);
        const auto* const found = std::ranges::find(headings, plain, &Heading::name);
        const auto column = found == headings.end() ? Column::ignored : found->column;
        if (found == headings.end()) {
            unknown += (unknown.empty() ? "" : ", ") + source::visible(name);
        } else if (column != Column::ignored && !seen.insert(column).second) {
            fail("lists/provider-column-twice", {{"column", name}});
        }
        names_.push_back(name);
        columns_.push_back(column);
    }
    if (!unknown.empty()) {
        constexpr std::size_t most_characters = 200;
        fail("lists/provider-column",
             {{"columns",
               source::shorten(source::hide_digits(unknown, source::private_digits),
                               most_characters)}});
    }
    const auto has = [&](Column column) { return seen.contains(column); };
    if (!has(Column::national_id) && !has(Column::employee_number)) {
        fail("lists/provider-column-missing", {{"column", "Fødselsnummer"}});
    }
    if (!has(Column::employer) && !has(Column::total)) {
        fail("lists/provider-column-missing", {{"column", "Innskudd"}});
    }
}

template <class T>
void Reading::set(std::optional<T>& to,
                  std::optional<T> value,
                  const std::string& text,
                  std::size_t at) {
    to = std::move(value);
    if (!to) {
        fail("lists/provider-value",
             {{"row", std::to_string(number_)},
              {"column", names_[at]},
              {"text", source::hide_digits(text, source::private_digits - 1)}});
    }
}

/// Spreadsheet programs drop a zero in front of a number.
void Reading::read_id(ProviderRow& person, const std::string& text, std::size_t at) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c != ' '; });
    const bool are_digits = digits.find_first_not_of("0123456789") == std::string::npos;
    if (are_digits && digits.size() == source::private_digits - 1) {
        digits.insert(0, "0");
    }
    if (!are_digits || digits.size() != source::private_digits) {
        fail("lists/provider-value",
             {{"row", std::to_string(number_)}, {"column", names_[at]}, {"text", "•••"}});
        return;
    }
    person.national_id = std::move(digits);
}

void Reading::read_field(ProviderRow& person,
                         Column column,
                         const std::string& text,
                         std::size_t at) {
    switch (column) {
    case Column::ignored:
        return;
    case Column::national_id:
        return is_sum_word(text) ? void() : read_id(person, text, at);
    case Column::employee_number:
        person.employee_number = is_sum_word(text) ? std::string{} : text;
        return;
    case Column::employer:
        return set(person.employer, read_amount(text), text, at);
    case Column::employee:
        return set(person.employee, read_amount(text), text, at);
    case Column::total:
        return set(person.total, read_amount(text), text, at);
    case Column::pay:
        return set(person.pay, read_amount(text), text, at);
    case Column::entry:
        return set(person.entry, read_day(text), text, at);
    case Column::exit:
        return set(person.exit, read_day(text), text, at);
    }
}

void Reading::note_person(const ProviderRow& person) {
    const auto& key = person.national_id.empty() ? person.employee_number : person.national_id;
    const auto [found, is_new] = seen_.emplace(key, number_);
    if (!is_new) {
        fail("lists/provider-person-twice",
             {{"row", std::to_string(number_)}, {"first", std::to_string(found->second)}});
    }
}

void Reading::read_person(const std::vector<std::string>& fields) {
    ProviderRow person{.row = number_, .national_id = {}, .employee_number = {}};
    const auto problems = diagnostics_.size();
    for (std::size_t at = 0; at < columns_.size() && at < fields.size(); ++at) {
        if (!fields[at].empty()) {
            read_field(person, columns_[at], fields[at], at);
        }
    }
    if (diagnostics_.size() != problems) {
        return;
    }
    if (person.national_id.empty() && person.employee_number.empty()) {
        sum_ = std::move(person);
        return;
    }
    note_person(person);
    rows_.push_back(std::move(person));
}

void Reading::row(const std::vector<std::string>& fields) {
    ++number_;
    const bool is_blank = std::ranges::all_of(fields, [](const auto& f) { return f.empty(); });
    constexpr std::size_t enough_problems = 20;
    if (number_ == 1) {
        read_head(fields);
        has_sound_head_ = is_sound();
    } else if (has_sound_head_ && !is_blank && diagnostics_.size() < problems_ + enough_problems) {
        if (sum_) {
            fail("lists/provider-no-person", {{"row", std::to_string(sum_->row)}});
            sum_.reset();
        }
        read_person(fields);
    }
}

/// The last row, when it is of nobody, must be the sum of the others.
void Reading::check_sum() {
    if (!sum_ || !is_sound()) {
        return;
    }
    const auto check = [&](std::optional<Money> ProviderRow::*part) {
        Money sum;
        for (const auto& row : rows_) {
            sum += (row.*part).value_or(Money{});
        }
        const auto& stated = *sum_.*part;
        if (stated && *stated != sum) {
            fail("lists/provider-sum",
                 {{"row", std::to_string(sum_->row)},
                  {"stated", stated->text()},
                  {"sum", sum.text()}});
        }
    };
    check(&ProviderRow::employer);
    check(&ProviderRow::employee);
    check(&ProviderRow::total);
}

} // namespace

std::optional<std::vector<ProviderRow>> read_provider_text(std::string_view bytes,
                                                           source::Diagnostics& diagnostics) {
    const auto text = as_utf8(bytes);
    Reading reading{diagnostics};
    run::CsvReader reader{[&](const auto& row) { reading.row(row); }, delimiter_of(text)};
    reader.add(text);
    if (!reader.finish() || text.find('\0') != std::string::npos || !reading.has_head()) {
        diagnostics.add({.code = "lists/provider-not-csv"});
        return std::nullopt;
    }
    reading.check_sum();
    return reading.is_sound() ? std::optional{reading.take()} : std::nullopt;
}

std::optional<std::vector<ProviderRow>> read_provider_file(const std::filesystem::path& file,
                                                           source::Diagnostics& diagnostics) {
    std::string bytes;
    const bool is_read = run::read_pieces(file, [&](std::string_view piece) {
        bytes += piece.substr(0, most_bytes + 1 - std::min(bytes.size(), most_bytes + 1));
    });
    if (!is_read) {
        diagnostics.add({.code = "lists/provider-unreadable", .args = {{"path", file.string()}}});
        return std::nullopt;
    }
    if (bytes.size() > most_bytes) {
        diagnostics.add({.code = "lists/provider-too-large", .args = {{"path", file.string()}}});
        return std::nullopt;
    }
    return read_provider_text(bytes, diagnostics);
}

} // namespace bpa::lists
