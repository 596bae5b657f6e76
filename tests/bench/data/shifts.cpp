#include "make.hpp"

namespace bpa::bench {
namespace {

constexpr std::int32_t clock(int hours, int minutes = 0) {
    return hours * 60 + minutes;
}
constexpr std::int16_t lasting(int minutes) {
    return static_cast<std::int16_t>(minutes);
}

/// A Saturday or Sunday; 1 April 2025 is a Tuesday.
bool is_weekend(unsigned day) {
    const unsigned weekday = (day + 1) % 7; // Monday is 0
    return weekday >= 5;
}

void take_break(Shift& shift, Random& random) {
    if (shift.minutes >= 7 * 60 && random.chance(30)) {
        shift.inside[0] = {.from = lasting(180 + 15 * static_cast<int>(random.below(4))),
                           .minutes = 30};
        shift.insides = 1;
    }
}

void passive_night(Shift& shift, Random& random) {
    shift.duty = Duty::passive;
    shift.start += clock(22);
    shift.minutes = lasting(10 * 60);
    shift.calls = static_cast<std::uint8_t>(random.below(4));
    shift.insides = shift.calls;
    for (unsigned i = 0; i < shift.calls; ++i) {
        // One in each three hours, so that calls never overlap.
        shift.inside[i] = {.from = lasting(static_cast<int>(i * 190 + random.below(120))),
                           .minutes = lasting(10 + 5 * static_cast<int>(random.below(9)))};
    }
}

void day_shift(Shift& shift, Random& random) {
    shift.start += clock(7, 30) + 15 * static_cast<int>(random.below(5));
    shift.minutes = lasting(6 * 60 + 15 * static_cast<int>(random.below(7)));
    if (random.chance(4)) {
        shift.minutes = lasting(10 * 60 + 30); // over the limit of a day: overtime
    }
    take_break(shift, random);
}

void evening_shift(Shift& shift, Random& random) {
    shift.start += clock(15) + 15 * static_cast<int>(random.below(4));
    shift.minutes = lasting(6 * 60 + 15 * static_cast<int>(random.below(6)));
    take_break(shift, random);
}

void few_hours(Shift& shift, unsigned day, Random& random) {
    shift.start += is_weekend(day) ? clock(10) : clock(16);
    shift.start += 15 * static_cast<int>(random.below(8));
    shift.minutes = lasting(2 * 60 + 15 * static_cast<int>(random.below(13)));
}

/// Twelve hours every other time; a night turn ends at the hour a day turn begins.
void turn(Shift& shift, unsigned number, bool at_night, Random& random) {
    if (number % 2 == 1) {
        shift.start += at_night ? clock(20) : clock(10);
        shift.minutes = lasting(4 * 60 + 15 * static_cast<int>(random.below(5)));
        return;
    }
    shift.start += at_night ? clock(20) : clock(8);
    shift.minutes = lasting(12 * 60);
}

/// Instead of a shift, a few hours of training or a meeting, as everybody has now and then.
bool instead(Shift& shift, Random& random) {
    const unsigned drawn = random.below(100);
    if (drawn >= 4) {
        return false;
    }
    shift.duty = drawn < 3 ? Duty::training : Duty::meeting;
    shift.start += clock(17);
    shift.minutes = lasting(drawn < 3 ? 3 * 60 : 90);
    return true;
}

void work(Shift& shift, const Person& person, unsigned number, Random& random) {
    const auto day = static_cast<unsigned>(shift.start / minutes_per_day);
    if (person.pattern != Pattern::salaried && instead(shift, random)) {
        return;
    }
    switch (person.pattern) {
    case Pattern::days:
        return day_shift(shift, random);
    case Pattern::evenings:
        return evening_shift(shift, random);
    case Pattern::nights:
        // An evening between nights begins late enough for the rest after them.
        if (number % 3 == 2) {
            shift.start += clock(19);
            shift.minutes = lasting(3 * 60);
            return;
        }
        return passive_night(shift, random);
    case Pattern::turns:
        return turn(shift, number, person.position % 2 == 0, random);
    case Pattern::hours:
        return few_hours(shift, day, random);
    case Pattern::salaried:
        shift.start += clock(8);
        shift.minutes = lasting(7 * 60 + 30);
        shift.is_off_roster = random.chance(8);
        return;
    }
}

} // namespace

std::vector<Shift> make_shifts(const Wish& wish, const std::vector<Person>& people) {
    std::vector<Shift> all;
    all.reserve(wish.shifts);
    for (std::uint32_t who = 0; who < people.size(); ++who) {
        const auto& person = people[who];
        Random random(wish.seed, 3'000'000'000ULL + who);
        const unsigned first = random.below(days_of_month);
        for (unsigned i = 0; i < person.shifts; ++i) {
            // Days of its own for each shift, evenly over the month from a day of her own.
            const unsigned day = (first + i * days_of_month / person.shifts) % days_of_month;
            const auto& arrangements = person.arrangements;
            Shift shift{.start = static_cast<std::int32_t>(day) * minutes_per_day,
                        .person = who,
                        .arrangement = arrangements.at(i % arrangements.size())};
            work(shift, person, i, random);
            shift.is_approved_by_deputy = random.chance(3);
            all.push_back(shift);
        }
    }
    return all;
}

} // namespace bpa::bench
