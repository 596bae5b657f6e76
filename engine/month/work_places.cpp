#include "month/work_places.hpp"

#include "calc/paid.hpp"
#include "calc/select.hpp"
#include "month/lines.hpp"
#include "month/spread.hpp"
#include "month/workplace.hpp"
#include "values/check.hpp"
#include "values/parse.hpp"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace bpa::month {
namespace {

using line::AccountKind;

/// Knows work on one day in one arrangement, under one employment.
struct DayWorked {
    std::uint32_t employment = 0;  ///< its number
    std::uint32_t arrangement = 0; ///< index into `Facts::arrangements`
    Date day;
    std::int64_t minutes = 0;
};

/// Minutes worked on a day, by zone.
using ZonesOfDay = std::map<std::string, std::int64_t>;

/// Shares of an amount, by arrangement.
using Weights = std::map<std::string, std::int64_t>;

/// The number of an employment, as the running totals write it.
std::uint32_t number_of(const std::string& employment) {
    const auto parsed = parse_whole(employment);
    BPA_CHECK(std::holds_alternative<std::int64_t>(parsed));
    return static_cast<std::uint32_t>(std::get<std::int64_t>(parsed));
}

/// The zone most of a day was worked in; empty when two are equal.
std::string zone_of_day(const ZonesOfDay& zones) {
    std::string found;
    std::int64_t most = 0;
    for (const auto& [zone, minutes] : zones) {
        if (minutes >= most) {
            found = minutes == most ? std::string{} : zone;
            most = minutes;
        }
    }
    return found;
}

/// Places one person's pay of one month of payment.
class Placing {
public:
    explicit Placing(PersonMonth& month)
        : month_{month}, paid_in_{Month::of(month.settings.payment_date)},
          shifts_{calc::shifts_of(
              month.facts,
              static_cast<std::uint32_t>(&month.assistant - month.facts.assistants.data()))} {}

    std::optional<PayByPlace> run();

private:
    void post_pay();
    [[nodiscard]] bool is_paid(const facts::Shift& shift) const;
    [[nodiscard]] const std::vector<DayWorked>& worked();
    [[nodiscard]] std::set<std::string> arrangements();
    [[nodiscard]] bool find_workplaces();
    [[nodiscard]] bool find_moved_zone();
    void note_days(const std::map<std::string, std::int64_t>& days_by_zone,
                   std::pair<std::int64_t, line::CitationIndex> total_and_basis);
    [[nodiscard]] std::map<std::string, Money> month_to_date(AccountKind kind) const;
    [[nodiscard]] Weights days_of(std::optional<std::uint32_t> employment);
    [[nodiscard]] Weights assigned_to(std::optional<std::uint32_t> employment) const;
    [[nodiscard]] Weights weights_of(std::uint32_t employment);
    [[nodiscard]] const std::string& id_of(std::uint32_t arrangement) const {
        return month_.facts.arrangements.at(arrangement).id;
    }
    [[nodiscard]] std::string zone_moved_to() const;
    [[nodiscard]] ContributionPlace place_of(const std::string& alias) const;
    void add(PayByPlace& placed, const std::string& alias, Money pay) const;
    void add_shared(PayByPlace& placed, const Weights& weights, Money pay) const;
    void add_left(PayByPlace& placed) const;

