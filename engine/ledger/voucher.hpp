#pragma once

#include "ledger/chart.hpp"
#include "ledger/settings.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bpa::ledger {

/// What a voucher is of.
enum class VoucherKind : std::uint8_t {
    run,      ///< pay, deductions and costs of the run
    accrual,  ///< what was earned in months before the payment
    reversal, ///< takes the accrual back
    payment,  ///< one payment
};
/// Stable identifier used in files: `accrual`.
[[nodiscard]] std::string_view name_of(VoucherKind kind);

/// Knows a line of a voucher: everything posted to an account with the same dimensions.
struct VoucherLine {
    std::string account; ///< number
    std::string name;    ///< role of the first amount, for people
    Dimensions dimensions;
    Money amount; ///< debit above zero, credit below; never zero
};

/// Knows a voucher. Its lines come to zero.
struct Voucher {
    VoucherKind kind = VoucherKind::run;
    std::string number; ///< eight digits, from the run: year, month, run, voucher
    Date date;
    std::string what; ///< of a payment: `wages`, `attachment_other/kari/o-1`
    line::DueKind due = line::DueKind::wages; ///< of a payment
    std::string kid;                          ///< of a payment that has one
    std::vector<VoucherLine> lines;           ///< by account, then dimensions
    [[nodiscard]] Money debit() const;        ///< sum of the debits
};

/// Knows one posting behind the lines of a voucher: which figure of the run it is.
struct TrailRow {
    std::string voucher; ///< number
    std::string role;
    std::string account;
    Dimensions dimensions;
    std::string arrangement; ///< alias; may be empty
    std::string earned_in;   ///< `2026-09`; empty for what is of no month
    std::string what;        ///< pay code, event, or key of a payment
    Money amount;            ///< debit above zero
};

/// Knows a sum of a run: a row of `audit/arrangement-codes.csv`.
struct CodeSum {
    std::string arrangement;
    Month earned_in;
    std::string pay_code;
    Money amount;
};

/// Knows an amount that no pay code is for.
struct EventSum {
    Event event{};
    std::string what; ///< sub-unit and zone
    Money amount;
};

/// Knows money that leaves the bank.
struct PaidSum {
    line::DueKind kind = line::DueKind::wages;
    std::string what; ///< as in `Voucher`
    std::string kid;
    Date day;
    Money amount;
    Money owed; ///< what it settles; of contribution with øre, otherwise the same
};

/// Knows everything the vouchers of a run are made of.
struct Basis {
    std::string run; ///< `2026-10/01`
    Month period;    ///< that it pays
    Date payment_date;
    std::vector<CodeSum> codes;
    std::vector<EventSum> events;
    std::vector<PaidSum> payments; ///< in the order their vouchers have
};

/// Knows vouchers and what they are made of.
struct Posted {
    std::vector<Voucher> vouchers;
    std::vector<TrailRow> trail;
};

/// Knows why nothing can be posted: `ledger/no-posting`, `ledger/no-account`,
/// `ledger/unknown-arrangement`, `ledger/too-many-vouchers`; the text stands in the catalogue.
struct CannotPost {
    std::string code;
    std::string name; ///< pay code, role or alias
};

/// Makes the vouchers of a run: one of the run, one of what was earned in months before the payment
/// and one that takes it back (when asked for), and one for each payment (when asked for). All that
/// stands in the way is told, each once.
[[nodiscard]] std::variant<Posted, std::vector<CannotPost>>
post(const Basis& basis, const Chart& chart, const Settings& settings);

} // namespace bpa::ledger
