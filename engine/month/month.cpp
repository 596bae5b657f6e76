#include "month/month.hpp"

#include "month/steps.hpp"

namespace bpa::month {

void settle_person(PersonMonth& month) {
    add_totals(month);
}

void settle_employer(EmployerMonth& month) {
    add_costs(month);
}

} // namespace bpa::month
