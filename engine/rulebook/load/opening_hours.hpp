#pragma once

#include "rulebook/rulebook.hpp"

namespace bpa::rulebook {

/// Works out when the windows of a rulebook are open; nothing with more supplements than there are
/// bits for.
void set_opening_hours(Rulebook& book);

} // namespace bpa::rulebook
