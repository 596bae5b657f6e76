#include "rulebook/load/resolve.hpp"

namespace bpa::rulebook {

void Resolver::fill_overtime(Rulebook& book) {
    if (const auto* rule = only_rule<Overtime>("rules/two-of-a-kind")) {
        book.overtime = std::get<Overtime>(rule->body);
    }
}

} // namespace bpa::rulebook
