#pragma once

#include <stdexcept>

namespace bpa {

/// Knows that a promise in our own code was broken. Caught once, in `main`, which exits 70 and
/// leaves nothing published.
class InternalError : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

[[noreturn]] void fail_check(const char* condition, const char* file, int line);

} // namespace bpa

/// A promise of the code, checked in every build.
#define BPA_CHECK(condition)                                                                       \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            ::bpa::fail_check(#condition, __FILE__, __LINE__);                                     \
        }                                                                                          \
    } while (false)
