#include "calc/paid.hpp"

#include "calc/views.hpp"
#include "values/check.hpp"
#include "values/parse.hpp"

#include <algorithm>
#include <set>

namespace bpa::calc {

namespace {

/// The end of `content_of`'s first two fields: start and end with their offsets.
std::optional<facts::Interval> interval_of(const std::string& content) {
    const auto first = content.find('|');
    const auto second = content.find('|', first + 1);
    if (first == std::string::npos || second == std::string::npos) {
        return std::nullopt;
    }
    const auto instant = [](std::string_view text) -> std::optional<Instant> {
        const auto parsed = parse_local_time(text);
        const auto* local = std::get_if<LocalTime>(&parsed);
        if (local == nullptr || !local->offset_minutes) {
            return std::nullopt;
        }
        return Instant::from_minutes(std::int64_t{local->date.days()} * ClockTime::minutes_per_day +
                                     local->clock.minutes() - *local->offset_minutes);
    };
    const auto start = instant(std::string_view{content}.substr(0, first));
    const auto end = instant(std::string_view{content}.substr(first + 1, second - first - 1));
    if (!start || !end) {
        return std::nullopt;
    }
    return facts::Interval{*start, *end, {}};
}

line::Finding paid_finding(const char* code,
                           line::FindingLevel level,
                           source::Place place,
                           const std::pair<std::string, PaidShift>& paid) {
    const auto assistant = paid.first.substr(0, paid.first.find('/'));
    const auto start = paid.first.substr(paid.first.rfind('/') + 1);
    return {.code = code,
            .level = level,
            .assistant = assistant,
            .place = place,
            .args = {{"assistant", assistant}, {"start", start}, {"run", paid.second.run}},
            .citation = std::nullopt};
}

} // namespace

std::span<const facts::Shift> shifts_of(const facts::Facts& facts, std::uint32_t assistant) {
    const auto by_assistant = [](const facts::Shift& shift, std::uint32_t wanted) {
        return shift.assistant < wanted;
    };
    const auto first =
        std::lower_bound(facts.shifts.begin(), facts.shifts.end(), assistant, by_assistant);
    const auto last = std::lower_bound(first, facts.shifts.end(), assistant + 1, by_assistant);
    return {first, last};
}

std::vector<const facts::Shift*> not_yet_paid(const facts::Facts& facts,
                                              const rulebook::Rules& rules,
                                              std::span<const facts::Shift> shifts,
                                              const Prior& prior,
                                              std::vector<line::Finding>& findings) {
    std::vector<const facts::Shift*> fresh;
    std::set<std::string> seen;
    for (const auto& shift : shifts) {
        if (prior.paid.empty()) {
            fresh.push_back(&shift);
            continue;
        }
        const auto key = paid_key(facts, rules, shift);
        const auto paid = prior.paid.find(key);
        if (paid == prior.paid.end()) {
            fresh.push_back(&shift);
            continue;
        }
        seen.insert(key);
        if (paid->second.digest != content_of(facts, rules, shift)) {
            findings.push_back(paid_finding(
                "finding/paid-shift-changed", line::FindingLevel::review, shift.place, *paid));
        }
    }
    for (const auto& paid : prior.paid) {
        if (seen.contains(paid.first)) {
            continue;
        }
        // A shift of another period is not expected among these hours, but must not be paid again.
        if (paid.second.is_current_period) {
            findings.push_back(
                paid_finding("finding/paid-shift-gone", line::FindingLevel::review, {}, paid));
        }
        const auto interval = interval_of(paid.second.digest);
        BPA_CHECK(interval.has_value()); // the reader of paid-shifts.csv has checked the form
        for (const auto* shift : fresh) {
            if (shift->start < interval->end && interval->start < shift->end) {
                findings.push_back(paid_finding(
                    "finding/paid-twice", line::FindingLevel::stop, shift->place, paid));
            }
        }
    }
    return fresh;
}

} // namespace bpa::calc
