#include "month/lines.hpp"
#include "month/steps.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace bpa::month {
namespace {

using line::AccountKind;
using line::InputName;
using line::SumOrigin;

/// Knows one of the two parts of holiday pay: what it is kept in and what earns it.
struct Part {
    AccountKind earned{};
    AccountKind paid{};
    std::string_view earned_code;
};
constexpr Part ordinary{
    AccountKind::holiday_earned, AccountKind::holiday_paid, "holiday_pay_earned"};
constexpr Part senior{
    AccountKind::holiday_senior_earned, AccountKind::holiday_senior_paid, "holiday_pay_senior"};

/// A line that is told by the name of its pay code: the amounts are the law's, their time
/// another's.
NewLine line_of(const PersonMonth& month, std::string_view name, line::CitationIndex basis) {
    const auto code = code_named(month.rules, name);
    return {.code = code, .rule = calc::rule_of(month.rules, code), .basis = basis};
}

/// The last day of all her employments; nothing while one goes on.
std::optional<Date> last_day(const facts::Assistant& assistant) {
    std::optional<Date> last;
    for (const auto& employment : assistant.employments) {
        if (!employment.days.last) {
            return std::nullopt;
        }
        last = std::max(last.value_or(*employment.days.last), *employment.days.last);
    }
    return last;
}

/// Pays one person's holiday pay, as far as it is due in the month of payment.
class PayingOut {
public:
    explicit PayingOut(PersonMonth& month)
        : month_{month}, law_{month.rules.law.holiday_pay},
          year_{month.settings.payment_date.year()} {}

    void run();

private:
    /// Whether this program has seen to holiday pay since the month of the year it is paid in.
    [[nodiscard]] bool has_whole_year() const { return took_over_ <= due_month_.last_day(); }
    [[nodiscard]] bool is_due() const {
        return has_whole_year() && due_month_ <= Month::of(month_.settings.payment_date);
    }
    [[nodiscard]] bool is_known(AccountKind kind) const {
        return month_.result.before.all().contains(line::yearly(kind, year_ - 1));
    }
    [[nodiscard]] Money owed(const Part& part, int year) const {
        return month_.now(line::yearly(part.earned, year)) -
               month_.now(line::yearly(part.paid, year));
    }
    /// The clause by which last year's is paid.
    [[nodiscard]] line::CitationIndex basis() const {
        return is_due() ? law_.paid_basis : law_.leaver_basis;
    }
    [[nodiscard]] bool is_last_year_payable();
    void pay_last_year();
    void pay_ordinary();
    void pay_above(Money free_now);
    void pay_senior();
    void pay_this_year(const Part& part);
    void tell_owed(Date left);
    Money pay(NewLine made, const line::Account& paid);
    [[nodiscard]] bool is_payable(const Part& part, int year);
    void tell(std::string code, source::MessageArgs args);

