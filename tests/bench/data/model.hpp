#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

/// The invented employer in memory, before it becomes files.
namespace bpa::bench {

/// What is asked for.
struct Wish {
    unsigned assistants = 5;
    unsigned shifts = 40;
    std::uint64_t seed = 1;
    bool has_odd_names = false;
};

/// The one month that is made: Easter is in it, and its rates are confirmed.
constexpr std::chrono::year_month month{std::chrono::year{2025}, std::chrono::April};
constexpr unsigned days_of_month = 30;
constexpr int minutes_per_day = 24 * 60;

/// How somebody works.
enum class Pattern : std::uint8_t {
    days,
    evenings,
    nights,   ///< passive nights with calls, and some evenings
    turns,    ///< twelve hours at a time, by an agreement on averaging
    hours,    ///< a few hours at a time, weekends often
    salaried, ///< days, on a monthly salary
};

struct Arrangement {
    std::string id;
    unsigned place = 0; ///< index into `places()`
    unsigned hours_per_week = 0;
    bool has_deputy = false;
};

/// A municipality, and the sub-unit that leads what lies in it.
struct PlaceOfWork {
    std::string municipality;
    std::string sub_unit;
};

struct TaxCard {
    bool is_main = true;
    unsigned table = 0;   ///< 0: none
    unsigned percent = 0; ///< 0: none
    bool is_missing = false;
};

struct Person {
    std::string id;
    std::string given_name;
    std::string family_name;
    std::chrono::year_month_day born;
    std::string national_id;
    std::string account;
    bool wants_english = false;
    Pattern pattern{};
    std::chrono::year_month_day hired;
    std::vector<unsigned> arrangements; ///< ordered
    TaxCard card;
    bool has_card = true;
    unsigned ore_per_hour = 0;     ///< own wage; 0: by the agreement
    unsigned kroner_per_month = 0; ///< salary; 0: by the hour
    unsigned position = 0;         ///< percent
    unsigned credited_months = 0;
    bool counts_hours = false; ///< seniority by hours worked
    bool is_in_union = false;
    unsigned paid_before = 0; ///< kroner of this year before the month; 0: hired since
    unsigned shifts = 0;
};

enum class Duty : std::uint8_t { active, passive, training, meeting };

/// A time inside a shift, in minutes from its start.
struct Inside {
    std::int16_t from = 0;
    std::int16_t minutes = 0;
};

struct Shift {
    std::int32_t start = 0; ///< minutes from the first of the month at 00:00
    std::uint32_t person = 0;
    std::uint32_t arrangement = 0;
    std::int16_t minutes = 0;
    Duty duty{};
    bool is_off_roster = false;         ///< of the salaried: not planned
    bool is_approved_by_deputy = false; ///< where there is one, on its own
    std::uint8_t calls = 0;             ///< how many of `inside` are calls; otherwise a break
    std::uint8_t insides = 0;
    Inside inside[3];
};

struct Employer {
    std::vector<Arrangement> arrangements;
    std::vector<Person> people;
    std::vector<Shift> shifts; ///< ordered by arrangement, start, person
};

/// Where the employer works, one of each zone but those that differ by industry.
const std::vector<PlaceOfWork>& places();

/// The same for the same wish, on every machine.
Employer make_employer(const Wish& wish);

} // namespace bpa::bench
