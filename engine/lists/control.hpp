#pragma once

#include "source/diagnostic.hpp"
#include "values/money.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace bpa::lists {

/// Knows a sum of a list, and the same figure as the run has it somewhere else.
struct Control {
    std::string file;         ///< `pension.csv`, `union/01-fagforbundet.csv`
    std::string check;        ///< `employer_month`: what is compared
    std::size_t rows = 0;     ///< of the list
    Money listed;             ///< computed from the rows of the list
    Money published;          ///< computed from another table of the run
    std::string published_in; ///< `audit/due.csv`

    [[nodiscard]] bool is_even() const { return listed == published; }
};

/// Reports `lists/sum-differs` for each that is not even; true when all are.
bool are_even(const std::vector<Control>& controls, source::Diagnostics& diagnostics);

} // namespace bpa::lists
