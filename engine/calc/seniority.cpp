#include "calc/seniority.hpp"

#include "values/check.hpp"

#include <algorithm>

namespace bpa::calc {

namespace {

constexpr int months_per_year = 12;

Date minus_months(Date day, int months) {
    if (months == 0) {
        return day;
    }
    const Month month = Month::of(day).plus_months(-months);
    return month.day_or_last(day.day());
}

/// Full years from the stated start, with so many months credited.
int years_by_calendar(const facts::Employment& employment, Date day, int credited_months) {
    const Date stated = employment.seniority.start.value_or(employment.days.first);
    const Date start = minus_months(stated, credited_months);
    const int years = std::max(0, day.year() - start.year());
    return years > 0 && start.plus_years(years) > day ? years - 1 : years;
}

/// The day on which years are counted for a step that holds on `day`.
Date counted_on(rulebook::StepTakesEffect effect, Date day) {
    switch (effect) {
    case rulebook::StepTakesEffect::on_day:
        return day;
    case rulebook::StepTakesEffect::first_of_month:
        return Month::of(day).last_day();
    case rulebook::StepTakesEffect::first_of_next_month:
        return Month::of(day).first_day().plus_days(-1);
    }
    BPA_CHECK(false);
}

/// Whether the terms count, and nothing agreed with this person goes before them.
bool is_by_terms(const facts::Employment& employment, const rulebook::Rulebook& book) {
    return book.seniority.has_value() && !employment.seniority.citation;
}

} // namespace

bool follows_hours(const facts::Employment& employment, const rulebook::Rulebook& book) {
    return is_by_terms(employment, book)
               ? book.seniority->by_hours
               : employment.seniority.counter == facts::SeniorityCounter::hours;
}

const rulebook::AnnualHoursRule* hours_of_year(const facts::Employment& employment,
                                               const rulebook::Rulebook& book) {
    const bool counts = is_by_terms(employment, book) && book.seniority->by_hours;
    return counts ? &book.annual_hours.at(book.seniority->annual_hours.value()) : nullptr;
}

std::optional<int> seniority_years(const facts::Employment& employment,
                                   const rulebook::Rulebook& book,
                                   Date day,
                                   Minutes worked) {
    if (!is_by_terms(employment, book)) {
        return seniority_years(employment, day, worked);
    }
    const auto& rule = *book.seniority;
    const auto& stated = employment.seniority;
    if (!rule.by_hours) {
        return years_by_calendar(employment,
                                 counted_on(rule.takes_effect, day),
                                 stated.credited_months + months_per_year * rule.credited_years);
    }
    const auto* entry = hours_of_year(employment, book)->by_norm.on(day).entry;
    if (entry == nullptr) {
        return std::nullopt;
    }
    const Exact minutes =
        entry->value.front().hours * Exact{static_cast<std::int64_t>(ClockTime::minutes_per_hour)};
    const Exact years = Exact{(stated.credited_hours + worked).count()} / minutes;
    return rule.credited_years + static_cast<int>(years.numerator() / years.denominator());
}

int seniority_years(const facts::Employment& employment, Date day, Minutes worked) {
    const auto& seniority = employment.seniority;
    switch (seniority.counter) {
    case facts::SeniorityCounter::calendar:
        return years_by_calendar(employment, day, seniority.credited_months);
    case facts::SeniorityCounter::hours:
        // The loader has refused a counter of hours without the hours of a year.
        BPA_CHECK(seniority.hours_per_year && seniority.hours_per_year->count() > 0);
        return static_cast<int>((seniority.credited_hours + worked).count() /
                                seniority.hours_per_year->count());
    }
    BPA_CHECK(false);
}

source::Place seniority_place(const facts::Employment& employment) {
    return employment.seniority.place.is_known() ? employment.seniority.place : employment.place;
}

} // namespace bpa::calc
