#pragma once

#include "bank/finding.hpp"
#include "bank/message.hpp"
#include "calendar/day_calendar.hpp"

#include <functional>
#include <optional>
#include <set>
#include <string>

namespace bpa::bank {

/// What a file is held against besides itself. Everything comes from `rules/`.
struct CheckedAgainst {
    const calendar::DayCalendar& calendar;
    /// Accounts of the tax authorities, by `rules/law/payees.yaml`: a payment to one of them is
    /// tax.
    std::set<std::string> tax_accounts;
    /// Working days after a payment of wages by which withheld tax must be paid, by the deadline in
    /// force on the day; nothing where no such rule is known (terms).
    std::function<std::optional<Date>(Date wages_paid)> tax_due;
};

/// Holds a payment file against the rules of the format and of payment in Norway: accounts, KIDs,
/// sums, counts, ids that come twice, days, kinds mixed in one block, KID and text together, tax
/// paid late. Every code has a page in `docs/errors/`.
void check(const PaymentFile& file, const CheckedAgainst& against, Findings& findings);
/// Holds a status file against itself and, when given, the payment file it answers: other message,
/// unknown ids, counts, statuses that contradict each other, codes that are not known.
void check(const StatusFile& file, const PaymentFile* answered, Findings& findings);

} // namespace bpa::bank
