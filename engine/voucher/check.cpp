#include "voucher/voucher.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace bpa::voucher {
namespace {

/// What makes lines one voucher: number, kind, year.
using Key = std::tuple<std::string, std::string, std::string>;

Key key_of(const Entry& entry) {
    return {entry.number, entry.kind, entry.year};
}

/// Knows the lines of one voucher together.
struct Whole {
    std::uint64_t line = 0; ///< of the first
    std::optional<Date> date;
    std::optional<Money> sum = Money{}; ///< nothing when an amount could not be read
    std::size_t count = 0;
    std::size_t last = 0; ///< index of the newest line
    bool has_other_date = false;
};

/// Knows the check of one file.
class Check {
public:
    Check(const std::set<std::string>* accounts, Findings& findings)
        : accounts_{accounts}, findings_{findings} {}

    void add(const Entry& entry, std::size_t index);
    void close() {
        for (const auto& [key, whole] : vouchers_) {
            balance(std::get<0>(key), whole);
        }
    }

private:
    /// The line a finding is on, and the number of the voucher.
    struct Where {
        std::uint64_t line;
        const std::string& voucher;
    };
    void tell(std::string code, Severity severity, Where where, source::MessageArgs args = {}) {
        findings_.add({.code = "voucher/" + std::move(code),
                       .severity = severity,
                       .line = where.line,
                       .voucher = where.voucher,
                       .args = std::move(args)});
    }
    void alone(const Entry& entry);
    void balance(const std::string& number, const Whole& whole);

    const std::set<std::string>* accounts_;
    Findings& findings_;
    std::map<Key, Whole> vouchers_;
};

void add_to(std::optional<Money>& sum, const std::optional<Money>& amount) {
    if (!sum || !amount) {
        sum.reset();
        return;
    }
    try {
        *sum += *amount;
    } catch (const std::overflow_error&) {
        sum.reset(); // such amounts are too long, and told as that
    }
}

/// The month of a period; zero of 13, which closes the year, and of what is no period.
unsigned month_of(const std::string& period) {
    constexpr unsigned months = 12;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (period.empty() || period.size() > 2 || !std::ranges::all_of(period, is_digit)) {
        return 0;
    }
    const auto number = static_cast<unsigned>(std::stoul(period));
    return number > months ? 0 : number;
}

void Check::alone(const Entry& entry) {
    if (entry.amount == Money{}) {
        tell("zero", Severity::look, {entry.line, entry.number});
    }
    if (accounts_ != nullptr && !entry.account.empty() && !accounts_->contains(entry.account)) {
        tell("unknown-account",
             Severity::file,
             {entry.line, entry.number},
             {{"account", entry.account}});
    }
    if (!entry.date) {
        return;
    }
    if (!entry.year.empty() && entry.year != std::to_string(entry.date->year())) {
        tell("other-year",
             Severity::look,
             {entry.line, entry.number},
             {{"year", entry.year}, {"day", entry.date->text()}});
    }
    const auto month = month_of(entry.period);
    if (month != 0 && month != entry.date->month()) {
        tell("other-period",
             Severity::look,
             {entry.line, entry.number},
             {{"period", entry.period}, {"day", entry.date->text()}});
    }
}

void Check::add(const Entry& entry, std::size_t index) {
    alone(entry);
    const auto [found, is_new] = vouchers_.try_emplace(
        key_of(entry), Whole{.line = entry.line, .date = entry.date, .last = index});
    auto& whole = found->second;
    if (!is_new && whole.last + 1 != index) {
        tell("split",
             Severity::voucher,
             {entry.line, entry.number},
             {{"line", std::to_string(whole.line)}});
    }
    const bool differs = entry.date && whole.date && *entry.date != *whole.date;
    if (!whole.has_other_date && differs) {
        whole.has_other_date = true;
        tell("dates-differ",
             Severity::voucher,
             {entry.line, entry.number},
             {{"line", std::to_string(whole.line)}});
    }
    add_to(whole.sum, entry.amount);
    ++whole.count;
    whole.last = index;
}

void Check::balance(const std::string& number, const Whole& whole) {
    if (whole.count == 1) {
        tell("one-line", Severity::voucher, {whole.line, number});
    } else if (whole.sum && *whole.sum != Money{}) {
        tell("unbalanced", Severity::voucher, {whole.line, number}, {{"sum", whole.sum->text()}});
    }
}

} // namespace

void check(const Vouchers& vouchers, const std::set<std::string>* accounts, Findings& findings) {
    Check check{accounts, findings};
    for (std::size_t i = 0; i < vouchers.entries.size(); ++i) {
        check.add(vouchers.entries[i], i);
    }
    check.close();
}

} // namespace bpa::voucher
