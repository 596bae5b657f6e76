#include "calc/fixed_supplements.hpp"
#include "calc/guarantees.hpp"
#include "calc/period_lines.hpp"
#include "calc/population.hpp"
#include "calc/terms.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <map>

namespace bpa::calc {

using line::InputName;

namespace {

/// Knows days over which a monthly amount stays the same.
struct Part {
    Date first;
    Date last;
    const facts::FromDate<facts::MonthlySalary>* salary = nullptr;
    const facts::FromDate<Percent>* position = nullptr;
};

/// The parts of the period in which a monthly salary pays the employment.
std::vector<Part> salary_parts(const facts::Employment& employment, const DateRange& period) {
    std::vector<Part> parts;
    for (Date day = period.first; day <= period.last.value(); day = day.plus_days(1)) {
        const auto* salary = salary_on(employment, day);
        if (salary == nullptr || !employment.days.contains(day)) {
            continue;
        }
        const auto* position = facts::in_force(employment.position, day);
        const bool goes_on = !parts.empty() && parts.back().last.plus_days(1) == day &&
                             parts.back().salary == salary && parts.back().position == position;
        if (goes_on) {
            parts.back().last = day;
        } else {
            parts.push_back({day, day, salary, position});
        }
    }
    return parts;
}

std::int64_t count_days(std::pair<Date, Date> days, facts::Proration method) {
    switch (method) {
    case facts::Proration::calendar_days:
        return days.second.days() - days.first.days() + 1;
    case facts::Proration::weekdays:
        break;
    }
    std::int64_t count = 0;
    for (Date day = days.first; day <= days.second; day = day.plus_days(1)) {
        count += day.weekday() < Weekday::saturday ? 1 : 0;
    }
    return count;
}

/// Knows one employment's monthly amounts while they are shared over the days they are for.
class Monthly {
public:
    Monthly(PeriodPay& pay, const facts::Employment& employment)
        : pay_{pay}, employment_{employment}, period_{pay.settings.period_days.first,
                                                      pay.settings.period_days.last.value()} {}

    void add_salary();
    void add_supplements();
    void add_roster_supplements();
    /// The accounts that were settled.
    [[nodiscard]] std::vector<line::Account> settle();

private:
    void add(line::PayCodeIndex code,
             line::CitationIndex basis,
             std::pair<Date, Date> days,
             std::pair<ExactMoney, std::vector<line::Input>> whole);
    [[nodiscard]] bool prorate(std::pair<Date, Date> days,
                               std::pair<ExactMoney, std::vector<line::Input>>& whole);
    void add_to_due(line::Line line, source::Place place);
    /// Knows days over which a fixed supplement has one rate.
    struct FixedPart {
        const facts::FixedSupplement* fixed = nullptr;
        const rulebook::RosterSupplement* rule = nullptr;
        line::RateIndex rate{};
        std::pair<Date, Date> days;
    };
    [[nodiscard]] std::vector<FixedPart> fixed_parts();
    void add_fixed(const FixedPart& part);
    void check_roster(const facts::FixedSupplement& fixed);

