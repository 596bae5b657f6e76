#pragma once

#include "model.hpp"
#include "random.hpp"

/// The parts of `make_employer`.
namespace bpa::bench {

std::vector<Person> make_people(const Wish& wish, const std::vector<Arrangement>& arrangements);

/// As many shifts as each person has; nobody is at work twice at once.
std::vector<Shift> make_shifts(const Wish& wish, const std::vector<Person>& people);

} // namespace bpa::bench
