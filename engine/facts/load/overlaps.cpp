#include "facts/load/hours.hpp"
#include "facts/load/times.hpp"

#include <tuple>

namespace bpa::facts {
namespace {

auto contents(const Shift& shift) {
    return std::tie(shift.start, shift.end, shift.employment, shift.arrangement, shift.duty);
}

} // namespace

void check_overlaps(const std::vector<Shift>& shifts,
                    const Facts& facts,
                    const LoadContext& context) {
    const auto& clock = context.rules.clock;
    // The shift of the same assistant that ends last so far: in order of start, a shift overlaps an
    // earlier one exactly when it starts before that end.
    const Shift* longest = nullptr;
    for (std::size_t i = 0; i < shifts.size(); ++i) {
        const Shift& shift = shifts[i];
        if (longest == nullptr || longest->assistant != shift.assistant) {
            longest = &shift;
            continue;
        }
        if (shift.start < longest->end) {
            const Shift& before = shifts[i - 1];
            const bool is_same = contents(before) == contents(shift);
            const Shift& other = is_same ? before : *longest;
            const std::string& person = facts.assistants.at(shift.assistant).id;
            auto problem = problem_at(shift.place,
                                      is_same ? "hours/same-shift-twice" : "hours/overlap",
                                      {{"assistant", person},
                                       {"start", wall_text(clock, shift.start)},
                                       {"end", wall_text(clock, shift.end)},
                                       {"other_start", wall_text(clock, other.start)},
                                       {"other_end", wall_text(clock, other.end)}});
            problem.length = shift.length;
            context.diagnostics.add(against(other.place, of_person(person, std::move(problem))));
        }
        if (longest->end < shift.end) {
            longest = &shift;
        }
    }
}

} // namespace bpa::facts
