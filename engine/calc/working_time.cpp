#include "calc/working_time.hpp"

namespace bpa::calc {

WorkingTime::WorkingTime(const facts::Facts& facts,
                         const rulebook::Rules& rules,
                         const Settings& settings,
                         const Prior& prior,
                         std::uint32_t assistant)
    : facts_{facts}, rules_{rules}, settings_{settings}, prior_{prior}, assistant_{assistant} {}

std::optional<source::Diagnostic> WorkingTime::mark(const facts::Shift& shift,
                                                    std::vector<line::Segment>& segments) {
    static_cast<void>(shift);
    static_cast<void>(segments);
    return std::nullopt;
}

std::vector<line::Finding> WorkingTime::findings() const {
    return {};
}

} // namespace bpa::calc
