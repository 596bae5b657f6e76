#include "values/rounding.hpp"

#include "values/check.hpp"

namespace bpa {

std::string_view name_of(RoundingMode mode) {
    switch (mode) {
    case RoundingMode::half_up:
        return "half_up";
    case RoundingMode::down:
        return "down";
    case RoundingMode::up:
        return "up";
    case RoundingMode::half_upwards:
        return "half_upwards";
    }
    fail_check("a rounding mode has a name", __FILE__, __LINE__);
}

} // namespace bpa
