#pragma once

#include "source/diagnostic.hpp"

#include <string>

namespace bpa::line {

/// Knows a short text in both of the program's languages.
struct Text {
    std::string nb;
    std::string en;

    [[nodiscard]] const std::string& in(source::Language language) const {
        return language == source::Language::nb ? nb : en;
    }
};

} // namespace bpa::line
