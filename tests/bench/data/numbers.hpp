#pragma once

#include <chrono>
#include <cstdint>
#include <string>

/// Numbers that look like those of people and companies and belong to nobody.
namespace bpa::bench {

/// A synthetic national id (month + 80) with right control digits. Two numbers of the same day of
/// birth differ when their `serial` does; serial 0 to 9.
std::string national_id(std::chrono::year_month_day born, unsigned serial);

/// An account number with a right control digit, different for every `serial` below 80 000.
std::string account_number(unsigned serial);

/// An organisation number of the range kept for tests, different for every `serial` below 1 000.
std::string organisation_number(unsigned serial);

} // namespace bpa::bench
