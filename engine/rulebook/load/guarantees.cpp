#include "rulebook/load/rule_kinds.hpp"

namespace bpa::rulebook {

std::span<const RuleKind> guarantee_kinds() {
    return {};
}

} // namespace bpa::rulebook
