#include "calc/seniority.hpp"

#include "values/check.hpp"

#include <algorithm>

namespace bpa::calc {

namespace {

Date minus_months(Date day, int months) {
    const Month month = Month::of(day).plus_months(-months);
    return month.day_or_last(day.day());
}

int years_by_calendar(const facts::Employment& employment, Date day) {
    const Date stated = employment.seniority.start.value_or(employment.days.first);
    const Date start = minus_months(stated, employment.seniority.credited_months);
    const int years = std::max(0, day.year() - start.year());
    return years > 0 && start.plus_years(years) > day ? years - 1 : years;
}

} // namespace

int seniority_years(const facts::Employment& employment, Date day, Minutes worked) {
    const auto& seniority = employment.seniority;
    switch (seniority.counter) {
    case facts::SeniorityCounter::calendar:
        return years_by_calendar(employment, day);
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
