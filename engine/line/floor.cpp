#include "line/floor.hpp"

#include "values/check.hpp"

namespace bpa::line {
namespace {

ExactMoney apart(const FloorPay& paid, const FloorPay& due) {
    return paid.per_hour() - due.per_hour();
}

} // namespace

std::string_view name_of(FloorReason reason) {
    switch (reason) {
    case FloorReason::own_wage:
        return "own_wage";
    case FloorReason::contract:
        return "contract";
    case FloorReason::arrangement:
        return "arrangement";
    }
    BPA_CHECK(false);
}

ExactMoney FloorPay::per_hour() const {
    return ExactMoney::ore(Exact{rate.ore()} * share);
}

std::optional<HourlyRate> FloorRow::per_hour() const {
    if (!reference) {
        return std::nullopt;
    }
    return round_to_rate(apart(paid, *reference), Rounding{});
}

std::optional<Money> FloorRow::difference() const {
    if (!reference) {
        return std::nullopt;
    }
    constexpr std::int64_t minutes_of_an_hour = 60;
    const auto hours = Exact::ratio(minutes.count(), minutes_of_an_hour);
    return round_to_ore(apart(paid, *reference) * hours, Rounding{});
}

bool FloorRow::is_below() const {
    return reference && apart(paid, *reference).ore().is_negative();
}

void FloorTotals::add(const FloorRow& row) {
    ++rows;
    const auto difference = row.difference();
    if (!difference) {
        ++unknown;
    } else if (row.is_below()) {
        ++rows_below;
        below += *difference;
    } else {
        above += *difference;
    }
}

} // namespace bpa::line
