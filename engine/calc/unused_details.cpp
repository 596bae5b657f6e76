#include "calc/guarantees.hpp"
#include "calc/period_lines.hpp"
#include "calc/views.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace bpa::calc {

namespace {

using rulebook::Rulebook;

/// Knows something a shift may say, and the rules that ask about it.
struct Detail {
    std::string_view key;
    bool (*is_said)(const facts::ShiftDetails& details);
    bool (*is_asked)(const Rulebook& book, line::DutyIndex duty);
};

bool asks_about_trips(const Rulebook& book, line::DutyIndex /*duty*/) {
    return !book.short_notices.empty() || !book.stay_allowances.empty() ||
           !book.trip_models.empty();
}

bool asks_about_moves(const Rulebook& book, line::DutyIndex duty) {
    return std::any_of(book.day_amounts.begin(), book.day_amounts.end(), [&](const auto& rule) {
        return rule.on == rulebook::DayAmountOn::moved && rulebook::has_duty(rule.duties, duty);
    });
}

bool asks_about_time_off(const Rulebook& book, line::DutyIndex /*duty*/) {
    return std::any_of(book.supplements.begin(), book.supplements.end(), [](const auto& rule) {
        return rule.time_off.has_value();
    });
}

constexpr std::array known{
    Detail{"moved", [](const auto& details) { return details.is_moved; }, asks_about_moves},
    Detail{
        "time_off", [](const auto& details) { return details.as_time_off; }, asks_about_time_off},
    Detail{
        "told", [](const auto& details) { return details.told_at.has_value(); }, asks_about_trips},
    Detail{"trip", [](const auto& details) { return details.trip.has_value(); }, asks_about_trips},
};

/// Knows the first shift that says something in vain, and how many do.
struct Unused {
    const facts::Shift* first = nullptr;
    std::size_t shifts = 0;
};

void note(PeriodPay& pay, const Terms& terms, std::string_view key, const Unused& unused) {
    const auto& person = person_of(pay);
    const auto& shift = *unused.first;
    const auto& book = terms.on(person.employments.at(shift.employment),
                                pay.rules.clock.to_wall(shift.start).date);
    pay.result.findings.push_back(
        {.code = "finding/detail-unused",
         .level = line::FindingLevel::note,
         .assistant = person.id,
         .place = shift.place,
         .args = {{"assistant", person.id},
                  {"key", std::string{key}},
                  {"terms", book.id},
                  {"start", local_time(pay.rules.clock, shift.start).text()},
                  {"count", std::to_string(unused.shifts)}},
         .citation = std::nullopt});
}

} // namespace

void note_unused_details(PeriodPay& pay, const Terms& terms) {
    const auto shifts = facts::of_assistant(pay.facts.shifts, pay.assistant);
    const bool is_plain = std::all_of(shifts.begin(), shifts.end(), [](const auto& shift) {
        return shift.details.get() == facts::ShiftDetails{};
    });
    if (is_plain) {
        return;
    }
    std::array<Unused, known.size()> unused;
    for_each_paid(pay, [&](const facts::Shift& shift, line::ShiftIndex /*index*/) {
        if (!facts::was_worked(shift)) {
            return; // nothing of it was worked
        }
        const auto& book = terms.on(person_of(pay).employments.at(shift.employment),
                                    pay.rules.clock.to_wall(shift.start).date);
        for (std::size_t i = 0; i < known.size(); ++i) {
            if (known[i].is_said(shift.details.get()) && !known[i].is_asked(book, shift.duty)) {
                unused[i].first = unused[i].first == nullptr ? &shift : unused[i].first;
                ++unused[i].shifts;
            }
        }
    });
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (unused[i].first != nullptr) {
            note(pay, terms, known[i].key, unused[i]);
        }
    }
}

} // namespace bpa::calc
