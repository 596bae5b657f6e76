// Days of payment, kinds of payment that do not belong together, and tax that is paid late.
#include "bank/check_parts.hpp"
#include "values/parse.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace bpa::bank::checks {
namespace {

constexpr std::string_view salary = "SALA";

/// `2027-01-13T09:15:00`, whatever follows of a fraction and an offset.
std::optional<Date> day_of_creation(const std::string& text) {
    constexpr std::size_t date_length = 10;
    constexpr std::size_t least = 19;
    if (text.size() < least || text[date_length] != 'T') {
        return std::nullopt;
    }
    const auto day = parse_date(text.substr(0, date_length));
    const auto* date = std::get_if<Date>(&day);
    return date == nullptr ? std::nullopt : std::optional{*date};
}

void day_of(const Checking& checking, const Block& block, const std::optional<Date>& created) {
    const auto& text = block.day_text;
    if (text.text.empty()) {
        return; // told as missing
    }
    if (!block.day) {
        checking.tell("bad-value",
                      Severity::file,
                      {text.at, block.id.text},
                      {{"field", "ReqdExctnDt"}, {"written", text.text}});
        return;
    }
    if (!checking.against.calendar.is_bank_day(*block.day)) {
        checking.tell("not-a-bank-day",
                      Severity::payment,
                      {text.at, block.id.text},
                      {{"day", block.day->text()}});
    }
    if (created && *block.day < *created) {
        checking.tell("day-before-created",
                      Severity::payment,
                      {text.at, block.id.text},
                      {{"day", block.day->text()}, {"created", created->text()}});
    }
}

bool has_salary(const Block& block) {
    return std::ranges::any_of(
        block.transfers, [&block](const Transfer& transfer) { return is_salary(block, transfer); });
}

/// Payments of wages in order of their days.
std::set<Date> wage_days(const PaymentFile& file) {
    std::set<Date> days;
    for (const auto& block : file.blocks) {
        if (block.day && has_salary(block)) {
            days.insert(*block.day);
        }
    }
    return days;
}

/// The last payment of wages on or before a day: tax that is paid then belongs to it.
std::optional<Date> wages_before(const std::set<Date>& wages, Date day) {
    const auto after = wages.upper_bound(day);
    return after == wages.begin() ? std::nullopt : std::optional{*std::prev(after)};
}

/// Knows one payment of tax, the wages it belongs to, and by when it must be made.
struct TaxPaid {
    const Transfer& transfer;
    Date day;
    Date wages;
    Date due;
};

/// Every payment of tax after wages of the file, where the deadline is known.
std::vector<TaxPaid> taxes_of(const Checking& checking) {
    const auto wages = wage_days(checking.file);
    std::vector<TaxPaid> taxes;
    for (const auto& block : checking.file.blocks) {
        const auto paid = block.day ? wages_before(wages, *block.day) : std::nullopt;
        const auto due = paid ? checking.against.tax_due(*paid) : std::nullopt;
        if (!due) {
            continue;
        }
        for (const auto& transfer : block.transfers) {
            if (is_to_tax(transfer, checking.against)) {
                taxes.push_back({transfer, *block.day, *paid, *due});
            }
        }
    }
    return taxes;
}

} // namespace

bool is_salary(const Block& block, const Transfer& transfer) {
    return block.purpose.text == salary || transfer.purpose.text == salary;
}

void days(const Checking& checking) {
    const auto& written = checking.file.created;
    const auto created = day_of_creation(written.text);
    if (!created && !written.text.empty()) {
        checking.tell("bad-value",
                      Severity::file,
                      {written.at, {}},
                      {{"field", "CreDtTm"}, {"written", written.text}});
    }
    for (const auto& block : checking.file.blocks) {
        day_of(checking, block, created);
    }
}

void kinds(const Checking& checking, const Block& block) {
    std::size_t salaries = 0;
    for (const auto& transfer : block.transfers) {
        const bool is_other = !transfer.purpose.text.empty() && transfer.purpose.text != salary;
        salaries += is_salary(block, transfer) && !is_other ? 1U : 0U;
    }
    if (salaries == 0) {
        return;
    }
    if (salaries != block.transfers.size()) {
        checking.tell(
            "salary-in-parts",
            Severity::payment,
            {block.at, block.id.text},
            {{"count", std::to_string(salaries)}, {"all", std::to_string(block.transfers.size())}});
    }
    for (const auto& transfer : block.transfers) {
        const bool is_tax = is_to_tax(transfer, checking.against);
        if (is_tax || !transfer.references.empty()) {
            checking.tell("mixed-kinds", Severity::payment, {transfer.at, name_of(transfer)});
        }
    }
}

void tax_in_time(const Checking& checking) {
    if (!checking.against.tax_due) {
        return;
    }
    const auto taxes = taxes_of(checking);
    std::set<Date> in_time; // payments of wages that some tax of the file was paid in time for
    for (const auto& tax : taxes) {
        if (tax.day <= tax.due) {
            in_time.insert(tax.wages);
        }
    }
    for (const auto& tax : taxes) {
        if (tax.day <= tax.due) {
            continue;
        }
        // Beside tax in time, another payment to the account may be contribution of a term.
        checking.tell(
            "tax-late",
            in_time.contains(tax.wages) ? Severity::look : Severity::payment,
            {tax.transfer.at, name_of(tax.transfer)},
            {{"day", tax.day.text()}, {"wages", tax.wages.text()}, {"due", tax.due.text()}});
    }
}

} // namespace bpa::bank::checks
