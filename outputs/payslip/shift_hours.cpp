#include "outputs/payslip/shift_hours.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace bpa::outputs::payslip {
namespace {

using line::Line;
using line::PayCodeIndex;
using line::PayRole;
using line::Segment;

/// What a kind is called over its column: as its rule says it when that is short («Kveld eller
/// natt»), else as its pay code.
std::string title_of(const Slip& slip, PayCodeIndex code) {
    constexpr std::size_t short_enough = 22;
    const std::string& name = slip.telling.legend.at(code).name.in(slip.language());
    const std::string* because = nullptr;
    for (const Line& line : slip.who().lines) {
        if (line.code != code) {
            continue;
        }
        const auto& reason =
            slip.telling.legend.at(line.derivation.rule).because.in(slip.language());
        if (because != nullptr && *because != reason) {
            return name;
        }
        because = &reason;
    }
    if (because == nullptr || because->empty() || because->size() > short_enough) {
        return name;
    }
    return display::capitalized(*because);
}

bool has_lower_number(const Kind& a, const Kind& b) {
    return a.number < b.number;
}

} // namespace

const Time* Told::find(PayCodeIndex code) const {
    const auto found = std::find_if(
        kinds.begin(), kinds.end(), [code](const auto& kind) { return kind.first == code; });
    return found == kinds.end() ? nullptr : &found->second;
}

void Told::add(PayCodeIndex code, const Time& time) {
    const auto found = std::find_if(
        kinds.begin(), kinds.end(), [code](const auto& kind) { return kind.first == code; });
    if (found == kinds.end()) {
        kinds.emplace_back(code, time);
    } else {
        found->second.add(time);
    }
}

std::vector<Told> told_of(const Slip& slip) {
    constexpr std::size_t usual_parts = 4;
    const line::AssistantResult& who = slip.who();
    std::vector<Told> all(who.shifts.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].shift = &who.shifts[i];
        all[i].segments.reserve(usual_parts);
        all[i].kinds.reserve(usual_parts);
    }
    for (const Segment& segment : who.segments) {
        Told& told = all.at(static_cast<std::size_t>(segment.shift));
        told.on_duty += segment.on_duty;
        told.segments.push_back(&segment);
    }
    for (const Line& line : who.lines) {
        if (!line.shift || slip.code_of(line).role != PayRole::pay) {
            continue;
        }
        Told& told = all.at(static_cast<std::size_t>(*line.shift));
        told.pay = told.pay.value_or(Money{}) + line.amount;
        if (line.counted != ExactMinutes{} || line.quantity != Minutes{}) {
            told.add(line.code, {line.quantity, line.counted});
        }
    }
    return all;
}

std::vector<Kind> kinds_of(const Slip& slip, const std::vector<Told>& all) {
    std::vector<Kind> kinds;
    for (const Told& told : all) {
        for (const auto& [code, time] : told.kinds) {
            auto kind = std::find_if(kinds.begin(), kinds.end(), [code = code](const Kind& known) {
                return known.code == code;
            });
            if (kind == kinds.end()) {
                kind = kinds.insert(kind,
                                    {.code = code,
                                     .number = slip.telling.legend.at(code).number,
                                     .title = title_of(slip, code)});
            }
            kind->time.add(time);
            ++kind->shifts;
        }
    }
    std::sort(kinds.begin(), kinds.end(), has_lower_number);
    return kinds;
}

std::vector<Kind> take_rare(std::vector<Kind>& kinds, std::size_t at_most) {
    std::vector<Kind> rare;
    while (kinds.size() > at_most) {
        const auto last_of_rarest =
            std::min_element(kinds.rbegin(), kinds.rend(), [](const Kind& a, const Kind& b) {
                return a.shifts < b.shifts;
            });
        const auto at = std::prev(last_of_rarest.base());
        rare.push_back(std::move(*at));
        kinds.erase(at);
    }
    std::sort(rare.begin(), rare.end(), has_lower_number);
    return rare;
}

} // namespace bpa::outputs::payslip
