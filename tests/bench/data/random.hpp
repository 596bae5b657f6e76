#pragma once

#include <cstdint>

namespace bpa::bench {

/// Knows a stream of numbers that is the same on every machine; the distributions of the standard
/// library are not. SplitMix64, which takes any seed.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    /// A stream of its own for one thing of many, so that drawing more for one moves no other.
    Random(std::uint64_t seed, std::uint64_t stream)
        : state_(Random(seed ^ (stream * 0xd1342543de82ef95ULL)).next()) {}

    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15ULL;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
        return mixed ^ (mixed >> 31);
    }
    /// 0 to `count` − 1; `count` is at least 1. The tiny skew of the remainder does not matter
    /// here.
    unsigned below(unsigned count) { return static_cast<unsigned>(next() % count); }
    /// True in `percent` of a hundred cases.
    bool chance(unsigned percent) { return below(100) < percent; }

private:
    std::uint64_t state_;
};

} // namespace bpa::bench
