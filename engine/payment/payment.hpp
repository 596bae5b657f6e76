#pragma once

#include "bank/order.hpp"
#include "bank/status.hpp"
#include "line/writer.hpp"
#include "payment/due.hpp"
#include "payment/record.hpp"
#include "payment/remarks.hpp"
#include "source/inputs.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::payment {

/// Why something due is not in a file.
enum class WhyNot : std::uint8_t {
    nothing_to_pay, ///< the amount is zero or below
    no_name,        ///< none of its letters is one that banks take
    no_account,     ///< nobody has said where to pay it
    bad_account,    ///< its control digit is wrong
    no_kid,         ///< the tax administration takes nothing without
    bad_kid,        ///< its control digit is wrong
    by_term,        ///< contribution: paid by the term, for several runs together
    sent_before,    ///< an earlier file of the run has it, and nobody says it was rejected
    not_repeated,   ///< not in the file that is made again
};
/// Stable identifier used in files: `no_kid`.
[[nodiscard]] std::string_view name_of(WhyNot why);

/// Knows one payment that follows from a run, and what is to become of it.
struct Payment {
    std::string key;               ///< `wages/kari`, `withheld_tax`, `attachment_other/kari/o-1`
    DueRow due;                    ///< of wages: one assistant's
    Date day;                      ///< on which the bank is to carry it out: a bank day
    std::string text;              ///< to the payee, when it has no KID
    std::optional<WhyNot> why_not; ///< empty: it is in the file
    std::string id;                ///< `EndToEndId` in the file made now; otherwise empty
    std::string sent;              ///< the file that has it already: `2026-10/01-01`; may be empty
    std::string sent_id;           ///< its `EndToEndId` there
    bank::BankAnswer answer;       ///< to `sent_id`, when answers were given
    std::string name_written;      ///< payee as the file has it
    std::vector<std::string> replaced; ///< characters of the name that the banks do not take
};

/// Writes a payment file; which library does it is the program's affair.
using WriteFile = std::function<void(const bank::PaymentOrder& order, line::FileStream& file)>;

/// Writes the list of everything due, with what is in the file and what is not.
using WriteList = std::function<std::string(const std::vector<Payment>& payments)>;

/// Knows what is asked for.
struct Order {
    std::filesystem::path run;
    std::filesystem::path rules;
    bool make = false;   ///< a file is to be made; otherwise everything is only listed
    bool again = false;  ///< the newest file once more, with the same ids: the bank stops a double
    bool unpaid = false; ///< what no file has, and what the bank says it rejected
    std::vector<std::filesystem::path> statuses; ///< the bank's answers, oldest first
    std::vector<std::string> acknowledged;       ///< `account-changed:kari`
    std::optional<Date> day;                     ///< nothing is carried out before it; a bank day
    std::optional<std::string> created; ///< `CreDtTm`; empty: the bank day before the first payment
    /// Texts to assistants and unions, for a period such as `2026-10`.
    std::function<std::string(const std::string& period)> wages_text;
    std::function<std::string(const std::string& period)> dues_text;
    WriteFile write;
    WriteList write_list;
};

/// What came of it.
struct Outcome {
    source::Inputs inputs;
    source::Diagnostics diagnostics;  ///< nothing was made
    source::Diagnostics kid_problems; ///< in `payments/…`: what needs a KID is left out
    std::string run;
    std::filesystem::path run_folder; ///< as asked for
    Date payment_date;
    std::vector<Payment> payments;  ///< wages by alias, then the rest by day and kind
    bool is_unacknowledged = false; ///< `payment/not-acknowledged` is among the diagnostics
    std::vector<Remark> remarks;    ///< what must be looked at, or acknowledged by name
    std::vector<Record> earlier;    ///< files made of the run before, oldest first
    std::optional<Record> record;   ///< of the file made
    std::optional<std::filesystem::path> folder; ///< where it was published

    /// Whether something due cannot be paid, or the bank has rejected something.
    [[nodiscard]] bool needs_attention() const;
};

/// Lists what a published run makes due and, when asked, makes its bank file in
/// `bank/<period>/<run>-<nn>/`. Reported besides what the parts say: `payment/draft`,
/// `payment/not-a-run`, `payment/open-finding`, `payment/file-exists`, `payment/no-file-yet`,
/// `payment/not-a-bank-day`, `payment/nothing-to-pay`, `payment/net-differs`.
[[nodiscard]] Outcome pay(const Order& order);

} // namespace bpa::payment
