#include "month/deadlines.hpp"
#include "month/everybody.hpp"
#include "month/lines.hpp"
#include "month/steps.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace bpa::month {
namespace {

using line::DueKind;
using rulebook::Deadline;

/// Gathers what the run makes due.
class DueDates {
public:
    explicit DueDates(EmployerMonth& month) : month_{month} {}

    /// What belongs to no deadline of law.
    void add_wages() {
        const Date day = month_.settings.payment_date;
        month_.result.obligations.due.push_back({.kind = DueKind::wages,
                                                 .due = day,
                                                 .amount = month_.result.totals.net,
                                                 .covers = {day, day},
                                                 .basis = std::nullopt});
    }

    void add_report() {
        if (auto item = item_of(DueKind::report, month_.rules.law.deadlines.report, {})) {
            month_.result.obligations.due.push_back(std::move(*item));
        }
    }

    /// Tax withheld, or contribution; nothing when it is so little that the employer leaves it.
    void add_tax(facts::KidUse use, const rulebook::Dated<Deadline>& deadline, Money amount) {
        const bool is_contribution = use == facts::KidUse::contribution;
        auto item = item_of(
            is_contribution ? DueKind::contribution : DueKind::withheld_tax, deadline, amount);
        if (!item || is_left_out(amount)) {
            return;
        }
        item->payee = tax_administration();
        item->payee.kid = kid_for(use);
        // What is paid by terms is paid later, with a KID of its own.
        if (item->payee.kid.empty() && is_paid_now(*item)) {
            // The receipt for the report gives it, after the run: no more than a reminder.
            tell({.code = "finding/kid-missing",
                  .level = line::FindingLevel::note,
                  .place = month_.facts.employer.place,
                  .args = {{"date", month_.settings.payment_date.text()},
                           {"period", month_.settings.period.text()}},
                  .citation = item->basis});
        }
        month_.result.obligations.due.push_back(std::move(*item));
    }

    /// What is deducted for others. What comes from a letter is due by the letter; for tax and the
    /// coordinated order the law says when.
    void add_deducted() {
        for (line::DueItem item : month_.everybody.due()) {
            const bool is_by_law = item.kind == DueKind::attachment_coordinated ||
                                   item.kind == DueKind::attachment_tax;
            const auto* known = is_by_law ? find(month_.rules.law.attachments.deadline) : nullptr;
            if (is_by_law && known == nullptr) {
                continue;
            }
            if (known != nullptr) {
                const Due due = due_by(known->value, payment());
                item.due = due.day;
                item.covers = due.covers;
                item.basis = known->citation;
            }
            month_.result.obligations.due.push_back(std::move(item));
        }
    }

    /// The simplified scheme is for whoever chooses it, so it is told and not counted upon.
    void tell_simplified() {
        const auto* known = find(month_.rules.law.deadlines.simplified_report);
        if (known == nullptr) {
            return;
        }
        tell({.code = "finding/simplified-report",
              .level = line::FindingLevel::note,
              .place = month_.facts.employer.place,
              .args = {{"date", due_by(known->value, payment()).day.text()}},
              .citation = known->citation});
    }

private:
    [[nodiscard]] const rulebook::Entry<Deadline>* find(const rulebook::Dated<Deadline>& deadline) {
        return law_value(
            month_, deadline, {month_.rules.law.deadlines.rule, month_.settings.payment_date});
    }
    [[nodiscard]] Payment payment() const {
        return {month_.settings.payment_date, month_.rules.calendar};
    }
    [[nodiscard]] std::optional<line::DueItem> item_of(DueKind kind,
                                                       const rulebook::Dated<Deadline>& deadline,
                                                       const std::optional<Money>& amount) {
        const auto* known = find(deadline);
        if (known == nullptr) {
            return std::nullopt;
        }
        const Due due = due_by(known->value, payment());
        return line::DueItem{.kind = kind,
                             .due = due.day,
                             .amount = amount,
                             .covers = due.covers,
                             .basis = known->citation};
    }
    [[nodiscard]] static bool is_paid_now(const line::DueItem& item) {
        return item.covers.first == item.covers.last;
    }
    /// Whether the employer leaves out claims as small as this one; said when it does.
    bool is_left_out(Money amount) {
        const auto least =
            month_.rules.law.payees.least_claim.on(month_.settings.payment_date).entry;
        if (!month_.facts.employer.skips_small_tax || least == nullptr || amount < Money{} ||
            least->value <= amount) {
            return false;
        }
        tell({.code = "finding/tax-under-limit",
              .level = line::FindingLevel::note,
              .place = month_.facts.employer.place,
              .args = {{"amount", amount.text()}, {"limit", least->value.text()}},
              .citation = least->citation});
        return true;
    }
    [[nodiscard]] line::Payee tax_administration() const {
        const auto* known =
            month_.rules.law.payees.tax_administration.on(month_.settings.payment_date).entry;
        return known == nullptr
                   ? line::Payee{}
                   : line::Payee{.name = known->value.name, .account = known->value.account};
    }
    [[nodiscard]] std::string kid_for(facts::KidUse use) const {
        const auto& kids = month_.facts.payment_kids;
        const auto found = std::find_if(kids.begin(), kids.end(), [&](const auto& one) {
            return one.use == use && one.payment_date == month_.settings.payment_date;
        });
        return found == kids.end() ? std::string{} : found->kid;
    }
    void tell(line::Finding finding) { month_.result.findings.push_back(std::move(finding)); }

