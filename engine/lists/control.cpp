#include "lists/control.hpp"

namespace bpa::lists {

bool are_even(const std::vector<Control>& controls, source::Diagnostics& diagnostics) {
    bool all = true;
    for (const auto& control : controls) {
        if (!control.is_even()) {
            all = false;
            diagnostics.add({.code = "lists/sum-differs",
                             .args = {{"file", control.file},
                                      {"check", control.check},
                                      {"listed", control.listed.text()},
                                      {"published", control.published.text()},
                                      {"path", control.published_in}}});
        }
    }
    return all;
}

} // namespace bpa::lists
