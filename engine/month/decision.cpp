#include "month/decision.hpp"

#include "values/check.hpp"

#include <algorithm>

namespace bpa::month {
namespace {

/// Days from the first to the last, both included; none when they are the wrong way round.
std::int64_t days_between(Date first, Date last) {
    return first <= last ? std::int64_t{last.days()} - first.days() + 1 : 0;
}

line::Finding exceeded(const facts::Arrangement& arrangement, const line::DecisionYear& account) {
    const auto over = ExactMinutes::of_minutes(-account.left.minutes());
    return {.code = "finding/decision-exceeded",
            .level = line::FindingLevel::review,
            .assistant = {},
            .place = arrangement.place,
            .args = {{"arrangement", arrangement.id},
                     {"year", std::to_string(account.year)},
                     {"used", (account.earlier + account.charged).text()},
                     {"awarded", account.awarded.text()},
                     {"over", over.text()}},
            .citation = std::nullopt};
}

line::DecisionYear
account_of(const facts::Arrangement& arrangement, int year, std::pair<Minutes, Minutes> used) {
    const auto [earlier, charged] = used;
    const ExactMinutes awarded = awarded_in(arrangement, year);
    const Exact left = awarded.minutes() - Exact{(earlier + charged).count()};
    return {.year = year,
            .awarded = awarded,
            .earlier = earlier,
            .charged = charged,
            .left = ExactMinutes::of_minutes(left)};
}

} // namespace

ExactMinutes awarded_in(const facts::Arrangement& arrangement, int year) {
    constexpr std::int64_t days_per_week = 7;
    const Date first_of_year = Month::from_civil(year, 1).value().first_day();
    const Date last_of_year = first_of_year.plus_years(1).plus_days(-1);
    const Date first = std::max(first_of_year, arrangement.days.first);
    const Date last = std::min(last_of_year, arrangement.days.last.value_or(last_of_year));
    const auto& stretches = arrangement.decision_hours_per_week;
    std::int64_t weekly_minutes_days = 0;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        const Date until =
            i + 1 == stretches.size() ? last : std::min(last, stretches[i + 1].from.plus_days(-1));
        weekly_minutes_days +=
            stretches[i].value.count() * days_between(std::max(first, stretches[i].from), until);
    }
    return ExactMinutes::of_minutes(Exact::ratio(weekly_minutes_days, days_per_week));
}

void ArrangementHours::add(const line::AssistantResult& person) {
    const std::string* alias = nullptr;
    Hours* hours = nullptr;
    for (const auto& segment : person.segments) {
        const auto& own = person.shifts.at(static_cast<std::size_t>(segment.shift)).arrangement;
        // Most of a person's shifts follow one of the same arrangement.
        if (alias == nullptr || *alias != own) {
            alias = &own;
            hours = &by_alias_[own];
        }
        hours->on_duty += segment.on_duty;
        hours->paid += segment.paid;
        hours->charged[segment.date.year()] += segment.decision;
    }
}

DecisionMinutes ArrangementHours::charged() const {
    DecisionMinutes charged;
    for (const auto& [alias, hours] : by_alias_) {
        for (const auto& [year, minutes] : hours.charged) {
            if (minutes != Minutes{}) {
                charged[{alias, year}] = minutes;
            }
        }
    }
    return charged;
}

void ArrangementHours::finish(const facts::Facts& facts,
                              const DecisionMinutes& earlier,
                              line::RunResult& result) const {
    auto known = facts.arrangements.begin();
    for (auto& cost : result.arrangements) {
        // Both lists are ordered by alias.
        known = std::find_if(known, facts.arrangements.end(), [&](const auto& one) {
            return one.id == cost.arrangement;
        });
        BPA_CHECK(known != facts.arrangements.end());
        cost.municipality = known->municipality;
        const auto found = by_alias_.find(cost.arrangement);
        if (found == by_alias_.end()) {
            continue;
        }
        cost.on_duty = found->second.on_duty;
        cost.paid = found->second.paid;
        for (const auto& [year, charged] : found->second.charged) {
            cost.charged += charged;
            if (known->decision_hours_per_week.empty()) {
                continue;
            }
            const auto before = earlier.find({cost.arrangement, year});
            cost.decision.push_back(account_of(
                *known, year, {before == earlier.end() ? Minutes{} : before->second, charged}));
            if (cost.decision.back().left.minutes().is_negative()) {
                result.findings.push_back(exceeded(*known, cost.decision.back()));
            }
        }
    }
}

} // namespace bpa::month