    PersonMonth& month_;
    Month paid_in_;
    std::span<const facts::Shift> shifts_;
    std::optional<std::vector<DayWorked>> worked_; ///< when somebody has asked
    std::map<std::string, Workplace> workplaces_;  ///< by arrangement
    std::map<std::string, Money> placed_pay_;      ///< of the month so far, by arrangement
    std::map<std::string, Money> unplaced_pay_;    ///< likewise, by employment: of no single one
    std::optional<std::string> moved_zone_;
};

void Placing::post_pay() {
    const auto& result = month_.result;
    // Lines of one arrangement mostly follow one another: they are posted as one sum.
    std::optional<line::Account> account;
    std::optional<line::ShiftIndex> shift;
    Money sum;
    const auto post = [&] {
        if (account) {
            month_.result.posted.add(*account, std::exchange(sum, Money{}));
        }
    };
    for (const auto& line : result.lines) {
        const auto& code = month_.rules.legend.at(line.code);
        if (!code.enters(line::Base::contribution)) {
            continue;
        }
        if (!line.shift || line.shift != shift) {
            shift = line.shift;
            const std::string& alias =
                shift ? result.shifts.at(static_cast<std::size_t>(*shift)).arrangement
                      : line.arrangement;
            const auto kind =
                alias.empty() ? AccountKind::employment_pay : AccountKind::arrangement_pay;
            if (!account || account->kind != kind || alias.empty() || account->unit != alias) {
                post();
                account = line::monthly(kind, paid_in_);
                account->unit = alias.empty() ? std::to_string(line.employment) : alias;
            }
        }
        sum += line.amount;
    }
    post();
}

/// Whether this run or an earlier one pays a shift, so that two runs of a month judge by the same.
bool Placing::is_paid(const facts::Shift& shift) const {
    return facts::was_worked(shift) && !calc::why_unpaid(shift, month_.facts, month_.rules);
}

/// Days and minutes of every shift that is paid, in order of the shifts.
const std::vector<DayWorked>& Placing::worked() {
    if (worked_) {
        return *worked_;
    }
    worked_.emplace();
    const auto& clock = month_.rules.clock;
    for (const auto& shift : shifts_) {
        if (!is_paid(shift)) {
            continue;
        }
        const auto number = month_.assistant.employments.at(shift.employment).number;
        Date day = clock.to_wall(shift.start).date;
        for (Instant from = shift.start; from < shift.end; day = day.plus_days(1)) {
            const Instant to = std::min(shift.end, clock.start_of(day.plus_days(1)));
            worked_->push_back({number, shift.arrangement, day, (to - from).count()});
            from = to;
        }
    }
    return *worked_;
}

/// Days worked in each arrangement of an employment; of every employment when none is named.
Weights Placing::days_of(std::optional<std::uint32_t> employment) {
    std::map<std::uint32_t, std::set<Date>> days;
    for (const auto& work : worked()) {
        if (!employment || work.employment == *employment) {
            days[work.arrangement].insert(work.day);
        }
    }
    Weights weights;
    for (const auto& [arrangement, worked] : days) {
        weights[id_of(arrangement)] = static_cast<std::int64_t>(worked.size());
    }
    return weights;
}

/// The arrangements an employment is for, without days; of every employment when none is named.
Weights Placing::assigned_to(std::optional<std::uint32_t> employment) const {
    Weights weights;
    const Date last = month_.settings.period_days.last.value_or(month_.settings.payment_date);
    for (const auto& known : month_.assistant.employments) {
        if (employment && known.number != *employment) {
            continue;
        }
        BPA_CHECK(!known.arrangements.empty());
        const auto* current = facts::in_force(known.arrangements, last);
        const auto& stated = current != nullptr ? *current : known.arrangements.front();
        for (const auto& alias : stated.value) {
            weights[alias] = 0;
        }
    }
    return weights;
}

/// The arrangements an employment's pay of no single one is shared over, with days worked; those it
/// is for when no day was worked. Number 0 is the person as a whole, and so is an employment that
/// is gone since an earlier run of the month.
Weights Placing::weights_of(std::uint32_t employment) {
    const auto& all = month_.assistant.employments;
    const bool is_known = std::any_of(
        all.begin(), all.end(), [&](const auto& known) { return known.number == employment; });
    const auto wanted = is_known ? std::optional{employment} : std::nullopt;
    const Weights worked = days_of(wanted);
    return worked.empty() ? assigned_to(wanted) : worked;
}

std::map<std::string, Money> Placing::month_to_date(AccountKind kind) const {
    std::map<std::string, Money> sums;
    for (const auto* accounts : {&month_.result.before, &month_.result.posted}) {
        accounts->each(kind, [&](const line::Account& account, Money amount) {
            if (account.year == paid_in_.year() && account.month == paid_in_.number()) {
                sums[account.unit] += amount;
            }
        });
    }
    return sums;
}

/// Every arrangement there is pay from, or may be.
std::set<std::string> Placing::arrangements() {
    std::set<std::uint32_t> worked_in;
    for (const auto& shift : shifts_) {
        if (!worked_in.contains(shift.arrangement) && is_paid(shift)) {
            worked_in.insert(shift.arrangement);
        }
    }
    std::set<std::string> aliases;
    for (const auto arrangement : worked_in) {
        aliases.insert(id_of(arrangement));
    }
    for (const auto& [alias, pay] : placed_pay_) {
        aliases.insert(alias);
    }
    for (const auto& [number, pay] : unplaced_pay_) {
        for (const auto& [alias, weight] : weights_of(number_of(number))) {
            aliases.insert(alias);
        }
    }
    if (placed_pay_.empty() && unplaced_pay_.empty()) {
        for (const auto& [alias, weight] : weights_of(0)) {
            aliases.insert(alias);
        }
    }
    return aliases;
}

/// False after reporting.
bool Placing::find_workplaces() {
    for (const auto& alias : arrangements()) {
        auto found = workplace_of(month_, paid_in_, alias);
        if (!found) {
            return false;
        }
        workplaces_.emplace(alias, std::move(*found));
    }
    return true;
}

/// A day belongs to the zone most of it was worked in, and to none when two are equal. False after
/// reporting that the law has no share.
bool Placing::find_moved_zone() {
    const bool may_move =
        std::any_of(workplaces_.begin(), workplaces_.end(), [](const auto& known) {
            return known.second.work_zone != known.second.unit->contribution_zone;
        });
    if (!may_move) {
        return true;
    }
    const auto& law = month_.rules.law.contribution;
    const auto* share =
        law_value(month_, law.work_zone_share, {law.rule, month_.settings.payment_date});
    if (share == nullptr) {
        return false;
    }
    std::map<Date, ZonesOfDay> by_day;
    for (const auto& work : worked()) {
        by_day[work.day][workplaces_.at(id_of(work.arrangement)).work_zone] += work.minutes;
    }
    std::map<std::string, std::int64_t> days_by_zone;
    for (const auto& [day, zones] : by_day) {
        ++days_by_zone[zone_of_day(zones)];
    }
    const Exact threshold =
        Exact{static_cast<std::int64_t>(by_day.size())} * share->value.fraction();
    for (const auto& [zone, days] : days_by_zone) {
        if (!zone.empty() && Exact{days} > threshold) {
            moved_zone_ = zone;
        }
    }
    const bool has_moved = std::any_of(worked().begin(), worked().end(), [&](const auto& work) {
        const Workplace& known = workplaces_.at(id_of(work.arrangement));
        return known.work_zone != known.unit->contribution_zone;
    });
    if (has_moved) { // pay from elsewhere without a day of work there has nothing to count
        note_days(days_by_zone, {static_cast<std::int64_t>(by_day.size()), share->citation});
    }
    return true;
}

/// The days that decided, for whoever wants to count them again.
void Placing::note_days(const std::map<std::string, std::int64_t>& days_by_zone,
                        std::pair<std::int64_t, line::CitationIndex> total_and_basis) {
    std::string counted;
    for (const auto& [zone, days] : days_by_zone) {
        if (!zone.empty()) {
            counted += (counted.empty() ? "" : ", ") + zone + ": " + std::to_string(days);
        }
    }
    month_.result.findings.push_back({.code = "finding/work-zone",
                                      .level = line::FindingLevel::note,
                                      .assistant = month_.assistant.id,
                                      .place = month_.assistant.place,
                                      .args = {{"assistant", month_.assistant.id},
                                               {"days", counted},
                                               {"total", std::to_string(total_and_basis.first)},
                                               {"zone", zone_moved_to()}},
                                      .citation = total_and_basis.second});
}

/// The zone that some pay follows though its sub-unit has another; empty when none does.
std::string Placing::zone_moved_to() const {
    const bool is_elsewhere =
        std::any_of(workplaces_.begin(), workplaces_.end(), [this](const auto& known) {
            return moved_zone_ == known.second.work_zone &&
                   known.second.work_zone != known.second.unit->contribution_zone;
        });
    return is_elsewhere ? *moved_zone_ : std::string{};
}

ContributionPlace Placing::place_of(const std::string& alias) const {
    const Workplace& known = workplaces_.at(alias);
    const bool is_moved = moved_zone_ == known.work_zone;
    return {known.unit->id, is_moved ? known.work_zone : known.unit->contribution_zone};
}

void Placing::add(PayByPlace& placed, const std::string& alias, Money pay) const {
    auto& there = placed[place_of(alias)];
    there.pay += pay;
    there.arrangements.insert(alias);
}

void Placing::add_shared(PayByPlace& placed, const Weights& weights, Money pay) const {
    std::vector<std::int64_t> days;
    days.reserve(weights.size());
    for (const auto& [alias, weight] : weights) {
        days.push_back(weight);
    }
    const auto parts = spread(pay, days);
    std::size_t i = 0;
    for (const auto& [alias, weight] : weights) {
        add(placed, alias, parts.at(i++));
    }
}

/// Where something stood before and has moved from since, nothing is left.
void Placing::add_left(PayByPlace& placed) const {
    for (const auto kind : {AccountKind::contribution_pay,
                            AccountKind::holiday_contribution_base,
                            AccountKind::pension_contribution_base}) {
        month_.result.before.each(kind, [&](const line::Account& account, Money /*amount*/) {
            if (account.year == paid_in_.year() && account.month == paid_in_.number()) {
                placed[{account.unit, account.zone}];
            }
        });
    }
}

std::optional<PayByPlace> Placing::run() {
    post_pay();
    placed_pay_ = month_to_date(AccountKind::arrangement_pay);
    unplaced_pay_ = month_to_date(AccountKind::employment_pay);
    if (!find_workplaces() || !find_moved_zone()) {
        return std::nullopt;
    }
    PayByPlace placed;
    for (const auto& [alias, pay] : placed_pay_) {
        add(placed, alias, pay);
    }
    for (const auto& [number, pay] : unplaced_pay_) {
        add_shared(placed, weights_of(number_of(number)), pay);
    }
    if (placed.empty()) {
        add_shared(placed, weights_of(0), Money{});
    }
    add_left(placed);
    return placed;
}

} // namespace

line::Account account_at(line::AccountKind kind, Month month, const ContributionPlace& place) {
    auto account = line::monthly(kind, month);
    account.unit = place.unit;
    account.zone = place.zone;
    return account;
}

std::optional<PayByPlace> place_pay(PersonMonth& month) {
    return Placing{month}.run();
}

} // namespace bpa::month