    EmployerMonth& month_;
};

/// Somebody employed in the month of payment is reported whether she is paid or not.
bool reports_anybody(const EmployerMonth& month) {
    const Month paid = Month::of(month.settings.payment_date);
    const DateRange days{paid.first_day(), paid.last_day()};
    const auto is_employed = [&](const facts::Employment& one) { return one.days.overlaps(days); };
    const auto& assistants = month.facts.assistants;
    return month.result.totals != line::PersonTotals{} ||
           std::any_of(assistants.begin(), assistants.end(), [&](const auto& assistant) {
               return std::any_of(
                   assistant.employments.begin(), assistant.employments.end(), is_employed);
           });
}

/// Whether a private person's pay for work in the home is so little this year that the simplified
/// scheme is open.
bool may_simplify(const EmployerMonth& month) {
    if (month.facts.employer.kind != facts::EmployerKind::own_employer_private_person) {
        return false;
    }
    const Date paid = month.settings.payment_date;
    const auto& obligations = month.result.obligations;
    const auto limit = month.rules.law.contribution.household_limit.on(paid);
    return limit.entry != nullptr &&
           household_pay(obligations.before, paid) + household_pay(obligations.posted, paid) <=
               limit.entry->value;
}

} // namespace

void add_due_dates(EmployerMonth& month) {
    const auto& law = month.rules.law.deadlines;
    auto& owed = month.result.obligations;
    DueDates dates{month};
    if (month.result.totals.net != Money{}) {
        dates.add_wages();
    }
    if (owed.withheld > Money{}) {
        dates.add_tax(facts::KidUse::withheld_tax, law.withheld_tax, owed.withheld);
    } else if (owed.withheld < Money{}) {
        // Corrections paid back more than the run withheld: there is nothing to pay.
        month.result.findings.push_back({.code = "finding/tax-paid-back",
                                         .level = line::FindingLevel::review,
                                         .place = month.facts.employer.place,
                                         .args = {{"amount", (-owed.withheld).text()}},
                                         .citation = month.rules.law.withholding.correction_basis});
    }
    dates.add_deducted();
    if (owed.contribution_claim != Money{}) {
        dates.add_tax(facts::KidUse::contribution, law.contribution, owed.contribution_claim);
    }
    if (reports_anybody(month)) {
        dates.add_report();
    }
    if (may_simplify(month)) {
        dates.tell_simplified();
    }
    std::sort(owed.due.begin(), owed.due.end(), [](const auto& a, const auto& b) {
        return std::tie(a.due, a.kind, a.assistant, a.order, a.payee) <
               std::tie(b.due, b.kind, b.assistant, b.order, b.payee);
    });
}

} // namespace bpa::month
