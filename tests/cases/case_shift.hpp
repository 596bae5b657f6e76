#pragma once

#include "facts/facts.hpp"
#include "rulebook/rulebook.hpp"
#include "source/diagnostic.hpp"
#include "yaml/reader.hpp"

#include <vector>

namespace bpa::cases {

/// Everything a case needs to be read, so that the functions below stay narrow.
struct Reading {
    rulebook::Rules& rules;
    source::Diagnostics& diagnostics;
};

/// Reads a shift of a case, worked or planned; nothing is added when it cannot be read.
void read_shift(const yaml::Node& node, const Reading& reading, std::vector<facts::Shift>& into);

} // namespace bpa::cases
