#pragma once

#include "voucher/voucher.hpp"

#include <set>
#include <string>
#include <vector>

/// Voucher files made by hand: the worked month of payroll with wages 300 000, of which tax 78 000,
/// union dues 2 400, attachment 3 000 and net pay 216 600, as one voucher.
namespace bpa::voucher::testing {

using Codes = std::set<std::string>;

/// One line: number, date, kind, period, year, account, VAT code, amount, and text in column 21.
inline std::string line(const std::string& account,
                        const std::string& amount,
                        const std::string& number = "1",
                        const std::string& text = "") {
    return "GBAT10;" + number + ";20261113;5;11;2026;" + account + ";0;" + amount + ";;;;;;;;;;;;" +
           text + ";;;;;;;;;\r\n";
}

inline std::string clean() {
    return line("5000", "300000,00") + line("2600", "-78000,00") + line("2650", "-2400,00") +
           line("2610", "-3000,00") + line("2930", "-216600,00");
}

inline std::string changed(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    return at == std::string::npos ? "not there: " + from : text.replace(at, from.size(), to);
}

inline Codes codes_of(const Findings& findings) {
    Codes codes;
    for (const auto& finding : findings.all()) {
        codes.insert(finding.code.substr(finding.code.find('/') + 1));
    }
    return codes;
}

/// Of the lines and of the vouchers; what stops the reading, alone.
inline Codes codes_in(const std::string& text, const std::set<std::string>* accounts = nullptr) {
    auto reading = read(text);
    if (reading.refusal) {
        return {reading.refusal->code.substr(reading.refusal->code.find('/') + 1)};
    }
    check(reading.vouchers, accounts, reading.findings);
    return codes_of(reading.findings);
}

} // namespace bpa::voucher::testing
