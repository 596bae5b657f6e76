#include "values/check.hpp"

#include <string>

namespace bpa {

void fail_check(const char* condition, const char* file, int line) {
    throw InternalError{std::string{file} + ":" + std::to_string(line) + ": " + condition};
}

} // namespace bpa
