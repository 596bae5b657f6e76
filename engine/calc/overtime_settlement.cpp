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

/// Knows overtime whose rounding is one: what follows one another in a band for one arrangement at
/// one rate, or all of a shift. The rates of its last segment hold for it.
struct Part {
    std::string arrangement;
    ExactMinutes time;
    line::RateIndex rate{};
    line::Segment last;
};

/// Knows the overtime of a band. Each part bears what the sum up to its end is rounded by more than
/// the sum before it, so that several runs give what one does.
struct BandTime {
    const rulebook::Overtime* rule = nullptr;
    const facts::Employment* employment = nullptr;
    std::vector<Part> parts;
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
    void settle(const Band& band,
                std::pair<const BandTime&, const Part&> of,
                const ExactMinutes& before);
    [[nodiscard]] ExactMinutes before(const Band& band, const BandTime& time);
    void add(const Band& band,
             std::pair<const BandTime&, const Part&> of,
             line::RateIndex rate_index,
             std::pair<ExactMinutes, ExactMinutes> before_and_more);
    [[nodiscard]] std::optional<line::RateIndex> hour_of(const BandTime& band, const Part& part);

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
    auto& parts = time.parts;
    if (parts.empty() || (!band.shift && (parts.back().arrangement != shift.arrangement ||
                                          parts.back().rate != *line.rate))) {
        parts.push_back({.arrangement = shift.arrangement, .time = {}, .rate = {}, .last = {}});
    }
    parts.back().time += line.counted;
    parts.back().rate = *line.rate;
    parts.back().last = segment;
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
    for (const auto& part : time.parts) {
        pay_.result.counted[counter] += part.time;
    }
    const auto found = pay_.prior.counters.find(counter);
    return found == pay_.prior.counters.end() ? ExactMinutes{} : found->second;
}

/// What an hour of it is paid as beside the addition; pricing the shift has found it before.
/// Nothing of a duty that pays one sum however long it is.
std::optional<line::RateIndex> Settlement::hour_of(const BandTime& band, const Part& part) {
    const PricedAsOf as_of{pay_, part.last.shift};
    const auto& book = terms_.on(*band.employment, part.last.date);
    const auto& shift = *shifts_.at(static_cast<std::size_t>(part.last.shift));
    // A duty is converted by the terms of the day it began, as it was priced.
    const Date begun = pay_.rules.clock.to_wall(shift.start).date;
    const auto priced =
        plan_conversion(shift, terms_.on(*band.employment, begun), begun, pay_.rates);
    const auto& plan = std::get<std::optional<ConversionPlan>>(priced);
    if (plan && !plan->all_active && !plan->pays_share() && !part.last.is_call) {
        if (std::holds_alternative<Money>(plan->terms->value.paid_per_hour)) {
            return std::nullopt;
        }
        return kroner_rate(pay_.rates, *plan, shift.place);
    }
    const auto duty = plan ? plan->rule->as_duty : part.last.duty;
    const auto wage = pay_.rates.wage({*band.employment, book}, duty, part.last.date);
    return std::get<Wage>(wage).rate;
}

void Settlement::settle(const Band& band, const BandTime& time) {
    ExactMinutes earlier = before(band, time);
    for (const auto& part : time.parts) {
        settle(band, {time, part}, earlier);
        earlier += part.time;
    }
}

void Settlement::settle(const Band& band,
                        std::pair<const BandTime&, const Part&> of,
                        const ExactMinutes& earlier) {
    const auto& [time, part] = of;
    const auto& settled = *time.rule->settled;
    const Exact now = rounded(settled, earlier + part.time).minutes();
    const auto more =
        ExactMinutes::of_minutes(now - rounded(settled, earlier).minutes() - part.time.minutes());
    if (more == ExactMinutes{}) {
        return;
    }
    if (band.is_time_off) {
        pay_.result.counted[{line::CounterKind::time_off,
                             band.employment,
                             0,
                             pay_.rules.legend.at(time.rule->rule).id}] += more;
    } else if (const auto hour = hour_of(time, part)) {
        add(band, of, *hour, {earlier, more});
    }
    add(band, of, part.rate, {earlier, more});
}

void Settlement::add(const Band& band,
                     std::pair<const BandTime&, const Part&> of,
                     line::RateIndex rate_index,
                     std::pair<ExactMinutes, ExactMinutes> before_and_more) {
    const auto& [time, part] = of;
    const auto& [earlier, more] = before_and_more;
    const auto& settled = *time.rule->settled;
    const auto& rate = pay_.rates.at(rate_index);
    const ExactMoney exact = rate.value * more;
    line::Line line;
    line.shift = band.shift;
    line.employment = band.shift ? 0 : band.employment;
    line.arrangement = band.shift ? std::string{} : part.arrangement;
    line.code = settled.pays_as;
    line.earned_on = part.last.date;
    line.rate = rate_index;
    line.counted = more;
    line.provisional = rate.provisional;
    auto& derivation = line.derivation;
    derivation.rule = time.rule->rule;
    derivation.basis = settled.citation;
    derivation.inputs.push_back({InputName::hours, part.time, settled.citation});
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