    PersonMonth& month_;
    const rulebook::HolidayPayLaw& law_;
    int year_;
    Date took_over_;
    Month due_month_;
    bool is_leaver_ = false;  ///< no employment goes on
    bool is_leaving_ = false; ///< the last one ends in the period
};

void PayingOut::tell(std::string code, source::MessageArgs args) {
    month::tell(month_,
                {.code = std::move(code),
                 .level = line::FindingLevel::review,
                 .place = month_.assistant.place,
                 .args = std::move(args),
                 .citation = is_leaver_ ? law_.leaver_basis : law_.paid_basis});
}

/// Whether anything is left to pay. What was paid too much is told, and never taken back here.
bool PayingOut::is_payable(const Part& part, int year) {
    const Money left = owed(part, year);
    if (left < Money{}) {
        tell("finding/holiday-pay-over",
             {{"year", std::to_string(year)},
              {"earned", month_.now(line::yearly(part.earned, year)).text()},
              {"paid", month_.now(line::yearly(part.paid, year)).text()}});
    }
    return Money{} < left;
}

/// Adds a line of pay and takes back the cost that was counted when it was earned.
Money PayingOut::pay(NewLine made, const line::Account& paid) {
    const auto code = made.code;
    const bool is_provisional = made.provisional;
    const auto basis = made.basis;
    const Money amount = add_line(month_, std::move(made));
    auto& result = month_.result;
    result.gross += amount;
    result.provisional_gross += is_provisional ? amount : Money{};
    result.gross_year_to_date += amount;
    result.posted.add(line::yearly(AccountKind::gross, year_), amount);
    result.posted.add(paid, amount);
    NewLine released = line_of(month_, "holiday_pay_released", basis);
    released.inputs = {{InputName::amount, -amount, SumOrigin{{}, code, {}}}};
    released.exact = ExactMoney::of(-amount);
    add_line(month_, std::move(released));
    return amount;
}

/// Last year's, free of tax withheld up to so much above what the least percent gives.
void PayingOut::pay_ordinary() {
    const int year = year_ - 1;
    if (!is_payable(ordinary, year)) {
        return;
    }
    const auto earned = line::yearly(ordinary.earned, year);
    const auto paid = line::yearly(ordinary.paid, year);
    const auto basis = line::yearly(AccountKind::holiday_basis, year);
    const Date year_end = Month::from_civil(year, 12).value().last_day();
    const auto* least = law_value(month_, law_.percent, {law_.rule, year_end});
    const auto* excess =
        law_value(month_, law_.free_excess, {law_.rule, month_.settings.payment_date});
    if (least == nullptr || excess == nullptr) {
        return;
    }
    const auto free_share =
        Percent::of_fraction(least->value.fraction() * (Exact{1} + excess->value.fraction()));
    const Money already = month_.now(paid);
    const Money free = round_to_ore(month_.now(basis) * free_share, Rounding{});
    NewLine made = line_of(month_, "holiday_pay", this->basis());
    if (month_.now(earned) <= free) {
        made.inputs = {{InputName::amount, month_.now(earned), line::ChainOrigin{earned}},
                       {InputName::already, already, line::ChainOrigin{paid}}};
        made.exact = ExactMoney::of(owed(ordinary, year));
        pay(std::move(made), paid);
        return;
    }
    Money free_now;
    if (already < free) {
        made.inputs = {{InputName::base, month_.now(basis), line::ChainOrigin{basis}},
                       {InputName::percent, free_share, excess->citation},
                       {InputName::already, already, line::ChainOrigin{paid}}};
        made.exact = month_.now(basis) * free_share - ExactMoney::of(already);
        free_now = pay(std::move(made), paid);
    }
    pay_above(free_now);
}

/// What is agreed beyond that has tax withheld as other pay.
void PayingOut::pay_above(Money free_now) {
    const auto earned = line::yearly(ordinary.earned, year_ - 1);
    const auto paid = line::yearly(ordinary.paid, year_ - 1);
    const Money all = month_.now(earned);
    const Money already = month_.now(paid) - free_now;
    NewLine made = line_of(month_, "holiday_pay_taxed", basis());
    made.inputs = {{InputName::amount, all, line::ChainOrigin{earned}}};
    made.exact = ExactMoney::of(all - already - free_now);
    if (free_now != Money{}) {
        const auto free_code = code_named(month_.rules, "holiday_pay");
        made.inputs.push_back({InputName::amount, -free_now, SumOrigin{{}, free_code, {}}});
    }
    made.inputs.push_back({InputName::already, already, line::ChainOrigin{paid}});
    pay(std::move(made), paid);
}

/// The addition of last year; the exemption does not reach it.
void PayingOut::pay_senior() {
    if (!is_payable(senior, year_ - 1)) {
        return;
    }
    const auto earned = line::yearly(senior.earned, year_ - 1);
    const auto paid = line::yearly(senior.paid, year_ - 1);
    NewLine made = line_of(month_, "holiday_pay_senior_paid", basis());
    made.inputs = {{InputName::amount, month_.now(earned), line::ChainOrigin{earned}},
                   {InputName::already, month_.now(paid), line::ChainOrigin{paid}}};
    made.exact = ExactMoney::of(owed(senior, year_ - 1));
    pay(std::move(made), paid);
}

/// Whether last year's is known: what she earned, and what was paid of it before this program saw
/// to it. Tells once what nobody has said.
bool PayingOut::is_last_year_payable() {
    const DateRange last_year{Month::from_civil(year_ - 1, 1).value().first_day(),
                              Month::from_civil(year_ - 1, 12).value().last_day()};
    const auto& all = month_.assistant.employments;
    const bool may_have_earned = std::any_of(all.begin(), all.end(), [&](const auto& employment) {
        return employment.days.overlaps(last_year);
    });
    const bool is_known_earned = is_known(ordinary.earned);
    if (is_known_earned && (has_whole_year() || is_known(ordinary.paid))) {
        return true;
    }
    const bool is_month = due_month_ == Month::of(month_.settings.payment_date);
    if (may_have_earned && (is_leaving_ || is_month)) {
        tell("finding/holiday-pay-unknown",
             {{"year", std::to_string(year_ - 1)},
              {"key", is_known_earned ? "holiday_paid" : "holiday_earned"}});
    }
    return false;
}

void PayingOut::pay_last_year() {
    if (is_last_year_payable()) {
        pay_ordinary();
        pay_senior();
    }
}

/// What whoever leaves has earned this year, this run included.
void PayingOut::pay_this_year(const Part& part) {
    if (!is_payable(part, year_)) {
        return;
    }
    const auto earned = line::yearly(part.earned, year_);
    const auto paid = line::yearly(part.paid, year_);
    const auto code = code_named(month_.rules, part.earned_code);
    NewLine made = line_of(month_, "holiday_pay_leaver", law_.leaver_basis);
    made.inputs = {{InputName::base, sum_of(month_, code), SumOrigin{{}, code, {}}},
                   {InputName::amount, month_.result.before.at(earned), line::ChainOrigin{earned}},
                   {InputName::already, month_.now(paid), line::ChainOrigin{paid}}};
    made.exact = ExactMoney::of(owed(part, year_));
    made.provisional = is_carried(law_.percent, month_.settings.payment_date);
    pay(std::move(made), paid);
}

/// Somebody leaves and the program does not pay what she is owed.
void PayingOut::tell_owed(Date left) {
    const Money all = owed(ordinary, year_) + owed(senior, year_);
    if (is_leaving_ && Money{} < all) {
        tell("finding/holiday-pay-leaver",
             {{"last_day", left.text()}, {"year", std::to_string(year_)}, {"amount", all.text()}});
    }
}

void PayingOut::run() {
    const Date paid_on = month_.settings.payment_date;
    const DateRange period = month_.settings.period_days;
    const auto left = last_day(month_.assistant);
    is_leaver_ = left && *left <= period.last.value_or(paid_on);
    is_leaving_ = is_leaver_ && period.contains(*left);
    const auto& history = month_.facts.employer.holiday_pay_out;
    const auto* setting = facts::in_force(history, paid_on);
    if (setting == nullptr || (left && *left < history.front().from)) {
        if (left) {
            tell_owed(*left);
        }
        return;
    }
    const auto* own = facts::in_force(month_.assistant.holiday_pay_month, paid_on);
    due_month_ = Month::from_civil(year_, own != nullptr ? own->value : setting->value).value();
    took_over_ = history.front().from;
    if (is_leaver_ || is_due()) {
        pay_last_year();
    }
    if (is_leaver_) {
        pay_this_year(ordinary);
        pay_this_year(senior);
    }
}

/// Whether nothing is owed any more of what was earned in a year, and something was paid now.
bool is_paid_off(const PersonMonth& month, int year) {
    Money paid_now;
    for (const Part& part : {ordinary, senior}) {
        paid_now += month.result.posted.at(line::yearly(part.paid, year));
    }
    if (paid_now == Money{}) {
        return false;
    }
    Money owed;
    for (const Part& part : {ordinary, senior}) {
        owed +=
            month.now(line::yearly(part.earned, year)) - month.now(line::yearly(part.paid, year));
    }
    return owed == Money{};
}

/// What earlier runs accrued on the holiday pay of a year and have not taken back, as inputs.
std::vector<line::Input> accrued_before(const PersonMonth& month, int year) {
    std::vector<line::Input> inputs;
    const auto add = [&](const line::Account& account, Money amount) {
        if (account.year == year && amount != Money{}) {
            inputs.push_back({InputName::amount, -amount, line::ChainOrigin{account}});
        }
    };
    month.result.before.each(AccountKind::holiday_contribution, add);
    return inputs;
}

void release_year(PersonMonth& month, int year) {
    const auto& law = month.rules.law.holiday_pay;
    auto inputs = accrued_before(month, year);
    const auto code = code_named(month.rules, "contribution_on_holiday_pay");
    const Money now = sum_of(month, code);
    if (year == month.settings.payment_date.year() && now != Money{}) {
        inputs.push_back({InputName::base, -now, SumOrigin{{}, code, {}}});
    }
    Money sum;
    for (const auto& input : inputs) {
        sum += std::get<Money>(input.value);
    }
    NewLine made = line_of(month, "contribution_on_holiday_released", law.paid_basis);
    made.inputs = std::move(inputs);
    made.exact = ExactMoney::of(sum);
    const Money released = add_line(month, std::move(made));
    if (released != Money{}) {
        month.result.posted.add(line::yearly(AccountKind::holiday_contribution, year), released);
    }
}

} // namespace

void pay_holiday_pay(PersonMonth& month) {
    PayingOut{month}.run();
}

void release_holiday_contribution(PersonMonth& month) {
    const int year = month.settings.payment_date.year();
    for (const int earned_in : {year - 1, year}) {
        if (is_paid_off(month, earned_in)) {
            release_year(month, earned_in);
        }
    }
}

} // namespace bpa::month
