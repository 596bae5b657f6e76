#include "calc/counting.hpp"

#include "calc/convert.hpp"
#include "calc/ordinary_hours.hpp"
#include "calc/split.hpp"

#include <algorithm>

namespace bpa::calc {

using line::CounterKind;
using rulebook::LadderBy;

namespace {

/// The Saturday of the weekend a day belongs to; a Friday belongs to the one that follows, other
/// days to the one before.
Date weekend_of(Date day) {
    if (day.weekday() == Weekday::friday) {
        return day.plus_days(1);
    }
    const int since = (static_cast<int>(day.weekday()) + 1) % 7;
    return day.plus_days(-since);
}

line::Counter hours_counter(const rulebook::Rules& rules,
                            const rulebook::TimeSupplement& rule,
                            const PriceContext& context,
                            int year) {
    return {CounterKind::supplement_hours,
            context.employment.number,
            year,
            rules.legend.at(rule.rule).id};
}

/// The same segment of a shift as a supplement sees it.
PaidAs as_paid(std::span<const line::Segment> so_far, const rulebook::Rulebook& book) {
    const auto& segment = so_far.back();
    const auto* conversion = conversion_of(book, segment.duty);
    return {.segment = segment,
            .duty = conversion != nullptr ? conversion->as_duty : segment.duty,
            .before = so_far.first(so_far.size() - 1)};
}

/// Whether a segment is counted by a ladder; time nobody can tell of is not.
bool counts(const rulebook::TimeSupplement& rule,
            const PaidAs& paid,
            const PriceContext& context,
            const DaysAndNorms& known) {
    if (paid.segment.is_break) {
        return false;
    }
    const auto covered = covers(rule, paid, context, known);
    return std::holds_alternative<bool>(covered) && std::get<bool>(covered);
}

bool has_ladder(const rulebook::Rulebook& book) {
    return std::any_of(book.supplements.begin(), book.supplements.end(), [](const auto& rule) {
        return rule.by == LadderBy::hours || rule.by == LadderBy::weekends_worked;
    });
}

} // namespace

bool Counting::is_known(const line::Counter& counter, const facts::Employment& employment) const {
    if (counters_.contains(counter) || !begun_) {
        return true;
    }
    const Date new_year = Date::from_civil(counter.year, 1, 1).value();
    return *begun_ <= std::max(new_year, employment.days.first);
}

Price<LadderCount> Counting::hours(const rulebook::TimeSupplement& rule,
                                   const PaidAs& paid,
                                   const PriceContext& context) const {
    const int year = paid.segment.date.year();
    const auto counter = hours_counter(rules_, rule, context, year);
    if (!is_known(counter, context.employment)) {
        return Unpriced{.problem = PriceProblem::counter_missing,
                        .date = paid.segment.date,
                        .rule = rule.rule,
                        .place = context.employment.place};
    }
    std::int64_t minutes = 0;
    if (const auto found = counters_.find(counter); found != counters_.end()) {
        minutes = whole_minutes(found->second).count();
    }
    for (std::size_t i = 0; i < paid.before.size(); ++i) {
        const PaidAs earlier{
            .segment = paid.before[i], .duty = paid.duty, .before = paid.before.first(i)};
        if (earlier.segment.date.year() == year && counts(rule, earlier, context, known_)) {
            minutes += earlier.segment.minutes.count();
        }
    }
    return LadderCount{minutes, {}};
}

Price<LadderCount> Counting::weekends(const rulebook::TimeSupplement& rule,
                                      const PaidAs& paid,
                                      const PriceContext& context) const {
    const Date saturday = weekend_of(paid.segment.date);
    const line::Counter first{CounterKind::weekend, context.employment.number, saturday.year(), {}};
    auto found = counters_.lower_bound(first);
    const auto is_of_year = [&] {
        return found != counters_.end() && found->first.kind == first.kind &&
               found->first.employment == first.employment && found->first.year == first.year;
    };
    if (!is_of_year() && !is_known(first, context.employment)) {
        return Unpriced{.problem = PriceProblem::counter_missing,
                        .date = paid.segment.date,
                        .rule = rule.rule,
                        .place = context.employment.place};
    }
    std::int64_t number = 1;
    for (; is_of_year(); ++found) {
        if (found->first.name == weekends_before) {
            number += whole_minutes(found->second).count();
        } else if (found->first.name != saturday.text()) {
            ++number;
        }
    }
    std::vector<Date> begun; // by this shift, which is counted when it has been priced
    for (std::size_t i = 0; i < paid.before.size(); ++i) {
        const Date other = weekend_of(paid.before[i].date);
        const line::Counter counter{first.kind, first.employment, other.year(), other.text()};
        const bool is_counted = other == saturday || other.year() != saturday.year() ||
                                counters_.contains(counter) ||
                                std::find(begun.begin(), begun.end(), other) != begun.end();
        if (!is_counted && is_weekend(as_paid(paid.before.first(i + 1), context.book), context)) {
            begun.push_back(other);
        }
    }
    return LadderCount{number + static_cast<std::int64_t>(begun.size()), {}};
}

/// Whether a ladder on weekends counts a part of a shift.
bool Counting::is_weekend(const PaidAs& paid, const PriceContext& context) const {
    const auto& rules = context.book.supplements;
    return std::any_of(rules.begin(), rules.end(), [&](const auto& rule) {
        return rule.by == LadderBy::weekends_worked && counts(rule, paid, context, known_);
    });
}

Price<LadderCount> Counting::count(const rulebook::TimeSupplement& rule,
                                   const PaidAs& paid,
                                   const PriceContext& context) const {
    if (rule.by == LadderBy::hours) {
        return hours(rule, paid, context);
    }
    if (rule.by == LadderBy::weekends_worked) {
        return weekends(rule, paid, context);
    }
    const auto* planned = facts::in_force(context.employment.weekends_per_year, paid.segment.date);
    if (planned == nullptr) {
        return Unpriced{.problem = PriceProblem::weekends_missing,
                        .date = paid.segment.date,
                        .rule = rule.rule,
                        .place = context.employment.place};
    }
    return LadderCount{planned->value, planned->place};
}

/// The first instant inside the last segment at which a ladder reaches a step.
std::optional<Instant> Counting::next_step(std::span<const line::Segment> so_far,
                                           const PriceContext& context,
                                           Instant at) const {
    const auto paid = as_paid(so_far, context.book);
    std::optional<Instant> first;
    for (const auto& rule : context.book.supplements) {
        const auto* entry =
            rule.by == LadderBy::hours ? rule.rate.on(paid.segment.date).entry : nullptr;
        if (entry == nullptr || !counts(rule, paid, context, known_)) {
            continue;
        }
        const auto counted = hours(rule, paid, context);
        const auto* before = std::get_if<LadderCount>(&counted);
        for (const auto& step : entry->value.steps) {
            const auto after = before == nullptr ? 0 : step.from - before->count;
            if (after > 0 && after < paid.segment.minutes.count()) {
                const Instant reached = at + Minutes::of(after);
                first = first ? std::min(*first, reached) : reached;
            }
        }
    }
    return first;
}

void Counting::cut(std::vector<line::Segment>& segments,
                   const facts::Shift& shift,
                   const facts::Employment& employment,
                   const Terms& terms) const {
    if (!terms.any(has_ladder)) {
        return;
    }
    const InStretch in_stretch{stretches_, shift};
    Instant at = shift.start;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto& book = terms.on(employment, segments[i].date);
        if (has_ladder(book)) {
            const auto reached = next_step(
                std::span{segments}.first(i + 1), {employment, book, nullptr, &in_stretch}, at);
            if (reached) {
                cut_at(segments, shift.start, *reached);
            }
        }
        at = at + segments[i].minutes;
    }
}

