#pragma once

#include "source/diagnostic.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Voucher files for ledgers (GBAT10) as values, whoever wrote them.
namespace bpa::voucher {

/// What a finding in a voucher file is likely to lead to.
enum class Severity : std::uint8_t {
    file,    ///< the import refuses the file
    voucher, ///< the voucher is refused, or booked wrong
    look,    ///< may be right, and should be looked at
};
/// Stable identifier used in files: `voucher`.
[[nodiscard]] std::string_view name_of(Severity severity);

/// Knows something wrong in a voucher file. The text stands in the message catalogue under `code`.
struct Finding {
    std::string code; ///< `voucher/unbalanced`
    Severity severity = Severity::look;
    std::uint64_t line = 0; ///< counted from 1; zero: the whole file
    std::string voucher;    ///< its number; may be empty
    source::MessageArgs args;
};

/// Collects findings. Past the limit only the number is counted.
class Findings {
public:
    static constexpr std::size_t most_kept = 10'000;

    void add(Finding finding);
    [[nodiscard]] const std::vector<Finding>& all() const { return items_; }
    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] std::size_t count(Severity severity) const {
        return counts_.at(static_cast<std::size_t>(severity));
    }

private:
    std::vector<Finding> items_;
    std::size_t count_ = 0;
    std::array<std::size_t, 3> counts_{}; ///< by severity
};

/// Knows one line: an amount on an account. Texts are UTF-8, without white space at their ends, and
/// empty when the column is or is not there.
struct Entry {
    std::uint64_t line = 0;
    std::string number;       ///< of the voucher, column 2
    std::optional<Date> date; ///< column 3, when it is a day
    std::string kind;         ///< of the voucher, column 4
    std::string period;       ///< column 5
    std::string year;         ///< column 6
    std::string account;      ///< column 7
    std::string vat_code;     ///< column 8
    /// Column 9: debit above zero, credit below; nothing when it is no amount of whole øre.
    std::optional<Money> amount;
    std::string invoice;     ///< column 16
    std::string kid;         ///< column 17
    std::optional<Date> due; ///< column 18, when it is a day
    std::string text;        ///< in the general ledger, column 21
    std::string sub_text;    ///< in the sub-ledger, column 22
    std::string project;     ///< column 24
    std::string department;  ///< column 25
};

/// How the characters of a file are written.
enum class Encoding : std::uint8_t { utf8, utf8_with_mark, windows_1252 };
/// `UTF-8`.
[[nodiscard]] std::string_view name_of(Encoding encoding);

/// Knows a voucher file: lines in the order of the file.
struct Vouchers {
    Encoding encoding = Encoding::utf8;
    std::vector<Entry> entries;
};

/// Knows why a file cannot be read to its end: `voucher/too-large`, `voucher/empty`,
/// `voucher/encoding`, `voucher/control-character`, `voucher/unclosed-quote`,
/// `voucher/not-vouchers`.
struct Refusal {
    std::string code;
    std::uint64_t line = 0; ///< zero: the whole file
    source::MessageArgs args;
};

/// Knows what reading gave.
struct Reading {
    Vouchers vouchers; ///< as far as it came
    Findings findings; ///< of lines that break the format, each by itself
    std::optional<Refusal> refusal;
};

/// Largest file that is read.
inline constexpr std::size_t most_bytes = 64UL * 1024 * 1024;

inline constexpr std::size_t most_lines = 500'000; ///< all are held at once

/// Reads GBAT10: UTF-8 with or without byte order mark, ISO 8859-1 or Windows-1252; fields between
/// semicolons, in quotes or not; lines that end in CR, LF or both.
[[nodiscard]] Reading read(std::string_view bytes);

/// Holds vouchers against themselves: each balances to the øre, is in one place, has one date.
/// `accounts`, when not null, are those that the ledger has.
void check(const Vouchers& vouchers, const std::set<std::string>* accounts, Findings& findings);

} // namespace bpa::voucher
