#include "calc/overtime_settlement.hpp"

#include "calc/convert.hpp"
#include "calc/guarantees.hpp"
#include "calc/ordinary_hours.hpp"
#include "calc/period_lines.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace bpa::calc {

namespace {

using line::InputName;

/// Knows what is rounded together: overtime of one step, of a shift or of a pay period.
struct Band {
    std::uint32_t employment = 0; ///< number
    std::string period;
    std::optional<line::ShiftIndex> shift; ///< empty: all of the period
    line::RuleIndex rule{};
    std::uint8_t step = 0;
    bool is_time_off = false;

    friend auto operator<=>(const Band&, const Band&) = default;
};

/// Knows the overtime of a band, and the last line and segment of it, whose rates hold for it.
struct BandTime {
    const rulebook::Overtime* rule = nullptr;
    const facts::Employment* employment = nullptr;
    ExactMinutes time;
    line::RateIndex rate{};
    line::Segment last;
};
using Bands = std::map<Band, BandTime>;

/// So much time, rounded; what is less than a minute does not count.
ExactMinutes rounded(const rulebook::OvertimeSettlement& settled, const ExactMinutes& time) {
    return ExactMinutes::of(settled.rounded(whole_minutes(time)));
}

class Settlement {
public:
    Settlement(PeriodPay& pay, const Terms& terms) : pay_{pay}, terms_{terms} {}

    void run() {
        for_each_paid(pay_, [this](const facts::Shift& shift, line::ShiftIndex) {
            shifts_.push_back(&shift);
        });
        for (const auto& line : pay_.result.lines) {
            collect(line);
        }
        for (const auto& [band, time] : bands_) {
            settle(band, time);
        }
    }

private:
    void collect(const line::Line& line);
    void settle(const Band& band, const BandTime& time);
    [[nodiscard]] ExactMinutes before(const Band& band, const BandTime& time);
    void add(const Band& band,
             const BandTime& time,
             line::RateIndex rate_index,
             std::pair<ExactMinutes, ExactMinutes> before_and_more);
    [[nodiscard]] std::optional<line::RateIndex> hour_of_band(const BandTime& time);