    PeriodPay& pay_;
    const facts::Employment& employment_;
    std::pair<Date, Date> period_;
    std::map<line::PayCodeIndex, Due> due_;
};

/// Takes the share of a part of the period; false after reporting that no method is stated.
bool Monthly::prorate(std::pair<Date, Date> days,
                      std::pair<ExactMoney, std::vector<line::Input>>& whole) {
    if (days == period_) {
        return true;
    }
    const auto& employer = pay_.facts.employer;
    const auto* method = facts::in_force(employer.proration, period_.first);
    if (method == nullptr) {
        report_personal(pay_,
                        {.code = "calc/proration-missing",
                         .place = employer.place,
                         .args = {{"date", period_.first.text()},
                                  {"from", days.first.text()},
                                  {"until", days.second.text()}}});
        return false;
    }
    const std::int64_t part = count_days(days, method->value);
    const std::int64_t all = count_days(period_, method->value);
    BPA_CHECK(all > 0); // a pay period is a month long
    whole.first = whole.first * Exact::ratio(part, all);
    whole.second.push_back({InputName::days, Exact{part}, employment_.place});
    whole.second.push_back({InputName::days_in_period, Exact{all}, method->place});
    return true;
}

void Monthly::add(line::PayCodeIndex code,
                  line::CitationIndex basis,
                  std::pair<Date, Date> days,
                  std::pair<ExactMoney, std::vector<line::Input>> whole) {
    const auto place = std::get<source::Place>(whole.second.front().origin);
    if (!prorate(days, whole)) {
        return;
    }
    line::Line line;
    line.employment = employment_.number;
    const auto first = only_arrangement(employment_, days.first);
    line.arrangement = first == only_arrangement(employment_, days.second) ? first : std::string{};
    line.code = code;
    line.earned_on = days.first;
    line.earned_until = days.second;
    line.derivation = {.rule = rule_of(pay_.rules, code),
                       .basis = basis,
                       .inputs = std::move(whole.second),
                       .exact_ore = whole.first.ore(),
                       .rounding = {}};
    line.amount = round_to_ore(whole.first, line.derivation.rounding);
    if (line.amount != Money{}) {
        add_to_due(std::move(line), place);
    }
}

void Monthly::add_to_due(line::Line line, source::Place place) {
    auto [found, is_new] = due_.try_emplace(line.code);
    auto& due = found->second;
    if (is_new) {
        due.account = due_account(pay_,
                                  line::AccountKind::monthly_pay,
                                  employment_.number,
                                  pay_.rules.legend.at(line.code).code);
        due.code = line.code;
        due.employment = employment_.number;
        due.rule = line.derivation.rule;
        due.days = pay_.settings.period_days;
    }
    due.basis = line.derivation.basis;
    due.place = place;
    due.lines.push_back(std::move(line));
}

void Monthly::add_salary() {
    for (const auto& part : salary_parts(employment_, pay_.settings.period_days)) {
        BPA_CHECK(part.position != nullptr); // the loader wants one from the salary's first day
        const Money per_month = part.salary->value.per_month;
        const Percent position = part.position->value;
        add(code_named(pay_.rules, "monthly_salary"),
            part.salary->value.citation,
            {part.first, part.last},
            {per_month * position,
             {{InputName::monthly_salary, per_month, part.salary->place},
              {InputName::position, position, part.position->place}}});
    }
}

void Monthly::add_supplements() {
    for (const auto& own : employment_.own_supplements) {
        if (!own.per_month) {
            continue;
        }
        const auto& employed = employment_.days;
        const Date first = std::max({own.days.first, employed.first, period_.first});
        const Date last = std::min({own.days.last.value_or(period_.second),
                                    employed.last.value_or(period_.second),
                                    period_.second});
        if (first <= last) {
            add(own.code,
                own.citation,
                {first, last},
                {ExactMoney::of(*own.per_month), {{InputName::amount, *own.per_month, own.place}}});
        }
    }
}

/// Beside a fixed supplement only time outside the roster is paid as it is worked: a shift wants
/// the roster of its employment for its pay period.
void Monthly::check_roster(const facts::FixedSupplement& fixed) {
    const auto roster = facts::of_assistant(pay_.facts.roster, pay_.assistant);
    const facts::Shift* without = nullptr;
    for_each_paid(pay_, [&](const facts::Shift& shift, line::ShiftIndex /*index*/) {
        const bool is_mine =
            person_of(pay_).employments.at(shift.employment).number == employment_.number &&
            fixed.days.contains(pay_.rules.clock.to_wall(shift.start).date);
        const bool has_roster = std::any_of(roster.begin(), roster.end(), [&](const auto& planned) {
            return planned.employment == shift.employment && planned.period == shift.period;
        });
        if (without == nullptr && is_mine && !has_roster) {
            without = &shift;
        }
    });
    if (without == nullptr) {
        return;
    }
    report_personal(pay_,
                    {.code = "calc/fixed-without-roster",
                     .place = fixed.place,
                     .args = {{"date", pay_.rules.clock.to_wall(without->start).date.text()}}});
}

std::vector<Monthly::FixedPart> Monthly::fixed_parts() {
    std::vector<FixedPart> parts;
    for (const auto& fixed : employment_.fixed_supplements) {
        check_roster(fixed);
        for (Date day = period_.first; day <= period_.second; day = day.plus_days(1)) {
            if (!fixed.days.contains(day) || !employment_.days.contains(day)) {
                continue;
            }
            const auto& book = terms_on(employment_, pay_.rules, day);
            const PriceContext context{employment_, book};
            const auto rule = std::find_if(book.roster_supplements.begin(),
                                           book.roster_supplements.end(),
                                           [&](const auto& one) { return one.rule == fixed.rule; });
            if (rule == book.roster_supplements.end() ||
                is_for(rule->who, employment_, day) != true) {
                continue;
            }
            const auto rate = pay_.rates.roster_supplement(context, *rule, day);
            if (const auto* problem = std::get_if<Unpriced>(&rate)) {
                report_unpriced(pay_, *problem, employment_);
                break;
            }
            const auto index = std::get<line::RateIndex>(rate);
            const bool goes_on = !parts.empty() && parts.back().fixed == &fixed &&
                                 parts.back().rule == &*rule && parts.back().rate == index &&
                                 parts.back().days.second.plus_days(1) == day;
            if (goes_on) {
                parts.back().days.second = day;
            } else {
                parts.push_back({&fixed, &*rule, index, {day, day}});
            }
        }
    }
    return parts;
}

/// A line of the hours that the roster has in an average month, or in a part of it.
void Monthly::add_fixed(const FixedPart& part) {
    constexpr std::int64_t months_per_year = 12;
    const auto& [fixed, rule, rate, days] = part;
    std::pair<ExactMoney, std::vector<line::Input>> share{ExactMoney::ore(Exact{1}), {}};
    if (!prorate(days, share)) {
        return;
    }
    const Exact week = Exact::ratio(fixed->hours.count(), fixed->weeks);
    const auto& priced = pay_.rates.at(rate);
    line::Line line;
    line.employment = employment_.number;
    line.arrangement = only_arrangement(employment_, days.first);
    line.code = rule->pays_as;
    line.earned_on = days.first;
    line.earned_until = days.second;
    line.rate = rate;
    line.provisional = priced.provisional;
    line.counted = ExactMinutes::of_minutes(week * Exact::ratio(rule->weeks, months_per_year) *
                                            share.first.ore());
    const ExactMoney exact = priced.value * line.counted;
    line.derivation = {
        .rule = rule->rule,
        .basis = rule->citation,
        .inputs = {{InputName::hours_per_week, ExactMinutes::of_minutes(week), fixed->place}},
        .exact_ore = exact.ore(),
        .rounding = {}};
    auto& inputs = line.derivation.inputs;
    inputs.insert(inputs.end(), share.second.begin(), share.second.end());
    inputs.push_back({InputName::counted_hours, line.counted, rule->citation});
    inputs.push_back({InputName::hourly_rate, priced.value, rate});
    line.amount = round_to_ore(exact, line.derivation.rounding);
    if (line.amount != Money{}) {
        add_to_due(std::move(line), fixed->place);
    }
}

void Monthly::add_roster_supplements() {
    for (const auto& part : fixed_parts()) {
        add_fixed(part);
    }
}

std::vector<line::Account> Monthly::settle() {
    std::vector<line::Account> settled;
    for (auto& [code, due] : due_) {
        settled.push_back(due.account);
        settle_due(pay_, std::move(due));
    }
    return settled;
}

} // namespace

void add_salary(PeriodPay& pay) {
    std::vector<line::Account> settled;
    for (const auto& employment : person_of(pay).employments) {
        Monthly monthly{pay, employment};
        monthly.add_salary();
        monthly.add_supplements();
        monthly.add_roster_supplements();
        const auto more = monthly.settle();
        settled.insert(settled.end(), more.begin(), more.end());
    }
    name_gone(pay, line::AccountKind::monthly_pay, settled);
}

} // namespace bpa::calc