void Counting::add(std::span<const line::Segment> segments,
                   const facts::Shift& shift,
                   const facts::Employment& employment,
                   const Terms& terms) {
    if (!terms.any(has_ladder)) {
        return;
    }
    const InStretch in_stretch{stretches_, shift};
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto& book = terms.on(employment, segments[i].date);
        if (!has_ladder(book)) {
            continue;
        }
        const PriceContext context{employment, book, nullptr, &in_stretch};
        const auto paid = as_paid(segments.first(i + 1), book);
        const auto time = ExactMinutes::of(paid.segment.minutes);
        for (const auto& rule : book.supplements) {
            if (rule.by == LadderBy::hours && counts(rule, paid, context, known_)) {
                add(hours_counter(rules_, rule, context, paid.segment.date.year()), time);
            }
        }
        if (is_weekend(paid, context)) {
            const Date saturday = weekend_of(paid.segment.date);
            add({CounterKind::weekend, employment.number, saturday.year(), saturday.text()}, time);
        }
    }
}

void Counting::add(const line::Counter& counter, const ExactMinutes& time) {
    counters_[counter] += time;
    counted_[counter] += time;
}

ExactMinutes Counting::at(const line::Counter& counter) const {
    const auto found = counters_.find(counter);
    return found == counters_.end() ? ExactMinutes{} : found->second;
}

} // namespace bpa::calc
