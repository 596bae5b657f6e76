#include "rulebook/load/resolve.hpp"

namespace bpa::rulebook {

void Resolver::fill_trips(Rulebook& book) {
    append(book.short_notices);
    append(book.stay_allowances);
    append(book.trip_models);
}

void Resolver::fill_guarantees(Rulebook& book) {
    append(book.guarantees);
    append(book.cancelled_shifts);
    append(book.meal_money);
    append(book.day_amounts);
    check_guarantees(context_, book);
}

} // namespace bpa::rulebook
