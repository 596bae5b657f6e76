#include "rulebook/load/resolve.hpp"

namespace bpa::rulebook {

void Resolver::fill_conversions(Rulebook& book) {
    for (const auto* rule : all_) {
        if (const auto* conversion = std::get_if<Conversion>(&rule->body);
            conversion != nullptr && !is_replaced(*rule)) {
            book.conversions.push_back(*conversion);
        }
    }
}

} // namespace bpa::rulebook
