#include "outputs/ledger/writer.hpp"

#include "bank/order.hpp"
#include "outputs/csv/csv.hpp"
#include "values/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace bpa::outputs {
namespace {

using ledger::DecimalMark;
using ledger::Encoding;
using ledger::Settings;
using ledger::Voucher;
using ledger::VoucherKind;
using ledger::VoucherLine;
using line::DueKind;
using source::Language;

constexpr std::size_t longest_text = 100; // of GBAT10

struct Worded {
    std::string_view nb;
    std::string_view en;
    [[nodiscard]] std::string_view in(Language language) const {
        return language == Language::nb ? nb : en;
    }
};

Worded word_of(DueKind kind) {
    switch (kind) {
    case DueKind::wages:
        return {"Utbetalt lønn", "Wages paid"};
    case DueKind::withheld_tax:
        return {"Betalt skattetrekk", "Tax withheld, paid"};
    case DueKind::attachment_coordinated:
    case DueKind::attachment_tax:
    case DueKind::attachment_other:
        return {"Betalt utleggstrekk", "Attachment paid"};
    case DueKind::union_dues:
        return {"Betalt fagforeningskontingent", "Union dues paid"};
    case DueKind::contribution:
        return {"Betalt arbeidsgiveravgift", "Employer's contribution paid"};
    case DueKind::report:
        break;
    }
    fail_check("kind that is paid", __FILE__, __LINE__);
}

Worded word_of(const Voucher& voucher) {
    switch (voucher.kind) {
    case VoucherKind::run:
        return {"Lønn", "Pay"};
    case VoucherKind::accrual:
        return {"Påløpt lønn", "Pay accrued"};
    case VoucherKind::reversal:
        return {"Påløpt lønn, tilbakeført", "Pay accrued, reversed"};
    case VoucherKind::payment:
        return word_of(voucher.due);
    }
    fail_check("known kind of voucher", __FILE__, __LINE__);
}

std::string digits_of(Date date) {
    std::string text = date.text();
    std::erase(text, '-');
    return text;
}

std::string amount_text(Money amount, DecimalMark mark) {
    std::string text = amount.text();
    if (mark == DecimalMark::comma) {
        std::ranges::replace(text, '.', ',');
    }
    return text;
}

/// The characters are at most U+00FF: two bytes in UTF-8 become one.
std::string encoded(std::string text, Encoding encoding) {
    if (encoding == Encoding::utf_8) {
        return text;
    }
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        constexpr unsigned char first_of_two = 0xC2;
        constexpr unsigned char last_of_two = 0xC3;
        constexpr unsigned char shift = 0x40;
        if (byte < 0x80) { // NOLINT(readability-magic-numbers): ASCII
            bytes.push_back(text[i]);
            continue;
        }
        BPA_CHECK((byte == first_of_two || byte == last_of_two) && i + 1 < text.size());
        ++i;
        const auto next = static_cast<unsigned char>(text[i]);
        bytes.push_back(static_cast<char>(byte == first_of_two ? next : next + shift));
    }
    return bytes;
}

} // namespace

std::string voucher_text(const Voucher& voucher, const LedgerWords& words) {
    constexpr Worded run{"kjøring", "run"};
    std::string text{word_of(voucher).in(words.language)};
    if (voucher.due == DueKind::union_dues && voucher.kind == VoucherKind::payment) {
        text += " " + voucher.what.substr(std::min(voucher.what.find('/'), voucher.what.size()));
        std::erase(text, '/');
    }
    text += fmt::format(" {}, {} {}", words.period, run.in(words.language), words.run);
    return bank::bank_text(text, longest_text).text;
}

std::string
gbat10(const ledger::Posted& posted, const Settings& settings, const LedgerWords& words) {
    enum Field : std::size_t {
        record,
        number,
        date,
        kind,
        period,
        year,
        account,
        vat_code,
        amount,
        kid = 16,

        text = 20,
        project = 23,
        department = 24,
        count = 30
    };
    std::string file;
    for (const auto& voucher : posted.vouchers) {
        const auto month = Month::of(voucher.date);
        for (const auto& line : voucher.lines) {
            std::array<std::string, count> fields;
            fields[record] = "GBAT10";
            fields[number] = voucher.number;
            fields[date] = digits_of(voucher.date);
            fields[kind] = settings.voucher_kind;
            fields[period] = std::to_string(month.number());
            fields[year] = std::to_string(month.year());
            fields[account] = line.account;
            fields[vat_code] = settings.vat_code;
            fields[amount] = amount_text(line.amount, settings.decimal_mark);
            fields[kid] = voucher.kid;
            fields[text] = voucher_text(voucher, words);
            fields[project] = line.dimensions.project;
            fields[department] = line.dimensions.department;
            file += fmt::format("{}\r\n", fmt::join(fields, ";"));
        }
    }
    return encoded(std::move(file), settings.encoding);
}

std::string
journal(const ledger::Posted& posted, const Settings& settings, const LedgerWords& words) {
    std::string file = "TransactionType;TransactionNo;Date;Account;Amount;VatCode;Project;"
                       "Department;Period;OCR;Comment\r\n";
    for (const auto& voucher : posted.vouchers) {
        const std::string date = voucher.date.text();
        for (const auto& line : voucher.lines) {
            // 2026-11-10 is written 10.11.2026.
            const std::array fields{settings.voucher_kind,
                                    voucher.number,
                                    date.substr(8, 2) + "." + date.substr(5, 2) + "." +
                                        date.substr(0, 4),
                                    line.account,
                                    amount_text(line.amount, settings.decimal_mark),
                                    settings.vat_code,
                                    line.dimensions.project,
                                    line.dimensions.department,
                                    std::to_string(Month::of(voucher.date).number()),
                                    voucher.kid,
                                    voucher_text(voucher, words)};
            file += fmt::format("\"{}\"\r\n", fmt::join(fields, "\";\""));
        }
    }
    return encoded(std::move(file), settings.encoding);
}

std::string ledger_trail(const ledger::Posted& posted) {
    CsvTable table{"voucher",
                   "role",
                   "account",
                   "department",
                   "project",
                   "arrangement",
                   "earned_in",
                   "what",
                   "amount"};
    for (const auto& row : posted.trail) {
        table.field(row.voucher);
        table.field(row.role);
        table.field(row.account);
        table.field(row.dimensions.department);
        table.field(row.dimensions.project);
        table.field(row.arrangement);
        table.field(row.earned_in);
        table.field(row.what);
        table.field(row.amount.text());
        table.end_row();
    }
    return table.take();
}

} // namespace bpa::outputs
