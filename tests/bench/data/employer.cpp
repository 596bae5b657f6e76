#include "make.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace bpa::bench {
namespace {

constexpr unsigned assistants_per_arrangement = 4;

std::vector<Arrangement> make_arrangements(const Wish& wish) {
    const unsigned count = std::max(1U, wish.assistants / assistants_per_arrangement);
    std::vector<Arrangement> all;
    for (unsigned i = 0; i < count; ++i) {
        Random random(wish.seed, 1'000'000'000ULL + i);
        all.push_back(
            {.id = fmt::format("ord-{:05}", i + 1),
             // Half of them in the first town, the rest spread.
             .place = random.chance(50) ? 0 : random.below(static_cast<unsigned>(places().size())),
             .hours_per_week = 20 + random.below(149),
             .has_deputy = random.chance(40)});
    }
    return all;
}

} // namespace

const std::vector<PlaceOfWork>& places() {
    static const std::vector<PlaceOfWork> all{{"0301", "oslo"},
                                              {"5001", "trondheim"},
                                              {"5031", "trondheim"},
                                              {"5021", "oppdal"},
                                              {"5022", "trondheim"},
                                              {"1134", "suldal"},
                                              {"1806", "narvik"},
                                              {"5501", "tromso"},
                                              {"5536", "lyngen"}};
    return all;
}

Employer make_employer(const Wish& wish) {
    Employer employer;
    employer.arrangements = make_arrangements(wish);
    employer.people = make_people(wish, employer.arrangements);
    employer.shifts = make_shifts(wish, employer.people);
    std::sort(employer.shifts.begin(), employer.shifts.end(), [](const Shift& a, const Shift& b) {
        return std::tie(a.arrangement, a.start, a.person) <
               std::tie(b.arrangement, b.start, b.person);
    });
    return employer;
}

} // namespace bpa::bench
