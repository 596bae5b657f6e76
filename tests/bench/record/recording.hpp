#pragma once

#include "dump.hpp"

#include <memory>

namespace bpa::bench {

/// Where what is recorded goes. Set before the run begins; the stand-ins for the libraries are
/// called by it from deep inside.
struct Recording {
    std::unique_ptr<DumpWriter> cells;
    std::unique_ptr<DumpWriter> pages;
};
Recording& recording();

} // namespace bpa::bench
