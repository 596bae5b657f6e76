#pragma once

#include <cstddef>
#include <exception>
#include <functional>
#include <thread>
#include <vector>

namespace bpa::run {

/// Calls `work(i)` for every `i` below `count`, on `threads` threads. Each index is done by one
/// thread, so results go into places of their own and no order of events shows. The first exception
/// (by thread) is thrown again here when all have stopped.
inline void
for_each_index(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work) {
    const std::size_t stride = threads == 0 ? 1 : threads;
    std::vector<std::exception_ptr> failures(stride);
    const auto do_share = [&](std::size_t first) {
        try {
            for (std::size_t i = first; i < count; i += stride) {
                work(i);
            }
        } catch (...) {
            failures[first] = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> helpers;
        for (std::size_t first = 1; first < stride && first < count; ++first) {
            helpers.emplace_back(do_share, first);
        }
        do_share(0);
    }
    for (const std::exception_ptr& failure : failures) {
        if (failure) {
            std::rethrow_exception(failure);
        }
    }
}

} // namespace bpa::run