    PeriodPay& pay_;
    const Terms& terms_;
    std::vector<const facts::Shift*> shifts_; ///< those that are paid, by their number
    Bands bands_;
};

/// Takes a line of overtime into its band.
void Settlement::collect(const line::Line& line) {
    if (!line.shift || !line.rate || line.segments.size() == 0) {
        return;
    }
    const auto& shift = pay_.result.shifts.at(static_cast<std::size_t>(*line.shift));
    const auto& employment = employment_of(pay_, *line.shift);
    const auto& segment =
        pay_.result.segments.at(static_cast<std::size_t>(line.segments[line.segments.size() - 1]));
    const auto& own = terms_.on(employment, segment.date).overtime;
    if (!own || !own->settled || segment.hour_kind != line::HourKind::overtime ||
        line.derivation.rule != own->rule) {
        return;
    }
    const Band band{
        shift.employment,
        shift.period,
        own->settled->is_by_period ? std::nullopt : line.shift,
        own->rule,
        segment.overtime_step,
        shifts_.at(static_cast<std::size_t>(*line.shift))->details->overtime_as_time_off};
    auto& time = bands_[band];
    time.rule = &*own;
    time.employment = &employment;
    time.time += line.counted;
    time.rate = *line.rate;
    time.last = segment;
}

/// What earlier runs of the period have in a band, and keeps what this one adds.
ExactMinutes Settlement::before(const Band& band, const BandTime& time) {
    if (band.shift) {
        return {};
    }
    const line::Counter counter{line::CounterKind::overtime,
                                band.employment,
                                0,
                                band.period + "/" + pay_.rules.legend.at(time.rule->rule).id + "/" +
                                    std::to_string(band.step) + (band.is_time_off ? "/off" : "")};
    pay_.result.counted[counter] += time.time;
    const auto found = pay_.prior.counters.find(counter);
    return found == pay_.prior.counters.end() ? ExactMinutes{} : found->second;
}

/// What an hour of it is paid as beside the addition; pricing the shift has found it before.
/// Nothing of a duty that pays one sum however long it is.
std::optional<line::RateIndex> Settlement::hour_of_band(const BandTime& time) {
    const PricedAsOf as_of{pay_, time.last.shift};
    const auto& book = terms_.on(*time.employment, time.last.date);
    const auto& shift = *shifts_.at(static_cast<std::size_t>(time.last.shift));
    // A duty is converted by the terms of the day it began, as it was priced.
    const Date begun = pay_.rules.clock.to_wall(shift.start).date;
    const auto priced =
        plan_conversion(shift, terms_.on(*time.employment, begun), begun, pay_.rates);
    const auto& plan = std::get<std::optional<ConversionPlan>>(priced);
    if (plan && !plan->all_active && !plan->pays_share() && !time.last.is_call) {
        if (std::holds_alternative<Money>(plan->terms->value.paid_per_hour)) {
            return std::nullopt;
        }
        return kroner_rate(pay_.rates, *plan, shift.place);
    }
    const auto duty = plan ? plan->rule->as_duty : time.last.duty;
    const auto wage = pay_.rates.wage({*time.employment, book}, duty, time.last.date);
    return std::get<Wage>(wage).rate;
}

void Settlement::settle(const Band& band, const BandTime& time) {
    const auto& settled = *time.rule->settled;
    const ExactMinutes earlier = before(band, time);
    const Exact now = rounded(settled, earlier + time.time).minutes();
    const auto more =
        ExactMinutes::of_minutes(now - rounded(settled, earlier).minutes() - time.time.minutes());
    if (more == ExactMinutes{}) {
        return;
    }
    if (band.is_time_off) {
        pay_.result.counted[{line::CounterKind::time_off,
                             band.employment,
                             0,
                             pay_.rules.legend.at(time.rule->rule).id}] += more;
    } else if (const auto hour = hour_of_band(time)) {
        add(band, time, *hour, {earlier, more});
    }
    add(band, time, time.rate, {earlier, more});
}

void Settlement::add(const Band& band,
                     const BandTime& time,
                     line::RateIndex rate_index,
                     std::pair<ExactMinutes, ExactMinutes> before_and_more) {
    const auto& [earlier, more] = before_and_more;
    const auto& settled = *time.rule->settled;
    const auto& rate = pay_.rates.at(rate_index);
    const ExactMoney exact = rate.value * more;
    line::Line line;
    line.shift = band.shift;
    line.employment = band.shift ? 0 : band.employment;
    line.code = settled.pays_as;
    line.earned_on = time.last.date;
    line.rate = rate_index;
    line.counted = more;
    line.provisional = rate.provisional;
    auto& derivation = line.derivation;
    derivation.rule = time.rule->rule;
    derivation.basis = settled.citation;
    derivation.inputs.push_back({InputName::hours, time.time, settled.citation});
    if (earlier != ExactMinutes{}) {
        derivation.inputs.push_back({InputName::overtime_before, earlier, settled.citation});
    }
    derivation.inputs.push_back({InputName::block, settled.unit, settled.citation});
    derivation.inputs.push_back({InputName::counted_hours, more, settled.citation});
    derivation.inputs.push_back({InputName::hourly_rate, rate.value, rate_index});
    derivation.exact_ore = exact.ore();
    derivation.rounding = Rounding{};
    line.amount = round_to_ore(exact, derivation.rounding);
    pay_.result.lines.push_back(std::move(line));
}

} // namespace

void add_overtime_settlement(PeriodPay& pay, const Terms& terms) {
    const auto& employments = person_of(pay).employments;
    const bool is_asked = std::any_of(employments.begin(), employments.end(), [&](const auto& one) {
        return std::any_of(one.terms.begin(), one.terms.end(), [&](const auto& history) {
            const auto& rule = terms.on(one, history.from).overtime;
            return rule && rule->settled;
        });
    });
    if (is_asked) {
        Settlement{pay, terms}.run();
    }
}

} // namespace bpa::calc
