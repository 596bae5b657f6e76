#pragma once

#include <ctime>

namespace bpa::bench {

/// Knows how much time of the processor the process has used since it was made or asked last.
class Stopwatch {
public:
    double seconds() {
        const double now = used();
        const double passed = now - last_;
        last_ = now;
        return passed;
    }

private:
    /// Of the processor and not of the wall: other work on the machine is then left out.
    static double used() {
        timespec now{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
    }

    double last_ = used();
};

} // namespace bpa::bench
