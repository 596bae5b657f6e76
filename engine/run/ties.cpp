#include "run/ties.hpp"

#include "values/check.hpp"

#include <vector>

namespace bpa::run {
namespace {

/// Gross, and the part of it on rates carried forward.
struct Gross {
    Money all;
    Money provisional;

    friend bool operator==(const Gross&, const Gross&) = default;
};

void check_segment(const line::Segment& segment) {
    BPA_CHECK(segment.minutes.count() == segment.to - segment.from);
    BPA_CHECK(segment.on_duty == (segment.is_break ? Minutes{} : segment.minutes));
}

/// The minutes of each shift, as its segments have them.
std::vector<Minutes> classified_minutes(const line::AssistantResult& result) {
    std::vector<Minutes> minutes(result.shifts.size());
    for (const line::Segment& segment : result.segments) {
        check_segment(segment);
        minutes.at(static_cast<std::size_t>(segment.shift)) += segment.minutes;
    }
    return minutes;
}

std::vector<Minutes> entered_minutes(const line::AssistantResult& result) {
    std::vector<Minutes> minutes;
    for (const line::ShiftView& shift : result.shifts) {
        minutes.push_back(shift.length);
    }
    return minutes;
}

Gross sum_of_lines(const line::AssistantResult& result) {
    Gross gross;
    for (const line::Line& line : result.lines) {
        gross.all += line.amount;
        gross.provisional += line.provisional ? line.amount : Money{};
    }
    return gross;
}

} // namespace

void check_ties(const line::RunResult& result) {
    Gross sum;
    for (const line::AssistantResult& assistant : result.assistants) {
        BPA_CHECK(classified_minutes(assistant) == entered_minutes(assistant));
        const Gross own = sum_of_lines(assistant);
        BPA_CHECK((own == Gross{assistant.gross, assistant.provisional_gross}));
        sum.all += own.all;
        sum.provisional += own.provisional;
    }
    BPA_CHECK((sum == Gross{result.gross, result.provisional_gross}));
}

} // namespace bpa::run
