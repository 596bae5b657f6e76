#include "rulebook/load/resolve.hpp"

namespace bpa::rulebook {

void Resolver::fill_overtime(Rulebook& book) {
    if (const auto* rule = only_rule<Overtime>("rules/two-of-a-kind")) {
        book.overtime = std::get<Overtime>(rule->body);
        book.asks_for_roster = book.asks_for_roster || book.overtime->asks_for_roster();
    }
}

} // namespace bpa::rulebook
