#include "calc/select.hpp"

#include <algorithm>

namespace bpa::calc {

bool leads_on(const facts::Arrangement& arrangement, const std::string& person, Date day) {
    const auto& leaders = arrangement.leaders;
    return std::any_of(leaders.begin(), leaders.end(), [&](const facts::Leader& leader) {
        return leader.person == person && leader.days.contains(day);
    });
}

std::optional<line::UnpaidReason>
why_unpaid(const facts::Shift& shift, const facts::Facts& facts, const rulebook::Rules& rules) {
    if (!shift.approval) {
        return line::UnpaidReason::unapproved;
    }
    const std::string& approver = facts.approver(*shift.approval);
    if (approver == facts.assistants.at(shift.assistant).id) {
        return line::UnpaidReason::own_approver;
    }
    const Date day = rules.clock.to_wall(shift.start).date;
    if (!leads_on(facts.arrangements.at(shift.arrangement), approver, day)) {
        return line::UnpaidReason::wrong_approver;
    }
    // What was called off is known when it is.
    if (shift.approval->at < shift.details->cancelled_at.value_or(shift.end)) {
        return line::UnpaidReason::approved_early;
    }
    return std::nullopt;
}

} // namespace bpa::calc
