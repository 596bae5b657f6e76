#pragma once

#include "calendar/day_calendar.hpp"
#include "facts/payment.hpp"
#include "payment/payment.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace bpa::payment {

/// Knows what somebody is paid and where.
struct NetPay {
    std::string assistant; ///< alias
    std::string name;
    std::string account;
    Money net;
};

/// Knows what payments are planned from.
struct PlanSources {
    const std::vector<DueRow>& due;
    const std::vector<NetPay>& people; ///< ordered by alias
    const calendar::DayCalendar& calendar;
    std::map<facts::KidUse, std::string> kids; ///< given for this payment of wages
    std::string wages_text;                    ///< `Lønn oktober 2026`
    std::string dues_text;                     ///< `Kontingent oktober 2026`
    std::optional<Date> not_before;            ///< a bank day
    std::size_t text_length = 140;
};

/// Every payment of a run: what can be paid, and what cannot and why.
[[nodiscard]] std::vector<Payment> plan(const PlanSources& sources);

/// The bank day on or before a day: what falls on a holiday is paid before it.
[[nodiscard]] Date bank_day_until(Date day, const calendar::DayCalendar& calendar);

/// Marks what earlier files have: `sent_before`, but for what is known to be unpaid.
void leave_out_sent(std::vector<Payment>& payments,
                    const std::vector<Record>& earlier,
                    const std::set<std::string>& rejected_ids);

/// Leaves out what a file that is made again did not have.
void leave_out_all_but(std::vector<Payment>& payments, const Record& repeated);

/// Knows what a file is called by, and what it is written with.
struct FileHead {
    std::string message; ///< `MsgId`
    std::string created;
    std::string employer;
    std::string account;
    bank::BankAgreement agreement;
};

/// Puts what is to be paid into blocks, one for each kind and day, and gives every payment its id.
/// Nothing when there is nothing to pay.
[[nodiscard]] std::optional<bank::PaymentOrder> order_of(std::vector<Payment>& payments,
                                                         FileHead head);

} // namespace bpa::payment
